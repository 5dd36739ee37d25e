"""Was the complaint discussed with the employee who handled the question (WOP-1)?"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.core.people import Whom, with_whom
from bot.core.sentences import any_of, fold, is_salutation, sentences
from bot.core.talk import BREAK, NO, YES, clause_told, is_supposed, talk_told

_CAP = 500  # characters of the words that are kept
_WINDOW = 200  # characters before, in which somebody may be named whom "hem" or "haar" stands for
_NUMBER = r"\W*(?:\d{1,2}[.)]\s*)?"
_YES = re.compile(
    rf"{_NUMBER}(?:ja ?(?:zeker|hoor|wel|natuurlijk)?|jawel|jazeker|yes|jep|(?:dat )?klopt|inderdaad|wel degelijk"
    r"|uiteraard|zeker)(?!\w)[\s,.!:;–-]*"
)
_NO = re.compile(rf"{_NUMBER}(?:nee|neen|nope|no|nog niet|niet|helaas niet|not yet)\b[\s,.!:;–-]*")
_DONE = any_of(
    rf"{_NUMBER}(?:(?:ja|natuurlijk|uiteraard),? )?(?:dat |dit |het )?(?:heb|hebben|is|had) (?:ik |we |wij )?"
    r"(?:\w{2,10} ){0,3}?(?P<not>(?:nog )?niet )?(?:gedaan|gebeurd|besproken)\b",
    r"\W*(?:al )?(?:gedaan|besproken)\b",
    r"\W*i (?:did|have)(?P<never> not|n't)?(?: (?:that|this|so|already)\b|\W*$)",
)
_GOES_ON = re.compile(
    r"(?:hoor|zeker|dat|dit|het|heb|had|ik (?:heb|had)|(?:we|wij) hebben|met|op \d|gister|vorige?|eergisteren|meerdere"
    r"|al|een|twee|drie|vier|\d|meermaals|vaak|uitgebreid|besproken|gesproken|gebeld|telefonisch|persoonlijk"
    r"|aan de|bij de|with|i have|i did|we have|vandaag|vanochtend|vanmiddag|afgelopen|natuurlijk|in |maandag|dinsdag"
    r"|woensdag|donderdag|vrijdag|on |last|geen|zonder|zij|ze|hij|maar (?:dat|het|er|daar|zij|ze|hij)\b)"
)
_BUT_SO = re.compile(r"\b(?:wel|maar ik heb|maar we hebben)\b")  # "niet met haar, wel met een collega"
_FORMULA = re.compile(  # "ik wil u laten weten" wants nothing
    r"\b(?:ik |we |wij )?(?:wil|kan|moet|mag|zou) (?:ik |u |jullie )?(?:(?:hierbij|graag|nog|even|ook|u|willen) ){0,3}"
    r"(?:melden|laten weten|doorgeven|zeggen|vertellen|aangeven|meedelen|toevoegen)\b"
)
_THEY_ASKED = re.compile(
    r"\b(?:u|jullie|je|men|you) (?:vroeg|vraagt|vragen|vroegen|wil weten|wilt weten|wilde weten|asked)\b.{0,20}"
    r"\b(?:of|if|whether)\b.{0,80}\b(?:besproken|gesproken|discussed)\b"
)
_DID_THAT = re.compile(
    r"\bda?t (?:heb|had|hebben|hadden) (?:ik|wij|we) (?:\w{2,12} ){0,2}?(?P<not>(?:nog )?niet )?(?:\w{2,12} )?gedaan\b"
)
_TO_DISCUSS = re.compile(r"\b(?:bespreken|besproken|gesprek|discuss)\b")
_RESULT = any_of(
    r"\b(?:zei|zeiden|zegt|oplossing|resultaat|opgelost|niets|niks|geholpen|beloof\w*|wilden?|schouders|verwees|eruit)\b",
    r"\b(?:antwoord|gehoor|uitkomst|uitgekomen|said|told|solution)\b",
    r"^\W*(?:op \d|zij |ze |hij |daar |helaas|geen |zonder )",
)


@dataclass(frozen=True, kw_only=True)
class Discussed:
    """Whether it was discussed, and the words that say so, with what came of it; both empty in doubt."""

    answer: str = ""  # "yes" or "no"
    words: str = ""


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
    for number in range(len(folded)):
        if answer := _told(folded, number, names, asked=asked):
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
        clause = BREAK.split(rest, maxsplit=1)[0].partition(",")[0]
        sure = _GOES_ON.match(rest) and not is_supposed(clause) and with_whom(clause) is not Whom.ANOTHER
        return YES if not rest or sure else ""
    taken_back = any(clause_told(clause) == YES for clause in BREAK.split(folded))
    return NO if _NO.match(folded) and not taken_back and not _BUT_SO.search(folded) else ""


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
    if (did := _DID_THAT.search(sentence)) and (asked or _TO_DISCUSS.search(f"{before} {sentence}")):
        return NO if did["not"] else YES
    return talk_told(sentence, before, after, names, asked=asked)
