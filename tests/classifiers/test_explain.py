"""Which sentence tells people why?"""

import pytest

from classifiers.cues import Firing
from classifiers.explain import because
from classifiers.labels import LABELS


def firing(cue: str, rule: str, words: str, sentence: str) -> Firing:
    return Firing(cue=cue, rule=f"{cue}/{rule}", words=words, sentence=sentence)


RUDE = firing("reproach_behaviour", "onbeschoft", "onbeschoft", "Hij was onbeschoft.")
COSTS = firing("signal_costs", "administratiekosten", "administratiekosten", "De administratiekosten zijn te hoog!")


@pytest.mark.requirement("HSS-2")
def test_the_sentence_quotes_what_the_sender_wrote() -> None:
    assert because("complaint", "", [RUDE]) == (
        "De afzender heeft iets aan te merken op hoe een medewerker zich gedroeg: “Hij was onbeschoft”."
    )


@pytest.mark.requirement("HSS-3")
def test_excluded_costs_are_named_as_the_reason() -> None:
    assert because("other", "costs", [COSTS]) == (
        "Het gaat alleen om de administratiekosten, en dat is bij deze organisatie geen klacht: "
        "“De administratiekosten zijn te hoog!”."
    )


def test_of_a_long_sentence_only_the_words_are_quoted() -> None:
    long = firing("reproach_behaviour", "onbeschoft", "onbeschoft", "Hij was " + "heel " * 50 + "onbeschoft.")

    assert because("complaint", "", [long]).endswith(": “onbeschoft”.")


@pytest.mark.parametrize("label", LABELS)
def test_without_any_words_the_sentence_says_so(label: str) -> None:
    assert because(label, "", []).startswith("Er staan geen duidelijke woorden in;")
