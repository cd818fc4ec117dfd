#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""Programs that know nothing of acslab, run with it under malloc, and without: all they say is the same.

    examples/preload/programs.py LIBRARY PROGRAM FILE...

PROGRAM is one of heap, python, sqlite, git, gcc.  What a program writes is compared byte by byte, the time
that a test-suite says it took apart.  Every run has fixed dates, a fixed locale and an empty home.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

PYTHON = "/usr/bin/python3"


class Case:
    """One program: run() does the same twice, in folders of equal name, and check() compares."""

    def __init__(self, library, scratch):
        self.scratch = pathlib.Path(scratch)
        self.library = shutil.copy(library, self.scratch)  # LD_PRELOAD takes no spaces or colons
        self.compared = 0

    def environment(self, served, more):
        env = {
            "PATH": "/usr/bin:/bin",
            "HOME": str(self.scratch),
            "TMPDIR": str(self.scratch),
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "GIT_CONFIG_NOSYSTEM": "1",
            "GIT_AUTHOR_NAME": "A U Thor",
            "GIT_AUTHOR_EMAIL": "author@example.com",
            "GIT_AUTHOR_DATE": "1700000000 +0000",
            "GIT_COMMITTER_NAME": "C O Mitter",
            "GIT_COMMITTER_EMAIL": "committer@example.com",
            "GIT_COMMITTER_DATE": "1700000000 +0000",
            # Python's own allocator would hide most of its objects from malloc.
            "PYTHONMALLOC": "malloc",
            "PYTHONHASHSEED": "0",
            "PYTHONDONTWRITEBYTECODE": "1",
        }
        env.update(more)
        if served:
            env["LD_PRELOAD"] = self.library
        return env

    def one(self, served, command, folder, text=None, **more):
        return subprocess.run(command, cwd=folder, env=self.environment(served, more), input=text,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)

    def compare(self, what, results):
        (plain, ours) = results
        if plain[0] != 0:
            sys.exit(f"{what}: fails by itself with {plain[0]}:\n{plain[1].decode(errors='replace')[-2000:]}")
        if plain != ours:
            sys.exit(f"{what}: differs.\n--- by itself, {plain[0]}\n{plain[1].decode(errors='replace')[-3000:]}"
                     f"\n--- with acslab, {ours[0]}\n{ours[1].decode(errors='replace')[-3000:]}")
        self.compared += 1
        print(f"{what}: the same, {len(plain[1])} bytes")

    def both(self, what, command, text=None, results=(), clean=lambda b: b, **more):
        """Run a command with and without; compare its status, what it says and the files it made."""
        told = []
        for served in (False, True):
            folder = self.scratch / ("with" if served else "without") / "work"
            folder.mkdir(parents=True, exist_ok=True)
            run = self.one(served, command, folder, text, **more)
            output = clean(run.stdout + b"\n" + run.stderr).replace(str(folder.parent).encode(), b"/scratch")
            for name in results:
                output += (folder / name).read_bytes()
            told.append((run.returncode, output))
        self.compare(what, told)


SERVED = """
import ctypes
c = ctypes.CDLL(None)
c.malloc.restype = c.realloc.restype = c.aligned_alloc.restype = c.calloc.restype = ctypes.c_void_p
c.reallocarray.restype = c.memalign.restype = c.valloc.restype = ctypes.c_void_p
c.malloc_usable_size.restype = ctypes.c_size_t
S, P = ctypes.c_size_t, ctypes.c_void_p
def usable(p):
    return c.malloc_usable_size(P(p))
p = c.malloc(S(100))
assert usable(p) == 112, usable(p)            # a class that no other malloc here has
p = c.realloc(P(p), S(100000))
assert usable(p) == 102400, usable(p)         # 25 frames
c.free(P(p))
for align in (16, 64, 4096, 1 << 16, 1 << 21):
    for size in (1, 24, 5000, 70000):
        for p in (c.aligned_alloc(S(align), S(size)), c.memalign(S(align), S(size))):
            assert p and p % align == 0 and usable(p) >= size
            c.free(P(p))
        q = P()
        assert c.posix_memalign(ctypes.byref(q), S(align), S(size)) == 0
        assert q.value % align == 0 and usable(q.value) >= size
        c.free(q)
assert c.posix_memalign(ctypes.byref(q), S(24), S(8)) == 22
for p in (c.malloc(S(0)), c.calloc(S(0), S(8)), c.realloc(None, S(0)), c.valloc(S(1))):
    assert p
    c.free(P(p))
p = c.calloc(S(1000), S(1000))
assert ctypes.string_at(p, 1000000) == bytes(1000000)
assert c.realloc(P(p), S(0)) is None
assert c.calloc(S(1 << 63), S(2)) is None and c.reallocarray(None, S(1 << 63), S(2)) is None
assert c.malloc(S((1 << 63) - 1)) is None
"""

DOUBLE_FREE = """
import ctypes
c = ctypes.CDLL(None)
c.malloc.restype = ctypes.c_void_p
p = ctypes.c_void_p(c.malloc(ctypes.c_size_t(50000)))
c.free(p)
c.free(p)
"""

FORKS = """
import os, threading
stop = False
def churn(seed):
    kept = []
    while not stop:
        seed = seed * 1103515245 + 12345 & 0x7fffffff
        kept.append(bytearray(seed % 5000))
        if len(kept) > 200: del kept[seed % 200]
threads = [threading.Thread(target=churn, args=(n,)) for n in range(3)]
for t in threads: t.start()
bad = 0
for n in range(20):
    child = os.fork()
    if child == 0:
        kept = [bytearray(k % 3000) for k in range(3000)]
        inner = [threading.Thread(target=lambda: [bytes(k) for k in range(500)]) for k in range(2)]
        for t in inner: t.start()
        for t in inner: t.join()
        os._exit(0 if sum(map(len, kept)) == 4498500 and not any(map(any, kept)) else 1)
    bad += os.waitpid(child, 0)[1] != 0
stop = True
for t in threads: t.join()
many = [threading.Thread(target=lambda: [bytes(k) for k in range(300)]) for n in range(100)]
for t in many: t.start()
for t in many: t.join()
print("forked", bad)
"""


def heap(case, files):
    """That it is acslab that serves, and that it refuses; forks while threads allocate; more threads than CPUs."""
    run = case.one(True, [PYTHON, "-c", SERVED], case.scratch)
    if run.returncode != 0:
        sys.exit(f"acslab does not serve as it should:\n{run.stderr.decode()}")
    run = case.one(True, [PYTHON, "-c", DOUBLE_FREE], case.scratch)
    if run.returncode != -6 or not re.search(rb"acslab: free of 0x[0-9a-f]+: (freed before|not in this heap)\n",
                                             run.stderr):
        sys.exit(f"a double free went through: {run.returncode}, {run.stderr.decode()}")
    run = case.one(False, [PYTHON, "-c", SERVED], case.scratch)
    if run.returncode == 0:
        sys.exit("another malloc is taken for acslab")
    case.compared += 2
    case.both("fork", [PYTHON, "-c", FORKS])


def python(case, files):
    """Python's own tests; what they print of times and thread numbers they print to a buffer."""
    def clean(output):
        return re.sub(rb"(Ran \d+ tests?) in [0-9.]+s", rb"\1", output)
    for name in ("test_list", "test_dict", "test_json", "test_threading"):
        case.both(name, [PYTHON, "-m", "unittest", "-v", "-b", f"test.{name}"], clean=clean)


SQL = """
PRAGMA journal_mode = WAL;
CREATE TABLE part(id INTEGER PRIMARY KEY, name TEXT, weight REAL, kind INTEGER);
CREATE TABLE kind(id INTEGER PRIMARY KEY, name TEXT);
BEGIN;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 30000)
INSERT INTO part SELECT i, printf('%0*d', i * 7919 % 90 + 1, i * 7919 % 10007), i * 0.37, i * 31 % 101 FROM n;
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 100)
INSERT INTO kind SELECT i, hex(zeroblob(i)) FROM n;
COMMIT;
CREATE INDEX by_name ON part(name);
CREATE INDEX by_kind ON part(kind, weight);
SELECT kind.id, count(*), round(sum(weight), 2), max(part.name), group_concat(part.id % 7, '')
  FROM part JOIN kind ON kind.id = part.kind GROUP BY kind.id ORDER BY 3;
DELETE FROM part WHERE id % 3 = 0;
UPDATE part SET name = upper(hex(name)) WHERE id % 5 = 1;
VACUUM;
SELECT a.id, b.id, a.name FROM part a JOIN part b ON a.name = b.name AND a.id < b.id ORDER BY 1, 2 LIMIT 500;
PRAGMA integrity_check;
.dump
"""


def sqlite(case, files):
    """A database built, changed, queried and dumped."""
    case.both("sqlite3", ["/usr/bin/sqlite3", "-batch", "parts.db"], SQL.encode(), ["parts.db"])


GIT_MAKE = """
set -e
git init -q -b main repo
cd repo
i=0
while [ $i -lt 40 ]; do
    mkdir -p d$((i % 5))
    seq $i $((i * 37 + 900)) >d$((i % 5))/f$((i % 11)).txt
    git add -A
    git commit -q -m "change $i" -m "$(seq 1 $i | tr '\\n' ' ')"
    [ $((i % 9)) != 8 ] || git tag -a -m "tag $i" t$i
    i=$((i + 1))
done
"""

GIT_USE = """
set -e
cd repo
git log --stat --date=raw --format='%H %an %ad %d%n%B'
git log -p -C --all -- d1 | tail -n 3000
git -c pack.threads=1 -c gc.auto=0 gc -q --aggressive --prune=now
git fsck --full --strict
git count-objects -v
git verify-pack -v .git/objects/pack/*.idx
git log --all --graph --oneline
git blame -l d1/f1.txt
"""

GIT_OURS = """
set -e
git log --stat --date=raw -n 60
git log --all --format='%H %T %P %ad %s' --date=raw | tail -n 2000
git -c pack.threads=1 -c gc.auto=0 gc -q --prune=now
git count-objects -v
git fsck --full
"""


def checkout(start):
    """The tree's own repository, if it is a checkout: Bazel's links lead to it."""
    for folder in pathlib.Path(start).resolve().parents:
        if (folder / ".git").exists() and (folder / "src" / "acslab.h").exists():
            return folder
    return None


def git(case, files):
    """A repository made, packed and read; this project's own too, as a clone, where it is one."""
    case.both("git init, commit", ["/bin/sh", "-c", GIT_MAKE])
    case.both("git log, gc", ["/bin/sh", "-c", GIT_USE])
    ours = checkout(files[0])
    if ours is None:
        print("git on this project's repository: this is no checkout")
        return
    # In a file: the process that packs is told nothing of what stands in the environment.  Two threads that look
    # for deltas find others each time, and then the sizes differ.
    config = case.scratch / "clone.config"
    config.write_text("[safe]\n\tdirectory = *\n[pack]\n\tthreads = 1\n")
    case.both("git clone", ["git", "clone", "-q", "--bare", "--no-local", "--single-branch", str(ours), "ours"],
              GIT_CONFIG_GLOBAL=str(config))
    case.both("git log, gc on this project", ["/bin/sh", "-c", "cd ours && " + GIT_OURS])


def gcc(case, files):
    """The header compiled: assembly and object, bit for bit."""
    header = str(pathlib.Path(files[0]).resolve())
    for flags, name in (["-O0", "-S"], "a.s"), (["-O2", "-c"], "a.o"):
        case.both(f"gcc {' '.join(flags)}",
                  ["gcc", *flags, "-Wall", "-DACSLAB_IMPLEMENTATION", "-x", "c", header, "-o", name],
                  results=[name])


def main(library, program, *files):
    scratch = os.environ.get("TEST_TMPDIR")
    with tempfile.TemporaryDirectory(dir=scratch) as folder:
        case = Case(library, folder)
        {"heap": heap, "python": python, "sqlite": sqlite, "git": git, "gcc": gcc}[program](case, files)
        if case.compared == 0:
            sys.exit("nothing was compared")


if __name__ == "__main__":
    main(*sys.argv[1:])
