"""Which six mails and verdicts can be counted by hand?"""

from typing import Any

from bot.commands.evaluation.figures import measured
from classifiers import Cue, Text, Verdict
from classifiers.corpus import Example

RIGHT = ("complaint", "complaint", "complaint", "repair", "nuisance", "other")
FUSED = (
    ("complaint", 0.9),
    ("complaint", 0.7),  # right, and unsure
    ("other", 0.85),  # a complaint that nobody would see
    ("repair", 0.95),
    ("other", 0.6),  # wrong, and unsure
    ("other", 0.9),
)
CURVE = [
    {"mails": 620, "macro_f1": 0.71, "complaint_recall": 0.78, "coverage_98": 0.1},
    {"mails": 3200, "macro_f1": 0.86, "complaint_recall": 0.88, "coverage_98": 0.5},
    {"mails": 6420, "macro_f1": 0.9, "complaint_recall": 0.9, "coverage_98": 0.68},
]


def mail(number: int, label: str, **more: Any) -> Example:  # noqa: ANN401 - any field
    """A mail."""
    return Example(id=f"m{number}", text=Text(subject=f"Mail {number}", body="Tekst."), label=label, **more)


SIX = [mail(number, label) for number, label in enumerate(RIGHT, 1)]
SAID = {
    "keywords": [Verdict(label="other", confidence=1.0)] * 6,
    "model": [Verdict(label="complaint", confidence=0.5)] * 6,
    "fused": [Verdict(label=label, confidence=sure) for label, sure in FUSED],
}


def figures(**said: list[Verdict]) -> dict[str, Any]:
    """Measure the six."""
    return measured("six", SIX, {**SAID, **said}, certain_from=0.8, most=10)


def told(*sets: dict[str, Any], **more: Any) -> dict[str, Any]:  # noqa: ANN401 - any part
    """Everything that is told."""
    return {
        "model": "a model",
        "certain_from": 0.8,
        "possible_from": 0.07,
        "sets": sets,
        "unread": [],
        "curve": [],
        **more,
    }


HOSTILE = (
    "<script>document.title='run'</script><img src=x onerror=\"document.title='run'\"></pre></main>\x1b[2J\u202e[red]"
)


def hostile() -> dict[str, Any]:
    """A mistake of which every text was made to hurt."""
    one = Example(
        id=HOSTILE, text=Text(subject=HOSTILE, body=HOSTILE * 99), label="complaint", organisation=HOSTILE, hard=True
    )
    other = mail(2, "other", organisation="hss")
    said = Verdict(
        label="other", confidence=0.9, because=HOSTILE, gist=HOSTILE, topic="costs",
        cues=(Cue(name="word_klacht", rule="word_klacht/klacht", words=HOSTILE),),
    )  # fmt: skip
    return measured(HOSTILE, [one, other], {"fused": [said, said]}, certain_from=0.8, most=10)
