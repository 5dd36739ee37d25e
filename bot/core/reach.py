"""What looks like a mail address or a telephone number in a text?"""

import re

ADDRESS = re.compile(r"[\w.+'=&-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")  # as programs show one
TYPED_MAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")  # as people type one
TYPED_PHONE = re.compile(r"(?<![\d-])(?:\+31|0031|0)[ -]?(?:\(0\))?[1-9](?:[ -]?\d){7,9}(?!\d)")


def without_plus(address: str) -> str:
    """Leave out what stands behind a plus: klachten+x@… lies in the mailbox of klachten@…, and may carry a token."""
    local, _, domain = address.rpartition("@")
    return f"{local.partition('+')[0]}@{domain}"
