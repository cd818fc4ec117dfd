# SPDX-License-Identifier: MIT
"""A test that is a Python or shell script.

    script_test(name = "current_test", script = "check.py", args = [...], data = [...])

The rules that Bazel has for this left its core between versions 4 and 9, and
fetch toolchains; this one needs the system's interpreter and nothing else.
"""

_RUN = """#!/bin/bash
exec {interpreter} {script} {args} "$@"
"""

def _impl(ctx):
    script = ctx.file.script
    launcher = ctx.actions.declare_file(ctx.label.name + ".launch")
    ctx.actions.write(launcher, _RUN.format(
        interpreter = "/usr/bin/python3 -B" if script.extension == "py" else "/bin/bash",
        script = script.short_path,
        args = " ".join([
            "'" + ctx.expand_location(a, ctx.attr.data) + "'"
            for a in ctx.attr.arguments
        ]),
    ), is_executable = True)
    runfiles = ctx.runfiles(
        files = [script] + ctx.files.data,
        transitive_files = depset(transitive = [
            d[DefaultInfo].default_runfiles.files
            for d in ctx.attr.data
        ]),
    )
    return [DefaultInfo(executable = launcher, runfiles = runfiles)]

_script_test = rule(
    implementation = _impl,
    test = True,
    attrs = {
        "script": attr.label(allow_single_file = [".py", ".sh"], mandatory = True),
        # $(location //some:target) becomes the path in the test's tree.
        "arguments": attr.string_list(),
        "data": attr.label_list(allow_files = True),
    },
)

def script_test(name, script, args = [], **kwargs):
    _script_test(name = name, script = script, arguments = args, **kwargs)
