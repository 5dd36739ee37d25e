"""How does a letter come about? A Markdown template and facts become a subject, a text part and an HTML part."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

import jinja2
from jinja2 import meta, nodes
from markupsafe import Markup

from bot.core.holes import COMMON, HOLES, ORGANISATION, TO_COMPLAINANT
from bot.core.markup import html_source, text_source
from bot.core.plain import one_line
from bot.core.rendering import environment

_SUBJECT = re.compile(r"Subject: *(\S[^\n]*)\n(?:[ \t]*\n|$)")
_LONGEST_SUBJECT = 180
_BLANK_LINES = re.compile(r"\n{3,}")
_LINE_END = re.compile(r"[ \t]+$", re.MULTILINE)
_OUTSIDE = (nodes.Include, nodes.Import, nodes.FromImport, nodes.Extends)


@dataclass(frozen=True, kw_only=True)
class Template:
    """A letter in one language, compiled."""

    name: str
    language: str
    subject: jinja2.Template
    text: jinja2.Template
    html: jinja2.Template


@dataclass(frozen=True, kw_only=True)
class Written:
    """A letter with everything filled in."""

    subject: str
    text: str
    html: str
    body: str = ""  # the text without the lines at its end
    privacy: str = ""  # where the privacy statement stands, in a letter to a complainant
    number: str = ""  # of the case; "" outside a case
    language: str = "nl"


class Faulty(Exception):
    """A template that can't be used; the text lists its faults, one a line."""


def compile_letter(name: str, language: str, source: str) -> Template:
    """Compile one template; a faulty one is refused with all its faults."""
    if found := faults(name, source):
        raise Faulty("\n".join(found))
    subject, body = _split(source)
    text, html = environment(language, html=False), environment(language, html=True)
    return Template(
        name=name,
        language=language,
        subject=text.from_string(subject),
        text=text.from_string(text_source(body)),
        html=html.from_string(html_source(body)),
    )


def compile_layout(source: str) -> jinja2.Template:
    """Compile the page around every HTML part."""
    return environment("nl", html=True).from_string(source)


def write(template: Template, layout: jinja2.Template, facts: Mapping[str, Any]) -> Written:
    """Fill the holes. Values are data: never Markdown, HTML or Jinja."""
    subject = one_line(template.subject.render(facts), _LONGEST_SUBJECT)
    empty = Written(
        subject=subject,
        text="",
        html="",
        privacy=_privacy(template, facts),
        number=one_line(str(facts.get("number", ""))),
        language=template.language,
    )
    body = Markup(template.html.render(facts))  # noqa: S704 - the template escaped every value
    return with_text(empty, layout, facts, _text_body(template.text.render(facts)), body)


def with_text(written: Written, layout: jinja2.Template, facts: Mapping[str, Any], text: str, body: Markup) -> Written:
    """Give a letter another text, in plain words and as HTML, on the page that is around every letter."""
    small = {"reference": one_line(str(facts.get("reference", ""))), "privacy": written.privacy}
    title = {"language": written.language, "title": written.subject}
    page = {"organisation": facts["organisation"], "body": body, **title, **small}
    return replace(written, text=_text_page(text, small), html=layout.render(page), body=text)


def faults(name: str, source: str) -> list[str]:
    """List everything that is wrong with a template; an empty list means that it can be compiled."""
    if name not in HOLES:
        return [f"there is no letter {name!r}; there are: {', '.join(sorted(HOLES))}"]
    subject, body = _split(source)
    missing = [] if subject else ['line 1: the letter must begin with "Subject: …" and then a blank line']
    try:
        tree = environment("nl", html=False).parse(source)
        return [*missing, *_unknown_holes(tree, COMMON | HOLES[name]), *_impossible(tree), *_broken(body)]
    except jinja2.TemplateSyntaxError as error:
        return [*missing, f"line {error.lineno}: {error.message}"]


def _split(source: str) -> tuple[str, str]:
    """Give the subject ("" when there is none) and the Markdown below it."""
    lines = source.removeprefix("\ufeff").replace("\r\n", "\n")
    head = _SUBJECT.match(lines)
    return (head[1].strip(), lines[head.end() :].strip("\n")) if head else ("", lines)


def _unknown_holes(tree: nodes.Template, known: frozenset[str]) -> Iterator[str]:
    """Name the holes that this letter has no value for, with the line where each stands first."""
    unknown = meta.find_undeclared_variables(tree) - known
    for name in sorted(unknown):
        line = min(node.lineno for node in tree.find_all(nodes.Name) if node.name == name)
        yield f"line {line}: there is no hole {name!r} here; there are: {', '.join(sorted(known))}"


def _impossible(tree: nodes.Template) -> Iterator[str]:
    """Name what Jinja can and a letter can't."""
    for node in tree.find_all(_OUTSIDE):
        yield f"line {node.lineno}: a letter is one file, without include, import or extends"
    for part in tree.find_all(nodes.Getattr):
        of_organisation = isinstance(part.node, nodes.Name) and part.node.name == "organisation"
        if of_organisation and part.attr not in ORGANISATION:
            yield f"line {part.lineno}: an organisation has no {part.attr!r}; it has: {', '.join(sorted(ORGANISATION))}"


def _broken(body: str) -> Iterator[str]:
    """Name what goes wrong when it is compiled: an unknown filter, a statement where Markdown has no place for it."""
    for html, source in ((False, text_source(body)), (True, html_source(body))):
        try:
            environment("nl", html=html).compile(source)
        except jinja2.TemplateSyntaxError as error:
            yield f"in the {'HTML' if html else 'text'} part: {error.message}"


def _privacy(template: Template, facts: Mapping[str, Any]) -> str:
    """Find the privacy statement, which every letter to a complainant carries if the organisation has one."""
    return str(facts["organisation"].links.get("privacy", "")) if template.name in TO_COMPLAINANT else ""


def _text_body(rendered: str) -> str:
    """Take out the blank lines and spaces that statements left behind."""
    return _BLANK_LINES.sub("\n\n", _LINE_END.sub("", rendered)).strip("\n")


def _text_page(body: str, small: Mapping[str, str]) -> str:
    """End the text part like the layout ends the HTML part; not below "-- ", which clients cut off in answers."""
    privacy = f"Privacy: {small['privacy']}" if small["privacy"] else ""
    parts = [body, privacy, small["reference"]]
    return "\n\n".join(part for part in parts if part) + "\n"
