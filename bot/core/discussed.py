"""Was the complaint discussed with the employee who handled the question (WOP-1)?"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.core.people import SOMEBODY_ELSE, THE_EMPLOYEE, TITLE, Whom, with_whom
from bot.core.sentences import fold, is_salutation, sentences

YES, NO = "yes", "no"
_CAP = 500  # characters of the words that are kept
_WINDOW = 200  # characters before, in which somebody may be named whom "hem" or "haar" stands for


@dataclass(frozen=True, kw_only=True)
class Discussed:
    """Whether it was discussed, and the words that say so, with what came of it; both empty in doubt."""

    answer: str = ""
    words: str = ""


# --- what is said of a talk -----------------------------------------------------------------------------------------

_TALK = re.compile(
    r"\b(?:besproken|besprak(?:en)?|doorgesproken|aangekaart|overlegd|(?:het|erover"
    r"|hierover) (?:\w{1,12} ){0,5}?(?:over )?gehad|aangesproken|discussed|(?P<weak>gesproken|sprak(?:en)?"
    r"|gesprek(?:ken)?(?= (?:[\w']{1,20} ){0,6}?(?:gehad|gevoerd|geweest))|(?<=\bna )gesprek|(?<=\bna een )gesprek"
    r"|contact (?:gehad|opgenomen)|gepraat|spoken|spoke|talked|conversation))\b"
)
_ABOUT_IT = re.compile(
    r"\b(?:hier|daar|er|waar)\s?over\b|\b(?:hier|er|daar) (?:\w{1,20} ){0,6}over\b|\bover (?:dit|deze|de|mijn|het|die"
    r"|onze)\b|\b(?:al|reeds|ook|meermaals|meerdere|uitgebreid|\w{1,9} keer|eerder)\b|\bna (?:\w{2,12} ){0,2}gesprek"
    r"|\babout (?:it|this|that|my|the)\b|\balready\b"
)
_OUTCOME = re.compile(
    r"\bzonder (?:resultaat|succes|oplossing|gevolg)|\bgeen (?:oplossing|resultaat|gehoor)|\b(?:er|eruit) (?:samen "
    r"|ook )?"
    r"niet (?:samen )?uit|\bniet uitgekomen|\blever(?:de|t) niets|\bniets op(?:geleverd)?|\bniet opgelost|\bopgelost\b"
    r"|\bschouders\b|\bkwam\b.{0,20}\b(?:uit|niets|niks)\b|\bno (?:result|solution)"
)
_NOT = re.compile(
    r"\b(?:niet|nooit|geen|not|never|haven't|hasn't|didn't)\b(?! (?:alleen|slechts|een keer|1 keer|only))"
)
_SUPPOSED = re.compile(
    r"\b(?:als(?! klant| huurder)|indien|wanneer|zodra|voordat|alvorens|tenzij|of|zal|zullen|ga|gaan|zou|zouden|moet"
    r"|moest|moeten|kan|kunnen|mag|wil|wilde|wilden|willen|wou|probeer\w*|geprobeerd|misschien|graag|voor ik"
    r"|uitsluitend|vertrouwen|if|would|will|should|could|want|must|before)\b"
)
_FORMULA = re.compile(
    r"\b(?:ik |we |wij )?(?:wil|kan|moet|mag|zou) (?:ik |u |jullie )?(?:hierbij |graag |nog |even |ook "
    r"|u ){0,2}(?:willen )?"
    r"(?:melden|laten weten|doorgeven|zeggen|vertellen|aangeven|meedelen|toevoegen)\b"
)
_BREAK = re.compile(r"[,;:]? (?:maar|but|en|and)\b|, (?:ik|wij|we|dus|toen|en)\b|[;:]")
_ME = re.compile(r"\b(?:met|aan|tegen|bij|with|to) (?:mij|me|ons|us)\b")
_MINE = re.compile(
    r"\b(?:ik|wij|we|i)\b|\b(?:dit|het) is\b|^\W*(?:nog niet|niet|not yet) (?:met|over|with|besproken|discussed)\b"
)
_REFUSES = re.compile(
    r"\b(?:(?:ik|wij|we) (?:wil|willen|kan|kunnen|durf|durven|ga|gaan|zal|hoef|wens)|(?:wil|kan|durf|ga|zal|hoef"
    r"|wens) (?:ik|wij|we))\b.{0,60}\b(?:niet|nooit|geen)\b.{0,50}"
    r"\b(?:bespreken|praten|spreken|in gesprek|gesprek (?:aan|met|over))\b|\b(?:ik|wij|we) (?:heb|hebben) (?:er |hier "
    r"|daar )?geen (?:zin|behoefte)\b.{0,50}\b(?:bespreken|praten|spreken)\b|\bi (?:do not|don't|will not"
    r"|won't) want to (?:discuss|talk)\b"
)

# --- a call that was answered ---------------------------------------------------------------------------------------

_CALLED = re.compile(
    r"\b(?:ik|wij|we) (?:heb|hebben|ben|zijn) (?:[\w']{1,20} ){0,6}?(?:gebeld|opgebeld|langs ?geweest|langsgegaan"
    r"|langs gegaan)\b"
    r"(?! (?:voor|om|door|vanwege)\b)|\b(?:toen|nadat) (?:ik|wij|we) (?:u |jullie )?(?:hier|daar|er)over (?:u "
    r"|jullie )?belden?\b|\bi (?:have )?called\b"
)
_SAID = re.compile(
    r"\b(?:zei|zeiden|zegt|zeggen|vertelden?|antwoordden?|beloofden?|verwees|verwezen|werd (?:mij |me |ons )?(?:\w+ )?"
    r"(?:gezegd|verteld|beloofd)|kreeg (?:ik )?te horen|kon(?:den)? (?:mij |me |ons )?(?:\w+ )?niet (?:verder )?helpen"
    r"|schouders|said|told me|promised)\b"
)
_QUOTES = re.compile(r'.{0,40}:\s*"')
_SAYS_NEXT = re.compile(
    rf"\W*(?:maar |toen |daar |helaas )?(?:(?:zij|ze|hij|men|die)\b|(?:{THE_EMPLOYEE})|{TITLE}|(?:zei|zeiden|werd"
    rf"|kreeg)\b)"
)

# --- a bare answer to the question ----------------------------------------------------------------------------------

_YES = re.compile(
    r"\W*(?:\d{1,2}[.)]\s*)?(?:ja ?(?:zeker|hoor|wel|natuurlijk)?|jazeker|yes|jep|klopt|inderdaad|wel degelijk"
    r"|uiteraard|zeker)"
    r"(?!\w)[\s,.!:;–-]*"
)
_NO = re.compile(r"\W*(?:\d{1,2}[.)]\s*)?(?:nee|neen|nope|no|nog niet|niet|helaas niet|not yet)\b[\s,.!:;–-]*")
_DONE = re.compile(
    r"\W*(?:\d{1,2}[.)]\s*)?(?:(?:ja|natuurlijk|uiteraard),? )?(?:dat |dit |het )?(?:heb|hebben|is|had) (?:ik |we "
    r"|wij )?"
    r"(?:\w{2,10} ){0,3}?(?P<not>(?:nog )?niet )?(?:gedaan|gebeurd|besproken)\b|\W*(?:al )?(?:gedaan|besproken)\b"
    r"|\W*i (?:did|have)(?P<never> not|n't)?(?: (?:that|this|so|already)\b|\W*$)"
)
_GOES_ON = re.compile(
    r"(?:hoor|zeker|dat|dit|het|heb|had|ik heb|ik had|we hebben|wij hebben|met|op \d|gister|vorige|eergisteren"
    r"|meerdere|al|een|twee|drie|vier|\d|meermaals|vaak|uitgebreid|besproken|gesproken|gebeld|telefonisch|persoonlijk"
    r"|aan de|bij de|with|i have|i did|we have|vandaag|vanochtend|vanmiddag|vorig|afgelopen|natuurlijk|in |maandag"
    r"|dinsdag|woensdag|donderdag|vrijdag|on |last|geen|zonder|zij|ze|hij)"
)
_THEY_ASKED = re.compile(
    r"\b(?:u|jullie|je|men|you) (?:vroeg|vraagt|vragen|vroegen|wilde weten|wilt weten|wil weten|asked)\b.{0,20}\b(?:of"
    r"|if|whether)\b"
    r".{0,80}\b(?:besproken|gesproken|discussed)\b"
)
_DID_THAT = re.compile(
    r"\bda?t (?:heb|had|hebben|hadden) (?:ik|wij|we) (?:\w{2,12} ){0,2}?(?P<not>(?:nog )?niet )?(?:\w{2,12} )?gedaan\b"
)
_TO_DISCUSS = re.compile(r"\b(?:bespreken|besproken|gesprek|discuss)\b")
_RESULT = re.compile(
    r"\b(?:zei|zeiden|zegt|oplossing|resultaat|opgelost|niets|niks|geholpen|beloof\w*|wilden?|schouders|verwees|eruit"
    r"|antwoord|gehoor|uitkomst|uitgekomen|said|told|solution)\b|\W*(?:op \d|zij |ze |hij |daar |helaas|geen |zonder )"
)


def read_discussed(text: str, *, asked: bool = False, names: Collection[str] = ()) -> Discussed:
    """Read whether the writer discussed it; in doubt neither yes nor no, for then he is asked (WOP-1).

    :param asked: we asked this very question, so a bare yes or no is the answer
    :param names: names of colleagues, in lower case
    """
    written = [one for one in sentences(text) if not is_salutation(fold(one))]
    folded = [_FORMULA.sub("", fold(one)) for one in written]
    found: dict[str, str] = {}
    if asked and folded and (answer := bare_answer(folded[0])):
        found[answer] = _with_result(written, folded, 0)
    for number, one in enumerate(folded):
        answer = _told(folded, number, names, asked=asked)
        if answer and one:
            found.setdefault(answer, _with_result(written, folded, number))
    if len(found) != 1:
        return Discussed()
    ((answer, words),) = found.items()
    return Discussed(answer=answer, words=words)


def bare_answer(folded: str) -> str:
    """Read "ja, op 3 maart" or "nog niet", as the answer to whether it was discussed."""
    if folded.endswith("?"):
        return ""
    if (done := _DONE.match(folded)) and with_whom(folded) is not Whom.ANOTHER:
        return NO if done["not"] or done["never"] else YES
    if yes := _YES.match(folded):
        rest = folded[yes.end() :]
        clause = re.split(r",", _BREAK.split(rest, maxsplit=1)[0], maxsplit=1)[0]
        sure = _GOES_ON.match(rest) and not any(sign.search(clause) for sign in (_SUPPOSED, _NOT))
        return YES if not rest or (sure and with_whom(clause) is not Whom.ANOTHER) else ""
    return NO if _is_plain_no(folded) else ""


def _is_plain_no(folded: str) -> bool:
    """Say whether what follows a no does not take it back."""
    no = _NO.match(folded)
    return no is not None and not any(_of_talk(clause, "", ()) == YES for clause in _BREAK.split(folded))


def _with_result(written: Sequence[str], folded: Sequence[str], number: int) -> str:
    """Give a sentence with those below it that tell what came of it."""
    end = number + 1
    while end < min(len(folded), number + 3) and (_RESULT.search(folded[end][:120]) or _YES.fullmatch(folded[end])):
        end += 1
    return " ".join(written[number:end])[:_CAP]


def _told(folded: Sequence[str], number: int, names: Collection[str], *, asked: bool) -> str:
    """Read one sentence, knowing those around it."""
    sentence = folded[number]
    before = " ".join(folded[max(0, number - 3) : number])[-_WINDOW:]
    after = folded[number + 1] if number + 1 < len(folded) else ""
    if _THEY_ASKED.search(sentence):
        return bare_answer(after)
    if sentence.endswith("?"):
        return ""
    if (did := _DID_THAT.search(sentence)) and (asked or _TO_DISCUSS.search(before) or _TO_DISCUSS.search(sentence)):
        return NO if did["not"] else YES
    if _REFUSES.search(sentence) and not SOMEBODY_ELSE.search(sentence):
        return NO
    clauses = [one for one in _BREAK.split(sentence) if one]
    answers = {answer for clause in clauses if (answer := _of_talk(clause, before, names, sentence + " " + after))}
    if len(answers) == 1:
        return answers.pop()
    return YES if not answers and _called(sentence, after) else ""


def _of_talk(clause: str, before: str, names: Collection[str], whole: str = "") -> str:
    """Read a clause that tells of a talk: with whom, and whether it took place."""
    talk = _TALK.search(clause)
    if talk is None or _ME.search(clause):
        return ""
    ahead = clause[: talk.start()]
    whom = with_whom(clause, before, names)
    if _SUPPOSED.search(ahead):
        return ""
    if _NOT.search(ahead) or re.match(r".{0,20}\b(?:ik|wij|we|is|heb)\b.{0,20}\bniet$", clause[talk.end() :]):
        told = whom is Whom.THEIRS or (whom is Whom.UNTOLD and not talk["weak"])
        return NO if told and _MINE.search(clause) else ""
    if whom is not Whom.THEIRS:
        return ""
    return YES if not talk["weak"] or _ABOUT_IT.search(clause) or _OUTCOME.search(whole) else ""


def _called(sentence: str, after: str) -> bool:
    """Say whether the writer called, and was told something by who answered."""
    called = _CALLED.search(sentence)
    if called is None or SOMEBODY_ELSE.search(sentence):
        return False
    rest = sentence[called.end() :]
    if _SAID.search(rest) or _QUOTES.match(rest):
        return True
    return _SAYS_NEXT.match(after) is not None and _SAID.search(after) is not None
