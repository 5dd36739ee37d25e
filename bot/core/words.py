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
    WAITING = "waiting"  # not taken up yet: to be discussed first, or details are missing (WOP-1, WOP-3)
    OPEN = "open"  # a complaint in handling
    PROPOSED = "proposed"  # a solution was proposed; the complainant may accept it (BOU-5)
    DECIDED = "decided"  # the position was told; the complainant may still react
    REMEDY = "remedy"  # founded, and being put right (BOU-6)
    APPEALED = "appealed"  # another decider looks at it anew (WOP-7, STI-9)
    RULED = "ruled"  # the ruling on the appeal was told
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
    # what makes another event more special: a step on it goes before the step on the event itself (`core/special.py`)
    COMPLETE = "complete"  # discussed, and nothing is missing: it can be taken up (WOP-1, WOP-3)
    INCOMPLETE = "incomplete"  # not discussed yet, or something is missing
    FOUNDED = "founded"  # a decision with this outcome
    PARTLY_FOUNDED = "partly_founded"
    UNFOUNDED = "unfounded"
    APPEAL_LATE = "appeal_late"  # an appeal after its window
    # the complainant
    INFORMATION = "information"
    WITHDRAWAL = "withdrawal"
    NOT_CONTENT = "not_content"
    CONTENT = "content"
    APPEAL = "appeal"  # wants somebody else to look at it
    DISPUTE = "dispute"  # wants to go to the external body
    CONSENTED = "consented"  # says yes to what was asked: to tell another organisation, to submit the dispute
    CONSENT_REFUSED = "consent_refused"  # says no to a longer term
    STATUS_ASKED = "status_asked"
    REPRESENTED = "represented"  # somebody writes for the complainant
    MAIL_STOPPED = "mail_stopped"  # wants no more mail: letters go by post, or are kept
    # colleagues
    TAKEN = "taken"
    ADMITTED = "admitted"  # taken up all the same, though not discussed or not complete
    FORWARDED = "forwarded"  # to the management of the team that it is about (STI-3)
    PASSED = "passed"  # to another colleague or team, who has it from then on
    MERGED = "merged"  # into another case of the same complainant, where it goes on
    JOINED = "joined"  # another case was merged into this one
    REMINDERS_PAUSED = (
        "reminders_paused"  # the owner asks for silence until a day; the step up and the complainant still hear
    )
    EXTENSION_ASKED = "extension_asked"  # the complainant is asked to consent to another extension
    # what leaves only after it was seen (DECISIONS, "Drafts")
    DRAFTED = "drafted"
    DRAFT_SENT = "draft_sent"  # "verstuur": what was drafted happens
    DRAFT_APPROVED = "draft_approved"  # by the second reader
    DRAFT_REFUSED = "draft_refused"  # by the second reader, and why
    DRAFT_DROPPED = "draft_dropped"
    # appointments and hearings
    MEETING_ANSWERED = "meeting_answered"  # the complainant or a colleague comes, or does not
    MEETING_CANCELLED = "meeting_cancelled"
    # colleagues away
    AWAY = "away"  # who has the case is away until a day: that is no act
    BACK = "back"
    STOOD_IN = "stood_in"  # nobody moved: the case goes to the stand-in, then up
    REPLIED = "replied"  # a message to the complainant in the colleague's own words
    PROPOSED = "proposed"  # a solution, put to the complainant
    SETTLED = "settled"  # solved by agreement; what was agreed is recorded (STI-6, BOU-5)
    WRITTEN_WANTED = "written_wanted"  # the complainant wants what was agreed on paper (STI-6)
    UNSOLVED = "unsolved"  # no agreement is reached (STA-6, BOU-11)
    ASSESSED = "assessed"  # founded or not, established within the house (BOU-3, BOU-4)
    APPOINTED = "appointed"  # a visit or an appointment with the complainant (BOU-3, BOU-6)
    REMEDY_PROMISED = "remedy_promised"  # the day by which it will be put right (BOU-6)
    THIRD_PARTY = "third_party"  # another firm solves it, by a day (BOU-7)
    REMEDIED = "remedied"  # it was put right (BOU-8)
    COMMITTEE = "committee"  # a committee advises: another term (Awb 9:11)
    HEARING_PLANNED = "hearing_planned"
    HEARD = "heard"  # the complainant was heard; with the report (STI-9, Awb 9:10)
    HEARING_WAIVED = "hearing_waived"  # and why
    APPEAL_ADMITTED = "appeal_admitted"  # a late appeal is dealt with all the same
    SUBMITTED = "submitted"  # the dispute was put to the external body (STA-6)
    URGENT = "urgent"  # serious: to be handled with urgency (STA-3)
    NOT_URGENT = "not_urgent"  # what the bot or a colleague called urgent is not
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
    EFFECT = "effect"  # whether a measure works, tested after some time (BOU-9)
    CAUSE = "cause"  # what caused it: central, not the symptom (STA-8)
    TOPIC = "topic"  # which kind of complaint it is (STA-8)
    FEEDBACK_WANTED = "feedback_wanted"  # the organisation that sent the participant is to be told (STA-7)
    COMPLAINANT_IS = "complainant_is"  # what kind of sender it is (STI-1, STA-6)
    DISCUSSED = "discussed"  # whether it was discussed with the employee concerned (WOP-1)
    LANGUAGE_IS = "language_is"  # in which language the complainant gets letters
    SUMMARISED = "summarised"  # what it is about, in one sentence
    KEPT_LONGER = "kept_longer"  # not to be erased before a day, and why
    # recusal: who is complained about is kept out (STI-4)
    RECUSED = "recused"  # the bot saw colleagues named
    NAMED = "named"  # a colleague says whom it is about
    NOT_NAMED = "not_named"  # the coordinator lifts it
    RECUSAL_CONFIRMED = "recusal_confirmed"
    # our own post
    LETTER_LEFT = "letter_left"
    LETTER_FAILED = "letter_failed"  # bounced, or given up
    # the clock
    TERM_NEARS = "term_nears"
    TERM_PASSES = "term_passes"
    SATISFACTION_DUE = "satisfaction_due"
    CLOSING_DUE = "closing_due"
    CONTACT_MISSED = "contact_missed"  # nobody had called by the end of the afternoon (STI-5)
    DETAILS_DUE = "details_due"  # the complainant is reminded of what was asked
    DETAILS_EXPIRED = "details_expired"  # no answer came: closed with an explanation
    REMEDY_DUE = "remedy_due"  # the last day of a repair term: the complainant is asked (BOU-8)


LABELS = frozenset({EventKind.COMPLAINT, EventKind.REPAIR, EventKind.NUISANCE, EventKind.COSTS, EventKind.OTHER})
DECISIONS = frozenset({EventKind.DECIDED, EventKind.POSITION_TOLD})
OUTCOMES = frozenset({EventKind.FOUNDED, EventKind.PARTLY_FOUNDED, EventKind.UNFOUNDED})  # what a decision is besides
OUR_OWN = frozenset({EventKind.LETTER_LEFT, EventKind.LETTER_FAILED, EventKind.TERM_NEARS, EventKind.TERM_PASSES})


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
    EVENT = "event"  # the day of the event itself that starts the duty


class Party(StrEnum):
    """Whether somebody complains privately or for a business: the external route may differ (STA-6)."""

    PRIVATE = "private"
    BUSINESS = "business"


class SenderKind(StrEnum):
    """From where a complaint comes (STI-1)."""

    CUSTOMER = "customer"
    SUPPLIER = "supplier"
    EMPLOYEE = "employee"  # of the organisation itself
    SURROUNDINGS = "surroundings"  # neighbours, passers-by
    OTHER = "other"


class Topic(StrEnum):
    """What a complaint is mostly about; an organisation has its own list and names (STA-8)."""

    TREATMENT = "treatment"
    INFORMATION = "information"  # or advice that was wrong
    HANDLING_TIME = "handling_time"
    REACHABILITY = "reachability"
    QUALITY = "quality"
    APPOINTMENT = "appointment"
    COSTS = "costs"
    DECISION = "decision"
    PRIVACY = "privacy"
    DAMAGE = "damage"
    OTHER = "other"


class Urgency(StrEnum):
    """Why a complaint may be urgent, the worst first (STA-3); a procedure says which of these make it so."""

    RISK = "risk"  # to a person: gas, electricity, cold with a baby, suicide
    THREAT = "threat"  # of violence
    CLAIM = "claim"  # it may lead to one
    PUBLICITY = "publicity"  # the press or an inspectorate


class Aspect(StrEnum):
    """What is understood of a complaint besides that it is one; each can be said otherwise by a colleague."""

    SUMMARY = "summary"
    TOPIC = "topic"
    URGENCY = "urgency"
    DISCUSSED = "discussed"
    PARTY = "party"
    SENDER_KIND = "sender_kind"
    LANGUAGE = "language"


class Audience(StrEnum):
    """Whom a letter is for; the organisation's configuration says who that is."""

    COMPLAINANT = "complainant"
    OWNER = "owner"  # who took the case, else everybody with the role that it lies with
    OWED = "owed"  # who owes the duty that the letter is about
    DECIDER = "decider"  # who decides on the next appeal
    CONCERNED = "concerned"  # the colleagues whom it is about: they get this letter only
    ACTOR = "actor"  # the colleague whose act it answers
    SENT_BY = "sent_by"  # the organisation that sent the participant (STA-7)
    COORDINATOR = "coordinator"
    STEP_UP = "step_up"
    ROUTE = "route"  # the address for repair requests, nuisance reports, costs, other mail
    ATTENDING = "attending"  # who comes to an appointment for the organisation: who planned it, and who has the case
    ASKED = "asked"  # the colleague whom a question was put to
    ENTERED_BY = "entered_by"  # the colleague who entered a complaint by phone or on paper


LONGEST_SUMMARY = 200  # characters of what a complaint is about, in one sentence
OUTSIDE = frozenset({Audience.COMPLAINANT, Audience.SENT_BY})  # who reads it does not work here
# what a complaint form asks (WOP-3)
FORM_FIELDS = ("discussed", "name", "address", "contact", "what", "when", "about", "wish")
