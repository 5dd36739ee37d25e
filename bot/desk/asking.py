"""What does a colleague's reply ask in a case, in words and in the text of a draft that came back changed?"""

import re
from dataclasses import replace
from datetime import date

from bot.core.draft import DRAFTABLE, READS, draft_of
from bot.core.draft_block import block_in, typed_besides
from bot.core.instruction import Instruction
from bot.core.instruction_kinds import LEAVES
from bot.core.instruction_lines import without_name
from bot.core.likely import with_likely
from bot.core.mail import Mail
from bot.core.openings import Act
from bot.core.own_number import read_in_case
from bot.core.words import EventKind
from bot.desk import drafting
from bot.desk.acting import Talk
from bot.desk.draft_showing import edited_in


def with_guesses(outright: Instruction, talk: Talk, mail: Mail, today: date) -> Instruction:
    """Add to what a colleague asks outright what only a trained reader knows the words of."""
    if mail.nothing_new or outright.confirms or any(one.kind in LETS_GO for one in outright.acts):
        return outright  # beside a letter that may leave nothing is guessed
    words = without_name(_words(talk, mail), mail.sender.name if mail.sender else "")
    names = tuple(one.name for one in talk.office.organisation.colleagues)
    likely = with_likely(outright, words, today, talk.ledger.desk.judge, names)
    return replace(likely, implied=tuple(_offered(one, outright) for one in likely.implied if _can_offer(one)))


def _can_offer(act: Act) -> bool:
    """A draft is changed in its own text: no words would do it."""
    return act.kind is not EventKind.DRAFTED


def _offered(act: Act, outright: Instruction) -> Act:
    """What was typed for us is no letter: words that may go to the complainant are left to be filled in."""
    if act in outright.implied or act.kind not in LEAVES:
        return act
    return replace(act, facts={name: value for name, value in act.facts.items() if name not in FREE_TEXT})


FREE_TEXT = frozenset({"text", "reasons", "reason"})


def _words(talk: Talk, mail: Mail) -> str:
    """Give what was typed besides the text of a draft."""
    draft = draft_of(talk.case)
    return typed_besides(mail.new_text, block_in(mail.text), draft.text if draft else "")


def said_outright(talk: Talk, mail: Mail, today: date) -> Instruction:
    """Read what a colleague asks in words that leave no doubt, and in the text of a draft that came back changed."""
    instruction = _typed(replace(mail, new_text=_words(talk, mail)), talk.number, today)
    changed = edited_in(mail, talk.case, talk.colleague.address)
    if changed and not any(one.kind in ELSE_THAN_EDIT for one in instruction.acts):
        others = (one for one in instruction.acts if one.kind is not EventKind.DRAFTED)
        edit = Act(kind=EventKind.DRAFTED, facts={"letter": changed})
        instruction = replace(instruction, acts=(edit, *others), confirms=False)
    return _held(instruction)


def _held(instruction: Instruction) -> Instruction:
    """What is to be changed is seen again first, and what was not understood may be a change: nothing leaves then."""
    kinds = {one.kind for one in instruction.acts}
    if EventKind.DRAFTED in kinds:
        return replace(instruction, acts=tuple(one for one in instruction.acts if one.kind not in LETS_GO))
    why = drafting.ONLY if instruction.not_understood else drafting.NOT_ALONE if kinds & NOT_WITH_IT else ""
    if not why:
        return instruction
    acts = (replace(one, facts={drafting.HELD: why}) if one.kind in LETS_GO else one for one in instruction.acts)
    return replace(instruction, acts=tuple(acts))


# What makes another letter of it, or none: a decision that was never shown, more time, another who handles it.
NOT_WITH_IT = DRAFTABLE | {
    *(EventKind.SETTLED, EventKind.UNSOLVED, EventKind.WITHDRAWAL, EventKind.COMMITTEE, EventKind.MERGED),
    *(EventKind.EXTENDED, EventKind.EXTENSION_ASKED, EventKind.COMPLAINANT_ASKED, EventKind.COLLEAGUE_ASKED),
    *(EventKind.PASSED, EventKind.FORWARDED, EventKind.NAMED),
}
LETS_GO = frozenset({EventKind.DRAFT_SENT, EventKind.DRAFT_APPROVED})
# What a reply asks instead of the letter that it changes; a reader who approves, or not, is told what that means.
ELSE_THAN_EDIT = DRAFTABLE | {EventKind.DRAFT_DROPPED, *READS}


def _typed(mail: Mail, number: str, today: date) -> Instruction:
    """Read the words of a reply; an answer in which nothing was typed asks nothing, whatever it quotes."""
    if mail.nothing_new:
        return Instruction()
    words = without_name(mail.new_text, mail.sender.name if mail.sender else "")
    instruction = read_in_case(words, number, today)
    asked = answered_letter(mail)
    if instruction.confirms and not instruction.acts and asked in YES_TO:
        return Instruction(acts=(YES_TO[asked],))
    if asked in NO_TO and NO.fullmatch(words.strip()):
        return Instruction(acts=(NO_TO[asked],))
    return instruction


NO = re.compile(r"(?:nee|neen|niet nodig|hoeft niet)\b[^\n]{0,60}", re.IGNORECASE)
YES_TO = {  # letters that ask one thing, to which a bare "ja" is an answer
    "written_question": Act(kind=EventKind.WRITTEN_WANTED),
    "recusal": Act(kind=EventKind.RECUSAL_CONFIRMED),
    "draft": Act(kind=EventKind.DRAFT_SENT),
    "second_reading": Act(kind=EventKind.DRAFT_APPROVED),
}
NO_TO = {"written_question": Act(kind=EventKind.NOTED, facts={"text": "De klager wil het niet op papier."})}


def answered_letter(mail: Mail) -> str:
    """Give the name of our letter that a mail answers; it stands in the letter's Message-ID."""
    names = (one.strip("<>").rpartition("@")[0] for one in mail.in_reply_to)
    return next((name.rpartition(".")[2] for name in names if "." in name), "")
