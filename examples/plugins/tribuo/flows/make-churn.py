# Copyright (c) 2026 The Stitchbird authors
# SPDX-License-Identifier: Apache-2.0
"""Makes churn.csv: invented customers of a phone company, from a fixed seed; standard library only."""
import csv
import math
import random

chance = random.Random(2026)
with open("churn.csv", "w", newline="") as out:
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["months", "fee", "contract", "payment", "calls", "spent", "left"])
    for _ in range(800):
        contract = chance.choices(["monthly", "yearly", "two years"], [5, 3, 2])[0]
        payment = chance.choices(["card", "debit", "invoice"], [4, 4, 2])[0]
        months = min(72, int(chance.expovariate(1 / 24)) + 1)
        fee = round(chance.gauss(48, 16) + (6 if contract == "monthly" else 0), 2)
        calls = min(9, int(chance.expovariate(0.8)))
        score = (-2.2 + {"monthly": 2.4, "yearly": -0.8, "two years": -2.6}[contract] + (1.6 if payment == "invoice" else 0)
                 - 0.06 * months + 0.03 * (fee - 48) + 0.9 * calls + (2.0 if calls > 3 and months < 12 else 0))
        left = "yes" if chance.random() < 1 / (1 + math.exp(-score)) else "no"
        spent = round(max(0, fee * months * chance.gauss(1.05, 0.05)), 2)
        rows.writerow([months, f"{fee:.2f}" if chance.random() > 0.03 else "", contract,
                       payment if chance.random() > 0.02 else "", calls, f"{spent:.2f}", left])
