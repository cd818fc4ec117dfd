# SPDX-License-Identifier: MIT
"""A cmocka test of the header under ASan and UBSan: NAME_test.c and the bodies."""

load("@rules_cc//cc:defs.bzl", "cc_library", "cc_test")

_SANITIZE = [
    "-fsanitize=address,undefined",
    "-fno-sanitize-recover=all",
]

_COPTS = [
    "-Wall",
    "-Wextra",
    "-Werror",
    "-g",
    "-O1",
] + _SANITIZE

def unit_implementation(name):
    cc_library(
        name = name,
        srcs = ["implementation.c"],
        copts = _COPTS,
        deps = ["//src:acslab"],
    )

def unit_test(name, main = None, implementation = [":implementation"], copts = [], **kwargs):
    cc_test(
        name = name,
        size = "small",
        srcs = [
            main or name + ".c",
            "arena.h",
            "pool.h",
            "cmocka_all.h",
            "split_arena.h",
        ],
        copts = _COPTS + copts,
        linkopts = _SANITIZE + ["-lcmocka"],
        deps = implementation + ["//src:acslab"],
        **kwargs
    )
