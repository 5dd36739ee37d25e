"""Does training make a whole recogniser, and the same one twice?"""

from pathlib import Path

import pytest

from classifiers.baselines import Baselines
from classifiers.corpus import Example, examples
from classifiers.curve import part_of
from classifiers.recogniser import Recogniser
from classifiers.train import fit

FEW = 260


@pytest.fixture(scope="module")
def few() -> list[Example]:
    found = [one for one in examples("train") if one.author in {"e", "g", "q"}]
    return found[:: max(1, len(found) // FEW)]


@pytest.fixture(scope="module")
def trained(few: list[Example], tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    folder, said = tmp_path_factory.mktemp("model"), list[str]()
    fit(few, folder, said.append)
    return folder, said


def test_training_says_how_far_it_is(trained: tuple[Path, list[str]], few: list[Example]) -> None:
    _, said = trained

    assert said[0] == f"{len(few)} mails, 3 groups"
    assert [line.strip() for line in said[1:4]] == [f"model without group {number} of 3" for number in (1, 2, 3)]


def test_what_was_trained_recognises(trained: tuple[Path, list[str]], few: list[Example]) -> None:
    verdicts = Recogniser.load(trained[0]).recognise([one.text for one in few])

    assert sum(one.label == two.label for one, two in zip(few, verdicts, strict=True)) > 0.9 * len(few)


def test_training_twice_gives_the_same_files(
    trained: tuple[Path, list[str]], few: list[Example], tmp_path: Path
) -> None:
    fit(few, tmp_path, lambda _: None)

    texts = [one.text for one in few]
    assert Recogniser.load(tmp_path).recognise(texts) == Recogniser.load(trained[0]).recognise(texts)


def test_the_baselines_come_along_and_know_less(trained: tuple[Path, list[str]], few: list[Example]) -> None:
    said = Baselines.load(Recogniser.load(trained[0]), trained[0]).verdicts([one.text for one in few])

    right = {
        name: sum(a.label == b.label for a, b in zip(few, verdicts, strict=True)) for name, verdicts in said.items()
    }
    assert list(right) == ["keywords", "words", "rules", "model", "fused"]
    assert right["keywords"] < right["rules"] < right["fused"]


def test_a_larger_part_of_the_corpus_holds_the_smaller_one_whole_situations_at_a_time(few: list[Example]) -> None:
    small, large = part_of(few, 0.3), part_of(few, 0.6)

    assert {one.id for one in small} < {one.id for one in large}
    assert {one.situation for one in small}.isdisjoint(one.situation for one in few if one not in small)
