"""How does a new installation get its config.toml and its secrets?"""

import re
import secrets
import tomllib
from dataclasses import replace
from pathlib import Path

from bot.adapters import GiveUp
from bot.rules import load_procedure
from bot.settings import ConfigurationError
from bot.settings.crosschecks import cross_check
from bot.settings.faults import Remark
from bot.settings.paths import procedure_names
from bot.settings.shape import read_shape
from bot.settings.tables import KEY, KEY_TEXT
from bot.setup.answers import InitAnswers, imap_source, smtp_source
from bot.setup.text import KEY_FILE, config_text

CONFIG_FILE = "config.toml"
PRIVATE = 0o600
PRIVATE_FOLDER = 0o700


class AlreadyThere(Exception):
    """There is a configuration already, and it was not said that it may be replaced."""

    def __init__(self, files: list[Path]) -> None:
        self.files = files
        super().__init__(", ".join(str(file) for file in files))


def write_config(answers: InitAnswers, folder: Path, *, name: str = CONFIG_FILE, overwrite: bool = False) -> list[Path]:
    """Write config.toml and the secret files; give what was written.

    :param name: of the configuration file; the secrets lie in a folder beside it
    :param overwrite: replace what is there, except the key of the tokens: older letters depend on it
    :raises AlreadyThere: when a file is there and may not be replaced; then nothing is written
    :raises ConfigurationError: when the answers don't make a valid configuration; then nothing is written
    """
    answers = _with_roles(answers)
    text = config_text(answers)
    _refuse_faults(answers.key, text, folder / name)
    private = _secret_files(answers)
    present = [folder / file for file in (name, *private) if (folder / file).exists()]
    if present and not overwrite:
        raise AlreadyThere(present)
    if folder / KEY_FILE in present:
        del private[KEY_FILE]
    for file, content in private.items():
        _write_private(folder / file, content)
    (folder / name).unlink(missing_ok=True)
    (folder / name).touch(mode=PRIVATE)  # colleagues' addresses stand in it
    (folder / name).write_text(text, encoding="utf-8")
    return [folder / file for file in (name, *private)]


def _with_roles(answers: InitAnswers) -> InitAnswers:
    """The first colleague gets every role of the procedure, until they are divided; an unknown one is told later."""
    try:
        procedure = load_procedure(answers.procedure)
    except GiveUp:
        return replace(answers, role=answers.role or "directie")
    owner = answers.role or procedure.owner
    return replace(answers, role=owner, roles=(owner, *sorted(procedure.used_roles() - {owner})))


def variables(answers: InitAnswers) -> list[str]:
    """Name the environment variables that must be set before the bot can start."""
    smtp = [smtp_source(answers)] if answers.smtp_login else []
    return list(dict.fromkeys(one.env for one in (imap_source(answers), *smtp) if one.env))


def _secret_files(answers: InitAnswers) -> dict[str, str]:
    """The secret files to write: the key of the tokens, and the passwords that were given as such."""
    sources = (imap_source(answers), *([smtp_source(answers)] if answers.smtp_login else []))
    passwords = {source.file: source.value for source in sources if source.value}
    return {KEY_FILE: secrets.token_hex(32), **passwords}


def _refuse_faults(key: str, text: str, path: Path) -> None:
    """Look at all that can be judged before the files are there."""
    plain = re.fullmatch(KEY, key)  # the only answer that stands unquoted in the file
    remarks = _faults(text, path.parent) if plain else [Remark(place=("organisations", key), text=KEY_TEXT)]
    if remarks:
        raise ConfigurationError([remark.about(path) for remark in remarks])


def _faults(text: str, folder: Path) -> list[Remark]:
    document = tomllib.loads(text)
    return [*read_shape(document)[1], *cross_check(document, procedure_names(document, folder))]


def _write_private(path: Path, content: str) -> None:
    """Write a file that nobody else could read at any moment."""
    path.parent.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.touch(mode=PRIVATE, exist_ok=False)
    path.write_text(content + "\n", encoding="utf-8")
