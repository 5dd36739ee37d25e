"""Where administration costs are no complaint (HSS-3): what is left of a text when the costs themselves don't count?"""

import re

# one made-up word for all names of these costs, so that the model learns nothing about them for other organisations
MASK = "uitgeslotenkosten"
NAMES = re.compile(
    r"\b(?:admin\w*[- ]?|beheer\w*|bewind\w*[- ]?|budgetbeheer\w*|intake|dossier)"
    r"(?:kosten|vergoeding|bijdrage|tarie\w+|beloning|fee|loon)\b"
    r"|\badministrati(?:e|on)[- ](?:kosten|costs?|fees?|charges?)\b"
    r"|\b(?:maand)?tarie(?:f|ven)\w*\b",
    re.IGNORECASE,
)


def masked(text: str) -> str:
    """Replace the names of the excluded costs by one word."""
    return NAMES.sub(MASK, text)
