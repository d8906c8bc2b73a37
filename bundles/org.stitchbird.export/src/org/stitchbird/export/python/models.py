# Copyright (c) 2026 The Stitchbird authors
# SPDX-License-Identifier: Apache-2.0
"""Trained models, and how they answer rows."""
import numpy as np
import pandas as pd
from sklearn.base import clone

PREDICTION = "prediction"
PROBABILITY = "probability of "


class Model:
    """A learner trained on a table: it answers tables with its columns."""

    def __init__(self, learner, target=None):
        self.learner = clone(learner)
        self.target = target
        self.labels = None

    def fit(self, table):
        """Train on the rows whose target is known."""
        if self.target is None:
            self.columns = table.dtypes
            self.learner.fit(table)
            return self
        known = table[table[self.target].notna()]
        rows = known.drop(columns=self.target)
        truth = known[self.target]
        self.columns = rows.dtypes
        if isinstance(truth.dtype, pd.CategoricalDtype):
            self.labels = list(truth.cat.categories)
            self.learner.set_params(**{
                name: len(self.labels) for name in self.learner.get_params()
                if name == "labels" or name.endswith("__labels")})
            self.learner.fit(rows, truth.cat.codes.to_numpy().astype(int))
        else:
            self.learner.fit(rows, truth.to_numpy())
        return self

    def _aligned(self, table):
        absent = [name for name in self.columns.index
                  if name not in table.columns]
        if absent:
            raise ValueError(f"There is no column '{absent[0]}'")
        rows = {}
        for name, dtype in self.columns.items():
            cells = table[name]
            if isinstance(dtype, pd.CategoricalDtype):
                cells = cells.astype(object).astype(dtype)
            rows[name] = cells
        return pd.DataFrame(rows, index=table.index)

    def distribution(self, table):
        """Return the probability of each label, row by row."""
        rows = self._aligned(table)
        all_labels = np.zeros((len(rows), len(self.labels)))
        if not len(rows):
            return all_labels
        codes = self.learner.classes_
        if hasattr(self.learner, "predict_proba"):
            all_labels[:, codes] = self.learner.predict_proba(rows)
        else:
            all_labels[np.arange(len(rows)), self.learner.predict(rows)] = 1
        return all_labels

    def numbers(self, table):
        """Return the number answered to each row."""
        rows = self._aligned(table)
        return self.learner.predict(rows) if len(rows) else np.empty(0)

    def answers(self, table):
        """Return the columns of answers, row by row."""
        if self.target is None:
            names = [f"cluster {number + 1}"
                     for number in range(clusters(self.learner))]
            rows = self._aligned(table)
            codes = self.learner.predict(rows) if len(rows) else []
            return pd.DataFrame({PREDICTION: pd.Categorical.from_codes(
                codes, categories=names)}, index=table.index)
        if self.labels is None:
            return pd.DataFrame({PREDICTION: self.numbers(table)},
                                index=table.index)
        shares = self.distribution(table)
        columns = {PREDICTION: pd.Categorical.from_codes(
            likeliest(shares), categories=self.labels)}
        for at, label in enumerate(self.labels):
            columns[PROBABILITY + label] = shares[:, at]
        return pd.DataFrame(columns, index=table.index)

    def apply(self, table):
        """Return a table with the answers as further columns."""
        kept = [name for name in table.columns if name != PREDICTION
                and not name.startswith(PROBABILITY)]
        return pd.concat([table[kept], self.answers(table)], axis=1)


def fit(learner, table, target=None, ignored=None):
    """Train a learner on a table; a clusterer ignores the target."""
    rows = table.drop(columns=ignored) if ignored else table
    return Model(learner, target).fit(rows)


class Deployed:
    """A model with the fitted steps in front of it, for rows as read."""

    def __init__(self, model, steps=()):
        self.model = model
        self.steps = list(steps)

    def answers(self, rows):
        """Return the columns of answers to rows of the source."""
        for step in self.steps:
            rows = step.transform(rows)
        return self.model.answers(rows)


def likeliest(shares):
    """Return the code of the likeliest label, the first of equals, or -1."""
    if not len(shares):
        return np.empty(0, dtype=int)
    best = shares.argmax(axis=1)
    return np.where(shares.max(axis=1) > 0, best, -1)


def clusters(learner):
    """Return how many clusters a trained clusterer has."""
    last = learner[-1] if hasattr(learner, "steps") else learner
    return last.n_clusters
