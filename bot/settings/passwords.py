"""What are the secrets that the configuration refers to?"""

import os
import stat
from collections.abc import Mapping
from pathlib import Path

from bot.settings.faults import Place, Remark
from bot.settings.raw import Document, servers, table, text

SHORTEST_KEY = 32  # characters of the token key
HOW_TO_MAKE = "`openssl rand -hex 32` makes a good one"


def read_secrets(
    document: Document, folder: Path, environment: Mapping[str, str]
) -> tuple[dict[Place, str], list[Remark]]:
    """Read every secret that is referred to; tell each that is missing or open to others."""
    secrets: dict[Place, str] = {}
    remarks: list[Remark] = []
    for place, source in _references(document):
        found = _read(place, source, folder, environment)
        if isinstance(found, Remark):
            remarks.append(found)
        elif place == ("secret",) and len(found) < SHORTEST_KEY:
            remarks.append(Remark(place=place, text=f"must be at least {SHORTEST_KEY} characters; {HOW_TO_MAKE}"))
        else:
            secrets[place] = found
    return secrets, remarks


def _references(document: Document) -> list[tuple[Place, Document]]:
    holders: list[tuple[Place, str, Document]] = [
        ((), "secret", document),
        (("store",), "password", table(document, "store")),
        *((place, "password", server) for place, server in servers(document)),
    ]
    return [((*place, key), row[key]) for place, key, row in holders if isinstance(row.get(key), Mapping)]


def _read(place: Place, source: Document, folder: Path, environment: Mapping[str, str]) -> str | Remark:
    variable, file = text(source, "env"), text(source, "file")
    if bool(variable) == bool(file):
        return Remark(place=place, text="must have one key: either env or file")
    if file:
        return _from_file((*place, "file"), folder / Path(file).expanduser())
    if not variable.isidentifier():
        return Remark(place=(*place, "env"), text="is not the name of an environment variable")
    if not environment.get(variable):
        return Remark(place=(*place, "env"), text=f"the environment variable {variable} is not set, or empty")
    return environment[variable]


def _from_file(place: Place, path: Path) -> str | Remark:
    try:
        with path.open("rb") as file:
            mode = os.fstat(file.fileno())
            content = file.read(4097).decode().rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        reason = error.strerror if isinstance(error, OSError) else "it is not UTF-8 text"
        return Remark(place=place, text=f"the file {path} can't be read: {reason}")
    if _is_loose(mode):
        return Remark(place=place, text=f"others may read or write {path}; do: chmod 600 {path}")
    if not content or len(content) > 4096 or "\n" in content:  # noqa: PLR2004 (no password is longer)
        return Remark(place=place, text=f"the file {path} must hold one line, of at most 4096 characters")
    return content


def _is_loose(mode: os.stat_result) -> bool:
    """Read by the group is allowed only from root's files: so do systemd's credentials (0440)."""
    group = stat.S_IWGRP if mode.st_uid == 0 else stat.S_IRWXG
    return bool(mode.st_mode & (group | stat.S_IRWXO))
