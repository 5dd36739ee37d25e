"""Under which key is a person or a content found, without storing the thing itself?"""

import hashlib
import re


def key_of(address: str) -> str:
    """Give the key of a mail address; no address, no key."""
    wanted = address.strip().casefold()
    return hashlib.sha256(wanted.encode("utf-8", "surrogatepass")).hexdigest() if wanted else ""


def hash_of(raw: bytes) -> str:
    """Give the checksum of a raw mail."""
    return hashlib.sha256(raw).hexdigest()


TRACE = re.compile(
    rb"^(?:date|received(?:-spf)?|return-path|delivered-to|envelope-to|authentication-results|arc-[a-z-]+|x-[a-z0-9-]+)"
    rb"[ \t]*:[^\n]*\n(?:[ \t][^\n]*\n)*",
    re.IGNORECASE | re.MULTILINE,
)
END_OF_HEADER = re.compile(rb"\r?\n\r?\n")


def content_hash_of(raw: bytes) -> str:
    """Give the checksum of what a sender wrote: without its Date, and the lines that mail servers put above it.

    The same mail by two roads has other Received lines, and one that a mail program sent again another Date.
    """
    end = END_OF_HEADER.search(raw)
    header, body = (raw[: end.start()], raw[end.start() :]) if end else (raw, b"")
    return hash_of(TRACE.sub(b"", header + b"\n") + body)
