#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Lay out what one proof job reads, and nothing else.

    tree.py --out OUT [--keep FUNCTION]... [--all-bodies] [--src FILE]... FILE...

OUT gets the files that the sources (--src) include, however indirectly, found among FILE...; of the parts of the
header it gets the body of the functions to be kept alone, for a job knows every other function by its contract.
So a job's result depends on the text that it is about: a change in the body of another function, or in a file
out of its reach, does not run it again, and Frama-C reads half as much.

A file that is included and not listed is left out, and then Frama-C says so.
"""

import argparse
import os
import re
import sys

INCLUDE_DIRS = [".", "src", "src/parts", "specs", "proofs"]
INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]*"([^"]+)"', re.M)
PARTS = "src/parts/"
BODY = re.compile(r"^(ACSLAB_(?:INTERNAL|API|SELDOM)\b[^;{}]*?\b(\w+)\([^;{}]*\))\n\{\n.*?^\}\n",
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


def main(argv):
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("--keep", action="append", default=[])
    parser.add_argument("--all-bodies", action="store_true")
    parser.add_argument("--src", action="append", default=[])
    parser.add_argument("files", nargs="*")
    args = parser.parse_args(argv)
    for path in closure(args.src, set(args.files) | set(args.src)):
        with open(path) as f:
            text = f.read()
        if path.startswith(PARTS) and not args.all_bodies:
            text = only(text, set(args.keep))
        target = os.path.join(args.out, path)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        with open(target, "w") as f:
            f.write(text)


if __name__ == "__main__":
    main(sys.argv[1:])
