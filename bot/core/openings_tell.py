"""With which sentences does a colleague have us tell or ask the complainant something, without a colon?

What goes to the complainant is put in words to the complainant: "laat haar weten dat ze kan bellen" becomes
"Wij laten u weten dat u kunt bellen". Where that isn't sure the act is only implied, and offered in exact words.
"""

import re
from datetime import date

from bot.core.instruction_wrapped import ORDERS
from bot.core.openings_act import Act, Match, Reader, rule
from bot.core.openings_doubt import is_stub, text_of
from bot.core.openings_tell_words import (
    ASK,
    ASK_ENGLISH,
    ASKS,
    IN_ENGLISH,
    LITERALLY,
    OFFER,
    TELL,
    WANT_TO_KNOW,
    WE_OFFER,
)
from bot.core.openings_whom import (
    BY_PRONOUN,
    CONDITION,
    SOME,
    THEM,
    is_unfit,
    named_in,
    sentence_of,
    sure_of,
)
from bot.core.second_person import to_you
from bot.core.second_person_request import as_request
from bot.core.words import EventKind

FOREIGN = re.compile(r"\b(?:the|that|she|her|his|they|please|whether)\b", re.IGNORECASE)
QUESTION = re.compile(ASKS, re.IGNORECASE)
TO_DO = re.compile(r"om\s+|.*\bte\s+\w+", re.IGNORECASE)
TOWARDS = re.compile(r"naar\s+", re.IGNORECASE)
THING = re.compile(r"(?:de|het|een|haar|zijn|z'n|nog\s+een|extra|meer|twee|\d+)\s+\S", re.IGNORECASE)
ORDER_INSIDE = re.compile(
    rf"(?:,|\ben\b|\bmaar\b|\bdan\b)\s+(?:(?:en|ook|dan|gelijk|meteen|daarna)\s+)*(?:{'|'.join(sorted(ORDERS))})\b",
    re.IGNORECASE,
)
ORDER_BEHIND = re.compile(  # "…. Doe er 3 weken bij": that is for us
    rf"[.!?]\s+(?:{'|'.join(sorted(ORDERS))})\b(?![^.!?\n]*\b(?:u|uw|ons)\b)", re.IGNORECASE
)
NAMED = re.compile(r"\s(?-i:[A-Z])")
OF_THEM = re.compile(r"(?:zij|ze|hij|mevrouw|meneer)\b", re.IGNORECASE)  # "mail mevrouw: zij wil geld" came from her
VERB_BEHIND = re.compile(
    r"\s+(?:(?:te\s+)?(?:vragen|verzoeken)|(?:willen|kunnen)\s+(?:vragen|verzoeken))\s*$", re.IGNORECASE
)
TOLD = re.compile(r"dat\s+", re.IGNORECASE)
OFFER_BEHIND = re.compile(
    (
        r"\s+(?:aan|(?:te\s+|willen\s+|kunnen\s+)?(?:aanbieden|bieden|voorstellen)|aan\s+te\s+bieden"
        r"|voor\s+te\s+stellen|voor)\s*$|\saan(?=\s+(?:als|ter|voor|met|van)\b)"
    ),
    re.IGNORECASE,
)


def _clear(clause: str, more: str) -> bool:
    """Say whether nothing in the sentence or behind it takes the request back or may be meant for somebody else."""
    told = TOLD.match(clause) or QUESTION.match(clause)
    return not (
        more or FOREIGN.search(clause) or ORDER_INSIDE.search(clause) or (CONDITION.search(clause) and not told)
    )


def _act(kind: EventKind, head: Match, words: str | None, clause: str, more: str) -> Act:
    """Make the act, in words for a letter; only implied where those are missing, or something doubtful is there."""
    sure = words is not None and _clear(clause, more)
    text = words if words is not None and not more else f"{clause}. {more}" if more else clause
    return Act(kind=kind, facts={"text": text or clause} | by_name(head), implied=not sure)


def by_name(head: Match) -> dict[str, str]:
    """Give the name by which the complainant was meant: it may be a colleague's, which the desk knows."""
    whom = (head.groupdict().get("whom") or "").strip()
    return {"whom": whom} if NAMED.search(whom) else {}


def _asked(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - every reader has this form
    """Put a question or a request to the complainant."""
    clause, more, open_end = sentence_of(rest)
    clause = VERB_BEHIND.sub("", clause).strip(" ,")
    if is_unfit(clause) or _only_asked(head, clause, open_end=open_end):
        return None
    words: str | None = None
    if QUESTION.match(clause):
        words = to_you(clause, head["whom"])
    elif TOWARDS.match(clause):
        thing = to_you(TOWARDS.sub("", clause, count=1), head["whom"])
        words = f"Wilt u ons {thing} laten weten?" if thing else None
    elif TO_DO.match(clause) or THING.match(clause):
        you = to_you(clause, head["whom"])
        words = as_request(you) if you else None
    else:
        return None
    return _act(EventKind.COMPLAINANT_ASKED, head, words, clause, more)


def _only_asked(head: Match, clause: str, *, open_end: bool) -> bool:
    """Say whether it asks us whether: "vraag mevrouw om een foto?"; "kun je …?" and "vraag haar of …?" do not."""
    return (
        open_end
        and not QUESTION.match(clause)
        and not re.match(r"\s*(?:kun|kan|wil|zou|kunnen|can|could|would|will)", head[0], re.IGNORECASE)
    )


def _told(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Let the complainant know something."""
    clause, more, open_end = sentence_of(rest)
    clause = re.sub(
        (
            r"\s+(?:(?:te\s+)?laten\s+weten|door(?:\s+te\s+)?geven|(?:te\s+)?(?:melden|mailen|schrijven"
            r"|berichten|vertellen|informeren))$"
        ),
        "",
        clause,
        flags=re.IGNORECASE,
    )
    if is_unfit(clause) or (open_end and _only_asked(head, clause, open_end=open_end)):
        return None
    you = to_you(clause, head["whom"]) if TOLD.match(clause) else None
    words = f"Wij laten u weten {you}." if you else None
    return _act(EventKind.REPLIED, head, words, clause, more)


def _offered(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Put a solution to the complainant."""
    clause, more, open_end = sentence_of(rest)
    offers = "bied" in head[0].lower() or bool(re.search(r"bieden\s*$", clause))
    fits = (
        OFFER_BEHIND.search(clause)
        or "voor" in head[0].lower()
        or "of" in head.groupdict()
        or (re.match(r"(?:€|\d+|maximaal)", clause) and re.search(r"\bbied\b", head[0], re.IGNORECASE))
        or re.search(r"aan(?:bieden)?\s+$|te\s+bieden\s+$", head[0])
    )
    clause = OFFER_BEHIND.sub("", clause).strip(" ,:")
    if is_unfit(clause) or not (fits or TOLD.match(clause)) or _only_asked(head, clause, open_end=open_end):
        return None
    you = to_you(clause, head["whom"])
    if TOLD.match(clause) or re.match(r"om\s", clause, re.IGNORECASE):
        words = f"Wij stellen voor {you}." if you else None
    else:
        words = f"Wij bieden u {you} aan." if you and (offers or "of" in head.groupdict()) else None
    return _act(EventKind.PROPOSED, head, words, clause, more)


def _asked_of_somebody(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
    """Put a question about "hem" to the complainant, it seems: "… en vraag gelijk of hij de oude nog heeft"."""
    clause, more, _ = sentence_of(rest)
    words = to_you(clause, "hem" if re.match(r"\w+\s+hij\b", clause, re.IGNORECASE) else "haar")
    if is_unfit(clause):
        return None
    return Act(
        kind=EventKind.COMPLAINANT_ASKED, facts={"text": words if words and not more else rest.strip()}, implied=True
    )


def _implied(read: Reader) -> Reader:
    """Offer what isn't said to us: "ik wil van mevrouw weten of …"."""

    def offered(head: Match, rest: str, today: date) -> Act | None:
        act = read(head, rest, today)
        return Act(kind=act.kind, facts=act.facts, implied=True) if act else None

    return offered


def _literal(kind: EventKind) -> Reader:
    """What stands behind a colon goes as it was typed."""

    def read(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
        text = text_of(rest)
        if not text or is_stub(text) or OF_THEM.match(text):
            return None
        return Act(kind=kind, facts={"text": text} | by_name(head), implied=bool(ORDER_BEHIND.search(text)))

    return read


def _as_typed(kind: EventKind) -> Reader:
    """Offer what is said in another language in its own words."""

    def offered(head: Match, rest: str, today: date) -> Act | None:  # noqa: ARG001 - as above
        return None if is_unfit(rest.strip()) else Act(kind=kind, facts={"text": rest.strip()}, implied=True)

    return offered


# --- opening words ---------------------------------------------------------------------------------------------

RULES = (
    rule(rf"{SOME}vraag\s+{SOME}(?={ASKS}\s+(?:hij|zij|ze|mevrouw|meneer)\b)", _asked_of_somebody, takes_text=False),
    *(rule(opening, _asked, takes_text=False, firm=True) for opening in ASK),
    *(rule(opening, _implied(_asked), takes_text=False, weak=True) for opening in WANT_TO_KNOW),
    *(rule(opening, _offered, takes_text=False, firm=True) for opening in OFFER),
    *(rule(opening, _implied(_offered), takes_text=False, weak=True) for opening in WE_OFFER),
    *(rule(opening, _as_typed(EventKind.REPLIED), takes_text=False) for opening in IN_ENGLISH),
    *(rule(opening, _as_typed(EventKind.COMPLAINANT_ASKED), takes_text=False) for opening in ASK_ENGLISH),
    *(rule(opening, _told, takes_text=False, firm=True) for opening in TELL),
)

LITERAL = (
    *(rule(opening, _literal(EventKind.REPLIED), firm=True) for opening in LITERALLY),
    rule(
        rf"(?:{SOME}(?:graag\s+)?)?vraag\s+(?:aan\s+)?{THEM}\s*:\s*", _literal(EventKind.COMPLAINANT_ASKED), firm=True
    ),
    rule(
        rf"(?:(?:ons|mijn|het|een)\s+)?(?:oplossings)?(?:voorstel|aanbod)\s+(?:aan|voor|naar)\s+{THEM}\s*:\s*",
        _literal(EventKind.PROPOSED),
        firm=True,
    ),
    rule(rf"{SOME}(?:stel|leg)\s+(?:aan\s+)?{THEM}\s+{SOME}voor\s*:\s*", _literal(EventKind.PROPOSED), firm=True),
    rule(
        rf"{SOME}doe\s+{THEM}\s+{SOME}(?:het|een|dit)\s+(?:(?:volgende|goed)\s+)?(?:voorstel|aanbod)\s*:\s*",
        _literal(EventKind.PROPOSED),
        firm=True,
    ),
    rule(rf"{SOME}bied\s+{THEM}\s+{SOME}aan\s*:\s*", _literal(EventKind.PROPOSED), firm=True),
)


def meant_whom(act: Act | None, head: Match, before: str) -> Act | None:
    """Say again who "haar" is: behind the name of a colleague it may be that colleague, and is no longer sure."""
    whom = head.groupdict().get("whom") or ""
    if act is None or act.kind not in TO_THEM or not BY_PRONOUN.fullmatch(whom) or sure_of(before):
        return act
    names = named_in(before)
    if act.kind is EventKind.COMPLAINANT_ASKED and len(names) == 1:
        return Act(
            kind=EventKind.COLLEAGUE_ASKED, facts={"asked": names.pop(), "text": head.string[head.end() :].strip()}
        )
    return Act(kind=act.kind, facts=act.facts, implied=True)


TO_THEM = frozenset({EventKind.COMPLAINANT_ASKED, EventKind.REPLIED, EventKind.PROPOSED})
