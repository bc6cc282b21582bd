#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""First frame and memory of the window against an empty window, in alternating runs.

Runs under build-aux/headless. Prints a table; fails only when a program does not start."""

import argparse
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

FIRST_FRAME_GOAL = 1.6
MEMORY_GOAL_MIB = 24
SIZES_GOAL = 1.10


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--empty", required=True, help="the program with the empty window")
    parser.add_argument("--probe", required=True, help="the library to preload")
    parser.add_argument("--library-tool", required=True, help="bench-library, to make the libraries")
    parser.add_argument("--program", help="casewright; without it only the empty window is measured")
    parser.add_argument("--schemas", help="folder of the compiled settings schema")
    parser.add_argument("--cases", type=int, nargs="+", default=[1, 10000])
    parser.add_argument("--runs", type=int, default=11)
    parser.add_argument("--directory", help="keeps the libraries there for the next time")
    return parser.parse_args()


def make_library(tool, folder, cases):
    """A data folder with a library of so many cases where the program looks for it."""
    home = os.path.join(folder, str(cases))
    library = os.path.join(home, "casewright", "library.casewright")
    if os.path.exists(library):
        return home
    work = os.path.join(home, "work")
    os.makedirs(os.path.dirname(library))
    os.makedirs(work)
    environment = dict(os.environ, XDG_CACHE_HOME=os.path.join(home, "cache"))
    for step in ("make", "import", "index"):
        subprocess.run(
            [tool, "--step", step, "--cases", str(cases), "--directory", work],
            env=environment, stdout=subprocess.DEVNULL, check=True)
    os.rename(os.path.join(work, "ours.casewright"), library)
    shutil.rmtree(work)
    return home


def run_once(options, command, home, folder):
    """Milliseconds to the first frame and to rest, frames, PSS, RSS and written memory in MiB."""
    frames = os.path.join(folder, "frames")
    environment = dict(os.environ, LD_PRELOAD=os.path.abspath(options.probe), BENCH_FRAMES=frames)
    # As the application chooses itself, for both.
    environment.update(GDK_DEBUG="gl-disable", GSK_RENDERER="cairo", GTK_A11Y="none")
    if options.schemas:
        environment["GSETTINGS_SCHEMA_DIR"] = os.path.abspath(options.schemas)
    if home:
        environment.update(XDG_DATA_HOME=home, XDG_CACHE_HOME=os.path.join(home, "cache"))
    if os.path.exists(frames):
        os.unlink(frames)
    start = time.clock_gettime(time.CLOCK_MONOTONIC) * 1e6
    process = subprocess.run(command, env=environment, stdout=subprocess.DEVNULL,
                             stderr=subprocess.PIPE, text=True, timeout=120)
    if not os.path.exists(frames):
        sys.exit(f"{command[0]} showed no window:\n{process.stderr}")
    with open(frames, encoding="ascii") as stream:
        first, last, count, *memory = map(int, stream.read().split())
    return (first - start) / 1e3, (last - start) / 1e3, count, *(kilobytes / 1024 for kilobytes in memory)


def medians(rows):
    return [statistics.median(column) for column in zip(*rows)]


# PSS falls when other programs with the same libraries run; the difference of RSS does not.
def print_row(name, values, empty, goal):
    first, last, frames, pss, rss, own = values
    ratio = first / empty[0]
    more = rss - empty[4]
    verdict = "" if not goal or ratio <= FIRST_FRAME_GOAL and more <= MEMORY_GOAL_MIB else " **missed**"
    print(f"| {name} | {first:.0f} ms | {empty[0]:.0f} ms | {ratio:.2f} | {goal}{verdict} "
          f"| {last:.0f} ms, {frames:.0f} frames | {rss:.0f} MiB (+{more:.0f}), own {own:.0f}, PSS {pss:.0f} |",
          flush=True)


def main():
    options = arguments()
    folder = options.directory or tempfile.mkdtemp(prefix="casewright-bench-")
    os.makedirs(folder, exist_ok=True)
    subjects = [("empty window", [os.path.abspath(options.empty)], None)]
    if options.program and os.path.exists(options.program):
        for cases in options.cases:
            home = make_library(os.path.abspath(options.library_tool), folder, cases)
            subjects.append((f"P1, P2 window, {cases} cases", [os.path.abspath(options.program)], home))
    measured = {name: [] for name, _, _ in subjects}
    # The first round fills the caches of the machine and is not counted.
    for turn in range(options.runs + 1):
        for name, command, home in subjects:
            row = run_once(options, command, home, folder)
            if turn:
                measured[name].append(row)
    result = {name: medians(rows) for name, rows in measured.items()}
    empty = result["empty window"]
    print("| Window | First frame | Empty window | Ratio | Goal | At rest | RSS |")
    print("|---|---|---|---|---|---|---|")
    for name, values in result.items():
        goal = "" if values is empty else f"≤ {FIRST_FRAME_GOAL}, ≤ +{MEMORY_GOAL_MIB} MiB"
        print_row(name, values, empty, goal)
    firsts = [values[0] for name, values in result.items() if values is not empty]
    if len(firsts) > 1:
        spread = max(firsts) / min(firsts)
        print(f"\nLargest against smallest library: {spread:.2f} (goal ≤ {SIZES_GOAL:.2f}).")
    if not options.directory:
        shutil.rmtree(folder)


if __name__ == "__main__":
    main()
