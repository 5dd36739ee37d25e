"""What does a colleague probably ask in words that the rules did not understand?"""

from collections.abc import Mapping
from datetime import date

import pytest

from bot.core.instruction import Instruction, read_instruction
from bot.core.likely import COLLEAGUE, Chances, Said, no_opinion, with_likely
from bot.core.openings_act import Act
from bot.core.words import EventKind
from tests.patience import patience

THURSDAY = date(2026, 11, 19)
NAMES = ("Els de Boer", "Karim Haddad")


def read(text: str, judged: Mapping[str, Mapping[str, float]], names: tuple[str, ...] = NAMES) -> Instruction:
    """Read a reply of which a trained reader thinks this, sentence by sentence."""

    def judge(said: Said) -> Chances:
        assert said.who == COLLEAGUE
        return [judged.get(one, {}) for one in said.sentences]

    return with_likely(read_instruction(text, THURSDAY), text, THURSDAY, judge, names)


def test_what_is_likely_and_harmless_is_done() -> None:
    said = read("Komt bij mij op het stapeltje.", {"Komt bij mij op het stapeltje.": {"take": 0.9}})

    assert said == Instruction(acts=(Act(kind=EventKind.TAKEN),))


def test_what_is_less_likely_is_offered() -> None:
    said = read("Komt bij mij op het stapeltje.", {"Komt bij mij op het stapeltje.": {"take": 0.4}})

    assert said.acts == ()
    assert said.implied == (Act(kind=EventKind.TAKEN, implied=True),)
    assert said.not_understood == "Komt bij mij op het stapeltje."


@pytest.mark.parametrize(
    "name",
    [
        *("decide:founded", "solved", "send", "approve", "extend", "answer_complainant", "ask_complainant", "propose"),
        *("plan_visit", "merge", "remedied", "pause_reminders", "relabel:repair", "posted", "away", "edit_draft"),
        *("ask_extension", "remedy_by", "cancel_meeting", "drop_draft", "disapprove", "recuse:other", "effect"),
    ],
)
def test_what_leaves_ends_or_waits_is_never_done_on_a_likelihood(name: str) -> None:
    said = read("Zo gaan we het maken, over 2 weken.", {"Zo gaan we het maken, over 2 weken.": {name: 0.999}})

    assert said.acts == ()
    assert len(said.implied) == 1


@pytest.mark.parametrize(
    "text", ["Komt deze bij mij?", "Misschien komt deze bij mij.", "Als Els ziek is komt deze bij mij."]
)
def test_what_is_asked_or_doubted_is_not_done(text: str) -> None:
    said = read(text, {text: {"take": 0.99}})

    assert (said.acts, [one.kind for one in said.implied]) == ((), [EventKind.TAKEN])


def test_what_is_hardly_likely_is_not_even_offered() -> None:
    text = "Wat een weer vandaag."

    assert read(text, {text: {"take": 0.19, "note": 0.1}}) == read_instruction(text, THURSDAY)


def test_two_acts_in_one_sentence_are_both_found_when_both_are_plain() -> None:
    text = "Op mijn bord, en Karim moet er ook naar kijken."
    said = read(text, {text: {"take": 0.8, "ask_colleague": 0.7, "note": 0.3}})

    assert [one.kind for one in said.acts] == [EventKind.TAKEN, EventKind.COLLEAGUE_ASKED]


def test_without_a_name_nothing_is_handed_on() -> None:
    said = read("Niks voor mij, ander team.", {"Niks voor mij, ander team.": {"pass": 0.99}})

    assert (said.acts, [one.kind for one in said.implied]) == ((), [EventKind.PASSED])


def test_where_nobody_says_who_works_there_a_name_is_who_is_called_by_it() -> None:
    said = read("Deze is eerder voor Fatma.", {"Deze is eerder voor Fatma.": {"pass": 0.9}}, names=())

    assert [one.facts["to"] for one in said.acts] == ["Fatma"]


def test_what_goes_on_with_a_talk_is_part_of_it() -> None:
    text = "Zij hing vanmorgen aan de lijn. Ze huilde. Fijne dag!"
    said = read(
        text,
        {
            "Zij hing vanmorgen aan de lijn.": {"log_contact": 0.9},
            "Ze huilde.": {"more": 0.7, "note": 0.3},
            "Fijne dag!": {"more": 0.1},
        },
    )

    assert [one.facts["text"] for one in said.acts] == ["Zij hing vanmorgen aan de lijn. Ze huilde."]
    assert said.not_understood == "Fijne dag!"


def test_what_surely_says_more_of_its_neighbour_asks_nothing() -> None:
    text = "Dat zei ze."

    assert read(text, {text: {"more": 0.9, "note": 0.5}}).implied == ()


def test_what_the_rules_understood_is_asked_again_only_where_it_is_plain() -> None:
    text = "Notitie: mevrouw belt morgen. Ik ga er zelf achteraan."
    plain = read(text, {"Ik ga er zelf achteraan.": {"take": 0.9}})
    vague = read(text, {"Ik ga er zelf achteraan.": {"take": 0.4}})

    assert [one.kind for one in (*plain.acts, *plain.implied)] == [EventKind.NOTED, EventKind.TAKEN]
    assert plain.acts[1:] == ()  # it may be part of the note
    assert [one.kind for one in (*vague.acts, *vague.implied)] == [EventKind.NOTED]


def test_inside_a_text_that_leaves_nothing_is_done_on_a_likelihood() -> None:
    text = "Bericht aan klager: wij zoeken het uit. Ik pak het zelf op."
    said = read(text, {"Ik pak het zelf op.": {"take": 0.99}})

    assert [one.kind for one in said.acts] == [EventKind.REPLIED]
    assert [one.kind for one in said.implied] == [EventKind.TAKEN]


def test_an_act_that_the_rules_read_is_not_read_again() -> None:
    text = "Ik pak dit op. Ligt nu bij mij."

    assert read(text, {"Ligt nu bij mij.": {"take": 0.99}}).acts == read_instruction(text, THURSDAY).acts


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("help", "wants_help"),
        ("status", "wants_status"),
        ("who_has_this", "wants_owner"),
        ("form_wanted", "wants_form"),
    ],
)
def test_what_changes_no_case_is_asked(name: str, field: str) -> None:
    text = "Hoe zit dat hier nou?"

    assert getattr(read(text, {text: {name: 0.8}}), field)
    assert not getattr(read(text, {text: {name: 0.4}}), field)


def test_a_letter_waits_also_where_that_is_only_probable() -> None:
    text = "De brief nog maar eens laten rusten."

    assert read(text, {text: {"hold": 0.3}}).holds


def test_a_likelihood_is_no_second_key() -> None:
    text = "Zo is het precies."

    assert not read(text, {text: {"confirm": 0.999}}).confirms


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Geef hem niet aan Karim.", "pass"),
        ("Karim kan hem onmogelijk doen.", "pass"),
        ("Deze neem ik dus niet.", "take"),
        ("Vraag niet aan Karim hoe het zit.", "ask_colleague"),
        ("Ik ga deze niet zelf doen.", "recuse:self"),
        ("Mevrouw zei: geef hem maar door aan Karim.", "pass"),
    ],
)
def test_what_is_denied_or_said_by_another_is_not_done(text: str, name: str) -> None:
    said = read(text, {text: {name: 0.999}})

    assert said.acts == ()


def test_thousands_of_sentences_are_no_trouble() -> None:
    text = "?\n" * 15_000
    with patience():
        said = with_likely(
            read_instruction(text, THURSDAY), text, THURSDAY, lambda one: [{"take": 0.9}] * len(one.sentences), NAMES
        )

    assert said.acts == ()


def test_without_an_opinion_only_the_rules_count() -> None:
    text = "Ligt nu bij mij."
    said = read_instruction(text, THURSDAY)

    assert with_likely(said, text, THURSDAY, no_opinion, NAMES) == said


@pytest.mark.parametrize(
    ("chances", "offered"),
    [
        ({"approve": 0.5, "disapprove": 0.55}, [EventKind.DRAFT_REFUSED]),
        ({"remedied": 0.5, "solved": 0.4}, [EventKind.REMEDIED]),
        ({"decide:founded": 0.45, "decide:unfounded": 0.5}, [EventKind.DECIDED]),
        ({"approve": 0.6, "send": 0.5}, [EventKind.DRAFT_APPROVED, EventKind.DRAFT_SENT]),
    ],
)
def test_of_what_can_not_all_be_meant_the_likeliest_is_offered(
    chances: dict[str, float], offered: list[EventKind]
) -> None:
    text = "Zo vind ik het met die brief."

    assert [one.kind for one in read(text, {text: chances}).implied] == offered


def test_what_can_not_be_meant_beside_what_the_rules_read_is_not_offered() -> None:
    text = "Ik ben erbij. Dat is dinsdag om 10 uur."
    said = read(text, {"Dat is dinsdag om 10 uur.": {"plan_visit": 0.9}})

    assert ([one.kind for one in said.acts], said.implied) == ([EventKind.MEETING_ANSWERED], ())


def test_two_sentences_that_tell_the_same_kind_of_thing_are_one_note() -> None:
    text = "Drie keer gebeld vandaag. Telkens de voicemail."
    said = read(text, {"Drie keer gebeld vandaag.": {"note": 0.9}, "Telkens de voicemail.": {"note": 0.8}})

    assert [one.facts["text"] for one in said.acts if one.kind is EventKind.NOTED][-1:] == [text]


def test_who_stands_in_may_stand_in_another_sentence() -> None:
    text = "Ik ben vanaf morgen tot en met 4 december vrij (eindelijk). Karim neemt zolang mijn zaken waar."

    assert [one.facts.get("stand_in") for one in read(text, {}).acts] == ["Karim Haddad"]


def test_the_day_of_a_measure_is_found_anywhere_in_it() -> None:
    text = "Maatregel: vanaf 1 januari haalt het dossier zelf het adres op."

    assert [one.facts.get("day") for one in read(text, {}).acts] == ["2027-01-01"]
