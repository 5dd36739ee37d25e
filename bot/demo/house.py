"""What is the organisation of the demo, and how is it configured? A folder with a config.toml like any other."""

import shutil
from pathlib import Path

from bot.demo.mailboxes import HOST
from bot.demo.servers import Servers
from bot.settings import Settings, load_settings

INTAKE = "klachten@hss.example"
MARK = ".klachtenpost-demo"  # only a folder with this file in it is emptied
KEY = "0123456789abcdef" * 4  # a fixed one, so that each play makes the same letters; for made-up people only
CONFIG = """\
# Written by `klachtenpost demo`: a made-up organisation, on mail servers that run as long as the demo does.
[store]
url = "sqlite:///klachtenpost.db"

[secret]
file = "token.key"

[run]
poll_seconds = 5
tick_seconds = 1

[organisations.hss]
name = "Hulpverlening Sociale Sector"
short_name = "HSS"
address = "{intake}"
website = "https://www.hss.example"
phone = "0100 12 34 56"
procedure = "hss"
coordinator = "directie"
step_up = "toezicht@hss.example"
fallback = "vertrouwenspersoon@hss.example"
proof = "dmarc"
authserv_id = "mx.hss.example"
received_by = ["mx.hss.example"]
closed_days = [2026-12-24, 2026-12-31]

[organisations.hss.mailbox]
host = "{host}"
port = {imap}
security = "none"
username = "{intake}"
password = {{ file = "mailbox.key" }}

[organisations.hss.smtp]
host = "{host}"
port = {smtp}
security = "none"
username = "{intake}"
password = {{ file = "mailbox.key" }}
sender_name = "Klachten HSS"

[organisations.hss.routes]
repair = "huisvesting@hss.example"
nuisance = "huisvesting@hss.example"
costs = "administratie@hss.example"
other = "info@hss.example"

[organisations.hss.links]
privacy = "https://www.hss.example/privacy"
external_route = "https://erisietsmisgegaan.nl"

[[organisations.hss.colleagues]]
name = "Ingrid Vermaat"
address = "directie@hss.example"
function = "directeur"
roles = ["directie"]

[[organisations.hss.colleagues]]
name = "Joost Prins"
address = "joost.prins@hss.example"
function = "hulpverlener"

[[organisations.hss.colleagues]]
name = "Sanne de Groot"
address = "balie@hss.example"
function = "medewerker balie"

[[organisations.hss.colleagues]]
name = "Noor Talens"
address = "vertrouwenspersoon@hss.example"
function = "vertrouwenspersoon"

[[organisations.hss.colleagues]]
name = "Huisvesting HSS"
address = "huisvesting@hss.example"

[[organisations.hss.colleagues]]
name = "Administratie HSS"
address = "administratie@hss.example"

[[organisations.hss.colleagues]]
name = "Informatie HSS"
address = "info@hss.example"

[[organisations.hss.colleagues]]
name = "Raad van Toezicht"
address = "toezicht@hss.example"
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
    ports = servers.ports
    config.write_text(CONFIG.format(intake=INTAKE, host=HOST, imap=ports.imap, smtp=ports.smtp), encoding="utf-8")
    return load_settings(config, {})


def _write_secret(file: Path, secret: str) -> None:
    file.touch(mode=0o600)
    file.write_text(f"{secret}\n", encoding="utf-8")
