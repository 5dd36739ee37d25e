"""Which sentence stands for a whole mail?"""

import numpy as np
import pytest

from classifiers.cues import Firing
from classifiers.gist import LONGEST, gist, shortened
from classifiers.model import Block

VOCABULARY = ("schandalig", "lekt")
BLOCK = Block(
    vocabulary={word: at for at, word in enumerate(VOCABULARY)},
    rarity=np.ones(2, dtype=np.float32),
    weights=np.array([[4, 0, 0, 0], [0, 4, 0, 0]], dtype=np.float32),  # for complaint, repair, nuisance, other
)
STORY = (
    "Beste mensen, hoe gaat het? De kraan in de keuken lekt. Ik vind het schandalig dat niemand komt. Groet van Jan."
)


@pytest.mark.parametrize(
    ("label", "said"),
    [
        ("complaint", "Ik vind het schandalig dat niemand komt."),
        ("repair", "De kraan in de keuken lekt."),
    ],
)
def test_the_sentence_that_speaks_most_for_the_label_is_quoted(label: str, said: str) -> None:
    assert gist("Vraag", STORY, label, BLOCK, ()) == said


def test_a_sentence_in_which_a_rule_fired_goes_before_mere_words() -> None:
    fired = Firing(cue="reproach_behaviour", rule="reproach_behaviour/toon", words="uit de hoogte", sentence="")

    assert gist("", "Schandalig is dat gewoon. Zij deed uit de hoogte.", "complaint", BLOCK, (fired,)) == (
        "Zij deed uit de hoogte."
    )


@pytest.mark.parametrize(
    ("subject", "body", "said"), [("Klacht", "", "Klacht"), ("", "", ""), ("Klacht", "Bah.", "Bah.")]
)
def test_a_mail_without_a_sentence_is_quoted_as_it_is(subject: str, body: str, said: str) -> None:
    assert gist(subject, body, "complaint", BLOCK, ()) == said


def test_a_gist_is_one_line_that_is_not_too_long() -> None:
    assert shortened("een\n\ttwee") == "een twee"
    assert shortened("woord " * 100) == f"{'woord ' * 33}".strip() + "…"
    assert len(shortened("x" * 1000)) == LONGEST
