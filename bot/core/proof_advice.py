"""Which proof does a real mail of a colleague show, why not, and with which settings would it?"""

import re
from dataclasses import dataclass, replace

from bot.core.auth_results import read_results
from bot.core.mail import Mail
from bot.core.organisation import Organisation, Proof
from bot.core.submission import DELIVERY, LOGGED_IN, entry, read_hop
from bot.core.trust import DOUBTS, proof_of, shows

HOST = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9.-]{0,98}[A-Za-z0-9])?")
KNOWN_HEADERS = (("X-MS-Exchange-Organization-AuthAs", "Internal"),)  # Exchange; its header firewall strips it


@dataclass(frozen=True, kw_only=True)
class Seen:
    """What one mail shows; nothing in it is personal."""

    proof: str  # what the organisation accepts and the mail shows: dmarc, dkim, submission, header; "" for nothing
    lacks: tuple[str, ...]  # for each accepted proof why it is not there
    offers: tuple[str, ...]  # settings with which this mail would be proven


def look_at(mail: Mail, organisation: Organisation) -> Seen:
    """Look at one mail that really came from a colleague."""
    if proof := proof_of(mail, organisation):
        return Seen(proof=proof, lacks=(), offers=())
    if mail.sender is None or not DOUBTS.isdisjoint(mail.defects):
        return Seen(proof="", lacks=("its From header is odd: it may name more than one sender",), offers=())
    lacks = tuple(_LACKS[one](mail, organisation) for one in organisation.proof if one in _LACKS)
    return Seen(proof="", lacks=lacks, offers=_offers(mail, organisation))


def _no_results(mail: Mail, organisation: Organisation) -> str:
    if not mail.authentication_results:
        return "it has no Authentication-Results header"
    name = _authserv_id(mail)
    if not name:
        return "its topmost Authentication-Results does not begin with the name of a server (Microsoft 365 gives none)"
    if name != organisation.authserv_id.lower():
        return f'its topmost Authentication-Results begins with "{name}", not with authserv_id'
    results = read_results(mail.authentication_results[0], organisation.authserv_id)
    told = ", ".join(f"{method}={verdict}" for method, verdict, _ in results if method in {"dmarc", "dkim"})
    return f"its Authentication-Results says {_clean(told)}, or not of the sender's own domain" if told else (
        "its topmost Authentication-Results can't be read, or says nothing of DMARC and DKIM"
    )  # fmt: skip


def _no_login(mail: Mail, organisation: Organisation) -> str:
    hop = entry(mail.hops, organisation.submitted_by | organisation.received_by)
    if hop is None:
        return "its topmost Received header is not understood" if mail.hops else "it has no Received header"
    if hop.by not in (organisation.submitted_by or organisation.received_by):
        return f'its topmost Received header is by "{_clean(hop.by)}", which is none of the named servers'
    if hop.protocol not in LOGGED_IN:
        return f'its topmost Received header says "with {_clean(hop.protocol)}": the sender had not logged in there'
    return "its topmost Received header says that somebody else had logged in"


def _no_header(mail: Mail, organisation: Organisation) -> str:
    name, _ = organisation.proof_header
    if name not in mail.headers:
        return f"it has no header {name}"
    return f"it has the header {name} more than once" if name in mail.repeated else f"its {name} has another value"


_LACKS = {Proof.DMARC: _no_results, Proof.SUBMISSION: _no_login, Proof.HEADER: _no_header}


def _offers(mail: Mail, organisation: Organisation) -> tuple[str, ...]:
    """Try what would prove this mail; whether those servers are one's own only people know."""
    offers = []
    if (name := _authserv_id(mail)) and shows(mail, replace(organisation, authserv_id=name), Proof.DMARC):
        offers.append(f'proof = "dmarc" with authserv_id = "{name}"')
    taken, delivered = _servers(mail)
    trial = replace(organisation, submitted_by=taken, received_by=delivered)
    if taken and shows(mail, trial, Proof.SUBMISSION):
        more = f" and received_by = {_listed(delivered)}" if delivered else ""
        offers.append(f'proof = "submission" with submitted_by = {_listed(taken)}{more}')
    for name, value in KNOWN_HEADERS:
        if shows(mail, replace(organisation, proof_header=(name.lower(), value.lower())), Proof.HEADER):
            offers.append(f'proof = "header" with proof_header = "{name}: {value}"')
    return tuple(offers)


def _servers(mail: Mail) -> tuple[frozenset[str], frozenset[str]]:
    """Give the server that took a mail in, and those that delivered it."""
    hops = [hop for value in mail.hops if (hop := read_hop(value)) and HOST.fullmatch(hop.by)]
    delivered = frozenset(hop.by for hop in hops if hop.protocol in DELIVERY)
    came_in = entry(mail.hops, delivered)
    return frozenset({came_in.by} if came_in and HOST.fullmatch(came_in.by) else ()), delivered


def _authserv_id(mail: Mail) -> str:
    """Give the name that the topmost header begins with; "" when that is none."""
    words = mail.authentication_results[0].partition(";")[0].split() if mail.authentication_results else []
    return words[0].lower() if words and HOST.fullmatch(words[0]) else ""


def _listed(names: frozenset[str]) -> str:
    return "[" + ", ".join(f'"{name}"' for name in sorted(names)) + "]"


def _clean(text: str) -> str:
    return "".join(one for one in text[:100] if one.isascii() and one.isprintable())
