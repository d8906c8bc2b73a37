# Copyright (c) 2026 The Stitchbird authors
# SPDX-License-Identifier: Apache-2.0
"""Makes visitors.csv: invented daily visitors of two shops over two years, from a fixed seed; standard library only."""
import csv
import datetime
import math
import random

chance = random.Random(2026)
week = [0.92, 0.88, 0.95, 1.02, 1.21, 1.38, 0.64]
with open("visitors.csv", "w", newline="") as out:
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["date", "shop", "rain", "visitors"])
    level = {"harbour": 420.0, "station": 760.0}
    for day in range(730):
        date = datetime.date(2024, 1, 1) + datetime.timedelta(days=day)
        rain = max(0.0, chance.gauss(0, 4)) if chance.random() < 0.45 else 0.0
        for shop, growth in (("harbour", 0.25), ("station", 0.05)):
            level[shop] += growth + chance.gauss(0, 2)
            year = 1 + (0.22 if shop == "harbour" else 0.05) * math.sin(2 * math.pi * (day - 100) / 365.25)
            wet = 1 - min(0.35, rain * (0.04 if shop == "harbour" else 0.01))
            visitors = level[shop] * year * week[date.weekday()] * wet * math.exp(chance.gauss(0, 0.04))
            rows.writerow([date.isoformat(), shop, f"{rain:.1f}", round(visitors)])
