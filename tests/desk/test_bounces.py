"""Does nobody count as told whose letter came back?"""

from datetime import timedelta

from bot import journey
from bot.core.words import State
from bot.desk import post
from bot.store import outbox
from tests.desk.test_hss import ANNA, DIRECTIE, bounce_of
from tests.town import MONDAY, Town, pick


def test_a_case_whose_decision_came_back_is_not_closed_before_it_was_told(town: Town) -> None:
    town.works()
    handover = pick(town.says(ANNA, "Klacht", "Slecht."), "handover")
    decision = pick(town.answers(handover, "besluit: gegrond, want de brief was zoek."), "decision")
    town.arrives(bounce_of(decision))
    notice = pick(town.works(), "bounce_notice")

    for day in range(1, 60):
        town.now = MONDAY + timedelta(days=day)
        town.works()
    before = town.case().state
    town.answers(notice, "brief gepost op 20 januari")
    for day in range(60, 90):
        town.now = MONDAY + timedelta(days=day)
        town.works()

    assert before is State.DECIDED
    assert town.case().state is State.CLOSED


def test_a_bounce_that_is_read_before_we_know_that_the_letter_left_still_counts(town: Town) -> None:
    town.works()
    town.arrives(town.mail(ANNA, "Klacht", "Slecht."))
    journey.handle(town.desk, town.now)
    with town.desk.store.transaction() as session:
        letters = outbox.claim(
            session, organisation="hss", node="test", now=town.now, limit=9, lease=timedelta(minutes=1)
        )
        for letter in letters:
            outbox.mark_sent(session, letter.id, town.now)
    (acknowledgement,) = [one for one in letters if one.letter == "acknowledgement"]
    town.arrives(bounce_of({"Message-ID": acknowledgement.message_id}))  # type: ignore[arg-type]

    journey.handle(town.desk, town.now)
    while post.settle(town.desk, town.now):
        pass

    assert town.case().unreachable
    assert [duty.name for duty in town.case().duties if duty.done_at] == []
    assert DIRECTIE in {letter.recipient for letter in letters}
