#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Every function that a public header of src/ declares has its doc comment above it in a .c file."""

import re

from linting import Tree, line_of, run, without_comments_and_strings

DOCUMENTED = re.compile(r"/\*\*\n \* (cw_[a-z0-9_]+):")
DIRECTIVE = re.compile(r"^[ \t]*#(?:\\\n|[^\n])*", re.MULTILINE)
DECLARATION = re.compile(r"(?<![\w.>])(cw_[a-z0-9_]+)\s*\(")
# Functions that a GObject macro writes.
BY_MACRO = re.compile(r"_(get_type|quark)$")


def blank(match):
    return re.sub(r"[^\n]", " ", match.group(0))


def at_top_level(text):
    """The text outside of braces; a closing brace ends a statement."""
    kept, depth = [], 0
    for character in text:
        if character == "{":
            depth += 1
        elif character == "}":
            depth -= 1
            character = ";" if depth == 0 else " "
        kept.append(character if character == "\n" or depth == 0 else " ")
    return "".join(kept)


def declared(text):
    """Names and lines of the functions that a header declares."""
    text = at_top_level(DIRECTIVE.sub(blank, without_comments_and_strings(text)))
    for statement in re.finditer(r"[^;]+;", text):
        words = statement.group(0)
        if "typedef" in words or re.search(r"\bstatic\b", words):
            continue
        match = DECLARATION.search(words)
        if match and not BY_MACRO.search(match.group(1)):
            yield match.group(1), line_of(text, statement.start() + match.start(1))


def check(tree: Tree):
    documented = set()
    for path in tree.paths(".c", under=("src",)):
        documented.update(DOCUMENTED.findall(tree.text(path)))
    for path in tree.paths(".h", under=("src",)):
        if path.endswith("-private.h"):
            continue
        for name, line in declared(tree.text(path)):
            if name not in documented:
                yield path, line, f"{name} () has no doc comment (/**, then \" * {name}:\") above its body."


SAMPLES = (
    (
        "documented",
        {"src/a/cw-a.h": "void cw_a_do (int x);\n", "src/a/cw-a.c": "/**\n * cw_a_do:\n * @x: a number\n */\nvoid\ncw_a_do (int x)\n"},
        [],
    ),
    ("not documented", {"src/a/cw-a.h": "\nvoid cw_a_do (int x);\n", "src/a/cw-a.c": "/* cw_a_do: */\n"}, ["src/a/cw-a.h:2"]),
    (
        "over two lines, returns a pointer",
        {"src/a/cw-a.h": "G_BEGIN_DECLS\n\nconst char *\ncw_a_get_name (CwA *self,\n               int x) G_GNUC_PURE;\n"},
        ["src/a/cw-a.h:4"],
    ),
    (
        "after macros and types",
        {"src/a/cw-a.h": "#define CW_TYPE_A (cw_a_get_type ())\nG_DECLARE_FINAL_TYPE (CwA, cw_a, CW, A, GObject)\n\nCwA *cw_a_new (void);\n"},
        ["src/a/cw-a.h:4"],
    ),
    (
        "after an inline function",
        {"src/a/cw-a.h": "static inline int\ncw_a_one (void)\n{\n  return 1;\n}\n\nvoid cw_a_do (void);\n"},
        ["src/a/cw-a.h:7"],
    ),
    ("written by macros", {"src/a/cw-a.h": "GType cw_a_get_type (void);\nGQuark cw_a_quark (void);\n"}, []),
    ("callback types and members", {"src/a/cw-a.h": "typedef void (*CwDo) (int x);\nstruct _CwA\n{\n  int (*cw_go) (void);\n};\n"}, []),
    ("macros and private headers", {"src/a/cw-a.h": "#define X(y) \\\n  cw_x (y);\n", "src/a/cw-a-private.h": "void cw_y (void);\n"}, []),
)

if __name__ == "__main__":
    run(check, SAMPLES)
