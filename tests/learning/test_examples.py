"""Do the mails that colleagues corrected become examples, for as long as their cases are kept?"""

from email.message import EmailMessage

from bot.learning.examples import all_lessons, own_examples, without_doubles
from bot.store import retention
from classifiers import Text
from classifiers.corpus import Example
from tests.town import Town, pick

ANNA = "Anna Klaver <anna@burger.example>"
BERT = "Bert <bert@burger.example>"
COSTS = frozenset({"administration_costs"})


def doubtful(town: Town, sender: str, text: str, answer: str) -> list[EmailMessage]:
    """A mail that the bot asks about, and what a colleague answers."""
    return town.answers(pick(town.says(sender, "Hallo", text), "doubt"), answer)


def found(town: Town) -> list[Example]:
    """The examples of a town."""
    with town.desk.store.reading() as session:
        return own_examples(session, all_lessons(session, {"hss": COSTS}), {"hss": COSTS})


def test_a_correction_and_a_confirmation_become_examples(town: Town) -> None:
    town.answers(pick(town.says(ANNA, "Klacht", "De kraan lekt."), "handover"), "dit is een reparatie")
    doubtful(town, BERT, "Ik word nooit teruggebeld.", "klacht")

    first, second = found(town)

    assert (first.id, first.label, first.text.subject, first.text.body) == (
        *("HSS-2026-0001", "repair", "Klacht", "De kraan lekt."),
    )
    assert (second.id, second.label, second.text.body) == ("HSS-2026-0002", "complaint", "Ik word nooit teruggebeld.")
    assert (second.organisation, second.author, second.text.excluded) == ("hss", "own", COSTS)
    assert first.situation != second.situation


def test_mails_of_one_sender_belong_together(town: Town) -> None:
    doubtful(town, ANNA, "Het dak lekt.", "reparatie")
    doubtful(town, "Mevrouw Klaver <ANNA@burger.example>", "Wat kost het?", "anders")

    assert len({one.situation for one in found(town)}) == 1


def test_of_a_forward_the_words_of_the_complainant_are_learned(town: Town) -> None:
    forwarded = (
        "fyi\n\n---------- Forwarded message ---------\nVan: Bert <bert@burger.example>\n"
        "Datum: ma 23 nov 2026 om 09:00\nOnderwerp: Hallo\nAan: <balie@hss.example>\n\nDe lift is stuk.\n"
    )
    mail = town.mail("Mila de Boer <mila@hss.example>", "Fwd: Hallo", forwarded, proof=True)
    town.arrives(mail)
    town.answers(pick(town.works(), "doubt"), "reparatie")

    assert [(one.label, one.text.subject, one.text.body.strip()) for one in found(town)] == [
        ("repair", "Hallo", "De lift is stuk.")
    ]


def test_an_erased_case_is_no_example_any_more(town: Town) -> None:
    doubtful(town, ANNA, "Het dak lekt.", "reparatie")
    doubtful(town, BERT, "De deur klemt.", "reparatie")

    with town.desk.store.transaction() as session:
        retention.erase(session, ["HSS-2026-0001"])

    assert [one.id for one in found(town)] == ["HSS-2026-0002"]


def test_nothing_is_learned_of_what_nobody_said_anything_about(town: Town) -> None:
    town.says(ANNA, "Klacht", "Slecht.")
    town.says(BERT, "Hallo", "Tja.")

    assert found(town) == []


def test_a_colleague_who_may_not_say_it_teaches_nothing(town: Town) -> None:
    letter = pick(town.says(ANNA, "Hallo", "Het dak lekt."), "doubt")
    town.answers(letter, "reparatie", proof=False)

    assert found(town) == []


def example(number: str, body: str, label: str = "repair", organisation: str = "hss") -> Example:
    """An example."""
    return Example(id=number, text=Text(subject="", body=body), label=label, organisation=organisation)


def test_of_mails_with_the_same_words_only_the_last_counts() -> None:
    mails = [
        example("1", "Alarm in  hal 3"),
        example("2", "ALARM in hal 3", "other"),
        example("3", "Alarm in hal 4"),
        example("4", "Alarm in hal 3", organisation="stap"),
    ]

    assert [one.id for one in without_doubles(mails)] == ["2", "3", "4"]
