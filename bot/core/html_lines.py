"""How do blocks, breaks, cells and quotes become lines of text?"""

import re

from bot.core.html_clues import Clue

_SPACES = re.compile(r"[ \t\r\n\f]+")
_GAP = "  "  # between two cells of a row


class Lines:
    """Lines of plain text in the making; breaks are owed rather than written, so that blocks don't pile them up."""

    def __init__(self) -> None:
        self.done: list[str] = []
        self.clues: list[Clue] = []  # of each line that is done
        self.clue = Clue.NONE  # of what is written now
        self.quotes = 0
        self.coloured = False  # what is written now
        self._line_clue = Clue.NONE
        self._colours: set[bool] = set()  # of the words of this line
        self._line: list[str] = []
        self._owed = 0  # 1 a new line, 2 an empty line
        self._gap = False
        self._cell_starts_at = -1  # how many lines were done before the first word of the cell
        self._cell_begins = False

    def write(self, text: str) -> None:
        """Add flowing text: all white space is one blank."""
        text = _SPACES.sub(" ", text)
        if not self._line or self._owed or self._line[-1].endswith(" "):
            text = text.removeprefix(" ")
        if text:
            self._append(text)

    def write_as_is(self, text: str) -> None:
        """Add text of which the line breaks count."""
        first, *others = text.replace("\r\n", "\n").split("\n")
        self._add_plain(first)
        for other in others:
            self.line_break()
            self._add_plain(other)

    def _add_plain(self, text: str) -> None:
        if text:
            self._append(text)

    def _append(self, text: str) -> None:
        self._pay()
        if not self._line:
            self._line_clue = self.clue
            self._colours = set()
        if text.strip():
            self._colours.add(self.coloured)
        self._line.append(text)

    def block(self, *, spaced: bool) -> None:
        """Owe a new line, or an empty one between paragraphs."""
        if not self._gap:
            self._owed = max(self._owed, 2 if spaced else 1)

    def line_break(self) -> None:
        """End the line, also an empty one."""
        self._pay()
        self._push()

    def row(self) -> None:
        """Begin a row of a table on a new line."""
        self._gap = False
        self._owed = max(self._owed, 1)
        self._cell_starts_at = -1

    def cell(self) -> None:
        """Begin a cell: on the line of the cell before it, if that one was no longer than a line."""
        if self._cell_starts_at == len(self.done) and self._line:
            self._owed = 0
            self._gap = True
        self._cell_begins = True

    def quote(self, change: int) -> None:
        """Go one quote deeper, or back."""
        self._finish()
        self._owed = max(self._owed, 1)
        self.quotes = max(0, self.quotes + change)

    def told(self) -> list[tuple[str, Clue]]:
        """Give all lines, each with what the structure says of it."""
        self._finish()
        return list(zip(self.done, self.clues, strict=True))

    def _pay(self) -> None:
        """Write the breaks that are owed, or the gap between two cells."""
        if self._gap:
            self._line.append(_GAP)
        elif self._owed:
            owed = self._owed
            self._finish()
            if owed > 1 and self.done and self.done[-1].strip("> "):
                self._push()
        self._owed = 0
        self._gap = False
        if self._cell_begins:
            self._cell_starts_at = len(self.done)
            self._cell_begins = False

    def _finish(self) -> None:
        if self._line:
            self._push()

    def _push(self) -> None:
        self.done.append("> " * min(self.quotes, 9) + "".join(self._line).rstrip())
        self.clues.append(self._line_clue or (Clue.COLOURED if self._colours == {True} else Clue.NONE))
        self._line = []
        self._line_clue = Clue.NONE
        self._colours = set()
