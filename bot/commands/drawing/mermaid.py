"""How is a procedure drawn where Mermaid is shown, as on GitHub?"""

from bot.commands.drawing.arrows import ends, pairs
from bot.core.procedure import Procedure


def mermaid(procedure: Procedure) -> str:
    """Draw the states and what leads from one to the other."""
    arrows = [f"    {one} --> {to} : {', '.join(labels)}" for one, to, labels in pairs(procedure)]
    closed = [f"    {state} --> [*]" for state in ends(procedure)]
    return "\n".join(["stateDiagram-v2", "    [*] --> new", *arrows, *closed]) + "\n"
