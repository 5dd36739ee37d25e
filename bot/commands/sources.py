"""Where does a procedure stand, and what is wrong with its text?"""

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from bot.adapters import GiveUp
from bot.adapters.files import PROCEDURES, list_procedures, procedure_source
from bot.core.holes import HOLES
from bot.core.procedure import Procedure, ProcedureFaults, read_procedure

NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
NAMED = re.compile(r'duties: [^"]*"([^"]+)"')
LISTS = ("steps", "duties", "rounds", "external_routes")
ROW = re.compile(rf"({'|'.join(LISTS)})\[(\d+)\]")
KEY = re.compile(r"([a-z_]+)[.:]")
AT_LINE = re.compile(r"at line (\d+), column \d+")


@dataclass(frozen=True, kw_only=True)
class Source:
    """A procedure file."""

    name: str
    file: Path
    own: bool  # not one that came along

    def text(self) -> str:
        """Read it; GiveUp says why that can't be done."""
        try:
            return self.file.read_text(encoding="utf-8-sig")
        except (OSError, UnicodeError) as error:
            raise GiveUp(f"{self.file}: can't be read as UTF-8 text ({type(error).__name__})") from error


def source_of(name: str, own: Path | None = None) -> Source:
    """Find a procedure by its name, or by the path of its file."""
    if name.endswith(".toml") or "/" in name:
        file = Path(name)
        if not file.is_file():
            raise GiveUp(f"{name}: there is no such file")
        return Source(name=file.stem, file=file, own=not file.resolve().is_relative_to(PROCEDURES))
    procedure_source(name, own)  # says what there is when this is not
    mine = own / f"{name}.toml" if own else None
    if mine and mine.is_file():
        return Source(name=name, file=mine, own=True)
    return Source(name=name, file=PROCEDURES / f"{name}.toml", own=False)


def sources(own: Path | None = None) -> list[Source]:
    """Give every procedure that there is."""
    if own is not None and not own.is_dir():
        raise GiveUp(f"{own}: there is no such folder")
    return [source_of(name, own) for name in list_procedures(own)]


def examined(source: Source) -> tuple[Procedure | None, list[str]]:
    """Read a procedure; without it, give everything that is wrong, each with its file and line."""
    try:
        text = source.text()
        procedure = read_procedure(tomllib.loads(text), HOLES.keys())
    except tomllib.TOMLDecodeError as error:
        return None, [_of_toml(source.file, str(error))]
    except ProcedureFaults as error:
        return None, [f"{source.file}{_line(text, fault)}: {fault}" for fault in error.faults]
    except GiveUp as error:
        return None, [str(error)]
    if procedure.name == source.name and NAME.fullmatch(source.name):
        return procedure, []
    fault = f'name: "{procedure.name}" is not the name of the file, without .toml: small letters, digits, - and _'
    return None, [f"{source.file}{_line(text, fault)}: {fault}"]


def read(source: Source) -> Procedure:
    """Read a procedure; GiveUp tells all its faults."""
    procedure, faults = examined(source)
    if procedure is None:
        raise GiveUp("\n".join(faults))
    return procedure


def _of_toml(file: Path, message: str) -> str:
    found = AT_LINE.search(message)
    return f"{file}:{found[1]}: is not TOML: {message}" if found else f"{file}: is not TOML: {message}"


def _line(text: str, fault: str) -> str:
    """Find the line that a fault is about: the head of its table, or its key; "" when it is about all of them."""
    if found := ROW.match(fault):
        heads = _lines(text, rf"\[\[ *{found[1]} *\]\]")
        number = int(found[2]) - 1
        return f":{heads[number]}" if number < len(heads) else ""
    if found := NAMED.match(fault):
        lines = _lines(text, rf'name *= *"{re.escape(found[1])}"')
    else:
        key = KEY.match(fault)
        lines = _lines(text, rf"(?:\[ *)?{key[1]}\b") if key and key[1] not in LISTS else []
    return f":{lines[0]}" if lines else ""


def _lines(text: str, pattern: str) -> list[int]:
    """Give the numbers of the lines that begin so."""
    begins = re.compile(rf"[ \t]{{0,20}}{pattern}")
    return [number for number, line in enumerate(text.splitlines(), 1) if begins.match(line)]
