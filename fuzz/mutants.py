#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Every bug of the museum, planted into the header, is found by fuzzing from nothing.

    fuzz/mutants.py [--suite buddy|split|slab] [--table FILE] [--add] [ID...]

proofs/mutants.json lists the mutants of the buddy and of part split, fuzz/slab_mutants.json those of slabs,
magazines and the heap: in FILE of src/parts, OLD stands exactly once (white space aside)
and becomes NEW.  Each is flattened into a header, compiled and fuzzed: by the targets of its suite
one after the other, or by the slab target that the mutant names, from an empty corpus, with a fixed seed, so that a run here is a run elsewhere.  A
mutant that no target finds within the executions below fails; and so does one that does not compile, one
that compiles to the original's code, and an original that is refused.  The executions take much less than
60 seconds on an idle core; the clock itself is only a stop for the hopeless.

The column "corpus" says whether the checked-in corpus, which is a test, finds the mutant too; if not,
--add puts the input that did into it.
"""

import argparse
import concurrent.futures
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SUITES = {
    "buddy": {
        "mutants": "proofs/mutants.json",
        "common": ["events.c", "lockstep.c", "model.c"],
        "runs": {"buddy": 40000, "canonical": 10000},
        # What this suite does not call makes four fifths of the compiler's work.
        "without": ["slab", "percpu", "sizes", "audit", "slabinfo", "split", "split_report"],
    },
    "split": {
        "mutants": "proofs/mutants.json",
        "common": ["events.c", "lockstep.c", "model.c", "split_events.c", "split_lockstep.c", "split_model.c"],
        "runs": {"split_random": 10000, "split": 10000, "split_binary": 10000},
    },
    "slab": {
        "mutants": "fuzz/slab_mutants.json",
        "common": ["events.c", "lockstep.c", "model.c", "slab_events.c", "slab_lockstep.c", "slab_model.c"],
        "runs": {"slab_cache": 20000, "slab_caches": 20000, "slab_percpu": 20000, "slab_sizes": 20000},
        "without": ["slabinfo", "split", "split_report"],
        # Comparisons are no help where bytes are mostly taken modulo something, and the model does nothing but compare:
        # without them an execution takes a third of the time or less.  Of the header it is the compiler's time that counts.
        "flags": ["-O1", "-fsanitize=fuzzer-no-link,address,undefined", "-fno-sanitize-coverage=trace-cmp"],
        "header flags": ["-O0", "-fsanitize=fuzzer-no-link,address,bounds,shift", "-fno-sanitize-coverage=trace-cmp"],
    },
}
RUNS = {}
WITHOUT = []
ORIGINAL_RUNS = 1500
ORIGINAL_SLAB_RUNS = 100
# Seconds that an input may take: a mutant that hangs is found; the original gets ten times as long, so that a
# busy machine does not make it one.
LIMIT = 10
JOBS = 2

CLANG = "clang-19"
FLAGS = ["-std=c11", "-fno-sanitize-recover=all"]
SANITIZE = ["-O1", "-fsanitize=fuzzer-no-link,address,undefined"]
COMMON_FLAGS = []
HEADER_FLAGS = []
COMMON = []


class Trouble(Exception):
    pass


def run(command, **kwargs):
    return subprocess.run(command, capture_output=True, text=True, errors="replace", check=False, **kwargs)


def build(command):
    done = run(command)
    if done.returncode != 0:
        raise Trouble("does not build: " + done.stderr[-2000:])


def pattern(old):
    return re.compile(r"\s+".join(re.escape(word) for word in old.split()))


def plant(tree, mutant):
    """Change one place of a copy of the parts."""
    path = os.path.join(tree, "src/parts", mutant["file"])
    with open(path, encoding="ascii") as f:
        text = f.read()
    found = len(pattern(mutant["old"]).findall(text))
    if found != 1:
        elsewhere = []
        for name in sorted(os.listdir(os.path.join(tree, "src/parts"))):
            with open(os.path.join(tree, "src/parts", name), encoding="ascii") as f:
                if pattern(mutant["old"]).search(f.read()):
                    elsewhere.append(name)
        raise Trouble("its text stands %d times in %s%s" % (
            found, mutant["file"], "; it is in " + ", ".join(elsewhere) if elsewhere else ""))
    text = pattern(mutant["old"]).sub(lambda _: mutant["new"], text)
    with open(path, "w", encoding="ascii") as f:
        f.write(text)


def header(work, name, mutant):
    """A folder with acslab.h made from mutated parts, or the original ones."""
    tree = os.path.join(work, name)
    os.makedirs(os.path.join(tree, "src"))
    shutil.copytree(os.path.join(TOP, "src/parts"), os.path.join(tree, "src/parts"))
    for part in WITHOUT:
        os.remove(os.path.join(tree, "src/parts", part + ".h"))
    shutil.copytree(os.path.join(TOP, "specs"), os.path.join(tree, "specs"))
    shutil.copy(os.path.join(TOP, "src/flatten.py"), os.path.join(tree, "src/flatten.py"))
    if mutant is not None:
        plant(tree, mutant)
    build([sys.executable, "-B", os.path.join(tree, "src/flatten.py")])
    return os.path.join(tree, "src")


def compile_fuzz(include, source, out):
    flags = HEADER_FLAGS if source == "implementation.c" else COMMON_FLAGS
    build([CLANG, *FLAGS, *flags, "-I" + include, "-c", os.path.join(TOP, "fuzz", source), "-o", out])


def objects_of(work, include):
    """The object files that every mutant shares."""
    for source in COMMON + [t + ".c" for t in RUNS]:
        compile_fuzz(include, source, os.path.join(work, source + ".o"))


def link(work, target, implementation, out):
    objects = [os.path.join(work, s + ".o") for s in COMMON + [target + ".c"]]
    build([CLANG, "-fsanitize=fuzzer,address,undefined", implementation, *objects, "-o", out])


def fuzz(binary, runs, where, limit=LIMIT):
    """Executions until something is found, or None; the first line that says what; seconds."""
    start = time.monotonic()
    try:
        done = run([binary, "-seed=1", "-runs=%d" % runs, "-max_len=256", "-len_control=0", "-timeout=%d" % limit,
                    "-rss_limit_mb=2048", "-print_final_stats=1"], cwd=where, timeout=40 * limit)
    except subprocess.TimeoutExpired:
        return None, "", 40 * limit
    seconds = time.monotonic() - start
    if done.returncode == 0:
        return None, "", seconds
    stat = re.search(r"number_of_executed_units: *([0-9]+)", done.stderr)
    return int(stat.group(1)) if stat else 0, what_failed(done.stderr), seconds


def what_failed(text):
    for expression, say in ((r"^([a-z_ ]+: .*): the model says .*$", r"\1"),
                            (r"^.*runtime error: (.*)$", r"UBSan: \1"),
                            (r"AddressSanitizer: ([a-zA-Z-]+)", r"ASan: \1"),
                            (r"libFuzzer: (timeout|out-of-memory)", r"\1")):
        found = re.search(expression, text, re.MULTILINE)
        if found:
            return found.expand(say)[:60]
    return "a failure without words"


def corpus_finds(binary, target, limit=LIMIT):
    folder = os.path.join(TOP, "fuzz/corpus", target)
    files = [os.path.join(folder, f) for f in sorted(os.listdir(folder))]
    try:
        return run([binary, "-timeout=%d" % limit, *files], timeout=40 * limit).returncode != 0
    except subprocess.TimeoutExpired:
        return True


def add_to_corpus(where, target, name):
    for f in os.listdir(where):
        if f.startswith(("crash-", "timeout-", "oom-")):
            shutil.copy(os.path.join(where, f), os.path.join(TOP, "fuzz/corpus", target, "museum-" + name))


def try_mutant(work, mutant, add):
    """Target, executions, seconds, what failed, whether the corpus finds it."""
    name = mutant["id"]
    include = header(work, name, mutant)
    implementation = os.path.join(work, name + ".o")
    compile_fuzz(include, "implementation.c", implementation)
    if same_code(implementation, os.path.join(work, "original.o")):
        raise Trouble("it is compiled to the same code as the original")
    corpus = False
    found = None
    targets = {"slab_" + mutant["target"]: RUNS["slab_" + mutant["target"]]} if "target" in mutant else RUNS
    for target, runs in targets.items():
        binary = os.path.join(work, name + "." + target)
        link(work, target, implementation, binary)
        corpus = corpus or corpus_finds(binary, target)
        executions, words, seconds = fuzz(binary, runs, os.path.join(work, name))
        os.remove(binary)
        if executions is not None:
            found = (target, executions, seconds, words)
            if add and not corpus:
                add_to_corpus(os.path.join(work, name), target, name)
            break
    return found, corpus


def same_code(a, b):
    codes = []
    for path in (a, b):
        text = run(["objdump", "-d", "--no-show-raw-insn", path]).stdout
        codes.append(text.split("\n", 3)[-1])
    return codes[0] == codes[1]


def original_holds(work, include):
    compile_fuzz(include, "implementation.c", os.path.join(work, "original.o"))
    for target in RUNS:
        binary = os.path.join(work, "original." + target)
        link(work, target, os.path.join(work, "original.o"), binary)
        executions, words, _ = fuzz(binary, ORIGINAL_SLAB_RUNS if target.startswith("slab") else ORIGINAL_RUNS, work,
                                    10 * LIMIT)
        if executions is not None or corpus_finds(binary, target, 10 * LIMIT):
            raise Trouble("the original itself is refused by target %s: %s" % (target, words))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--suite", choices=sorted(SUITES), default="buddy")
    parser.add_argument("--table", help="write the table here too")
    parser.add_argument("--add", action="store_true", help="add what the corpus misses to it")
    parser.add_argument("ids", nargs="*")
    options = parser.parse_args()
    suite = SUITES[options.suite]
    RUNS.update(suite["runs"])
    WITHOUT.extend(suite.get("without", []))
    COMMON_FLAGS.extend(suite.get("flags", SANITIZE))
    HEADER_FLAGS.extend(suite.get("header flags", SANITIZE))
    COMMON.extend(suite["common"])
    with open(os.path.join(TOP, suite["mutants"]), encoding="ascii") as f:
        mutants = json.load(f)
    if suite["mutants"] == "proofs/mutants.json":  # it has those of two suites
        mutants = [m for m in mutants if m["file"].startswith("split") == (options.suite == "split")]
    wanted = [m for m in mutants if not options.ids or m["id"] in options.ids]
    rows, survivors = [], 0
    with tempfile.TemporaryDirectory() as work:
        include = header(work, "original", None)
        objects_of(work, include)
        original_holds(work, include)

        def attempt(mutant):
            try:
                return try_mutant(work, mutant, options.add)
            except Trouble as trouble:
                return str(trouble)

        form = "%-10s %-12s %10s %8s  %-6s  %s"
        rows.append(form % ("mutant", "found by", "executions", "seconds", "corpus", "what differed"))
        print(rows[-1], flush=True)
        with concurrent.futures.ThreadPoolExecutor(JOBS) as pool:
            for mutant, result in zip(wanted, pool.map(attempt, wanted)):
                if isinstance(result, str):
                    row = "%-10s NOT TRIED: %s" % (mutant["id"], result)
                    survivors += 1
                elif result[0] is None:
                    row = form % (mutant["id"], "SURVIVES", "", "", "yes" if result[1] else "no", mutant["what"])
                    survivors += 1
                else:
                    target, executions, seconds, words = result[0]
                    row = form % (mutant["id"], target, executions, "%.1f" % seconds,
                                  "yes" if result[1] else "no", words)
                    if not result[1]:
                        survivors += 1
                rows.append(row)
                print(row, flush=True)
    print("%d mutants, %d not found by fuzzing or by the corpus" % (len(wanted), survivors))
    if options.table:
        with open(options.table, "w", encoding="ascii") as f:
            f.write("\n".join(rows) + "\n")
    return 1 if survivors or not wanted else 0


if __name__ == "__main__":
    sys.exit(main())
