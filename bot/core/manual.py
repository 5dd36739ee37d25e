"""What does the manual say of each act: what is typed, an example, what happens then, and who may do it?

The examples are read by `read_instruction` in a test, so they do what stands here.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.core.acts_shown import GROUPS
from bot.core.draft import READS
from bot.core.standing import ENTERING, LABELLING, LEARNING, RECUSALS
from bot.core.words import EventKind

E = EventKind


@dataclass(frozen=True, kw_only=True)
class Entry:
    """One line of the manual."""

    name: str  # the public name of the act (core/act_names.py)
    kind: str  # the EventKind; "" for what changes no case
    what: str  # what a colleague wants
    types: tuple[str, ...]  # what can be typed, in two or three ways
    example: str
    then: str  # what happens


@dataclass(frozen=True, kw_only=True)
class Line:
    """An entry as a letter shows it."""

    what: str
    types: str
    example: str
    then: str
    who: str


@dataclass(frozen=True, kw_only=True)
class Chapter:
    """Entries that belong together."""

    name: str
    lines: tuple[Line, ...]


def _entry(name: str, kind: str, what: str, types: tuple[str, ...], then: str) -> Entry:
    """Make an entry; the last thing that can be typed is the example."""
    return Entry(name=name, kind=kind, what=what, types=types[:-1], example=types[-1], then=then)


ENTRIES: tuple[Entry, ...] = (
    # --- to take up and to pass on
    _entry("take", E.TAKEN, "Een zaak oppakken", ("ik pak dit op", "ik neem deze zaak", "is voor mij"),
           "De zaak staat op jouw naam. Jij krijgt de herinneringen."),
    _entry("pass", E.PASSED, "Een zaak doorgeven",
           ("geef door aan Mila", "graag naar Mila", "geef door aan Mila de Boer, want zij kent deze klant"),
           "Die collega of dat team krijgt de hele zaak. Wie de zaak had, hoort het."),
    _entry("pass", E.FORWARDED, "De klacht naar het team sturen waar het over gaat",
           ("doorsturen naar team Advies", "stuur door naar team Advies"),
           "De leiding van dat team behandelt de klacht. De klager hoort dat."),
    _entry("ask_colleague", E.COLLEAGUE_ASKED, "Een collega iets vragen",
           ("vraag aan Mila: …", "vraag aan Mila: heb jij de klager gesproken?"),
           "Je collega krijgt alleen de vraag. Het antwoord komt bij de zaak en naar jou."),
    _entry("merge", E.MERGED, "Twee zaken samenvoegen",
           ("samenvoegen met HSS-2026-0007", "voeg samen met HSS-2026-0007", "hoort bij HSS-2026-0007"),
           "Deze zaak gaat verder in de andere. Dat kan alleen bij dezelfde klager. De klager hoort het."),
    _entry("recuse", E.NAMED, "Zeggen over welke collega het gaat",
           ("gaat over Mila", "ik ben betrokken", "het gaat over Mila de Boer"),
           "Die collega blijft buiten de zaak en krijgt er geen mail meer over."),
    _entry("not_named", E.NOT_NAMED, "Zeggen dat het niet over die collega gaat",
           ("gaat niet over Mila", "het gaat niet over Mila"), "De collega mag weer meedoen."),
    _entry("recusal_confirmed", E.RECUSAL_CONFIRMED, "Bevestigen dat een collega erbuiten blijft",
           ("klopt, blijft erbuiten",), "De collega blijft buiten de zaak."),
    _entry("admitted", E.ADMITTED, "Een klacht toch in behandeling nemen",
           ("in behandeling nemen", "neem in behandeling"),
           "De klacht wacht niet langer op de klager. De behandeling begint."),
    _entry("appeal_admitted", E.APPEAL_ADMITTED, "Een late klacht over het besluit toch behandelen",
           ("toch behandelen", "behandel de klacht toch"), "Iemand anders kijkt opnieuw naar de klacht."),
    _entry("away", E.AWAY, "Zeggen dat je er niet bent",
           ("afwezig tot 4 december", "ik ben afwezig tot 4 december, Sam vervangt mij",
            "afwezig tot 4 december, vervanger Sam"),
           "Nieuwe mails over je zaken gaan zolang naar wie voor je waarneemt."),
    _entry("back", E.BACK, "Zeggen dat je er weer bent", ("ik ben er weer", "ik ben weer terug"),
           "Je krijgt je zaken weer zelf."),
    _entry("who_has_this", "", "Vragen wie de zaak heeft", ("wie heeft dit?", "wie heeft deze zaak?"),
           "Je krijgt de naam terug."),
    _entry("status", "", "Vragen hoe het ervoor staat", ("status", "hoe staat het ervoor?"),
           "Je krijgt terug wat er nog moet gebeuren en wanneer."),
    # --- with the complainant
    _entry("log_contact", E.CONVERSATION, "Een gesprek of telefoontje vastleggen",
           ("gesprek: …", "teruggebeld: …", "gebeld met klager: hij wil maandag een antwoord"),
           "Het staat in het dossier. De klager krijgt je tekst alleen als jullie regels dat zeggen."),
    _entry("ask_complainant", E.COMPLAINANT_ASKED, "De klager iets vragen",
           ("vraag aan klager: …", "vraag de klager: …", "vraag aan klager: op welke dag hebt u gebeld?"),
           "Je tekst gaat zo naar de klager. Schrijf dus “u”."),
    _entry("answer_complainant", E.REPLIED, "De klager een bericht sturen",
           ("bericht aan klager: …", "antwoord aan klager: …", "bericht aan klager: Wij hebben uw brief gevonden."),
           "Je tekst gaat zo naar de klager, met een groet erboven en eronder."),
    _entry("plan_visit", E.APPOINTED, "Een afspraak of bezoek plannen",
           ("afspraak op 3 december om 10:00", "bezoek op 3 december om 10:00",
            "huisbezoek op 3 december om 10:00, Dorpsstraat 1"),
           "Jij en de klager krijgen een uitnodiging voor de agenda."),
    _entry("plan_hearing", E.HEARING_PLANNED, "Een hoorzitting plannen",
           ("hoorzitting op 3 december om 10:00, Stadhuisplein 1",),
           "Alle betrokkenen krijgen een uitnodiging voor de agenda."),
    _entry("cancel_meeting", E.MEETING_CANCELLED, "Een afspraak afzeggen",
           ("afspraak afzeggen", "afspraak gaat niet door", "hoorzitting gaat niet door, want Mila is ziek"),
           "Iedereen krijgt bericht. De afspraak verdwijnt uit de agenda."),
    _entry("heard", E.HEARD, "Het verslag van een hoorzitting vastleggen",
           ("verslag hoorzitting op 20 november: de klager vertelde wat er gebeurde.",),
           "Het verslag staat in het dossier. De klager krijgt een kopie."),
    _entry("hearing_waived", E.HEARING_WAIVED, "Vastleggen dat horen niet nodig is",
           ("horen niet nodig, want de klager wil dat niet",), "De reden staat in het dossier."),
    _entry("written_wanted", E.WRITTEN_WANTED, "Afspraken op papier sturen",
           ("bevestig aan klager", "op papier graag"), "De klager krijgt een brief met wat is afgesproken."),
    _entry("posted", E.POSTED, "Vastleggen dat een brief op de post is",
           ("brief gepost", "brief is op de post", "de brief is gepost op 20 november"),
           "De dag staat in het dossier."),
    _entry("feedback_wanted", E.FEEDBACK_WANTED, "Het ook aan de werkgever laten weten",
           ("terugkoppeling ook aan piet@bedrijf.example",), "Wij vragen de klager eerst of dat mag."),
    _entry("language_is", E.LANGUAGE_IS, "De klager in het Engels schrijven", ("taal: Nederlands", "taal: Engels"),
           "De brieven zijn voortaan in die taal."),
    # --- decision and solution
    _entry("decide", E.DECIDED, "Een besluit nemen",
           ("besluit: ongegrond, want …", "besluit: deels gegrond, want …",
            "besluit: gegrond, want de brief bleef bij ons liggen"),
           "De klager krijgt een brief met het besluit en de redenen. Vaak zie jij die brief eerst, als concept."),
    _entry("decide", E.POSITION_TOLD, "Een besluit vastleggen dat je al hebt verteld",
           ("besluit in gesprek op 20 november: gegrond, want de brief bleef liggen",),
           "De klager krijgt een verslag van het gesprek."),
    _entry("assess", E.ASSESSED, "Zeggen of een klacht terecht is",
           ("beoordeling: onterecht, want …", "beoordeling: terecht, want het dak lekt"),
           "Het oordeel staat in het dossier. Er gaat nog geen besluit weg."),
    _entry("propose", E.PROPOSED, "Een oplossing voorstellen",
           ("voorstel aan klager: …", "voorstel aan klager: wij betalen de helft van de rekening"),
           "De klager krijgt je voorstel en kan ja of nee zeggen."),
    _entry("solved", E.SETTLED, "Vastleggen dat het samen is opgelost", ("opgelost: …", "samen opgelost: …",
           "opgelost: wij betalen vrijdag en bellen daarna"), "De afspraken staan in het dossier."),
    _entry("unsolved", E.UNSOLVED, "Vastleggen dat jullie er samen niet uitkomen",
           ("niet opgelost: …", "wij komen er niet uit: de klager wil meer geld"),
           "De klager hoort waar de klacht nog heen kan."),
    _entry("committee", E.COMMITTEE, "Een commissie om advies vragen", ("naar de commissie",),
           "Er geldt een langere termijn. De klager hoort dat."),
    _entry("submitted", E.SUBMITTED, "Vastleggen dat het is voorgelegd aan een ander",
           ("voorgelegd op 20 november", "voorgelegd aan de geschillencommissie op 20 november"),
           "De klager krijgt er bericht van."),
    _entry("remedy_by", E.REMEDY_PROMISED, "Zeggen wanneer het is hersteld",
           ("hersteltermijn: 2 weken", "hersteltermijn: 4 december"),
           "De klager krijgt die dag te horen. Wij letten erop."),
    _entry("third_party", E.THIRD_PARTY, "Vastleggen dat een ander bedrijf het oplost",
           ("derde: Bakker Dakwerken, klaar op 4 december",),
           "De klager hoort wie het doet en wanneer. Wij vragen je daarna of het klaar is."),
    _entry("remedied", E.REMEDIED, "Vastleggen dat het herstel klaar is", ("klaar", "het is hersteld"),
           "Wij vragen de klager of het goed is."),
    _entry("send", E.DRAFT_SENT, "Een concept versturen", ("verstuur", "verstuur de brief"),
           "De brief gaat weg zoals je hem zag. Staat er iets anders bij? Dan gaat er niets weg."),
    _entry("edit_draft", E.DRAFTED, "Een concept veranderen",
           ("pas in de brief de laatste zin aan: noem onze excuses",),
           "Je krijgt een nieuw concept. Je mag ook de tekst van de brief in je antwoord verbeteren."),
    _entry("drop_draft", E.DRAFT_DROPPED, "Een concept weggooien", ("concept weg", "gooi het concept weg"),
           "Er gaat niets naar de klager."),
    _entry("approve", E.DRAFT_APPROVED, "Een brief van een collega goedkeuren", ("akkoord", "goedgekeurd"),
           "De brief mag weg."),
    _entry("disapprove", E.DRAFT_REFUSED, "Een brief van een collega niet goedkeuren",
           ("niet akkoord: noem ook de excuses",), "De schrijver krijgt je reden. De brief gaat niet weg."),
    # --- time
    _entry("extend", E.EXTENDED, "Meer tijd nemen",
           ("verleng 2 weken, want …", "verleng tot 18 januari, want …",
            "verleng 2 weken, want wij wachten op de bank"),
           "De klager krijgt de nieuwe dag en de reden. Kan het niet, dan zeggen wij waarom."),
    _entry("ask_extension", E.EXTENSION_ASKED, "De klager vragen of het langer mag duren",
           ("vraag uitstel aan klager: 2 weken, want …",
            "vraag de klager om 2 weken uitstel, want wij wachten op de bank"),
           "De klager krijgt de vraag. Bij ja is de termijn langer. Tot dan verandert er niets."),
    _entry("pause_reminders", E.REMINDERS_PAUSED, "Even geen herinneringen krijgen",
           ("geen herinneringen tot 4 december",
            "stop herinneringen tot 4 december, want de klager is op vakantie"),
           "Jij krijgt tot die dag geen herinneringen. De termijn loopt door."),
    _entry("urgent", E.URGENT, "Zeggen dat het spoed heeft", ("spoed", "dit heeft spoed"),
           "Er geldt een kortere termijn."),
    _entry("not_urgent", E.NOT_URGENT, "Zeggen dat het geen spoed heeft", ("geen spoed", "spoed: nee"),
           "De gewone termijn geldt weer."),
    _entry("kept_longer", E.KEPT_LONGER, "Een dossier langer bewaren",
           ("bewaar tot 1 december 2028, want er loopt een rechtszaak",), "Het dossier blijft tot die dag bewaard."),
    # --- learning
    _entry("note", E.NOTED, "Een notitie maken", ("notitie: …", "notitie: ik bel hem maandag"),
           "De notitie staat in het dossier. De klager krijgt die niet."),
    _entry("cause", E.CAUSE, "De oorzaak vastleggen", ("oorzaak: …", "oorzaak: de post bleef liggen"),
           "De oorzaak staat in het overzicht waar wij van leren."),
    _entry("measure", E.MEASURE, "Een maatregel vastleggen",
           ("maatregel: …", "maatregel: de post wordt elke dag gelezen, klaar op 4 december"),
           "De maatregel staat in het overzicht. Later vragen wij of die werkt."),
    _entry("effect", E.EFFECT, "Zeggen of een maatregel werkt",
           ("effect: werkt", "de maatregel werkt", "effect: werkt niet, want het is weer gebeurd"),
           "Het staat in het overzicht."),
    _entry("topic", E.TOPIC, "Zeggen wat voor klacht het is", ("soort: bejegening", "soort klacht: bejegening"),
           "De klacht telt daar mee in het overzicht."),
    # --- what it is
    _entry("relabel", E.COMPLAINT, "Zeggen dat het een klacht is", ("klacht", "dit is een klacht"),
           "De klacht wordt behandeld. De termijn telt vanaf de dag dat de mail kwam."),
    _entry("relabel", E.REPAIR, "Zeggen dat het een reparatie is", ("reparatie", "is een reparatie"),
           "Het gaat naar de collega's van reparaties. De afzender hoort dat."),
    _entry("relabel", E.NUISANCE, "Zeggen dat het om overlast gaat", ("overlast",),
           "Het gaat naar wie overlast behandelt. De afzender hoort dat."),
    _entry("relabel", E.COSTS, "Zeggen dat het alleen om kosten gaat", ("kosten",),
           "Het gaat naar wie over kosten gaat. De afzender hoort dat."),
    _entry("relabel", E.OTHER, "Zeggen dat het iets anders is", ("anders",),
           "Het gaat naar de goede plek. De afzender hoort dat."),
    _entry("complainant_is", E.COMPLAINANT_IS, "Zeggen wie de klager is",
           ("klager is leverancier", "klager is bedrijf", "klager is particulier"), "Het staat in het dossier."),
    _entry("discussed", E.DISCUSSED, "Zeggen of het al is besproken", ("besproken: nee", "besproken: ja"),
           "Het staat in het dossier. Soms begint daarmee de behandeling."),
    _entry("summarised", E.SUMMARISED, "In één zin zeggen waar het om gaat",
           ("kern: …", "kern: het dak lekt al drie weken"), "Die zin staat voortaan bovenaan."),
)  # fmt: skip


def chapters(entries: Iterable[Entry] = ENTRIES) -> tuple[Chapter, ...]:
    """Give the entries under the headings that the mails have too."""
    entries = tuple(entries)
    return tuple(
        Chapter(name=name, lines=lines)
        for name, kinds in GROUPS
        if (lines := tuple(_line(one) for one in entries if _belongs(one, name, kinds)))
    )


def _belongs(entry: Entry, name: str, kinds: frozenset[EventKind]) -> bool:
    return entry.kind in kinds or (not entry.kind and name == GROUPS[0][0])


def _line(entry: Entry) -> Line:
    tells = bool(entry.types) and ("," in entry.example or any("…" in one for one in entry.types))
    typed = entry.types if tells else (*entry.types, entry.example)
    return Line(
        what=entry.what,
        types=" of ".join(f"“{one}”" for one in typed),
        example=f"“{entry.example}”{'' if entry.example[-1] in '.?!' else '.'}" if tells else "",
        then=entry.then,
        who=who_may(entry.kind),
    )


def who_may(kind: str) -> str:
    """Say who may do it, where that is not simply who has the case, and the coordinator (core/standing.py)."""
    if kind in RECUSALS:
        return "Alleen de coördinator."
    if kind in READS:
        return "Alleen de tweede lezer."
    others = [
        who
        for kinds, who in (
            (LEARNING, "wie de zaak eerder had"),
            (LABELLING | ENTERING, "wie de klacht doorgaf"),
        )
        if kind in kinds
    ]
    return f"Mag ook: {' en '.join(others)}." if others else ""
