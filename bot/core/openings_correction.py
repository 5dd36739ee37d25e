"""With which opening words does a colleague correct what the bot understood of a complaint?

Whom it is about stands in `openings_people`, which kind of complaint it is in `openings_learning`.
"""

import re
from datetime import date

from bot.core.openings_act import COMPLAINANT, END, POLITE, Act, Match, as_said, rule
from bot.core.openings_doubt import is_stub, is_unsure, is_vague, text_of
from bot.core.openings_people import BUSINESS, PRIVATE
from bot.core.plain import one_line
from bot.core.words import EventKind

# --- no urgency (STA-3) ----------------------------------------------------------------------------------------

NO_HASTE = r"(?:dringend|urgent|spoedeisend|(?:met\s+)?spoed)"
CASE = r"(?:(?:dit|deze|het|(?:deze|de)\s+(?:klacht|zaak))\s+(?:is|heeft|hoeft)\s+)?"
NOT_URGENT = (
    rf"{CASE}(?:toch\s+|helemaal\s+)?geen\s+(?:haast|spoed(?:geval|zaak)?)(?:\s+(?:meer|nodig))?{END}",
    rf"{CASE}(?:toch\s+|helemaal\s+)?niet\s+(?:zo\s+)?{NO_HASTE}{END}",
    rf"spoed\s*[:=]\s*(?:nee|neen|geen|niet(?:\s+nodig)?){END}",
    rf"{POLITE}(?:haal\s+)?(?:de\s+)?spoed\s+(?:(?:mag|kan|maar)\s+)*(?:eraf|er\s+af){END}",
)

# --- discussed before (WOP-1) ----------------------------------------------------------------------------------

SURELY = r"(?:(?:wel|al|eerder|reeds|nog)\s+)?"
TALKED = rf"(?:(?:de\s+klacht|dit|het)\s+)?(?:is\s+)?{SURELY}besproken"
NO_TALK = re.compile(r"(?:nee|nog|niet|nooit)", re.IGNORECASE)


def _discussed(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    if is_vague(rest) or re.match(r"\s*[,;]?\s*(?:of|en)\s+(?:nee|ja|niet)\b", rest):
        return None
    answer = "no" if NO_TALK.match(head["answer"]) else "yes"
    return Act(kind=EventKind.DISCUSSED, facts={"discussed": answer, "text": rest.strip(" \n,.;:!–-")})


# --- for whom (STA-6) ------------------------------------------------------------------------------------------

WHO = rf"(?:(?:{COMPLAINANT}|soort\s+{COMPLAINANT}|klant)\s*[:=]\s*|(?:dit|het|hij|zij)\s+is\s+)?(?:een\s+)?"
PRIVATELY = r"(?:particulier|consument|priv[eé](?:persoon)?)"
FOR_WORK = r"(?:zakelijk|zakelijke\s+klant|bedrijf|onderneming|ondernemer|zzp-?'?er)"


def _party(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    if is_unsure(rest) or re.match(r"\s*[,;]?\s*(?:of|en)\b", rest):
        return None
    return Act(kind=EventKind.COMPLAINANT_IS, facts=PRIVATE if head["private"] else BUSINESS)


# --- the language of our letters -------------------------------------------------------------------------------

LANGUAGES = {"nederlands": "nl", "nl": "nl", "dutch": "nl", "engels": "en", "en": "en", "english": "en"}


def _language(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Another language than our two is an act all the same, so that it can be said why it isn't done."""
    named = head["language"]
    if is_unsure(f"{named} {rest}") or re.match(r"\s*[,;]?\s*(?:of|en)\b", rest):
        return None
    return Act(kind=EventKind.LANGUAGE_IS, facts={"language": LANGUAGES.get(named.lower(), ""), "text": named})


# --- in one sentence -------------------------------------------------------------------------------------------


def _summary(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """One paragraph; with more below it something else may be meant too."""
    text = text_of(rest)
    if is_stub(text) or "\n\n" in text or text.endswith("?"):
        return None
    return Act(kind=EventKind.SUMMARISED, facts={"text": one_line(text)})


BRIEF = (  # with a few words of text at most: what is asked for below it is asked for
    *(rule(opening, as_said(EventKind.NOT_URGENT, may_deny=True)) for opening in NOT_URGENT),
    rule(r"(?:de\s+)?(?:kern(?:\s+van\s+de\s+klacht)?|in\s+het\s+kort|samenvatting)\s*[:=]\s*", _summary, weak=True),
)
RULES = (
    *BRIEF,
    rule(
        rf"{TALKED}\s*[:=]\s*(?P<answer>ja|wel|neen?|nog\s+niet|niet|(?:nog\s+)?nooit)\b",
        _discussed,
        takes_text=False,
        weak=True,
    ),
    rule(rf"{WHO}(?:(?P<private>{PRIVATELY})|{FOR_WORK}){END}", _party, takes_text=False, weak=True),
    rule(
        r"taal(?:\s+van\s+de\s+klager)?\s*[:=]\s*(?:het\s+)?(?P<language>\w{2,20})",
        _language,
        takes_text=False,
        weak=True,
    ),
    rule(
        rf"{POLITE}(?:brieven\s+|schrijf\s+(?:de\s+klager\s+)?|antwoord\s+)?in\s+het\s+(?P<language>engels|nederlands){END}",
        _language,
        takes_text=False,
        weak=True,
    ),
)
