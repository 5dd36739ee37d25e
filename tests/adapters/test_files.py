"""Are letters and procedures found, the organisation's own first, and are all faults told at once?"""

from pathlib import Path

import pytest

from bot.adapters import GiveUp, files
from bot.adapters.files import FaultyFiles, list_procedures, load_letters, procedure_source
from bot.core.letter import Template


def _own(folder: Path, place: str, text: str) -> None:
    file = folder / place
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def _subject(template: Template) -> str:
    return template.subject.render(number="7")


def test_an_organisation_s_own_letter_goes_before_the_own_and_the_built_in_one(tmp_path: Path) -> None:
    _own(tmp_path, "nl/closed.md", "Subject: Van ons allemaal\n\nDag")
    _own(tmp_path, "hss/nl/closed.md", "Subject: Van hss\n\nDag")

    book = load_letters(tmp_path)

    assert [_subject(book.get(key, "nl", "closed")) for key in ("hss", "stap")] == ["Van hss", "Van ons allemaal"]
    assert _subject(book.get("hss", "nl", "withdrawn")) == "U hebt uw klacht ingetrokken (7)"


def test_a_letter_without_a_translation_comes_in_dutch() -> None:
    book = load_letters()

    assert book.get("hss", "en", "closed").language == "en"
    assert (book.get("hss", "en", "warning").language, book.get("hss", "fr", "closed").language) == ("nl", "nl")


def test_a_letter_is_compiled_once() -> None:
    book = load_letters()

    assert book.get("hss", "nl", "closed") is book.get("stap", "nl", "closed")


def test_the_own_layout_replaces_ours(tmp_path: Path) -> None:
    _own(tmp_path, "layout.html", "<p>{{ body }}</p>")

    assert load_letters(tmp_path).layout.render(body="x") == "<p>x</p>"


def test_a_letter_that_nobody_has_is_refused() -> None:
    with pytest.raises(GiveUp, match=r"there is no letter 'brief'; there are: .*acknowledgement, "):
        load_letters().get("hss", "nl", "brief")


def test_all_faults_of_all_files_are_told_at_once(tmp_path: Path) -> None:
    _own(tmp_path, "nl/closed.md", "Dag")
    _own(tmp_path, "nl/brief.md", "Subject: x\n\nDag")
    _own(tmp_path, "hss/en/closed.md", "Subject: x\n\n{{ nosuch }}\n{{ neither }}")
    _own(tmp_path, "layout.html", "{% if %}")
    (tmp_path / "nl" / "late.md").write_bytes(b"Subject: x\n\n\xff")

    with pytest.raises(FaultyFiles) as caught:
        load_letters(tmp_path)

    told = str(caught.value).split("\n")
    assert [line.removeprefix(f"{tmp_path}/").partition(": ")[0] for line in told] == [
        "nl/brief.md",
        "nl/closed.md",
        "nl/late.md",
        "nl/late.md",
        "hss/en/closed.md",
        "hss/en/closed.md",
        "layout.html",
    ]


def test_a_missing_built_in_letter_is_a_fault(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _own(tmp_path, "layout.html", "{{ body }}")
    monkeypatch.setattr(files, "LETTERS", tmp_path)

    with pytest.raises(FaultyFiles, match=r"nl/acknowledgement\.md is missing"):
        load_letters()


def test_an_own_folder_that_is_not_there_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(FaultyFiles, match="there is no such folder"):
        load_letters(tmp_path / "none")


def test_procedures_come_from_the_own_folder_first(tmp_path: Path) -> None:
    _own(tmp_path, "hss.toml", "own = true")
    _own(tmp_path, "zelf.toml", "own = true")

    assert procedure_source("hss", tmp_path) == "own = true"
    assert "HSS" in procedure_source("hss")
    assert set(list_procedures(tmp_path)) - set(list_procedures()) == {"zelf"}


@pytest.mark.parametrize("name", ["../../etc/passwd", "", "HSS", "a b", "a.b"])
def test_a_procedure_s_name_leads_nowhere_else(name: str) -> None:
    with pytest.raises(GiveUp, match="can't be the name of a procedure"):
        procedure_source(name)


def test_an_unknown_procedure_is_refused_with_the_ones_that_there_are() -> None:
    with pytest.raises(GiveUp, match=r"there is no procedure 'geen'; there are: .*hss"):
        procedure_source("geen")
