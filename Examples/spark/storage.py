"""Files of any file system that Spark's Hadoop libraries know: local ones, hdfs://, s3a://."""

from __future__ import annotations

import fnmatch
import hashlib
import os
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

    def is_folder(self, path: str) -> bool:
        return self.exists(path) and self._system(path).getFileStatus(self._path(path)).isDirectory()

    def files(self, root: str) -> Iterator[tuple[str, int]]:
        """Path and length of each file in a folder and in those below it."""
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
    for scheme in ("file://", "file:"):
        if path.startswith(scheme):
            return path[len(scheme):]
    return None


def write_local(path: str, content: bytes) -> None:
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "wb") as file:
        file.write(content)


def output_name(name: str) -> str:
    """Below the folder of plans, without .json: as `kehoach batch` does it, long components are cut and told apart by a hash."""
    return "/".join(part if len(part.encode()) <= 230 else _cut(part) for part in name.split("/"))


def _cut(part: str) -> str:
    start = part.encode()[:212].decode(errors="ignore")
    return f"{start}~{hashlib.sha256(part.encode()).hexdigest()[:16]}"


# What programs leave beside plans; `kehoach batch` passes over the same.
_LITTER = ("~$*", ".*", "thumbs.db", "desktop.ini", "*.part", "*.partial", "*.crdownload", "*.tmp")


def is_litter(name: str) -> bool:
    *folders, last = name.split("/")
    return any(folder.startswith(".") for folder in folders) or any(fnmatch.fnmatchcase(last.lower(), pattern) for pattern in _LITTER)


def is_hidden_from_spark(name: str) -> bool:
    """Spark passes over such names without a word (InMemoryFileIndex)."""
    return any(part.startswith("_") and "=" not in part or part.endswith("._COPYING_") for part in name.split("/"))
