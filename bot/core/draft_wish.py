"""Which change of a letter does a colleague ask for in words: "verander “a” in “b”"? What is not exact is not done."""

import re

LONGEST = 1_000  # characters of a wish
_OPEN, _SHUT = "[\"“”„'‘’]", "[\"“”'’‘]"
_OLD = rf"{_OPEN}(?P<old>[^\"“”„\n]{{2,300}}){_SHUT}"
_NEW = rf"(?:{_OPEN}(?P<quoted>[^\"“”„\n]{{1,400}}){_SHUT}|(?P<bare>[^\"“”„\n]{{1,400}}?))"
_END = r"\s*(?=[.!,;](?:\s|$)|$)"
_WISHES = tuple(
    re.compile(wish + rf"\s*:?\s*{_NEW}{_END}", re.IGNORECASE)
    for wish in (
        rf"\b(?:verander|vervang|wijzig|pas)\b[^\"“”„\n]{{0,60}}{_OLD}\s*(?:aan\s+)?(?:in|door|naar)",
        rf"{_OLD}\s*(?:moet\s+(?:zijn|worden)|wordt)",
    )
)


def wished(words: str, shown: str) -> str:
    """Give the letter with the change that is asked for; "" unless it says exactly what becomes what, and once."""
    line = " ".join(words[:LONGEST].split())
    found = next((match for wish in _WISHES if (match := wish.search(line))), None)
    if found is None:
        return ""
    old, new = found["old"].strip(), (found["quoted"] or found["bare"] or "").strip()
    lines = shown.split("\n")
    at = [number for number, line in enumerate(lines) if old in line and not line.startswith(">")]  # ours, not quoted
    if not new or len(at) != 1 or lines[at[0]].count(old) != 1:
        return ""
    return "\n".join(line.replace(old, new) if number == at[0] else line for number, line in enumerate(lines))
