"""Who is kept out of a case, because it is about them (STI-4)?"""

from collections.abc import Collection
from dataclasses import replace

from bot.core.case import Case, Event
from bot.core.words import EventKind


def recused(case: Case, event: Event) -> Case:
    """Keep the named colleagues out from now on, or let them in again."""
    named = addresses(event)
    if event.kind is EventKind.NOT_NAMED:
        return replace(case, excluded=_without(case.excluded, named), concerned=_without(case.concerned, named))
    excluded = tuple(dict.fromkeys((*case.excluded, *named)))
    concerned = tuple(dict.fromkeys((*case.concerned, *named)))
    return replace(case, excluded=excluded, concerned=concerned, owner="" if case.owner in excluded else case.owner)


def addresses(event: Event) -> tuple[str, ...]:
    """Give the addresses that an event of recusal names."""
    named = event.facts.get("addresses", ())
    return tuple(str(one).lower() for one in named if one) if isinstance(named, list | tuple) else ()


def _without(all_of_them: Collection[str], some: Collection[str]) -> tuple[str, ...]:
    return tuple(one for one in all_of_them if one not in some)
