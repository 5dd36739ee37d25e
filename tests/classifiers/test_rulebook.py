"""Are the rules in classifiers/cues/*.toml sound?"""

from pathlib import Path

import pytest

from classifiers import Text
from classifiers.cues import CueFinder
from classifiers.evidence import numbers
from classifiers.recogniser import evidence_of
from classifiers.rulebook import HSS_CUES, ROOM_FOR_CLASSES, Rule, Rulebook, UnsoundRules, faults, rulebook


def test_the_installed_rules_are_sound() -> None:
    assert faults(rulebook()) == []


@pytest.mark.requirement("HSS-2")
def test_every_cue_of_the_procedure_has_rules() -> None:
    assert [cue for cue in HSS_CUES if cue not in rulebook().cues] == []


def test_the_word_classes_fit_in_the_flags_of_spacy() -> None:
    assert len(rulebook().classes) <= ROOM_FOR_CLASSES


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


def _own(folder: Path, name: str, text: str) -> Path:
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    return folder


def _fired(own: Path, body: str, organisation: str = "") -> set[str]:
    (evidence,) = evidence_of(CueFinder(rulebook(own=own)), [Text(subject="", body=body, organisation=organisation)])
    return {one.rule for one in evidence.firings}


def test_an_own_word_widens_a_shipped_rule_and_counts_with_its_weight(tmp_path: Path) -> None:
    own = _own(tmp_path, "word_klacht.toml", '[[rule]]\nid = "klacht"\npatterns = ["mopperbrief"]\n')

    (evidence,) = evidence_of(CueFinder(rulebook(own=own)), [Text(subject="", body="Dit is mijn mopperbrief.")])

    assert [(one.cue, one.rule, one.words) for one in evidence.firings] == [
        ("word_klacht", "word_klacht/klacht@*", "mopperbrief")
    ]
    assert numbers(evidence, [0, 0, 0, 0])["rule:word_klacht/klacht"] == 1


def test_an_own_word_class_is_wider_than_the_shipped_one(tmp_path: Path) -> None:
    own = _own(tmp_path, "words.toml", '[class]\nrude = ["pruttelig"]\n')

    assert "reproach_behaviour/onbeschoft" in _fired(own, "De portier was pruttelig.")


def test_a_rule_in_a_subfolder_holds_for_that_organisation_only(tmp_path: Path) -> None:
    own = _own(tmp_path, "stap/word_klacht.toml", '[[rule]]\nid = "eigen"\npatterns = ["mopperbrief"]\n')

    assert _fired(own, "Dit is mijn mopperbrief.", "stap") == {"word_klacht/eigen@stap"}
    assert _fired(own, "Dit is mijn mopperbrief.", "hss") == set()


def test_what_an_own_rule_must_be_negated_for_is_taken_over(tmp_path: Path) -> None:
    own = _own(tmp_path, "word_klacht.toml", '[[rule]]\nid = "klacht"\npatterns = ["mopperbrief"]\n')

    assert "word_klacht/klacht@*" not in _fired(own, "Dit is geen mopperbrief.")


def test_an_own_file_for_a_cue_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    own = _own(tmp_path, "gemopper.toml", '[[rule]]\nid = "a"\npatterns = ["b"]\n')

    with pytest.raises(UnsoundRules, match=r"gemopper\.toml: no cue has this name; there are reproach_act"):
        rulebook(own=own)


def test_a_file_that_is_no_toml_is_named(tmp_path: Path) -> None:
    own = _own(tmp_path, "words.toml", "[class")

    with pytest.raises(UnsoundRules, match=r"words\.toml: can't be read"):
        rulebook(own=own)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('rule = "x"', "rules are written as"),
        ("rule = [1]", "rules are written as"),
        ('[[rule]]\nid = "a"\npatterns = "abc"', "patterns of rule 'a' must be a list of texts"),
        ('[[rule]]\nid = "a"\npatterns = [1]', "patterns of rule 'a' must be a list of texts"),
    ],
)
def test_what_has_another_form_than_a_rule_is_a_fault(tmp_path: Path, text: str, fault: str) -> None:
    with pytest.raises(UnsoundRules, match=fault):
        rulebook(own=_own(tmp_path, "word_klacht.toml", text))


def test_a_class_that_is_no_list_is_a_fault(tmp_path: Path) -> None:
    with pytest.raises(UnsoundRules, match="a class is a list of words"):
        rulebook(own=_own(tmp_path, "words.toml", "class = 3"))


def test_more_classes_than_there_is_room_for_are_told_before_a_mail_comes(tmp_path: Path) -> None:
    names = [f"eigen{number}" for number in range(ROOM_FOR_CLASSES)]
    _own(tmp_path, "words.toml", "[class]\n" + "".join(f'{name} = ["{name}"]\n' for name in names))
    own = _own(tmp_path, "word_klacht.toml", f'[[rule]]\nid = "a"\npatterns = {[f"<{name}>" for name in names]}')

    with pytest.raises(UnsoundRules, match=f"there is room for {ROOM_FOR_CLASSES}"):
        rulebook(own=own)
