"""Who is kept out of a case, because it is about them (STI-4)?"""

from collections.abc import Collection, Sequence
from dataclasses import replace

from bot.core.case import Case, Event
from bot.core.recognised import with_evidence
from bot.core.words import EventKind


def recused(case: Case, event: Event) -> Case:
    """Keep the named colleagues out from now on, or let them in again."""
    named = addresses(event)
    if event.kind is EventKind.NOT_NAMED:
        case = _without_evidence(case, named)
        return replace(case, excluded=_without(case.excluded, named), concerned=_without(case.concerned, named))
    case = _with_evidence(case, named, event.facts.get("words"))
    excluded = tuple(dict.fromkeys((*case.excluded, *named)))
    concerned = tuple(dict.fromkeys((*case.concerned, *named)))
    return replace(case, excluded=excluded, concerned=concerned, owner="" if case.owner in excluded else case.owner)


def addresses(event: Event) -> tuple[str, ...]:
    """Give the addresses that an event of recusal names."""
    named = event.facts.get("addresses", ())
    return tuple(str(one).lower() for one in named if one) if isinstance(named, list | tuple) else ()


def _with_evidence(case: Case, named: Sequence[str], words: object) -> Case:
    """Note which words of the complaint name each of them; what was known of somebody before stays."""
    said = words if isinstance(words, list | tuple) else ()
    for address, told in zip(named, said, strict=False):
        case = case if case.evidence.get(address) else with_evidence(case, address, str(told))
    return case


def _without_evidence(case: Case, named: Collection[str]) -> Case:
    return replace(case, evidence={name: words for name, words in case.evidence.items() if name not in named})


def _without(all_of_them: Collection[str], some: Collection[str]) -> tuple[str, ...]:
    return tuple(one for one in all_of_them if one not in some)
