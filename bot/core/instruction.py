"""What does a colleague's reply ask the bot to do? Forgiving Dutch becomes a list of acts."""

from dataclasses import dataclass, replace
from datetime import date

from bot.core.contradiction import answers, contradicting
from bot.core.instruction_cuts import is_calm
from bot.core.instruction_kinds import LEAVES
from bot.core.instruction_lines import SIGN_OFF, Typed, sign_off_at, typed
from bot.core.instruction_opened import opened_by
from bot.core.instruction_refers import pointing
from bot.core.instruction_sections import Section, is_literal, runs_on, sections_of
from bot.core.instruction_words import BLANK, CONFIRM, CONFIRMS_FIRST, FORM, HELP, HOLD, STATUS, STOPS, WAITS
from bot.core.openings import RULES, Act
from bot.core.openings_tell import meant_whom
from bot.core.words import DECISIONS, EventKind


@dataclass(frozen=True, kw_only=True)
class Instruction:
    """What was understood of a reply, and what was not."""

    acts: tuple[Act, ...] = ()
    confirms: bool = False  # "ja, klopt"
    wants_help: bool = False
    wants_form: bool = False
    wants_status: bool = False
    wants_owner: bool = False  # "wie heeft deze zaak?"
    holds: bool = False  # "nog niet versturen": nothing leaves
    implied: tuple[Act, ...] = ()  # what the words come down to, though they don't ask it: offered, never done
    not_understood: str = ""


AS_IT_IS = frozenset({EventKind.DRAFT_SENT, EventKind.DRAFT_APPROVED})  # not with a doubt or a change beside it
SAYS_WAIT = frozenset({EventKind.DRAFT_REFUSED, EventKind.DRAFTED})
ONCE = frozenset({EventKind.TAKEN, EventKind.URGENT, EventKind.NOT_URGENT, EventKind.REMEDIED, EventKind.BACK})
NEAR = 3  # acts: so far back we look for who "haar" is


def read_instruction(new_text: str, today: date) -> Instruction:
    """Read what a colleague typed. What isn't clearly an act stays `not_understood` and changes nothing."""
    said_by = typed(new_text)
    lines = said_by.lines
    said = " ".join(line for line in lines[: sign_off_at(lines)] if line and not SIGN_OFF.fullmatch(line))
    confirms = CONFIRM.fullmatch(said)
    wish = Instruction(
        acts=(Act(kind=EventKind.DRAFT_APPROVED),) if confirms and "akkoord" in said.lower() else (),
        confirms=bool(confirms),
        wants_help=bool(HELP.fullmatch(said)),
        wants_form=bool(FORM.fullmatch(said)),
        wants_status=bool(STATUS.fullmatch(said)),
    )
    if wish != Instruction():
        return wish
    lines = _unsigned(lines, today)
    left, sections = sections_of(Typed(lines=lines, marks=said_by.marks[: len(lines)]), today)
    held = any(line and HOLD.match(line) for line in lines)
    return _confirming(_read(sections, left, today, held=held or any("?" in line for line in left[0])))


def _confirming(said: Instruction) -> Instruction:
    """Read "Ja, klopt." before what else is asked; by itself it is read whole."""
    found = CONFIRMS_FIRST.match(said.not_understood) if said.acts else None
    if found is None:
        return said
    return replace(said, confirms=True, not_understood=said.not_understood[found.end() :].strip())


def asks_for_form(text: str) -> bool:
    """Say whether a colleague wants the form for a complaint by phone or on paper (HSS-5)."""
    return read_instruction(text, date(2000, 1, 1)).wants_form


def _unsigned(lines: list[str], today: date) -> list[str]:
    """Leave the sign-off out, unless it is all there is, or it hides an act or a word that holds back."""
    end = sign_off_at(lines)
    below = [line for line in lines[end:] if line]
    if not any(lines[:end]) or any(HOLD.match(line) or opened_by(RULES, line, today) for line in below):
        return lines
    return lines[:end]


def _read(sections: list[Section], left: tuple[list[str], list[str]], today: date, *, held: bool) -> Instruction:
    """Turn the sections into acts; what is held back, doubted or contradicts itself is told back instead."""
    read = [
        (section, meant_whom(_act(section, today), section.head, _before(sections[:number], left[0])))
        for number, section in enumerate(sections)
    ]
    held = held or any(act is None and section.rule.holds for section, act in read)
    held = held or any(WAITS.search(line) for line in (*left[0], *left[1]) if line)
    against = contradicting(act for _, act in read if act and not act.implied)
    stopped = any(STOPS.search(line) for section in sections if not is_literal(section) for line in section.lines)
    held = held or stopped
    rest = [line for line in left[1] if not SIGN_OFF.fullmatch(line)]
    unsure = not all(is_calm(line) for line in (*left[0], *rest))
    acts: list[Act] = []
    unclear: list[str] = []
    for number, (section, act) in enumerate(read):
        torn = runs_on(section.rule) and number + 1 < len(read) and read[number + 1][1] is None
        waits = act is not None and act.kind in LEAVES and not act.implied and (held or torn)
        changes = any(one and one.kind is EventKind.DRAFTED for _, one in read[number:])  # behind "verstuur maar"
        waits = waits or (act is not None and act.kind in AS_IT_IS and (unsure or changes))
        if waits and act and stopped:
            acts.append(replace(act, implied=True))  # what isn't sent yet is asked about
            unclear += section.lines
        elif act is None or waits or any(one in against for one, _ in answers(act)):
            unclear += section.lines
        else:
            acts += _apart(act, section, acts)
    told = "\n".join([*left[0], *unclear, *rest, *_lines_of_implied(read, acts)]).strip()
    refused = [line for section, act in read if act and act.kind in SAYS_WAIT for line in section.lines]
    holds = any(WAITS.search(line) for line in (*left[0], *unclear, *rest, *refused) if line)
    return _instruction(acts, told, holds=holds or stopped)


def _instruction(acts: list[Act], told: str, *, holds: bool) -> Instruction:
    """Tell apart what is done, what is only implied, and what is asked."""
    acts = pointing(acts)
    asked = {act.facts["what"] for act in acts if act.kind is EventKind.STATUS_ASKED}
    acts = [act for number, act in enumerate(acts) if not _said_before(act, acts[:number])]
    handed = any(act.kind is EventKind.PASSED and not act.implied for act in acts)
    acts = [act for act in acts if not (handed and act.implied and act.kind is EventKind.PASSED)]
    decides = any(act.implied and act.kind is EventKind.DECIDED for act in acts)  # what follows from it is its reason
    done = [act for act in acts if not act.implied and act.kind is not EventKind.STATUS_ASKED]
    return Instruction(
        acts=tuple(
            sorted(done, key=lambda act: act.facts.get("named") == "self")
        ),  # who steps aside can do nothing more
        implied=tuple(act for act in acts if act.implied and not (decides and act.kind is EventKind.PROPOSED)),
        wants_owner="owner" in asked,
        wants_status="status" in asked,
        wants_help="help" in asked,
        wants_form="form" in asked,
        holds=holds,
        not_understood=told,
    )


def _said_before(act: Act, before: list[Act]) -> bool:
    """Say whether an act is there already; what is only so or not is so once."""
    return act in before or (act.kind in ONCE and any(one.kind is act.kind for one in before))


def _lines_of_implied(read: list[tuple[Section, Act | None]], acts: list[Act]) -> list[str]:
    """What is only implied is not done, so it is told back."""
    return [line for section, act in read if act and act.implied and act in acts for line in section.lines]


def _apart(act: Act, section: Section, acts: list[Act]) -> list[Act]:
    """Each line below "maatregelen:" is one; those in a mail that decides belong to the decision."""
    if act.kind is not EventKind.MEASURE:
        return [act]
    decides = {"of_decision": "yes"} if any(one.kind in DECISIONS for one in acts) else {}
    several = section.head[0].lower().startswith("maatregelen")
    texts = [line for line in section.rest.splitlines() if line.strip()] if several else []
    each = [one for text in texts if (one := section.rule.read(section.head, text, section.today))]
    found = each if len(each) == len(texts) > 1 and any(one.facts.get("day") for one in each) else [act]
    return [Act(kind=one.kind, facts={**one.facts, **decides}) for one in found]


def _before(sections: list[Section], first: list[str]) -> str:
    """Give the words just before an act: who "haar" is may stand there."""
    return "\n".join(
        [*(first if len(sections) < NEAR else []), *(line for one in sections[-NEAR:] for line in one.lines)]
    )


def _act(section: Section, today: date) -> Act | None:
    line = section.lines[0]
    if BLANK.search(line) and line != line.upper():
        return None
    return section.rule.read(section.head, section.rest, today)
