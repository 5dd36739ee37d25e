"""Is every letter that we ship whole, readable, and safe whatever stands in its holes?"""

import re
from pathlib import Path

import pytest

from bot.adapters.files import LETTERS as FOLDER
from bot.core.acts import ANSWERS
from bot.core.audience import AUDIENCES
from bot.core.holes import BILINGUAL, HOLES, TO_COMPLAINANT, ActGroup, CaseLine, Route, Understood
from bot.core.letter import faults, write
from bot.core.words import Audience
from tests.core.test_letter import HOSTILE, Outline
from tests.templates.samples import ACTS, BOOK, EMPTY, FACTS, LETTERS, MORE, ORGANISATION, facts_of, written

MARKS = re.compile(r"\*\*|\]\(|\{\{|\{%|^#|zq[hs]\d|None|Undefined|mailto:", re.MULTILINE)
FILES = sorted(FOLDER.glob("*/*.md"))
CALM = {
    name: value
    for name, value in FACTS.items()
    if name in {"organisation", "days_left", "outcome", "open_cases", "late_cases", "duties", "open", "acts", "choices"}
    or name in {"by_label", "by_outcome", "by_topic", "by_month", "counts", "refused"}
    or name in {"by_kind", "by_cause", "by_satisfaction", "by_sender", "by_term", "lines", "what", "consent_for"}
    or name in {"manual", "meant", "perhaps"}
}

LONG_WORD, FEW, AVERAGE_WORD = 14, 2, 4.8  # letters; a few are allowed ("klachtenregeling", the name of a site)
SUBJECT = 100  # characters: what a phone still shows on two or three lines


@pytest.mark.parametrize("file", FILES, ids=str)
def test_a_letter_has_no_faults(file: Path) -> None:
    assert faults(file.stem, file.read_text(encoding="utf-8")) == []


def test_every_letter_exists_in_dutch_and_those_that_leave_the_house_in_english_too() -> None:
    there = {language: {name for tongue, name in LETTERS if tongue == language} for language in ("nl", "en")}

    assert there == {"nl": set(HOLES), "en": set(BILINGUAL)}


def test_every_letter_that_a_procedure_can_send_exists_and_goes_where_it_is_meant_for() -> None:
    assert set(AUDIENCES) - set(HOLES) == set()
    assert {name for name, to in AUDIENCES.items() if to is Audience.COMPLAINANT} - TO_COMPLAINANT == set()


@pytest.mark.parametrize(("language", "name"), LETTERS)
def test_a_letter_reads_well_as_plain_text(language: str, name: str) -> None:
    letter = written(language, name)

    assert MARKS.findall(letter.text) == []
    assert re.findall(r"\n\n\n|[ \t]\n|\n$\n", letter.text) == []
    assert (letter.subject, letter.text[-1]) == (letter.subject.strip(), "\n")
    assert letter.text.endswith(f"\n\n{FACTS['reference']}\n")


@pytest.mark.parametrize("outcome", ["founded", "partly_founded", "unfounded"])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", ["decision", "conversation", "ruling"])
@pytest.mark.requirement("HSS-8")
@pytest.mark.requirement("BOU-4")
def test_a_decision_says_what_was_decided(name: str, language: str, outcome: str) -> None:
    said = {
        "nl": {"founded": "is gegrond", "partly_founded": "deels gegrond", "unfounded": "niet gegrond"},
        "en": {"founded": "We uphold", "partly_founded": "in part", "unfounded": "do not uphold"},
    }[language]

    text = written(language, name, outcome=outcome).text

    assert [key for key, words in said.items() if words in text][-1] == outcome


@pytest.mark.requirement("HSS-9")
@pytest.mark.parametrize("name", ["decision", "conversation", "external_route", "closed"])
@pytest.mark.parametrize(("language", "said"), [("nl", "onafhankelijke klachtenregeling"), ("en", "independent")])
def test_who_disagrees_hears_where_the_complaint_can_go(language: str, said: str, name: str) -> None:
    text, without = written(language, name).text, written(language, name, routes=()).text

    assert [
        word for word in (said, "erisietsmisgegaan.nl.", "https://erisietsmisgegaan.nl\n") if word not in text
    ] == []
    assert said not in without


@pytest.mark.parametrize(
    ("language", "before", "after"), [("nl", "Waarschijnlijk", "excuses"), ("en", "probably", "apologise")]
)
def test_a_late_letter_admits_it_when_the_term_is_over(language: str, before: str, after: str) -> None:
    soon, over = written(language, "late", passed=False).text, written(language, "late", passed=True).text

    assert (before in soon, after in soon, before in over, after in over) == (True, False, False, True)


def test_the_decision_date_stands_in_a_handover_once() -> None:
    assert written("nl", "handover").text.count("uiterlijk dinsdag 16 juni 2026. 6 weken na") == 1
    assert "Besluit:" not in written("nl", "handover").text.partition("Wat je kunt antwoorden")[0]


def test_a_digest_says_what_a_decided_case_waits_for() -> None:
    waiting = CaseLine(number="HSS-2026-0001", subject="x", state="besloten", owner="", duty="", due="", days_left=0)

    assert "Wacht op een reactie van de klager." in written("nl", "digest", open_cases=[waiting]).text


@pytest.mark.parametrize(
    ("done", "refused", "unclear", "subject"),
    [
        (["a"], [], "", "Gedaan"),
        (["a"], ["b"], "c", "Niet alles gedaan"),
        ([], ["b"], "", "Niet gedaan"),
        (["a"], [], "c", "Niet alles begrepen"),
        ([], [], "c", "Niet begrepen"),
        ([], [], "", "Wat je kunt antwoorden"),
    ],
)
def test_a_transcript_tells_in_its_subject_how_it_went(
    done: list[str], refused: list[str], unclear: str, subject: str
) -> None:
    letter = written("nl", "transcript", done=done, refused=refused, not_understood=unclear, told=(), meant=())

    assert letter.subject.startswith(f"{subject}: ")


@pytest.mark.parametrize("name", sorted(set(HOLES) - BILINGUAL))
def test_a_letter_to_a_colleague_says_je(name: str) -> None:
    prose = [line for line in written("nl", name, question="", text="").text.splitlines() if not line.startswith(">")]

    own = re.sub(r"“[^”\n]*”", "", "\n".join(prose))  # what colleagues type to a complainant says "u"
    assert re.findall(r"\b(?:u|uw)\b", own, re.IGNORECASE) == []


@pytest.mark.parametrize(("language", "name"), LETTERS)
def test_a_letter_is_one_sound_page_in_its_language(language: str, name: str) -> None:
    html = written(language, name).html

    page = Outline(re.sub(r"<(!doctype|meta)[^>]*>", "", html))
    assert (page.open, f'<html lang="{language}">' in html) == ([], True)
    assert MARKS.findall(page.text.replace("@media", "")) == []
    assert html.count(str(FACTS["reference"])) == 1


@pytest.mark.parametrize(("language", "name"), LETTERS)
def test_a_letter_can_do_without_what_is_not_known(language: str, name: str) -> None:
    letter = write(BOOK.get("", language, name), BOOK.layout, facts_of(name, EMPTY))

    assert MARKS.findall(letter.text) == []
    assert Outline(re.sub(r"<(!doctype|meta)[^>]*>", "", letter.html)).open == []


def _filled(word: str) -> dict[str, object]:
    """Put one word in every hole, in the shape that the hole has."""
    filled: dict[str, object] = {hole: [word] if isinstance(value, list) else word for hole, value in FACTS.items()}
    lines = [Understood(what=word, value=word, words=word, ask=word, answer=word, mailto=word)]
    listed = {"cues": [(word, word)], "named": [(word, word)], "routes": [Route(name=word, link=word)]}
    listed |= {"more": [ActGroup(name=word, words=(word,))]}
    return filled | CALM | listed | {"understood": lines}


@pytest.mark.parametrize(("language", "name"), LETTERS)
def test_hostile_values_add_nothing_to_a_letter(language: str, name: str) -> None:
    evil, calm = _filled(HOSTILE), _filled("x")

    attacked = write(BOOK.get("", language, name), BOOK.layout, facts_of(name, evil))
    quiet = write(BOOK.get("", language, name), BOOK.layout, facts_of(name, calm))

    harmless = re.compile(r"<br>|<a style=[^>]* href=\"http://x\.test/\">http://x\.test/</a>")
    assert re.findall(r"<\w+", harmless.sub("", attacked.html)) == re.findall(r"<\w+", harmless.sub("", quiet.html))
    assert attacked.subject.isprintable()
    assert (attacked.html + attacked.text).encode("utf-8").count(b"\x00") == 0


def _sentences(text: str) -> list[str]:
    """Cut a letter's own prose into sentences: no headings, no dates' details, no sign-off."""
    prose = [
        line.removeprefix("- ")
        for line in text.split("\n")
        if re.search(r"[.?!:]$", line) and not line.startswith((">", "Privacy", "Kenmerk", "http"))
    ]
    return [part for line in prose for part in re.split(r"(?<=[.?!:])\s+", line) if len(part.split()) > 1]


@pytest.mark.parametrize(("language", "name"), [one for one in LETTERS if one[1] in BILINGUAL])
def test_a_letter_that_leaves_the_house_has_short_sentences(language: str, name: str) -> None:
    sentences = _sentences(written(language, name, decide_why="").text)

    lengths = [len(sentence.split()) for sentence in sentences]
    assert sum(lengths) / len(lengths) <= 10, sentences
    assert max(lengths) <= 20, [one for one in sentences if len(one.split()) > 20]


@pytest.mark.parametrize(("language", "name"), [one for one in LETTERS if one[1] in BILINGUAL])
def test_a_letter_that_leaves_the_house_has_short_words(language: str, name: str) -> None:
    words = re.findall(r"[^\W\d_]+", " ".join(_sentences(written(language, name, decide_why="").text)))

    long = sorted({word for word in words if len(word) > LONG_WORD})
    assert sum(map(len, words)) / len(words) <= AVERAGE_WORD, sorted(words, key=len)[-10:]
    assert len(long) <= FEW, long


@pytest.mark.parametrize("name", sorted(BILINGUAL))
def test_a_letter_that_leaves_the_house_avoids_office_words(name: str) -> None:
    text = written("nl", name).text.lower()

    stiff = r"\b(middels|derhalve|aangaande|inzake|betreffende|conform|teneinde|gaarne|dient u|met betrekking tot)\b"
    jargon = r"\b(beroep|bezwaar|ontvankelijk|termijn|dossier|escalatie|behandelaar|geschil|hoorzitting|uitspraak)\b"
    assert re.findall(stiff, text) + re.findall(jargon, text) == []


@pytest.mark.parametrize(("language", "name"), [one for one in LETTERS if one[1] in BILINGUAL])
def test_a_letter_that_leaves_the_house_has_a_short_subject(language: str, name: str) -> None:
    assert len(written(language, name).subject) <= SUBJECT


@pytest.mark.parametrize(("language", "name"), [one for one in LETTERS if one[1] in BILINGUAL])
def test_a_letter_that_leaves_the_house_greets_says_who_writes_and_how_to_answer(language: str, name: str) -> None:
    text = written(language, name).text
    bye = {"nl": "Met vriendelijke groet", "en": "Kind regards"}[language]

    assert text.startswith(f"{FACTS['salutation']},\n\n")
    assert f"{bye},\n\n{ORGANISATION.name}\n" in text
    assert re.search(rf"{FACTS['answer_how']}|Beantwoord deze e-mail|eply to this e-mail", text)


@pytest.mark.parametrize("name", sorted(one for one in TO_COMPLAINANT if one.startswith("referral")))
@pytest.mark.parametrize(("language", "words"), [("nl", '"dit is een klacht"'), ("en", '"this is a complaint"')])
def test_every_referral_says_how_to_make_it_a_complaint_after_all(language: str, words: str, name: str) -> None:
    assert words in written(language, name).text


@pytest.mark.requirement("STI-11")
def test_every_letter_to_a_complainant_leads_to_the_privacy_statement() -> None:
    without = [
        (language, name)
        for language, name in LETTERS
        if (ORGANISATION.links["privacy"] in written(language, name).text) is not (name in TO_COMPLAINANT)
    ]

    assert without == []


def test_a_colleague_can_click_or_type_each_answer() -> None:
    letter = written("nl", "handover")

    assert re.findall(r'href="(mailto:[^"]*)">([^<]*)</a>: "([^<]*)"<', letter.html.replace("&quot;", '"')) == [
        (act.mailto.replace("&", "&amp;"), act.label, act.words) for act in ACTS if act.mailto
    ]
    assert re.findall(r'- (.*): "(.*)"\n', letter.text)[-3:] == [(act.label, act.words) for act in ACTS]


@pytest.mark.parametrize("name", sorted(name for name in HOLES if "acts" in HOLES[name] and name not in ANSWERS))
def test_what_has_no_link_can_still_be_read_and_typed(name: str) -> None:
    source = BOOK.sources["", "nl", name]

    assert "{% for act in acts %}" not in source or "{% for group in more %}" in source
    assert (MORE[0].words[0] in written("nl", name).text) is ("{% for act in acts %}" in source)
