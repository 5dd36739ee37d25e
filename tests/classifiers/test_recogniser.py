"""What does recognition say of a text?"""

import subprocess
import sys
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from classifiers import Text, Verdict
from classifiers.labels import LABELS
from classifiers.recogniser import Recogniser

PAIRS = tomllib.loads((Path(__file__).parent / "pairs.toml").read_text(encoding="utf-8"))
AT_HSS = frozenset({"administration_costs"})

anything = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


def judge(recogniser: Recogniser, body: str, excluded: frozenset[str] = frozenset(), subject: str = "") -> Verdict:
    return recogniser.recognise([Text(subject=subject, body=body, excluded=excluded)])[0]


def assert_sound(verdict: Verdict) -> None:
    assert verdict.label in LABELS
    assert 0 <= verdict.confidence <= 1
    assert verdict.because.endswith(".")


@pytest.mark.requirement("HSS-3")
@pytest.mark.parametrize("pair", PAIRS["costs"], ids=lambda pair: pair["conduct"][:40])
def test_costs_alone_are_no_complaint_but_conduct_around_them_is(
    recogniser: Recogniser, pair: Mapping[str, str]
) -> None:
    alone, conduct = (judge(recogniser, pair[side], AT_HSS) for side in ("alone", "conduct"))

    assert (alone.label, alone.topic) == ("other", "costs")
    assert conduct.label == "complaint"


@pytest.mark.requirement("HSS-3")
@pytest.mark.parametrize("subject", ["", "Klacht", "KLACHT!!!", "Formele klacht administratiekosten"])
def test_calling_it_a_klacht_does_not_make_costs_a_complaint(recogniser: Recogniser, subject: str) -> None:
    verdict = judge(recogniser, "De administratiekosten zijn veel te hoog.", AT_HSS, subject)

    assert (verdict.label, verdict.topic) == ("other", "costs")


def test_costs_are_an_ordinary_complaint_where_they_are_not_excluded(recogniser: Recogniser) -> None:
    verdict = judge(recogniser, "Ik heb een klacht over uw administratiekosten, die zijn schandalig hoog.")

    assert verdict.label == "complaint"


@pytest.mark.parametrize("pair", PAIRS["sides"], ids=lambda pair: pair["complaint"][:40])
def test_both_sides_of_a_minimal_pair_come_out_right(recogniser: Recogniser, pair: Mapping[str, Any]) -> None:
    labels = [judge(recogniser, text).label for text in (pair["complaint"], pair["other"]["text"])]

    assert labels == ["complaint", pair["other"]["label"]]


@pytest.mark.requirement("HSS-2")
@pytest.mark.parametrize(
    ("body", "name", "words"),
    [
        ("Goedemiddag, ik heb een klacht over u.", "word_klacht", "klacht"),
        ("Ik ben het totaal niet eens met uw besluit.", "strong_disagreement", "ben het totaal niet eens"),
        ("Jullie hebben niets gedaan.", "reproach_act_or_omission", "Jullie hebben niets gedaan"),
        ("Uw medewerker was onbeschoft tegen mij.", "reproach_behaviour", "onbeschoft"),
    ],
)
def test_each_cue_is_shown_with_the_words_that_made_it_fire(
    recogniser: Recogniser, body: str, name: str, words: str
) -> None:
    verdict = judge(recogniser, body)

    assert verdict.label == "complaint"
    assert (name, words) in [(cue.name, cue.words) for cue in verdict.cues]


@pytest.mark.requirement("STI-12")
@pytest.mark.parametrize(
    "body",
    [
        "Ik heb al weken rugklachten en kan niet tillen. Kan ik een afspraak maken?",
        "Een medewerker heeft lichamelijke klachten aan zijn schouder.",
        "Door mijn klachten (duizelig, hoofdpijn) kom ik morgen niet werken.",
        "Our employee has physical complaints, mostly back pain. Can we see the doctor?",
    ],
)
def test_medical_klachten_are_no_complaint_about_the_service(recogniser: Recogniser, body: str) -> None:
    verdict = judge(recogniser, body)

    assert verdict.label == "other"
    assert "word_klacht" not in {cue.name for cue in verdict.cues}


def test_the_reason_is_one_sentence_with_the_words_of_the_sender(recogniser: Recogniser) -> None:
    verdict = judge(recogniser, "Goedendag. Jullie hebben niets gedaan.")

    assert verdict.because == "De afzender verwijt ons iets: “Jullie hebben niets gedaan”."


def test_a_quoted_thread_does_not_decide(recogniser: Recogniser) -> None:
    body = "Prima, bedankt voor het snelle antwoord!\n\n> Ik heb een klacht, jullie doen niets en zijn onbeschoft."

    assert judge(recogniser, body).label == "other"


@pytest.mark.parametrize("body", ["", " ", "?", "\x00\x01\x02", "\ufffd" * 100, "1234", "😀"])
def test_a_text_without_words_is_other_and_a_person_is_asked(recogniser: Recogniser, body: str) -> None:
    verdict = judge(recogniser, body)

    assert verdict.label == "other"
    assert verdict.confidence < recogniser.certain_from


@pytest.mark.parametrize("body", ["Добрый день, ваш сотрудник нагрубил мне", "你好我要投诉", "شكوى ضد موظف"])
def test_another_script_is_never_certain(recogniser: Recogniser, body: str) -> None:
    assert judge(recogniser, body).confidence < recogniser.certain_from


@pytest.mark.parametrize("part", ["klacht ", "(", "niet ", "> jullie\n", "a.b-c/", " ", "op \n", "\n \n"])
def test_ten_megabytes_get_a_verdict(recogniser: Recogniser, part: str) -> None:
    assert_sound(judge(recogniser, part * (10_000_000 // len(part)), subject=part * 1000))


def test_the_end_of_a_very_long_text_counts_too(recogniser: Recogniser) -> None:
    text = Text(subject="", body="Verslag van de dag. " * 5000 + "\n\nUw medewerker was onbeschoft tegen mij.")

    assert "onbeschoft" in {one.words for one in recogniser.evidence([text])[0].firings}


@anything
@given(subject=st.text(max_size=80), body=st.text(max_size=400))
def test_any_text_gets_a_verdict(recogniser: Recogniser, subject: str, body: str) -> None:
    assert_sound(judge(recogniser, body, AT_HSS, subject))


@anything
@given(data=st.binary(max_size=400))
def test_any_bytes_read_as_text_get_a_verdict(recogniser: Recogniser, data: bytes) -> None:
    assert_sound(judge(recogniser, data.decode("latin-1")))
    assert_sound(judge(recogniser, data.decode("utf-8", "surrogateescape")))


def test_the_same_text_always_gets_the_same_verdict_alone_or_in_a_batch(recogniser: Recogniser) -> None:
    texts = [Text(subject="", body=pair["complaint"]) for pair in PAIRS["sides"]]

    together = recogniser.recognise(texts)

    assert together == recogniser.recognise(texts)
    assert together == [recogniser.recognise([text])[0] for text in texts]


def test_no_texts_give_no_verdicts(recogniser: Recogniser) -> None:
    assert recogniser.recognise([]) == []


def test_importing_the_package_does_not_load_spacy() -> None:
    code = "import sys, classifiers; sys.exit('spacy' in sys.modules or 'numpy' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_recognising_does_not_load_scikit_learn() -> None:
    code = "import sys, classifiers.recogniser; sys.exit('sklearn' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
