# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""The audit of a case that was edited, undone and redone."""

import os
import subprocess
import sys

EDITOR = os.path.abspath(sys.argv.pop())

from clitest import BUSY, CliTest, main  # noqa: E402


class History(CliTest):
    def setUp(self):
        super().setUp()
        self.case = self.new("--title", "First title")
        library = self.path("data", "casewright", "library.casewright")
        subprocess.run([EDITOR, library, self.case], env=self.environment, timeout=BUSY, check=True)

    def test_lines(self):
        lines = self.text("history", self.case).splitlines()
        heads = [line for line in lines if not line.startswith("  ")]
        self.assertEqual(len(heads), 5)
        for line in heads:
            self.assertRegex(line, r"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d  Jane Doe  .+")
        self.assertTrue(heads[1].endswith("  Record an event"))
        self.assertIn("Undo: ", heads[3])
        self.assertIn("Redo: ", heads[4])
        for line in (
            "  Title: First title -> Another title",
            "  Reason: Seen in the notes",
            "  Adverse event: row 1 added",
            "  Grade: not recorded -> 2",
        ):
            self.assertIn(line, lines)
        # Long values are cut, and nothing steers the terminal.
        self.assertTrue(all(len(line) < 120 for line in lines))
        self.assertTrue(any(line.endswith("…") for line in lines))
        self.assertNotIn("\u202e", "".join(lines))

    def test_json(self):
        groups = self.json("history", self.case, "--json")["history"]
        self.assertEqual([group["number"] for group in groups], [1, 2, 3, 4, 5])
        self.assertEqual([group["kind"] for group in groups], ["edit", "edit", "edit", "undo", "redo"])
        self.assertEqual({group["author"] for group in groups}, {"Jane Doe"})
        self.assertEqual([group["reason"] for group in groups][1], "Seen in the notes")
        first = groups[0]["changes"][0]
        self.assertEqual((first["entity"], first["id"], first["field"]), ("case", self.case, "title"))
        self.assertEqual((first["old"], first["new"]), ("First title", "Another title\u202e"))
        inserted = groups[1]["changes"][0]
        self.assertEqual((inserted["operation"], inserted["position"]), ("insert", 0))
        # What was undone and what was redone mirror each other.
        undone, redone = groups[3]["changes"][0], groups[4]["changes"][0]
        self.assertEqual((undone["old"], undone["new"]), (redone["new"], redone["old"]))


main()
