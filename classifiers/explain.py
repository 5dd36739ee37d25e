"""Why was a text taken for this? One plain Dutch sentence, with the words that weighed most."""

from collections.abc import Sequence

from classifiers.cues import Firing
from classifiers.evidence import COSTS_RULE
from classifiers.labels import IN_DUTCH
from classifiers.rulebook import shipped

LONGEST_QUOTE = 120
REASONS = {
    "complaint": (
        ("reproach_behaviour", "De afzender heeft iets aan te merken op hoe een medewerker zich gedroeg"),
        ("reproach_act_or_omission", "De afzender verwijt ons iets"),
        ("word_klacht", "De afzender gebruikt het woord klacht of een woord dat hetzelfde betekent"),
        ("strong_disagreement", "De afzender is het duidelijk ergens niet mee eens"),
    ),
    "repair": (("signal_repair", "De afzender meldt dat er iets kapot is"),),
    "nuisance": (("signal_nuisance", "De afzender meldt overlast uit de omgeving"),),
    "other": (
        ("signal_other/ingetrokken", "De afzender schrijft dat het klaar of opgelost is"),
        ("signal_other/opgelost", "De afzender schrijft dat het klaar of opgelost is"),
        ("signal_other/geen-klacht", "De afzender schrijft zelf dat dit geen klacht is"),
        ("signal_other/klacht-elders", "De klacht gaat over iemand anders dan ons"),
        ("signal_other/boos-op-ander", "De afzender is boos op iemand anders dan ons"),
        ("signal_other/medisch", "Het gaat om iets met de gezondheid, niet om onze dienst"),
        ("signal_other/automatisch", "Dit lijkt een automatisch bericht"),
        ("signal_other/incasso", "Iemand vraagt om betaling"),
        ("signal_other/zakelijk", "Dit is een zakelijk bericht"),
        ("signal_other/afspraak", "Het gaat om een afspraak of een praktische zaak"),
        ("signal_other/rekenvraag", "De afzender vraagt om uitleg"),
        ("signal_other/mag-ik", "De afzender stelt een vraag"),
        ("signal_other/verzoek", "De afzender vraagt ons iets te doen"),
        ("signal_other/vraag", "De afzender stelt een vraag"),
        ("signal_other/dank", "De afzender bedankt ons"),
        ("signal_other/dank-voor", "De afzender bedankt ons"),
        ("signal_other/idee", "De afzender doet een voorstel"),
    ),
}
COSTS = "Het gaat alleen om de administratiekosten, en dat is bij deze organisatie geen klacht"


def quoted(firing: Firing) -> str:
    """Give the sentence in which the words stand, or the words alone when it is long."""
    said = firing.sentence if len(firing.sentence) <= LONGEST_QUOTE else firing.words
    return f"“{said.strip(' .,;:')[:LONGEST_QUOTE]}”"


def _told(reason: str, firing: Firing) -> str:
    return f"{reason}: {quoted(firing)}."


def because(label: str, topic: str, firings: Sequence[Firing]) -> str:
    """Say in one sentence what weighed most."""
    if label == "other" and topic == "costs":
        return next((_told(COSTS, one) for one in firings if shipped(one.rule) == COSTS_RULE), f"{COSTS}.")
    for name, reason in REASONS[label]:
        for one in firings:
            if name in {one.cue, shipped(one.rule)}:
                return _told(reason, one)
    return f"Er staan geen duidelijke woorden in; het bericht lijkt het meest op {IN_DUTCH[label]}."
