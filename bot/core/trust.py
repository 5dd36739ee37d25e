"""Does a mail really come from the colleague in its From header?"""

from bot.core.auth_results import Result, read_results
from bot.core.mail import Mail
from bot.core.organisation import Organisation, Proof
from bot.core.plain_sender import ODD_SENDER
from bot.core.submission import entry, submitted

SEVERAL_SENDERS = "several from headers"  # which of them was proven?
DMARC, DKIM = "dmarc", "dkim"
DOUBTS = frozenset({SEVERAL_SENDERS, ODD_SENDER})


def proof_of(mail: Mail, organisation: Organisation) -> str:
    """Say what proves the sender, "" when nothing does: the first that holds of what the organisation accepts."""
    if mail.sender is None or not DOUBTS.isdisjoint(mail.defects):
        return ""
    return next((shown for proof in organisation.proof if (shown := shows(mail, organisation, proof))), "")


def shows(mail: Mail, organisation: Organisation, proof: Proof) -> str:
    """Say whether a mail shows this proof: its name (of DMARC: dmarc or dkim), or ""."""
    if proof is Proof.DMARC:
        return _by_results(mail, organisation)
    if proof is Proof.SUBMISSION:
        return proof.value if _was_submitted(mail, organisation) else ""
    if proof is Proof.HEADER:
        return proof.value if _has_header(mail, organisation) else ""
    return ""


def _by_results(mail: Mail, organisation: Organisation) -> str:
    """Read what the own server found: in the topmost header only, and only when it has the configured authserv-id.

    Everything below it may have come with the mail (RFC 8601, section 5).
    """
    domain = mail.sender.address.rpartition("@")[2] if mail.sender else ""
    if not domain or not mail.authentication_results or not organisation.authserv_id:
        return ""
    results = read_results(mail.authentication_results[0], organisation.authserv_id)
    checked = [one for one in results if one[0] == DMARC]
    if len(checked) > 1:
        return ""  # it contradicts itself, or somebody put a result in
    if checked and checked[0][1] != "none":  # "none": the domain publishes no policy; a signature says enough then
        _, verdict, told = checked[0]
        return DMARC if verdict == "pass" and told.get("header.from") == domain else ""
    return DKIM if _is_signed(results, domain) else ""


def _is_signed(results: list[Result], domain: str) -> bool:
    """Say whether the sender's very domain signed it: not one above or below it, since nobody here knows whose that is.

    A domain above may be everybody's (co.uk), one below may be a customer's; DMARC itself may say that they are one.
    """
    verdicts = {verdict for method, verdict, told in results if method == DKIM and told.get("header.d") == domain}
    return "pass" in verdicts and "fail" not in verdicts


def _was_submitted(mail: Mail, organisation: Organisation) -> bool:
    own = organisation.submitted_by | organisation.received_by
    servers = organisation.submitted_by or organisation.received_by
    return mail.sender is not None and submitted(entry(mail.hops, own), servers, mail.sender.address)


def _has_header(mail: Mail, organisation: Organisation) -> bool:
    """Say whether the own server's header is there, once: of two, one came with the mail."""
    name, value = organisation.proof_header
    return bool(name) and mail.headers.get(name, "").strip().lower() == value and name not in mail.repeated
