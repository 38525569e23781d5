#!/usr/bin/env python3
"""Converts a folder of plans on a Spark cluster; README.md explains."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
import uuid
from collections import Counter
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path, PurePosixPath
from typing import Any, Iterable, Iterator, Sequence

sys.path.insert(0, str(Path(__file__).resolve().parent))

from py4j.protocol import Py4JJavaError
from pyspark.sql import DataFrame, Row, SparkSession
from pyspark.sql import types as t
from pyspark.sql.functions import broadcast

from plan_rows import FAILURES, PLANS, TASKS, plan_row, task_rows
from storage import Storage, is_hidden_from_spark, is_litter, local_path, output_name, write_local
from worker_client import Document, WorkerClient

MODULES = ("worker_client.py", "plan_rows.py", "storage.py")
LENGTH_LIMIT = 64 << 20  # what kehoach reads; longer files are not even fetched
RESULTS = t.StructType([
    t.StructField("name", t.StringType(), False),
    t.StructField("sha256", t.StringType(), False),
    t.StructField("length", t.LongType(), False),
    t.StructField("plan", t.StringType()),
    t.StructField("code", t.StringType()),
    t.StructField("message", t.StringType()),
])


class UsageError(Exception):
    """What the person who called can mend."""


@dataclass(frozen=True)
class Inbox:
    """The files to convert, and those that cannot be."""

    roots: list[str]
    names: dict[str, str]  # by path
    failures: list[Row]


def arguments(command_line: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="convert.py", description=__doc__, epilog="What stands behind -- goes to kehoach worker: -- --ocr never --rules /opt/rules")
    parser.add_argument("--input", nargs="+", required=True, metavar="FOLDER", help="local, hdfs://…, s3a://…; folders below it are read too")
    parser.add_argument("--output", required=True, metavar="FOLDER", help="where the results go; local, hdfs://…, s3a://…")
    parser.add_argument("--overwrite", action="store_true", help="replace the results of an earlier run")
    parser.add_argument("--glob", metavar="PATTERN", help="only files with such names: '*.{pdf,docx}'")
    parser.add_argument("--kehoach", default="kehoach", metavar="PROGRAM", help="on every node; default: the one in PATH")
    parser.add_argument("--timeout", type=float, default=900, metavar="SECONDS", help="for one document; default 900")
    parser.add_argument("--no-plan-files", action="store_true", help="write no file for each plan: plans.parquet has them all")
    parser.add_argument("--master", metavar="URL", help="spark://host:7077, local[4]; default: what spark-submit says")
    command_line = list(command_line)
    split = command_line.index("--") if "--" in command_line else len(command_line)
    parsed = parser.parse_args(command_line[:split])
    parsed.worker_arguments = command_line[split + 1:]
    if parsed.timeout <= 0:
        parser.error("--timeout: expected a number of seconds above 0")
    return parsed


def session(master: str | None) -> SparkSession:
    # Without a UTF-8 locale Java reads no file whose name is Vietnamese. spark-submit has started it already.
    locale = next((value for name in ("LC_ALL", "LC_CTYPE", "LANG") if (value := os.environ.get(name))), "C")
    if locale in ("C", "POSIX"):
        os.environ["LC_ALL"] = "C.UTF-8"
    builder = SparkSession.builder.appName("kehoach").config("spark.executorEnv.LC_ALL", "C.UTF-8")
    spark = (builder.master(master) if master else builder).getOrCreate()
    for module in MODULES:
        spark.sparkContext.addPyFile(str(Path(__file__).resolve().parent / module))
    return spark


# MARK: Input


def inbox(storage: Storage, folders: Sequence[str], glob: str | None) -> Inbox:
    """Every file with the name that `kehoach batch` gives it; what Spark cannot read is a failure and not silence."""
    roots, names, failures = [], {}, []
    taken: set[str] = set()
    matches = storage.matches(glob) if glob else lambda path: True
    for folder in folders:
        root = storage.qualified(folder)
        if not storage.is_folder(root):
            raise UsageError(f"{folder}: there is no such folder; check the name")
        prefix = f"{PurePosixPath(root).name}/" if len(folders) > 1 else ""
        for file, length in sorted(storage.files(root)):
            name = prefix + file[len(root):].lstrip("/")
            if is_litter(name) or not matches(file):
                continue
            problem = obstacle(name, length, taken)
            taken.add(name)
            if problem:
                failures.append(Row(name=name, code=problem[0], message=f"{name}: {problem[1]}", sha256=None, length=length))
            else:
                names[file] = name
        roots.append(root)
    # `a` becomes the file a.json, and `a.json/b` a file in the folder a.json.
    for path, name in list(names.items()):
        clash = next((str(above) for above in PurePosixPath(name).parents if str(above).endswith(".json") and str(above)[:-5] in taken), None)
        if clash:
            message = f"{name}: its folder and the plan of {clash[:-5]} would both be {clash}; rename one of them"
            failures.append(Row(name=name, code="duplicateName", message=message, sha256=None, length=None))
            del names[path]
    if not names and not failures:
        raise UsageError(f"{', '.join(folders)}: no file to convert{' that matches ' + glob if glob else ''}")
    return Inbox(roots, names, failures)


def obstacle(name: str, length: int, taken: set[str]) -> tuple[str, str] | None:
    if name in taken:
        return "duplicateName", "another input has a file of this name; convert them into two outputs"
    if is_hidden_from_spark(name):
        return "ignoredName", "Spark passes over names that begin with _; rename it"
    if length == 0:  # Spark leaves them out
        return "empty", "the file holds no text; give a plan as text, DOCX or PDF"
    if length > LENGTH_LIMIT:
        return "tooLarge", f"{length} bytes are more than the limit of {LENGTH_LIMIT}; split the file"
    return None


def documents(spark: SparkSession, inbox: Inbox, glob: str | None) -> DataFrame:
    # A file that cannot be read must not end the job: whatever is missing in the end is in quarantine.
    reader = spark.read.format("binaryFile").option("recursiveFileLookup", "true").option("ignoreCorruptFiles", "true").option("ignoreMissingFiles", "true")
    if glob:
        reader = reader.option("pathGlobFilter", glob)
    frame = reader.load([escaped(root) for root in inbox.roots]).select("path", "length", "content")
    return frame.where(frame.length <= LENGTH_LIMIT)


def escaped(path: str) -> str:
    """Spark takes inputs for patterns."""
    return "".join("\\" + character if character in "\\*?[]{}^" else character for character in path)


# MARK: Conversion


def convert(frame: DataFrame, inbox: Inbox, command: list[str], timeout: float) -> DataFrame:
    names = frame.sparkSession.sparkContext.broadcast(inbox.names)

    def partition(rows: Iterable[Row]) -> Iterator[tuple[Any, ...]]:
        found = ((names.value.get(row.path), row.content) for row in rows)
        each = (Document(name, bytes(content)) for name, content in found if name is not None)
        for result in WorkerClient(command, timeout).convert(each):
            yield result.name, result.sha256, result.length, result.plan, result.code, result.message

    return frame.sparkSession.createDataFrame(frame.rdd.mapPartitions(partition), RESULTS)


# MARK: Output


def write(spark: SparkSession, storage: Storage, results: DataFrame, inbox: Inbox, folder: str, plan_files: bool) -> dict[str, Any]:
    """Everything that a run writes; returns its summary."""
    # Documents are converted once: all outputs are made from what is stored here.
    results.write.parquet(f"{folder}/results")
    results = spark.read.parquet(f"{folder}/results")
    outcomes = results.select(*FAILURES.names).collect()
    duplicates = same_content(outcomes)
    plans = results.where(results.plan.isNotNull())
    if duplicates:
        plans = plans.join(broadcast(spark.createDataFrame([(name,) for name in duplicates], ["name"])), "name", "left_anti")

    rows = plans.rdd.map(lambda row: plan_row(row.name, row.sha256, row.length, row.plan))
    spark.createDataFrame(rows, PLANS).write.parquet(f"{folder}/plans.parquet")
    rows = plans.rdd.flatMap(lambda row: task_rows(row.name, row.sha256, row.plan))
    spark.createDataFrame(rows, TASKS).write.parquet(f"{folder}/tasks.parquet")
    if plan_files:
        write_plans(storage, plans, f"{folder}/plans")

    failures = quarantine(outcomes, duplicates, inbox)
    spark.createDataFrame(failures, FAILURES).coalesce(1).write.parquet(f"{folder}/quarantine.parquet")
    write_lines(storage, f"{folder}/quarantine.jsonl", (one.asDict() for one in failures))
    write_lines(storage, f"{folder}/duplicates.jsonl", ({"name": name, "same_as": duplicates[name]} for name in sorted(duplicates)))
    count = sum(one.code is None and one.name not in duplicates for one in outcomes)
    summary = {
        "documents": count + len(failures) + len(duplicates),
        "plans": count,
        "tasks": spark.read.parquet(f"{folder}/tasks.parquet").count(),
        "duplicates": len(duplicates),
        "failures": dict(sorted(Counter(one.code for one in failures).items())),
    }
    storage.delete(f"{folder}/results")
    storage.write(f"{folder}/summary.json", json.dumps(summary, indent=2).encode() + b"\n")
    return summary


def write_plans(storage: Storage, plans: DataFrame, folder: str) -> None:
    """A file for each plan, by the executors where Python reaches them, else by the driver."""
    columns = plans.select("name", "plan")
    if (local := local_path(folder)) is not None:
        columns.foreach(lambda row: write_local(f"{local}/{output_name(row.name)}.json", row.plan.encode() + b"\n"))
    else:
        for row in columns.toLocalIterator():
            storage.write(f"{folder}/{output_name(row.name)}.json", row.plan.encode() + b"\n")


def write_lines(storage: Storage, path: str, values: Iterable[dict[str, Any]]) -> None:
    storage.write(path, b"".join(json.dumps(value, ensure_ascii=False).encode() + b"\n" for value in values))


def same_content(outcomes: list[Row]) -> dict[str, str]:
    """Documents that hold the bytes of another, with its name: as in `kehoach batch` the first by name stands for all."""
    first: dict[str, str] = {}
    ordered = sorted(outcomes, key=lambda one: one.name.encode())
    return {one.name: original for one in ordered if (original := first.setdefault(one.sha256, one.name)) != one.name}


def quarantine(outcomes: list[Row], duplicates: dict[str, str], inbox: Inbox) -> list[Row]:
    """All documents without a plan, by name; those that Spark could not even read have no outcome."""
    failed = [one for one in outcomes if one.code is not None and one.name not in duplicates]
    unread = set(inbox.names.values()) - {one.name for one in outcomes}
    missing = [Row(name=name, code="unreadable", message=f"{name}: {unreadable(name)}", sha256=None, length=None) for name in unread]
    return sorted(failed + missing + inbox.failures, key=lambda one: one.name)


def unreadable(name: str) -> str:
    if ":" in name:
        return "Hadoop reads no file whose name has a colon; rename it"
    return "the file cannot be read; check that it is still there and that every node may read it"


def put_in_place(storage: Storage, partial: str, output: str) -> None:
    """Whoever looks sees the old results or the new ones; on S3, where renaming copies, complete ones have summary.json."""
    if not storage.exists(output):
        return storage.rename(partial, output)
    old = f"{output}.old-{uuid.uuid4().hex[:8]}"
    storage.rename(output, old)
    try:
        storage.rename(partial, output)
    except BaseException:
        storage.rename(old, output)
        raise
    storage.delete(old)


def check_folders(storage: Storage, output: str, roots: list[str], overwrite: bool) -> None:
    folders = [f"{folder.rstrip('/')}/" for folder in (output, *roots)]
    if any(one.startswith(other) for one, other in permutations(folders, 2)):
        raise UsageError(f"{', '.join(folders)}: two of these folders lie in one another; give others")
    if not storage.exists(output):
        return
    if not overwrite:
        raise UsageError(f"{output}: is there already; --overwrite replaces it")
    if not storage.exists(f"{output}/summary.json"):
        raise UsageError(f"{output}: holds no results of this program (no summary.json) and is not replaced; give another folder")


def prepare(storage: Storage, options: argparse.Namespace) -> tuple[str, Inbox]:
    """The output folder, and what is to be converted; all that can be checked before work begins."""
    output = storage.qualified(options.output)
    roots = [storage.qualified(path) for path in options.input]
    check_folders(storage, output, roots, options.overwrite)
    if not storage.is_utf8() and any(local_path(folder) for folder in (output, *roots)):
        # It would pass over such files without a word.
        raise UsageError("Java cannot see files with Vietnamese names here; set LC_ALL=C.UTF-8 for Spark's processes")
    return output, inbox(storage, options.input, options.glob)


def run(options: argparse.Namespace, spark: SparkSession) -> int:
    storage = Storage(spark)
    try:
        output, found = prepare(storage, options)
    except Py4JJavaError as error:
        # A file system that does not answer, a folder without rights, an address that is none.
        raise UsageError(str(error.java_exception)) from error
    partial = f"{output}.partial-{uuid.uuid4().hex[:8]}"
    try:
        results = convert(documents(spark, found, options.glob), found, [options.kehoach, "worker", *options.worker_arguments], options.timeout)
        summary = write(spark, storage, results, found, partial, not options.no_plan_files)
        put_in_place(storage, partial, output)
    finally:
        storage.delete(partial)
    failures = sum(summary["failures"].values())
    print(f"{summary['plans']} plans with {summary['tasks']} tasks, {failures} failures: {output}")
    return 0 if not failures else 3 if summary["plans"] else 4


def main(command_line: Sequence[str]) -> int:
    options = arguments(command_line)
    spark = session(options.master)
    try:
        return run(options, spark)
    except UsageError as error:
        print(f"convert.py: {error}", file=sys.stderr)
        return 2
    except Exception as error:
        # Spark hands an executor's error on as text.
        if not (cause := re.search(r"WorkerError: (.*)", str(error))):
            raise
        print(f"convert.py: {cause.group(1)}", file=sys.stderr)
        return 2
    finally:
        spark.stop()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
