# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Tables of reported cases on the command line: in, again, and out."""

import csv
import io
import json
import os

from clitest import CliTest, DONE, FAILED, FINDINGS, USAGE, main

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "data", "review")
FORMATS = ("csv", "tsv", "json", "html", "latex", "docx", "odt", "jats", "pdf")


def data(name):
    return os.path.join(DATA, name)


class Review(CliTest):
    def cells(self, *arguments):
        """The rows of the exported table, up to the empty row above its notes."""
        out, _ = self.run_cli("review", "export", *arguments, "-f", "csv")
        rows = list(csv.reader(io.StringIO(out.decode("utf-8-sig"))))
        return rows[: rows.index([])] if [] in rows else rows

    def test_new(self):
        identity = self.new("--review", "--title", "Cases of DSRCT")
        records = self.json("list", "--json", "--kind", "review")["records"]
        self.assertEqual([(row["id"], row["title"]) for row in records], [(identity, "Cases of DSRCT")])
        self.assertEqual(len(self.cells()[0]), 9)

    def test_published_table(self):
        with open(data("table1.csv"), encoding="utf-8", newline="") as file:
            expected = list(csv.reader(file))[1:9]
        for name in ("table1.csv", "table1.html", "table1.docx", "table1.xlsx", "table1.ods"):
            with self.subTest(name):
                library = self.path(name + ".casewright")
                identity = self.text("review", "import", "-q", data(name), "-l", library).strip()
                found = self.cells(identity, "-l", library)
                plain = [[cell.replace(" [a]", "a").replace(" [b]", "b") for cell in row] for row in found]
                self.assertEqual(plain, expected)
                title = self.json("list", "--json", "-l", library)["records"][0]["title"]
                self.assertEqual(title, "Summary of the cases of DSRCT")

    def test_again(self):
        identity = self.text("review", "import", data("table1.html")).strip()
        before = self.cells()
        files = self.json("review", "import", "--json", "--into", identity, data("table1.docx"))["files"]
        self.assertEqual((files[0]["new"], files[0]["updated"], files[0]["problems"]), (0, 7, []))
        self.assertEqual(self.cells(), before)
        self.assertIn("up to date", self.said("review", "import", "--into", identity[:8], data("table1.csv")))

    def test_round_trip(self):
        self.run_cli("review", "import", data("table1.html"))
        self.run_cli("review", "export", "-f", "csv", "-o", "a.csv")
        other = self.path("other.casewright")
        self.run_cli("review", "import", "a.csv", "-l", other)
        again, _ = self.run_cli("review", "export", "-f", "csv", "-l", other)
        self.assertEqual(again, self.read("a.csv"))

    def test_every_format(self):
        self.run_cli("review", "import", data("table1.html"))
        for name in FORMATS:
            self.run_cli("review", "export", "-f", name, "-o", "a." + name)
            self.run_cli("review", "export", "-f", name, "-o", "a." + name, status=FAILED)
            self.run_cli("review", "export", "-f", name, "-o", "a." + name, "--force")
            self.assertGreater(len(self.read("a." + name)), 500)
        rows = json.loads(self.read("a.json"))["rows"]
        self.assertEqual(rows[0]["Age"], {"value": 69, "unit": "a", "text": "69"})
        self.assertEqual(rows[0]["Treatment line"], {"absence": "not-mentioned", "text": "NA", "footnotes": "b"})
        self.assertEqual(rows[1]["Surgery"]["value"], True)

    def test_mapping_and_absences(self):
        self.write("a.csv", "Who,Sort,Drug\nShi,M,NA\nTian,F,x\n")
        out, said = self.run_cli("review", "import", "a.csv", "--map", "Who=citation", "-m", "sort=sex", status=FINDINGS)
        self.assertIn("“NA”", said)
        self.assertIn("--na", said)
        self.run_cli("review", "import", "a.csv", "-m", "Who=citation", "-m", "Sort=sex", "--na", "not-mentioned", "--into", out.decode().strip())
        self.assertEqual(self.cells()[1:], [["Shi", "Male", "NM"], ["Tian", "Female", "x"]])

    def test_problems(self):
        self.write("a.csv", "Study,Age\nShi,old\nTian,31,lost\n")
        said = self.said("review", "import", "a.csv", status=FINDINGS)
        self.assertIn("a.csv, row 2, column “Age”, “old”: ", said)
        self.assertIn("row 3, “lost”: ", said)
        self.assertEqual(self.cells(), [["Study", "Age", "Column 3"], ["Shi", "old", ""], ["Tian", "31", "lost"]])

    def test_tables(self):
        said = self.said("review", "import", data("table1.xlsx"))
        self.assertIn("2 tables; “Cases” was taken", said)
        for table in ("Values", "2"):
            file = self.json("review", "import", "--json", "-t", table, data("table1.xlsx"))["files"][0]
            self.assertEqual((file["table"], file["new"]), ("Values", 2))
        self.assertIn("Nowhere", self.said("review", "import", "-t", "Nowhere", data("table1.xlsx"), status=FINDINGS))

    def test_dry_run(self):
        self.assertIn("7 rows would come in", self.said("review", "import", "-n", data("table1.html")))
        self.assert_no_library()
        identity = self.new("--review")
        self.run_cli("review", "import", "-n", data("table1.html"), "--into", identity)
        self.assertEqual(len(self.cells()), 1)

    def test_standard_streams(self):
        self.run_cli("review", "import", "-", give="Study\tAge\nShi\t32\n".encode("utf-16"))
        self.assertEqual(self.cells(), [["Study", "Age"], ["Shi", "32"]])

    def test_formulas(self):
        self.write("a.csv", "Study,Drug\nShi,'=1+1\nTian,-5\n")
        self.run_cli("review", "import", "a.csv")
        out, _ = self.run_cli("review", "export", "-f", "tsv", "-o", "-")
        self.assertIn(b"Shi\t'=1+1\r\nTian\t-5\r\n", out)
        self.assertEqual(json.loads(self.text("review", "export", "-f", "json"))["rows"][0]["Drug"]["value"], "=1+1")

    def test_rejected(self):
        self.write("a.pdf", "%PDF-1.4")
        self.assertIn("PDF", self.said("review", "import", "a.pdf", status=FINDINGS))
        self.run_cli("review", "import", "no-such-file.csv", status=FAILED)
        self.assert_no_library()
        out, _ = self.run_cli("review", "import", "a.pdf", data("bars.txt"), status=FINDINGS)
        self.assertEqual(len(out.split()), 1)
        case = self.new()
        self.assertIn("no review", self.said("review", "import", "--into", case, data("bars.txt"), status=FAILED))
        self.assertIn("no review", self.said("review", "export", case, "-f", "csv", status=FAILED))

    def test_which_review(self):
        self.new("--sample")
        empty = self.path("empty.casewright")
        self.new("-l", empty)
        self.assertIn("no review", self.said("review", "export", "-f", "csv", "-l", empty, status=FAILED))
        self.new("--review")
        self.new("--review")
        self.run_cli("review", "export", "-f", "csv", status=USAGE)

    def test_usage(self):
        for arguments in (
            (),
            ("paint",),
            ("import",),
            ("export",),
            ("export", "-f", "doc"),
            ("export", "a", "b", "-f", "csv"),
            ("export", "-f", "csv", "--na", "none"),
            ("import", "--force", "a.csv"),
            ("import", "a.csv", "--na", "perhaps"),
            ("import", "a.csv", "--map", "Age"),
            ("import", "a.csv", "--map", "Age=colour"),
            ("import", "a.csv", "--into", "x", "--into", "y"),
        ):
            with self.subTest(arguments):
                self.run_cli("review", *arguments, status=USAGE)
        self.run_cli("new", "--sample", "--review", status=USAGE)


if __name__ == "__main__":
    main()
