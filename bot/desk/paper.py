"""How does a letter look on paper, for a complainant without e-mail?"""

import io
import re
from datetime import datetime
from functools import cache
from pathlib import Path
from xml.sax.saxutils import escape

from bot.core.calendar import dutch_day
from bot.core.letter import Written
from bot.core.organisation import Organisation
from bot.core.wording import day_in_words

MARGIN = 70  # points
FONT = "Letter"


def paper_letter(written: Written, organisation: Organisation, to: str, now: datetime) -> bytes:
    """Make a PDF of a letter's text: sender, addressee, date, subject, text. The same letter gives the same bytes."""
    from reportlab.lib.pagesizes import A4  # noqa: PLC0415 - 0.6 seconds that only paper letters need
    from reportlab.platypus import Paragraph, SimpleDocTemplate, Spacer  # noqa: PLC0415

    normal, bold = _styles()
    head = (organisation.name, organisation.website, organisation.phone)
    story = [
        Paragraph(escape(organisation.name), bold),
        *(Paragraph(escape(line), normal) for line in head[1:] if line),
        Spacer(1, 24),
        Paragraph(escape(to or "De indiener"), normal),
        Spacer(1, 24),
        Paragraph(day_in_words(dutch_day(now)), normal),
        Spacer(1, 12),
        Paragraph(escape(written.subject), bold),
        Spacer(1, 12),
    ]
    for block in re.split(r"\n\s*\n", written.text.strip()):
        story += [Paragraph(escape(block).replace("\n", "<br/>"), normal), Spacer(1, 8)]
    sheet = io.BytesIO()
    margins = dict.fromkeys(("leftMargin", "rightMargin", "topMargin", "bottomMargin"), MARGIN)
    title = written.subject
    SimpleDocTemplate(
        sheet, pagesize=A4, invariant=1, title=title, author=organisation.name, lang="nl", **margins
    ).build(story)
    return sheet.getvalue()


@cache
def _styles() -> tuple[object, object]:
    """Give the ordinary and the bold style, in a typeface that is embedded."""
    import reportlab  # noqa: PLC0415 - see above
    from reportlab.lib.styles import ParagraphStyle  # noqa: PLC0415
    from reportlab.pdfbase import pdfmetrics  # noqa: PLC0415
    from reportlab.pdfbase.ttfonts import TTFont  # noqa: PLC0415

    fonts = Path(reportlab.__file__).parent / "fonts"
    pdfmetrics.registerFont(TTFont(FONT, fonts / "Vera.ttf"))
    pdfmetrics.registerFont(TTFont(f"{FONT}-Bold", fonts / "VeraBd.ttf"))
    normal = ParagraphStyle("normal", fontName=FONT, fontSize=10, leading=15)
    return normal, ParagraphStyle("bold", parent=normal, fontName=f"{FONT}-Bold")
