# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Cases as files: names, folders, what is replaced and what is not."""

import json
import os
import stat

from clitest import CliTest, DONE, FAILED, USAGE, main

BEGINNINGS = {"json": b"{\n", "care-html": b"<!DOCTYPE html>", "care-pdf": b"%PDF-", "care-docx": b"PK\x03\x04"}
LAYOUTS = ("form", "2013", "equator")


class Export(CliTest):
    def setUp(self):
        super().setUp()
        self.sample = self.new("--sample")

    def export(self, *arguments, **options):
        return self.run_cli("export", *arguments, **options)

    def test_every_format(self):
        for nick, beginning in BEGINNINGS.items():
            for layout in LAYOUTS if nick != "json" else (None,):
                with self.subTest(f"{nick} {layout}"):
                    name = f"out-{nick}-{layout}"
                    extra = ["--layout", layout] if layout else []
                    _, said = self.export("-f", nick, "-o", name, *extra)
                    self.assertIn(name, said)
                    self.assertTrue(self.read(name).startswith(beginning), self.read(name)[:40])
                    self.assertEqual(stat.S_IMODE(os.stat(self.path(name)).st_mode), 0o600)
        self.assertNotEqual(self.read("out-care-html-form"), self.read("out-care-html-equator"))

    def test_form_is_the_layout_unless_given(self):
        self.export("-f", "care-html", "-o", "a.html")
        self.export("-f", "care-html", "-o", "b.html", "--layout", "form")
        self.assertEqual(self.read("a.html"), self.read("b.html"))

    def test_standard_output(self):
        for nick, beginning in BEGINNINGS.items():
            out, said = self.export(self.sample, "--format", nick, "--output", "-")
            self.assertTrue(out.startswith(beginning))
            self.assertEqual(said, "")
        self.assertFalse(os.path.exists(self.path("-")))

    def test_force(self):
        self.write("case.json", "mine")
        _, said = self.export("-f", "json", "-o", "case.json", status=FAILED)
        self.assertIn("--force", said)
        self.assertIn("case.json", said)
        self.assertEqual(self.read("case.json"), b"mine")
        self.export("-f", "json", "-o", "case.json", "--force")
        self.assertEqual(json.loads(self.read("case.json"))["id"], self.sample)

    def test_folder_that_is_there(self):
        os.mkdir(self.path("out"))
        for output in ("out", "out/"):
            self.export("-f", "json", "-o", output, "--force")
            self.assertEqual(os.listdir(self.path("out")), [f"case-{self.sample}.json"])

    def test_several_go_into_a_folder(self):
        other = self.new("--title", "Second")
        written = self.json("export", self.sample, other[:13] if other[:8] != self.sample[:8] else other, self.sample,
                            "-f", "care-html", "-o", "deep/er", "--json")["written"]
        self.assertEqual({row["id"] for row in written}, {self.sample, other})
        self.assertEqual(sorted(os.listdir(self.path("deep/er"))),
                         sorted(os.path.basename(row["file"]) for row in written))
        _, said = self.export("--all", "-f", "care-html", "-o", "deep/er", status=FAILED)
        self.assertIn("nothing was written", said)
        self.export("--all", "-f", "care-html", "-o", "deep/er", "--force")

    def test_nothing_is_written_when_one_is_in_the_way(self):
        other = self.new()
        os.mkdir(self.path("out"))
        self.write(f"out/case-{self.sample}.json", "mine")
        self.export(other, self.sample, "-f", "json", "-o", "out", status=FAILED)
        self.assertEqual(os.listdir(self.path("out")), [f"case-{self.sample}.json"])
        self.assertEqual(self.read(f"out/case-{self.sample}.json"), b"mine")

    def test_several_need_a_folder(self):
        self.new()
        self.write("file", "mine")
        self.assertIn("folder", self.export("--all", "-f", "care-pdf", "-o", "-", status=USAGE)[1])
        self.export("--all", "-f", "care-pdf", "-o", "file", status=FAILED)
        self.assertEqual(self.read("file"), b"mine")

    def test_without_id(self):
        other = self.new("--title", "Second")
        _, said = self.export("-f", "json", "-o", "x.json", status=USAGE)
        for words in (self.sample, other, "Second"):
            self.assertIn(words, said)
        self.assertFalse(os.path.exists(self.path("x.json")))

    def test_whole_library(self):
        self.new("--title", "Second")
        self.export("--all", "-f", "json", "-o", "library.json")
        library = json.loads(self.read("library.json"))
        self.assertEqual(sorted("review" in row for row in library["records"]), [False, False, True])
        self.assertIn("--force", self.export("--all", "-f", "json", "-o", "library.json", status=FAILED)[1])
        out, _ = self.export("--all", "-f", "json", "-o", "-")
        self.assertEqual(out, self.read("library.json"))
        self.assert_clean()
        written = self.json("export", "--all", "-f", "json", "-o", "library.json", "--force", "--json")["written"]
        self.assertEqual([sorted(row) for row in written], [["file"]])

    def test_empty_library(self):
        exported, _ = self.export("-f", "json", "-o", "-")
        empty = self.path("empty.casewright")
        # References are no records of their own.
        self.run_cli("refs", "import", "-l", empty, self.write("work.ris", "TY  - JOUR\nTI  - A work\nER  - \n"))
        for arguments in (["-f", "json", "-o", "x"], ["--all", "-f", "care-pdf", "-o", "x"]):
            self.assertIn("no record", self.export("-l", empty, *arguments, status=FAILED)[1])
        self.assertFalse(os.path.exists(self.path("x")))
        self.assertTrue(exported)

    def test_the_library_is_no_output(self):
        library = self.path("data", "casewright", "library.casewright")
        os.symlink(library, self.path("link"))
        for output in (library, "link"):
            _, said = self.export("-f", "json", "-o", output, "--force", status=USAGE)
            self.assertIn("library itself", said)
        self.assertEqual(self.text("list", "--ids", "--kind", "case"), self.sample + "\n")

    def test_places_that_cannot_be_written(self):
        self.export("-f", "json", "-o", "no/such/folder.json", status=FAILED)
        self.export("-f", "json", "-o", "/proc/casewright.json", status=FAILED)
        self.export("-f", "json", "-o", "/dev/null", "--force", status=FAILED)

    def test_file_names_are_bytes(self):
        self.export("-f", "json", "-o", b"odd-\xff.json")
        self.export("--all", "-f", "care-html", "-o", b"odd-\xff/", "--json")
        self.assertLessEqual({b"odd-\xff", b"odd-\xff.json"}, set(os.listdir(os.fsencode(self.home))))

    def test_quiet(self):
        out, said = self.export("-q", "-f", "json", "-o", "x.json")
        self.assertEqual((out, said), (b"", ""))

    def test_round_trip(self):
        exported, _ = self.export("-f", "json", "-o", "-")
        other = self.path("other.casewright")
        self.assertEqual(self.text("import", "-l", other, "-", give=exported), self.sample + "\n")
        again, _ = self.export("-l", other, "-f", "json", "-o", "-", status=DONE)
        self.assertEqual(again, exported)


main()
