"""Which labels and topics are there, in which order do the models count them, and what are they called in Dutch?"""

LABELS = ("complaint", "repair", "nuisance", "other")
IN_DUTCH = {
    "complaint": "een klacht",
    "repair": "een reparatieverzoek",
    "nuisance": "een melding van overlast",
    "other": "iets anders dan een klacht",
}
TOPICS = {  # what a complaint is mostly about
    "treatment": "bejegening",
    "information": "onjuist advies of onjuiste informatie",
    "handling_time": "duur van de afhandeling",
    "reachability": "bereikbaarheid en terugbellen",
    "quality": "kwaliteit van het werk",
    "appointment": "afspraken nakomen",
    "costs": "kosten en rekeningen",
    "decision": "besluit of beleid",
    "privacy": "privacy",
    "damage": "schade of letsel",
    "other": "anders",
}
