#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""What a user typed is text, never markup: "<" in a name must show as "<" and break nothing."""

import re

from linting import Tree, line_of, run, without_comments, without_xml_comments

# The one place that turns escaped words into markup.
HELPER = re.compile(r"src/widgets/cw-markup\.(c|h)$")

C_CALLS = (
    re.compile(r"\bgtk_label_set_markup(?:_with_mnemonic)?\b"),
    re.compile(r"\bgtk_label_set_use_markup\b"),
    re.compile(r"\bgtk_widget_set_tooltip_markup\b"),
    re.compile(r"\bgtk_inscription_set_markup\b"),
    re.compile(r"\bgtk_message_dialog_(?:new_with_markup|set_markup)\b"),
    re.compile(r"\badw_message_dialog_set_(?:heading|body)_use_markup\b"),
    re.compile(r"\badw_message_dialog_format_(?:heading|body)_markup\b"),
    re.compile(r"\"(?:use-markup|markup|tooltip-markup|heading-use-markup|body-use-markup)\""),
)
# libadwaita 1.2 reads the title of a toast as markup and has no switch for it.
TOAST = re.compile(r"\badw_toast_(new(?:_format)?|set_title)\s*\(")
SAFE_TITLE = re.compile(r"^(?:\w*(?:escaped|markup)\w*|(?:_|C_|ngettext|g_markup_escape_text|g_markup_printf_escaped)\s*\(.*|\".*)$", re.DOTALL)
XML = re.compile(r"<property name=\"(?:[a-z]+-)*(?:use-)?markup\"[^>]*>\s*(?!(?:False|false|0|no)\s*<)")


def arguments(text, start):
    """The arguments of the call whose "(" stands before start."""
    depth, parts, current = 1, [], ""
    for token in re.finditer(r"\"(?:\\.|[^\"\\])*\"|.", text[start:], re.DOTALL):
        word = token.group(0)
        depth += {"(": 1, ")": -1}.get(word, 0)
        if depth == 0:
            break
        if word == "," and depth == 1:
            parts.append(current.strip())
            current = ""
        else:
            current += word
    return parts + [current.strip()]


def risky_toast(text, match):
    given = arguments(text, match.end())
    title = given[1] if match.group(1) == "set_title" and len(given) > 1 else given[0]
    if match.group(1) == "new_format":
        return True
    return not SAFE_TITLE.match(title)


def check_c(path, text):
    for pattern in C_CALLS:
        for match in pattern.finditer(text):
            yield path, line_of(text, match.start()), f"{match.group(0)}: markup is made in src/widgets/cw-markup.c only; show data as plain text."
    for match in TOAST.finditer(text):
        if risky_toast(text, match):
            yield path, line_of(text, match.start()), "The title of a toast is markup: give it a literal or g_markup_escape_text ()."


def check(tree: Tree):
    for path in tree.paths(".c", ".h", under=("src/widgets", "src/ui")):
        if not HELPER.match(path):
            yield from check_c(path, without_comments(tree.text(path)))
    for path in tree.paths(".ui", under=("src",)):
        text = without_xml_comments(tree.text(path))
        for match in XML.finditer(text):
            yield path, line_of(text, match.start()), "Markup is switched on in a template; style the widget with a class instead."


SAMPLES = (
    ("text", {"src/ui/cw-a.c": "gtk_label_set_text (l, x);\n"}, []),
    ("markup", {"src/ui/cw-a.c": "\ngtk_label_set_markup (l, x);\n"}, ["src/ui/cw-a.c:2"]),
    ("markup in the helper", {"src/widgets/cw-markup.c": "gtk_label_set_markup (l, x);\n"}, []),
    ("property", {"src/widgets/cw-a.c": 'g_object_set (l, "use-markup", TRUE, NULL);\n'}, ["src/widgets/cw-a.c:1"]),
    ("tooltip", {"src/widgets/cw-a.c": "gtk_widget_set_tooltip_markup (w, x);\n"}, ["src/widgets/cw-a.c:1"]),
    ("template", {"src/ui/cw-a.ui": '<property name="use-markup">True</property>\n'}, ["src/ui/cw-a.ui:1"]),
    ("template, off", {"src/ui/cw-a.ui": '<property name="use-markup">False</property>\n'}, []),
    ("toast with data", {"src/ui/cw-a.c": "adw_toast_new (name);\n"}, ["src/ui/cw-a.c:1"]),
    ("toast with more data", {"src/ui/cw-a.c": "adw_toast_set_title (toast,\n  cw_case_get_title (c));\n"}, ["src/ui/cw-a.c:1"]),
    ("toast with a literal", {"src/ui/cw-a.c": 'adw_toast_new (_ ("Saved"));\nadw_toast_set_title (t, escaped);\n'}, []),
    ("comment", {"src/ui/cw-a.c": "/* gtk_label_set_markup */\n"}, []),
)

if __name__ == "__main__":
    run(check, SAMPLES)
