"""Are the rules in classifiers/cues/*.toml sound?"""

from pathlib import Path

import pytest

from classifiers.rulebook import HSS_CUES, Rule, Rulebook, UnsoundRules, faults, rulebook

ROOM_FOR_FLAGS = 44  # spaCy has 45 free flags on a lexeme, and the gap takes one


def test_the_installed_rules_are_sound() -> None:
    assert faults(rulebook()) == []


@pytest.mark.requirement("HSS-2")
def test_every_cue_of_the_procedure_has_rules() -> None:
    assert [cue for cue in HSS_CUES if cue not in rulebook().cues] == []


def test_the_word_classes_fit_in_the_flags_of_spacy() -> None:
    assert len(rulebook().classes) <= ROOM_FOR_FLAGS


def test_all_faults_are_listed_at_once() -> None:
    book = Rulebook(
        classes={"empty": (), "loud": ("LUID",)},
        rules=(
            Rule(id="cue/one", cue="cue", patterns=("<nobody> hier", ".3 aan", "Geen antwoord", "a(b")),
            Rule(id="cue/one", cue="cue", patterns=(), unless=("cue/two",)),
        ),
    )

    assert faults(book) == [
        "class empty: no words",
        "class loud: unreadable word 'LUID'",
        "cue/one: this id stands there twice",
        "cue/one: '<nobody> hier' names the unknown class <nobody>",
        "cue/one: '.3 aan' begins or ends with a gap, or is empty",
        "cue/one: 'Geen antwoord' must be in lower case",
        "cue/one: 'a(b' has the unreadable word 'a(b'",
        "cue/one: a rule needs an id and patterns",
        "cue/one: unless names the unknown rule cue/two",
    ]


def test_an_unknown_key_is_refused(tmp_path: Path) -> None:
    (tmp_path / "cue.toml").write_text('[[rule]]\nid = "a"\npattern = ["b"]\n', encoding="utf-8")

    with pytest.raises(UnsoundRules) as raised:
        rulebook(tmp_path)

    assert str(raised.value).splitlines() == ["cue.toml: unknown key pattern", "cue/a: a rule needs an id and patterns"]
