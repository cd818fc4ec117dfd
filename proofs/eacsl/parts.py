#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The contracts of parts bits, bitset, node and index, checked while they run.

translate.py says each clause of src/parts in the words that E-ACSL knows; the
program parts.c runs every function on small sets and a small forest.  The test
passes only if each translated clause was evaluated (record.c tells), all held,
exactly the clauses in LEFT are not run, and each planted bug is noticed by a
contract of the same program.

What does not run: assigns, terminates and exits (E-ACSL checks none of them), the
assertions and loop invariants of the bodies (run.py runs those of part bits), and
the clauses of LEFT.  A quantifier goes over 0 .. BOUND-1; parts.c stays below.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

sys.path.insert(0, "proofs/eacsl")
import translate    # noqa: E402

SHARE = "/usr/share/frama-c/e-acsl"
RUNTIME = "/usr/lib/frama-c/e-acsl/libeacsl-dlmalloc.a"
PARTS = ["bits", "bitset", "node", "index"]
BOUND = 192
CLAUSES = 160

# Clauses that E-ACSL 25.0 can't do, and why.
SUM = "FreeSum is recursive over all nodes"
LEFT = {
    ("acslabi_bitset_words", "need"): "E-ACSL stops: an argument as a word and as a number beyond words",
    ("acslabi_node_fill", "words"): "E-ACSL writes C that does not compile: hi - 1 may be below every word",
    ("acslabi_node_all", "words"): "E-ACSL writes C that does not compile: hi - 1 may be below every word",
    ("acslabi_buddy_take", "sum"): SUM,
    ("acslabi_buddy_give", "sum"): SUM,
    ("acslabi_buddy_split", "sum"): SUM,
    ("acslabi_buddy_join", "sum"): SUM,
}

# Bugs: part, what is there, and with the bug; a contract of which function may notice.
PLANTED = [
    ("bits", "if (word % 0x10u == 0) { n += 4; word >>= 4; }",
     "if (word % 0x10u == 0) { n += planted == 1 ? 5 : 4; word >>= 4; }"),
    ("bitset", "if (rest != 0) return;", "if ((planted == 2) != (rest != 0)) return;"),
    ("node", "cells[w] = (cells[w] & ~((acslab_word)3 << s)) | (acslab_word)state << s;",
     "cells[w] = (cells[w] & ~((acslab_word)(planted == 3 ? 15 : 3) << s)) | (acslab_word)state << s;"),
    ("index", "b->low[k] = next;", "if (planted != 4) b->low[k] = next;"),
    ("index", "if (others == 0) acslabi_bitset_remove(&b->summary, w);",
     "if (others == 0 && planted != 5) acslabi_bitset_remove(&b->summary, w);"),
]


def command(*words):
    run = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                         universal_newlines=True, errors="replace")
    if run.returncode != 0:
        print(run.stdout[-3000:])
        sys.exit("failed: " + " ".join(words))
    return run.stdout


def read(path):
    with open(path, encoding="ascii") as f:
        return f.read()


def write(path, text):
    os.chmod(path, 0o644)
    with open(path, "w", encoding="ascii") as f:
        f.write(text)


def translated():
    """The parts in E-ACSL's words, bugs planted; which clauses run."""
    definitions = translate.Definitions(read("specs/%s.h" % p) for p in PARTS)
    running, left = set(), set()
    for part in PARTS:
        path = "src/parts/%s.h" % part
        text, run, out = translate.part(read(path), definitions, BOUND, LEFT)
        for where, old, new in PLANTED:
            if where == part:
                if text.count(old) != 1:
                    sys.exit("%s: %d times in it: %s" % (path, text.count(old), old))
                text = text.replace(old, new)
        write(path, text)
        run = {(f, kind, name) for f, kind, name in run if kind != "assumes"}
        running |= run
        missing = {(f, name): why for f, kind, name, why in out if kind in ("requires", "ensures")}
        print("%s: %d clauses run; left out: %s" % (part, len(run), "; ".join(
            "%s of %s (%s)" % (name, f, why) for (f, name), why in sorted(missing.items())) or "none"))
        left |= set(missing)
    for f in sorted(os.listdir("specs")):
        if f.endswith(".h"):
            write("specs/" + f, "")
    if left != set(LEFT):
        sys.exit("left out, and not said: %s; said, and it runs: %s" % (left - set(LEFT), set(LEFT) - left))
    return running


def build():
    log = command("frama-c", "-no-unicode", "-machdep", "gcc_x86_64", "-cpp-extra-args=-I. -DBOUND=%d" % BOUND,
                  "proofs/eacsl/parts.c", "-e-acsl", "-then-last", "-print", "-ocode", "checked.c")
    told = set(re.findall(r"E-ACSL construct `([^']*)'", " ".join(log.split())))
    if told - {"assigns clause in behavior"} or "invalid E-ACSL" in log:    # of a builtin of Frama-C's own
        print(log)
        sys.exit("E-ACSL leaves something out")
    command("gcc", "-w", "-O1", "-std=gnu11", "-DE_ACSL_SEGMENT_MMODEL", "-I" + SHARE,
            "-I" + SHARE + "/instrumentation_model", "checked.c", "proofs/eacsl/record.c",
            SHARE + "/e_acsl_rtl.c", RUNTIME, "-lgmp", "-lm", "-lpthread", "-Wl,--wrap=__e_acsl_assert", "-o", "checked")


def run(planted):
    done = subprocess.run(["./checked"] + ["x"] * planted, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                          universal_newlines=True, errors="replace")
    return done.returncode, done.stdout


def main():
    with tempfile.TemporaryDirectory(dir=os.environ.get("TEST_TMPDIR")) as scratch:
        for folder in ("src", "specs", "proofs"):
            shutil.copytree(folder, os.path.join(scratch, folder))
        os.environ["HOME"] = scratch
        os.chdir(scratch)
        os.environ["PWD"] = os.getcwd()     # Frama-C goes by it
        running = translated()
        build()
        status, out = run(0)
        if status != 0:
            sys.exit("a contract does not hold, or a result is wrong (%d):\n%s" % (status, out[-4000:]))
        kinds = {"Precondition": "requires", "Postcondition": "ensures"}
        evaluated = {(f, kinds[kind], name) for f, kind, name in re.findall(r"CLAUSE (\w+) (\w+) (?:\w+: )?(\w+)", out)
                     if kind in kinds}
        if not running <= evaluated:
            sys.exit("never evaluated: %s" % sorted(running - evaluated))
        if len(running) != CLAUSES:
            sys.exit("%d clauses ran, and CLAUSES says %d" % (len(running), CLAUSES))
        for n, (part, _, wrong) in enumerate(PLANTED, 1):
            status, out = run(n)
            told = re.search(r"In function '(\w+)'.*?Error: (\w+) failed:.*?:\s*(\w+):", out, re.S)
            if status != -6 or not told or told.group(2) not in kinds:
                sys.exit("part %s: the planted bug was not noticed (%d): %s\n%s" % (part, status, wrong, out[-2000:]))
            print("part %s, planted: %s -- %s %s of %s is not true" % (
                part, wrong, kinds[told.group(2)], told.group(3), told.group(1)))
    print("ok: %d clauses of %d functions ran, and hold" % (len(running), len({f for f, _, _ in running})))
    return 0


if __name__ == "__main__":
    sys.exit(main())
