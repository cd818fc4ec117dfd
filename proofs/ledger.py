#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""What was proved, told as a table, as JSON and as one HTML page.

    ledger.py names                        job names for labels on stdin
    ledger.py find NAME... < LABELS        labels for job names
    ledger.py collect EVENTS OUT LABEL...  the ledger of a `bazel test` run
    ledger.py count EVENTS LABEL...        "N passed, N failed"

EVENTS is the file that --build_event_json_file writes.  The figures come from
the line LEDGER {...} that run_wp.py leaves at the end of each job's test log,
so a job whose test was cached is in the ledger as well.
"""

import difflib
import html
import json
import os
import sys
import urllib.parse

PROVERS = ["qed", "z3", "cvc4", "tip"]


def short(label):
    """//proofs:name -> name, //proofs/laws:name -> laws/name."""
    package, _, name = label.lstrip("/").partition(":")
    package = package[len("proofs"):].strip("/") \
        if package.startswith("proofs") else package
    return (package + "/" if package else "") + name


def find(names, labels):
    known = {}
    for label in labels:
        known[short(label)] = label
        known[label] = label
    found = []
    for name in names:
        if name in known:
            found.append(known[name])
            continue
        # A bare name is enough where only one job ends in it.
        tails = [l for l in labels if l.endswith(":" + name)]
        if len(tails) == 1:
            found.append(tails[0])
            continue
        every = sorted(short(l) for l in labels)
        def likeness(job):
            return max(difflib.SequenceMatcher(None, name, n).ratio()
                       for n in (job, job.split("/")[-1]))
        near = [n for n in sorted(every, key=likeness, reverse=True)
                if likeness(n) > 0.6][:5]
        raise SystemExit("acslab: no proof job '%s'; %s" % (
            name, "near: " + ", ".join(near) if near else
            "./acslab prove --list names them all"))
    return found


def events(path):
    if not os.path.exists(path):
        return
    with open(path) as f:
        for line in f:
            try:
                yield json.loads(line)
            except ValueError:
                pass


def outcomes(path):
    """label -> (status, cached, path of the log)"""
    seen = {}
    for event in events(path):
        ident = event.get("id", {}).get("testResult")
        if not ident or "testResult" not in event:
            continue
        result = event["testResult"]
        log = next((o["uri"] for o in result.get("testActionOutput", [])
                    if o.get("name") == "test.log"), None)
        seen[ident["label"]] = (
            result.get("status", "NO_STATUS"),
            result.get("cachedLocally", False),
            log and urllib.parse.unquote(urllib.parse.urlparse(log).path))
    return seen


def read_log(path):
    try:
        with open(path, errors="replace") as f:
            lines = [l for l in f if l.startswith("LEDGER ")]
        return json.loads(lines[-1][len("LEDGER "):])
    except (OSError, IndexError, ValueError, TypeError):
        return None


def rows(path, labels):
    seen = outcomes(path)
    for label in labels:
        status, cached, log = seen.get(label, ("NOT RUN", False, None))
        row = read_log(log) or {
            "goals": [], "by": {}, "proved": 0, "total": 0, "seconds": 0.0,
            "slowest": None, "smoke": 0, "kind": "proof", "machdeps": [],
            "failure": "no result: " + status}
        row.update(label=label, job=short(label), cached=cached)
        if status != "PASSED" and not row.get("failure"):
            row["failure"] = "Bazel says " + status
        row["ok"] = not row.get("failure")
        # What the control-flow graph alone settles needs no prover either.
        row["by"]["qed"] = row["by"].get("qed", 0) + row["by"].pop("cfg", 0)
        yield row


def totals(table):
    return {
        "jobs": len(table),
        "ok": sum(r["ok"] for r in table),
        "goals": sum(r["total"] for r in table),
        "proved": sum(r["proved"] for r in table),
        "smoke": sum(r["smoke"] for r in table),
        "seconds": round(sum(r["seconds"] for r in table), 1),
        "by": {p: sum(r["by"].get(p, 0) for r in table) for p in PROVERS},
    }


def verdict(row):
    if not row["ok"]:
        return "FAILED"
    return {"refuted": "refuted", "refused": "refused",
            "mutant": "killed", "closed": "closed"}.get(row["kind"], "proved")


def terminal(table):
    width = max([len(r["job"]) for r in table] + [5])
    out = ["%-*s %-8s %11s %6s %6s %6s %6s %7s  %s" % (
        width, "job", "", "goals", "qed", "z3", "cvc4", "smoke", "time",
        "slowest goal")]
    for r in table:
        slow = r["slowest"]
        out.append("%-*s %-8s %5d/%-5d %6d %6d %6d %6d %6.1fs  %s" % (
            width, r["job"], verdict(r), r["proved"], r["total"],
            r["by"].get("qed", 0), r["by"].get("z3", 0), r["by"].get("cvc4", 0),
            r["smoke"], r["seconds"],
            "%.1fs %s" % (slow["seconds"], slow["goal"]) if slow else ""))
    t = totals(table)
    out.append("%-*s %-8s %5d/%-5d %6d %6d %6d %6d %6.1fs" % (
        width, "all", "%d/%d" % (t["ok"], t["jobs"]), t["proved"], t["goals"],
        t["by"]["qed"], t["by"]["z3"], t["by"]["cvc4"], t["smoke"],
        t["seconds"]))
    for r in table:
        if not r["ok"]:
            out.append("")
            out.append("FAILED %s: %s" % (r["job"], r["failure"][:1500]))
    return "\n".join(out)


PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>acslab: the proof ledger</title>
<style>
:root {{ color-scheme: light dark; --ink: #1d2430; --soft: #667085;
  --paper: #fff; --line: #e3e6ec; --qed: #9fb3c8; --z3: #2f6fb2;
  --cvc4: #e08a2e; --tip: #8a63b8; --bad: #c62f3b; --good: #2c8a53; }}
@media (prefers-color-scheme: dark) {{ :root {{ --ink: #e6e9ef;
  --soft: #98a2b3; --paper: #14181f; --line: #2a313c; --qed: #5f7388; }} }}
body {{ font: 15px/1.45 system-ui, sans-serif; color: var(--ink);
  background: var(--paper); max-width: 72rem; margin: 2rem auto;
  padding: 0 1rem; }}
h1 {{ font-size: 1.5rem; margin: 0 0 .3rem; }}
p {{ margin: .2rem 0 1rem; color: var(--soft); }}
.sum b {{ color: var(--ink); }}
table {{ border-collapse: collapse; width: 100%; }}
th {{ text-align: left; font-weight: 600; color: var(--soft);
  font-size: .85rem; }}
td, th {{ padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line);
  vertical-align: middle; }}
td.n {{ text-align: right; font-variant-numeric: tabular-nums;
  white-space: nowrap; }}
.bar {{ display: flex; height: .95rem; border-radius: 3px; overflow: hidden;
  min-width: 2px; }}
.bar i {{ display: block; height: 100%; min-width: 1px; }}
.qed {{ background: var(--qed); }} .z3 {{ background: var(--z3); }}
.cvc4 {{ background: var(--cvc4); }} .tip {{ background: var(--tip); }}
.open {{ background: var(--bad); }} .time {{ background: var(--soft); }}
.ok {{ color: var(--good); }} .bad {{ color: var(--bad); }}
.key i {{ display: inline-block; width: .8rem; height: .8rem;
  border-radius: 2px; margin: 0 .3rem 0 .9rem; vertical-align: -1px; }}
summary {{ cursor: pointer; }}
code, .mono {{ font: 13px ui-monospace, monospace; }}
details table {{ margin: .4rem 0 .8rem 1.2rem; width: auto; }}
pre {{ white-space: pre-wrap; color: var(--bad); margin: .3rem 0; }}
</style>
<h1>acslab: the proof ledger</h1>
<p class="sum"><b>{proved}</b> of <b>{goals}</b> goals proved in
<b>{ok}</b> of <b>{jobs}</b> jobs, <b>{smoke}</b> smoke tests,
<b>{seconds}</b> s of Frama-C and its provers.</p>
<div class="bar">{total_bar}</div>
<p class="key">who proved it:{key}</p>
<table>
<tr><th>job<th><th>goals<th style="width:26%">by prover<th>time<th
style="width:16%"><th>slowest goal</tr>
{body}
</table>
<p>Goals are counted for every machine model. Open a job to see its goals.</p>
</html>
"""


def bar(by, unproved, scale):
    """Segments whose widths sum to this job's share of the largest."""
    parts = [(p, by.get(p, 0)) for p in PROVERS] + [("open", unproved)]
    return "".join('<i class="%s" style="width:%.2f%%" title="%s: %d"></i>'
                   % (p, 100.0 * n / scale, p, n) for p, n in parts if n)


def page(table):
    t = totals(table)
    most = max([r["total"] for r in table] + [1])
    longest = max([r["seconds"] for r in table] + [0.001])
    body = []
    for r in table:
        slow = r["slowest"]
        goals = "".join(
            '<tr><td class="mono">%s<td>%s<td>%s<td class="n">%.2f s</tr>' % (
                html.escape(g["goal"]), html.escape(g.get("machdep", "")),
                html.escape(g["prover"] or "unproved"), g["seconds"])
            for g in sorted(r["goals"], key=lambda g: -g["seconds"]))
        failure = "" if r["ok"] else "<pre>%s</pre>" % html.escape(r["failure"])
        body.append(
            '<tr><td><details><summary class="mono">%s</summary>'
            "<table>%s</table></details>%s"
            '<td class="%s">%s<td class="n">%d<td><div class="bar">%s</div>'
            '<td class="n">%.1f s<td><div class="bar"><i class="time" '
            'style="width:%.2f%%"></i></div><td class="mono">%s</tr>' % (
                html.escape(r["job"]), goals, failure,
                "ok" if r["ok"] else "bad", verdict(r), r["total"],
                bar(r["by"], r["total"] - r["proved"], most),
                r["seconds"], 100.0 * r["seconds"] / longest,
                html.escape("%.1f s %s" % (slow["seconds"], slow["goal"]))
                if slow else ""))
    return PAGE.format(
        body="\n".join(body),
        total_bar=bar(t["by"], t["goals"] - t["proved"], max(t["goals"], 1)),
        key="".join('<i class="%s"></i>%s %d' % (p, p, t["by"][p])
                    for p in PROVERS if t["by"][p]), **{
                        k: v for k, v in t.items() if k != "by"})


def write(path, text):
    """Whole or not at all: an interrupted run leaves the old file."""
    with open(path + ".new", "w") as f:
        f.write(text)
    os.replace(path + ".new", path)


def collect(path, out, labels):
    table = sorted(rows(path, labels), key=lambda r: r["label"])
    print(terminal(table))
    write(out + ".json", json.dumps(
        {"totals": totals(table), "jobs": table}, indent=1, sort_keys=True))
    write(out + ".html", page(table))
    print("\nwritten: %s.json, %s.html" % (out, out))
    return 0 if all(r["ok"] for r in table) else 1


def count(path, labels):
    seen = outcomes(path)
    failed = [l for l in labels if seen.get(l, ("",))[0] != "PASSED"]
    for label in failed:
        status, _, log = seen.get(label, ("did not build or run", False, None))
        print("FAILED %s (%s)%s" % (label, status, log and "\n  " + log or ""))
    print("%d passed, %d failed" % (len(labels) - len(failed), len(failed)))
    return 1 if failed or not labels else 0


def main(argv):
    command, rest = argv[1] if argv[1:] else "", argv[2:]
    if command == "names":
        for label in sorted(sys.stdin.read().split()):
            print(short(label))
        return 0
    if command == "find" and rest:
        print(" ".join(find(rest, sys.stdin.read().split())))
        return 0
    if command == "collect" and len(rest) >= 2:
        return collect(rest[0], rest[1], rest[2:])
    if command == "count" and rest:
        return count(rest[0], rest[1:])
    print(__doc__, file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv))
