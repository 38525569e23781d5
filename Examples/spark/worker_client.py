"""Documents through one `kehoach worker`, with a document that it cannot stand set apart."""

from __future__ import annotations

import base64
import hashlib
import json
import os
import queue
import signal
import subprocess
import tempfile
import threading
import time
from collections import deque
from dataclasses import dataclass, field
from typing import Any, Iterable, Iterator, Sequence


@dataclass(frozen=True)
class Document:
    """What Plan JSON calls it, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Result:
    """A plan, or why there is none: exactly one of `plan` and `code` is set."""

    name: str
    sha256: str
    length: int
    plan: str | None = None  # Plan JSON, the very characters that `kehoach extract` writes, without its line end
    code: str | None = None
    message: str | None = None


class WorkerError(Exception):
    """The worker cannot work at all: no document is to blame."""


@dataclass
class _Pending:
    document: Document
    deaths: int = 0  # workers that ended while it was the one to be answered
    identity: dict[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        content = self.document.content
        self.identity = {"name": self.document.name, "sha256": hashlib.sha256(content).hexdigest(), "length": len(content)}


class WorkerClient:
    """Keeps one worker busy and starts another where it dies or hangs.

    A worker answers in the order of the requests, so the oldest request without an answer is the one that it works on.
    Where it hangs there longer than `timeout` seconds, that document fails. Where it dies there, the document is tried
    once more, since what killed the worker may have come from elsewhere.
    """

    def __init__(self, command: Sequence[str], timeout: float = 900, window: int = 4, window_bytes: int = 32 << 20) -> None:
        self._command = list(command)
        self._timeout = timeout
        self._window, self._window_bytes = window, window_bytes  # requests that may be under way, one may be larger

    def convert(self, documents: Iterable[Document]) -> Iterator[Result]:
        """Yields a result for each document, in their order.

        Raises WorkerError where the worker does not start, or ends at once with what it says about its options.
        """
        source = iter(documents)
        upcoming = next(source, None)
        pending: deque[_Pending] = deque()
        worker = _Worker(self._command)
        since = time.monotonic()  # when the worker began with the oldest
        try:
            while upcoming is not None or pending:
                while upcoming is not None and self._has_room(pending, upcoming):
                    if not pending:
                        since = time.monotonic()
                    pending.append(_Pending(upcoming))
                    worker.ask(upcoming)
                    upcoming = next(source, None)
                oldest = pending[0]
                try:
                    answer = worker.answer(since + self._timeout - time.monotonic())
                    result = _result(oldest, answer)
                except queue.Empty:
                    result = _failure(oldest, "timeout", f"not converted within {self._timeout:g} s; the worker was ended")
                except _WorkerEnded as end:
                    oldest.deaths += 1
                    result = _failure(oldest, "workerDied", f"the worker died on it, twice: {end}") if oldest.deaths > 1 else None
                if result is not None:
                    pending.popleft()
                if result is None or result.code in ("timeout", "workerDied"):
                    worker.stop()
                    worker = _Worker(self._command)
                    for one in pending:
                        worker.ask(one.document)
                since = time.monotonic()
                if result is not None:
                    yield result
        finally:
            worker.stop()

    def _has_room(self, pending: deque[_Pending], document: Document) -> bool:
        size = sum(len(one.document.content) for one in pending) + len(document.content)
        return not pending or len(pending) < self._window and size <= self._window_bytes


def _result(pending: _Pending, answer: dict[str, Any]) -> Result:
    if answer["ok"]:
        return Result(**pending.identity, plan=answer["planText"])
    return _failure(pending, answer["error"]["code"], answer["error"]["message"])


def _failure(pending: _Pending, code: str, message: str) -> Result:
    name = pending.document.name
    return Result(**pending.identity, code=code, message=message if message.startswith(name) else f"{name}: {message}")


class _WorkerEnded(Exception):
    """What is known of its end."""


class _Worker:
    """A process, a thread that writes to it and one that reads: neither side ever waits for the other's full pipe."""

    def __init__(self, command: list[str]) -> None:
        self._log = tempfile.TemporaryFile()
        try:
            # A session of its own, so that a script around kehoach ends together with it.
            self._process = subprocess.Popen(
                command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=self._log, start_new_session=True)
        except OSError as error:
            self._log.close()
            raise WorkerError(f"{command[0]}: cannot be started: {error.strerror}; install kehoach on every node, or say where it is") from error
        self._requests: queue.Queue[Document | None] = queue.Queue()
        self._answers: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self._has_answered = False
        self._threads = [threading.Thread(target=work, daemon=True) for work in (self._write, self._read)]
        for thread in self._threads:
            thread.start()

    def ask(self, document: Document) -> None:
        self._requests.put(document)

    def answer(self, seconds: float) -> dict[str, Any]:
        """The next answer; raises queue.Empty where none comes in time, _WorkerEnded where none can come."""
        answer = self._answers.get(timeout=max(0.0, seconds))
        if answer is None:
            raise self._ending()
        self._has_answered = True
        return answer

    def stop(self) -> None:
        """Ends the process at once and waits for it; what it started ends with it."""
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        self._process.wait()
        self._requests.put(None)
        for thread in self._threads:
            thread.join(timeout=5)
        for file in (self._process.stdin, self._process.stdout, self._log):
            try:
                file.close()
            except OSError:
                pass  # what was still to be written to a worker that is gone

    def _ending(self) -> Exception:
        try:
            status = self._process.wait(timeout=5)
        except subprocess.TimeoutExpired:
            return _WorkerEnded("it closed its output")
        self._log.seek(0)
        said = self._log.read()[-2000:].decode(errors="replace").strip()
        # 2 is wrong usage: a further worker would say the same.
        if status == 2 and not self._has_answered:
            return WorkerError(f"{' '.join(self._process.args)}: {said}")
        how = f"signal {-status}" if status < 0 else f"status {status}"
        return _WorkerEnded(f"{how}{': ' + said if said else ''}")

    def _write(self) -> None:
        number = 0
        try:
            while (document := self._requests.get()) is not None:
                number += 1
                content = base64.b64encode(document.content).decode("ascii")
                request = {"id": number, "name": document.name, "as": "text", "base64": content}
                self._process.stdin.write(json.dumps(request).encode() + b"\n")
                self._process.stdin.flush()
        except (OSError, ValueError):
            pass  # the reading thread sees the end

    def _read(self) -> None:
        try:
            for line in self._process.stdout:
                self._answers.put(json.loads(line))
        except (OSError, ValueError):
            pass  # a line that its end cut off
        self._answers.put(None)
