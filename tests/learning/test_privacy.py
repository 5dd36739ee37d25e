"""Do names of people stay out of what is learned?"""

from collections.abc import Sequence

import pytest

from bot.learning.privacy import TEXTS, known_words, name_words, without_rare_words
from classifiers import Text
from classifiers.corpus import Example
from classifiers.features import word_features
from classifiers.fitting import SEEN_IN
from classifiers.rulebook import Rule, Rulebook

KNOWN = frozenset(["mijn", "klacht", "gaat", "over", "mevrouw", "anna", "visser", "de", "en", "het", "lekt"])


def mail(body: str, sender: str = "a", subject: str = "") -> Example:
    """An own example."""
    return Example(id=body, text=Text(subject=subject, body=body), label="complaint", situation=sender, author="own")


def learned(*mails: Example, known: frozenset[str] = KNOWN, names: frozenset[str] = frozenset()) -> list[str]:
    """The words that are left for learning."""
    return [one.text.body for one in without_rare_words(mails, known, names)]


def features(*mails: Example) -> set[str]:
    """Every word, and every pair of words in a few mails, as a model would learn them."""
    counts = [word_features(one.text.subject, one.text.body) for one in without_rare_words(mails, KNOWN)]
    return {name for one in counts for name in one if sum(name in other for other in counts) >= SEEN_IN}


def test_a_word_of_one_person_is_blanked_and_the_rest_stays() -> None:
    assert learned(mail("Mijn klacht gaat over mevrouw Klaver, 12 mei!")) == ["Mijn klacht gaat over mevrouw …, 12 …!"]


@pytest.mark.parametrize(("senders", "left"), [("aaa", "… lekt"), ("aab", "… lekt"), ("abc", "kombuis lekt")])
def test_a_word_is_learned_when_three_people_wrote_it(senders: str, left: str) -> None:
    assert learned(*(mail("kombuis lekt", one) for one in senders)) == [left] * 3


def test_the_subject_is_cleaned_too() -> None:
    (cleaned,) = without_rare_words([mail("", subject="Klacht Klaver")], KNOWN)

    assert cleaned.text.subject == "Klacht …"


def test_a_name_of_two_known_words_is_not_learned_as_a_name() -> None:
    mails = [mail("klacht: Anna Visser"), mail("Anna Visser, klacht")]

    assert "anna visser" not in features(*mails)
    assert {"anna", "visser", "klacht"} <= features(*mails)
    assert learned(*mails) == ["klacht: Anna de Visser", "Anna de Visser, klacht"]


def test_a_pair_with_the_word_that_parts_is_parted_by_another() -> None:
    mails = [mail("mevrouw de Visser lekt"), mail("klacht mevrouw de Visser")]

    assert learned(*mails) == ["mevrouw en de en Visser lekt", "klacht mevrouw en de en Visser"]
    assert "de visser" not in features(*mails)


def test_a_pair_that_the_program_knows_or_three_people_wrote_is_learned() -> None:
    mails = [mail("klacht: Anna Visser", one) for one in "abc"]

    assert "anna visser" in features(*mails)
    assert learned(*mails[:2], known=KNOWN | {"anna visser", "klacht anna"}) == ["klacht: Anna Visser"] * 2


def test_a_colleagues_name_is_never_learned_however_many_people_write_it() -> None:
    mails = [mail("klacht over Gerda", one) for one in "abcd"]

    assert learned(*mails) == ["klacht over Gerda"] * 4
    assert learned(*mails, names=frozenset({"gerda"})) == ["klacht over …"] * 4
    assert (
        learned(*[mail("mevrouw Visser", one) for one in "abc"], names=frozenset({"visser"}))
        == ["mevrouw de Visser"] * 3
    )


def test_the_names_of_people_are_their_words_with_a_capital() -> None:
    assert name_words(["Mila de Boer", "Jan-Piet van 't Hof", "Directie HSS"]) == frozenset(
        {"mila", "boer", "jan", "piet", "hof", "directie", "hss"}
    )


def test_the_words_of_the_programs_mails_and_rules_are_no_secret() -> None:
    book = Rulebook(
        classes={"we": ("jullie", "u")}, rules=(Rule(id="a/b", cue="a", patterns=("<we> .3 ~onbeschoft geen|nooit",)),)
    )

    assert known_words([mail("Het lekt.", subject="Re: Dak")], book) >= {
        *("het", "lekt", "het lekt", "re", "dak", "re dak"),
        *("jullie", "u", "onbeschoft", "geen", "nooit"),
    }


def test_what_occurs_in_one_text_only_is_not_learned_at_all() -> None:
    assert TEXTS == SEEN_IN


def test_quotes_and_signatures_that_recognition_does_not_read_are_left_out() -> None:
    assert learned(mail("Het lekt.\n\n> Klaver schreef\n\nVerzonden vanaf mijn iPhone")) == ["Het lekt."]


@pytest.mark.parametrize("body", ["", "İstanbul ß ŉ", "日本語 текст", "1 2 3 !?€"])
def test_any_text_can_be_cleaned(body: str) -> None:
    (cleaned,) = without_rare_words([mail(body)], KNOWN)

    assert set(_words(cleaned)) <= KNOWN | {"0", "!", "?", "€"}


def _words(one: Example) -> Sequence[str]:
    return [name for name in word_features(one.text.subject, one.text.body) if " " not in name]
