"""Runs all tests and says a line for each, in the words of Swift Testing, so that Scripts/test.sh counts them too."""

import importlib.util
import shutil
import sys
import time
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]


class Result(unittest.TextTestResult):
    def startTest(self, test: unittest.TestCase) -> None:
        super().startTest(test)
        self.began = time.monotonic()

    def addSuccess(self, test: unittest.TestCase) -> None:
        super().addSuccess(test)
        print(f"✔ Test {test.id()}() passed after {time.monotonic() - self.began:.3f} seconds.", flush=True)

    def addFailure(self, test: unittest.TestCase, error) -> None:
        super().addFailure(test, error)
        self.failed(test)

    def addError(self, test: unittest.TestCase, error) -> None:
        super().addError(test, error)
        self.failed(test)

    def failed(self, test: unittest.TestCase) -> None:
        # What comes before and after the tests of a class has an id with spaces.
        print(f"✘ Test {test.id().replace(' ', '-')}() failed after {time.monotonic() - getattr(self, 'began', time.monotonic()):.3f} seconds.", flush=True)


def main() -> int:
    names = ["test_worker_client"]
    if missing := [what for what, found in [("pyspark", importlib.util.find_spec("pyspark")), ("Java", shutil.which("java"))] if not found]:
        print(f"SKIPPED: the Spark job on a cluster: {' and '.join(missing)} not installed; Scripts/requirements.sh test does it where it can")
    else:
        names.append("test_cluster")
    suite = unittest.defaultTestLoader.loadTestsFromNames(names)
    return 0 if unittest.TextTestRunner(resultclass=Result, verbosity=0, warnings="ignore").run(suite).wasSuccessful() else 1


if __name__ == "__main__":
    sys.exit(main())
