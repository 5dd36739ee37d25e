"""What is this text: a complaint, a repair request, a nuisance report or something else?"""

from dataclasses import dataclass

CERTAIN_FROM, POSSIBLE_FROM = 0.6, 0.07  # measured: docs/recognition.md, "When a person is asked"


@dataclass(frozen=True, kw_only=True)
class Cue:
    """A recognition cue that fired (HSS-2), with the rule and the words that made it fire."""

    name: str  # word_klacht, strong_disagreement, reproach_act_or_omission, reproach_behaviour, …
    rule: str  # the rule's id in classifiers/cues/*.toml
    words: str  # as they stand in the text


@dataclass(frozen=True, kw_only=True)
class Verdict:
    """What a text was taken for, how sure, and why."""

    label: str  # complaint, repair, nuisance, other
    confidence: float  # 0 to 1: the chance that the label is right
    cues: tuple[Cue, ...] = ()
    topic: str = ""  # of a complaint: one of TOPICS, "" in doubt; of another: "costs", an excluded subject (HSS-3)
    because: str = ""  # one Dutch sentence for people
    topic_words: tuple[str, ...] = ()  # that spoke most for the topic
    gist: str = ""  # the sentence of the text that says most of what it is
    complaint: float = 0.0  # 0 to 1: the chance that it is a complaint, whatever the label

    def is_sure(self, certain_from: float = CERTAIN_FROM, possible_from: float = POSSIBLE_FROM) -> bool:
        """Say whether nobody needs to look.

        A complaint that is taken for something else costs a client their right, the other way round only time. So
        what seems something else is sure only when there is hardly a chance that it is a complaint.

        :param certain_from: the least chance that the label is right, 0 to 1
        :param possible_from: the chance of a complaint from which somebody looks at what seems something else, 0 to 1
        """
        hidden = self.label != "complaint" and self.complaint >= possible_from
        return self.confidence >= certain_from and self.confidence > 0 and not hidden


@dataclass(frozen=True, kw_only=True)
class Text:
    """What is judged: a mail's subject and new text, and the subjects that are no complaint here."""

    subject: str
    body: str
    excluded: frozenset[str] = frozenset()  # {"administration_costs"} at hss (HSS-3)
    organisation: str = ""  # its key, for the cues that only this organisation added
