"""How is what the complainant is asked to do put as a question: "om iets te sturen" as "Wilt u iets sturen?"?"""

import re


def as_request(words: str) -> str | None:
    """Turn what somebody is asked to do into a question: "om een foto te sturen" -> "Wilt u een foto sturen?"."""
    bare = re.sub(r"^om\s+(?!\d|half\b|kwart\b)", "", words.strip(" .?!"), flags=re.IGNORECASE)
    to_do = list(WITH_TE.finditer(bare))
    if to_do:
        return f"Wilt u {_without_te(bare, to_do)}?"
    if NO_THING.search(bare):
        return None
    return f"Wilt u ons {bare} sturen?" if SENT.search(bare) else f"Wij vragen u om {bare}."


def _without_te(bare: str, to_do: list[re.Match[str]]) -> str:
    """Leave "te" out of what is asked, and of what is asked beside it: "een foto te sturen en de bon mee te nemen"."""
    asked = bare
    for number, one in reversed(list(enumerate(to_do))):
        between = bare[to_do[0].end() : one.start()]
        if number == 0 or (BESIDE.search(between) and not FOR.search(between)):
            asked = asked[: one.start()] + (one["part"] or "") + one["verb"] + asked[one.end() :]
    return asked


BESIDE = re.compile(r"\b(?:en|of)\b|,", re.IGNORECASE)
FOR = re.compile(r"\b(?:om|zodat|dat|door|zonder|wat|waar\w*|die)\b", re.IGNORECASE)  # what is done is no longer asked
NO_THING = re.compile(
    r"\b(?:of|wat|wie|wanneer|waar\w*|hoe|dat|die|zodat|omdat|want)\b|^(?:het\s+volgende|dit|dat|een\s+keer)\b",
    re.IGNORECASE,
)
SENT = re.compile(
    r"\b(?:foto\w*|kopie\w*|bewijs\w*|bon|bonnen|bonnetjes?|factu\w*|filmpje\w*|video\w*|documenten?|stukken|brief|brieven|mail\w*"
    r"|rekening\w*|afschrift\w*|contract\w*|screenshot\w*|telefoonnummer|adres\w*|gegevens|machtiging|toelichting)\b",
    re.IGNORECASE,
)
WITH_TE = re.compile(
    r"(?:\b(?P<part>af|op|toe|aan|in|mee|door|na|uit|over|terug|langs|bij|voor|schoon|vrij|klaar|open|dicht|weg|vast|neer)\s+)?"
    r"\bte\s+(?P<verb>[a-zë]{2,20}en|doen|gaan|staan|zien|zijn)\b",
    re.IGNORECASE,
)
