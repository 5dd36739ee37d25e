"""Does a letter leave exactly as it was shown?"""

from bot.core.case import LetterRequest
from bot.core.edited import as_shown, html_of
from bot.core.letter import Written, compile_layout
from bot.core.words import Audience
from tests.core.small import HOUSE

FACTS = {"organisation": HOUSE, "reference": "Kenmerk: x"}
LAYOUT = compile_layout("<body>{{ body }}{{ reference }}</body>")
WRITTEN = Written(subject="Ons besluit", text="Beste,\n", html="<p>Beste,</p>", body="Beste,")


def request(**shown: str) -> LetterRequest:
    return LetterRequest(name="decision", to=Audience.COMPLAINANT, facts={"as_shown": shown} if shown else {})


def test_what_was_shown_as_the_template_makes_it_keeps_its_own_html() -> None:
    assert as_shown(WRITTEN, LAYOUT, request(), FACTS) == WRITTEN
    assert as_shown(WRITTEN, LAYOUT, request(letter="decision", text="Beste,\n"), FACTS) == WRITTEN
    assert as_shown(WRITTEN, LAYOUT, request(letter="feedback", text="Iets anders"), FACTS) == WRITTEN


def test_what_was_changed_by_hand_leaves_as_it_was_shown() -> None:
    changed = as_shown(WRITTEN, LAYOUT, request(letter="decision", text="Dag <b>Anna</b>,\nhoi"), FACTS)

    assert (changed.body, changed.text) == ("Dag <b>Anna</b>,\nhoi", f"Dag <b>Anna</b>,\nhoi\n\n{FACTS['reference']}\n")
    assert "Dag &lt;b&gt;Anna&lt;/b&gt;,<br>\nhoi</p>" in changed.html


def test_plain_words_become_headings_lists_quotes_and_paragraphs() -> None:
    text = "Kop\n---\n\nZie https://hss.example.\n- een\n- [x](javascript:y)\n\n> zei: https://kwaad.example\n> <i>"

    html = html_of(text)

    assert [html.count(one) for one in ("<h2", "<p", "<ul", "<li", "<blockquote", "<a ", "javascript:y)</li>")] == [
        1, 2, 1, 2, 1, 1, 1,
    ]  # fmt: skip
    assert 'href="https://hss.example"' in html
    assert "zei: https://kwaad.example<br>\n&lt;i&gt;" in html
