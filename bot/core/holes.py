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


COMMON = frozenset({"organisation", "number", "subject", "salutation", "today", "reference", "answer_how", "on_paper"})
ORGANISATION = frozenset({"name", "short_name", "address", "website", "phone", "links"})

_REFERRAL = "passed_on destination link"
_TO_COMPLAINANT = {
    "acknowledgement": "received handler decide_by decide_why complaint attachments",
    "received": "received decide_by complaint attachments",
    "information_received": "decide_by",
    "question": "question",
    "extension": "old_due new_due reason",
    "late": "due indication handler passed",
    "decision": "outcome reasons received external_route external_name",
    "conversation": "day report outcome external_route external_name",
    "external_route": "external_route external_name",
    "withdrawn": "",
    "satisfaction": "",
    "closed": "external_route external_name",
    "status": "state due handler",
    "referral_repair": _REFERRAL,
    "referral_nuisance": _REFERRAL,
    "referral_costs": _REFERRAL,
    "referral_other": _REFERRAL,
}
_TO_COLLEAGUE = {
    "handover": "received complainant complainant_address entered_by decide_by decide_why because cues complaint"
    " attachments earlier duties acts",
    "doubt": "received complainant complainant_address guess because complaint attachments acts decide_by",
    "report": "label_words passed_on complainant complainant_address received complaint attachments because acts",
    "warning": "duty due days_left why acts",
    "overdue": "duty due days_left why acts",
    "escalation": "duty due days_left why owner",
    "information": "sender complainant added attachments from_other_address decide_by acts",
    "withdrawn_notice": "complainant",
    "not_content_notice": "complainant added acts",
    "satisfaction_notice": "answer added",
    "transcript": "done refused not_understood choices open",
    "confirm": "asked said words",
    "colleague_question": "question asker complaint_subject",
    "colleague_answer": "answer answered_by acts",
    "unforeseen": "event added acts",
    "bounce_notice": "letter_words recipient diagnostic address acts",
    "cannot_handle": "reason received sender",
    "undeliverable": "letter_words recipient reason",
    "form_incomplete": "missing skeleton",
    "intake_form": "skeleton",
    "post_letter": "letter_words text complainant address",
    "digest": "period counts open_cases late_cases closed refused",
    "inventory": "period by_label by_outcome by_topic by_month trend_text measures",
}

TO_COMPLAINANT = frozenset(_TO_COMPLAINANT)
HOLES: Mapping[str, frozenset[str]] = {
    name: frozenset(holes.split()) for name, holes in (_TO_COMPLAINANT | _TO_COLLEAGUE).items()
}
