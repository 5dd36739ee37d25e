"""How does a mail server say that a mail could not be delivered? (RFC 3464)"""

from datetime import datetime
from email.utils import format_datetime

from bot.core.calendar import AMSTERDAM
from bot.demo.stamp import server_of

WORDS = "550 5.1.1 The email account that you tried to reach does not exist"
TEXT = """\
This is the mail system at host {host}.

I'm sorry to have to inform you that your message could not be delivered
to the recipient below.

<{recipient}>: {words}
"""


def delivery_report(raw: bytes, *, sender: str, recipient: str, now: datetime, number: int) -> bytes:
    """Report to the sender that the recipient does not exist, with the headers of the mail."""
    host, boundary = server_of(sender), f"report-{number}"
    head = raw.replace(b"\r\n", b"\n").partition(b"\n\n")[0].decode("ascii", "replace")
    date = format_datetime(now.astimezone(AMSTERDAM))
    text = TEXT.format(host=host, recipient=recipient, words=WORDS)
    lines = (
        f"From: Mail Delivery System <MAILER-DAEMON@{host}>",
        f"To: {sender}",
        f"Date: {date}",
        "Subject: Undelivered Mail Returned to Sender",
        f"Message-ID: <report.{number}@{host}>",
        "Auto-Submitted: auto-replied",
        "MIME-Version: 1.0",
        f'Content-Type: multipart/report; report-type=delivery-status; boundary="{boundary}"',
        "",
        f"--{boundary}",
        "Content-Type: text/plain; charset=us-ascii",
        "",
        text,
        f"--{boundary}",
        "Content-Type: message/delivery-status",
        "",
        f"Reporting-MTA: dns; {host}",
        f"Arrival-Date: {date}",
        "",
        f"Final-Recipient: rfc822; {recipient}",
        "Action: failed",
        "Status: 5.1.1",
        f"Diagnostic-Code: smtp; {WORDS}",
        "",
        f"--{boundary}",
        "Content-Type: text/rfc822-headers",
        "",
        head,
        f"--{boundary}--",
        "",
    )
    return "\r\n".join("\r\n".join(lines).splitlines()).encode() + b"\r\n"
