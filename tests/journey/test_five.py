"""Do five organisations work side by side from one installation, each by its own procedure, as their people see it?"""

from pathlib import Path

import pytest

from tests.journey.letters import text_of
from tests.journey.street import Street
from tests.servers.dovecot import Dovecot
from tests.servers.postfix import Postfix

FRIDAY = "2025-12-19T10:00+01:00"
COMPLAINT = (
    "Hierbij dien ik een klacht in. Uw medewerker heeft mij drie weken lang niet teruggebeld. Dit is onacceptabel."
)


@pytest.fixture
def street(dovecot: Dovecot, postfix: Postfix, tmp_path: Path) -> Street:
    """Five organisations, each with a complaints mailbox, and everybody who works there with a mailbox."""
    return Street(tmp_path, dovecot, postfix)


@pytest.mark.requirement("HSS-6")
@pytest.mark.requirement("WOP-1")
@pytest.mark.requirement("WOP-5")
@pytest.mark.requirement("STI-5")
@pytest.mark.requirement("STA-5")
@pytest.mark.requirement("BOU-2")
def test_the_same_complaint_goes_five_ways_each_with_its_own_dates(street: Street) -> None:
    for key in ("hss", "woonpartners", "stigas", "stap", "bouw"):
        street.complains(f"Anna bij {key}", key, COMPLAINT, FRIDAY)
    street.passes("2025-12-19T10:05+01:00")

    confirmed = {key: street.got(f"Anna bij {key}", "acknowledgement")[0] for key in ("hss", "stigas", "stap", "bouw")}
    due = {"hss": "30 januari", "stigas": "30 januari", "stap": "19 januari", "bouw": "19 januari"}
    assert {key: f"{day} 2026" in text_of(confirmed[key]) for key, day in due.items()} == dict.fromkeys(due, True)
    (asked,) = street.got("Anna bij woonpartners", "ask_details")
    street.got("Klantenservice Woonpartners", "waiting_notice")
    street.got("Rob Kuiper")
    street.got("Ingrid Vermaat", "handover")
    (at_the_desk,) = street.got("Servicedesk Stigas", "handover")
    assert "16:00" in text_of(at_the_desk)

    talked = "Ja, besproken met Petra Lindeman op 15 december, maar zij deed er niets mee. Ik wil dat zij mij belt."
    street.answers("woonpartners", asked, talked, "2025-12-19T15:00+01:00")
    street.passes("2025-12-19T16:05+01:00")
    (taken_up,) = street.got("Anna bij woonpartners", "acknowledgement")
    assert "vrijdag 16 januari 2026" in text_of(taken_up)
    street.got("Rob Kuiper", "handover")
    street.got("Esther Brandsma", "contact_manager")


@pytest.mark.requirement("STI-4")
def test_a_manager_who_is_complained_about_hears_nothing_and_another_decides(street: Street) -> None:
    about = "Hierbij dien ik een klacht in over mevrouw Brandsma. Zij heeft mij aan de telefoon uitgescholden."
    street.complains("Kees", "stigas", about, FRIDAY)
    street.passes("2025-12-19T10:05+01:00")
    street.got("Kees", "acknowledgement")
    handover, recusal = street.got("Servicedesk Stigas", "handover", "recusal")
    assert "Esther Brandsma" in text_of(recusal)

    street.answers("stigas", handover, "doorsturen naar team Advies", "2025-12-19T11:00+01:00")
    street.passes("2025-12-19T11:05+01:00")
    street.got("Kees", "forwarded")
    street.got("Esther Brandsma")
    (theirs,) = street.got("Gijs Terpstra", "handover")
    street.answers("stigas", theirs, "besluit: gegrond, want zo praten wij niet met mensen.", "2025-12-22T09:00+01:00")
    street.passes("2025-12-22T09:05+01:00")
    _, draft = street.got("Gijs Terpstra", "contact_manager", "draft")
    street.answers("stigas", draft, "verstuur", "2025-12-22T09:10+01:00")
    street.passes("2025-12-22T09:15+01:00")
    (decision,) = street.got("Kees", "decision")
    assert "22 januari 2026" in text_of(decision)
    street.passes("2026-01-05T09:05+01:00")
    assert street.got("Esther Brandsma") == []
