#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Lay out what one proof job reads, and nothing else.

    tree.py --out OUT [--keep FUNCTION]... [--all-bodies] [--src FILE]... FILE...

OUT gets the files that the sources (--src) include, however indirectly, found among FILE...; of the parts of the
header it gets the body of the functions to be kept alone, for a job knows every other function by its contract.
So a job's result depends on the text that it is about: a change in the body of another function, or in a file
out of its reach, does not run it again, and Frama-C reads half as much.

A file that is included and not listed is left out, and then Frama-C says so.

A job with a list of facts is tried first without the lemmas that the list does not name (without_lemmas).
"""

import argparse
import os
import re
import sys

INCLUDE_DIRS = [".", "src", "src/parts", "specs", "proofs"]
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.M)
PARTS = "src/parts/"
BODY = re.compile(r"^(ACSLAB_(?:INTERNAL|API|HOT|SELDOM)\b[^;{}]*?\b(\w+)\([^;{}]*\))\n\{\n.*?^\}\n",
                  re.M | re.S)


def closure(sources, listed):
    """The listed files that the sources reach, sources among them."""
    reached, todo = set(), list(sources)
    while todo:
        path = todo.pop()
        if path in reached or path not in listed:
            continue
        reached.add(path)
        with open(path) as f:
            names = INCLUDE.findall(f.read())
        for name in names:
            for folder in [os.path.dirname(path)] + INCLUDE_DIRS:
                target = os.path.normpath(os.path.join(folder, name))
                if target in listed:
                    todo.append(target)
                    break
    return reached


def only(text, keep):
    """The text with the bodies of the functions in keep, and of no other."""
    return BODY.sub(lambda m: m.group() if m.group(2) in keep else m.group(1) + ";\n", text)


def lay(out, sources, keep, listed):
    """Write the tree; keep names the functions whose bodies stay, None keeps all."""
    for path in closure(sources, listed):
        with open(path) as f:
            text = f.read()
        if path.startswith(PARTS) and keep is not None:
            text = only(text, keep)
        target = os.path.join(out, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w") as f:
            f.write(text)


LEMMA = re.compile(r"^[ \t]*lemma\s+(\w+)", re.M)


def without_lemmas(text, keep):
    """The text of a specification with the lemmas in keep, and no other; every line keeps its number."""
    parts, at = [], 0
    for match in LEMMA.finditer(text):
        if match.group(1) in keep:
            continue
        end = clause_end(text, match.end())
        parts += [text[at:match.start()], "\n" * text.count("\n", match.start(), end)]
        at = end
    # Frama-C takes no annotation without a clause.
    return re.sub(r"/\*@(?:\s|//[^\n]*)*\*/", lambda m: "\n" * m.group().count("\n"), "".join(parts) + text[at:])


def clause_end(text, start):
    """Where the clause ends: a quantifier and a \\let have a semicolon of their own."""
    inner = 0
    for match in re.compile(r"\\(?:forall|exists|let)\b|;").finditer(text, start):
        if match.group() != ";":
            inner += 1
        elif inner:
            inner -= 1
        else:
            return match.end()
    return len(text)


def main(argv):
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("--keep", action="append", default=[])
    parser.add_argument("--all-bodies", action="store_true")
    parser.add_argument("--src", action="append", default=[])
    parser.add_argument("files", nargs="*")
    args = parser.parse_args(argv)
    lay(args.out, args.src, None if args.all_bodies else set(args.keep), set(args.files) | set(args.src))


if __name__ == "__main__":
    main(sys.argv[1:])
