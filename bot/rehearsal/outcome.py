"""What came of a journey, and what of it is otherwise than it was promised?"""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from bot.rehearsal.scenario import ScenarioJourney


@dataclass(frozen=True, kw_only=True)
class Outcome:
    """What came of a journey."""

    letters: tuple[str, ...] = ()
    state: str = ""
    due: Mapping[str, str] = field(default_factory=dict)


def differences(wanted: ScenarioJourney, came: Outcome) -> Iterator[str]:
    """Say what came otherwise than it was promised: "-" was promised and did not come, "+" came unpromised."""
    yield from (f"- {letter}" for letter in _without(wanted.letters, came.letters))
    yield from (f"+ {letter}" for letter in _without(came.letters, wanted.letters))
    if sorted(wanted.letters) == sorted(came.letters) and wanted.letters != came.letters:
        yield "the letters come in another order"
    if wanted.state != came.state:
        yield f'the state is "{came.state}", not "{wanted.state}"'
    for name in sorted({*wanted.due, *came.due}):
        here, there = wanted.due.get(name), came.due.get(name)
        if here != there:
            yield f"{name} is due {there or 'never'}, not {here or 'never'}"


def _without(some: tuple[str, ...], others: tuple[str, ...]) -> list[str]:
    """Give what is in the one and not in the other, as often as it is more."""
    return list((Counter(some) - Counter(others)).elements())
