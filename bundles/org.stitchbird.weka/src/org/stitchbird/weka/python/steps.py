# Copyright (c) 2026 The Stitchbird authors
# SPDX-License-Identifier: Apache-2.0
"""Preparation steps on data frames, as transformers of scikit-learn.

They leave the target alone. A label is told by its name, what is missing is
NaN, and standard deviations are those of a sample (divided by n - 1).
"""
import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin


def is_number(cells):
    """Return whether a column holds numbers."""
    return pd.api.types.is_float_dtype(cells.dtype)


def is_category(cells):
    """Return whether a column holds labels."""
    return isinstance(cells.dtype, pd.CategoricalDtype)


def in_order(numbers):
    """Add numbers up from left to right, so that the last bit is certain."""
    return float(np.add.accumulate(numbers)[-1]) if len(numbers) else 0.0


def spread(numbers):
    """Return the standard deviation, found row by row."""
    mean, squares = 0.0, 0.0
    for at, number in enumerate(numbers):
        apart = number - mean
        mean += apart / (at + 1)
        squares += apart * (number - mean)
    return np.sqrt(squares / (len(numbers) - 1)) if len(numbers) > 1 else 0.0


class Step(TransformerMixin, BaseEstimator):
    """Prepares each column by itself."""

    def __init__(self, target=None):
        self.target = target

    def fit(self, table, _truth=None):
        """Find out what is needed from the rows to learn from."""
        self.fitted_ = {name: self._fit(table[name])
                        for name in table.columns if self._chosen(table, name)}
        return self

    def transform(self, table):
        """Return the prepared rows."""
        columns = {}
        for name in table.columns:
            if name in self.fitted_:
                columns.update(self._transform(table[name],
                                               self.fitted_[name]))
            else:
                columns[name] = table[name]
        return pd.DataFrame(columns, index=table.index)

    def _chosen(self, table, name):
        return name != self.target and is_number(table[name])


class Standardize(Step):
    """Gives numbers the mean 0 and the standard deviation 1."""

    def _fit(self, cells):
        known = cells.dropna().to_numpy()
        return in_order(known) / max(len(known), 1), spread(known.tolist())

    def _transform(self, cells, fitted):
        mean, deviation = fitted
        if deviation > 0:
            return {cells.name: (cells - mean) / deviation}
        return {cells.name: cells - mean}


class Normalize(Step):
    """Puts numbers between the translation and the scale beyond it."""

    def __init__(self, scale=1.0, translation=0.0, target=None):
        super().__init__(target)
        self.scale = scale
        self.translation = translation

    def _fit(self, cells):
        return cells.min(), cells.max()

    def _transform(self, cells, fitted):
        least, most = fitted
        if np.isnan(least) or least == most:
            return {cells.name: cells * 0.0}
        return {cells.name: (cells - least) / (most - least) * self.scale
                + self.translation}


class ReplaceMissingValues(Step):
    """Puts the mean, or the most frequent label, where nothing is."""

    def _chosen(self, table, name):
        return name != self.target and (is_number(table[name])
                                        or is_category(table[name]))

    def _fit(self, cells):
        if is_number(cells):
            known = cells.dropna().to_numpy()
            return in_order(known) / max(len(known), 1)
        counts = cells.value_counts().reindex(cells.cat.categories)
        return counts.idxmax() if len(counts) else None

    def _transform(self, cells, fitted):
        return {cells.name: cells if fitted is None else cells.fillna(fitted)}


class NominalToBinary(Step):
    """Makes a column of 0 and 1 of each label, or one of two labels."""

    def __init__(self, columns=None, inverted=False, every_label=False,
                 target=None):
        super().__init__(target)
        self.columns = columns
        self.inverted = inverted
        self.every_label = every_label

    def _chosen(self, table, name):
        named = self.columns is None or name in self.columns
        return (name != self.target and is_category(table[name])
                and named != self.inverted)

    def _fit(self, cells):
        return list(cells.cat.categories)

    def _transform(self, cells, fitted):
        cells = cells.astype(object)
        if len(fitted) <= 2 and not self.every_label:
            one = (cells == fitted[-1]) & (len(fitted) == 2)
            return {cells.name: one.astype(float).mask(cells.isna())}
        return {f"{cells.name}={label}":
                (cells == label).astype(float).mask(cells.isna())
                for label in fitted}


class Remove(Step):
    """Leaves columns out, or all but these."""

    def __init__(self, columns=(), inverted=False, target=None):
        super().__init__(target)
        self.columns = columns
        self.inverted = inverted

    def _chosen(self, table, name):
        return (name in self.columns) != self.inverted

    def _fit(self, cells):
        return True

    def _transform(self, cells, fitted):
        return {}


class Discretize(Step):
    """Makes labels of numbers: intervals of equal width or frequency."""

    def __init__(self, bins=10, equal_frequency=False, columns=None,
                 inverted=False, numbered=False, precision=6, target=None):
        super().__init__(target)
        self.bins = bins
        self.equal_frequency = equal_frequency
        self.columns = columns
        self.inverted = inverted
        self.numbered = numbered
        self.precision = precision

    def _chosen(self, table, name):
        named = self.columns is None or name in self.columns
        return super()._chosen(table, name) and named != self.inverted

    def _fit(self, cells):
        known = np.sort(cells.dropna().to_numpy())
        if not len(known):
            return np.empty(0)
        if self.equal_frequency:
            return self._by_frequency(known)
        width = (known[-1] - known[0]) / self.bins
        if self.bins < 2 or not width > 0:
            return np.empty(0)
        return np.array([known[0] + width * at
                         for at in range(1, self.bins)])

    def _by_frequency(self, known):
        """Close an interval as soon as that brings it nearest its share."""
        share = len(known) / self.bins
        left = float(len(known))
        borders = []
        inside = 0.0
        last_inside, last_at = 0.0, -1
        for at in range(len(known) - 1):
            inside += 1
            left -= 1
            if known[at] < known[at + 1]:
                if inside >= share:
                    if last_at >= 0 and share - last_inside < inside - share:
                        border = (known[last_at] + known[last_at + 1]) / 2
                        inside -= last_inside
                        last_at, last_inside = at, inside
                    else:
                        border = (known[at] + known[at + 1]) / 2
                        inside = 0.0
                        last_at, last_inside = -1, 0.0
                    borders.append(border)
                    open_bins = self.bins - len(borders)
                    share = (left + inside) / max(open_bins, 1)
                else:
                    last_at, last_inside = at, inside
        if len(borders) < self.bins - 1 and last_at >= 0:
            borders.append((known[last_at] + known[last_at + 1]) / 2)
        return np.array(borders)

    def _transform(self, cells, fitted):
        labels = self._labels(fitted)
        codes = np.searchsorted(fitted, cells.to_numpy(), side="left")
        codes = np.where(cells.isna(), -1, codes)
        return {cells.name: pd.Categorical.from_codes(codes, labels)}

    def _labels(self, borders):
        if not len(borders):
            return ["'All'"]
        if self.numbered:
            return [f"'B{at + 1}of{len(borders) + 1}'"
                    for at in range(len(borders) + 1)]
        texts = [self._text(border) for border in borders]
        ends = ["-inf"] + texts + ["inf"]
        return [f"'({low}-{high}{')' if high == 'inf' else ']'}'"
                for low, high in zip(ends, ends[1:])]

    def _text(self, border):
        short = f"{border:.{self.precision}f}".rstrip("0").rstrip(".")
        return "0" if short in ("-0", "") else short


class Numbers(Step):
    """Makes numbers of all columns, as learners of numbers need them.

    Missing numbers become the mean, missing labels the most frequent one,
    and labels columns of 0 and 1; times are milliseconds.
    """

    def fit(self, table, _truth=None):
        """Find out means, frequent labels and the columns of labels."""
        self.missing_ = ReplaceMissingValues(self.target)
        self.labels_ = NominalToBinary(target=self.target)
        table = self._times(table)
        self.labels_.fit(self.missing_.fit_transform(table))
        self.names_ = list(self._prepared(table).columns)
        return self

    def transform(self, table):
        """Return a matrix of numbers."""
        return self._prepared(self._times(table)).to_numpy(dtype=float)

    def _prepared(self, table):
        return self.labels_.transform(self.missing_.transform(table))

    @staticmethod
    def _times(table):
        times = [name for name in table.columns
                 if pd.api.types.is_datetime64_any_dtype(table[name].dtype)]
        if not times:
            return table
        table = table.copy()
        for name in times:
            millis = table[name].astype("int64") / 1e6
            table[name] = millis.mask(table[name].isna())
        return table


class PrincipalComponents(Step):
    """Rotates the standardised numbers so that few columns say most."""

    def __init__(self, covered=0.95, most=-1, centred=False, target=None):
        super().__init__(target)
        self.covered = covered
        self.most = most
        self.centred = centred

    def fit(self, table, _truth=None):
        """Find the directions in which the rows differ most."""
        self.numbers_ = Numbers().fit(self._inputs(table))
        cells = self.numbers_.transform(self._inputs(table))
        self.mean_ = cells.mean(axis=0)
        deviation = np.ones(cells.shape[1]) if self.centred \
            else cells.std(axis=0, ddof=1)
        self.kept_ = deviation > 0
        self.deviation_ = np.where(self.kept_, deviation, 1)
        scaled = ((cells - self.mean_) / self.deviation_)[:, self.kept_]
        values, vectors = np.linalg.eigh(np.cov(scaled, rowvar=False))
        values, vectors = values[::-1], vectors[:, ::-1]
        shares = np.cumsum(np.maximum(values, 0)) / values.clip(0).sum()
        count = int(np.searchsorted(shares, self.covered) + 1)
        if self.most > 0:
            count = min(count, self.most)
        self.vectors_ = vectors[:, :min(count, vectors.shape[1])]
        return self

    def transform(self, table):
        """Return the principal components, and the target."""
        cells = self.numbers_.transform(self._inputs(table))
        scaled = ((cells - self.mean_) / self.deviation_)[:, self.kept_]
        columns = {f"component {at + 1}": scores for at, scores
                   in enumerate((scaled @ self.vectors_).T)}
        if self.target in table.columns:
            columns[self.target] = table[self.target]
        return pd.DataFrame(columns, index=table.index)

    def _inputs(self, table):
        return table.drop(columns=self.target, errors="ignore")
