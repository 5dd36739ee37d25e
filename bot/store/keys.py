"""Under which key is a person or a content found, without storing the thing itself?"""

import hashlib


def key_of(address: str) -> str:
    """Give the key of a mail address; no address, no key."""
    wanted = address.strip().casefold()
    return hashlib.sha256(wanted.encode("utf-8", "surrogatepass")).hexdigest() if wanted else ""


def hash_of(raw: bytes) -> str:
    """Give the checksum of a raw mail."""
    return hashlib.sha256(raw).hexdigest()
