"""How are the text models and the fusion fitted? With scikit-learn, which is imported nowhere else."""

from collections import Counter
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack  # type: ignore[import-untyped]  # it has no stubs here
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from classifiers import CERTAIN_FROM, cuejudge, fusion, model
from classifiers.features import piece_features, word_features
from classifiers.model import log_softmax

FOLDS = 8
MODEL_STRENGTH, FUSION_STRENGTH = 10.0, 0.1  # inverse regularisation; chosen on unseen authors of the training set
SEEN_IN = 2  # texts that a feature must occur in
NO_FEATURE = "-"  # every text has it, so it tells nothing
TEMPERATURES = (0.7, 3.0)

Texts = Sequence[tuple[str, str]]
Array = NDArray[Any]
Whole = NDArray[np.int64]
Say = Callable[[str], None]


def fit_model(texts: Texts, labels: Whole, *, pieces: bool = True) -> model.Model:
    """Fit a text model: the chance of each label number, 0 and up, from words, pairs of words and pieces of words."""
    words, word_names, word_rarity = weighed([word_features(*text) for text in texts])
    count = piece_features if pieces else _no_features
    cut_up, piece_names, piece_rarity = weighed([count(*text) for text in texts])
    fitted = LogisticRegression(C=MODEL_STRENGTH, max_iter=300, tol=1e-3).fit(hstack([words, cut_up]).tocsr(), labels)
    cut = len(word_names)
    return model.Model(
        words=block_of(word_names, word_rarity, fitted.coef_[:, :cut]),
        pieces=block_of(piece_names, piece_rarity, fitted.coef_[:, cut:]),
        bias=fitted.intercept_.astype(np.float32),
    )


def _no_features(subject: str, body: str) -> Counter[str]:  # noqa: ARG001 - takes what the others take
    return Counter({NO_FEATURE: 1})


def weighed(found: Sequence[Counter[str]]) -> tuple[csr_matrix, list[str], Array]:
    """Weigh the features of texts by how rare they are; give the rows, the features that are kept, and their rarity."""
    vectorizer = DictVectorizer(dtype=np.float32)
    counts = vectorizer.fit_transform(found).tocsr()
    kept = np.flatnonzero(np.asarray((counts > 0).sum(axis=0)).ravel() >= SEEN_IN)
    weigher = TfidfTransformer(sublinear_tf=True)
    listed = vectorizer.get_feature_names_out()
    return weigher.fit_transform(counts[:, kept]), [str(listed[at]) for at in kept], weigher.idf_


def block_of(features: list[str], rarity: Array, weights: Array) -> model.Block:
    """Make a family of features.

    :param weights: a row for each label
    """
    return model.Block(
        vocabulary={feature: at for at, feature in enumerate(features)},
        rarity=rarity.astype(np.float16).astype(np.float32),  # as it is kept on disk
        weights=weights.T.astype(np.float16).astype(np.float32),
    )


def folds(groups: Sequence[str]) -> list[tuple[Whole, Whole]]:
    """Split into (seen, unseen) so that no group is on both sides."""
    count = min(FOLDS, len(set(groups)))
    return list(GroupKFold(count).split(np.zeros(len(groups)), groups=groups))


def unseen_opinions(texts: Texts, labels: Whole, groups: Sequence[str], say: Say) -> NDArray[np.float32]:
    """Give for each text the opinion of a model that never saw its group: what the fusion must learn to trust."""
    opinions = np.zeros((len(texts), len(set(labels.tolist()))), dtype=np.float32)
    parts = folds(groups)
    for number, (seen, unseen) in enumerate(parts, start=1):
        say(f"  model without group {number} of {len(parts)}")
        fitted = fit_model([texts[at] for at in seen], labels[seen])
        opinions[unseen] = fitted.log_chances([texts[at] for at in unseen])
    return opinions


def fit_fusion(
    rows: Array, labels: Whole, groups: Sequence[str], columns: Sequence[str], ordinary: NDArray[np.bool_]
) -> tuple[fusion.Fusion, NDArray[np.float32]]:
    """Fit the fusion, and its temperature on groups that it did not see; give also the chances of all texts, so unseen.

    :param ordinary: which texts are like those that a mailbox gets: by these it is measured how sure to be. Twins that
        differ in one reproach are not: a mailbox gets one of them, and seldom the harder one
    """
    unseen = np.zeros((len(labels), len(set(labels.tolist()))))
    for seen, rest in folds(groups):
        unseen[rest] = _scores(rows[seen], labels[seen]).decision_function(rows[rest])
    fitted, temperature = _scores(rows, labels), best_temperature(unseen[ordinary], labels[ordinary])
    made = fusion.Fusion(
        columns=tuple(columns),
        weights=fitted.coef_.astype(np.float32),
        bias=fitted.intercept_.astype(np.float32),
        temperature=temperature,
        certain_from=CERTAIN_FROM,
    )
    return made, np.exp(log_softmax(unseen / temperature))


def _scores(rows: Array, labels: Whole) -> LogisticRegression:
    return LogisticRegression(C=FUSION_STRENGTH, max_iter=1000, tol=1e-3).fit(rows, labels)


def fit_cue_judge(rows: Array, told: NDArray[np.bool_], columns: Sequence[str]) -> cuejudge.CueJudge:
    """Fit for each cue what the numbers say about it.

    :param told: a row for each text, whether each of HSS_CUES is in it
    """
    fitted = [_scores(rows, told[:, at].astype(np.int64)) for at in range(told.shape[1])]
    return cuejudge.CueJudge(
        columns=tuple(columns),
        weights=np.vstack([one.coef_ for one in fitted]).astype(np.float32),
        bias=np.array([one.intercept_[0] for one in fitted], dtype=np.float32),
    )


def best_temperature(scores: Array, labels: Whole) -> float:
    """Find the temperature at which the chances of unseen texts are most honest (least log loss)."""
    tried = np.arange(*TEMPERATURES, 0.02)
    losses = [-log_softmax(scores / one)[np.arange(len(labels)), labels].mean() for one in tried]
    return float(tried[int(np.argmin(losses))])
