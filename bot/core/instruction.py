"""What does a colleague's reply ask the bot to do? Forgiving Dutch becomes a list of acts."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.core.dates import read_day
from bot.core.words import EventKind, Outcome


@dataclass(frozen=True, kw_only=True)
class Act:
    """One thing that a colleague asks for, with its arguments as event facts (JSON values)."""

    kind: EventKind
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Instruction:
    """What was understood of a reply, and what was not."""

    acts: tuple[Act, ...] = ()
    confirms: bool = False  # "ja, klopt"
    wants_help: bool = False
    wants_form: bool = False
    wants_status: bool = False
    not_understood: str = ""


@dataclass(frozen=True, kw_only=True)
class Section:
    """A line that opens an act, with the text below it up to the next one."""

    rule: "Rule"
    head: "re.Match[str]"
    rest: str  # what stands behind the opening words, all lines


@dataclass(frozen=True, kw_only=True)
class Rule:
    """An opening by which an act is recognised at the start of a line."""

    opening: re.Pattern[str]
    read: Callable[["re.Match[str]", str, date], Act | None]


OUTCOME = r"(?P<outcome>deels\s+gegrond|gedeeltelijk\s+gegrond|ten\s+dele\s+gegrond|niet\s+gegrond|ongegrond|gegrond)"
END = r"\s*(?:[:;,.–-]|\bwant\b|\bomdat\b|$|\s)\s*"
OUTCOMES = {"deels": Outcome.PARTLY_FOUNDED, "gedeeltelijk": Outcome.PARTLY_FOUNDED, "ten": Outcome.PARTLY_FOUNDED}


def _outcome(words: str) -> Outcome:
    first = words.lower().split()[0]
    if first in {"niet", "ongegrond"}:
        return Outcome.UNFOUNDED
    return OUTCOMES.get(first, Outcome.FOUNDED)


def _decide(head: "re.Match[str]", rest: str, today: date) -> Act:
    return Act(kind=EventKind.DECIDED, facts={"outcome": str(_outcome(head["outcome"])), "reasons": _reasons(rest)})


def _tell(head: "re.Match[str]", rest: str, today: date) -> Act:
    day = read_day(head["day"] or "", today, past=True) or today
    facts = {"outcome": str(_outcome(head["outcome"])), "reasons": _reasons(rest), "day": day.isoformat()}
    return Act(kind=EventKind.POSITION_TOLD, facts=facts)


def _reasons(rest: str) -> str:
    told = re.sub(r"^(?:want|omdat|redenen?|motivering|toelichting)\b\s*:?\s*", "", rest, flags=re.IGNORECASE).strip()
    return told[:1].upper() + told[1:]


WHY = re.compile(r"[,.;:]?\s*\b(?:want|omdat|vanwege|i\.v\.m\.|in verband met|reden\s*:?)\s*(?P<why>.+)", re.I | re.S)
LENGTH = re.compile(r"(?:met\s+)?(?P<amount>\d{1,2}|een|één|twee|drie|vier|zes)\s+(?P<unit>werkdag|dag|week|weken|maand)", re.I)
AMOUNTS = {"een": 1, "één": 1, "twee": 2, "drie": 3, "vier": 4, "zes": 6}
UNITS = {"werkdag": "working days", "dag": "days", "week": "weeks", "weken": "weeks", "maand": "months"}


def _extend(head: "re.Match[str]", rest: str, today: date) -> Act:
    why = WHY.search(rest)
    reason = why["why"].strip() if why else ""
    before = rest[: why.start()] if why else rest
    facts = {"reason": reason}
    if length := LENGTH.search(before):
        amount = AMOUNTS.get(length["amount"].lower()) or int(length["amount"])
        facts["term"] = f"{amount} {UNITS[length['unit'].lower()]}"
    elif day := read_day(before, today):
        facts["until"] = day.isoformat()
    if not reason and not why:
        _, _, after = rest.partition("\n")
        facts["reason"] = after.strip()
    return Act(kind=EventKind.EXTENDED, facts=facts)


def _with_text(kind: EventKind) -> Callable[["re.Match[str]", str, date], Act]:
    def read(head: "re.Match[str]", rest: str, today: date) -> Act:
        return Act(kind=kind, facts={"text": rest.strip()})

    return read


def _plain(kind: EventKind) -> Callable[["re.Match[str]", str, date], Act | None]:
    def read(head: "re.Match[str]", rest: str, today: date) -> Act | None:
        return Act(kind=kind, facts={"text": rest.strip()} if rest.strip() else {})

    return read


def _ask_colleague(head: "re.Match[str]", rest: str, today: date) -> Act:
    return Act(kind=EventKind.COLLEAGUE_ASKED, facts={"asked": head["name"].strip(), "text": rest.strip()})


def _posted(head: "re.Match[str]", rest: str, today: date) -> Act:
    day = read_day(rest, today, past=True) or today
    return Act(kind=EventKind.POSTED, facts={"day": day.isoformat()})


def _talk(head: "re.Match[str]", rest: str, today: date) -> Act:
    day = read_day(head["day"] or "", today, past=True) or today
    return Act(kind=EventKind.CONVERSATION, facts={"text": rest.strip(), "day": day.isoformat()})


LABELS = (
    (r"klacht|wel\s+een\s+klacht", EventKind.COMPLAINT),
    (r"reparatie(?:verzoek)?|defect", EventKind.REPAIR),
    (r"overlast(?:melding)?|burenoverlast", EventKind.NUISANCE),
    (r"(?:administratie)?kosten|administratiekosten", EventKind.COSTS),
    (r"anders|overig|iets\s+anders|geen\s+klacht|niets", EventKind.OTHER),
)
LABEL_LINE = r"(?:(?:nee|ja)\s*,?\s+)?(?:(?:dit|het|dat)\s+)?(?:is\s+)?(?:een\s+)?(?:{words})\s*[.!]?\s*$"
DAY = r"(?:\s+(?:op|van|d\.?d\.?)\s+(?P<day>[^:\n]{3,30}?))?"


def _rule(opening: str, read: Callable[["re.Match[str]", str, date], Act | None]) -> Rule:
    return Rule(opening=re.compile(opening, re.IGNORECASE), read=read)


RULES = (
    _rule(rf"(?:besluit|beslissing|standpunt|oordeel)\s+(?:in|per|tijdens)\s+(?:gesprek|telefoon)(?:\s+verteld)?{DAY}\s*:?\s*{OUTCOME}\b{END}", _tell),
    _rule(rf"(?:besluit|beslissing|standpunt|oordeel)\s*(?:is)?\s*[:=]?\s*(?:de klacht is\s+)?{OUTCOME}\b{END}", _decide),
    _rule(rf"(?:de\s+)?klacht\s+is\s+{OUTCOME}\b{END}", _decide),
    _rule(rf"{OUTCOME}(?=\s*(?:[:;,.–-]|\bwant\b|\bomdat\b|$)){END}", _decide),
    _rule(r"(?:verleng(?:en|ing)?|verdaag|verdaging|uitstel)\b\s*:?\s*", _extend),
    _rule(r"(?:ik\s+)?(?:pak|neem)\s+(?:dit|deze|hem|het|de zaak|de klacht)\s*(?:klacht|zaak)?\s*(?:op|in behandeling|aan|over)?\b[.!]?\s*", _plain(EventKind.TAKEN)),
    _rule(r"opgepakt\b[.!]?\s*", _plain(EventKind.TAKEN)),
    _rule(r"vraag\s+aan\s+(?:de\s+)?(?:klager|klaagster|melder|indiener)\s*[:,]?\s*", _with_text(EventKind.COMPLAINANT_ASKED)),
    _rule(r"vraag\s+aan\s+(?P<name>[^:\n]{2,60})\s*:\s*", _ask_colleague),
    _rule(rf"(?:gebeld|gesproken|gesprek|telefoongesprek|gesprek\s+gehad)(?:\s+met\s+(?:de\s+)?(?:klager|klaagster|melder))?{DAY}\s*[:.,]\s*", _talk),
    _rule(r"(?:brief|antwoord)\s+(?:gepost|verstuurd per post|op de post gedaan)\b\s*:?\s*", _posted),
    _rule(r"maatregel(?:en)?\s*:\s*", _with_text(EventKind.MEASURE)),
    _rule(r"(?:notitie|aantekening|memo)\s*[:,]\s*", _with_text(EventKind.NOTED)),
    *(_rule(LABEL_LINE.format(words=words), _plain(kind)) for words, kind in LABELS),
)  # fmt: skip
CONFIRM = re.compile(r"(?:ja|klopt|akkoord|bevestig|bevestigd|dat klopt|ok|oké)\b[\s,.!]*(?:dat\s+)?(?:klopt|hoor|akkoord|graag|doe maar)?[\s.!]*", re.I)
HELP = re.compile(r"(?:help|hulp|wat kan ik doen|uitleg)\s*[?.!]*", re.I)
FORM = re.compile(r"(?:formulier|klachtenformulier|intern klachtenformulier|klachtformulier)\s*[?.!]*", re.I)
STATUS = re.compile(r"(?:stand|status|stand van zaken|hoe staat het ervoor)\s*[?.!]*", re.I)
GREETING = re.compile(r"(?:beste|hallo|hoi|dag|geachte|goede(?:morgen|middag|navond))\b[^.:\n]{0,60}[,!.]?\s*", re.I)
SHORT_NOTE = 200


def read_instruction(new_text: str, today: date) -> Instruction:
    """Read what a colleague typed. What isn't clearly an act stays `not_understood` and changes nothing."""
    lines = [line.strip() for line in new_text.strip().splitlines()]
    while lines and (not lines[0] or (GREETING.fullmatch(lines[0]) and len(lines) > 1)):
        lines.pop(0)
    text = "\n".join(lines).strip()
    if not text:
        return Instruction()
    first = lines[0]
    if CONFIRM.fullmatch(first):
        return Instruction(confirms=True)
    wish = Instruction(
        wants_help=bool(HELP.fullmatch(first)),
        wants_form=bool(FORM.fullmatch(first)),
        wants_status=bool(STATUS.fullmatch(first)),
    )
    if wish != Instruction():
        return wish
    before, sections = _sections(lines)
    acts = [section.rule.read(section.head, section.rest, today) for section in sections]
    return Instruction(acts=tuple(act for act in acts if act), not_understood=before)


def _sections(lines: list[str]) -> tuple[str, list[Section]]:
    """Cut the reply at each line that opens an act; what stands before the first one is not understood."""
    before: list[str] = []
    sections: list[Section] = []
    for line in lines:
        found = next(((rule, head) for rule in RULES if (head := rule.opening.match(line))), None)
        if found and not (sections and _is_prose(sections[-1], found[0])):
            rule, head = found
            sections.append(Section(rule=rule, head=head, rest=line[head.end() :]))
        elif sections:
            last = sections[-1]
            sections[-1] = Section(rule=last.rule, head=last.head, rest=f"{last.rest}\n{line}")
        else:
            before.append(line)
    return "\n".join(before).strip(), sections


def _is_prose(open_section: Section, rule: Rule) -> bool:
    """Inside the reasons of a decision, a bare word such as "klacht" on a line is text, not a new act."""
    labels = RULES[-len(LABELS) :]
    return rule in labels and open_section.rule not in labels
