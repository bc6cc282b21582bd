# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""References on the command line: in, out, compared and printed."""

import json
import os

from clitest import CliTest, DONE, FAILED, FINDINGS, USAGE, main

DATA = os.path.join(os.path.dirname(os.path.abspath(__file__)), os.pardir, "data", "refs")
FILES = sorted(os.listdir(DATA))
HALPERN = (
    "1. Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected patients. "
    "NEW ENGLAND JOURNAL OF MEDICINE. 2002;347(4):284-7. doi: 10.1056/NEJMsb020632.\n"
)


def data(name):
    return os.path.join(DATA, name)


def without_keys(text):
    return [line for line in text.split(b"\n") if b"citation-key" not in line and not line.startswith(b"LB  - ")]


class Refs(CliTest):
    def test_import(self):
        files = self.json("refs", "import", "--json", data("zotero.ris"), data("pubmed.nbib"))["files"]
        self.assertEqual([(row["format"], row["references"], len(row["ids"])) for row in files], [("ris", 2, 2), ("nbib", 2, 2)])
        self.assertEqual([row["known"] for row in files], [0, 1])
        self.assertEqual([row["problems"] for row in files], [[], []])

    def test_every_fixture(self):
        for name in FILES:
            status = FINDINGS if name in ("no-end.ris", "unbalanced.bib") else DONE
            self.run_cli("refs", "import", data(name), status=status)

    def test_problems_name_line_and_reason(self):
        said = self.said("refs", "import", data("no-end.ris"), status=FINDINGS)
        self.assertIn("line 5: ", said)
        self.assertIn("2 references came in", said)

    def test_rejected(self):
        self.write("letter.txt", "Dear colleague,")
        self.assertIn("neither RIS", self.said("refs", "import", "letter.txt", status=FINDINGS))
        self.run_cli("refs", "import", "no-such-file.ris", status=FAILED)
        out, _ = self.run_cli("refs", "import", "letter.txt", data("wos.ris"), status=FINDINGS)
        self.assertEqual(len(out.split()), 1)

    def test_dry_run(self):
        self.assertIn("would come in", self.said("refs", "import", "-n", data("wos.ris")))
        self.assert_no_library()
        self.run_cli("refs", "import", data("wos.ris"))
        self.run_cli("refs", "import", "-n", data("zotero.ris"))
        self.assertEqual(self.text("refs", "format"), HALPERN)

    def test_standard_streams(self):
        with open(data("wos.ris"), "rb") as file:
            self.run_cli("refs", "import", "-", give=file.read())
        out, _ = self.run_cli("refs", "export", "-f", "ris", "-o", "-")
        self.assertIn(b"DO  - 10.1056/NEJMsb020632", out)

    def test_export(self):
        self.run_cli("refs", "import", *(data(name) for name in FILES), status=FINDINGS)
        for form, name in (("ris", "a.ris"), ("bibtex", "a.bib"), ("csl-json", "a.json"), ("nbib", "a.nbib")):
            self.run_cli("refs", "export", "-f", form, "-o", name)
            self.run_cli("refs", "export", "-f", form, "-o", name, status=FAILED)
            self.run_cli("refs", "export", "-f", form, "-o", name, "--force")
            other = self.path(form + ".casewright")
            files = self.json("refs", "import", "--json", "-l", other, name)["files"]
            self.assertEqual((files[0]["format"], files[0]["references"]), (form, 23), form)
            again, _ = self.run_cli("refs", "export", "-f", form, "-o", "-", "-l", other)
            # The keys that were made for the first file are recorded in the second library.
            self.assertEqual(*(without_keys(text) for text in (again, self.read(name))), form)

    def test_csl_is_valid(self):
        self.run_cli("refs", "import", *(data(name) for name in FILES), status=FINDINGS)
        out, _ = self.run_cli("refs", "export", "-f", "csl-json", "-o", "-")
        items = json.loads(out)
        self.assertEqual(len({item["id"] for item in items}), len(items))
        for item in items:
            self.assertTrue(item["type"] and item["id"])
            for name in ("title", "page", "volume", "DOI", "note"):
                self.assertIsInstance(item.get(name, ""), str)

    def test_dedupe(self):
        self.run_cli("refs", "import", data("zotero.ris"), data("endnote.ris"), data("latin-1.ris"))
        groups = self.json("refs", "dedupe", "--json", status=FINDINGS)["groups"]
        self.assertEqual([(row["match"], len(row["references"])) for row in groups], [("certain", 2)])
        self.assertIn("Same DOI", self.text("refs", "dedupe", status=FINDINGS))
        self.assertEqual(self.json("refs", "dedupe", "--merge", "--json"), {"merged": 1, "groups": []})
        self.assertIn("No reference", self.said("refs", "dedupe"))
        self.assertEqual(len(self.text("refs", "format").splitlines()), 4)

    def test_format(self):
        self.assertEqual(self.text("refs", "format", "-l", self.new_library()), HALPERN)
        self.environment["PATH"] = self.path("tmp")
        self.assertIn("pandoc", self.said("refs", "format", "--style", "bmj", "-l", self.path("l.casewright"), status=FAILED))

    def new_library(self):
        self.run_cli("refs", "import", data("wos.ris"), "-l", self.path("l.casewright"))
        return self.path("l.casewright")

    def test_empty_library(self):
        self.new("--title", "A case")
        self.assertEqual(self.text("refs", "format"), "")
        self.assertEqual(json.loads(self.text("refs", "export", "-f", "csl-json", "-o", "-")), [])
        self.run_cli("refs", "dedupe")

    def test_usage(self):
        for arguments in (
            (),
            ("paint",),
            ("import",),
            ("export",),
            ("export", "-f", "ris"),
            ("export", "-f", "endnote-xml", "-o", "x"),
            ("format", "x"),
            ("format", "--merge"),
            ("dedupe", "--output", "x"),
            ("import", "x", "--style", "bmj"),
        ):
            self.run_cli("refs", *arguments, status=USAGE)
        self.assert_no_library()


if __name__ == "__main__":
    main()
