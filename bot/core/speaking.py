"""Who speaks for the complainant, and which letters does a complainant get who wants no more mail?"""

from collections.abc import Mapping
from dataclasses import replace

from bot.core.case import Case, Event
from bot.core.wording import called, salutation
from bot.core.words import Audience

MANDATED, ASKED, REFUSED = "yes", "asked", "no"
KEPT_BACK = frozenset(  # what nobody misses who wants no mail; what the procedure owes still goes
    {
        *("satisfaction", "late", "information_received", "details_reminder", "solved_question", "forwarded"),
        *("merged", "third_party", "reopened"),
    }
)
BY_MAIL = frozenset({"mail_stopped", "status", "withdrawn", "representative_confirmed", "mandate_question"})


def represented(case: Case, event: Event) -> Case:
    """Note who speaks for the complainant: asked about, allowed, or not allowed; a new mandate replaces an old one."""
    facts, before = event.facts, case.representative
    mandate = str(facts.get("mandate", ASKED))
    if mandate == REFUSED:
        return replace(case, representative={})
    name = str(facts.get("name", "")) or before.get("name", "")
    address = str(facts.get("address", "")) or before.get("address", "")
    case = replace(case, representative={"name": name, "address": address, "mandate": mandate})
    whom = str(facts.get("whom", ""))
    theirs = bool(address) and address == case.complainant_address  # the case is theirs to correspond with
    return replace(case, complainant_name=whom) if whom and theirs and event.actor == "bot" else case


def is_mandated(representative: Mapping[str, str], address: str) -> bool:
    """Say whether this is the address of a representative who is known to speak for the complainant."""
    known = representative.get("address", "")
    return bool(known) and representative.get("mandate") == MANDATED and known.lower() == address.lower()


def is_unproven(representative: Mapping[str, str], address: str) -> bool:
    """Say whether this is the address of somebody who says to represent, without a mandate that is known."""
    return bool(address) and representative.get("address") == address and representative.get("mandate") != MANDATED


def stays_away(case: Case, letter: str, audience: Audience) -> bool:
    """Say whether a letter is not written, for the complainant wants no mail and it is not owed."""
    return case.no_mail and audience is Audience.COMPLAINANT and letter in KEPT_BACK


def goes_by_post(case: Case, letter: str) -> bool:
    """Say whether a letter to who wants no mail is to be posted; without a postal address it is mailed all the same."""
    return case.no_mail and bool(case.postal) and letter not in BY_MAIL


def speaking_facts(case: Case) -> dict[str, object]:
    """Give what letters say of who speaks for the complainant; the event itself may know it better."""
    known = case.representative
    return {
        "who": known.get("name", ""),
        "whom": case.complainant_name,
        "mandate": known.get("mandate", REFUSED),
        "own_mail": bool(known) and known.get("address") == case.complainant_address,
        "posted": bool(case.postal),
        "reached": bool(known.get("address")),
    }


def greeting(case: Case, name: str, address: str, language: str) -> str:
    """Greet who reads: who speaks for the complainant is told whose complaint it is."""
    if not is_mandated(case.representative, address):
        return salutation(name, language)
    known = case.representative.get("name", "")
    greeted, whom = salutation(known or name, language), called(case.complainant_name)
    if not whom or whom == called(known):
        return greeted
    return f"{greeted}, {'on behalf of' if language == 'en' else 'namens'} {whom}"
