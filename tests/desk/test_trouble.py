"""Does a mail that the bot fails on reach a person, and does it leave the others alone?"""

import sqlite3
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import cast

import jinja2
import pytest
from sqlalchemy.exc import OperationalError

from bot import journey
from bot.adapters.imap import Fetched, Mailbox
from bot.core.calendar import AMSTERDAM
from bot.core.letter import Template
from bot.desk.office import Letters
from bot.store import inbox, outbox
from bot.store.inbox import InboxStatus
from tests.town import MONDAY, ORGANISATION, Town, names, pick, text_of

ANNA = "Anna Klaver <anna@burger.example>"
DIRECTIE = "directie@hss.example"


@dataclass(frozen=True)
class WithoutAcknowledgement:
    """Letters of which one can't be written, as by a fault in the program."""

    all: Letters

    @property
    def layout(self) -> jinja2.Template:
        """Give the layout."""
        return self.all.layout

    def get(self, organisation: str, language: str, name: str) -> Template:
        """Fail on one letter."""
        if name == "acknowledgement":
            raise KeyError(name)
        return self.all.get(organisation, language, name)


def test_a_mail_that_the_bot_fails_on_goes_to_a_person_and_the_next_is_handled(town: Town) -> None:
    town.works()
    town.desk = replace(town.desk, letters=WithoutAcknowledgement(town.desk.letters))

    town.arrives(town.mail(ANNA, "Klacht", "Slecht."), town.mail(ANNA, "Vraag", "Hoe laat?"))
    letters = town.works()

    assert names(letters) == [
        ("cannot_handle", DIRECTIE),
        ("referral_other", "anna@burger.example"),
        ("report", "info@hss.example"),
    ]
    with town.desk.store.reading() as session:
        assert inbox.counts(session, "hss", MONDAY)[InboxStatus.FAILED] == 1


def test_a_failed_mail_can_be_handled_again(town: Town) -> None:
    town.works()
    whole = town.desk
    town.desk = replace(whole, letters=WithoutAcknowledgement(whole.letters))
    town.says(ANNA, "Klacht", "Slecht.")
    town.desk = whole

    with town.desk.store.transaction() as session:
        assert inbox.reopen(session, 1)

    assert names(town.works()) == [("acknowledgement", "anna@burger.example"), ("handover", DIRECTIE)]


def test_a_locked_database_is_no_fault_of_a_mail(town: Town, tmp_path: Path) -> None:
    town.works()
    town.arrives(town.mail(ANNA, "Klacht", "Slecht."))
    other = sqlite3.connect(tmp_path / "town.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    with pytest.raises(OperationalError):
        journey.handle(town.desk, town.now)
    other.execute("ROLLBACK")
    other.close()

    assert names(town.works()) == [("acknowledgement", "anna@burger.example"), ("handover", DIRECTIE)]


def test_what_a_person_gets_about_a_failed_mail_says_what_and_holds_the_original(town: Town) -> None:
    town.works()
    town.desk = replace(town.desk, letters=WithoutAcknowledgement(town.desk.letters))

    (letter,) = town.says(ANNA, "Klacht", "Slecht.")

    assert "De bot liep vast op deze mail." in text_of(letter)
    assert len(list(letter.iter_attachments())) == 1


@dataclass(frozen=True)
class Without:
    """Letters of which some can't be written, as by a fault in the program."""

    all: Letters
    names: frozenset[str]

    @property
    def layout(self) -> jinja2.Template:
        """Give the layout."""
        return self.all.layout

    def get(self, organisation: str, language: str, name: str) -> Template:
        """Fail on these letters."""
        if name in self.names:
            raise KeyError(name)
        return self.all.get(organisation, language, name)


def test_a_mail_of_which_not_even_a_person_can_be_told_waits_and_blocks_nobody(town: Town) -> None:
    town.works()
    whole = town.desk
    town.desk = replace(whole, letters=Without(whole.letters, frozenset({"acknowledgement", "cannot_handle"})))
    town.arrives(town.mail(ANNA, "Klacht", "Slecht."), town.mail(ANNA, "Vraag", "Hoe laat?"))

    blocked = town.works()
    town.desk = whole
    town.now += timedelta(minutes=11)
    later = town.works()

    assert names(blocked) == [("referral_other", "anna@burger.example"), ("report", "info@hss.example")]
    assert names(later) == [("acknowledgement", "anna@burger.example"), ("handover", DIRECTIE)]


def test_a_letter_whose_fate_cannot_be_told_does_not_stop_the_clock_or_the_others(town: Town) -> None:
    town.works()
    whole = town.desk
    first = town.says(ANNA, "Klacht", "Slecht.")
    town.desk = replace(whole, letters=Without(whole.letters, frozenset({"undeliverable"})))
    town.arrives(town.mail("cor@burger.example", "Klacht", "Ook slecht."))
    journey.handle(town.desk, town.now)
    with town.desk.store.transaction() as session:
        letters = outbox.claim(session, organisation="hss", node="t", now=town.now, limit=9, lease=timedelta(minutes=1))
        for letter in letters:
            if letter.letter == "handover":
                outbox.mark_failed(session, letter.id, town.now, "550 nobody")
            else:
                outbox.mark_sent(session, letter.id, town.now)

    journey.handle(town.desk, town.now)

    assert len(first) == 2
    assert [duty.name for duty in town.case("HSS-2026-0002").duties if duty.done_at] == ["acknowledge"]


def test_a_report_that_fails_of_one_sort_does_not_hold_up_another(town: Town) -> None:
    town.now = datetime(2027, 1, 4, 9, 5, tzinfo=AMSTERDAM)
    town.desk = replace(town.desk, letters=Without(town.desk.letters, frozenset({"digest"})))

    assert names(town.works()) == [("inventory", DIRECTIE)]


def test_a_case_of_somebody_who_left_goes_to_the_role(town: Town) -> None:
    town.works()
    two = (*ORGANISATION.colleagues, replace(ORGANISATION.colleagues[0], name="Bo", address="bo@hss.example"))
    mine = town.office
    with_two = replace(mine, rules=replace(mine.rules, organisation=replace(ORGANISATION, colleagues=two)))
    whole = town.desk
    town.desk = replace(whole, offices={"hss": with_two})
    letters = town.says(ANNA, "Klacht", "Slecht.")
    handover = next(one for one in letters if "bo@hss.example" in str(one["To"]))
    town.answers(handover, "ik pak dit op")
    taken = town.case().owner
    town.desk = whole

    letters = town.answers(pick(letters, "acknowledgement"), "Ik heb ook gebeld.")

    assert taken == "bo@hss.example"
    assert names(letters) == [("information", DIRECTIE), ("information_received", "anna@burger.example")]


@dataclass(frozen=True)
class Stuck:
    """A mailbox with one mail that its server does not give."""

    unfetchable: Mapping[int, str]
    uidvalidity: int = 7

    def new_mails(self, limit: int) -> list[Fetched]:
        """Give nothing else."""
        return [][:limit]


def test_a_mail_that_its_server_does_not_give_is_told_to_a_person_once(town: Town) -> None:
    town.works()
    mailbox = cast("Mailbox", Stuck(unfetchable={12: "the connection breaks: EOFError"}))

    journey.receive(town.desk, town.office, mailbox, town.now)
    letters = town.works()
    journey.receive(town.desk, town.office, mailbox, town.now + timedelta(hours=1))

    assert names(letters) == [("cannot_handle", DIRECTIE)]
    assert "staat nog in de mailbox" in text_of(letters[0])
    assert town.works() == []
