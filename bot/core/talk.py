"""Does a sentence tell of a talk with somebody of the organisation, or that there was none (WOP-1)?"""

import re
from collections.abc import Collection

from bot.core.people import SOMEBODY_ELSE, SOMEBODY_OF_THEIRS, THE_EMPLOYEE, TITLE, Whom, with_whom
from bot.core.sentences import any_of

YES, NO = "yes", "no"
_FEW = r"(?:[\w']{1,20} ){0,6}?"
_I = r"(?:ik|wij|we)"
_FIRM = any_of(
    r"\b(?:besproken|besprak(?:en)?|doorgesproken|aangekaart|overlegd|aangesproken|neergelegd|voorgelegd|discussed)\b",
    r"\b(?:het|erover|hierover) (?:\w{1,20} ){0,9}?(?:over )?gehad\b",
)
_LOOSE = any_of(  # counts with a sign that it was about the complaint
    r"\b(?:gesproken|sprak(?:en)?|gepraat|contact (?:gehad|opgenomen)|spoken|spoke|talked|conversation)\b",
    rf"\bgesprek(?:ken)?\b(?= {_FEW}(?:gehad|gevoerd|geweest)\b)",
)
_AFTER = any_of(
    r"^\W*na (?:\w{2,15} ){0,2}(?:gesprek(?:ken)?|overleg|contact)\b",
    r"\b(?:ik|wij|we)\b.{0,60}\bna (?:\w{2,15} ){0,2}(?:gesprek(?:ken)?|overleg)\b",
)
_ABOUT_IT = any_of(
    r"\b(?:hier|daar|er|waar)\s?over\b|\b(?:hier|er|daar) (?:\w{1,20} ){0,6}over\b|\babout (?:it|this|that|my|the)\b",
    r"\bover (?:dit|deze|de|mijn|het|die|onze)\b|\b(?:al|reeds|ook|meermaals|meerdere|uitgebreid|eerder|already)\b",
    r"\b\w{1,9} keer\b",
)
_OUTCOME = any_of(
    r"\bzonder (?:resultaat|succes|oplossing|gevolg)|\bgeen (?:oplossing|resultaat|gehoor)|\bniet uitgekomen",
    r"\b(?:er|eruit) (?:samen |ook )?niet (?:samen )?uit|\blever(?:de|t) niets|\bniets op(?:geleverd)?|\bopgelost\b",
    r"\bschouders\b|\bkwam\b.{0,20}\b(?:uit|niets|niks)\b|\bno (?:result|solution)",
)
_NO_WAY_OUT = re.compile(r"\ber (?:\w{1,12} ){0,3}?met\b.{2,60}\bniet (?:samen )?uit(?:gekomen)?\b")
_SPOKE_TO = any_of(  # "ik heb de planner hierover gesproken", "wij spraken uw collega hierop aan"
    rf"\b(?:heb|hebben) {THE_EMPLOYEE} .{{0,40}}\bover gesproken\b",
    rf"\bspra?a?k(?:en)? {THE_EMPLOYEE} .{{0,40}}\baan\b",
)
_NOT = re.compile(
    r"\b(?:niet|nooit|geen|not|never|haven't|hasn't|didn't)\b(?! (?:alleen|slechts|een keer|1 keer|only))"
)
_NOT_BEHIND = re.compile(r".{0,20}\b(?:ik|wij|we|is|heb)\b.{0,20}\bniet\W*$")  # "besproken heb ik het niet"
_SUPPOSED = re.compile(
    r"\b(?:als(?! klant| huurder)|indien|wanneer|zodra|voordat|alvorens|tenzij|of|zal|zullen|ga|gaan|zou|zouden|moet"
    r"|moest|moeten|kan|kunnen|mag|wil|wilde|wilden|willen|wou|probeer\w*|geprobeerd|misschien|graag|voor ik"
    r"|uitsluitend|vertrouwen|if|would|will|should|could|want|must|before)\b"
)
BREAK = re.compile(r"[,;:]? (?:maar|but|en|and)\b|, (?:ik|wij|we|dus|toen|en)\b|[;:]")
_ME = re.compile(r"\b(?:met|aan|tegen|bij|with|to) (?:mij|me|ons|us)\b")
_MINE = any_of(
    r"\b(?:ik|wij|we|i)\b|\b(?:dit|het) is\b",
    r"^\W*(?:nog niet|niet|not yet) (?:met|over|with|besproken|discussed)\b",
)
_TALK_ABOUT = r"(?:bespreken|praten|spreken|in gesprek|gesprek (?:aan|met|over))"
_REFUSES = any_of(
    rf"\b{_I} (?:wil|willen|kan|kunnen|durf|durven|ga|gaan|zal|hoef|wens)\b.{{0,60}}\bniet\b.{{0,50}}\b{_TALK_ABOUT}\b",
    rf"\b(?:wil|kan|durf|ga|zal|hoef|wens) {_I}\b.{{0,60}}\bniet\b.{{0,50}}\b{_TALK_ABOUT}\b",
    rf"\b{_I} (?:heb|hebben) (?:er |hier |daar )?geen (?:zin|behoefte)\b.{{0,50}}\b{_TALK_ABOUT}\b",
    r"\bi (?:do not|don't|will not|won't) want to (?:discuss|talk)\b",
)
_CALLED = any_of(
    rf"\b{_I} (?:heb|hebben|ben|zijn) {_FEW}(?:op)?gebeld\b(?! (?:voor|om|door|vanwege)\b)",
    rf"\b{_I} (?:heb|hebben|ben|zijn) {_FEW}(?:langs ?geweest|langs ?gegaan)\b",
    rf"\b(?:toen|nadat) {_I} (?:u |jullie )?(?:hier|daar|er)over (?:u |jullie )?belden?\b|\bi (?:have )?called\b",
)
_SAID = any_of(
    r"\b(?:zei|zeiden|zegt|zeggen|vertelden?|antwoordden?|beloofden?|verwees|verwezen|schouders)\b",
    r"\bkreeg (?:ik )?te horen\b",
    r"\bwerd (?:mij |me |ons )?(?:\w+ )?(?:gezegd|verteld|beloofd)\b|\b(?:said|told me|promised)\b",
    r"\bkon(?:den)? (?:mij |me |ons )?(?:\w+ )?niet (?:verder )?helpen\b",
)
_QUOTES = re.compile(r'.{0,40}:\s*"')
_SAYS_NEXT = re.compile(
    rf"\W*(?:maar |toen |daar |helaas )?(?:(?:zij|ze|hij|men|die|zei|zeiden|werd|kreeg)\b|{THE_EMPLOYEE}|{TITLE})"
)


def talk_told(sentence: str, before: str, after: str, names: Collection[str], *, asked: bool) -> str:
    """Say whether a sentence (folded) tells that the complaint was discussed: yes, no, or "" in doubt.

    :param asked: we asked whether it was discussed with the employee, so a talk with nobody named was that one
    """
    if _REFUSES.search(sentence) and not SOMEBODY_ELSE.search(sentence):
        return NO
    whole = f"{sentence} {after}"
    clauses = [one for one in BREAK.split(sentence) if one]
    answers = {answer for one in clauses if (answer := clause_told(one, before, names, whole, asked=asked))}
    if len(answers) == 1:
        return answers.pop()
    return YES if not answers and (_called(sentence, after) or _spoke_to(sentence)) else ""


def clause_told(
    clause: str, before: str = "", names: Collection[str] = (), whole: str = "", *, asked: bool = False
) -> str:
    """Read a clause that tells of a talk: with whom, and whether it took place."""
    firm = _FIRM.search(clause)
    talk = firm or _LOOSE.search(clause) or _AFTER.search(clause)
    if talk is None or _ME.search(clause):
        return ""
    ahead = clause[: talk.start()]
    whom = with_whom(clause, before, names)
    whom = Whom.THEIRS if whom is Whom.UNTOLD and asked and _MINE.search(clause) else whom
    if _SUPPOSED.search(ahead):
        return ""
    if _NOT.search(ahead) or _NOT_BEHIND.match(clause, talk.end()):
        told = whom is Whom.THEIRS or (whom is Whom.UNTOLD and firm)
        return NO if told and _MINE.search(clause) else ""
    about_it = firm or _AFTER.search(clause) or _ABOUT_IT.search(clause) or _OUTCOME.search(whole)
    return YES if whom is Whom.THEIRS and about_it else ""


def is_supposed(clause: str) -> bool:
    """Say whether a clause tells of what may be, is wanted, or is not."""
    return _SUPPOSED.search(clause) is not None or _NOT.search(clause) is not None


def _spoke_to(sentence: str) -> bool:
    """Say whether it was spoken about without "met", or that the two did not agree."""
    if _SPOKE_TO.search(sentence):
        return not SOMEBODY_ELSE.search(sentence) and SOMEBODY_OF_THEIRS.search(sentence) is not None
    return _NO_WAY_OUT.search(sentence) is not None and with_whom(sentence) is Whom.THEIRS


def _called(sentence: str, after: str) -> bool:
    """Say whether the writer called, and was told something by who answered."""
    called = _CALLED.search(sentence)
    if called is None or SOMEBODY_ELSE.search(sentence):
        return False
    rest = sentence[called.end() :]
    if _SAID.search(rest) or _QUOTES.match(rest):
        return True
    return _SAYS_NEXT.match(after) is not None and _SAID.search(after) is not None
