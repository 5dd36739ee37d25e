"""How are the model and the fusion made? `python -m classifiers.train` writes classifiers/model/ anew."""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack  # type: ignore[import-untyped]  # it has no stubs here
from sklearn.feature_extraction import DictVectorizer
from sklearn.feature_extraction.text import TfidfTransformer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from classifiers import fusion, model
from classifiers.corpus import Example, examples
from classifiers.cues import CueFinder
from classifiers.evidence import Evidence, matrix, names, numbers
from classifiers.features import piece_features, word_features
from classifiers.labels import LABELS
from classifiers.measure import calibration_error, report
from classifiers.model import log_softmax
from classifiers.recogniser import Recogniser, model_text
from classifiers.rulebook import rulebook

REPORT = Path(__file__).parent / "model" / "report.json"
FOLDS = 5
MODEL_STRENGTH, FUSION_STRENGTH = 10.0, 0.1  # inverse regularisation; chosen on grouped folds of the training set
SEEN_IN = 2  # texts that a feature must occur in
CERTAIN_FROM = 0.8
LEAST_TEMPERATURE = 1.0  # never surer than fitted: real mail is stranger than what was written for training

Texts = Sequence[tuple[str, str]]
Array = NDArray[Any]


def say(line: str) -> None:
    """Show how far we are."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _fit_block(texts: Texts, count: Callable[[str, str], Counter[str]]) -> tuple[csr_matrix, list[str], Array]:
    vectorizer = DictVectorizer(dtype=np.float32)
    counts = vectorizer.fit_transform([count(*text) for text in texts]).tocsr()
    kept = np.flatnonzero(np.asarray((counts > 0).sum(axis=0)).ravel() >= SEEN_IN)
    weigher = TfidfTransformer(sublinear_tf=True)
    listed = vectorizer.get_feature_names_out()
    return weigher.fit_transform(counts[:, kept]), [str(listed[at]) for at in kept], weigher.idf_


def _block(features: list[str], rarity: Array, weights: Array) -> model.Block:
    return model.Block(
        vocabulary={feature: at for at, feature in enumerate(features)},
        rarity=rarity.astype(np.float16).astype(np.float32),  # as it is kept on disk
        weights=weights.T.astype(np.float16).astype(np.float32),
    )


def fit_model(texts: Texts, labels: NDArray[np.int64]) -> model.Model:
    """Fit the text model."""
    words, word_names, word_rarity = _fit_block(texts, word_features)
    pieces, piece_names, piece_rarity = _fit_block(texts, piece_features)
    fitted = LogisticRegression(C=MODEL_STRENGTH, max_iter=2000).fit(hstack([words, pieces]).tocsr(), labels)
    cut = len(word_names)
    return model.Model(
        words=_block(word_names, word_rarity, fitted.coef_[:, :cut]),
        pieces=_block(piece_names, piece_rarity, fitted.coef_[:, cut:]),
        bias=fitted.intercept_.astype(np.float32),
    )


def _folds(labels: NDArray[np.int64], groups: Sequence[str]) -> Iterator[tuple[NDArray[np.int64], NDArray[np.int64]]]:
    yield from GroupKFold(FOLDS).split(np.zeros(len(labels)), labels, groups)


def unseen_opinions(texts: Texts, labels: NDArray[np.int64], groups: Sequence[str]) -> NDArray[np.float32]:
    """Give for each text the opinion of a model that never saw its situation: what the fusion must learn to trust."""
    opinions = np.zeros((len(texts), len(LABELS)), dtype=np.float32)
    for number, (seen, unseen) in enumerate(_folds(labels, groups), start=1):
        say(f"  model, fold {number} of {FOLDS}")
        fitted = fit_model([texts[at] for at in seen], labels[seen])
        opinions[unseen] = fitted.log_chances([texts[at] for at in unseen])
    return opinions


def _scores(rows: Array, labels: NDArray[np.int64]) -> LogisticRegression:
    return LogisticRegression(C=FUSION_STRENGTH, max_iter=5000).fit(rows, labels)


def best_temperature(scores: Array, labels: NDArray[np.int64]) -> float:
    """Find the temperature at which the chances of unseen texts are most honest (least log loss)."""
    tried = np.arange(LEAST_TEMPERATURE, 3.01, 0.02)
    losses = [-log_softmax(scores / one)[np.arange(len(labels)), labels].mean() for one in tried]
    return float(tried[int(np.argmin(losses))])


def fit_fusion(rows: Array, labels: NDArray[np.int64], groups: Sequence[str], columns: Sequence[str]) -> fusion.Fusion:
    """Fit the fusion, and its temperature on folds that it did not see."""
    unseen = np.zeros((len(labels), len(LABELS)))
    for seen, rest in _folds(labels, groups):
        unseen[rest] = _scores(rows[seen], labels[seen]).decision_function(rows[rest])
    temperature = best_temperature(unseen, labels)
    chances = np.exp(log_softmax(unseen / temperature))
    say(f"  temperature {temperature:.2f}, calibration error on folds {calibration_error(chances, labels):.3f}")
    fitted = _scores(rows, labels)
    return fusion.Fusion(
        columns=tuple(columns),
        weights=fitted.coef_.astype(np.float32),
        bias=fitted.intercept_.astype(np.float32),
        temperature=temperature,
        certain_from=CERTAIN_FROM,
    )


def _evidence(found: Sequence[Example]) -> list[Evidence]:
    finder = CueFinder(rulebook())
    recogniser = Recogniser(finder=finder, words=None, fused=None)  # type: ignore[arg-type]  # only the rules are asked
    return recogniser.evidence([one.text for one in found])


def train() -> None:
    """Read the corpus, fit, save, and write the report on the development set."""
    found = examples("train")
    labels = np.array([LABELS.index(one.label) for one in found])
    groups = [one.situation for one in found]
    say(f"{len(found)} training mails, {len(set(groups))} situations")
    evidence = _evidence(found)
    texts = [model_text(one) for one in evidence]
    columns = names(rulebook())
    opinions = unseen_opinions(texts, labels, groups)
    rows = matrix(columns, [numbers(one, opinion) for one, opinion in zip(evidence, opinions, strict=True)])
    say("  fusion")
    fusion.save(fit_fusion(rows, labels, groups, columns))
    say("  model, whole set")
    model.save(fit_model(texts, labels))
    recogniser = Recogniser.load()
    written = {
        "trained_on": len(found),
        **report(recogniser, examples("dev")),
        "held_out": report(recogniser, examples("test")),  # only looked at here, never tuned on
    }
    REPORT.write_text(json.dumps(written, indent=2) + "\n", encoding="utf-8")
    say(REPORT.read_text(encoding="utf-8"))


if __name__ == "__main__":
    train()
