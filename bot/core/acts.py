"""Which acts can a colleague do by answering, now, and with which words?"""

from collections.abc import Callable, Mapping
from urllib.parse import quote

from bot.core.case import Case, running
from bot.core.draft import READS
from bot.core.extension import extendable
from bot.core.holes import Act
from bot.core.procedure import Procedure
from bot.core.words import CLOSED_STATES, LABELS, EventKind, State

WORDS: tuple[tuple[EventKind, str, str], ...] = (  # in the order in which a reader wants them
    (EventKind.DRAFT_SENT, "Verstuur de brief van het concept", "verstuur"),
    (EventKind.DRAFT_APPROVED, "Akkoord: de brief mag zo weg", "akkoord"),
    (EventKind.DRAFT_REFUSED, "Niet akkoord: er moet iets anders", "niet akkoord: "),
    (EventKind.DRAFT_DROPPED, "Gooi het concept weg", "concept weg"),
    (EventKind.TAKEN, "Ik pak dit op", "ik pak dit op"),
    (EventKind.PASSED, "Geef de zaak door aan een collega of een team", "doorgeven aan NAAM"),
    (EventKind.ADMITTED, "Neem de klacht in behandeling", "in behandeling nemen"),
    (EventKind.APPEAL_ADMITTED, "Laat de klacht toch opnieuw behandelen", "toch behandelen"),
    (EventKind.FORWARDED, "Stuur door naar het team waar het over gaat", "doorsturen naar TEAM"),
    (EventKind.CONVERSATION, "Leg een gesprek met de klager vast", "gesprek: "),
    (EventKind.COMPLAINANT_ASKED, "Vraag iets aan de klager", "vraag aan klager: "),
    (EventKind.COLLEAGUE_ASKED, "Vraag iets aan een collega", "vraag aan NAAM: "),
    (EventKind.REPLIED, "Stuur de klager een bericht", "bericht aan klager: "),
    (EventKind.APPOINTED, "Maak een afspraak met de klager", "afspraak op DATUM om TIJD: "),
    (EventKind.MEETING_CANCELLED, "Zeg de afspraak af", "afspraak gaat niet door, want "),
    (EventKind.ASSESSED, "Beoordeel de klacht als terecht", "beoordeling: terecht, want "),
    (EventKind.ASSESSED, "Beoordeel de klacht als onterecht", "beoordeling: onterecht, want "),
    (EventKind.PROPOSED, "Stel de klager een oplossing voor", "voorstel aan klager: "),
    (EventKind.SETTLED, "Samen opgelost: leg vast wat is afgesproken", "opgelost: "),
    (EventKind.WRITTEN_WANTED, "De klager wil het op papier", "bevestig aan klager"),
    (EventKind.HEARING_PLANNED, "Nodig de klager uit voor een hoorzitting", "hoorzitting op DATUM om TIJD, PLAATS"),
    (EventKind.HEARD, "Leg het verslag van de hoorzitting vast", "verslag hoorzitting op DATUM: "),
    (EventKind.HEARING_WAIVED, "De klager hoeft niet te worden gehoord", "horen niet nodig, want "),
    (EventKind.COMMITTEE, "Leg de klacht voor aan de commissie", "naar de commissie"),
    (EventKind.DECIDED, "Neem een besluit: gegrond", "besluit: gegrond, want "),
    (EventKind.DECIDED, "Neem een besluit: deels gegrond", "besluit: deels gegrond, want "),
    (EventKind.DECIDED, "Neem een besluit: ongegrond", "besluit: ongegrond, want "),
    (EventKind.POSITION_TOLD, "Het besluit is in een gesprek verteld", "besluit in gesprek op DATUM: gegrond, want "),
    (EventKind.REMEDY_PROMISED, "Noem de dag waarop het is hersteld", "hersteltermijn: DATUM"),
    (EventKind.THIRD_PARTY, "Een ander bedrijf lost het op", "derde: BEDRIJF, klaar op DATUM"),
    (EventKind.REMEDIED, "Het herstel is klaar", "klaar"),
    (EventKind.UNSOLVED, "Wij komen er samen niet uit", "niet opgelost: "),
    (EventKind.SUBMITTED, "Het is voorgelegd aan een onafhankelijke partij", "voorgelegd op DATUM"),
    (EventKind.EXTENDED, "Verleng de termijn", "verleng 2 weken, want "),
    (EventKind.EXTENSION_ASKED, "Vraag de klager of het langer mag duren", "vraag klager om 2 weken verlenging, want "),
    (EventKind.REMINDERS_PAUSED, "Even geen herinneringen", "geen herinneringen tot DATUM"),
    (EventKind.EFFECT, "De maatregel werkt", "effect: werkt"),
    (EventKind.EFFECT, "De maatregel werkt niet", "effect: werkt niet, want "),
    (EventKind.CAUSE, "Leg de oorzaak vast", "oorzaak: "),
    (EventKind.TOPIC, "Zeg wat voor klacht het is", "soort klacht: "),
    (EventKind.MEASURE, "Leg een maatregel vast", "maatregel: "),
    (EventKind.NOTED, "Schrijf een notitie", "notitie: "),
    (EventKind.URGENT, "Dit heeft spoed", "spoed"),
    (EventKind.NOT_URGENT, "Dit heeft geen spoed", "geen spoed"),
    (EventKind.DISCUSSED, "De klacht is al besproken met de collega die erover gaat", "besproken: ja"),
    (EventKind.SUMMARISED, "Schrijf zelf in één zin waar het om gaat", "kern: "),
    (EventKind.LANGUAGE_IS, "Schrijf de klager voortaan in het Engels", "taal: Engels"),
    (EventKind.RECUSAL_CONFIRMED, "Het klopt: deze collega doet niet mee", "klopt, blijft erbuiten"),
    (EventKind.NAMED, "Zeg over welke collega het gaat", "gaat over NAAM"),
    (EventKind.NAMED, "Ik ben er zelf bij betrokken", "ik ben zelf betrokken"),
    (EventKind.AWAY, "Ik ben er een tijd niet", "afwezig tot DATUM, vervanger NAAM"),
    (EventKind.MERGED, "Voeg samen met een andere zaak van deze klager", "samenvoegen met NUMMER"),
    (EventKind.NOT_NAMED, "Zeg dat het niet over deze collega gaat", "gaat niet over NAAM"),
    (EventKind.COMPLAINANT_IS, "Zeg wie de klager is: klant, leverancier, bedrijf, particulier …", "klager is "),
    (EventKind.FEEDBACK_WANTED, "Laat het ook aan de werkgever weten", "terugkoppeling ook aan ADRES"),
    (EventKind.KEPT_LONGER, "Bewaar dit dossier langer", "bewaar tot DATUM, want "),
    (EventKind.COMPLAINT, "Dit is een klacht", "klacht"),
    (EventKind.REPAIR, "Dit is een reparatieverzoek", "reparatie"),
    (EventKind.NUISANCE, "Dit is een melding van overlast", "overlast"),
    (EventKind.COSTS, "Dit gaat alleen over kosten", "kosten"),
    (EventKind.OTHER, "Dit is iets anders", "anders"),
)
ABOUT_LABELS = frozenset(
    {"handover", "doubt", "report", "transcript", "unforeseen", "escalation"}
)  # elsewhere they distract

# What is asked for in a few letters only; the same in every letter would hide what matters there.
RARE: Mapping[str, frozenset[EventKind]] = {
    "handover": frozenset(
        {
            *(EventKind.NAMED, EventKind.FEEDBACK_WANTED),  # that it is not about somebody stands behind the name
            *(EventKind.COMPLAINANT_IS, EventKind.URGENT, EventKind.MERGED),
        }
    ),
    "warning": frozenset({EventKind.REMINDERS_PAUSED}),
    "overdue": frozenset({EventKind.REMINDERS_PAUSED}),
    "waiting_notice": frozenset({EventKind.NAMED, EventKind.COMPLAINANT_IS, EventKind.URGENT}),
    "appeal_handover": frozenset({EventKind.NAMED, EventKind.URGENT}),
    "satisfaction_notice": frozenset({EventKind.MEASURE, EventKind.CAUSE, EventKind.TOPIC}),
    "not_content_notice": frozenset({EventKind.MEASURE, EventKind.CAUSE, EventKind.TOPIC}),
    "transcript": frozenset(
        {
            *(EventKind.CAUSE, EventKind.TOPIC, EventKind.MEASURE, EventKind.EFFECT, EventKind.KEPT_LONGER),
            *(EventKind.NAMED, EventKind.NOT_NAMED, EventKind.COMPLAINANT_IS, EventKind.FEEDBACK_WANTED),
            *(EventKind.URGENT, EventKind.NOT_URGENT, EventKind.SUBMITTED),
            *(EventKind.DISCUSSED, EventKind.SUMMARISED, EventKind.LANGUAGE_IS),
            *(EventKind.REMINDERS_PAUSED, EventKind.MERGED, EventKind.AWAY),
        }
    ),
}
# Letters that ask one thing offer the answers to that, and nothing else.
ANSWERS: Mapping[str, frozenset[EventKind]] = {
    "draft": frozenset({EventKind.DRAFT_SENT, EventKind.DRAFT_DROPPED}),
    "second_reading": READS,
    "recusal": frozenset({EventKind.RECUSAL_CONFIRMED, EventKind.NAMED, EventKind.NOT_NAMED}),
    "written_question": frozenset({EventKind.WRITTEN_WANTED, EventKind.CONVERSATION}),
    "learning_question": frozenset({EventKind.CAUSE, EventKind.TOPIC, EventKind.MEASURE}),
    "effect_question": frozenset({EventKind.EFFECT, EventKind.MEASURE}),
    "submit_request": frozenset({EventKind.SUBMITTED, EventKind.NOTED}),
    "appeal_late_notice": frozenset({EventKind.APPEAL_ADMITTED}),
    "meeting_notice": frozenset({EventKind.APPOINTED, EventKind.HEARING_PLANNED, EventKind.MEETING_CANCELLED}),
    "meeting_off": frozenset({EventKind.APPOINTED, EventKind.HEARING_PLANNED}),
    "meeting_answer": frozenset(
        {EventKind.APPOINTED, EventKind.HEARING_PLANNED, EventKind.MEETING_CANCELLED, EventKind.HEARING_WAIVED}
    ),
    "meeting_absence": frozenset({EventKind.APPOINTED, EventKind.HEARING_PLANNED, EventKind.MEETING_CANCELLED}),
    "stood_in_note": frozenset({EventKind.TAKEN}),
    "stood_in_notice": frozenset({EventKind.PASSED, EventKind.NOTED}),
    "no_sign_of_life": frozenset({EventKind.PASSED, EventKind.NOTED}),
    "third_party_check": frozenset({EventKind.REMEDIED, EventKind.THIRD_PARTY, EventKind.NOTED}),
}
OFFERS_AS = {"help": "transcript"}
SPARED = frozenset().union(*RARE.values(), {EventKind.RECUSAL_CONFIRMED, *READS})


def _sends(letter: str) -> Callable[[Case, Procedure], bool]:
    return lambda _, procedure: any(letter in step.send for step in procedure.steps)


FITS: Mapping[EventKind, Callable[[Case, Procedure], bool]] = {  # besides the state
    EventKind.DRAFT_SENT: lambda case, _: bool(case.draft) and not case.draft.get("readers"),
    EventKind.DRAFT_DROPPED: lambda case, _: bool(case.draft),
    EventKind.TAKEN: lambda case, _: not case.owner,
    EventKind.PASSED: lambda case, _: case.state not in CLOSED_STATES,
    EventKind.AWAY: lambda case, _: case.state not in CLOSED_STATES,
    EventKind.EXTENSION_ASKED: lambda case, procedure: (
        (duty := extendable(case, procedure)) is not None and duty.extended >= procedure.extensions
    ),
    EventKind.MERGED: lambda case, _: case.state not in CLOSED_STATES,
    EventKind.REMINDERS_PAUSED: lambda case, _: case.state not in CLOSED_STATES,
    EventKind.MEETING_CANCELLED: lambda case, _: bool(case.meeting),
    EventKind.COMPLAINT: lambda case, _: case.label != "complaint" or case.state is State.WITHDRAWN,
    EventKind.ADMITTED: lambda case, _: case.state is State.WAITING,
    EventKind.WRITTEN_WANTED: lambda case, _: bool(case.agreement),
    EventKind.NOT_NAMED: lambda case, _: bool(case.excluded),
    EventKind.EFFECT: lambda case, _: running(case, "effect") is not None,
    EventKind.KEPT_LONGER: lambda case, _: case.state in CLOSED_STATES,
    EventKind.URGENT: lambda case, procedure: (
        not case.urgent and procedure.duty("urgent") is not None and case.state not in CLOSED_STATES
    ),
    EventKind.NOT_URGENT: lambda case, _: case.urgent or bool(case.urgency),
    EventKind.DISCUSSED: lambda case, procedure: case.discussed != "yes" and "discussed" in procedure.needs,
    EventKind.LANGUAGE_IS: lambda case, _: case.language != "en",
    EventKind.FEEDBACK_WANTED: _sends("feedback"),
}


def acts_now(  # noqa: PLR0913 - a case, by whose rules, for whom, in which letter, and where an answer goes
    case: Case,
    procedure: Procedure,
    may: frozenset[EventKind],
    *,
    letter: str,
    reply_to: str,
    subject: str,
    reference: str = "",
) -> tuple[Act, ...]:
    """Give the acts that fit the case's state, this person's rights and this letter, each with a prefilled reply."""
    wanted = may & _of_letter(letter, case.state)
    return tuple(
        Act(label=label, words=words, mailto=mailto(reply_to, subject, words, reference), kind=kind)
        for kind, label, words in WORDS
        if kind in wanted and procedure.allows(case.state, kind) and (letter in ANSWERS or _fits(kind, case, procedure))
    )


def _of_letter(letter: str, state: State) -> frozenset[EventKind]:
    """Give the acts that a letter may offer."""
    letter = OFFERS_AS.get(letter, letter)
    if letter in ANSWERS:
        return ANSWERS[letter]
    labels = letter in ABOUT_LABELS or state is State.UNCLEAR
    kept_back = SPARED - RARE.get(letter, frozenset())
    return frozenset(EventKind) - kept_back - (frozenset() if labels else LABELS)


def _fits(kind: EventKind, case: Case, procedure: Procedure) -> bool:
    fits = FITS.get(kind)
    return fits is None or fits(case, procedure)


LONGEST_LINK = 1_900  # characters: Outlook cuts a longer one off
LONGEST_SUBJECT = 60  # characters of a subject that would make it longer


def mailto(address: str, subject: str, body: str, reference: str = "") -> str:
    """Make a link that opens a prefilled answer (RFC 6068).

    :param reference: the line with the token, below the words: some mail clients drop the part behind the "+"
    """
    below = f"\r\n\r\n\r\n{reference}\r\n" if reference else ""
    fixed = f"mailto:{quote(address, safe='@+.-')}?subject={{}}&body={quote(body + below)}"
    link = fixed.format(quote(subject, errors="replace"))
    if len(link) <= LONGEST_LINK:
        return link
    start, _, number = subject.rpartition(" [")
    return fixed.format(quote(f"{start[:LONGEST_SUBJECT]}… [{number}", errors="replace"))
