"""How is the reply model fitted? With scikit-learn, a straight line for each act."""

from collections import Counter
from collections.abc import Sequence

import numpy as np
from scipy.sparse import csr_matrix, hstack  # type: ignore[import-untyped]  # it has no stubs here
from sklearn.linear_model import LogisticRegression

from classifiers.fitting import Array, block_of, weighed
from classifiers.replies.corpus import Example
from classifiers.replies.model import BLOCKS, PARTS, ReplyModel, counted

FEWEST = 5  # sentences that an act must occur in
STRENGTH = 200.0  # inverse regularisation; chosen on authors that the model did not see
SMALLEST = 0.02  # a weight that says less is left out


def fit(found: Sequence[Example]) -> ReplyModel:
    """Fit on these replies; about two seconds for a thousand of them."""
    rows = [counts for one in found for counts in counted(one.reply)]
    acts = [each for one in found for each in one.acts]
    often = Counter(one for each in acts for one in each)
    labels = tuple(sorted(act for act, count in often.items() if count >= FEWEST))
    made = [weighed([row[at] for row in rows]) for at in range(len(BLOCKS))]
    matrix = hstack([PARTS[name] * vectors for name, (vectors, _, _) in zip(BLOCKS, made, strict=True)]).tocsr()
    lines = [_line(matrix, np.array([label in each for each in acts])) for label in labels]
    weights = np.vstack([one.coef_ for one in lines])
    weights[np.abs(weights) < SMALLEST] = 0
    edges = np.cumsum([0, *(len(names) for _, names, _ in made)])
    return ReplyModel(
        labels=labels,
        blocks=tuple(
            block_of(names, rarity, weights[:, start:end])
            for (_, names, rarity), start, end in zip(made, edges[:-1], edges[1:], strict=True)
        ),
        bias=np.array([one.intercept_[0] for one in lines], dtype=np.float32),
    )


def _line(matrix: csr_matrix, asked: Array) -> LogisticRegression:
    return LogisticRegression(C=STRENGTH, solver="liblinear", tol=1e-2).fit(matrix, asked)
