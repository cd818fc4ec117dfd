# SPDX-License-Identifier: MIT
"""Fuzz targets: one source with LLVMFuzzerTestOneInput, three ways to run it.

    fuzz_target(name = "buddy", srcs = [...])

NAME_libfuzzer     clang-19, libFuzzer, ASan and UBSan
NAME_afl           AFL++, persistent mode
NAME_afl_test      the corpus and some thousand executions under AFL++
NAME_replay_test   no engine: the checked-in corpus and pseudo-random inputs, as many as random says
"""

load("@rules_cc//cc:defs.bzl", "cc_library", "cc_test")
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

# A word of metadata is 32 bits wide and the scans are the portable ones.
WORDS32 = [
    "-O1",
    "-DACSLAB_CONFIG_PORTABLE",
    "-DACSLAB_CONFIG_WORD_BITS=32",
] + SANITIZE

def _compiled_impl(ctx):
    sources = [f for f in ctx.files.srcs if f.extension in ["c", "o"]]
    out = ctx.actions.declare_file(ctx.label.name + (".o" if "-c" in ctx.attr.flags else ""))
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
        "srcs": attr.label_list(allow_files = [".c", ".h", ".o"]),
    },
)

def implementations():
    """The bodies of the header, compiled once for each way to run the targets."""
    _compiled(
        name = "implementation_libfuzzer",
        srcs = ["implementation.c"],
        compiler = "clang-19",
        flags = FLAGS + ["-c", "-fsanitize=fuzzer-no-link"] + SANITIZE,
        header = "//src:acslab.h",
    )
    _compiled(
        name = "implementation_afl",
        srcs = ["implementation.c"],
        compiler = "afl-clang-fast",
        flags = FLAGS + ["-c"],
        header = "//src:acslab.h",
    )
    cc_library(
        name = "implementation_replay",
        srcs = ["implementation.c"],
        copts = FLAGS + SANITIZE,
        deps = ["//src:acslab"],
    )
    cc_library(
        name = "implementation_words32",
        srcs = ["implementation.c"],
        copts = WORDS32,
        deps = ["//src:acslab"],
    )

def fuzz_target(name, srcs, random = 2000):
    corpus = native.glob(["corpus/" + name + "/*"])
    _compiled(
        name = name + "_libfuzzer",
        srcs = srcs + [":implementation_libfuzzer"],
        compiler = "clang-19",
        flags = FLAGS + ["-fsanitize=fuzzer"] + SANITIZE,
        header = "//src:acslab.h",
    )
    _compiled(
        name = name + "_afl",
        srcs = srcs + ["afl.c", ":implementation_afl"],
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
        args = ["--random %d" % random] + ["$(location %s)" % f for f in corpus],
        copts = FLAGS + SANITIZE,
        data = corpus,
        linkopts = SANITIZE,
        deps = [":implementation_replay", "//src:acslab"],
    )
