"""Where does what somebody typed end, and his signature begin?"""

import pytest

from bot.core.reply import Label, is_nearly_nothing_new, joined, label_lines
from bot.core.reply_names import Writer, writer_of

ELS = writer_of("Els de Boer", "els.deboer@hss.example")
TOLD = "Ik heb mevrouw gebeld."


def typed_by(text: str, writer: Writer = ELS) -> str:
    return joined(label_lines(text, "Re: Klacht", writer=writer), {Label.NEW})


@pytest.mark.parametrize(
    "ending",
    [
        "Els",
        "els",
        "- Els",
        "Els de Boer",
        "E. de Boer",
        "EdB",
        "Els (team Wonen)",
        "Els de Boer | Klachtbehandelaar | HSS",
        "Els de Boer, klachtbehandelaar",
        "Groet Els",
        "Gr. els",
        "Groetjes van Els",
        "Met groet, Els",
        "Met dank en groet,\nEls",
        "Bedankt en groet, Els",
        "Groet en fijn weekend,\nEls",
        "Mvg / Kind regards,\nEls",
        "Met vriendelijke groet | With kind regards\nEls de Boer",
        "Alvast bedankt,\nEls",
        "Alvast bedankt voor de moeite,\nEls",
        "Bedankt!\nEls",
        "Dank je wel,\n\nEls",
        "Thanks,\nEls",
        "Tot dinsdag!\nEls",
        "Alvast bedankt!\n\nGroetjes,\nEls",
        "Hartelijk dank alvast!\n\nMvg,\nEls",
        "Mei freonlike groetnis,\nEls de Boer",
        "In vrede,\nzuster Els",
        "Met zusterlijke groeten en Gods zegen,\nzr. Els",
        "Met oprechte hoogachting en respect,\nE. de Boer",
        "Z serdecznymi pozdrowieniami,\nEls de Boer",
        "Dag hoor,\nEls",
        "Doei hoor!\n\nEls",
        "Els\n\n-- \nDe Boer Bouw - geen woorden maar beton",
        "Groet,\nEls\nHSS - Opgelost is pas opgelost als de klant het zegt",
        "Fijne dag nog!\n\nEls",
        "Liefs, Els",
        "Vriendelijk groetend,\nEls",
        "Hoogachtend,\n\nE. de Boer\nadvocaat\nPostbus 1\n1234 AB Houten",
        "In afwachting van uw reactie verblijf ik,\nhoogachtend,\nEls de Boer",
        "-- \nEls de Boer\nSamen maken we elke dag het verschil voor iedereen in de wijk.",
        "Els de Boer\nKlachtbehandelaar\n088 - 555 01 12\n\n“Samen maken we het beter”",
        "Els de Boer\nKlachtbehandelaar\n088 - 555 01 12\n\nIk werk op maandag, dinsdag en donderdag.",
        "Els\n\nVerstuurd vanaf mijn iPhone",
        "Els\n\nDit bericht is verstuurd vanaf mijn telefoon, excuses voor typefouten.",
    ],
)
def test_what_signs_a_mail_is_no_text(ending: str) -> None:
    assert typed_by(f"{TOLD}\n\n{ending}") == TOLD


@pytest.mark.parametrize(
    "ending",
    [
        "Bedankt voor je hulp!",
        "Dank u wel.",
        "Tot dinsdag!",
        "Wil je dit doorgeven aan\nEls",
        "Behandelaar:\nKarim Haddad",
        "Akkoord",
        "Verstuur maar,",
        "Ik heb er vrede mee,\nPiet en Els vinden dat goed.",
        "Daag mij niet uit.",
        "Verstuur",
        "Gegrond",
        "Groeten kunt u houden, ik wil geld.",
        "Doe hem de groeten van Els als je hem ziet.",
        "Els heeft ook gebeld.",
        "06-12345678",
        "Bijlagen: factuur en foto",
    ],
)
def test_what_only_looks_like_a_signature_is_text(ending: str) -> None:
    assert typed_by(f"{TOLD}\n\n{ending}") == f"{TOLD}\n\n{ending}"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("ik pak m op gr els", "ik pak m op"),
        ("ik pak dit op. Groetjes Els", "ik pak dit op."),
        ("Kan dit vandaag nog? Els", "Kan dit vandaag nog?"),
        ("Bel mij even. Alvast bedankt, Els", "Bel mij even."),
        ("Prima zo, mvg", "Prima zo,"),
        ("doe Piet de groeten", "doe Piet de groeten"),
        ("dit mag naar Els", "dit mag naar Els"),
        ("Kan dit vandaag nog? Piet weet ervan", "Kan dit vandaag nog? Piet weet ervan"),
    ],
)
def test_closing_formula_at_the_end_of_a_line_is_cut_off(line: str, told: str) -> None:
    assert typed_by(line) == told


@pytest.mark.parametrize(
    "more",
    [
        "PS dit is wel spoed",
        "P.S. mijn nummer is veranderd",
        "Ik hoop dat u mij nog deze week belt.",
        "Hij wil trouwens ook nog een brief.",
    ],
)
def test_text_below_a_signature_is_kept(more: str) -> None:
    signature = "Groet,\nEls\n\nEls de Boer\nKlachtbehandelaar\n088 - 555 01 12"

    assert typed_by(f"{TOLD}\n\n{signature}\n\n{more}\n\nDenk aan het milieu voor u print.") == f"{TOLD}\n\n{more}"


def test_answer_below_the_signature_is_all_there_is() -> None:
    assert typed_by(f"Els de Boer\nKlachtbehandelaar\n088 - 555 01 12\n\n{TOLD} Hij wil excuses.") == (
        f"{TOLD} Hij wil excuses."
    )


def test_greeting_of_somebody_with_the_own_name_is_text() -> None:
    assert typed_by(f"Beste Els,\n\n{TOLD}") == f"Beste Els,\n\n{TOLD}"
    assert typed_by(f"Els,\n\n{TOLD}") == f"Els,\n\n{TOLD}"


def test_warning_above_the_text_goes_without_the_line_below_it() -> None:
    assert typed_by(f"LET OP: deze e-mail komt van buiten de organisatie.\n{TOLD}") == TOLD


def test_share_that_is_left_says_whether_a_person_should_see_the_whole() -> None:
    long_signature = "\n".join(f"regel {number} van de ondertekening" for number in range(30))

    assert is_nearly_nothing_new(label_lines("Ja.\n\nGroet,\n" + long_signature))
    assert not is_nearly_nothing_new(label_lines("Ja.\n\nGroet,\nEls\nKlachtbehandelaar"))
    assert is_nearly_nothing_new(label_lines("Groet,\nEls"))


def test_thanks_above_the_closing_stay_when_nothing_else_is_said() -> None:
    assert typed_by("Beste Karim,\n\nBedankt!\n\nGroeten,\nEls") == "Beste Karim,\n\nBedankt!"


def test_words_below_the_line_above_a_signature_are_text_when_nothing_stands_above_it() -> None:
    assert typed_by(f"--\n{TOLD}\n\nEls") == TOLD


def test_a_sentence_that_ends_in_a_comma_above_the_name_is_no_closing() -> None:
    assert typed_by(f"{TOLD}\n\nDe klacht is gegrond,\nEls") == f"{TOLD}\n\nDe klacht is gegrond,"
