"""How is the demo configured? A folder with a config.toml like any other, for five organisations."""

import shutil
from pathlib import Path

from bot.demo.houses import House, houses
from bot.demo.mailboxes import HOST
from bot.demo.servers import Ports, Servers
from bot.settings import Settings, load_settings

MARK = ".klachtenpost-demo"  # only a folder with this file in it is emptied
KEY = "0123456789abcdef" * 4  # a fixed one, so that each play makes the same letters; for made-up people only
HEAD = """\
# Written by `klachtenpost demo`: made-up organisations, on mail servers that run as long as the demo does.
[store]
url = "sqlite:///klachtenpost.db"

[secret]
file = "token.key"

[run]
poll_seconds = 5
tick_seconds = 1

"""
SERVERS = """
[organisations.{key}.mailbox]
host = "{host}"
port = {imap}
security = "none"
username = "{address}"
password = {{ file = "mailbox.key" }}

[organisations.{key}.smtp]
host = "{host}"
port = {smtp}
security = "none"
username = "{address}"
password = {{ file = "mailbox.key" }}
sender_name = "Klachten {short_name}"

"""


class NotOurs(Exception):
    """The folder holds something that no demo made; nothing in it was touched."""


def clear(folder: Path) -> None:
    """Make an empty folder; what an earlier demo left is removed, anything else stays."""
    if folder.exists() and not (folder.is_dir() and ((folder / MARK).is_file() or not any(folder.iterdir()))):
        raise NotOurs(f"{folder} exists and was not made by the demo; choose another folder, or remove it yourself")
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    (folder / MARK).write_text("This folder was made by `klachtenpost demo`, which empties it at its next start.\n")


def furnish(folder: Path, servers: Servers) -> Settings:
    """Write the configuration and read it, as the program does everywhere."""
    _write_secret(folder / "token.key", KEY)
    _write_secret(folder / "mailbox.key", servers.password)
    config = folder / "config.toml"
    config.write_text(HEAD + "".join(_part(house, servers.ports) for house in houses()), encoding="utf-8")
    return load_settings(config, {})


def _part(house: House, ports: Ports) -> str:
    servers = SERVERS.format(
        key=house.key, address=house.address, short_name=house.short_name, host=HOST, imap=ports.imap, smtp=ports.smtp
    )
    return house.config + servers


def _write_secret(file: Path, secret: str) -> None:
    file.touch(mode=0o600)
    file.write_text(f"{secret}\n", encoding="utf-8")
