"""What is each figure called, how is it written, and what must it reach?"""

from dataclasses import dataclass

ABSENT = "–"  # where there is nothing to measure


@dataclass(frozen=True, kw_only=True)
class Figure:
    """A figure by which recognition is judged."""

    key: str
    name: str
    meaning: str
    aim: float | None = None
    low: bool = False  # lower is better
    as_share: bool = False  # written as so many in a hundred

    @property
    def aim_in_words(self) -> str:
        """Say what it must reach; "" when nobody said so."""
        return "" if self.aim is None else f"{'≤' if self.low else '≥'} {self.written(self.aim)}"

    def written(self, value: float | None) -> str:
        """Write a value."""
        if value is None:
            return ABSENT
        return percent(value) if self.as_share else f"{value:.3f}"

    def is_met(self, value: float | None) -> bool | None:
        """Say whether the aim is met; None when there is none, or nothing to say."""
        if self.aim is None or value is None:
            return None
        return value <= self.aim if self.low else value >= self.aim


FIGURES = (
    Figure(key="accuracy", name="accuracy", meaning="how many of all mails got the right label"),
    Figure(
        key="macro_f1",
        name="macro-F1",
        meaning="the mean over the labels of how well each is found, whether it is common or rare",
        aim=0.90,
    ),
    Figure(key="complaint_recall", name="complaint recall", meaning="how many of the complaints got that label"),
    Figure(
        key="calibration_error",
        name="calibration error",
        meaning="how far the confidence is from how often it is right",
        aim=0.05,
        low=True,
    ),
    Figure(
        key="coverage_98",
        name="coverage at 98 % precision",
        meaning="how many mails, the surest first, can be judged with at most 2 in 100 wrong",
        aim=0.70,
    ),
    Figure(
        key="to_person",
        name="to a person",
        meaning="how many mails are judged so unsurely that somebody is asked",
        aim=0.20,
        low=True,
        as_share=True,
    ),
    Figure(
        key="missed_share",
        name="complaints missed",
        meaning="how many complaints get another label without anybody being asked",
        aim=0.01,
        low=True,
        as_share=True,
    ),
)


def percent(value: float) -> str:
    """Write a share as so many in a hundred."""
    return f"{100 * value:.1f} %"


def threshold(value: float) -> str:
    """Write a threshold; one that can't be reached is none."""
    return f"{value:.2f}" if value <= 1 else "never"
