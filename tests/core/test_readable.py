"""Which sentences are hard to read?"""

import pytest

from bot.core.readable import hard_sentences

EASY = "Wij hebben uw dossier bekeken. Uw geld kwam drie keer te laat. Dat had niet mogen gebeuren."


def test_plain_sentences_are_let_pass() -> None:
    assert hard_sentences(EASY) == ()


def test_a_long_sentence_is_shown_with_its_length() -> None:
    long = "Wij hebben " + "het geld " * 14 + "bekeken."

    (hard,) = hard_sentences(f"{EASY} {long}")

    assert (hard.sentence, hard.why) == (long, "31 woorden; maak er twee zinnen van")


def test_stacked_clauses_are_shown() -> None:
    (hard,) = hard_sentences("Wij zagen dat de brief die u stuurde, omdat u wachtte, te laat was.")

    assert hard.why == "veel bijzinnen; maak er twee zinnen van"


@pytest.mark.parametrize(
    ("sentence", "why"),
    [
        ("Derhalve betalen wij het bedrag.", "“derhalve”, makkelijker is “daarom”"),
        ("Dit gaat in het kader van de wet.", "“in het kader van”, makkelijker is “voor”"),
    ],
)
def test_a_hard_word_is_shown_with_an_easy_one(sentence: str, why: str) -> None:
    assert [one.why for one in hard_sentences(sentence)] == [why]


def test_only_the_three_hardest_are_shown_in_their_order() -> None:
    text = "Derhalve ja. Thans conform afspraak. Reeds inzake dit. Middels thans en reeds dit."

    assert [one.sentence for one in hard_sentences(text)] == [
        "Thans conform afspraak.", "Reeds inzake dit.", "Middels thans en reeds dit.",
    ]  # fmt: skip
