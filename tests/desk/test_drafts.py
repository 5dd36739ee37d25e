"""Does a decision leave only after it was seen, exactly as it was seen?"""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from bot.core.organisation import Colleague, Organisation
from bot.core.words import State
from tests import town as towns
from tests.town import ORGANISATION, Town, found_town, names, pick

DRAFTING = replace(ORGANISATION, drafts=frozenset({"decision", "proposal", "ruling"}))
READER = Colleague(name="Lena Mulder", address="lena@hss.example", roles=frozenset({"meelezer"}))
WITH_READER = replace(DRAFTING, second_reader="meelezer", colleagues=(*DRAFTING.colleagues, READER))
COMPLAINT = "Ik dien een klacht in. Mijn weekgeld kwam drie keer te laat en niemand belde mij terug."
DECISION = (
    "besluit: gegrond, want wij hebben uitgezocht wat er met uw weekgeld gebeurde. Het kwam drie keer te laat. "
    "Vanaf 1 december 2026 controleren wij dat elke week."
)
DECIDER = "directie@hss.example"


def opened(folder: Path, organisation: Organisation) -> Iterator[tuple[Town, EmailMessage]]:
    town = found_town(folder, organisation)
    letters = town.says("anna@burger.example", "Klacht", COMPLAINT)
    yield town, pick(letters, "handover")
    town.desk.store.close()


@pytest.fixture
def begun(tmp_path: Path) -> Iterator[tuple[Town, EmailMessage]]:
    yield from opened(tmp_path, DRAFTING)


@pytest.fixture
def read_along(tmp_path: Path) -> Iterator[tuple[Town, EmailMessage]]:
    yield from opened(tmp_path, WITH_READER)


def text_of(letter: EmailMessage) -> str:
    return towns.text_of(letter).replace("\r\n", "\n")


def letter_in(draft: EmailMessage) -> str:
    """Give what stands between the two marker lines."""
    lines = text_of(draft).splitlines()
    begins = next(number for number, line in enumerate(lines) if "Hier begint de brief" in line)
    ends = next(number for number, line in enumerate(lines) if "Hier eindigt de brief" in line)
    return "\n".join(lines[begins + 1 : ends]).strip()


def edited(town: Town, draft: EmailMessage, old: str, new: str, says: str = "") -> list[EmailMessage]:
    """Answer a draft with its letter changed inside the quote."""
    reply = town.reply(draft, says)
    body = reply.get_content()
    assert old in body
    reply.set_content(body.replace(old, new))
    town.arrives(reply)
    return town.works()


def test_a_decision_comes_back_as_a_draft_and_nothing_leaves(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun

    letters = town.answers(handover, DECISION)

    assert names(letters) == [("draft", DECIDER)]
    assert (town.case().state, town.case().outcome) == (State.OPEN, "")
    assert "Uw klacht is gegrond." in letter_in(pick(letters, "draft"))


def test_verstuur_sends_exactly_what_was_shown_and_meets_the_term_then(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun
    draft = pick(town.answers(handover, DECISION), "draft")
    town.now += timedelta(hours=1)

    letters = town.answers(draft, "verstuur")

    assert names(letters) == [("decision", "anna@burger.example"), ("transcript", DECIDER)]
    decision = pick(letters, "decision")
    shown = text_of(draft).partition("Onderwerp: ")[2].partition("\n")[0]
    assert (text_of(decision).startswith(letter_in(draft)), str(decision["Subject"])) == (True, shown)
    assert (town.case().state, town.case().draft) == (State.DECIDED, {})
    assert next(one.done_at for one in town.case().duties if one.name == "decide") == town.now


@pytest.mark.parametrize("words", ["ja", "akkoord", "verstuur maar", "Ja, verstuur maar.\n\nGroet,\nDirectie HSS"])
def test_a_yes_to_a_draft_sends_it(begun: tuple[Town, EmailMessage], words: str) -> None:
    town, handover = begun
    draft = pick(town.answers(handover, DECISION), "draft")

    town.answers(draft, words)

    assert town.case().state is State.DECIDED


@pytest.mark.parametrize("words", ["verstuur nog niet", "mag ik dit versturen?", "ziet er goed uit", "nee", "dank je"])
def test_what_is_no_clear_yes_sends_nothing(begun: tuple[Town, EmailMessage], words: str) -> None:
    town, handover = begun
    draft = pick(town.answers(handover, DECISION), "draft")

    letters = town.answers(draft, words)

    assert (names(letters), town.case().state) == ([("transcript", DECIDER)], State.OPEN)


def test_verstuur_without_proof_asks_to_confirm_first(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun
    draft = pick(town.answers(handover, DECISION), "draft")

    letters = town.answers(draft, "verstuur", proof=False)
    assert (names(letters), town.case().state) == ([("confirm", DECIDER)], State.OPEN)
    letters = town.answers(pick(letters, "confirm"), "ja, klopt")

    assert names(letters) == [("decision", "anna@burger.example"), ("transcript", DECIDER)]


def test_the_second_verstuur_in_a_row_finds_nothing_to_send(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun
    draft = pick(town.answers(handover, DECISION), "draft")
    town.answers(draft, "verstuur")

    letters = town.answers(draft, "verstuur")

    assert names(letters) == [("transcript", DECIDER)]
    assert "er ligt geen concept klaar" in text_of(letters[0])


def test_a_text_that_was_changed_in_the_reply_comes_back_and_then_leaves(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun
    draft = pick(town.answers(handover, DECISION), "draft")

    letters = edited(town, draft, "drie keer te laat. Vanaf", "vier keer te laat. Vanaf", "verstuur")
    assert (names(letters), town.case().state) == ([("draft", DECIDER)], State.OPEN)
    again = pick(letters, "draft")
    assert letter_in(again) == letter_in(draft).replace("drie keer te laat. Vanaf", "vier keer te laat. Vanaf")
    decision = pick(town.answers(again, "verstuur"), "decision")

    assert text_of(decision).startswith(letter_in(again))
    assert "vier keer te laat" in town.case().reasons


def test_a_change_outside_the_reasons_leaves_as_it_was_shown_in_html_too(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun
    draft = pick(town.answers(handover, DECISION), "draft")

    again = pick(edited(town, draft, "Het spijt ons dat dit is gebeurd.", "Wij bieden u <b>excuses</b> aan."), "draft")
    decision = pick(town.answers(again, "verstuur"), "decision")

    html = decision.get_body(("html",))
    assert html is not None
    assert text_of(decision).startswith(letter_in(again))
    assert "Wij bieden u &lt;b&gt;excuses&lt;/b&gt; aan." in html.get_content()
    assert "wij hebben uitgezocht" in town.case().reasons.lower()


def test_a_change_that_is_asked_in_words_is_shown_first_also_with_verstuur(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun
    draft = pick(town.answers(handover, DECISION), "draft")

    letters = town.answers(draft, 'verander in de brief "drie keer te laat" in "vier keer te laat". Daarna mag hij weg')

    assert (names(letters)[0], town.case().state) == (("draft", DECIDER), State.OPEN)


def test_verstuur_among_words_that_may_be_a_change_sends_nothing(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun
    draft = pick(town.answers(handover, DECISION), "draft")

    for words in ("verstuur\nen haal de datum eruit", "haal de datum eruit\nverstuur", "datum klopt niet.\n\nverstuur"):
        letters = town.answers(draft, words)
        assert (names(letters), town.case().state) == ([("transcript", DECIDER)], State.OPEN)


@pytest.mark.parametrize(
    "other", ["besluit: ongegrond, want het geld was op tijd.", "verleng 2 weken, want wij zoeken."]
)
def test_verstuur_beside_what_makes_it_another_letter_sends_nothing(
    begun: tuple[Town, EmailMessage], other: str
) -> None:
    town, handover = begun
    draft = pick(town.answers(handover, DECISION), "draft")

    letters = town.answers(draft, f"verstuur\n{other}")

    assert ("decision", "anna@burger.example") not in names(letters)
    assert "er staat nog een opdracht bij" in text_of(pick(letters, "transcript"))
    assert town.case().state is State.OPEN


def test_a_decision_that_is_sent_in_the_same_breath_is_seen_first(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun

    letters = town.answers(handover, f"{DECISION}\nverstuur")

    assert (names(letters), town.case().state) == ([("draft", DECIDER), ("transcript", DECIDER)], State.OPEN)


def test_an_answer_to_an_older_draft_brings_the_latest(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun
    first = pick(town.answers(handover, DECISION), "draft")
    second = pick(town.answers(first, "besluit: ongegrond, want het geld was op tijd, zo blijkt uit de bank."), "draft")

    letters = town.answers(first, "verstuur")

    assert (names(letters), town.case().state) == ([("draft", DECIDER)], State.OPEN)
    assert letter_in(letters[0]) == letter_in(second)
    assert "een ouder concept" in text_of(letters[0])


def test_news_since_the_draft_brings_it_again_with_what_changed(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun
    draft = pick(town.answers(handover, DECISION), "draft")
    town.says("anna@burger.example", "Re: HSS-2026-0001", "Nog iets: het gebeurde vandaag weer.")

    letters = town.answers(draft, "verstuur")
    assert (names(letters), town.case().state) == ([("draft", DECIDER)], State.OPEN)
    assert "Er kwam een nieuw bericht bij de zaak" in text_of(letters[0])
    town.answers(letters[0], "verstuur")

    assert town.case().state is State.DECIDED


def test_a_draft_can_be_thrown_away(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun
    draft = pick(town.answers(handover, DECISION), "draft")

    letters = town.answers(draft, "concept weg")

    assert (names(letters), town.case().draft) == ([("transcript", DECIDER)], {})


def test_another_colleague_who_sends_it_sees_it_first(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun
    draft = pick(town.answers(handover, DECISION), "draft")
    town.now += timedelta(days=43)
    escalation = pick(town.works(), "escalation")
    assert "Er ligt een concept van het besluit" in text_of(escalation)

    letters = town.answers(escalation, "verstuur")

    assert (names(letters), town.case().state) == ([("draft", "toezicht@hss.example")], State.OPEN)
    assert letter_in(letters[0]) == letter_in(draft)


def test_a_warning_tells_that_a_draft_waits(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun
    town.answers(handover, DECISION)
    town.now += timedelta(days=35)

    warning = pick(town.works(), "warning")

    assert "Er ligt een concept van het besluit sinds maandag 23 november 2026" in text_of(warning)


def test_what_is_missing_and_what_to_look_at_stands_above_the_letter(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun

    draft = pick(town.answers(handover, "besluit: gegrond, want Mila de Boer was ziek. Bel 06-12345678."), "draft")

    above = text_of(draft).partition("Hier begint")[0]
    assert "Wat er is uitgezocht" in above
    assert "Wat er nu gebeurt: welke maatregel" in above
    assert "“Mila de Boer”" in above
    assert "“06-12345678”" in above


def test_a_draft_holds_no_token_of_the_complainant(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun
    draft = pick(town.answers(handover, DECISION), "draft")
    decision = pick(town.answers(draft, "verstuur"), "decision")

    token = text_of(decision).rpartition("Kenmerk: ")[2].strip()
    assert (token != "", token in draft.as_string()) == (True, False)


def test_a_second_reader_reads_first_and_only_an_approval_sends_it(read_along: tuple[Town, EmailMessage]) -> None:
    town, handover = read_along
    draft = pick(town.answers(handover, DECISION), "draft")

    letters = town.answers(draft, "verstuur")
    assert names(letters) == [("second_reading", "lena@hss.example"), ("transcript", DECIDER)]
    assert town.case().state is State.OPEN
    reading = pick(letters, "second_reading")
    assert letter_in(reading) == letter_in(draft)
    letters = town.answers(reading, "akkoord")

    assert names(letters) == [
        ("decision", "anna@burger.example"), ("transcript", DECIDER), ("transcript", "lena@hss.example"),
    ]  # fmt: skip
    assert text_of(pick(letters, "decision")).startswith(letter_in(draft))


def test_a_second_reader_who_refuses_gives_it_back_with_the_reason(read_along: tuple[Town, EmailMessage]) -> None:
    town, handover = read_along
    draft = pick(town.answers(handover, DECISION), "draft")
    reading = pick(town.answers(draft, "verstuur"), "second_reading")

    letters = town.answers(reading, "niet akkoord: noem ook de excuses van de afdeling")

    assert names(letters) == [("draft", DECIDER), ("transcript", "lena@hss.example")]
    assert "noem ook de excuses van de afdeling" in text_of(pick(letters, "draft")).lower()
    assert (town.case().state, "readers" in town.case().draft) == (State.OPEN, True)
    assert names(town.answers(pick(letters, "draft"), "verstuur"))[0] == ("second_reading", "lena@hss.example")


def test_a_writer_who_was_kept_out_since_does_not_get_the_draft_back(tmp_path: Path) -> None:
    rob = Colleague(name="Rob Bakker", address="rob@hss.example", roles=frozenset({"directie"}))
    town = found_town(tmp_path, replace(WITH_READER, colleagues=(*WITH_READER.colleagues, rob)))
    letters = town.says("anna@burger.example", "Klacht", COMPLAINT)
    his, other = sorted((one for one in letters if towns.names([one])[0][0] == "handover"), key=lambda one: one["To"])[
        ::-1
    ]
    draft = pick(town.answers(his, DECISION), "draft")
    reading = pick(town.answers(draft, "verstuur"), "second_reading")
    town.answers(other, "gaat over Rob Bakker")

    letters = town.answers(reading, "niet akkoord: noem ook de excuses van de afdeling")
    town.desk.store.close()

    assert (str(his["To"]), town.case().excluded) == ("Rob Bakker <rob@hss.example>", ("rob@hss.example",))
    assert names(letters) == [("transcript", "lena@hss.example")]
    assert "Rob Bakker mag dit in deze zaak niet meer" in " ".join(text_of(letters[0]).split())


def test_who_was_not_asked_to_read_can_approve_nothing(read_along: tuple[Town, EmailMessage]) -> None:
    town, handover = read_along
    draft = pick(town.answers(handover, DECISION), "draft")
    town.answers(draft, "verstuur")

    town.answers(draft, "akkoord")
    town.answers(handover, "akkoord")

    assert town.case().state is State.OPEN


def test_a_second_reader_who_is_named_in_the_complaint_is_not_asked(tmp_path: Path) -> None:
    town = found_town(tmp_path, WITH_READER)
    words = f"{COMPLAINT} Het ging mis bij Lena Mulder; zij gaf mij verkeerd advies."
    letters = town.says("anna@burger.example", "Klacht", words)
    draft = pick(town.answers(pick(letters, "handover"), DECISION), "draft")

    letters = town.answers(draft, "verstuur")
    town.desk.store.close()

    assert names(letters)[0] == ("second_reading", "toezicht@hss.example")


def test_a_complaint_that_was_withdrawn_is_not_decided_by_verstuur(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun
    draft = pick(town.answers(handover, DECISION), "draft")
    withdrawn = town.answers(handover, "ingetrokken")
    assert town.case().state is State.WITHDRAWN, text_of(withdrawn[0])

    letters = town.answers(draft, "verstuur")

    assert names(letters) == [("transcript", DECIDER)]
    assert "dat kan niet in deze stand van de zaak" in text_of(letters[0])


def test_what_was_told_in_a_talk_comes_back_as_a_draft_too(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun

    letters = town.answers(handover, "besluit in gesprek op 23 november: gegrond, want het geld kwam te laat.")
    assert names(letters) == [("draft", DECIDER)]
    letters = town.answers(letters[0], "verstuur")

    assert names(letters) == [("conversation", "anna@burger.example"), ("transcript", DECIDER)]


def test_measures_told_with_the_decision_stand_in_the_letter_with_their_day(begun: tuple[Town, EmailMessage]) -> None:
    town, handover = begun
    told = "besluit: gegrond, want wij zagen dat het te laat kwam.\nmaatregel: wekelijkse controle per 1 december"

    draft = pick(town.answers(handover, told), "draft")
    sent = pick(town.answers(draft, "verstuur"), "decision")

    assert "Wat gaan wij doen?" in letter_in(draft)
    assert "- Wekelijkse controle (vanaf dinsdag 1 december 2026)" in text_of(sent)
    assert "maatregel" not in text_of(draft).partition("Hier begint de brief")[0]
