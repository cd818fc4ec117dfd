#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The model beside the allocator on other machines: i386 natively, aarch64 and s390x (big endian) by qemu.

    tests/cross.py

Builds and runs, for each machine, the exhaustive small arenas (tests/states.c, split_states.c), the corpora of all fuzz
targets with pseudo-random inputs on top, and the vendoring test; and the latter once in C++17
on the machine at hand.  No cmocka: it is not there for other machines.
"""

import os
import re
import subprocess
import sys
import tempfile

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LOCKSTEP = ["fuzz/lockstep.c", "fuzz/model.c", "fuzz/implementation.c"]
SPLIT = ["fuzz/split_lockstep.c", "fuzz/split_model.c"]
SPLIT_EVENTS = ["fuzz/events.c", "fuzz/split_events.c"]

# Name, compiler, emulator.
MACHINES = [
    ("i386", ["gcc-12", "-m32"], []),
    ("i386, words of 64 bits", ["gcc-12", "-m32", "-DACSLAB_CONFIG_WORD_BITS=64"], []),
    ("aarch64", ["aarch64-linux-gnu-gcc"], ["qemu-aarch64"]),
    ("s390x, big endian", ["s390x-linux-gnu-gcc"], ["qemu-s390x"]),
]
FLAGS = ["-std=c11", "-O2", "-Wall", "-Wextra", "-Werror", "-Isrc", "-Ifuzz", "-Itests"]

# A vendoring user: language, files, flags.
CXX = ["g++-12", "-std=c++17", "-Wall", "-Wextra", "-Werror", "-Isrc", "-Itests/vendor"]


def run(command):
    done = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    if done.returncode != 0:
        print("failed: " + " ".join(command[:12]) + "\n" + done.stdout[-500:] + done.stderr[-3000:])
    return done.returncode == 0


def compiled(work, name, compiler, source, flags):
    """The object file of a source: each is compiled once for a machine, or once for its own flags."""
    out = os.path.join(work, re.sub(r"\W+", "_", " ".join([name, source, *flags])) + ".o")
    if os.path.exists(out) or run([*compiler, *FLAGS, *flags, "-c", source, "-o", out]):
        return out
    return None


def build_and_run(work, name, compiler, emulator, sources, flags, arguments):
    binary = os.path.join(work, "test")
    what = "%s: %s" % (name, sources[0])
    objects = [compiled(work, name, compiler, s, flags) for s in sources]
    good = None not in objects and run([*compiler, "-static", *objects, "-o", binary]) and run(
        [*emulator, binary, *arguments])
    print("%-44s %s" % (what, "holds" if good else "FAILS"), flush=True)
    return good


def corpus(target):
    folder = os.path.join("fuzz/corpus", target)
    return [os.path.join(folder, f) for f in sorted(os.listdir(folder))]


def cxx(work):
    """Bodies compiled as C++, and bodies in a C file called from C++."""
    binary, c = os.path.join(work, "cxx"), os.path.join(work, "c.o")
    other = os.path.join(work, "other.o")
    good = run([*CXX, "tests/vendor/main.cc", "-o", binary]) and run([binary])
    good = (run(["gcc-12", "-std=c11", "-Isrc", "-c", "tests/implementation.c", "-o", c]) and
            run(["gcc-12", "-std=c11", "-Isrc", "-c", "tests/vendor/other.c", "-o", other]) and
            run([*CXX, "-DIN_C", "tests/vendor/main.cc", c, other, "-o", binary]) and run([binary]) and good)
    print("%-44s %s" % ("C++17: tests/vendor/main.cc", "holds" if good else "FAILS"), flush=True)
    return good


def main():
    os.chdir(TOP)
    good = True
    with tempfile.TemporaryDirectory() as work:
        for name, compiler, emulator in MACHINES:
            small = ["3", "9"] if emulator else ["4", "12"]
            good &= build_and_run(work, name, compiler, emulator, ["tests/states.c", *LOCKSTEP],
                                  ["-DMODEL_FRAMES=32"], small)
            good &= build_and_run(work, name, compiler, emulator, ["tests/split_states.c", *SPLIT, *LOCKSTEP], [],
                                  ["3" if emulator else "4"])
            for target in ("split", "split_random", "split_binary"):
                good &= build_and_run(work, name, compiler, emulator,
                                      ["fuzz/%s.c" % target, "fuzz/replay.c", *SPLIT_EVENTS, *SPLIT, *LOCKSTEP], [],
                                      ["--random", "100" if emulator else "500", *corpus(target)])
            for target in ("buddy", "canonical"):
                good &= build_and_run(work, name, compiler, emulator,
                                      ["fuzz/%s.c" % target, "fuzz/replay.c", "fuzz/events.c", *LOCKSTEP], [],
                                      ["--random", "100" if emulator else "1000", *corpus(target)])
            good &= build_and_run(work, name, compiler, emulator,
                                  ["tests/vendor/main.c", "tests/vendor/other.c"], [], [])
        good &= cxx(work)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
