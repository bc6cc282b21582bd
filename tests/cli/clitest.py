# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""What the tests of the command line share: the built program in a home of its own."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

PROGRAM, MAN_PAGE, COMPLETION = (os.path.abspath(path) for path in sys.argv[1:4])
del sys.argv[1:4]

DONE, FINDINGS, USAGE, FAILED = range(4)
BUSY = 60  # seconds after which something hangs


class CliTest(unittest.TestCase):
    """A test with an empty home; everything the program leaves behind is inside of it."""

    def setUp(self):
        self.home = os.path.realpath(tempfile.mkdtemp(prefix="casewright-test-"))
        self.addCleanup(shutil.rmtree, self.home, ignore_errors=True)
        self.environment = dict(os.environ, HOME=self.home, TMPDIR=self.path("tmp"))
        self.environment.pop("LANGUAGE", None)
        for name in ("data", "config", "cache", "state", "runtime"):
            self.environment[f"XDG_{name.upper()}_HOME"] = self.path(name)
        self.environment["XDG_RUNTIME_DIR"] = self.path("runtime")
        for name in ("tmp", "runtime"):
            os.mkdir(self.path(name), 0o700)

    def path(self, *parts):
        return os.path.join(self.home, *parts)

    def write(self, name, text):
        with open(self.path(name), "w", encoding="utf-8") as file:
            file.write(text)
        return self.path(name)

    def read(self, name):
        with open(self.path(name), "rb") as file:
            return file.read()

    def start(self, *arguments, **options):
        """The running program; bytes go in and come out."""
        streams = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        streams.update(options)
        process = subprocess.Popen([PROGRAM, *arguments], env=self.environment, cwd=self.home, **streams)
        self.addCleanup(self.stop, process)
        return process

    @staticmethod
    def stop(process):
        if process.poll() is None:
            process.kill()
        process.wait()
        for stream in (process.stdin, process.stdout, process.stderr):
            if stream:
                stream.close()

    def run_cli(self, *arguments, status=DONE, give=None, **options):
        """Standard output and error as bytes and text, after the exit status was looked at."""
        if give is not None:
            options["stdin"] = subprocess.PIPE
        process = self.start(*arguments, **options)
        out, said = process.communicate(give, timeout=BUSY)
        said = (said or b"").decode("utf-8")
        self.assertEqual(process.returncode, status, f"{arguments}: {said}")
        if status in (USAGE, FAILED):
            self.assertNotEqual(said.strip(), "", "A failure needs a sentence.")
        return out, said

    def text(self, *arguments, **options):
        return self.run_cli(*arguments, **options)[0].decode("utf-8")

    def json(self, *arguments, **options):
        return json.loads(self.text(*arguments, **options))

    def said(self, *arguments, **options):
        return self.run_cli(*arguments, **options)[1]

    def new(self, *arguments):
        return self.text("new", *arguments).strip()

    def assert_clean(self):
        """No file that was needed on the way is left."""
        self.assertEqual(os.listdir(self.path("tmp")), [])

    def assert_no_library(self):
        self.assertFalse(os.path.exists(self.path("data", "casewright", "library.casewright")))


def list_commands():
    """The names of the command table, as the help lists them."""
    lines = subprocess.run([PROGRAM, "--help"], stdout=subprocess.PIPE, check=True, text=True).stdout
    section = lines.split("Commands:\n")[1].split("\n\n")[0]
    return [line.split()[0] for line in section.splitlines() if line.startswith("  ") and line[2] != " "]


def list_options(command):
    """The long names of a command's own options, as its help lists them."""
    lines = subprocess.run([PROGRAM, command, "--help"], stdout=subprocess.PIPE, check=True, text=True).stdout
    if "\nOptions:\n" not in lines:
        return []
    section = lines.split("\nOptions:\n")[1].split("\n\n")[0]
    rows = [line.strip() for line in section.splitlines() if line.lstrip().startswith("-")]
    return [word.strip(",") for row in rows for word in row.split()[:2] if word.startswith("--")]


def main():
    unittest.main(verbosity=2)
