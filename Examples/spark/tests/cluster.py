"""A Spark cluster of this machine: a master and two workers, from the PySpark package."""

from __future__ import annotations

import ctypes
import os
import re
import signal
import subprocess
import time
from pathlib import Path

import pyspark

from processes import left_after

HOST = "127.0.0.1"
JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"


def end_with_parent() -> None:
    """Nothing outlives tests that are killed."""
    ctypes.CDLL(None).prctl(1, signal.SIGTERM)  # PR_SET_PDEATHSIG


class Cluster:
    """`settings` are lines of spark-defaults.conf."""

    def __init__(self, folder: Path, mark: str, settings: dict[str, str]) -> None:
        self._mark = mark
        self._folder = folder
        configuration = folder / "conf"
        configuration.mkdir()
        (configuration / "spark-defaults.conf").write_text("".join(f"{key} {value}\n" for key, value in settings.items()))
        # Deploy daemons are looked for at the address that they name: one of this machine alone.
        os.environ.update(SPARK_CONF_DIR=str(configuration), SPARK_LOCAL_IP=HOST, SPARK_HOME=os.path.dirname(pyspark.__file__), SPARK_DAEMON_MEMORY="256m", SPARK_DAEMON_JAVA_OPTS=JAVA)
        self._daemons: list[subprocess.Popen] = []
        try:
            deploy = "org.apache.spark.deploy"
            log = self._start("master", f"{deploy}.master.Master", "--host", HOST, "--port", "0", "--webui-port", "0")
            self.url = self._wait(log, r"spark://127\.0\.0\.1:\d+")
            for number in (1, 2):
                place = folder / f"worker-{number}"
                self._start(
                    place.name, f"{deploy}.worker.Worker", "--host", HOST, "--port", "0", "--webui-port", "0", "--cores", "1", "--memory", "1g",
                    "--work-dir", str(place), self.url)
            for number in (1, 2):
                self._wait(folder / f"worker-{number}.log", "Successfully registered with master")
        except BaseException:
            self.stop()
            raise

    def stop(self) -> None:
        """Ends the daemons, and the executors with them."""
        for daemon in reversed(self._daemons):
            daemon.terminate()
        for daemon in self._daemons:
            try:
                daemon.wait(timeout=10)
            except subprocess.TimeoutExpired:
                daemon.kill()
                daemon.wait()
        for process in left_after(self._mark, seconds=10):
            os.kill(process, signal.SIGKILL)

    def _start(self, name: str, *command: str) -> Path:
        log = self._folder / f"{name}.log"
        with open(log, "wb") as file:
            self._daemons.append(subprocess.Popen(
                [f"{os.environ['SPARK_HOME']}/bin/spark-class", *command], stdout=file, stderr=file, preexec_fn=end_with_parent))
        return log

    def _wait(self, log: Path, pattern: str) -> str:
        end = time.monotonic() + 60
        while time.monotonic() < end:
            if found := re.search(pattern, log.read_text(errors="replace")):
                return found.group()
            if any(daemon.poll() is not None for daemon in self._daemons):
                break
            time.sleep(0.1)
        raise RuntimeError(f"{log.name}: no {pattern}: {log.read_text(errors='replace')[-3000:]}")
