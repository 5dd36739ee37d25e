"""What may a line of a mail be?"""

from enum import StrEnum
from typing import NamedTuple

from bot.core.html_clues import Clue


class Label(StrEnum):
    """Whose words a line holds."""

    NEW = "new"
    QUOTE = "quote"  # of an earlier mail
    HEADER = "header"  # the announcement of a quote or a forwarded mail
    FORWARD = "forward"  # a mail that is passed on: no longer the sender's words, but what the mail is about
    SIGNATURE = "signature"  # from the greeting on
    DISCLAIMER = "disclaimer"


class Line(NamedTuple):
    """A line and whose it is."""

    label: Label
    text: str
    clue: Clue = Clue.NONE  # what the HTML tells of it
