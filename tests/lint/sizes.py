#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Files and functions stay short enough to be read at one sitting."""

import fnmatch
import re

from linting import Tree, run, without_comments_and_strings

FILE_LINES = 600
FUNCTION_LINES = 80

# Tables of data are read by the row, so their length is no burden.
DATA_TABLES = (
    "src/vocab/*-table.c",
    "src/vocab/*-data.c",
)

NAME = re.compile(r"^(\w+)\s*\(", re.MULTILINE)


def functions(text):
    """Line of the opening brace, number of lines and name of each function in GNU style."""
    lines = without_comments_and_strings(text).splitlines()
    start = None
    for number, line in enumerate(lines, 1):
        if line.rstrip() == "{":
            start = number
        elif line.startswith("}") and start:
            if line.rstrip() == "}":
                head = "\n".join(lines[max(0, start - 12) : start - 1])
                names = NAME.findall(head)
                yield start, number - start + 1, names[-1] if names else "a function"
            start = None


def check(tree: Tree):
    for path in tree.paths(".c", ".h", under=("src", "tests")):
        if any(fnmatch.fnmatch(path, pattern) for pattern in DATA_TABLES):
            continue
        text = tree.text(path)
        length = text.count("\n")
        if length > FILE_LINES:
            yield path, 1, f"The file has {length} lines, more than {FILE_LINES}: split it by noun."
        for line, lines, name in functions(text):
            if lines > FUNCTION_LINES:
                yield path, line, f"{name} () has {lines} lines, more than {FUNCTION_LINES}: let each step be a function."


def function(lines):
    return "static int\ncut (int x)\n{\n" + "  x++;\n" * (lines - 2) + "}\n"


SAMPLES = (
    ("short", {"src/a/cw-a.c": function(80)}, []),
    ("long function", {"src/a/cw-a.c": "\n" + function(81)}, ["src/a/cw-a.c:4"]),
    ("the second is long", {"src/a/cw-a.c": function(3) + function(90)}, ["src/a/cw-a.c:8"]),
    ("long table", {"src/a/cw-a.c": "static const int x[] = {\n" + "  1,\n" * 300 + "};\n"}, []),
    ("long struct", {"src/a/cw-a.h": "typedef struct\n{\n" + "  int x;\n" * 100 + "} CwA;\n"}, []),
    ("long file", {"src/a/cw-a.c": "int x;\n" * 601}, ["src/a/cw-a.c:1"]),
    ("long file of data", {"src/vocab/cw-ctcae-table.c": "int x;\n" * 601}, []),
    ("long test", {"tests/a/test-a.c": "int x;\n" * 601}, ["tests/a/test-a.c:1"]),
)

if __name__ == "__main__":
    run(check, SAMPLES)
