"""How are own examples divided, so that each is judged by a model that knows nothing of its sender?"""

from collections.abc import Sequence

FOLDS = 3
FEWEST = 6  # examples, by as many senders as there are folds: fewer say nothing


def is_enough(groups: Sequence[str]) -> bool:
    """Say whether there are enough examples to compare two models on them."""
    return len(groups) >= FEWEST and len(set(groups)) >= FOLDS


def folds(groups: Sequence[str], count: int = FOLDS) -> list[list[int]]:
    """Divide the places of a list into parts of about the same size, with all of a group in one part."""
    sizes = {group: groups.count(group) for group in dict.fromkeys(groups)}
    parts: list[list[str]] = [[] for _ in range(count)]
    for group in sorted(sizes, key=lambda one: (-sizes[one], one)):
        min(parts, key=lambda part: sum(sizes[one] for one in part)).append(group)
    return [[at for at, group in enumerate(groups) if group in part] for part in parts]
