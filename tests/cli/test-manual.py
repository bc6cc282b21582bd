# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""The manual page and the completion, which the program makes from its command table."""

import os
import shutil
import subprocess
import unittest

from clitest import COMPLETION, CliTest, MAN_PAGE, PROGRAM, list_commands, list_options, main

FORMATS = ["json", "care-html", "care-pdf", "care-docx"]


class Manual(CliTest):
    def render(self, command):
        return subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=dict(self.environment, LC_ALL="C.UTF-8"),
                              check=True, text=True)

    def test_made_from_the_table(self):
        with open(MAN_PAGE, encoding="ascii") as file:
            page = file.read().replace("\\-", "-").replace("\\fR", "").replace("\\fB", "")
        for command in list_commands():
            self.assertIn(f'.SS "{command}"', page)
            for option in list_options(command):
                self.assertIn(option, page)
        for format in FORMATS:
            self.assertIn(format, page)

    @unittest.skipUnless(shutil.which("groff"), "groff is not installed")
    def test_groff(self):
        done = self.render(["groff", "-man", "-Tutf8", "-ww", "-P-cbou", MAN_PAGE])
        self.assertEqual(done.stderr, "")
        self.assertIn("EXIT STATUS", done.stdout)

    @unittest.skipUnless(shutil.which("man"), "man is not installed")
    def test_man(self):
        done = self.render(["man", "--warnings", "--local-file", MAN_PAGE])
        self.assertEqual(done.stderr, "")

    @unittest.skipUnless(shutil.which("mandoc"), "mandoc is not installed")
    def test_mandoc(self):
        self.render(["mandoc", "-T", "lint", "-W", "warning", MAN_PAGE])


class Completion(CliTest):
    def complete(self, *words):
        """What bash offers for the last word."""
        script = (
            'source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1));'
            ' _casewright_cli; printf "%s\\n" "${COMPREPLY[@]}"'
        )
        done = subprocess.run(["bash", "--norc", "-c", script, "bash", COMPLETION, PROGRAM, *words], cwd=self.home,
                              env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=True, text=True)
        self.assertEqual(done.stderr, "")
        return done.stdout.split()

    def test_syntax(self):
        subprocess.run(["bash", "-n", COMPLETION], check=True)

    def test_commands(self):
        self.assertEqual(self.complete(""), list_commands())
        self.assertEqual(self.complete("ex"), ["export"])
        self.assertEqual(self.complete("--quiet", "im"), ["import"])
        self.assertEqual(self.complete("-l", "x", "li"), ["list"])
        self.assertEqual(self.complete("xyzzy", ""), [])

    def test_options(self):
        for command in list_commands():
            offered = self.complete(command, "--")
            for option in list_options(command) + ["--library", "--json", "--quiet", "--help"]:
                self.assertIn(option, offered, command)
        self.assertEqual(self.complete("export", "--la"), ["--layout"])
        self.assertEqual(self.complete("list", "--la"), [])

    def test_formats(self):
        self.assertEqual(self.complete("export", "--format", ""), FORMATS)
        self.assertEqual(self.complete("export", "-f", "care-d"), ["care-docx"])
        self.assertEqual(self.complete("export", "--format", "=", "care-h"), ["care-html"])
        self.assertEqual(self.complete("export", "--format", "="), FORMATS)
        self.assertEqual(self.complete("export", "-q", "--layout", "2"), ["2013"])
        self.assertEqual(self.complete("fields", "--format", ""), ["text", "json", "md"])
        self.assertEqual(self.complete("list", "--search", ""), [])
        self.assertEqual(self.complete("parse", "e"), ["events"])
        self.assertEqual(self.complete("parse", "--json", "i"), ["ihc"])

    def test_files(self):
        self.write("case one.json", "{}")
        self.assertEqual(self.complete("import", "case"), ["case", "one.json"])
        self.assertEqual(self.complete("parse", "ihc", "case"), ["case", "one.json"])
        self.assertEqual(self.complete("export", "--output", "case"), ["case", "one.json"])
        self.assertEqual(self.complete("--library", "case"), ["case", "one.json"])

    def test_ids(self):
        first = self.new()
        other = os.path.join(self.home, "other.casewright")
        second = self.text("new", "-l", other).strip()
        self.assertEqual(self.complete("show", ""), [first])
        self.assertEqual(self.complete("export", first[:6]), [first])
        self.assertEqual(self.complete("--library", other, "check", ""), [second])
        self.assertEqual(self.complete("show", "--library", "=", other, ""), [second])
        self.assertEqual(self.complete("--library", "nowhere", "show", ""), [])
        self.assertFalse(os.path.exists(self.path("nowhere")))


main()
