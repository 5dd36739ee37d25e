"""Which texts would make a careless pattern run for hours? A hundred thousand characters of each."""

from collections.abc import Callable
from time import process_time

SIZE = 100_000
SECONDS = 1.0  # each takes a small part of it; a pattern that explodes takes hours
_PIECES = (
    "a", "é", " ", "\n", ".", "-", "'", ",", "?", "!", ":", ">", "(", "1", "@", "ja ", "nee ", "niet ", "ik ",
    "ik heb ", "ik heb het met ", "met de ", "met de medewerker ", "besproken ", "na een gesprek met ", "hier over ", "er over ",
    "uw medewerker ", "de nieuwe ", "mevrouw ", "mevrouw de ", "van de ", "De Boer ", "Mila ", "mila ", "M. ", "J.P. ",
    "de directie heeft ", "niet blij met ", "beste ", "Beste Mila ", "groet,\n", "Jansen-", "Vermaax ", "d'", "a.b.",
    "Naam: ", "Klacht:\n", "1. ", "1. ja\n", "Wat is er gebeurd? ", "Zo ja, met wie? ", "> 1. Hebt u dit besproken? ",
    "3 maart ", "al drie weken ", "op de 3e ", "Kerkstraat 5 ", "Straat ", "1234 ", "1234 AB ", "06-1 ", "0 ", "a@b.",
    "a@", "kvk ", "B.V. ", "wij leveren ", "als klant ", "onze factuur ", "ik woon naast ", "claim ", "ik claim ",
    "aansprakelijk ", "stel u ", "schade op u ", "advocaat ", "akkoord ", "ja, ", "ja\n", "prima hoor ", "tevreden ",
    "is nu ", "in beroep ", "directeur ", "leg het voor ", "geschil ", "trek mijn klacht ", "hierbij ", "klacht kan ",
    "graag ", "graag een ", "ik wil ", "ik wil graag nu dan ", "u mag het ", "dat mag ", "maar ", "opgelost ", "heel ",
)  # fmt: skip
_WIDTH = 70
NASTY = tuple(
    text
    for piece in _PIECES
    for text in (
        (piece * (SIZE // len(piece) + 1))[:SIZE],
        "\n".join([(piece * (_WIDTH // len(piece) + 1))[:_WIDTH]] * (SIZE // _WIDTH)),  # as a mail program wraps it
    )
)


def slowest(read: Callable[[str], object]) -> float:
    """Give how many seconds of the processor the nastiest text takes."""
    return max(_seconds(read, text) for text in NASTY)


def _seconds(read: Callable[[str], object], text: str) -> float:
    before = process_time()
    read(text)
    return process_time() - before
