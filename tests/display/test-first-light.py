# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""A clinician enters part of a case; the power goes; everything is there, and undo still works.

Usage: test-first-light.py casewright casewright-cli"""

import json
import os
import subprocess
import sys
import tempfile

from driver import Application, GLib, NotFound, wait_for

PROGRAM, COMMAND_LINE = sys.argv[1:3]
TITLE = "Desmoplastic tumour of a young man: a case report"


def export(library):
    """The library's only case as the command line sees it."""
    output = subprocess.run(
        [COMMAND_LINE, "--library", library, "export", "--format", "json", "--output", "-"],
        check=True, capture_output=True).stdout
    return json.loads(output)["case"]


def wait_saved(application):
    wait_for(lambda: application.root.search("label", "Saved"), "the word Saved")


def choose(application, name, position):
    """Opens a drop-down, goes to an entry of its list and takes it."""
    box = application.find("combo box", name)
    box.find("push button", name).activate()
    choices = box.find("list")
    wait_for(lambda: choices.accessible.get_child_count() > position, "the choices of " + name)
    choices.select(position)
    application.keys("Return")


def enter_patient(application):
    application.act("show-page", GLib.Variant("s", "patient"))
    application.find("text", "Age at presentation, Patient").set_text("27 years")
    application.find("text", "Ethnicity, Patient").set_text("Han")
    choose(application, "Sex, Patient", 1)


def type_into_cell(application, cell, text):
    """Typing in a cell opens its entry; Tab takes the text and goes on to the next cell."""
    application.find("panel", cell)
    application.type(text)
    application.find("text", "Editing " + cell)
    application.keys("Tab")
    wait_for(lambda: not application.root.search("text", "Editing " + cell), "the end of " + cell)


def enter_adverse_event(application):
    application.act("show-page", GLib.Variant("s", "adverse-events"))
    application.find("push button", "Add adverse event, Adverse events").activate()
    for column, text in (("CTCAE term", "Proteinuria"), ("Event as written", "protein in the urine"),
                         ("Grade", "3")):
        type_into_cell(application, f"{column}, row 1", text)


def find_title(application):
    application.act("show-page", GLib.Variant("s", "article"))
    return application.find("text", "Title, Article")


def check_case(case):
    assert case["title"] == TITLE, case
    assert case["patient"]["age"] == {"value": 27, "unit": "a"}, case["patient"]
    assert case["patient"]["sex"] == "male", case["patient"]
    assert case["patient"]["ethnicity"] == "Han", case["patient"]
    event = case["adverse-events"][0]
    assert event["term"] == "Proteinuria", event
    assert event["as-written"] == "protein in the urine", event
    assert event["grade"] == "3", event


def first_session(library):
    application = Application(PROGRAM, library)
    # Without a window manager the keys go where the pointer is.
    subprocess.run(["xdotool", "mousemove", "640", "420"], check=True)
    try:
        application.act("new-case")
        find_title(application).set_text(TITLE)
        enter_patient(application)
        enter_adverse_event(application)
        find_title(application)
        wait_saved(application)
    except NotFound:
        application.root.dump(limit=40)
        raise
    finally:
        application.kill()


def second_session(library):
    application = Application(PROGRAM, library)
    try:
        identifier = subprocess.run([COMMAND_LINE, "--library", library, "list", "--ids"],
                                    capture_output=True, text=True)
        # The window holds the library, and says so to others.
        assert identifier.returncode == 3, identifier
        assert "open" in identifier.stderr, identifier.stderr
        application.act("open-record", GLib.Variant("s", IDENTIFIER))
        title = find_title(application)
        assert title.text == TITLE, title.text
        wait_for(lambda: application.is_enabled("undo"), "something to undo")
        application.act("undo")
        application.act("undo")
        application.act("redo")
        wait_saved(application)
        application.act("redo")
        wait_saved(application)
        status = application.close()
        assert status == 0, status
    except NotFound:
        application.root.dump(limit=40)
        raise
    finally:
        application.kill()


with tempfile.TemporaryDirectory() as folder:
    LIBRARY = os.path.join(folder, "library.casewright")
    first_session(LIBRARY)
    check_case(export(LIBRARY))
    IDENTIFIER = subprocess.run([COMMAND_LINE, "--library", LIBRARY, "list", "--ids"], check=True,
                                capture_output=True, text=True).stdout.strip()
    second_session(LIBRARY)
    check_case(export(LIBRARY))
print("ok 1 - entered, killed, reopened, undone and redone")
print("1..1")
