"""What is a complaint about?"""

import pytest

from classifiers.labels import TOPICS
from classifiers.model import FOLDER
from classifiers.topics import NAMES, Topics


@pytest.fixture(scope="module")
def topics() -> Topics:
    return Topics.load(FOLDER)


@pytest.mark.parametrize(
    ("body", "topic"),
    [
        ("Uw medewerkster was erg onbeschoft tegen mij en gooide de hoorn op de haak.", "treatment"),
        ("U hebt mijn medische gegevens zonder toestemming naar mijn werkgever gestuurd.", "privacy"),
        ("De factuur is veel te hoog, u hebt dubbel gerekend en ik wil mijn geld terug.", "costs"),
    ],
)
def test_a_plain_complaint_has_its_topic_and_the_words_that_say_so(topics: Topics, body: str, topic: str) -> None:
    named, words = topics.of("", body)

    assert named == topic
    assert words
    assert all(word in body.lower() for word in words)


@pytest.mark.parametrize("body", ["", "?", "xq zzkw"])
def test_without_anything_to_go_by_no_topic_is_named_or_a_known_one(topics: Topics, body: str) -> None:
    assert topics.of("", body)[0] in {"", *TOPICS}


def test_the_topics_stand_in_the_order_of_the_model(topics: Topics) -> None:
    assert len(topics.model.bias) == len(NAMES)
