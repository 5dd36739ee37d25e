"""Which labels are there, in which order do the models count them, and what are they called in Dutch?"""

LABELS = ("complaint", "repair", "nuisance", "other")
IN_DUTCH = {
    "complaint": "een klacht",
    "repair": "een reparatieverzoek",
    "nuisance": "een melding van overlast",
    "other": "iets anders dan een klacht",
}
