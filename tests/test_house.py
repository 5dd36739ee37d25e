"""Does the house keep its own rules? Rows are proven, tests mirror their source, no file names a registry."""

import re
import subprocess
from pathlib import Path

import pytest

from tests import requirements

TESTS = sorted(Path("tests").rglob("test_*.py"))
COUNTS = {"HSS": 11, "WOP": 8, "STI": 12, "STA": 11, "BOU": 12}  # rows of each procedure
IDS = [f"{procedure}-{number}" for procedure, count in COUNTS.items() for number in range(1, count + 1)]
PROVEN = requirements.proofs()
MIRRORS = {
    "adapters": "bot",
    "commands": "bot",
    "core": "bot",
    "demo": "bot",
    "learning": "bot",
    "reports": "bot",
    "store": "bot",
    "classifiers": "",
}
ABOUT_SEVERAL = {  # tests that look at more than one module
    "tests/core/test_hostile.py": "reading as a whole, against mails that were made to hurt",
    "tests/core/test_promises.py": "all procedures, in stories that nobody would think of",
    "tests/classifiers/test_replies.py": "the reading of replies, classifiers/replies, from corpus to chances",
    "tests/store/test_processes.py": "several processes on one store",
}
THROUGH = {  # modules of the core whose behaviour is tested where it is used
    "bounce": "reading", "bounds": "reading", "envelope": "reading", "files": "reading", "flowed": "reading",
    "headers": "reading", "html_clues": "html_text", "forward_form": "forward",
    "html_lines": "html_text", "html_tokens": "html_text", "kinds": "reading", "language": "reading", "mail": "reading",
    "parts": "reading", "reply_ending": "reply", "reply_labels": "reply", "reply_marks": "reply", "plain": "letter",
    "markup": "letter",
    "rendering": "letter", "holes": "letter", "openings": "instruction", "rows": "procedure", "soundness": "procedure",
    "case": "decide", "effects": "decide", "extension": "decide", "own_events": "decide",
    "mended": "meant", "withdrawing": "meant", "short_answers": "meant", "stopping": "meant", "coming": "meant",
    "representing": "meant", "longer": "meant",
    "organisation": "standing", "words": "procedure", "surprise": "", "phrases": "wording",
    "instruction_sections": "instruction", "instruction_opened": "instruction",
    "contradiction": "instruction", "openings_act": "instruction", "openings_call": "instruction",
    "openings_contact": "instruction", "openings_correction": "instruction", "danger": "urgency",
    "openings_course": "instruction", "openings_day": "instruction", "openings_decision": "instruction",
    "openings_doubt": "instruction", "openings_learning": "instruction", "openings_meeting": "instruction",
    "openings_onward": "instruction",
    "openings_sentence": "openings_visit", "openings_topic": "openings_lesson", "openings_people": "instruction",
    "openings_talk": "instruction",
    "instruction_words": "instruction", "instruction_kinds": "instruction", "openings_term": "instruction",
    "openings_mandate": "instruction",
    "intake_form": "form", "reach": "postal",
    "openings_ask": "openings_tell", "openings_tell_words": "openings_tell", "openings_whom": "openings_tell",
    "openings_spoke": "openings_told",
    "second_person_request": "second_person", "second_person_words": "second_person",
}  # fmt: skip


def tracked() -> list[Path]:
    """Give every file that is in the repository."""
    listed = subprocess.run(["git", "ls-files", "-z"], capture_output=True, check=True, text=True)  # noqa: S607 - git of the path
    return [path for name in listed.stdout.split("\0") if name and (path := Path(name)).is_file()]


@pytest.mark.parametrize("row", IDS)
def test_every_row_of_the_requirements_is_proven(row: str) -> None:
    assert PROVEN.get(row, []) != []


def test_no_test_proves_a_row_that_is_not_there() -> None:
    assert sorted(set(PROVEN) - set(IDS)) == []


def test_the_requirements_hold_every_row_of_the_five_procedures() -> None:
    assert list(requirements.rows(requirements.TABLE.read_text())) == IDS


@pytest.mark.parametrize("file", [file for file in TESTS if file.parent.name in MIRRORS], ids=str)
def test_a_test_mirrors_the_module_that_it_tests(file: Path) -> None:
    source = Path(MIRRORS[file.parent.name], file.parent.name, file.name.removeprefix("test_"))

    assert source.is_file() or str(file) in ABOUT_SEVERAL


@pytest.mark.parametrize("folder", ["core", "commands", "learning", "reports"])
def test_every_module_of_the_core_the_commands_learning_and_the_reports_has_its_test(folder: str) -> None:
    modules = {file.stem for file in Path("bot", folder).glob("*.py")} - {"__init__"}
    tested = {file.stem.removeprefix("test_") for file in Path("tests", folder).glob("test_*.py")}

    assert sorted(modules - tested - set(THROUGH)) == []
    assert (
        sorted(
            {through for through in THROUGH.values() if through} - {file.stem.removeprefix("test_") for file in TESTS}
        )
        == []
    )


@pytest.mark.parametrize("file", [*TESTS, *Path("bot").rglob("*.py"), *Path("classifiers").rglob("*.py")], ids=str)
def test_a_module_opens_with_its_question(file: Path) -> None:
    text = file.read_text()

    assert text == "" or text.startswith(('"""', "#!/"))


def test_no_tracked_file_names_a_package_registry() -> None:
    names = re.compile(rb"files\.pythonhosted\.org|://pypi\.|\.pypi\.org|--(?:extra-)?index-url|/simple/?[\"'\s]")
    texts = [path for path in tracked() if path.suffix not in {".npz", ".png", ".pdf"} and path.name != "test_house.py"]

    assert [str(path) for path in texts if path.suffix in LOCKS and names.search(path.read_bytes())] == []


LOCKS = {".lock", ".toml", ".txt", ".cfg", ".ini", "", ".py", ".md", ".yml", ".yaml"}
