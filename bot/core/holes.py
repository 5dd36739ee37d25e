"""Which letters are there, to whom, and which holes may each of them use?"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, kw_only=True)
class Act:
    """Something that a colleague can do by answering: the link's text, the words to type, the prefilled mail."""

    label: str
    words: str
    mailto: str = ""
    kind: str = ""  # an EventKind


@dataclass(frozen=True, kw_only=True)
class ActGroup:
    """Acts that belong together: what can be typed, with the marks of a quotation around it."""

    name: str
    words: tuple[str, ...]


@dataclass(frozen=True, kw_only=True)
class Understood:
    """One thing that was understood of a complaint, what shows it, and the answer that says otherwise."""

    what: str
    value: str
    words: str = ""  # “as the complainant wrote them”, or which colleague says so
    ask: str = ""  # "Klopt dit niet?"
    answer: str = ""  # the words to type then
    mailto: str = ""


@dataclass(frozen=True, kw_only=True)
class Owed:
    """What is owed in a case, by when, and why that day."""

    what: str
    due: date | str
    why: str = ""


@dataclass(frozen=True, kw_only=True)
class Count:
    """One line of a digest or inventory."""

    label: str
    count: int


@dataclass(frozen=True, kw_only=True)
class CaseLine:
    """One case in a digest; `days_left` counts calendar days and is below zero after the term."""

    number: str
    subject: str
    state: str
    owner: str
    duty: str
    due: date | str
    days_left: int
    summary: str = ""  # what it is about, for who may read the case


@dataclass(frozen=True, kw_only=True)
class Dossier:
    """A closed case that will be erased; `mailto` opens the answer that keeps it longer."""

    number: str
    closed_on: date | str
    kept_until: date | str
    mailto: str = ""


@dataclass(frozen=True, kw_only=True)
class Route:
    """Where a complaint can go outside our house; `step` counts from 1 where the order matters (BOU-11)."""

    name: str
    link: str
    binding: bool = False
    step: int = 0


COMMON = frozenset({"organisation", "number", "subject", "salutation", "today", "reference", "answer_how", "on_paper"})
ORGANISATION = frozenset({"name", "short_name", "address", "website", "phone", "links"})

_REFERRAL = "passed_on destination link"
_DISAGREE = "routes appeal_decider appeal_until"  # routes are open only when nobody in the house decides any more
_TO_COMPLAINANT = {
    "acknowledgement": "received handler respond_by decide_by decide_why complaint attachments missing",
    "received": "received decide_by complaint attachments",
    "information_received": "decide_by",
    "question": "question",
    "extension": "old_due new_due reason consent",
    "late": "due indication handler passed late_about",
    "decision": f"outcome reasons measures received complaint in_remedy {_DISAGREE}",
    "conversation": f"day report measures outcome in_remedy {_DISAGREE}",
    "external_route": "routes consent_for own_words answered was_closed",
    "withdrawn": "",
    "satisfaction": "is_closed repaired",
    "closed": f"satisfied {_DISAGREE}",
    "status": "state due handler next_step"
    " overdue indication new_due meeting agreed close_on appeal_until appeal_decider",
    "referral_repair": _REFERRAL,
    "referral_nuisance": _REFERRAL,
    "referral_costs": _REFERRAL,
    "referral_other": _REFERRAL,
    "ask_details": "discussed_asked said_no unwilling missing talk_to received complaint link",
    "details_reminder": "discussed_asked unwilling missing close_on",
    "not_taken_up": "discussed_asked missing",
    "forwarded": "handler decide_by",
    "message": "text handler",
    "proposal": "text decide_by complaint",
    "agreement": "text day complaint decide_by in_remedy",
    "appointment": "what day time place moved_from text",
    "remedy_term": "old_due new_due text",
    "third_party": "party old_due new_due text",
    "solved_question": "new_due",
    "reopened": "handler decide_by routes",
    "ladder": "routes text decide_by is_closed",
    "appeal_received": "handler decide_by decide_why hearing",
    "appeal_late": "appeal_until decider routes",
    "hearing_invitation": "day time place moved_from text handler",
    "hearing_report": "day text",
    "meeting_cancelled": "meeting",
    "merged": "merged_number handler decide_by",
    "committee": "decide_by text",
    "ruling": "outcome reasons measures received routes",
    "consent_question": "consent_for feedback_to routes",
    "submitted": "day routes",
    "extension_question": "old_due new_due reason",
    "mandate_question": "who own_mail",
    "representative_confirmed": "who reached whom to_representative",
    "mail_stopped": "posted",
}
_TO_ORGANISATION = {"feedback": "complainant outcome reasons text"}  # that sent the participant (STA-7)
_TO_COLLEAGUE = {
    "handover": "passed_by passed_why contacts complaint_cut enclosed whole staff_note"
    " received complainant complainant_address entered_by decide_by decide_why because cues complaint"
    " attachments earlier duties acts sender_kind party_words named urgent_words concerned summary understood",
    "passed_notice": "new_owner passed_by text",
    "waiting_notice": "earlier contacts complaint_cut enclosed whole attachments staff_note"
    " received complainant complainant_address missing said_no unwilling concerned complaint acts"
    " summary understood",
    "wish_to_talk": "complainant complainant_address phone complaint",
    "recusal": "named complaint acts",
    "contact_manager": "complainant complainant_address phone due complaint acts",
    "written_question": "text acts",
    "urgent_owner": "urgent_words due acts complaint",
    "urgent_notice": "urgent_words complainant owner",
    "reopened_notice": "contacts attachments enclosed all_shown whole complainant added duties acts",
    "appeal_handover": "earlier contacts complaint_cut enclosed whole"
    " received complainant complainant_address outcome reasons added complaint decide_by decide_why"
    " hearing duties acts summary understood",
    "appeal_late_notice": "appeal_until added complainant acts",
    "proposal_refused": "proposal added duties acts",
    "third_party_check": "party due acts",
    "effect_question": "measure due acts",
    "learning_question": "complainant outcome acts topic topics summary",
    "submit_request": "complainant routes added acts",
    "extension_notice": "old_due new_due reason",
    "hearing_notice": "day time place moved_from",
    "hearing_off": "meeting",
    "meeting_notice": "meeting moved_from place text complainant complainant_address phone address acts",
    "meeting_off": "meeting complainant complainant_address text acts",
    "meeting_answer": "who answer added proposed instead meeting unsure acts",
    "meeting_absence": "who added proposed meeting unsure acts",
    "stand_in": "away_name until declared received complainant complainant_address entered_by decide_by decide_why"
    " complaint summary duties acts understood",
    "stood_in_note": "stand_in_name until acts",
    "stood_in_notice": "away_name stand_in_name until declared acts",
    "no_sign_of_life": "duty due days_left owner acts",
    "absence_noted": "noted cases why_not",
    "absence_confirm": "said asked words",
    "absence_over": "noted cases",
    "doubt": "earlier complaint_cut enclosed whole staff_note"
    " received complainant complainant_address guess because complaint attachments acts decide_by"
    " urgent_words summary understood",
    "report": "complaint_cut enclosed whole"
    " label_words passed_on complainant complainant_address received complaint attachments because acts"
    " urgent_words",
    "warning": "duty due days_left why acts draft_waits",
    "overdue": "duty due days_left why acts draft_waits",
    "escalation": "duty due days_left why owner draft_waits",
    "information": "perhaps enclosed all_shown whole sender complainant unwilling added attachments from_other_address"
    " decide_by acts",
    "withdrawn_notice": "complainant",
    "extension_answer": "complainant agreed added acts",
    "representative_notice": "who whom complainant mandate own_mail reached added attachments acts",
    "mail_stopped_notice": "complainant posted added acts",
    "not_content_notice": "attachments enclosed all_shown whole complainant added state routes acts",
    "satisfaction_notice": "answer added",
    "transcript": "done refused told meant not_understood choices open acts",
    "draft": "letter_called letter_subject letter_text begins ends lacks warnings changed refused_by refused_why second"
    " instead acts",
    "second_reading": "letter_called letter_subject letter_text begins ends lacks warnings changed writer acts",
    "help": "manual acts",
    "confirm": "asked said words",
    "colleague_question": "question asker",
    "colleague_answer": "answer answered_by acts",
    "unforeseen": "event added acts",
    "bounce_notice": "letter_words recipient diagnostic address acts",
    "cannot_handle": "reason received sender",
    "undeliverable": "letter_words recipient reason",
    "form_incomplete": "asked skeleton done",
    "still_missing": "asked skeleton asker",
    "mail_wanted": "file",
    "intake_form": "skeleton link",
    "post_letter": "letter_words text complainant address",
    "digest": "period counts open_cases late_cases closed refused",
    "inventory": "period by_label by_outcome by_topic by_month trend_text measures"
    " by_kind by_cause by_satisfaction by_sender by_term effects without_cause",
    "expiring": "erased_from lines",
    "which_case": "numbers said",
}

_BESIDE_ACTS = frozenset({"more"})  # the words of the acts that have no link
TO_COMPLAINANT = frozenset(_TO_COMPLAINANT)
BILINGUAL = TO_COMPLAINANT | frozenset(_TO_ORGANISATION)  # read outside our house: in Dutch and in English
HOLES: Mapping[str, frozenset[str]] = {
    name: frozenset(holes.split()) | (_BESIDE_ACTS if "acts" in holes.split() else frozenset())
    for name, holes in (_TO_COMPLAINANT | _TO_ORGANISATION | _TO_COLLEAGUE).items()
}
