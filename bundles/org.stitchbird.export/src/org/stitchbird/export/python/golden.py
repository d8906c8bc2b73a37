# Copyright (c) 2026 The Stitchbird authors
# SPDX-License-Identifier: Apache-2.0
"""Compares what the program finds with golden rows and metrics.

Numbers that are the same may be apart by a tolerance, relative to the greater
of their size and 1. Where the method is equivalent but its numbers are not
the same, figures of quality are compared instead, and may be apart by a
stated distance.
"""
import csv
import math
import unittest
from pathlib import Path

import numpy as np
import pandas as pd
from sklearn.metrics import adjusted_rand_score

from flowkit import tables
from flowkit.models import PREDICTION

GOLDEN = Path(__file__).resolve().parent.parent / "golden"


def read(name):
    """Return the rows of a golden file as dicts of texts."""
    with open(GOLDEN / name, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def apart(one, other):
    """Return how far two numbers are apart, relative to their size or 1."""
    if math.isnan(one) or math.isnan(other):
        return 0.0 if math.isnan(one) and math.isnan(other) else math.inf
    if one == other:
        return 0.0
    return abs(one - other) / max(1.0, abs(one), abs(other))


class GoldenCase(unittest.TestCase):
    """A test against golden files; tells the largest difference seen."""

    def report(self, what, difference, allowed, kind):
        """Tell a difference, which must be allowed."""
        print(f"golden: {what}: {kind}, difference {difference:.3g}, "
              f"allowed {allowed:g}")
        self.assertLessEqual(difference, allowed, what)

    def check_rows(self, table, name):
        """Check that rows read are the golden ones, cell by cell."""
        golden = read(name)
        self.assertEqual(list(golden[0]) if golden else list(table.columns),
                         list(table.columns))
        rows = table.head(len(golden)).astype(object)
        for at, row in enumerate(rows.itertuples(index=False, name=None)):
            for column, cell in zip(table.columns, row):
                expected = golden[at][column]
                found = tables.text(cell) or ""
                where = f"row {at + 1}, column '{column}'"
                if isinstance(cell, (float, np.floating)) and found:
                    self.assertEqual(float(expected), cell, where)
                elif isinstance(cell, pd.Timestamp) and found:
                    self.assertEqual(pd.Timestamp(expected), cell, where)
                else:
                    self.assertEqual(expected, found, where)

    def check_answers(self, deployed, rows, name, *, tolerance=None,
                      within=None, truth=None):
        """Check a model's answers to the golden rows."""
        golden = read(name)
        rows = rows.head(len(golden))
        answers = deployed.answers(rows)
        self.assertEqual(list(golden[0]), list(answers.columns))
        told = answers[PREDICTION]
        labelled = isinstance(told.dtype, pd.CategoricalDtype)
        expected = [row[PREDICTION] for row in golden]
        if within is None:
            self._exact(answers, golden, name, tolerance)
        elif not labelled:
            expected = np.array([float(text or "nan") for text in expected])
            self._near(rows[truth] if truth else expected, expected,
                       told.to_numpy(), name, within)
        elif deployed.model.target is None:
            found = adjusted_rand_score(expected, list(told.astype(object)))
            self.report(name, 1 - found, within, "clusters (1 - Rand index)")
        else:
            found = np.array([tables.text(cell) or ""
                              for cell in told.astype(object)])
            expected = np.array(expected)
            if truth is None:
                self.report(name, float(np.mean(found != expected)),
                            2 * within, "other labels")
                return
            right = rows[truth].astype(object).to_numpy()
            difference = abs(np.mean(found == right)
                             - np.mean(expected == right))
            self.report(name, float(difference), within, "accuracy")

    def _exact(self, answers, golden, name, tolerance):
        largest, others = 0.0, 0
        for column in answers.columns:
            cells = answers[column].astype(object)
            for row, cell in zip(golden, cells):
                if isinstance(cell, (float, np.floating)):
                    expected = float(row[column] or "nan")
                    largest = max(largest, apart(expected, cell))
                else:
                    others += (tables.text(cell) or "") != row[column]
        self.report(name, largest, tolerance, "numbers")
        self.assertEqual(0, others, f"{name}: other labels")

    def _near(self, truth, expected, found, name, within):
        truth = np.asarray(truth, dtype=float)
        known = ~np.isnan(truth)
        spread = truth[known].std() or 1.0
        errors = [math.sqrt(np.mean((each - truth)[known] ** 2))
                  for each in (expected, found)]
        self.report(name, abs(errors[0] - errors[1]) / spread, within,
                    "error relative to the spread")

    def check_scores(self, scores, node, allowed):
        """Check the metrics of each learner that a node has tested.

        Allowed is, for each, a dict with the tolerance, or with the distance
        ("within") of figures of quality.
        """
        golden = {}
        for row in read("metrics.csv"):
            if row["node"] == node:
                golden.setdefault(int(row["score"]), {})[row["metric"]] = \
                    float(row["value"])
        self.assertEqual(len(golden), len(scores))
        for at, (score, limits) in enumerate(zip(scores, allowed)):
            metrics, expected = score["metrics"], golden[at]
            what = f"{node} {at + 1}"
            if "within" in limits:
                name = next(name for name in (
                    "accuracy", "rootRelativeSquaredError",
                    "rootMeanSquaredError", "classesToClustersError",
                    "clusters") if name in expected)
                self.assertEqual(expected["rows"], metrics["rows"])
                self.report(what, abs(metrics[name] - expected[name]),
                            limits["within"], name)
                continue
            both = [name for name in metrics if name in expected]
            self.assertEqual([], [name for name in metrics
                                  if name not in expected], what)
            self.assertGreaterEqual(len(both), 4, what)
            largest = max(apart(metrics[name], expected[name])
                          for name in both)
            self.report(what, largest, limits["tolerance"],
                        f"{len(both)} metrics")
