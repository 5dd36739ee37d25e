"""What does the server's answer to a letter mean?"""

import re
from dataclasses import dataclass
from enum import StrEnum

MAX_DETAIL = 300
ENHANCED = re.compile(r"\b[245]\.(\d{1,3}\.\d{1,3})\b")  # RFC 3463, without its class
ADDRESS = re.compile(r"[^\s<>\"']+@[^\s<>\"']+")
# service closing, passwords, encryption: nothing that another letter would change
ABOUT_THE_SERVER = {421, 432, 454, 530, 534, 535, 538}
TOO_BIG = "3.4"


class Outcome(StrEnum):
    """What became of a letter."""

    SENT = "sent"
    TRY_AGAIN = "try_again"
    REFUSED = "refused"


class Fault(StrEnum):
    """What stood in the way: this letter alone, or the server for every letter."""

    LETTER = "letter"
    SERVER = "server"


class Stage(StrEnum):
    """Which command was answered."""

    SENDER = "sender"
    RECIPIENT = "recipient"
    CONTENT = "content"


@dataclass(frozen=True, kw_only=True)
class Result:
    """What became of the letter with this id; `detail` is the server's answer without addresses."""

    id: int
    outcome: Outcome
    detail: str = ""
    at_fault: Fault = Fault.LETTER


def refusal(letter_id: int, stage: Stage, code: int, words: str) -> Result:
    """Read an answer other than yes. RFC 5321, 4.2.1: 4xx may change, 5xx will not."""
    return Result(
        id=letter_id,
        outcome=Outcome.REFUSED if code >= 500 else Outcome.TRY_AGAIN,  # noqa: PLR2004
        detail=f"{code} {ADDRESS.sub('…', ' '.join(words.split()))}"[:MAX_DETAIL].rstrip(),
        at_fault=_at_fault(stage, code, words),
    )


def uncertain(letter_id: int, what: str) -> Result:
    """The connection broke: perhaps the letter was taken. Twice beats never, so it goes again."""
    return Result(id=letter_id, outcome=Outcome.TRY_AGAIN, detail=what, at_fault=Fault.SERVER)


def _at_fault(stage: Stage, code: int, words: str) -> Fault:
    enhanced = ENHANCED.search(words)
    subject = enhanced[1] if enhanced else ""
    if subject == TOO_BIG or code == 552:  # noqa: PLR2004  # exceeded storage: said at MAIL FROM already
        return Fault.LETTER
    relay = "relay" in words.lower()  # it takes nothing from us: settings, not the recipient
    if code in ABOUT_THE_SERVER or stage is Stage.SENDER or subject.startswith("3.") or relay:
        return Fault.SERVER
    return Fault.LETTER
