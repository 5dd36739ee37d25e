"""Which words may a procedure file use? The closed lists, as tables for its documentation."""

from collections.abc import Iterable, Iterator

from bot.commands.drawing.glossary import EVENTS, FIELDS, MOMENTS, READERS, TERMS, Who
from bot.commands.drawing.page import table
from bot.core.audience import AUDIENCES
from bot.core.builtin import BUILTIN_STEPS
from bot.core.phrases import DUTIES, TOPICS, URGENCIES, Words
from bot.core.wording import letter_in_words, state_in_words
from bot.core.words import CLOSED_STATES, Audience, State

BEGIN, END = "<!-- words: begin -->", "<!-- words: end -->"
WINDOWS = ("appeal_until", "retain_until", "inventory")  # days that are no duty of a file


def words() -> str:
    """Give every closed list as Markdown, one line a word."""
    parts = [_list("States", ("state", "where a case stands"), _states().items()), *_events()]
    parts += [
        _list(f"Letters to {READERS[who]}", ("letter", "what it is"), _letters(who).items()) for who in _readers()
    ]
    for title, heads, known in (
        ("What a term is counted from", ("`counts_from`", "which day"), MOMENTS.items()),
        ("Terms", ("term", "how it is counted"), TERMS.items()),
        ("What can be asked before a complaint is taken up", ("`needs`", "what"), FIELDS.items()),
        ("What makes a complaint urgent", ("`urgent`", "what"), _english(URGENCIES)),
        ("Kinds of complaints", ("`[topics]`", "what"), _english(TOPICS)),
    ):
        parts.append(_list(title, heads, known))
    names = {name: english for name, (_, english) in DUTIES.items() if name not in WINDOWS}
    parts.append(_list("Names of duties that letters have words for", ("name", "what letters call it"), names.items()))
    return "\n\n".join(parts) + "\n"


def with_words(text: str) -> str:
    """Put the lists between their marks in a text; ValueError when the marks are not there."""
    before, begin, rest = text.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the marks {BEGIN} and {END} are not there")
    return f"{before}{BEGIN}\n\n{words()}\n{END}{after}"


def _list(title: str, heads: tuple[str, str], known: Iterable[tuple[str, str]]) -> str:
    rows = ((f"`{word}`", meaning) for word, meaning in known)
    return "\n".join([f"### {title}", "", *table(heads, rows)])


def _english(known: Words) -> list[tuple[str, str]]:
    return [(word, english) for word, (_, english) in known.items()]


def _states() -> dict[str, str]:
    ends = {state: " (an end: archived)" if state in CLOSED_STATES else "" for state in State}
    return {state: state_in_words(state, "en") + end for state, end in ends.items()}


def _events() -> Iterator[str]:
    for who in Who:
        events = {kind: meaning for kind, (whose, meaning) in EVENTS.items() if whose is who}
        marked = {kind: text + (" (built in)" if kind in BUILTIN_STEPS else "") for kind, text in events.items()}
        yield _list(f"Events: {who[:1].lower()}{who[1:]}", ("event", "what happens"), marked.items())


def _readers() -> list[Audience]:
    return [who for who in Audience if who in AUDIENCES.values()]


def _letters(who: Audience) -> dict[str, str]:
    return {name: letter_in_words(name, "en") for name, reader in AUDIENCES.items() if reader is who}
