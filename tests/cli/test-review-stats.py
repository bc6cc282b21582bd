# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""The command “review”: statistics, figures and findings of a review of published cases."""

import json

from clitest import CliTest, DONE, FAILED, FINDINGS, USAGE, main

ID = "0197a1b2-0000-7000-8000-0000000000%02x"
KEYS = ["sex", "age", "surgery", "targeted-therapy", "treatment-line", "best-response"]
# The published rows of table 1 of Cheng 2022, without our case.
ROWS = (
    ("Ramspott", "male", "69 a", "yes", "?none", "?not-mentioned", "?not-mentioned"),
    ("Shi", "male", "32 a", "yes", "Apatinib", "2nd", "pr"),
    ("Tian", "male", "31 a", "yes", "Apatinib", "2nd", "pr"),
    ("Ikeue", "male", "32 a", "yes", "Pazopanib", "2nd", "pr"),
    ("Thijs", "male", "21 a", "no", "Temsirolimus", "3rd", "sd"),
    ("Chen", "male", "38 a", "yes", "Anlotinib", "1st", "sd"),
)


def cell(text):
    """The canonical text of a cell as a file holds it."""
    if text.startswith("?"):
        return {"absent": text[1:]}
    if text.endswith(" a"):
        return {"value": int(text[:-2]), "unit": "a"}
    return {"yes": True, "no": False}.get(text, text)


class Review(CliTest):
    def make(self, **further):
        """Imports the review; its our case is the sample."""
        self.sample = self.text("new", "--sample").strip()
        cases = []
        for number, (citation, *cells) in enumerate(ROWS):
            row = {"id": ID % (number + 16), "citation": citation}
            row.update(zip(KEYS, map(cell, cells)))
            cases.append(row)
        review = {"title": "Targeted therapy of DSRCT", "our-case": self.sample, "cases": cases}
        review.update(further)
        file = {"format": "casewright-review", "version": 1, "id": ID % 1, "review": review}
        path = self.write("review.json", json.dumps(file))
        self.assertEqual(self.text("import", path).strip(), ID % 1)
        return ID % 1

    def test_published_numbers(self):
        review = self.make()
        stats = self.json("review", "stats", review, "--json")
        self.assertTrue(stats["our-case"])
        self.assertEqual(stats["n"], 7)
        columns = {column["key"]: column for column in stats["columns"]}
        age = columns["age"]
        self.assertEqual((age["median"], age["minimum"], age["maximum"], age["unit"]), (32, 21, 69, "a"))
        surgery = {answer["key"]: answer["n"] for answer in columns["surgery"]["answers"]}
        self.assertEqual(surgery, {"yes": 5, "no": 2})
        self.assertEqual(columns["best-response"]["not-mentioned"], [ID % 16])
        rate = stats["objective-response"]
        self.assertEqual((rate["events"], rate["n"]), (4, 6))
        self.assertEqual(rate["rows"], [ID % 17, ID % 18, ID % 19, self.sample])
        self.assertAlmostEqual(rate["clopper-pearson"]["low"], 0.2228, 3)
        self.assertAlmostEqual(rate["wilson"]["high"], 0.9032, 3)

    def test_without_our_case(self):
        review = self.make()
        stats = self.json("review", "stats", review, "--json", "--without-our-case")
        rate = stats["objective-response"]
        self.assertFalse(stats["our-case"])
        self.assertEqual((rate["events"], rate["n"]), (3, 5))
        self.assertAlmostEqual(rate["clopper-pearson"]["high"], 0.9473, 3)

    def test_groups(self):
        review = self.make()
        stats = self.json("review", "stats", review, "--json", "--by", "surgery")
        self.assertEqual([group["label"] for group in stats["groups"]], ["Yes", "No"])
        self.assertEqual(stats["comparison"]["fisher-objective-response"]["p"], 1)
        self.assertTrue(stats["comparison"]["log-rank-overall-survival"]["problem"])
        self.run_cli("review", "stats", review, "--by", "shoe-size", status=FAILED)

    def test_lines(self):
        review = self.make()
        text = self.text("review", "stats", review, "--by", "treatment-line")
        self.assertIn("Objective response\t4 of 6 (67 %; 95 % CI 22 to 96 %, Wilson 30 to 90 %)\n", text)
        self.assertIn("Best response\tPR 4/6, SD 2/6; n = 6 of 7, 1 not mentioned\n", text)
        self.assertIn("\nTreatment line: 2nd (n = 3)\n", text)
        self.assertIn("All patients were male. The median age was 32 years (range 21 to 69).", text)
        self.assertIn("[No search is recorded.]", text)

    def test_lost_case(self):
        review = self.make(**{"our-case": ID % 99})
        out, said = self.run_cli("review", "stats", review, "--json")
        self.assertEqual(json.loads(out)["n"], 6)
        self.assertTrue(said)

    def test_figures(self):
        review = self.make()
        for kind in ("swimmer", "km", "waterfall", "forest", "prisma"):
            self.run_cli("review", "figure", kind, review, "-o", self.path(kind + ".svg"))
            table = self.text("figure", kind, review, "-f", "table", "-o", "-")
            self.assertIn("\tEvent\tDetail\n", table)
        table = self.text("review", "figure", "forest", review, "--by", "surgery", "-f", "table", "-o", "-")
        self.assertEqual(len(table.splitlines()), 4)

    def test_check(self):
        evidence = {"id": ID % 48, "subject": ID % 21, "field": "best-response",
                    "quote": "the lymph nodes were significantly reduced after four cycles"}
        review = self.make(evidence=[evidence])
        found = self.json("review", "check", review, "--json", status=FINDINGS)["findings"]
        self.assertEqual([finding["rule"] for finding in found], ["shrinkage-against-response"])
        self.assertIn("“SD”", found[0]["message"])
        self.assertIn(evidence["quote"], found[0]["message"])
        self.assertEqual(found, self.json("check", review, "--json", status=FINDINGS)["findings"])

    def test_silent(self):
        self.assertEqual(self.text("review", "check", self.make(), status=DONE), "")

    def test_usage(self):
        review = self.make()
        for arguments in (
            ("count", review),
            ("stats",),
            ("stats", review, "more"),
            ("stats", review, "-o", "x"),
            ("check", review, "--by", "sex"),
            ("figure", "pie", review, "-o", "x.svg"),
            ("figure", "timeline", review, "-o", "x.svg"),
            ("figure", "km", review),
            ("figure", "swimmer", review, "-o", "x.svg", "--by", "sex"),
            ("figure", "forest", review, "-o", "x.svg", "--outcome", "os"),
            ("figure", "km", review, "-o", "x.svg", "--outcome", "death"),
            ("figure", "km", review, "-o", "x.svg", "--width-mm", "90"),
        ):
            self.run_cli("review", *arguments, status=USAGE)
        self.run_cli("review", "stats", self.sample, status=FAILED)
        self.run_cli("figure", "timeline", review, "-o", "x.svg", status=FAILED)
        self.run_cli("figure", "km", self.sample, "-o", "x.svg", status=FAILED)


main()
