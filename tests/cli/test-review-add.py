# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Published reports that become rows of a review on the command line."""

import json

from clitest import CliTest, DONE, FAILED, FINDINGS, USAGE, main

REPORT = """Pazopanib in alveolar soft part sarcoma: a case report

Min-Ji Kim, Ho Park and Sun Lee

Published online 3 May 2020.

Case presentation

A 34-year-old woman presented with a mass of the right thigh. Pazopanib 800 mg once daily was started.
Computed tomography showed a partial response. She developed grade 2 hypertension.
"""


class ReviewAdd(CliTest):
    def setUp(self):
        super().setUp()
        self.write("kim.txt", REPORT)

    def rows(self, *arguments):
        return json.loads(self.text("review", "export", *arguments, "-f", "json"))["rows"]

    def add(self, *arguments, status=DONE):
        return self.json("review", "add", "--json", *arguments, status=status)

    def test_new(self):
        identity = self.text("review", "add", "kim.txt").strip()
        self.assertEqual(self.json("list", "--json")["records"][0]["id"], identity)
        row = self.rows()[0]
        self.assertEqual(row["Reference"]["text"], "Kim et al., 2020")
        self.assertEqual(row["Age"], {"value": 34, "unit": "a", "text": "34"})
        self.assertEqual(row["Targeted therapy"]["text"], "Pazopanib")
        self.assertEqual(row["Best response"]["text"], "PR")
        evidence = json.loads(self.text("export", identity, "-f", "json", "-o", "-"))["review"]["evidence"]
        quote = next(entry for entry in evidence if entry["field"] == "age")
        self.assertIn("34-year-old woman", quote["quote"])
        self.assertEqual((quote["source"], quote["note"]), ("kim.txt", "Paragraph 5"))

    def test_what_is_not_told_stays_empty(self):
        self.run_cli("review", "add", "kim.txt")
        row = self.rows()[0]
        for column in ("Primary site", "Surgery", "Treatment line", "Other therapy"):
            with self.subTest(column):
                self.assertNotIn("value", row.get(column) or {})
                self.assertNotIn("absence", row.get(column) or {})

    def test_told(self):
        said = self.said("review", "add", "kim.txt")
        self.assertIn("of a new row", said)
        self.assertIn("+ Age: 34", said)
        self.assertIn("“A 34-year-old woman presented with a mass of the right thigh.”, paragraph 5", said)
        self.assertEqual(self.said("review", "add", "-q", "kim.txt"), "")

    def test_json(self):
        result = self.add("kim.txt")
        file = result["files"][0]
        self.assertEqual((file["file"], file["new"], file["error"]), ("kim.txt", True, None))
        cells = {cell["column"]: cell for cell in file["cells"]}
        self.assertEqual((cells["age"]["value"], cells["age"]["accepted"]), ("34 a", True))
        self.assertEqual(cells["age"]["quotes"][0]["paragraph"], 5)
        self.assertNotIn("page", cells["age"]["quotes"][0])
        self.assertNotIn("surgery", cells)

    def test_again(self):
        first = self.add("kim.txt")
        again = self.add("kim.txt", "--into", first["review"])
        self.assertEqual((again["review"], again["files"][0]["new"]), (first["review"], False))
        self.assertEqual(again["files"][0]["row"], first["files"][0]["row"])
        self.assertEqual(len(self.rows()), 1)

    def test_nothing_is_overwritten(self):
        self.write("a.csv", "Reference,Age,Gender\nKim 2020,43,\n")
        identity = self.text("review", "import", "a.csv").strip()
        self.run_cli("review", "add", "kim.txt", "--into", identity, "--row", "Nobody", status=FAILED)
        said = self.said("review", "add", "kim.txt", "--into", identity, "--row", "Kim 2020", status=FINDINGS)
        self.assertIn("- Age: 34", said)
        self.assertIn("the row says something else", said)
        rows = self.rows()
        self.assertEqual(len(rows), 1)
        self.assertEqual((rows[0]["Age"]["value"], rows[0]["Gender"]["text"]), (43, "Female"))

    def test_dry_run(self):
        self.assertIn("+ Age: 34", self.said("review", "add", "-n", "kim.txt"))
        self.assert_no_library()
        identity = self.new("--review")
        self.assertIsNone(self.add("-n", "kim.txt", "--into", identity)["review"])
        self.assertEqual(self.rows(), [])

    def test_several(self):
        self.write("none.txt", "The weather was fine.\n")
        said = self.said("review", "add", "kim.txt", "none.txt", "no-such.txt", status=FAILED)
        self.assertIn("“none.txt” did not come in", said)
        self.assertIn("“no-such.txt” did not come in", said)
        self.assertEqual(len(self.rows()), 1)
        self.run_cli("review", "add", "none.txt", "-l", self.path("b.casewright"), status=FINDINGS)

    def test_standard_input(self):
        self.run_cli("review", "add", "-", give=REPORT.encode("utf-16"))
        self.assertEqual(self.rows()[0]["Age"]["value"], 34)

    def test_usage(self):
        self.run_cli("review", "add", status=USAGE)
        self.run_cli("review", "add", "kim.txt", "--row", "Kim", status=USAGE)
        self.run_cli("review", "add", "kim.txt", "--na", "keep", status=USAGE)
        self.run_cli("review", "import", "kim.txt", "--row", "Kim", status=USAGE)
        identity = self.new("--title", "A case")
        self.run_cli("review", "add", "kim.txt", "--into", identity, status=FAILED)


if __name__ == "__main__":
    main()
