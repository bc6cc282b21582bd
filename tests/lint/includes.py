#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Includes point down: a room includes itself and what its arrow names, nothing else."""

import re

from linting import Tree, line_of, run, without_comments

# The rooms and the one staircase. Whoever changes this changes the architecture.
ARROWS = {
    "base": (),
    "vocab": ("base",),
    "model": ("base", "vocab"),
    "notation": ("base", "vocab", "model"),
    "rules": ("base", "vocab", "model"),
    "manuscript": ("base", "vocab", "model", "notation", "rules"),
    "store": ("base", "model"),
    "plot": ("base", "vocab", "model", "rules", "manuscript"),
    "io": ("base", "vocab", "model", "rules", "manuscript"),
    "document": ("base", "vocab", "model", "notation", "rules", "manuscript", "store", "plot", "io"),
    "cli": ("base", "vocab", "model", "notation", "rules", "manuscript", "plot", "io", "document"),
    "widgets": ("base",),
    "ui": ("base", "vocab", "model", "rules", "manuscript", "plot", "io", "document", "widgets"),
}

# Within a room: a folder includes itself, what stands beside the folders, and what is named here.
FOLDERS = {
    "notation": {
        "event/words": (),
        "event/telling": ("event/words",),
        "event/rows": ("event/words", "event/telling"),
        "event/response": ("event/words", "event/telling"),
        "event/note": ("event/words", "event/telling", "event/rows"),
        "event": ("event/words", "event/telling", "event/rows", "event/response", "event/note"),
        "ihc": (),
        "regimen": (),
        "report/text": (),
        "report/reader": ("event/words", "report/text"),
        "report/patient": ("report/reader", "report/text"),
        "report/studies": ("ihc", "report/reader", "report/text"),
        "report/diagnosis": ("report/reader", "report/text"),
        "report/treatment": ("regimen", "report/reader", "report/text"),
        "report/outcome": ("event", "report/reader", "report/text"),
        "report": (
            "report/text",
            "report/reader",
            "report/patient",
            "report/studies",
            "report/diagnosis",
            "report/treatment",
            "report/outcome",
        ),
    },
}

# Libraries that only some rooms may see.
LIBRARIES = (
    (re.compile(r"sqlite3(ext)?\.h$"), ("store",), "SQLite"),
    (re.compile(r"json-glib/"), ("io",), "json-glib"),
    (re.compile(r"poppler\.h$"), ("io",), "poppler"),
    (re.compile(r"gsl/"), ("rules",), "GSL"),
    (re.compile(r"enchant\.h$"), ("document",), "enchant"),
    (re.compile(r"adwaita\.h$|libadwaita"), ("ui",), "libadwaita"),
    (re.compile(r"(gtk|gdk|gsk)/"), ("widgets", "ui"), "GTK"),
)

INCLUDE = re.compile(r"^[ \t]*#[ \t]*include[ \t]*([<\"])([^>\"]+)[>\"]", re.MULTILINE)
GENERATED = re.compile(r"^(config\.h|cw-[a-z-]*(resources|enum-types)\.h)$")


def own_header(room, target):
    if GENERATED.match(target):
        return None
    if "/" not in target:
        return f'"{target}" names no room: write "room/{target}".'
    other = target.split("/")[0]
    if other not in ARROWS:
        return f'"{target}" is in no room of src/.'
    if other == room or other in ARROWS[room]:
        return None
    names = ", ".join(ARROWS[room]) or "nothing"
    return f"{room}/ may not include {other}/: its arrow names {names}."


def folder_of(path):
    """The folders within its room where a header or a source file stands, or None."""
    return "/".join(path.split("/")[1:-1]) or None


def folder_header(room, folder, target):
    if room not in FOLDERS or not target.startswith(room + "/"):
        return None
    other = folder_of(target)
    if other is None or other == folder or other in FOLDERS[room].get(folder, ()):
        return None
    return f"{room}/{folder or ''} may not include {room}/{other}/: FOLDERS does not name it."


def library_header(room, target):
    for pattern, rooms, name in LIBRARIES:
        if pattern.match(target) and room not in rooms:
            return f"{room}/ may not include {name} ({target}): only {', '.join(rooms)} may."
    return None


def check(tree: Tree):
    for path in tree.paths(".c", ".h", under=("src",)):
        parts = path.split("/")
        if len(parts) < 3:
            yield path, 1, "A source file stands in a room, not beside them."
            continue
        room = parts[1]
        if room not in ARROWS:
            yield path, 1, f"{room}/ is no room of the arrow table in tests/lint/includes.py."
            continue
        text = without_comments(tree.text(path))
        for match in INCLUDE.finditer(text):
            bracket, target = match.groups()
            sentence = library_header(room, target)
            sentence = sentence or folder_header(room, folder_of(path.removeprefix("src/")), target)
            if not sentence and (bracket == '"' or target.split("/")[0] in ARROWS):
                sentence = own_header(room, target)
            if sentence:
                yield path, line_of(text, match.start(1)), sentence


SAMPLES = (
    ("down is allowed", {"src/store/cw-a.c": '#include "config.h"\n#include "model/cw-b.h"\n#include <sqlite3.h>\n'}, []),
    ("up is not", {"src/model/cw-a.c": '#include "config.h"\n#include "store/cw-b.h"\n'}, ["src/model/cw-a.c:2"]),
    ("brackets do not help", {"src/model/cw-a.c": "#include <store/cw-b.h>\n"}, ["src/model/cw-a.c:1"]),
    ("the window never sees the store", {"src/ui/cw-a.c": '\n#include "store/cw-b.h"\n'}, ["src/ui/cw-a.c:2"]),
    ("SQLite in the wrong room", {"src/document/cw-a.c": "#include <sqlite3.h>\n"}, ["src/document/cw-a.c:1"]),
    ("json-glib in the wrong room", {"src/rules/cw-a.h": "#include <json-glib/json-glib.h>\n"}, ["src/rules/cw-a.h:1"]),
    ("GTK below", {"src/io/cw-a.c": "#include <gtk/gtk.h>\n"}, ["src/io/cw-a.c:1"]),
    ("enchant above its room", {"src/ui/cw-a.c": "#include <enchant.h>\n"}, ["src/ui/cw-a.c:1"]),
    ("pixbuf is not GTK", {"src/io/cw-a.c": "#include <gdk-pixbuf/gdk-pixbuf.h>\n"}, []),
    ("libadwaita in widgets", {"src/widgets/cw-a.c": "#include <gtk/gtk.h>\n#include <adwaita.h>\n"}, ["src/widgets/cw-a.c:2"]),
    ("no room named", {"src/base/cw-a.c": '#include "cw-a.h"\n'}, ["src/base/cw-a.c:1"]),
    ("in a comment", {"src/base/cw-a.c": '/*\n#include "store/cw-a.h"\n*/\n'}, []),
    ("a folder sees what it stands on", {"src/notation/report/outcome/cw-a.c": '#include "notation/event/cw-b.h"\n'}, []),
    ("and what stands beside it", {"src/notation/event/cw-a.c": '#include "notation/cw-b.h"\n'}, []),
    ("not its neighbour", {"src/notation/event/cw-a.c": '#include "notation/ihc/cw-b.h"\n'}, ["src/notation/event/cw-a.c:1"]),
    ("a folder within a folder", {"src/notation/event/rows/cw-a.c": '#include "notation/event/telling/cw-b.h"\n'}, []),
    ("does not see up", {"src/notation/event/telling/cw-a.c": '#include "notation/event/rows/cw-b.h"\n'}, ["src/notation/event/telling/cw-a.c:1"]),
    ("nor the folder around it", {"src/notation/event/words/cw-a.c": '#include "notation/event/cw-b.h"\n'}, ["src/notation/event/words/cw-a.c:1"]),
    ("nor does the room see its folders", {"src/notation/cw-a.c": '#include "notation/event/cw-b.h"\n'}, ["src/notation/cw-a.c:1"]),
    ("unknown room", {"src/misc/cw-a.c": "\n"}, ["src/misc/cw-a.c:1"]),
)

if __name__ == "__main__":
    run(check, SAMPLES)
