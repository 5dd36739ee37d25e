"""HTML reads as plain text."""

import pytest

from bot.core.html_clues import Clue
from bot.core.html_text import RULE, html_lines, html_text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("<p>een</p><p>twee</p>", "een\n\ntwee"),
        ("<div>een</div><div>twee</div>", "een\ntwee"),
        ("<div>een<br></div><div><br></div><div>twee</div>", "een\n\ntwee"),
        ("een<br>twee<br/>drie", "een\ntwee\ndrie"),
        ("<p class=MsoNormal>een</p><p class=MsoNormal>twee</p>", "een\ntwee"),
        ("a  \n b", "a b"),
        ("<pre>a\n  b</pre>", "a\n  b"),
        ("<ol><li>een<li>twee</ol>", "1. een\n2. twee"),
        ("<ul><li>een<ul><li>binnen</li></ul></li><li>twee</li></ul>", "- een\n- binnen\n- twee"),
        (
            "<table><tr><td>Naam</td><td><p>Jan</p></td></tr><tr><td>Adres<td>Straat 1</table>",
            "Naam  Jan\nAdres  Straat 1",
        ),
        ('<a href="https://x.example/">hier</a>', "hier (https://x.example/)"),
        ('<a href="https://x.example/">https://x.example</a>', "https://x.example"),
        ('<a href="mailto:jan@x.example?subject=a">mail Jan</a>', "mail Jan (jan@x.example)"),
        ('<a href="javascript:alert(1)">hier</a>', "hier"),
        ("<blockquote>oud<blockquote>ouder</blockquote></blockquote>nieuw", "> oud\n> > ouder\nnieuw"),
        ('<blockquote style="border:none">ingesprongen</blockquote>', "ingesprongen"),
        ("een<hr>twee", f"een\n{RULE}\ntwee"),
        ("&eacute;&#233;n &lt;b&gt;", "één <b>"),
        ("5 < 6 en a &amp b", "5 < 6 en a & b"),
        ("boos <img alt='😡'>", "boos 😡"),
        ("<script>var a = '<p>';</script>tekst<style>p {}</style>", "tekst"),
        ("<!-- weg -->tekst<!--[if mso]>weg<![endif]-->", "tekst"),
        ("tekst <onaf en verder", "tekst <onaf en verder"),
        ("tekst &#99999999999999999999;", "tekst \ufffd"),
        ('<div style="display: none">weg</div>tekst<span hidden>weg</span>', "tekst"),
        ('<td style="font-size:0">tekst</td><span style="font-size:0">weg</span>', "tekst"),
        ("<p style='display:none'>weg<p>tekst", "tekst"),
        ("</div></b>tekst", "tekst"),
        ('<p title="a > b">tekst</p>', "tekst"),
        ("", ""),
    ],
)
def test_html_reads_as(source: str, text: str) -> None:
    assert html_text(source) == text


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ('a<div class="gmail_attr">Op … schreef:<br></div>b', [("a", ""), ("Op … schreef:", "header"), ("b", "")]),
        ('<div id="x_divRplyFwdMsg">Van: a</div>', [("Van: a", "header")]),
        ('<div style="border-top: solid #E1E1E1 1.0pt"><p>Van: a</p></div>', [("Van: a", "header")]),
        ('<div class="yahoo_quoted"><p>oud</p></div>nieuw', [("oud", "quoted"), ("nieuw", "")]),
        ('tekst<span class="gmail_signature">Els</span>', [("tekst", ""), ("Els", "signature")]),
        ('<div id="Signature"><blockquote>x</blockquote>y</div>', [("> x", ""), ("y", "signature")]),
        ('<p>een <span style="color:red">rood</span></p>', [("een rood", "")]),
        ('<p><span style="color:red">rood <b>en</b></span></p>', [("rood en", "coloured")]),
        ('<p style="color:#333333">grijs</p>', [("grijs", "")]),
        ('<font color="#00f">blauw</font>', [("blauw", "coloured")]),
        ('<p style="color:rgb(200, 0, 0)">rood</p>', [("rood", "coloured")]),
    ],
)
def test_structure_tells_whose_words_a_line_holds(source: str, told: list[tuple[str, str]]) -> None:
    assert [(line, clue.value) for line, clue in html_lines(source) if line] == told


def test_sign_of_a_point_in_word_is_a_dash_or_its_number() -> None:
    point = "<p><span style='mso-list:Ignore'>{}<span>&nbsp; </span></span>tekst</p>"

    assert html_text(point.format("·")) == "- tekst"
    assert html_text(point.format("o")) == "- tekst"
    assert html_text(point.format("2.")) == "2. tekst"


def test_clue_of_nothing_is_none() -> None:
    assert html_lines("<p>tekst</p>") == [("tekst", Clue.NONE)]
