"""What stands behind the labels and questions of a form that somebody filled in (WOP-3)?"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.core.reply_ending import is_delimiter, is_greeting
from bot.core.sentences import fold, plain

_LINE_CAP = 2_000
_LINES = 2_000
_VALUE_CAP = 5_000
_HEAD = 160  # characters within which a label ends
_MOST_WORDS = 9  # of a label: more is a sentence
_U = r"(?:u|uw|jij|je|jouw|you|your)"
_LABELS: Mapping[str, str] = {  # what may stand before a colon; a star stands for whatever follows
    "contact": "telefoon* tel tel_nr telnr mobiel* gsm e-mail* email* mail mailadres contactgegevens bereikbaar*"
    " phone* contact",
    "place": "postcode* post_code* woonplaats plaats pc pc_en_woonplaats city town",
    "address": "adres* woonadres postadres huisadres naam_en_adres straat* naw naw-gegevens address",
    "name": "naam naam_en_voorletters voorletters_en_naam voor-_en_achternaam achternaam voornaam klager name"
    " full_name",
    "result": "resultaat resultaat_gesprek uitkomst uitkomst_gesprek zo_ja_resultaat uitslag_gesprek wat_kwam_daaruit",
    "discussed": "besproken* al_besproken* eerst_besproken* reeds_besproken* met_wie_besproken gesprek_met*"
    " gesprek_gehad* overleg_met* discussed*",
    "wish": "gewenste_oplossing* gewenst_resultaat gewenste_actie oplossing gewenst wens wensen verzoek eis"
    " wat_ik_wil ik_wil_graag voorgestelde_oplossing wish desired_solution solution",
    "when": "datum* dag tijdstip wanneer* sinds sinds_wanneer periode date when",
    "about": "klacht_gaat_over gaat_over over_wie* over_welke_medewerker betreft betreft_medewerker"
    " betrokken_medewerker betrokkene medewerker* naam_medewerker afdeling klacht_over about",
    "what": "klacht klacht_* omschrijving* beschrijving* toelichting* probleem situatie voorval melding onderwerp*"
    " wat_is_er* waar_gaat_klacht_over complaint description*",
}
_FILLER_WORDS = (
    "uw mijn de het een van je jouw onze klager klaagster huurder indiener bewoner klant deelnemer korte your a"
)
_FILLER = frozenset(_FILLER_WORDS.split())
_QUESTIONS: Mapping[str, str] = {  # what a question of a form holds, up to its question mark
    "result": r"^wat (?:kwam|is|was) (?:er |daar |daaruit|het |de )?.{0,20}(?:gekomen|daaruit|resultaat|uitkomst|uit)$",
    "discussed": rf"\b(?:heb|hebt|heeft|is|have) (?:{_U}|dit|het|de|this) .{{0,60}}"
    r"\b(?:besproken|gesproken|discussed)\b|^did you discuss\b"
    r"|met wie (?:heeft|hebt|heb) (?:u|je)\b.{0,40}(?:gesproken|besproken)",
    "contact": r"(?:waar|hoe|op welk).{0,30}\b(?:bereik\w*|telefoonnummer|e-?mailadres|reach)\b"
    r"|wat is (?:uw|je) (?:telefoon|e-?mail)\w*",
    "name": r"(?:wat is|hoe luidt) (?:uw|je) (?:volledige )?naam|hoe heet (?:u|je)|what is your name",
    "address": r"(?:wat is|op welk|voor welk) (?:uw |je |het )?(?:woon)?adres|waar woont? (?:u|je)"
    r"|what is your address",
    "wish": r"(?:wat|welke|hoe|what|which) (?:wilt|wil|wenst|verwacht|zou|oplossing|vindt|kunnen|would|do|solution)\b"
    r".{0,30}\b(?:u|je|wij|we|oplossing|oplossen|you|we)\b",
    "when": r"^(?:sinds )?(?:wanneer|when|op welke d(?:ag|atum))"
    r" (?:is|was|gebeurde|speelde|ging|heeft|vond|begon|speelt|did|merkte)\b(?! (?:ik|wij|mijn|er (?:iemand|nou)))",
    "about": r"(?:over wie|om wie|over welke|over wat|wie of wat|welke medewerker|about whom|who|which \w{1,15})"
    r" .{0,40}\b(?:klacht|gaat|medewerker|complaint|about|betrokken)\b|^over wie",
    "what": rf"^(?:wat is er (?:precies |dan )?(?:gebeurd|misgegaan|aan de hand)|waar gaat {_U} klacht over"
    rf"|wat is {_U} klacht|what happened|what is your complaint)$",
}
_LABEL = {name: tuple(one.replace("_", " ") for one in told.split()) for name, told in _LABELS.items()}
_QUESTION = {name: re.compile(words) for name, words in _QUESTIONS.items()}
_START = re.compile(r"(?P<quoted>[>\s|]{0,12})(?:[•–_-]{1,3}\s{0,4})?(?:(?P<number>\d{1,2})\s?[.):]\s{0,4})?")
_MORE_ASKED = re.compile(  # our question goes on: "Zo ja, met wie en wat kwam daaruit?"
    r"(?:zo ja|en (?:wat|met wie|wanneer|zo)|met wie|wat|wie|wanneer|welke?|hoe|if so|with whom|and what|of (?:iets"
    r"|een))\b[^.?!:]{0,120}\?"
)
_PUT = re.compile(
    r"^(?:hebt|heeft|heb|is|wat|wie|welke?|wanneer|waar|hoe|over|om|op|met|sinds|have|what|when|which|who|how|about|did|zo)\b"
)
_SEVERAL_LINES = frozenset({"what", "wish", "about", "address", "discussed", "result"})
_NOTHING = re.compile(r"[\s.…_*?-]*(?:n\.?v\.?t\.?|geen idee\?)?[\s.…_*-]*")


@dataclass(frozen=True, kw_only=True)
class _Line:
    """One line of a form."""

    field: str  # which field it asks for or tells; "" for neither
    value: str
    number: int  # of an item in a numbered list; 0 for none
    quoted: bool


@dataclass(kw_only=True)
class _Form:
    """What was gathered so far, and for which field the lines below count."""

    told: dict[str, list[str]] = field(default_factory=dict)
    current: str = ""


def read_labels(text: str, asked: Sequence[str] = ()) -> Mapping[str, str]:
    """Read what stands behind labels and questions, by field; a number alone is that of the question in our letter.

    :param asked: the fields that we asked for, in the order of our questions
    """
    lines = [_read(line, asked) for line in plain(text).split("\n")[:_LINES]]
    own = _gather(one for one in lines if not one.quoted or one.field)
    below = {name: value for name, value in _numbered(lines, asked).items() if name not in own}
    return _joined({**own, **below})


def without_questions(text: str) -> str:
    """Leave out what we asked and what is quoted: neither is told by the writer himself."""
    lines = (line for line in text.split("\n") if not line.lstrip().startswith(">"))
    return "\n".join(line for line in lines if "?" not in line[:_HEAD] or not _asks(line))


def _asks(line: str) -> bool:
    start = _START.match(line[:_LINE_CAP])
    head = fold(plain(line)[start.end() if start else 0 :].partition("?")[0]).strip(" _")
    return _PUT.match(head) is not None and any(words.search(head) for words in _QUESTION.values())


def _read(line: str, asked: Sequence[str]) -> _Line:
    """See whether a line begins with a label or with a question of a form."""
    start = _START.match(line[:_LINE_CAP])
    quoted = start is not None and ">" in start["quoted"]
    number = int(start["number"] or 0) if start else 0
    rest = line[:_LINE_CAP][start.end() if start else 0 :].strip()
    name, value = _split(rest, sure=bool(number and asked) or quoted)
    return _Line(field=name, value=value, number=number, quoted=quoted)


def _split(rest: str, *, sure: bool) -> tuple[str, str]:
    """Cut a line behind its label or question; the field is "" when it begins with neither."""
    mark = re.search(r"[:=?]", rest[:_HEAD])
    if mark is None:
        return "", rest
    head, value = fold(rest[: mark.start()]).strip(" _"), rest[mark.end() :].lstrip(" :").strip()
    asks = "" if mark[0] == "?" else _labelled(head)
    if not asks and (sure or _PUT.match(head)):  # "Hebt u het besproken: ja"
        asks = next((name for name, words in _QUESTION.items() if words.search(head)), "")
    return (asks, _behind(value)) if asks else ("", rest)


def _labelled(head: str) -> str:
    """Give the field that a label is for; words between brackets and polite ones don't count."""
    bare = re.sub(r"\(.{0,80}?\)|[^\w -]", " ", head)
    words = bare.split()
    core = " ".join(one for one in words if one not in _FILLER) or bare.strip()
    if len(words) > _MOST_WORDS:
        return ""
    return next((name for name, labels in _LABEL.items() if any(_is_label(core, one) for one in labels)), "")


def _is_label(core: str, label: str) -> bool:
    return core == label or (label.endswith("*") and core.startswith(label[:-1]))


def _behind(value: str) -> str:
    """Drop what still belongs to the question; what is no answer, like a row of dots, is none."""
    while more := _MORE_ASKED.match(fold(value)):
        value = value[more.end() :].strip()
    return "" if _NOTHING.fullmatch(value.lower()) else value.strip(" _")


def _gather(lines: Iterator[_Line]) -> dict[str, str]:
    """Collect each field's lines: those behind the label, and those below it."""
    form = _Form()
    for line in lines:
        if line.field:
            form.current = "" if form.told.get(line.field) else line.field
            if form.current and line.value:
                form.told[form.current] = [line.value]
        elif form.current:
            _add(form, line.value)
    return {name: "\n".join(told).strip()[:_VALUE_CAP] for name, told in form.told.items() if "".join(told).strip()}


def _add(form: _Form, value: str) -> None:
    """Put a line without a label below the field that it belongs to."""
    if is_greeting(value) or is_delimiter(value):
        form.current = ""
        return
    told = form.told.setdefault(form.current, [])
    if value and (not told or form.current in _SEVERAL_LINES):
        told.append(value)
    elif told and form.current not in _SEVERAL_LINES:
        form.current = ""


def _numbered(lines: Sequence[_Line], asked: Sequence[str]) -> dict[str, str]:
    """Read "1. ja, met Jan / 2. vorige week" as answers to the questions with those numbers, when all fit."""
    items = [(one.number, one.value) for one in lines if one.number and one.value and not (one.field or one.quoted)]
    numbers = [number for number, _ in items]
    if not items or numbers != sorted(set(numbers)) or numbers[-1] > len(asked):
        return {}
    for order in (asked, [name for name in asked if name != "discussed"]):  # our letter asks that without a number
        answers = {order[number - 1]: value for number, value in items if number <= len(order)}
        if len(answers) == len(items) and all(_fits(name, value) for name, value in answers.items()):
            return answers
    return {}


def _fits(name: str, value: str) -> bool:
    """Say whether an answer can be one to this question."""
    if name == "discussed":
        return re.match(r"\W*(?:ja|nee|nog niet|dat|heb|al|met|yes|no|i )", fold(value)) is not None
    return name not in {"address", "contact"} or any(one.isdigit() or one == "@" for one in value)


def _joined(told: Mapping[str, str]) -> Mapping[str, str]:
    """Put the place below the address, and the result of the talk below whether there was one."""
    parts = {"address": ("address", "place"), "discussed": ("discussed", "result")}
    whole = {name: ", ".join(told[one] for one in of if told.get(one)) for name, of in parts.items()}
    rest = {name: value for name, value in told.items() if name not in {"place", "result", *parts}}
    return rest | {name: value for name, value in whole.items() if value}
