"""Is a polite order given in its plain form, and a question left one?"""

import pytest

from bot.core.instruction_wrapped import is_order, plainly
from tests.patience import patience


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Kun je mevrouw vragen om een foto?", "vraag mevrouw om een foto"),
        ("Zou u mevrouw willen verzoeken een kopie te sturen?", "verzoek mevrouw een kopie te sturen"),
        ("mevrouw graag laten weten dat hij komt", "laat mevrouw weten dat hij komt"),
        ("Gelieve de klacht over te dragen aan Els", "draag de klacht over aan Els"),
        ("wil je de termijn met 2 weken verlengen, we wachten", "verleng de termijn met 2 weken, we wachten"),
        ("Stuur de klaagster ook ff een bericht dat wij ook komen", "Stuur de klaagster een bericht dat wij ook komen"),
    ],
)
def test_an_order_is_given_plainly(text: str, plain: str) -> None:
    assert is_order(text)
    assert plain in plainly(text)


@pytest.mark.parametrize(
    "text",
    [
        *(
            "zal ik verlengen?",
            "moeten we mevrouw vragen?",
            "kun je verlengen of moet ik dat doen?",
            "zou je verlengen?",
        ),
        *("we gaan mevrouw vragen of zij komt", "kun je niet verlengen?", "vraag je haar dan?", "stuurt Piet dat?"),
    ],
)
def test_a_question_whether_to_do_it_is_no_order(text: str) -> None:
    assert not is_order(text)


def test_a_hostile_line_comes_to_an_end() -> None:
    with patience():
        for text in ("graag " * 160, "kun je " * 140, "te " * 330, "mevrouw " * 120 + "vragen"):
            list(plainly(text))
            is_order(text)
