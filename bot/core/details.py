"""What does a complaint mail tell of what the complaint form asks (WOP-1, WOP-3)?"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from bot.core.discussed import Discussed, read_discussed
from bot.core.labelled import read_labels, without_questions
from bot.core.mail import Address
from bot.core.named import find_named
from bot.core.organisation import Colleague
from bot.core.people import Whom, with_whom
from bot.core.postal import address_told, contact_told
from bot.core.reply import Label, joined, label_lines
from bot.core.sentences import LONGEST, fold
from bot.core.talk import NO, YES
from bot.core.told import about_told, wish_told
from bot.core.told_when import when_told
from bot.core.wording import called

_FEW_WORDS = 4  # fewer tell nothing of a complaint
_SHORT = 300  # characters: a longer answer is not that to one question
_WORD = re.compile(r"[^\W\d_]{2,}")
_SAYS_NOTHING = re.compile(
    r"\W*(?:zie|lees|in) (?:de |het |mijn )?(?:bijlagen?|bijgevoegd\w*|bijgaand\w*|onder\w*|attachment)\b.{0,60}"
    r"|\W*(?:hierbij|bijgevoegd|bijgaand|in de bijlage)(?: (?:vindt u|stuur ik u|mijn|het|de|ingevulde?|een|is)){0,5}"
    r" (?:klachten?|klachten?formulier|formulier|brief)\b.{0,60}"
)
_CAPITAL = r"[A-Z][\w'.-]{0,30}"
_FULL_NAME = rf"{_CAPITAL}(?: (?:{_CAPITAL}|van|de|der|den|het|'t|ten|ter|el)){{0,5}}"
_INTRODUCED = re.compile(
    rf"\b(?:[Mm]ijn naam is|[Ii]k heet|[Mm]y name is) (?P<name>{_FULL_NAME})"
    rf"|\bIk ben (?P<first>{_FULL_NAME})(?= ?[.,!\n]| en )"
)
_FORMULA = re.compile(
    r"\W{0,4}(?:(?:met )?(?:een |de |veel )?(?:\w{2,20},? (?:en )?){0,2}groet(?:en|jes)?|m\.? ?v\.? ?g|mvg|gr|grt"
    r"|hoogachtend|(?:kind |best |warm )?regards|sincerely|alvast bedankt|bedankt|dank u)\b[\s.,!-]*",
    re.IGNORECASE,
)
_LITTLE_WORDS = "van de den der het 't ter ten te en v.d. vd mevrouw mevr mevr. mw mw. dhr dhr. heer familie fam. fam"
_PARTICLES = frozenset(_LITTLE_WORDS.split())
_NAME_WORDS = 6


@dataclass(frozen=True, kw_only=True)
class Details:
    """What a mail tells; what it does not tell is absent."""

    discussed: str = ""  # "yes", "no", or "" in doubt
    fields: Mapping[str, str] = field(default_factory=dict)  # of FORM_FIELDS, to the words that tell it


def read_details(
    text: str, today: date, *, sender: Address, asked: tuple[str, ...] = (), colleagues: tuple[Colleague, ...] = ()
) -> Details:
    """Read what the complaint form asks, from free words, from a filled-in form, or from an answer to our questions.

    :param asked: the fields that we asked for, in the order of our questions
    """
    labelled = read_labels(text[:LONGEST], asked)
    own = without_questions(text[:LONGEST])
    lines = label_lines(own)
    body = joined(lines, {Label.NEW, Label.FORWARD}) or own
    talk = _discussed(labelled.get("discussed"), body, asked, colleagues)
    found = {
        "discussed": talk.words,
        "name": labelled.get("name") or _name(body, joined(lines, {Label.SIGNATURE}), sender),
        "address": labelled.get("address") or address_told(own),
        "contact": labelled.get("contact") or sender.address or contact_told(own),
        "what": labelled.get("what") or _what(body, asked),
        "when": labelled.get("when") or when_told(body, today),
        "about": labelled.get("about") or _about(body, sender, colleagues),
        "wish": labelled.get("wish") or wish_told(body),
    }
    told = {name: words for name, words in found.items() if words}
    return Details(discussed=talk.answer, fields={**told, **_lone_answer(body, asked, told)})


def talk_told(text: str, colleagues: Sequence[Colleague]) -> Discussed:
    """Read whether it was discussed of what nobody asked about (WOP-1)."""
    return read_discussed(text[:LONGEST], names=_names(colleagues))


def _names(colleagues: Sequence[Colleague]) -> set[str]:
    return {part for one in colleagues for part in fold(one.name).split() if part not in _PARTICLES}


def _discussed(told: str | None, body: str, asked: Sequence[str], colleagues: Sequence[Colleague]) -> Discussed:
    """Read whether it was discussed, first of all behind that very question."""
    names = _names(colleagues)
    if told is None:
        return read_discussed(body, asked="discussed" in asked, names=names)
    answer = read_discussed(told, asked=True, names=names).answer
    if not answer:
        whom = with_whom(f"met {fold(told)}", names=names)
        answer = YES if whom is Whom.THEIRS else NO if re.match(r"\W*niemand\b", fold(told)) else ""
    return Discussed(answer=answer, words=told if answer else "")


def _about(body: str, sender: Address, colleagues: tuple[Colleague, ...]) -> str:
    named = find_named(body, colleagues, complainant=sender.name)
    return named[0].words if named else about_told(body)


def _name(body: str, signature: str, sender: Address) -> str:
    """Give the name that the mail itself shows, that the writer gives, or that he signs with."""
    if shown := called(sender.name):
        return shown
    if introduced := _INTRODUCED.search(body):
        return (introduced["name"] or introduced["first"]).rstrip(".")
    signed = [_FORMULA.sub("", line, count=1).strip(" .,-*") for line in signature.split("\n")]
    last = [line.strip() for line in body.split("\n") if line.strip()][-1:]
    return next((line for line in [*signed, *last] if _is_name(line)), "")


def _is_name(line: str) -> bool:
    """Say whether a line is a name and nothing else."""
    words = line.split()
    if not 0 < len(words) <= _NAME_WORDS or not called(line) or line.endswith(("!", "?", ":")):
        return False
    return any(one[0].isupper() for one in words) and all(one[0].isupper() or one in _PARTICLES for one in words)


def _what(body: str, asked: Sequence[str]) -> str:
    """Give the text itself when it says something; an answer to other questions is not the complaint."""
    if (asked and "what" not in asked) or len(_WORD.findall(body)) < _FEW_WORDS or _SAYS_NOTHING.fullmatch(fold(body)):
        return ""
    return body


def _lone_answer(body: str, asked: Sequence[str], told: Mapping[str, str]) -> Mapping[str, str]:
    """Take a short answer without a label as that to the one question that it can be meant for."""
    open_questions = [name for name in asked if name not in told]
    if len(asked) != 1 or open_questions in ([], ["discussed"]) or len(body) > _SHORT or body.rstrip().endswith("?"):
        return {}
    lines = [one.strip() for one in body.split("\n") if one.strip()]
    said = " ".join(one for one in lines if not re.match(r"(?:beste|geachte|hallo|hoi|dag|dear)\b", one, re.IGNORECASE))
    if open_questions[0] in {"address", "contact"} and not any(one.isdigit() for one in said):
        return {}
    return {open_questions[0]: said} if said else {}
