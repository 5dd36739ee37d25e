"""Do the people of the demo answer like people with mail programs do?"""

from dataclasses import replace
from datetime import datetime, time

import pytest

from bot.core.calendar import AMSTERDAM
from bot.core.reading import read
from bot.demo.clients import STYLES, Note, fresh, reply, reply_address
from bot.demo.players import Letter, Players, link_in, moment_of
from bot.demo.scenario import Answer, Person, Scenario, Story

INTAKE = "klachten@hss.example"
MONDAY = datetime(2026, 11, 30, 9, tzinfo=AMSTERDAM)
LETTER = b"""\
From: Klachten HSS <klachten@hss.example>
To: Ingrid <directie@hss.example>
Subject: Klacht HSS-2026-0001: huur
Message-ID: <hss-2026-0001.m.fv8h.t6eim7kogn4opnap.1.handover@hss.example>
References: <hss-2026-0001@hss.example>
Reply-To: klachten+hss-2026-0001.m.fv8h.t6eim7kogn4opnap@hss.example
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary=x

--x
Content-Type: text/plain; charset=utf-8

Er is een klacht binnengekomen.

- Besluit: gegrond: "besluit: gegrond, want"
--x
Content-Type: text/html; charset=utf-8

<p><a href="mailto:klachten+t@hss.example?subject=Re%3A%20huur&amp;body=ik%20pak%20dit%20op">Ik pak dit op</a></p>
--x--
"""


def note(says: str, **more: str) -> Note:
    return Note(to="klachten@hss.example", subject="Re: Klacht", says=says, message_id="<1@hss.example>", **more)  # type: ignore[arg-type]


def story(*answers: Answer) -> Story:
    return Story(key="hss", name="HSS", intake=INTAKE, answers=answers, truths={"huur": "complaint"})


def letter(*answers: Answer, name: str = "handover", about: str = "huur") -> Letter:
    return Letter(
        organisation=story(*answers),
        name=name,
        about=about,
        case_number="HSS-2026-0001",
        address="directie@hss.example",
        raw=LETTER,
        at=MONDAY,
    )


@pytest.mark.parametrize("client", STYLES)
def test_bot_reads_only_what_was_typed(client: str) -> None:
    person = Person(name="Ingrid Vermaat", address="directie@hss.example", client=client)

    mail = read(reply(LETTER, person, note("besluit: ongegrond, want het klopt niet."), MONDAY))

    assert mail.new_text.startswith("besluit: ongegrond, want het klopt niet.")
    assert "Er is een klacht binnengekomen" not in mail.new_text
    assert "Er is een klacht binnengekomen" in mail.text


def test_reply_hangs_below_the_letter() -> None:
    mail = read(reply(LETTER, Person(name="Ingrid", address="directie@hss.example"), note("ja"), MONDAY))

    assert mail.in_reply_to == ("<hss-2026-0001.m.fv8h.t6eim7kogn4opnap.1.handover@hss.example>",)
    assert mail.references[0] == "<hss-2026-0001@hss.example>"
    assert reply_address(LETTER) == "klachten+hss-2026-0001.m.fv8h.t6eim7kogn4opnap@hss.example"


def test_mail_of_its_own_refers_to_nothing() -> None:
    mail = read(fresh(Person(name="Ingrid", address="directie@hss.example"), note("ik pak dit op"), MONDAY))

    assert mail.in_reply_to == ()
    assert mail.new_text.startswith("ik pak dit op")


def test_files_come_along() -> None:
    one = Note(to="a@b.example", subject="foto", says="zie bijlage", files=("brief-deurwaarder.png",))

    mail = read(fresh(Person(name="Fatima", address="f@post.example"), one, MONDAY))

    assert [(file.name, file.content_type) for file in mail.attachments] == [("brief-deurwaarder.png", "image/png")]


def test_link_of_a_letter_prefills_a_mail() -> None:
    assert link_in(LETTER, "ik pak dit op") == ("klachten+t@hss.example", "Re: huur", "ik pak dit op", "")


def test_link_that_is_not_there_is_a_fault_of_the_letter() -> None:
    with pytest.raises(LookupError, match="no link for 'klacht'"):
        link_in(LETTER, "klacht")


@pytest.mark.parametrize(
    ("days", "when", "then"),
    [
        (0, time(11, 30), datetime(2026, 11, 30, 11, 30, tzinfo=AMSTERDAM)),
        (0, time(8), datetime(2026, 11, 30, 9, 20, tzinfo=AMSTERDAM)),
        (5, time(10), datetime(2026, 12, 7, 10, tzinfo=AMSTERDAM)),
        (18, time(10), datetime(2026, 12, 28, 10, tzinfo=AMSTERDAM)),  # over Christmas and a closed day
    ],
)
def test_people_answer_on_working_days_and_not_before_the_letter_came(days: int, when: time, then: datetime) -> None:
    assert moment_of(Answer(letter="handover", days=days, time=when), MONDAY) == then


def players() -> Players:
    return Players(Scenario(first=MONDAY, last=MONDAY, stories=(story(),)))


@pytest.mark.parametrize(
    ("answer", "plans"),
    [
        (Answer(letter="handover", time=time(10), says="x"), 1),
        (Answer(letter="handover", time=time(10), says="x", about="huur", truth="complaint"), 1),
        (Answer(letter="warning", time=time(10), says="x"), 0),
        (Answer(letter="handover", time=time(10), says="x", about="lift"), 0),
        (Answer(letter="handover", time=time(10), says="x", unless=("huur",)), 0),
        (Answer(letter="handover", time=time(10), says="x", truth="repair"), 0),
        (Answer(letter="handover", time=time(10), says="x", by="balie@hss.example"), 0),
        (Answer(letter="handover", time=time(10), says="x", nth=2), 0),
    ],
)
def test_answer_is_given_to_the_letter_that_it_is_meant_for(answer: Answer, plans: int) -> None:
    assert len(list(players().read(letter(answer)))) == plans


def test_answer_may_be_kept_for_the_second_letter_or_given_each_time() -> None:
    second = Answer(letter="handover", time=time(10), says="x", nth=2)
    each = Answer(letter="handover", time=time(10), says="x", nth=0)
    people = players()

    assert [len(list(people.read(letter(second, each)))) for _ in range(3)] == [1, 2, 1]


def test_people_of_one_organisation_answer_no_letter_of_another() -> None:
    other = replace(letter(), organisation=replace(story(), key="stap", answers=()))

    assert list(players().read(other)) == []


def test_who_lost_the_token_writes_to_the_complaints_address_of_the_organisation() -> None:
    forgets = Answer(letter="handover", time=time(10), says="x", forgets_token=True)

    (plan,) = players().read(letter(forgets))

    assert plan.to == INTAKE
