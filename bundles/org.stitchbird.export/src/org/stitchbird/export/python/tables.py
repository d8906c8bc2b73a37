# Copyright (c) 2026 The Stitchbird authors
# SPDX-License-Identifier: Apache-2.0
"""Tables as data frames: reading and writing CSV files by a contract."""
import codecs
import csv
import json
import re

import numpy as np
import pandas as pd
from sklearn.base import BaseEstimator, TransformerMixin

NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?|[+-]?inf(inity)?",
                    re.IGNORECASE | re.ASCII)
TIME = re.compile(r"\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d{1,9})?)?)?Z?",
                  re.ASCII)
MISSING = ("?", "NA", "N/A", "NaN", "null", "NULL")


def contract(path):
    """Return the columns a table must have, as kept in a JSON file."""
    with open(path, encoding="utf-8") as file:
        return json.load(file)["columns"]


def read_csv(path, columns, *, delimiter=",", quote='"', header=True,
             encoding="utf-8", decimal=None, missing=MISSING):
    """Read a CSV file into a data frame with the columns of a contract.

    Further columns are left out, and a label that the contract does not have
    is missing. Columns that are absent stay so: what needs them will say so.
    """
    try:
        rows = _rows(path, delimiter, quote, encoding)
    except (UnicodeError, csv.Error) as error:
        raise ValueError(f"{path} cannot be read: {error}") from error
    names = _names(rows[0] if rows else [], header)
    cells = rows[1:] if header else rows
    missing = set(missing) | {""}
    table = {}
    for column in contract(columns):
        name = column["name"]
        if name not in names:
            continue
        at = names.index(name)
        texts = [row[at] if at < len(row) else "" for row in cells]
        where = f"{path}, column '{name}'"
        table[name] = _column(texts, column, missing, decimal, delimiter,
                              where)
    return pd.DataFrame(table, index=range(len(cells)))


def _rows(path, delimiter, quote, encoding):
    with open(path, "rb") as file:
        head = file.read(4)
    for mark, marked in ((codecs.BOM_UTF8, "utf-8-sig"),
                         (codecs.BOM_UTF16_LE, "utf-16"),
                         (codecs.BOM_UTF16_BE, "utf-16")):
        if head.startswith(mark):
            encoding = marked
    dialect = {"quotechar": quote} if quote else {"quoting": csv.QUOTE_NONE}
    csv.field_size_limit(2 ** 31 - 1)
    with open(path, encoding=encoding, newline="") as file:
        rows = [row for row in csv.reader(
            file, delimiter=delimiter, skipinitialspace=delimiter != "\t",
            **dialect) if row and (len(row) > 1 or row[0].strip())]
    if rows and len(rows[0]) <= 2 and rows[0][0].startswith("sep="):
        rows = rows[1:]
    return rows


def _names(first, header):
    """Name the columns; what is empty or repeated gets a number."""
    written = set(first) if header else set()
    names = []
    for at, field in enumerate(first):
        name = field if header else ""
        if not name.strip():
            name = _free("column ", at + 1, names, written)
        elif name in names:
            name = _free(name + " ", 2, names, written)
        names.append(name)
    stripped = [name.strip() for name in names]
    return [bare if stripped.count(bare) == 1 and name not in written else name
            for name, bare in zip(names, stripped)]


def _free(stem, number, names, written):
    while f"{stem}{number}" in names or f"{stem}{number}" in written:
        number += 1
    return f"{stem}{number}"


def _column(texts, column, missing, decimal, delimiter, where):
    kind = column["type"]
    if kind == "category":
        labels = column["labels"]
        known = {label: label for label in labels}
        cells = [None if text.strip() in missing and text not in known
                 else known.get(text, known.get(text.strip()))
                 for text in texts]
        return pd.Categorical(cells, categories=labels)
    texts = [None if text.strip() in missing else text for text in texts]
    if kind == "text":
        return pd.Series(texts, dtype=object)
    if kind == "time":
        return pd.Series([_time(text, row, where)
                          for row, text in enumerate(texts)],
                         dtype="datetime64[ns]")
    if decimal is None:
        decimal = "." if delimiter == "," else _mark(texts)
    return pd.Series([_number(text, decimal, row, where)
                      for row, text in enumerate(texts)], dtype=float)


def _mark(texts):
    for text in texts:
        for mark in ".,":
            if text and mark in text:
                return mark
    return "."


def _number(text, decimal, row, where):
    if text is None:
        return np.nan
    number = text.strip()
    if decimal == ",":
        number = number.replace(".", " ").replace(",", ".")
    if not NUMBER.fullmatch(number):
        raise ValueError(f"{where}, row {row + 1}: '{text}' is not a number")
    return float(number)


def _time(text, row, where):
    if text is None:
        return pd.NaT
    if not TIME.fullmatch(text.strip()):
        raise ValueError(f"{where}, row {row + 1}: '{text}' is not a time "
                         "like 2026-03-01T09:30")
    return pd.Timestamp(text.strip()).tz_localize(None)


def text(value):
    """Return a cell as text that reads back the same; None when missing."""
    if value is None or value is pd.NaT:
        return None
    if isinstance(value, (float, np.floating)):
        if np.isnan(value):
            return None
        short = repr(float(value))
        return short[:-2] if short.endswith(".0") else short
    if isinstance(value, pd.Timestamp):
        return value.isoformat()
    return str(value)


def write_csv(table, path, *, delimiter=",", header=True, missing="",
              mark=False):
    """Write a data frame as a CSV file in UTF-8."""
    path.parent.mkdir(parents=True, exist_ok=True)
    absent = missing if missing or len(table.columns) > 1 else "?"
    markers = set(MISSING) | {missing, ""}

    def field(cell):
        value = text(cell)
        if value is None:
            return absent
        special = any(sign in value for sign in (delimiter, '"', "\n", "\r"))
        if special or value in markers or value != value.strip():
            return '"' + value.replace('"', '""') + '"'
        return value

    with open(path, "w", encoding="utf-8-sig" if mark else "utf-8",
              newline="") as file:
        if header:
            file.write(delimiter.join(map(field, table.columns)) + "\n")
        for row in table.astype(object).itertuples(index=False, name=None):
            file.write(delimiter.join(map(field, row)) + "\n")


class SelectColumns(TransformerMixin, BaseEstimator):
    """Keeps columns, or leaves them out; their order stays."""

    def __init__(self, columns, keep=True):
        self.columns = columns
        self.keep = keep

    def fit(self, table, _truth=None):
        """There is nothing to find out."""
        return self

    def transform(self, table):
        """Return the columns that stay, as far as they are there."""
        chosen = set(self.columns)
        return table[[name for name in table.columns
                      if (name in chosen) == self.keep]]


def show(table, rows=10):
    """Print the size of a table and its first rows."""
    print(f"{len(table)} rows x {len(table.columns)} columns")
    print(table.head(rows).to_string())
