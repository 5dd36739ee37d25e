"""Is it seen whether somebody of the organisation is meant?"""

import pytest

from bot.core.people import SOMEBODY_ELSE, SOMEBODY_OF_THEIRS, Whom, with_whom


@pytest.mark.parametrize(
    ("clause", "whom"),
    [
        ("met uw medewerker", Whom.THEIRS),
        ("met de onbeschofte baliemedewerkster", Whom.THEIRS),
        ("met mevrouw smit", Whom.THEIRS),
        ("met iemand van jullie kantoor", Whom.THEIRS),
        ("bij de servicedesk", Whom.THEIRS),
        ("samen besproken", Whom.THEIRS),
        ("met jan", Whom.THEIRS),
        ("met mijn buurman", Whom.ANOTHER),
        ("met mijn eigen advocaat", Whom.ANOTHER),
        ("met de gemeente", Whom.ANOTHER),
        ("met mijn collega", Whom.UNTOLD),
        ("met kees", Whom.UNTOLD),
        ("op 3 maart", Whom.UNTOLD),
    ],
)
def test_a_clause_tells_with_whom(clause: str, whom: Whom) -> None:
    assert with_whom(clause, names={"jan"}) is whom


def test_the_two_kinds_of_people_are_kept_apart() -> None:
    assert SOMEBODY_OF_THEIRS.search("mijn bewindvoerder")
    assert not SOMEBODY_ELSE.search("mijn bewindvoerder")
    assert SOMEBODY_ELSE.search("mijn nieuwe buurvrouw")
    assert not SOMEBODY_OF_THEIRS.search("mijn nieuwe buurvrouw")
