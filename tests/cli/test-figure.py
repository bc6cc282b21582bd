# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Figures as files: formats, size, resolution, the table twin, and what is refused."""

import shutil
import struct
import subprocess

from clitest import CliTest, FAILED, FINDINGS, USAGE, main

POINTS_PER_MM = 72 / 25.4


class Figure(CliTest):
    def setUp(self):
        super().setUp()
        self.sample = self.text("new", "--sample").strip()

    def draw(self, name, *arguments, kind="timeline", status=0):
        path = self.path(name)
        self.run_cli("figure", kind, self.sample, "--output", path, *arguments, status=status)
        return path

    def test_pdf(self):
        path = self.draw("t.pdf", "--width-mm", "85")
        info = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True).stdout
        size = float(info.split("Page size:")[1].split()[0])
        self.assertAlmostEqual(size, 85 * POINTS_PER_MM, 1)
        self.assertIn("Title:           Timeline", info)
        fonts = subprocess.run(["pdffonts", path], capture_output=True, text=True, check=True).stdout
        heading, _line, *rows = fonts.splitlines()
        self.assertTrue(rows)
        for row in rows:
            self.assertEqual(row[heading.index("emb") :][:3], "yes", row)
        text = subprocess.run(["pdftotext", path, "-"], capture_output=True, text=True, check=True)
        self.assertIn("hematochezia", text.stdout)
        if shutil.which("qpdf"):
            subprocess.run(["qpdf", "--check", path], check=True, capture_output=True)

    def test_png(self):
        with open(self.draw("t.png", "--dpi", "300"), "rb") as file:
            data = file.read()
        width = struct.unpack(">I", data[16:20])[0]
        self.assertEqual(width, -(-176 * 300 * 10 // 254))
        place = data.index(b"pHYs")
        x, y, unit = struct.unpack(">IIB", data[place + 4 : place + 13])
        self.assertEqual((round(x * 0.0254), round(y * 0.0254), unit), (300, 300, 1))

    def test_every_kind_and_format(self):
        for kind in ("timeline", "burden", "cycle"):
            for ending, magic in (("svg", b"<?xml"), ("tiff", b"II*\0"), ("tsv", b"Date\t")):
                with open(self.draw(f"{kind}.{ending}", kind=kind), "rb") as file:
                    self.assertTrue(file.read(8).startswith(magic), (kind, ending))

    def test_deidentified(self):
        """No date in what is drawn, said and written; what wants a look is said."""
        path = self.path("t.tsv")
        said = self.said("figure", "timeline", self.sample, "-o", path, "--deidentify", status=FINDINGS)
        self.assertIn("deidentify-date", said)
        with open(path, encoding="utf-8") as file:
            table = file.read()
        self.assertIn("months 24 to 25\tImaging and response\tProgressive disease (PD)", table)
        self.assertNotRegex(table, r"20(19|20|21)-|May 2019|June 2021")
        pdf = self.draw("t.pdf", "--deidentify", status=FINDINGS)
        text = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
        self.assertIn("Months since presentation", text)
        self.assertNotRegex(text, r"\b20(19|20|21)\b")
        self.assertIn("timeline", self.said("figure", "burden", self.sample, "-o", path, "--deidentify",
                                            status=USAGE))

    def test_table(self):
        lines = self.text("figure", "timeline", "--format", "table", "--output", "-").splitlines()
        self.assertEqual(lines[0].split("\t"), ["Date", "Category", "Event", "Detail"])
        self.assertIn("2021-06\tImaging and response\tProgressive disease (PD)", "\n".join(lines))
        for line in lines:
            self.assertEqual(line.count("\t"), 3)

    def test_same_bytes(self):
        first, second = self.draw("a.pdf"), self.draw("b.pdf")
        with open(first, "rb") as one, open(second, "rb") as other:
            self.assertEqual(one.read(), other.read())

    def test_existing_file(self):
        path = self.draw("t.svg")
        self.assertIn("--force", self.said("figure", "burden", "--output", path, status=FAILED))
        report = self.json("figure", "burden", "--output", path, "--force", "--json")
        self.assertEqual(report, {"written": [{"id": self.sample, "file": path}]})

    def test_regimen(self):
        table = self.text("figure", "cycle", "--regimen", "2", "-f", "table", "-o", "-")
        self.assertIn("Anlotinib maintenance", table)
        self.draw("c.svg", "--regimen", "3", kind="cycle", status=FAILED)
        empty = self.text("new").strip()
        said = self.said("figure", "cycle", empty, "-f", "table", "-o", "-", status=FAILED)
        self.assertIn("No regimen", said)

    def test_usage(self):
        for arguments in (
            ("pie", "-o", "x.svg"),
            ("timeline", "-o", "x.gif"),
            ("timeline", "-o", "-"),
            ("timeline", "-o", "x.svg", "--dpi", "300"),
            ("timeline", "-o", "x.png", "--dpi", "0"),
            ("timeline", "-o", "x.png", "--dpi", "1e3"),
            ("timeline", "-o", "x.png", "--width-mm", "86"),
            ("timeline", "-o", "x.svg", "--regimen", "1"),
            ("cycle", "-o", "x.svg", "--regimen", "0"),
            ("timeline", "-o", ""),
            ("timeline",),
        ):
            self.run_cli("figure", *arguments, status=USAGE)


main()
