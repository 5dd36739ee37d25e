"""What could each letter say? Sample facts for every hole of every letter."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from bot.adapters.files import load_letters
from bot.core.holes import COMMON, HOLES, Act, ActGroup, CaseLine, Count, Dossier, Owed, Route, Understood
from bot.core.letter import Written, write
from bot.core.manual import chapters
from bot.core.organisation import Organisation
from bot.core.wording import detail_asked

BOOK = load_letters()
LETTERS = sorted((language, name) for _, language, name in BOOK.sources)
DAY = date(2026, 6, 16)
ORGANISATION = Organisation(
    key="hss",
    name="Hulpverlening Sociale Sector",
    short_name="HSS",
    address="klachten@hss.test",
    procedure="hss",
    coordinator="directie",
    step_up="raad@hss.test",
    fallback="kantoor@hss.test",
    website="https://www.hss.test/",
    phone="020 123 45 67",
    links={"privacy": "https://www.hss.test/privacy"},
)
COMPLAINT = (
    "Goedemorgen,\n\nHet is donderdag en mijn weekgeld staat er nog steeds niet op. Dinsdag is de afspraak. Vorige"
    " maand was het ook al zo.\n\nIk wil dat dit stopt.\n\nGroet,\nR. Bakker"
)
ACTS = [
    Act(
        label="Ik pak dit op", words="ik pak dit op", mailto="mailto:klachten+t0k@hss.test?subject=Re%3A&body=ik%20pak"
    ),
    Act(label="Besluit: gegrond", words="besluit: gegrond, want …", mailto="mailto:klachten+t0k@hss.test?body=besluit"),
    Act(label="Meer tijd nemen", words="verleng 2 weken, want …"),
]
MORE = [
    ActGroup(name="Met de klager", words=("“vraag aan klager: …”", "“afspraak op DATUM om TIJD: …”")),
    ActGroup(name="Tijd", words=("“verleng 2 weken, want …”",)),
]
WHY = "6 weken na dinsdag 5 mei 2026 is dinsdag 16 juni 2026."
OWED = [Owed(what="besluit over de klacht", due=DAY, why=WHY), Owed(what="contact met de klager", due=DAY)]
SKELETON = "Naam klager:\nE-mail:\nOntvangen op:\nWat is er gebeurd:"
ROUTES = [Route(name="erisietsmisgegaan.nl", link="https://erisietsmisgegaan.nl")]
LADDER = [
    Route(name="een onafhankelijke derde", link="", step=1),
    Route(name="mediation", link="https://mediation.test", step=2),
    Route(name="de Raad van Arbitrage of de rechter", link="https://arbitrage.test", binding=True, step=3),
]
BACK = "mailto:klachten+t0k@hss.test?subject=Re%3A&body="
UNDERSTOOD = [
    Understood(what="Spoed", value="ja, een claim kan volgen", words="“ik stap naar de rechter”", ask="Klopt dit niet?",
               answer="geen spoed", mailto=f"{BACK}geen%20spoed"),
    Understood(what="Soort klacht", value="duur van de afhandeling", words="zegt Mila", ask="Klopt dit niet?",
               answer="soort: ", mailto=f"{BACK}soort%3A%20"),
    Understood(what="De klager is", value="klant"),
]  # fmt: skip
COUNTS = [Count(label="een klacht", count=7), Count(label="een reparatie", count=0)]


def _line(days_left: int, owner: str = "Sanne de Wit") -> CaseLine:
    return CaseLine(
        number="HSS-2026-0042",
        subject="Weekgeld te laat",
        state="in behandeling",
        owner=owner,
        duty="besluit over de klacht",
        due=DAY,
        days_left=days_left,
        summary="Mijn weekgeld staat er nog steeds niet op.",
    )


FACTS: Mapping[str, Any] = {
    "organisation": ORGANISATION,
    "number": "HSS-2026-0042",
    "subject": "Weekgeld te laat",
    "salutation": "Beste R. Bakker",
    "today": DAY,
    "reference": "Kenmerk: hss-2026-0042.k7f3q9x2",
    "answer_how": "Beantwoord dan deze e-mail",
    "on_paper": False,
    "received": datetime(2026, 5, 5, 12, 3, tzinfo=UTC),
    "handler": "de directie",
    "decide_by": DAY,
    "respond_by": DAY,
    "decide_why": WHY,
    "complaint": COMPLAINT,
    "attachments": ["bankafschrift.pdf (120 kB)", "foto 1.jpg (2,4 MB)"],
    "question": "Op welke dag hebt u gebeld?\nEn met wie?",
    "old_due": DAY,
    "new_due": date(2026, 6, 30),
    "reason": "Wij wachten nog op een antwoord van de bank.",
    "due": DAY,
    "indication": date(2026, 6, 30),
    "passed": False,
    "late_about": "answer",
    "is_closed": False,
    "in_remedy": True,
    "repaired": False,
    "outcome": "partly_founded",
    "reasons": "Het weekgeld is twee keer te laat betaald.\n\nDat had niet mogen gebeuren.",
    "routes": ROUTES,
    "appeal_decider": "",
    "appeal_until": "",
    "decider": "de directeur",
    "day": DAY,
    "report": "Uw brief bleef te lang liggen.",
    "state": "in behandeling",
    "passed_on": True,
    "destination": "de afdeling reparaties",
    "link": "https://www.hss.test/melden",
    "away_name": "Els de Boer",
    "noted": ["Je bent weg tot en met vrijdag 19 juni 2026.", "Sanne Vos neemt waar."],
    "why_not": ["die dag is al voorbij"],
    "numbers": ["HSS-2026-0042", "HSS-2026-0043"],
    "until": date(2026, 6, 19),
    "stand_in_name": "Sanne Vos",
    "declared": False,
    "cases": ["HSS-2026-0042, Weekgeld te laat: gaat naar Sanne Vos"],
    "complainant": "R. Bakker",
    "complainant_address": "r.bakker@voorbeeld.test",
    "entered_by": "Sanne de Wit",
    "guess": "een klacht (62% zeker)",
    "because": "Er staat een verwijt in aan de organisatie.",
    "cues": [
        (
            "verwijt dat er iets is gedaan of nagelaten",
            "“omdat jullie vergeten zijn het over te maken”, “nooit iets gehoord”",
        )
    ],
    "earlier": ["HSS-2025-0107 van maandag 3 maart 2025: Brief niet beantwoord (afgesloten, gegrond)"],
    "contacts": ["maandag 11 mei 2026: Gesprek met de klager (Sanne de Wit): “Wij bellen vrijdag terug.”"],
    "enclosed": ["De mail zoals die binnenkwam, zit bij deze mail: oorspronkelijke-mail.eml."],
    "merged_number": "HSS-2026-0041",
    "new_owner": "Joris Smit",
    "passed_by": "Sanne de Wit",
    "passed_why": "Sam kent deze mevrouw.",
    "complaint_cut": False,
    "all_shown": False,
    "manual": list(chapters()),
    "whole": "",
    "duties": OWED,
    "acts": ACTS,
    "more": MORE,
    "label_words": "een reparatie",
    "duty": "besluit over de klacht",
    "days_left": 5,
    "whom": "R. Bakker",
    "own_mail": False,
    "posted": False,
    "reached": True,
    "next_step": "Wij zoeken uit wat er is gebeurd.",
    "agreed": True,
    "consent": False,
    "overdue": "",
    "mandate": "asked",
    "why": WHY,
    "owner": "Sanne de Wit",
    "added": "Ik heb nog een foto gevonden.\nZie bijlage.",
    "from_other_address": True,
    "answer": "tevreden",
    "done": ["De klacht ligt nu bij jou."],
    "not_understood": "doe maar wat",
    "told": ["De zaak ligt bij Sanne de Wit."],
    "meant": ACTS,
    "perhaps": ("het is nu goed zo", "langer wachten is goed"),
    "letter_called": "het besluit",
    "letter_subject": "Ons besluit (HSS-2026-0042)",
    "letter_text": "Beste R. Bakker,\n\nDe klacht is deels gegrond.\n\n> Ik wil dat dit stopt.",
    "begins": "===== Hier begint de brief (concept 2) =====",
    "ends": "===== Hier eindigt de brief =====",
    "lacks": ["Een dag bij de maatregel: wanneer is het klaar?"],
    "warnings": ["Er staat een telefoonnummer in: “06 12345678”. Mag de klager dat weten?"],
    "changed": ["De termijn is verlengd"],
    "refused_by": "Joris Smit",
    "refused_why": "Noem ook de excuses.",
    "second": "Joris Smit",
    "writer": "Sanne de Wit",
    "instead": "besluit: gegrond, want …",
    "draft_waits": "Er ligt een concept van het besluit sinds dinsdag 9 juni 2026: Sanne heeft het nog niet verstuurd.",
    "choices": True,
    "open": OWED,
    "asked": ["Het besluit: gegrond."],
    "said": "besluit: gegrond, want de brief bleef liggen",
    "words": "ja, klopt",
    "asker": "Sanne de Wit",
    "staff_note": "Deze klager belt elke week.",
    "file": "Klacht Jansen.msg",
    "answered_by": "Joris Smit",
    "event": "de klager trekt de klacht in",
    "letter_words": "de ontvangstbevestiging",
    "recipient": "r.bakker@voorbeeld.test",
    "diagnostic": "550 5.1.1 user unknown",
    "sender": "onbekend@voorbeeld.test",
    "missing": [detail_asked("address"), detail_asked("wish")],
    "discussed_asked": True,
    "said_no": False,
    "unwilling": False,
    "talk_to": "Mila de Boer",
    "close_on": DAY,
    "what": "visit",
    "time": "10:00",
    "party": "Bakker Dakwerken",
    "hearing": True,
    "meeting": "het gesprek op dinsdag 16 juni 2026 om 10:00 uur",
    "moved_from": "op maandag 15 juni 2026 om 9:00 uur",
    "place": "Stadhuisplein 1, kamer 2",
    "who": "R. Bakker",
    "proposed": "op woensdag 17 juni 2026 om 14:00 uur",
    "unsure": True,
    "consent_for": "feedback",
    "own_words": True,
    "answered": True,
    "was_closed": False,
    "satisfied": False,
    "to_representative": False,
    "feedback_to": "opleidingen@bedrijf.test",
    "sender_kind": "klant",
    "party_words": "particulier",
    "named": [("Mila de Boer", "“Mila was onbeleefd”")],
    "concerned": "Mila de Boer",
    "summary": "Het is donderdag en mijn weekgeld staat er nog steeds niet op.",
    "understood": UNDERSTOOD,
    "topic": "duur van de afhandeling",
    "topics": ["bejegening", "duur van de afhandeling", "anders"],
    "urgent_words": "“ik stap naar de rechter”",
    "phone": "06 12 34 56 78",
    "proposal": "Wij betalen de rekening.",
    "measure": "Betalingen worden op maandag gecontroleerd.",
    "erased_from": DAY,
    "lines": [
        Dossier(
            number="HSS-2024-0003", closed_on=DAY, kept_until=DAY, mailto="mailto:klachten+t0k@hss.test?body=bewaar"
        )
    ],
    "by_kind": COUNTS,
    "by_cause": COUNTS,
    "by_satisfaction": COUNTS,
    "by_sender": COUNTS,
    "by_term": COUNTS,
    "without_cause": 2,
    "effects": ["HSS-2026-0039: de maatregel werkt"],
    "skeleton": SKELETON,
    "text": "Wij maken het dak op onze kosten.\n\nDaarna ruimen wij alles op.",
    "address": "Dorpsstraat 1\n1234 AB Utrecht",
    "period": "week 24 van 2026",
    "counts": COUNTS,
    "open_cases": [_line(5), _line(1), _line(0, owner="")],
    "late_cases": [_line(-1), _line(-4)],
    "closed": ["HSS-2026-0039: Geen antwoord op brief (gegrond)"],
    "refused": [Count(label="een automatische mail", count=3)],
    "by_label": COUNTS,
    "by_outcome": COUNTS,
    "by_topic": COUNTS,
    "by_month": COUNTS,
    "trend_text": "Er komen meer klachten over te late betalingen.",
    "measures": ["Betalingen worden op maandag gecontroleerd."],
}
LISTED = ["de naam van de klager", "de dag waarop de klacht binnenkwam"]  # what a form lacks
SAID = "het adres en de gewenste oplossing"  # what a complaint lacks, said to a colleague
REFUSED = ["“De termijn verlengen” is niet gedaan: er staan geen redenen bij."]  # in a digest it counts mails
EMPTY: Mapping[str, Any] = {
    name: () if isinstance(value, list) else False if isinstance(value, bool) else ""
    for name, value in FACTS.items()
    if name not in {"organisation", "days_left"}
} | {"organisation": ORGANISATION, "days_left": 0}


def facts_of(name: str, source: Mapping[str, Any] = FACTS) -> dict[str, Any]:
    """Give a letter exactly the holes that it may use."""
    special = {
        "transcript": ("refused", REFUSED),
        "form_incomplete": ("asked", LISTED),
        "still_missing": ("asked", LISTED),
        "waiting_notice": ("missing", SAID),
    }
    hole, value = special.get(name, ("", None))
    return {one: source[one] for one in COMMON | HOLES[name]} | ({hole: value} if source.get(hole) else {})


def written(language: str, name: str, **changes: object) -> Written:
    """Write a letter with sample facts."""
    return write(BOOK.get("", language, name), BOOK.layout, facts_of(name) | changes)


def show(folder: Path) -> None:
    """Write all letters down, to look at them."""
    for language, name in LETTERS:
        letter = written(language, name)
        (folder / f"{language}-{name}.html").write_text(letter.html, encoding="utf-8")
        (folder / f"{language}-{name}.txt").write_text(f"{letter.subject}\n\n{letter.text}", encoding="utf-8")
