# SPDX-License-Identifier: MIT
"""Fuzz targets: one source with LLVMFuzzerTestOneInput, three ways to run it.

    fuzz_target(name = "buddy", srcs = [...])

NAME_libfuzzer     clang-19, libFuzzer, ASan and UBSan
NAME_afl           AFL++, persistent mode
NAME_afl_test      the corpus and some thousand executions under AFL++
NAME_replay_test   no engine: the checked-in corpus and pseudo-random inputs
"""

load("@rules_cc//cc:defs.bzl", "cc_test")
load("//src:script_test.bzl", "script_test")

# The header's own text decides what is fuzzed, so compilers are called with these flags and no others.
FLAGS = [
    "-std=c11",
    "-g",
    "-O1",
    "-Wall",
    "-Wextra",
    "-Werror",
    "-fno-omit-frame-pointer",
]

SANITIZE = [
    "-fsanitize=address,undefined",
    "-fno-sanitize-recover=all",
]

def _compiled_impl(ctx):
    sources = [f for f in ctx.files.srcs if f.extension == "c"]
    out = ctx.actions.declare_file(ctx.label.name)
    ctx.actions.run_shell(
        inputs = ctx.files.srcs + ctx.files.header,
        outputs = [out],
        command = '"$@"',
        arguments = [ctx.attr.compiler] + ctx.attr.flags +
                    ["-I" + ctx.files.header[0].dirname, "-o", out.path] +
                    [f.path for f in sources],
        env = {
            "AFL_QUIET": "1",
            "HOME": "/nonexistent",
            "PATH": "/usr/bin:/bin",
        },
        mnemonic = "Fuzzer",
        progress_message = "Compiling %s with %s" % (ctx.label.name, ctx.attr.compiler),
    )
    return [DefaultInfo(files = depset([out]), executable = out)]

_compiled = rule(
    implementation = _compiled_impl,
    executable = True,
    attrs = {
        "compiler": attr.string(mandatory = True),
        "flags": attr.string_list(),
        "header": attr.label(allow_single_file = True, mandatory = True),
        "srcs": attr.label_list(allow_files = [".c", ".h"]),
    },
)

def fuzz_target(name, srcs):
    corpus = native.glob(["corpus/" + name + "/*"])
    _compiled(
        name = name + "_libfuzzer",
        srcs = srcs,
        compiler = "clang-19",
        flags = FLAGS + ["-fsanitize=fuzzer"] + SANITIZE,
        header = "//src:acslab.h",
    )
    _compiled(
        name = name + "_afl",
        srcs = srcs + ["afl.c"],
        compiler = "afl-clang-fast",
        flags = FLAGS,
        header = "//src:acslab.h",
    )
    script_test(
        name = name + "_afl_test",
        size = "medium",
        args = ["fuzz/%s_afl" % name] + ["$(location %s)" % f for f in corpus],
        data = [":" + name + "_afl"] + corpus,
        script = "afl_test.py",
    )
    cc_test(
        name = name + "_replay_test",
        size = "small",
        srcs = srcs + ["replay.c"],
        args = ["--random 2000"] + ["$(location %s)" % f for f in corpus],
        copts = FLAGS + SANITIZE,
        data = corpus,
        linkopts = SANITIZE,
        deps = ["//src:acslab"],
    )
