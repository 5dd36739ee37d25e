"""Which acts leave for the complainant, are said in a few words, or may stand behind another text?"""

from bot.core.words import LABELS, EventKind

LEAVES = frozenset(
    {
        *(EventKind.DECIDED, EventKind.POSITION_TOLD, EventKind.EXTENDED, EventKind.COMPLAINANT_ASKED),
        *(EventKind.REPLIED, EventKind.PROPOSED, EventKind.APPOINTED, EventKind.HEARING_PLANNED, EventKind.HEARD),
        *(EventKind.REMEDY_PROMISED, EventKind.THIRD_PARTY, EventKind.WRITTEN_WANTED, EventKind.SETTLED),
        *(EventKind.ASSESSED, EventKind.UNSOLVED, EventKind.FORWARDED, EventKind.COMMITTEE, EventKind.SUBMITTED),
        *(EventKind.DRAFT_SENT, EventKind.DRAFT_APPROVED, EventKind.MEETING_CANCELLED, EventKind.EXTENSION_ASKED),
        EventKind.MERGED,
    }
)  # to the complainant: held back by words such as "concept"
BRIEFLY_SAID = LABELS | frozenset(
    {
        *(EventKind.TAKEN, EventKind.PASSED, EventKind.FORWARDED, EventKind.URGENT, EventKind.NOT_URGENT),
        *(EventKind.NAMED, EventKind.MERGED, EventKind.STATUS_ASKED, EventKind.REMINDERS_PAUSED, EventKind.AWAY),
        *(EventKind.BACK, EventKind.EFFECT, EventKind.APPOINTED, EventKind.HEARING_PLANNED, EventKind.DRAFT_REFUSED),
        *(EventKind.POSTED, EventKind.REMEDY_PROMISED, EventKind.EXTENDED, EventKind.MEETING_ANSWERED),
        *(EventKind.MEETING_CANCELLED, EventKind.DRAFT_DROPPED, EventKind.DRAFT_APPROVED, EventKind.REMEDIED),
    }
)  # what stands behind them in the same line may be something else
MENDED = frozenset({EventKind.REMEDIED, EventKind.SETTLED})  # behind a comma only a reason: "…, de lift doet het weer"
OF_ITSELF = frozenset({EventKind.TAKEN, EventKind.PASSED})  # said at the end of a sentence: "…, dus ik doe deze"
STATES = frozenset(
    {EventKind.SETTLED, EventKind.CAUSE, EventKind.TOPIC, EventKind.MEASURE, EventKind.COLLEAGUE_ASKED}
)  # a sentence behind them that opens an act is one
TOLD = frozenset({EventKind.NOTED, EventKind.CONVERSATION})  # what is told in them may well ask something
BY_ITSELF = frozenset(
    {
        *(EventKind.TAKEN, EventKind.PASSED, EventKind.URGENT, EventKind.NOT_URGENT, EventKind.EXTENDED),
        *(EventKind.CAUSE, EventKind.TOPIC, EventKind.STATUS_ASKED, EventKind.REMINDERS_PAUSED, EventKind.NOTED),
        *(EventKind.AWAY, EventKind.MEASURE, EventKind.MERGED, *LABELS),
    }
)  # a sentence that says one of these is one behind a text too: "…. Ik neem deze", "…. Wel graag een week extra"
ELSE_READ = (BRIEFLY_SAID | {EventKind.NOTED, EventKind.CONVERSATION, EventKind.MEASURE}) - {
    *(*LABELS, EventKind.NAMED, EventKind.MERGED, EventKind.PASSED)
}  # what may be read where the first rule that a line begins with refuses it
SOFTLY = frozenset(
    {EventKind.NOT_URGENT, EventKind.MEETING_ANSWERED, EventKind.REMINDERS_PAUSED, EventKind.STATUS_ASKED}
)  # they change nothing for a complainant
OURS = frozenset(
    {
        *(EventKind.EXTENDED, EventKind.PASSED, EventKind.REMINDERS_PAUSED, EventKind.URGENT, EventKind.NOT_URGENT),
        *(EventKind.MERGED, EventKind.NOTED, *LABELS),
    }
)  # nobody asks these of a complainant: below a letter they are an order to us
IN_THE_HOUSE = frozenset(
    {
        *(EventKind.EXTENDED, EventKind.PASSED, EventKind.NOTED, EventKind.CONVERSATION, EventKind.CAUSE),
        *(EventKind.MEASURE, EventKind.EFFECT, EventKind.NAMED, EventKind.REMINDERS_PAUSED, EventKind.AWAY),
        *(EventKind.APPOINTED, EventKind.HEARING_PLANNED, EventKind.REMEDY_PROMISED, EventKind.SETTLED),
    }
)  # an order behind them that no rule reads is none of their text
LEFT_WHOLE = frozenset(
    {
        *(EventKind.REPLIED, EventKind.PROPOSED, EventKind.COMPLAINANT_ASKED, EventKind.COLLEAGUE_ASKED),
        *(EventKind.SETTLED, EventKind.DRAFTED),
    }
)  # what stands behind their sentence may be more of what is told
CONCLUDES = frozenset(
    {
        *(EventKind.DECIDED, EventKind.POSITION_TOLD, EventKind.ASSESSED, EventKind.SETTLED, EventKind.UNSOLVED),
        *(EventKind.REMEDIED, EventKind.DRAFT_SENT, EventKind.DRAFT_APPROVED),
    }
)  # a paragraph of a text may well tell these of something else
WEAKLY = frozenset({EventKind.TOPIC, EventKind.STATUS_ASKED})
