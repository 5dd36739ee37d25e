"""Does the From header name one sender, in a form that every mail program reads alike?"""

import re

ODD_SENDER = "an odd from header"  # a defect of a mail: who wrote it is not beyond doubt
_LONGEST = 1_000
_ADDRESS = r"([A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255})"
_NAME = r'(?:"(?:[^"\\]|\\.)*"\s*|[^"<>@,;:()\\\[\]]*)'
_FORM = re.compile(rf"{_NAME}<{_ADDRESS}>|{_ADDRESS}")


def names_plainly(value: str, address: str) -> bool:
    """Say whether a From header, unfolded, names this one address and nothing else that could be taken for one.

    Two addresses, a group, a comment, an unquoted name with an @, an encoded or accented address: a server that checks
    the sender may look at another part of it than the reader does (RFC 5322, 3.6.2; RFC 7489, 6.6.1).
    """
    form = _FORM.fullmatch(value.strip()) if len(value) <= _LONGEST and value.isprintable() else None
    return form is not None and (form[1] or form[2]).lower() == address
