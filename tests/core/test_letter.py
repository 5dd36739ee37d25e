"""Does a template with facts become the right text and HTML, and do hostile values do nothing?"""

from datetime import UTC, date, datetime
from html.parser import HTMLParser
from typing import Any

import jinja2
import pytest

from bot.core.letter import Faulty, compile_layout, compile_letter, faults, write
from bot.core.organisation import Organisation

LAYOUT = compile_layout("{{ body }}|{{ privacy }}|{{ reference }}|{{ language }}")
ORGANISATION = Organisation(
    key="a",
    name="A & B",
    short_name="A",
    address="a@a.test",
    procedure="a",
    coordinator="a",
    step_up="",
    fallback="",
    links={"privacy": "https://a.test/privacy"},
)
HOSTILE = (
    "<script>alert(1)</script> **vet** [klik](javascript:x) {{ 7*7 }} {% raw %} &amp; \"'\n> nep\r\nBcc: x\r- lijst"
    "\u2028# kop\x00\x07\u202e\ud800 http://x.test/"
)


class Outline(HTMLParser):
    """The tags of a page, in order, and whether each one that opens also closes."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.open: list[str] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.open += [] if tag == "br" else [tag]
        assert not [name for name, _ in attrs if name.startswith("on")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.text += data


def _write(body: str, name: str = "transcript", **facts: Any) -> tuple[str, str]:  # noqa: ANN401 - facts are anything
    template = compile_letter(name, "nl", f"Subject: {{{{ subject }}}}\n\n{body}\n")
    common = {"subject": "s", "organisation": ORGANISATION, "reference": "Kenmerk: k1"}
    written = write(template, LAYOUT, common | facts)
    return written.text, written.html


def _tags(html: str) -> list[str]:
    outline = Outline(html.partition("|")[0])
    assert outline.open == []
    return outline.tags


def test_text_and_html_say_the_same_without_marks() -> None:
    text, html = _write("## Kop\n\nDit is **belangrijk**, *echt*: <https://a.test/>\n\n1. een\n2. twee")

    assert text == "Kop\n---\n\nDit is belangrijk, echt: https://a.test/\n\n1. een\n2. twee\n\nKenmerk: k1\n"
    assert _tags(html) == ["h2", "p", "strong", "em", "a", "ol", "li", "li"]


def test_line_breaks_of_the_writer_stay() -> None:
    text, html = _write("Een\nTwee")

    assert (text.startswith("Een\nTwee\n"), _tags(html)) == (True, ["p", "br"])


def test_a_loop_around_items_is_one_list() -> None:
    text, html = _write("{% for line in done %}\n- {{ line }}\n{% endfor %}", done=["a", "b"])

    assert text == "- a\n- b\n\nKenmerk: k1\n"
    assert _tags(html) == ["ul", "li", "li"]


@pytest.mark.parametrize(("done", "items"), [([], 2), (["a"], 3)])
def test_a_condition_between_items_keeps_one_list(done: list[str], items: int) -> None:
    text, html = _write("- een\n{% if done %}\n- {{ done[0] }}\n{% endif %}\n- twee", done=done)

    assert text == "- een\n" + "- a\n" * len(done) + "- twee\n\nKenmerk: k1\n"
    assert _tags(html) == ["ul"] + ["li"] * items


def test_a_condition_around_a_loop_and_inside_a_sentence_survives() -> None:
    body = (
        "{% if done %}\nMet:\n\n{% for x in done %}\n- {{ x }}{% if loop.last %}.{% endif %}\n{% endfor %}\n{% endif %}"
    )

    assert _write(body, done=["a", "b"])[0] == "Met:\n\n- a\n- b.\n\nKenmerk: k1\n"
    assert _tags(_write(body, done=["a", "b"])[1]) == ["p", "ul", "li", "li"]
    assert _write(body, done=[])[0] == "Kenmerk: k1\n"


def test_a_link_shows_its_address_in_the_text_but_a_mailto_does_not() -> None:
    body = "- [Hier]({{ done[0] }})\n- [Antwoord]({{ done[1] }})\n- [Zaak](https://a.test/{{ number }}?a=1&b=2)"

    text, html = _write(body, done=["https://b.test/?x=1&y=2", "mailto:a@a.test?body=ja"], number="7")

    assert text.startswith("- Hier: https://b.test/?x=1&y=2\n- Antwoord\n- Zaak: https://a.test/7?a=1&b=2\n")
    assert _tags(html) == ["ul", "li", "a", "li", "a", "li", "a"]
    assert 'href="https://a.test/7?a=1&amp;b=2"' in html


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "data:text/html,x", "", "file:///etc", "https://a b", "//x"]
)
def test_a_link_to_anything_but_web_or_mail_is_only_words(address: str) -> None:
    text, html = _write("Ga naar [deze plek]({{ done }}).", done=address)

    assert text.startswith("Ga naar deze plek.\n")
    assert _tags(html) == ["p"]


def test_a_value_in_a_sentence_is_one_line_of_plain_words() -> None:
    text, html = _write("Naam: {{ done }}.", done=HOSTILE)

    assert text.count("\n") == 3
    assert _tags(html) == ["p"]
    assert Outline(html).text.startswith("Naam: <script>alert(1)</script> **vet** [klik](javascript:x) {{ 7*7 }}")


def test_a_value_alone_on_its_line_keeps_its_lines() -> None:
    text, html = _write("{{ done }}", done="een\r\ntwee <b>\n\ndrie http://x.test/?a=1&b=2.")

    assert text.startswith("een\ntwee <b>\n\ndrie http://x.test/?a=1&b=2.\n")
    assert _tags(html) == ["p", "br", "br", "br", "a"]
    assert 'href="http://x.test/?a=1&amp;b=2"' in html


def test_a_strangers_words_are_quoted_on_every_line_and_link_to_nothing() -> None:
    text, html = _write("> {{ done }}", done=HOSTILE)

    quoted, _, rest = text.rpartition("\n\nKenmerk: k1\n")
    assert rest == ""
    assert [line for line in quoted.split("\n") if not line.startswith(">")] == []
    assert quoted.endswith("> Bcc: x\n> - lijst\n> # kop http://x.test/")
    assert _tags(html) == ["blockquote", "p", "br", "br", "br", "br"]


def test_a_hostile_subject_is_one_short_line() -> None:
    template = compile_letter("transcript", "nl", "Subject: Over {{ subject }}\n\nDag")

    written = write(template, LAYOUT, {"subject": HOSTILE * 5, "organisation": ORGANISATION})

    assert (len(written.subject), written.subject.isprintable(), written.subject[-4:]) == (184, True, " […]")


def test_values_of_other_kinds_are_said_in_words() -> None:
    values = [date(2026, 5, 5), datetime(2026, 5, 5, tzinfo=UTC), 7, None]

    text, _ = _write("{{ done[0] }}, {{ done[1] }}, {{ done[2] }}{{ done[3] }}", done=values)

    assert text.startswith("dinsdag 5 mei 2026, dinsdag 5 mei 2026 om 02:00 uur, 7\n")


def test_a_very_long_value_is_cut_and_says_so() -> None:
    text, _ = _write("> {{ done }}", done="a" * 60_000)

    assert len(text) < 50_100
    assert "a […]\n" in text


def test_only_letters_to_complainants_carry_the_privacy_statement() -> None:
    to_complainant, to_colleague = _write("Dag", "withdrawn"), _write("Dag", "transcript")

    assert to_complainant == (
        "Dag\n\nPrivacy: https://a.test/privacy\n\nKenmerk: k1\n",
        '<p style="margin:0 0 16px">Dag</p>|https://a.test/privacy|Kenmerk: k1|nl',
    )
    assert to_colleague[0] == "Dag\n\nKenmerk: k1\n"


def test_the_reference_never_stands_below_a_signature_line() -> None:
    assert "\n-- \n" not in _write("Dag", "withdrawn")[0]


def test_a_missing_fact_is_an_error_and_not_a_gap() -> None:
    with pytest.raises(jinja2.UndefinedError):
        _write("{{ done }}")


def test_a_template_reaches_no_python() -> None:
    with pytest.raises(jinja2.exceptions.SecurityError):
        _write("{{ organisation.name.__class__.__mro__ }}")


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Subject: Dag\n\nHallo {{ done }}", []),
        ("Hallo", ['line 1: the letter must begin with "Subject: …" and then a blank line']),
        ("Subject: Dag\nHallo", ['line 1: the letter must begin with "Subject: …" and then a blank line']),
        ("Subject: Dag\n\nHallo\n{% if done %}\nx", ["line 4: Unexpected end of template."]),
        ("Subject: Dag\n\n{{ done | nosuch }}", ["No filter named 'nosuch'."]),
        ("Subject: Dag\n\n{{ organisation.iban }}", ["line 3: an organisation has no 'iban'"]),
        ("Subject: Dag\n\n{% include 'x' %}", ["line 3: a letter is one file"]),
        ("Subject: {{ dun }}\n\n{{ range(9) }}\n{{ dun }}", ["line 1: there is no hole 'dun'", "line 3: there is no"]),
    ],
)
def test_all_faults_of_a_template_are_told(source: str, found: list[str]) -> None:
    told = faults("transcript", source)

    assert [any(one in fault for fault in told) for one in found] == [True] * len(found)
    assert bool(told) == bool(found)


def test_a_letter_that_does_not_exist_is_a_fault_that_names_the_others() -> None:
    fault = faults("brief", "Subject: x\n\ny")[0]

    assert fault.startswith("there is no letter 'brief'; there are: ")
    assert ", acknowledgement, " in fault


def test_a_faulty_template_is_not_compiled() -> None:
    with pytest.raises(Faulty, match="there is no hole 'dun'"):
        compile_letter("transcript", "nl", "Subject: Dag\n\n{{ dun }}")


def test_windows_line_ends_and_a_byte_order_mark_are_no_faults() -> None:
    template = compile_letter(
        "transcript", "nl", "\ufeffSubject: Dag\r\n\r\nEen\r\n{% if done %}\r\nTwee\r\n{% endif %}"
    )

    written = write(template, LAYOUT, {"done": 1, "organisation": ORGANISATION})

    assert (written.subject, written.text) == ("Dag", "Een\nTwee\n")
