# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""A submission from the command line: complete, repeatable, never over something else."""

import hashlib
import json
import os
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
        self.assertEqual(case["presentation"]["date"], {"unreadable": "month 0"})
        self.assertNotIn("authors", case)
        self.assertIn("manuscript-anonymous.docx", os.listdir(self.path("out")))

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
