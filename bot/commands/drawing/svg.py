"""How is a procedure drawn as a picture? States are boxes, each with a line down; every change of state is an arrow.

A row of its own for each arrow keeps all labels legible, however many arrows there are: nothing crosses a label.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from textwrap import wrap
from xml.sax.saxutils import escape

from bot.commands.drawing.arrows import Arrow, arrows, states
from bot.core.procedure import Procedure
from bot.core.wording import state_in_words
from bot.core.words import CLOSED_STATES, State

COLUMN, BOX, TALL, MARGIN = 118, 98, 34, 24
LINE, GAP, HEAD = 16, 18, 46  # of a line of a label; between arrows; of a heading
LETTER, TITLE_LETTER = 7.2, 11.5  # how wide a letter is, rather more than less
STYLE = (
    "text{font-family:system-ui,'Liberation Sans','DejaVu Sans',Arial,sans-serif;fill:#17202a}"
    ".title{font-size:19px;font-weight:600}.how{font-size:13px;fill:#3b4754}"
    ".who{font-size:13px;font-weight:600;fill:#7a3b00}"
    ".said{font-size:13px;paint-order:stroke;stroke:#fff;stroke-width:5px;stroke-linejoin:round}"
    ".name{font-size:13px;font-weight:600;text-anchor:middle}"
    ".box{fill:#e6eef7;stroke:#1f4e79;stroke-width:1.5}.end{fill:#fff;stroke:#1f4e79;stroke-width:3}"
    ".down{stroke:#aab4be;stroke-dasharray:3 4}.arrow{stroke:#1f4e79;stroke-width:2}.dot,.head{fill:#1f4e79}"
    ".band{stroke:#d9c3a8}"
)
HOW = (
    "A dot: the case is in this state. The arrow: the event above it brings the case to that state. Thick box: an end."
)


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """Where every state stands, and how wide the picture is."""

    columns: dict[State, int]  # the middle of each
    width: int


@dataclass(frozen=True, kw_only=True)
class Part:
    """A piece of the picture, and how much height it takes."""

    xml: str
    height: int


def svg(procedure: Procedure) -> str:
    """Draw a procedure; the same data give the same picture, to the letter."""
    shown = states(procedure)
    columns = {state: MARGIN + COLUMN * number + COLUMN // 2 for number, state in enumerate(shown)}
    sheet = Sheet(columns=columns, width=2 * MARGIN + COLUMN * len(shown))
    found = arrows(procedure)
    head, top = _stacked(_head_lines(_title(procedure), sheet), 14)
    rows, bottom = _stacked(_rows(found, sheet), top + TALL)
    boxes = [_box(state, x, y) for y in (top, bottom + GAP) for state, x in columns.items()]
    downs = [f'<line class="down" x1="{x}" y1="{top + TALL}" x2="{x}" y2="{bottom + GAP}"/>' for x in columns.values()]
    return _page(procedure, [*head, *downs, *rows, *boxes], sheet.width, bottom + GAP + TALL + MARGIN)


def _page(procedure: Procedure, parts: list[str], width: int, height: int) -> str:
    told = escape(" ".join(_told(arrow) + "." for arrow in arrows(procedure)))
    title, desc = (f"{procedure.name}-{part}" for part in ("title", "desc"))
    size = f'viewBox="0 0 {width} {height}" width="{width}" height="{height}"'
    return "\n".join(
        [
            f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" aria-labelledby="{title} {desc}">',
            f'<title id="{title}">{escape(_title(procedure))}</title>',
            f'<desc id="{desc}">{told}</desc>',
            f"<style>{STYLE}</style>",
            f'<rect width="{width}" height="{height}" fill="#fff"/>',
            *parts,
            "</svg>\n",
        ]
    )


def _stacked(parts: Iterator[Part], y: int) -> tuple[list[str], int]:
    """Put parts below each other from a height on; give them, and the height below them."""
    stacked = []
    for part in parts:
        stacked.append(f'<g transform="translate(0 {y})">{part.xml}</g>')
        y += part.height
    return stacked, y


def _title(procedure: Procedure) -> str:
    return f"{procedure.title} ({procedure.name})"


def _head_lines(title: str, sheet: Sheet) -> Iterator[Part]:
    room = sheet.width - 2 * MARGIN
    for line in wrap(title, int(room / TITLE_LETTER)):
        yield Part(xml=f'<text class="title" x="{MARGIN}" y="20">{escape(line)}</text>', height=25)
    for line in wrap(HOW, int(room / LETTER)):
        yield Part(xml=f'<text class="how" x="{MARGIN}" y="16">{escape(line)}</text>', height=18)
    yield Part(xml="", height=16)


def _box(state: State, x: int, y: int) -> str:
    kind, round_off = ("end", 2) if state in CLOSED_STATES else ("box", 9)
    said = escape(state_in_words(state, "en"))
    return (
        f"<g><title>{state}: {said}</title>"
        f'<rect class="{kind}" x="{x - BOX // 2}" y="{y}" width="{BOX}" height="{TALL}" rx="{round_off}"/>'
        f'<text class="name" x="{x}" y="{y + 22}">{state}</text></g>'
    )


def _rows(found: list[Arrow], sheet: Sheet) -> Iterator[Part]:
    who = None
    for arrow in found:
        if arrow.who is not who:
            who = arrow.who
            yield _heading(str(who), sheet)
        yield _arrow(arrow, sheet)


def _heading(who: str, sheet: Sheet) -> Part:
    line = f'<line class="band" x1="{MARGIN}" y1="{HEAD - 6}" x2="{sheet.width - MARGIN}" y2="{HEAD - 6}"/>'
    return Part(xml=f'<text class="who said" x="{MARGIN}" y="{HEAD - 13}">{escape(who)}</text>{line}', height=HEAD - 12)


def _arrow(arrow: Arrow, sheet: Sheet) -> Part:
    """Draw a line over all its states, with a dot at each source and a head at the state that it leads to."""
    sources = [sheet.columns[state] for state in arrow.sources]
    to = sheet.columns[arrow.to]
    left, right = min(*sources, to), max(*sources, to)
    lines, x, anchor = _placed(", ".join(arrow.labels), left, right, sheet.width)
    y = GAP + LINE * len(lines)
    said = "".join(
        f'<text class="said" x="{x}" y="{GAP + LINE * n - 9}" text-anchor="{anchor}">{escape(line)}</text>'
        for n, line in enumerate(lines, 1)
    )
    dots = "".join(f'<circle class="dot" cx="{source}" cy="{y}" r="4.5"/>' for source in sources)
    heads = "".join(_head(to, y, side) for side in (-1, 1) if any((source - to) * side > 0 for source in sources))
    drawn = f'<line class="arrow" x1="{left}" y1="{y}" x2="{right}" y2="{y}"/>{dots}{heads}'
    return Part(xml=f"<title>{escape(_told(arrow))}</title>{said}{drawn}", height=y + 2)


def _head(x: int, y: int, side: int) -> str:
    """Draw the head of an arrow that comes from the left (-1) or from the right (1)."""
    return f'<path class="head" d="M{x} {y}L{x + side * 11} {y - 6}L{x + side * 11} {y + 6}Z"/>'


def _placed(said: str, left: int, right: int, width: int) -> tuple[list[str], int, str]:
    """Place a label above its line: from its left end on, or up to its right end, where there is more room."""
    after, before = width - MARGIN - left - 10, right - 10 - MARGIN
    if after >= before or len(said) * LETTER <= after:
        return wrap(said, int(after / LETTER)), left + 10, "start"
    return wrap(said, int(before / LETTER)), right - 10, "end"


def _told(arrow: Arrow) -> str:
    return f"At {' or '.join(arrow.sources)}, on {' or '.join(arrow.labels)}: to {arrow.to}"
