#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Contracts that are checked while they run.

    parts.py parts      all contracts of parts bits, bitset, node and index
    parts.py arena      of parts forest and buddy: merge, carve, alloc, free, largest

translate.py says each clause of src/parts in the words that E-ACSL knows; the
program parts.c or arena.c runs every function in small states.  The test passes
only if each translated clause was evaluated (record.c tells), all held, exactly
the clauses in "left" are not run, and each planted bug is noticed by a contract
of the same program.

What does not run: assigns, terminates and exits (E-ACSL checks none of them), the
assertions and loop invariants of the bodies (run.py runs those of part bits), the
clauses in "left", and the other contracts of forest and buddy: E-ACSL's own work on
all of them takes minutes.  A quantifier goes over 0 .. bound-1; the programs stay below.
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
DEFINITIONS = ["bits", "bitset", "node", "index", "pow2", "forest", "sums", "buddy"]

# Clauses that E-ACSL 25.0 can't do, and why.
TWICE = "E-ACSL stops: a value at Pre as a word, and as a number beyond words"
COMPILE = "E-ACSL writes C that does not compile: hi - 1 may be below every word"
NUMBERS = "E-ACSL: \\at over a bound variable, of a number beyond words"
EVERY = "E-ACSL takes \\at for every k below the bound, and first[] is shorter"

RUNS = {
    "parts": {
        "parts": ["bits", "bitset", "node", "index"],
        "functions": None,
        "bound": 192,
        "clauses": 236,
        "left": {
            ("acslabi_bitset_words", "need"): TWICE,
            ("acslabi_bitset_put", "put"): NUMBERS,
            ("acslabi_bitset_cut", "drop"): NUMBERS,
            ("acslabi_node_fill", "words"): COMPILE,
            ("acslabi_node_all", "words"): COMPILE,
        },
        # Bugs: part, what is there, and with the bug.
        "planted": [
            ("bits", "if (word % 0x10u == 0) { n += 4; word >>= 4; }",
             "if (word % 0x10u == 0) { n += planted == 1 ? 5 : 4; word >>= 4; }"),
            ("bitset", "if (rest != 0) return;", "if ((planted == 2) != (rest != 0)) return;"),
            ("node", "cells[w] = (cells[w] & ~((acslab_word)3 << s)) | (acslab_word)state << s;",
             "cells[w] = (cells[w] & ~((acslab_word)(planted == 3 ? 15 : 3) << s)) | (acslab_word)state << s;"),
            ("index", "low = acslabi_buddy_next_low(b, n, k, others, next);",
             "low = planted == 4 ? n : acslabi_buddy_next_low(b, n, k, others, next);"),
            ("index", "if (others == 0) acslabi_bitset_remove(&b->summary, w);",
             "if (others == 0 && planted != 5) acslabi_bitset_remove(&b->summary, w);"),
        ],
    },
    "arena": {
        "parts": ["bits", "bitset", "node", "index", "forest", "buddy"],
        "functions": ["acslabi_buddy_merge", "acslabi_buddy_carve", "acslab_buddy_alloc_frame",
                      "acslab_buddy_free_frame", "acslab_buddy_free_frame_order", "acslab_buddy_largest"],
        "bound": 64,
        "clauses": 62,
        "left": {
            ("acslab_buddy_alloc_frame", "count"): TWICE,
            ("acslab_buddy_alloc_frame", "policy"): NUMBERS,
            ("acslab_buddy_free_frame_order", "count"): TWICE,
            ("acslab_buddy_free_frame_order", "effect"): NUMBERS,
            ("acslab_buddy_free_frame", "effect"): EVERY,
            ("acslabi_buddy_carve", "best"): NUMBERS,
            ("acslab_buddy_largest", "range"): "E-ACSL compares an int with an unsigned as C does",
        },
        "planted": [
            ("forest", "while (k < b->top &&\n         acslabi_node_state(b->cells, acslabi_node_buddy(n)) ==",
             "while (k < b->top && planted != 1 &&\n         acslabi_node_state(b->cells, acslabi_node_buddy(n)) =="),
            ("buddy", "if (acslabi_node_state(b->cells, 2 * n) != ACSLAB_NODE_UNUSED) {",
             "if (planted != 2 && acslabi_node_state(b->cells, 2 * n) != ACSLAB_NODE_UNUSED) {"),
        ],
    },
}


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


def translated(job):
    """The parts in E-ACSL's words, bugs planted; which clauses run."""
    definitions = translate.Definitions(read("specs/%s.h" % p) for p in DEFINITIONS)
    running, left = set(), set()
    for part in job["parts"]:
        path = "src/parts/%s.h" % part
        text, run, out = translate.part(read(path), definitions, job["bound"], job["left"],
                                         job["functions"])
        for where, old, new in job["planted"]:
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
    if left != set(job["left"]):
        sys.exit("left out, and not said: %s; said, and it runs: %s" % (
            left - set(job["left"]), set(job["left"]) - left))
    return running


def build(program, bound):
    log = command("frama-c", "-no-unicode", "-machdep", "gcc_x86_64", "-cpp-extra-args=-I. -DBOUND=%d" % bound,
                  "proofs/eacsl/%s.c" % program, "-e-acsl", "-then-last", "-print", "-ocode", "checked.c")
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
    job = RUNS[sys.argv[1]]
    with tempfile.TemporaryDirectory(dir=os.environ.get("TEST_TMPDIR")) as scratch:
        for folder in ("src", "specs", "proofs"):
            shutil.copytree(folder, os.path.join(scratch, folder))
        os.environ["HOME"] = scratch
        os.chdir(scratch)
        os.environ["PWD"] = os.getcwd()     # Frama-C goes by it
        running = translated(job)
        build(sys.argv[1], job["bound"])
        status, out = run(0)
        if status != 0:
            sys.exit("a contract does not hold, or a result is wrong (%d):\n%s" % (status, out[-4000:]))
        kinds = {"Precondition": "requires", "Postcondition": "ensures"}
        evaluated = {(f, kinds[kind], name) for f, kind, name in re.findall(r"CLAUSE (\w+) (\w+) (\S+)", out)
                     if kind in kinds}
        if not running <= evaluated:
            sys.exit("never evaluated: %s" % sorted(running - evaluated))
        if len(running) != job["clauses"]:
            sys.exit("%d clauses ran, and \"clauses\" says %d" % (len(running), job["clauses"]))
        for n, (part, _, wrong) in enumerate(job["planted"], 1):
            status, out = run(n)
            told = re.search(r"In function '(\w+)'.*?Error: (\w+) failed:.*?:\s*([\w/]+):", out, re.S)
            if status != -6 or not told or told.group(2) not in kinds:
                sys.exit("part %s: the planted bug was not noticed (%d): %s\n%s" % (part, status, wrong, out[-2000:]))
            print("part %s, planted: %s -- %s %s of %s is not true" % (
                part, wrong, kinds[told.group(2)], told.group(3), told.group(1)))
    print("ok: %d clauses of %d functions ran, and hold" % (len(running), len({f for f, _, _ in running})))
    return 0


if __name__ == "__main__":
    sys.exit(main())
