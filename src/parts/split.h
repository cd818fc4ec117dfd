#ifndef ACSLAB_PART_SPLIT_H
#define ACSLAB_PART_SPLIT_H
/* SPDX-License-Identifier: MIT */
/*
 * split: the buddy systems of the literature from one table each: binary, Fibonacci, weighted, tertiary,
 * the generalised Fibonacci sequences, and a user's own.
 *
 * A split table is a list of classes in rising size, the rows.  A row is a leaf, or it is always split
 * into the same parts, left to right, which are earlier rows whose sizes add up to it.  So the tree
 * below a root is a function of the root's row, and a pair of unit and row occurs in it at most once.
 *
 *   binary              A_k: A_k-1 A_k-1                                         Knowlton 1965
 *   Fibonacci           F_c: F_c-1 F_c-2                                         Hirschberg 1973
 *   sequence k          S_c: S_c-1 S_c-k  (k = 1 binary, k = 2 Fibonacci)        Hinds 1975
 *   weighted            A_k+2: T_k A_k     T_k: A_k+1 A_k                        Shen and Peterson 1974
 *   tertiary            A_k: A_k-1 T_k-3 A_k-3     T_k: A_k+1 A_k                Yadav and others 2008, 2010
 *
 * A_k is 2^k units and T_k is 3 * 2^k.  The tertiary papers' abstracts give the sizes 2^k and 3 * 2^(k-3) and
 * two bits a block; the ratio 4:3:1 of the parts is reconstructed from that.  A block of weighted or
 * tertiary A_k starts at a multiple of 2^k from its root, T_k at one of 2^(k+2); Fibonacci blocks start
 * anywhere.
 *
 * The engine keeps two bytes a unit.  The low byte says what starts there: nothing, or a free, live or
 * reserved block and its row.  The high byte is the link: which part of which row the largest block
 * that starts there is.  Links are written when a block is split, at the first unit of each part but the
 * first, and a part that is first finds its parent in the link of the second, which starts where it
 * ends.  So parent and siblings of any block are found in O(1), for every table:
 *
 *   weighted 16, split at 12 and at 8    [ 6 live   ][2 free][4 free       ][4 free        ]
 *   link                                  none       T_1,1   A_4 .. see T_2,1  A_4,1
 *
 * Blocks merge when a whole set of siblings is free; that two neighbours of fitting sizes are free is
 * not enough.  An arena that is no class has several roots, in falling size, and nothing merges across
 * roots.  For each row a bitset holds the free blocks by unit, beside the lowest of them, and a mask has a
 * bit for each row that has one.
 *
 * Leaves are not split, so a free block need not serve a smaller request exactly.  The masks reach and
 * from of the table say which rows are made from which.  A request takes the smallest row that suffices
 * and is reached by some free block; then the smallest free block that reaches it; then the lowest unit.
 * While it is split, the smallest part that reaches the row is followed, of two alike the left one.
 *
 *   take       free -> live            part      live -> one part live, the others free
 *   give       live -> free            join      live, all siblings free -> live parent
 *
 * and the same four with reserved in the place of free.  Every operation is a sequence of these
 * steps, and the forest is whole after each of them.  Every loop is bounded by the number of classes, of
 * summary levels, or of the blocks that the call names; no step depends on the size of the arena.
 */
#include "bitset.h"

/* Rows of a table at most, and parts of a row at most: a link is 6 bits of row and 2 bits of part. */
#define ACSLAB_SPLIT_CLASSES 64u
#define ACSLAB_SPLIT_PARTS 4u

/* Words of a mask with a bit for each class. */
#define ACSLAB_SPLIT_MASKS (ACSLAB_SPLIT_CLASSES / ACSLAB_WORD_BITS)

/* The state of a block; 0 where none starts. */
#define ACSLAB_SPLIT_FREE 1u
#define ACSLAB_SPLIT_LIVE 2u
#define ACSLAB_SPLIT_RESERVED 3u

/* The role of a root: no part of anything. */
#define ACSLAB_SPLIT_ROOT ACSLAB_SPLIT_PARTS

/* What is wrong with a row; the first that applies, in this order. */
enum acslab_split_fault {
  ACSLAB_SPLIT_SOUND = 0,    /* nothing */
  ACSLAB_SPLIT_COUNT = 1,    /* there are no rows, or more than ACSLAB_SPLIT_CLASSES */
  ACSLAB_SPLIT_NO_UNIT = 2,  /* row 0 is not of size 1 */
  ACSLAB_SPLIT_FALLS = 3,    /* the row is not larger than the one before */
  ACSLAB_SPLIT_LARGE = 4,    /* it has more than ACSLAB_FRAMES_MAX units */
  ACSLAB_SPLIT_ARITY = 5,    /* it has one part, or more than ACSLAB_SPLIT_PARTS */
  ACSLAB_SPLIT_LATER = 6,    /* a part is not an earlier row */
  ACSLAB_SPLIT_UNTILED = 7   /* the parts do not add up to the row */
};

/* A row as a user describes it: its units, and 0 parts for a leaf or the rows of its parts, left to right. */
struct acslab_split_row {
  size_t size;
  unsigned parts;
  unsigned child[ACSLAB_SPLIT_PARTS];
};

/* What is wrong with which row; row is the number of rows if their number is. */
struct acslab_split_verdict {
  size_t row;
  enum acslab_split_fault fault;
};

/* A table, with what follows from its rows.  Built by the functions below, and read only after that. */
struct acslab_split_table {
  unsigned classes;                                        /* rows, 1 .. ACSLAB_SPLIT_CLASSES */
  size_t size[ACSLAB_SPLIT_CLASSES];                       /* units of each, rising from 1 */
  uint8_t parts[ACSLAB_SPLIT_CLASSES];                     /* 0 for a leaf, or 2 .. ACSLAB_SPLIT_PARTS */
  uint8_t child[ACSLAB_SPLIT_CLASSES][ACSLAB_SPLIT_PARTS]; /* the row of each part */
  size_t offset[ACSLAB_SPLIT_CLASSES][ACSLAB_SPLIT_PARTS]; /* where each part starts in the row */
  acslab_word reach[ACSLAB_SPLIT_CLASSES][ACSLAB_SPLIT_MASKS]; /* the rows made from it, itself among them */
  acslab_word from[ACSLAB_SPLIT_CLASSES][ACSLAB_SPLIT_MASKS];  /* the rows that it is made from, likewise */
};

/* A block: its first unit, its units, its row and its state. */
struct acslab_split_piece {
  size_t unit;
  size_t size;
  unsigned row;
  unsigned state; /* ACSLAB_SPLIT_FREE, ACSLAB_SPLIT_LIVE or ACSLAB_SPLIT_RESERVED */
};

/* What a block is a part of: part role of the block of this row at this unit; or role ACSLAB_SPLIT_ROOT. */
struct acslab_split_parent {
  size_t unit;
  unsigned row;
  unsigned role;
};

/* The bits of Cranston and Thomas: b says which buddy a Fibonacci block is, m remembers for its parent. */
struct acslab_split_tags {
  uint8_t b, m;
};

/* An arena under a table.  The three counts are for reading; the rest is the allocator's own. */
struct acslab_split {
  const struct acslab_split_table *table; /* stays where it is and as it is */
  size_t first;                           /* the number of the arena's first unit */
  size_t units;
  unsigned top;                           /* the largest row that the arena holds */
  uint16_t *cells;                        /* one a unit: 64 * state + row, and 256 times the link */
  acslab_word *meta;                      /* the words of all sets */
  size_t words;
  acslab_word avail[ACSLAB_SPLIT_MASKS];  /* which rows have a free block */
  size_t low[ACSLAB_SPLIT_CLASSES];       /* the lowest unit of one, or units */
  size_t root[ACSLAB_SPLIT_CLASSES];      /* where the roots of each row begin, largest row first */
  struct acslab_bitset set[ACSLAB_SPLIT_CLASSES]; /* the first units of the free blocks of each row */
  size_t free_units, live_units, reserved_units;  /* always add up to units */
};

#include "../../specs/split.h"

/* ------------------------------------------------------------------------------------------ tables */

/*
 * Whether count rows are an admissible table; if not, which row is wrong and why, into *verdict, which may be
 * null.  Rows stand in rising size from 1 on; the parts of a row are earlier rows, and tile it.
 *
 * E_NULL: rows is null and count is not 0.  E_TABLE: the rows are not admissible.
 */
/*@
  requires rows:    rows == \null || \valid_read(rows + (0 .. count - 1));
  requires out:     verdict == \null || \valid(verdict);
  requires apart:   verdict == \null || rows == \null || \separated(verdict, rows + (0 .. count - 1));

  terminates        \true;
  exits             \false;
  assigns           *verdict;

  behavior null:
    assumes  null:   rows == \null && count > 0;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_NULL;

  behavior count:
    assumes  rows:   rows != \null || count == 0;
    assumes  count:  count == 0 || count > ACSLAB_SPLIT_CLASSES;
    ensures  status: \result == ACSLAB_E_TABLE;
    ensures  told:   verdict != \null ==> verdict->row == count && verdict->fault == ACSLAB_SPLIT_COUNT;

  behavior judged:
    assumes  rows:   rows != \null;
    assumes  count:  1 <= count <= ACSLAB_SPLIT_CLASSES;
    ensures  status: \result == ACSLAB_OK || \result == ACSLAB_E_TABLE;
    ensures  told:   verdict != \null ==> verdict->row <= count &&
                       (verdict->fault == ACSLAB_SPLIT_SOUND <==> \result == ACSLAB_OK);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_split_admissible(const struct acslab_split_row *rows, size_t count,
                                                      struct acslab_split_verdict *verdict);

/*
 * Build a table from count rows.  E_NULL: t is null, or rows is.  E_TABLE: the rows are not admissible, *t
 * is as it was, and *verdict says why.
 */
/*@
  requires self:    t == \null || \valid(t);
  requires rows:    rows == \null || \valid_read(rows + (0 .. count - 1));
  requires out:     verdict == \null || \valid(verdict);
  requires apart:   (t == \null || rows == \null || \separated(t, rows + (0 .. count - 1))) &&
                    (t == \null || verdict == \null || \separated(t, verdict)) &&
                    (verdict == \null || rows == \null || \separated(verdict, rows + (0 .. count - 1)));

  terminates        \true;
  exits             \false;
  assigns           *t, *verdict;

  ensures  status:  \result == ACSLAB_OK || \result == ACSLAB_E_TABLE || \result == ACSLAB_E_NULL;
  ensures  null:    t == \null || (rows == \null && count > 0) <==> \result == ACSLAB_E_NULL;
  ensures  table:   \result == ACSLAB_OK ==> SplitTable(t) && t->classes == count;
  ensures  rows:    \result == ACSLAB_OK ==> \forall integer c; 0 <= c < count ==>
                      t->size[c] == rows[c].size && t->parts[c] == rows[c].parts;
*/
ACSLAB_API enum acslab_status acslab_split_build(struct acslab_split_table *t,
                                                 const struct acslab_split_row *rows, size_t count,
                                                 struct acslab_split_verdict *verdict);

/*
 * The tables of the literature, with all classes up to limit units (at most ACSLAB_SPLIT_CLASSES of them):
 * binary, Fibonacci, weighted and tertiary, and the generalised Fibonacci sequence 1, 2, .. k and from
 * there on S_c = S_(c-1) + S_(c-k).
 *
 * E_NULL: t is null.  E_SIZE: limit is 0 or above ACSLAB_FRAMES_MAX.  E_TABLE: k is 0, or above
 * ACSLAB_SPLIT_CLASSES.
 */
/*@
  requires self:    t == \null || \valid(t);

  terminates        \true;
  exits             \false;
  assigns           *t;

  ensures  null:    t == \null <==> \result == ACSLAB_E_NULL;
  ensures  size:    t != \null && !(1 <= limit <= ACSLAB_FRAMES_MAX) <==> \result == ACSLAB_E_SIZE;
  ensures  table:   t != \null && 1 <= limit <= ACSLAB_FRAMES_MAX ==> \result == ACSLAB_OK && SplitTable(t);
*/
ACSLAB_API enum acslab_status acslab_split_binary(struct acslab_split_table *t, size_t limit);

/*@
  requires self:    t == \null || \valid(t);

  terminates        \true;
  exits             \false;
  assigns           *t;

  ensures  null:    t == \null <==> \result == ACSLAB_E_NULL;
  ensures  size:    t != \null && !(1 <= limit <= ACSLAB_FRAMES_MAX) <==> \result == ACSLAB_E_SIZE;
  ensures  table:   t != \null && 1 <= limit <= ACSLAB_FRAMES_MAX ==> \result == ACSLAB_OK && SplitTable(t);
*/
ACSLAB_API enum acslab_status acslab_split_fibonacci(struct acslab_split_table *t, size_t limit);

/*@
  requires self:    t == \null || \valid(t);

  terminates        \true;
  exits             \false;
  assigns           *t;

  ensures  null:    t == \null <==> \result == ACSLAB_E_NULL;
  ensures  size:    t != \null && !(1 <= limit <= ACSLAB_FRAMES_MAX) <==> \result == ACSLAB_E_SIZE;
  ensures  table:   t != \null && 1 <= limit <= ACSLAB_FRAMES_MAX ==> \result == ACSLAB_OK && SplitTable(t);
*/
ACSLAB_API enum acslab_status acslab_split_weighted(struct acslab_split_table *t, size_t limit);

/*@
  requires self:    t == \null || \valid(t);

  terminates        \true;
  exits             \false;
  assigns           *t;

  ensures  null:    t == \null <==> \result == ACSLAB_E_NULL;
  ensures  size:    t != \null && !(1 <= limit <= ACSLAB_FRAMES_MAX) <==> \result == ACSLAB_E_SIZE;
  ensures  table:   t != \null && 1 <= limit <= ACSLAB_FRAMES_MAX ==> \result == ACSLAB_OK && SplitTable(t);
*/
ACSLAB_API enum acslab_status acslab_split_tertiary(struct acslab_split_table *t, size_t limit);

/*@
  requires self:    t == \null || \valid(t);

  terminates        \true;
  exits             \false;
  assigns           *t;

  ensures  null:    t == \null <==> \result == ACSLAB_E_NULL;
  ensures  size:    t != \null && !(1 <= limit <= ACSLAB_FRAMES_MAX) <==> \result == ACSLAB_E_SIZE;
  ensures  k:       t != \null && 1 <= limit <= ACSLAB_FRAMES_MAX && !(1 <= k <= ACSLAB_SPLIT_CLASSES) <==>
                      \result == ACSLAB_E_TABLE;
  ensures  table:   t != \null && 1 <= limit <= ACSLAB_FRAMES_MAX && 1 <= k <= ACSLAB_SPLIT_CLASSES ==>
                      \result == ACSLAB_OK && SplitTable(t);
*/
ACSLAB_API enum acslab_status acslab_split_sequence(struct acslab_split_table *t, unsigned k, size_t limit);

/* The smallest row of at least n units, or classes if there is none; which blocks are free is not asked. */
/*@
  requires table:   \valid_read(t) && SplitAdmissible(t);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  fit:     SplitFit(t, n, \result);
*/
ACSLAB_API unsigned acslab_split_fit(const struct acslab_split_table *t, size_t n);

/* -------------------------------------------------------------------- where a block stands, by formula */

/*
 * What the block of this row at this unit is a part of, in a tree whose root of row root starts at unit 0:
 * from the two numbers alone, for the tables above of one and the same system.  The block is one of that
 * tree, and a block of row root is the root; for others the result means nothing.
 *
 * Binary: at (unit >> k) even the left part, else the right one (Knuth, volume 1, section 2.5).
 */
/*@
  requires row:     row <= root < ACSLAB_ORDERS;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  root:    row == root ==> \result.role == ACSLAB_SPLIT_ROOT;
  ensures  role:    row != root ==> \result.row == row + 1 && \result.role == unit / Pow2(row) % 2;
  ensures  parent:  row != root ==> \result.unit == unit - \result.role * Pow2(row);
*/
ACSLAB_API struct acslab_split_parent acslab_split_binary_kin(size_t unit, unsigned row, unsigned root);

/*
 * Fibonacci: a block of class c is a right part if and only if the lowest term of the Zeckendorf form of its
 * unit is class c + 1.  As many steps as the logarithm of the unit.
 */
/*@
  requires row:     row <= root < ACSLAB_SPLIT_CLASSES;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  root:    row == root ==> \result.role == ACSLAB_SPLIT_ROOT;
  ensures  left:    row != root ==> \result.role == 0 ==> \result.row == row + 1 && \result.unit == unit;
  ensures  right:   row != root ==> \result.role != 0 ==> \result.row == row + 2 && \result.role == 1 &&
                      \result.unit <= unit;
*/
ACSLAB_API struct acslab_split_parent acslab_split_fibonacci_kin(size_t unit, unsigned row, unsigned root);

/*
 * Weighted: T_k is the left part of A_k+2.  With u = unit >> k, A_k is its right part at u odd; the left
 * part of T_k-1 at u a multiple of 4; and else, m being how many one bits of u follow bit 0, the left part
 * of T_k-1 at m even and the right part of T_k at m odd.
 */
/*@
  requires row:     row <= root < ACSLAB_SPLIT_CLASSES;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  root:    row == root ==> \result.role == ACSLAB_SPLIT_ROOT;
  ensures  role:    row != root ==> \result.role <= 1;
*/
ACSLAB_API struct acslab_split_parent acslab_split_weighted_kin(size_t unit, unsigned row, unsigned root);

/*
 * Tertiary: T_k is the middle part of A_k+3.  A_k is its right part at u odd; the left part of A_k+1 at u a
 * multiple of 4; and else by m modulo 3: 0 the left part of A_k+1, 1 the left part of T_k-1, 2 the right
 * part of T_k.  All of this is said of a tree with a root A_k at 0.  A root T_k counts as if it stood
 * where it stands in A_k+3, at 2^(k+2).
 */
/*@
  requires row:     row <= root < ACSLAB_SPLIT_CLASSES;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  root:    row == root ==> \result.role == ACSLAB_SPLIT_ROOT;
  ensures  role:    row != root ==> \result.role <= 2;
*/
ACSLAB_API struct acslab_split_parent acslab_split_tertiary_kin(size_t unit, unsigned row, unsigned root);

/* ------------------------------------------------------------------- where a block stands, by tag bits */

/* Cranston and Thomas 1975: the tags of part role, 0 or 1, of a Fibonacci block with these tags. */
/*@
  requires role:    role <= 1;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  left:    role == 0 ==> \result.b == 0 && \result.m == tags.b;
  ensures  right:   role == 1 ==> \result.b == 1 && \result.m == tags.m;
*/
ACSLAB_API struct acslab_split_tags acslab_split_tags_part(struct acslab_split_tags tags, unsigned role);

/* The tags of a Fibonacci block from those of its two parts: part and join undo each other. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  b:       \result.b == left.m;
  ensures  m:       \result.m == right.m;
*/
ACSLAB_API struct acslab_split_tags acslab_split_tags_join(struct acslab_split_tags left,
                                                           struct acslab_split_tags right);

/* What a Fibonacci block is a part of, by its tags and in constant time; t is a Fibonacci table. */
/*@
  requires table:   \valid_read(t) && SplitAdmissible(t);
  requires row:     row <= root < t->classes;
  requires right:   row < root && tags.b != 0 ==> row + 2 <= root && t->size[row + 1] <= unit;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  root:    row == root ==> \result.role == ACSLAB_SPLIT_ROOT;
  ensures  left:    row < root && tags.b == 0 ==>
                      \result.role == 0 && \result.row == row + 1 && \result.unit == unit;
  ensures  right:   row < root && tags.b != 0 ==>
                      \result.role == 1 && \result.row == row + 2 && \result.unit == unit - t->size[row + 1];
*/
ACSLAB_API struct acslab_split_parent acslab_split_tags_kin(const struct acslab_split_table *t, size_t unit,
                                                         unsigned row, unsigned root,
                                                         struct acslab_split_tags tags);

/* Hinds 1975: the left-buddy count of part role, 0 or 1, of a block with this count. */
/*@
  requires role:    role <= 1;
  requires count:   count < ACSLAB_SPLIT_CLASSES;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  left:    role == 0 ==> \result == count + 1;
  ensures  right:   role == 1 ==> \result == 0;
*/
ACSLAB_API unsigned acslab_split_count_part(unsigned count, unsigned role);

/* The count of a block from that of its left part. */
/*@
  requires left:    left > 0;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  count:   \result == left - 1;
*/
ACSLAB_API unsigned acslab_split_count_join(unsigned left);

/* What a block is a part of, by its count and in constant time; t is the table of sequence k. */
/*@
  requires table:   \valid_read(t) && SplitAdmissible(t);
  requires row:     row <= root < t->classes;
  requires k:       1 <= k <= ACSLAB_SPLIT_CLASSES;
  requires right:   row < root && count == 0 ==> row + k <= root && t->size[row + k - 1] <= unit;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  root:    row == root ==> \result.role == ACSLAB_SPLIT_ROOT;
  ensures  left:    row < root && count != 0 ==>
                      \result.role == 0 && \result.row == row + 1 && \result.unit == unit;
  ensures  right:   row < root && count == 0 ==> \result.role == 1 && \result.row == row + k &&
                      \result.unit == unit - t->size[row + k - 1];
*/
ACSLAB_API struct acslab_split_parent acslab_split_count_kin(const struct acslab_split_table *t, unsigned k,
                                                          size_t unit, unsigned row, unsigned root,
                                                          unsigned count);

/* ------------------------------------------------------------------------------------------ set-up */

/*
 * How many words of metadata an arena of that many units needs under a table, into *words; beside them
 * it needs a cell of two bytes for each unit.
 *
 * E_NULL: t or words is null.  E_TABLE: *t is not as it was built.  E_EMPTY: no units.  E_RANGE: more than
 * ACSLAB_FRAMES_MAX.
 */
/*@
  requires table:   t == \null || \valid_read(t);
  requires out:     words == \null || \valid(words);
  requires apart:   t == \null || words == \null || \separated(t, words);

  terminates        \true;
  exits             \false;
  assigns           *words;

  ensures  null:    t == \null || words == \null <==> \result == ACSLAB_E_NULL;
  ensures  good:    \result == ACSLAB_OK ==> SplitTable(t) && 1 <= units <= ACSLAB_FRAMES_MAX;
  ensures  words:   \result == ACSLAB_OK ==> \exists integer top; 0 <= top < t->classes &&
                      t->size[top] <= units && (top + 1 < t->classes ==> units < t->size[top + 1]) &&
                      *words == (top + 1) * BitsetNeed(units);
  ensures  same:    \result != ACSLAB_OK && \result != ACSLAB_E_NULL ==> *words == \old(*words);
*/
ACSLAB_API enum acslab_status acslab_split_words(const struct acslab_split_table *t, size_t units,
                                                 size_t *words);

/*
 * Set up an arena over the units first .. first+units-1, all of them free, as roots in falling size.
 *
 * The table must stay where it is, and unchanged, as long as the arena is in use.  cells is one number for
 * each unit, and meta is words words; both belong to the allocator until the arena is given up.
 *
 * E_NULL: s, t, cells or meta is null.  E_TABLE, E_EMPTY: as acslab_split_words.  E_RANGE: likewise, or first
 * is above SIZE_MAX - 4 * ACSLAB_FRAMES_MAX.  E_METADATA: words is less than acslab_split_words tells.
 */
/*@
  requires self:    s == \null || \valid(s);
  requires table:   t == \null || \valid_read(t);
  requires cells:   cells == \null || \valid(cells + (0 .. units - 1));
  requires meta:    meta == \null || \valid(meta + (0 .. words - 1));
  requires apart:   s != \null && t != \null && cells != \null && meta != \null ==>
                    \separated(s, t, cells + (0 .. units - 1), meta + (0 .. words - 1));

  terminates        \true;
  exits             \false;
  assigns           *s, cells[0 .. units - 1], meta[0 .. words - 1];

  ensures  null:    s == \null || t == \null || cells == \null || meta == \null <==>
                      \result == ACSLAB_E_NULL;
  ensures  valid:   \result == ACSLAB_OK ==> SplitValid(s);
  ensures  arena:   \result == ACSLAB_OK ==> s->table == t && s->first == first && s->units == units &&
                      s->cells == cells && s->meta == meta;
  ensures  counts:  \result == ACSLAB_OK ==> s->free_units == units && s->live_units == 0 &&
                      s->reserved_units == 0;
*/
ACSLAB_API enum acslab_status acslab_split_init(struct acslab_split *s, const struct acslab_split_table *t,
                                                size_t first, size_t units, uint16_t *cells,
                                                acslab_word *meta, size_t words);

/* ---------------------------------------------------------------------------------- alloc and free */

/*
 * Allocate a block of at least size units, its first unit into *unit: the smallest row that suffices and
 * that a free block reaches; from the smallest free block that does, and of those the lowest.  How large
 * it is acslab_split_block tells.
 *
 * E_NULL: unit is null.  E_EMPTY: size is 0.  E_ORDER: size is above the table's largest row.
 * E_NO_MEMORY: if and only if no free block has size units.
 */
/*@
  requires valid:    SplitValid(s);
  requires out:      unit == \null || \valid(unit) && SplitApart(s, unit);

  terminates         \true;
  exits              \false;
  assigns            s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                     s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1],
                     s->free_units, s->live_units, s->reserved_units,
                     *unit;

  ensures  valid:    SplitValid(s);
  ensures  arena:    SplitSameArena{Pre, Here}(s);
  ensures  reserved: SplitSameReserved{Pre, Here}(s);
  ensures  sealed:   s->reserved_units == \old(s->reserved_units);

  behavior null:
    assumes  null:   unit == \null;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_NULL;
    ensures  same:   SplitKept{Pre, Here}(s) && SplitSameLive{Pre, Here}(s);

  behavior empty:
    assumes  out:    unit != \null;
    assumes  empty:  size == 0;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_EMPTY;
    ensures  same:   SplitKept{Pre, Here}(s) && SplitSameLive{Pre, Here}(s);

  behavior order:
    assumes  out:    unit != \null;
    assumes  some:   size > 0;
    assumes  order:  size > s->table->size[s->table->classes - 1];
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_ORDER;
    ensures  same:   SplitKept{Pre, Here}(s) && SplitSameLive{Pre, Here}(s);

  behavior none:
    assumes  out:    unit != \null;
    assumes  some:   0 < size <= s->table->size[s->table->classes - 1];
    assumes  none:   SplitNone(s, size);
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_NO_MEMORY;
    ensures  same:   SplitKept{Pre, Here}(s) && SplitSameLive{Pre, Here}(s);

  behavior some:
    assumes  out:    unit != \null;
    assumes  size:   0 < size <= s->table->size[s->table->classes - 1];
    assumes  some:   !SplitNone(s, size);
    ensures  status: \result == ACSLAB_OK;
    ensures  inside: SplitInside(s, *unit, size);
    ensures  effect: \exists integer c; size <= s->table->size[c] &&
                       SplitWhole(s, *unit - s->first, c, ACSLAB_SPLIT_LIVE) &&
                       SplitMadeLive{Pre, Here}(s, *unit - s->first, c) &&
                       (\forall integer d; 0 <= d < c && size <= s->table->size[d] ==>
                         SplitNoneReaches{Pre}(s, d)) &&
                       s->free_units == \old(s->free_units) - s->table->size[c];

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_split_alloc(struct acslab_split *s, size_t size, size_t *unit);

/*
 * Allocate a block of exactly this row.  E_NULL: unit is null.  E_ORDER: the table has no such row.
 * E_NO_MEMORY: if and only if no free block reaches it.
 */
/*@
  requires valid:    SplitValid(s);
  requires out:      unit == \null || \valid(unit) && SplitApart(s, unit);

  terminates         \true;
  exits              \false;
  assigns            s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                     s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1],
                     s->free_units, s->live_units, s->reserved_units,
                     *unit;

  ensures  valid:    SplitValid(s);
  ensures  arena:    SplitSameArena{Pre, Here}(s);
  ensures  reserved: SplitSameReserved{Pre, Here}(s);
  ensures  sealed:   s->reserved_units == \old(s->reserved_units);

  behavior null:
    assumes  null:   unit == \null;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_NULL;
    ensures  same:   SplitKept{Pre, Here}(s) && SplitSameLive{Pre, Here}(s);

  behavior order:
    assumes  out:    unit != \null;
    assumes  order:  row >= s->table->classes;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_ORDER;
    ensures  same:   SplitKept{Pre, Here}(s) && SplitSameLive{Pre, Here}(s);

  behavior none:
    assumes  out:    unit != \null;
    assumes  row:    row < s->table->classes;
    assumes  none:   SplitNoneReaches(s, row);
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_NO_MEMORY;
    ensures  same:   SplitKept{Pre, Here}(s) && SplitSameLive{Pre, Here}(s);

  behavior some:
    assumes  out:    unit != \null;
    assumes  row:    row < s->table->classes;
    assumes  some:   !SplitNoneReaches(s, row);
    ensures  status: \result == ACSLAB_OK;
    ensures  effect: SplitWhole(s, *unit - s->first, row, ACSLAB_SPLIT_LIVE) &&
                       SplitMadeLive{Pre, Here}(s, *unit - s->first, row);
    ensures  count:  s->free_units == \old(s->free_units) - s->table->size[row];

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_split_alloc_row(struct acslab_split *s, unsigned row, size_t *unit);

/*
 * Free the live block that starts at unit.  E_FOREIGN: not a unit of the arena.  E_FREE: it is free already.
 * E_RESERVED: it is reserved.  E_INTERIOR: it lies inside a live block and does not start it.
 */
/*@
  requires valid:    SplitValid(s);

  terminates         \true;
  exits              \false;
  assigns            s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                     s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1],
                     s->free_units, s->live_units, s->reserved_units;

  ensures  valid:    SplitValid(s);
  ensures  arena:    SplitSameArena{Pre, Here}(s);
  ensures  reserved: SplitSameReserved{Pre, Here}(s);
  ensures  sealed:   s->reserved_units == \old(s->reserved_units);

  behavior freed:
    assumes  inside:  SplitInside(s, unit, 1);
    assumes  live:    SplitState(s, unit - s->first) == ACSLAB_SPLIT_LIVE;
    ensures  status:  \result == ACSLAB_OK;
    ensures  effect:  SplitMadeLive{Here, Pre}(s, unit - s->first, \old(SplitRow(s, unit - s->first)));
    ensures  count:   s->free_units == \old(s->free_units + s->table->size[SplitRow(s, unit - s->first)]);

  behavior refused:
    assumes  refused: !(SplitInside(s, unit, 1) && SplitState(s, unit - s->first) == ACSLAB_SPLIT_LIVE);
    assigns           \nothing;
    ensures  same:    SplitKept{Pre, Here}(s) && SplitSameLive{Pre, Here}(s);
    ensures  foreign: !SplitInside(s, unit, 1) <==> \result == ACSLAB_E_FOREIGN;
    ensures  held:    SplitInside(s, unit, 1) ==> \exists integer a, c;
      SplitHolds(s, a, c, unit - s->first) &&
      (SplitState(s, a) == ACSLAB_SPLIT_FREE <==> \result == ACSLAB_E_FREE) &&
      (SplitState(s, a) == ACSLAB_SPLIT_RESERVED <==> \result == ACSLAB_E_RESERVED) &&
      (SplitState(s, a) == ACSLAB_SPLIT_LIVE && a < unit - s->first <==> \result == ACSLAB_E_INTERIOR);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_split_free(struct acslab_split *s, size_t unit);

/* The same, and E_WRONG_ORDER if the live block that starts there has not exactly size units. */
/*@
  requires valid:    SplitValid(s);

  terminates         \true;
  exits              \false;
  assigns            s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                     s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1],
                     s->free_units, s->live_units, s->reserved_units;

  ensures  valid:    SplitValid(s);
  ensures  arena:    SplitSameArena{Pre, Here}(s);
  ensures  reserved: SplitSameReserved{Pre, Here}(s);
  ensures  sealed:   s->reserved_units == \old(s->reserved_units);

  behavior freed:
    assumes  inside:  SplitInside(s, unit, 1);
    assumes  live:    SplitState(s, unit - s->first) == ACSLAB_SPLIT_LIVE;
    assumes  size:    s->table->size[SplitRow(s, unit - s->first)] == size;
    ensures  status:  \result == ACSLAB_OK;
    ensures  effect:  SplitMadeLive{Here, Pre}(s, unit - s->first, \old(SplitRow(s, unit - s->first)));
    ensures  count:   s->free_units == \old(s->free_units) + size;

  behavior refused:
    assumes  refused: !(SplitInside(s, unit, 1) && SplitState(s, unit - s->first) == ACSLAB_SPLIT_LIVE &&
                        s->table->size[SplitRow(s, unit - s->first)] == size);
    assigns           \nothing;
    ensures  same:    SplitKept{Pre, Here}(s) && SplitSameLive{Pre, Here}(s);
    ensures  foreign: !SplitInside(s, unit, 1) <==> \result == ACSLAB_E_FOREIGN;
    ensures  held:    SplitInside(s, unit, 1) ==> \exists integer a, c;
      SplitHolds(s, a, c, unit - s->first) &&
      (SplitState(s, a) == ACSLAB_SPLIT_FREE <==> \result == ACSLAB_E_FREE) &&
      (SplitState(s, a) == ACSLAB_SPLIT_RESERVED <==> \result == ACSLAB_E_RESERVED) &&
      (SplitState(s, a) == ACSLAB_SPLIT_LIVE && a < unit - s->first <==> \result == ACSLAB_E_INTERIOR) &&
      (SplitState(s, a) == ACSLAB_SPLIT_LIVE && a == unit - s->first && s->table->size[c] != size <==>
        \result == ACSLAB_E_WRONG_ORDER);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_split_free_size(struct acslab_split *s, size_t unit, size_t size);

/* ---------------------------------------------------------------------------- reserve and release */

/*
 * Reserve the count units from unit on, all of them free: they are never handed out until released.  A leaf
 * is reserved as a whole or not at all, so both ends of the range must lie between leaves: with one unit
 * for a leaf they always do, and acslab_split_cover widens a range for the others.
 *
 * E_EMPTY: count is 0.  E_FOREIGN: the range is not inside the arena.  E_ALIGN: an end lies inside a leaf.
 * E_LIVE, E_RESERVED: the first unit that is not free is live, or reserved already.
 */
/*@
  requires valid:    SplitValid(s);

  terminates         \true;
  exits              \false;
  assigns            s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                     s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1],
                     s->free_units, s->live_units, s->reserved_units;

  ensures  valid:    SplitValid(s);
  ensures  arena:    SplitSameArena{Pre, Here}(s);
  ensures  live:     SplitSameLive{Pre, Here}(s);

  behavior empty:
    assumes  empty:  count == 0;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_EMPTY;
    ensures  same:   SplitKept{Pre, Here}(s) && SplitSameLive{Pre, Here}(s);

  behavior foreign:
    assumes  some:   count > 0;
    assumes  out:    !SplitInside(s, unit, count);
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_FOREIGN;
    ensures  same:   SplitKept{Pre, Here}(s) && SplitSameLive{Pre, Here}(s);

  behavior align:
    assumes  some:   count > 0;
    assumes  inside: SplitInside(s, unit, count);
    assumes  edges:  !(SplitEdge(s, unit - s->first) && SplitEdge(s, unit - s->first + count));
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_ALIGN;
    ensures  same:   SplitKept{Pre, Here}(s) && SplitSameLive{Pre, Here}(s);

  behavior refused:
    assumes  some:   count > 0;
    assumes  inside: SplitInside(s, unit, count);
    assumes  edges:  SplitEdge(s, unit - s->first) && SplitEdge(s, unit - s->first + count);
    assumes  other:  !SplitAll(s, unit - s->first, unit - s->first + count, ACSLAB_SPLIT_FREE);
    assigns          \nothing;
    ensures  status: SplitFirstOther{Pre}(s, unit - s->first, unit - s->first + count, ACSLAB_SPLIT_FREE,
                                          \result);
    ensures  same:   SplitKept{Pre, Here}(s) && SplitSameLive{Pre, Here}(s);

  behavior done:
    assumes  some:   count > 0;
    assumes  inside: SplitInside(s, unit, count);
    assumes  edges:  SplitEdge(s, unit - s->first) && SplitEdge(s, unit - s->first + count);
    assumes  all:    SplitAll(s, unit - s->first, unit - s->first + count, ACSLAB_SPLIT_FREE);
    ensures  status: \result == ACSLAB_OK;
    ensures  units:  \forall integer u; 0 <= u < s->units ==> (SplitUnitReserved(s, u) <==>
                       SplitUnitReserved{Pre}(s, u) || unit <= u + s->first < unit + count);
    ensures  counts: s->free_units == \old(s->free_units) - count &&
                     s->reserved_units == \old(s->reserved_units) + count;

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_split_reserve(struct acslab_split *s, size_t unit, size_t count);

/*
 * Release the count units from unit on, all of them reserved: they become free.  E_EMPTY, E_FOREIGN,
 * E_ALIGN: as above.  E_LIVE, E_FREE: the first unit that is not reserved is live, or free.
 */
/*@
  requires valid:    SplitValid(s);

  terminates         \true;
  exits              \false;
  assigns            s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                     s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1],
                     s->free_units, s->live_units, s->reserved_units;

  ensures  valid:    SplitValid(s);
  ensures  arena:    SplitSameArena{Pre, Here}(s);
  ensures  live:     SplitSameLive{Pre, Here}(s);

  behavior empty:
    assumes  empty:  count == 0;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_EMPTY;
    ensures  same:   SplitKept{Pre, Here}(s) && SplitSameLive{Pre, Here}(s);

  behavior foreign:
    assumes  some:   count > 0;
    assumes  out:    !SplitInside(s, unit, count);
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_FOREIGN;
    ensures  same:   SplitKept{Pre, Here}(s) && SplitSameLive{Pre, Here}(s);

  behavior align:
    assumes  some:   count > 0;
    assumes  inside: SplitInside(s, unit, count);
    assumes  edges:  !(SplitEdge(s, unit - s->first) && SplitEdge(s, unit - s->first + count));
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_ALIGN;
    ensures  same:   SplitKept{Pre, Here}(s) && SplitSameLive{Pre, Here}(s);

  behavior refused:
    assumes  some:   count > 0;
    assumes  inside: SplitInside(s, unit, count);
    assumes  edges:  SplitEdge(s, unit - s->first) && SplitEdge(s, unit - s->first + count);
    assumes  other:  !SplitAll(s, unit - s->first, unit - s->first + count, ACSLAB_SPLIT_RESERVED);
    assigns          \nothing;
    ensures  status: SplitFirstOther{Pre}(s, unit - s->first, unit - s->first + count,
                                          ACSLAB_SPLIT_RESERVED, \result);
    ensures  same:   SplitKept{Pre, Here}(s) && SplitSameLive{Pre, Here}(s);

  behavior done:
    assumes  some:   count > 0;
    assumes  inside: SplitInside(s, unit, count);
    assumes  edges:  SplitEdge(s, unit - s->first) && SplitEdge(s, unit - s->first + count);
    assumes  all:    SplitAll(s, unit - s->first, unit - s->first + count, ACSLAB_SPLIT_RESERVED);
    ensures  status: \result == ACSLAB_OK;
    ensures  units:  \forall integer u; 0 <= u < s->units ==> (SplitUnitReserved(s, u) <==>
                       SplitUnitReserved{Pre}(s, u) && !(unit <= u + s->first < unit + count));
    ensures  counts: s->free_units == \old(s->free_units) + count &&
                     s->reserved_units == \old(s->reserved_units) - count;

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_split_release(struct acslab_split *s, size_t unit, size_t count);

/* ------------------------------------------------------------------------------------------ queries */

/*
 * The smallest range of whole leaves that holds the count units from unit on: its first unit and its units
 * into *from and *wide.  E_NULL: from or wide is null.  E_EMPTY, E_FOREIGN: as acslab_split_reserve.
 */
/*@
  requires valid:    SplitValid(s);
  requires out:      (from == \null || \valid(from) && SplitApart(s, from)) &&
                     (wide == \null || \valid(wide) && SplitApart(s, wide));
  requires apart:    from == \null || wide == \null || \separated(from, wide);

  terminates         \true;
  exits              \false;
  assigns            *from, *wide;

  ensures  null:     from == \null || wide == \null <==> \result == ACSLAB_E_NULL;
  ensures  empty:    from != \null && wide != \null && count == 0 <==> \result == ACSLAB_E_EMPTY;
  ensures  foreign:  from != \null && wide != \null && count > 0 && !SplitInside(s, unit, count) <==>
                       \result == ACSLAB_E_FOREIGN;
  ensures  told:     \result == ACSLAB_OK ==> *from <= unit && unit + count <= *from + *wide &&
                       SplitEdge(s, *from - s->first) && SplitEdge(s, *from - s->first + *wide);
*/
ACSLAB_API enum acslab_status acslab_split_cover(const struct acslab_split *s, size_t unit, size_t count,
                                                 size_t *from, size_t *wide);

/* The block that holds unit, into *block.  E_NULL: block is null.  E_FOREIGN: not of the arena. */
/*@
  requires valid:    SplitValid(s);
  requires out:      block == \null || \valid(block) && SplitApartBlock(s, block);

  terminates         \true;
  exits              \false;
  assigns            *block;

  behavior null:
    assumes  null:   block == \null;
    assigns          \nothing;
    ensures  status: \result == ACSLAB_E_NULL;

  behavior foreign:
    assumes  out:     block != \null;
    assumes  foreign: !SplitInside(s, unit, 1);
    assigns           \nothing;
    ensures  status:  \result == ACSLAB_E_FOREIGN;
    ensures  block:   *block == \old(*block);

  behavior told:
    assumes  out:    block != \null;
    assumes  inside: SplitInside(s, unit, 1);
    ensures  status: \result == ACSLAB_OK;
    ensures  told:   SplitTold(s, unit, block->unit, block->size, block->row, block->state);

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API enum acslab_status acslab_split_block(const struct acslab_split *s, size_t unit,
                                                 struct acslab_split_piece *block);

/*
 * What the block of this row at unit is a part of, into *kin: in O(1), for every table.  The block may be
 * whole or split.  Its siblings are the parts of that row of the table.
 *
 * E_NULL: kin is null.  E_FOREIGN: not a unit of the arena.  E_WRONG_ORDER: no block of that row starts
 * there.
 */
/*@
  requires valid:    SplitValid(s);
  requires out:      kin == \null || \valid(kin) && SplitApartKin(s, kin);

  terminates         \true;
  exits              \false;
  assigns            *kin;

  ensures  null:     kin == \null <==> \result == ACSLAB_E_NULL;
  ensures  foreign:  kin != \null && !SplitInside(s, unit, 1) <==> \result == ACSLAB_E_FOREIGN;
  ensures  order:    kin != \null && SplitInside(s, unit, 1) && !SplitPlace(s, unit - s->first, row) <==>
                       \result == ACSLAB_E_WRONG_ORDER;
  ensures  told:     \result == ACSLAB_OK ==>
                       SplitKin(s, unit - s->first, row, kin->unit - s->first, kin->row, kin->role);
*/
ACSLAB_API enum acslab_status acslab_split_kin(const struct acslab_split *s, size_t unit, unsigned row,
                                               struct acslab_split_parent *kin);

/* The units of the largest free block, or 0 if nothing is free. */
/*@
  requires valid:   SplitValid(s);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  largest: \forall integer a, c; SplitWhole(s, a, c, ACSLAB_SPLIT_FREE) ==>
                      s->table->size[c] <= \result;
  ensures  some:    \result > 0 ==> \exists integer a, c; SplitWhole(s, a, c, ACSLAB_SPLIT_FREE) &&
                      s->table->size[c] == \result;
*/
ACSLAB_API size_t acslab_split_largest(const struct acslab_split *s);

/* How many free blocks there are of a row; 0 of a row that the arena does not hold. */
/*@
  requires valid:   SplitValid(s);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  some:    \result <= s->units;
  ensures  none:    row <= s->top ==> (\result == 0 <==> s->low[row] == s->units);
*/
ACSLAB_API size_t acslab_split_free_blocks(const struct acslab_split *s, unsigned row);

/*
 * Walk over all blocks of the arena in the order of their units: start with *cursor = s->first; each call
 * that returns true has told the block at *cursor and moved *cursor behind it.
 */
/*@
  requires valid:    SplitValid(s);
  requires at:       cursor == \null || \valid(cursor) && SplitApart(s, cursor);
  requires out:      block == \null || \valid(block) && SplitApartBlock(s, block);
  requires apart:    cursor == \null || block == \null || \separated(cursor, block);

  terminates         \true;
  exits              \false;
  assigns            *cursor, *block;

  behavior null:
    assumes  null:   cursor == \null || block == \null;
    assigns          \nothing;
    ensures  end:    !\result;

  behavior end:
    assumes  out:    cursor != \null && block != \null;
    assumes  end:    !SplitInside(s, *cursor, 1);
    assigns          \nothing;
    ensures  end:    !\result;
    ensures  cursor: *cursor == \old(*cursor);
    ensures  block:  *block == \old(*block);

  behavior more:
    assumes  out:    cursor != \null && block != \null;
    assumes  inside: SplitInside(s, *cursor, 1);
    ensures  more:   \result;
    ensures  told:   SplitTold(s, \old(*cursor), block->unit, block->size, block->row, block->state);
    ensures  next:   *cursor == block->unit + block->size;
    ensures  ahead:  \old(*cursor) < *cursor;

  complete behaviors;
  disjoint behaviors;
*/
ACSLAB_API bool acslab_split_walk(const struct acslab_split *s, size_t *cursor,
                                  struct acslab_split_piece *block);

/*
 * Whether the whole state is as every operation leaves it, conjunct by conjunct of SplitInv: the geometry
 * first, from which the rest takes its bounds; then the forest root by root; the index; the counts.
 * Nothing but the structure, the table, the cells and the words is read, whatever is damaged.  The cost is
 * linear in units and rows.  E_DAMAGED: somebody else wrote to them.
 */
/*@
  requires read:    \valid_read(s);
  requires table:   s->table == \null || \valid_read(s->table);
  requires cells:   s->cells == \null || \valid_read(s->cells + (0 .. s->units - 1));
  requires meta:    s->meta == \null || \valid_read(s->meta + (0 .. s->words - 1));

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  status:  \result == ACSLAB_OK || \result == ACSLAB_E_DAMAGED;
  ensures  geometry: \result == ACSLAB_OK ==> SplitGeometry(s);
  ensures  forest:  \result == ACSLAB_OK ==> SplitForest(s);
  ensures  index:   \result == ACSLAB_OK ==> SplitIndex(s);
  ensures  counts:  \result == ACSLAB_OK ==> SplitCounts(s);
*/
ACSLAB_API enum acslab_status acslab_split_check(const struct acslab_split *s);

#ifdef ACSLAB_IMPLEMENTATION

/* A place: a row's block at a unit, counted from the arena's first. */
struct acslabi_split_place {
  size_t unit;
  unsigned row;
};

/* ---------------------------------------------------------------------------------- tables, inside */

/* Bit d of a mask. */
/*@
  requires mask:    \valid_read(mask + (0 .. ACSLAB_SPLIT_MASKS - 1));
  requires bit:     d < ACSLAB_SPLIT_CLASSES;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  bit:     \result <==> SplitBit(mask, d);
*/
ACSLAB_INTERNAL bool acslabi_split_bit(const acslab_word *mask, unsigned d);

/* Set bit d of a mask. */
/*@
  requires mask:    \valid(mask + (0 .. ACSLAB_SPLIT_MASKS - 1));
  requires bit:     d < ACSLAB_SPLIT_CLASSES;

  terminates        \true;
  exits             \false;
  assigns           mask[d / ACSLAB_WORD_BITS];

  ensures  bits:    \forall integer e; 0 <= e < ACSLAB_SPLIT_CLASSES ==>
                      (SplitBit(mask, e) <==> SplitBit{Pre}(mask, e) || e == d);
*/
ACSLAB_INTERNAL void acslabi_split_set_bit(acslab_word *mask, unsigned d);

/* Clear bit d of a mask. */
/*@
  requires mask:    \valid(mask + (0 .. ACSLAB_SPLIT_MASKS - 1));
  requires bit:     d < ACSLAB_SPLIT_CLASSES;

  terminates        \true;
  exits             \false;
  assigns           mask[d / ACSLAB_WORD_BITS];

  ensures  bits:    \forall integer e; 0 <= e < ACSLAB_SPLIT_CLASSES ==>
                      (SplitBit(mask, e) <==> SplitBit{Pre}(mask, e) && e != d);
*/
ACSLAB_INTERNAL void acslabi_split_clear_bit(acslab_word *mask, unsigned d);

/* The sum of the parts' sizes, all of them rows below r. */
/*@
  requires sizes:   \valid_read(size + (0 .. r - 1));
  requires row:     \valid_read(row);
  requires parts:   row->parts <= ACSLAB_SPLIT_PARTS;
  requires earlier: SplitEarlier(r, row);
  requires bound:   \forall integer c; 0 <= c < r ==> size[c] <= ACSLAB_FRAMES_MAX;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  sum:     \result == SplitRowSum(row, size, row->parts);
*/
ACSLAB_INTERNAL size_t acslabi_split_sum(const size_t *size, unsigned r, const struct acslab_split_row *row);

/* Whether all parts are rows below r. */
/*@
  requires row:     \valid_read(row);
  requires parts:   row->parts <= ACSLAB_SPLIT_PARTS;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  earlier: \result <==> SplitEarlier(r, row);
*/
ACSLAB_INTERNAL bool acslabi_split_earlier(unsigned r, const struct acslab_split_row *row);

/* What is wrong with row r, above r rows of these sizes that are right. */
/*@
  requires sizes:   \valid_read(size + (0 .. r - 1));
  requires row:     \valid_read(row);
  requires bound:   \forall integer c; 0 <= c < r ==> size[c] <= ACSLAB_FRAMES_MAX;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  fault:   SplitFaultOf(size, r, row, \result);
*/
ACSLAB_INTERNAL enum acslab_split_fault acslabi_split_fault(const size_t *size, unsigned r,
                                                            const struct acslab_split_row *row);

/* What is wrong with which of count rows, 1 .. ACSLAB_SPLIT_CLASSES; row is count if nothing is. */
/*@
  requires count:   1 <= count <= ACSLAB_SPLIT_CLASSES;
  requires rows:    \valid_read(rows + (0 .. count - 1));

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  row:     \result.row <= count;
  ensures  sound:   \result.row == count <==> \result.fault == ACSLAB_SPLIT_SOUND;
*/
ACSLAB_INTERNAL struct acslab_split_verdict acslabi_split_judge(const struct acslab_split_row *rows,
                                                                size_t count);

/* The parts of row c, and where each starts in it. */
/*@
  requires self:    \valid(t);
  requires row:     c < ACSLAB_SPLIT_CLASSES && parts <= ACSLAB_SPLIT_PARTS;
  requires child:   \valid_read(child + (0 .. parts - 1)) && \separated(t, child + (0 .. parts - 1));
  requires earlier: \forall integer i; 0 <= i < parts ==> child[i] < c;
  requires bound:   \forall integer d; 0 <= d < c ==> t->size[d] <= ACSLAB_FRAMES_MAX;

  terminates        \true;
  exits             \false;
  assigns           t->child[c][0 .. ACSLAB_SPLIT_PARTS - 1], t->offset[c][0 .. ACSLAB_SPLIT_PARTS - 1];

  ensures  child:   \forall integer i; 0 <= i < parts ==> t->child[c][i] == child[i];
  ensures  offset:  \forall integer i; 0 <= i < parts ==>
                      t->offset[c][i] == SplitPartSum{Pre}(&t->size[0], child, i);
*/
ACSLAB_INTERNAL void acslabi_split_tile(struct acslab_split_table *t, unsigned c, unsigned parts,
                                        const unsigned *child);

/* The mask of what a row c with these parts reaches: itself, and what its parts reach. */
/*@
  requires table:   \valid_read(t);
  requires row:     c < ACSLAB_SPLIT_CLASSES && parts <= ACSLAB_SPLIT_PARTS;
  requires child:   \valid_read(child + (0 .. parts - 1));
  requires earlier: \forall integer i; 0 <= i < parts ==> child[i] < c;
  requires reach:   \valid(reach + (0 .. ACSLAB_SPLIT_MASKS - 1)) &&
                    \separated(reach + (0 .. ACSLAB_SPLIT_MASKS - 1), child + (0 .. parts - 1));
  requires apart:   \forall integer d; 0 <= d < c ==> \separated(reach + (0 .. ACSLAB_SPLIT_MASKS - 1),
                                                        &t->reach[d][0] + (0 .. ACSLAB_SPLIT_MASKS - 1));

  terminates        \true;
  exits             \false;
  assigns           reach[0 .. ACSLAB_SPLIT_MASKS - 1];

  ensures  reach:   \forall integer e; 0 <= e < ACSLAB_SPLIT_CLASSES ==>
                      (SplitBit(reach, e) <==> e == c || SplitPartReaches{Pre}(t, child, parts, e));
*/
ACSLAB_INTERNAL void acslabi_split_reach(const struct acslab_split_table *t, unsigned c, unsigned parts,
                                         const unsigned *child, acslab_word *reach);

/* Row c, the last, into the masks of what each row is made from. */
/*@
  requires self:    \valid(t);
  requires row:     c < ACSLAB_SPLIT_CLASSES;

  terminates        \true;
  exits             \false;
  assigns           *(&t->from[0][0] + (0 .. ACSLAB_SPLIT_CLASSES * ACSLAB_SPLIT_MASKS - 1));

  ensures  from:    \forall integer d, e; 0 <= d <= c && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
                      (SplitFromBit(t, d, e) <==> d < c && SplitFromBit{Pre}(t, d, e) ||
                        e == c && SplitReachBit{Pre}(t, c, d));
  ensures  offset:  \forall integer d, i; 0 <= d <= c && 0 <= i < ACSLAB_SPLIT_PARTS ==>
                      t->offset[d][i] == \at(t->offset[d][i], Pre);
  ensures  reach:   \forall integer d, w; 0 <= d <= c && 0 <= w < ACSLAB_SPLIT_MASKS ==>
                      t->reach[d][w] == \at(t->reach[d][w], Pre);
*/
ACSLAB_INTERNAL void acslabi_split_trace(struct acslab_split_table *t, unsigned c);

/* Add a row to a table of fewer than ACSLAB_SPLIT_CLASSES, and all that follows from it. */
/*@
  requires self:    \valid(t);
  requires room:    t->classes < ACSLAB_SPLIT_CLASSES;
  requires table:   SplitRows(t, t->classes) && SplitOffsets(t) && SplitMasks(t);
  requires size:    t->classes == 0 ? size == 1 && parts == 0 :
                      t->size[t->classes - 1] < size <= ACSLAB_FRAMES_MAX;
  requires parts:   parts == 0 || 2 <= parts <= ACSLAB_SPLIT_PARTS;
  requires child:   \valid_read(child + (0 .. parts - 1));
  requires earlier: \forall integer i; 0 <= i < parts ==> child[i] < t->classes;
  requires tiled:   parts > 0 ==> SplitPartSum(&t->size[0], child, parts) == size;
  requires apart:   \separated(t, child + (0 .. parts - 1));

  terminates        \true;
  exits             \false;
  assigns           *t;

  ensures  classes: t->classes == \old(t->classes) + 1;
  ensures  row:     t->size[\old(t->classes)] == size && t->parts[\old(t->classes)] == parts;
  ensures  child:   \forall integer i; 0 <= i < parts ==> t->child[\old(t->classes)][i] == child[i];
  ensures  same:    SplitSameRows{Pre, Here}(t, \old(t->classes));
  ensures  rows:    SplitAdmissible(t);
  ensures  offsets: SplitOffsets(t);
  ensures  masks:   SplitMasks(t);
*/
ACSLAB_INTERNAL void acslabi_split_append(struct acslab_split_table *t, size_t size, unsigned parts,
                                          const unsigned *child);

/* Add a leaf, or a row of two parts. */
/*@
  requires self:    \valid(t);
  requires room:    t->classes < ACSLAB_SPLIT_CLASSES;
  requires table:   SplitRows(t, t->classes) && SplitOffsets(t) && SplitMasks(t);
  requires size:    t->classes == 0 ? size == 1 : t->size[t->classes - 1] < size <= ACSLAB_FRAMES_MAX;

  terminates        \true;
  exits             \false;
  assigns           *t;

  ensures  classes: t->classes == \old(t->classes) + 1;
  ensures  table:   SplitTable(t);
*/
ACSLAB_INTERNAL void acslabi_split_leaf_row(struct acslab_split_table *t, size_t size);

/*@
  requires self:    \valid(t);
  requires room:    1 <= t->classes < ACSLAB_SPLIT_CLASSES;
  requires table:   SplitTable(t);
  requires earlier: left < t->classes && right < t->classes;
  requires size:    t->size[t->classes - 1] < t->size[left] + t->size[right] <= ACSLAB_FRAMES_MAX;

  terminates        \true;
  exits             \false;
  assigns           *t;

  ensures  classes: t->classes == \old(t->classes) + 1;
  ensures  table:   SplitTable(t);
*/
ACSLAB_INTERNAL void acslabi_split_pair_row(struct acslab_split_table *t, unsigned left, unsigned right);

/* Whether a table is as the functions above build it. */
/*@
  requires table:   \valid_read(t);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  table:   \result ==> SplitTable(t);
*/
ACSLAB_INTERNAL bool acslabi_split_table_sound(const struct acslab_split_table *t);

/* Whether row c is sound and follows from the rows below it. */
/*@
  requires table:   \valid_read(t);
  requires row:     c < t->classes <= ACSLAB_SPLIT_CLASSES;
  requires below:   SplitRows(t, c);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  row:     \result ==> SplitRowGood(t, c);
  ensures  offsets: \result ==> SplitRowOffsets(t, c);
  ensures  reach:   \result ==> SplitRowReach(t, c);
*/
ACSLAB_INTERNAL bool acslabi_split_row_sound(const struct acslab_split_table *t, unsigned c);

/* Whether the part of mask from of row c is what the masks reach of all rows say. */
/*@
  requires table:   \valid_read(t);
  requires row:     c < t->classes <= ACSLAB_SPLIT_CLASSES;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  from:    \result <==> \forall integer d; 0 <= d < ACSLAB_SPLIT_CLASSES ==>
                      (SplitFromBit(t, c, d) <==> d < t->classes && SplitReachBit(t, d, c));
*/
ACSLAB_INTERNAL bool acslabi_split_from_sound(const struct acslab_split_table *t, unsigned c);

ACSLAB_INTERNAL bool acslabi_split_bit(const acslab_word *mask, unsigned d)
{
  return (mask[d / ACSLAB_WORD_BITS] >> d % ACSLAB_WORD_BITS & 1u) != 0;
}

ACSLAB_INTERNAL void acslabi_split_set_bit(acslab_word *mask, unsigned d)
{
  mask[d / ACSLAB_WORD_BITS] |= ACSLAB_WORD_ONE << d % ACSLAB_WORD_BITS;
}

ACSLAB_INTERNAL void acslabi_split_clear_bit(acslab_word *mask, unsigned d)
{
  mask[d / ACSLAB_WORD_BITS] &= ~(ACSLAB_WORD_ONE << d % ACSLAB_WORD_BITS);
}

ACSLAB_INTERNAL size_t acslabi_split_sum(const size_t *size, unsigned r, const struct acslab_split_row *row)
{
  size_t sum = 0;
  unsigned i;
  (void)r;
  /*@
    loop invariant range: 0 <= i <= row->parts;
    loop invariant sum:   sum == SplitRowSum(row, size, i);
    loop invariant bound: sum <= i * ACSLAB_FRAMES_MAX;
    loop assigns i, sum;
    loop variant row->parts - i;
  */
  for (i = 0; i < row->parts; i++) sum += size[row->child[i]];
  return sum;
}

ACSLAB_INTERNAL bool acslabi_split_earlier(unsigned r, const struct acslab_split_row *row)
{
  unsigned i;
  /*@
    loop invariant range:   0 <= i <= row->parts;
    loop invariant earlier: \forall integer j; 0 <= j < i ==> row->child[j] < r;
    loop assigns i;
    loop variant row->parts - i;
  */
  for (i = 0; i < row->parts; i++) {
    if (row->child[i] >= r) return false;
  }
  return true;
}

ACSLAB_INTERNAL enum acslab_split_fault acslabi_split_fault(const size_t *size, unsigned r,
                                                            const struct acslab_split_row *row)
{
  if (r == 0 && row->size != 1) return ACSLAB_SPLIT_NO_UNIT;
  if (r > 0 && row->size <= size[r - 1]) return ACSLAB_SPLIT_FALLS;
  if (row->size > ACSLAB_FRAMES_MAX) return ACSLAB_SPLIT_LARGE;
  if (row->parts == 1 || row->parts > ACSLAB_SPLIT_PARTS) return ACSLAB_SPLIT_ARITY;
  if (!acslabi_split_earlier(r, row)) return ACSLAB_SPLIT_LATER;
  if (row->parts > 0 && acslabi_split_sum(size, r, row) != row->size) return ACSLAB_SPLIT_UNTILED;
  return ACSLAB_SPLIT_SOUND;
}

ACSLAB_INTERNAL struct acslab_split_verdict acslabi_split_judge(const struct acslab_split_row *rows,
                                                                size_t count)
{
  size_t size[ACSLAB_SPLIT_CLASSES];
  struct acslab_split_verdict verdict;
  unsigned r;
  verdict.fault = ACSLAB_SPLIT_SOUND;
  /*@
    loop invariant range: 0 <= r <= count;
    loop invariant sound: verdict.fault == ACSLAB_SPLIT_SOUND;
    loop invariant sizes: \forall integer c; 0 <= c < r ==> size[c] == rows[c].size <= ACSLAB_FRAMES_MAX;
    loop assigns r, verdict.fault, size[0 .. ACSLAB_SPLIT_CLASSES - 1];
    loop variant count - r;
  */
  for (r = 0; r < count; r++) {
    verdict.fault = acslabi_split_fault(size, r, &rows[r]);
    if (verdict.fault != ACSLAB_SPLIT_SOUND) break;
    size[r] = rows[r].size;
  }
  verdict.row = r;
  return verdict;
}

ACSLAB_INTERNAL void acslabi_split_tile(struct acslab_split_table *t, unsigned c, unsigned parts,
                                        const unsigned *child)
{
  size_t at = 0;
  unsigned i;
  /*@
    loop invariant range:  0 <= i <= ACSLAB_SPLIT_PARTS;
    loop invariant sizes:  \forall integer d; 0 <= d < c ==> t->size[d] == \at(t->size[d], Pre);
    loop invariant given:  \forall integer j; 0 <= j < parts ==> child[j] == \at(child[j], Pre);
    loop invariant at:     i <= parts ==> at == SplitPartSum{Pre}(&t->size[0], child, i);
    loop invariant bound:  at <= i * ACSLAB_FRAMES_MAX;
    loop invariant child:  \forall integer j; 0 <= j < i && j < parts ==> t->child[c][j] == child[j];
    loop invariant offset: \forall integer j; 0 <= j < i && j < parts ==>
      t->offset[c][j] == SplitPartSum{Pre}(&t->size[0], child, j);
    loop assigns i, at, t->child[c][0 .. ACSLAB_SPLIT_PARTS - 1], t->offset[c][0 .. ACSLAB_SPLIT_PARTS - 1];
    loop variant ACSLAB_SPLIT_PARTS - i;
  */
  for (i = 0; i < ACSLAB_SPLIT_PARTS; i++) {
    unsigned part = i < parts ? child[i] : 0;
    //@ assert part: part < ACSLAB_SPLIT_CLASSES && (i < parts ==> part == child[i] < c);
    //@ assert sum: i < parts ==> SplitPartSum{Pre}(&t->size[0], child, i + 1) == at + t->size[part];
    t->child[c][i] = (uint8_t)part;
    //@ assert kept: i < parts ==> t->child[c][i] == child[i];
    t->offset[c][i] = at;
    if (i < parts) at += t->size[part];
  }
}

ACSLAB_INTERNAL void acslabi_split_reach(const struct acslab_split_table *t, unsigned c, unsigned parts,
                                         const unsigned *child, acslab_word *reach)
{
  unsigned i, w;
  /*@
    loop invariant range: 0 <= w <= ACSLAB_SPLIT_MASKS;
    loop invariant zero:  \forall integer v; 0 <= v < w ==> reach[v] == 0;
    loop assigns w, reach[0 .. ACSLAB_SPLIT_MASKS - 1];
    loop variant ACSLAB_SPLIT_MASKS - w;
  */
  for (w = 0; w < ACSLAB_SPLIT_MASKS; w++) reach[w] = 0;
  acslabi_split_set_bit(reach, c);
  /*@
    loop invariant range: 0 <= i <= parts;
    loop invariant reach: \forall integer e; 0 <= e < ACSLAB_SPLIT_CLASSES ==>
      (SplitBit(reach, e) <==> e == c || SplitPartReaches{Pre}(t, child, i, e));
    loop assigns i, w, reach[0 .. ACSLAB_SPLIT_MASKS - 1];
    loop variant parts - i;
  */
  for (i = 0; i < parts; i++) {
    const acslab_word *part = t->reach[child[i]];
    //@ ghost Part: ;
    //@ assert part: \valid_read(part + (0 .. ACSLAB_SPLIT_MASKS - 1)) && child[i] == \at(child[i], Part) < c;
    /*@
      loop invariant range: 0 <= w <= ACSLAB_SPLIT_MASKS;
      loop invariant both:  \forall integer v; 0 <= v < w ==>
        reach[v] == (\at(reach[v], LoopEntry) | part[v]);
      loop invariant rest:  \forall integer v; w <= v < ACSLAB_SPLIT_MASKS ==>
        reach[v] == \at(reach[v], LoopEntry);
      loop assigns w, reach[0 .. ACSLAB_SPLIT_MASKS - 1];
      loop variant ACSLAB_SPLIT_MASKS - w;
    */
    for (w = 0; w < ACSLAB_SPLIT_MASKS; w++) reach[w] |= part[w];
    /*@ assert more: \forall integer e; 0 <= e < ACSLAB_SPLIT_CLASSES ==>
          (SplitBit(reach, e) <==> SplitBit{Part}(reach, e) || SplitBit(part, e)); */
    //@ assert same: \forall integer e; 0 <= e < ACSLAB_SPLIT_CLASSES ==> (SplitBit(part, e) <==> SplitReachBit{Pre}(t, child[i], e));
  }
}

ACSLAB_INTERNAL void acslabi_split_trace(struct acslab_split_table *t, unsigned c)
{
  unsigned d, w;
  /*@
    loop invariant range: 0 <= w <= ACSLAB_SPLIT_MASKS;
    loop invariant zero:  \forall integer v; 0 <= v < w ==> t->from[c][v] == 0;
    loop assigns w, t->from[c][0 .. ACSLAB_SPLIT_MASKS - 1];
    loop variant ACSLAB_SPLIT_MASKS - w;
  */
  for (w = 0; w < ACSLAB_SPLIT_MASKS; w++) t->from[c][w] = 0;
  //@ assert zero: \forall integer e; 0 <= e < ACSLAB_SPLIT_CLASSES ==> !SplitFromBit(t, c, e);
  /*@
    loop invariant range: 0 <= d <= c + 1;
    loop invariant from:  \forall integer x, e; 0 <= x <= c && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
      (SplitFromBit(t, x, e) <==> x < c && SplitFromBit{Pre}(t, x, e) ||
        e == c && x < d && SplitReachBit{Pre}(t, c, x));
    loop assigns d, *(&t->from[0][0] + (0 .. ACSLAB_SPLIT_CLASSES * ACSLAB_SPLIT_MASKS - 1));
    loop variant c - d;
  */
  for (d = 0; d <= c; d++) {
    //@ ghost Step: ;
    //@ assert word: 0 <= c / ACSLAB_WORD_BITS < ACSLAB_SPLIT_MASKS;
    if (acslabi_split_bit(t->reach[c], d)) acslabi_split_set_bit(t->from[d], c);
    /*@ assert others: \forall integer x, e; 0 <= x <= c && x != d && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
          (SplitFromBit(t, x, e) <==> SplitFromBit{Step}(t, x, e)); */
    /*@ assert this: \forall integer e; 0 <= e < ACSLAB_SPLIT_CLASSES ==>
          (SplitFromBit(t, d, e) <==> SplitFromBit{Step}(t, d, e) || e == c && SplitReachBit{Pre}(t, c, d)); */
  }
}

ACSLAB_INTERNAL void acslabi_split_append(struct acslab_split_table *t, size_t size, unsigned parts,
                                          const unsigned *child)
{
  unsigned c = t->classes;
  t->size[c] = size;
  t->parts[c] = (uint8_t)parts;
  t->classes = c + 1;
  //@ assert sum: parts > 0 ==> SplitPartSum(&t->size[0], child, parts) == size;
  //@ assert row_sizes: t->size[c] == size && t->parts[c] == parts;
  //@ assert kept_sizes: SplitKeptRows{Pre, Here}(t, c);
  //@ assert same_sizes: SplitSameRows{Pre, Here}(t, c);
  //@ ghost Sized: ;
  acslabi_split_tile(t, c, parts, child);
  //@ ghost Tiled: ;
  //@ assert row_tiles: t->size[c] == size && t->parts[c] == parts;
  //@ assert kept_tiles: SplitKeptRows{Pre, Here}(t, c) && SplitKeptFrom{Pre, Here}(t, c);
  //@ assert same_tiles: SplitSameRows{Pre, Here}(t, c);
  //@ assert child_same: \forall integer i; 0 <= i < parts ==> child[i] == \at(child[i], Sized) < c;
  //@ assert size_same: \forall integer d; 0 <= d < c ==> t->size[d] == \at(t->size[d], Sized);
  /*@ assert child_sizes: \forall integer i; 0 <= i <= parts ==>
        SplitPartSum(&t->size[0], child, i) == SplitPartSum{Sized}(&t->size[0], child, i); */
  //@ assert child_parts: \forall integer i; 0 <= i < parts ==> t->child[c][i] == child[i];
  /*@ assert child_sums: \forall integer i; 0 <= i <= parts ==>
        SplitSum(t, c, i) == SplitPartSum(&t->size[0], child, i); */
  //@ assert whole: parts > 0 ==> SplitSum(t, c, parts) == size;
  //@ assert kids: \forall integer i; 0 <= i < t->parts[c] ==> 0 <= t->child[c][i] < c;
  //@ assert whole_tiles: t->parts[c] > 0 ==> SplitSum(t, c, t->parts[c]) == t->size[c];
  //@ assert parts_tiles: SplitRowParts(t, c);
  //@ assert good_tiles: SplitRowGood(t, c);
  //@ assert row_offsets: SplitRowOffsets(t, c);
  acslabi_split_reach(t, c, parts, child, t->reach[c]);
  //@ assert row_reach: SplitSameRow{Tiled, Here}(t, c);
  //@ assert size_reach: \forall integer d; 0 <= d <= c ==> t->size[d] == \at(t->size[d], Tiled);
  //@ assert kept_reach: SplitKeptRows{Pre, Here}(t, c) && SplitKeptFrom{Pre, Here}(t, c);
  //@ assert same_reach: SplitSameRows{Pre, Here}(t, c);
  //@ assert reach_row: SplitReachOf{Tiled, Here}(t, child, c, parts);
  //@ assert reach_child: \forall integer i; 0 <= i < parts ==> t->child[c][i] == \at(child[i], Tiled) < c;
  /*@ assert reach_parts: \forall integer i, e; 0 <= i < parts && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
        (SplitReachBit(t, \at(child[i], Tiled), e) <==> SplitReachBit{Tiled}(t, \at(child[i], Tiled), e)); */
  //@ assert reach_last: SplitRowReach(t, c);
  //@ assert same_tiled: SplitSameRows{Tiled, Here}(t, c + 1);
  //@ assert parts_reach: SplitRowParts(t, c);
  //@ assert from_last: SplitFromTrue{Pre}(t, c);
  /*@ assert from_kept: \forall integer d, e; 0 <= d < c && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
        (SplitFromBit(t, d, e) <==> SplitFromBit{Pre}(t, d, e)); */
  //@ ghost Reached: ;
  acslabi_split_trace(t, c);
  /*@ assert size_from: \forall integer d; 0 <= d < ACSLAB_SPLIT_CLASSES ==>
        t->size[d] == \at(t->size[d], Reached); */
  /*@ assert bits_from: \forall integer d, e; 0 <= d <= c && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
        (SplitReachBit(t, d, e) <==> SplitReachBit{Reached}(t, d, e)); */
  /*@ assert offset_from: \forall integer i; 0 <= i < ACSLAB_SPLIT_PARTS ==>
        t->offset[c][i] == \at(t->offset[c][i], Tiled); */
  //@ assert row_from: SplitSameRow{Tiled, Here}(t, c);
  //@ assert row_last: SplitSameRow{Reached, Here}(t, c);
  //@ assert kept_from: SplitKeptRows{Pre, Here}(t, c);
  //@ assert same_from: SplitSameRows{Pre, Here}(t, c);
  //@ assert size_tiled: \forall integer d; 0 <= d <= c ==> t->size[d] == \at(t->size[d], Tiled);
  //@ assert same_row: SplitSameRows{Tiled, Here}(t, c + 1);
  //@ assert good: SplitRowGood(t, c);
  //@ assert tiled: SplitTiled(t, c);
  //@ assert last: SplitRowOffsets(t, c);
  /*@ assert bits: \forall integer d, e; 0 <= d < c && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
        (SplitReachBit(t, d, e) <==> SplitReachBit{Pre}(t, d, e)); */
  //@ assert below: SplitReachTrue(t, c);
  //@ assert reach: SplitRowReach(t, c);
  //@ assert masks: SplitReachTrue(t, c + 1);
  /*@ assert from_now: \forall integer d, e; 0 <= d <= c && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
        (SplitFromBit(t, d, e) <==> d < c && SplitFromBit{Pre}(t, d, e) || e == c && SplitReachBit(t, c, d)); */
  //@ assert low: \forall integer e; 0 <= e < c ==> !SplitReachBit(t, e, c);
  //@ assert from: SplitFromTrue(t, c + 1);
  //@ assert offsets: SplitTiled(t, c + 1);
  /*@ assert child_end: \forall integer i; 0 <= i < parts ==>
        t->child[c][i] == \at(child[i], Tiled) == child[i]; */
  //@ assert rows: SplitRows(t, c + 1);
  //@ assert classes: t->classes == c + 1 && c == \at(t->classes, Pre);
  //@ assert row_end: t->size[c] == size && t->parts[c] == parts;
}

ACSLAB_INTERNAL void acslabi_split_leaf_row(struct acslab_split_table *t, size_t size)
{
  unsigned none = 0;
  acslabi_split_append(t, size, 0, &none);
}

ACSLAB_INTERNAL void acslabi_split_pair_row(struct acslab_split_table *t, unsigned left, unsigned right)
{
  unsigned child[2];
  child[0] = left;
  child[1] = right;
  acslabi_split_append(t, t->size[left] + t->size[right], 2, child);
}

ACSLAB_INTERNAL bool acslabi_split_row_sound(const struct acslab_split_table *t, unsigned c)
{
  acslab_word reach[ACSLAB_SPLIT_MASKS];
  struct acslab_split_row row;
  size_t at = 0;
  unsigned i, w;
  row.size = t->size[c];
  row.parts = t->parts[c];
  /*@
    loop invariant range: 0 <= i <= ACSLAB_SPLIT_PARTS;
    loop invariant child: \forall integer j; 0 <= j < i ==> row.child[j] == t->child[c][j];
    loop assigns i, row.child[0 .. ACSLAB_SPLIT_PARTS - 1];
    loop variant ACSLAB_SPLIT_PARTS - i;
  */
  for (i = 0; i < ACSLAB_SPLIT_PARTS; i++) row.child[i] = t->child[c][i];
  if (acslabi_split_fault(t->size, c, &row) != ACSLAB_SPLIT_SOUND) return false;
  //@ assert arity: row.size == t->size[c] && row.parts == t->parts[c] <= ACSLAB_SPLIT_PARTS;
  /*@ assert kids: \forall integer j; 0 <= j < row.parts ==>
        row.child[j] == t->child[c][j] && 0 <= t->child[c][j] < c; */
  //@ assert sum: row.parts > 0 ==> SplitPartSum(&t->size[0], &row.child[0], row.parts) == t->size[c];
  /*@ assert sums: \forall integer j; 0 <= j <= row.parts ==>
        SplitSum(t, c, j) == SplitPartSum(&t->size[0], &row.child[0], j); */
  //@ assert parts: SplitRowParts(t, c);
  //@ assert good: SplitRowGood(t, c);
  /*@
    loop invariant range:  0 <= i <= row.parts;
    loop invariant at:     at == SplitSum(t, c, i) && at <= i * ACSLAB_FRAMES_MAX;
    loop invariant offset: \forall integer j; 0 <= j < i ==> t->offset[c][j] == SplitSum(t, c, j);
    loop assigns i, at;
    loop variant row.parts - i;
  */
  for (i = 0; i < row.parts; i++) {
    if (t->offset[c][i] != at) return false;
    at += t->size[row.child[i]];
  }
  acslabi_split_reach(t, c, row.parts, row.child, reach);
  /*@
    loop invariant range: 0 <= w <= ACSLAB_SPLIT_MASKS;
    loop invariant reach: \forall integer v; 0 <= v < w ==> t->reach[c][v] == reach[v];
    loop assigns w;
    loop variant ACSLAB_SPLIT_MASKS - w;
  */
  for (w = 0; w < ACSLAB_SPLIT_MASKS; w++) {
    if (t->reach[c][w] != reach[w]) return false;
  }
  /*@ assert bits: \forall integer e; 0 <= e < ACSLAB_SPLIT_CLASSES ==>
        (SplitReachBit(t, c, e) <==> SplitBit(&reach[0], e)); */
  //@ assert of: SplitReachOf{Here, Here}(t, &row.child[0], c, row.parts);
  return true;
}

ACSLAB_INTERNAL bool acslabi_split_from_sound(const struct acslab_split_table *t, unsigned c)
{
  unsigned d;
  /*@
    loop invariant range: 0 <= d <= ACSLAB_SPLIT_CLASSES;
    loop invariant from:  \forall integer e; 0 <= e < d ==>
      (SplitFromBit(t, c, e) <==> e < t->classes && SplitReachBit(t, e, c));
    loop assigns d;
    loop variant ACSLAB_SPLIT_CLASSES - d;
  */
  for (d = 0; d < ACSLAB_SPLIT_CLASSES; d++) {
    bool reached = d < t->classes && acslabi_split_bit(t->reach[d], c);
    if (acslabi_split_bit(t->from[c], d) != reached) return false;
  }
  return true;
}

ACSLAB_INTERNAL bool acslabi_split_table_sound(const struct acslab_split_table *t)
{
  unsigned c;
  if (t->classes == 0 || t->classes > ACSLAB_SPLIT_CLASSES) return false;
  /*@
    loop invariant range: 0 <= c <= t->classes;
    loop invariant rows:  SplitRows(t, c);
    loop invariant parts: SplitTiled(t, c);
    loop invariant reach: SplitReachTrue(t, c);
    loop assigns c;
    loop variant t->classes - c;
  */
  for (c = 0; c < t->classes; c++) {
    if (!acslabi_split_row_sound(t, c)) return false;
  }
  /*@
    loop invariant range: 0 <= c <= t->classes;
    loop invariant from:  \forall integer d, e; 0 <= d < c && 0 <= e < ACSLAB_SPLIT_CLASSES ==>
      (SplitFromBit(t, d, e) <==> e < t->classes && SplitReachBit(t, e, d));
    loop assigns c;
    loop variant t->classes - c;
  */
  for (c = 0; c < t->classes; c++) {
    if (!acslabi_split_from_sound(t, c)) return false;
  }
  return true;
}

/* ------------------------------------------------------------------------------------------ tables */

ACSLAB_API enum acslab_status acslab_split_admissible(const struct acslab_split_row *rows, size_t count,
                                                      struct acslab_split_verdict *verdict)
{
  struct acslab_split_verdict found;
  if (rows == NULL && count > 0) return ACSLAB_E_NULL;
  found.row = count;
  found.fault = ACSLAB_SPLIT_COUNT;
  if (count > 0 && count <= ACSLAB_SPLIT_CLASSES) found = acslabi_split_judge(rows, count);
  if (verdict != NULL) *verdict = found;
  return found.fault == ACSLAB_SPLIT_SOUND ? ACSLAB_OK : ACSLAB_E_TABLE;
}

ACSLAB_API enum acslab_status acslab_split_build(struct acslab_split_table *t,
                                                 const struct acslab_split_row *rows, size_t count,
                                                 struct acslab_split_verdict *verdict)
{
  enum acslab_status status;
  size_t r;
  if (t == NULL) return ACSLAB_E_NULL;
  status = acslab_split_admissible(rows, count, verdict);
  if (status != ACSLAB_OK) return status;
  t->classes = 0;
  /*@
    loop invariant range: 0 <= r <= count;
    loop invariant table: t->classes == r;
    loop assigns r, *t;
    loop variant count - r;
  */
  for (r = 0; r < count; r++) acslabi_split_append(t, rows[r].size, rows[r].parts, rows[r].child);
  return ACSLAB_OK;
}

/* What a table of the literature may be asked for. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  null:    t == \null ==> \result == ACSLAB_E_NULL;
  ensures  size:    t != \null && !(1 <= limit <= ACSLAB_FRAMES_MAX) ==> \result == ACSLAB_E_SIZE;
  ensures  good:    t != \null && 1 <= limit <= ACSLAB_FRAMES_MAX ==> \result == ACSLAB_OK;
*/
ACSLAB_INTERNAL enum acslab_status acslabi_split_asked(const struct acslab_split_table *t, size_t limit);

ACSLAB_INTERNAL enum acslab_status acslabi_split_asked(const struct acslab_split_table *t, size_t limit)
{
  if (t == NULL) return ACSLAB_E_NULL;
  return limit == 0 || limit > ACSLAB_FRAMES_MAX ? ACSLAB_E_SIZE : ACSLAB_OK;
}

/* Add leaves of sizes from .. to, as far as limit and the table go. */
/*@
  requires self:    \valid(t);
  requires limit:   1 <= from && limit <= ACSLAB_FRAMES_MAX && to <= ACSLAB_SPLIT_CLASSES;
  requires table:   t->classes <= ACSLAB_SPLIT_CLASSES && SplitRows(t, t->classes) && SplitOffsets(t) &&
                    SplitMasks(t);
  requires first:   t->classes == 0 ? from == 1 : t->size[t->classes - 1] < from;

  terminates        \true;
  exits             \false;
  assigns           *t;

  ensures  table:   t->classes > 0 ==> SplitTable(t);
*/
ACSLAB_INTERNAL void acslabi_split_leaves(struct acslab_split_table *t, size_t from, size_t to, size_t limit);

ACSLAB_INTERNAL void acslabi_split_leaves(struct acslab_split_table *t, size_t from, size_t to, size_t limit)
{
  size_t size;
  /*@
    loop invariant range: from <= size;
    loop assigns size, *t;
    loop variant to - size;
  */
  for (size = from; size <= to && size <= limit; size++) acslabi_split_leaf_row(t, size);
}

/* Add a row of two parts, if it is no larger than limit and there is room; whether it was added. */
/*@
  requires self:    \valid(t);
  requires limit:   limit <= ACSLAB_FRAMES_MAX;
  requires table:   SplitTable(t);
  requires earlier: left < t->classes && right < t->classes;
  requires size:    t->size[t->classes - 1] < t->size[left] + t->size[right];

  terminates        \true;
  exits             \false;
  assigns           *t;

  ensures  added:   t->classes == \old(t->classes) + (\result ? 1 : 0);
  ensures  table:   SplitTable(t);
*/
ACSLAB_INTERNAL bool acslabi_split_pair(struct acslab_split_table *t, unsigned left, unsigned right,
                                        size_t limit);

ACSLAB_INTERNAL bool acslabi_split_pair(struct acslab_split_table *t, unsigned left, unsigned right,
                                        size_t limit)
{
  if (t->classes == ACSLAB_SPLIT_CLASSES || t->size[left] + t->size[right] > limit) return false;
  acslabi_split_pair_row(t, left, right);
  return true;
}

ACSLAB_API enum acslab_status acslab_split_sequence(struct acslab_split_table *t, unsigned k, size_t limit)
{
  enum acslab_status status = acslabi_split_asked(t, limit);
  bool more = true;
  if (status != ACSLAB_OK) return status;
  if (k == 0 || k > ACSLAB_SPLIT_CLASSES) return ACSLAB_E_TABLE;
  t->classes = 0;
  acslabi_split_leaves(t, 1, k, limit);
  /*@
    loop invariant table: SplitTable(t);
    loop assigns more, *t;
    loop variant ACSLAB_SPLIT_CLASSES - t->classes + (more ? 1 : 0);
  */
  while (more && t->classes >= k) more = acslabi_split_pair(t, t->classes - 1u, t->classes - k, limit);
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_split_binary(struct acslab_split_table *t, size_t limit)
{
  return acslab_split_sequence(t, 1, limit);
}

ACSLAB_API enum acslab_status acslab_split_fibonacci(struct acslab_split_table *t, size_t limit)
{
  return acslab_split_sequence(t, 2, limit);
}

/*
 * Rows of the weighted and the tertiary table, which have the same sizes: A_0, A_1, T_0, A_2, T_1, A_3, ..
 * So A_k is row 2k - 1 but for A_0, and T_k is row 2k + 2.
 */
/*@
  requires k:       k <= ACSLAB_SPLIT_CLASSES;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  row:     \result == (k == 0 ? 0 : 2 * k - 1);
*/
ACSLAB_INTERNAL unsigned acslabi_split_row_a(unsigned k);

ACSLAB_INTERNAL unsigned acslabi_split_row_a(unsigned k)
{
  return k == 0 ? 0 : 2u * k - 1u;
}

ACSLAB_API enum acslab_status acslab_split_weighted(struct acslab_split_table *t, size_t limit)
{
  enum acslab_status status = acslabi_split_asked(t, limit);
  bool more = true;
  if (status != ACSLAB_OK) return status;
  t->classes = 0;
  acslabi_split_leaves(t, 1, 2, limit);
  /*@
    loop invariant table: SplitTable(t);
    loop assigns more, *t;
    loop variant ACSLAB_SPLIT_CLASSES - t->classes + (more ? 1 : 0);
  */
  while (more && t->classes >= 2) { /* the next row is T_k at an even number, and A_k+2 at an odd one */
    unsigned next = t->classes, k = next % 2 == 0 ? (next - 2u) / 2u : (next - 3u) / 2u;
    more = acslabi_split_pair(t, next - 1u, acslabi_split_row_a(k), limit);
  }
  return ACSLAB_OK;
}

/*
 * Add A_k of the tertiary table, if it is no larger than limit; whether it was added.  It is an odd row, and
 * the last row that there is room for is one, so there is room for it.
 */
/*@
  requires self:    \valid(t);
  requires limit:   limit <= ACSLAB_FRAMES_MAX;
  requires table:   SplitTable(t);
  requires k:       3 <= k && t->classes == 2 * k - 1 < ACSLAB_SPLIT_CLASSES;
  requires size:    t->size[t->classes - 1] < t->size[2 * k - 3] + t->size[2 * k - 4] +
                      t->size[k == 3 ? 0 : 2 * k - 7];

  terminates        \true;
  exits             \false;
  assigns           *t;

  ensures  added:   t->classes == \old(t->classes) + (\result ? 1 : 0);
  ensures  table:   SplitTable(t);
*/
ACSLAB_INTERNAL bool acslabi_split_triple(struct acslab_split_table *t, unsigned k, size_t limit);

ACSLAB_INTERNAL bool acslabi_split_triple(struct acslab_split_table *t, unsigned k, size_t limit)
{
  unsigned child[3];
  size_t size;
  child[0] = acslabi_split_row_a(k - 1u);
  child[1] = 2u * (k - 3u) + 2u;
  child[2] = acslabi_split_row_a(k - 3u);
  size = t->size[child[0]] + t->size[child[1]] + t->size[child[2]];
  if (size > limit) return false;
  acslabi_split_append(t, size, 3, child);
  return true;
}

ACSLAB_API enum acslab_status acslab_split_tertiary(struct acslab_split_table *t, size_t limit)
{
  enum acslab_status status = acslabi_split_asked(t, limit);
  bool more = true;
  if (status != ACSLAB_OK) return status;
  t->classes = 0;
  acslabi_split_leaves(t, 1, 2, limit);
  if (t->classes == 2) more = acslabi_split_pair(t, 1, 0, limit);
  if (t->classes == 3) acslabi_split_leaves(t, 4, 4, limit);
  /*@
    loop invariant table: SplitTable(t);
    loop assigns more, *t;
    loop variant ACSLAB_SPLIT_CLASSES - t->classes + (more ? 1 : 0);
  */
  while (more && t->classes >= 4) { /* the next row is T_k at an even number, and A_k at an odd one */
    unsigned next = t->classes;
    if (next % 2 == 0) {
      more = acslabi_split_pair(t, next - 1u, acslabi_split_row_a((next - 2u) / 2u), limit);
    } else {
      more = acslabi_split_triple(t, (next + 1u) / 2u, limit);
    }
  }
  return ACSLAB_OK;
}

/*
 * Halve the rows in which the answer lies; the number of rows is a power of two, so there are as many
 * steps as its logarithm, and no step depends on what was found.
 */
ACSLAB_API unsigned acslab_split_fit(const struct acslab_split_table *t, size_t n)
{
  unsigned c = 0, step = ACSLAB_SPLIT_CLASSES;
  /*@
    loop invariant below: \forall integer d; 0 <= d < c ==> t->size[d] < n;
    loop invariant range: 0 <= c <= t->classes;
    loop invariant above: c + step >= t->classes || n <= t->size[c + step];
    loop invariant step:  1 <= step <= ACSLAB_SPLIT_CLASSES;
    loop assigns c, step;
    loop variant step;
  */
  while (step > 1) {
    step /= 2;
    if (c + step <= t->classes && t->size[c + step - 1u] < n) c += step;
  }
  if (c < t->classes && t->size[c] < n) c++;
  return c;
}

/* -------------------------------------------------------------------- where a block stands, by formula */

/* The root: part of nothing. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  root:    \result.unit == unit && \result.row == row && \result.role == ACSLAB_SPLIT_ROOT;
*/
ACSLAB_INTERNAL struct acslab_split_parent acslabi_split_at_root(size_t unit, unsigned row);

/* Part role of the block of a row that starts back units before this one, or at 0 if that is before 0. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  unit:    \result.unit == (unit < back ? 0 : unit - back);
  ensures  part:    \result.row == row && \result.role == role;
*/
ACSLAB_INTERNAL struct acslab_split_parent acslabi_split_part_of(size_t unit, size_t back, unsigned row,
                                                              unsigned role);

/* The lowest term of the Zeckendorf form of unit: its class, and its value; value 0 for unit 0. */
struct acslabi_term {
  unsigned row;
  size_t value;
};

/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  zero:    unit == 0 ==> \result.value == 0;
  ensures  some:    unit > 0 ==> 1 <= \result.value <= unit;
*/
ACSLAB_INTERNAL struct acslabi_term acslabi_split_lowest_term(size_t unit);

/* What a tertiary block is a part of, in a tree without a root. */
/*@
  requires row:     row < ACSLAB_SPLIT_CLASSES;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  role:    \result.role <= 2;
*/
ACSLAB_INTERNAL struct acslab_split_parent acslabi_split_tertiary_part(size_t unit, unsigned row);

/* How many one bits of u follow bit 0. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  few:     \result < 8 * sizeof(size_t);
*/
ACSLAB_INTERNAL unsigned acslabi_split_ones(size_t u);

ACSLAB_INTERNAL struct acslab_split_parent acslabi_split_tertiary_part(size_t unit, unsigned row)
{
  unsigned k, m = 0;
  size_t u;
  if (row > 0 && row % 2u == 0) { /* T_k in A_k+3 */
    return acslabi_split_part_of(unit, (size_t)2 << row / 2u, row + 3u, 1);
  }
  k = (row + 1u) / 2u;
  u = unit >> k;
  if (u % 2u != 0) return acslabi_split_part_of(unit, (size_t)7 << k, 2u * k + 5u, 2); /* in A_k+3 */
  u /= 2u;
  /*@
    loop invariant three: m < 3;
    loop assigns m, u;
    loop variant u;
  */
  while (u % 2u != 0) { /* how many ones, modulo 3 without a division */
    m = m == 2u ? 0 : m + 1u;
    u /= 2u;
  }
  if (m == 2u) return acslabi_split_part_of(unit, (size_t)2 << k, 2u * k + 2u, 1); /* in T_k */
  return acslabi_split_part_of(unit, 0, m == 1u ? 2u * k : 2u * k + 1u, 0); /* in T_k-1, or in A_k+1 */
}

ACSLAB_INTERNAL struct acslab_split_parent acslabi_split_at_root(size_t unit, unsigned row)
{
  struct acslab_split_parent kin;
  kin.unit = unit;
  kin.row = row;
  kin.role = ACSLAB_SPLIT_ROOT;
  return kin;
}

ACSLAB_INTERNAL struct acslab_split_parent acslabi_split_part_of(size_t unit, size_t back, unsigned row,
                                                              unsigned role)
{
  struct acslab_split_parent kin;
  kin.unit = unit < back ? 0 : unit - back;
  kin.row = row;
  kin.role = role;
  return kin;
}

ACSLAB_INTERNAL struct acslabi_term acslabi_split_lowest_term(size_t unit)
{
  struct acslabi_term term;
  size_t rest = unit, low = 1, high = 1; /* classes row - 1 and row; class -1 is 1 as well */
  unsigned row = 0;
  term.row = 0;
  term.value = 0;
  /*@
    loop invariant terms: 1 <= low <= high && (unit > 0 ==> high <= unit);
    loop assigns low, high, row;
    loop variant unit - high;
  */
  while (low <= unit && high <= unit - low) {
    size_t next = low + high;
    low = high;
    high = next;
    row++;
  }
  /*@
    loop invariant terms: rest <= unit && (rest > 0 ==> 1 <= high);
    loop assigns rest, low, high, row, term;
    loop variant rest;
  */
  while (rest > 0) {
    size_t before = high - low;
    if (high <= rest) {
      rest -= high;
      term.row = row;
      term.value = high;
    }
    high = low;
    low = before;
    row--;
  }
  return term;
}

ACSLAB_INTERNAL unsigned acslabi_split_ones(size_t u)
{
  unsigned m = 0;
  u /= 2u;
  /*@
    loop invariant few: m < 8 * sizeof(size_t) && u < Pow2(8 * sizeof(size_t) - 1 - m);
    loop assigns m, u;
    loop variant u;
  */
  while (u % 2u != 0) {
    m++;
    u /= 2u;
  }
  return m;
}

ACSLAB_API struct acslab_split_parent acslab_split_binary_kin(size_t unit, unsigned row, unsigned root)
{
  unsigned role = (unsigned)(unit >> row & 1u);
  if (row == root) return acslabi_split_at_root(unit, row);
  return acslabi_split_part_of(unit, (size_t)role << row, row + 1u, role);
}

ACSLAB_API struct acslab_split_parent acslab_split_fibonacci_kin(size_t unit, unsigned row, unsigned root)
{
  struct acslabi_term term = acslabi_split_lowest_term(unit);
  if (row == root) return acslabi_split_at_root(unit, row);
  if (term.value != 0 && term.row == row + 1u) return acslabi_split_part_of(unit, term.value, row + 2u, 1);
  return acslabi_split_part_of(unit, 0, row + 1u, 0);
}

ACSLAB_API struct acslab_split_parent acslab_split_weighted_kin(size_t unit, unsigned row, unsigned root)
{
  unsigned k;
  size_t u;
  if (row == root) return acslabi_split_at_root(unit, row);
  if (row > 0 && row % 2u == 0) return acslabi_split_part_of(unit, 0, row + 1u, 0); /* T_k in A_k+2 */
  k = (row + 1u) / 2u;
  u = unit >> k;
  if (u % 2u != 0) return acslabi_split_part_of(unit, (size_t)3 << k, 2u * k + 3u, 1); /* in A_k+2 */
  if (u % 4u != 0 && acslabi_split_ones(u) % 2u != 0) {
    return acslabi_split_part_of(unit, (size_t)2 << k, 2u * k + 2u, 1); /* in T_k */
  }
  return acslabi_split_part_of(unit, 0, 2u * k, 0); /* in T_k-1 */
}

ACSLAB_API struct acslab_split_parent acslab_split_tertiary_kin(size_t unit, unsigned row, unsigned root)
{
  struct acslab_split_parent kin = acslabi_split_at_root(unit, row);
  size_t base = root > 0 && root % 2u == 0 ? (size_t)2 << root / 2u : 0;
  if (row == root) return kin;
  kin = acslabi_split_tertiary_part(unit + base, row);
  kin.unit = kin.unit < base ? 0 : kin.unit - base;
  return kin;
}

/* ------------------------------------------------------------------- where a block stands, by tag bits */

ACSLAB_API struct acslab_split_tags acslab_split_tags_part(struct acslab_split_tags tags, unsigned role)
{
  struct acslab_split_tags part;
  part.b = (uint8_t)role;
  part.m = role == 0 ? tags.b : tags.m;
  return part;
}

ACSLAB_API struct acslab_split_tags acslab_split_tags_join(struct acslab_split_tags left,
                                                           struct acslab_split_tags right)
{
  struct acslab_split_tags whole;
  whole.b = left.m;
  whole.m = right.m;
  return whole;
}

ACSLAB_API struct acslab_split_parent acslab_split_tags_kin(const struct acslab_split_table *t, size_t unit,
                                                         unsigned row, unsigned root,
                                                         struct acslab_split_tags tags)
{
  if (row == root) return acslabi_split_at_root(unit, row);
  if (tags.b != 0) return acslabi_split_part_of(unit, t->size[row + 1u], row + 2u, 1);
  return acslabi_split_part_of(unit, 0, row + 1u, 0);
}

ACSLAB_API unsigned acslab_split_count_part(unsigned count, unsigned role)
{
  return role == 0 ? count + 1u : 0;
}

ACSLAB_API unsigned acslab_split_count_join(unsigned left)
{
  return left - 1u;
}

ACSLAB_API struct acslab_split_parent acslab_split_count_kin(const struct acslab_split_table *t, unsigned k,
                                                          size_t unit, unsigned row, unsigned root,
                                                          unsigned count)
{
  if (row == root) return acslabi_split_at_root(unit, row);
  if (count == 0) return acslabi_split_part_of(unit, t->size[row + k - 1u], row + k, 1);
  return acslabi_split_part_of(unit, 0, row + 1u, 0);
}

/* ------------------------------------------------------------------------------- cells and free sets */

/* Refuse: tell the hook, and hand the status on. */
/*@
  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  status:  \result == status;
*/
ACSLAB_INTERNAL enum acslab_status acslabi_split_refuse(const struct acslab_split *s,
                                                        enum acslab_status status);

/* What starts at a unit: 64 times the state, and the row. */
/*@
  requires cells:   \valid_read(s) && \valid_read(s->cells + (0 .. u));

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  used:    \result == s->cells[u] % 256;
*/
ACSLAB_INTERNAL unsigned acslabi_split_used(const struct acslab_split *s, size_t u);

/* The link of a unit: 64 times the role, and the row that it is a part of. */
/*@
  requires cells:   \valid_read(s) && \valid_read(s->cells + (0 .. u));

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  link:    \result == s->cells[u] / 256;
*/
ACSLAB_INTERNAL unsigned acslabi_split_link(const struct acslab_split *s, size_t u);

/* A block of this row and state starts at a unit; the link stays.  State 0 and row 0: none does. */
/*@
  requires self:    \valid_read(s) && \valid(s->cells + (0 .. u)) && \separated(s, s->cells + (0 .. u));
  requires row:     c < ACSLAB_SPLIT_CLASSES && state <= 3;

  terminates        \true;
  exits             \false;
  assigns           s->cells[u];

  ensures  cell:    s->cells[u] == \old(s->cells[u]) / 256 * 256 + 64 * state + c;
*/
ACSLAB_INTERNAL void acslabi_split_use(struct acslab_split *s, size_t u, unsigned c, unsigned state);

/* Part i > 0 of row c starts at a unit, and nothing is said of what it is. */
/*@
  requires self:    \valid_read(s) && \valid(s->cells + (0 .. u)) && \separated(s, s->cells + (0 .. u));
  requires row:     c < ACSLAB_SPLIT_CLASSES && i < ACSLAB_SPLIT_PARTS;

  terminates        \true;
  exits             \false;
  assigns           s->cells[u];

  ensures  cell:    s->cells[u] == 256 * (64 * i + c);
*/
ACSLAB_INTERNAL void acslabi_split_join_to(struct acslab_split *s, size_t u, unsigned c, unsigned i);

/* The free block of row c at unit u enters the index, or leaves it. */
/*@
  requires mem:     SplitMem(s) && BitsetMem(&s->set[c]) && BitsetInv(&s->set[c]);
  requires row:     c <= s->top < ACSLAB_SPLIT_CLASSES && s->set[c].size == s->units;
  requires unit:    u < s->units;

  terminates        \true;
  exits             \false;
  assigns           s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[c],
                    s->set[c].words[0 .. BitsetTotal(&s->set[c]) - 1];

  ensures  in:      \forall integer x; 0 <= x < s->units ==>
                      (BitsetIn(&s->set[c], x) <==> BitsetIn{Pre}(&s->set[c], x) || x == u);
  ensures  inv:     BitsetInv(&s->set[c]);
  ensures  low:     s->low[c] == (u < \old(s->low[c]) ? u : \old(s->low[c]));
  ensures  avail:   \forall integer d; 0 <= d < ACSLAB_SPLIT_CLASSES ==>
                      (SplitBit(&s->avail[0], d) <==> SplitBit{Pre}(&s->avail[0], d) || d == c);
*/
ACSLAB_INTERNAL void acslabi_split_enter(struct acslab_split *s, size_t u, unsigned c);

/*@
  requires mem:     SplitMem(s) && BitsetMem(&s->set[c]) && BitsetInv(&s->set[c]);
  requires row:     c <= s->top < ACSLAB_SPLIT_CLASSES && s->set[c].size == s->units;
  requires unit:    u < s->units;

  terminates        \true;
  exits             \false;
  assigns           s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[c],
                    s->set[c].words[0 .. BitsetTotal(&s->set[c]) - 1];

  ensures  in:      \forall integer x; 0 <= x < s->units ==>
                      (BitsetIn(&s->set[c], x) <==> BitsetIn{Pre}(&s->set[c], x) && x != u);
  ensures  inv:     BitsetInv(&s->set[c]);
*/
ACSLAB_INTERNAL void acslabi_split_leave(struct acslab_split *s, size_t u, unsigned c);

ACSLAB_INTERNAL enum acslab_status acslabi_split_refuse(const struct acslab_split *s,
                                                        enum acslab_status status)
{
  (void)s;
  ACSLAB_REFUSED(s, status);
  return status;
}

ACSLAB_INTERNAL unsigned acslabi_split_used(const struct acslab_split *s, size_t u)
{
  return s->cells[u] % 256u;
}

ACSLAB_INTERNAL unsigned acslabi_split_link(const struct acslab_split *s, size_t u)
{
  return s->cells[u] / 256u;
}

ACSLAB_INTERNAL void acslabi_split_use(struct acslab_split *s, size_t u, unsigned c, unsigned state)
{
  s->cells[u] = (uint16_t)(s->cells[u] / 256u * 256u + 64u * state + c);
}

ACSLAB_INTERNAL void acslabi_split_join_to(struct acslab_split *s, size_t u, unsigned c, unsigned i)
{
  s->cells[u] = (uint16_t)(256u * (64u * i + c));
}

ACSLAB_INTERNAL void acslabi_split_enter(struct acslab_split *s, size_t u, unsigned c)
{
  acslabi_bitset_insert(&s->set[c], u);
  if (u < s->low[c]) s->low[c] = u;
  acslabi_split_set_bit(s->avail, c);
}

ACSLAB_INTERNAL void acslabi_split_leave(struct acslab_split *s, size_t u, unsigned c)
{
  acslabi_bitset_remove(&s->set[c], u);
  if (u != s->low[c]) return;
  s->low[c] = acslabi_bitset_next(&s->set[c], u);
  if (s->low[c] == s->units) acslabi_split_clear_bit(s->avail, c);
}

/* ------------------------------------------------------------------------------------------- places */

/* Whether a block of this row starts at u and is split. */
/*@
  requires valid:   SplitMem(s) && SplitGeometry(s);
  requires place:   c <= s->top && u < s->units;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  open:    \result <==> SplitOpen(s, u, c);
*/
ACSLAB_INTERNAL bool acslabi_split_open(const struct acslab_split *s, size_t u, unsigned c);

/*
 * What the place is a part of, in O(1).  It is part i > 0 if the link at its unit says so; else it is a
 * first part, of the row that the link behind its last unit names, if that is a link of a second part;
 * else a root.
 */
/*@
  requires valid:   SplitMem(s) && SplitGeometry(s) && SplitForest(s);
  requires place:   SplitPlace(s, u, c);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  kin:     SplitKin(s, u, c, \result.unit, \result.row, \result.role);
*/
ACSLAB_INTERNAL struct acslab_split_parent acslabi_split_kin(const struct acslab_split *s, size_t u,
                                                             unsigned c);

/*
 * What is left of a number when it is taken away as often as it can be: no division, which some
 * targets lack.
 */
/*@
  requires some:    by > 0;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  rest:    \result == value % by;
*/
ACSLAB_INTERNAL size_t acslabi_split_rest(size_t value, size_t by);

/* The root that holds a unit of the arena. */
/*@
  requires valid:   \valid_read(s) && \valid_read(s->table) && SplitGeometry(s);
  requires unit:    u < s->units;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  root:    SplitRoot(s, \result.unit, \result.row);
  ensures  holds:   SplitIn(s, u, \result.unit, \result.row);
*/
ACSLAB_INTERNAL struct acslabi_split_place acslabi_split_root_of(const struct acslab_split *s, size_t u);

/* The part of a place that holds unit u of it; which part, into the role. */
/*@
  requires table:   \valid_read(t) && SplitTable(t);
  requires row:     c < t->classes && t->parts[c] > 0;
  requires unit:    offset < t->size[c];

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  part:    \result < t->parts[c];
  ensures  holds:   t->offset[c][\result] <= offset <
                      t->offset[c][\result] + t->size[t->child[c][\result]];
*/
ACSLAB_INTERNAL unsigned acslabi_split_part_at(const struct acslab_split_table *t, unsigned c, size_t offset);

/* The whole place that holds a unit: down from the root while the places are split. */
/*@
  requires valid:   SplitMem(s) && SplitGeometry(s) && SplitForest(s);
  requires unit:    u < s->units;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  holds:   SplitHolds(s, \result.unit, \result.row, u);
*/
ACSLAB_INTERNAL struct acslabi_split_place acslabi_split_holder(const struct acslab_split *s, size_t u);

/* The leaf that holds a unit, were everything split. */
/*@
  requires valid:   \valid_read(s) && \valid_read(s->table) && SplitGeometry(s);
  requires unit:    u < s->units;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  leaf:    SplitTreePlace(s, \result.unit, \result.row) && s->table->parts[\result.row] == 0;
  ensures  holds:   SplitIn(s, u, \result.unit, \result.row);
*/
ACSLAB_INTERNAL struct acslabi_split_place acslabi_split_leaf_of(const struct acslab_split *s, size_t u);

/* Whether unit u lies between two leaves, or at the arena's end. */
/*@
  requires valid:   \valid_read(s) && \valid_read(s->table) && SplitGeometry(s);
  requires unit:    u <= s->units;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  edge:    \result <==> SplitEdge(s, u);
*/
ACSLAB_INTERNAL bool acslabi_split_edge(const struct acslab_split *s, size_t u);

ACSLAB_INTERNAL bool acslabi_split_open(const struct acslab_split *s, size_t u, unsigned c)
{
  size_t second = s->table->offset[c][1];
  return s->table->parts[c] > 0 && second < s->units - u && acslabi_split_link(s, u + second) == 64u + c;
}

ACSLAB_INTERNAL struct acslab_split_parent acslabi_split_kin(const struct acslab_split *s, size_t u,
                                                             unsigned c)
{
  const struct acslab_split_table *t = s->table;
  unsigned link = acslabi_split_link(s, u), role = link / 64u, p = link % 64u;
  size_t next;
  if (role > 0 && t->child[p][role] == c) return acslabi_split_part_of(u, t->offset[p][role], p, role);
  next = u + t->size[c];
  if (next < s->units) {
    link = acslabi_split_link(s, next);
    if (link / 64u == 1u) return acslabi_split_part_of(u, 0, link % 64u, 0);
  }
  return acslabi_split_at_root(u, c);
}

ACSLAB_INTERNAL size_t acslabi_split_rest(size_t value, size_t by)
{
  size_t rest = value, step = by;
  /*@
    loop invariant step: by <= step && (rest >= by ==> step <= rest) && step % by == 0;
    loop assigns step;
    loop variant rest - step;
  */
  while (step <= rest / 2u) step *= 2u;
  /*@
    loop invariant rest: rest % by == value % by;
    loop assigns rest, step;
    loop variant rest + step;
  */
  while (rest >= by) {
    if (rest >= step) {
      rest -= step;
    } else {
      step /= 2u;
    }
  }
  return rest;
}

ACSLAB_INTERNAL struct acslabi_split_place acslabi_split_root_of(const struct acslab_split *s, size_t u)
{
  struct acslabi_split_place place;
  unsigned c = 0;
  /*@
    loop invariant range: 0 <= c <= s->top;
    loop invariant below: \forall integer d; 0 <= d < c ==> u < s->root[d];
    loop assigns c;
    loop variant s->top - c;
  */
  while (u < s->root[c]) c++;
  place.row = c;
  place.unit = u - acslabi_split_rest(u - s->root[c], s->table->size[c]);
  return place;
}

ACSLAB_INTERNAL unsigned acslabi_split_part_at(const struct acslab_split_table *t, unsigned c, size_t offset)
{
  unsigned i = t->parts[c] - 1u;
  /*@
    loop invariant range: 0 <= i < t->parts[c];
    loop invariant above: \forall integer j; i < j < t->parts[c] ==> offset < t->offset[c][j];
    loop assigns i;
    loop variant i;
  */
  while (offset < t->offset[c][i]) i--;
  return i;
}

ACSLAB_INTERNAL struct acslabi_split_place acslabi_split_holder(const struct acslab_split *s, size_t u)
{
  struct acslabi_split_place place = acslabi_split_root_of(s, u);
  /*@
    loop invariant place: SplitPlace(s, place.unit, place.row) && SplitIn(s, u, place.unit, place.row);
    loop assigns place;
    loop variant place.row;
  */
  while (acslabi_split_open(s, place.unit, place.row)) {
    unsigned i = acslabi_split_part_at(s->table, place.row, u - place.unit);
    place.unit += s->table->offset[place.row][i];
    place.row = s->table->child[place.row][i];
  }
  return place;
}

ACSLAB_INTERNAL struct acslabi_split_place acslabi_split_leaf_of(const struct acslab_split *s, size_t u)
{
  struct acslabi_split_place place = acslabi_split_root_of(s, u);
  /*@
    loop invariant place: SplitTreePlace(s, place.unit, place.row) && SplitIn(s, u, place.unit, place.row);
    loop assigns place;
    loop variant place.row;
  */
  while (s->table->parts[place.row] > 0) {
    unsigned i = acslabi_split_part_at(s->table, place.row, u - place.unit);
    place.unit += s->table->offset[place.row][i];
    place.row = s->table->child[place.row][i];
  }
  return place;
}

ACSLAB_INTERNAL bool acslabi_split_edge(const struct acslab_split *s, size_t u)
{
  return u == s->units || acslabi_split_leaf_of(s, u).unit == u;
}

/* -------------------------------------------------------------------------------------- the steps */

/* A free or reserved block becomes live. */
/*@
  requires valid:   SplitMem(s) && SplitGeometry(s) && SplitForest(s) && SplitIndex(s);
  requires place:   SplitWhole(s, u, c, state);
  requires state:   state == ACSLAB_SPLIT_FREE || state == ACSLAB_SPLIT_RESERVED;

  terminates        \true;
  exits             \false;
  assigns           s->cells[u], s->meta[0 .. s->words - 1], s->avail[0 .. ACSLAB_SPLIT_MASKS - 1],
                    s->low[0 .. ACSLAB_SPLIT_CLASSES - 1];

  ensures  valid:   SplitMem(s) && SplitGeometry(s) && SplitForest(s) && SplitIndex(s);
  ensures  effect:  SplitMadeLive{Pre, Here}(s, u, c);
*/
ACSLAB_INTERNAL void acslabi_split_take(struct acslab_split *s, size_t u, unsigned c, unsigned state);

/* A live block, not all of whose siblings are in that state, becomes free or reserved. */
/*@
  requires valid:   SplitMem(s) && SplitGeometry(s) && SplitForest(s) && SplitIndex(s);
  requires place:   SplitWhole(s, u, c, ACSLAB_SPLIT_LIVE);
  requires state:   state == ACSLAB_SPLIT_FREE || state == ACSLAB_SPLIT_RESERVED;
  requires alone:   \forall integer p, d, i; SplitKin(s, u, c, p, d, i) && i != ACSLAB_SPLIT_ROOT ==>
                      !SplitOthers(s, p, d, i, state);

  terminates        \true;
  exits             \false;
  assigns           s->cells[u], s->meta[0 .. s->words - 1], s->avail[0 .. ACSLAB_SPLIT_MASKS - 1],
                    s->low[0 .. ACSLAB_SPLIT_CLASSES - 1];

  ensures  valid:   SplitMem(s) && SplitGeometry(s) && SplitForest(s) && SplitIndex(s);
  ensures  effect:  SplitMadeLive{Here, Pre}(s, u, c);
  ensures  state:   SplitWhole(s, u, c, state);
*/
ACSLAB_INTERNAL void acslabi_split_give(struct acslab_split *s, size_t u, unsigned c, unsigned state);

/* A live block is split: part i is live, the others are free, or reserved. */
/*@
  requires valid:   SplitMem(s) && SplitGeometry(s) && SplitForest(s) && SplitIndex(s);
  requires place:   SplitWhole(s, u, c, ACSLAB_SPLIT_LIVE);
  requires part:    i < s->table->parts[c];
  requires state:   state == ACSLAB_SPLIT_FREE || state == ACSLAB_SPLIT_RESERVED;

  terminates        \true;
  exits             \false;
  assigns           s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                    s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1];

  ensures  valid:   SplitMem(s) && SplitGeometry(s) && SplitForest(s) && SplitIndex(s);
  ensures  open:    SplitOpen(s, u, c);
  ensures  part:    SplitWhole(s, u + s->table->offset[c][i], s->table->child[c][i], ACSLAB_SPLIT_LIVE);
  ensures  others:  SplitOthers(s, u, c, i, state);
*/
ACSLAB_INTERNAL void acslabi_split_part(struct acslab_split *s, size_t u, unsigned c, unsigned i,
                                        unsigned state);

/* Whether all siblings of a part are whole and in this state. */
/*@
  requires valid:   SplitMem(s) && SplitGeometry(s) && SplitForest(s);
  requires parent:  SplitOpen(s, kin->unit, kin->row) && kin->row <= s->top;
  requires read:    \valid_read(kin);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  others:  \result <==> SplitOthers(s, kin->unit, kin->row, kin->role, state);
*/
ACSLAB_INTERNAL bool acslabi_split_alone(const struct acslab_split *s, const struct acslab_split_parent *kin,
                                         unsigned state);

/* A live part and its siblings, all free or all reserved, become their live parent. */
/*@
  requires valid:   SplitMem(s) && SplitGeometry(s) && SplitForest(s) && SplitIndex(s);
  requires read:    \valid_read(kin) && \separated(kin, s, s->cells + (0 .. s->units - 1),
                                                   s->meta + (0 .. s->words - 1));
  requires parent:  SplitOpen(s, kin->unit, kin->row) && kin->row <= s->top &&
                    kin->role < s->table->parts[kin->row];
  requires live:    SplitWhole(s, kin->unit + s->table->offset[kin->row][kin->role],
                               s->table->child[kin->row][kin->role], ACSLAB_SPLIT_LIVE);
  requires others:  SplitOthers(s, kin->unit, kin->row, kin->role, state);
  requires state:   state == ACSLAB_SPLIT_FREE || state == ACSLAB_SPLIT_RESERVED;

  terminates        \true;
  exits             \false;
  assigns           s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                    s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1];

  ensures  valid:   SplitMem(s) && SplitGeometry(s) && SplitForest(s) && SplitIndex(s);
  ensures  whole:   SplitWhole(s, kin->unit, kin->row, ACSLAB_SPLIT_LIVE);
*/
ACSLAB_INTERNAL void acslabi_split_join(struct acslab_split *s, const struct acslab_split_parent *kin,
                                        unsigned state);

/* A live block becomes free or reserved, together with all that merges with it. */
/*@
  requires valid:   SplitMem(s) && SplitGeometry(s) && SplitForest(s) && SplitIndex(s);
  requires place:   SplitWhole(s, u, c, ACSLAB_SPLIT_LIVE);
  requires state:   state == ACSLAB_SPLIT_FREE || state == ACSLAB_SPLIT_RESERVED;

  terminates        \true;
  exits             \false;
  assigns           s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                    s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1];

  ensures  valid:   SplitMem(s) && SplitGeometry(s) && SplitForest(s) && SplitIndex(s);
  ensures  effect:  SplitMadeLive{Here, Pre}(s, u, c);
*/
ACSLAB_INTERNAL void acslabi_split_settle(struct acslab_split *s, size_t u, unsigned c, unsigned state);

ACSLAB_INTERNAL void acslabi_split_take(struct acslab_split *s, size_t u, unsigned c, unsigned state)
{
  if (state == ACSLAB_SPLIT_FREE) acslabi_split_leave(s, u, c);
  acslabi_split_use(s, u, c, ACSLAB_SPLIT_LIVE);
}

ACSLAB_INTERNAL void acslabi_split_give(struct acslab_split *s, size_t u, unsigned c, unsigned state)
{
  acslabi_split_use(s, u, c, state);
  if (state == ACSLAB_SPLIT_FREE) acslabi_split_enter(s, u, c);
}

ACSLAB_INTERNAL void acslabi_split_part(struct acslab_split *s, size_t u, unsigned c, unsigned i,
                                        unsigned state)
{
  const struct acslab_split_table *t = s->table;
  unsigned j, parts = t->parts[c];
  /*@
    loop invariant range: 0 <= j <= parts;
    loop assigns j, s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                 s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1];
    loop variant parts - j;
  */
  for (j = 0; j < parts; j++) {
    size_t at = u + t->offset[c][j];
    unsigned d = t->child[c][j];
    if (j > 0) acslabi_split_join_to(s, at, c, j);
    if (j == i) {
      acslabi_split_use(s, at, d, ACSLAB_SPLIT_LIVE);
    } else {
      acslabi_split_give(s, at, d, state);
    }
  }
}

ACSLAB_INTERNAL bool acslabi_split_alone(const struct acslab_split *s, const struct acslab_split_parent *kin,
                                         unsigned state)
{
  const struct acslab_split_table *t = s->table;
  unsigned j, parts = t->parts[kin->row];
  /*@
    loop invariant range: 0 <= j <= parts;
    loop assigns j;
    loop variant parts - j;
  */
  for (j = 0; j < parts; j++) {
    if (j != kin->role &&
        acslabi_split_used(s, kin->unit + t->offset[kin->row][j]) != 64u * state + t->child[kin->row][j]) {
      return false;
    }
  }
  return true;
}

ACSLAB_INTERNAL void acslabi_split_join(struct acslab_split *s, const struct acslab_split_parent *kin,
                                        unsigned state)
{
  const struct acslab_split_table *t = s->table;
  unsigned j, parts = t->parts[kin->row];
  /*@
    loop invariant range: 0 <= j <= parts;
    loop assigns j, s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                 s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1];
    loop variant parts - j;
  */
  for (j = 0; j < parts; j++) {
    size_t at = kin->unit + t->offset[kin->row][j];
    if (j != kin->role && state == ACSLAB_SPLIT_FREE) acslabi_split_leave(s, at, t->child[kin->row][j]);
    if (j > 0) s->cells[at] = 0;
  }
  acslabi_split_use(s, kin->unit, kin->row, ACSLAB_SPLIT_LIVE);
}

ACSLAB_INTERNAL void acslabi_split_settle(struct acslab_split *s, size_t u, unsigned c, unsigned state)
{
  struct acslab_split_parent kin = acslabi_split_kin(s, u, c);
  /*@
    loop invariant place: SplitWhole(s, u, c, ACSLAB_SPLIT_LIVE);
    loop invariant kin:   SplitKin(s, u, c, kin.unit, kin.row, kin.role);
    loop assigns u, c, kin, s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                 s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1];
    loop variant s->top - c;
  */
  while (kin.role != ACSLAB_SPLIT_ROOT && acslabi_split_alone(s, &kin, state)) {
    acslabi_split_join(s, &kin, state);
    u = kin.unit;
    c = kin.row;
    kin = acslabi_split_kin(s, u, c);
  }
  acslabi_split_give(s, u, c, state);
}

/* -------------------------------------------------------------------------------------- the counts */

/* The counts of free, live and reserved units. */
/*@
  requires self:    \valid(s);

  terminates        \true;
  exits             \false;
  assigns           s->free_units, s->live_units, s->reserved_units;

  ensures  counts:  s->free_units == free && s->live_units == live && s->reserved_units == reserved;
*/
ACSLAB_INTERNAL void acslabi_split_count(struct acslab_split *s, size_t free, size_t live, size_t reserved);

/* A result goes where the caller wants it, which is no part of the allocator. */
/*@
  requires valid:   SplitValid(s);
  requires out:     \valid(out) && SplitApart(s, out);

  terminates        \true;
  exits             \false;
  assigns           *out;

  ensures  value:   *out == value;
  ensures  valid:   SplitValid(s);
*/
ACSLAB_INTERNAL void acslabi_split_store(const struct acslab_split *s, size_t *out, size_t value);

ACSLAB_INTERNAL void acslabi_split_count(struct acslab_split *s, size_t free, size_t live, size_t reserved)
{
  s->free_units = free;
  s->live_units = live;
  s->reserved_units = reserved;
}

ACSLAB_INTERNAL void acslabi_split_store(const struct acslab_split *s, size_t *out, size_t value)
{
  (void)s;
  *out = value;
}

/* --------------------------------------------------------------------------------- alloc and free */

/* The smallest row with a free block from which row c is made, or ACSLAB_SPLIT_CLASSES. */
/*@
  requires valid:   \valid_read(s) && \valid_read(s->table) && SplitTable(s->table);
  requires row:     c < s->table->classes;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  range:   \result <= ACSLAB_SPLIT_CLASSES;
  ensures  found:   \result < ACSLAB_SPLIT_CLASSES ==>
                      SplitBit(&s->avail[0], \result) && SplitBit(&s->table->from[c][0], \result);
  ensures  least:   \forall integer d; 0 <= d < \result && d < ACSLAB_SPLIT_CLASSES ==>
                      !(SplitBit(&s->avail[0], d) && SplitBit(&s->table->from[c][0], d));
*/
ACSLAB_INTERNAL unsigned acslabi_split_source(const struct acslab_split *s, unsigned c);

/* The smallest part of row c that row d is made from, of two alike the left one; c is not d. */
/*@
  requires table:   \valid_read(t) && SplitTable(t);
  requires row:     c < t->classes && d < c && SplitReaches(t, c, d);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  part:    \result < t->parts[c] && SplitReaches(t, t->child[c][\result], d);
  ensures  least:   \forall integer j; 0 <= j < t->parts[c] && SplitReaches(t, t->child[c][j], d) ==>
                      t->child[c][\result] <= t->child[c][j];
*/
ACSLAB_INTERNAL unsigned acslabi_split_way(const struct acslab_split_table *t, unsigned c, unsigned d);

/* Make the lowest free block of row c live, or rather the block of row d in it; its unit. */
/*@
  requires valid:   SplitValid(s);
  requires source:  c <= s->top && s->low[c] < s->units && SplitReaches(s->table, c, d);

  terminates        \true;
  exits             \false;
  assigns            s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                     s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1],
                     s->free_units, s->live_units, s->reserved_units;

  ensures  valid:   SplitValid(s);
  ensures  effect:  SplitWhole(s, \result, d, ACSLAB_SPLIT_LIVE) && SplitMadeLive{Pre, Here}(s, \result, d);
  ensures  count:   s->free_units == \old(s->free_units) - s->table->size[d];
*/
ACSLAB_INTERNAL size_t acslabi_split_cut(struct acslab_split *s, unsigned c, unsigned d);

/* Whether the count > 0 units from unit on are of the arena. */
/*@
  requires read:    \valid_read(s);
  requires some:    count > 0;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  inside:  \result <==> SplitInside(s, unit, count);
*/
ACSLAB_INTERNAL bool acslabi_split_inside(const struct acslab_split *s, size_t unit, size_t count);

/* The status that says that units are in this state. */
/*@
  requires state:   1 <= state <= 3;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  free:    state == ACSLAB_SPLIT_FREE <==> \result == ACSLAB_E_FREE;
  ensures  live:    state == ACSLAB_SPLIT_LIVE <==> \result == ACSLAB_E_LIVE;
  ensures  sealed:  state == ACSLAB_SPLIT_RESERVED <==> \result == ACSLAB_E_RESERVED;
*/
ACSLAB_INTERNAL enum acslab_status acslabi_split_state_status(unsigned state);

/* Why the unit cannot be freed: no live block starts there. */
/*@
  requires valid:   SplitValid(s);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  status:  \result == ACSLAB_E_FOREIGN || \result == ACSLAB_E_FREE ||
                    \result == ACSLAB_E_RESERVED || \result == ACSLAB_E_INTERIOR;
*/
ACSLAB_INTERNAL enum acslab_status acslabi_split_why(const struct acslab_split *s, size_t unit);

/* Free the live block of row c at u. */
/*@
  requires valid:   SplitValid(s);
  requires live:    SplitWhole(s, u, c, ACSLAB_SPLIT_LIVE);

  terminates        \true;
  exits             \false;
  assigns            s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                     s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1],
                     s->free_units, s->live_units, s->reserved_units;

  ensures  valid:   SplitValid(s);
  ensures  effect:  SplitMadeLive{Here, Pre}(s, u, c);
  ensures  count:   s->free_units == \old(s->free_units) + s->table->size[c];
*/
ACSLAB_INTERNAL void acslabi_split_free(struct acslab_split *s, size_t u, unsigned c);

ACSLAB_INTERNAL unsigned acslabi_split_source(const struct acslab_split *s, unsigned c)
{
  unsigned w;
  /*@
    loop invariant range: 0 <= w <= ACSLAB_SPLIT_MASKS;
    loop invariant none:  \forall integer d; 0 <= d < w * ACSLAB_WORD_BITS ==>
      !(SplitBit(&s->avail[0], d) && SplitBit(&s->table->from[c][0], d));
    loop assigns w;
    loop variant ACSLAB_SPLIT_MASKS - w;
  */
  for (w = 0; w < ACSLAB_SPLIT_MASKS; w++) {
    acslab_word both = s->avail[w] & s->table->from[c][w];
    if (both != 0) return ACSLAB_WORD_BITS * w + acslabi_bits_lowest(both);
  }
  return ACSLAB_SPLIT_CLASSES;
}

ACSLAB_INTERNAL unsigned acslabi_split_way(const struct acslab_split_table *t, unsigned c, unsigned d)
{
  unsigned i, way = 0, row = ACSLAB_SPLIT_CLASSES;
  /*@
    loop invariant range: 0 <= i <= t->parts[c];
    loop assigns i, way, row;
    loop variant t->parts[c] - i;
  */
  for (i = 0; i < t->parts[c]; i++) {
    unsigned part = t->child[c][i];
    if (part < row && acslabi_split_bit(t->reach[part], d)) {
      way = i;
      row = part;
    }
  }
  return way;
}

ACSLAB_INTERNAL size_t acslabi_split_cut(struct acslab_split *s, unsigned c, unsigned d)
{
  const struct acslab_split_table *t = s->table;
  size_t u = s->low[c];
  acslabi_split_take(s, u, c, ACSLAB_SPLIT_FREE);
  /*@
    loop invariant place: SplitWhole(s, u, c, ACSLAB_SPLIT_LIVE) && SplitReaches(t, c, d);
    loop assigns u, c, s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                 s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1];
    loop variant c;
  */
  while (c != d) {
    unsigned i = acslabi_split_way(t, c, d);
    acslabi_split_part(s, u, c, i, ACSLAB_SPLIT_FREE);
    u += t->offset[c][i];
    c = t->child[c][i];
  }
  acslabi_split_count(s, s->free_units - t->size[d], s->live_units + t->size[d], s->reserved_units);
  return u;
}

ACSLAB_API enum acslab_status acslab_split_alloc(struct acslab_split *s, size_t size, size_t *unit)
{
  const struct acslab_split_table *t = s->table;
  unsigned c, source;
  if (unit == NULL) return acslabi_split_refuse(s, ACSLAB_E_NULL);
  if (size == 0) return acslabi_split_refuse(s, ACSLAB_E_EMPTY);
  c = acslab_split_fit(t, size);
  if (c == t->classes) return acslabi_split_refuse(s, ACSLAB_E_ORDER);
  /*@
    loop invariant range: c <= t->classes;
    loop invariant none:  \forall integer d; 0 <= d < c && size <= t->size[d] ==> SplitNoneReaches(s, d);
    loop assigns c, source;
    loop variant t->classes - c;
  */
  while (c < t->classes) {
    source = acslabi_split_source(s, c);
    if (source < ACSLAB_SPLIT_CLASSES) {
      acslabi_split_store(s, unit, s->first + acslabi_split_cut(s, source, c));
      return ACSLAB_OK;
    }
    c++;
  }
  return acslabi_split_refuse(s, ACSLAB_E_NO_MEMORY);
}

ACSLAB_API enum acslab_status acslab_split_alloc_row(struct acslab_split *s, unsigned row, size_t *unit)
{
  unsigned source;
  if (unit == NULL) return acslabi_split_refuse(s, ACSLAB_E_NULL);
  if (row >= s->table->classes) return acslabi_split_refuse(s, ACSLAB_E_ORDER);
  source = acslabi_split_source(s, row);
  if (source == ACSLAB_SPLIT_CLASSES) return acslabi_split_refuse(s, ACSLAB_E_NO_MEMORY);
  acslabi_split_store(s, unit, s->first + acslabi_split_cut(s, source, row));
  return ACSLAB_OK;
}

ACSLAB_INTERNAL bool acslabi_split_inside(const struct acslab_split *s, size_t unit, size_t count)
{
  size_t u;
  if (unit < s->first) return false;
  u = unit - s->first;
  return u < s->units && count <= s->units - u;
}

ACSLAB_INTERNAL enum acslab_status acslabi_split_state_status(unsigned state)
{
  if (state == ACSLAB_SPLIT_FREE) return ACSLAB_E_FREE;
  return state == ACSLAB_SPLIT_LIVE ? ACSLAB_E_LIVE : ACSLAB_E_RESERVED;
}

ACSLAB_INTERNAL enum acslab_status acslabi_split_why(const struct acslab_split *s, size_t unit)
{
  struct acslabi_split_place place;
  unsigned state;
  if (!acslabi_split_inside(s, unit, 1)) return ACSLAB_E_FOREIGN;
  place = acslabi_split_holder(s, unit - s->first);
  state = acslabi_split_used(s, place.unit) / 64u;
  return state == ACSLAB_SPLIT_LIVE ? ACSLAB_E_INTERIOR : acslabi_split_state_status(state);
}

ACSLAB_INTERNAL void acslabi_split_free(struct acslab_split *s, size_t u, unsigned c)
{
  size_t size = s->table->size[c];
  acslabi_split_settle(s, u, c, ACSLAB_SPLIT_FREE);
  acslabi_split_count(s, s->free_units + size, s->live_units - size, s->reserved_units);
}

ACSLAB_API enum acslab_status acslab_split_free(struct acslab_split *s, size_t unit)
{
  size_t u = 0;
  unsigned used = 0;
  if (acslabi_split_inside(s, unit, 1)) {
    u = unit - s->first;
    used = acslabi_split_used(s, u);
  }
  if (used / 64u != ACSLAB_SPLIT_LIVE) return acslabi_split_refuse(s, acslabi_split_why(s, unit));
  acslabi_split_free(s, u, used % 64u);
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_split_free_size(struct acslab_split *s, size_t unit, size_t size)
{
  size_t u = 0;
  unsigned used = 0;
  if (acslabi_split_inside(s, unit, 1)) {
    u = unit - s->first;
    used = acslabi_split_used(s, u);
  }
  if (used / 64u != ACSLAB_SPLIT_LIVE) return acslabi_split_refuse(s, acslabi_split_why(s, unit));
  if (s->table->size[used % 64u] != size) return acslabi_split_refuse(s, ACSLAB_E_WRONG_ORDER);
  acslabi_split_free(s, u, used % 64u);
  return ACSLAB_OK;
}

/* ---------------------------------------------------------------------------- reserve and release */

/* The status of the first of the units from .. to-1 that is not in this state, or ACSLAB_OK. */
/*@
  requires valid:   SplitValid(s);
  requires range:   from < to <= s->units;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  all:     \result == ACSLAB_OK <==> SplitAll(s, from, to, state);
  ensures  other:   \result != ACSLAB_OK ==> SplitFirstOther(s, from, to, state, \result);
*/
ACSLAB_INTERNAL enum acslab_status acslabi_split_uniform(const struct acslab_split *s, size_t from, size_t to,
                                                         unsigned state);

/* Why the range cannot change from this state to another, or ACSLAB_OK. */
/*@
  requires valid:   SplitValid(s);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  empty:   count == 0 <==> \result == ACSLAB_E_EMPTY;
  ensures  foreign: count > 0 && !SplitInside(s, unit, count) <==> \result == ACSLAB_E_FOREIGN;
*/
ACSLAB_INTERNAL enum acslab_status acslabi_split_range(const struct acslab_split *s, size_t unit,
                                                       size_t count, unsigned state);

/* The largest block that starts at u and has at most count units goes from a state to another; its units. */
/*@
  requires valid:   SplitMem(s) && SplitGeometry(s) && SplitForest(s) && SplitIndex(s);
  requires range:   0 < count <= s->units - u;
  requires edges:   SplitEdge(s, u) && SplitEdge(s, u + count);
  requires all:     SplitAll(s, u, u + count, from);

  terminates        \true;
  exits             \false;
  assigns           s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                    s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1];

  ensures  valid:   SplitMem(s) && SplitGeometry(s) && SplitForest(s) && SplitIndex(s);
  ensures  size:    0 < \result <= count;
  ensures  rest:    SplitAll(s, u + \result, u + count, from);
  ensures  edge:    SplitEdge(s, u + \result);
*/
ACSLAB_INTERNAL size_t acslabi_split_turn(struct acslab_split *s, size_t u, size_t count, unsigned from,
                                          unsigned to);

ACSLAB_INTERNAL enum acslab_status acslabi_split_uniform(const struct acslab_split *s, size_t from, size_t to,
                                                         unsigned state)
{
  size_t at = acslabi_split_holder(s, from).unit;
  /*@
    loop invariant range: 0 <= at <= s->units;
    loop assigns at;
    loop variant to - at;
  */
  while (at < to) {
    unsigned used = acslabi_split_used(s, at);
    if (used / 64u != state) return acslabi_split_state_status(used / 64u);
    at += s->table->size[used % 64u];
  }
  return ACSLAB_OK;
}

ACSLAB_INTERNAL enum acslab_status acslabi_split_range(const struct acslab_split *s, size_t unit,
                                                       size_t count, unsigned state)
{
  size_t u;
  if (count == 0) return ACSLAB_E_EMPTY;
  if (!acslabi_split_inside(s, unit, count)) return ACSLAB_E_FOREIGN;
  u = unit - s->first;
  if (!acslabi_split_edge(s, u) || !acslabi_split_edge(s, u + count)) return ACSLAB_E_ALIGN;
  return acslabi_split_uniform(s, u, u + count, state);
}

ACSLAB_INTERNAL size_t acslabi_split_turn(struct acslab_split *s, size_t u, size_t count, unsigned from,
                                          unsigned to)
{
  const struct acslab_split_table *t = s->table;
  struct acslabi_split_place place = acslabi_split_holder(s, u);
  acslabi_split_take(s, place.unit, place.row, from);
  /*@
    loop invariant place: SplitWhole(s, place.unit, place.row, ACSLAB_SPLIT_LIVE) &&
                          SplitIn(s, u, place.unit, place.row);
    loop assigns place, s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                 s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1];
    loop variant place.row;
  */
  while (place.unit != u || t->size[place.row] > count) {
    unsigned i = acslabi_split_part_at(t, place.row, u - place.unit);
    acslabi_split_part(s, place.unit, place.row, i, from);
    place.unit += t->offset[place.row][i];
    place.row = t->child[place.row][i];
  }
  acslabi_split_settle(s, u, place.row, to);
  return t->size[place.row];
}

ACSLAB_API enum acslab_status acslab_split_reserve(struct acslab_split *s, size_t unit, size_t count)
{
  enum acslab_status status = acslabi_split_range(s, unit, count, ACSLAB_SPLIT_FREE);
  size_t done = 0;
  if (status != ACSLAB_OK) return acslabi_split_refuse(s, status);
  /*@
    loop invariant range: 0 <= done <= count;
    loop assigns done, s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                 s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1];
    loop variant count - done;
  */
  while (done < count) {
    done += acslabi_split_turn(s, unit - s->first + done, count - done, ACSLAB_SPLIT_FREE,
                               ACSLAB_SPLIT_RESERVED);
  }
  acslabi_split_count(s, s->free_units - count, s->live_units, s->reserved_units + count);
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_split_release(struct acslab_split *s, size_t unit, size_t count)
{
  enum acslab_status status = acslabi_split_range(s, unit, count, ACSLAB_SPLIT_RESERVED);
  size_t done = 0;
  if (status != ACSLAB_OK) return acslabi_split_refuse(s, status);
  /*@
    loop invariant range: 0 <= done <= count;
    loop assigns done, s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                 s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1];
    loop variant count - done;
  */
  while (done < count) {
    done += acslabi_split_turn(s, unit - s->first + done, count - done, ACSLAB_SPLIT_RESERVED,
                               ACSLAB_SPLIT_FREE);
  }
  acslabi_split_count(s, s->free_units + count, s->live_units, s->reserved_units - count);
  return ACSLAB_OK;
}

/* ------------------------------------------------------------------------------------------ set-up */

/* The largest row of the table that units hold. */
/*@
  requires table:   \valid_read(t) && SplitAdmissible(t);
  requires some:    units > 0;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  row:     0 <= \result < t->classes;
  ensures  holds:   t->size[\result] <= units;
  ensures  largest: \result + 1 < t->classes ==> units < t->size[\result + 1];
*/
ACSLAB_INTERNAL unsigned acslabi_split_top(const struct acslab_split_table *t, size_t units);

/* Where the roots of each row begin, for these units; the rows above top have none. */
/*@
  requires table:   \valid_read(t) && SplitAdmissible(t);
  requires root:    \valid(root + (0 .. ACSLAB_SPLIT_CLASSES - 1));
  requires apart:   \separated(t, root + (0 .. ACSLAB_SPLIT_CLASSES - 1));
  requires top:     top < t->classes;

  terminates        \true;
  exits             \false;
  assigns           root[0 .. ACSLAB_SPLIT_CLASSES - 1];

  ensures  first:   root[top] == 0;
*/
ACSLAB_INTERNAL void acslabi_split_roots(const struct acslab_split_table *t, size_t units, unsigned top,
                                         size_t *root);

/* Whether an arena of these units can be set up under this table. */
/*@
  requires table:   \valid_read(t);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  good:    \result == ACSLAB_OK <==> 1 <= units <= ACSLAB_FRAMES_MAX && \result != ACSLAB_E_TABLE;
  ensures  table:   \result != ACSLAB_E_TABLE ==> SplitTable(t);
*/
ACSLAB_INTERNAL enum acslab_status acslabi_split_shape(const struct acslab_split_table *t, size_t units);

/* Lay empty sets over the words, one for each row that the arena holds. */
/*@
  requires self:    \valid(s) && s->top < ACSLAB_SPLIT_CLASSES;
  requires units:   1 <= s->units <= ACSLAB_FRAMES_MAX;
  requires meta:    \valid(s->meta + (0 .. s->words - 1)) && s->words == (s->top + 1) * BitsetNeed(s->units);
  requires apart:   \separated(s, s->meta + (0 .. s->words - 1));

  terminates        \true;
  exits             \false;
  assigns           s->set[0 .. ACSLAB_SPLIT_CLASSES - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1],
                    s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->meta[0 .. s->words - 1];

  ensures  sets:    \forall integer c; 0 <= c <= s->top ==> BitsetInv(&s->set[c]) &&
                      s->set[c].size == s->units && s->low[c] == s->units;
*/
ACSLAB_INTERNAL void acslabi_split_lay(struct acslab_split *s);

/* Make the cells zero. */
/*@
  requires self:    \valid_read(s) && \valid(s->cells + (0 .. s->units - 1));
  requires apart:   \separated(s, s->cells + (0 .. s->units - 1));

  terminates        \true;
  exits             \false;
  assigns           s->cells[0 .. s->units - 1];

  ensures  zero:    \forall integer u; 0 <= u < s->units ==> s->cells[u] == 0;
*/
ACSLAB_INTERNAL void acslabi_split_blank(struct acslab_split *s);

/* All roots become free blocks. */
/*@
  requires mem:     SplitMem(s) && SplitGeometry(s);

  terminates        \true;
  exits             \false;
  assigns           s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                    s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1];

  ensures  roots:   \forall integer u, c; SplitRoot(s, u, c) ==> SplitWhole(s, u, c, ACSLAB_SPLIT_FREE);
*/
ACSLAB_INTERNAL void acslabi_split_plant(struct acslab_split *s);

ACSLAB_INTERNAL unsigned acslabi_split_top(const struct acslab_split_table *t, size_t units)
{
  unsigned c = acslab_split_fit(t, units);
  return c == t->classes || t->size[c] > units ? c - 1u : c;
}

ACSLAB_INTERNAL void acslabi_split_roots(const struct acslab_split_table *t, size_t units, unsigned top,
                                         size_t *root)
{
  size_t rest = units;
  unsigned c;
  /*@
    loop invariant range: 0 <= c <= ACSLAB_SPLIT_CLASSES;
    loop assigns c, root[0 .. ACSLAB_SPLIT_CLASSES - 1];
    loop variant ACSLAB_SPLIT_CLASSES - c;
  */
  for (c = 0; c < ACSLAB_SPLIT_CLASSES; c++) root[c] = units;
  /*@
    loop invariant range: 0 <= c <= top + 1;
    loop invariant rest:  rest <= units;
    loop assigns c, rest, root[0 .. top];
    loop variant c;
  */
  for (c = top + 1u; c > 0; c--) {
    root[c - 1u] = units - rest;
    rest = acslabi_split_rest(rest, t->size[c - 1u]);
  }
}

ACSLAB_INTERNAL enum acslab_status acslabi_split_shape(const struct acslab_split_table *t, size_t units)
{
  if (!acslabi_split_table_sound(t)) return ACSLAB_E_TABLE;
  if (units == 0) return ACSLAB_E_EMPTY;
  return units > ACSLAB_FRAMES_MAX ? ACSLAB_E_RANGE : ACSLAB_OK;
}

ACSLAB_INTERNAL void acslabi_split_lay(struct acslab_split *s)
{
  size_t need = acslabi_bitset_words(s->units), at = 0;
  unsigned c;
  /*@
    loop invariant range: 0 <= c <= ACSLAB_SPLIT_MASKS;
    loop assigns c, s->avail[0 .. ACSLAB_SPLIT_MASKS - 1];
    loop variant ACSLAB_SPLIT_MASKS - c;
  */
  for (c = 0; c < ACSLAB_SPLIT_MASKS; c++) s->avail[c] = 0;
  /*@
    loop invariant range: 0 <= c <= s->top + 1;
    loop invariant at:    at == c * need;
    loop assigns c, at, s->low[0 .. ACSLAB_SPLIT_CLASSES - 1], s->set[0 .. ACSLAB_SPLIT_CLASSES - 1],
                 s->meta[0 .. s->words - 1];
    loop variant s->top - c;
  */
  for (c = 0; c <= s->top; c++) {
    s->low[c] = s->units;
    acslabi_bitset_init(&s->set[c], s->meta + at, s->units);
    at += need;
  }
}

ACSLAB_INTERNAL void acslabi_split_blank(struct acslab_split *s)
{
  size_t u;
  /*@
    loop invariant range: 0 <= u <= s->units;
    loop invariant zero:  \forall integer v; 0 <= v < u ==> s->cells[v] == 0;
    loop assigns u, s->cells[0 .. s->units - 1];
    loop variant s->units - u;
  */
  for (u = 0; u < s->units; u++) s->cells[u] = 0;
}

ACSLAB_INTERNAL void acslabi_split_plant(struct acslab_split *s)
{
  size_t u = 0;
  unsigned c = s->top;
  /*@
    loop invariant range: 0 <= u <= s->units && c <= s->top;
    loop assigns u, c, s->cells[0 .. s->units - 1], s->meta[0 .. s->words - 1],
                 s->avail[0 .. ACSLAB_SPLIT_MASKS - 1], s->low[0 .. ACSLAB_SPLIT_CLASSES - 1];
    loop variant s->units - u + c;
  */
  while (u < s->units) {
    if (c > 0 && u >= s->root[c - 1u]) {
      c--;
    } else {
      acslabi_split_give(s, u, c, ACSLAB_SPLIT_FREE);
      u += s->table->size[c];
    }
  }
}

/* The words of the sets of that many rows. */
/*@
  requires units:   1 <= units <= ACSLAB_FRAMES_MAX;
  requires rows:    rows <= ACSLAB_SPLIT_CLASSES;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  need:    \result == rows * BitsetNeed(units);
*/
ACSLAB_INTERNAL size_t acslabi_split_need(size_t units, unsigned rows);

ACSLAB_INTERNAL size_t acslabi_split_need(size_t units, unsigned rows)
{
  return rows * acslabi_bitset_words(units);
}

ACSLAB_API enum acslab_status acslab_split_words(const struct acslab_split_table *t, size_t units,
                                                 size_t *words)
{
  enum acslab_status status;
  if (t == NULL || words == NULL) return ACSLAB_E_NULL;
  status = acslabi_split_shape(t, units);
  if (status == ACSLAB_OK) *words = acslabi_split_need(units, acslabi_split_top(t, units) + 1u);
  return status;
}

ACSLAB_API enum acslab_status acslab_split_init(struct acslab_split *s, const struct acslab_split_table *t,
                                                size_t first, size_t units, uint16_t *cells,
                                                acslab_word *meta, size_t words)
{
  enum acslab_status status;
  unsigned top;
  size_t need;
  if (s == NULL || t == NULL || cells == NULL || meta == NULL) return ACSLAB_E_NULL;
  status = acslabi_split_shape(t, units);
  if (status != ACSLAB_OK) return status;
  if (first > SIZE_MAX - 4u * ACSLAB_FRAMES_MAX) return ACSLAB_E_RANGE;
  top = acslabi_split_top(t, units);
  need = acslabi_split_need(units, top + 1u);
  if (words < need) return ACSLAB_E_METADATA;
  s->table = t;
  s->first = first;
  s->units = units;
  s->top = top;
  s->cells = cells;
  s->meta = meta;
  s->words = need;
  acslabi_split_roots(t, units, top, s->root);
  acslabi_split_lay(s);
  acslabi_split_blank(s);
  acslabi_split_plant(s);
  acslabi_split_count(s, units, 0, 0);
  return ACSLAB_OK;
}

/* ------------------------------------------------------------------------------------------ queries */

/* The block at a place, as it is told. */
/*@
  requires valid:   SplitValid(s);
  requires unit:    u < s->units;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  told:    SplitTold(s, u + s->first, \result.unit, \result.size, \result.row, \result.state);
*/
ACSLAB_INTERNAL struct acslab_split_piece acslabi_split_block_at(const struct acslab_split *s, size_t u);

ACSLAB_INTERNAL struct acslab_split_piece acslabi_split_block_at(const struct acslab_split *s, size_t u)
{
  struct acslab_split_piece block;
  unsigned used = acslabi_split_used(s, u);
  size_t at = u;
  if (used < 64u) { /* no block starts here */
    at = acslabi_split_holder(s, u).unit;
    used = acslabi_split_used(s, at);
  }
  block.unit = s->first + at;
  block.row = used % 64u;
  block.size = s->table->size[block.row];
  block.state = used / 64u;
  return block;
}

ACSLAB_API enum acslab_status acslab_split_cover(const struct acslab_split *s, size_t unit, size_t count,
                                                 size_t *from, size_t *wide)
{
  struct acslabi_split_place left, right;
  if (from == NULL || wide == NULL) return acslabi_split_refuse(s, ACSLAB_E_NULL);
  if (count == 0) return acslabi_split_refuse(s, ACSLAB_E_EMPTY);
  if (!acslabi_split_inside(s, unit, count)) return acslabi_split_refuse(s, ACSLAB_E_FOREIGN);
  left = acslabi_split_leaf_of(s, unit - s->first);
  right = acslabi_split_leaf_of(s, unit - s->first + count - 1u);
  acslabi_split_store(s, from, s->first + left.unit);
  acslabi_split_store(s, wide, right.unit + s->table->size[right.row] - left.unit);
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_split_block(const struct acslab_split *s, size_t unit,
                                                 struct acslab_split_piece *block)
{
  struct acslab_split_piece at;
  if (block == NULL) return acslabi_split_refuse(s, ACSLAB_E_NULL);
  if (!acslabi_split_inside(s, unit, 1)) return acslabi_split_refuse(s, ACSLAB_E_FOREIGN);
  at = acslabi_split_block_at(s, unit - s->first);
  block->unit = at.unit; /* one by one: as a whole, some compilers call memcpy */
  block->size = at.size;
  block->row = at.row;
  block->state = at.state;
  return ACSLAB_OK;
}

ACSLAB_API enum acslab_status acslab_split_kin(const struct acslab_split *s, size_t unit, unsigned row,
                                               struct acslab_split_parent *kin)
{
  struct acslab_split_parent at;
  size_t u;
  unsigned used;
  if (kin == NULL) return acslabi_split_refuse(s, ACSLAB_E_NULL);
  if (!acslabi_split_inside(s, unit, 1)) return acslabi_split_refuse(s, ACSLAB_E_FOREIGN);
  u = unit - s->first;
  used = acslabi_split_used(s, u);
  if (row > s->top || (!acslabi_split_open(s, u, row) && (used < 64u || used % 64u != row))) {
    return acslabi_split_refuse(s, ACSLAB_E_WRONG_ORDER);
  }
  at = acslabi_split_kin(s, u, row);
  kin->unit = at.unit + s->first;
  kin->row = at.row;
  kin->role = at.role;
  return ACSLAB_OK;
}

ACSLAB_API size_t acslab_split_largest(const struct acslab_split *s)
{
  unsigned w = ACSLAB_SPLIT_MASKS;
  /*@
    loop invariant range: 0 <= w <= ACSLAB_SPLIT_MASKS;
    loop assigns w;
    loop variant w;
  */
  while (w > 0) {
    w--;
    if (s->avail[w] != 0) return s->table->size[ACSLAB_WORD_BITS * w + acslabi_bits_highest(s->avail[w])];
  }
  return 0;
}

ACSLAB_API size_t acslab_split_free_blocks(const struct acslab_split *s, unsigned row)
{
  size_t u, count = 0;
  if (row > s->top) return 0;
  u = s->low[row];
  /*@
    loop invariant range: count <= u <= s->units;
    loop assigns u, count;
    loop variant s->units - u;
  */
  while (u < s->units) {
    count++;
    u = acslabi_bitset_next(&s->set[row], u + 1u);
  }
  return count;
}

ACSLAB_API bool acslab_split_walk(const struct acslab_split *s, size_t *cursor,
                                  struct acslab_split_piece *block)
{
  struct acslab_split_piece at;
  if (cursor == NULL || block == NULL || !acslabi_split_inside(s, *cursor, 1)) return false;
  at = acslabi_split_block_at(s, *cursor - s->first);
  block->unit = at.unit;
  block->size = at.size;
  block->row = at.row;
  block->state = at.state;
  *cursor = block->unit + block->size;
  return true;
}

/* ------------------------------------------------------------------------------------------- check */

/* Whether the numbers in the structure are those that init computes. */
/*@
  requires read:    \valid_read(s);
  requires table:   s->table == \null || \valid_read(s->table);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  geometry: \result ==> SplitGeometry(s);
*/
ACSLAB_INTERNAL bool acslabi_split_check_geometry(const struct acslab_split *s);

/* Whether a set lies over words and has the levels that this many units need. */
/*@
  requires read:    \valid_read(set);
  requires units:   1 <= units <= ACSLAB_FRAMES_MAX;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  shape:   \result ==> BitsetShape(set) && set->words == words && set->size == units;
*/
ACSLAB_INTERNAL bool acslabi_split_check_shape(const struct acslab_bitset *set, const acslab_word *words,
                                               size_t units);

/* What a root and all below it are: its state if it is whole, 0 if it is split, 4 if something is wrong. */
/*@
  requires mem:     SplitMem(s) && SplitGeometry(s);
  requires root:    SplitRoot(s, u, c);

  terminates        \true;
  exits             \false;
  assigns           \nothing;
*/
ACSLAB_INTERNAL bool acslabi_split_check_tree(const struct acslab_split *s, size_t u, unsigned c);

/* Whether the block at a place is whole, with a known state and nothing behind its first unit. */
/*@
  requires mem:     SplitMem(s) && SplitGeometry(s);
  requires place:   c <= s->top && u + s->table->size[c] <= s->units;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  whole:   \result ==> SplitUsed(s, u, c);
  ensures  blank:   \result ==> \forall integer v; u < v < u + s->table->size[c] ==> s->cells[v] == 0;
*/
ACSLAB_INTERNAL bool acslabi_split_check_whole(const struct acslab_split *s, size_t u, unsigned c);

/* Whether all roots and their trees are sound. */
/*@
  requires mem:     SplitMem(s) && SplitGeometry(s);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  forest:  \result ==> SplitForest(s);
*/
ACSLAB_INTERNAL bool acslabi_split_check_forest(const struct acslab_split *s);

/* Whether a set has the free blocks of its row and no others, and its levels agree. */
/*@
  requires mem:     SplitMem(s) && SplitGeometry(s);
  requires row:     c <= s->top;

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  set:     \result ==> BitsetInv(&s->set[c]) && \forall integer u; 0 <= u < s->units ==>
                      (BitsetIn(&s->set[c], u) <==> SplitWhole(s, u, c, ACSLAB_SPLIT_FREE));
*/
ACSLAB_INTERNAL bool acslabi_split_check_set(const struct acslab_split *s, unsigned c);

/*
 * Whether the levels of a set above the first say which words below are not zero, and none has a bit
 * too many.
 */
/*@
  requires mem:     BitsetMem(set) && BitsetShape(set);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  inv:     \result ==> BitsetInv(set);
*/
ACSLAB_INTERNAL bool acslabi_split_check_levels(const struct acslab_bitset *set);

/* Whether the sets, the lowest free units and the mask are those of the free blocks. */
/*@
  requires mem:     SplitMem(s) && SplitGeometry(s);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  index:   \result ==> SplitIndex(s);
*/
ACSLAB_INTERNAL bool acslabi_split_check_index(const struct acslab_split *s);

/* Whether the counts are what the blocks of a sound forest sum to. */
/*@
  requires mem:     SplitMem(s) && SplitGeometry(s) && SplitForest(s);

  terminates        \true;
  exits             \false;
  assigns           \nothing;

  ensures  counts:  \result ==> SplitCounts(s);
*/
ACSLAB_INTERNAL bool acslabi_split_check_counts(const struct acslab_split *s);

ACSLAB_INTERNAL bool acslabi_split_check_shape(const struct acslab_bitset *set, const acslab_word *words,
                                               size_t units)
{
  size_t total = 0, level = units;
  unsigned n = 0;
  if (set->words != words || set->size != units) return false;
  /*@
    loop invariant bound: n <= ACSLAB_BITSET_LEVELS;
    loop assigns n, total, level;
    loop variant ACSLAB_BITSET_LEVELS - n;
  */
  do {
    if (set->at[n] != total) return false;
    level = level / ACSLAB_WORD_BITS + (level % ACSLAB_WORD_BITS != 0);
    total += level;
    n++;
  } while (level > 1);
  return set->levels == n && set->at[n] == total;
}

ACSLAB_INTERNAL bool acslabi_split_check_geometry(const struct acslab_split *s)
{
  size_t root[ACSLAB_SPLIT_CLASSES], need;
  unsigned c;
  if (s->table == NULL || s->cells == NULL || s->meta == NULL) return false;
  if (acslabi_split_shape(s->table, s->units) != ACSLAB_OK) return false;
  if (s->first > SIZE_MAX - 4u * ACSLAB_FRAMES_MAX) return false;
  if (s->top != acslabi_split_top(s->table, s->units)) return false;
  acslabi_split_roots(s->table, s->units, s->top, root);
  need = acslabi_bitset_words(s->units);
  if (s->words != acslabi_split_need(s->units, s->top + 1u)) return false;
  /*@
    loop invariant range: 0 <= c <= s->top + 1;
    loop assigns c;
    loop variant s->top - c;
  */
  for (c = 0; c <= s->top; c++) {
    if (s->root[c] != root[c]) return false;
    if (!acslabi_split_check_shape(&s->set[c], s->meta + c * need, s->units)) return false;
  }
  return true;
}

ACSLAB_INTERNAL bool acslabi_split_check_whole(const struct acslab_split *s, size_t u, unsigned c)
{
  unsigned used = acslabi_split_used(s, u);
  size_t v, end = u + s->table->size[c];
  if (used < 64u || used % 64u != c) return false;
  /*@
    loop invariant range: u < v <= end;
    loop invariant blank: \forall integer w; u < w < v ==> s->cells[w] == 0;
    loop assigns v;
    loop variant end - v;
  */
  for (v = u + 1u; v < end; v++) {
    if (s->cells[v] != 0) return false;
  }
  return true;
}

/*
 * The tree in address order, without recursion: row[depth] is the place at hand, role[depth] which part of
 * the one above it is, and same[depth] what the parts of the one above before it have in common: their
 * state, or 0. Rows fall along a path, so it has at most ACSLAB_SPLIT_CLASSES places.
 */
ACSLAB_INTERNAL bool acslabi_split_check_tree(const struct acslab_split *s, size_t u, unsigned c)
{
  const struct acslab_split_table *t = s->table;
  uint8_t row[ACSLAB_SPLIT_CLASSES], role[ACSLAB_SPLIT_CLASSES], same[ACSLAB_SPLIT_CLASSES];
  size_t end = u + t->size[c];
  unsigned depth = 0, state = 0;
  row[0] = (uint8_t)c;
  role[0] = 0;
  same[0] = 0;
  if (acslabi_split_link(s, u) != 0) return false;
  /*@
    loop invariant range: 0 <= depth < ACSLAB_SPLIT_CLASSES && u <= end;
    loop assigns u, depth, state, row[0 .. ACSLAB_SPLIT_CLASSES - 1], role[0 .. ACSLAB_SPLIT_CLASSES - 1],
                 same[0 .. ACSLAB_SPLIT_CLASSES - 1];
    loop variant end - u;
  */
  while (u < end) {
    /*@
      loop invariant range: 0 <= depth < ACSLAB_SPLIT_CLASSES;
      loop assigns depth, row[0 .. ACSLAB_SPLIT_CLASSES - 1], role[0 .. ACSLAB_SPLIT_CLASSES - 1];
      loop variant row[depth];
    */
    while (acslabi_split_open(s, u, row[depth])) { /* down, to the first part that is whole */
      row[depth + 1u] = t->child[row[depth]][0];
      depth++;
      role[depth] = 0;
    }
    if (!acslabi_split_check_whole(s, u, row[depth])) return false;
    state = acslabi_split_used(s, u) / 64u;
    u += t->size[row[depth]];
    /*@
      loop invariant range: 0 <= depth < ACSLAB_SPLIT_CLASSES;
      loop assigns depth, state, same[0 .. ACSLAB_SPLIT_CLASSES - 1];
      loop variant depth;
    */
    while (depth > 0) { /* up, as far as this was the last part */
      if (role[depth] == 0) same[depth] = (uint8_t)state;
      if (same[depth] != state) same[depth] = 0;
      if (role[depth] + 1u < t->parts[row[depth - 1u]]) break;
      if (same[depth] == ACSLAB_SPLIT_FREE || same[depth] == ACSLAB_SPLIT_RESERVED) return false;
      state = 0;
      depth--;
    }
    if (depth > 0) { /* aside, to the next part */
      unsigned above = row[depth - 1u];
      role[depth]++;
      row[depth] = t->child[above][role[depth]];
      if (acslabi_split_link(s, u) != 64u * role[depth] + above) return false;
    }
  }
  return true;
}

ACSLAB_INTERNAL bool acslabi_split_check_forest(const struct acslab_split *s)
{
  size_t u = 0;
  unsigned c = s->top;
  /*@
    loop invariant range: 0 <= u <= s->units && c <= s->top;
    loop assigns u, c;
    loop variant s->units - u + c;
  */
  while (u < s->units) {
    if (c > 0 && u >= s->root[c - 1u]) {
      c--;
    } else {
      if (!acslabi_split_check_tree(s, u, c)) return false;
      u += s->table->size[c];
    }
  }
  return true;
}

ACSLAB_INTERNAL bool acslabi_split_check_levels(const struct acslab_bitset *set)
{
  unsigned j;
  /*@
    loop invariant range: 0 <= j <= set->levels;
    loop assigns j;
    loop variant set->levels - j;
  */
  for (j = 0; j < set->levels; j++) {
    size_t bits = j == 0 ? set->size : set->at[j] - set->at[j - 1u];
    size_t room = (set->at[j + 1u] - set->at[j]) * ACSLAB_WORD_BITS, x;
    /*@
      loop invariant range: 0 <= x <= room;
      loop assigns x;
      loop variant room - x;
    */
    for (x = 0; x < room; x++) {
      bool one = (set->words[set->at[j] + x / ACSLAB_WORD_BITS] >> x % ACSLAB_WORD_BITS & 1u) != 0;
      if (x >= bits && one) return false;
      if (j > 0 && x < bits && one != (set->words[set->at[j - 1u] + x] != 0)) return false;
    }
  }
  return true;
}

ACSLAB_INTERNAL bool acslabi_split_check_set(const struct acslab_split *s, unsigned c)
{
  size_t u;
  /*@
    loop invariant range: 0 <= u <= s->units;
    loop assigns u;
    loop variant s->units - u;
  */
  for (u = 0; u < s->units; u++) {
    bool free = acslabi_split_used(s, u) == 64u * ACSLAB_SPLIT_FREE + c;
    if (acslabi_bitset_test(&s->set[c], u) != free) return false;
  }
  return acslabi_split_check_levels(&s->set[c]);
}

ACSLAB_INTERNAL bool acslabi_split_check_index(const struct acslab_split *s)
{
  unsigned c;
  /*@
    loop invariant range: 0 <= c <= ACSLAB_SPLIT_CLASSES;
    loop assigns c;
    loop variant ACSLAB_SPLIT_CLASSES - c;
  */
  for (c = 0; c < ACSLAB_SPLIT_CLASSES; c++) {
    if (c > s->top) {
      if (acslabi_split_bit(s->avail, c)) return false;
    } else {
      if (!acslabi_split_check_set(s, c)) return false;
      if (s->low[c] != acslabi_bitset_next(&s->set[c], 0)) return false;
      if (acslabi_split_bit(s->avail, c) != (s->low[c] < s->units)) return false;
    }
  }
  return true;
}

ACSLAB_INTERNAL bool acslabi_split_check_counts(const struct acslab_split *s)
{
  size_t sum[4], u = 0;
  sum[ACSLAB_SPLIT_FREE] = 0;
  sum[ACSLAB_SPLIT_LIVE] = 0;
  sum[ACSLAB_SPLIT_RESERVED] = 0;
  /*@
    loop invariant range: 0 <= u <= s->units;
    loop assigns u, sum[0 .. 3];
    loop variant s->units - u;
  */
  while (u < s->units) {
    unsigned used = acslabi_split_used(s, u);
    size_t size = s->table->size[used % 64u];
    sum[used / 64u] += size;
    u += size;
  }
  return s->free_units == sum[ACSLAB_SPLIT_FREE] && s->live_units == sum[ACSLAB_SPLIT_LIVE] &&
         s->reserved_units == sum[ACSLAB_SPLIT_RESERVED];
}

ACSLAB_API enum acslab_status acslab_split_check(const struct acslab_split *s)
{
  if (!acslabi_split_check_geometry(s) || !acslabi_split_check_forest(s) || !acslabi_split_check_index(s) ||
      !acslabi_split_check_counts(s)) {
    return acslabi_split_refuse(s, ACSLAB_E_DAMAGED);
  }
  return ACSLAB_OK;
}

#endif
#endif
