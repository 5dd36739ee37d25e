"""How is recognition loaded only when there is something to recognise, and with which model?

With the model that was trained in this installation, when there is one that fits; else with the one of the program.
"""

import hashlib
import json
import logging
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import classifiers
from bot.adapters import GiveUp, shelf
from bot.core.surprise import where
from classifiers import Text, Verdict
from classifiers.rulebook import Rulebook, UnsoundRules, rulebook

if TYPE_CHECKING:
    from bot.settings import Settings
    from classifiers.recogniser import Recogniser

log = logging.getLogger(__name__)
REPORT = "report.json"
PROBE = Text(subject="Klacht", body="De afzender schrijft iets.")


class Recognises(Protocol):
    """Whatever judges texts."""

    def recognise(self, texts: Sequence[Text]) -> list[Verdict]:
        """Give a verdict for each text, in order."""


def judge_with_forwards(
    recogniser: Recognises, typed: Sequence[Text], forwarded: Sequence[Text | None]
) -> list[Verdict]:
    """Judge what people typed; what somebody forwards below it may be the complaint itself, and then a person looks."""
    verdicts = recogniser.recognise([*typed, *(one for one in forwarded if one)])
    below = iter(verdicts[len(typed) :])
    return [
        _with_chance(verdict, next(below).complaint) if under else verdict
        for verdict, under in zip(verdicts, forwarded, strict=False)
    ]


def _with_chance(verdict: Verdict, complaint: float) -> Verdict:
    return replace(verdict, complaint=max(verdict.complaint, complaint))


class LazyRecogniser:
    """Recognition that is loaded when the first mail comes: a pass without mail stays quick.

    When another model is put in use, that one is loaded for the next mail.
    """

    def __init__(self, folder: Path | None = None, cues: Path | None = None) -> None:
        self._folder = folder  # where models are that were trained here
        self._cues = cues  # where cues of one's own are
        self._loaded: Recognises | None = None
        self._stamp = b""

    def recognise(self, texts: Sequence[Text]) -> list[Verdict]:
        """Give a verdict for each text, in order."""
        stamp = self._seen()
        if self._loaded is None or stamp != self._stamp:
            self._loaded, _ = load(self._folder, self._cues)
            self._stamp = stamp
        return self._loaded.recognise(texts)

    @property
    def loaded(self) -> Recognises | None:
        """Give what is loaded now."""
        return self._loaded

    def _seen(self) -> bytes:
        try:
            return shelf.stamp(self._folder) if self._folder else b""
        except OSError:
            return self._stamp  # what was loaded is still good


def recogniser_of(settings: "Settings | None") -> LazyRecogniser:
    """Give the recognition of an installation; without one, that of the program."""
    return LazyRecogniser(settings.model_folder, settings.cues_folder) if settings else LazyRecogniser()


def load(folder: Path | None, cues: Path | None = None) -> tuple["Recogniser", str]:
    """Load the model that is in use, and say which version that is; "" is the one of the program.

    :param cues: a folder with cues of one's own
    :raises GiveUp: those have faults
    """
    from classifiers.recogniser import Recogniser  # noqa: PLC0415 - spaCy takes two seconds to import

    book = cues_of(cues)
    version = shelf.pointer(folder).version if folder else shelf.SHIPPED
    if folder and version != shelf.SHIPPED and (found := _trained_here(shelf.place(folder, version), book)):
        return found, version
    return Recogniser.load(book=book), shelf.SHIPPED


def cues_of(own: Path | None) -> Rulebook:
    """Read the cues, with one's own beside them.

    :raises GiveUp: the own ones have faults; all are listed
    """
    try:
        return rulebook(own=own)
    except (UnsoundRules, OSError) as error:
        raise GiveUp(f"{own}: {error}") from error


def _trained_here(place: Path, book: Rulebook) -> "Recogniser | None":
    """Load a model that was trained here; one that is broken or does not fit any more stops nothing."""
    from classifiers.recogniser import Recogniser  # noqa: PLC0415 - as above

    if not fits(place):
        log.warning("%s is not whole, or of another version of the program: not used until the next training", place)
        return None
    try:
        found = Recogniser.load(place, book)
        (verdict,) = found.recognise([PROBE])
    except TimeoutError:  # the machine is busy: the model is not to blame
        raise
    except Exception as surprise:  # noqa: BLE001 - whatever is wrong with it, the program has a model of its own
        log.error("%s can't be used, the model of the program is: %s", place, where(surprise))
        return None
    return found if 0 <= verdict.confidence <= 1 else None


def fits(place: Path) -> bool:
    """Say whether a model is whole, and was made beside these rules and compared with the model of this program."""
    try:
        report = json.loads((place / REPORT).read_bytes())
        return bool(report["basis"] == basis() and report["files"] == checksums(place))
    except (OSError, ValueError, KeyError, TypeError):
        return False


def checksums(place: Path) -> dict[str, str]:
    """Give the checksum of each file of a model, besides its reports."""
    files = (one for one in sorted(place.iterdir()) if one.is_file() and one.stem != "report")
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


def basis() -> str:
    """Give a checksum of what a model here builds on: the rules, and the model of the program."""
    home = Path(classifiers.__file__).parent
    rules = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(home.glob("cues/*.toml"))}
    return hashlib.sha256(json.dumps([rules, checksums(home / "model")]).encode()).hexdigest()
