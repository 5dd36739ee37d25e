"""Which acts does a mail offer first, as links, and under which heading stand the words of the others?"""

from collections.abc import Mapping, Sequence

from bot.core.holes import Act, ActGroup
from bot.core.words import LABELS, EventKind, State

MOST = 5  # links in one mail: more is a list that nobody reads
IN_FULL = 7  # so few acts are not cut in two
SHORT = frozenset({EventKind.DRAFT_SENT, EventKind.DRAFT_APPROVED, EventKind.DRAFT_REFUSED, EventKind.DRAFT_DROPPED})

GROUPS: tuple[tuple[str, frozenset[EventKind]], ...] = (  # in the order in which they stand below each other
    (
        "Oppakken en doorgeven",
        frozenset(
            {
                *(EventKind.TAKEN, EventKind.PASSED, EventKind.FORWARDED, EventKind.COLLEAGUE_ASKED, EventKind.MERGED),
                *(EventKind.ADMITTED, EventKind.APPEAL_ADMITTED, EventKind.NAMED, EventKind.NOT_NAMED),
                *(EventKind.RECUSAL_CONFIRMED, EventKind.AWAY, EventKind.BACK),
            }
        ),
    ),
    (
        "Met de klager",
        frozenset(
            {
                *(EventKind.CONVERSATION, EventKind.COMPLAINANT_ASKED, EventKind.REPLIED, EventKind.APPOINTED),
                *(EventKind.HEARING_PLANNED, EventKind.HEARD, EventKind.HEARING_WAIVED, EventKind.MEETING_CANCELLED),
                *(EventKind.MEETING_ANSWERED, EventKind.WRITTEN_WANTED, EventKind.POSTED, EventKind.FEEDBACK_WANTED),
                *(EventKind.LANGUAGE_IS, EventKind.WITHDRAWAL, EventKind.COMPLETED),
            }
        ),
    ),
    (
        "Besluit en oplossing",
        frozenset(
            {
                *(EventKind.DECIDED, EventKind.POSITION_TOLD, EventKind.ASSESSED, EventKind.SETTLED),
                *(EventKind.PROPOSED, EventKind.COMMITTEE, EventKind.REMEDY_PROMISED, EventKind.THIRD_PARTY),
                *(EventKind.REMEDIED, EventKind.UNSOLVED, EventKind.SUBMITTED, EventKind.DRAFTED),
                *SHORT,
            }
        ),
    ),
    (
        "Tijd",
        frozenset(
            {
                *(EventKind.EXTENDED, EventKind.EXTENSION_ASKED, EventKind.REMINDERS_PAUSED, EventKind.URGENT),
                *(EventKind.NOT_URGENT, EventKind.KEPT_LONGER),
            }
        ),
    ),
    (
        "Leren",
        frozenset({EventKind.CAUSE, EventKind.MEASURE, EventKind.EFFECT, EventKind.TOPIC, EventKind.NOTED}),
    ),
    (
        "Wat het is",
        LABELS | {EventKind.COMPLAINANT_IS, EventKind.DISCUSSED, EventKind.SUMMARISED},
    ),
)  # fmt: skip

# What is most likely answered, the likeliest first; an act that is not possible now leaves its place to the next.
BEGINNING = (
    *(EventKind.TAKEN, EventKind.PASSED, EventKind.FORWARDED, EventKind.CONVERSATION, EventKind.COMPLAINANT_ASKED),
    *(EventKind.REPAIR, EventKind.SETTLED, EventKind.DECIDED),
)
GOING_ON = (
    *(EventKind.CONVERSATION, EventKind.COMPLAINANT_ASKED, EventKind.ASSESSED, EventKind.PROPOSED, EventKind.DECIDED),
    *(EventKind.EXTENDED, EventKind.REMEDIED, EventKind.SETTLED, EventKind.NOTED),
)
LIKELY: Mapping[State, tuple[EventKind, ...]] = {
    State.UNCLEAR: (*(EventKind.COMPLAINT, EventKind.REPAIR, EventKind.NUISANCE, EventKind.COSTS), EventKind.OTHER),
    State.REFERRED: (EventKind.COMPLAINT, EventKind.NOTED, EventKind.REPLIED),
    State.WAITING: (
        EventKind.ADMITTED,
        EventKind.TAKEN,
        EventKind.CONVERSATION,
        EventKind.REPLIED,
        EventKind.DISCUSSED,
    ),
    State.REMEDY: (
        *(EventKind.REMEDIED, EventKind.APPOINTED, EventKind.REMEDY_PROMISED, EventKind.THIRD_PARTY),
        *(EventKind.CONVERSATION, EventKind.REPLIED),
    ),
    State.APPEALED: (
        *(EventKind.TAKEN, EventKind.HEARING_PLANNED, EventKind.HEARD, EventKind.CONVERSATION, EventKind.DECIDED),
        *(EventKind.COMPLAINANT_ASKED, EventKind.EXTENDED),
    ),
    State.DECIDED: (*(EventKind.CONVERSATION, EventKind.REPLIED, EventKind.SETTLED, EventKind.NOTED), EventKind.CAUSE),
    State.CLOSED: (*(EventKind.CAUSE, EventKind.MEASURE, EventKind.EFFECT, EventKind.NOTED), EventKind.TOPIC),
}


def first_acts(acts: Sequence[Act], state: State, *, taken: bool) -> tuple[Act, ...]:
    """Choose the acts that a mail offers as links: all when they are few, else the likeliest."""
    if len(acts) <= IN_FULL:
        return tuple(acts)
    order = LIKELY.get(state, GOING_ON if taken else BEGINNING)
    likely = [act for kind in order for act in acts if act.kind == kind]
    chosen = [*likely, *(act for act in acts if act not in likely)][:MOST]
    return tuple(act for act in acts if act in chosen)


def grouped(acts: Sequence[Act], first: Sequence[Act]) -> tuple[ActGroup, ...]:
    """Give the words of the other acts, each under its heading."""
    others = [act for act in acts if act not in first]
    groups = (
        ActGroup(name=name, words=tuple(f"“{shown(act.words)}”" for act in others if act.kind in kinds))
        for name, kinds in GROUPS
    )
    return tuple(group for group in groups if group.words)


def shown(words: str) -> str:
    """Show words that go on with what the reader thinks of."""
    return f"{words.rstrip()} …" if words.endswith(" ") else words
