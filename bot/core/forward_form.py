"""Who filled in the web form that was passed on, and what did they write?"""

import re
from dataclasses import replace

from bot.core.characters import one_line
from bot.core.mail import Address, Forward
from bot.core.reach import ADDRESS

_LINES = 200
_KEYS = {
    "name": r"(?:uw |volledige |je )?naam|naam (?:klager|indiener|afzender|melder)|voor- en achternaam|(?:full )?name",
    "address": r"(?:uw |je )?e-?mail(?:[ -]?adres)?|mail(?:adres)?|(?:your )?e-?mail address",
    "words": r"(?:uw |je |jouw )?(?:bericht|klacht|vraag|melding|opmerking(?:en)?|toelichting"
    r"|omschrijving(?: van (?:de|uw) klacht)?)|wat is er gebeurd|(?:your )?(?:message|complaint|comments?)",
    "other": r"(?:uw |je )?(?:telefoon(?:nummer)?|tel|mobiel|adres|postcode|woonplaats|plaats|straat|onderwerp|datum"
    r"|afdeling|categorie|klantnummer|geboortedatum|soort|bijlagen?|aanhef|voorkeur|contact|phone|subject|date|ip(?:-adres)?|pagina"
    r"|tijd(?:stip)?|gewenste oplossing|wens|voornaam|achternaam|bedrijf|organisatie|url|referentie)",
}
_LABEL = re.compile(
    rf"\s{{0,8}}[*_]{{0,2}}(?:{'|'.join(f'(?P<{name}>{words})' for name, words in _KEYS.items())})[*_]{{0,2}} ?\*?"
    r"\s{0,4}(?:[*_]{0,2}(?P<mark>:)[*_]{0,2}|\s\s|$)",
    re.IGNORECASE,
)
_MACHINE = re.compile(
    r"no-?reply|niet-?beantwoorden|wordpress|web(?:site|form|master|server)|form(?:ulier|s)?\b|mailer|cms|www",
    re.IGNORECASE,
)
_FOOTER = re.compile(
    r"\s*(?:-{2,3}|_{3,}|(?:dit|deze) (?:e-?mail|bericht|formulier)|verzonden (?:op|via|vanaf)|ip[- :]|this e-?mail"
    r"|sent (?:via|from)|pagina:|datum:|tijd:)",
    re.IGNORECASE,
)


def form_in(forward: Forward) -> Forward:
    """Put the person who filled in a form in place of the machine that mailed it; any other mail stays as it is."""
    told = _read(forward.text)
    address = ADDRESS.search(told.get("address", ""))
    by_machine = forward.sender is None or _MACHINE.search(f"{forward.sender.name} {forward.sender.address}")
    if not told.get("words") or not (by_machine or address) or len(told) < 2:  # noqa: PLR2004  # words and somebody
        return forward
    if not by_machine and forward.sender and address and address[0].lower() != forward.sender.address:
        return forward  # a person who tells of somebody else
    name = one_line(told.get("name", ""), 200)
    found = Address(name=name, address=address[0].lower() if address else "")
    sender = found if found.address or found.name else forward.sender
    return replace(forward, sender=sender, own=told["words"])


def _read(text: str) -> dict[str, str]:
    """Read what stands behind the labels, or on the lines below them."""
    told: dict[str, list[str]] = {}
    key = ""
    for line in text.split("\n")[:_LINES]:
        match = _LABEL.match(line[:2_000])
        if match is not None and not (key == "words" and match["words"]):
            key = next(name for name in _KEYS if match[name])
            told.setdefault(key, []).append(line[match.end() :].strip())
        elif key == "words" and _FOOTER.match(line[:200]):
            key = ""
        elif key:
            told[key].append(line.strip())
    values = {name: "\n".join(lines).strip() for name, lines in told.items() if name != "other"}
    return {name: value for name, value in values.items() if value}
