"""For whom is each letter that a procedure may send?"""

from collections.abc import Mapping

from bot.core.words import Audience

AUDIENCES: Mapping[str, Audience] = {
    "acknowledgement": Audience.COMPLAINANT,
    "received": Audience.COMPLAINANT,
    "information_received": Audience.COMPLAINANT,
    "question": Audience.COMPLAINANT,
    "extension": Audience.COMPLAINANT,
    "late": Audience.COMPLAINANT,
    "decision": Audience.COMPLAINANT,
    "conversation": Audience.COMPLAINANT,
    "external_route": Audience.COMPLAINANT,
    "withdrawn": Audience.COMPLAINANT,
    "satisfaction": Audience.COMPLAINANT,
    "closed": Audience.COMPLAINANT,
    "status": Audience.COMPLAINANT,
    "referral_repair": Audience.COMPLAINANT,
    "referral_nuisance": Audience.COMPLAINANT,
    "referral_costs": Audience.COMPLAINANT,
    "referral_other": Audience.COMPLAINANT,
    "handover": Audience.OWNER,
    "warning": Audience.OWNER,
    "overdue": Audience.OWNER,
    "information": Audience.OWNER,
    "withdrawn_notice": Audience.OWNER,
    "not_content_notice": Audience.OWNER,
    "satisfaction_notice": Audience.OWNER,
    "colleague_answer": Audience.OWNER,
    "bounce_notice": Audience.OWNER,
    "unforeseen": Audience.COORDINATOR,
    "doubt": Audience.COORDINATOR,
    "escalation": Audience.STEP_UP,
    "report": Audience.ROUTE,
    "colleague_question": Audience.ASKED,
}
