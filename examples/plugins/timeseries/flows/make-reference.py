# Copyright (c) 2026 The Stitchbird authors
# SPDX-License-Identifier: Apache-2.0
"""Makes what the tests compare with, by pandas and statsmodels: apt-get install python3-pandas python3-statsmodels.

The files were made with pandas 1.5.3 and statsmodels 0.13.5. Run it in this folder; it writes into the folder of the tests.
"""
import numpy
import pandas
from statsmodels.tsa.seasonal import seasonal_decompose

TO = "../org.stitchbird.examples.timeseries.tests/src/org/stitchbird/examples/timeseries/"
ROWS = 260
table = pandas.read_csv("visitors.csv", parse_dates=["date"]).head(ROWS)
table.loc[[17, 18, 200, 211], "visitors"] = numpy.nan      # counted from 0
parts = []
for shop, rows in table.groupby("shop", sort=False):
    past = rows["visitors"].shift(1)
    made = pandas.DataFrame({"row": rows.index})
    for lag in (1, 7):
        made[f"visitors lag {lag}"] = rows["visitors"].shift(lag).values
    for window in (3, 28):
        rolling = past.rolling(window)
        made[f"visitors mean of {window}"] = rolling.mean().values
        made[f"visitors deviation of {window}"] = rolling.std().values
        made[f"visitors least of {window}"] = rolling.min().values
        made[f"visitors greatest of {window}"] = rolling.max().values
    made["visitors change over 2"] = past.diff(2).values
    some = rows["visitors"].shift(7).rolling(5, min_periods=1)
    made["known 7 mean of 5"] = some.mean().values
    made["known 7 deviation of 5"] = some.std().values
    local = rows["date"].dt.tz_localize("UTC").dt.tz_convert("Asia/Seoul")
    made["date weekday"] = local.dt.day_name().values
    made["date month"] = local.dt.month.values
    made["date day"] = local.dt.day.values
    made["date hour"] = local.dt.hour.values
    parts.append(made)
pandas.concat(parts).sort_values("row").to_csv(TO + "lags.csv", index=False, lineterminator="\n")

table = pandas.read_csv("visitors.csv", parse_dates=["date"]).head(ROWS)
parts = []
for shop, rows in table.groupby("shop", sort=False):
    made = pandas.DataFrame({"row": rows.index})
    for model, name in (("additive", "sum"), ("multiplicative", "product")):
        for period in (7, 12):
            apart = seasonal_decompose(rows["visitors"].values, model=model, period=period)
            made[f"{name} {period} trend"] = apart.trend
            made[f"{name} {period} seasonal"] = apart.seasonal
            made[f"{name} {period} remainder"] = apart.resid
    parts.append(made)
pandas.concat(parts).sort_values("row").to_csv(TO + "decomposed.csv", index=False, lineterminator="\n")
