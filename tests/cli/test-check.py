# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Findings: their shape as JSON and as lines, and the exit status."""

import json

from clitest import CliTest, DONE, FINDINGS, USAGE, main


class Check(CliTest):
    def edited(self, **values):
        """A library with the sample after some top-level facts were changed."""
        library = self.path("edited.casewright")
        case = json.loads(self.text("export", self.sample, "-f", "json", "-o", "-"))
        for name, value in values.items():
            case["case"][name] = value
        self.run_cli("import", "-l", library, "-", give=json.dumps(case).encode())
        return library

    def setUp(self):
        super().setUp()
        self.sample = self.new("--sample")

    def test_shape(self):
        report = self.json("check", self.sample[:12], "--json", status=FINDINGS)
        self.assertEqual(list(report), ["findings"])
        self.assertGreater(len(report["findings"]), 5)
        for finding in report["findings"]:
            keys = ["rule", "severity", "message", "quotes", "fields"]
            self.assertIn(list(finding), (keys, [*keys, "answers"]))
            self.assertIn(finding["severity"], ("error", "warning", "note"))
            self.assertTrue(finding["message"])
            for quote in finding["quotes"]:
                self.assertEqual(list(quote), ["text", "where"])
            for field in finding["fields"]:
                self.assertIn(list(field), (["entity", "id", "field"], ["entity", "id", "field", "start", "end"]))

    def test_lines(self):
        report = self.json("check", "--json", status=FINDINGS)
        lines = [line for line in self.text("check", status=FINDINGS).splitlines() if not line.startswith("  ")]
        self.assertEqual(len(lines), len(report["findings"]))
        for line, finding in zip(lines, report["findings"]):
            self.assertTrue(line.endswith(f"[{finding['rule']}]"), line)

    def test_quotes_in_lines(self):
        """Below a finding in the prose stand the section, the line of it and the sentence."""
        section = {"id": "01890000-0000-7000-8000-00000000f001", "kind": "case-presentation",
                   "text": "It began.\nA 28-year-old man came."}
        lines = self.text("check", "-l", self.edited(sections=[section]), status=FINDINGS).splitlines()
        at = next(i for i, line in enumerate(lines) if line.endswith("[age-in-text]"))
        self.assertEqual(lines[at + 1], "  Case presentation, line 2: “A 28-year-old man came.”")

    def test_untold(self):
        """What is recorded and stands nowhere in the text is not reported."""
        section = {"id": "01890000-0000-7000-8000-00000000f001", "kind": "case-presentation", "text": "A man came."}
        library = self.edited(sections=[section])
        found = self.json("check", "-l", library, "--json", status=FINDINGS)["findings"]
        told = [row for row in found if row["rule"] == "care-9a"]
        self.assertEqual([row["severity"] for row in told], ["warning"])
        self.assertIn("not told in the text", told[0]["message"])

    def test_care(self):
        rules = {row["rule"] for row in self.json("check", "--json", status=FINDINGS)["findings"]}
        # The patient's own view and the consent are not in the text of the published case.
        self.assertLessEqual({"care-12", "care-13"}, rules)
        self.assertNotIn("care-10d", rules)

    def test_contradiction(self):
        regimens = json.loads(self.text("export", "-f", "json", "-o", "-"))["case"]["regimens"]
        regimens[0]["start"], regimens[0]["end"] = "2020-05", "2019-07"
        library = self.edited(regimens=regimens)
        found = self.json("check", "-l", library, "--json", status=FINDINGS)["findings"]
        found = [row for row in found if not row["rule"].startswith("care-") and row["severity"] == "error"]
        self.assertEqual(len(found), 1, found)
        self.assertEqual({row["text"] for row in found[0]["quotes"]}, {"2020-05", "2019-07"})
        self.assertEqual({row["entity"] for row in found[0]["fields"]}, {"regimen"})

    def test_prose(self):
        """What the prose says is held against the facts, with its place and its answers."""
        text = "A 28-year-old man came."
        section = {"id": "01890000-0000-7000-8000-00000000f001", "kind": "case-presentation", "text": text}
        library = self.edited(sections=[section])
        found = self.json("check", "-l", library, "--json", status=FINDINGS)["findings"]
        found = [row for row in found if row["rule"] == "age-in-text"]
        self.assertEqual(len(found), 1, found)
        self.assertEqual(found[0]["quotes"][0]["text"], text)
        place = found[0]["fields"][0]
        self.assertEqual(text[place["start"]:place["end"]], "28")
        answers = {row["kind"]: row["text"] for row in found[0]["answers"]}
        self.assertEqual(answers, {"keep": text, "use-fact": "27", "fix-fact": "28 a"})

    def test_review(self):
        """What the prose says of the published cases is held against the table of the case's review."""
        text = "The median age was 50 years."
        section = {"id": "01890000-0000-7000-8000-00000000f001", "kind": "literature", "text": text}
        library = self.edited(sections=[section])
        rules = {row["rule"] for row in self.json("check", "-l", library, "--json", status=FINDINGS)["findings"]}
        self.assertNotIn("review-in-text", rules)
        review = self.json("list", "--json", "--kind", "review")["records"][0]["id"]
        self.run_cli("import", "-l", library, "-", give=self.text("export", review, "-f", "json", "-o", "-").encode())
        found = self.json("check", "-l", library, self.sample, "--json", status=FINDINGS)["findings"]
        found = [row for row in found if row["rule"] == "review-in-text"]
        self.assertEqual(len(found), 1, found)
        self.assertEqual(found[0]["quotes"][0]["text"], text)
        self.assertIn("median 32", found[0]["message"])
        self.assertEqual(found[0]["fields"][1]["id"], review)

    def test_journal(self):
        """What the journal asks for: that of the case, or the one that is named."""
        def rules(*arguments):
            found = self.json("check", "--json", *arguments, status=FINDINGS)["findings"]
            return {row["rule"] for row in found}

        self.assertIn("journal-title-without", rules("--profile", "bmj-case-reports"))
        self.assertNotIn("journal-title-without", rules("--profile", "bmc"))
        library = self.edited(**{"target-journal": "BMJ Case Reports"})
        self.assertIn("journal-title-without", rules("-l", library))
        self.assertNotIn("journal-title-without", rules("-l", library, "-p", "bmc"))

    def test_journal_of_a_review(self):
        library = self.path("review.casewright")
        self.run_cli("new", "-l", library, "--review", "--title", "Cases")
        self.assertIn("review", self.said("check", "-l", library, "-p", "bmc", status=USAGE))

    def test_lost_reference(self):
        """A work that is cited and not in the library."""
        section = {"id": "01890000-0000-7000-8000-00000000f001", "kind": "discussion",
                   "text": "It was seen before [@01890000-0000-7000-8000-00000000f009]."}
        library = self.edited(sections=[section])
        found = self.json("check", "-l", library, "--json", status=FINDINGS)["findings"]
        self.assertIn("reference-lost", {row["rule"] for row in found})

    def test_which_case(self):
        self.run_cli("check", status=FINDINGS)
        self.new()
        self.assertIn(self.sample, self.said("check", status=USAGE))
        self.run_cli("check", self.sample, status=FINDINGS)
        self.run_cli("check", "--help", status=DONE)


main()
