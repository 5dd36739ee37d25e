"""Which personal data of somebody else stands in a letter to a complainant?"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from bot.core.dates import MONTHS

TEXT_CAP = 30_000
SHORTEST_NAME = 3
IBAN_FROM, IBAN_TO = 15, 34  # characters
_MAIL = re.compile(r"[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")
_PHONE = re.compile(r"(?<![\w.])(?:\+31|0031|0)[ \-]?(?:\(0\))?[1-9](?:[ \-]?\d){7,8}(?![\d])")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}[ ]?(?:[A-Z0-9]{4}[ ]?){2,7}[A-Z0-9]{0,4}\b")
_NINE = re.compile(r"(?<![\w+])\d(?:[ .]?\d){7,8}(?!\w)")
_DAY = rf"\d{{1,2}}(?:[-/. ]\d{{1,2}}[-/. ]|\s(?:{'|'.join(MONTHS)})\s)(?:19|20)?\d{{2}}"
_BORN = re.compile(
    rf"\b(?:geboren(?:\s+op)?|geboortedatum|geb\.?(?:\s*datum)?)\s{{0,3}}:?\s{{0,3}}({_DAY})", re.IGNORECASE
)
_BETWEEN = r"(?:(?:van|de|der|den|het|ter|ten|te|'t)\s){0,3}"
_TITLED = re.compile(
    r"\b(?i:mevrouw|mevr\.|mw\.|meneer|de heer|dhr\.|buurman|buurvrouw|uw buren|bewoner|cliënt|huurder)\s"
    rf"((?:[A-Z]\.){{0,4}}\s?{_BETWEEN}[A-ZÀ-Þ][\w'-]{{1,30}}(?:\s{_BETWEEN}[A-ZÀ-Þ][\w'-]{{1,30}}){{0,2}})"
)
_NOT_DIGIT = re.compile(r"\D")
_SMALL = frozenset({"van", "de", "der", "den", "het", "ter", "ten", "te", "'t", "el", "al", "von", "la"})


@dataclass(frozen=True, kw_only=True)
class Known:
    """What may stand in the letter: what the reader told, and what everybody may know."""

    told: str = ""  # the complainant's own words, name, address and telephone number
    ours: Collection[str] = ()  # the addresses and telephone numbers of the organisation itself
    colleagues: Sequence[str] = ()  # names of who works here, without who signs
    signed: str = ""  # the name of the organisation, which may be part of the name of a mailbox


def private_data(text: str, known: Known) -> tuple[tuple[str, str], ...]:
    """Give (what it is, the words) of data that may be somebody else's; each once."""
    text = text[:TEXT_CAP]
    found = (*_names(text, known), *_addresses(text, known), *_numbers(text, known), *_births(text, known))
    return tuple(dict.fromkeys(found))


def _names(text: str, known: Known) -> Iterator[tuple[str, str]]:
    unsigned = text.replace(known.signed, " ") if known.signed else text
    colleagues = [name for name in known.colleagues if _is_named(name, unsigned)]
    yield from (("de naam van een collega", name) for name in colleagues)
    theirs = {word for name in colleagues for word in _parts(name)}
    told = known.told.casefold()
    for one in _TITLED.finditer(text):
        parts = _parts(one[1])
        if parts and not theirs.intersection(parts) and not all(part in told for part in parts):
            yield "de naam van iemand anders", one[0]


def _parts(name: str) -> tuple[str, ...]:
    return tuple(word for word in name.casefold().replace(".", " ").split() if word not in _SMALL and len(word) > 1)


def _is_named(name: str, text: str) -> bool:
    """Say whether a letter names a colleague: the whole name, or the surname with its capitals."""
    first, _, surname = name.partition(" ")
    names = {name, surname, surname[:1].upper() + surname[1:]} if surname else {first}
    return any(re.search(rf"(?<!\w){re.escape(one)}(?!\w)", text) for one in names if len(one) >= SHORTEST_NAME)


def _addresses(text: str, known: Known) -> Iterator[tuple[str, str]]:
    ours = {one.casefold() for one in known.ours}
    for one in _MAIL.findall(text):
        address = one.rstrip(".").casefold()
        if address not in ours and address not in known.told.casefold():
            yield "een e-mailadres", one.rstrip(".")


def _numbers(text: str, known: Known) -> Iterator[tuple[str, str]]:
    bare = "".join(known.told.split()).upper()
    accounts = [one for one in _IBAN.findall(text) if is_iban(one.replace(" ", ""))]
    yield from (("een rekeningnummer", one.strip()) for one in accounts if one.replace(" ", "") not in bare)
    for one in accounts:  # part of one looks like a telephone number
        text = text.replace(one, " ")
    told, ours = _NOT_DIGIT.sub("", known.told), {_tail(one) for one in known.ours if "@" not in one}
    phones = [one for one in _PHONE.findall(text) if _tail(one) not in ours]
    yield from (("een telefoonnummer", one.strip()) for one in phones if _tail(one) not in told)
    for one in phones:
        text = text.replace(one, " ")
    numbers = (one for one in _NINE.findall(text) if is_bsn(_NOT_DIGIT.sub("", one)))
    yield from (("een burgerservicenummer", one) for one in numbers)


def _tail(number: str) -> str:
    """Compare telephone numbers by their last nine digits."""
    return _NOT_DIGIT.sub("", number)[-9:]


def _births(text: str, known: Known) -> Iterator[tuple[str, str]]:
    yield from (("een geboortedatum", one[1]) for one in _BORN.finditer(text) if one[1] not in known.told)


def is_bsn(digits: str) -> bool:
    """Say whether a number passes the eleven test of the burgerservicenummer."""
    padded = digits.zfill(9)
    if len(digits) not in {8, 9} or not digits.isdigit() or not int(digits):
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    return sum(int(digit) * weight for digit, weight in zip(padded, weights, strict=True)) % 11 == 0


def is_iban(account: str) -> bool:
    """Say whether an account number passes its own check (ISO 13616)."""
    if not IBAN_FROM <= len(account) <= IBAN_TO or not account.isalnum() or not account.isascii():
        return False
    turned = account[4:] + account[:4]
    return int("".join(str(int(one, 36)) for one in turned)) % 97 == 1
