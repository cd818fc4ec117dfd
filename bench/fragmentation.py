#!/usr/bin/python3
# SPDX-License-Identifier: MIT
"""The simulation of bench/fragmentation.c as tables and as one self-contained page of plots.

    bench/fragmentation.py [--output FOLDER] [--requests N] [--seeds N]

Compiles the simulation with gcc, runs it, has gnuplot draw what it says, and writes fragmentation.txt,
fragmentation.csv and fragmentation.html to the folder (out/fragmentation).
"""

import argparse
import csv
import html
import os
import subprocess
import sys

TOP = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
SYSTEMS = ["binary", "Fibonacci", "weighted", "tertiary"]
COLOURS = ["#4477aa", "#ee6677", "#228833", "#ccbb44"]
DISTRIBUTIONS = ["uniform", "exponential", "log-normal"]
HEAD = """\
set terminal svg size 760,420 dynamic background '#ffffff' font 'sans,13'
set grid lc rgb '#dddddd'
set key outside right top
"""


def gnuplot(script):
    run = subprocess.run(["gnuplot"], input=HEAD + script, capture_output=True, text=True, check=False)
    if run.returncode != 0 or "<svg" not in run.stdout:
        sys.exit("gnuplot (Debian: gnuplot-nox) failed: " + run.stderr)
    return run.stdout[run.stdout.index("<svg"):]


def lines(title, xlabel, ylabel, rows, x, y, extra=""):
    """One line a system."""
    script = "set title '%s'\nset xlabel '%s'\nset ylabel '%s'\n%s\nplot " % (title, xlabel, ylabel, extra)
    script += ", ".join("'-' with linespoints pt 7 ps 0.5 lw 2 lc rgb '%s' title '%s'" % (c, s)
                        for s, c in zip(SYSTEMS, COLOURS)) + "\n"
    for system in SYSTEMS:
        points = [(float(r[x]), r[y]) for r in rows if r["system"] == system and r[y] != "NaN"]
        script += "".join("%g %s\n" % p for p in sorted(points)) or "0 NaN\n"
        script += "e\n"
    return gnuplot(script)


def bars(rows):
    """Internal and external of the full arena, stacked to the total, as far as they add up."""
    script = ("set title 'Driven into failure: of the arena, what nobody asked for'\nset ylabel 'per cent'\n"
              "set style data histograms\nset style histogram rowstacked\nset style fill solid 0.9\nset boxwidth 0.8\n"
              "set xtics rotate by -40\nset yrange [0:*]\n"
              "plot '-' using 2:xtic(1) lc rgb '#4477aa' title 'in live blocks', "
              "'-' using 2 lc rgb '#ccbb44' title 'free'\n")
    for part in ("inside", "free"):
        for distribution in DISTRIBUTIONS:
            for system in SYSTEMS:
                row = next(r for r in rows if r["distribution"] == "full " + distribution and r["system"] == system)
                free, total = float(row["free"]), float(row["unasked"])
                script += '"%s %s" %.3f\n' % (distribution, system, free if part == "free" else total - free)
        script += "e\n"
    return gnuplot(script)


def page(rows, text):
    plots = [bars(rows)]
    scan = [r for r in rows if r["distribution"] == "full uniform"][4:]
    plots.append(lines("Driven into failure by uniform sizes 1 .. n: of the arena, what nobody asked for", "n",
                       "per cent", scan, "load", "unasked"))
    for distribution in DISTRIBUTIONS:
        some = [r for r in rows if r["distribution"] == distribution]
        plots.append(lines("%s: requests until the first that fails" % distribution, "load, per cent", "requests", some,
                           "load", "until", "set logscale y\nset yrange [100:200000]"))
        plots.append(lines("%s: free when the first request fails" % distribution, "load, per cent",
                           "per cent of the arena", some, "load", "left", "set yrange [0:50]\nset xrange [50:95]"))
        plots.append(lines("%s: splits a request, until the first that fails" % distribution, "load, per cent",
                           "splits", some, "load", "splits", "set yrange [0:*]"))
    return """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Fragmentation of four buddy systems</title>
<style>body{font-family:sans-serif;max-width:60em;margin:2em auto}pre{font-size:75%%}svg{width:100%%;height:auto}</style>
</head><body><h1>Fragmentation of four buddy systems</h1>
<p>An arena of 2<sup>16</sup> units, requests of mean 100. What each word means stands at the head of
bench/fragmentation.c, what to make of it in bench/FRAGMENTATION.md.</p>
%s
<h2>The tables</h2><pre>%s</pre></body></html>
""" % ("\n".join(plots), html.escape(text))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--output", default=os.path.join(TOP, "out/fragmentation"))
    parser.add_argument("--requests", default="100000")
    parser.add_argument("--seeds", default="5")
    options = parser.parse_args()
    os.makedirs(options.output, exist_ok=True)
    binary = os.path.join(options.output, "fragmentation")
    table = os.path.join(options.output, "fragmentation.csv")
    subprocess.run(["gcc", "-O2", "-I" + os.path.join(TOP, "src"), os.path.join(TOP, "bench/fragmentation.c"), "-lm",
                    "-o", binary], check=True)
    text = subprocess.run([binary, "--requests", options.requests, "--seeds", options.seeds, "--csv", table],
                          capture_output=True, text=True, check=True).stdout
    os.remove(binary)
    with open(table, encoding="ascii") as f:
        rows = list(csv.DictReader(f))
    with open(os.path.join(options.output, "fragmentation.txt"), "w", encoding="ascii") as f:
        f.write(text)
    with open(os.path.join(options.output, "fragmentation.html"), "w", encoding="utf-8") as f:
        f.write(page(rows, text))
    print(text)
    print("%s: fragmentation.txt, .csv and .html" % options.output)


if __name__ == "__main__":
    main()
