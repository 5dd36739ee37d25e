"""Are the cases found in which a colleague said what the mail is?"""

from dataclasses import replace

from bot.core.case import Event
from bot.core.words import EventKind, State
from bot.store import cases, retention
from bot.store.database import Store
from bot.store.keys import key_of
from bot.store.lessons import Told, told
from tests.store.samples import BLANK, LATER, NOW, save

DIRECTIE = "directie@hss.example"
KINDS = (EventKind.REPAIR, EventKind.COMPLAINT)


def event(kind: EventKind, actor: str = "complainant", **facts: object) -> Event:
    """Something that happened."""
    return Event(kind=kind, at=NOW, actor=actor, facts=facts)


def case(number: str, *events: Event, organisation: str = "hss") -> cases.CaseWrite:
    """A case in which this happened."""
    stands = replace(BLANK, number=number, organisation=organisation, state=State.REFERRED)
    return cases.CaseWrite(stored_before=None, events=tuple((one, stands) for one in events), next_at=LATER)


def found(store: Store) -> list[Told]:
    """What is found in a store."""
    with store.reading() as session:
        return told(session, KINDS, ("complainant",))


UNCLEAR = event(EventKind.UNCLEAR, mail=1)
SAID = event(EventKind.REPAIR, DIRECTIE, by_address=DIRECTIE)


def test_a_case_counts_when_a_colleague_said_what_it_is(store: Store) -> None:
    save(
        store,
        case("A", UNCLEAR, SAID),
        case("B", event(EventKind.COMPLAINT), event(EventKind.TAKEN, DIRECTIE)),
        case("C", event(EventKind.COMPLAINT, DIRECTIE)),  # a call that a colleague entered
        case("D", event(EventKind.REPAIR), event(EventKind.COMPLAINT)),  # the complainant says so
        case("E", UNCLEAR, SAID, organisation="stap"),
    )

    (first, last) = found(store)

    assert (first.case.number, last.case.number) == ("A", "E")
    assert first.sender_key == key_of("jan@b.example")
    assert [(one.seq, one.kind, one.actor) for one in first.events] == [
        (1, "unclear", "complainant"),
        (2, "repair", DIRECTIE),
    ]
    assert dict(first.events[0].facts) == {"mail": 1}


def test_only_the_events_that_matter_are_read(store: Store) -> None:
    noise = (event(EventKind.TAKEN, DIRECTIE), event(EventKind.TERM_NEARS, "bot"))
    save(store, case("A", UNCLEAR, *noise, event(EventKind.INFORMATION), SAID))

    (only,) = found(store)

    assert [one.kind for one in only.events] == ["unclear", "information", "repair"]


def test_an_erased_case_teaches_nothing_any_more(store: Store) -> None:
    save(store, case("A", UNCLEAR, SAID), case("B", UNCLEAR, SAID))

    with store.transaction() as session:
        retention.erase(session, ["A"])

    assert [one.case.number for one in found(store)] == ["B"]
