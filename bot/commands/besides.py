"""What does a mail tell besides what it is, and by which words?"""

from collections.abc import Mapping
from typing import Any

from bot.core.complainant import Told, party_told, sender_kind_told
from bot.core.details import talk_told
from bot.core.language import english_in
from bot.core.mail import Address, Mail
from bot.core.named import find_named
from bot.core.organisation import Organisation
from bot.core.urgency import find_urgent


def besides(mail: Mail, organisation: Organisation) -> Mapping[str, Any]:
    """Give what a case mail would show: each with its words; both empty where nothing is told."""
    forward = mail.forward if mail.forward and mail.forward.text.strip() else None
    text = forward.text if forward else mail.new_text or mail.text
    writer = (forward.sender if forward else mail.sender) or Address(name="", address="")
    words = f"{(forward.subject if forward else '') or mail.subject}\n{text}"
    urgent, talk = find_urgent(words), talk_told(text, organisation.colleagues)
    kind = sender_kind_told(words, writer, is_staff=organisation.staff(writer.address) is not None)
    named = find_named(words, organisation.colleagues, complainant=writer.name)
    return {
        "urgent": {"kind": str(urgent.kind) if urgent else "", "words": urgent.words if urgent else ""},
        "discussed": {"answer": talk.answer, "words": talk.words},
        "about": [{"address": one.address, "words": one.words} for one in named],
        "party": _told(party_told(words, writer)),
        "sender_kind": _told(kind),
        "language_words": list(english_in(text)) if mail.language == "en" else [],
    }


def _told(told: Told) -> dict[str, str]:
    return {"value": str(told.value), "words": told.words}
