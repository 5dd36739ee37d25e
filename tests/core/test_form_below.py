"""A form may be filled in within the mail that is answered."""

from datetime import date

from bot.core.form_below import form_of
from bot.core.mail import Mail

TODAY = date(2026, 11, 19)
FORM = "Naam klager: Jan\nTelefoon: 06-12345678\nKlacht gaat over: Jeugdhulp\nWat is er gebeurd: niets\n"


def name_in(mail: Mail) -> str:
    form = form_of(mail, TODAY)
    return form.complainant if form else ""


def test_form_that_was_typed_now_is_read() -> None:
    assert name_in(Mail(new_text=FORM, text=FORM)) == "Jan"


def test_form_in_the_quote_is_read_when_the_sender_says_so() -> None:
    assert name_in(Mail(new_text="Ingevuld, zie hieronder", text=f"Ingevuld, zie hieronder\n\n{FORM}")) == "Jan"
    assert name_in(Mail(new_text="Ik pak dit op", text=f"Ik pak dit op\n\n{FORM}")) == ""
