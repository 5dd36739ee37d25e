"""What does a letter that waits for "verstuur" not tell yet, of what a decision or a proposal must?"""

import re
from collections.abc import Iterator

from bot.core.case import Case
from bot.core.dates import MONTHS
from bot.core.draft import PROPOSAL, Draft
from bot.core.procedure import Procedure
from bot.core.sentences import any_of, fold, sentences
from bot.core.special import next_round
from bot.core.words import Outcome, State

FINDINGS_FROM = 3  # sentences, or so many words: then it tells what was found, whatever words it uses
FINDINGS_WORDS = 35
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_DAY = any_of(
    rf"\b\d{{1,2}} {_MONTH}\b",
    r"\b\d{1,2}[-/]\d{1,2}(?:[-/]\d{2,4})?\b",
    r"\b(?:vandaag|morgen|overmorgen|direct|meteen|maandag|dinsdag|woensdag|donderdag|vrijdag)\b",
    r"\b(?:deze|volgende|komende) (?:week|maand)\b|\b(?:vanaf|per|sinds|in) (?:nu|heden)\b",
    r"\bbinnen (?:\w{2,6}|\d{1,3}) (?:werk)?(?:dag|dagen|week|weken)\b",
    rf"\b(?:in|vanaf|voor|eind|begin|half) {_MONTH}\b",
)
_FOUND = any_of(
    r"\b(?:onderzo(?:ek|cht|chten)|uitgezocht|nagegaan|nagekeken|bekeken|gekeken|gelezen|gesproken|gevraagd|gebeld)\b",
    r"\b(?:bleek|blijkt|gebleken|gezien|zien|vastgesteld|gemeten|gecontroleerd|gevonden|volgens|dossier|logboek)\b",
    r"\b(?:dat klopt|klopt (?:niet|wel|dat)|heeft (?:ons )?verteld|vertelde|erkent|geeft toe)\b",
)
_MEASURE = any_of(
    r"\b(?:wij|we|u) (?:gaan|zullen|krijgt?|krijgen|betalen|vergoeden|herstellen|vervangen|geven|sturen|maken)\b",
    r"\b(?:wij|we|ik) (?:hebben|heb) (?:\S{1,20} ){0,6}(?:aangepast|hersteld|afgesproken|geregeld|betaald|ingevoerd)\b",
    r"\b(?:voortaan|maatregel(?:en)?|terugbetaald|vergoed(?:en|ing)?|excuses|hersteld|opgelost)\b",
    r"\b(?:krijgt u|gaan wij|gaan we|zullen wij|doen wij|betalen wij|sturen wij|controleren wij)\b",
    r"\bword(?:en|t) (?:\S{1,20} ){0,3}ge\w{3,15}\b",
)
_OUTCOME = any_of(r"\b(?:on)?gegrond\b", r"\bgelijk\b", r"\b(?:on)?terecht\b", r"\b(?:uphold|upheld|agree)\b")
_LONG_WORD = re.compile(r"[^\W\d_]{6,40}")


def lacks(draft: Draft, case: Case, procedure: Procedure, *, after: Case) -> tuple[str, ...]:
    """Say what the letter does not tell yet.

    :param after: the case as it would be when the letter has left
    """
    told = fold(draft.text)
    if draft.name == PROPOSAL:
        return tuple(_of_proposal(draft))
    return (*_of_judgement(draft, case, told, after), *_of_routes(told, after, procedure))


def _of_proposal(draft: Draft) -> Iterator[str]:
    if not _DAY.search(fold(draft.own_words)):
        yield "een dag: wanneer doen jullie wat je voorstelt?"


def _of_judgement(draft: Draft, case: Case, told: str, after: Case) -> Iterator[str]:
    """The complaint, what was found, what we think of it, and what is done when (LESSONS, first 10)."""
    own = fold(_unquoted(draft.text))
    if not _tells_complaint(case, told):
        yield "de klacht in het kort: waar ging het over?"
    if not _tells_findings(fold(draft.own_words) or own):
        yield "wat er is uitgezocht: met wie is gesproken, wat is bekeken, wat bleek er?"
    if not _OUTCOME.search(own):
        yield "het oordeel: is de klacht gegrond, deels gegrond of niet gegrond?"
    if after.outcome in {Outcome.FOUNDED, Outcome.PARTLY_FOUNDED} and after.state is not State.REMEDY:
        yield from _of_measures(f"{fold(draft.own_words) or own}{_listed(draft)}")


def _listed(draft: Draft) -> str:
    """Give the measures that were told beside the decision, with their days: the letter lists them."""
    return "".join(f"\nmaatregel: {text} {day}" for text, day in draft.facts.get("measures", ()))


def _of_measures(own: str) -> Iterator[str]:
    if not _MEASURE.search(own):
        yield "wat er nu gebeurt: welke maatregel nemen jullie, en vanaf welke dag?"
    elif not _DAY.search(own):
        yield "een dag bij de maatregel: wanneer is het klaar, of vanaf wanneer geldt het?"


def _tells_complaint(case: Case, told: str) -> bool:
    """Say whether a reader sees what the complaint was: quoted, or in some of its own words."""
    words = set(_LONG_WORD.findall(fold(f"{case.subject}\n{case.summary or case.gist[:4_000]}")))
    return not words or len(words & set(_LONG_WORD.findall(told))) >= min(3, len(words))


def _tells_findings(own: str) -> bool:
    many = len(sentences(own)) >= FINDINGS_FROM or len(own.split()) >= FINDINGS_WORDS
    return many or _FOUND.search(own) is not None


def _of_routes(told: str, after: Case, procedure: Procedure) -> Iterator[str]:
    """Where the procedure lets the complaint go next: to another decider, or outside."""
    if following := next_round(after, procedure):
        role = procedure.roles.get(following.decided_by)
        named = [fold(one) for one in (role.nl, role.en) if one] if role else []
        if not any(one in told for one in named):
            who = role.nl if role else following.decided_by
            yield f"bij wie de klager terechtkan als die het er niet mee eens is: {who}"
        elif not _DAY.search(told):
            yield "tot welke dag de klager kan laten weten het er niet mee eens te zijn"
        return
    routes = [one for one in procedure.external_routes if not (one.party and after.party) or one.party == after.party]
    missing = [one for one in routes if not _is_named(fold(one.name), fold(one.name_en), fold(one.link), told)]
    if routes and len(missing) == len(routes):
        yield f"waar de klager buiten jullie organisatie terechtkan: {', '.join(one.name for one in routes)}"


def _is_named(*names_and_told: str) -> bool:
    *names, told = names_and_told
    return any(name and name in told for name in names)


def _unquoted(text: str) -> str:
    """Leave out the complaint as it is quoted: its words are the complainant's."""
    return "\n".join(line for line in text.split("\n") if not line.lstrip().startswith(">"))
