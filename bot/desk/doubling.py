"""Which other case may hold the same complaint, and how is that told? Nothing is merged by itself."""

from datetime import timedelta

from bot.core.calendar import dutch_day
from bot.core.case import Case, LetterRequest
from bot.core.doubles import doubles
from bot.core.mail import Address
from bot.core.merging import STAYS_APART, merge_refusal
from bot.core.standing import rights
from bot.core.wording import called, day_in_words
from bot.core.words import Audience, EventKind, Moment
from bot.desk.ledger import Ledger
from bot.desk.office import Office
from bot.desk.remarks import transcript
from bot.desk.writing import NOTHING

LOOKED_BACK = timedelta(days=30)
MOST = 3  # cases that are named


def others_of(ledger: Ledger, case: Case) -> tuple[Case, ...]:
    """Give the running cases that may be the same complaint: of the same address, or of the same name without one."""
    stored = ledger.complainants.running(case.organisation, case.complainant_address)
    stored |= ledger.complainants.nameless(case.organisation, ledger.now - LOOKED_BACK)
    here = {number: one for number in (*stored, *ledger.opened()) if (one := ledger.case(number))}
    return doubles(case, (stored | here).values())


def double_lines(ledger: Ledger, office: Office, number: str, address: str) -> tuple[str, ...]:
    """Tell a colleague which cases may be this one, and how to make them one."""
    case = ledger.case(number)
    if case is None:
        return ()
    seen = (one for one in others_of(ledger, case) if address not in one.excluded)
    return tuple(_line(office, case, other, address) for other, _ in zip(seen, range(MOST), strict=False))


def _line(office: Office, case: Case, other: Case, address: str) -> str:
    received = other.moments.get(Moment.RECEIVED)
    of = f" van {day_in_words(dutch_day(received))}" if received else ""
    said = f"Misschien is dit dezelfde klacht als zaak {other.number}{of}."
    return f"{said} {_how(office, case, other, address)}"


def _how(office: Office, case: Case, other: Case, address: str) -> str:
    person, procedure = office.organisation.staff(address), office.rules.procedure
    may = person is not None and all(
        EventKind.MERGED in rights(person, one, office.organisation, procedure) for one in (case, other)
    )
    why = merge_refusal(case, other)
    if why in STAYS_APART.values():
        return "Deze zaak blijft apart: er is al een oordeel in verteld."
    if may and not why:
        return f"Is dat zo? Antwoord dan met “samenvoegen met {other.number}”."
    if may and why == "another" and not case.complainant_address:
        return (
            f"Is dat zo? Antwoord dan eerst met “E-mail:” en het e-mailadres van de klager. Antwoord daarna met "
            f"“samenvoegen met {other.number}”."
        )
    return f"Is dat zo? Zeg het tegen wie de zaak behandelt. Die kan antwoorden met “samenvoegen met {other.number}”."


def tell_who_entered(ledger: Ledger, office: Office, number: str, key: str) -> None:
    """The complainant mails too: who entered the same complaint before hears so, in that case."""
    case = ledger.case(number)
    if case is None or not case.complainant_address:
        return
    for other in others_of(ledger, case)[:MOST]:
        person = office.organisation.staff(other.entered_by)
        if person is None or person.address in {*case.excluded, *other.excluded}:
            continue
        who = called(case.complainant_name) or case.complainant_address
        line = f"{who} heeft nu ook zelf gemaild. Dat is zaak {case.number}."
        told = (f"{line} {_line(office, other, case, person.address)}",)
        request = LetterRequest(name="transcript", to=Audience.ENTERED_BY, facts=transcript(told=told))
        to = Address(name=person.name, address=person.address)
        ledger.write_to(office, request, other, to, key=key, answers=NOTHING)
