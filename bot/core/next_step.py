"""What happens next in a case, in a sentence for the complainant?"""

from collections.abc import Mapping

from bot.core.case import Case
from bot.core.words import State

_NEXT: Mapping[State, tuple[str, str]] = {
    State.NEW: (
        "Wij kijken naar uw bericht en laten u weten wat wij doen.",
        "We look at your message and let you know.",
    ),
    State.UNCLEAR: (
        "Een medewerker kijkt wat voor bericht dit is. Daarna hoort u van ons.",
        "A colleague looks what kind of message it is. Then you hear from us.",
    ),
    State.WAITING: (
        "Wij wachten op het gesprek of op uw antwoord op onze vragen. Die staan in onze brief. Daarna gaan wij verder.",
        "We wait for the talk, or for your answer to our questions. They are in our letter. Then we go on.",
    ),
    State.OPEN: (
        "Wij zoeken uit wat er is gebeurd. Daarna krijgt u antwoord, met uitleg.",
        "We find out what happened. Then you get an answer, with an explanation.",
    ),
    State.PROPOSED: (
        "Wij wachten op uw antwoord op ons voorstel.",
        "We wait for your answer to our proposal.",
    ),
    State.DECIDED: (
        "U hebt ons besluit gekregen. Daarin staat wat u kunt doen als u het er niet mee eens bent.",
        "You got our decision. It says what you can do if you do not agree.",
    ),
    State.REMEDY: (
        "Wij lossen het op. Daarna vragen wij u of het goed is.",
        "We put it right. Then we ask you whether it is good.",
    ),
    State.APPEALED: (
        "Iemand die er nog niet bij betrokken was, bekijkt uw klacht. Daarna krijgt u antwoord.",
        "Somebody who was not involved before looks at your complaint. Then you get an answer.",
    ),
    State.RULED: (
        "U hebt het nieuwe besluit gekregen. Daarin staat waar u verder terecht kunt.",
        "You got the new decision. It says where you can go next.",
    ),
    State.CLOSED: (
        "Wij doen nu niets meer met uw klacht. Vroeg u ons daarna nog iets? Dan krijgt u daar antwoord op.",
        "We do nothing more with your complaint now. Did you ask us something after that? Then you get an answer.",
    ),
    State.WITHDRAWN: (
        "U hebt uw klacht ingetrokken. Wij doen er nu niets meer mee.",
        "You withdrew your complaint. We do nothing more with it now.",
    ),
    State.REFERRED: (
        "Wie uw bericht nu heeft, neemt contact met u op.",
        "Whoever has your message now will contact you.",
    ),
}


def next_step(case: Case, language: str) -> str:
    """Say what the complainant may expect now."""
    dutch, english = _NEXT[case.state]
    return english if language == "en" else dutch
