# Copyright (c) 2026 The Stitchbird authors
# SPDX-License-Identifier: Apache-2.0
"""Learners that scikit-learn has otherwise or not at all, as estimators.

They take data frames whose labels are Categorical, know what is missing, and
take targets as codes of labels, counted from 0. The parameter "labels" says
how many labels there are, also those that do not occur.
"""
import warnings

import numpy as np
from scipy.special import ndtr
from sklearn.base import BaseEstimator, ClassifierMixin, RegressorMixin
from sklearn.cluster import KMeans
from sklearn.exceptions import ConvergenceWarning
from sklearn.model_selection import train_test_split
from sklearn.neural_network import MLPClassifier, MLPRegressor
from sklearn.preprocessing import MinMaxScaler
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

from flowkit.chance import JavaRandom
from flowkit.steps import ReplaceMissingValues, in_order, is_category


class Classifier(ClassifierMixin, BaseEstimator):
    """Answers each row with the probabilities of all labels."""

    def __init__(self, labels=None):
        self.labels = labels

    def _count(self, truth):
        count = self.labels or int(max(truth)) + 1
        self.classes_ = np.arange(count)
        return count

    def predict(self, rows):
        """Return the code of the likeliest label."""
        return self.predict_proba(rows).argmax(axis=1)


class ZeroR(Classifier):
    """Answers how frequent each label is, one row added to each."""

    def fit(self, rows, truth):
        """Count the labels."""
        count = self._count(truth)
        seen = np.bincount(truth, minlength=count) + 1.0
        self.shares_ = seen / seen.sum()
        return self

    def predict_proba(self, rows):
        """Return the shares of the labels."""
        return np.tile(self.shares_, (len(rows), 1))


class MeanR(RegressorMixin, BaseEstimator):
    """Answers the mean."""

    def fit(self, rows, truth):
        """Find the mean."""
        self.mean_ = float(np.mean(truth))
        return self

    def predict(self, rows):
        """Return the mean."""
        return np.full(len(rows), self.mean_)


class NaiveBayes(Classifier):
    """Takes columns for independent, numbers for normally distributed.

    Numbers are rounded to their precision: the mean distance between
    neighbouring values. Labels are counted with one row added to each.
    """

    TINY = 1e-75

    def fit(self, rows, truth):
        """Count labels, and find means and deviations by label."""
        count = self._count(truth)
        seen = np.bincount(truth, minlength=count) + 1.0
        self.priors_ = seen / seen.sum()
        self.columns_ = {}
        for name in rows.columns:
            cells = rows[name]
            if is_category(cells):
                self.columns_[name] = self._labels(cells, truth, count)
            else:
                self.columns_[name] = self._normal(
                    cells.to_numpy(dtype=float), truth, count)
        return self

    @staticmethod
    def _labels(cells, truth, count):
        codes = cells.cat.codes.to_numpy()
        chances = np.ones((count, len(cells.cat.categories)))
        known = codes >= 0
        np.add.at(chances, (truth[known], codes[known]), 1)
        return chances / chances.sum(axis=1, keepdims=True)

    @staticmethod
    def _normal(cells, truth, count):
        values = np.unique(cells[~np.isnan(cells)])
        precision = 0.01
        if len(values) > 1:
            precision = in_order(np.diff(values)) / (len(values) - 1)
        rounded = np.rint(cells / precision) * precision
        means = np.zeros(count)
        deviations = np.full(count, precision / 6)
        for label in range(count):
            own = rounded[(truth == label) & ~np.isnan(rounded)]
            if len(own):
                means[label] = own.sum() / len(own)
                spread = np.sqrt(abs((own * own).sum()
                                     - means[label] * own.sum()) / len(own))
                if spread > 1e-10:
                    deviations[label] = max(precision / 6, spread)
        return precision, means, deviations

    def predict_proba(self, rows):
        """Return the probability of each label."""
        shares = np.tile(self.priors_, (len(rows), 1))
        for name, fitted in self.columns_.items():
            if is_category(rows[name]):
                codes = rows[name].cat.codes.to_numpy()
                chances = fitted.T[codes]
                missing = codes < 0
            else:
                precision, means, deviations = fitted
                cells = rows[name].to_numpy(dtype=float)
                missing = np.isnan(cells)
                rounded = np.rint(cells / precision)[:, None] * precision
                low = (rounded - means - precision / 2) / deviations
                high = (rounded - means + precision / 2) / deviations
                chances = ndtr(high) - ndtr(low)
            chances = np.maximum(chances, self.TINY)
            chances[missing] = 1
            shares = shares * chances
            most = shares.max(axis=1)
            small = (most > 0) & (most < self.TINY)
            shares[small] *= 1 / self.TINY
        return shares / shares.sum(axis=1, keepdims=True)


class _Nearest:
    """Finds the nearest rows, equally distant ones included.

    Differences of numbers are divided by the range of all rows seen so far,
    those asked about included; a label is 0 or 1 apart from another.
    """

    def _keep(self, rows):
        self.labels_ = [is_category(rows[name]) for name in rows.columns]
        self.cells_ = self._matrix(rows)

    @staticmethod
    def _matrix(rows):
        cells = np.empty(rows.shape)
        for at, name in enumerate(rows.columns):
            column = rows[name]
            if is_category(column):
                codes = column.cat.codes.to_numpy()
                cells[:, at] = np.where(codes < 0, np.nan, codes)
            else:
                cells[:, at] = column.to_numpy(dtype=float)
        return cells

    def _neighbours(self, rows):
        """Yield for each row its neighbours' numbers and their weights."""
        known = np.where(np.isnan(self.cells_), np.inf, self.cells_)
        low = known.min(axis=0)
        high = np.where(np.isinf(known), -np.inf, known).max(axis=0)
        for row in self._matrix(rows):
            low, high = np.fmin(low, row), np.fmax(high, row)
            squares = self._squares(row, low, high)
            count = min(self.neighbours, len(squares))
            border = np.partition(squares, count - 1)[count - 1]
            near = np.flatnonzero(squares <= border)
            yield near, self._weights(squares[near])

    def _squares(self, row, low, high):
        squares = np.zeros(len(self.cells_))
        for at, cell in enumerate(row):
            column = self.cells_[:, at]
            if self.labels_[at]:
                apart = (np.isnan(column) | (column != cell)).astype(float)
                squares += apart
                continue
            width = high[at] - low[at]
            if not width > 0:
                column, cell, width = column * 0.0, cell * 0.0, 1.0
            else:
                column = (column - low[at]) / width
                cell = (cell - low[at]) / width
            if np.isnan(cell):
                apart = np.where(column < 0.5, 1 - column, column)
                apart = np.where(np.isnan(column), 1.0, apart)
            else:
                far = 1 - cell if cell < 0.5 else cell
                apart = np.where(np.isnan(column), far, cell - column)
            squares += apart * apart
        return squares

    def _weights(self, squares):
        if self.weighting == "none":
            return np.ones(len(squares))
        distances = np.sqrt(squares / self.cells_.shape[1])
        if self.weighting == "inverse":
            return 1 / (distances + 0.001)
        return 1 - distances


class NearestNeighbours(_Nearest, Classifier):
    """Lets the nearest rows vote."""

    def __init__(self, neighbours=1, weighting="none", labels=None):
        super().__init__(labels)
        self.neighbours = neighbours
        self.weighting = weighting

    def fit(self, rows, truth):
        """Keep the rows."""
        self._count(truth)
        self._keep(rows)
        self.truth_ = truth
        return self

    def predict_proba(self, rows):
        """Return the share of each label among the nearest rows."""
        count = len(self.classes_)
        shares = np.full((len(rows), count), 1 / len(self.truth_))
        for at, (near, weights) in enumerate(self._neighbours(rows)):
            np.add.at(shares[at], self.truth_[near], weights)
            shares[at] /= in_order([count / len(self.truth_), *weights])
        return shares


class NearestNumbers(_Nearest, RegressorMixin, BaseEstimator):
    """Answers the mean of the nearest rows."""

    def __init__(self, neighbours=1, weighting="none"):
        self.neighbours = neighbours
        self.weighting = weighting

    def fit(self, rows, truth):
        """Keep the rows."""
        self._keep(rows)
        self.truth_ = truth
        return self

    def predict(self, rows):
        """Return the mean of the nearest rows."""
        return np.array([(self.truth_[near] * weights).sum() / weights.sum()
                         for near, weights in self._neighbours(rows)])


class LinearRegression(RegressorMixin, BaseEstimator):
    """Weighs columns so that the squared errors are least.

    Columns of large standardised weights (1.5 and more) are taken for
    collinear and left out, the largest one first; then, as long as Akaike's
    criterion improves, the column with the smallest one ("m5").
    """

    def __init__(self, selection="m5", collinear=True, ridge=1e-8):
        self.selection = selection
        self.collinear = collinear
        self.ridge = ridge

    def fit(self, rows, truth):
        """Find weights and columns."""
        self.ranks_ = {name: _ranks(rows[name], truth)
                       for name in rows.columns if is_category(rows[name])}
        cells = self._numbers(rows)
        known = ~np.isnan(cells)
        counts = known.sum(axis=0)
        sums = np.where(known, cells, 0).sum(axis=0)
        self.means_ = np.where(counts, sums / np.maximum(counts, 1), 0)
        cells = np.where(known, cells, self.means_)
        deviations = cells.std(axis=0, ddof=1)
        chosen = deviations > 0
        scaled = (cells - self.means_) / np.where(chosen, deviations, 1)
        spread = truth.std(ddof=1)
        self._select(scaled, (truth - truth.mean()) / (spread or 1), chosen)
        self.weights_ = self.weights_ * spread / np.where(
            deviations > 0, deviations, 1)
        self.intercept_ = truth.mean() - self.means_ @ self.weights_
        return self

    def _select(self, scaled, truth, chosen):
        weights = self._weights(scaled, truth, chosen)
        while self.collinear and abs(weights).max(initial=0) > 1.5:
            chosen[abs(weights).argmax()] = False
            weights = self._weights(scaled, truth, chosen)
        all_columns = chosen.sum() + 1
        rows = len(truth)
        error = ((truth - scaled @ weights) ** 2).sum()
        akaike = rows - all_columns + 2 * all_columns
        while self.selection == "m5" and chosen.any():
            size = np.where(chosen, abs(weights), np.inf)
            fewer = chosen.copy()
            fewer[size.argmin()] = False
            fewer_weights = self._weights(scaled, truth, fewer)
            rest = ((truth - scaled @ fewer_weights) ** 2).sum()
            criterion = (rest / error * (rows - all_columns)
                         + 2 * (fewer.sum() + 1))
            if not criterion < akaike:
                break
            chosen, weights, akaike = fewer, fewer_weights, criterion
        self.weights_ = weights

    def _weights(self, scaled, truth, chosen):
        weights = np.zeros(len(chosen))
        inputs = scaled[:, chosen]
        ridge = self.ridge * np.eye(inputs.shape[1])
        weights[chosen] = np.linalg.solve(inputs.T @ inputs + ridge,
                                          inputs.T @ truth)
        return weights

    def _numbers(self, rows):
        columns = []
        for name in rows.columns:
            if name not in self.ranks_:
                columns.append(rows[name].to_numpy(dtype=float))
                continue
            ranks = self.ranks_[name]
            codes = rows[name].cat.codes.to_numpy()
            rank = np.where(codes < 0, np.nan, ranks[codes])
            columns += [np.where(np.isnan(rank), np.nan, rank >= least)
                        for least in range(1, len(ranks))]
        return np.column_stack(columns).astype(float)

    def predict(self, rows):
        """Return the weighted sums."""
        cells = self._numbers(rows)
        cells = np.where(np.isnan(cells), self.means_, cells)
        return cells @ self.weights_ + self.intercept_


def _ranks(cells, truth):
    """Rank the labels of a column by the mean of the target."""
    codes = cells.cat.codes.to_numpy()
    means = [truth[codes == code].mean() if (codes == code).any()
             else truth.mean() for code in range(len(cells.cat.categories))]
    ranks = np.empty(len(means))
    ranks[np.argsort(means, kind="stable")] = np.arange(len(means))
    return ranks


class SimpleLinearRegression(RegressorMixin, BaseEstimator):
    """A straight line over the one column that suits best."""

    def fit(self, rows, truth):
        """Find the column whose line leaves the least squared error."""
        self.column_, self.slope_ = None, 0.0
        self.intercept_ = mean = truth.mean()
        least = np.inf
        for name in rows.columns:
            cells = rows[name].to_numpy(dtype=float)
            apart = cells - cells.mean()
            if not (apart @ apart) > 0:
                continue
            slope = apart @ (truth - mean) / (apart @ apart)
            error = ((truth - mean - slope * apart) ** 2).sum()
            if error < least:
                least, self.column_, self.slope_ = error, name, slope
                self.intercept_ = mean - slope * cells.mean()
        return self

    def predict(self, rows):
        """Return the points on the line."""
        if self.column_ is None:
            return np.full(len(rows), self.intercept_)
        cells = rows[self.column_].to_numpy(dtype=float)
        return self.intercept_ + self.slope_ * cells


class Clusters(BaseEstimator):
    """K-means that starts from rows drawn as in Java.

    Numbers are divided by their range before. Where all columns hold numbers
    it is scikit-learn's; otherwise a label is 0 or 1 apart from another, and
    the most frequent one is in the centre.
    """

    def __init__(self, n_clusters=2, most_rounds=500, seed=10):
        self.n_clusters = n_clusters
        self.most_rounds = most_rounds
        self.seed = seed

    def fit(self, rows, _truth=None):
        """Find the centres."""
        self.missing_ = ReplaceMissingValues().fit(rows)
        self.labels_ = np.array([is_category(rows[name])
                                 for name in rows.columns])
        cells = self._cells(rows)
        self.low_ = np.where(self.labels_, 0, cells.min(axis=0))
        width = np.where(self.labels_, 1, cells.max(axis=0) - self.low_)
        self.width_ = np.where(width > 0, width, 1)
        scaled = self._scaled(rows)
        start = self._start(scaled)
        if self.labels_.any():
            self._lloyd(scaled, start)
            return self
        means = KMeans(len(start), init=start, n_init=1, tol=0,
                       algorithm="lloyd", max_iter=self.most_rounds)
        means.fit(scaled)
        self.centres_ = means.cluster_centers_
        self.squared_error_ = means.inertia_
        return self

    def _cells(self, rows):
        rows = self.missing_.transform(rows)
        return np.column_stack([
            rows[name].cat.codes if label else rows[name]
            for name, label in zip(rows.columns, self.labels_)]).astype(float)

    def _scaled(self, rows):
        return (self._cells(rows) - self.low_) / self.width_

    def _start(self, scaled):
        random = JavaRandom(self.seed)
        order = list(range(len(scaled)))
        drawn = {}
        for last in range(len(order) - 1, -1, -1):
            at = random.below(last + 1)
            row = scaled[order[at]]
            drawn.setdefault(row.tobytes(), row)
            order[last], order[at] = order[at], order[last]
            if len(drawn) == self.n_clusters:
                break
        return np.array(list(drawn.values()))

    def _lloyd(self, scaled, centres):
        nearest = None
        for _ in range(self.most_rounds):
            squares = self._squares(scaled, centres)
            before, nearest = nearest, squares.argmin(axis=1)
            self.squared_error_ = squares.min(axis=1).sum()
            # A cluster that has lost all its rows is given up.
            centres = np.array([self._centre(scaled[nearest == at])
                                for at in range(len(centres))
                                if (nearest == at).any()])
            if before is not None and (before == nearest).all():
                break
        self.centres_ = centres

    def _centre(self, rows):
        modes = [np.bincount(column.astype(int)).argmax() if label else 0
                 for column, label in zip(rows.T, self.labels_)]
        return np.where(self.labels_, modes, rows.mean(axis=0))

    def _squares(self, scaled, centres):
        apart = [np.where(self.labels_, scaled != centre,
                          (scaled - centre) ** 2).sum(axis=1)
                 for centre in centres]
        return np.column_stack(apart)

    def predict(self, rows):
        """Return the number of the nearest centre."""
        squares = self._squares(self._scaled(rows), self.centres_)
        return squares.argmin(axis=1)


def _sizes(hidden, inputs, outputs):
    """Return the sizes of layers: numbers, or words for them."""
    words = {"a": (inputs + outputs) // 2, "i": inputs, "o": outputs,
             "t": inputs + outputs}
    return [words[size] if size in words else int(size) for size in hidden]


class _Network:
    """Scales numbers to -1 to 1, and has layers of sigmoid units."""

    def __init__(self, hidden=("a",), rounds=500, seed=0):
        self.hidden = hidden
        self.rounds = rounds
        self.seed = seed

    def _fit(self, kind, cells, truth, outputs):
        self.scaler_ = MinMaxScaler((-1, 1)).fit(cells)
        self.network_ = kind(
            _sizes(self.hidden, cells.shape[1], outputs),
            activation="logistic", solver="lbfgs", alpha=1e-4,
            max_iter=self.rounds, random_state=self.seed)
        with warnings.catch_warnings():
            # It ends after so many rounds whether they are enough or not.
            warnings.simplefilter("ignore", ConvergenceWarning)
            self.network_.fit(self.scaler_.transform(cells), truth)
        return self


class NetworkOfLabels(_Network, ClassifierMixin, BaseEstimator):
    """A network that answers the probability of each label."""

    def fit(self, cells, truth):
        """Train the network."""
        self._fit(MLPClassifier, cells, truth, len(np.unique(truth)))
        self.classes_ = self.network_.classes_
        return self

    def predict_proba(self, cells):
        """Return the probability of each label."""
        return self.network_.predict_proba(self.scaler_.transform(cells))

    def predict(self, cells):
        """Return the code of the likeliest label."""
        return self.network_.predict(self.scaler_.transform(cells))


class NetworkOfNumbers(_Network, RegressorMixin, BaseEstimator):
    """A network that answers a number, scaled to -1 to 1 within."""

    def fit(self, cells, truth):
        """Train the network."""
        self.middle_ = (truth.max() + truth.min()) / 2
        self.half_ = (truth.max() - truth.min()) / 2 or 1.0
        return self._fit(MLPRegressor, cells,
                         (truth - self.middle_) / self.half_, 1)

    def predict(self, cells):
        """Return the number."""
        scaled = self.network_.predict(self.scaler_.transform(cells))
        return scaled * self.half_ + self.middle_


class _Pruned:
    """Cuts a tree back as far as is best for rows that are held out."""

    def __init__(self, folds=3, min_samples_leaf=2, max_depth=None,
                 random_state=1):
        self.folds = folds
        self.min_samples_leaf = min_samples_leaf
        self.max_depth = max_depth
        self.random_state = random_state

    def _fit(self, cells, truth, settings, stratify):
        settings = dict(settings, min_samples_leaf=self.min_samples_leaf,
                        max_depth=self.max_depth,
                        random_state=self.random_state)
        try:
            parts = train_test_split(
                cells, truth, test_size=1 / self.folds, stratify=stratify,
                random_state=self.random_state)
        except ValueError:
            # Too few rows of some label to give each part its share.
            parts = train_test_split(cells, truth, test_size=1 / self.folds,
                                     random_state=self.random_state)
        grown, held, grown_truth, held_truth = parts
        path = self.TREE(**settings).cost_complexity_pruning_path(
            grown, grown_truth)
        alphas = np.unique(np.clip(path.ccp_alphas, 0, None))
        if len(alphas) > 15:
            alphas = alphas[np.linspace(0, len(alphas) - 1, 15).astype(int)]
        scores = [self.TREE(ccp_alpha=alpha, **settings)
                  .fit(grown, grown_truth).score(held, held_truth)
                  for alpha in alphas]
        best = len(scores) - 1 - int(np.argmax(scores[::-1]))
        self.tree_ = self.TREE(ccp_alpha=alphas[best], **settings)
        self.tree_.fit(cells, truth)
        return self

    def predict(self, cells):
        """Return what the tree answers."""
        return self.tree_.predict(cells)


class PrunedClassifier(_Pruned, ClassifierMixin, BaseEstimator):
    """A pruned tree that answers labels."""

    TREE = DecisionTreeClassifier

    def fit(self, cells, truth):
        """Grow and prune the tree."""
        self._fit(cells, truth, {"criterion": "entropy"}, truth)
        self.classes_ = self.tree_.classes_
        return self

    def predict_proba(self, cells):
        """Return the shares of labels in the leaf."""
        return self.tree_.predict_proba(cells)


class PrunedRegressor(_Pruned, RegressorMixin, BaseEstimator):
    """A pruned tree that answers numbers."""

    TREE = DecisionTreeRegressor

    def fit(self, cells, truth):
        """Grow and prune the tree."""
        return self._fit(cells, truth, {}, None)


class Logistic(Classifier):
    """Multinomial logistic regression with a ridge, by Newton's method.

    The last label is the one that the others are weighed against. Columns
    are standardised within; the ridge leaves the intercepts alone.
    """

    def __init__(self, ridge=1e-8, standardise=True, rounds=200, labels=None):
        super().__init__(labels)
        self.ridge = ridge
        self.standardise = standardise
        self.rounds = rounds

    def fit(self, cells, truth):
        """Find the weights of the greatest likelihood less the ridge."""
        count = self._count(truth)
        self.mean_ = cells.mean(axis=0)
        deviation = cells.std(axis=0, ddof=1)
        used = deviation > 0
        self.deviation_ = np.where(used, deviation, 1)
        if not self.standardise:
            self.mean_ = self.mean_ * ~used
            self.deviation_ = np.ones(len(used))
        scaled = (cells - self.mean_) / self.deviation_ * used
        inputs = np.column_stack([np.ones(len(cells)), scaled])
        actual = np.eye(count)[truth][:, :-1]
        weights = np.zeros((inputs.shape[1], count - 1))
        ridge = np.full(weights.shape, self.ridge)
        ridge[0] = 0
        value = self._loss(inputs, truth, weights, ridge)
        for _ in range(self.rounds):
            step, slope = self._step(inputs, actual, weights, ridge)
            size = 1.0
            while size > 1e-10:
                moved = weights - size * step
                loss = self._loss(inputs, truth, moved, ridge)
                if loss <= value - 1e-4 * size * slope:
                    break
                size /= 2
            else:
                break
            weights, value = moved, loss
            if slope < 1e-14 * max(1.0, value):
                break
        self.weights_ = weights
        return self

    @staticmethod
    def _shares(inputs, weights):
        sums = np.column_stack([inputs @ weights, np.zeros(len(inputs))])
        powers = np.exp(sums - sums.max(axis=1, keepdims=True))
        return powers / powers.sum(axis=1, keepdims=True)

    def _loss(self, inputs, truth, weights, ridge):
        sums = np.column_stack([inputs @ weights, np.zeros(len(inputs))])
        most = sums.max(axis=1)
        logs = most + np.log(np.exp(sums - most[:, None]).sum(axis=1))
        own = sums[np.arange(len(truth)), truth]
        return (logs - own).sum() + (ridge * weights ** 2).sum()

    def _step(self, inputs, actual, weights, ridge):
        shares = self._shares(inputs, weights)[:, :-1]
        slope = inputs.T @ (shares - actual) + 2 * ridge * weights
        width, count = weights.shape
        curve = np.zeros((count * width, count * width))
        for one in range(count):
            for other in range(one + 1):
                part = shares[:, one] * ((one == other) - shares[:, other])
                block = (inputs * part[:, None]).T @ inputs
                rows = slice(one * width, (one + 1) * width)
                columns = slice(other * width, (other + 1) * width)
                curve[rows, columns] = block
                curve[columns, rows] = block.T
        # A little more than the ridge keeps what has no effect at rest.
        curve[np.diag_indices_from(curve)] += 2 * ridge.T.ravel() + 1e-12
        step = np.linalg.solve(curve, slope.T.ravel())
        step = step.reshape(count, width).T
        return step, float((step * slope).sum())

    def predict_proba(self, cells):
        """Return the probability of each label."""
        scaled = (cells - self.mean_) / self.deviation_
        inputs = np.column_stack([np.ones(len(cells)), scaled])
        return self._shares(inputs, self.weights_)
