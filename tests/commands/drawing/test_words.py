"""Are all words in the lists, and are the lists in docs/procedures.md current?"""

import re
from pathlib import Path

import pytest

from bot.adapters.files import load_letters
from bot.commands.drawing.words import BEGIN, END, WINDOWS, with_words, words
from bot.commands.sources import examined, source_of
from bot.core.audience import AUDIENCES
from bot.core.phrases import DUTIES
from bot.core.procedure import DUTY_KEYS, ROUND_KEYS, ROUTE_KEYS, STEP_KEYS, TOP_KEYS
from bot.core.words import FORM_FIELDS, EventKind, Moment, State, Topic, Urgency
from bot.rehearsal.first import first_scenario

DOCS = Path("docs/procedures.md")
KEY = re.compile(r"`([a-z_.]+)`")
TABLES = ("roles", "topics", "steps", "duties", "admission", "rounds", "external_routes", "retention", "inventory")


def test_every_word_has_its_line() -> None:
    wanted = {*State, *EventKind, *Moment, *AUDIENCES, *FORM_FIELDS, *Topic, *Urgency, *(set(DUTIES) - set(WINDOWS))}
    listed = {line.split("`")[1] for line in words().splitlines() if line.startswith("| `")}

    assert sorted(wanted - listed) == []


def test_the_documentation_lists_the_same_words() -> None:
    text = DOCS.read_text(encoding="utf-8")

    assert with_words(text) == text, "renew them: klachtenpost procedures words --into docs/procedures.md"


def test_only_what_stands_between_the_marks_is_written() -> None:
    assert with_words(f"a\n{BEGIN}\nold\n{END}\nb\n") == f"a\n{BEGIN}\n\n{words()}\n{END}\nb\n"


@pytest.mark.parametrize("text", ["", BEGIN, f"{END} {BEGIN}"])
def test_a_text_without_the_marks_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="marks"):
        with_words(text)


def rows_below(heading: str) -> set[str]:
    """Give the keys in the table below a heading of the documentation."""
    part = DOCS.read_text(encoding="utf-8").partition(f"### {heading}\n")[2].partition("\n#")[0]
    return {key for line in part.splitlines() if line.startswith("| `") for key in KEY.findall(line.split(" | ")[0])}


@pytest.mark.parametrize(
    ("heading", "keys"),
    [
        ("At the top", {key for key in TOP_KEYS if key not in TABLES}),
        ("`[[steps]]`", set(STEP_KEYS)),
        ("`[[duties]]`", set(DUTY_KEYS)),
        (
            "`[admission]`, `[[rounds]]`, `[[external_routes]]`, `[retention]`, `[inventory]`",
            {
                *("admission.needs", "admission.source", "inventory.every", "retention.counts_from"),
                *(f"rounds.{key}" for key in ROUND_KEYS if key != "unverified"),
                *(f"external_routes.{key}" for key in ROUTE_KEYS if key not in {"name_en", "unverified"}),
                *(".name_en", ".unverified", ".term", ".source"),  # behind another on their line
            },
        ),
    ],
)
def test_the_documentation_explains_every_key(heading: str, keys: set[str]) -> None:
    assert rows_below(heading) == keys


def test_the_smallest_procedure_of_the_documentation_is_right_and_can_be_played(tmp_path: Path) -> None:
    (smallest,) = re.findall(r"```toml\n(name = .*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    (tmp_path / "klein.toml").write_text(smallest, encoding="utf-8")
    procedure, faults = examined(source_of("klein", tmp_path))

    assert faults == []
    assert procedure is not None
    played = first_scenario(procedure, "Klein", load_letters(), tmp_path)
    assert [line for line in played.splitlines() if line.startswith("state = ")] == [
        'state = "open"',
        'state = "closed"',
    ]
