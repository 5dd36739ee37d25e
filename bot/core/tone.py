"""Which sentence of a letter may sound like blame, or promises more than anybody can keep?"""

from bot.core.sentences import any_of, fold, sentences

MOST = 2  # sentences that are shown
_SOME = r"(?:\S{1,15} ){0,4}"
_BLAME = any_of(
    r"\b(?:uw|je|jouw) eigen schuld\b|\bdoor uw (?:eigen )?(?:toedoen|schuld|nalatigheid)\b",
    rf"\b(?:had|hadden) u (?:maar|beter|eerder|zelf)\b|\bu had {_SOME}(?:moeten|kunnen|horen te)\b",
    rf"\bu (?:heeft|hebt|bent) (?:dit |het )?zelf {_SOME}(?:veroorzaakt|nagelaten|schuld|verantwoordelijk)\b",
    r"\bu (?:overdrijft|liegt|begrijpt het niet|zeurt)\b",
)
_PROMISE = any_of(
    r"\b(?:garanderen|garandeer|garantie dat|beloven|beloof|verzekeren u|verzeker u)\b",
    rf"\b(?:zal|zullen|gaat|kan) {_SOME}(?:nooit|niet) meer (?:gebeuren|voorkomen)\b|\bnooit meer gebeur\w{{0,3}}\b",
    rf"\balle (?:schade|kosten) {_SOME}(?:vergoed\w{{0,3}}|betal\w{{1,3}})\b",
)


def tone(own: str) -> tuple[tuple[str, str], ...]:
    """Give (what it may be taken for, the sentence) of what somebody wrote."""
    found = []
    for one in sentences(own):
        folded = fold(one)
        if _BLAME.search(folded):
            found.append(("dit kan klinken als een verwijt", one))
        elif _PROMISE.search(folded):
            found.append(("dit belooft veel; kunnen jullie dat waarmaken?", one))
    return tuple(found[:MOST])
