"""How does a value get into a letter? As plain words, in the letter's language, and never as marks or code."""

import re
from datetime import date, datetime
from functools import cache, partial

from jinja2 import StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from bot.core.markup import LINK_COLOUR
from bot.core.plain import one_line, several_lines
from bot.core.wording import day_in_words, days_left_in_words, moment_in_words

_ADDRESS = re.compile(r"(?:https?://|mailto:)[!-~]+")
_WEB_ADDRESS = re.compile(r"(https?://[^\s<>()\"']+(?<![.,;:!?]))")
_BREAK = Markup("<br>\n")
_LINK = Markup(f'<a style="color:{LINK_COLOUR}" href="{{}}">{{}}</a>')  # noqa: S704 - two constants


class _Ready(str):
    """Text that may be written as it is."""

    __slots__ = ()


@cache
def environment(language: str, *, html: bool) -> ImmutableSandboxedEnvironment:
    """Give the Jinja environment of a text part (which also makes subjects) or of an HTML part."""
    env = ImmutableSandboxedEnvironment(
        autoescape=html,
        undefined=StrictUndefined,
        finalize=partial(_value, language=language),
    )
    env.globals.clear()
    lines, quote = (_html_lines, _html_quote) if html else (_text_lines, _text_quote)
    env.filters.update(lines=partial(lines, language=language), quote=partial(quote, language=language))
    env.filters.update(
        address=_address,
        href=_href,
        working_days_left=partial(days_left_in_words, language=language),
        days_left=partial(days_left_in_words, language=language, working=False),
    )
    return env


def _words(value: object, language: str) -> str:
    """Say a value: a day in full, a moment in Dutch time, nothing as nothing."""
    if isinstance(value, datetime):
        return moment_in_words(value, language)
    if isinstance(value, date):
        return day_in_words(value, language)
    return "" if value is None else str(value)


def _value(value: object, language: str) -> object:
    """Put a value inside a sentence: on one line."""
    return value if isinstance(value, (Markup, _Ready)) else one_line(_words(value, language))


def _text_lines(value: object, language: str) -> str:
    return _Ready(several_lines(_words(value, language)))


def _html_lines(value: object, language: str) -> str:
    """Keep the line breaks, and let web addresses be links."""
    return with_links(several_lines(_words(value, language)))


def with_links(text: str) -> Markup:
    """Give text as HTML, its line breaks kept, its web addresses as links."""
    parts = _WEB_ADDRESS.split(text)
    texts, links = map(_broken, parts[::2]), [*map(_linked, parts[1::2]), Markup()]
    return Markup().join(part for pair in zip(texts, links, strict=True) for part in pair)


def _html_quote(value: object, language: str) -> str:
    """Keep the line breaks of a stranger's words; nothing in them becomes a link."""
    return _broken(several_lines(_words(value, language)))


def _text_quote(value: object, language: str) -> str:
    """Begin each line with "> ", so that a stranger's words can't pass for ours."""
    return _Ready("\n".join(f"> {line}".rstrip() for line in several_lines(_words(value, language)).split("\n")))


def _broken(text: str) -> Markup:
    return escape(text).replace("\n", _BREAK)


def _linked(address: str) -> Markup:
    return _LINK.format(address, address)


def _href(value: object) -> str:
    """Give an address that a link may lead to, else nothing: no scripts, no files, no data."""
    address = one_line(str(value))
    return address if _ADDRESS.fullmatch(address) else ""


def _address(value: object) -> str:
    """Show a link's address behind its words; a mailto is left out, since the words to type stand there."""
    address = _href(value)
    return _Ready(f": {address}" if address.startswith("http") else "")
