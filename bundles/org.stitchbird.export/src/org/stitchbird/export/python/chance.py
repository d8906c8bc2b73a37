# Copyright (c) 2026 The Stitchbird authors
# SPDX-License-Identifier: Apache-2.0
"""The random numbers of java.util.Random, and what is drawn with them."""
from decimal import Decimal, ROUND_FLOOR


class JavaRandom:
    """Draws the same numbers as java.util.Random with the same seed."""

    def __init__(self, seed):
        self._state = (seed ^ 0x5DEECE66D) & ((1 << 48) - 1)

    def _bits(self, bits):
        self._state = (self._state * 0x5DEECE66D + 0xB) & ((1 << 48) - 1)
        number = self._state >> (48 - bits)
        return number - (1 << bits) if number >> (bits - 1) else number

    def below(self, bound):
        """Return a whole number from 0 to below the bound."""
        number = self._bits(31) & 0x7FFFFFFF
        if bound & -bound == bound:
            return (bound * number) >> 31
        while number - number % bound + bound - 1 >= 1 << 31:
            number = self._bits(31) & 0x7FFFFFFF
        return number % bound


def shuffle(rows, random):
    """Put a list into another order, in place."""
    for last in range(len(rows) - 1, 0, -1):
        other = random.below(last + 1)
        rows[last], rows[other] = rows[other], rows[last]


def train_rows(count, share):
    """Return how many rows are for training."""
    percent = Decimal(repr(share)) * 100
    exact = count * float(percent) / 100
    return int((Decimal(exact) + Decimal("0.5")).to_integral_value(
        ROUND_FLOOR))


def split(count, share, seed=None, labels=None):
    """Divide row numbers into those to learn from and those to test with.

    Without a seed the first rows are to learn from. With labels (codes, -1
    for a missing one) each label is in both parts in the same proportion.
    """
    rows = list(range(count))
    if seed is not None:
        shuffle(rows, JavaRandom(seed))
    wanted = train_rows(count, share)
    if labels is None:
        return rows[:wanted], rows[wanted:]
    left = _quotas([int(label) for label in labels], wanted)
    train, test = [], []
    for row in rows:
        label = int(labels[row])
        left[label] -= 1
        (train if left[label] >= 0 else test).append(row)
    return train, test


def _quotas(labels, wanted):
    """Return by label how many rows are for training; their sum is right."""
    count = len(labels)
    codes = range(-1, max(labels) + 1)
    counts = {code: labels.count(code) for code in codes}
    quotas = {code: counts[code] * wanted // count for code in codes}
    rest = sorted(codes, key=lambda code: -(counts[code] * wanted % count))
    for code in rest[:wanted - sum(quotas.values())]:
        quotas[code] += 1
    return quotas


def split_table(table, share, seed, stratify=None):
    """Divide a table into training rows and test rows."""
    labels = None if stratify is None else table[stratify].cat.codes.tolist()
    train, test = split(len(table), share, seed, labels)
    if not train or not test:
        raise ValueError(f"{len(table)} rows cannot be divided by {share}")
    return (table.iloc[train].reset_index(drop=True),
            table.iloc[test].reset_index(drop=True))
