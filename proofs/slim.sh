#!/bin/sh
# SPDX-License-Identifier: MIT
#
# usage: slim.sh LIST FILE OPTION...    CVC4 on what slim.awk leaves of a goal; LIST may be -, for none
list=$1 file=$2
shift 2
[ "$list" != - ] || list=
awk -v "list=$list" -f "${0%/*}/slim.awk" "$file" | /usr/bin/cvc4 "$@"
