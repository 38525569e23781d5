"""The job on a cluster: a master and two workers on this machine."""

import contextlib
import datetime
import hashlib
import io
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest
import uuid
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE.parent), str(HERE)]

import convert
from cluster import JAVA, Cluster
from processes import left_after

KEHOACH = os.environ.get("KEHOACH", "kehoach")
CORPUS = HERE.parents[2] / "Corpus"
MARK = f"KEHOACH_TEST={uuid.uuid4()}"


def plan(place: str) -> str:
    return f"KẾ HOẠCH\nNăm 2026\nI. NHIỆM VỤ\n1. Họp {place}\n- Chủ trì: Phòng Kinh tế\n- Thời gian: Tháng 3/2026\n"


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


class ClusterTests(unittest.TestCase):
    """One cluster and one session for all tests: starting them takes most of the time."""

    @classmethod
    def setUpClass(cls) -> None:
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = Path(folder.name)
        os.environ.update([MARK.split("=")], KEHOACH=KEHOACH, KEHOACH_ONCE=str(cls.folder), PYSPARK_PYTHON=sys.executable)
        cls.write_inbox(cls.folder / "inbox")
        cls.cluster = Cluster(cls.folder, MARK, {
            "spark.driver.memory": "512m", "spark.executor.memory": "512m", "spark.ui.enabled": "false", "spark.ui.showConsoleProgress": "false",
            "spark.driver.host": "127.0.0.1", "spark.task.maxFailures": "1", "spark.sql.shuffle.partitions": "2", "spark.log.level": "ERROR",
            "spark.executorEnv.KEHOACH": KEHOACH, "spark.executorEnv.KEHOACH_ONCE": str(cls.folder),
            # Short jobs end before the better compiler has begun to pay.
            "spark.driver.extraJavaOptions": JAVA, "spark.executor.extraJavaOptions": JAVA, "spark.sql.codegen.wholeStage": "false",
            # A file system that is not the local one: its files are reached by Hadoop's libraries alone, as those of HDFS and S3 are.
            "spark.hadoop.fs.viewfs.mounttable.test.link./data": f"file://{cls.folder}",
        })
        cls.addClassCleanup(cls.stop_cluster)
        cls.spark = convert.session(cls.cluster.url)
        cls.addClassCleanup(cls.stop_driver)
        cls.exit_code = cls.convert("inbox", "out", kehoach=str(HERE / "unreliable_kehoach.py"), timeout=10)

    @classmethod
    def stop_driver(cls) -> None:
        gateway = cls.spark.sparkContext._gateway
        cls.spark.stop()
        gateway.shutdown()
        gateway.proc.stdin.close()
        gateway.proc.wait(timeout=20)

    @classmethod
    def stop_cluster(cls) -> None:
        cls.cluster.stop()
        assert not (left := left_after(MARK, seconds=0)), left

    @classmethod
    def write_inbox(cls, inbox: Path) -> None:
        (inbox / "xã b [1]").mkdir(parents=True)
        (inbox / "xa-a").mkdir()
        for file in sorted(CORPUS.glob("*.txt"))[:12]:
            shutil.copy(file, inbox / "xa-a" / file.name)
        for file in [*CORPUS.glob("*.docx"), *CORPUS.glob("*.pdf")]:
            shutil.copy(file, inbox / "xã b [1]" / f"kế hoạch %20#{file.suffix}")
        for name in ("treo.txt", "chet.txt", "xa-a/chet-mot-lan.txt", "~$khoa.txt", "_an.txt"):
            (inbox / name).write_text(plan(name))
        for name in ("sao-1.txt", "xa-a/sao-2.txt"):
            (inbox / name).write_text(plan("thôn"))
        (inbox / "rong.txt").write_bytes(b"")
        (inbox / "hong.pdf").write_bytes(b"%PDF-1.7\n1 0 obj")

    @classmethod
    def convert(cls, folder: str, output: str, *more: str, kehoach: str = KEHOACH, timeout: float = 60) -> int:
        """The exit code of the job; paths are below the folder of the tests."""
        place = lambda path: path if "://" in path else str(cls.folder / path)
        options = convert.arguments(["--input", place(folder), "--output", place(output), "--kehoach", kehoach, "--timeout", str(timeout), *more])
        with contextlib.redirect_stdout(io.StringIO()):
            return convert.run(options, cls.spark)

    def table(self, name: str, output: str = "out") -> list:
        return self.spark.read.parquet(f"{self.folder}/{output}/{name}.parquet").orderBy("name").collect()

    def failures(self, output: str = "out") -> dict[str, str]:
        lines = (self.folder / output / "quarantine.jsonl").read_text().splitlines()
        return {one["name"]: one["code"] for one in map(json.loads, lines)}

    quarantined = {
        "treo.txt": "timeout", "chet.txt": "workerDied", "_an.txt": "ignoredName", "rong.txt": "empty", "hong.pdf": "damaged",
    }

    def test_both_workers_work(self) -> None:
        # The driver is among them.
        self.assertEqual(self.spark.sparkContext._jsc.sc().getExecutorMemoryStatus().size(), 3)

    def test_failures_are_set_apart(self) -> None:
        self.assertEqual(self.exit_code, 3)
        self.assertEqual(self.failures(), self.quarantined)
        rows = {row.name: row for row in self.table("quarantine")}
        self.assertEqual({name: row.code for name, row in rows.items()}, self.quarantined)
        self.assertEqual(rows["hong.pdf"].sha256, hashlib.sha256(b"%PDF-1.7\n1 0 obj").hexdigest())
        self.assertTrue(all(row.message.startswith(f"{name}: ") for name, row in rows.items()))

    def test_plans_are_those_of_the_local_batch(self) -> None:
        command = [KEHOACH, "batch", "inbox", "--out", "batch", "--each", "json", "--total", "none"]
        self.assertEqual(subprocess.run(command, cwd=self.folder, capture_output=True).returncode, 3)
        # It has no trouble with names.
        expected = {name: content for name, content in files(self.folder / "batch" / "plans").items() if name[:-5] not in self.quarantined}
        self.assertEqual(len(expected), 16)
        self.assertEqual(files(self.folder / "out" / "plans"), expected)
        self.assertEqual({f"{row.name}.json": row.plan_json.encode() + b"\n" for row in self.table("plans")}, expected)
        self.assertEqual((self.folder / "out" / "duplicates.jsonl").read_text(), '{"name": "xa-a/sao-2.txt", "same_as": "sao-1.txt"}\n')

    def test_plans_are_those_of_extract(self) -> None:
        for name in ("xa-a/chet-mot-lan.txt", "xã b [1]/kế hoạch %20#.pdf"):
            extracted = subprocess.run([KEHOACH, "extract", name], cwd=self.folder / "inbox", capture_output=True, check=True).stdout
            self.assertEqual((self.folder / "out" / "plans" / f"{name}.json").read_bytes(), extracted)

    def test_tables(self) -> None:
        plans = {row.name: row for row in self.table("plans")}
        [row] = [row for row in self.table("tasks") if row.name == "xa-a/chet-mot-lan.txt"]
        self.assertEqual((row.kind, row.title, row.lead, row.position, row.year), ("task", "Họp xa-a/chet-mot-lan.txt", "Phòng Kinh tế", 1, 2026))
        self.assertEqual((row.deadline_start, row.deadline_end), (datetime.date(2026, 3, 1), datetime.date(2026, 3, 31)))
        self.assertEqual((row.deadlines[0].kind, row.deadlines[0].end), ("period", datetime.date(2026, 3, 31)))
        self.assertEqual(row.sha256, hashlib.sha256(plan(row.name).encode()).hexdigest())
        tasks = self.table("tasks")
        for name, one in plans.items():
            self.assertEqual([row.id for row in sorted(tasks, key=lambda row: row.position) if row.name == name], [task["id"] for task in json.loads(one.plan_json)["tasks"]])
        self.assertEqual(json.loads((self.folder / "out" / "summary.json").read_text()), {
            "documents": 22, "plans": 16, "tasks": len(tasks), "duplicates": 1, "failures": {code: 1 for code in sorted(self.quarantined.values())}})

    def test_another_file_system_and_a_second_run(self) -> None:
        inbox = self.folder / "small"
        inbox.mkdir()
        (inbox / "kế hoạch.txt").write_text(plan("thôn"))
        (inbox / "hỏng.pdf").write_bytes(b"%PDF-1.7\n1 0 obj")
        (inbox / f"{'dài' * 60}.txt").write_text(plan("xóm"))
        source, target = "viewfs://test/data/small", "viewfs://test/data/viewed"
        self.assertEqual(self.convert(source, target), 3)
        self.assertEqual(self.failures("viewed"), {"hỏng.pdf": "damaged"})
        written = files(self.folder / "viewed" / "plans")
        long = next(name for name in written if name.startswith("dài"))
        self.assertRegex(long, r"^(dài)+~[0-9a-f]{16}\.json$")
        self.assertEqual({name for name in written if name not in (long, f".{long}.crc", ".kế hoạch.txt.json.crc")}, {"kế hoạch.txt.json"})
        with self.assertRaisesRegex(convert.UsageError, "is there already; --overwrite"):
            self.convert(source, target)
        (inbox / "hỏng.pdf").unlink()
        self.assertEqual(self.convert(source, target, "--overwrite", "--glob", "k*.{txt,pdf}", "--no-plan-files", "--", "--ocr", "never"), 0)
        self.assertEqual(self.failures("viewed"), {})
        self.assertEqual([row.name for row in self.table("plans", "viewed")], ["kế hoạch.txt"])
        self.assertFalse((self.folder / "viewed" / "plans").exists())
        self.assertEqual(sorted(path.name for path in self.folder.glob("viewed*")), ["viewed"])

    def test_nothing_but_failures(self) -> None:
        inbox = self.folder / "broken"
        inbox.mkdir()
        (inbox / "hong.pdf").write_bytes(b"%PDF-1.7\n1 0 obj")
        self.assertEqual(self.convert("broken", "no-plans"), 4)
        self.assertEqual(self.table("tasks", "no-plans"), [])
        self.assertEqual(self.failures("no-plans"), {"hong.pdf": "damaged"})

    def test_a_file_that_goes_away_is_quarantined(self) -> None:
        inbox = self.folder / "fleeting"
        inbox.mkdir()
        for name in ("a.txt", "b:c.txt", "d.txt"):
            (inbox / name).write_text(plan(name))
        storage = convert.Storage(self.spark)
        found = convert.inbox(storage, [str(inbox)], None)
        frame = convert.documents(self.spark, found, None)
        (inbox / "d.txt").unlink()
        results = convert.convert(frame, found, [KEHOACH, "worker"], 60).collect()
        self.assertEqual([row.name for row in results], ["a.txt"])
        self.assertEqual([(one.name, one.code) for one in convert.quarantine(results, {}, found)], [("b:c.txt", "unreadable"), ("d.txt", "unreadable")])

    def test_wrong_usage(self) -> None:
        (self.folder / "empty").mkdir()
        (self.folder / "foreign").mkdir()
        for folder, output, *more, message in [
            ("nowhere", "x", "there is no such folder"), ("empty", "x", "no file to convert"), ("inbox", "x", "--glob", "*.odt", r"matches \*.odt"),
            ("inbox", "inbox/out", "in one another"), ("viewfs://test/elsewhere", "x", "no such folder|not found|elsewhere"), ("unknown://a/b", "x", 'scheme "unknown"'), ("inbox", "foreign", "--overwrite", "no summary.json"),
        ]:
            with self.assertRaisesRegex(convert.UsageError, message):
                self.convert(folder, output, *more)

    def test_a_wrong_option_ends_the_job(self) -> None:
        with self.assertRaisesRegex(Exception, "--jobs: expected 1 to 256"):
            self.convert("inbox", "never", "--", "--jobs", "0")
        self.assertEqual(list(self.folder.glob("never*")), [])


if __name__ == "__main__":
    unittest.main()
