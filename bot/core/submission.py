"""Does the own mail server say that the sender logged in there? The topmost Received headers, read strictly."""

import re
from dataclasses import dataclass

LONGEST = 2_000
HOPS = 3  # that are looked at: what lies lower came with the mail
LOGGED_IN = frozenset({"ESMTPA", "ESMTPSA", "UTF8SMTPA", "UTF8SMTPSA"})  # RFC 3848, RFC 6531
DELIVERY = frozenset(
    {"LMTP", "LMTPS", "LMTPA", "LMTPSA", "UTF8LMTP", "UTF8LMTPS"}
)  # from the own server to the mailbox
_COMMENT_SIGN = re.compile(r"[()]")
_USER = re.compile(r"\(\s*Authenticated sender:\s*([^\s()]{1,320})\s*\)", re.IGNORECASE)  # Postfix
_ANY_USER = re.compile(r"authenticated sender", re.IGNORECASE)
_FORM = re.compile(  # RFC 5321, 4.4, after its comments: nothing may stand where it does not belong
    r"(?:from\s+[^\s;]+\s+)?by\s+([A-Za-z0-9_.:\[\]-]+)\s+with\s+([A-Za-z0-9]+)(?:\s+tls\s+[A-Za-z0-9_-]+)?"
    r"(?:\s+id\s+[^\s;]+)?(?:\s+for\s+[^\s;\"]+)?\s*;[^;]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, kw_only=True)
class Hop:
    """What one server says of how it got a mail."""

    by: str  # lower case
    protocol: str  # upper case
    user: str  # who had logged in, lower case; "" when the server does not tell


def read_hop(value: str) -> Hop | None:
    """Read an unfolded Received header; None when it is not wholly understood.

    The name that a client gives itself, the envelope's sender and recipient stand in it too, and may be made to look
    like something else: so all of it must have its place.
    """
    if len(value) > LONGEST or not value.isprintable():
        return None
    plain = _without_comments(value)
    form = _FORM.fullmatch(plain.strip()) if plain is not None else None
    users = _USER.findall(value)
    if form is None or len(users) != len(_ANY_USER.findall(value)) or len(users) > 1:
        return None
    return Hop(by=form[1].strip("[].").lower(), protocol=form[2].upper(), user=users[0].lower() if users else "")


def _without_comments(value: str) -> str | None:
    """Drop the comments; None when they don't close."""
    kept: list[str] = []
    depth, at = 0, 0
    for sign in _COMMENT_SIGN.finditer(value):
        if not depth:
            kept.append(value[at : sign.start()])
        depth += 1 if sign[0] == "(" else -1
        if depth < 0:
            return None
        at = sign.end()
    return None if depth else " ".join((*kept, value[at:]))


def entry(received: tuple[str, ...], own: frozenset[str]) -> Hop | None:
    """Find the hop where a mail came in: the topmost, below the delivery (LMTP) of an own server to its mailboxes."""
    for value in received[:HOPS]:
        hop = read_hop(value)
        if hop is None or hop.by not in own or hop.protocol not in DELIVERY:
            return hop
    return None


def submitted(hop: Hop | None, servers: frozenset[str], address: str) -> bool:
    """Say whether a mail came in from somebody who had logged in at one of these servers, as this address."""
    return hop is not None and hop.by in servers and hop.protocol in LOGGED_IN and hop.user in {"", address}
