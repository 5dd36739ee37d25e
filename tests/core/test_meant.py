"""Is a complainant understood by the public names of acts, in any register, and never held to what was not said?"""

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.meant import meant_by
from bot.core.words import State
from tests.core.nasty import endure

SAID = tomllib.loads((Path(__file__).parent / "meant.toml").read_text())
ROWS = [(case, text, names) for case, kinds in SAID.items() for names, texts in kinds.items() for text in texts]
ENDS = {"withdraw", "satisfied", "accept_proposal", "agree_extension", "stop_mailing"}  # what may do harm
FIRM = [(case, text) for case, text, names in ROWS if ENDS & set(names.split("+")) and "new" not in names]
LETTER = "Re: {}\n> Geachte heer Wiersma,\n>\n> {}"


def names(text: str, case: str) -> str:
    """Read a text where the row says."""
    state, _, asked = case.partition("+")
    return "+".join(one["name"] for one in meant_by(text, None if state == "-" else State(state), asked=asked))


@pytest.mark.parametrize(("case", "text", "meant"), ROWS, ids=[f"{row[0]}: {row[1][:60]}" for row in ROWS])
def test_these_words_mean_this(case: str, text: str, meant: str) -> None:
    assert names(text, case) == meant


def test_the_table_is_as_long_as_it_should_be() -> None:
    assert len(ROWS) >= 290


@pytest.mark.parametrize("before", ["Als ik mijn geld terugkrijg: ", "Mijn buurman zei: "])
@pytest.mark.parametrize("text", ["ik trek mijn klacht in", "ik trek de klacht in"])
def test_what_is_supposed_or_told_of_another_ends_nothing(before: str, text: str) -> None:
    assert names(before + text, "open") == "inform"


@pytest.mark.parametrize(("case", "text"), FIRM, ids=[f"{row[0]}: {row[1][:60]}" for row in FIRM])
def test_a_condition_below_it_takes_the_harm_away(case: str, text: str) -> None:
    firm = set(names(f"{text}\nMaar alleen als ik eerst mijn geld krijg.", case).split("+"))

    assert firm & (ENDS - {"stop_mailing"}) == set()


@pytest.mark.parametrize(
    ("subject", "letter", "words", "name"),
    [
        ("Uitstel voor uw klacht", "Wij hebben meer tijd nodig.", "ja hoor", "agree_extension"),
        ("Uw klacht", "Wij willen u vragen of u akkoord gaat met uitstel tot 7 december.", "nee", "refuse_extension"),
        ("Afspraak over uw klacht", "Kunt u dan?", "ja", "accept_appointment"),
        ("Uw klacht", "Wij stellen voor: dinsdag om 10:30 uur. Kunt u dan?", "Nee", "decline_appointment"),
        ("Voorstel voor een oplossing", "Ons voorstel: u krijgt uw geld terug.", "akkoord", "accept_proposal"),
    ],
)
def test_what_our_letter_asked_is_told_by_its_quote(subject: str, letter: str, words: str, name: str) -> None:
    acts = meant_by(words, None, quoted=LETTER.format(subject, letter))

    assert [one["name"] for one in acts] == [name]


def test_a_thumb_alone_is_only_implied() -> None:
    acts = meant_by("👍", State.WAITING, asked="extension")

    assert acts == [{"name": "agree_extension", "arguments": {}, "implied": True}]


def test_a_thumb_that_answers_nothing_is_thanks() -> None:
    assert meant_by("👍", State.OPEN) == [{"name": "thanks", "arguments": {}}]


@pytest.mark.parametrize(
    ("text", "sender", "quoted", "name"),
    [
        ("Ja, Karin de Wit mag namens mij optreden.", "Jan", "", "Karin de Wit"),
        ("Mijn dochter Petra mag namens mij reageren.", "Jan", "", "Petra"),
        ("Ik ben de dochter van meneer Dijkema.", "Esther Dijkema", "", "Esther Dijkema"),
        ("Ik ben de mentor van mevrouw Pot.", "Y. Braaksma", "Re: x\n\nYvonne Braaksma\nMentor", "Yvonne Braaksma"),
        ("Hierbij machtig ik mijn broer Ahmed Yilmaz om dit te doen.", "Jan", "", "Ahmed Yilmaz"),
    ],
)
def test_who_represents_is_named(text: str, sender: str, quoted: str, name: str) -> None:
    assert meant_by(text, State.OPEN, sender=sender, quoted=quoted)[0] == {
        "name": "represent",
        "arguments": {"name": name},
    }


@pytest.mark.parametrize(
    ("text", "state", "names"),
    [
        (
            "Mijn vorige klacht is netjes afgehandeld. Maar nu wil ik een nieuwe klacht indienen.",
            State.CLOSED,
            ["new_complaint"],
        ),
        ("Fine by me, take the extra weeks.", State.WAITING, ["agree_extension"]),
        ("Nog 4 weken erbij? Nee, dat vind ik niet goed.", State.WAITING, ["refuse_extension"]),
        ("Nog 4 weken erbij? Nee hoor, dat is prima.", State.WAITING, ["inform"]),
        ("Ik zal op de hoorzitting aanwezig zijn. Mijn broer komt mee.", State.APPEALED, ["accept_appointment"]),
        ("donderdag kan ik niet moet werken. vrijdag wel", State.OPEN, ["decline_appointment"]),
        ("Ja daar kan ik mee leven, maak die 75 euro maar over", State.PROPOSED, ["accept_proposal"]),
        ("is goed doe maar, maandag ben ik thuis voor de schilder", State.PROPOSED, ["accept_proposal"]),
        ("I don't want to receive any more e-mails from you.", State.WAITING, ["stop_mailing"]),
        ("Hoe staat het daar nu mee?", State.REFERRED, ["ask_state"]),
        ("Dank u wel voor het prettige telefoongesprek van vanmiddag.", State.WAITING, ["thanks"]),
        ("Mijn advocaat mr. Bos (bos@recht.nl) mag namens mij het woord doen", State.OPEN, ["represent"]),
        ("Mijn moeder heeft mij gevraagd haar klacht verder te regelen.", State.OPEN, ["represent"]),
    ],
)
def test_what_people_type_is_read_as_they_mean_it(text: str, state: State, names: list[str]) -> None:
    assert [one["name"] for one in meant_by(text, state)] == names


def test_nothing_said_is_no_act() -> None:
    assert meant_by("  \n", State.OPEN) == []


@given(
    st.text(max_size=400), st.sampled_from([None, *State]), st.sampled_from(["", "extension", "meeting", "proposal"])
)
def test_no_text_breaks_it(text: str, state: State | None, asked: str) -> None:
    meant_by(text, state, asked=asked, quoted=text, sender=text)


def test_no_text_takes_long() -> None:
    def read_all(text: str) -> None:
        for state in (None, State.OPEN, State.PROPOSED, State.DECIDED):
            meant_by(text, state, asked="extension", quoted=text)

    endure(read_all)
