"""Are dossiers erased when their time is over, never unannounced, and not when somebody still wants them?"""

import re
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from email.message import EmailMessage
from pathlib import Path
from threading import Thread
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.core.calendar import AMSTERDAM, Calendar
from bot.core.case import Case, Event
from bot.core.duties import Duty
from bot.core.facts import Rules
from bot.core.letter import Template
from bot.core.organisation import Colleague
from bot.core.term import Term, Unit, last_day, read_term
from bot.core.token import Purpose, find_tokens, is_for
from bot.core.words import EventKind, Moment, State
from bot.desk.office import Letters
from bot.reports import expiring, periodic
from bot.rules import load_procedure
from bot.store import cases, inbox, outbox
from bot.store.register import listing
from bot.store.verification import verify
from tests.reports.happening import ANNA, DIRECTIE, FIRST, happens
from tests.town import LETTERS, ORGANISATION, Town, found_town, names, pick, text_of

TOEZICHT = "toezicht@hss.example"
ONE_LINE = f"- {FIRST}: afgesloten op vrijdag 27 november 2026, bewaard tot en met maandag 27 november 2028."


@pytest.fixture(params=["sqlite", "postgresql"])
def home(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Town]:
    """A town whose memory is kept in SQLite, or in PostgreSQL."""
    url = request.getfixturevalue("postgres_url") if request.param == "postgresql" else ""
    town = found_town(tmp_path, url=url)
    with closing(town.desk.store):
        yield town


def at(moment: str) -> datetime:
    """Give a moment in Dutch time."""
    return datetime.fromisoformat(moment).replace(tzinfo=AMSTERDAM)


def closes(town: Town, moment: str = "2026-11-27T10:00") -> None:
    """Let a complaint come in and be taken back."""
    town.now = at(moment)
    town.works()
    acknowledgement = pick(
        town.says(ANNA, "Klacht over een brief", f"Niemand antwoordt ({moment})."), "acknowledgement"
    )
    town.answers(acknowledgement, "Ik trek mijn klacht in.")


def told(town: Town, moment: str) -> list[tuple[str, list[str]]]:
    """Let it be this moment, and give who hears of which dossiers."""
    town.now = at(moment)
    letters = [one for one in town.works() if names([one])[0][0] == "expiring"]
    return sorted(
        (names([one])[0][1], [line for line in text_of(one).splitlines() if line[:2] == "- "]) for one in letters
    )


def kept(town: Town) -> list[str]:
    """Give the numbers of the cases that are there."""
    with town.desk.store.reading() as session:
        assert verify(session) == []
        return [one.case.number for one in listing(session)]


def with_colleagues(town: Town, *more: Colleague) -> None:
    """Let more people work here."""
    organisation = replace(ORGANISATION, colleagues=(*ORGANISATION.colleagues, *more))
    with_rules(town, replace(town.office.rules, organisation=organisation))


def with_retention(town: Town, term: Term | None) -> None:
    """Change the term in the procedure."""
    with_rules(town, replace(town.office.rules, procedure=replace(town.office.rules.procedure, retention=term)))


def with_rules(town: Town, rules: Rules) -> None:
    """Change what the organisation goes by."""
    town.desk = replace(town.desk, offices={"hss": replace(town.office, rules=rules)})


# --- the whole journey -----------------------------------------------------------------------------------------


@pytest.mark.requirement("HSS-10", "STA-11", "BOU-12")
def test_a_complaint_is_archived_announced_two_years_later_and_erased_a_month_after_that(home: Town) -> None:
    home.works()
    handover = pick(home.says(ANNA, "Klacht over een brief", "Niemand antwoordt."), "handover")
    home.answers(handover, "besluit: gegrond, want de brief bleef liggen.")
    for days in (7, 14):
        home.now += timedelta(days=days)
        home.works()
    line = f"- {FIRST}: afgesloten op maandag 14 december 2026, bewaard tot en met donderdag 14 december 2028."

    assert told(home, "2028-11-30T12:00") == []
    assert told(home, "2028-12-01T08:59") == []
    assert told(home, "2028-12-01T09:00") == [(DIRECTIE, [line])]
    assert told(home, "2028-12-29T16:00") == []
    assert (told(home, "2029-01-02T08:59"), kept(home)) == ([], [FIRST])
    assert (told(home, "2029-01-02T09:00"), kept(home)) == ([], [])


@pytest.mark.requirement("STA-11")
def test_nothing_of_an_erased_dossier_is_left(home: Town) -> None:
    closes(home)
    told(home, "2028-11-01T09:00")
    told(home, "2028-12-01T09:00")

    with home.desk.store.reading() as session:
        assert cases.timeline(session, FIRST) == []
        assert outbox.of_case(session, FIRST) == []
        assert [inbox.raw_of(session, mail) for mail in (1, 2)] == [None, None]


def test_who_answers_a_letter_of_an_erased_dossier_opens_a_new_case(town: Town) -> None:
    closes(town)
    town.now = at("2026-12-01T10:00")
    acknowledgement = pick(town.says(ANNA, "Klacht over een brief", "Nog een keer."), "acknowledgement")
    town.answers(acknowledgement, "Ik trek mijn klacht in.")
    told(town, "2028-12-01T09:00")
    told(town, "2029-01-02T09:00")

    town.answers(acknowledgement, "Ik heb nog een vraag.")

    assert kept(town) == ["HSS-2029-0001"]


# --- who is told, of what --------------------------------------------------------------------------------------


def test_the_letter_tells_which_dossiers_go_when_and_how_to_keep_one_and_names_nobody(town: Town) -> None:
    closes(town)
    town.now = at("2028-11-01T09:00")
    letter = pick(town.works(), "expiring")
    text = text_of(letter)

    assert letter["Subject"] == "Deze dossiers worden op vrijdag 1 december 2028 gewist"
    assert ONE_LINE in text.splitlines()
    assert [word for word in ("Anna", "brief", "Klaver", "burger") if word in f"{text} {letter['Subject']}"] == []


def test_the_link_behind_a_dossier_opens_an_answer_about_that_dossier_alone(town: Town) -> None:
    closes(town)
    town.now = at("2028-11-01T09:00")
    (link,) = links(pick(town.works(), "expiring"))

    (token,) = find_tokens(link)
    assert (token.number, token.purpose) == (FIRST, Purpose.COLLEAGUE)
    assert is_for(town.desk.secret, token, DIRECTIE, date(2028, 11, 30))
    assert unquote(link).partition("?")[2] == f"subject=Re: dossier {FIRST}&body=bewaar tot DATUM, want "


@pytest.mark.requirement("BOU-12")
def test_who_answers_by_that_link_keeps_the_dossier(town: Town) -> None:
    closes(town)
    closes(town, "2026-11-28T10:00")
    town.now = at("2028-11-01T09:00")
    link, _ = links(pick(town.works(), "expiring"))
    address, _, prefilled = unquote(link).removeprefix("mailto:").partition("?")
    subject, _, body = prefilled.removeprefix("subject=").partition("&body=")

    town.now = at("2028-11-30T16:00")
    words = body.replace("DATUM", "3 maart 2029") + "er loopt een zaak bij de rechter."
    town.arrives(town.mail(DIRECTIE, subject, words, to=address, proof=True))
    town.works()

    assert (town.case().keep_until, town.kinds()[-1]) == ("2029-03-03", "kept_longer")
    assert (told(town, "2028-12-01T09:00"), kept(town)) == ([], [FIRST])


def links(letter: EmailMessage) -> list[str]:
    """Give the prefilled answers in a letter."""
    page = letter.get_body(("html",))
    return re.findall(r'href="(mailto:[^"]*)"', page.get_content().replace("&amp;", "&") if page else "")


def test_every_dossier_of_the_month_stands_in_one_letter_and_the_others_do_not(town: Town) -> None:
    for day in ("2026-10-31", "2026-11-02", "2026-11-30", "2026-12-01"):
        closes(town, f"{day}T12:00")
    with_retention(town, read_term("1 year"))

    ((reader, lines),) = told(town, "2027-11-01T09:00")

    assert (reader, [line[2:15] for line in lines]) == (DIRECTIE, [f"HSS-2026-000{n}" for n in (1, 2, 3)])


def test_a_month_without_such_dossiers_has_no_letter(town: Town) -> None:
    closes(town)

    assert told(town, "2028-10-02T09:00") == []


def test_who_is_kept_out_of_a_case_does_not_hear_of_it(town: Town) -> None:
    closes(town)
    closes(town, "2026-11-28T10:00")
    happens(town, EventKind.NAMED, excluded=(DIRECTIE,))
    chef = Colleague(name="Noor", address="noor@hss.example", roles=frozenset({"directie"}))
    with_colleagues(town, chef)
    second = "- HSS-2026-0002: afgesloten op zaterdag 28 november 2026, bewaard tot en met dinsdag 28 november 2028."

    assert told(town, "2028-11-01T09:00") == [(DIRECTIE, [second]), (chef.address, [ONE_LINE, second])]


def test_when_every_coordinator_is_kept_out_the_step_up_hears_of_it(town: Town) -> None:
    closes(town)
    happens(town, EventKind.NAMED, excluded=(DIRECTIE,))

    assert told(town, "2028-11-01T09:00") == [(TOEZICHT, [ONE_LINE])]


def test_a_case_that_is_about_everybody_is_told_to_the_fallback_person(town: Town) -> None:
    closes(town)
    everybody = tuple(one.address for one in ORGANISATION.colleagues)
    happens(town, EventKind.NAMED, excluded=(*everybody, TOEZICHT, ORGANISATION.fallback))

    assert told(town, "2028-11-01T09:00") == [(ORGANISATION.fallback, [ONE_LINE])]


# --- what is not erased ----------------------------------------------------------------------------------------


@pytest.mark.requirement("BOU-12")
def test_a_dossier_is_kept_as_long_as_a_colleague_says(home: Town) -> None:
    closes(home)
    told(home, "2028-11-01T09:00")
    home.now = at("2028-11-20T10:00")
    happens(home, EventKind.KEPT_LONGER, keep_until="2029-03-03")

    assert (told(home, "2028-12-01T09:00"), kept(home)) == ([], [FIRST])
    ((_, lines),) = told(home, "2029-03-01T09:00")
    assert lines == [f"- {FIRST}: afgesloten op vrijdag 27 november 2026, bewaard tot en met zaterdag 3 maart 2029."]
    assert (told(home, "2029-04-03T09:00"), kept(home)) == ([], [])


def test_a_dossier_is_never_kept_shorter_than_the_term(town: Town) -> None:
    closes(town)
    happens(town, EventKind.KEPT_LONGER, keep_until="2027-01-01")

    assert told(town, "2027-02-01T09:00") == []
    assert told(town, "2028-11-01T09:00") == [(DIRECTIE, [ONE_LINE])]


def test_a_dossier_in_which_something_happened_since_is_announced_again_first(home: Town) -> None:
    closes(home)
    told(home, "2028-11-01T09:00")
    home.now = at("2028-11-15T10:00")
    home.says(ANNA, f"Vraag over {FIRST}", "Hoe zat het ook weer?")

    assert told(home, "2028-12-01T09:00") == [(DIRECTIE, [ONE_LINE])]
    assert kept(home) == [FIRST]
    assert (told(home, "2029-01-02T09:00"), kept(home)) == ([], [])


def test_a_dossier_that_was_opened_again_is_kept(town: Town) -> None:
    closes(town)
    told(town, "2028-11-01T09:00")
    town.now = at("2028-11-15T10:00")
    happens(town, EventKind.COMPLAINT, state="open", moments={})

    assert (told(town, "2028-12-01T09:00"), kept(town)) == ([], [FIRST])


@pytest.mark.requirement("BOU-9")
def test_a_dossier_with_a_measure_that_is_not_tested_yet_is_kept_until_it_is(town: Town) -> None:
    closes(town)
    effect = Duty(name="effect", owed_by="directie", since=date(2026, 11, 27), due=date(2027, 2, 25), why="", source="")
    happens(town, EventKind.MEASURE, duties=(effect,))

    assert told(town, "2028-11-01T09:00") == []
    town.now = at("2028-11-08T09:00")
    happens(town, EventKind.EFFECT, duties=(replace(effect, done_at=town.now),))
    assert told(town, "2028-12-01T09:00") == [(DIRECTIE, [ONE_LINE])]


@pytest.mark.requirement("BOU-9", "BOU-12")
def test_a_builder_keeps_a_dossier_three_years_and_until_its_measure_was_tested(tmp_path: Path) -> None:
    handler = Colleague(name="Ans", address="ans@bouw.example", roles=frozenset({"klachtbehandelaar"}))
    town = found_town(
        tmp_path,
        replace(
            ORGANISATION, key="bouw", procedure="bouw", coordinator="klachtbehandelaar", colleagues=(handler,),
            address="klachten@bouw.example", authserv_id="mx.bouw.example",
        ),
    )  # fmt: skip
    with closing(town.desk.store):
        town.now = at("2026-11-27T10:00")
        letters = town.says(ANNA, "Klacht over het dak", "Het lekt.")
        town.answers(pick(letters, "handover"), "maatregel ingevoerd op 27 november: wij kijken eerst op het dak.")
        town.answers(pick(letters, "acknowledgement"), "Ik trek mijn klacht in.")
        town.now = at("2027-02-25T09:00")
        question = pick(town.works(), "effect_question")

        assert told(town, "2029-11-01T09:00") == []
        town.now = at("2029-11-20T09:00")
        town.answers(pick(town.answers(question, "effect: werkt"), "confirm"), "ja, klopt")  # an old letter
        assert [reader for reader, _ in told(town, "2029-12-03T09:00")] == [handler.address]


def test_without_a_term_everything_is_kept(town: Town) -> None:
    closes(town)
    with_retention(town, None)

    assert told(town, "2058-11-01T09:00") + told(town, "2058-12-02T09:00") == []
    assert kept(town) == [FIRST]


def test_a_term_that_becomes_shorter_erases_nothing_unannounced(town: Town) -> None:
    closes(town)
    closes(town, "2027-11-26T10:00")
    told(town, "2028-11-01T09:00")
    with_retention(town, read_term("1 year"))

    (_, lines), *none = told(town, "2028-12-01T09:00")

    assert (none, [line[2:15] for line in lines], kept(town)) == ([], ["HSS-2027-0001"], ["HSS-2027-0001"])


def test_a_term_that_becomes_longer_keeps_what_was_announced(town: Town) -> None:
    closes(town)
    told(town, "2028-11-01T09:00")
    with_retention(town, read_term("3 years"))

    assert (told(town, "2028-12-01T09:00"), kept(town)) == ([], [FIRST])


def test_nothing_is_erased_while_a_mail_waits_that_may_ask_to_keep_it(town: Town) -> None:
    closes(town)
    told(town, "2028-11-01T09:00")
    town.now = at("2028-11-30T23:00")
    town.arrives(town.mail(ANNA, "vraag", "Bewaar alles."))

    town.now = at("2028-12-01T09:00")
    periodic.send(town.desk, town.now)
    assert kept(town) == [FIRST]

    town.works()
    assert kept(town) == ["HSS-2028-0001"]


# --- a bot that was away, that fails, that is not alone --------------------------------------------------------


def test_a_bot_that_was_off_for_months_announces_first_and_erases_later(town: Town) -> None:
    closes(town)
    told(town, "2028-10-02T09:00")

    assert (told(town, "2029-06-15T11:00"), kept(town)) == ([(DIRECTIE, [ONE_LINE])], [FIRST])
    assert (told(town, "2029-06-18T11:00"), kept(town)) == ([], [FIRST])
    assert (told(town, "2029-07-02T09:00"), kept(town)) == ([], [])


def test_who_hears_late_in_a_month_gets_two_weeks_at_least(town: Town) -> None:
    closes(town)

    assert told(town, "2029-06-20T11:00") == [(DIRECTIE, [ONE_LINE])]
    assert (told(town, "2029-07-02T09:00"), kept(town)) == ([], [FIRST])
    assert (told(town, "2029-08-01T09:00"), kept(town)) == ([], [])


class Torn(Letters):
    """Letters of which one can't be written."""

    layout = LETTERS().layout

    def get(self, organisation: str, language: str, name: str) -> Template:
        """Find a letter."""
        if name == "expiring":
            raise ZeroDivisionError
        return LETTERS().get(organisation, language, name)


def test_a_round_that_breaks_half_way_is_finished_by_the_next_and_tells_once(home: Town) -> None:
    closes(home)
    closes(home, "2026-12-01T10:00")
    told(home, "2028-11-01T09:00")
    whole = home.desk
    home.desk = replace(whole, letters=Torn())
    assert (told(home, "2028-12-01T09:00"), kept(home)) == ([], ["HSS-2026-0002"])

    home.desk = whole
    assert [reader for reader, _ in told(home, "2028-12-01T09:01")] == [DIRECTIE]
    assert told(home, "2028-12-01T09:02") == []
    assert (told(home, "2029-01-02T09:00"), kept(home)) == ([], [])


def test_one_organisation_that_fails_holds_up_no_other(town: Town) -> None:
    closes(town)
    broken = replace(town.office, rules=replace(town.office.rules, calendar=None))  # type: ignore[arg-type]
    town.desk = replace(town.desk, offices={"broken": broken, **town.desk.offices})

    assert told(town, "2028-11-01T09:00") == [(DIRECTIE, [ONE_LINE])]


def test_two_nodes_together_tell_and_erase_once(postgres_url: str, tmp_path: Path) -> None:
    first, second = found_town(tmp_path, url=postgres_url), found_town(tmp_path, url=postgres_url)
    with closing(first.desk.store), closing(second.desk.store):
        closed = at("2026-11-27T10:00")
        _store(first, [f"HSS-2026-{n:04}" for n in range(1, 2 * expiring.BATCH + 10)], closed)
        assert len(told(first, "2028-11-01T09:00")) == 1
        _store(first, ["HSS-2026-9000"], closed + timedelta(days=5))

        december = at("2028-12-01T09:00")
        for _ in range(2):  # who finds the other at work leaves the letter to the next tick
            _run([Thread(target=periodic.send, args=(one.desk, december)) for one in (first, second)])

        first.now = december
        assert [one for one in names(first.works()) if one[0] == "expiring"] == [("expiring", DIRECTIE)]
        assert kept(first) == ["HSS-2026-9000"]


def _store(town: Town, numbers: Sequence[str], closed: datetime) -> None:
    """Put closed cases into the store, without their journey."""
    event = Event(kind=EventKind.CLOSING_DUE, at=closed, actor="bot")
    blank = Case(number="", organisation="hss", procedure="hss", state=State.CLOSED, moments={Moment.CLOSED: closed})
    with town.desk.store.transaction() as session:
        writes = [
            cases.CaseWrite(stored_before=None, events=((event, replace(blank, number=number)),), next_at=None)
            for number in numbers
        ]
        cases.save(session, writes)


def _run(threads: Sequence[Thread]) -> None:
    for one in threads:
        one.start()
    for one in threads:
        one.join()


# --- what belongs to no case -----------------------------------------------------------------------------------


@pytest.mark.requirement("STA-11")
def test_mails_and_letters_outside_cases_go_after_the_same_term(home: Town) -> None:
    closes(home, "2026-11-30T08:00")
    home.arrives(home.mail("nieuws@winkel.example", "vraag", "Koop!", headers={"Auto-Submitted": "auto-generated"}))
    home.now = at("2026-11-30T09:00")
    digest = pick(home.works(), "digest")

    told(home, "2028-11-01T09:00")
    assert _are_there(home, 3, digest) == (True, True)
    told(home, "2028-12-01T09:00")
    assert _are_there(home, 3, digest) == (False, False)


def _are_there(town: Town, mail: int, letter: EmailMessage) -> tuple[bool, bool]:
    with town.desk.store.reading() as session:
        letters = outbox.find(session, [str(letter["Message-ID"])])
        return inbox.raw_of(session, mail) is not None, letters != {}


# --- the days --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told_on", "erased"),
    [
        ("2028-11-01", "2028-12-01"),
        ("2028-12-01", "2029-01-02"),
        ("2028-12-18", "2029-01-02"),
        ("2028-12-19", "2029-02-01"),
        ("2028-02-29", "2028-04-03"),
        ("2029-03-31", "2029-05-01"),
    ],
)
def test_erasing_begins_on_the_first_working_day_of_a_month_two_weeks_later_at_least(told_on: str, erased: str) -> None:
    assert expiring.erased_from(date.fromisoformat(told_on), Calendar()).isoformat() == erased


@given(
    day=st.dates(date(2024, 1, 1), date(2040, 1, 1)),
    term=st.builds(
        lambda amount, unit: Term(amount=amount, unit=unit),
        st.integers(0, 60),
        st.sampled_from([Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS, Unit.WORKING_DAYS]),
    ),
    roll=st.booleans(),
)
def test_what_was_closed_before_the_found_day_and_only_that_need_not_be_kept_on_a_day(
    day: date,
    term: Term,
    roll: bool,  # noqa: FBT001 - drawn
) -> None:
    rules = Rules(organisation=ORGANISATION, procedure=replace(load_procedure("hss"), roll=roll), calendar=Calendar())
    found = expiring.kept_from(day, term, rules)

    ends = [last_day(one, term, rules.calendar, roll=roll) for one in (found - timedelta(days=1), found)]
    assert (ends[0] < day, ends[1] >= day) == (True, True)
