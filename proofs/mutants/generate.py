#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Planted bugs and weakened contracts, as proof jobs that must fail.

    generate.py [--check]

../mutants.json has the bugs that fuzzing must find; those in a function that
some job proves name the job and the goals that must fail there.  holes.json has
what a contract could lack and a wrong body could use: wrong bodies against the
job of their function, and contracts that lost a clause against a law.

Writes planted.bzl, which BUILD makes targets of, and TABLE.md.  --check writes
nothing, and fails if they are not what it would write; or if a bug sits in a
function that a job proves (by ../open.json) and neither names a job nor says
"pending", or the opposite.
"""

import json
import os
import re
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(os.path.dirname(HERE))

# Kinds of holes that contracts of proved allocators have had.
HOLES = {
    "S1": "a refusal always satisfies the contract",
    "S2": "nothing is said of the other allocations",
    "S3": "that the block was free before is missing",
    "S4": "leaks are allowed",
    "S5": "merging is not required",
    "S6": "failure ends the program, and what follows holds vacuously",
    "S7": "the contract was copied from the code, the bug is in both",
    "S8": "the geometry is assumed to be regular",
    "S9": "the counters are verified and not the blocks",
    "S10": "admitted or unproved lemmas, contradictory preconditions",
    "S11": "the state after a refused call is left open",
}
ELSEWHERE = {
    "S5": "above; B5 and B15 are mutants of the merge loop too",
    "S6": "every contract says exits \\false and names the status of each refusal",
    "S7": "above, for the laws do not repeat contracts; tests and fuzzing hold the code against an independent model",
    "S8": "the arena is any run of frames; the mutants B1, B7, B12, B30 plant irregular geometry",
    "S10": "proofs/selftest has a job for each that must be refused, and proofs/closed.py counts what is open",
}


def load(name):
    with open(os.path.join(TOP, "proofs", name), encoding="ascii") as f:
        return json.load(f)


def source_with(path, text):
    """A file in which the text stands exactly once."""
    with open(os.path.join(TOP, path), encoding="ascii") as f:
        source = f.read()
    if source.count(text) != 1:
        raise SystemExit("%s: %d times in it: %s" % (path, source.count(text), text))
    return source


def function_at(path, text):
    source = source_with(path, text)
    at = source.index(text)
    before = [m.group(1) for m in re.finditer(
        r"^[A-Za-z][^\n;{}=]*?\b(\w+)\([^;{}]*\)\n\{", source, re.M) if m.start() < at]
    return before[-1]


def quoted(value):
    if isinstance(value, list):
        return "[%s]" % ", ".join(quoted(v) for v in value)
    return '"%s"' % value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")


def entry(mutant, path, functions):
    lines = ["    {"]
    for key, value in [("name", mutant["id"]), ("job", mutant["job"]), ("file", path), ("old", mutant["old"]),
                       ("new", mutant["new"]), ("functions", functions), ("killed_by", mutant["killed_by"]),
                       ("props", mutant["props"])]:
        lines.append("        %s: %s," % (quoted(key), quoted(value)))
    return "\n".join(lines + ["    },"])


def cells(*words):
    return "| " + " | ".join(words) + " |"


def generate():
    trouble = []
    opened = load("open.json")["functions"]
    bugs, rows, waiting, pending = [], [], [], []
    for mutant in load("mutants.json"):
        path = "src/parts/" + mutant["file"]
        function = function_at(path, mutant["old"])
        if "job" not in mutant:
            row = cells(mutant["id"], mutant["what"], "`%s`" % function)
            (pending if mutant.get("pending") else waiting).append(row)
            if mutant.get("pending"):
                if function in opened:
                    trouble.append("%s: pending, and nothing is proved of %s" % (mutant["id"], function))
            elif function not in opened:
                trouble.append("%s: a job proves %s now; name it in mutants.json, with the goals "
                               "that fail" % (mutant["id"], function))
            continue
        if function in opened:
            trouble.append("%s: names a job, and %s is listed as open" % (mutant["id"], function))
        bugs.append(entry(mutant, path, [function]))
        rows.append(cells(mutant["id"], mutant["what"], "`%s`" % mutant["job"],
                          "`%s`" % ", ".join(mutant["killed_by"])))
    holes, hole_rows = [], []
    for mutant in load("mutants/holes.json"):
        source_with(mutant["file"], mutant["old"])
        functions = mutant.get("functions") or [function_at(mutant["file"], mutant["old"])]
        holes.append(entry(mutant, mutant["file"], functions))
        hole_rows.append(cells(mutant["hole"], mutant["id"], mutant["what"], "`%s`" % mutant["job"],
                               "`%s`" % ", ".join(mutant["killed_by"])))
        if mutant["hole"] not in HOLES:
            trouble.append("%s: no hole is named %s" % (mutant["id"], mutant["hole"]))
    planted = "\n".join([
        "# SPDX-License-Identifier: MIT",
        '"""Written by generate.py from mutants.json and holes.json; change those instead."""',
        "",
        "# Bugs in functions that a job proves.",
        "BUGS = [",
        "\n".join(bugs),
        "]",
        "",
        "# Wrong bodies and weaker contracts that would use a hole.",
        "HOLES = [",
        "\n".join(holes),
        "]",
        ""])
    table = "\n".join([
        "# What must not prove",
        "",
        "Written by `proofs/mutants/generate.py`; each row of the first two tables is a test that shows it.",
        "",
        "## Bugs",
        "",
        cells("bug", "what it does", "job that notices", "goal that fails"), cells(*["---"] * 4)] + rows + [
        "",
        "## Holes",
        "",
        cells("hole", "name", "what is wrong", "job that notices", "goal that fails"),
        cells(*["---"] * 5)] + hole_rows + [
        "",
        cells("hole", "of proved allocators", "and here"), cells(*["---"] * 3)] + [
        cells(k, HOLES[k], ELSEWHERE.get(k, "above")) for k in HOLES] + [
        "",
        "## No job yet",
        "",
        "Fuzzing and tests must find these; no proof does, for nothing is proved yet of the function.",
        "",
        cells("bug", "what it does", "function"), cells(*["---"] * 3)] + waiting + ([
        "",
        "## Not shown yet",
        "",
        "A job proves the function; which of its goals fails with the bug has not been shown. Fuzzing finds these.",
        "",
        cells("bug", "what it does", "function"), cells(*["---"] * 3)] + pending if pending else []) + [""])
    return {"planted.bzl": planted, "TABLE.md": table}, trouble


def main():
    files, trouble = generate()
    for name, text in files.items():
        path = os.path.join(HERE, name)
        if "--check" not in sys.argv[1:]:
            with open(path, "w", encoding="ascii") as f:
                f.write(text)
            continue
        with open(path, encoding="ascii") as f:
            if f.read() != text:
                trouble.append("%s is not current: run proofs/mutants/generate.py" % name)
    for line in trouble:
        print(line)
    return 1 if trouble else 0


if __name__ == "__main__":
    sys.exit(main())
