"""Does a mail really come from the colleague in its From header?"""

import re

from bot.core.mail import Mail
from bot.core.organisation import Organisation, Proof

LONGEST = 8_000
SEVERAL_SENDERS = "several from headers"  # which of them was proven?
ALIGNED = {"dmarc": "header.from", "dkim": "header.d"}  # method -> the property that must be the sender's domain
RESULT = re.compile(r"\s*([A-Za-z0-9.-]+)\s*=\s*([A-Za-z]+)(.*)", re.DOTALL)
PROPERTY = re.compile(r"([a-z]+\.[a-z]+)=([^\s;]+)")


def proof_of(mail: Mail, organisation: Organisation) -> str:
    """Say what proves the sender, "" when nothing does.

    Only the topmost Authentication-Results counts, and only when it carries the configured authserv-id: everything
    below it may have come with the mail (RFC 8601, section 5).
    """
    if Proof.DMARC not in organisation.proof or not organisation.authserv_id:
        return ""
    if not mail.sender or not mail.authentication_results or SEVERAL_SENDERS in mail.defects:
        return ""
    domain = mail.sender.address.rpartition("@")[2].lower()
    results = read_results(mail.authentication_results[0], organisation.authserv_id)
    if any(method == "dmarc" and verdict != "pass" for method, verdict, _ in results):
        return ""
    passed = {(method, told.get(ALIGNED.get(method, ""))) for method, verdict, told in results if verdict == "pass"}
    return next((method for method in ALIGNED if domain and (method, domain) in passed), "")


def read_results(header: str, authserv_id: str) -> list[tuple[str, str, dict[str, str]]]:
    """Read (method, result, properties) from one header; [] when it is another server's, or too odd to believe."""
    plain = _without_comments(header)
    if plain is None:
        return []
    server, *parts = plain.split(";")
    names = server.split()
    if not names or names[0].lower() != authserv_id.lower():
        return []
    read = []
    for part in parts:
        if found := RESULT.match(part):
            properties = dict(PROPERTY.findall(found[3].lower()))
            read.append((found[1].lower(), found[2].lower(), properties))
    return read


SIGNS = re.compile(r"\\.|[\"()]|[^\\\"()]+|\\", re.DOTALL)


def _without_comments(header: str) -> str | None:
    """Drop (comments) and "quoted strings"; None when they don't close, or the header is too long or too odd."""
    if len(header) > LONGEST:
        return None
    kept: list[str] = []
    depth, quoted = 0, False
    for sign in SIGNS.findall(header):
        if sign == '"' and not depth:
            quoted = not quoted
        elif sign in {"(", ")"} and not quoted:
            depth = max(0, depth + (1 if sign == "(" else -1))
        elif not depth and not quoted:
            if sign[0] == "\\":
                return None  # outside quotes it means nothing, and readers differ
            kept.append(sign)
    return None if depth or quoted else "".join(kept)
