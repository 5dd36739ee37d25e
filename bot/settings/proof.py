"""Is there all that the chosen proof of a colleague's mail rests on?"""

from bot.settings.faults import Place, Remark
from bot.settings.raw import Document

RESTS_ON = {  # proof -> where it may rest on, and what must be given there
    "dmarc": (
        ("authserv_id",),
        "give the name that your own mail server writes first in Authentication-Results",
    ),
    "submission": (
        ("submitted_by", "received_by"),
        'give the names that your own mail servers write after "by" in Received, as submitted_by = ["mail.example.nl"]',
    ),
    "header": (
        ("proof_header",),
        'give the header that your own mail server sets, like "X-MS-Exchange-Organization-AuthAs: Internal"',
    ),
}


def chosen_proofs(one: Document) -> list[str]:
    """Give the proofs that an organisation chose, one word or a list of them."""
    given = one.get("proof", "dmarc")
    return [given] if isinstance(given, str) else [proof for proof in _listed(given) if isinstance(proof, str)]


def _listed(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def check_proof(place: Place, one: Document) -> list[Remark]:
    """Tell which proof rests on nothing, and whether the absence of proof was chosen beside one."""
    proofs = chosen_proofs(one)
    remarks = [_missing(place, proof) for proof in RESTS_ON if proof in proofs and not _is_there(one, proof)]
    if "confirm" in proofs and len(set(proofs)) > 1:
        told = 'must not hold "confirm" beside others: without proof a colleague is asked to confirm anyhow'
        remarks.append(Remark(place=(*place, "proof"), text=told))
    return remarks


def _is_there(one: Document, proof: str) -> bool:
    keys, _ = RESTS_ON[proof]
    return any(one.get(key) for key in keys)


def _missing(place: Place, proof: str) -> Remark:
    keys, what = RESTS_ON[proof]
    told = f'is missing, and proof = "{proof}" rests on it: {what}, or choose proof = "confirm"'
    return Remark(place=(*place, keys[0]), text=told)
