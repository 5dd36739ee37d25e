"""What does each word of a procedure file mean, in one line?"""

from collections.abc import Mapping
from enum import StrEnum

from bot.core.words import Audience, EventKind, Moment


class Who(StrEnum):
    """Who or what makes an event happen."""

    MAIL = "What a mail turns out to be"
    SPECIAL = "What makes another event more special"
    COMPLAINANT = "What the complainant does"
    COLLEAGUE = "What colleagues do"
    RECUSAL = "Who is kept out"
    CLOCK = "What the clock does"
    POST = "What the post does"


EVENTS: Mapping[EventKind, tuple[Who, str]] = {
    EventKind.COMPLAINT: (Who.MAIL, "it is a complaint, by recognition or because a colleague says so"),
    EventKind.REPAIR: (Who.MAIL, "it is a repair request"),
    EventKind.NUISANCE: (Who.MAIL, "it is a report of nuisance"),
    EventKind.COSTS: (Who.MAIL, "it is about an excluded subject only (`excluded`)"),
    EventKind.OTHER: (Who.MAIL, "it is something else"),
    EventKind.UNCLEAR: (Who.MAIL, "nobody knows yet: a person is asked, while the term runs"),
    EventKind.COMPLETE: (Who.SPECIAL, "complaint or answer by which all that `[admission]` needs is known"),
    EventKind.INCOMPLETE: (Who.SPECIAL, "complaint or answer after which something of it is still missing"),
    EventKind.FOUNDED: (Who.SPECIAL, "decided or position_told: upheld"),
    EventKind.PARTLY_FOUNDED: (Who.SPECIAL, "decided or position_told: partly upheld; without a row it is founded"),
    EventKind.UNFOUNDED: (Who.SPECIAL, "decided or position_told: not upheld"),
    EventKind.APPEAL_LATE: (Who.SPECIAL, "appeal or not_content after the window of the next round"),
    EventKind.INFORMATION: (Who.COMPLAINANT, "writes more about the complaint"),
    EventKind.WITHDRAWAL: (Who.COMPLAINANT, "takes the complaint back"),
    EventKind.NOT_CONTENT: (Who.COMPLAINANT, "does not agree, or is not helped"),
    EventKind.CONTENT: (Who.COMPLAINANT, "agrees, or is helped"),
    EventKind.APPEAL: (Who.COMPLAINANT, "wants somebody else to look at it; without a row it is not_content"),
    EventKind.DISPUTE: (Who.COMPLAINANT, "wants to go to the external body; without a row it is not_content"),
    EventKind.CONSENTED: (Who.COMPLAINANT, "says yes to what was asked: to tell another organisation, to submit it"),
    EventKind.STATUS_ASKED: (Who.COMPLAINANT, "asks how it stands"),
    EventKind.TAKEN: (Who.COLLEAGUE, "takes the case: “ik pak dit op”"),
    EventKind.ADMITTED: (Who.COLLEAGUE, "takes up what still waits: “toch in behandeling”"),
    EventKind.FORWARDED: (Who.COLLEAGUE, "gives it to a team or a colleague: “doorsturen naar team Advies”"),
    EventKind.REPLIED: (Who.COLLEAGUE, "writes to the complainant: “antwoord aan klager: …”"),
    EventKind.PROPOSED: (Who.COLLEAGUE, "puts a solution to the complainant: “voorstel: …”"),
    EventKind.SETTLED: (Who.COLLEAGUE, "solved it together with the complainant: “opgelost: …”"),
    EventKind.WRITTEN_WANTED: (Who.COLLEAGUE, "sends what was agreed in writing: “bevestig aan klager”"),
    EventKind.UNSOLVED: (Who.COLLEAGUE, "reports that no agreement is reached: “niet opgelost: …”"),
    EventKind.ASSESSED: (Who.COLLEAGUE, "establishes whether it is justified: “beoordeling: terecht, want …”"),
    EventKind.APPOINTED: (Who.COLLEAGUE, "plans a visit or an appointment: “bezoek op 3 maart om 10:00”"),
    EventKind.REMEDY_PROMISED: (Who.COLLEAGUE, "names the day by which it is put right: “hersteltermijn: 3 maart”"),
    EventKind.THIRD_PARTY: (Who.COLLEAGUE, "has another firm solve it by a day: “derde: FIRMA, klaar op 3 maart”"),
    EventKind.REMEDIED: (Who.COLLEAGUE, "reports that it was put right: “hersteld”"),
    EventKind.COMMITTEE: (Who.COLLEAGUE, "asks a committee for advice: “naar de commissie”"),
    EventKind.HEARING_PLANNED: (Who.COLLEAGUE, "plans a hearing: “hoorzitting op 3 maart om 10:00, PLAATS”"),
    EventKind.MEETING_CANCELLED: (Who.COLLEAGUE, "calls a meeting off: “afspraak gaat niet door, want …”"),
    EventKind.MEETING_ANSWERED: (Who.COMPLAINANT, "comes to a meeting or does not; so may a colleague; moves no term"),
    EventKind.HEARD: (Who.COLLEAGUE, "reports what was said at the hearing: “verslag: …”"),
    EventKind.HEARING_WAIVED: (Who.COLLEAGUE, "reports that no hearing is needed, and why: “horen niet nodig, want …”"),
    EventKind.APPEAL_ADMITTED: (Who.COLLEAGUE, "deals with a late appeal all the same: “toch behandelen”"),
    EventKind.SUBMITTED: (Who.COLLEAGUE, "put the dispute to the external body: “voorgelegd op 3 maart”"),
    EventKind.URGENT: (Who.COLLEAGUE, "calls it urgent: “spoed”; the bot sees it too (`urgent`)"),
    EventKind.NOT_URGENT: (Who.COLLEAGUE, "takes that back: “geen spoed”"),
    EventKind.NOTED: (Who.COLLEAGUE, "adds a note: “notitie: …”"),
    EventKind.CONVERSATION: (Who.COLLEAGUE, "records a talk with the complainant: “gesprek: …”"),
    EventKind.COMPLAINANT_ASKED: (Who.COLLEAGUE, "asks the complainant something: “vraag aan klager: …”"),
    EventKind.COLLEAGUE_ASKED: (Who.COLLEAGUE, "asks a colleague something: “vraag aan NAAM: …”"),
    EventKind.COLLEAGUE_ANSWERED: (Who.COLLEAGUE, "answers what was asked"),
    EventKind.EXTENDED: (Who.COLLEAGUE, "moves the term, with a reason: “verleng 2 weken, want …”"),
    EventKind.DECIDED: (Who.COLLEAGUE, "decides, with reasons: “besluit: gegrond, want …”"),
    EventKind.POSITION_TOLD: (Who.COLLEAGUE, "decided, and told it in a talk: “besluit in gesprek op 3 maart: …”"),
    EventKind.COMPLETED: (Who.COLLEAGUE, "fills in what was missing on the internal form"),
    EventKind.POSTED: (Who.COLLEAGUE, "posted a letter on paper: “brief gepost op 3 maart”"),
    EventKind.MEASURE: (Who.COLLEAGUE, "took a measure against repetition: “maatregel: …”"),
    EventKind.EFFECT: (Who.COLLEAGUE, "tells whether a measure works: “effect: werkt”"),
    EventKind.CAUSE: (Who.COLLEAGUE, "names the cause: “oorzaak: …”"),
    EventKind.TOPIC: (Who.COLLEAGUE, "names the kind of complaint, from `[topics]` or otherwise: “soort: …”"),
    EventKind.FEEDBACK_WANTED: (Who.COLLEAGUE, "another organisation is to be told: “terugkoppeling ook aan ADRES”"),
    EventKind.COMPLAINANT_IS: (Who.COLLEAGUE, "says what the complainant is: “klager is een bedrijf”, “particulier”"),
    EventKind.DISCUSSED: (Who.COLLEAGUE, "says whether it was discussed: “besproken: ja”; what waits for that goes on"),
    EventKind.LANGUAGE_IS: (Who.COLLEAGUE, "says in which language the complainant gets letters: “taal: Engels”"),
    EventKind.SUMMARISED: (Who.COLLEAGUE, "says in one sentence what it is about: “kern: …”"),
    EventKind.KEPT_LONGER: (Who.COLLEAGUE, "keeps the dossier longer: “bewaar tot 3 maart 2029, want …”"),
    EventKind.RECUSED: (Who.RECUSAL, "the bot saw colleagues named in the complaint"),
    EventKind.NAMED: (Who.RECUSAL, "a colleague says whom it is about: “gaat over NAAM”"),
    EventKind.NOT_NAMED: (Who.RECUSAL, "the coordinator lifts it: “gaat niet over NAAM”"),
    EventKind.RECUSAL_CONFIRMED: (Who.RECUSAL, "the coordinator confirms it: “blijft erbuiten”"),
    EventKind.SATISFACTION_DUE: (Who.CLOCK, "it is time to ask whether the complainant is content"),
    EventKind.CLOSING_DUE: (Who.CLOCK, "it is time to close"),
    EventKind.CONTACT_MISSED: (Who.CLOCK, "nobody had called in time"),
    EventKind.DETAILS_DUE: (Who.CLOCK, "the complainant is reminded of what was asked"),
    EventKind.DETAILS_EXPIRED: (Who.CLOCK, "no answer came to what was asked"),
    EventKind.REMEDY_DUE: (Who.CLOCK, "the last day of a repair term"),
    EventKind.TERM_NEARS: (Who.CLOCK, "a last day comes near; needs no row"),
    EventKind.TERM_PASSES: (Who.CLOCK, "a last day has passed; needs no row"),
    EventKind.LETTER_LEFT: (Who.POST, "a letter left; needs no row"),
    EventKind.LETTER_FAILED: (Who.POST, "a letter came back; needs no row"),
}
MOMENTS: Mapping[Moment, str] = {
    Moment.RECEIVED: "the day on which the complaint arrived",
    Moment.DECIDED: "the day on which the latest decision was told, or what was agreed was recorded",
    Moment.APPEALED: "the day on which the latest appeal arrived",
    Moment.SATISFACTION_ASKED: "the day on which the complainant was asked whether all is well",
    Moment.CLOSED: "the day on which the case was closed",
    Moment.EVENT: "the day of the very event that starts the duty",
}
READERS: Mapping[Audience, str] = {
    Audience.COMPLAINANT: "the complainant",
    Audience.OWNER: "who took the case, else everybody with the role that it lies with",
    Audience.OWED: "who owes the duty",
    Audience.DECIDER: "who decides on the next appeal",
    Audience.CONCERNED: "the colleagues whom it is about",
    Audience.ACTOR: "the colleague whose act it answers",
    Audience.SENT_BY: "the organisation that sent the participant",
    Audience.ATTENDING: "who comes to a meeting: who planned it, and who has the case",
    Audience.COORDINATOR: "the coordinator",
    Audience.STEP_UP: "the step up",
    Audience.ROUTE: "the address for such mail in `[organisations.KEY.routes]`",
    Audience.ASKED: "the colleague who is asked",
    Audience.ENTERED_BY: "the colleague who entered the complaint",
}
FIELDS: Mapping[str, str] = {
    "discussed": "that it was discussed with the colleague concerned; without it the complaint waits",
    "name": "the complainant's name",
    "address": "a postal address",
    "contact": "a phone number or a mail address",
    "what": "what happened",
    "when": "when it happened",
    "about": "which colleague or department it is about",
    "wish": "which solution the complainant wants",
}
TERMS: Mapping[str, str] = {
    "7 working days": "Saturdays, Sundays, public holidays and closed days do not count",
    "10 days": "every day counts",
    "6 weeks": "the same weekday, 42 days on",
    "1 month": "the same day of the next month, or that month's last day",
    "2 years": "the same day, or 28 February",
    "same day": "the day itself when it is a working day, else the next; with `until` only before that time",
    "per case": "the day that the event names (remedy_promised, third_party)",
}
