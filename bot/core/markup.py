"""How does Markdown with holes become the Jinja sources of a text part and of an HTML part?"""

import re
from collections.abc import Sequence
from html import unescape
from re import Match

from markdown_it import MarkdownIt

_TAG = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\{#.*?#\}", re.DOTALL)
_STATEMENT_LINE = re.compile(r"^[ \t]*((?:(?:\{%.*?%\}|\{#.*?#\})[ \t]*)+)(?:\n|\Z)", re.MULTILINE)
_QUOTED_HOLE = re.compile(r"^> ?\{\{((?:(?!\}\}).)+)\}\}[ \t]*$", re.MULTILINE)
_LONELY_HOLE = re.compile(r"^\{\{((?:(?!\}\}).)+)\}\}[ \t]*$", re.MULTILINE)

_HIDDEN = re.compile(r"zq[hs](\d+)zq")  # h: a hole, s: a statement; no Markdown rule looks at such a word
_LONELY_STATEMENT = re.compile(r"<p>((?:zqs\d+zq\s*)+)</p>")
_HTML_LINK = re.compile(r'<a href="([^"]*zqh\d+zq[^"]*)">(.*?)</a>', re.DOTALL)
_TEXT_LINK = re.compile(r"\[([^\]\n]+)\]\(([^()\s]+)\)")
_HEADING = re.compile(r"^#{1,6} +(.+?)[ #]*$", re.MULTILINE)
_PLAIN = (
    (re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=\S)\*(?![\w*])"), r"\1"),
    (re.compile(r"<((?:https?|mailto):[^<>\s]+)>"), r"\1"),
    (re.compile(r"\\([^\w\s])"), r"\1"),
)
_EACH_ITEM = re.compile(  # a loop around one list becomes one list around the loop
    r"(\{% *for\b[^%]*%\})\s*<(ul|ol)>((?:(?!</?[uo]l>|\{% *for\b).)*)</\2>\s*(\{% *endfor *%\})", re.DOTALL
)
_ITEM_AFTER = re.compile(  # a condition around a list that follows a list goes inside it, and so do items after it
    r"</(ul|ol)>\s*(\{% *if\b[^%]*%\})\s*<\1>((?:(?!</?[uo]l>|\{% *if\b).)*)</\1>\s*(\{% *endif *%\})", re.DOTALL
)
_LISTS_IN_ROW = re.compile(r"</(ul|ol)>\s*<\1>")

# Outlook for Windows reads styles on the element best; the layout's style sheet adds dark mode.
_STYLES = {
    "p": "margin:0 0 16px",
    "h1": "margin:28px 0 8px;font-size:20px;line-height:1.3",
    "h2": "margin:28px 0 8px;font-size:18px;line-height:1.3",
    "h3": "margin:20px 0 8px;font-size:16px;line-height:1.3",
    "ul": "margin:0 0 16px 22px;padding:0",  # Word's engine knows no padding here: bullets would be cut off
    "ol": "margin:0 0 16px 24px;padding:0",
    "li": "margin:0 0 6px",
    "blockquote": "margin:0 0 16px;padding:10px 14px 1px;border-left:4px solid #8a94a3;background:#f4f5f7",
}
LINK_COLOUR = "#0b57a4"
_STYLED = re.compile(rf"<({'|'.join(_STYLES)})>")


def text_source(body: str) -> str:
    """Take out the marks that read badly, and the line of a lonely statement; quoted holes get "> " on each line."""
    tags, bare = _hide(_widen(body, r"{{ (\1)|quote }}"))
    bare = _TEXT_LINK.sub(lambda link: f"{link[1]}{{{{ ({_expression(link[2], tags)})|address }}}}", bare)
    bare = _HEADING.sub(lambda head: f"{head[1]}\n{'-' * len(head[1])}", bare)
    for pattern, plain in _PLAIN:
        bare = pattern.sub(plain, bare)
    return _STATEMENT_LINE.sub(r"\1", _show(bare, tags))


def markdown_source(body: str) -> str:
    """Keep the Markdown as it is; only the line of a lonely statement goes."""
    return _STATEMENT_LINE.sub(r"\1", body)


def html_source(body: str) -> str:
    """Turn Markdown into HTML once, with every hole and statement where the writer put it."""
    apart = _STATEMENT_LINE.sub(r"\n\1\n\n", body)
    tags, bare = _hide(_widen(apart, r"> {{ (\1)|quote }}"))
    html: str = MarkdownIt("commonmark", {"html": False, "breaks": True, "xhtmlOut": False}).render(bare)
    html = _HTML_LINK.sub(lambda link: _guarded_link(link, tags), _LONELY_STATEMENT.sub(r"\1", html))
    styled = _STYLED.sub(lambda tag: f'<{tag[1]} style="{_STYLES[tag[1]]}">', _gather_lists(_show(html, tags)))
    return styled.replace("<a href=", f'<a style="color:{LINK_COLOUR}" href=')


def styled(tag: str) -> str:
    """Give an opening tag in the style of our letters."""
    return f'<{tag} style="{_STYLES[tag]}">'


def _widen(body: str, quoted: str) -> str:
    """Let a hole that stands alone on its line, or alone in a quote, keep the line breaks of its value."""
    return _LONELY_HOLE.sub(r"{{ (\1)|lines }}", _QUOTED_HOLE.sub(quoted, body))


def _hide(body: str) -> tuple[Sequence[str], str]:
    """Put a meaningless word in the place of each tag."""
    tags: list[str] = []

    def word(tag: Match[str]) -> str:
        tags.append(tag[0])
        return f"zq{'h' if tag[0].startswith('{{') else 's'}{len(tags) - 1}zq"

    return tags, _TAG.sub(word, body)


def _show(text: str, tags: Sequence[str]) -> str:
    """Put the tags back."""
    return _HIDDEN.sub(lambda word: tags[int(word[1])], text)


def _expression(target: str, tags: Sequence[str]) -> str:
    """Write a link's target, part holes and part letters, as one Jinja expression."""
    parts = _HIDDEN.split(target)
    holes = [f"({tags[int(number)][2:-2]})" for number in parts[1::2]]
    literals = [repr(literal) for literal in parts[::2]]
    return " ~ ".join([literals[0], *(part for pair in zip(holes, literals[1:], strict=True) for part in pair)])


def _guarded_link(link: Match[str], tags: Sequence[str]) -> str:
    """Link only to an address that `href` accepts; otherwise the words stand alone."""
    target = f"({_expression(unescape(link[1]), tags)})|href"
    return f'{{% if {target} %}}<a href="{{{{ {target} }}}}">{link[2]}</a>{{% else %}}{link[2]}{{% endif %}}'


def _gather_lists(html: str) -> str:
    """Let the items that Markdown saw as lists of their own, because of a statement between them, be one list."""
    before = ""
    while before != html:
        before = html
        html = _EACH_ITEM.sub(r"<\2>\1\3\4</\2>", html)
        html = _ITEM_AFTER.sub(r"\2\3\4</\1>", html)
        html = _LISTS_IN_ROW.sub("", html)
    return html
