# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""A submission from the command line: complete, repeatable, never over something else."""

import hashlib
import json
import os
import re
import sqlite3
import subprocess
import zipfile
import xml.etree.ElementTree as ElementTree

from clitest import CliTest, DONE, FAILED, FINDINGS, USAGE, main

MECA = "{https://manuscriptexchange.org/schema/manifest}"
LINK = "{http://www.w3.org/1999/xlink}href"
DAY = ("--date", "2026-11-26")


class Submit(CliTest):
    def setUp(self):
        super().setUp()
        self.case = self.new("--sample")

    def submit(self, name, *arguments, status=FINDINGS):
        return self.json("submit", self.case, "--json", "--output", self.path(name), *DAY,
                         *arguments, status=status)

    def test_manifest_and_checksums(self):
        for profile in ("bmc", "bmj-case-reports", "cureus"):
            said = self.submit(profile, "--profile", profile)
            folder = self.path(profile)
            self.assertEqual(sorted(os.listdir(folder)),
                             sorted(file["file"] for file in said["files"]))
            items = ElementTree.parse(os.path.join(folder, "manifest.xml")).getroot()
            self.assertEqual(items.tag, MECA + "manifest")
            self.assertEqual(len(items), len(said["files"]) - 2)
            for item in items:
                self.check_item(folder, item)

    def check_item(self, folder, item):
        tags = [child.tag[len(MECA):] for child in item]
        self.assertEqual(tags, ["item-title", "file-order", "item-metadata", "instance"])
        instance = item.find(MECA + "instance")
        self.assertTrue(instance.get("media-type"))
        with open(os.path.join(folder, instance.get(LINK)), "rb") as file:
            digest = hashlib.sha256(file.read()).hexdigest()
        self.assertEqual(item.find(f"{MECA}item-metadata/{MECA}metadata").text, digest)

    def test_zip_is_repeatable(self):
        self.submit("one.zip", "--profile", "bmc")
        self.submit("two.zip", "--profile", "bmc")
        self.assertEqual(self.read("one.zip"), self.read("two.zip"))
        with zipfile.ZipFile(self.path("one.zip")) as packed:
            self.assertIsNone(packed.testzip())
            checks = json.loads(packed.read("checks.json"))
        self.assertEqual(checks["profile"], "bmc")
        states = {check["rule"]: check["state"] for check in checks["checks"]}
        self.assertEqual(states["journal-abstract-words"], "passed")
        self.assertEqual(states["journal-section-consent"], "failed")

    def test_force(self):
        self.submit("out", "--profile", "bmc")
        message = self.said("submit", self.case, "--profile", "bmc", "--output", self.path("out"),
                            status=FAILED)
        self.assertIn("--force", message)
        self.submit("out", "--profile", "cureus", "--force")
        with open(self.path("out", "checks.json"), encoding="utf-8") as file:
            self.assertEqual(json.load(file)["profile"], "cureus")
        with open(self.path("out", "cover-letter.docx"), "ab") as file:
            file.write(b"mine")
        message = self.said("submit", self.case, "--profile", "bmc", "--output", self.path("out"),
                            "--force", status=FAILED)
        self.assertIn("cover-letter.docx", message)
        self.assertTrue(open(self.path("out", "cover-letter.docx"), "rb").read().endswith(b"mine"))

    def test_deidentify(self):
        self.submit("out", "--profile", "bmj-case-reports", "--deidentify", "--blind")
        with open(self.path("out", "case-data.json"), encoding="utf-8") as file:
            case = json.load(file)["case"]
        self.assertEqual(case["patient"]["age"], {"value": 20, "high": 29, "unit": "a"})
        self.assertEqual(case["presentation"]["date"], {"masked": "month 0"})
        with open(self.path("out", "checks.json"), encoding="utf-8") as file:
            checks = json.load(file)["checks"]
        self.assertFalse([check for check in checks if check["rule"] in ("deidentify-age", "deidentify-date")
                          and check["state"] == "failed"])
        self.assertNotIn("authors", case)
        pages = self.read_pages("manuscript-anonymous.pdf").decode()
        self.assertNotIn("Ke Cheng", pages)
        self.assertIn("20–29", pages)
        self.assertIn("manuscript-anonymous.docx", os.listdir(self.path("out")))

    def read_pages(self, name, page=None):
        pages = ["-f", str(page), "-l", str(page)] if page else []
        path = self.path("out", name)
        text = subprocess.run(["pdftotext", "-layout", *pages, path, "-"], check=True, capture_output=True).stdout
        return text + subprocess.run(["pdfinfo", path], check=True, capture_output=True).stdout

    def read_checklist(self):
        with zipfile.ZipFile(self.path("out", "care-checklist.docx")) as packed:
            body = ElementTree.fromstring(packed.read("word/document.xml"))
        return "\n".join(node.text or "" for node in body.iter() if node.tag.endswith("}t"))

    def test_checklist_names_pages_and_lines(self):
        """They are those of the file that lies beside it."""
        self.submit("out", "--profile", "bmc")
        words = self.read_checklist()
        self.assertIn("Pages and lines are those of the file manuscript.pdf.", words)
        places = re.findall(r"page (\d+), lines (\d+)–\d+ \((Background|Discussion and conclusions)\)", words)
        self.assertGreaterEqual(len(places), 3)
        page, line, heading = places[0]
        text = self.read_pages("manuscript.pdf", page).decode()
        self.assertRegex(text, rf"(?m)^ *{int(line) - 1} +{heading}\n *{line} +Gerald and colleagues")

    def test_blind_pages(self):
        """Readers who may not see who wrote it get other pages, and the checklist counts those."""
        self.submit("out", "--profile", "bmc", "--blind")
        self.assertIn("manuscript-anonymous.pdf.", self.read_checklist())
        self.assertFalse(os.path.exists(self.path("out", "manuscript.pdf")))
        pages = self.read_pages("manuscript-anonymous.pdf")
        self.assertNotIn(b"Ke Cheng", pages)
        self.assertIn(b"Gerald and colleagues", pages)

    def test_private_words(self):
        """What the author told this program stays with the author."""
        case = json.loads(self.text("export", self.case, "-f", "json", "-o", "-"))
        section = case["case"]["sections"][0]
        case["case"]["note"] = "Call Dr Ek."
        case["case"]["kept-texts"] = [{"id": "01890000-0000-7000-8000-00000000f001", "rule": "age-in-text",
                                       "subject": section["id"], "field": "text", "quote": "Some words.",
                                       "reason": "The referee was wrong."}]
        case["case"]["profile-notes"] = [{"id": "01890000-0000-7000-8000-00000000f002",
                                          "rule": "journal-words", "note": "The editor winked."}]
        case["case"].setdefault("declarations", {})["cover-letter"] = "Dear Dr Ek"
        library = self.path("private.casewright")
        self.run_cli("import", "-l", library, "-", give=json.dumps(case).encode())
        self.run_cli("submit", "-l", library, "-p", "bmc", "-o", self.path("out"), status=FINDINGS)
        data = self.read(os.path.join("out", "case-data.json")).decode()
        for words in ("Dr Ek", "referee", "winked", "kept-texts", "profile-notes", "cover-letter"):
            self.assertNotIn(words, data)
        self.assertIn("authors", json.loads(data)["case"])
        kept = self.text("export", "-l", library, "-f", "json", "-o", "-")
        self.assertIn("winked", kept)

    def test_review_that_cannot_be_read(self):
        """An article never loses its table without a word."""
        library = self.path("damaged.casewright")
        case = self.text("new", "-l", library, "--sample").split()[0]
        self.damage(library, "reported-case")
        said = self.said("submit", "-l", library, case, "-p", "bmc", "-o", self.path("out"), status=FAILED)
        self.assertIn("cannot be read", said)
        self.assertIn("table would be missing", said)
        self.assertFalse(os.path.exists(self.path("out")))

    def make_other(self, name):
        """A library with the sample, and a case of its own that no review tells of."""
        library = self.path(name)
        sample = self.text("new", "-l", library, "--sample").split()[0]
        case = json.loads(self.text("export", "-l", library, sample, "-f", "json", "-o", "-"))
        renamed = json.dumps(case).replace("01890000-0000-7000-8000", "01890000-0000-7000-8001")
        self.run_cli("import", "-l", library, "-", give=renamed.encode())
        return library, sample, sample.replace("7000-8000", "7000-8001")

    def damage(self, library, table):
        """Every row of the table is lost; the file is so large that opening it does not search it."""
        connection = sqlite3.connect(library)
        size, = connection.execute("PRAGMA page_size").fetchone()
        connection.execute("PRAGMA journal_mode=DELETE")
        pages = connection.execute(
            "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'", (table,)).fetchall()
        connection.close()
        self.assertTrue(pages)
        with open(library, "r+b") as file:
            for page, in pages:
                file.seek((page - 1) * size + 8)
                file.write(b"\xff" * (size - 8))
            file.truncate(201 << 20)

    def test_review_of_another_case(self):
        """Damage to it is none of this article's business; where nobody knows whose it is, it is."""
        library, sample, other = self.make_other("rows.casewright")
        self.damage(library, "reported-case")
        self.run_cli("submit", "-l", library, other, "-p", "bmc", "-o", self.path("other"), status=FINDINGS)
        self.assertTrue(os.path.exists(self.path("other", "manuscript.docx")))
        self.run_cli("check", "-l", library, other, status=FINDINGS)
        said = self.said("submit", "-l", library, sample, "-p", "bmc", "-o", self.path("own"), status=FAILED)
        self.assertIn("table would be missing", said)
        library, _, other = self.make_other("roots.casewright")
        self.damage(library, "review")
        said = self.said("submit", "-l", library, other, "-p", "bmc", "-o", self.path("unknown"),
                         status=FAILED)
        self.assertIn("table would be missing", said)

    def test_review(self):
        """A review is not handed in; nothing but that is said."""
        review = json.loads(self.text("list", "--kind", "review", "--json"))["records"][0]["id"]
        for arguments in ((), ("-p", "bmc")):
            said = self.said("submit", review, "-o", self.path("out"), *arguments, status=FAILED)
            self.assertEqual(len(said.strip().splitlines()), 1)
            self.assertIn("This record is a review", said)
        self.assertFalse(os.path.exists(self.path("out")))

    def test_statements_that_nobody_made(self):
        case = json.loads(self.text("export", self.case, "-f", "json", "-o", "-"))
        case["case"].pop("declarations", None)
        library = self.path("silent.casewright")
        self.run_cli("import", "-l", library, "-", give=json.dumps(case).encode())
        report = self.json("submit", "-l", library, "-p", "bmc", "-o", self.path("out"), "--json",
                           status=FINDINGS)
        states = {check["rule"]: check["state"] for check in report["checks"]}
        for name in ("competing-interests", "funding", "contributions"):
            self.assertEqual(states["journal-section-" + name], "failed")
        text = self.text("manuscript", "-l", library, "-p", "bmc", "-f", "text", "-o", "-")
        self.assertNotIn("Funding", text)
        self.assertIn("Acknowledgements\nNot applicable", text)

    def test_export_and_manuscript(self):
        said = self.said("export", self.case, "--format", "json", "--output", self.path("m.json"),
                         "--deidentify", status=FINDINGS)
        self.assertIn("deidentify-date", said)
        case = json.loads(self.read("m.json"))["case"]
        self.assertEqual(case["patient"]["age"]["high"], 29)
        self.said("manuscript", self.case, "--output", self.path("m.txt"), "--deidentify",
                  status=FINDINGS)
        self.said("export", "--all", "--format", "json", "--output", self.path("all.json"),
                  "--deidentify", status=USAGE)

    def test_same_findings_as_check(self):
        """Both commands tell of the same findings, in the same order."""
        for profile in ("bmc", "bmj-case-reports", "cureus"):
            found = self.json("check", self.case, "--profile", profile, "--json", status=FINDINGS)
            report = self.submit(profile, "--profile", profile)
            told = [(row["rule"], row["severity"], row["message"]) for row in report["checks"] if row["severity"]]
            self.assertEqual(told, [(row["rule"], row["severity"], row["message"]) for row in found["findings"]])
            rules = {row[0] for row in told}
            self.assertLessEqual({"submission-picture", "figure-panel-cited", "submission-table-citation",
                                  "reference-order", "care-7"}, rules)

    def test_other_archives(self):
        """A folder that is called as an archive would be taken for one."""
        for name in ("x.tar", "x.tar.gz", "x.TGZ", "x.7z", "x.rar"):
            said = self.said("submit", self.case, "--profile", "bmc", "--output", self.path(name), status=USAGE)
            self.assertIn(name, said)
            self.assertFalse(os.path.exists(self.path(name)))
        self.submit("v1.2", "--profile", "bmc")
        self.assertTrue(os.path.isdir(self.path("v1.2")))

    def test_refused(self):
        for arguments, status in (
                (("--profile", "nature", "--output", self.path("x")), USAGE),
                (("--output", "-"), USAGE),
                (("--output", ""), USAGE),
                (("--output", self.path("x"), "--date", "2026-11"), USAGE),
                (("--output", self.path("no", "where"), "--profile", "bmc"), FAILED)):
            self.said("submit", self.case, *arguments, status=status)
            self.assertFalse(os.path.exists(self.path("x")))


if __name__ == "__main__":
    main()
