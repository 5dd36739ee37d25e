"""Which of the cues that fired are shown?"""

from pathlib import Path

import numpy as np
import pytest

from classifiers.cuejudge import NAME, CueJudge, load, save
from classifiers.cues import Firing
from classifiers.rulebook import HSS_CUES

COLUMNS = ("rule:reproach_behaviour/onbeschoft", "rule:reproach_behaviour/toon", "model:complaint")
AT = HSS_CUES.index("reproach_behaviour")


def judge() -> CueJudge:
    weights = np.zeros((len(HSS_CUES), len(COLUMNS)), dtype=np.float32)
    weights[AT] = (4, 1, 0)
    return CueJudge(columns=COLUMNS, weights=weights, bias=np.full(len(HSS_CUES), -2, dtype=np.float32))


def fired(rule: str, words: str) -> Firing:
    return Firing(cue=rule.partition("/")[0], rule=rule, words=words, sentence=words)


RUDE, TONE = fired("reproach_behaviour/onbeschoft", "grof"), fired("reproach_behaviour/toon", "op een toon")


def shown(*firings: Firing) -> list[str]:
    (chances,) = judge().chances([{f"rule:{one.rule}": 1.0 for one in firings}])
    return [one.words for one in judge().shown(firings, chances)]


def test_a_cue_that_is_likely_is_shown_with_its_words() -> None:
    assert shown(RUDE) == ["grof"]


def test_a_rule_that_often_fires_for_nothing_is_not_shown_alone() -> None:
    assert shown(TONE) == []


def test_beside_a_sure_one_it_is_shown_in_the_order_of_the_text() -> None:
    assert shown(TONE, RUDE) == ["op een toon", "grof"]


def test_a_cue_without_any_rule_is_never_shown() -> None:
    assert judge().shown((), np.ones(len(HSS_CUES), dtype=np.float32)) == ()


def test_of_many_quotes_the_most_telling_three_are_shown() -> None:
    many = [fired("reproach_behaviour/toon", f"toon {number}") for number in range(5)]

    assert shown(RUDE, *many) == ["grof", "toon 0", "toon 1"]


def test_the_same_words_are_quoted_once() -> None:
    assert shown(RUDE, RUDE) == ["grof"]


def test_an_own_rule_weighs_as_the_one_that_it_widens() -> None:
    own = fired("reproach_behaviour/onbeschoft@stap", "pruttelig")

    assert [one.words for one in judge().shown((own,), np.ones(len(HSS_CUES), dtype=np.float32))] == ["pruttelig"]


def test_what_is_saved_is_read_back(tmp_path: Path) -> None:
    save(judge(), tmp_path / NAME)

    read = load(tmp_path / NAME)

    assert read.columns == COLUMNS
    assert np.allclose(read.weights, judge().weights)
    assert np.allclose(read.bias, judge().bias)


@pytest.mark.requirement("HSS-2")
def test_the_committed_judge_knows_all_cues() -> None:
    from classifiers.model import FOLDER  # noqa: PLC0415 - only here

    assert load(FOLDER / NAME).weights.shape[0] == len(HSS_CUES)
