# Copyright (c) 2026 The Stitchbird authors
# SPDX-License-Identifier: Apache-2.0
"""Tests of learners on folds and held-out rows, and their metrics."""
import math

import numpy as np
import pandas as pd
from scipy.optimize import linear_sum_assignment
from sklearn.metrics import roc_auc_score

from flowkit.chance import JavaRandom, shuffle, split
from flowkit.models import PREDICTION, PROBABILITY, Model, likeliest


def cross_validate(table, target, learners, names, *, folds=10,
                   stratified=True, seed=1, repeats=1, costs=None):
    """Predict each row by models that have not seen it; score each learner.

    With 0 folds each row is left out alone. Each further run has the next
    seed, and metrics are means.
    """
    def divided(run):
        count = folds or len(table)
        random = JavaRandom(seed + run)
        order = list(range(len(table)))
        shuffle(order, random)
        codes = _codes(table[target])
        if stratified and codes is not None:
            order = _stratified(order, codes, count)
        for fold in range(count):
            size = len(order) // count + (fold < len(order) % count)
            first = (fold * (len(order) // count)
                     + min(fold, len(order) % count))
            train = order[:first] + order[first + size:]
            shuffle(train, random)
            yield train, order[first:first + size]

    return _scores(table, target, learners, names, divided, repeats, costs)


def hold_out(table, target, learners, names, *, share=0.66, shuffled=True,
             stratified=False, seed=1, repeats=1, costs=None):
    """Train on a share of the rows and test on the rest."""
    def divided(run):
        codes = _codes(table[target]) if stratified else None
        yield split(len(table), share, seed + run if shuffled else None,
                    codes)

    return _scores(table, target, learners, names, divided, repeats, costs)


def _codes(cells):
    if not isinstance(cells.dtype, pd.CategoricalDtype):
        return None
    return cells.cat.codes.tolist()


def _stratified(order, codes, folds):
    """Order the rows so that each fold gets its share of each label."""
    order = list(order)
    at = 1
    while at < len(order):
        label = codes[order[at - 1]]
        for other in range(at, len(order)):
            if codes[order[other]] == label:
                order[at], order[other] = order[other], order[at]
                at += 1
        at += 1
    return [order[at] for start in range(folds)
            for at in range(start, len(order), folds)]


def _scores(table, target, learners, names, divided, repeats, costs):
    scores = []
    for name, learner in zip(names, learners):
        runs = []
        for run in range(repeats):
            tally = Tally(table[target], costs)
            for train, test in divided(run):
                model = Model(learner, target).fit(table.iloc[train])
                rows = table.iloc[test]
                tally.priors(table[target].iloc[train])
                answers = model.numbers(rows) if model.labels is None \
                    else model.distribution(rows)
                tally.add(rows[target], answers)
            runs.append(tally.metrics())
        scores.append({"learner": name, "metrics": _means(runs)})
    return scores


def _means(runs):
    names = dict.fromkeys(name for run in runs for name in run)
    return {name: float(np.mean([run[name] for run in runs if name in run]))
            for name in names}


def score_predictions(table, target, name, costs=None):
    """Compare the column "prediction" of a table with its target."""
    truth = table[target]
    predicted = table[PREDICTION]
    answered = Tally(truth, costs)
    answered.priors(truth)
    if answered.labels is None:
        answered.add(truth, predicted.to_numpy())
        return [{"learner": name, "metrics": answered.metrics()}]
    codes = pd.Categorical(predicted.astype(object),
                           categories=answered.labels).codes
    sure = np.zeros((len(table), len(answered.labels)))
    sure[codes >= 0, codes[codes >= 0]] = 1
    answered.add(truth, sure)
    metrics = answered.metrics()
    names = [PROBABILITY + label for label in answered.labels]
    if set(names) <= set(table.columns):
        likely = Tally(truth, costs)
        likely.priors(truth)
        likely.add(truth, table[names].fillna(0).to_numpy())
        of_shares = likely.metrics()
        for metric in ERRORS:
            metrics.pop(metric, None)
            if metric in of_shares:
                metrics[metric] = of_shares[metric]
    return [{"learner": name, "metrics": metrics}]


def evaluate_clusters(table, target, learners, names, *, share=None, seed=1):
    """Tell how rows fall into clusters, and which come closest to labels.

    With a share, clusters are found in that share of the rows and measured
    on the rest. Without a target there is nothing to compare with.
    """
    train = test = list(range(len(table)))
    if share is not None:
        train, test = split(len(table), share, seed)
    scores = []
    for name, learner in zip(names, learners):
        columns = table.drop(columns=target) if target else table
        model = Model(learner).fit(columns.iloc[train])
        answers = model.answers(columns.iloc[test])[PREDICTION]
        codes = answers.cat.codes.to_numpy()
        metrics = {"rows": len(test), "unclassified": (codes < 0).sum(),
                   "clusters": len(answers.cat.categories)}
        last = model.learner[-1] if hasattr(model.learner, "steps") \
            else model.learner
        metrics["withinClusterSquaredError"] = last.squared_error_
        truth = table[target].iloc[test] if target else None
        if target and _codes(truth) is not None:
            wrong = _wrong(codes, np.array(_codes(truth)),
                           len(answers.cat.categories),
                           len(truth.cat.categories))
            metrics.update(incorrect=wrong,
                           classesToClustersError=wrong / len(test))
        scores.append({"learner": name, "metrics": {
            key: float(value) for key, value in metrics.items()}})
    return scores


def _wrong(clusters, labels, cluster_count, label_count):
    """Give clusters labels so that the fewest rows are in a wrong one."""
    counts = np.zeros((cluster_count, label_count))
    known = (clusters >= 0) & (labels >= 0)
    np.add.at(counts, (clusters[known], labels[known]), 1)
    return counts.sum() - counts[linear_sum_assignment(-counts)].sum()


ERRORS = ("meanAbsoluteError", "rootMeanSquaredError", "relativeAbsoluteError",
          "rootRelativeSquaredError", "rocArea")


class Tally:
    """Counts what was answered to rows whose truth is known."""

    def __init__(self, truth, costs=None):
        self.labels = None
        if isinstance(truth.dtype, pd.CategoricalDtype):
            self.labels = list(truth.cat.categories)
        self.costs = costs or {}
        self.truth, self.answers, self.prior = [], [], []

    def priors(self, train):
        """Take what always answering the same would answer from rows."""
        if self.labels is None:
            self._prior = train.mean()
        else:
            codes = train.cat.codes.to_numpy()
            counts = np.bincount(codes[codes >= 0],
                                 minlength=len(self.labels)) + 1.0
            self._prior = counts / counts.sum()

    def add(self, truth, answers):
        """Add answers: numbers, or a probability for each label."""
        known = truth.notna().to_numpy()
        cells = truth if self.labels is None else truth.cat.codes
        self.truth.append(cells.to_numpy()[known])
        self.answers.append(answers[known])
        self.prior += [self._prior] * int(known.sum())

    def metrics(self):
        """Return the metrics by their ids; what is not defined is absent."""
        truth = np.concatenate(self.truth)
        answers = np.concatenate(self.answers)
        prior = np.array(self.prior)
        every = self._numbers(truth, answers, prior) if self.labels is None \
            else self._labelled(truth, answers, prior)
        return {name: float(value) for name, value in every.items()
                if math.isfinite(value)}

    @staticmethod
    def _numbers(truth, answers, prior):
        answered = ~np.isnan(answers)
        unanswered = len(truth) - answered.sum()
        wrong = (answers - truth)[answered]
        usual = (prior - truth)[answered]
        rest = truth[answered] - truth[answered].mean()
        errors = _errors(abs(wrong).sum(), (wrong ** 2).sum(),
                         abs(usual).sum(), (usual ** 2).sum(),
                         answered.sum(), len(truth))
        with np.errstate(invalid="ignore", divide="ignore"):
            spread = answers[answered].std() * truth[answered].std()
            together = (rest * answers[answered]).mean()
            correlation = together / spread if spread > 0 else 0.0
            determination = 1 - (wrong ** 2).sum() / (rest ** 2).sum()
        return {"rows": len(truth), "unclassified": unanswered,
                "correlation": correlation, "r2": determination, **errors}

    def _labelled(self, truth, answers, prior):
        count = len(self.labels)
        chosen = likeliest(answers)
        told = chosen >= 0
        confusion = np.zeros((count, count))
        np.add.at(confusion, (truth[told], chosen[told]), 1)
        rows = len(truth)
        right = np.trace(confusion)
        actual = np.eye(count)[truth]
        wrong, usual = (answers - actual)[told], (prior - actual)[told]
        metrics = {"rows": rows, "correct": right,
                   "incorrect": told.sum() - right,
                   "unclassified": rows - told.sum(),
                   "accuracy": right / rows,
                   "baseline": np.bincount(truth).max() / rows,
                   "kappa": _kappa(confusion)}
        if self.costs:
            cost = self._cost(confusion)
            metrics.update(totalCost=cost, averageCost=cost / rows)
        metrics.update(_errors(
            (abs(wrong).sum(axis=1) / count).sum(),
            ((wrong ** 2).sum(axis=1) / count).sum(),
            (abs(usual).sum(axis=1) / count).sum(),
            ((usual ** 2).sum(axis=1) / count).sum(), told.sum(), rows))
        metrics.update(_by_label(truth, answers, confusion))
        return metrics

    def _cost(self, confusion):
        cost = 0.0
        for at, actual in enumerate(self.labels):
            for to, answered in enumerate(self.labels):
                usual = float(at != to)
                each = self.costs.get(actual, {}).get(answered, usual)
                cost += confusion[at, to] * each
        return cost


def _errors(absolute, squared, usual, usual_squared, answered, rows):
    with np.errstate(invalid="ignore", divide="ignore"):
        mean = np.divide(absolute, answered)
        root = np.sqrt(np.divide(squared, answered))
        return {"meanAbsoluteError": mean, "rootMeanSquaredError": root,
                "relativeAbsoluteError": mean / np.divide(usual, rows),
                "rootRelativeSquaredError":
                    root / np.sqrt(np.divide(usual_squared, rows))}


def _kappa(confusion):
    total = confusion.sum()
    if not total:
        return math.nan
    chance = (confusion.sum(axis=0) @ confusion.sum(axis=1)) / total ** 2
    agreed = np.trace(confusion) / total
    return (agreed - chance) / (1 - chance) if chance < 1 else 1.0


def _by_label(truth, answers, confusion):
    """Return metrics of single labels, weighed by their frequency."""
    weights = confusion.sum(axis=1)
    sums = dict.fromkeys(("rocArea", "recall", "falsePositiveRate",
                          "precision", "f1", "mcc"), 0.0)
    for label in np.flatnonzero(weights):
        right = confusion[label, label]
        missed = weights[label] - right
        false = confusion[:, label].sum() - right
        others = confusion.sum() - right - missed - false
        with np.errstate(invalid="ignore", divide="ignore"):
            product = ((right + false) * (right + missed)
                       * (others + false) * (others + missed))
            own = {"recall": right / weights[label],
                   "falsePositiveRate": np.divide(false, false + others)
                   if false + others else 0.0,
                   "precision": np.divide(right, right + false),
                   "f1": np.divide(2 * right, 2 * right + missed + false)
                   if right + false else math.nan,
                   "mcc": np.divide(right * others - false * missed,
                                    np.sqrt(product))}
        positive = truth == label
        own["rocArea"] = math.nan if positive.all() \
            else roc_auc_score(positive, answers[:, label])
        for name, value in own.items():
            sums[name] += value * weights[label]
    return {name: value / weights.sum() for name, value in sums.items()}
