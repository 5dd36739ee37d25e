"""Does a mail that the bot fails on reach a person, and does it leave the others alone?"""

import sqlite3
from dataclasses import dataclass, replace
from pathlib import Path

import jinja2
import pytest
from sqlalchemy.exc import OperationalError

from bot import journey
from bot.core.letter import Template
from bot.desk.office import Letters
from bot.store import inbox
from bot.store.inbox import InboxStatus
from tests.town import MONDAY, Town, names, text_of

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
