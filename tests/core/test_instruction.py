"""Are colleagues understood as they really type, and is nothing done that they did not ask?"""

import tomllib
from collections import defaultdict
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.instruction import Instruction, asks_for_form, read_instruction
from bot.core.instruction_kinds import LEAVES
from bot.core.openings import Act
from bot.core.words import EventKind
from tests.patience import patience

MONDAY = date(2026, 11, 23)
TYPED = tomllib.loads((Path(__file__).parent / "instructions.toml").read_text())
DECISIONS = [(text, outcome) for outcome, texts in TYPED["decided"].items() for text in texts]
DOES = [(kind, *row) for kind, rows in TYPED["kinds"].items() for row in rows["does"]]
MISSES = [(kind, text) for kind, rows in TYPED["kinds"].items() for text in rows["nothing"]]
SHOWN = {
    "decided": "{outcome} / {reasons}",
    "position_told": "{day}",
    "extended": "{when} / {reason}",
    "posted": "{day}",
    "complainant_asked": "{text}",
    "colleague_asked": "{text}",
    "conversation": "{text}",
    "measure": "{text}",
    "noted": "{text}",
}
FACTS = {
    **dict.fromkeys(("decided", "assessed"), "{outcome} / {reasons}"),
    "appointed": "{what} {day} {time} / {text}",
    "hearing_planned": "{day} {time} / {text}",
    **dict.fromkeys(("conversation", "heard", "measure"), "{day} / {text}"),
    **dict.fromkeys(("named", "not_named"), "{named}"),
    "complainant_is": "{party} {sender_kind}",
    "discussed": "{discussed}",
    "language_is": "{language}",
    "effect": "{works} / {text}",
    "feedback_wanted": "{address} / {consent} / {text}",
    "forwarded": "{to} / {text}",
    "kept_longer": "{until} / {text}",
    "remedy_promised": "{when} / {text}",
    "settled": "{day} / {written} / {text}",
    "submitted": "{day}",
    "third_party": "{party} / {until} / {text}",
}


def facts_of(act: Act) -> str:
    """Show all facts of an act; one that isn't there is empty."""
    facts = defaultdict(str, {"when": act.facts.get("term") or act.facts.get("until", ""), **act.facts})
    return FACTS.get(act.kind, "{text}").format_map(facts)


def told(act: Act) -> str:
    """Say an act with the facts that matter."""
    shown = SHOWN.get(act.kind)
    facts = {"when": act.facts.get("term") or act.facts.get("until", ""), **act.facts}
    return f"{act.kind}: {shown.format(**facts)}" if shown else str(act.kind)


@pytest.mark.requirement("HSS-8")
@pytest.mark.parametrize(("text", "outcome"), DECISIONS, ids=[text for text, _ in DECISIONS])
def test_a_decision_is_understood_with_its_outcome_and_its_reasons(text: str, outcome: str) -> None:
    (act,) = read_instruction(text, MONDAY).acts

    assert (act.kind, act.facts["outcome"]) == ("decided", outcome)
    assert act.facts["reasons"][0].isupper()
    assert not act.facts["reasons"].lower().startswith(("want", "omdat", "reden", "motivering"))


@pytest.mark.parametrize("row", TYPED["acts"], ids=lambda row: row["text"])
def test_acts_are_understood_in_their_order(row: dict[str, list[str]]) -> None:
    acts = read_instruction(str(row["text"]), MONDAY).acts

    assert [told(act) for act in acts] == row["does"]


@pytest.mark.parametrize(("kind", "text", "shown"), [(row[0], row[1], row[2:]) for row in DOES])
def test_each_kind_of_act_is_understood_with_its_facts(kind: str, text: str, shown: tuple[str, ...]) -> None:
    acts = read_instruction(text, MONDAY).acts

    assert [(str(act.kind), facts_of(act)) for act in acts] == [(kind, one) for one in shown]


@pytest.mark.parametrize(("kind", "text"), MISSES)
def test_what_only_looks_like_an_act_does_nothing_and_is_told_back(kind: str, text: str) -> None:
    instruction = read_instruction(text, MONDAY)

    assert (kind, instruction.acts) == (kind, ())
    assert instruction.not_understood


@pytest.mark.requirement("STI-5")
@pytest.mark.parametrize("text", ["gebeld, geen gehoor", "niet bereikt", "voicemail ingesproken", "klager nam niet op"])
def test_a_call_that_nobody_answered_is_no_contact(text: str) -> None:
    assert [act.kind for act in read_instruction(text, MONDAY).acts] == ["noted"]


@pytest.mark.parametrize("start", ["ik heb ", "met mw. ", "mevrouw a ", "gebeld met ", "zojuist ", "J. ", "gebeld en "])
def test_no_call_is_slow_that_goes_on_and_on(start: str) -> None:
    texts = (start * (100_000 // len(start)), f"gebeld met {start * 20_000}", f"ik heb {start * 20_000} gebeld: x")
    with patience():
        for text in texts:
            read_instruction(text, MONDAY)


@pytest.mark.requirement("STI-6")
@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("telefonisch opgelost: nieuwe factuur", None),
        ("telefonisch opgelost, zonder bevestiging: nieuwe factuur", None),
        ("telefonisch opgelost, met bevestiging: nieuwe factuur", "yes"),
    ],
)
def test_an_agreement_is_put_on_paper_only_when_that_is_said(text: str, written: str | None) -> None:
    (act,) = read_instruction(text, MONDAY).acts

    assert (act.kind, act.facts.get("written")) == ("settled", written)


@pytest.mark.requirement("BOU-3")
@pytest.mark.parametrize(
    ("words", "outcome"),
    [
        ("terecht", "founded"),
        ("deels terecht", "partly_founded"),
        ("onterecht", "unfounded"),
        ("niet terecht", "unfounded"),
    ],
)
def test_founded_may_be_called_terecht(words: str, outcome: str) -> None:
    acts = [read_instruction(f"{noun}: {words}, want zo is het", MONDAY).acts for noun in ("beoordeling", "besluit")]

    assert [act.facts["outcome"] for (act,) in acts] == [outcome, outcome]


@pytest.mark.requirement("STA-7")
@pytest.mark.parametrize(
    ("said", "consent"),
    [("", None), (", klager is niet akkoord", None), (", klager is akkoord", "yes"), (" met toestemming", "yes")],
)
def test_consent_to_feedback_is_read_only_where_it_is_said(said: str, consent: str | None) -> None:
    (act,) = read_instruction(f"terugkoppeling ook aan piet@bedrijf.example{said}", MONDAY).acts

    assert (act.facts["address"], act.facts.get("consent")) == ("piet@bedrijf.example", consent)


@pytest.mark.parametrize("row", TYPED["mails"], ids=lambda row: row["text"][:40])
def test_a_whole_mail_is_understood(row: dict[str, list[str]]) -> None:
    instruction = read_instruction(str(row["text"]), MONDAY)
    shown = [f"{act.kind}: {facts_of(act)}" if act.kind != "taken" else "taken" for act in instruction.acts]

    assert shown == row["does"]
    assert instruction.not_understood == row.get("left", "")


@pytest.mark.parametrize("text", TYPED["against"]["texts"])
def test_acts_that_contradict_each_other_are_told_back(text: str) -> None:
    instruction = read_instruction(text, MONDAY)

    assert (instruction.acts, instruction.not_understood) == ((), text)


def test_what_is_not_contradicted_is_done_all_the_same() -> None:
    instruction = read_instruction("opgelost: factuur\nspoed\nniet opgelost: geld", MONDAY)

    assert [act.kind for act in instruction.acts] == ["urgent"]
    assert instruction.not_understood == "opgelost: factuur\nniet opgelost: geld"


@pytest.mark.parametrize("held", ["Nog niet versturen!", "Is dit zo goed?", "Kun je even meelezen?", "Concept"])
@pytest.mark.parametrize("kind", sorted(LEAVES & {EventKind(kind) for kind in TYPED["kinds"]}))
def test_what_leads_to_a_letter_is_held_back_until_it_is_sure(kind: EventKind, held: str) -> None:
    text = next(row[1] for row in DOES if row[0] == kind)

    assert kind in {act.kind for act in read_instruction(text, MONDAY).acts}
    assert kind not in {act.kind for act in read_instruction(f"{text}\n{held}", MONDAY).acts}
    assert kind not in {act.kind for act in read_instruction(f"{held}\n{text}", MONDAY).acts}


def test_a_draft_decision_under_a_proposal_stays_a_draft() -> None:
    instruction = read_instruction("Voorstel:\nbesluit: gegrond, want hij was zoek", MONDAY)

    assert instruction == Instruction(not_understood="Voorstel:\nbesluit: gegrond, want hij was zoek")


def test_nothing_of_a_letter_leaves_when_a_line_within_it_is_unclear() -> None:
    text = "antwoord aan klager: wij bellen u.\ndoorsturen naar de klager\nZo is het."

    assert read_instruction(text, MONDAY) == Instruction(not_understood=text)


@pytest.mark.parametrize("kind", TYPED["kinds"])
def test_no_opening_is_slow_on_text_that_was_made_to_hurt(kind: str) -> None:
    text = next(row[1] for row in DOES if row[0] == kind)
    first = text.split("\n", 1)[0]
    hostile = [
        f"{text}\n" * (100_000 // len(text)),
        f"{first} " * (100_000 // len(first)),
        f"{first}\n" + "\n" * 100_000 + "(",
    ]

    for one in hostile:
        with patience():
            read_instruction(one, MONDAY)


@pytest.mark.parametrize("text", TYPED["nothing"]["texts"])
def test_what_is_vague_asked_quoted_or_only_implied_does_not_act(text: str) -> None:
    assert read_instruction(text, MONDAY).acts == ()


def test_the_tables_are_as_long_as_they_should_be() -> None:
    assert len(DECISIONS) + len(TYPED["acts"]) >= 80
    assert len(TYPED["nothing"]["texts"]) >= 40
    assert (len(DOES), len(MISSES)) >= (300, 300)


@pytest.mark.parametrize("text", [text for text in TYPED["nothing"]["texts"] if text])
def test_what_does_not_act_is_told_back(text: str) -> None:
    first = text.splitlines()[0].removeprefix("> ")

    assert first[:10].strip("> ") in read_instruction(text, MONDAY).not_understood or "Dank" in first


def test_reasons_keep_their_paragraphs() -> None:
    reasons = "de brief lag bij de post.\nDrie weken.\n\nDat kan niet.\n\nHet spijt ons."
    reply = f"Beste allemaal,\n\nBesluit: gegrond, want {reasons}"

    (act,) = read_instruction(reply, MONDAY).acts

    assert act.facts["reasons"] == reasons[0].upper() + reasons[1:]


def test_what_stands_beside_the_acts_is_told_back() -> None:
    instruction = read_instruction("Wat een verhaal.\nik pak dit op\nHeb jij het dossier?\nGroet, Mila", MONDAY)

    assert instruction.not_understood == "Wat een verhaal.\nHeb jij het dossier?"


def test_a_second_extension_carries_the_complainants_consent() -> None:
    (act,) = read_instruction("verleng 2 weken met toestemming van de klager, want wij wachten", MONDAY).acts

    assert act.facts == {"term": "2 weeks", "reason": "wij wachten", "consent": "yes"}


@pytest.mark.parametrize(
    "text", ["verleng 2 weken, want de klager gaat niet akkoord", "verleng 2 weken, want wij wachten"]
)
def test_consent_is_not_read_where_it_is_not(text: str) -> None:
    (act,) = read_instruction(text, MONDAY).acts

    assert "consent" not in act.facts


@pytest.mark.parametrize(
    "text",
    [
        "ja",
        "Ja, klopt",
        "ja klopt",
        "Klopt!",
        "ja, dat klopt",
        "Hoi,\n\nja, klopt\n\nGroet, Mila",
        "oké",
        "bevestigd",
    ],
)
def test_a_yes_confirms(text: str) -> None:
    assert read_instruction(text, MONDAY) == Instruction(confirms=True)


def test_akkoord_confirms_what_was_asked_and_approves_of_a_draft() -> None:
    approved = (Act(kind=EventKind.DRAFT_APPROVED),)

    assert read_instruction("akkoord", MONDAY) == Instruction(confirms=True, acts=approved)


@pytest.mark.parametrize(
    "text", ["ja maar niet nu", "Ja,\nmaar wacht nog even", "nee", "ja?", "klopt niet", "ja, doe maar niet"]
)
def test_a_yes_with_a_but_confirms_nothing(text: str) -> None:
    instruction = read_instruction(text, MONDAY)

    assert (instruction.confirms, instruction.acts) == (False, ())


def test_an_act_below_a_yes_is_done() -> None:
    instruction = read_instruction("Ja\nbesluit: gegrond, want hij was zoek", MONDAY)

    assert [act.kind for act in instruction.acts] == ["decided"]


@pytest.mark.requirement("HSS-5")
@pytest.mark.parametrize(
    "text", ["formulier", "Formulier?", "klachtenformulier", "Hoi,\nmag ik het formulier?", "graag het klachtformulier"]
)
def test_the_form_can_be_asked_for(text: str) -> None:
    assert asks_for_form(text)


@pytest.mark.parametrize("text", ["", "ik heb het formulier ingevuld", "brief gepost gisteren", "formulier is zoek"])
def test_other_words_do_not_ask_for_the_form(text: str) -> None:
    assert not asks_for_form(text)


@pytest.mark.parametrize(
    ("text", "wish"),
    [("help", "help"), ("Wat kan ik doen?", "help"), ("status", "status"), ("stand van zaken?", "status")],
)
def test_help_and_status_can_be_asked_for(text: str, wish: str) -> None:
    instruction = read_instruction(text, MONDAY)

    assert (instruction.wants_help, instruction.wants_status) == (wish == "help", wish == "status")


@pytest.mark.parametrize("text", [row[1] for row in DOES])
def test_no_emptiness_below_an_act_is_slow(text: str) -> None:
    with patience():
        read_instruction(text + "\n" * 5_000 + "(", MONDAY)


@given(st.text(max_size=300), st.dates())
def test_no_text_breaks_it(text: str, today: date) -> None:
    read_instruction(text, today)


@given(
    st.lists(
        st.sampled_from(
            [line for text in TYPED["nothing"]["texts"] for line in text.splitlines()]
            + ["", "verleng tot 31-12-9999, want"]
        )
    )
)
def test_no_heap_of_phrases_breaks_it(lines: list[str]) -> None:
    read_instruction("\n".join(lines), MONDAY)
