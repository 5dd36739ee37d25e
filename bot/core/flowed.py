"""Which line ends did the sender type, and which did the mail program add (format=flowed, RFC 3676)?"""


def unflowed(text: str, *, joined: bool = False) -> str:
    """Join the lines that a mail program broke: those that end in a blank, within the same depth of quotes.

    :param joined: the blank at the end was added too (DelSp=yes, as Apple Mail writes)
    """
    paragraphs: list[str] = []
    depth_before, open_line = 0, False
    for line in text.split("\n"):
        depth, words = _depth(line)
        if open_line and depth == depth_before:
            paragraphs[-1] += words
        else:
            paragraphs.append("> " * depth + words if depth else words)
        open_line = words.endswith(" ") and words != "-- "
        if open_line and joined:
            paragraphs[-1] = paragraphs[-1][:-1]
        depth_before = depth
    return "\n".join(paragraphs)


def _depth(line: str) -> tuple[int, str]:
    """Count the quote marks, and give the words with the stuffed blank removed."""
    words = line.lstrip(">")
    return len(line) - len(words), words.removeprefix(" ")
