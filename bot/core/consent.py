"""To what did the complainant consent: telling another organisation, submitting the dispute (STA-6, STA-7)?"""

from collections.abc import Iterable
from dataclasses import replace

from bot.core.case import Case, Event
from bot.core.procedure import Procedure
from bot.core.rows import Step
from bot.core.sentences import any_of, fold
from bot.core.words import EventKind, Party

FEEDBACK = "feedback"
SUBMIT = "submit"
EXTENSION = "extension"
QUESTIONS = {"consent_question": FEEDBACK, "extension_question": EXTENSION, "external_route": SUBMIT}
_ASKED_BY = {EventKind.FEEDBACK_WANTED: FEEDBACK, EventKind.EXTENSION_ASKED: EXTENSION}
_FOR_THEMSELVES = any_of(
    r"\b(?:mij|me|ons|my|our) ?(?:zelf|self|selves)\b|\bparticulier|\bprive|\bprivate person",
)
_FOR_A_BUSINESS = any_of(
    r"\b(?:bedrijf|werkgever|onderneming|organisatie|firma|stichting)\b|\bzakelijk|\bondernemer\b",
    r"\b(?:company|business|employer|organisation)\b",
)


def party_answered(words: str) -> str:
    """Read the answer to our question whether it is for themselves or for a business; "" in doubt (STA-6)."""
    said = fold(words)
    themselves, business = bool(_FOR_THEMSELVES.search(said)), bool(_FOR_A_BUSINESS.search(said))
    if themselves == business:
        return ""
    return Party.PRIVATE if themselves else Party.BUSINESS


def answers_another(answered: Iterable[str], wanted: str, happened: Iterable[str]) -> bool:
    """Say whether a mail answers another question of ours than the one that was put last: its yes is for that one.

    :param answered: the Message-IDs that it answers; they end in the number of an event and the name of a letter
    :param happened: the kinds of all events, in their order
    """
    asked = {_ASKED_BY[EventKind(kind)]: number for number, kind in enumerate(happened, 1) if kind in _ASKED_BY}
    for name in answered:
        *_, event, letter = ("", *name.strip("<>").rpartition("@")[0].split("."))
        if what := QUESTIONS.get(letter):
            return what != wanted or (what in asked and event != str(asked[what]))
    return False


def consented(case: Case, event: Event) -> Case:
    """Note what the complainant is asked to consent to, or that the answer is yes."""
    if event.kind is EventKind.CONSENTED:
        return _with(replace(case, party=case.party or str(event.facts.get("party", ""))), case.consent_wanted)
    if event.kind is EventKind.CONSENT_REFUSED:
        return replace(case, consent_wanted="")
    if event.kind is EventKind.EXTENSION_ASKED:
        return replace(without_extension(case), consent_wanted=EXTENSION)
    address = str(event.facts.get("address", ""))
    if address != case.feedback_to:  # consent was to that address only
        case = replace(case, consents=tuple(one for one in case.consents if one != FEEDBACK))
    known = _with(case, FEEDBACK) if event.facts.get("consent") else replace(case, consent_wanted=FEEDBACK)
    return replace(known, feedback_to=address)


def without_extension(case: Case) -> Case:
    """A consent to wait longer is for one extension: it is used up by it, and by a new question."""
    return replace(case, consents=tuple(one for one in case.consents if one != EXTENSION))


def _with(case: Case, what: str) -> Case:
    consents = tuple(dict.fromkeys((*case.consents, what))) if what else case.consents
    return replace(case, consents=consents, consent_wanted="")


def asked_with(case: Case, step: Step, procedure: Procedure) -> Case:
    """Who gets the external route is asked whether we may submit it, where the procedure has a duty to (STA-6)."""
    asks = "external_route" in step.send and procedure.duty("submit") is not None
    return replace(case, consent_wanted=SUBMIT) if asks else case
