"""What is a mail's Message-ID, before anybody reads the mail?"""

import re

LONGEST_HEADER = 256 * 1024
MESSAGE_ID = re.compile(rb"^message-id[ \t]*:(?:[ \t]|\r?\n[ \t])*(<[^<>\s]{1,990}>)", re.IGNORECASE | re.MULTILINE)
END_OF_HEADER = re.compile(rb"\r?\n\r?\n")


def message_id_of(raw: bytes) -> str:
    """Give the Message-ID with its brackets, "" when there is none; never fails, whatever the bytes are."""
    head = raw[:LONGEST_HEADER]
    end = END_OF_HEADER.search(head)
    found = MESSAGE_ID.search(head[: end.start()] if end else head)
    return found[1].decode("ascii", "replace") if found else ""
