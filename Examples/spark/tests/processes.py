"""Processes that a test started, however deep, found by a mark in their environment."""

from __future__ import annotations

import os
import time
from pathlib import Path


def marked(mark: str) -> dict[int, str]:
    """Command lines by process id, without this process."""
    found = {}
    for folder in Path("/proc").iterdir():
        try:
            if folder.name.isdigit() and int(folder.name) != os.getpid() and mark.encode() in (folder / "environ").read_bytes():
                found[int(folder.name)] = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")[:200]
        except OSError:
            pass  # gone, or somebody else's
    return found


def left_after(mark: str, seconds: float) -> dict[int, str]:
    """What of them still runs after so long a wait."""
    end = time.monotonic() + seconds
    while (running := marked(mark)) and time.monotonic() < end:
        time.sleep(0.1)
    return running
