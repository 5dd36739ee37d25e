"""How is a plot drawn as inline SVG, with axes, in a page that sets its colours? Small enough for a phone."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape

WIDTH, HEIGHT = 360, 280
LEFT, RIGHT, TOP, BOTTOM = 46, 20, 28, 44  # room around the field


@dataclass(frozen=True, kw_only=True)
class Axis:
    """What is set out in one direction, from where to where, and which values are written beside it."""

    name: str
    low: float
    high: float
    ticks: Sequence[tuple[float, str]]

    def place(self, value: float) -> float:
        """Say how far along a value stands, from 0 to 1; what lies outside stands at the edge."""
        return min(1.0, max(0.0, (value - self.low) / (self.high - self.low)))


@dataclass(frozen=True, kw_only=True)
class Field:
    """Where points stand."""

    across: Axis
    up: Axis

    def at(self, across: float, up: float) -> tuple[float, float]:
        """Give where a point stands in the picture."""
        x = LEFT + self.across.place(across) * (WIDTH - LEFT - RIGHT)
        y = HEIGHT - BOTTOM - self.up.place(up) * (HEIGHT - TOP - BOTTOM)
        return round(x, 1), round(y, 1)


def shares(low: float, high: float, name: str, step: float) -> Axis:
    """Make an axis of shares, written as so many in a hundred."""
    return Axis(name=name, low=low, high=high, ticks=[(one, f"{100 * one:.0f} %") for one in _marks(low, high, step)])


def scores(low: float, name: str) -> Axis:
    """Make an axis of scores, the best of which is 1."""
    return Axis(name=name, low=low, high=1.0, ticks=[(one, f"{one:.1f}") for one in _marks(low, 1.0, 0.1)])


def _marks(low: float, high: float, step: float) -> list[float]:
    return [low + step * number for number in range(round((high - low) / step) + 1)]


def drawn(name: str, title: str, desc: str, parts: Iterable[str], height: int = HEIGHT) -> str:
    """Make a picture that is told in words too.

    :param name: the beginning of its ids, unique in the page
    """
    head = f'viewBox="0 0 {WIDTH} {height}" role="img" aria-labelledby="{name}-title {name}-desc"'
    told = f'<title id="{name}-title">{escape(title)}</title><desc id="{name}-desc">{escape(desc)}</desc>'
    return f"<svg {head}>{told}{''.join(parts)}</svg>"


def axes(field: Field) -> list[str]:
    """Draw the lines, values and names of both axes."""
    parts = []
    for value, said in field.up.ticks:
        _, y = field.at(field.across.low, value)
        parts.append(f'<line class="grid" x1="{LEFT}" y1="{y}" x2="{WIDTH - RIGHT}" y2="{y}"/>')
        parts.append(text(LEFT - 6, y + 4, said, "end"))
    for value, said in field.across.ticks:
        x, y = field.at(value, field.up.low)
        parts.append(f'<line class="grid" x1="{x}" y1="{TOP}" x2="{x}" y2="{y}"/>')
        parts.append(text(x, y + 17, said, "middle"))
    parts.append(text(4, 14, field.up.name, "start", "axis"))
    parts.append(text(WIDTH - RIGHT, HEIGHT - 8, field.across.name, "end", "axis"))
    return parts


def text(x: float, y: float, said: str, anchor: str = "start", kind: str = "") -> str:
    """Write a text; a number needs no more room than it has."""
    css = f' class="{kind}"' if kind else ""
    return f'<text{css} x="{round(x, 1)}" y="{round(y, 1)}" text-anchor="{anchor}">{escape(said)}</text>'


def line(points: Sequence[tuple[float, float]], kind: str) -> str:
    """Draw a line through points of the picture."""
    path = " ".join(f"{x},{y}" for x, y in points)
    return f'<polyline class="{kind}" points="{path}"/>'


def dot(at: tuple[float, float], size: float, kind: str, told: str) -> str:
    """Draw a point that says what it is."""
    x, y = at
    return f'<circle class="{kind}" cx="{x}" cy="{y}" r="{round(size, 1)}"><title>{escape(told)}</title></circle>'


def box(low: tuple[float, float], high: tuple[float, float], kind: str, told: str) -> str:
    """Draw a filled box between two corners, from below left to above right."""
    (x, bottom), (right, y) = low, high
    size = f'x="{x}" y="{y}" width="{round(right - x, 1)}" height="{round(bottom - y, 1)}"'
    return f'<rect class="{kind}" {size}><title>{escape(told)}</title></rect>'


def apart(heights: Sequence[float], least: float) -> list[float]:
    """Move heights apart, so that what is written there does not lie over each other; in their own order."""
    placed = list(heights)
    last = float("-inf")
    for at in sorted(range(len(heights)), key=heights.__getitem__):
        placed[at] = last = max(heights[at], last + least)
    return placed
