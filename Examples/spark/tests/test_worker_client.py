"""The client with a real worker and with one that dies and hangs; no Spark."""

import hashlib
import os
import subprocess
import sys
import tempfile
import time
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

from processes import left_after
from worker_client import Document, WorkerClient, WorkerError

KEHOACH = os.environ.get("KEHOACH", "kehoach")
PLAN = "KẾ HOẠCH\nNăm 2026\nI. NHIỆM VỤ\n1. Họp thôn {}\n- Chủ trì: Phòng Kinh tế\n"


def plan(number: int, size: int = 0) -> bytes:
    return (PLAN.format(number) + "Đoạn văn.\n" * (size // 12)).encode()


class WorkerClientTests(unittest.TestCase):
    def setUp(self) -> None:
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        os.environ.update(KEHOACH=KEHOACH, KEHOACH_ONCE=folder.name)
        self.folder = folder.name

    def unreliable(self, timeout: float = 60) -> WorkerClient:
        return WorkerClient([sys.executable, str(HERE / "unreliable_kehoach.py"), "worker"], timeout)

    def test_plans_are_those_of_extract(self) -> None:
        [result] = WorkerClient([KEHOACH, "worker"]).convert([Document("thôn/kế hoạch.txt", plan(1))])
        Path(self.folder, "thôn").mkdir()
        Path(self.folder, "thôn/kế hoạch.txt").write_bytes(plan(1))
        extracted = subprocess.run([KEHOACH, "extract", "thôn/kế hoạch.txt"], cwd=self.folder, capture_output=True, check=True).stdout
        self.assertEqual(result.plan.encode() + b"\n", extracted)
        self.assertEqual((result.sha256, result.length), (hashlib.sha256(plan(1)).hexdigest(), len(plan(1))))

    def test_order_and_failures(self) -> None:
        documents = [Document("a.txt", plan(1)), Document("b.txt", b""), Document("c.pdf", b"%PDF-1.7\n1 0 obj"), Document("d.txt", plan(2))]
        results = list(WorkerClient([KEHOACH, "worker"]).convert(iter(documents)))
        self.assertEqual([(one.name, one.code) for one in results], [("a.txt", None), ("b.txt", "empty"), ("c.pdf", "damaged"), ("d.txt", None)])
        self.assertTrue(results[2].message.startswith("c.pdf: "))
        self.assertIsNone(results[2].plan)
        self.assertEqual(list(WorkerClient([KEHOACH, "worker"]).convert([])), [])

    def test_full_pipes_do_not_stop_it(self) -> None:
        # Requests and answers are many times what pipes hold.
        documents = (Document(f"{number}.txt", plan(number, 100_000)) for number in range(3))
        results = list(WorkerClient([KEHOACH, "worker"], timeout=120).convert(documents))
        self.assertEqual([one.code for one in results], [None] * 3)
        self.assertGreater(min(len(one.plan) for one in results), 1 << 16)

    def test_a_document_that_kills_is_set_apart(self) -> None:
        names = ["a", "chet", "b", "c", "d", "chet-2", "e"]
        results = list(self.unreliable().convert(Document(name, plan(1)) for name in names))
        self.assertEqual([(one.name, one.code) for one in results], [(name, "workerDied" if "chet" in name else None) for name in names])
        self.assertIn("signal 9", results[1].message)

    def test_a_worker_that_was_killed_costs_no_document(self) -> None:
        names = ["a", "chet-mot-lan", "b", "c"]
        results = list(self.unreliable().convert(Document(name, plan(1)) for name in names))
        self.assertEqual([(one.name, one.code) for one in results], [(name, None) for name in names])

    def test_a_document_that_hangs_is_set_apart(self) -> None:
        names = ["a", "treo", "b", "c", "d", "e"]
        start = time.monotonic()
        results = list(self.unreliable(timeout=5).convert(Document(name, plan(1)) for name in names))
        self.assertEqual([(one.name, one.code) for one in results], [(name, "timeout" if name == "treo" else None) for name in names])
        self.assertLess(time.monotonic() - start, 30)

    def test_wrong_options_are_no_document_s_fault(self) -> None:
        with self.assertRaisesRegex(WorkerError, "--jobs"):
            list(WorkerClient([KEHOACH, "worker", "--jobs", "0"]).convert([Document("a", plan(1))]))
        with self.assertRaisesRegex(WorkerError, "no-such-kehoach: cannot be started"):
            list(WorkerClient(["no-such-kehoach"]).convert([Document("a", plan(1))]))

    def test_nothing_is_left_when_the_reader_goes(self) -> None:
        results = self.unreliable().convert(Document(f"{number}", plan(1)) for number in range(100))
        next(results)
        results.close()
        self.assertEqual(left_after(f"KEHOACH_ONCE={self.folder}", seconds=5), {})


if __name__ == "__main__":
    unittest.main()
