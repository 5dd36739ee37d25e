"""What of a stranger's text may stand in a mail? Nothing that steers: no controls, no broken characters."""

import re

LONGEST = 50_000  # characters of one value; the original mail is kept and attached, so nothing is lost
_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_STEERING = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff\ufffe\uffff]"
)


def several_lines(text: str, longest: int = LONGEST) -> str:
    """Keep the line breaks, as a plain newline each; drop controls, direction marks and lone surrogates."""
    if text.isprintable() and len(text) <= longest:
        return text  # as nearly all are: nothing steers here
    clean = _STEERING.sub("", _BREAKS.sub("\n", text[: longest + 1])).strip("\n")
    return clean if len(text) <= longest else clean[:longest].rstrip() + " […]"


def one_line(text: str, longest: int = LONGEST) -> str:
    """Put everything on one line, with single spaces."""
    cut = text[: longest + 1]
    return several_lines(" ".join((cut if cut.isprintable() else _BREAKS.sub(" ", cut)).split()), longest)
