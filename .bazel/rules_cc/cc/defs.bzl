"""The native C rules under the names of rules_cc.

Debian's rules_cc does not load under its own Bazel 4.2, and a download would
need a network.  BUILD files that load from @rules_cc//cc:defs.bzl work with
this file here and with the real rules_cc in Bazel 7 and later.
"""

cc_library = native.cc_library
cc_binary = native.cc_binary
cc_test = native.cc_test
cc_import = native.cc_import
cc_proto_library = native.cc_proto_library
cc_toolchain = native.cc_toolchain
cc_toolchain_suite = native.cc_toolchain_suite
fdo_prefetch_hints = native.fdo_prefetch_hints
fdo_profile = native.fdo_profile
objc_import = native.objc_import
objc_library = native.objc_library
