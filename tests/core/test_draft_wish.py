"""Which change of a letter does a colleague ask for in words?"""

import pytest

from bot.core.draft_wish import wished
from tests.patience import patience

SHOWN = "Beste Anna,\n\nU wordt binnen 1 dag teruggebeld. Dat is snel.\n\nDat is snel.\n\n> binnen 1 dag"


@pytest.mark.parametrize(
    "words",
    [
        'verander "binnen 1 dag" in "binnen 2 werkdagen"',
        "vervang in de brief “binnen 1 dag” door “binnen 2 werkdagen”.",
        "Brief aanpassen: “binnen 1 dag” moet zijn binnen 2 werkdagen. Daarna mag hij weg",
    ],
)
def test_an_exact_wish_changes_the_letter(words: str) -> None:
    assert wished(words, SHOWN) == SHOWN.replace("binnen 1 dag", "binnen 2 werkdagen", 1)


@pytest.mark.parametrize(
    "words",
    [
        "Verander de zin over het terugbellen.",
        'verander "binnen 3 dagen" in "nooit"',  # does not stand there
        'verander "Dat is snel." in "Dat is goed."',  # stands there twice
        'haal "binnen 1 dag" weg',
        "",
    ],
)
def test_what_is_not_exact_changes_nothing(words: str) -> None:
    assert wished(words, SHOWN) == ""


@pytest.mark.parametrize("hostile", ['verander "' * 2_000, "vervang " * 5_000, '"a" moet zijn ' * 3_000])
def test_no_wish_takes_long(hostile: str) -> None:
    with patience():
        wished(hostile, SHOWN)
