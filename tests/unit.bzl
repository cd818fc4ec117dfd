# SPDX-License-Identifier: MIT
"""A cmocka test of the header under ASan and UBSan: NAME_test.c and the bodies."""

load("@rules_cc//cc:defs.bzl", "cc_test")

_SANITIZE = [
    "-fsanitize=address,undefined",
    "-fno-sanitize-recover=all",
]

def unit_test(name, main = None, implementation = ["implementation.c"], copts = [], **kwargs):
    cc_test(
        name = name,
        size = "small",
        srcs = [
            main or name + ".c",
            "arena.h",
            "cmocka_all.h",
        ] + implementation,
        copts = [
            "-Wall",
            "-Wextra",
            "-Werror",
            "-g",
            "-O1",
        ] + _SANITIZE + copts,
        linkopts = _SANITIZE + ["-lcmocka"],
        deps = ["//src:acslab"],
        **kwargs
    )
