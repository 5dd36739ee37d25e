"""Which act is it, with which arguments, when a sentence probably asks it?"""

from datetime import date

import pytest

from bot.core.exact_words import exact_words
from bot.core.instruction import read_instruction
from bot.core.likely_facts import MAKERS, Words, act_of, called_in, parts_of, person_in, stand_in_of
from bot.core.openings_act import Act
from bot.core.words import EventKind

THURSDAY = date(2026, 11, 19)
NAMES = ("Els de Boer", "Karim Haddad", "Sam Visser")


def words(sentence: str, *more: str) -> Words:
    return Words(sentence=sentence, more=more, today=THURSDAY, names=NAMES)


@pytest.mark.parametrize(
    ("name", "sentence", "kind", "facts"),
    [
        ("take", "die doe ik wel", EventKind.TAKEN, {}),
        ("pass", "is meer wat voor Karim", EventKind.PASSED, {"to": "Karim Haddad", "text": "is meer wat voor Karim"}),
        ("decide:unfounded", "Hij krijgt geen gelijk.", EventKind.DECIDED,
         {"outcome": "unfounded", "reasons": "Hij krijgt geen gelijk."}),
        ("relabel:repair", "gewoon een kapotte kraan", EventKind.REPAIR, {}),
        ("recuse:self", "het is mijn buurvrouw", EventKind.NAMED, {"named": "self", "text": "het is mijn buurvrouw"}),
        ("recuse:other", "Sam is haar zwager", EventKind.NAMED, {"named": "Sam Visser", "text": "Sam is haar zwager"}),
        ("merge", "hoort bij 2026-0031", EventKind.MERGED, {"case": "31"}),
        ("merge", "hoort bij HSS-2026-0031", EventKind.MERGED, {"case": "HSS-2026-0031"}),
        ("extend", "twee weken erbij zou fijn zijn", EventKind.EXTENDED, {"term": "2 weeks"}),
        ("plan_visit", "dinsdag om 10 uur zit ik bij haar thuis", EventKind.APPOINTED,
         {"day": "2026-11-24", "time": "10:00", "place": "bij haar thuis"}),
        ("pause_reminders", "tot 1 december stil graag", EventKind.REMINDERS_PAUSED,
         {"until": "2026-12-01", "text": "tot 1 december stil graag"}),
        ("away", "vanaf morgen tot 1 december vrij, Els doet mijn zaken", EventKind.AWAY,
         {"until": "2026-11-20", "stand_in": "Els de Boer"}),
        ("decline_appointment", "dan zit ik in Rome", EventKind.MEETING_ANSWERED, {"answer": "no"}),
    ],
)  # fmt: skip
def test_an_act_gets_what_the_sentence_tells(name: str, sentence: str, kind: EventKind, facts: dict[str, str]) -> None:
    act = act_of(name, words(sentence))

    assert act is not None
    assert (act.kind, act.facts) == (kind, facts)


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("pass", "is niks voor mij"),
        ("ask_colleague", "kan iemand kijken?"),
        ("plan_visit", "ik ga er dinsdag heen"),
        ("pause_reminders", "even geen mails"),
    ],
)
def test_what_lacks_something_can_only_be_offered(name: str, sentence: str) -> None:
    act = act_of(name, words(sentence))

    assert act is not None
    assert act.implied


@pytest.mark.parametrize("name", ["", "nonsense", "relabel:nonsense", "decide:perhaps", "more", "inform"])
def test_what_is_no_act_makes_none(name: str) -> None:
    assert act_of(name, words("tekst")) is None


def test_what_goes_on_with_a_talk_belongs_to_it() -> None:
    act = act_of("log_contact", words("gisteren gebeld", "ze huilde"))

    assert act == Act(kind=EventKind.CONVERSATION, facts={"text": "gisteren gebeld ze huilde", "day": "2026-11-18"})


def test_a_person_is_found_by_a_first_name_or_a_surname_unless_two_are_meant() -> None:
    said = ("vraag karim", "naar collega Visser", "Els en Sam", "naar De Boer", "niemand")

    assert [person_in(one, NAMES) for one in said] == ["Karim Haddad", "Sam Visser", "", "Els de Boer", ""]


@pytest.mark.parametrize(
    "text", ["naar mw. Visser", "mevrouw De Boer belde", "naar de boer", "iemand van ons", "Van hier af"]
)
def test_who_is_no_colleague_is_not_taken_for_one(text: str) -> None:
    assert person_in(text, (*NAMES, "Jan van Dijk")) == ""


def test_without_a_list_people_are_those_who_are_called_by_a_name() -> None:
    text = "Deze is voor Fatma. Sanne, weet jij dit? Geef het aan mevrouw Jansen of bij Mevrouw Pop."

    assert called_in(text) == ("Fatma", "Sanne")


def test_small_parts_of_names_are_no_names() -> None:
    assert parts_of(["Jan van de El"]) == {"jan"}


TOLD = {
    "extend": "nog 2 weken",
    "merge": "hoort bij HSS-2026-0031",
    "topic": "wachtlijst",
    "posted": "gisteren op de bus gedaan",
    "disapprove": "te streng van toon",
}
UNFINISHED = {"edit_draft", "extend", "ask_extension", "cancel_meeting"}  # only the colleague can fill the hole


@pytest.mark.parametrize(
    "name", [*sorted(set(MAKERS) - {"decide", "relabel", "recuse"}), "decide:founded", "relabel:costs", "recuse:self"]
)
def test_what_is_offered_is_read_as_that_act(name: str) -> None:
    act = act_of(name, words(TOLD.get(name, "Els, dinsdag 24 november om 10:00 bij haar thuis")))
    assert act is not None
    offered = exact_words(act)

    said = read_instruction(offered.replace("…", "wij hebben meer tijd nodig"), THURSDAY)
    assert ("…" in offered) is (name in UNFINISHED)
    assert [one.kind for one in said.acts] == [act.kind]


@pytest.mark.parametrize(
    ("sentence", "works"),
    [
        ("sinds de nieuwe lijst geen enkele klacht meer", "yes"),
        ("het loopt nu een stuk beter", "yes"),
        ("de lijst helpt niet", "no"),
        ("er komen nog steeds klachten", "no"),
        ("het maakt geen verschil", "no"),
    ],
)
def test_whether_a_measure_works_is_read_from_its_words(sentence: str, works: str) -> None:
    act = act_of("effect", words(sentence))

    assert act is not None
    assert act.facts["works"] == works


def test_one_colleague_who_is_said_to_take_over_stands_in() -> None:
    said = ["Ik ben weg.", "Els vervangt mij.", "Karim is er ook."]

    assert stand_in_of(said, NAMES) == "Els de Boer"
    assert stand_in_of([*said, "Sam doet de rest."], NAMES) == ""
