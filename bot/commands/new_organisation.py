"""How does a new organisation begin? With copies of a procedure and its letters, a scenario, a block of config.toml."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import typer

from bot.adapters import GiveUp
from bot.adapters.files import LANGUAGES, LETTERS, load_letters, write_file
from bot.commands.sources import Source, read, source_of
from bot.core.builtin import BUILTIN_STEPS
from bot.core.holes import HOLES
from bot.core.procedure import Procedure, read_procedure
from bot.rehearsal.first import first_scenario, invented
from bot.rehearsal.writing import text as quoted
from bot.settings.tables import KEY, KEY_TEXT


@dataclass(frozen=True, kw_only=True)
class Place:
    """Where the files of own organisations stand."""

    procedures: Path
    letters: Path
    scenarios: Path
    missing: tuple[str, ...] = ()  # the tables of config.toml that don't name them yet


def place_of(folder: Path, procedures: Path | None = None, letters: Path | None = None) -> Place:
    """Give the folders: those of the configuration, else folders in this one."""
    own = procedures or folder / "procedures"
    known = {"procedures": procedures, "templates": letters}
    return Place(
        procedures=own,
        letters=letters or folder / "letters",
        scenarios=own.parent / "scenarios",
        missing=tuple(name for name, path in known.items() if path is None),
    )


def new_organisation(key: str, origin: str, place: Place, name: str = "") -> list[Path]:
    """Write the files of a new organisation, all or none; give them.

    :param origin: the procedure that is copied
    :raises GiveUp: the key can't be used, a file is there already, or the procedure has faults
    """
    if not re.fullmatch(KEY, key):
        raise GiveUp(f'"{key}" can\'t be a key: {KEY_TEXT}')
    source = source_of(origin, place.procedures if place.procedures.is_dir() else None)
    read(source)  # tells its faults by their own lines
    called = name or key.capitalize()
    adapted = adapt(source, key, called)
    procedure = read_procedure(tomllib.loads(adapted), HOLES.keys())
    letters = list(_letters(procedure, place.letters))
    files = {place.procedures / f"{key}.toml": adapted, place.scenarios / f"{key}.toml": ""}
    files |= {place.letters / key / language / f"{one}.md": text for language, one, text in letters}
    if there := [str(file) for file in files if file.exists()]:
        raise GiveUp("\n".join(f"{file}: is there already; nothing was written" for file in there))
    files[place.scenarios / f"{key}.toml"] = _scenario(procedure, called, place.letters)
    return [write_file(file, text) for file, text in files.items()]


def adapt(source: Source, key: str, name: str) -> str:
    """Give the text of a procedure under another name."""
    head = f"# Begun as a copy of {source.name}. At each number stands where it comes from: write your own `source`.\n"
    text = source.text().removeprefix("\ufeff")
    text = re.sub(r"(?m)^name\s*=.*$", lambda _: f"name = {quoted(key)}", text, count=1)
    text = re.sub(r"(?m)^title\s*=.*$", lambda _: f"title = {quoted(f'Klachtenregeling {name}')}", text, count=1)
    return head + text


def _letters(procedure: Procedure, own: Path) -> Iterator[tuple[str, str, str]]:
    """Give (language, name, text) of every letter that a procedure can send; the own ones of all go first."""
    for language in LANGUAGES:
        for name in sent(procedure):
            files = (folder / language / f"{name}.md" for folder in (own, LETTERS))
            if file := next((one for one in files if one.is_file()), None):
                yield language, name, file.read_text(encoding="utf-8-sig")


def sent(procedure: Procedure) -> list[str]:
    """Name the letters that a procedure can send by its own rows, and by what is built in."""
    steps = {name for step in (*procedure.steps, *BUILTIN_STEPS.values()) for name in step.send}
    duties = {name for row in procedure.duties for name in (row.late_letter, row.warn_letter)}
    return sorted((steps | duties) - {""})


def _scenario(procedure: Procedure, name: str, letters: Path) -> str:
    with TemporaryDirectory(prefix="klachtenpost-") as folder:
        return first_scenario(procedure, name, load_letters(letters if letters.is_dir() else None), Path(folder))


# --- what stands in config.toml --------------------------------------------------------------------------------

FOLDER = """\
[{table}]
folder = {folder}

"""
BLOCK = """\
# "{key}" is the beginning of every case number. Change all that ends in .example, and give each role to a person.
[organisations.{key}]
name = {name}
address = "{address}"
procedure = "{key}"
coordinator = "{coordinator}"
step_up = "{step_up}"
fallback = "{fallback}"
authserv_id = "{authserv_id}"

[organisations.{key}.mailbox]
host = "imap.{key}.example"
username = "{address}"
password = {{ env = "{variable}_IMAP_PASSWORD" }}

[organisations.{key}.smtp]
host = "smtp.{key}.example"
username = "{address}"
password = {{ env = "{variable}_SMTP_PASSWORD" }}
"""
COLLEAGUE = """
[[organisations.{key}.colleagues]]
name = "fill in: {role}"
address = "{address}"
roles = ["{role}"]
"""


def block(procedure: Procedure, name: str, place: Place) -> str:
    """Write what to put in config.toml, with everybody whom the procedure asks for."""
    one = invented(procedure, name)
    folders = {"procedures": place.procedures, "templates": place.letters}
    parts = [FOLDER.format(table=table, folder=quoted(str(folders[table].resolve()))) for table in place.missing]
    parts.append(
        BLOCK.format(
            key=one.key,
            name=quoted(name),
            address=one.address,
            coordinator=one.coordinator,
            step_up=one.step_up,
            fallback=one.fallback,
            authserv_id=one.authserv_id,
            variable=one.key.upper(),
        )
    )
    parts += [COLLEAGUE.format(key=one.key, address=who.address, role=min(who.roles)) for who in one.colleagues]
    return "".join(parts)


def begin(key: str, origin: str, place: Place, name: str = "") -> None:
    """Write the files, and print which, what goes in config.toml, and what to do next."""
    written = new_organisation(key, origin, place, name)
    procedure = read(source_of(key, place.procedures))
    shown = [file for file in written if file.suffix == ".toml"]
    count = len(written) - len(shown)
    for line in (
        *(f"written: {file}" for file in shown),
        f"written: {count} letters in {place.letters / key}; remove those that may stay as they are",
        f"\nput this in config.toml:\n\n{block(procedure, name or key.capitalize(), place)}",
        f"next: klachtenpost procedures check {shown[0]}",
        f"      klachtenpost rehearse {shown[1]}",
    ):
        typer.echo(line)
