# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Drives the real window as a person and a screen reader would: by AT-SPI, keys and actions.

Nothing here sleeps for a fixed time: every step waits for a condition, with a limit."""

import os
import subprocess
import time
import warnings

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

warnings.filterwarnings("ignore", category=DeprecationWarning)

LIMIT = float(os.environ.get("CASEWRIGHT_E2E_LIMIT", "20"))
BUS_NAME = "org.casewright.Casewright"
OBJECT_PATH = "/org/casewright/Casewright"


class NotFound(AssertionError):
    """What was waited for did not come."""


def wait_for(condition, what, limit=LIMIT):
    """Polls condition() until it gives something true."""
    end = time.monotonic() + limit
    pause = 0.005
    while True:
        try:
            result = condition()
            if result:
                return result
        except GLib.Error:
            pass
        if time.monotonic() > end:
            raise NotFound("waited in vain for " + what)
        time.sleep(pause)
        pause = min(pause * 1.5, 0.1)


class Node:
    """An accessible object."""

    def __init__(self, accessible):
        self.accessible = accessible

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def name(self):
        return self.accessible.get_name() or ""

    def children(self):
        for index in range(self.accessible.get_child_count()):
            try:
                child = self.accessible.get_child_at_index(index)
            except GLib.Error:
                child = None
            if child:
                yield Node(child)

    def search(self, role, name):
        """The nearest node of that role and name, breadth first, or None."""
        queue = [self]
        while queue:
            node = queue.pop(0)
            try:
                if node.role == role and (name is None or node.name == name):
                    return node
                queue.extend(node.children())
            except GLib.Error:
                pass
        return None

    def find(self, role, name=None):
        return wait_for(lambda: self.search(role, name), f"{role} “{name}”")

    @property
    def text(self):
        # GTK 4.8 answers "" to an end of -1.
        count = Atspi.Text.get_character_count(self.accessible)
        return Atspi.Text.get_text(self.accessible, 0, count)

    def set_text(self, text):
        assert Atspi.EditableText.set_text_contents(self.accessible, text), self.name

    def select(self, position):
        assert Atspi.Selection.select_child(self.accessible, position), self.name

    def activate(self):
        assert Atspi.Action.do_action(self.accessible, 0), self.name

    def dump(self, depth=0, limit=6):
        print("  " * depth + f"{self.role} “{self.name}”")
        if depth < limit:
            for child in self.children():
                child.dump(depth + 1, limit)


class Application:
    """The running program."""

    def __init__(self, program, library, *arguments):
        self.process = subprocess.Popen([program, "--library", library, *arguments])
        self.root = Node(wait_for(self._find, "the application"))
        wait_for(lambda: self.root.accessible.get_child_count() > 0, "the first window")
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)

    def _find(self):
        if self.process.poll() is not None:
            raise AssertionError(f"the program ended with {self.process.returncode}")
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application and application.get_process_id() == self.process.pid:
                return application
        return None

    def find(self, role, name=None):
        return self.root.find(role, name)

    def act(self, name, parameter=None, window=1):
        """Activates an action of a window as a menu item or shortcut would."""
        path = f"{OBJECT_PATH}/window/{window}"
        arguments = GLib.Variant("(sava{sv})", (name, [parameter] if parameter else [], {}))
        wait_for(lambda: name in self._list_actions(path), f"action {name}")
        self.bus.call_sync(BUS_NAME, path, "org.gtk.Actions", "Activate", arguments, None, 0,
                           5000, None)

    def _list_actions(self, path):
        return self.bus.call_sync(BUS_NAME, path, "org.gtk.Actions", "List", None, None, 0, 5000,
                                  None).unpack()[0]

    def is_enabled(self, name, window=1):
        path = f"{OBJECT_PATH}/window/{window}"
        return self.bus.call_sync(BUS_NAME, path, "org.gtk.Actions", "Describe",
                                  GLib.Variant("(s)", (name,)), None, 0, 5000,
                                  None).unpack()[0][0]

    def keys(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "12", *keys], check=True)

    def type(self, text):
        subprocess.run(["xdotool", "type", "--delay", "12", text], check=True)

    def kill(self):
        """Ends the program as a power cut would."""
        self.process.kill()
        self.process.wait()

    def close(self):
        """Asks the program to end, and gives its exit status."""
        self.process.terminate()
        return self.process.wait(15)
