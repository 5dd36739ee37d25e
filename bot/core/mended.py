"""Which words did somebody mean who typed in haste, in dialect, or in a language that is not their own?"""

import re
from collections.abc import Iterator, Mapping

_MEANT_BY = """
    klacht: klagt klach klaht klcht klact klaccht kalcht klahct klachtje klechte klaacht klachd klecht
    klachten: klagten klachte
    mijn: mn m'n mij'n me myn mien minne menne
    niet: nie ni neit niett nit nait nich
    ik: ikke ke kik
    het: t 't ut
    een: n 'n un ne nen
    jullie: jllie jule jullei jlulie juli ulder ullie gullie
    u: uw
    graag: graach grag gaarne gaag
    akkoord: accoord acoord akoord akkord akkoort acord akkoordt accord akoort
    tevreden: tefreden tevrede tevreeden tevredden tevrden content
    opgelost: opgelos opgeloscht opgeloste opglost opgelosd
    intrekken: intreken intrekke inttrekken innetrekken intrkken
    trek: trekt trk terk
    beroep: beroeb berop
    bezwaar: bezwaer bezwar
    voorstel: vorstel voorstell
    aanbod: aanbot
    verlenging: verlening verlegning verlengen
    antwoord: antwoort antwoordt
    beslissing: beslising
    prima: prma primma
    goed: goe goet god
    oke: okee okey okidoki okido oki okeej okay ok
    ja: jaa jaaa jah joa yep jep jup yes jawel
    nee: neen nee nope neee nein noa
    bedankt: bedank bedakt bedankd
    alsjeblieft: aub svp alstublieft alsjeblief
    dat: da datte
    dit: dees
    geen: gin gein ghen
    wel: wol
    mee: mei
    is: iss
    nog: nogh
    even: ff effe effen eve
    wanneer: wnr waneer wannneer wanner wannr wanneeer
    moeten: motten
    naar: na naor nar
    zijn: zyn
    hij: hy
    jij: gij ge gy
    wij: wy
    voor: veur vur
    ook: ok
    gewoon: gwn gewn
    eigenlijk: eig eigelijk
    ingetrokken: ingetroken ingetrokke
    mailen: maile mailtje
    status: statuss staus
    geschillencommissie: geschillecommissie geschillencomissie geschillen-commissie geschilcommissie
    afspraak: afspraa afspaak
    tevreden: tevreje tefrede tevreen
    ben: bin
    heb: hep
    ik heb: kheb keb
    ik wil: kwil wilk
    ik ga: kga
"""
_NOT_ALONE = frozenset({"uw", "verlengen", "ok", "ke", "na", "yes", "mailtje", "content", "nar", "nein", "god", "me"})


def _rows() -> Iterator[tuple[str, str]]:
    for line in _MEANT_BY.strip().splitlines():
        meant, _, typed = line.strip().partition(":")
        yield from ((one, meant.strip()) for one in typed.split() if one not in _NOT_ALONE)


_TYPED: Mapping[str, str] = dict(_rows())
_WORD = re.compile(r"'?[a-z][a-z']{0,30}")
_MINE = re.compile(r"\bme (?=klacht|zaak|moeder|vader|dochter|zoon|man|vrouw|partner|broer|zus|advocaat)")
_SPLIT = re.compile(r"\bin[- ]te?[- ]?trek(?:ken)?\b|\bin trekken\b")
_LONG = {
    "intrekken", "ingetrokken", "geschillencommissie", "verlenging", "tevreden", "ontevreden", "ombudsman",
    "voorstel", "beslissing", "uitspraak", "antwoord", "akkoord", "oneens", "heroverwegen", "heroverweging", "bezwaar",
    "directeur", "toestemming", "gemachtigde", "machtiging", "afspraak", "hoorzitting", "opgelost", "tevergeefs",
    "stopzetten", "beschouwen", "beeindigen",
}  # fmt: skip
_SHORTEST, _LONGEST = 7, 23  # letters of a word that is mended
_CLOSE: Mapping[str, str] = {
    word[:at] + word[at + 1 :]: word
    for word in sorted(_LONG)
    if len(word) >= _SHORTEST + 1
    for at in range(1, len(word))
}  # each with one letter left out: who types in haste leaves one out, doubles one, or takes its neighbour
_REAL = frozenset({"beslissingen", "antwoorden", "voorstellen", "directeuren", "afspraken", "uitspraken"})


def mended(said: str) -> str:
    """Give folded words as they are usually spelled; as many words as were typed, or nearly."""
    said = _SPLIT.sub(lambda found: "in te trekken" if " te" in found[0] else "intrekken", said)
    return _WORD.sub(_word, _MINE.sub("mijn ", said))


def _word(found: re.Match[str]) -> str:
    typed = found[0]
    if known := _TYPED.get(typed):
        return known
    if not _SHORTEST <= len(typed) <= _LONGEST or typed in _LONG or typed in _REAL:
        return typed
    return _CLOSE.get(typed) or _without_a_letter(typed)


def _without_a_letter(typed: str) -> str:
    """Give the word that this is when one letter was doubled, or taken for another; itself when it is none."""
    left = (_CLOSE.get(typed[:at] + typed[at + 1 :], "") for at in range(1, len(typed)))
    return next((word for word in left if word and _near(typed, word)), typed)


def _near(typed: str, word: str) -> bool:
    """Say whether one letter was doubled or taken for another; longer forms of a word are words themselves."""
    return len(typed) == len(word) or (len(typed) == len(word) + 1 and typed[-1] == word[-1])
