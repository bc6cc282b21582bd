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


class Import(CliTest):
    def setUp(self):
        super().setUp()
        source = self.path("source.casewright")
        self.sample = self.new("--sample", "-l", source)
        self.exported, _ = self.run_cli("export", "-l", source, "-f", "json", "-o", "case.json")
        self.other = self.new("--title", "Second", "-l", source)
        self.run_cli("export", "--all", "-l", source, "-f", "json", "-o", "library.json")

    def ids(self, *arguments):
        return sorted(self.text("list", "--ids", *arguments).split())

    def test_one_file(self):
        out, said = self.run_cli("import", "case.json")
        self.assertEqual(out.decode(), self.sample + "\n")
        self.assertIn("1 record came in", said)
        self.assertEqual(self.ids(), [self.sample])

    def test_whole_library(self):
        out, _ = self.run_cli("import", "--format", "json", "library.json")
        self.assertEqual(sorted(out.decode().split()), sorted([self.sample, self.other]))
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

    def test_nothing_comes_in_by_halves(self):
        library = json.loads(self.read("library.json"))
        library["records"][1]["case"]["title"] = 17
        self.write("library.json", json.dumps(library))
        self.run_cli("import", "library.json", status=FINDINGS)
        self.assertEqual(self.ids(), [])

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
        self.assertIn("2 records would come in", said)
        self.assert_no_library()
        self.assert_clean()
        self.run_cli("import", "case.json")
        files = self.json("import", "-n", "--json", "library.json")["files"]
        self.assertEqual([(row["records"], row["ids"], row["copies"]) for row in files], [(2, [], 1)])
        self.assertEqual(self.ids(), [self.sample])
        self.write("bad.json", "[]")
        self.run_cli("import", "-n", "bad.json", status=FINDINGS)

    def test_format(self):
        self.run_cli("import", "--format", "ris", "case.json", status=USAGE)
        self.run_cli("import", "--format", "json", "case.json", status=DONE)


main()
