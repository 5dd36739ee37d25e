"""What is understood of a colleague's words, in one line?"""

from collections.abc import Sequence
from datetime import date

from bot.core.instruction import read_instruction


def shown(text: str, today: date, facts: Sequence[str]) -> str:
    """Say the one act of a text, whether it is only implied, and what these facts of it are."""
    instruction = read_instruction(text, today)
    (act,) = instruction.acts or instruction.implied
    told = ("implied" if act.implied else "", str(act.kind), *(act.facts.get(one, "") for one in facts))
    return " ".join(filter(None, told))
