"""How does a letter look on paper, for a complainant without e-mail?"""

import io
import re
import unicodedata
from collections.abc import Callable, Container, Iterator
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from bot.core.calendar import dutch_day
from bot.core.letter import Written
from bot.core.organisation import Organisation
from bot.core.wording import day_in_words

FONT = "Letter"
LEFT, RIGHT, TOP, BOTTOM = 71, 62, 57, 74  # points; 2.5 cm on the left, and room for the foot
WIDE = 462  # A4 without the margins: 595 - LEFT - RIGHT
PADDING = 6  # what reportlab keeps free inside the margins
BLUE, GREY, PALE = "#0b3d73", "#4b5563", "#c9ced6"
TO_ADDRESS = 2.5 * 28.35 - 14  # the address begins 5 cm below the paper's edge: in the window of an envelope
ADDRESS_ROOM = 5 * 14  # the lines of an ordinary address

WORDS = {
    "nl": {"nobody": "De indiener", "date": "Datum", "number": "Ons kenmerk", "about": "Onderwerp", "page": "pagina"},
    "en": {"nobody": "To the complainant", "date": "Date", "number": "Our reference", "about": "Subject",
           "page": "page"},
}  # fmt: skip
RULE = re.compile(r"-+")
ITEM = re.compile(r"(?:[-•]|(\d{1,2}\.)) +(.*)")
NUMBER_IN_SUBJECT = r" *[\[(]{}[\])]"


def paper_letter(written: Written, organisation: Organisation, to: str, address: str, now: datetime) -> bytes:
    """Make a PDF of a letter: sender, addressee, date, subject, text. The same letter gives the same bytes.

    :param to: the complainant's name
    :param address: where the complainant lives, one line or several; "" when that is not known
    """
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415 - 0.6 seconds that only paper letters need
    from reportlab.platypus import SimpleDocTemplate  # noqa: PLC0415

    say = WORDS.get(written.language, WORDS["nl"])
    about = _without_number(written)
    story = [
        *_sender(organisation),
        *_addressee(to or say["nobody"], address),
        *_particulars(written, about, say, now),
        *_text(written.body or written.text),
    ]
    sheet, foot = io.BytesIO(), _foot(written, organisation, say)
    SimpleDocTemplate(
        sheet, pagesize=A4, invariant=1, title=about, author=organisation.name, lang=written.language,
        leftMargin=LEFT - PADDING, rightMargin=RIGHT - PADDING, topMargin=TOP - PADDING, bottomMargin=BOTTOM - PADDING,
    ).build(story, onFirstPage=foot, onLaterPages=foot)  # fmt: skip
    return sheet.getvalue()


def _without_number(written: Written) -> str:
    """Leave the case number out of the subject: it stands on its own line."""
    if not written.number:
        return written.subject
    return re.sub(NUMBER_IN_SUBJECT.format(re.escape(written.number)), "", written.subject).strip()


def _sender(organisation: Organisation) -> list[Any]:
    from reportlab.platypus import HRFlowable, Spacer  # noqa: PLC0415 - see above

    reach = [organisation.phone, organisation.address, re.sub(r"^https?://|/$", "", organisation.website)]
    return [
        _paragraph(organisation.name, "name"),
        _paragraph(" · ".join(one for one in reach if one), "small"),
        Spacer(1, 6),
        HRFlowable(width="100%", thickness=1.5, color=BLUE),
        Spacer(1, TO_ADDRESS),
    ]


def _addressee(to: str, address: str) -> list[Any]:
    from reportlab.platypus import Spacer  # noqa: PLC0415 - see above

    lines = [line.strip() for line in (to, *address.split("\n")) if line.strip()]
    if len(lines) == 2:  # noqa: PLR2004 - a name, and an address on one line: "Dorpsstraat 1, 1234 AB Utrecht"
        lines = [lines[0], *(part.strip() for part in lines[1].split(",") if part.strip())]
    block = [_paragraph(line, "address") for line in lines]
    return [*block, Spacer(1, max(24, ADDRESS_ROOM + 24 - 14 * len(block)))]


def _particulars(written: Written, about: str, say: dict[str, str], now: datetime) -> list[Any]:
    """Give the date, the number and the subject, in two columns."""
    from reportlab.platypus import Spacer, Table  # noqa: PLC0415 - see above

    day = day_in_words(dutch_day(now), written.language)
    known = [(say["date"], day, "normal"), (say["number"], written.number, "normal"), (say["about"], about, "strong")]
    rows = [[_paragraph(label, "label"), _paragraph(value, style)] for label, value, style in known if value]
    no_room = [("LEFTPADDING", (0, 0), (-1, -1), 0), ("TOPPADDING", (0, 0), (-1, -1), 0),
               ("BOTTOMPADDING", (0, 0), (-1, -1), 1), ("VALIGN", (0, 0), (-1, -1), "TOP")]  # fmt: skip
    return [Table(rows, colWidths=[90, WIDE - 90], hAlign="LEFT", style=no_room), Spacer(1, 20)]


# --- the text --------------------------------------------------------------------------------------------------


def _text(body: str) -> Iterator[Any]:
    """Give the letter's paragraphs; the marks of plain text become what they stand for."""
    for block in re.split(r"\n[ \t]*\n", body.strip()):
        yield from _block(block.split("\n"))


def _block(lines: list[str]) -> Iterator[Any]:
    """Set one block of lines without a blank line between them: a heading, quotes, items, text."""
    if len(lines) > 1 and RULE.fullmatch(lines[1]) and len(lines[1]) == len(lines[0]):
        yield _paragraph(lines[0], "heading")
        lines = lines[2:]
    kind, held = "", list[str]()
    for line in lines:
        now = _kind(line)
        if held and (now != kind or kind == "item"):
            yield _set(kind, held)
            held = []
        kind = now
        held.append(line)
    if held:
        yield _set(kind, held)


def _kind(line: str) -> str:
    return "quote" if line.startswith(">") else "item" if ITEM.fullmatch(line) else "normal"


def _set(kind: str, lines: list[str]) -> Any:  # noqa: ANN401 - reportlab has no types
    if kind == "item" and (item := ITEM.fullmatch(lines[0])):
        return _paragraph(item[2], "item", bullet=item[1] or "•")
    if kind == "quote":
        return _paragraph("\n".join(line.removeprefix(">").removeprefix(" ") for line in lines).strip("\n"), "quote")
    return _paragraph("\n".join(lines), "text")


def _paragraph(text: str, style: str, *, bullet: str | None = None) -> Any:  # noqa: ANN401 - as above
    from reportlab.platypus import Paragraph  # noqa: PLC0415 - see above

    return Paragraph(escape(_in_font(text)).replace("\n", "<br/>"), _styles()[style], bulletText=bullet)


def _in_font(text: str) -> str:
    """Write a letter that the typeface lacks without its accent, "ś" as "s"; what it can't write at all as "?"."""
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415 - see above

    _styles()  # brings the typeface
    known = pdfmetrics.getFont(FONT).face.charToGlyph
    return "".join(one if one == "\n" or ord(one) in known else _plain(one, known) for one in text)


def _plain(letter: str, known: Container[int]) -> str:
    bare = "".join(one for one in unicodedata.normalize("NFKD", letter) if not unicodedata.combining(one))
    return "".join(one if ord(one) in known else "?" for one in bare)


# --- the page --------------------------------------------------------------------------------------------------


def _foot(written: Written, organisation: Organisation, say: dict[str, str]) -> Callable[[Any, Any], None]:
    """Draw the foot of a page: who wrote, the case number, where the privacy statement stands, the page."""
    left = _in_font(" · ".join(one for one in (organisation.name, written.number) if one))

    def draw(canvas: Any, document: Any) -> None:  # noqa: ANN401 - reportlab has no types
        canvas.saveState()
        canvas.setStrokeColor(PALE)
        canvas.setLineWidth(0.5)
        canvas.line(LEFT, BOTTOM - 20, LEFT + WIDE, BOTTOM - 20)
        canvas.setFont(FONT, 7.5)
        canvas.setFillColor(GREY)
        canvas.drawString(LEFT, BOTTOM - 32, left)
        canvas.drawRightString(LEFT + WIDE, BOTTOM - 32, f"{say['page']} {document.page}")
        if written.privacy:
            canvas.drawString(LEFT, BOTTOM - 43, f"Privacy: {written.privacy}")
        canvas.restoreState()

    return draw


@cache
def _styles() -> dict[str, Any]:
    """Give the styles of a letter, in a typeface that is embedded."""
    import reportlab  # noqa: PLC0415 - see above
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415

    fonts = Path(reportlab.__file__).parent / "fonts"
    bold = f"{FONT}-Bold"
    pdfmetrics.registerFont(TTFont(FONT, fonts / "Vera.ttf"))
    pdfmetrics.registerFont(TTFont(bold, fonts / "VeraBd.ttf"))
    normal = ParagraphStyle("normal", fontName=FONT, fontSize=9.5, leading=14, splitLongWords=True)
    box = {"leftIndent": 10, "rightIndent": 10, "borderPadding": (6, 10, 6, 10), "backColor": "#f4f5f7"}

    def style(name: str, **changes: object) -> Any:  # noqa: ANN401 - reportlab has no types
        return ParagraphStyle(name, parent=normal, **changes)

    return {
        "normal": normal,
        "address": style("address"),
        "strong": style("strong", fontName=bold),
        "label": style("label", textColor=GREY),
        "name": style("name", fontName=bold, fontSize=13, leading=18, textColor=BLUE),
        "small": style("small", fontSize=8, leading=11, textColor=GREY),
        "text": style("text", spaceBefore=8),
        "heading": style("heading", fontName=bold, textColor=BLUE, spaceBefore=14, keepWithNext=1),
        "item": style("item", leftIndent=14, bulletIndent=2, spaceBefore=4),
        "quote": style("quote", textColor=GREY, spaceBefore=12, spaceAfter=14, **box),
    }
