#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Run one proof job through Frama-C/WP and judge what came out.

Bazel calls this with the job's description (a JSON file that wp.bzl writes);
the tree that it names (tree.py lays it out) is all that Frama-C sees.

    run_wp.py JOB.json [more frama-c options, for experiments by hand]
    run_wp.py JOB.json --record=FILE    write down which facts the goals need

Frama-C exits with 0 whether or not the goals prove, skips comments that it
does not understand, and considers a function without a body valid.  So this
program trusts nothing but counts: every goal line is parsed, compared with
the totals that WP reports, and with the number that the job declares.  Any
warning is a failure, for each of them means an assumption that nobody made.

A run has three steps per machine model, the first two in one run of Frama-C:

  scan   parse, print the syntax tree back, look for axioms and their like
  prove  all goals of the job
  smoke  ask for a proof of \\false at every precondition, loop and dead-code
         check, on other models than the first at those of public functions'
         contracts and loops; one that succeeds means that they contradict
         themselves

All options of Frama-C and WP are in this file.
"""

import glob
import json
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

import tree

MACHDEPS = {"x86_64": "gcc_x86_64", "x86_32": "gcc_x86_32"}
INCLUDE_DIRS = [".", "src", "src/parts", "specs", "proofs"]

WP_OPTIONS = [
    "-wp",
    "-wp-rte",
    "-warn-unsigned-overflow",
    "-warn-unsigned-downcast",
    "-warn-invalid-pointer",
    "-wp-par", "1",
    "-wp-cache-env",
]


# The provers as Frama-C names them; why3.conf has all forms of CVC4.
PROVERS = {"core": "CVC4:1.8:core", "cvc4": "CVC4:1.8:slim", "cvc4_full": "CVC4:1.8", "recorder": "CVC4:1.8:recorder"}

# On the first model smoke tests look for dead code everywhere, on the others for
# contradictions in the contracts and loops of public functions alone.  Whoever
# calls an internal function proves its precondition, so a contradiction begins
# in a public one; and a test that finds nothing runs to its limit.
CONTRACTS_ONLY = ["-wp-no-smoke-dead-call", "-wp-no-smoke-dead-code"]

# What does not prove in so many steps without the facts about bits, is tried with them.
SLIM_STEPS = 120000

# Before that, with what the job's goals needed when their facts were recorded.
CORE_STEPS = 60000

# A smoke test sees the same facts as the proofs; reading these takes five to ten thousand steps.
CORE_SMOKE_STEPS = 25000

# With a list of facts WP looks for nothing else in the goals either: CVC4 finds what these would.
FEW_OPTIONS = ["-wp-no-ground", "-wp-no-pruning"]

# A line of a list: some goals need more, so all lemmas stay and WP does all it can; CVC4 reads the list first even so.
WHOLE = "# whole"

# Every category of goal, taken out: what is left are the smoke tests.
SMOKE_ONLY = ",".join("-@" + c for c in (
    "lemma requires assigns ensures exits assert invariant variant breaks "
    "continues returns complete_behaviors disjoint_behaviors terminates "
    "decreases check").split())

# Patterns that assume something, in the tree as Frama-C prints it back
# (macros expanded, comments gone), with the reason that is told.
ASSUMING = [
    (r"\baxiom\b", "an axiom"),
    (r"\baxiomatic\b", "an axiomatic block"),
    (r"\badmit\b", "an admit"),
    (r"\brequires\s+(?:[\w\s-]+:)?\s*\\false\b", "a precondition \\false"),
    (r"\bassumes\s+(?:[\w\s-]+:)?\s*\\false\b", "a behaviour under \\false"),
    (r"\bterminates\s+(?:[\w\s-]+:)?\s*\\false\b", "terminates \\false"),
    (r"\breads\b", "a logic function without a definition"),
]

# An annotation that Frama-C does not see: /* assert ... */, /* @ ..., // @ ...
LOOKALIKE = re.compile(
    r"^(?://|/\*)(?:\s+@|\s*(?:(?:requires|ensures|assigns|assert|check|admit|"
    r"ghost|loop\s+\w+|lemma|predicate|logic|axiom|axiomatic|terminates|"
    r"decreases|assumes|behavior|inductive)\b[^.]*;))", re.S)

WARNING = re.compile(
    r"^\[[\w:-]+\].*\b(?:Warning|User Error|Failure|Unexpected error)\b")
GOAL = re.compile(r"^\[wp\] \[([^\]]+)\] (Goal|Smoke-test) (\S+)(?: : (.*))?$")
TOTAL = re.compile(r"^\[wp\] Proved goals:\s+(\d+) / (\d+)")
SECONDS = {"ms": 0.001, "s": 1.0, "m": 60.0, "h": 3600.0}


class Failure(Exception):
    """The job does not hold; the text says why, in one line or a few."""


def say(text):
    print(text, flush=True)


def share_path():
    return subprocess.run(
        ["frama-c", "-print-share-path"], stdout=subprocess.PIPE,
        check=True, universal_newlines=True).stdout.strip()


def cpp_args(job):
    args = ["-I" + d for d in INCLUDE_DIRS if os.path.isdir(d)]
    return args + ["-D" + d for d in job["defines"]]


# Lemmas have no smoke tests of their own; this function stands among them, so
# that WP asks whether they contradict themselves.
PROBE = """
/*@ requires probe: \\true; terminates \\true; exits \\false; assigns \\nothing; */
static inline void acslabi_proof_probe(void) { }
"""


def write_unit(job, path, tail=""):
    """The translation unit: the listed files, in order."""
    with open(path, "w") as f:
        f.write("".join('#include "%s"\n' % p for p in job["srcs"]) + tail)


def plugins(job, options):
    """WP and what it needs, and a larger heap: the collector goes through every plug-in's data each time."""
    return ["-load-module", job["heap"] + ",wp"] if "-wp" in options else []


def frama_c(job, machdep, unit, options, echo, stop=None, allowed=None,
            by_hand=False, parsed=None):
    """Run Frama-C, echo its goal lines as they come, return all lines.

    parsed is called once, when parsing is over and WP begins.
    """
    command = ["frama-c", "-no-autoload-plugins"] + plugins(job, options) + [
               "-no-unicode", "-machdep", MACHDEPS[machdep],
               "-cpp-extra-args=" + " ".join(cpp_args(job)), unit] + options
    # In a group of its own, so that no prover outlives the run.
    process = subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
        universal_newlines=True, errors="replace", start_new_session=True)
    lines = []
    try:
        for line in process.stdout:
            line = line.rstrip("\n")
            lines.append(line)
            if parsed and line.startswith("[wp]"):
                parsed()
                parsed = None
            if echo and line.startswith("[wp]"):
                say("  " + line)
            if stop and stop(line):
                break
            # A warning and the lines that explain it end the run: whatever
            # would prove after it would not count.  By hand it goes on.
            if not by_hand and line.startswith("[") and warned(lines, allowed):
                break
        else:
            process.wait()
    finally:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
    status = process.wait()
    warning = warned(lines + ["["], allowed)
    if warning:
        raise Failure("frama-c warns, and every warning counts: " + warning)
    if status != 0 and not (stop and status == -signal.SIGKILL):
        raise Failure("frama-c failed with status %d:\n%s"
                      % (status, "\n".join(lines[-15:])))
    return lines


def warned(lines, allowed):
    """The first warning with its explanation, if another message follows."""
    for i, line in enumerate(lines[:-1]):
        if WARNING.match(line) and not GOAL.match(line) and \
                not (allowed and re.search(allowed, line)):
            end = i + 1
            while end < len(lines) and not lines[end].startswith("["):
                end += 1
            if end < len(lines):
                return " ".join(" ".join(lines[i:end]).split())[:1500]
    return None


def comments(text):
    """The comments of a C text, string and character literals skipped."""
    token = re.compile(r'/\*.*?\*/|//(?:\\\n|[^\n])*|"(?:\\.|[^"\\])*"|'
                       r"'(?:\\.|[^'\\])*'", re.S)
    for match in token.finditer(text):
        if match.group().startswith("/"):
            yield match.group()


def preprocess(job, machdep, unit, share):
    bits = "-m32" if machdep == "x86_32" else "-m64"
    run = subprocess.run(
        ["gcc", "-E", "-C", "-P", "-nostdinc", bits, "-D__FRAMAC__",
         "-D__FC_MACHDEP_" + MACHDEPS[machdep].upper(),
         "-isystem", share + "/libc"] + cpp_args(job) + [unit],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        universal_newlines=True)
    if run.returncode != 0:
        raise Failure("the sources do not preprocess:\n" + run.stderr.strip())
    return run.stdout


def scan(job, machdep, unit, share):
    """Refuse what looks like an annotation; return options that print the tree."""
    text = preprocess(job, machdep, unit, share)
    for comment in comments(text):
        if LOOKALIKE.match(comment):
            raise Failure("a comment that looks like an annotation, and is "
                          "none: " + " ".join(comment.split())[:160])
    if job.get("mutant") and text.split() == job["plain"].get(machdep):
        raise Failure("the mutant's text is not in what the job compiles")
    return ["-print", "-ocode", tree_of(unit, machdep), "-then", "-no-print"]


def tree_of(unit, machdep):
    return unit + "." + machdep + ".tree"


def scan_tree(unit, machdep):
    """Refuse everything that assumes; return the tree as Frama-C printed it."""
    with open(tree_of(unit, machdep), errors="replace") as f:
        printed = f.read()
    for comment in comments(printed):
        for pattern, what in ASSUMING:
            match = re.search(pattern, comment)
            if match:
                line = comment[:match.end()].count("\n")
                raise Failure("%s in reach: %s" % (
                    what, comment.splitlines()[line].strip()))
    return printed


def prover_of(tag):
    tag = tag.lower()
    for name in ("cfg", "qed", "z3", "cvc4"):
        if tag.startswith(name):
            return name
    return tag.split()[0]


def seconds(text):
    """The prover's time in a goal line; Qed's own is not counted."""
    total = 0.0
    for number, unit in re.findall(r"\(([\d.]+)(ms|s|m|h)\)", text or ""):
        total += float(number) * SECONDS[unit]
    return total


def parse(lines):
    goals, smoke, total = [], [], None
    for line in lines:
        match = GOAL.match(line)
        if match:
            tag, kind, name, rest = match.groups()
            if kind == "Goal":
                proved = bool(rest) and rest.startswith("Valid") \
                    and tag != "Failed"
                goals.append({
                    "goal": name.replace("typed_", "", 1), "proved": proved,
                    "prover": prover_of(tag) if proved else None,
                    "seconds": seconds(rest)})
            else:
                smoke.append({"goal": name.replace("typed_", "", 1),
                              "passed": tag == "Passed"})
        match = TOTAL.match(line)
        if match:
            total = (int(match.group(1)), int(match.group(2)))
    return goals, smoke, total


def use_provers(job, scratch, names, cvc4_steps, facts=""):
    """Point Why3 at the provers; their names as WP wants them."""
    with open(job["why3"]) as f:
        conf = f.read()
    if job.get("record"):
        names = ["recorder"]
    elif facts:
        names = ["core"] + names
    for name, value in {
            "slim": job["slim"],
            "cores": job.get("cores", "-"),
            "record": job.get("record", "-"),
            "facts": facts or "-",
            "core_steps": min(cvc4_steps, CORE_STEPS),
            "slim_steps": min(cvc4_steps, SLIM_STEPS),
            "full_steps": cvc4_steps}.items():
        if "@%s@" % name not in conf:
            raise Failure("why3.conf has no @%s@" % name)
        conf = conf.replace("@%s@" % name, str(value))
    os.environ["WHY3CONFIG"] = scratch + ".why3.conf"
    with open(os.environ["WHY3CONFIG"], "w") as f:
        f.write(conf)
    return ",".join(PROVERS.get(n, n) for n in names)


def own_lemmas(job):
    """The names of the lemmas in the files that a lemma job calls its own."""
    names = []
    for path in job.get("own", []):
        with open(path) as f:
            names += re.findall(r"^\s*lemma\s+(\w+)", f.read(), re.M)
    if job.get("own") and not names:
        raise Failure("no lemma in the job's own files")
    return names


def selection(job):
    options = []
    if job["functions"]:
        options += ["-wp-fct", ",".join(job["functions"])]
    elif job["lemmas"]:
        options += ["-wp-prop=" + (",".join(own_lemmas(job)) or "@lemma")]
    if job["props"]:
        options += ["-wp-prop=" + ",".join(job["props"])]
    return options


def prove(job, machdep, unit, extra, stop=None, before=(), parsed=None, few=False):
    report = unit + "." + machdep + ".json"
    lines = frama_c(job, machdep, unit, list(before) + WP_OPTIONS + (FEW_OPTIONS if few else []) + selection(job) + [
        "-wp-prover",
        use_provers(job, unit, job["provers"], job["cvc4_steps"], job.get("facts")),
        "-wp-steps", str(job["steps"]),
        "-wp-timeout", str(job["timeout"]),
        "-wp-report-json", report,
    ] + (["-wp-split"] if job["split"] else [])
        + (["-wp-auto", job["auto"]] if job["auto"] else [])
        + job["options"] + extra, echo=True, stop=stop, by_hand=bool(extra),
        parsed=parsed)
    goals, _, total = parse(lines)
    if stop:
        return goals
    if total is None:
        if goals or any("No goal generated" in l for l in lines):
            raise Failure("WP generated no goal, or lost its summary")
        raise Failure("WP printed no summary")
    if total != (sum(g["proved"] for g in goals), len(goals)):
        raise Failure("goal lines and WP's summary differ: %d of %d against "
                      "%d of %d" % (sum(g["proved"] for g in goals),
                                    len(goals), total[0], total[1]))
    # The report leaves out what the control-flow graph alone settles.
    by_graph = sum(g["prover"] == "cfg" for g in goals)
    with open(report) as f:
        counted = json.load(f)["wp:global"].get("wp:main", {})
    if (counted.get("valid", 0) + by_graph,
            counted.get("total", 0) + by_graph) != total:
        raise Failure("WP's report and its summary differ: %s" % counted)
    return goals


def smoke(job, machdep, unit, few):
    whole = machdep == job["machdeps"][0]
    functions = [f for f in job["functions"] if whole or not f.startswith("acslabi_")]
    if not whole and not functions:
        return []
    if job["lemmas"] and not functions:
        unit += ".probe.c"
        write_unit(job, unit, PROBE)
    # Without dead code to look for, WP takes a selection that excludes every
    # category for an empty one; "exits" costs nothing, the graph settles it.
    categories = SMOKE_ONLY if whole else SMOKE_ONLY.replace("-@exits,", "")
    steps = min(job["smoke_steps"], CORE_SMOKE_STEPS) if few else job["smoke_steps"]
    lines = frama_c(job, machdep, unit, WP_OPTIONS + (FEW_OPTIONS if few else []) + [
        "-wp-smoke-tests", "-wp-prop=" + categories,
        # Z3 may look for a model for minutes without counting a step; CVC4
        # counts, so its limit is the same on a busy machine.
        "-wp-prover", use_provers(job, unit, [] if few else ["cvc4"], steps, job["facts"] if few else ""),
        "-wp-steps", str(steps),
        "-wp-smoke-timeout", str(job["smoke_timeout"]),
        "-wp-timeout", str(job["smoke_timeout"]),
    ] + (["-wp-fct", ",".join(functions)] if functions else
         ["-wp-fct", "acslabi_proof_probe"] if job["lemmas"] else [])
        + ([] if whole else CONTRACTS_ONLY)
        + job["options"], echo=True,
        allowed="Failed smoke-test|No goal generated")
    goals, tests, _ = parse(lines)
    goals = [g for g in goals if whole or "_exits" not in g["goal"]]
    if goals:
        raise Failure("a goal slipped in among the smoke tests: "
                      + goals[0]["goal"])
    return tests


def check_count(job, machdep, goals):
    declared = job["goals"].get(machdep)
    if declared is None:
        raise Failure("the job declares no number of goals for " + machdep)
    if declared != len(goals):
        raise Failure("%s: %d goals, but the job declares %d"
                      % (machdep, len(goals), declared))


def check_functions(job, printed):
    """Each function named has a body: in C, or in a ghost comment for a lemma function."""
    plain = re.sub(r"/\*.*?\*/", "", printed, flags=re.S)
    ghost = "\n".join(re.sub(r"/@.*?@/", "", text, flags=re.S) for text in
                      re.findall(r"/\*@\s*ghost\b(.*?)\*/", printed, flags=re.S))
    for name in job["functions"]:
        body = r"^[^\n;{}=]*\b%s\([^;{}]*\)\s*\{" % re.escape(name)
        if not re.search(body, plain, re.M) and not re.search(body, ghost, re.M):
            raise Failure("the sources have no function %s with a body" % name)


def check_facts(job, printed):
    """The list of facts is current: what it names of the specifications is still there."""
    if not job.get("facts"):
        return
    words = set(re.findall(r"\w+", printed))
    with open(job["facts"], encoding="utf-8") as f:
        # As WP names definitions (P_X, L_X) and lemmas (Q_X); Q_L_ and Q_Str_ are its own.
        for name in re.findall(r"^[PL]_(\w+?)(?:'def|_def|_inversion)$|^Q_(?!L_|Str_)(\w+)$", f.read(), re.M):
            if not words & set(name):
                raise Failure("%s names %s, which is not in reach any more; record it anew (wp.bzl says how)"
                              % (os.path.basename(job["facts"]), "".join(name)))


def check_tree(job, printed):
    check_functions(job, printed)
    check_facts(job, printed)


def few_do(job):
    """Whether the job is tried with the facts of its list alone first."""
    if not job.get("facts"):
        return False
    with open(job["facts"], encoding="utf-8") as f:
        return WHOLE not in f.read().splitlines()


def lay_few(job, root):
    """A copy of the job's tree that has of the lemmas those that the list names."""
    with open(job["facts"], encoding="utf-8") as f:
        keep = set(re.findall(r"^Q_(\w+)$", f.read(), re.M)) | set(own_lemmas(job))
    shutil.copytree(".", root, copy_function=shutil.copyfile)
    # Where the job proves every lemma in reach, every lemma stays.
    for path in glob.glob(os.path.join(root, "specs", "*.h")) if job["functions"] or job.get("own") else []:
        with open(path) as f:
            text = tree.without_lemmas(f.read(), keep)
        with open(path, "w") as f:
            f.write(text)


def run_proof(job, machdep, unit, share, extra, result):
    whole, goals, few = os.getcwd(), [], not extra and few_do(job)
    if few:
        root = os.path.join(os.path.dirname(unit), "few")
        if not os.path.exists(root):
            lay_few(job, root)
        os.chdir(root)
        try:
            goals = prove_once(job, machdep, unit, share, extra, few)
        finally:
            os.chdir(whole)
        few = all(g["proved"] for g in goals)
        if not few:
            say("note: with the listed facts alone these do not prove: %s; again, with all.  Record the list anew, or "
                "put the line '%s' into it" % (", ".join(g["goal"] for g in goals if not g["proved"]), WHOLE))
    if not few:
        goals = prove_once(job, machdep, unit, share, extra, bool(job.get("record")))
    judge(job, machdep, extra, result, goals)
    if job["smoke"] and not extra:
        if few:
            os.chdir(root)
        try:
            judge_smoke(job, machdep, result, smoke(job, machdep, unit, few))
        finally:
            os.chdir(whole)


def prove_once(job, machdep, unit, share, extra, few):
    return prove(job, machdep, unit, extra,
                 before=scan(job, machdep, unit, share),
                 parsed=lambda: check_tree(job, scan_tree(unit, machdep)), few=few)


def judge(job, machdep, extra, result, goals):
    result["goals"] += [dict(g, machdep=machdep) for g in goals]
    unproved = [g["goal"] for g in goals if not g["proved"]]
    if job["must_fail"]:
        for wanted in job["must_fail"]:
            hits = [g for g in goals if wanted in g["goal"]]
            if not hits:
                raise Failure("no goal is named *%s*" % wanted)
            if all(g["proved"] for g in hits):
                raise Failure("%s: goal *%s* must not prove, and did"
                              % (machdep, wanted))
        result["refuted"] = unproved
        unproved = [n for n in unproved
                    if not any(w in n for w in job["must_fail"])]
    if unproved and not job.get("record"):
        raise Failure("%s: %d of %d goals unproved: %s" % (
            machdep, len(unproved), len(goals), ", ".join(unproved)))
    if not extra:
        check_count(job, machdep, goals)


def judge_smoke(job, machdep, result, tests):
    if job["lemmas"] and not tests and machdep == job["machdeps"][0]:
        raise Failure("no smoke test among the lemmas")
    result["smoke"] += len(tests)
    failed = [t["goal"] for t in tests if not t["passed"]]
    if failed:
        raise Failure("%s: smoke tests fail, the contracts contradict "
                      "themselves: %s" % (machdep, ", ".join(failed)))


def control(job, machdep, unit):
    """Without the mutation the killers prove, within the same few steps."""
    killers = job["killed_by"]
    goals = prove(job, machdep, unit, [])
    hits = [g for g in goals if not killers or any(k in g["goal"] for k in killers)]
    if not hits:
        raise Failure("no goal is named *%s*" % "*, *".join(killers))
    unproved = [g["goal"] for g in hits if not g["proved"]]
    if unproved:
        raise Failure("without the mutation these do not prove either, in so "
                      "few steps: " + ", ".join(unproved))


def run_mutant(job, machdep, unit, share, result):
    before = scan(job, machdep, unit, share)
    killers = job["killed_by"]
    dead = []

    def stop(line):
        match = GOAL.match(line)
        if match and match.group(2) == "Goal":
            name, rest = match.group(3), match.group(4) or ""
            if match.group(1) == "Failed" or not rest.startswith("Valid"):
                if not killers or any(k in name for k in killers):
                    dead.append(name.replace("typed_", "", 1))
                    return True
        return False

    goals = prove(job, machdep, unit, [], stop, before,
                  lambda: scan_tree(unit, machdep))
    result["goals"] += [dict(g, machdep=machdep) for g in goals]
    if not dead:
        if not goals:
            raise Failure("the mutant gives no goals at all")
        raise Failure("the mutant survives: %s prove on %s" % (
            "all goals" if not killers else "goals *%s*" % "*, *".join(killers),
            machdep))
    result["killed_by"] = dead


def apply_mutant(job, root):
    """Copy the tree, put the new text in place of the old, move there."""
    mutant = job["mutant"]
    subprocess.run(["cp", "-rL", ".", root], check=True)
    os.chdir(root)
    with open(mutant["file"]) as f:
        text = f.read()
    count = text.count(mutant["old"])
    if count != 1:
        raise Failure("the mutant's old text occurs %d times in %s, "
                      "not once" % (count, mutant["file"]))
    os.chmod(mutant["file"], 0o644)
    with open(mutant["file"], "w") as f:
        f.write(text.replace(mutant["old"], mutant["new"]))


def summary(result):
    goals = result["goals"]
    by = {}
    for g in goals:
        if g["proved"]:
            by[g["prover"]] = by.get(g["prover"], 0) + 1
    slowest = max(goals, key=lambda g: g["seconds"], default=None)
    result["proved"] = sum(by.values())
    result["total"] = len(goals)
    result["by"] = by
    result["slowest"] = slowest and {
        k: slowest[k] for k in ("goal", "seconds", "machdep")}
    return result


def main(argv):
    if len(argv) < 2:
        print(__doc__, file=sys.stderr)
        return 2
    with open(argv[1]) as f:
        job = json.load(f)
    if len(argv) == 3 and argv[2].startswith("--record="):
        return record(job, argv[2][len("--record="):])
    if os.environ.get("TEST_TMPDIR"):
        return status(run(job, os.environ["TEST_TMPDIR"], argv[2:]))
    with tempfile.TemporaryDirectory() as scratch:
        return status(run(job, scratch, argv[2:]))


def status(result):
    return 1 if result["failure"] else 0


def record(job, path):
    """Prove the job, and list what the proofs used."""
    workspace = os.environ.get("BUILD_WORKSPACE_DIRECTORY")
    if not workspace:
        print("--record writes into the workspace; run it with bazel run", file=sys.stderr)
        return 2
    path = os.path.join(os.environ.get("BUILD_WORKING_DIRECTORY", workspace), path)
    with tempfile.TemporaryDirectory() as scratch:
        used = os.path.join(scratch, "used")
        job.update(cores=os.path.join(workspace, "proofs", "cores.py"), record=used, facts="", smoke=False)
        # An option, so that the number of goals is reported and not required.
        unproved = not all(g["proved"] for g in run(job, scratch, ["-wp-no-print"])["goals"])
        names = []
        if os.path.exists(used):
            with open(used, encoding="utf-8") as f:
                names = sorted(set(f.read().splitlines()))
    if not names:
        print("no proof of CVC4's to learn from; %s stays as it was" % path, file=sys.stderr)
        return 1
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as f:
        f.write("# Generated by run_wp.py --record: what CVC4 used to prove this job.\n")
        if unproved:
            f.write(WHOLE + "\n")
        f.write("".join(n + "\n" for n in names))
    return 0


def run(job, scratch, extra):
    """What became of the job; the failure, if any, among it."""
    os.environ["HOME"] = scratch
    # A goal that one model's run has settled, the other's need not settle again
    # if it is the same to the letter.  No answer comes from an earlier run.
    os.environ.setdefault("FRAMAC_WP_CACHE", "update")
    os.environ.setdefault("FRAMAC_WP_CACHEDIR", os.path.join(scratch, "cache"))
    os.environ.setdefault("LC_ALL", "C.UTF-8")
    models = os.environ.get("ACSLAB_MODELS")
    if models and job["kind"] == "proof":
        wanted = models.split(",")
        if not set(wanted) <= set(MACHDEPS):
            raise SystemExit("ACSLAB_MODELS is %s; the machine models are %s" % (models, ", ".join(MACHDEPS)))
        job["machdeps"] = [m for m in job["machdeps"] if m in wanted] or job["machdeps"][:1]
    for tool in "why3", "slim", "heap", "facts":
        if job.get(tool):
            job[tool] = os.path.abspath(job[tool])
    os.chdir(job["tree"])
    share = share_path()
    result = {"name": job["name"], "kind": job["kind"], "goals": [],
              "smoke": 0, "machdeps": job["machdeps"]}
    began = time.time()
    failure = None
    try:
        if job.get("mutant"):
            plain = os.path.join(scratch, "plain.c")
            write_unit(job, plain)
            job["plain"] = {m: preprocess(job, m, plain, share).split()
                            for m in job["machdeps"]}
            for machdep in job["machdeps"]:
                control(job, machdep, plain)
            apply_mutant(job, os.path.join(scratch, "tree"))
        unit = os.path.join(scratch, "unit.c")
        write_unit(job, unit)
        for machdep in job["machdeps"]:
            say("-- %s on %s" % (job["name"], machdep))
            if job["kind"] == "mutant":
                run_mutant(job, machdep, unit, share, result)
            else:
                run_proof(job, machdep, unit, share, extra, result)
    except Failure as e:
        failure = str(e)
    result["seconds"] = round(time.time() - began, 2)
    wanted = job.get("must_refuse")
    if wanted:
        if failure is None:
            failure = "must be refused (%s), and was accepted" % wanted
        elif wanted in failure:
            result["refused"] = failure
            failure = None
        else:
            failure = "must be refused for *%s*, but: %s" % (wanted, failure)
    result["failure"] = failure
    say("")
    say("%s %s" % ("FAILED" if failure else "ok", job["name"]))
    if failure:
        say(failure)
    for g in result["goals"]:
        if g["proved"] and g["seconds"] > job["timeout"] / 5.0:
            say("note: %s took %.0f s of the %d s that it has; a busy machine "
                "may need more" % (g["goal"], g["seconds"], job["timeout"]))
    # The last line is for ledger.py, which reads it from Bazel's test log.
    say("LEDGER " + json.dumps(summary(result), sort_keys=True))
    return result


if __name__ == "__main__":
    sys.exit(main(sys.argv))
