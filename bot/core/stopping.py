"""Does a complainant want no more mail from us?"""

import re
from collections.abc import Sequence

from bot.core.sentences import any_of

_MAIL = (
    r"(?:mails?|e-?mails?|mailtjes?|berichten|berichtjes|brieven|post|herinneringen|automatische (?:mails"
    r"|berichten)|emails?|nieuwsbrie\w+)"
)
_STOP = any_of(
    r"\b(?:hou|houd|houdt|kap)\b(?: \w+){0,3} op met (?:\w+ ){0,3}(?:mailen|mails|mailtjes|berichten|sturen)\b",
    r"\bniet (?:meer|langer) (?:per|via|met) (?:de )?(?:e-?)?mail\b",
    r"\b(?:stop|stoppen|stopt u|ophouden|hou op|houd op|kap)\b(?:\s+\w+){0,4}\s+(?:met\s+)?(?:mij\s+|me\s+"
    r"|ons\s+|het\s+|deze\s+|die\s+|al die\s+|u\s+)*"
    rf"(?:(?:te\s+)?(?:mailen|e-?mailen|schrijven|sturen|versturen|berichten|zenden)|{_MAIL})\b",
    r"\b(?:wil|wens|wensen|willen|hoef|hoeven)\s+(?:ik\s+|wij\s+|we\s+)?(?:van\s+(?:u|jullie)\s+|hierover\s+",
    rf"verder\s+|echt\s+|daarom\s+|dus\s+|nu\s+|hier\s+)*(?:geen|niet\s+meer)\s+(?:\w+\s+){{0,3}}{_MAIL}\b",
    rf"\b(?:geen|nooit meer)\s+(?:enkele?\s+)?(?:\w+\s+)?{_MAIL}\s+(?:\w+\s+){{0,4}}(?:meer\b|ontvangen|krijgen",
    r"sturen|te ontvangen|toesturen)",
    r"\b(?:mail|e-?mail|schrijf|bericht)\s+(?:mij|me|ons)\s+(?:\w+\s+)?niet\s+(?:meer|langer)\b",
    r"\b(?:niet|nooit)\s+(?:meer|langer)\s+(?:\w+\s+){0,2}(?:mailen|e-?mailen|gemaild|te mailen|aanschrijven"
    r"|lastigvallen|lastig te vallen|benaderd|benaderen"
    r"|worden gemaild|mails te sturen)\b",
    r"\b(?:haal|haalt u|verwijder|schrap|gooi)\s+(?:mij|me|mijn\s+(?:mail|e-?mail)?-?\s*adres|ons"
    r"|mijn gegevens)\s+(?:\w+\s+){0,3}(?:van|uit|af)\s+(?:\w+\s+){0,3}"
    r"(?:lijst|mailinglijst|bestand|systeem|maillijst|mailbestand|verzendlijst|mailing)\b",
    r"\b(?:uitschrijven|afmelden)\b.{0,30}\b(?:mail\w*|berichten|lijst)\b|^\W*(?:uitschrijven|afmelden",
    r"unsubscribe)\W*(?:graag|alsjeblieft|please)?\W*$|\bunsubscribe me\b|\bschrijf mij uit\b|\bmeld mij af\b",
    r"\blaat (?:mij|me|ons)\s+(?:\w+\s+)?met rust\b",
    r"\b(?:stop|quit)\s+(?:e-?mailing|mailing|writing|sending|contacting|spamming)\b|\b(?:do not|don't|dont",
    r"no longer|never)\s+(?:\w+\s+)?(?:e-?mail|write|contact|mail)\s+(?:me|us)\b",
    rf"\b(?:mij|me|ons)\s+(?:\w+\s+)?(?:geen|niet meer)\s+(?:\w+\s+)?(?:{_MAIL}|mailen",
    r"te mailen)\s*(?:meer\s+)?(?:\w+\s+)?(?:sturen|te sturen|zenden|toesturen|mailen)?\b|\bniet (?:meer",
    r"langer) (?:per|via|met) (?:e-?)?mail\b|\balleen (?:nog )?per (?:post|brief)\b",
    r"\b(?:do not|don't|dont) (?:send|write) me (?:any )?(?:more |further )?(?:e-?mails?|mails?|messages)\b",
    r"\b(?:do not|don't|dont) want (?:to (?:receive|get) )?any (?:more|further) (?:e-?mails?|mails?|messages)\b",
    r"\bno (?:more|further) (?:e-?mails?|mails?|messages|letters)\b|\b(?:remove|take) me (?:from|off)\b",
)
_NOT = re.compile(
    r"(?<!sturen)(?<!mailen)(?<!stoppen)(?<!ophouden)\?$|\b(?:waarom|als|indien|tenzij|mits|niet stoppen|anders"
    r"|of ik|medewerker|buren|buurman|collega|incasso\w*|bewindvoerder stopt|if|why|unless)\b"
    r"|\bstop(?:t u|pen)? (?:\w+ )?niet\b|\b(?:zou|zouden)\b.{0,20}\bbijna\b|\bmaar (?:naar|aan) "
    r"|\boude? (?:e-?mail-?)?adres\b|\b(?:vragen"
    r"|vroeg) of\b"
    r"|\bmijn (?:ex|man|vrouw|moeder|vader|zoon|dochter|zus|broer|partner)\b"
    r"|\bniet meer (?:\w+ ){0,2}(?:sinds|terwijl)\b|\bhij\b|\bzij\b|\bu stopt(?!e? u)\b"
)


def stops_mail(said: Sequence[str]) -> bool:
    """Say whether the sentences (folded and mended) ask us, outright, to write no more."""
    return any(_STOP.search(one) and not _NOT.search(one) for one in said)
