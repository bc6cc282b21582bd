#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""No widget that is on its way out, and of libadwaita only the shell."""

import re

from linting import Tree, line_of, run, without_comments_and_strings, without_xml_comments

# Never: something better is there in GTK 4.8 already.
GONE = (
    "GtkDialog",
    "GtkTreeView",
    "GtkComboBox",
    "GtkInfoBar",
    "GtkStatusbar",
    "GtkAssistant",
    "GtkEntryCompletion",
    "GtkStyleContext",
    "GtkEditableLabel",
    "AdwLeaflet",
    "AdwFlap",
    "AdwSqueezer",
    "AdwViewSwitcherTitle",
)
# Needed with these versions, and replaced in later ones: kept together, so that one file is ported.
LEAVING = (
    "GtkMessageDialog",
    "AdwMessageDialog",
    "AdwAboutWindow",
    "AdwPreferencesWindow",
    "GtkFileChooserNative",
    "GtkShortcutsWindow",
)
LEAVING_HOME = re.compile(r"src/ui/cw-dialogs\.(c|h|ui)$")
# The shell: windows, dialogs, messages. Forms, grids and lists are plain GTK.
SHELL = (
    "AdwApplication",
    "AdwApplicationWindow",
    "AdwWindow",
    "AdwStyleManager",
    "AdwColorScheme",
    "AdwHeaderBar",
    "AdwSplitButton",
    "AdwCenteringPolicy",
    "AdwWindowTitle",
    "AdwToastOverlay",
    "AdwToast",
    "AdwToastPriority",
    "AdwStatusPage",
    "AdwResponse",
    "AdwVersion",
    "AdwInit",
) + LEAVING
# Rows belong to the preferences window alone.
PREFERENCES = ("AdwPreferencesPage", "AdwPreferencesGroup", "AdwPreferencesRow", "AdwActionRow", "AdwComboRow", "AdwEntryRow")
PREFERENCES_HOME = re.compile(r"src/ui/cw-(dialogs|preferences)[a-z-]*\.(c|h|ui)$")
# The way to add a style sheet, which stays when the rest of GtkStyleContext goes.
STAYING = re.compile(r"gtk_style_context_(add|remove)_provider_for_display$")
# The colour of drawn text: GTK 4.8 has no other way to ask for it, 4.10 has gtk_widget_get_color().
DRAWING = re.compile(r"gtk_style_context_get_color$")
DRAWING_HOME = ("src/widgets/cw-cell-text.c", "src/widgets/cw-row-lines.c")

C_WORD = re.compile(r"(?<!\w)(?:Gtk|Adw|gtk_|adw_|GTK_|ADW_)\w+")
XML_CLASS = re.compile(r"(?:class|parent)=\"((?:Gtk|Adw)\w+)\"")


def snake(name):
    return re.sub(r"(?<!^)([A-Z])", r"_\1", name).lower()


def noun_of(word):
    """AdwToastOverlay of adw_toast_overlay_new, ADW_TYPE_TOAST_OVERLAY and ADW_TOAST_OVERLAY alike."""
    return re.sub(r"^(gtk|adw)_(type|is)_", r"\1_", snake(word) if word[:3] in ("Gtk", "Adw") else word.lower())


def belongs(word, name):
    noun, base = noun_of(word), snake(name)
    return noun == base or noun.startswith(base + "_")


def named(word, names):
    """The longest of names that word belongs to, for AdwToast is also the start of AdwToastOverlay."""
    fitting = [name for name in names if belongs(word, name)]
    return max(fitting, key=len, default=None)


def judge(path, word):
    gone = named(word, GONE)
    if gone and not STAYING.match(word) and not (DRAWING.match(word) and path in DRAWING_HOME):
        return f"{word}: {gone} is deprecated or broken; Casewright does not use it."
    leaving = named(word, LEAVING)
    if leaving and not LEAVING_HOME.match(path):
        return f"{word}: {leaving} is used in src/ui/cw-dialogs.c only, so that one file has to be ported."
    if not word.lower().startswith("adw"):
        return None
    if path.startswith("src/widgets/"):
        return f"{word}: widgets/ is plain GTK; libadwaita belongs to the shell in src/ui/."
    if named(word, PREFERENCES):
        if not PREFERENCES_HOME.match(path):
            return f"{word}: rows of libadwaita stand in the preferences only; forms use the rows of src/widgets/."
    elif not named(word, SHELL):
        return f"{word}: libadwaita is the shell only; see the list in tests/lint/widgets.py."
    return None


def check(tree: Tree):
    for path in tree.paths(".c", ".h", ".ui", under=("src",)):
        if path.endswith(".ui"):
            text, pattern = without_xml_comments(tree.text(path)), XML_CLASS
        else:
            text, pattern = without_comments_and_strings(tree.text(path)), C_WORD
        for match in pattern.finditer(text):
            word = match.group(1) if pattern.groups else match.group(0)
            sentence = judge(path, word)
            if sentence:
                yield path, line_of(text, match.start()), sentence


SAMPLES = (
    ("plain GTK", {"src/widgets/cw-a.c": "gtk_entry_new (); GtkWindow *w; gtk_drop_down_new (a, b);\n"}, []),
    ("GtkDialog", {"src/ui/cw-a.c": "GtkDialog *a;\ngtk_dialog_new ();\nGTK_IS_DIALOG (a);\n"}, ["src/ui/cw-a.c:1", "src/ui/cw-a.c:2", "src/ui/cw-a.c:3"]),
    ("GtkTreeView", {"src/ui/cw-a.c": "gtk_tree_view_column_new ();\n"}, ["src/ui/cw-a.c:1"]),
    ("GtkTreeExpander is another", {"src/ui/cw-a.c": "gtk_tree_expander_new ();\ngtk_tree_list_model_new ();\n"}, []),
    ("GtkComboBox", {"src/widgets/cw-a.ui": '<object class="GtkComboBoxText"/>\n'}, ["src/widgets/cw-a.ui:1"]),
    ("GtkInfoBar", {"src/ui/cw-a.c": "gtk_info_bar_new ();\n"}, ["src/ui/cw-a.c:1"]),
    ("GtkStatusbar", {"src/ui/cw-a.c": "gtk_statusbar_new ();\n"}, ["src/ui/cw-a.c:1"]),
    ("GtkAssistant", {"src/ui/cw-a.c": "gtk_assistant_new ();\n"}, ["src/ui/cw-a.c:1"]),
    ("GtkEntryCompletion", {"src/ui/cw-a.c": "gtk_entry_completion_new ();\n"}, ["src/ui/cw-a.c:1"]),
    ("GtkStyleContext", {"src/ui/cw-a.c": "gtk_style_context_add_class (c, x);\n"}, ["src/ui/cw-a.c:1"]),
    ("a style sheet", {"src/ui/cw-a.c": "gtk_style_context_add_provider_for_display (d, p, 1);\n"}, []),
    ("drawn text", {"src/widgets/cw-cell-text.c": "gtk_style_context_get_color (c, &d);\n"}, []),
    ("drawn text abroad", {"src/ui/cw-a.c": "gtk_style_context_get_color (c, &d);\n"}, ["src/ui/cw-a.c:1"]),
    ("GtkEditableLabel", {"src/widgets/cw-a.c": "gtk_editable_label_new (x);\n"}, ["src/widgets/cw-a.c:1"]),
    ("dialogs at home", {"src/ui/cw-dialogs.c": "adw_message_dialog_new ();\nGtkFileChooserNative *f;\nadw_about_window_new ();\n"}, []),
    ("dialogs abroad", {"src/ui/cw-window.c": "adw_message_dialog_new ();\nGtkFileChooserNative *f;\n"}, ["src/ui/cw-window.c:1", "src/ui/cw-window.c:2"]),
    ("shortcuts abroad", {"src/ui/cw-window.ui": '<object class="GtkShortcutsWindow">\n'}, ["src/ui/cw-window.ui:1"]),
    ("shell", {"src/ui/cw-a.c": "adw_toast_overlay_new (); ADW_TYPE_APPLICATION_WINDOW; adw_style_manager_get_default ();\n"}, []),
    ("no shell in widgets", {"src/widgets/cw-a.c": "adw_toast_new (x);\n"}, ["src/widgets/cw-a.c:1"]),
    ("rows of forms", {"src/ui/cw-a.c": "adw_entry_row_new ();\n"}, ["src/ui/cw-a.c:1"]),
    ("rows of preferences", {"src/ui/cw-preferences.ui": '<object class="AdwComboRow"/>\n'}, []),
    ("not the shell", {"src/ui/cw-a.c": "AdwCarousel *c;\n"}, ["src/ui/cw-a.c:1"]),
    ("in words only", {"src/ui/cw-a.c": '/* GtkDialog */ g_print ("GtkDialog");\n'}, []),
)

if __name__ == "__main__":
    run(check, SAMPLES)
