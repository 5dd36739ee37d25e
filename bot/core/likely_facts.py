"""Which act is it, with which arguments, when a sentence probably asks it?"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from bot.core.openings import Act
from bot.core.openings_day import A_TIME, LENGTH, clock_of, day_within, length_of
from bot.core.openings_doubt import DENIED
from bot.core.openings_sentence import moment_within
from bot.core.token import find_numbers
from bot.core.words import EventKind, Outcome

PLACE = re.compile(
    r"\b(?:bij\s+(?:mevrouw|meneer|haar|hem|ons|mij|de\s+\w+)(?:\s+[A-Z][\w'’-]+)?\s+(?:thuis|op\s+kantoor)"
    r"|op\s+(?:het\s+|ons\s+)?(?:kantoor|stadhuis|gemeentehuis)|(?:aan|op)\s+(?:de|het)\s+[A-Z][\w'’-]+(?:\s+\d{1,4}\w?)?"
    r"|(?:via\s+)?teams|online|telefonisch)\b"
)
SHORTEST = 3  # letters of a name
PARTICLES = frozenset({"van", "von", "der", "den", "ten", "ter", "het", "team", "afdeling"})  # parts of many names
TITLED = re.compile(
    r"\b(?:mevrouw|mevr\.?|mvr\.?|mw\.?|meneer|dhr\.?|de\s+heer|familie|fam\.?|mr\.?|mrs\.?|ms\.?)"
    r"\s+(?:(?:[Dd]e|[Vv]an|der|den|el|al|ten|ter)\s+){0,3}[A-Z][\w'’-]+",
    re.IGNORECASE,
)
CALLED = re.compile(
    r"\b(?:naar|aan|voor|bij|door|met|vraag|laat|collega|to|for|with|ask)\s+(?!Uw?\b|Mevr|Mw|Meneer|Dhr|Mr|Ms)([A-Z][a-zé]{2,20})\b"
    r"|(?:^|[.!?,]\s+)([A-Z][a-zé]{2,20}),?\s+(?:kun|kan|wil|weet|heb|pak|bel|doe|zou|jij)\b"
)
SHORT_NUMBER = re.compile(r"\b(?:(?:zaak|nummer|nr\.?|klacht|met|case|#)\s*|20\d\d-)0{0,3}(\d{1,4})\b", re.IGNORECASE)
BROKEN = re.compile(
    r"\b(?:niet|nauwelijks|amper|nog\s+steeds|nog\s+altijd|opnieuw|helaas|nul|niks|niets|not|still|didn['’]t|n['’]t)\b"
    r"|\bgeen\s+(?:effect|verschil|verbetering|zoden|sier)",
    re.IGNORECASE,
)
HELPED = re.compile(
    r"\b(?:niks|niets|niet|geen(?:\s+enkele)?)\s+(?:nieuwe\s+)?(?:(?:klacht|melding|gedoe|probleem|problemen)\w*\s+)?meer\b",
    re.IGNORECASE,
)
STANDS_IN = re.compile(
    r"\b(?:neemt|nemen|vervangt|vervang|doet|doen|pakt|valt|houdt|covers?|stands?|vervanger|waarnem\w*|achtervang)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Words:
    """The sentence that probably asks something, and what stands around it."""

    sentence: str
    more: tuple[str, ...] = ()  # the sentences that go on with it
    whole: str = ""  # the whole reply: a number may stand in another sentence
    today: date
    names: Sequence[str] = ()  # of the colleagues

    @property
    def text(self) -> str:
        """Give all that was said of it."""
        return " ".join((self.sentence, *self.more))


def act_of(name: str, words: Words) -> Act | None:
    """Make the act that a name stands for; None when there is none, or when it makes no sense without more."""
    head, _, which = name.partition(":")
    make = MAKERS.get(head)
    return make(words, which) if make else None


def person_in(sentence: str, names: Sequence[str]) -> str:
    """Give the one colleague who is named, by a first name, or a surname with a capital; "" for none or several."""
    said = re.findall(r"[^\W\d_]+", TITLED.sub(" ", sentence))
    found = [name for name in names if any(_calls(one, name) for one in said)]
    return found[0] if len(found) == 1 else ""


def _calls(word: str, name: str) -> bool:
    first, *_ = name.split() or [""]
    return word.lower() == first.lower() or (word[:1].isupper() and word.lower() in parts_of([name]))


def parts_of(names: Iterable[str]) -> frozenset[str]:
    """Give the parts of people's names by which they are called, in lower case."""
    return frozenset(
        part for name in names for part in name.lower().split() if len(part) >= SHORTEST and part not in PARTICLES
    )


def stand_in_of(said: Sequence[str], names: Sequence[str]) -> str:
    """Give the colleague who is said to take over; "" for none or several."""
    meant = (one for one in said if STANDS_IN.search(one) and not DENIED.search(one))
    found = {name for one in meant if (name := person_in(one, names))}
    return found.pop() if len(found) == 1 else ""


def called_in(text: str) -> tuple[str, ...]:
    """Give the names that a text calls people by, where nobody says who works there."""
    return tuple(dict.fromkeys(found[1] or found[2] for found in CALLED.finditer(text)))


def _plain(kind: EventKind) -> "Make":
    return lambda _words, _which: Act(kind=kind)


def _telling(kind: EventKind) -> "Make":
    return lambda words, _which: Act(kind=kind, facts={"text": words.text})


def _day(words: Words, *, past: bool = False) -> str:
    when = day_within(words.sentence, words.today, past=past)
    return when.day.isoformat() if when else ""


def _filled(kind: EventKind, facts: Mapping[str, str], *needed: str) -> Act:
    """Make an act of what was said; where something is missing that it needs, it can only be offered."""
    said = {key: value for key, value in facts.items() if value}
    return Act(kind=kind, facts=said, implied=any(key not in said for key in needed))


def _passed(words: Words, _which: str) -> Act:
    return _filled(EventKind.PASSED, {"to": person_in(words.sentence, words.names), "text": words.sentence}, "to")


def _asked(words: Words, _which: str) -> Act:
    return _filled(
        EventKind.COLLEAGUE_ASKED, {"asked": person_in(words.sentence, words.names), "text": words.text}, "asked"
    )


def _talked(words: Words, _which: str) -> Act:
    return _filled(EventKind.CONVERSATION, {"text": words.text, "day": _day(words, past=True)})


def _measure(words: Words, _which: str) -> Act:
    return _filled(EventKind.MEASURE, {"text": words.text, "day": _day(words)})


def _effect(words: Words, _which: str) -> Act:
    works = "no" if BROKEN.search(words.sentence) and not HELPED.search(words.sentence) else "yes"
    return Act(kind=EventKind.EFFECT, facts={"works": works, "text": words.text}, implied=True)


def _planned(kind: EventKind) -> "Make":
    def make(words: Words, _which: str) -> Act:
        when = moment_within(words.sentence, words.today)
        time = A_TIME.search(words.sentence)
        place = PLACE.search(words.sentence)
        facts = {
            "day": when.day.isoformat() if when else _day(words),
            "time": (when.time if when else "") or (clock_of(time) if time else ""),
            "place": place[0] if place else "",
        }
        return _filled(kind, facts, "day", "time")

    return make


def _term(kind: EventKind) -> "Make":
    def make(words: Words, _which: str) -> Act:
        length = LENGTH.search(words.sentence)
        return _filled(kind, {"term": length_of(length)} if length else {"until": _day(words)})

    return make


def _paused(words: Words, _which: str) -> Act:
    return _filled(EventKind.REMINDERS_PAUSED, {"until": _day(words), "text": words.sentence}, "until")


def _away(words: Words, _which: str) -> Act:
    stand_in = person_in(words.sentence, words.names)
    return _filled(EventKind.AWAY, {"until": _day(words), "stand_in": stand_in}, "until")


def _decided(words: Words, which: str) -> Act | None:
    facts = {"outcome": which, "reasons": words.text}
    return Act(kind=EventKind.DECIDED, facts=facts) if which in set(Outcome) else None


def _relabelled(_words: Words, which: str) -> Act | None:
    return Act(kind=EventKind(which)) if which in set(EventKind) else None


def _recused(words: Words, which: str) -> Act | None:
    called = next(iter(called_in(words.sentence)), "")
    named = "self" if which == "self" else person_in(words.sentence, words.names) or called
    return Act(kind=EventKind.NAMED, facts={"named": named, "text": words.sentence})


def _merged(words: Words, _which: str) -> Act | None:
    short = SHORT_NUMBER.search(words.sentence)
    numbers = find_numbers(words.sentence) or find_numbers(words.whole)
    number = numbers[0] if numbers else short[1] if short else ""
    return Act(kind=EventKind.MERGED, facts={"case": number} if number else {})


def _comes(answer: str) -> "Make":
    return lambda _words, _which: Act(kind=EventKind.MEETING_ANSWERED, facts={"answer": answer})


Make = Callable[[Words, str], Act | None]
MAKERS: Mapping[str, Make] = {
    "take": _plain(EventKind.TAKEN),
    "pass": _passed,
    "ask_complainant": _telling(EventKind.COMPLAINANT_ASKED),
    "ask_colleague": _asked,
    "answer_complainant": _telling(EventKind.REPLIED),
    "propose": _telling(EventKind.PROPOSED),
    "log_contact": _talked,
    "note": _telling(EventKind.NOTED),
    "plan_visit": _planned(EventKind.APPOINTED),
    "plan_hearing": _planned(EventKind.HEARING_PLANNED),
    "cancel_meeting": _plain(EventKind.MEETING_CANCELLED),
    "extend": _term(EventKind.EXTENDED),
    "ask_extension": _term(EventKind.EXTENSION_ASKED),
    "decide": _decided,
    "solved": _telling(EventKind.SETTLED),
    "relabel": _relabelled,
    "merge": _merged,
    "recuse": _recused,
    "urgent": _plain(EventKind.URGENT),
    "not_urgent": _plain(EventKind.NOT_URGENT),
    "cause": _telling(EventKind.CAUSE),
    "measure": _measure,
    "effect": _effect,
    "topic": _telling(EventKind.TOPIC),
    "pause_reminders": _paused,
    "send": _plain(EventKind.DRAFT_SENT),
    "edit_draft": _telling(EventKind.DRAFTED),
    "drop_draft": _plain(EventKind.DRAFT_DROPPED),
    "approve": _plain(EventKind.DRAFT_APPROVED),
    "disapprove": _telling(EventKind.DRAFT_REFUSED),
    "posted": lambda words, _which: _filled(EventKind.POSTED, {"day": _day(words, past=True)}),
    "remedied": _plain(EventKind.REMEDIED),
    "remedy_by": _term(EventKind.REMEDY_PROMISED),
    "away": _away,
    "back": _plain(EventKind.BACK),
    "accept_appointment": _comes("yes"),
    "decline_appointment": _comes("no"),
}
