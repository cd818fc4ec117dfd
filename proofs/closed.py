#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Check that the jobs together leave nothing assumed.

    closed.py CLOSED.json

A job proves its functions from the contracts of what they call and from every
lemma in reach, and takes both on trust.  That is sound only if some other job
proves them, from the same text, and without going round in a circle.  Checked
here, for each machine model, on the trees that Frama-C prints back:

  calls    every callee is proved by a job, or is listed as trusted
  text     a contract or a lemma reads the same wherever it is used and where
           it is proved
  lemmas   every lemma in reach of a job is proved by a lemma job
  circle   no lemma is proved with the help of one that needs it, and no
           function calls itself, however far round
  logic    a recursive or inductive definition may be inconsistent without any
           axiom, so each is listed by name
  cover    every function of the product that has a body is proved
"""

import json
import os
import re
import sys
import time

import run_wp

NOT_CALLS = {"if", "while", "for", "switch", "return", "sizeof", "__attribute__",
             "_Alignof", "__alignof__"}
TOKEN = re.compile(r"/\*.*?\*/|//[^\n]*|\"(?:\\.|[^\"\\])*\"|'(?:\\.|[^'\\])*'|"
                   r"[{};]|[^{};/\"']+|/", re.S)


def squeeze(text):
    return " ".join(text.split())


class Tree:
    """What one job has in reach, read from Frama-C's print."""

    def __init__(self, printed):
        self.contracts = {}   # function -> contract, "" if it has none
        self.bodies = {}      # function -> set of callees
        self.lemmas = []      # (name, text), in order
        self.logic = {}       # recursive or inductive name -> kind
        self.read(printed)

    def read(self, printed):
        # A line such as '#include "stdint.h"' stands for the system's header.
        printed = re.sub(r"^#.*$", "", printed, flags=re.M)
        contract, code, depth, body = "", "", 0, None
        for token in TOKEN.findall(printed):
            if depth:
                depth += (token == "{") - (token == "}")
                if body is not None:
                    body.append(token)
                if not depth:
                    if body is not None:
                        self.define(code, contract, body)
                        contract, code = "", ""
                    body = None
            elif token.startswith("/*@"):
                if not self.annotation(token):
                    contract = squeeze(token)
            elif token.startswith("/*") or token.startswith("//"):
                continue
            elif token == "{":
                depth = 1
                body = [] if "(" in code and "=" not in code else None
            elif token == ";":
                name = self.name_of(code)
                if name and "typedef" not in code and "=" not in code:
                    if contract or name not in self.contracts:
                        self.contracts[name] = contract
                contract, code = "", ""
            else:
                code += token

    @staticmethod
    def name_of(code):
        match = re.search(r"(\w+)\s*\(", code)
        return match and match.group(1)

    def define(self, code, contract, body):
        name = self.name_of(code)
        self.contracts[name] = contract
        text = "".join(t for t in body if not t.startswith("/*")
                       or re.match(r"/\*@\s*ghost", t))
        self.bodies[name] = set(re.findall(r"\b([A-Za-z_]\w*)\s*\(", text)) \
            - NOT_CALLS

    def annotation(self, comment):
        """Take a global annotation; False for a contract."""
        text = squeeze(comment[3:-2])
        match = re.match(r"lemma\s+(\w+)", text)
        if match:
            if len(re.findall(r"\blemma\s+\w+", text)) != 1:
                raise run_wp.Failure("two lemmas in one annotation: " + text)
            self.lemmas.append((match.group(1), text))
            return True
        match = re.match(r"inductive\s+(\w+)", text)
        if match:
            # One case that does not mention itself is a definition.
            name = match.group(1)
            cases = re.findall(r"\bcase\s", text)
            uses = re.findall(r"\b%s\b" % re.escape(name), text)
            if len(uses) > 1 + len(cases):
                self.logic[name] = "inductive"
            return True
        match = re.match(r"(?:predicate|logic)\b[^=]*?(\w+)\s*(?:<[^>]*>\s*)?"
                         r"(?:\{[^}]*\}\s*)?(?:\([^)]*\))?\s*=(.*)", text)
        if match:
            if re.search(r"\b%s\b" % re.escape(match.group(1)), match.group(2)):
                self.logic[match.group(1)] = "recursive"
            return True
        return bool(re.match(r"(?:predicate|logic|type|check lemma|axiomatic|"
                             r"global|model|volatile)\b", text))


def circle(edges):
    """A list of nodes that ends where it begins, or None."""
    done, path = set(), []

    def visit(node):
        if node in path:
            return path[path.index(node):] + [node]
        if node in done:
            return None
        path.append(node)
        for other in sorted(edges.get(node, ())):
            found = visit(other)
            if found:
                return found
        path.pop()
        done.add(node)
        return None

    sys.setrecursionlimit(10000)
    for start in sorted(edges):
        found = visit(start)
        if found:
            return found
    return None


def tree_of(job, machdep, scratch):
    unit = os.path.join(scratch, "unit.c")
    run_wp.write_unit(job, unit)
    out = os.path.join(scratch, "tree.c")
    run_wp.frama_c(job, machdep, unit, ["-print", "-ocode", out], echo=False)
    with open(out, errors="replace") as f:
        tree = Tree(f.read())
    return tree


def functions(job, tree):
    """What a job proves: what it names, or everything but for a lemma job."""
    return job["functions"] or ([] if job["lemmas"] else sorted(tree.bodies))


def check(machdep, jobs, trees, closed, product):
    trouble = []
    proved, proved_by = {}, {}      # function -> contract, job
    lemmas, lemmas_by = {}, {}      # lemma -> text, job
    needs = {}                      # lemma -> lemmas before it in its job
    calls = {}

    def complain(text, *args):
        line = text % args
        if line not in trouble:
            trouble.append(line)

    for job in jobs:
        tree = trees[job["name"]]
        if job["props"]:
            continue                # a part of a job proves nothing whole
        for name in functions(job, tree):
            proved[name] = tree.contracts.get(name, "")
            proved_by[name] = job["name"]
            calls.setdefault(name, set()).update(tree.bodies.get(name, ()))
            if not proved[name]:
                complain("%s: %s has no contract", job["name"], name)
        if not job["functions"]:
            before = set()
            for name, text in tree.lemmas:
                # A lemma that several jobs prove counts where it needs least.
                if name not in lemmas or len(before) < len(needs[name]):
                    lemmas[name], lemmas_by[name] = text, job["name"]
                    needs[name] = set(before)
                before.add(name)

    for job in jobs:
        tree = trees[job["name"]]
        for name, text in tree.lemmas:
            if name not in lemmas:
                complain("lemma %s is in reach of %s and proved by no job",
                         name, job["name"])
            elif lemmas[name] != text:
                complain("lemma %s reads otherwise in %s than in %s, which "
                         "proves it", name, job["name"], lemmas_by[name])
        for name in functions(job, tree):
            for callee in tree.bodies.get(name, ()):
                if callee in closed["trusted"]:
                    continue
                if callee not in proved:
                    complain("%s calls %s (%s), which no job proves and no "
                             "list trusts", name, callee, job["name"])
        for name, contract in tree.contracts.items():
            if contract and name in proved and contract != proved[name]:
                complain("the contract of %s reads otherwise in %s than in "
                         "%s, which proves it", name, job["name"],
                         proved_by[name])
        for name, kind in tree.logic.items():
            if name not in closed["recursive"]:
                complain("%s definition %s is not listed", kind, name)

    round_ = circle(needs)
    if round_:
        complain("lemmas prove each other: %s", " <- ".join(round_))
    round_ = circle({f: c & set(calls) for f, c in calls.items()})
    if round_:
        complain("recursion: %s", " -> ".join(round_))
    if product:
        for name in sorted(product.bodies):
            if name not in proved and name not in closed["trusted"]:
                complain("%s is in the product and proved by no job", name)
            elif name in proved and product.contracts[name] != proved[name]:
                complain("the contract of %s in the product is not the one "
                         "that %s proves", name, proved_by[name])
    # Every name of the list must still be there to trust.
    known = set().union(*[set(t.contracts) | set().union(*t.bodies.values())
                          for t in trees.values()]) if trees else set()
    for name in closed["trusted"]:
        if name not in known and machdep == "x86_64":
            complain("%s is trusted, and nothing mentions it", name)
    print("%s: %d functions and %d lemmas proved" % (
        machdep, len(proved), len(lemmas)))
    return ["%s: %s" % (machdep, t) for t in trouble]


def main(argv):
    with open(argv[1]) as f:
        closed = json.load(f)
    jobs = []
    for path in closed["jobs"]:
        with open(path) as f:
            jobs.append(json.load(f))
    scratch = os.environ.get("TEST_TMPDIR", "/tmp")
    os.environ["HOME"] = scratch
    trouble = []
    began = time.time()
    try:
        for machdep in sorted(run_wp.MACHDEPS, reverse=True):
            here = [j for j in jobs if machdep in j["machdeps"]]
            trees = {j["name"]: tree_of(j, machdep, scratch) for j in here}
            product = None
            if closed["product"]:
                product = tree_of(
                    {"srcs": [closed["product"]],
                     "defines": ["ACSLAB_IMPLEMENTATION"]}, machdep, scratch)
            trouble += check(machdep, here, trees, closed, product)
    except run_wp.Failure as e:
        trouble.append(str(e))
    for name, reason in sorted(closed["trusted"].items()):
        print("trusted: %s: %s" % (name, reason))
    for name, reason in sorted(closed["recursive"].items()):
        print("goes round: %s: %s" % (name, reason))
    for line in trouble:
        print("FAILED " + line)
    failure = "\n".join(trouble) or None
    wanted = closed["must_refuse"]
    if wanted:
        failure = None if any(wanted in t for t in trouble) else \
            "must be refused (%s); trouble found: %s" % (wanted, trouble)
        print(failure or "refused, as it must be")
    print("LEDGER " + json.dumps(run_wp.summary({
        "name": closed["name"], "kind": "closed", "goals": [], "smoke": 0,
        "machdeps": sorted(run_wp.MACHDEPS), "failure": failure,
        "trusted": closed["trusted"], "recursive": closed["recursive"],
        "seconds": round(time.time() - began, 2)}), sort_keys=True))
    return 1 if failure else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
