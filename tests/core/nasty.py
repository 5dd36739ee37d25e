"""Which texts would make a careless pattern run for hours? A hundred thousand characters of each."""

from collections.abc import Callable

from tests.patience import patience

SIZE = 100_000
_WIDTH = 70
_SIGNS = ("a", "é", " ", "\n", ".", "-", "'", "?", ">", "1", "@", "ja\n", "1. ja\n", "Klacht:\n", "groet,\n")
_WORDS = (
    "ja ", "niet ", "ik heb ", "ik heb het met ", "met de medewerker ", "na een gesprek met ", "uw nieuwe ",
    "mevrouw de ", "De Boer ", "mila ", "J.P. ", "de directie heeft ", "Beste Mila ", "Jansen-", "Naam: ",
    "Zo ja, met wie? ", "3 maart ", "al drie weken ", "Kerkstraat 5 ", "1234 AB ", "06-1 ", "a@b.", "B.V. ",
    "onze factuur ", "ik claim ", "stel u ", "schade op u ", "akkoord ", "is nu ", "in beroep ", "leg het voor ",
    "trek mijn klacht ", "graag een ", "ik wil graag ", "u mag het ", "maar ",
)  # fmt: skip
NASTY = (
    *((sign * (SIZE // len(sign) + 1))[:SIZE] for sign in _SIGNS),
    *(
        "\n".join([(word * (_WIDTH // len(word) + 1))[:_WIDTH]] * (SIZE // _WIDTH)) for word in _WORDS
    ),  # as it is wrapped
)


def endure(read: Callable[[str], object]) -> None:
    """Read every nasty text; one that would take hours is broken off."""
    for text in NASTY:
        with patience():
            read(text)
