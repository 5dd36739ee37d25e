"""What is a mail in a rehearsal? Its subject's first word says it, so that the rehearsal is about the procedure."""

from collections.abc import Mapping, Sequence

from classifiers import Cue, Text, Verdict

LABELS: Mapping[str, Verdict] = {
    "klacht": Verdict(
        label="complaint",
        confidence=0.97,
        cues=(Cue(name="word_klacht", rule="k1", words="klacht"),),
        because="De afzender noemt het een klacht.",
    ),
    "reparatie": Verdict(label="repair", confidence=0.95, because="Er is iets kapot."),
    "overlast": Verdict(label="nuisance", confidence=0.95, because="Het gaat over buren."),
    "kosten": Verdict(label="other", confidence=0.95, topic="costs", because="Het gaat alleen over kosten."),
    "vraag": Verdict(label="other", confidence=0.95, because="Het is een vraag."),
}
UNSURE = Verdict(label="complaint", confidence=0.5, because="Het is niet duidelijk.")


class Said:
    """Recognition that goes by the first word of the subject: klacht, reparatie, overlast, kosten, vraag."""

    def recognise(self, texts: Sequence[Text]) -> list[Verdict]:
        """Judge by the subject; with another first word it is unclear."""
        return [LABELS.get((text.subject.split() or [""])[0].lower(), UNSURE) for text in texts]
