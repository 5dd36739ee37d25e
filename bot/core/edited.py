"""How does a letter leave exactly as it was shown, also when its text was changed by hand?"""

from collections.abc import Iterator, Mapping
from typing import Any

import jinja2
from markupsafe import Markup, escape

from bot.core.case import LetterRequest
from bot.core.letter import Written, with_text
from bot.core.markup import styled
from bot.core.rendering import with_links

AS_SHOWN = "as_shown"  # the fact of an event that holds the letter


def as_shown(written: Written, layout: jinja2.Template, request: LetterRequest, facts: Mapping[str, Any]) -> Written:
    """Give the letter as its writer saw it; when the template makes the same text, its own HTML stays.

    :param written: as the template makes it now
    :param request: with {"as_shown": {"letter": …, "text": …}} among its facts, when it was shown
    :param facts: every hole of the letter
    """
    shown = request.facts.get(AS_SHOWN)
    same = isinstance(shown, Mapping) and shown.get("letter") == request.name
    text = str(shown.get("text", "")).strip("\n") if same and isinstance(shown, Mapping) else ""
    if not text or text == written.body:
        return written
    return with_text(written, layout, facts, text, html_of(text))


def html_of(text: str) -> Markup:
    """Turn plain words into HTML: headings with a line below them, quotes, lists, paragraphs. Marks are words here."""
    return Markup("\n").join(_parts(text))


def _parts(text: str) -> Iterator[Markup]:
    for paragraph in text.split("\n\n"):
        lines = [line.rstrip() for line in paragraph.strip("\n").split("\n") if line.strip()]
        while lines:
            kind, taken, lines = _first(lines)
            yield _element(kind, taken)


def _first(lines: list[str]) -> tuple[str, list[str], list[str]]:
    """Take from the beginning what belongs together: (element, its lines, the rest)."""
    if len(lines) > 1 and set(lines[1].strip()) == {"-"}:
        return "h2", lines[:1], lines[2:]
    kind = _kind(lines[0])
    end = next((number for number, line in enumerate(lines) if _kind(line) != kind), len(lines))
    return kind, lines[:end], lines[end:]


def _kind(line: str) -> str:
    if line.startswith(">"):
        return "blockquote"
    return "ul" if line.lstrip().startswith(("- ", "• ")) else "p"


def _element(kind: str, lines: list[str]) -> Markup:
    match kind:
        case "ul":
            items = Markup("").join(_wrapped("li", with_links(line.lstrip()[2:])) for line in lines)
            return _wrapped("ul", items)
        case "blockquote":  # a stranger's words: nothing in them becomes a link
            said = Markup("<br>\n").join(escape(line.removeprefix(">").removeprefix(" ")) for line in lines)
            return _wrapped("blockquote", _wrapped("p", said))
        case _:
            return _wrapped(kind, with_links("\n".join(lines)))


def _wrapped(tag: str, inner: Markup) -> Markup:
    return Markup(styled(tag)) + inner + Markup(f"</{tag}>")  # noqa: S704 - a tag of ours
