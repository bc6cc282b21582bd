# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""The article as files: formats, journals, sections, what is missing in it; and its facts."""

import io
import json
import zipfile

from clitest import CliTest, FAILED, FINDINGS, USAGE, main


class Manuscript(CliTest):
    def setUp(self):
        super().setUp()
        self.sample = self.text("new", "--sample").strip()

    def article(self, *arguments, **options):
        return self.text("manuscript", "--format", "text", "--output", "-", *arguments, **options)

    def test_every_format(self):
        for ending, magic in (
            ("docx", b"PK"), ("odt", b"PK"), ("xml", b"<?xml"), ("tex", b"\\documentclass"),
            ("md", b"---\n"), ("html", b"<!DOCTYPE"), ("txt", b"Response to chemotherapy"),
        ):
            path = self.path("article." + ending)
            self.run_cli("manuscript", self.sample, "--output", path)
            with open(path, "rb") as file:
                self.assertTrue(file.read(30).startswith(magic), ending)
        self.assert_clean()

    def test_archives(self):
        for name, part in (("docx", "word/document.xml"), ("odt", "content.xml")):
            data, _said = self.run_cli("manuscript", "-f", name, "-o", "-")
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                self.assertIsNone(archive.testzip())
                self.assertIn("hematochezia", archive.read(part).decode())

    def test_journal_of_the_case(self):
        self.assertIn("\nDISCUSSION AND CONCLUSIONS\n", self.article())
        self.assertEqual(self.article(), self.article("--profile", "bmc"))
        self.assertNotIn("DISCUSSION AND CONCLUSIONS", self.article("--profile", "care"))
        said = self.said("manuscript", "--profile", "nature", "-f", "text", "-o", "-", status=USAGE)
        self.assertIn("nature", said)

    def test_blind(self):
        self.assertIn("ZhiPing Li", self.article())
        self.assertNotIn("ZhiPing", self.article("--blind"))

    def test_table_of_the_review(self):
        self.assertIn("\nOur case\tMale\t27\t", self.article("--section", "tables"))

    def test_section(self):
        text = self.text("manuscript", "--section", "abstract", "--output", "-")
        self.assertTrue(text.startswith("Background\n"))
        self.assertNotIn("ABSTRACT", text)
        said = self.said("manuscript", "--section", "poem", "--output", "-", status=FAILED)
        self.assertIn("abstract", said)
        self.run_cli("manuscript", "--section", "abstract", "-f", "html", "-o", "-", status=FAILED)

    def test_unresolved(self):
        case = json.loads(self.text("export", self.sample, "-f", "json", "-o", "-"))
        case["case"]["sections"][3]["text"] = "Aged {age|value}, {weight}, as in [@nobody]."
        case["id"] = case["id"].replace("01890000", "01890009")
        self.run_cli("import", self.write("case.json", json.dumps(case)))
        path = self.path("a.txt")
        said = self.said("manuscript", case["id"], "--output", path, status=FINDINGS)
        self.assertIn("2 ", said)
        self.assertIn("Background: “{weight}”", said)
        self.assertIn("Background: “[@nobody]”", said)
        self.assertIn(b"Aged 27 years, {weight}, as in [@nobody].", self.read("a.txt"))
        report = self.json("manuscript", case["id"], "-o", path, "--force", "--json", status=FINDINGS)
        self.assertEqual(report, {"written": [{"id": case["id"], "file": path}], "unresolved": 2,
                                  "lost-pictures": 0,
                                  "lost-chips": [{"section": "Background", "text": "{weight}"},
                                                 {"section": "Background", "text": "[@nobody]"}]})

    def test_copy(self):
        """The facts and figures that a text names are those of its own case, in a copy, too."""
        case = json.loads(self.text("export", self.sample, "-f", "json", "-o", "-"))
        complaint, figure = case["case"]["complaints"][0]["id"], case["case"]["figures"][0]["id"]
        chips = "For {complaint:%s|duration}: {figure:%s|A}." % (complaint, figure)
        case["case"]["complaints"][0]["duration"] = {"value": "3", "unit": "d"}
        case["case"]["sections"][3]["text"] = chips
        case["case"]["figures"][1]["caption"] = "As in {figure:%s}." % figure
        case["id"] = case["id"].replace("01890000", "01890009")
        path = self.write("case.json", json.dumps(case))
        self.run_cli("import", path)
        copy = self.text("import", path).strip()
        self.assertNotEqual(copy, case["id"])
        text = self.article(case["id"])
        self.assertIn("For palpable mass for 3 days: Fig. 1A.", text)
        self.assertEqual(self.article(copy), text)
        self.assertNotIn(complaint, self.text("export", copy, "-f", "json", "-o", "-"))

    def test_lost_pictures(self):
        case = json.loads(self.text("export", self.sample, "-f", "json", "-o", "-"))
        case["case"]["figures"][0]["panels"][0].update({"image": "ab" * 32, "crop": "0,0.5,1,1"})
        case["id"] = case["id"].replace("01890000", "01890009")
        self.run_cli("import", self.write("case.json", json.dumps(case)))
        path = self.path("a.html")
        self.assertIn("1 picture was left out",
                      self.said("manuscript", case["id"], "--output", path, status=FINDINGS))
        report = self.json("manuscript", case["id"], "-o", path, "--force", "--json", status=FINDINGS)
        self.assertEqual(report["lost-pictures"], 1)

    def test_existing_file(self):
        path = self.write("a.md", "mine")
        self.assertIn("--force", self.said("manuscript", "--output", path, status=FAILED))
        self.assertEqual(self.read("a.md"), b"mine")

    def test_review(self):
        review = self.text("list", "--ids", "--kind", "review").strip()
        self.assertIn("review", self.said("manuscript", review, "-f", "text", "-o", "-", status=FAILED))
        self.run_cli("facts", review, status=FAILED)

    def test_usage(self):
        for arguments in (
            (),
            ("-o", "article.wpd"),
            ("-o", ""),
            ("-o", "-"),
            ("-o", "-", "-f", "text", "--json"),
            ("-o", "-", "-f", "doc"),
        ):
            self.run_cli("manuscript", *arguments, status=USAGE)

    def test_facts(self):
        lines = self.text("facts").splitlines()
        self.assertIn("{age|adjective}\t27-year-old\tAge at presentation", lines)
        facts = self.json("facts", "--json")["facts"]
        age = next(fact for fact in facts if fact["name"] == "age")
        self.assertEqual(age["field"], "age")
        self.assertEqual(age["wordings"][0]["text"], "27-year-old")
        self.assertEqual(len(lines), sum(len(fact["wordings"]) for fact in facts))


main()
