#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Check that the jobs together leave nothing assumed but what is listed as open.

    closed.py CLOSED.json [--update]

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

While some of that is not so, the file that `open` names lists exactly the
functions and lemmas that have no proof yet, alone for both machine models or
as "NAME on x86_32" for one.  What is neither proved nor listed fails, and what
is proved and still listed fails as well, so the list can only shrink.
--update (by `bazel run`) writes the list anew, and with it the paragraph between
the marks "<!-- open: ... -->" of the document that `document` names; without
it a paragraph that differs fails.
"""

import functools
import json
import os
import re
import shutil
import sys
import textwrap
import time

import run_wp
import tree as lay_tree

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
            elif re.match(r"/\*@\s*ghost\b", token):
                # A ghost function is proved and called like any other.
                inner = re.match(r"/\*@\s*ghost\b(.*)\*/$", token, re.S).group(1)
                self.read(inner.replace("/@", "/*@").replace("@/", "*/"))
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
        # What a ghost loop's invariants apply is logic, and called by nobody.
        text = re.sub(r"/@.*?@/", "", text, flags=re.S)
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


def tree_of(job, machdep, scratch, keep=None):
    """What Frama-C reads of a job's sources, of the parts the bodies of the functions in keep alone."""
    here, root = os.getcwd(), os.path.join(scratch, "root")
    shutil.rmtree(root, ignore_errors=True)
    lay_tree.lay(root, job["srcs"], keep, files_below("."))
    unit = os.path.join(scratch, "unit.c")
    run_wp.write_unit(job, unit)
    out = os.path.join(scratch, "tree.c")
    os.chdir(root)
    try:
        run_wp.frama_c(job, machdep, unit, ["-print", "-ocode", out], echo=False)
    finally:
        os.chdir(here)
    with open(out, errors="replace") as f:
        return Tree(f.read())


@functools.lru_cache(maxsize=None)
def files_below(folder):
    return {os.path.normpath(os.path.join(path, name))
            for path, _, names in os.walk(folder, followlinks=True) for name in names if name.endswith((".h", ".c"))}


def functions(job, tree):
    """What a job proves: what it names, or everything but for a lemma job."""
    return job["functions"] or ([] if job["lemmas"] else sorted(tree.bodies))


def on(names, machdep):
    """The entries of an open list that stand for this machine model."""
    return {n.split(" on ")[0] for n in names
            if " on " not in n or n.endswith(" on " + machdep)}


def check(machdep, jobs, trees, closed, product, found):
    """The trouble on one machine model; what is proved there goes to found."""
    trouble = []
    open_functions = on(closed["open"]["functions"], machdep)
    open_lemmas = on(closed["open"]["lemmas"], machdep)
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
            own = run_wp.own_lemmas(job)
            for name, text in tree.lemmas:
                # A lemma that several jobs prove counts where it needs least.
                if own and name not in own:
                    pass
                elif name not in lemmas or len(before) < len(needs[name]):
                    lemmas[name], lemmas_by[name] = text, job["name"]
                    needs[name] = set(before)
                before.add(name)

    missing_functions, missing_lemmas = set(), set()
    for job in jobs:
        tree = trees[job["name"]]
        for name, text in tree.lemmas:
            if name not in lemmas:
                missing_lemmas.add(name)
            if name in open_lemmas:
                continue
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
                    missing_functions.add(callee)
                if callee not in proved and callee not in open_functions:
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
    # A function without a proof closes a circle as well.
    every = dict(product.bodies if product else {})
    every.update(calls)
    round_ = circle({f: c & set(every) for f, c in every.items()})
    if round_:
        complain("recursion: %s", " -> ".join(round_))
    if product:
        for name in sorted(product.bodies):
            if name not in proved and name not in closed["trusted"]:
                missing_functions.add(name)
                if name not in open_functions:
                    complain("%s is in the product and proved by no job", name)
            elif name in proved and product.contracts[name] != proved[name]:
                complain("the contract of %s in the product is not the one "
                         "that %s proves", name, proved_by[name])
    for name in sorted(open_functions - missing_functions):
        complain("function %s is listed as open, and %s", name,
                 "%s proves it" % proved_by[name] if name in proved
                 else "nothing has or calls it")
    for name in sorted(open_lemmas - missing_lemmas):
        complain("lemma %s is listed as open, and %s", name,
                 "%s proves it" % lemmas_by[name] if name in lemmas
                 else "is in reach of no job")
    found[machdep] = {
        "functions": missing_functions, "lemmas": missing_lemmas,
        "outright": outright(jobs, trees, proved, calls, lemmas, needs,
                             closed["trusted"])}
    # Every name of the list must still be there to trust.
    known = set().union(*[set(t.contracts) | set().union(*t.bodies.values())
                          for t in list(trees.values()) + ([product] if product else [])])
    for name in closed["trusted"]:
        if name not in known and machdep == "x86_64":
            complain("%s is trusted, and nothing mentions it", name)
    print("%s: %d functions and %d lemmas proved" % (
        machdep, len(proved), len(lemmas)))
    return ["%s: %s" % (machdep, t) for t in trouble]


def outright(jobs, trees, proved, calls, lemmas, needs, trusted):
    """The functions whose proof hangs on nothing that is open."""
    whole = {l for l in lemmas if needs[l] <= set(lemmas)}
    while True:
        fewer = {l for l in whole if needs[l] <= whole}
        if fewer == whole:
            break
        whole = fewer
    reach = {}
    for job in jobs:
        if not job["props"]:
            for name in functions(job, trees[job["name"]]):
                reach[name] = {l for l, _ in trees[job["name"]].lemmas}
    good = {f for f in proved if reach[f] <= whole}
    while True:
        fewer = {f for f in good if calls.get(f, set()) <= good | set(trusted)}
        if fewer == good:
            return good
        good = fewer


def named(found, kind):
    """What is open, for both machine models alike or with the name of one."""
    models = sorted(found, reverse=True)
    names = set().union(*[found[m][kind] for m in models])
    return sorted(n if all(n in found[m][kind] for m in models) else
                  "%s on %s" % (n, next(m for m in models if n in found[m][kind]))
                  for n in names)


def wrapped(text, indent="", width=110):
    return "\n".join(textwrap.wrap(text, width, subsequent_indent=indent,
                                   break_long_words=False, break_on_hyphens=False))


def paragraph(opened, found, product, parts, trusted):
    """What is open, part by part, as the document tells it."""
    home = {}
    for path in parts:
        with open(path) as f:
            text = f.read()
        part = os.path.splitext(os.path.basename(path))[0]
        # At the start of a line, or as a ghost function in a comment.
        for name in re.findall(r"^(?:  static inline |[A-Za-z])[^\n;{}=]*?\b(\w+)\([^;{}]*\)\s*\{", text, re.M):
            home[name] = part
    total = len(product.bodies)
    plain = {n.split(" on ")[0] for n in opened["functions"]}
    good = set.intersection(*[found[m]["outright"] for m in found]) & set(product.bodies)
    hang = set(product.bodies) - plain - good - set(trusted)
    out = [wrapped("Of the %d functions with a body in the product, ghost functions included, %d have no job "
                   "that passes on both machine models:" % (total, len(plain & set(product.bodies)))), ""]
    for part in sorted(set(home.values())):
        mine = [n for n in opened["functions"] if home.get(n.split(" on ")[0]) == part]
        of = sum(home.get(n) == part for n in product.bodies)
        if mine:
            out.append(wrapped("- `%s` (%d of %d): %s." % (part, len(mine), of, ", ".join(
                "`%s`" % n if " on " not in n else "`%s` on %s" % tuple(n.split(" on "))
                for n in mine)), "  "))
    out += ["", wrapped(
        "Lemmas that a job relies on and no job proves: %s." % (
            ", ".join("`%s`" % n for n in opened["lemmas"]) or "none"))]
    out += ["", wrapped(
        "%d functions are proved outright: everything that they call, and every lemma in their reach, is proved "
        "as well. Proved too, but from the contract of something, however far down, that is in the list above, %d "
        "more: %s." % (
            len(good), len(hang), ", ".join("`%s`" % n for n in sorted(hang)) or "none"))]
    believed = sorted(set(trusted) & set(product.bodies))
    if believed:
        out += ["", wrapped("%d have a contract that is trusted, for the reasons in the table below: %s." % (
            len(believed), ", ".join("`%s`" % n for n in believed)))]
    return "\n".join(out)


MARKS = ("<!-- open: what follows is written by `bazel run //proofs:closed_test -- --update` -->\n",
         "\n<!-- open: end -->\n")


def document(path, text, update):
    """Whether the document has this text between its marks; --update writes it."""
    with open(path) as f:
        whole = f.read()
    if whole.count(MARKS[0]) != 1 or whole.count(MARKS[1]) != 1:
        raise run_wp.Failure("%s has not one paragraph between marks" % path)
    before, rest = whole.split(MARKS[0])
    inside, after = rest.split(MARKS[1])
    if inside.strip("\n") == text:
        return True
    if update:
        with open(path, "w") as f:
            f.write(before + MARKS[0] + text + MARKS[1] + after)
    return False


def main(argv):
    with open(argv[1]) as f:
        closed = json.load(f)
    update = "--update" in argv[2:]
    top = os.environ.get("BUILD_WORKSPACE_DIRECTORY")
    if update and not top:
        print("--update writes to the sources: use bazel run", file=sys.stderr)
        return 2
    listed = closed["open"]
    closed["open"] = {"functions": [], "lemmas": []}
    if listed:
        with open(listed) as f:
            closed["open"] = json.load(f)
    jobs = []
    for path in closed["jobs"]:
        with open(path) as f:
            jobs.append(json.load(f))
    scratch = os.environ.get("TEST_TMPDIR", "/tmp")
    os.environ["HOME"] = scratch
    trouble, remaining, found, product = [], [], {}, None
    began = time.time()
    try:
        for machdep in sorted(run_wp.MACHDEPS, reverse=True):
            here = [j for j in jobs if machdep in j["machdeps"]]
            trees, alike = {}, {}
            for job in here:
                alike.setdefault(json.dumps([job["srcs"], job["defines"]]), []).append(job)
            for group in alike.values():
                # A job that names no function may prove them all.
                keep = set().union(*[j["functions"] for j in group])
                every = any(not j["functions"] and not j["lemmas"] for j in group)
                tree = tree_of(group[0], machdep, scratch, None if every else keep)
                trees.update((j["name"], tree) for j in group)
            product = None
            if closed["product"]:
                product = tree_of(
                    {"srcs": [closed["product"]],
                     "defines": ["ACSLAB_IMPLEMENTATION"]}, machdep, scratch)
            trouble += check(machdep, here, trees, closed, product, found)
            if update:      # what else is wrong, once the list is right
                trouble = []
                again = dict(closed, open={k: named({machdep: found[machdep]}, k)
                                           for k in ("functions", "lemmas")})
                remaining += check(machdep, here, trees, again, product, found)
        trouble += remaining
        opened = {k: named(found, k) for k in ("functions", "lemmas")}
        if update:
            with open(os.path.join(top, listed), "w") as f:
                f.write(json.dumps(opened, indent=1) + "\n")
            print("%s: %d functions and %d lemmas" % (
                listed, len(opened["functions"]), len(opened["lemmas"])))
        if closed["document"]:
            where = closed["document"]
            text = paragraph(opened, found, product, closed["parts"], closed["trusted"])
            if update:
                document(os.path.join(top, where), text, True)
            elif not document(where, text, False):
                trouble.append("%s does not tell what is open as it is" % where)
    except run_wp.Failure as e:
        trouble.append(str(e))
    for name, reason in sorted(closed["trusted"].items()):
        print("trusted: %s: %s" % (name, reason))
    for name, reason in sorted(closed["recursive"].items()):
        print("goes round: %s: %s" % (name, reason))
    for line in trouble:
        print("FAILED " + line)
    if trouble and listed:
        print("what is open is listed in %s and in %s; bazel run %s -- --update writes "
              "both anew" % (listed, closed["document"], closed["name"]))
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
        "open": {k: sorted(v) for k, v in closed["open"].items()},
        "seconds": round(time.time() - began, 2)}), sort_keys=True))
    return 1 if failure else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
