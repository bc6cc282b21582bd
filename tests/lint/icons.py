#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Every icon that is asked for by name exists: GTK draws a broken picture for one that does not."""

import os
import re
import sys

from linting import SKIP, Tree, line_of, run, without_comments, without_xml_comments

THEMES = ("Adwaita", "hicolor")
NAME = r"\"([a-z][A-Za-z0-9]*(?:[.-][A-Za-z0-9]+)+)\""
C_NAMES = (
    re.compile(r"\b(?:gtk_image_new_from_icon_name|gtk_button_new_from_icon_name|g_themed_icon_new|gtk_window_set_default_icon_name)\s*\(\s*" + NAME),
    re.compile(r"\b\w+_set_(?:\w+_)?icon_name\s*\(\s*[^;\"]*?,\s*" + NAME),
    re.compile(r"\"(?:[a-z]+-)*icon-name\"\s*,\s*" + NAME),
    re.compile(r"\.icon(?:_name)?\s*=\s*" + NAME),
)
UI_NAME = re.compile(r"<property name=\"(?:[a-z]+-)*icon-name\"[^>]*>\s*([^<\s]+)\s*</property>")
PICTURE = re.compile(r"(\.symbolic)?\.(svg|png)$")


def names_below(folder):
    return {PICTURE.sub("", name) for _, _, names in os.walk(folder) for name in names if PICTURE.search(name)}


def themes():
    folders = os.environ.get("XDG_DATA_DIRS", "/usr/local/share:/usr/share").split(":")
    return [os.path.join(folder, "icons", theme) for folder in folders for theme in THEMES]


def theme_is_there():
    return any(os.path.isdir(folder) for folder in themes() if folder.endswith("Adwaita"))


def used(tree):
    for path in tree.paths(".c", ".h", under=("src",)):
        text = without_comments(tree.text(path))
        for pattern in C_NAMES:
            for match in pattern.finditer(text):
                yield path, line_of(text, match.start(1)), match.group(1)
    for path in tree.paths(".ui", under=("src",)):
        text = without_xml_comments(tree.text(path))
        for match in UI_NAME.finditer(text):
            yield path, line_of(text, match.start(1)), match.group(1)


def check(tree: Tree):
    known = set().union(*map(names_below, themes()))
    for folder in ("data", "src"):
        known |= names_below(os.path.join(tree.top, folder))
    for path, line, name in used(tree):
        if name not in known:
            yield path, line, f"There is no icon {name} in the icon theme or in data/icons."


SAMPLES = (
    ("own icon", {"src/ui/cw-a.c": 'gtk_image_new_from_icon_name ("own-thing-symbolic");\n', "data/icons/own-thing-symbolic.svg": ""}, []),
    ("no such image", {"src/ui/cw-a.c": '\ngtk_image_new_from_icon_name ("no-such-thing-symbolic");\n'}, ["src/ui/cw-a.c:2"]),
    ("no such button", {"src/ui/cw-a.c": 'gtk_button_set_icon_name (GTK_BUTTON (b), "no-such-thing");\n'}, ["src/ui/cw-a.c:1"]),
    ("no such property", {"src/ui/cw-a.c": 'g_object_new (T, "icon-name", "no-such-thing", NULL);\n'}, ["src/ui/cw-a.c:1"]),
    ("no such entry icon", {"src/ui/cw-a.c": 'gtk_entry_set_icon_from_icon_name (e, P, "no-such-thing");\n'}, ["src/ui/cw-a.c:1"]),
    ("template", {"src/ui/cw-a.ui": '<property name="icon-name">no-such-thing</property>\n'}, ["src/ui/cw-a.ui:1"]),
    ("another property", {"src/ui/cw-a.ui": '<property name="name">no-such-thing</property>\n'}, []),
)

if __name__ == "__main__":
    if "--self-test" not in sys.argv and not theme_is_there():
        print("No Adwaita icon theme is installed, so icon names cannot be looked up.")
        sys.exit(SKIP)
    run(check, SAMPLES)
