#!/usr/bin/env python3
"""A kehoach that dies or hangs on documents of certain names, and is the real one for all others.

KEHOACH is the real one; files of KEHOACH_ONCE, a folder, remember what was done once already.
"""

import json
import os
import signal
import subprocess
import sys
import time

real = subprocess.Popen([os.environ["KEHOACH"], *sys.argv[1:]], stdin=subprocess.PIPE)
for line in sys.stdin.buffer:
    name = json.loads(line)["name"]
    once = os.path.join(os.environ["KEHOACH_ONCE"], os.path.basename(name))
    if "treo" in name:
        time.sleep(600)
    if "chet" in name and not ("mot-lan" in name and os.path.exists(once)):
        open(once, "w").close()
        # What came before has its answer: it is this document that is to blame.
        real.stdin.close()
        real.wait()
        os.kill(os.getpid(), signal.SIGKILL)
    real.stdin.write(line)
    real.stdin.flush()
real.stdin.close()
sys.exit(real.wait())
