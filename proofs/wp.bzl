# SPDX-License-Identifier: MIT
"""Proof jobs as Bazel tests.

A job is one `wp_proof` in a BUILD file under proofs/:

    load("//proofs:wp.bzl", "wp_proof")

    wp_proof(
        name = "buddy_free",
        srcs = ["//src:parts/buddy.h", "//specs:lemmas/tree.h"],
        functions = ["acslab_buddy_free"],
        goals = 42,
        deps = ["//src:parts", "//specs:definitions"],
    )

srcs       the translation unit: these files, included in this order
functions  whose contracts and bodies are proved; everything else in reach is
           known by its contract alone.  Left out, with lemmas = True: the
           lemmas in reach are proved instead, and no function.  Left out
           without it: all functions with a body and all lemmas.
goals      exact number, or one for each machine model when they differ:
           {"x86_64": 42, "x86_32": 43}.  Set 0 to learn the number.
deps       every other file that is included: files or filegroups.  A file
           that is not listed is not found.  Only a change in what the job
           reads runs it again: the files that it includes, and of the parts
           of the header the bodies of its own functions alone (tree.py).

facts/NAME.txt, where it is there, lists the facts that the proofs need: the job
is tried first with the lemmas that it names alone and two of WP's
simplifications left out, and CVC4 is asked first with these facts alone.  If a
goal does not prove, all is done again with everything, unless the list has the
line "# whole": then it was known, and only CVC4 starts with the list.  Whatever
the list says, it can only cost time, never a proof; a name that is gone from
the job's text fails the job, and this writes the list anew:

    bazel run //proofs/buddy:buddy_free_frame -- --record=proofs/buddy/facts/buddy_free_frame.txt

Optional:
  machdeps = ["x86_64", "x86_32"]   the machine models
  provers  = ["cvc4", "cvc4_full", "z3"]
                                    in this order; also "tip".  "cvc4" does not see what Frama-C's theories say of and,
                                    or, xor, shifts and conversions (slim.awk), instantiates before it combines theories,
                                    and settles most; "cvc4_full" sees everything.  FULL, to be loaded: without "cvc4",
                                    for jobs where many goals want such facts
  steps = 4000000                   of Z3, per goal: one to four seconds' work
  cvc4_steps = 500000               of each CVC4, per goal: some 20 seconds' work
  timeout = 100                     seconds a goal; steps should decide, not time
  split = True                      cut conjunctions into goals of their own
  auto = "wp:range"                 a WP strategy, with "tip" among the provers
  defines = ["NAME=1"]              beside ACSLAB_IMPLEMENTATION
  smoke = False                     no smoke tests (say why)
  smoke_steps = 45000               of CVC4, per smoke test: reading a unit takes 15 to 32 thousand, and most proofs less
                                    than the rest
  own = ["//specs:x_lemmas.h"]      of a lemma job: prove the lemmas of these files alone; the others in reach,
                                    other jobs prove
  props = ["effect"]                a selection as in -wp-prop
  options = [...]                   any other option of Frama-C, as a last resort

The opposite, beside the proofs:

    wp_refuted(name, ..., must_fail = ["ensures_effect"])

passes only if goals with these substrings in their names are generated and
stay unproved while all others prove (goals counts them all).

    wp_refused(name, ..., must_refuse = "an axiom")

passes only if the job fails with a message that contains the text.

    wp_mutant(
        name = "free_forgets_parent",
        job = ":buddy_free",
        file = "src/parts/buddy.h",
        old = "the text, which must occur exactly once",
        new = "what stands there instead",
        killed_by = ["ensures_inv"],
    )

replaces the text in a scratch copy, runs the job again, and passes only if a
goal with one of these substrings in its name fails (any goal, without
killed_by), and all of them prove without the replacement.  The message then
names it.  Optional, to make that cheap: props, functions, provers, steps and
cvc4_steps instead of the job's.

At the end of each BUILD file with jobs,

    wp_jobs(name = "jobs")

gathers the proofs above it, and in proofs/BUILD

    wp_closed(
        name = "closed_test",
        jobs = [":jobs", "//proofs/laws:jobs"],
        product = "//src:acslab.h",
        deps = ["//specs:all"],
        trusted = {"__builtin_ctzll": "why it is right"},
        recursive = {"Pow2": "why it is well-founded"},
    )

checks that together they assume nothing: every callee and every lemma in reach
is proved by one of them from the same text, without a circle, and every
function with a body in the product is proved.  closed.py has the list.  A job
with the tag "manual" proves nothing to it.

  open = "open.json"     functions and lemmas that have no proof yet, exactly
  document = "X.md"      tells them between marks
  parts = [...]          the files by whose names it groups them

    bazel run //proofs:closed_test -- --update

writes list and document anew.

ACSLAB_MODELS=x86_64 in the environment runs every job on that model alone; one
that does not declare it runs on its first.

One job by hand, with all it prints, and with options for an experiment (the
count is then reported, not required):

    bazel test //proofs:buddy_free --test_output=streamed
    bazel run //proofs:buddy_free -- -wp-prop=effect -wp-timeout 5

The second runs outside the sandbox, so that WP's cache can be had for it:
FRAMAC_WP_CACHE=update FRAMAC_WP_CACHEDIR=$HOME/.cache/acslab-wp before it makes
every unchanged goal come at once.

What Frama-C is called with, and what is refused, is in run_wp.py.
"""

FULL = ["cvc4_full", "z3"]

# What a job of the header's parts includes.
DEPS = ["//specs:all", "//src:parts"]

WpJobInfo = provider(
    doc = "A proof job, for the rules that run it again on other text.",
    fields = ["job", "files", "description"],
)

WpJobsInfo = provider(
    doc = "Proof jobs gathered, for the check that they are closed.",
    fields = ["jobs"],
)

_RUN = """#!/bin/bash
# Bazel starts this in the runfiles tree, for `test` and `run` alike.
exec /usr/bin/python3 -B {script} {job} "$@"
"""

def _tree(ctx, name, job, files):
    """The folder that the job runs in: tree.py says what is in it."""
    tree = ctx.actions.declare_directory(name + ".tree")
    args = ctx.actions.args()
    args.add(ctx.file._tree)
    args.add("--out", tree.path)
    args.add_all(job["functions"], before_each = "--keep")
    if not job["functions"] and not job["lemmas"]:
        args.add("--all-bodies")
    args.add_all(job["srcs"], before_each = "--src")
    args.add_all(files)
    ctx.actions.run(
        executable = "/usr/bin/python3",
        arguments = ["-B", args],
        inputs = depset([ctx.file._tree], transitive = [files]),
        outputs = [tree],
        mnemonic = "ProofTree",
    )
    return tree

def _tools(ctx):
    return [ctx.file._why3, ctx.file._slim, ctx.file._filter, ctx.file._heap, ctx.file._tree]

def _launch(ctx, job, files, tools):
    description = ctx.actions.declare_file(ctx.label.name + ".job.json")
    ctx.actions.write(description, struct(**job).to_json())
    launcher = ctx.actions.declare_file(ctx.label.name + ".sh")
    ctx.actions.write(launcher, _RUN.format(
        script = ctx.file._script.short_path,
        job = description.short_path,
    ), is_executable = True)
    runfiles = ctx.runfiles(
        files = [description, ctx.file._script] + tools,
        transitive_files = files,
    )
    return DefaultInfo(executable = launcher, runfiles = runfiles), description

def _proof_impl(ctx):
    files = depset(ctx.files.srcs, transitive = [d.files for d in ctx.attr.deps])
    job = {
        "name": str(ctx.label).replace("@//", "//"),
        "tree": ctx.label.package + "/" + ctx.label.name + ".tree",
        "kind": ctx.attr.kind,
        "srcs": [f.short_path for f in ctx.files.srcs],
        "functions": ctx.attr.functions,
        "lemmas": ctx.attr.lemmas,
        "own": [f.short_path for f in ctx.files.own],
        "goals": {m: int(n) for m, n in ctx.attr.goals.items()},
        "machdeps": ctx.attr.machdeps,
        "provers": ctx.attr.provers,
        "steps": ctx.attr.steps,
        "cvc4_steps": ctx.attr.cvc4_steps,
        "timeout": ctx.attr.goal_timeout,
        "smoke": ctx.attr.smoke,
        "smoke_steps": ctx.attr.smoke_steps,
        "smoke_timeout": ctx.attr.smoke_timeout,
        "split": ctx.attr.split,
        "auto": ctx.attr.auto,
        "props": ctx.attr.props,
        "defines": ctx.attr.defines,
        "options": ctx.attr.options,
        "must_fail": ctx.attr.must_fail,
        "must_refuse": ctx.attr.must_refuse,
        "why3": ctx.file._why3.short_path,
        "slim": ctx.file._slim.short_path,
        "heap": ctx.file._heap.short_path,
        "facts": ctx.file.facts.short_path if ctx.file.facts else "",
    }
    tree = _tree(ctx, ctx.label.name, job, files)
    default, description = _launch(ctx, job, depset([tree] + ctx.files.facts), _tools(ctx))
    return [default, WpJobInfo(job = job, files = files, description = description)]

_COMMON = {
    "_script": attr.label(default = "//proofs:run_wp.py", allow_single_file = True),
    "_why3": attr.label(default = "//proofs:why3.conf", allow_single_file = True),
    "_slim": attr.label(default = "//proofs:slim.sh", allow_single_file = True),
    "_filter": attr.label(default = "//proofs:slim.awk", allow_single_file = True),
    "_heap": attr.label(default = "//proofs:heap.cmxs", allow_single_file = True),
    "_tree": attr.label(default = "//proofs:tree.py", allow_single_file = True),
}

_wp_test = rule(
    implementation = _proof_impl,
    test = True,
    attrs = dict(_COMMON, **{
        "srcs": attr.label_list(allow_files = True, mandatory = True),
        "deps": attr.label_list(allow_files = True),
        "kind": attr.string(default = "proof"),
        "functions": attr.string_list(),
        "lemmas": attr.bool(),
        "own": attr.label_list(allow_files = True),
        "goals": attr.string_dict(),
        "facts": attr.label(allow_single_file = True),
        "machdeps": attr.string_list(default = ["x86_64", "x86_32"]),
        "provers": attr.string_list(default = ["cvc4", "cvc4_full", "z3"]),
        "steps": attr.int(default = 4000000),
        "cvc4_steps": attr.int(default = 500000),
        "goal_timeout": attr.int(default = 100),
        "smoke": attr.bool(default = True),
        "smoke_steps": attr.int(default = 45000),
        "smoke_timeout": attr.int(default = 60),
        "split": attr.bool(),
        "auto": attr.string(),
        "props": attr.string_list(),
        "defines": attr.string_list(),
        "options": attr.string_list(),
        "must_fail": attr.string_list(),
        "must_refuse": attr.string(),
    }),
)

def _mutant_impl(ctx):
    base = ctx.attr.job[WpJobInfo]
    job = dict(base.job)
    job.update({
        "name": str(ctx.label).replace("@//", "//"),
        "tree": ctx.label.package + "/" + ctx.label.name + ".tree",
        "kind": "mutant",
        "facts": "",
        "machdeps": [ctx.attr.machdep],
        "mutant": {
            "file": ctx.attr.file,
            "old": ctx.attr.old,
            "new": ctx.attr.new,
        },
        "killed_by": ctx.attr.killed_by,
        "steps": ctx.attr.steps,
        "cvc4_steps": ctx.attr.cvc4_steps,
        "timeout": ctx.attr.goal_timeout,
        "must_refuse": ctx.attr.must_refuse,
    })
    for name in ["props", "functions", "provers"]:
        if getattr(ctx.attr, name):
            job[name] = getattr(ctx.attr, name)
    tree = _tree(ctx, ctx.label.name, job, base.files)
    return _launch(ctx, job, depset([tree]), _tools(ctx))[0]

_wp_mutant_test = rule(
    implementation = _mutant_impl,
    test = True,
    attrs = dict(_COMMON, **{
        "job": attr.label(providers = [WpJobInfo], mandatory = True),
        "file": attr.string(mandatory = True),
        "old": attr.string(mandatory = True),
        "new": attr.string(mandatory = True),
        "killed_by": attr.string_list(),
        "props": attr.string_list(),
        "functions": attr.string_list(),
        "provers": attr.string_list(),
        "must_refuse": attr.string(),
        "machdep": attr.string(default = "x86_64"),
        "steps": attr.int(default = 3000000),
        "cvc4_steps": attr.int(default = 200000),
        "goal_timeout": attr.int(default = 20),
    }),
)

def _jobs_impl(ctx):
    return [
        DefaultInfo(files = depset(ctx.files.jobs)),
        WpJobsInfo(jobs = depset(
            [j for j in ctx.attr.jobs if WpJobInfo in j],
            transitive = [j[WpJobsInfo].jobs for j in ctx.attr.jobs if WpJobsInfo in j],
        )),
    ]

_wp_jobs = rule(
    implementation = _jobs_impl,
    attrs = {"jobs": attr.label_list(providers = [[WpJobInfo], [WpJobsInfo]])},
)

def _closed_impl(ctx):
    jobs = depset(
        [j for j in ctx.attr.jobs if WpJobInfo in j],
        transitive = [j[WpJobsInfo].jobs for j in ctx.attr.jobs if WpJobsInfo in j],
    ).to_list()
    described = [j[WpJobInfo].description for j in jobs]
    job = {
        "name": str(ctx.label).replace("@//", "//"),
        "jobs": [d.short_path for d in described],
        "product": ctx.file.product.short_path if ctx.file.product else "",
        "trusted": ctx.attr.trusted,
        "recursive": ctx.attr.recursive,
        "open": ctx.file.open.short_path if ctx.file.open else "",
        "document": ctx.file.document.short_path if ctx.file.document else "",
        "parts": [f.short_path for f in ctx.files.parts],
        "must_refuse": ctx.attr.must_refuse,
    }
    files = depset(
        described + ctx.files.product + ctx.files._run_wp + ctx.files.open +
        ctx.files.document + ctx.files.parts,
        transitive = [j[WpJobInfo].files for j in jobs] +
                     [d.files for d in ctx.attr.deps],
    )
    return _launch(ctx, job, files, [ctx.file._tree])[0]

_wp_closed_test = rule(
    implementation = _closed_impl,
    test = True,
    attrs = {
        "jobs": attr.label_list(providers = [[WpJobInfo], [WpJobsInfo]]),
        "product": attr.label(allow_single_file = True),
        "deps": attr.label_list(allow_files = True),
        "trusted": attr.string_dict(),
        "recursive": attr.string_dict(),
        "open": attr.label(allow_single_file = True),
        "document": attr.label(allow_single_file = True),
        "parts": attr.label_list(allow_files = True),
        "must_refuse": attr.string(),
        "_run_wp": attr.label(default = "//proofs:run_wp.py", allow_single_file = True),
        "_script": attr.label(default = "//proofs:closed.py", allow_single_file = True),
        "_why3": attr.label(default = "//proofs:why3.conf", allow_single_file = True),
        "_tree": attr.label(default = "//proofs:tree.py", allow_single_file = True),
    },
)

def wp_jobs(name, **kwargs):
    """The proofs that this BUILD file has declared so far."""
    _wp_jobs(
        name = name,
        jobs = [
            ":" + n
            for n, r in native.existing_rules().items()
            if r["kind"] == "_wp_test" and "proof" in r["tags"] and "manual" not in r["tags"]
        ],
        testonly = True,
        **kwargs
    )

def wp_closed(name, tags = [], **kwargs):
    """The jobs together leave nothing assumed."""
    _wp_closed_test(name = name, timeout = "eternal", tags = ["cpu:1"] + tags, **kwargs)

def _job(name, goals, defines, timeout, tags, kwargs):
    machdeps = kwargs.get("machdeps", ["x86_64", "x86_32"])
    if type(goals) == "int":
        goals = {m: goals for m in machdeps}
    if timeout:
        kwargs["goal_timeout"] = timeout
    _wp_test(
        name = name,
        goals = {m: str(n) for m, n in goals.items()},
        defines = ["ACSLAB_IMPLEMENTATION"] + defines,
        timeout = "eternal",
        tags = ["cpu:1"] + tags,
        **kwargs
    )

def wp_proof(name, goals, defines = [], timeout = None, tags = [], **kwargs):
    """A job whose goals all prove."""
    facts = "facts/%s.txt" % name
    if native.glob([facts]):
        kwargs["facts"] = facts
    _job(name, goals, defines, timeout, ["proof"] + tags, kwargs)

def wp_refuted(name, goals, must_fail, defines = [], timeout = 20, tags = [], **kwargs):
    """A program that must not prove, and where exactly it must not."""
    kwargs["must_fail"] = must_fail
    kwargs.setdefault("steps", 3000000)
    kwargs.setdefault("cvc4_steps", 200000)
    kwargs.setdefault("machdeps", ["x86_64"])
    kwargs["kind"] = "refuted"
    kwargs.setdefault("smoke", False)
    _job(name, goals, defines, timeout, ["refuted"] + tags, kwargs)

def wp_refused(name, goals, must_refuse, defines = [], timeout = 10, tags = [], **kwargs):
    """A job that the gates must turn away, and what they must say."""
    kwargs["must_refuse"] = must_refuse
    kwargs.setdefault("machdeps", ["x86_64"])
    kwargs["kind"] = "refused"
    _job(name, goals, defines, timeout, ["refused"] + tags, kwargs)

def wp_mutant(name, job, file, old, new, killed_by = [], timeout = None, tags = [], **kwargs):
    """A planted bug, the job that must notice it, and the goals that do."""
    if timeout:
        kwargs["goal_timeout"] = timeout
    _wp_mutant_test(
        name = name,
        job = job,
        file = file,
        old = old,
        new = new,
        killed_by = killed_by,
        timeout = "eternal",
        tags = ["cpu:1", "mutant"] + tags,
        **kwargs
    )
