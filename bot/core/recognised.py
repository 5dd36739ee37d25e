"""What does recognition fill in of a case, besides that it is a complaint?"""

from dataclasses import replace

from bot.core.case import Case, Event
from bot.core.plain import one_line
from bot.core.procedure import Procedure
from bot.core.topics import listed
from bot.core.words import LABELS, LONGEST_SUMMARY, Aspect, EventKind

JUDGED = LABELS | {EventKind.UNCLEAR}
COMPLAINS = frozenset({EventKind.COMPLAINT, EventKind.UNCLEAR})  # only of a complaint is it told what kind it is
MOST_WORDS = 5  # that show one thing
LONGEST_WORDS = 200


def recognised(case: Case, event: Event, procedure: Procedure) -> Case:
    """Fill in what the words of a mail say a complaint is about; what a colleague said stays.

    The event's facts: `topic`, one of those that recognition knows; `topic_words`, that show it; `summary`, a sentence.
    """
    if event.kind not in JUDGED or event.facts.get("by"):  # a colleague who says what it is judges no words
        return case
    summary = one_line(str(event.facts.get("summary") or ""), LONGEST_SUMMARY)
    if summary and Aspect.SUMMARY not in case.corrected:
        case = replace(case, summary=summary)
    topic = listed(str(event.facts.get("topic") or ""), procedure.topics) if event.kind in COMPLAINS else ""
    if not topic or Aspect.TOPIC in case.corrected:
        return case
    return with_evidence(replace(case, topic=topic), Aspect.TOPIC, event.facts.get("topic_words"))


def with_evidence(case: Case, what: str, words: object) -> Case:
    """Note by which words something is known: those that are there, each on one line."""
    said = (words,) if isinstance(words, str) else words if isinstance(words, list | tuple) else ()
    shown = (one_line(str(one), LONGEST_WORDS) for one in said[:MOST_WORDS])
    kept = tuple(dict.fromkeys(one for one in shown if one))
    others = {name: told for name, told in case.evidence.items() if name != what}
    return replace(case, evidence={**others, what: kept} if kept else others)
