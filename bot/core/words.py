"""Which words may a procedure and a case use? The closed lists of the domain."""

from enum import StrEnum


class Label(StrEnum):
    """What a mail is (`shared` labels): a complaint, or one of three other things."""

    COMPLAINT = "complaint"
    REPAIR = "repair"
    NUISANCE = "nuisance"
    OTHER = "other"


class State(StrEnum):
    """Where a case stands. A case outside CLOSED_STATES always has a running duty with an owner."""

    NEW = "new"  # registered, nothing decided yet about what it is
    UNCLEAR = "unclear"  # a person was asked what it is; the term runs already
    OPEN = "open"  # a complaint in handling
    DECIDED = "decided"  # the position was told; the complainant may still react
    CLOSED = "closed"  # handled and archived
    WITHDRAWN = "withdrawn"  # taken back by the complainant, and archived
    REFERRED = "referred"  # not a complaint: passed to the right place


CLOSED_STATES = frozenset({State.CLOSED, State.WITHDRAWN, State.REFERRED})


class EventKind(StrEnum):
    """What can happen to a case. A pair (state, event) without a step means: ask a person."""

    # what a new mail turned out to be, by recognition or by a colleague's correction
    COMPLAINT = "complaint"
    REPAIR = "repair"
    NUISANCE = "nuisance"
    COSTS = "costs"  # an excluded subject (HSS-3)
    OTHER = "other"
    UNCLEAR = "unclear"
    # the complainant
    INFORMATION = "information"
    WITHDRAWAL = "withdrawal"
    NOT_CONTENT = "not_content"
    CONTENT = "content"
    STATUS_ASKED = "status_asked"
    # colleagues
    TAKEN = "taken"
    NOTED = "noted"
    CONVERSATION = "conversation"  # a talk with the complainant, recorded
    COMPLAINANT_ASKED = "complainant_asked"
    COLLEAGUE_ASKED = "colleague_asked"
    COLLEAGUE_ANSWERED = "colleague_answered"
    EXTENDED = "extended"
    DECIDED = "decided"
    POSITION_TOLD = "position_told"  # decided, and told in a conversation (HSS-8)
    COMPLETED = "completed"  # a colleague sent details that were missing
    POSTED = "posted"  # a paper letter was posted, or told by phone
    MEASURE = "measure"  # a measure against repetition was taken (HSS-11)
    # our own post
    LETTER_LEFT = "letter_left"
    LETTER_FAILED = "letter_failed"  # bounced, or given up
    # the clock
    TERM_NEARS = "term_nears"
    TERM_PASSES = "term_passes"
    SATISFACTION_DUE = "satisfaction_due"
    CLOSING_DUE = "closing_due"


class Outcome(StrEnum):
    """What was decided about a complaint."""

    FOUNDED = "founded"
    PARTLY_FOUNDED = "partly_founded"
    UNFOUNDED = "unfounded"


class Moment(StrEnum):
    """The days that terms are counted from."""

    RECEIVED = "received"
    DECIDED = "decided"
    APPEALED = "appealed"
    SATISFACTION_ASKED = "satisfaction_asked"
    CLOSED = "closed"


class Audience(StrEnum):
    """Whom a letter is for; the organisation's configuration says who that is."""

    COMPLAINANT = "complainant"
    OWNER = "owner"  # who took the case, else everybody with the role that owes it
    COORDINATOR = "coordinator"
    STEP_UP = "step_up"
    ROUTE = "route"  # the address for repair requests, nuisance reports, costs, other mail
    ASKED = "asked"  # the colleague whom a question was put to
    ENTERED_BY = "entered_by"  # the colleague who entered a complaint by phone or on paper
