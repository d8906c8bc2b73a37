# Copyright (c) 2026 The Stitchbird authors
# SPDX-License-Identifier: Apache-2.0
"""Makes members.csv: invented members of a gym, from a fixed seed; standard library only."""
import csv
import math
import random

chance = random.Random(2026)
with open("members.csv", "w", newline="") as out:
    rows = csv.writer(out, lineterminator="\n")
    rows.writerow(["member id", "age", "visits", "course", "renewed"])
    for number in range(300):
        age = chance.randint(18, 75)
        visits = min(20, int(chance.expovariate(0.2)))
        course = chance.choice(["none", "yoga", "strength"])
        score = -1.5 + 0.35 * visits + (0.9 if course != "none" else 0) - 0.01 * (age - 40)
        renewed = "yes" if chance.random() < 1 / (1 + math.exp(-score)) else "no"
        rows.writerow([1000 + number * 7, age, visits, course, renewed])
