"""With which url does SQLAlchemy open the store?"""

import re
from pathlib import Path
from urllib.parse import quote, urlsplit

from bot.settings.faults import Place, Remark
from bot.settings.raw import Document, table, text

PLACE: Place = ("store", "url")
SQLITE = "sqlite:///"
POSTGRESQL = re.compile(r"postgresql(\+psycopg)?://")
DEFAULT = "sqlite:///klachtenpost.db"


def check_store(document: Document, folder: Path) -> list[Remark]:
    """Tell what is wrong with the store's url."""
    url = text(table(document, "store"), "url") or DEFAULT
    if url.startswith(SQLITE):
        return _check_sqlite(url, folder)
    if not POSTGRESQL.match(url):
        return [Remark(place=PLACE, value=url, text='must begin with "sqlite:///" or "postgresql+psycopg://"')]
    return _check_postgresql(url, has_password="password" in table(document, "store"))


def _check_sqlite(url: str, folder: Path) -> list[Remark]:
    name = url.removeprefix(SQLITE)
    if not name or name.startswith(":") or "?" in name:
        return [Remark(place=PLACE, value=url, text="must name a file: what lies in memory is lost at the first stop")]
    parent = (folder / name).parent
    if not parent.is_dir():
        return [Remark(place=PLACE, value=url, text=f"the folder {parent} does not exist; make it first")]
    return []


def _check_postgresql(url: str, *, has_password: bool) -> list[Remark]:
    parts = urlsplit(url)
    if parts.password is not None:
        return [Remark(place=PLACE, value=url, text="must be without a password: give that as [store] password")]
    if has_password and not parts.username:
        return [Remark(place=PLACE, value=url, text="must name the user whose password is given, as user@host")]
    if len(parts.path) < len("/x"):
        return [Remark(place=PLACE, value=url, text="must end with a database: user@host/klachtenpost")]
    return []


def sqlite_file(url: str, folder: Path) -> Path | None:
    """Give the database file of a url that was found good; None for a server."""
    return folder / url.removeprefix(SQLITE) if url.startswith(SQLITE) else None


def store_url(url: str, password: str, folder: Path) -> str:
    """Complete a url that was found good: an absolute file, or the password filled in."""
    if file := sqlite_file(url, folder):
        return f"{SQLITE}{file}"
    rest = POSTGRESQL.sub("", url)
    if password:
        user, _, host = rest.partition("@")
        rest = f"{user}:{quote(password, safe='')}@{host}"
    return f"postgresql+psycopg://{rest}"
