#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Contracts as run-time checks, as far as Frama-C's E-ACSL goes.

It does so for part bits: preconditions, postconditions and the assertions of
the bodies are checked on concrete words.  Not checked, for E-ACSL 25.0 does not
support them: `assigns`, `terminates` and `exits`, and quantifiers without
bounds.  As they are written the other parts have predicates with labels, which it
does not know: parts.py runs their contracts with definitions in place of names.

E-ACSL knows no inductive predicate.  Bit has one case and does not mention
itself, so a copy with a plain definition says the same.

That the checks are there is shown by a planted bug, which must stop the program.
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile

SHARE = "/usr/share/frama-c/e-acsl"
RUNTIME = "/usr/lib/frama-c/e-acsl/libeacsl-dlmalloc.a"

INDUCTIVE = """  inductive Bit(integer w, integer i) {
    case bit_one: \\forall integer w, integer i; 0 <= i ==> (w & (1 << i)) != 0 ==> Bit(w, i);
  }"""
PLAIN = "  predicate Bit(integer w, integer i) = 0 <= i && (w & (1 << i)) != 0;"

# The bug: after four zero bits, five are skipped.
RIGHT = "if (word % 0x10u == 0) { n += 4; word >>= 4; }"
WRONG = "if (word % 0x10u == 0) { n += 5; word >>= 4; }"

UNSUPPORTED = {
    "assigns clause in behavior", "terminates clause", "abnormal termination case in behavior",
}


def replace(path, old, new):
    with open(path, encoding="ascii") as f:
        text = f.read()
    if text.count(old) != 1:
        sys.exit("%s: %d times in it: %s" % (path, text.count(old), old))
    os.chmod(path, 0o644)
    with open(path, "w", encoding="ascii") as f:
        f.write(text.replace(old, new))


def command(*words):
    run = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                         universal_newlines=True, errors="replace")
    if run.returncode != 0:
        print(run.stdout)
        sys.exit("failed: " + " ".join(words))
    return run.stdout


def checked(name):
    """Instrument, compile, run; the program's status and output."""
    log = command("frama-c", "-no-unicode", "-machdep", "gcc_x86_64", "-cpp-extra-args=-I.",
                  "proofs/eacsl/bits.c", "-e-acsl", "-then-last", "-print", "-ocode", name + ".c")
    text = " ".join(log.split())
    missing = set(re.findall(r"E-ACSL construct `([^']*)' is not yet supported", text))
    print("%s: not checked: %s" % (name, ", ".join(sorted(missing))))
    for what in sorted(missing - UNSUPPORTED):
        sys.exit("E-ACSL leaves out more than it did: " + what)
    command("gcc", "-w", "-O1", "-std=gnu11", "-DE_ACSL_SEGMENT_MMODEL", "-I" + SHARE, name + ".c",
            SHARE + "/e_acsl_rtl.c", RUNTIME, "-lgmp", "-lm", "-lpthread", "-o", name)
    run = subprocess.run(["./" + name], stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                         universal_newlines=True, errors="replace")
    return run.returncode, run.stdout


def main():
    with tempfile.TemporaryDirectory(dir=os.environ.get("TEST_TMPDIR")) as scratch:
        for folder in ("src", "specs", "proofs"):
            shutil.copytree(folder, os.path.join(scratch, folder))
        os.environ["HOME"] = scratch
        os.chdir(scratch)
        os.environ["PWD"] = os.getcwd()     # Frama-C goes by it
        replace("specs/bits.h", INDUCTIVE, PLAIN)
        status, out = checked("plain")
        if status != 0:
            sys.exit("a contract does not hold, or a result is wrong (%d):\n%s" % (status, out))
        replace("src/parts/bits.h", RIGHT, WRONG)
        status, out = checked("planted")
        if status != -6 or "is not true" not in " ".join(out.split()) and "fail" not in out.lower():
            sys.exit("the planted bug was not noticed (%d):\n%s" % (status, out))
        print("the planted bug: " + " ".join(out.split())[:300])
    print("ok: the contracts of part bits hold at run time")
    return 0


if __name__ == "__main__":
    sys.exit(main())
