# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Computed values: their shape as JSON and as lines."""

from clitest import CliTest, USAGE, main

KEYS = ["id", "label", "value", "low", "high", "unit", "formula", "inputs", "problem"]


class Compute(CliTest):
    def setUp(self):
        super().setUp()
        self.sample = self.text("new", "--sample").strip()

    def test_shape(self):
        report = self.json("compute", self.sample, "--json")
        self.assertEqual(list(report), ["derived"])
        for row in report["derived"]:
            self.assertEqual(list(row), KEYS)
            self.assertEqual(row["value"] is None, row["problem"] is not None, row)
            self.assertEqual(row["low"] is None, row["high"] is None, row)
            for place in row["inputs"]:
                self.assertEqual(list(place), ["entity", "id", "field"])

    def test_values(self):
        rows = {row["id"]: row for row in self.json("compute", "--json")["derived"]}
        response = rows["duration-of-response"]
        self.assertEqual((response["value"], response["unit"]), ("20.7–22.6", "mo"))
        self.assertAlmostEqual(response["low"], 629 / 30.4375, 6)
        self.assertAlmostEqual(response["high"], 688 / 30.4375, 6)
        means = [row["value"] for row in rows.values() if row["id"].startswith("mean-daily-dose:")]
        self.assertEqual(means, ["8.00", "5.33", "4.00"])
        self.assertTrue(rows["body-surface-mosteller"]["problem"])

    def test_lines(self):
        rows = self.json("compute", "--json")["derived"]
        lines = self.text("compute").splitlines()
        self.assertEqual(len(lines), len(rows))
        for line, row in zip(lines, rows):
            label, value, words = line.split("\t")
            self.assertEqual(words, row["problem"] or row["formula"])
            self.assertEqual(value == "", row["value"] is None)

    def test_empty_case(self):
        empty = self.text("new").strip()
        rows = self.json("compute", empty, "--json")["derived"]
        self.assertTrue(rows)
        for row in rows:
            self.assertTrue(row["problem"])
        self.run_cli("compute", status=USAGE)


main()
