# Copyright (c) 2026 The Stitchbird authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the tests of exported projects, whose folders come in lines.

One process for all of them, since scikit-learn takes seconds to load.
"""
import io
import os
import sys
import unittest
import warnings
from contextlib import redirect_stdout

warnings.simplefilter("error")
warnings.filterwarnings("ignore", category=DeprecationWarning)


def run(folder):
    """Run the tests of one project; return what to tell about them."""
    for name in list(sys.modules):
        if name.split(".")[0] in ("flow", "flowkit", "test_flow"):
            del sys.modules[name]
    os.chdir(folder)
    sys.path.insert(0, folder)
    told, results = io.StringIO(), io.StringIO()
    try:
        with redirect_stdout(told):
            suite = unittest.defaultTestLoader.loadTestsFromName("test_flow")
            result = unittest.TextTestRunner(results).run(suite)
        good = result.wasSuccessful() and result.testsRun > 0
    except Exception as error:  # told, so that the others go on
        good = False
        results.write(f"{type(error).__name__}: {error}\n")
    finally:
        sys.path.remove(folder)
    lines = [line for line in told.getvalue().splitlines()
             if line.startswith("golden: ")]
    if not good:
        lines += ["| " + line for line in results.getvalue().splitlines()]
    return [f"{'good' if good else 'bad'} {folder}"] + lines


for each in sys.stdin:
    print("\n".join(run(each.rstrip("\n"))), flush=True)
