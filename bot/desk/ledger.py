"""What changes in one transaction: which cases moved, and which letters must leave?"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from email import message_from_bytes, policy

from sqlmodel import Session

from bot.core.case import Case, Decision, Event, LetterRequest, next_attention_of
from bot.core.decide import decide
from bot.core.letter import Written
from bot.core.mail import Address
from bot.core.speaking import stays_away
from bot.desk.before import MOST, before_facts, tells_before
from bot.desk.complainants import Complainants
from bot.desk.office import Desk, Office
from bot.desk.writing import ATTACHES_ORIGINAL, NOTHING, Correspondence, paper_file, write_letters, write_one
from bot.store import cases, inbox, outbox
from bot.store.cases import CaseWrite, StoredCase, StoredEvent
from bot.store.outbox import Draft


class Ledger:
    """Collects the changes and stores them at the end, all or nothing."""

    def __init__(self, desk: Desk, session: Session, now: datetime) -> None:
        self.desk = desk
        self.session = session
        self.now = now
        self._before: dict[str, StoredCase | None] = {}
        self._now_is: dict[str, Case] = {}
        self._events: dict[str, list[tuple[Event, Case]]] = {}
        self._stored: dict[str, list[StoredEvent]] = {}
        self._drafts: list[Draft] = []
        self._pairs: list[tuple[str, int]] = []
        self.complainants = Complainants(session)

    def load(self, numbers: Iterable[str]) -> None:
        """Read cases that may be needed; unknown numbers are no fault."""
        wanted = set(numbers) - self._now_is.keys()
        for number, stored in cases.load(self.session, wanted).items():
            self._before[number] = stored
            self._now_is[number] = stored.case

    def case(self, number: str) -> Case | None:
        """Give a case as it stands now, changes of this transaction included."""
        return self._now_is.get(number)

    def happened(self, number: str) -> list[Event | StoredEvent]:
        """Give everything that happened to a case, changes of this transaction included."""
        if number not in self._stored:
            self._stored[number] = [] if self._is_new(number) else cases.timeline(self.session, number)
        return [*self._stored[number], *(event for event, _ in self._events.get(number, ()))]

    def opened(self) -> tuple[str, ...]:
        """Give the numbers of the cases that began in this transaction."""
        return tuple(number for number in self._before if self._is_new(number))

    def _is_new(self, number: str) -> bool:
        """Say whether a case began in this transaction: the store holds nothing of it."""
        return number in self._before and self._before[number] is None

    def open(self, case: Case) -> None:
        """Begin a case; it exists from its first event on."""
        self._before[case.number] = None
        self._now_is[case.number] = case

    def belongs(self, number: str, inbox_id: int) -> None:
        """Note that a mail belongs to a case."""
        self._pairs.append((number, inbox_id))

    def apply(self, office: Office, number: str, event: Event, answers: Correspondence = NOTHING) -> Decision:
        """Let an event happen to a case: the case moves, the letters are written."""
        case = self._now_is[number]
        decision = decide(case, event, office.rules.procedure, self.now, office.rules.calendar)
        if decision.refused and decision.refused != "unforeseen":
            return decision
        events = self._events.setdefault(number, [])
        events.append((event, decision.case))
        self._now_is[number] = decision.case
        before = self._before[number]
        key = str((before.seq if before else 0) + len(events))
        for request in decision.letters:
            if stays_away(decision.case, request.name, request.to):
                continue
            self.write(office, request, decision.case, key=key, answers=answers)
        return decision

    @contextmanager
    def whole_or_not(self, number: str) -> Iterator[None]:
        """Let what happens to one case happen whole, or not at all: when it breaks, the others still can go on."""
        case, events, drafts = self._now_is.get(number), list(self._events.get(number, ())), list(self._drafts)
        try:
            yield
        except Exception:
            if case is not None:
                self._now_is[number] = case
            self._events[number] = events
            self._drafts = drafts
            raise

    def write(
        self, office: Office, request: LetterRequest, case: Case, *, key: str, answers: Correspondence = NOTHING
    ) -> None:
        """Write a letter for everybody who gets it."""
        answers, request = self._with_original(request, case, answers), self._with_before(request, case)
        letters = write_letters(self.desk, office, request, case, self.now, key=key, answers=answers)
        self._drafts += letters

    def write_to(
        self, office: Office, request: LetterRequest, case: Case, to: Address, *, key: str, answers: Correspondence
    ) -> None:
        """Write a letter of a case to one given person."""
        answers, request = self._with_original(request, case, answers), self._with_before(request, case)
        draft = write_one(self.desk, office, request, case, to, self.now, key=key, answers=answers)
        self._drafts.append(draft)

    def add(self, drafts: Iterable[Draft]) -> None:
        """Take letters that were written elsewhere."""
        self._drafts += drafts

    def _with_before(self, request: LetterRequest, case: Case) -> LetterRequest:
        """A case mail tells what went before."""
        if not tells_before(request):
            return request
        letters = () if self._is_new(case.number) else outbox.of_case(self.session, case.number)
        others = self.complainants.last(case.organisation, case.complainant_address, MOST) | self._theirs(case)
        told = before_facts(case, self.happened(case.number), letters, others.values(), self.now)
        return replace(request, facts={**request.facts, **told})

    def _theirs(self, case: Case) -> dict[str, Case]:
        """Give the complainant's cases as they stand in this transaction; on paper and by phone nobody has any."""
        who = (case.organisation, case.complainant_address)
        known = self._now_is.items() if case.complainant_address else ()
        return {number: one for number, one in known if (one.organisation, one.complainant_address) == who}

    def _with_original(self, request: LetterRequest, case: Case, answers: Correspondence) -> Correspondence:
        """A case mail carries the complainant's own mail; a bounce notice what did not arrive."""
        if request.name == "bounce_notice":
            return self._with_paper(request, case)
        if request.name not in ATTACHES_ORIGINAL or answers.original:
            return answers
        mails = cases.mails_of(self.session, case.number)
        raw = inbox.raw_of(self.session, mails[0].id) if mails else None
        return Correspondence(original=raw) if raw else answers

    def _with_paper(self, request: LetterRequest, case: Case) -> Correspondence:
        """What did not arrive by mail is to be printed and posted."""
        letter_id = request.facts.get("letter_id")
        raw = outbox.raw_of(self.session, int(letter_id)) if letter_id else None
        body = message_from_bytes(raw, policy=policy.default).get_body(("plain",)) if raw else None
        if raw is None or body is None:
            return NOTHING
        office = self.desk.offices[case.organisation]
        subject = str(message_from_bytes(raw, policy=policy.default)["Subject"])
        written = Written(subject=subject, text=body.get_content(), html="")
        return Correspondence(attachments=(paper_file(office, case, str(request.facts["letter"]), written, self.now),))

    def save(self) -> None:
        """Store everything."""
        writes = [
            CaseWrite(
                stored_before=self._before[number],
                events=tuple(events),
                next_at=next_attention_of(self._now_is[number]),
            )
            for number, events in self._events.items()
            if events
        ]
        cases.save(self.session, writes)
        cases.attach(self.session, self._pairs)
        outbox.queue(self.session, self._drafts, self.now)
