"""Which case and which person does a reply belong to? Keyed tokens that nobody can make up."""

import base64
import hashlib
import hmac
import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

MOST_TOKENS = 50  # in one mail: each is verified for everybody who may hold it
LIFETIME = timedelta(days=400)  # longer than the longest procedure with its appeal rounds
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"
TOKEN = re.compile(
    r"([a-z0-9]{1,20}-\d{4}-\d{4,9})\.([kmvb])([0-9a-z]{0,12})\.([0-9a-z]{4})\.([a-z2-7]{16})(?![a-z0-9])", re.ASCII
)
NUMBER = re.compile(r"(?<![A-Za-z0-9-])([A-Za-z0-9]{1,20}-\d{4}-\d{4,9})(?![0-9-])", re.ASCII)


class Purpose(StrEnum):
    """What the holder of a token may do with it."""

    COMPLAINANT = "k"
    COLLEAGUE = "m"  # act in the case
    ASKED = "v"  # answer one question
    CONFIRM = "b"  # confirm what an earlier mail asked; `extra` is that mail's number in the inbox


@dataclass(frozen=True, kw_only=True)
class Token:
    """A token as found in a mail; `mac` is only as good as `is_for` says."""

    number: str  # upper case
    purpose: Purpose
    extra: str
    expires: date
    mac: str

    def __str__(self) -> str:
        """Give the token as it stands in addresses, Message-IDs and at the foot of a letter."""
        return f"{self.number.lower()}.{self.purpose}{self.extra}.{base36(self.expires.toordinal())}.{self.mac}"


def base36(value: int) -> str:
    """Write a number ≥ 0 in digits and small letters."""
    written = ""
    while value:
        value, rest = divmod(value, 36)
        written = DIGITS[rest] + written
    return written or "0"


def mint(secret: bytes, number: str, address: str, purpose: Purpose, today: date, extra: str = "") -> Token:
    """Make the token of one person in one case; it is the same all month, so that mails of one case look alike."""
    expires = today.replace(day=1) + LIFETIME
    mac = _mac(secret, number, address, purpose, extra, expires)
    return Token(number=number.upper(), purpose=purpose, extra=extra, expires=expires, mac=mac)


def is_for(secret: bytes, token: Token, address: str, today: date) -> bool:
    """Say whether we made this token for this address, and it has not expired.

    Addresses are compared in lower case, not case-folded: "ß" is no "ss", and one address must never become another.
    """
    if token.expires < today or not address:
        return False
    mac = _mac(secret, token.number, address, token.purpose, token.extra, token.expires)
    return hmac.compare_digest(mac, token.mac)


def _mac(secret: bytes, number: str, address: str, purpose: Purpose, extra: str, expires: date) -> str:
    message = f"{number.upper()}\0{address.lower()}\0{purpose}\0{extra}\0{expires.isoformat()}"
    digest = hmac.new(secret, message.encode(errors="surrogatepass"), hashlib.sha256).digest()
    return base64.b32encode(digest[:10]).decode().lower()


def find_tokens(*texts: str) -> tuple[Token, ...]:
    """Find the tokens in the given texts, in order, each once. Nothing is verified here."""
    found = {}
    for text in texts:
        for match in TOKEN.finditer(text.lower()):
            number, purpose, extra, expires, mac = match.groups()
            ordinal = int(expires, 36)
            if not 0 < ordinal < date.max.toordinal():
                continue
            day = date.fromordinal(ordinal)
            token = Token(number=number.upper(), purpose=Purpose(purpose), extra=extra, expires=day, mac=mac)
            found[str(token)] = token
            if len(found) == MOST_TOKENS:
                return tuple(found.values())
    return tuple(found.values())


def find_numbers(text: str) -> tuple[str, ...]:
    """Find case numbers that somebody typed, in order, each once."""
    return tuple(dict.fromkeys(match[1].upper() for match in NUMBER.finditer(text)))
