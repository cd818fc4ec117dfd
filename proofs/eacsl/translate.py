# SPDX-License-Identifier: MIT
"""Contracts in the words that E-ACSL knows, each clause by the definitions of specs/.

E-ACSL 25.0 takes no predicate with a label, no inductive predicate, no recursive
function that ends for certain only by a measure, and of quantifiers only those with
a range for each variable.  So every name is replaced by its definition, until only C
and \\at are left, and every quantifier gets its range in front.  What this may do:

  - a label is \\at; where an argument that reads memory gets under another label,
    the clause is told also that it is the same there, which makes it stronger;
  - an inductive predicate with one case that does not mention itself is its premise;
  - \\exists is !\\forall !, for of a conjunction behind \\exists E-ACSL loses a part;
  - P && Q ==> R is P ==> (Q ==> R), and a <= b < c is a <= b && b < c;
  - a quantifier without a range, or with \\at under it, ranges over 0 .. BOUND-1, which
    the program that runs makes large enough; what bounded it before is a premise then;
  - a recursive definition named in UNROLLED is that many levels of itself, then nothing
    that any value of the run reaches; one of CLOSED is a shift or a \\sum;
  - a quantifier over a family (NodeKin) is its two cases.

Nothing else: a clause that needs more is left out, and why is told.
"""

import re


class Unsupported(Exception):
    """What of the clause cannot be said."""


UNROLLED = {"BitsetNeed": 3, "NodeWeight": 8}

# The same as the definitions of specs/, without recursion: name, parameters, body.
CLOSED = [
    ("Pow2", "integer k", "k <= 0 ? 1 : 1 << k"),
    ("NodeLeftmost", "integer n, integer d", "d <= 0 ? n : n << d"),
    ("NodeAncestor", "integer n, integer d", "d <= 0 ? n : n >> d"),
    ("FreeSum", "acslab_word *cells, integer nodes, integer m",
     "\\sum(0, m - 1, \\lambda integer i; NodeCell(cells, i) == 1 ? NodeWeight(nodes, i) : 0)"),
    ("LiveSum", "acslab_word *cells, integer nodes, integer m",
     "\\sum(0, m - 1, \\lambda integer i; NodeCell(cells, i) == 2 && (nodes <= 2 * i || "
     "NodeCell(cells, 2 * i) == 0 && NodeCell(cells, 2 * i + 1) == 0) ? NodeWeight(nodes, i) : 0)"),
    ("ReservedSum", "acslab_word *cells, integer nodes, integer m",
     "\\sum(0, m - 1, \\lambda integer i; NodeCell(cells, i) == 3 ? NodeWeight(nodes, i) : 0)"),
]

TYPES = ("size_t", "uint32_t", "acslab_word", "unsigned", "uintptr_t", "int", "struct", "void", "integer")

TOKEN = re.compile(r"\s*(<==>|==>|<=|>=|==|!=|&&|\|\||<<|>>|->|\.\.|\\?[A-Za-z_]\w*|0[xX][0-9a-fA-F]+[uUlL]*|"
                   r"\d+[uUlL]*|[-+*/%&|^~!?:;,.(){}\[\]<>=])")


def tokens(text):
    text = re.sub(r"//[^\n]*", "", text)
    out, at = [], 0
    text = text.rstrip()
    while at < len(text):
        match = TOKEN.match(text, at)
        if not match:
            raise Unsupported("a token: " + text[at:at + 20])
        out.append(match.group(1))
        at = match.end()
    return out


class Parser:
    """One predicate or term, by C's and ACSL's precedence."""

    LEVELS = [["||"], ["&&"], ["|"], ["^"], ["&"], None, ["<<", ">>"], ["+", "-"], ["*", "/", "%"]]
    COMPARE = ("==", "!=", "<", ">", "<=", ">=")

    def __init__(self, text):
        self.t, self.i = tokens(text), 0

    def peek(self, n=0):
        return self.t[self.i + n] if self.i + n < len(self.t) else ""

    def take(self, wanted=None):
        token = self.peek()
        if wanted and token != wanted:
            raise Unsupported("%s where %s is due" % (token, wanted))
        self.i += 1
        return token

    def whole(self):
        e = self.expression()
        if self.i != len(self.t):
            raise Unsupported("what follows " + " ".join(self.t[max(0, self.i - 5):self.i + 3]))
        return e

    def expression(self):
        if self.peek() in ("\\forall", "\\exists", "\\lambda"):
            kind = self.take()
            names = self.binders()
            self.take(";")
            return ("q", kind, names, self.expression())
        cond = self.equivalence()
        if self.peek() == "?":
            self.take()
            a = self.expression()
            self.take(":")
            return ("ite", cond, a, self.expression())
        return cond

    def binders(self):
        names = []
        while True:
            words = []
            while self.peek() not in (",", ";"):
                words.append(self.take())
            if not names and words[0] != "integer":
                raise Unsupported("a quantifier over " + words[0])
            names.append(words[-1])
            if self.peek() == ";":
                return names
            self.take(",")

    def equivalence(self):
        e = self.implication()
        while self.peek() == "<==>":
            self.take()
            e = ("bin", "<==>", e, self.implication())
        return e

    def implication(self):
        e = self.level(0)
        if self.peek() == "==>":
            self.take()
            return ("bin", "==>", e, self.expression() if self.peek() in ("\\forall", "\\exists")
                    else self.implication())
        return e

    def level(self, n):
        if n == len(self.LEVELS):
            return self.unary()
        ops = self.LEVELS[n]
        e = self.level(n + 1)
        if ops is None:
            first, pairs = e, []
            while self.peek() in self.COMPARE:
                op = self.take()
                right = self.level(n + 1)
                pairs.append(("bin", op, first, right))
                first = right
            return conj(pairs) if pairs else e
        while self.peek() in ops:
            op = self.take()
            right = self.expression() if self.peek() in ("\\forall", "\\exists") else self.level(n + 1)
            e = ("bin", op, e, right)
        return e

    def unary(self):
        if self.peek() in ("!", "-", "~", "&", "*"):
            return ("un", self.take(), self.unary())
        if self.peek() == "(" and self.peek(1) in TYPES:
            self.take()
            words = []
            while self.peek() != ")":
                words.append(self.take())
            self.take(")")
            return ("cast", " ".join(words), self.unary())
        return self.postfix(self.primary())

    def primary(self):
        token = self.take()
        if token == "(":
            e = self.expression()
            if self.peek() == "..":
                self.take()
                e = ("range", e, self.expression())
            self.take(")")
            return e
        if re.match(r"\d", token):
            return ("id", token)
        if not re.match(r"\\?[A-Za-z_]", token):
            raise Unsupported("an expression that starts with " + token)
        labels = []
        if self.peek() == "{":
            self.take()
            while self.peek() != "}":
                labels.append(self.take())
                if self.peek() == ",":
                    self.take()
            self.take("}")
        if self.peek() == "(":
            self.take()
            if token == "\\at":
                e = self.expression()
                self.take(",")
                label = self.take()
                self.take(")")
                return ("at", e, label)
            args = [self.expression()]
            while self.peek() == ",":
                self.take()
                args.append(self.expression())
            self.take(")")
            if token == "\\old":
                return ("at", args[0], "Pre")
            return ("app", token, labels, args)
        return ("id", token)

    def postfix(self, e):
        while self.peek() in ("[", "->", "."):
            op = self.take()
            if op == "[":
                e = ("idx", e, self.expression())
                self.take("]")
            else:
                e = ("field", op, e, self.take())
        return e


def conj(parts):
    e = parts[0]
    for p in parts[1:]:
        e = ("bin", "&&", e, p)
    return e


def parts_of(e):
    if e[:2] == ("bin", "&&"):
        return parts_of(e[2]) + parts_of(e[3])
    if e[0] == "at" and e[1][:2] == ("bin", "&&"):
        return [("at", p, e[2]) for p in parts_of(e[1])]
    return [e]


def children(e):
    if e[0] == "bin":
        return [e[2], e[3]]
    if e[0] in ("un", "cast", "field"):
        return [e[2]]
    if e[0] == "ite":
        return list(e[1:])
    if e[0] == "q":
        return [e[3]]
    if e[0] == "at":
        return [e[1]]
    if e[0] in ("idx", "range"):
        return [e[1], e[2]]
    if e[0] == "app":
        return e[3]
    return []


def rebuild(e, f):
    """The same with f applied to its children."""
    if e[0] == "bin":
        return ("bin", e[1], f(e[2]), f(e[3]))
    if e[0] in ("un", "cast"):
        return (e[0], e[1], f(e[2]))
    if e[0] == "field":
        inner = f(e[2])
        if e[1] == "->" and inner[:2] == ("un", "&"):
            return ("field", ".", inner[2], e[3])
        return ("field", e[1], inner, e[3])
    if e[0] == "ite":
        return ("ite", f(e[1]), f(e[2]), f(e[3]))
    if e[0] == "q":
        return ("q", e[1], e[2], f(e[3]))
    if e[0] == "at":
        return ("at", f(e[1]), e[2])
    if e[0] in ("idx", "range"):
        return (e[0], f(e[1]), f(e[2]))
    if e[0] == "app":
        return ("app", e[1], e[2], [f(a) for a in e[3]])
    return e


def mentions(e, test):
    return test(e) or any(mentions(c, test) for c in children(e))


def reads(e):
    """Whether its value depends on memory."""
    if e[:2] == ("un", "&"):
        inner = e[2]
        while inner[0] == "field" and inner[1] == ".":
            inner = inner[2]
        return reads(inner[2] if inner[0] == "field" else inner)
    if e[0] == "at":
        return False
    if e[0] in ("idx",) or e[:2] in (("un", "*"), ("field", "->")):
        return True
    if e[0] == "app" and e[1].startswith("\\"):
        return True
    return any(reads(c) for c in children(e))


def has_at(e):
    return mentions(e, lambda x: x[0] == "at")


def has_id(e, names):
    return mentions(e, lambda x: x[0] == "id" and x[1] in names)


def stripped(e, label):
    """The value at this label without \\at of the same label."""
    return stripped(e[1], label) if e[0] == "at" and e[2] == label else rebuild(e, lambda x: stripped(x, label))


def replaced(e, values):
    return values.get(e[1], e) if e[0] == "id" else rebuild(e, lambda x: replaced(x, values))


def families(e):
    """Quantifiers over families as their two cases, before anything else is replaced."""
    e = rebuild(e, families)
    if e[0] != "q" or e[3][:2] != ("bin", "==>") or e[3][2][0] != "app" or e[3][2][1] != "NodeKin":
        return e
    p, c, k = e[3][2][3]
    free = [x[1] for x in (c, k) if x[0] == "id" and x[1] in e[2]]
    if e[1] != "\\forall" or not free:
        raise Unsupported("a family")
    n = ("id", "2")
    sides = [("bin", "*", n, p), ("bin", "+", ("bin", "*", n, p), ("id", "1"))]
    out = []
    for left, right in (sides, reversed(sides)):
        values, more = {}, []
        for x, side in ((c, left), (k, right)):
            if x[0] == "id" and x[1] in e[2]:
                values[x[1]] = side
            else:
                more.append(("bin", "==", x, side))
        body = replaced(e[3][3], values)
        for premise in more + [("bin", "<=", ("id", "1"), p)]:
            body = ("bin", "==>", premise, body)
        out.append(body)
    both = conj(out)
    names = [x for x in e[2] if x not in free]
    return ("q", e[1], names, ("bin", "==>", ("bin", "<=", ("id", "1"), ("id", names[0])), both)) if names else both


class Definitions:
    """The predicates and logic functions of some files."""

    def __init__(self, texts):
        self.of = {}
        self.fresh = 0
        self.closing = True
        for name, params, body in CLOSED:
            self.add(name, "L" if "*" in params else "", params, body)
        self.closing = False
        for text in texts:
            for block in re.findall(r"/\*@(.*?)\*/", text, re.S):
                block = re.sub(r"//[^\n]*", "", block)
                for m in re.finditer(r"(?:predicate|logic\s+\w+)\s+(\w+)(?:\{([^}]*)\})?\(([^)]*)\)\s*=(.*?);\s*"
                                     r"(?=predicate\b|logic\b|inductive\b|lemma\b|\Z)", block, re.S):
                    self.add(*m.groups())
                for m in re.finditer(r"inductive\s+(\w+)(?:\{([^}]*)\})?\(([^)]*)\)\s*\{\s*case\s+\w+(?:\{[^}]*\})?:"
                                     r"(.*?);\s*\}", block, re.S):
                    name, labels, params, case = m.groups()
                    while True:
                        lead = re.match(r"\s*\\forall\s+[^;]*;(.*)", case, re.S)
                        if not lead:
                            break
                        case = lead.group(1)
                        if case.count(name + "(") != 1:
                            break
                    premise, _, conclusion = case.rpartition("==>")
                    wanted = "".join(("%s(%s)" % (name, ",".join(self.names(params)))).split())
                    if case.count(name + "(") != 1 or "".join(conclusion.split()) != wanted:
                        continue
                    premises = re.split(r"==>", premise)
                    if not re.search(r"\\forall", premise):
                        self.add(name, labels, params, " && ".join("(%s)" % p for p in premises))

    @staticmethod
    def names(params):
        return [re.split(r"[\s*]+", p.strip())[-1] for p in params.split(",")]

    def add(self, name, labels, params, body):
        if name in {n for n, _, _ in CLOSED} and not self.closing:
            return
        self.of[name] = ([l.strip() for l in (labels or "").split(",") if l.strip()], self.names(params), body.strip())

    def expand(self, e, env, subst, labels, cur, pins, depth):
        """The expression with no name of ours left, as its value at label cur."""
        def go(x):
            return self.expand(x, env, subst, labels, cur, pins, depth)
        if e[0] == "id":
            if e[1] in subst:
                value, at = subst[e[1]]
                if at == cur or not (reads(value) or has_at(value)):
                    return value
                if at == "Pre":
                    return ("at", value, "Pre") if reads(value) else value
                read, value = reads(value), stripped(value, cur)
                if has_at(value):
                    raise Unsupported("an argument with \\at under another label")
                if read:
                    pins.append((value, at, cur))
                return value
            return e
        if e[0] == "at":
            label = labels.get(e[2], e[2])
            if label not in ("Pre", "Here"):
                raise Unsupported("label " + label)
            inner = self.expand(e[1], env, subst, labels, label, pins, depth)
            return self.placed(inner, label, cur)
        if e[0] == "q":
            names = {}
            for n in e[2]:
                self.fresh += 1
                names[n] = (("id", "%s_%d" % (n, self.fresh)), None)
            inner = dict(subst)
            inner.update({n: (v[0], cur) for n, v in names.items()})
            return ("q", e[1], [names[n][0][1] for n in e[2]],
                    self.expand(e[3], env, inner, labels, cur, pins, depth))
        if e[0] == "app" and e[1] in self.of:
            formals, params, body = self.of[e[1]]
            actual = [labels.get(l, l) for l in e[2]] or [cur] * len(formals)
            if any(l not in ("Pre", "Here") for l in actual):
                raise Unsupported("label " + "".join(actual))
            args = [go(a) for a in e[3]]
            if depth.get(e[1], 0) > UNROLLED.get(e[1], 0):
                return ("id", "0")
            deeper = dict(depth)
            deeper[e[1]] = depth.get(e[1], 0) + 1
            there = actual[0] if len(formals) == 1 else cur
            if re.search(r"\b%s\b" % e[1], body) and e[1] not in UNROLLED:
                raise Unsupported("recursive " + e[1])
            value = self.expand(families(Parser(body).whole()), env, dict(zip(params, [(a, cur) for a in args])),
                                dict(zip(formals, actual)), there, pins, deeper)
            return self.placed(value, there, cur)
        if e[0] == "app" and not e[1].startswith("\\"):
            raise Unsupported("no definition of " + e[1])
        if e[0] == "bin" and e[1] in ("==", "!="):
            a, b = go(e[2]), go(e[3])
            if b == ("id", "\\true") and a in (("id", "\\true"), ("id", "\\false")):
                return a if e[1] == "==" else ("un", "!", a)
            return ("bin", e[1], a, b)
        return rebuild(e, go)

    @staticmethod
    def placed(value, label, cur):
        if label == cur or not reads(value):
            return value
        value = stripped(value, label)
        if has_at(value):
            raise Unsupported("\\at under \\at")
        if label != "Pre":
            raise Unsupported("the state after under the state before")
        return ("at", value, label)


def ranged(e, bound):
    """Each quantifier with a range for each variable, in front."""
    while e[0] == "q" and e[3][:2] == ("q", e[1]):
        e = ("q", e[1], e[2] + e[3][2], e[3][3])
    e = rebuild(e, lambda x: ranged(x, bound))
    if e[0] != "q" or e[1] == "\\lambda":
        return e
    forall, premises, body = e[1] == "\\forall", [], e[3]
    if forall:
        while body[:2] == ("bin", "==>"):
            premises += parts_of(body[2])
            body = body[3]
    else:
        premises, body = parts_of(body), None
    names = list(e[2])
    ranges = []
    for i, name in enumerate(names):
        later = names[i:]
        low = [p for p in [q[1] if q[0] == "at" else q for q in premises]
               if p[0] == "bin" and p[1] in ("<", "<=") and p[3] == ("id", name)
               and (not has_id(p[2], later) or reads(p[2]))]
        high = [p for p in premises if p[0] == "bin" and p[1] in ("<", "<=") and p[2] == ("id", name)
                and not has_id(p[3], later)]
        if not low:
            raise Unsupported("a quantifier without a lower bound")
        fixed = high and low[0] in premises and not has_id(low[0][2], later) and all(
            not mentions(x, lambda y: y[0] in ("field", "idx", "at", "app") or
                         y[0] == "id" and not re.match(r"\d|ACSLAB_", y[1])) for x in (low[0][2], high[0][3]))
        if not fixed:
            ranges.append((name, [("bin", "<=", ("id", "0"), ("id", name)),
                                  ("bin", "<", ("id", name), ("id", str(bound)))]))
        else:
            premises = [p for p in premises if p is not low[0] and p is not high[0]]
            ranges.append((name, [low[0], high[0]]))
    if forall:
        for p in reversed(premises):
            body = ("bin", "==>", p, body)
    else:
        body = ("un", "!", conj(premises) if premises else ("id", "\\true"))
    for name, guards in reversed(ranges):
        body = ("ranged", "\\forall", name, guards, body)
    return body if forall else ("un", "!", body)


def show(e):
    if e[0] == "ranged":
        _, kind, name, (low, high), body = e
        return "(%s integer %s; %s %s %s %s %s ==> (%s))" % (
            kind, name, show(low[2]), low[1], name, high[1], show(high[3]), show(body))
    if e[0] == "id":
        return e[1]
    if e[0] == "q":
        return "%s integer %s; %s" % (e[1], e[2][0], show(e[3]))
    if e[0] == "bin":
        return "(%s %s %s)" % (show(e[2]), e[1], show(e[3]))
    if e[0] == "un":
        return "(%s%s)" % (e[1], show(e[2]))
    if e[0] == "cast":
        return "((%s)%s)" % (e[1], show(e[2]))
    if e[0] == "ite":
        return "(%s ? %s : %s)" % tuple(show(x) for x in e[1:])
    if e[0] == "idx":
        return "%s[%s]" % (show(e[1]), show(e[2]))
    if e[0] == "field":
        return "%s%s%s" % (show(e[2]), e[1], e[3])
    if e[0] == "at":
        return "\\at(%s, %s)" % (show(e[1]), e[2])
    if e[0] == "range":
        return "(%s .. %s)" % (show(e[1]), show(e[2]))
    if e[0] == "app":
        return "%s(%s)" % (e[1], ", ".join(show(a) for a in e[3]))
    raise Unsupported(e[0])


# ranged() nodes are built bottom up; these two look into them as well.
_plain_children, _plain_rebuild = children, rebuild


def children(e):  # noqa: F811
    if e[0] == "ranged":
        return [x for g in e[3] for x in (g[2], g[3])] + [e[4]]
    return _plain_children(e)


def rebuild(e, f):  # noqa: F811
    if e[0] == "ranged":
        return e[:3] + ([(g[0], g[1], f(g[2]), f(g[3])) for g in e[3]], f(e[4]))
    return _plain_rebuild(e, f)


CLAUSE = re.compile(r"\s*(requires|ensures|assumes|assigns|terminates|exits|behavior|complete|disjoint|decreases)\b")


def clauses(text):
    """The clauses of a contract: kind, name, text; a behaviour's head is one."""
    out, at = [], 0
    text = re.sub(r"//[^\n]*", "", text)
    while text[at:].strip():
        match = CLAUSE.match(text, at)
        if not match:
            raise SystemExit("no clause: " + text[at:at + 60])
        kind = match.group(1)
        if kind == "behavior":
            end = text.index(":", at)
            out.append((kind, text[match.end():end].strip(), ""))
            at = end + 1
            continue
        # A quantifier's semicolon is followed by more of the clause.
        end = match.end()
        while True:
            end = text.index(";", end) + 1
            if not text[end:].strip() or CLAUSE.match(text, end):
                break
        body = text[match.end():end].strip().rstrip(";")
        name = re.match(r"(\w+):\s*", body)
        out.append((kind, name.group(1) if name else "", body[name.end():] if name else body))
        at = end
    return out


def translated(body, definitions, bound):
    """One clause in E-ACSL's words."""
    pins, extra = [], []
    e = definitions.expand(families(Parser(body).whole()), {}, {}, {}, "Here", pins, {})
    for value, here, there in pins:
        if mentions(value, lambda x: x[0] == "id" and re.search(r"_\d+$", x[1])) or has_at(value):
            raise Unsupported("a bound variable in an argument under another label")
        pin = ("bin", "==", value, ("at", value, "Pre"))
        if pin not in extra:
            extra.append(pin)
    return ranged(conj(extra + [e]), bound)


def contract(text, definitions, bound, skipped):
    """A contract's clauses in E-ACSL's words: the new text, those that run, those left out and why."""
    lines, run, out, lost, behaviors, inside = [], [], [], None, set(), ""
    every = clauses(text)
    for i, (kind, name, body) in enumerate(every):
        if kind == "behavior":
            lost, ahead, inside = None, [], name + "/"
            behaviors.add(name)
            for c in every[i + 1:]:
                if c[0] == "behavior":
                    break
                ahead.append(c)
            for _, _, assumed in [c for c in ahead if c[0] == "assumes"]:
                try:
                    translated(assumed, definitions, bound)
                except Unsupported as reason:
                    lost = "assumes of behavior %s: %s" % (name, reason)
            if lost:
                behaviors.remove(name)
            else:
                lines.append("behavior %s:" % name)
        elif kind in ("complete", "disjoint"):
            if sum(c[0] == "behavior" for c in every) == len(behaviors):
                lines.append("%s %s;" % (kind, body))
        elif kind in ("assigns", "terminates", "exits", "decreases"):
            out.append((kind, name, "E-ACSL checks no " + kind))
        elif lost or name in skipped:
            out.append((kind, name, lost or skipped[name]))
        else:
            try:
                e = translated(body, definitions, bound)
                lines += ["%s %s: %s;" % (kind, name or "unnamed", show(x)) for x in parts_of(e)]
                run.append((kind, inside + name))
            except Unsupported as reason:
                out.append((kind, name, str(reason)))
    return "/*@\n" + "".join("  %s\n" % l for l in lines) + "*/" if lines else "", run, out


def part(text, definitions, bound, skipped, functions=None):
    """A part with its contracts translated and no other annotation; what runs, what is left out, by function."""
    run, out = [], []

    def change(match):
        comment, rest = match.group(0), text[match.end():]
        head = re.match(r"\s*ACSLAB_(?:INTERNAL|API|HOT|SELDOM)\b[^;{]*?\b(\w+)\([^;{]*\);", rest)
        if not head or not comment.startswith("/*@"):
            return ""
        function = head.group(1)
        if functions is not None and function not in functions:
            return ""
        new, some, others = contract(comment[3:-2], definitions, bound,
                                     {c: why for (f, c), why in skipped.items() if f == function})
        run.extend((function,) + c for c in some)
        out.extend((function,) + c for c in others)
        return new

    plain = re.compile(r"/\*@.*?\*/|//@[^\n]*", re.S)
    return plain.sub(change, text), run, out
