# SPDX-License-Identifier: MIT
#
# A goal as Why3 prints it, less what few proofs need.  It can only lose proofs: whatever follows from fewer
# assertions follows from all of them.
#
# Why3 prints declarations and assertions apart from each other, each after a comment with its name.  With the name
# of a list (-v list=FILE), every assertion is left out that is not in it, and without it
#
#   - what Frama-C's theories say of and, or, xor, shifts and conversions between machine integers: some 220 facts,
#     and reading them takes CVC4 longer than most proofs;
#   - the encoding of types that no goal of acslab has (what holds of every sort alike) and the arithmetic of reals.

BEGIN {
    RS = ""
    ORS = "\n\n"
    count = split(" \
    lnot_bool land_idemp land_idemp_bis land_0 land_0bis land_1 land_1bis land_bool lor_idemp lor_idemp_bis \
    lor_1 lor_1bis lor_0 lor_0bis lor_bool lxor_nilpotent lxor_nilpotent_bis lxor_1 lxor_1bis lxor_0 lxor_0bis \
    lxor_bool lsl_0 lsl_1 lsl_add lsr_0 lsr_1 lsr_add lsl_lsr_add bit_test_def bit_test_extraction \
    bit_test_extraction_eq lsl_1_0 bit_test_extraction_bis bit_test_extraction_bis_eq lnot_extraction_bool \
    lnot_extraction land_extraction_bool land_extraction lor_extraction_bool lor_extraction lxor_extraction_bool \
    lxor_extraction lsl_1_two_power land_1_lsl_1 lsl_extraction_sup_bool lsl_extraction_sup \
    lsl_extraction_inf_bool lsl_extraction_inf lsr_extraction_bool lsr_extractionl lsl1_extraction_bool \
    lsl1_extraction pos_extraction_sup pos_extraction_sup_inv to_uint_extraction_sup to_uint_extraction_inf_bool \
    to_uint_extraction_inf is_uint_ext to_uint8_extraction_sup to_uint8_extraction_inf_bool \
    to_uint8_extraction_inf is_uint8_ext to_uint16_extraction_sup to_uint16_extraction_inf_bool \
    to_uint16_extraction_inf is_uint16_ext to_uint32_extraction_sup to_uint32_extraction_inf_bool \
    to_uint32_extraction_inf is_uint32_ext to_uint64_extraction_sup to_uint64_extraction_inf_bool \
    to_uint64_extraction_inf is_uint64_ext to_sint_extraction_sup to_sint_extraction_inf_bool \
    to_sint_extraction_inf is_sint_ext to_sint8_extraction_sup to_sint8_extraction_inf_bool \
    to_sint8_extraction_inf is_sint8_ext to_sint16_extraction_sup to_sint16_extraction_inf_bool \
    to_sint16_extraction_inf is_sint16_ext to_sint32_extraction_sup to_sint32_extraction_inf_bool \
    to_sint32_extraction_inf is_sint32_ext to_sint64_extraction_sup to_sint64_extraction_inf_bool \
    to_sint64_extraction_inf is_sint64_ext to_uint_lor to_uint8_lor to_uint16_lor to_uint32_lor to_uint64_lor \
    is_uint_lxor is_uint_lor is_uint_land is_uint_lsr is_uint_lsl1_inf is_uint_lsl1_sup is_uint8_lxor \
    is_uint8_lor is_uint8_land is_uint8_lsr is_uint8_lsl1_inf is_uint8_lsl1_sup is_uint16_lxor is_uint16_lor \
    is_uint16_land is_uint16_lsr is_uint16_lsl1_inf is_uint16_lsl1_sup is_uint32_lxor is_uint32_lor \
    is_uint32_land is_uint32_lsr is_uint32_lsl1_inf is_uint32_lsl1_sup is_uint64_lxor is_uint64_lor \
    is_uint64_land is_uint64_lsr is_uint64_lsl1_inf is_uint64_lsl1_sup is_sint_lnot is_sint_lxor is_sint_lor \
    is_sint_land is_sint_lsr is_sint_lsl1_inf is_sint_lsl1_sup is_sint8_lnot is_sint8_lxor is_sint8_lor \
    is_sint8_land is_sint8_lsr is_sint8_lsl1 is_sint8_lsl1_inf is_sint8_lsl1_sup is_sint16_lnot is_sint16_lxor \
    is_sint16_lor is_sint16_land is_sint16_lsr is_sint16_lsl1 is_sint16_lsl1_inf is_sint16_lsl1_sup \
    is_sint32_lnot is_sint32_lxor is_sint32_lor is_sint32_land is_sint32_lsr is_sint32_lsl1 is_sint32_lsl1_inf \
    is_sint32_lsl1_sup is_sint64_lnot is_sint64_lxor is_sint64_lor is_sint64_land is_sint64_lsr is_sint64_lsl1 \
    is_sint64_lsl1_inf is_sint64_lsl1_sup uint_land_range uint_lor_inf sint_land_inf sint_lor_range \
    is_uint_lor_distrib lor_addition lxor_addition to_uint_land_edge is_bool0 is_bool1 two_power_abs_is_positive \
    two_power_abs_plus_pos two_power_abs_plus_one is_to_uint is_to_sint is_to_uint8 is_to_sint8 is_to_uint16 \
    is_to_sint16 is_to_uint32 is_to_sint32 is_to_uint64 is_to_sint64 id_uint id_sint id_uint8 id_sint8 id_uint16 \
    id_sint16 id_uint32 id_sint32 id_uint64 id_sint64 proj_uint proj_sint proj_uint8 proj_sint8 proj_uint16 \
    proj_sint16 proj_uint32 proj_sint32 proj_uint64 proj_sint64 proj_su proj_su_uint proj_su_sint proj_int8 \
    proj_int16 proj_int32 proj_int64 proj_us_uint \
    ", names)
    for (i = 1; i <= count; i++)
        bits[names[i]] = 1
    if (list != "") {
        RS = "\n"
        while ((getline line < list) > 0)
            kept[line] = 1
        RS = ""
    }
}

# Of a declaration nothing is left out, nor of the goal.
!/\n\(assert/ || /^;; Goal/ { print; next }

list != "" {
    if (substr($0, 4, index($0, "\n") - 4) in kept)
        print
    next
}

$2 in bits { next }
/[( ]uni[) ]|[( ]sort [a(]|t2tb|[( ]Real[) ]|^;; (bool_inversion|tuple0_inversion)\n/ { next }
{ print }
