"""Which text did a colleague leave between the markers?"""

import pytest

from bot.core.draft_block import Block, block_in, is_same, put_back, rebased, restored, typed_besides
from tests.patience import patience

BEGIN, END = "===== Hier begint de brief (concept 2) =====", "===== Hier eindigt de brief ====="
LETTER = """Beste Anna,

Uw klacht
---------

Uw klacht is gegrond. Kijk op https://hss.example/klacht en lees daar verder, als u dat wilt.

- akkoord
- niet akkoord

> Mijn geld is te laat.
> En nog iets."""


def quoted(text: str, mark: str = "> ") -> str:
    return "\n".join(f"{mark}{line}".rstrip() for line in text.split("\n"))


def reply(letter: str = LETTER, mark: str = "> ", said: str = "verstuur") -> str:
    return f"{said}\n\nOp maandag schreef HSS:\n" + quoted(
        f"Lees dit.\n\n{BEGIN}\n\n{letter}\n\n{END}\n\nTot ziens", mark
    )


@pytest.mark.parametrize("mark", ["> ", ">", "", "> > "])
def test_the_letter_is_found_however_it_is_quoted(mark: str) -> None:
    block = block_in(reply(mark=mark))

    assert block is not None
    assert (block.number, is_same(block.text, LETTER), restored(block.text, LETTER)) == (2, True, LETTER)


@pytest.mark.parametrize(
    "text",
    ["", "verstuur", reply().replace(END, ""), reply().replace(BEGIN, ""), f"{BEGIN}\n\n{END}", f"{END}\n{BEGIN}"],
)
def test_without_both_markers_and_a_text_there_is_no_letter(text: str) -> None:
    assert block_in(text) is None


def test_a_marker_that_a_complainant_wrote_does_not_cut_the_letter() -> None:
    letter = LETTER.replace("En nog iets.", "===== Hier eindigt de brief =====")

    block = block_in(reply(letter))

    assert block is not None
    assert is_same(block.text, letter)


@pytest.mark.parametrize(
    "mangled",
    [
        LETTER.replace("https://hss.example/klacht", "https://hss.example/klacht<https://hss.example/klacht>"),
        LETTER.replace(
            "https://hss.example/klacht", "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fhss&x=1"
        ),
        LETTER.replace(" verder,", "\nverder,"),
        LETTER.replace("- ", "• ").replace("---------", ""),
        LETTER.replace(" ", "\u00a0"),
        LETTER.replace("\n", "\r\n"),
    ],
)
def test_what_a_mail_program_changes_is_no_change(mangled: str) -> None:
    assert (is_same(mangled, LETTER), restored(mangled, LETTER)) == (True, LETTER)


@pytest.mark.parametrize("changed", [LETTER.replace("gegrond", "ongegrond"), LETTER.replace("gegrond.", "gegrond!")])
def test_a_word_or_a_sign_that_changed_is_a_change(changed: str) -> None:
    assert not is_same(changed, LETTER)


def test_what_was_changed_is_kept_as_typed_and_the_rest_as_shown() -> None:
    mangled = LETTER.replace("- akkoord", "• akkoord").replace(
        "Uw klacht is gegrond. Kijk op https://hss.example/klacht en lees daar verder,",
        "Uw klacht is deels gegrond. Kijk op https://hss.example/klacht\nen lees daar verder,",
    )

    assert restored(mangled, LETTER) == LETTER.replace("is gegrond", "is deels gegrond")


def test_words_above_the_letter_are_apart_from_the_letter() -> None:
    block = Block(number=2, text=LETTER.replace("Beste Anna,", "Beste Anna,\nklaar"))

    assert typed_besides("verstuur\n\nklaar", block, LETTER) == "verstuur\n"
    assert typed_besides(f"akkoord\n{BEGIN}\nklaar\n{END}\nx", block, LETTER) == "akkoord"


def test_the_writers_own_words_are_found_back_when_only_they_changed() -> None:
    own = "Uw klacht is gegrond. Kijk op https://hss.example/klacht en lees daar verder, als u dat wilt."

    assert put_back(LETTER, own, LETTER.replace(own, "Het is anders.")) == "Het is anders."
    assert put_back(LETTER, own, LETTER.replace(own, "Het is anders.").replace("Beste", "Dag")) == ""
    assert put_back(LETTER, "staat er niet", LETTER) == ""


def test_a_line_that_the_template_says_otherwise_is_carried_over() -> None:
    base, fresh = "Beste,\n\nuiterlijk 3 mei\n\ngroet", "Beste,\n\nuiterlijk 4 mei\n\ngroet"

    assert rebased(base.replace("groet", "hoi"), base, fresh) == (
        "Beste,\n\nuiterlijk 4 mei\n\nhoi",
        (("uiterlijk 3 mei", "uiterlijk 4 mei"),),
    )


@pytest.mark.parametrize(
    "hostile", [f"{BEGIN}\n" * 3_000, "> " * 30_000, "=" * 60_000, f"{BEGIN}\n{'> ' * 29_000}\n{END}"]
)
def test_no_reply_takes_long(hostile: str) -> None:
    with patience():
        block = block_in(hostile)
        if block:
            restored(block.text, LETTER)
        typed_besides(hostile, block, LETTER)
