#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Line and branch coverage of src/acslab.h under the tests, and every branch that is never taken explained.

    tests/coverage.py [--list] [--html FOLDER]

Builds the tests with clang-19's source-based coverage, which counts each direction of each condition,
runs them, and fails below 100 % of lines or 95 % of branches.  tests/coverage-exceptions.txt
explains each direction that no test takes: a line there is

    FUNCTION | CONDITION | true or false | why

and the condition is the text that stands in the header.  A direction that is not explained fails, and so
does an explanation of one that is taken.
"""

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
EXCEPTIONS = "tests/coverage-exceptions.txt"
LINES, BRANCHES = 100.0, 95.0
CLANG = ["clang-19", "-std=c11", "-O0", "-g", "-fprofile-instr-generate", "-fcoverage-mapping", "-Isrc", "-Ifuzz",
         "-Itests"]
LOCKSTEP = ["fuzz/lockstep.c", "fuzz/model.c", "fuzz/implementation.c"]
SPLIT = ["fuzz/split_lockstep.c", "fuzz/split_model.c"]
SPLIT_EVENTS = ["fuzz/replay.c", "fuzz/events.c", "fuzz/split_events.c"]
BODIES = ["tests/implementation.c"]
CMOCKA = ["-lcmocka"]

# Name, sources and flags, arguments.  Builtins, portable scans and both widths of a word are all one text.
TESTS = [
    ("golden", ["tests/golden_test.c", *BODIES, *CMOCKA], ["tests/golden/buddy.txt"]),
    ("boundary", ["tests/boundary_test.c", *BODIES, *CMOCKA], []),
    ("refusal", ["tests/refusal_test.c", *BODIES, *CMOCKA], []),
    ("address", ["tests/address_test.c", *BODIES, *CMOCKA], []),
    ("check", ["tests/check_test.c", *BODIES, *CMOCKA], []),
    ("report", ["tests/report_test.c", *BODIES, *CMOCKA], []),
    ("hook", ["tests/hook_test.c", *CMOCKA], []),
    ("slab", ["tests/slab_test.c", *BODIES, *CMOCKA], []),
    ("percpu", ["tests/percpu_test.c", *BODIES, *CMOCKA], []),
    ("callback", ["tests/callback_test.c", *BODIES, *CMOCKA], []),
    ("sizes", ["tests/sizes_test.c", *BODIES, *CMOCKA], []),
    ("slab_refusal", ["tests/slab_refusal_test.c", *CMOCKA], []),
    ("audit", ["tests/audit_test.c", *BODIES, *CMOCKA], []),
    ("tier_2", ["tests/tier_test.c", "-DACSLAB_CONFIG_TIER=2", *CMOCKA], []),
    ("tier_3", ["tests/tier_test.c", "-DACSLAB_CONFIG_TIER=3", *CMOCKA], []),
    ("tier_4", ["tests/tier_test.c", "-DACSLAB_CONFIG_TIER=4", *CMOCKA], []),
    ("bits", ["tests/bits_test.c", *CMOCKA], []),
    ("bits32", ["tests/bits_test.c", "-DACSLAB_CONFIG_WORD_BITS=32", *CMOCKA], []),
    ("bits_portable", ["tests/bits_test.c", "-DACSLAB_CONFIG_PORTABLE", *CMOCKA], []),
    ("split_golden", ["tests/split_golden_test.c", *BODIES, *CMOCKA], ["tests/golden/buddy.txt"]),
    ("split_table", ["tests/split_table_test.c", *BODIES, *CMOCKA], []),
    ("split_kin", ["tests/split_kin_test.c", *BODIES, *CMOCKA], []),
    ("split_refusal", ["tests/split_refusal_test.c", *BODIES, *CMOCKA], []),
    ("split_check", ["tests/split_check_test.c", *BODIES, *CMOCKA], []),
    ("split_states", ["tests/split_states.c", *SPLIT, *LOCKSTEP], ["3"]),
    ("split", ["fuzz/split.c", *SPLIT_EVENTS, *SPLIT, *LOCKSTEP], ["corpus/split"]),
    ("split_random", ["fuzz/split_random.c", *SPLIT_EVENTS, *SPLIT, *LOCKSTEP], ["corpus/split_random"]),
    ("states", ["tests/states.c", "-DMODEL_FRAMES=32", *LOCKSTEP], ["3", "8"]),
    ("buddy", ["fuzz/buddy.c", "fuzz/replay.c", "fuzz/events.c", *LOCKSTEP], ["corpus/buddy"]),
    ("canonical", ["fuzz/canonical.c", "fuzz/replay.c", "fuzz/events.c", *LOCKSTEP], ["corpus/canonical"]),
]


def run(command, **kwargs):
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False, **kwargs)
    if done.returncode != 0:
        sys.exit("failed: %s\n%s%s" % (" ".join(command), done.stdout[-1000:], done.stderr[-3000:]))
    return done.stdout


def arguments_of(arguments):
    out = []
    for a in arguments:
        if a.startswith("corpus/"):
            folder = os.path.join("fuzz", a)
            out += [os.path.join(folder, f) for f in sorted(os.listdir(folder))]
        else:
            out.append(a)
    return out


def measure(work):
    """llvm-cov's JSON for the header, over all tests at once."""
    binaries, profiles = [], []
    for name, sources, arguments in TESTS:
        binary, profile = os.path.join(work, name), os.path.join(work, name + ".profraw")
        run([*CLANG, *sources, "-o", binary])
        run([binary, *arguments_of(arguments)], env={**os.environ, "LLVM_PROFILE_FILE": profile})
        binaries.append(binary)
        profiles.append(profile)
    merged = os.path.join(work, "all.profdata")
    run(["llvm-profdata-19", "merge", "-sparse", *profiles, "-o", merged])
    return binaries, merged


def export(binary, merged):
    """The functions of the header in one binary: name to branches and lines."""
    return json.loads(run(["llvm-cov-19", "export", binary, "-instr-profile=" + merged, "-skip-expansions"]))["data"][0]


def collect(binaries, merged, code):
    """Lines: number -> hits.  Branches: (function, line, column, end) -> [taken true, taken false].

    A binary's own counts are merged by place, for a static function stands in several binaries.
    """
    lines, branches, regions = {}, {}, {}
    for binary in binaries:
        data = export(binary, merged)
        for function in data["functions"]:
            if not function["filenames"][0].endswith("src/acslab.h"):
                continue
            name = function["name"].split(":")[-1]
            for b in function["branches"]:
                key = (name, b[0], b[1], b[2], b[3])
                taken = branches.setdefault(key, [0, 0])
                taken[0] += b[4]
                taken[1] += b[5]
            for r in function["regions"]:
                if r[7] == 0:  # code, and not a gap or what the preprocessor took away
                    regions[tuple(r[:4])] = regions.get(tuple(r[:4]), 0) + r[4]
    for (first, _, last, _), hits in sorted(regions.items(), key=lambda r: r[0][2] - r[0][0], reverse=True):
        for n in range(first, last + 1):  # the innermost region comes last
            if n in code:
                lines[n] = hits
    for (first, _, _, _), hits in regions.items():  # a part of a line that is never run counts as the line
        if first in code:
            lines[first] = min(lines[first], hits)
    return lines, branches


def code_lines(source):
    """The numbers of the lines that hold more than comments."""
    blank = re.sub(r"/\*.*?\*/|//[^\n]*", lambda m: re.sub(r"[^\n]", " ", m.group()), "\n".join(source), flags=re.DOTALL)
    return {n for n, line in enumerate(blank.split("\n"), 1) if line.strip() and not line.startswith("#")}


def text_of(source, key):
    _, line, column, end_line, end_column = key
    if line == end_line:
        return source[line - 1][column - 1:end_column - 1]
    parts = [source[line - 1][column - 1:]] + source[line:end_line - 1] + [source[end_line - 1][:end_column - 1]]
    return " ".join(p.strip() for p in parts)


def explained():
    out = {}
    with open(EXCEPTIONS, encoding="ascii") as f:
        for number, line in enumerate(f, 1):
            if line.strip() and not line.startswith("#"):
                fields = [x.strip() for x in re.split(r" \| ", line)]
                if len(fields) != 4 or fields[2] not in ("true", "false") or not fields[3]:
                    sys.exit("%s:%d: FUNCTION | CONDITION | true or false | why" % (EXCEPTIONS, number))
                out[tuple(fields[:3])] = fields[3]
    return out


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--list", action="store_true", help="only list the directions that are never taken")
    parser.add_argument("--html", metavar="FOLDER", help="llvm-cov's own pages, too")
    options = parser.parse_args()
    os.chdir(TOP)
    with open("src/acslab.h", encoding="ascii") as f:
        source = f.read().split("\n")
    with tempfile.TemporaryDirectory() as work:
        binaries, merged = measure(work)
        lines, branches = collect(binaries, merged, code_lines(source))
        if options.html:
            more = [x for b in binaries[1:] for x in ("-object", b)]
            run(["llvm-cov-19", "show", binaries[0], *more, "-instr-profile=" + merged, "-format=html",
                 "-show-branches=count", "-output-dir=" + options.html, "src/acslab.h"])
    missed_lines = [n for n, hits in lines.items() if hits == 0]
    missed = set()
    for key, taken in branches.items():
        for direction, count in zip(("true", "false"), taken):
            if count == 0:
                missed.add((key[0], text_of(source, key), direction))
    directions = 2 * len(branches)
    line_rate = 100.0 * (len(lines) - len(missed_lines)) / len(lines)
    branch_rate = 100.0 * (directions - len(missed)) / directions
    wrong = 0
    known = {} if options.list else explained()
    for m in sorted(missed - set(known)):
        print("never taken, not explained: " + " | ".join(m))
        wrong += 1
    for m in sorted(set(known) - missed):
        print("explained, and taken or gone: " + " | ".join(m))
        wrong += 1
    for n in missed_lines:
        print("line %d is never run: %s" % (n, source[n - 1]))
    print("lines    %6.2f %% of %d" % (line_rate, len(lines)))
    print("branches %6.2f %% of %d directions; %d never taken, %d of them explained"
          % (branch_rate, directions, len(missed), len(missed & set(known))))
    return 1 if wrong or not lines or not branches or line_rate < LINES or branch_rate < BRANCHES else 0


if __name__ == "__main__":
    sys.exit(main())
