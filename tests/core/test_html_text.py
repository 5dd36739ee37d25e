"""HTML reads as plain text."""

import pytest

from bot.core.html_text import RULE, html_text


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
