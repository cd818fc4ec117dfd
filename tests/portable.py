#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The header compiles without warnings, freestanding, everywhere, and needs no symbol of anybody's.

    tests/portable.py HEADER

Each compiler, target and language of the matrix compiles one file that holds the bodies, with every
warning an error and no headers but the compiler's own, at each level of optimisation.  `nm -u` of each
object must print nothing: no memset, no division helper, no symbol of any library.
"""

import concurrent.futures
import os
import shutil
import subprocess
import sys
import tempfile

WARNINGS = ["-Wall", "-Wextra", "-Wpedantic", "-Wconversion", "-Wshadow", "-Wundef", "-Werror"]
STRICTER = ["-Wstrict-prototypes", "-Wmissing-prototypes"]  # C only
FREESTANDING = ["-ffreestanding", "-nostdinc"]
# As kernels and firmware are built: without these, i386 asks for the table of position-independent code,
# and C++ on ARM for the unwinder, of any function at all.
BARE = ["-fno-pic", "-fno-exceptions", "-fno-asynchronous-unwind-tables", "-fno-unwind-tables"]
C = ["c99", "c11", "c17"]
CXX = ["c++17"]

GCC = "gcc-12"
ARM = "arm-none-eabi-gcc"

# Name, compiler, its target flags.
TARGETS = [
    ("x86_64 gcc", GCC, ["-m64"]),
    ("x86_64 clang-14", "clang-14", ["--target=x86_64-linux-gnu"]),
    ("x86_64 clang-19", "clang-19", ["--target=x86_64-linux-gnu"]),
    ("i386 gcc", GCC, ["-m32"]),
    ("i386 clang-14", "clang-14", ["--target=i386-linux-gnu"]),
    ("i386 clang-19", "clang-19", ["--target=i386-linux-gnu"]),
    ("Cortex-M0 gcc", ARM, ["-mcpu=cortex-m0", "-mthumb"]),
    ("Cortex-M3 gcc", ARM, ["-mcpu=cortex-m3", "-mthumb"]),
    ("Cortex-M4 gcc", ARM, ["-mcpu=cortex-m4", "-mthumb"]),
    ("Cortex-M0 clang-19", "clang-19", ["--target=thumbv6m-none-eabi"]),
    ("Cortex-M4 clang-19", "clang-19", ["--target=thumbv7em-none-eabi"]),
    ("aarch64 gcc", "aarch64-linux-gnu-gcc", []),
    ("aarch64 clang-19", "clang-19", ["--target=aarch64-none-elf"]),
    ("riscv32 gcc", "riscv64-linux-gnu-gcc", ["-march=rv32imac", "-mabi=ilp32"]),
    ("riscv32 clang-19", "clang-19", ["--target=riscv32-unknown-elf", "-march=rv32imac"]),
    ("riscv64 gcc", "riscv64-linux-gnu-gcc", ["-march=rv64imac", "-mabi=lp64"]),
    ("riscv64 clang-19", "clang-19", ["--target=riscv64-unknown-elf", "-march=rv64imac"]),
    ("s390x gcc, big endian", "s390x-linux-gnu-gcc", []),
    ("s390x clang-19, big endian", "clang-19", ["--target=s390x-linux-gnu"]),
]

# What a user may define.
CONFIGURATIONS = [
    ("", []),
    ("static", ["-DACSLAB_STATIC"]),
    ("portable scans", ["-DACSLAB_CONFIG_PORTABLE"]),
    ("words of 32 bits", ["-DACSLAB_CONFIG_WORD_BITS=32"]),
]

# Targets that need a helper, each with the reason; the test fails where one no longer does.
EXPECTED = {}


def system_include(compiler, target):
    if compiler.startswith("clang"):
        where = subprocess.run([compiler, *target, "-print-resource-dir"], capture_output=True, text=True,
                               check=True).stdout.strip()
        return [os.path.join(where, "include")]
    return [subprocess.run([compiler, *target, "-print-file-name=" + d], capture_output=True, text=True,
                           check=True).stdout.strip() for d in ("include", "include-fixed")]


def compile_one(header, compiler, target, language, optimise, defines, work):
    """What went wrong, or None."""
    cxx = language.startswith("c++")
    source = os.path.join(work, "header.cc" if cxx else "header.c")
    with open(source, "w", encoding="ascii") as f:
        f.write('#define ACSLAB_IMPLEMENTATION\n#include "acslab.h"\n')
    out = os.path.join(work, "header.o")
    command = [compiler, *target, "-x", "c++" if cxx else "c", "-std=" + language, *optimise, *WARNINGS,
               *([] if cxx else STRICTER), *FREESTANDING, *BARE]
    for d in system_include(compiler, target):
        command += ["-isystem", d]
    command += [*defines, "-I" + os.path.dirname(os.path.abspath(header)), "-c", source, "-o", out]
    run = subprocess.run(command, capture_output=True, text=True, check=False)
    if run.returncode != 0:
        return "does not compile: " + " ".join(command) + "\n" + run.stderr
    if run.stderr:
        return "compiles with words: " + run.stderr
    undefined = subprocess.run(["llvm-nm-19", "-u", out], capture_output=True, text=True, check=True).stdout.split()
    undefined = [u for u in undefined if u not in ("U", "w")]
    if undefined == ["__aeabi_uidiv"]:  # -Os makes do with one of the two
        undefined.append("__aeabi_uidivmod")
    return "needs " + " ".join(undefined) if undefined else None


def has_cxx(compiler):
    """Whether the C compiler's C++ half is installed."""
    if compiler.startswith("clang"):
        return True
    return shutil.which(subprocess.run([compiler, "-print-prog-name=cc1plus"], capture_output=True, text=True,
                                       check=True).stdout.strip()) is not None


def cases(compiler):
    """Language, configuration, optimisation: the full list for C11, the other languages once, unoptimised."""
    for language in C + (CXX if has_cxx(compiler) else []):
        yield language, CONFIGURATIONS[0], "-O2" if language == "c11" else "-O0"
    for config in CONFIGURATIONS[1:]:
        yield "c11", config, "-O2"
    for level in ("-O0", "-Os"):
        yield "c11", CONFIGURATIONS[0], level


def try_target(header, name, compiler, target):
    """The failures of a target, the number of its objects, and the exceptions that it used."""
    failures, objects, used = [], 0, set()
    with tempfile.TemporaryDirectory() as work:
        for language, (config, defines), level in cases(compiler):
            wrong = compile_one(header, compiler, target, language, [level], defines, work)
            objects += 1
            if wrong is not None and wrong == EXPECTED.get(name):
                used.add(name)
            elif wrong is not None:
                failures.append("%s, %s %s %s: %s" % (name, language, level, config, wrong))
    return failures, objects, used


def main():
    header = sys.argv[1]
    failures, objects, used = [], 0, set()
    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        results = pool.map(lambda t: try_target(header, *t), TARGETS)
        for (name, _, _), (wrong, count, exceptions) in zip(TARGETS, results):
            print("%-28s %d objects%s" % (name, count, ", an exception" if exceptions else ""))
            for w in wrong:
                print("  " + w)
            failures += wrong
            objects += count
            used |= exceptions
    for name in set(EXPECTED) - used:
        failures.append(name)
        print("%s is in EXPECTED and needs nothing any more: delete that entry" % name)
    print("%d targets, %d objects, %d failures" % (len(TARGETS), objects, len(failures)))
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
