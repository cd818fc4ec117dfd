#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A target under AFL++: persistent mode, the checked-in corpus as seeds, a number of executions.

    fuzz/afl_test.py BINARY SEED...

Passes if afl-fuzz makes the executions and saves no crash and no hang, if the binary asks for
persistent mode and gets its inputs through shared memory, and if inputs reach different code.
"""

import os
import shutil
import subprocess
import sys
import tempfile

EXECUTIONS = 1000
LONGEST = 4096      # bytes of an input, as libFuzzer has it


def fail(text):
    print("FAILED " + text)
    sys.exit(1)


def main(argv):
    binary, seeds = os.path.abspath(argv[1]), argv[2:]
    if not shutil.which("afl-fuzz"):
        fail("afl-fuzz is not installed; it is in Debian's package afl++")
    with open(binary, "rb") as f:
        text = f.read()
    for mark in (b"##SIG_AFL_PERSISTENT##", b"##SIG_AFL_DEFER_FORKSRV##"):
        if mark not in text:
            fail("the binary does not ask for persistent mode: no %s" % mark.decode())
    scratch = tempfile.mkdtemp(dir=os.environ.get("TEST_TMPDIR"))
    corpus, found = os.path.join(scratch, "in"), os.path.join(scratch, "out")
    os.mkdir(corpus)
    for i, seed in enumerate(seeds):
        shutil.copyfile(seed, os.path.join(corpus, "%04d" % i))
    run = subprocess.run(
        ["afl-fuzz", "-i", corpus, "-o", found, "-s", "1", "-E", str(EXECUTIONS),
         "-G", str(LONGEST), "-t", "10000", "-m", "none", "--", binary],
        env=dict(os.environ, AFL_NO_UI="1", AFL_NO_AFFINITY="1", AFL_SKIP_CPUFREQ="1",
                 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES="1", AFL_BENCH_UNTIL_CRASH="1",
                 AFL_NO_COLOR="1", HOME=scratch),
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, errors="replace")
    if run.returncode != 0:
        print(run.stdout[-3000:])
        fail("afl-fuzz ended with status %d" % run.returncode)
    with open(os.path.join(found, "default", "fuzzer_stats")) as f:
        stats = dict((part.strip() for part in line.split(":", 1)) for line in f)
    for name in ("execs_done", "corpus_count", "edges_found", "saved_crashes", "saved_hangs",
                 "target_mode"):
        print("%-14s %s" % (name, stats[name]))
    if int(stats["execs_done"]) < EXECUTIONS:
        fail("only %s executions of %d" % (stats["execs_done"], EXECUTIONS))
    if stats["saved_crashes"] != "0" or stats["saved_hangs"] != "0":
        fail("crashes or hangs were found")
    if "persistent" not in stats["target_mode"] or "shmem_testcase" not in stats["target_mode"]:
        fail("the target ran as '%s'" % stats["target_mode"])
    if int(stats["edges_found"]) < 100:
        fail("inputs reach only %s edges" % stats["edges_found"])


if __name__ == "__main__":
    main(sys.argv)
