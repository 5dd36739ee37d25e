"""Does somebody write that he dares not, or will not, talk with the employee concerned (WOP-1)?"""

from bot.core.sentences import any_of, fold, sentences

_ME = r"(?:ik|wij|we)"
_TALK = r"\b(?:pra(?:at|ten)|spreken|bespreken|gesprek|contact|talk|speak|discuss)\b"
_THEM = r"(?:hem|haar|hen|ze|die|dit|deze|uw|jullie|dhr|mw|mevr|meneer|mijnheer|mevrouw|de (?:heer|medewerk\w+))\b"
_WORDS = any_of(
    rf"\b(?:{_ME} (?:ben|zijn)|(?:ben|zijn) {_ME}) (?:\w{{2,12}} ){{0,3}}bang (?:voor|van) {_THEM}",
    rf"\b(?:{_ME} (?:durf|durven)|(?:durf|durven) {_ME})\b.{{0,60}}\bniet\b",
    rf"\b{_ME} voel(?:en|de|den)? (?:me|mij|ons)\b.{{0,40}}\b(?:onveilig|bedreigd|geintimideerd)\b",
    rf"\b(?:{_ME} (?:wil|willen|wens)|(?:wil|willen|wens) {_ME})\b[^,;]{{0,60}}"
    rf"\b(?:niet|nooit|geen)\b[^,;]{{0,50}}{_TALK}",
    rf"\bgeen (?:\w{{2,12}} )?(?:zin|behoefte)\b[^,;]{{0,40}}{_TALK}",
    rf"\bmet {_THEM}[^,;]{{0,20}}\b(?:praat|spreek|praten) {_ME} (?:\w{{2,12}} ){{0,2}}(?:niet|nooit)\b",
    rf"\b{_ME} (?:praat|praten|spreek)\b[^,;]{{0,15}}\b(?:niet|nooit)\b[^,;]{{0,15}}\bmet {_THEM}",
    rf"\b(?:{_ME} (?:ga|gaan)|(?:ga|gaan) {_ME})\b[^,;]{{0,20}}\b(?:niet|nooit)\b[^,;]{{0,30}}{_TALK}",
    r"\b(?:i am|i'm|we are|i feel) (?:\w{2,12} ){0,2}(?:afraid of (?:him|her|them|your)|unsafe|threatened)\b",
    rf"\bi (?:do not|don't|will not|won't) (?:want|wish|dare)[^,;]{{0,20}}{_TALK}",
)


def is_unwilling(text: str) -> bool:
    """Say whether the talk can't be asked of the writer; then a person looks, and the employee hears nothing of it."""
    return any(_WORDS.search(fold(one)) for one in sentences(text))
