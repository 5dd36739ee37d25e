"""Where do letters and procedures come from? An organisation's own files first, else those that came along."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import jinja2

from bot.adapters import GiveUp
from bot.core.holes import HOLES
from bot.core.letter import Template, compile_layout, compile_letter, faults

_HOUSE = Path(__file__).resolve().parents[2]  # the checkout, or site-packages: bot and templates lie side by side
LETTERS = _HOUSE / "templates"
PROCEDURES = _HOUSE / "bot" / "procedures"
LANGUAGES = ("nl", "en")
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]*")
_LAYOUT = "layout.html"


class FaultyFiles(GiveUp):
    """Files that can't be used; the text lists all faults, one a line."""


@dataclass(frozen=True)
class Letterbook:
    """All letters, checked; each is compiled when it is first needed."""

    sources: Mapping[tuple[str, str, str], str]  # (organisation or "", language, name) -> Markdown
    layout: jinja2.Template  # the page around every HTML part
    _compiled: dict[tuple[str, str, str], Template] = field(default_factory=dict)

    def get(self, organisation: str, language: str, name: str) -> Template:
        """Give the letter in this language if there is one, else in Dutch; the organisation's own goes first."""
        keys = ((whose, tongue, name) for tongue in (language, "nl") for whose in (organisation, ""))
        key = next((key for key in keys if key in self.sources), None)
        if key is None:
            raise GiveUp(f"there is no letter {name!r}; there are: {', '.join(sorted(HOLES))}")
        if key not in self._compiled:
            self._compiled[key] = compile_letter(name, key[1], self.sources[key])
        return self._compiled[key]


def load_letters(own: Path | None = None) -> Letterbook:
    """Read and check every letter; all faults are raised at once, each with its file."""
    found: list[str] = []
    sources: dict[tuple[str, str, str], str] = {}
    for organisation, folder in _folders(own):
        for language, file in _letters(folder):
            sources[organisation, language, file.stem] = source = _read(file, found)
            found += [f"{file}: {fault}" for fault in faults(file.stem, source)]
    found += [f"{LETTERS}/nl/{name}.md is missing" for name in sorted(HOLES) if ("", "nl", name) not in sources]
    layout = _layout(own / _LAYOUT if own and (own / _LAYOUT).is_file() else LETTERS / _LAYOUT, found)
    if found or not layout:
        raise FaultyFiles("\n".join(found))
    return Letterbook(sources, layout)


def write_file(file: Path, content: str) -> Path:
    """Write a text file, in a folder that is made when it is not there; GiveUp says why that can't be done."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    except OSError as error:
        raise GiveUp(f"{file}: can't be written ({error.strerror})") from error
    return file


def procedure_source(name: str, own: Path | None = None) -> str:
    """Read a procedure's TOML: the own one, else the one that came along."""
    if not _NAME.fullmatch(name):
        raise GiveUp(f"{name!r} can't be the name of a procedure: small letters, digits, - and _")
    for folder in filter(None, (own, PROCEDURES)):
        if (file := folder / f"{name}.toml").is_file():
            return _read_or_give_up(file)
    raise GiveUp(f"there is no procedure {name!r}; there are: {', '.join(list_procedures(own))}")


def list_procedures(own: Path | None = None) -> list[str]:
    """Name the procedures that there are."""
    folders = filter(None, (own, PROCEDURES))
    return sorted({file.stem for folder in folders for file in folder.glob("*.toml") if _NAME.fullmatch(file.stem)})


def _folders(own: Path | None) -> Iterator[tuple[str, Path]]:
    """Give the folders with letters, the last one that has a letter wins: ours, the own ones, one organisation's."""
    yield "", LETTERS
    if own is None:
        return
    if not own.is_dir():
        raise FaultyFiles(f"{own}: there is no such folder")
    yield "", own
    yield from ((folder.name, folder) for folder in sorted(own.iterdir()) if folder.is_dir())


def _letters(folder: Path) -> Iterator[tuple[str, Path]]:
    return ((language, file) for language in LANGUAGES for file in sorted((folder / language).glob("*.md")))


def _layout(file: Path, found: list[str]) -> jinja2.Template | None:
    try:
        return compile_layout(_read(file, found))
    except jinja2.TemplateSyntaxError as error:
        found.append(f"{file}: line {error.lineno}: {error.message}")
        return None


def _read(file: Path, found: list[str]) -> str:
    try:
        return _read_or_give_up(file)
    except GiveUp as fault:
        found.append(str(fault))
        return ""


def _read_or_give_up(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeError) as error:
        raise GiveUp(f"{file}: can't be read as UTF-8 text ({type(error).__name__})") from error
