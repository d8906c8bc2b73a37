#!/usr/bin/env python3
# Copyright (c) 2026 The Stitchbird authors
# SPDX-License-Identifier: Apache-2.0
"""Make the CSV files of the examples from Debian's scikit-learn package.

    apt-get download python3-sklearn=1.2.1+dfsg-1
    python3 examples/make-data.py python3-sklearn_1.2.1+dfsg-1_all.deb          writes the files
    python3 examples/make-data.py --check python3-sklearn_1.2.1+dfsg-1_all.deb  compares, writes nothing

Rows keep their order and numbers keep their spelling; only header, class names and the spelling of
the diabetes target (1.51e+02 becomes 151) are ours. Needs nothing but Python's standard library.
"""

import argparse
import gzip
import hashlib
import io
import pathlib
import sys
import tarfile

HERE = pathlib.Path(__file__).resolve().parent
FOLDER = "./usr/lib/python3/dist-packages/sklearn/datasets/data/"

# A file of another version could hold other rows, and then every number in the documentation would be wrong.
SHA256 = {
    "iris.csv": "f13ffa8fdd56fd8e6c8d16d4081a3fbd3114bcd0aae4256c43205169cd9d1449",
    "wine_data.csv": "10e8a802908b34f86e5da8ce962f3c806694bc98450a18f61851af59f324bede",
    "breast_cancer.csv": "fed3eb72d0575ef6192293f5093c6e801b1476b577d0386bf4455504522172ed",
    "diabetes_data_raw.csv.gz": "fc08fc59c1cbfe65550d9ebb36321d505de9e8f004bf92c1566d2908962f08ff",
    "diabetes_target.csv.gz": "bf1ddd1f9d377278450a5f02c24b5e77b1501f2ad673fe9fdf4c4090d27eb5cc",
}

IRIS = ["sepal length", "sepal width", "petal length", "petal width", "species"]
WINE = ["alcohol", "malic acid", "ash", "alcalinity of ash", "magnesium", "total phenols", "flavanoids",
        "nonflavanoid phenols", "proanthocyanins", "color intensity", "hue", "OD280/OD315 of diluted wines",
        "proline", "cultivar"]
CELL = ["radius", "texture", "perimeter", "area", "smoothness", "compactness", "concavity", "concave points",
        "symmetry", "fractal dimension"]
BREAST_CANCER = ([f"mean {name}" for name in CELL] + [f"{name} error" for name in CELL]
                 + [f"worst {name}" for name in CELL] + ["diagnosis"])
DIABETES = ["age", "sex", "body mass index", "blood pressure", "total cholesterol", "LDL cholesterol",
            "HDL cholesterol", "cholesterol ratio", "log triglycerides", "blood sugar", "progression"]


def package_files(package):
    """Returns the data files of the .deb as {name: bytes}; ends the program when one is not the expected one."""
    files = {}
    with tarfile.open(fileobj=io.BytesIO(ar_member(package.read_bytes(), b"data.tar.xz")), mode="r:xz") as tar:
        for name, expected in SHA256.items():
            data = tar.extractfile(FOLDER + name).read()
            if hashlib.sha256(data).hexdigest() != expected:
                sys.exit(f"{package}: {name} is not that of python3-sklearn 1.2.1+dfsg-1; take that version.")
            files[name] = data
    return files


def ar_member(archive, wanted):
    """Returns the bytes of one member of a Unix ar archive, which is what a .deb is."""
    if not archive.startswith(b"!<arch>\n"):
        sys.exit("This is not a Debian package; give python3-sklearn_1.2.1+dfsg-1_all.deb.")
    at = 8
    while at < len(archive):
        name, size = archive[at:at + 16].strip().rstrip(b"/"), int(archive[at + 48:at + 58])
        if name == wanted:
            return archive[at + 60:at + 60 + size]
        at += 60 + size + size % 2
    sys.exit("The package has no " + wanted.decode() + "; give python3-sklearn_1.2.1+dfsg-1_all.deb.")


def named_classes(text, header, names):
    """Returns header and rows of a file whose last cell is the number of a class, with the class's name there."""
    rows = [line.split(",") for line in text.decode("ascii").splitlines()[1:]]
    return [header] + [row[:-1] + [names[int(row[-1])]] for row in rows]


def diabetes(features, target):
    """Returns header and rows of the diabetes data: ten features as measured (not scaled), then the target."""
    rows = [line.split() for line in gzip.decompress(features).decode("ascii").splitlines()]
    goals = [float(line) for line in gzip.decompress(target).decode("ascii").splitlines()]
    if len(rows) != len(goals) or any(goal != int(goal) for goal in goals):
        sys.exit("The diabetes files do not fit together.")
    return [DIABETES] + [row + [str(int(goal))] for row, goal in zip(rows, goals)]


def make(files):
    """Returns {path below examples/: CSV bytes}: UTF-8, comma, line feed, no cell that needs quotes."""
    tables = {
        "iris/iris.csv": named_classes(files["iris.csv"], IRIS, ["setosa", "versicolor", "virginica"]),
        "wine/wine.csv": named_classes(files["wine_data.csv"], WINE, ["cultivar 1", "cultivar 2", "cultivar 3"]),
        "breast-cancer/breast-cancer.csv": named_classes(
            files["breast_cancer.csv"], BREAST_CANCER, ["malignant", "benign"]),
        "diabetes/diabetes.csv": diabetes(files["diabetes_data_raw.csv.gz"], files["diabetes_target.csv.gz"]),
    }
    for path, rows in tables.items():
        if any(len(row) != len(rows[0]) for row in rows):
            sys.exit(f"{path}: a row has another number of cells than the header.")
    return {path: "".join(",".join(row) + "\n" for row in rows).encode() for path, rows in tables.items()}


def main():
    parser = argparse.ArgumentParser(description="Make the CSV files of the examples.")
    parser.add_argument("package", type=pathlib.Path, help="python3-sklearn_1.2.1+dfsg-1_all.deb")
    parser.add_argument("--check", action="store_true", help="compare with the files that are there, write nothing")
    options = parser.parse_args()
    if not options.package.is_file():
        sys.exit(f"There is no file {options.package}; see the top of this script for how to get it.")
    differing = []
    for path, data in make(package_files(options.package)).items():
        file = HERE / path
        if not options.check:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(data)
        same = file.is_file() and file.read_bytes() == data
        differing += [] if same else [path]
        print(f"{'same' if same else 'DIFFERS'}  {hashlib.sha256(data).hexdigest()}  {path}")
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
