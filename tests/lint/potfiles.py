#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""po/POTFILES names every file with words for the user, sorted. With --write TOP it is written anew."""

import os
import re
import sys

from linting import Tree, run, without_comments, without_xml_comments

POTFILES = "po/POTFILES"
CALL = re.compile(r"(?<![A-Za-z0-9_])(_|N_|C_|NC_|ngettext|g_dngettext|g_dpgettext2?)[ \t]*\(")
DEFINITION = re.compile(r"^[ \t]*#[ \t]*define[ \t]+(_|N_|C_|NC_)\(.*$", re.MULTILINE)
TRANSLATABLE = re.compile(r"translatable=\"(yes|true)\"|translatable='(yes|true)'")
# Formats whose words gettext finds by rules of its own.
WHOLE = (".desktop.in", ".metainfo.xml.in", ".gschema.xml", ".mime.xml.in")


def has_words(tree, path):
    if path.endswith(WHOLE):
        return True
    text = tree.text(path)
    if path.endswith((".c", ".h")):
        return bool(CALL.search(DEFINITION.sub("", without_comments(text))))
    return bool(TRANSLATABLE.search(without_xml_comments(text)))


def wanted(tree):
    paths = tree.paths(".c", ".h", ".ui", under=("src",)) + tree.paths(*WHOLE, under=("data",))
    return sorted(path for path in paths if has_words(tree, path))


def check(tree: Tree):
    lines = tree.text(POTFILES).splitlines() if tree.has(POTFILES) else []
    listed = [line for line in lines if line and not line.startswith("#")]
    needed = wanted(tree)
    for path in sorted(set(needed) - set(listed)):
        yield POTFILES, 1, f"{path} has words to translate but is not listed; run tests/lint/potfiles.py --write ."
    for number, line in enumerate(lines, 1):
        if line in listed and not tree.has(line):
            yield POTFILES, number, f"{line} does not exist."
        elif line in listed and line not in needed:
            yield POTFILES, number, f"{line} has nothing to translate."
    for before, after in zip(listed, listed[1:]):
        if before >= after:
            yield POTFILES, lines.index(after) + 1, f"{after} stands after {before}: keep the list sorted, each file once."


def write(top):
    with open(os.path.join(top, POTFILES), "w", encoding="utf-8") as file:
        file.writelines(path + "\n" for path in wanted(Tree(top)))


SAMPLES = (
    ("complete", {"src/a/cw-a.c": 'x = _("Case");\n', "po/POTFILES": "src/a/cw-a.c\n"}, []),
    ("missing", {"src/a/cw-a.c": 'x = _ ("Case");\n', "po/POTFILES": ""}, ["po/POTFILES:1"]),
    ("missing N_", {"src/a/cw-a.c": 'T (N_("Case"))\n', "po/POTFILES": ""}, ["po/POTFILES:1"]),
    ("missing C_", {"src/a/cw-a.c": 'C_ ("verb", "Case")\n', "po/POTFILES": ""}, ["po/POTFILES:1"]),
    ("missing plural", {"src/a/cw-a.c": 'ngettext ("%d a", "%d b", n)\n', "po/POTFILES": ""}, ["po/POTFILES:1"]),
    ("missing .ui", {"src/a/cw-a.ui": '<property name="label" translatable="yes">x</property>\n', "po/POTFILES": ""}, ["po/POTFILES:1"]),
    ("missing desktop file", {"data/x.desktop.in": "Name=x\n", "po/POTFILES": ""}, ["po/POTFILES:1"]),
    ("only in a comment", {"src/a/cw-a.c": '/* _("Case") */ foo_ (1); BAR_N_(2);\n', "po/POTFILES": ""}, []),
    ("gone", {"po/POTFILES": "src/a/cw-a.c\n"}, ["po/POTFILES:1"]),
    ("nothing in it", {"src/a/cw-a.c": "int x;\n", "po/POTFILES": "# list\nsrc/a/cw-a.c\n"}, ["po/POTFILES:2"]),
    (
        "unsorted",
        {"src/a/cw-a.c": '_("a")\n', "src/a/cw-b.c": '_("b")\n', "po/POTFILES": "src/a/cw-b.c\nsrc/a/cw-a.c\n"},
        ["po/POTFILES:2"],
    ),
)

if __name__ == "__main__":
    if len(sys.argv) == 3 and sys.argv[1] == "--write":
        write(sys.argv[2])
    else:
        run(check, SAMPLES)
