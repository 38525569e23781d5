"""Files of any file system that Spark's Hadoop libraries know: local ones, hdfs://, s3a://."""

from __future__ import annotations

import os
from pathlib import PurePosixPath
from typing import Any, Iterator

from pyspark.sql import SparkSession


class Storage:
    """Works in the driver: executors in Python have no way to Hadoop's libraries."""

    def __init__(self, spark: SparkSession) -> None:
        self._jvm: Any = spark.sparkContext._jvm
        self._configuration = spark.sparkContext._jsc.hadoopConfiguration()

    def _path(self, path: str) -> Any:
        return self._jvm.org.apache.hadoop.fs.Path(path)

    def _system(self, path: str) -> Any:
        return self._path(path).getFileSystem(self._configuration)

    def qualified(self, path: str) -> str:
        """With scheme and authority, as Spark names files; never with a slash at its end, but for a root."""
        # Python's working folder, not the one that the JVM was started in.
        local = path if "://" in path or path.startswith("file:") else os.path.abspath(path)
        return self._system(local).makeQualified(self._path(local)).toString()

    def exists(self, path: str) -> bool:
        return self._system(path).exists(self._path(path))

    def files(self, root: str) -> Iterator[tuple[str, int]]:
        """Path and length of each file at or below `root`, folders of links left out."""
        found = self._system(root).listFiles(self._path(root), True)
        while found.hasNext():
            status = found.next()
            yield status.getPath().toString(), status.getLen()

    def matches(self, glob: str) -> Any:
        """A test of paths by their names, as Spark's `pathGlobFilter` does it."""
        accepts = self._jvm.org.apache.hadoop.fs.GlobFilter(glob).accept
        return lambda path: accepts(self._path(path))

    def write(self, path: str, content: bytes) -> None:
        """A whole file, folders above it included."""
        if (local := local_path(path)) is not None:
            write_local(local, content)
            return
        stream = self._system(path).create(self._path(path), True)
        try:
            stream.write(content)
        finally:
            stream.close()

    def rename(self, path: str, to: str) -> None:
        if not self._system(path).rename(self._path(path), self._path(to)):
            raise OSError(f"{path}: cannot be renamed to {to}; check your rights there")

    def delete(self, path: str) -> None:
        self._system(path).delete(self._path(path), True)

    def is_utf8(self) -> bool:
        """Whether the JVM can name local files beyond ASCII."""
        return self._jvm.java.lang.System.getProperty("sun.jnu.encoding", "").upper() in ("UTF-8", "UTF8")


def local_path(path: str) -> str | None:
    """The path for Python's own functions; None on another file system."""
    return path[len("file:"):].replace("//", "", 1) if path.startswith("file://") else path[len("file:"):] if path.startswith("file:") else None


def write_local(path: str, content: bytes) -> None:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)


def is_hidden_from_spark(name: str) -> bool:
    """Spark passes over such names without a word (InMemoryFileIndex)."""
    return any(part.startswith("_") and "=" not in part or part.endswith("._COPYING_") for part in PurePosixPath(name).parts)
