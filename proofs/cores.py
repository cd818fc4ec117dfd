#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""A prover that tells which facts it used.

    cores.py LIST FILE SLIM_STEPS FULL_STEPS

CVC4 on a goal as Why3 prints it, without what slim.awk leaves out, and where that does not do, with all of it,
in so many steps of CVC4 each.  The names of the assertions in the core of its refutation are added to LIST.
"""

import os
import re
import subprocess
import sys
import tempfile


def named(text):
    """The goal with a label for each assertion that has a name, and what the labels mean."""
    labels, blocks = {}, ["(set-option :produce-unsat-cores true)"]
    for i, block in enumerate(text.split("\n\n")):
        match = re.match(r";; ([^\n]*)\n\(assert\s*(.*)\)\s*$", block, re.S)
        if match:
            labels["label%d" % i] = match.group(1)
            block = "(assert (! %s :named label%d))" % (match.group(2), i)
        elif "(check-sat)" in block:
            block = "(check-sat)\n(get-unsat-core)"
        blocks.append(block)
    return "\n\n".join(blocks), labels


def core(text, steps):
    """The names of what was needed, or None."""
    text, labels = named(text)
    with tempfile.NamedTemporaryFile("w", suffix=".smt2") as f:
        f.write(text)
        f.flush()
        run = subprocess.run(["/usr/bin/cvc4", "--lang=smt2", "--inst-when=full", "--rlimit=" + steps, f.name],
                             stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True, check=False)
    if not run.stdout.startswith("unsat"):
        return None
    return {labels[word] for word in re.findall(r"label\d+", run.stdout) if word in labels}


def main():
    facts, goal, slim_steps, full_steps = sys.argv[1:]
    script = os.path.join(os.path.dirname(os.path.abspath(__file__)), "slim.awk")
    slim = subprocess.run(["awk", "-f", script, goal], stdout=subprocess.PIPE, universal_newlines=True, check=True)
    names = core(slim.stdout, slim_steps)
    if names is None:
        with open(goal, encoding="utf-8") as f:
            names = core(f.read(), full_steps)
    if names is None:
        print("unknown")
        return
    with open(facts, "a", encoding="utf-8") as f:
        f.write("".join(sorted("%s\n" % n for n in names if not n.startswith("Goal "))))
    print("unsat")


main()
