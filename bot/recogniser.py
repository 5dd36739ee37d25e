"""How is recognition loaded only when there is something to recognise?"""

from collections.abc import Sequence
from typing import Protocol

from classifiers import Text, Verdict


class Recognises(Protocol):
    """Whatever judges texts."""

    def recognise(self, texts: Sequence[Text]) -> list[Verdict]:
        """Give a verdict for each text, in order."""


class LazyRecogniser:
    """Recognition that is loaded when the first mail comes: a pass without mail stays quick."""

    def __init__(self) -> None:
        self._loaded: Recognises | None = None

    def recognise(self, texts: Sequence[Text]) -> list[Verdict]:
        """Give a verdict for each text, in order."""
        if self._loaded is None:
            from classifiers.recogniser import Recogniser  # noqa: PLC0415 - spaCy takes two seconds to import

            self._loaded = Recogniser.load()
        return self._loaded.recognise(texts)
