"""Does a text that goes to somebody else hold a line that may be an order to us?"""

from collections.abc import Mapping
from datetime import date

from bot.core.instruction import read_instruction
from bot.core.openings import Act
from bot.core.words import EventKind

TEXT_OF: Mapping[EventKind, str] = {  # acts whose words leave, and the fact that holds them
    EventKind.COMPLAINANT_ASKED: "text",
    EventKind.COLLEAGUE_ASKED: "text",
    EventKind.REPLIED: "text",
    EventKind.PROPOSED: "text",
    EventKind.EXTENDED: "reason",
    EventKind.EXTENSION_ASKED: "reason",
    EventKind.DECIDED: "reasons",
    EventKind.APPOINTED: "text",
    EventKind.HEARING_PLANNED: "text",
}
LOOKED_AT = 100  # lines


def order_inside(act: Act, today: date) -> str:
    """Give the first line below the first that reads as an order by itself; "" when there is none.

    Whoever gives several orders in one mail may not send one of them to the complainant.
    """
    lines = act.facts.get(TEXT_OF.get(act.kind, ""), "").split("\n")[1:LOOKED_AT]
    return next((line.strip() for line in lines if line.strip() and read_instruction(line, today).acts), "")
