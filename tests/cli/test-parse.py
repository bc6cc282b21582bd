# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Clinical shorthand on the command line: what is read, and what is left."""

from clitest import CliTest, USAGE, main

PANEL = "Des (+), CD56 (+), EMA (−), Ki-67/MIB-1(+, 20%); foo shown 17"
KEYS = ["marker", "as_written", "result", "intensity", "extent", "percent", "percent_max",
        "pattern", "note"]


class Parse(CliTest):
    def setUp(self):
        super().setUp()
        self.file = self.write("panel.txt", PANEL)

    def test_panel(self):
        report = self.json("parse", "ihc", self.file, "--json")
        self.assertEqual(list(report), ["items", "unparsed"])
        for item in report["items"]:
            self.assertEqual(list(item), KEYS)
        self.assertEqual([(item["marker"], item["result"]) for item in report["items"]],
                         [("Desmin", "positive"), ("CD56", "positive"), ("EMA", "negative"),
                          ("Ki-67", "positive")])
        self.assertEqual(report["items"][3]["percent"], 20)

    def test_nothing_is_dropped(self):
        rest = self.json("parse", "ihc", self.file, "--json")["unparsed"]
        self.assertTrue(rest)
        for piece in rest:
            start = piece["offset"]
            self.assertEqual(PANEL.encode()[start:start + len(piece["text"].encode())],
                             piece["text"].encode())
        self.assertIn("17", " ".join(piece["text"] for piece in rest))

    def test_unknown_kind(self):
        self.run_cli("parse", "poetry", self.file, status=USAGE)


main()
