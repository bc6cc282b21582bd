# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Cases from files: what comes in, what does not, and what a trial says."""

import json
import os

from clitest import CliTest, DONE, FAILED, FINDINGS, USAGE, main

REJECTED = (
    ("no JSON", b"Dear colleague,"),
    ("empty", b""),
    ("cut off", b'{"format": "casewright-case", "version": 1, '),
    ("another format", b'{"format": "something", "version": 1}'),
    ("newer version", b'{"format": "casewright-case", "version": 999, "id": "01890000-0000-7000-8000-000000000001", "case": {}}'),
    ("deep", b"[" * 100000),
    ("bad UTF-8", b'{"format": "casewright-case\xff"}'),
    ("list", b"[]"),
)

REPORT = """Case presentation

In May 2019, a 27-year-old man visited our hospital complaining of a palpable periumbilical mass that had been
present for longer than 4 months. The colour of the moon was noted in the patient by nobody at all.

The patient was alive at the last follow-up.
"""


def make_pdf(lines):
    """A PDF of one page with these lines, one below the other."""
    drawn = "\n".join(f"({line}) Tj T*" for line in lines)
    stream = f"BT /F1 10 Tf 12 TL 50 700 Td\n{drawn}\nET"
    objects = (
        "<</Type/Catalog/Pages 2 0 R>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        f"<</Length {len(stream)}>>\nstream\n{stream}\nendstream",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    )
    body = "".join(f"{number} 0 obj\n{text}\nendobj\n" for number, text in enumerate(objects, 1))
    return f"%PDF-1.4\n{body}trailer <</Root 1 0 R/Size 6>>\n%%EOF\n".encode("ascii")


class Import(CliTest):
    def setUp(self):
        super().setUp()
        source = self.path("source.casewright")
        self.sample = self.new("--sample", "-l", source)
        self.exported, _ = self.run_cli("export", "-l", source, "-f", "json", "-o", "case.json")
        self.other = self.new("--title", "Second", "-l", source)
        self.run_cli("export", "--all", "-l", source, "-f", "json", "-o", "library.json")

    def ids(self, *arguments):
        return sorted(self.text("list", "--ids", "--kind", "case", *arguments).split())

    def test_one_file(self):
        out, said = self.run_cli("import", "case.json")
        self.assertEqual(out.decode(), self.sample + "\n")
        self.assertIn("1 record came in", said)
        self.assertEqual(self.ids(), [self.sample])

    def test_whole_library(self):
        out, _ = self.run_cli("import", "--format", "json", "library.json")
        came = out.decode().split()
        self.assertEqual(len(came), 3)
        self.assertLessEqual({self.sample, self.other}, set(came))
        self.assertEqual(self.ids(), sorted([self.sample, self.other]))

    def test_again_comes_in_as_a_copy(self):
        self.run_cli("import", "case.json")
        files = self.json("import", "case.json", "--json")["files"]
        self.assertEqual([(row["records"], row["copies"], row["error"]) for row in files], [(1, 1, None)])
        self.assertNotEqual(files[0]["ids"], [self.sample])
        self.assertEqual(self.ids(), sorted([self.sample, *files[0]["ids"]]))
        self.assertIn("copies", self.said("import", "case.json"))

    def test_standard_input(self):
        self.assertIn("standard input", self.said("import", "-", give=self.read("case.json")))
        self.assertEqual(self.ids(), [self.sample])
        self.run_cli("import", "-", give=b"nonsense", status=FINDINGS)

    def test_rejected(self):
        self.run_cli("import", "case.json")
        for name, content in REJECTED:
            with self.subTest(name):
                with open(self.path("bad.json"), "wb") as file:
                    file.write(content)
                out, said = self.run_cli("import", "bad.json", status=FINDINGS)
                self.assertEqual(out, b"")
                self.assertRegex(said, "“bad.json” did not come in: .+")
                self.assertEqual(self.ids(), [self.sample])

    def test_no_text(self):
        for content in (b"A 27-year-old\0man.", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"):
            with open(self.path("picture"), "wb") as file:
                file.write(content)
            self.assertIn("neither a PDF nor a text", self.said("import", "picture", status=FINDINGS))
            self.assertIn("neither a PDF nor a text", self.said("import", "-", give=content, status=FINDINGS))
            self.assert_no_library()

    def test_nothing_comes_in_by_halves(self):
        library = json.loads(self.read("library.json"))
        library["records"][-1]["case"]["title"] = 17
        self.write("library.json", json.dumps(library))
        self.run_cli("import", "library.json", status=FINDINGS)
        self.assert_no_library()
        self.assertEqual(os.listdir(self.path("data", "casewright")), [])

    def test_a_rejected_file_keeps_no_other_out(self):
        self.write("bad.json", "[]")
        files = self.json("import", "bad.json", "case.json", "--json", status=FINDINGS)["files"]
        self.assertEqual([row["error"] is None for row in files], [False, True])
        self.assertEqual(self.ids(), [self.sample])

    def test_files_that_cannot_be_read(self):
        os.mkfifo(self.path("pipe"))
        os.mkdir(self.path("folder"))
        for name in ("nowhere.json", "pipe", "folder", "/dev/zero"):
            with self.subTest(name):
                self.assertIn(name, self.said("import", name, status=FAILED))
        # No library is made for nothing.
        self.assert_no_library()
        self.run_cli("import", "nowhere.json", "case.json", status=FAILED)
        self.assertEqual(self.ids(), [self.sample])

    def test_the_library_is_no_input(self):
        self.run_cli("import", "case.json")
        library = self.path("data", "casewright", "library.casewright")
        self.assertIn("library itself", self.said("import", library, status=FAILED))
        self.assertEqual(self.ids(), [self.sample])

    def test_trial(self):
        out, said = self.run_cli("import", "--dry-run", "library.json")
        self.assertEqual(out, b"")
        self.assertIn("3 records would come in", said)
        self.assert_no_library()
        self.assert_clean()
        self.run_cli("import", "case.json")
        files = self.json("import", "-n", "--json", "library.json")["files"]
        self.assertEqual([(row["records"], row["ids"], row["copies"]) for row in files], [(3, [], 1)])
        self.assertEqual(self.ids(), [self.sample])
        self.write("bad.json", "[]")
        self.run_cli("import", "-n", "bad.json", status=FINDINGS)

    def test_report(self):
        self.write("report.txt", REPORT)
        out, said = self.run_cli("import", "report.txt")
        (case,) = self.ids()
        self.assertEqual(out.decode(), case + "\n")
        self.assertIn("1 record came in", said)
        self.assertIn("+ Patient › Age at presentation: 27", said)
        exported = self.json("show", "--json", case)["case"]
        self.assertEqual(exported["source"], "report.txt")
        quotes = [row for row in exported["evidence"] if row.get("field") == "age"]
        self.assertEqual([row["source"] for row in quotes], ["report.txt"])
        self.assertIn("27-year-old man visited our hospital", quotes[0]["quote"])
        self.assertIn("Import of a report", self.text("history", case))

    def test_report_of_an_operation(self):
        """What may be an adverse event is told, and stays out."""
        self.write("operation.txt", "A 60-year-old man underwent a hemicolectomy. On the second postoperative "
                                    "day he developed delirium.")
        out, said = self.run_cli("import", "operation.txt")
        self.assertIn("- Adverse event: delirium, CTCAE term Delirium (only if a treatment brought it about)", said)
        self.assertNotIn("adverse_events", self.json("show", "--json", out.decode().strip())["case"])

    def test_report_as_json(self):
        self.write("report.txt", REPORT)
        (row,) = self.json("import", "--json", "report.txt")["files"]
        ages = [fact for fact in row["facts"] if "Age" in fact["fact"]]
        self.assertEqual([(fact["into"], fact["accepted"]) for fact in ages], [("patient", True)])
        self.assertEqual(row["ids"], self.ids())
        for rest in row["unparsed"]:
            self.assertEqual(REPORT[rest["offset"] :][:10], rest["text"][:10])

    def test_report_as_pdf(self):
        with open(self.path("report.pdf"), "wb") as file:
            file.write(make_pdf(("Case presentation", "A 27-year-old man had a mass for longer than 4 mon-",
                                 "ths. The patient was alive after 4 months.")))
        out, _ = self.run_cli("import", "report.pdf")
        exported = self.json("show", "--json", out.decode().strip())["case"]
        self.assertIn("age", exported["patient"])
        self.assertEqual({row["page"] for row in exported["evidence"]}, {1})

    def test_report_from_standard_input(self):
        self.run_cli("import", "-", give=REPORT.encode("utf-16"))
        self.assertEqual(len(self.ids()), 1)

    def test_trial_of_a_report(self):
        self.write("report.txt", REPORT)
        out, said = self.run_cli("import", "-n", "report.txt")
        self.assertEqual(out, b"")
        self.assertIn("1 record would come in", said)
        self.assertIn("+ Patient › Sex: Male", said)
        self.assert_no_library()
        self.assert_clean()
        self.run_cli("import", "case.json")
        self.run_cli("import", "-n", "report.txt", "case.json")
        self.assertEqual(self.ids(), [self.sample])

    def test_reports_that_say_nothing(self):
        self.write("letter.txt", "Dear colleague, nothing is known.")
        with open(self.path("broken.pdf"), "wb") as file:
            file.write(make_pdf(("A man",))[:60])
        self.assertIn("Nothing in it was recognised", self.said("import", "letter.txt", status=FINDINGS))
        self.assertIn("damaged", self.said("import", "broken.pdf", status=FINDINGS))
        self.assertFalse(os.path.exists(self.path("data", "casewright", "library.casewright")))

    def test_format(self):
        self.run_cli("import", "--format", "ris", "case.json", status=USAGE)
        self.run_cli("import", "--format", "json", "case.json", status=DONE)


main()
