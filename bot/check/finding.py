"""What did a check find?"""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing that was looked at; when it is not right, `what_to_do` says how to mend it."""

    organisation: str  # its key; "" when it is about the whole installation
    part: str  # one of PARTS
    ok: bool
    text: str
    what_to_do: str = ""  # also given with a good finding, when it could be better


PARTS = (  # in the order in which they are looked at
    "configuration",
    "procedure",
    "templates",
    "database",
    "imap",
    "folders",
    "abilities",
    "proof",
    "smtp",
    "round trip",
)
