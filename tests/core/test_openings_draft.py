"""Does a draft leave by clear words only, and is it known when it is dropped, changed, approved or not?"""

from datetime import date

import pytest

from bot.core.instruction import read_instruction

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    "text",
    [
        *("verstuur", "Verstuur maar", "verstuur maar, dank!", "versturen", "ok verstuur", "stuur het besluit weg"),
        *("Prima zo. Mag weg.", "brief mag de deur uit", "Ziet er goed uit, verstuur maar!", "ja, verzend de brief"),
        *("Ja, verstuur het besluit maar naar mevrouw Jansen", "Verstuur maar\n\nGroet,\nEls"),
    ],
)
def test_clear_words_send_a_draft(text: str) -> None:
    assert [act.kind for act in read_instruction(text, TODAY).acts] == ["draft_sent"]


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Verstuur maar?",
            "Mag de brief weg?",
            "niet versturen",
            "verstuur het nog niet",
            "de brief mag nog niet weg",
        ),
        *("Als Piet akkoord is: verstuur", "Als Piet akkoord is:\nverstuur", "verstuur maar als Piet akkoord is"),
        *("Piet zei: verstuur maar", "verstuur de brief naar mij", "versturen kan pas na akkoord van Piet"),
        *(
            "Verstuur maar. Of wacht, eerst Piet nog.",
            "Verstuur maar\nmaar pas de aanhef nog aan",
            "Ik zou het versturen",
        ),
        *("Morgen verstuur ik hem", "Verstuurd gisteren", "Is het goed zo?\nverstuur", "stuur door naar klant"),
        *("verstuur maar\n\nVerander in de brief de datum in 3 december", "Eerst Piet vragen.\nDan mag het weg."),
    ],
)
def test_a_draft_does_not_leave_by_anything_else(text: str) -> None:
    assert "draft_sent" not in [act.kind for act in read_instruction(text, TODAY).acts]


@pytest.mark.parametrize("text", ["niet versturen", "Nog niet versturen svp.", "Oja, verstuur nog niks."])
def test_words_that_hold_it_back_are_heard(text: str) -> None:
    instruction = read_instruction(text, TODAY)

    assert (instruction.acts, instruction.holds) == ((), True)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("gooi dit concept maar weg", "draft_dropped"),
        ("concept weg", "draft_dropped"),
        ("niet versturen, weggooien", "draft_dropped"),
        ("akkoord", "draft_approved"),
        ("👍 akkoord", "draft_approved"),
        ("Akkoord, mooi besluit.", "draft_approved"),
        ("Goedgekeurd", "draft_approved"),
        ("Niet akkoord, de buren zijn niet gehoord.", "draft_refused"),
        ("Verander in de brief de zin over de camera in: “wij hebben geen beelden”.", "drafted"),
        ("brief aanpassen: de datum is 3 december", "drafted"),
    ],
)
def test_what_becomes_of_a_draft_is_understood(text: str, kind: str) -> None:
    assert [act.kind for act in read_instruction(text, TODAY).acts] == [kind]


@pytest.mark.parametrize(
    "text",
    [
        *("Goedgekeurd, mits de datum klopt", "Akkoord, maar niet met de datum", "klager is akkoord", "akkoord?"),
        *("ben je akkoord?", "nog niet akkoord", "Akkoord als Piet het ook vindt", "gooi niet weg", "concept volgt"),
    ],
)
def test_half_an_approval_is_none(text: str) -> None:
    kinds = {act.kind for act in read_instruction(text, TODAY).acts}

    assert kinds.isdisjoint({"draft_approved", "draft_dropped", "draft_sent"})


def test_what_is_approved_and_refused_in_one_mail_is_neither() -> None:
    assert read_instruction("Akkoord.\nNiet akkoord, de datum klopt niet.", TODAY).acts == ()
