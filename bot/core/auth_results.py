"""What did a mail server find about the sender? One Authentication-Results header, read by `authres`."""

import re

import authres
from authres import dmarc

LONGEST = 4_000  # authres takes time that grows with the square of this
MOST_SIGNS = 200  # brackets, quotes and semicolons: more is no mail server's
Result = tuple[str, str, dict[str, str]]  # method, verdict, property -> value; all in lower case
# servers write an IPv6 address without the quotes that RFC 8601 wants; it says nothing of the sender
_ADDRESS = re.compile(r"(?<![^\s;])(?:smtp|policy)\.[a-z-]{1,20}=[0-9A-Fa-f.]{0,20}:[0-9A-Fa-f:.]{1,40}(?![^\s;])")
_FAILED = re.compile(r";\s*dmarc\s*=\s*fail\b", re.IGNORECASE)
_SIGNS = re.compile(r"\\.|[\"()]|[^\\\"()]+|\\", re.DOTALL)
_FEATURES = authres.FeatureContext(dmarc)


def read_results(header: str, authserv_id: str) -> list[Result]:
    """Read the results of one header; [] when it is another server's, or too odd to believe (RFC 8601, section 5)."""
    plain = _without_comments(header) if len(header) <= LONGEST else None
    if plain is None or not authserv_id or not header.isprintable():
        return []
    try:
        read = _FEATURES.parse_value(_tidy(plain))
    except (authres.AuthResError, SyntaxError, ArithmeticError, AttributeError, LookupError, RuntimeError, ValueError):
        return []
    if str(read.authserv_id).lower() != authserv_id.lower():
        return []
    return [_result(one) for one in read.results]


def disowns(header: str, authserv_id: str) -> bool:
    """Say whether the own server found that the From header is forged; a header that can't be read may still say so."""
    if results := read_results(header, authserv_id):
        return any(method == "dmarc" and verdict == "fail" for method, verdict, _ in results)
    words = header[:LONGEST].partition(";")[0].split()
    own = bool(words) and words[0].lower() == authserv_id.lower()
    return own and _FAILED.search(_without_comments(header[:LONGEST]) or "") is not None


def _tidy(plain: str) -> str:
    tidy = _ADDRESS.sub("", plain).rstrip()
    return tidy.removesuffix(";")


def _result(one: authres.AuthenticationResult) -> Result:
    """Give a result as it stands; a property that stands twice with two values has none."""
    told: dict[str, str] = {}
    for found in one.properties:
        name, value = f"{found.type}.{found.name}".lower(), str(found.value).lower()
        told[name] = value if told.get(name, value) == value else ""
    return str(one.method).lower(), str(one.result).lower(), told


def _without_comments(header: str) -> str | None:
    """Drop (comments), for which authres would descend; None when something does not close, or is too odd."""
    signs = _SIGNS.findall(header)
    if sum(one in {'"', "(", ")"} for one in signs) + header.count(";") > MOST_SIGNS:
        return None
    kept: list[str] = []
    depth, quoted = 0, False
    for sign in signs:
        if sign == '"' and not depth:
            quoted = not quoted
            kept.append(sign)
        elif sign in {"(", ")"} and not quoted:
            depth += 1 if sign == "(" else -1
            kept.append(" ")
            if depth < 0:
                return None
        elif not depth:
            if sign[0] == "\\" and not quoted:
                return None  # outside quotes it means nothing, and readers differ
            kept.append(sign)
    return None if depth or quoted else "".join(kept)
