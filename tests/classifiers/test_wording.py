"""Which part of a text is judged, and how is it tidied?"""

from classifiers.wording import FIRST, LAST, LONGEST_WORD, bounded, is_answer, tidy


def test_wrapped_lines_are_joined_and_paragraphs_kept() -> None:
    assert tidy("", "nog\nsteeds  niet\r\n\r\nklaar")[1] == "nog steeds niet\n\nklaar"


def test_quoted_lines_and_their_attribution_are_left_out() -> None:
    body = "Prima.\n\nOp 3 mei 2026 schreef Team Inkomen:\n> klacht\n> over u"

    assert tidy("", body)[1] == "Prima."


def test_a_mail_that_is_all_quotation_is_read_after_all() -> None:
    assert tidy("", "> klacht over u")[1] == "> klacht over u"


def test_a_disclaimer_and_the_line_of_a_mail_programme_are_left_out() -> None:
    body = "Klacht.\n\nDit bericht is uitsluitend bestemd voor de geadresseerde.\nVerzonden vanaf mijn iPhone"

    assert tidy("", body)[1] == "Klacht."


def test_quotes_dashes_and_spaces_of_all_kinds_become_one() -> None:
    assert tidy("“a”\u00a0– b", "foto’s\u200bhier")[0:2] == ('"a" - b', "foto's hier")


def test_a_long_text_keeps_its_beginning_and_its_end() -> None:
    kept = bounded("a" * FIRST + "b" * 99_999 + "c" * LAST)

    assert kept == "a" * FIRST + "\n\n" + "c" * LAST


def test_endless_words_and_repeated_signs_are_cut() -> None:
    text = tidy("", "x!" * 1000 + "?" * 1000)[1]

    assert max(map(len, text.split())) <= LONGEST_WORD + 3
    assert "????" not in text


def test_answers_are_known_by_their_subject() -> None:
    assert [is_answer(one) for one in ("RE: klacht", "Antw: x", "aw: re: y", "Reparatie", "Fw: klacht")] == [
        *(True, True, True, False, False),
    ]
