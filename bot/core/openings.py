"""In which order are the openings looked for by which a colleague asks for an act?

An opening is looked for at the start of a line. What is doubted, asked or only implied is none: its reader gives None.
The first that fits wins, so what says more stands before what says less.
"""

from bot.core import (
    openings_ask,
    openings_ask_us,
    openings_brief,
    openings_call,
    openings_concluded,
    openings_contact,
    openings_correction,
    openings_course,
    openings_decision,
    openings_done,
    openings_draft,
    openings_hand,
    openings_implied,
    openings_learning,
    openings_lesson,
    openings_longer,
    openings_mandate,
    openings_mark,
    openings_meeting,
    openings_onward,
    openings_pass,
    openings_people,
    openings_pointed,
    openings_quiet,
    openings_ready,
    openings_repaired,
    openings_spoke,
    openings_talk,
    openings_tell,
    openings_term,
    openings_told,
    openings_topic,
    openings_verdict,
    openings_visit,
)
from bot.core.openings_act import Act, Rule

__all__ = ["RULES", "Act", "Rule"]

RULES: tuple[Rule, ...] = (
    *openings_draft.RULES,
    *openings_ready.RULES,  # a letter in other words
    *openings_ask_us.RULES,
    *openings_quiet.RULES,
    *openings_decision.RULES,
    *openings_mandate.RULES,
    *openings_concluded.RULES,
    *openings_verdict.RULES,
    *openings_term.RULES,
    *openings_longer.RULES,
    *openings_correction.RULES,  # "spoed: nee" before "spoed"
    *openings_course.RULES,
    *openings_onward.RULES,
    *openings_visit.OFF_RULES,
    *openings_meeting.RULES,
    *openings_visit.RULES,
    *openings_ask.RULES,
    *openings_pointed.NAMED,
    *openings_tell.RULES,  # "vraag klager of …" before "vraag klager"
    *openings_contact.RULES,
    *openings_tell.LITERAL,
    *openings_talk.RULES,
    *openings_call.RULES,
    *openings_told.RULES,  # in running sentences, behind the openings with a colon
    *openings_implied.LABELS,
    *openings_learning.RULES,
    *openings_topic.RULES,
    *openings_lesson.RULES,
    *openings_done.RULES,
    *openings_repaired.RULES,
    *openings_course.LABELS,  # "dit gaat over kosten" says what it is, "dit gaat over Mila" whom it is about
    *openings_pass.RULES,  # "dit gaat over mij" says more than "dit gaat over Mila"
    *openings_people.RULES,
    *openings_concluded.LAST_RULES,
    *openings_mark.RULES,  # in running sentences, behind the openings of the same acts
    *openings_hand.RULES,
    *openings_brief.RULES,
    *openings_pointed.RULES,
    *openings_spoke.RULES,  # whole sentences of a talk
    *openings_implied.RULES,  # last: what is said as an act is none that is only implied
)
