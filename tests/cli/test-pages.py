# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""The article as pages: real text in order, numbered lines, an outline, nothing about the authors when
nobody may see them."""

import re
import shutil
import subprocess

from clitest import CliTest, FAILED, USAGE, main


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout


class Pages(CliTest):
    def setUp(self):
        super().setUp()
        self.text("new", "--sample")
        self.sample = self.find_case()

    def find_case(self):
        return next(row["id"] for row in self.json("list", "--json")["records"] if row["kind"] == "case")

    def write_pages(self, name, *arguments, status=0):
        path = self.path(name)
        self.run_cli("manuscript", self.sample, "--output", path, *arguments, status=status)
        return path

    def test_text(self):
        path = self.write_pages("a.pdf", "--profile", "bmc")
        text = run("pdftotext", "-layout", path, "-")
        words = " ".join(re.sub(r"^ *\d+ +", "", line) for line in text.splitlines())
        words = re.sub(r"\s+", " ", words)
        places = [words.index(part) for part in (
            "Response to chemotherapy combined with anlotinib", "Abstract",
            "Desmoplastic small round cell tumour inside the abdomen is rare, aggressive and soon",
            "In May 2019 a man of 27 years came to the hospital because of a lump near the navel",
            "Declarations", "Figure legends")]
        self.assertEqual(places, sorted(places))
        if shutil.which("qpdf"):
            subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)
        for row in run("pdffonts", path).splitlines()[2:]:
            self.assertIn(" yes ", row)

    def test_line_numbers(self):
        text = run("pdftotext", "-layout", self.write_pages("a.pdf", "--profile", "bmc"), "-")
        numbers = [int(n) for n in re.findall(r"^ *(\d+) +[A-Z*†a-z(]", text, re.M)]
        self.assertGreater(len(numbers), 100)
        self.assertEqual(numbers, sorted(set(numbers)))
        self.assertGreater(len(numbers), 0.85 * numbers[-1])
        text = run("pdftotext", "-layout", self.write_pages("b.pdf", "--profile", "care"), "-")
        self.assertLess(len(re.findall(r"^ *(\d+) {2,}\S", text, re.M)), 5)

    def test_metadata(self):
        info = run("pdfinfo", self.write_pages("a.pdf"))
        self.assertIn("Title:           Response to chemotherapy", info)
        self.assertRegex(info, r"Author: +\S")
        path = self.write_pages("b.pdf", "--blind")
        self.assertNotIn("Author:", run("pdfinfo", path))
        family = re.search(r"Correspondence: (\S+ \S+)", run("pdftotext", self.path("a.pdf"), "-"))
        self.assertNotIn(family.group(1), run("pdftotext", path, "-"))

    def test_refused(self):
        self.assertIn(".pdf", self.said("manuscript", self.sample, "--output", self.path("a.xyz"),
                                        status=USAGE))
        self.assertIn("section by section", self.said(
            "manuscript", self.sample, "--output", self.path("a.pdf"), "--section", "body",
            status=FAILED))


if __name__ == "__main__":
    main()
