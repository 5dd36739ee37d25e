"""Which options do several commands share, and which configuration do they mean? Imports are late, as in `bot.cli`."""

import logging
import os
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from bot.settings import Settings

DEFAULT = Path("config.toml")
NOISY = ("alembic", "apscheduler", "imapclient", "mailparser", "aiosmtplib")  # they would log mails
Config = Annotated[Path | None, typer.Option("--config", "-c", help="The configuration file. [default: config.toml]")]
Folder = Annotated[
    Path | None, typer.Option(help="A folder with own procedures. [default: that of the configuration, if any]")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of a table.")]


def chosen(context: typer.Context, config: Path | None) -> Path | None:
    """Give the configuration of a command that can do without one."""
    return config or context.obj or (DEFAULT if DEFAULT.is_file() else None)


def settings_of(context: typer.Context, config: Path | None) -> "Settings":
    """Read the configuration, and log as it says."""
    from bot.settings import load_settings  # noqa: PLC0415

    settings = load_settings(config or context.obj or DEFAULT, os.environ)
    logging.basicConfig(level=settings.log_level, format="%(asctime)s %(levelname)s %(name)s: %(message)s")
    for noisy in NOISY:
        logging.getLogger(noisy).setLevel(logging.WARNING)
    return settings


def own_procedures(context: typer.Context, config: Path | None, folder: Path | None) -> Path | None:
    """Give the folder with own procedures: the one that was given, else that of the configuration, if there is one."""
    if folder:
        return folder
    file = chosen(context, config)
    return settings_of(context, file).procedures_folder if file else None
