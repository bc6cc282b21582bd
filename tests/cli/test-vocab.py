# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Vocabularies on the command line: what is there, and the file that the user brings."""

from clitest import CliTest, DONE, FAILED, FINDINGS, USAGE, main

TABLE = ("CTCAE Term\tGrade 1\tGrade 2\tGrade 3\tGrade 4\tGrade 5\n"
         "Itch\tMild\t-\t-\t-\t-\n")


class Vocab(CliTest):
    def list(self):
        return {line["name"]: line for line in self.json("vocab", "list", "--json")["vocabularies"]}

    def test_bundled(self):
        names = self.list()
        self.assertEqual(names["ctcae"]["terms"], 837)
        self.assertNotIn("source", names["ctcae"])
        self.assertNotIn("ctcae-criteria", names)

    def test_import(self):
        file = self.write("ctcae.tsv", TABLE)
        self.run_cli("vocab", "import", file, status=DONE)
        loaded = self.list()["ctcae-criteria"]
        self.assertEqual((loaded["terms"], loaded["source"]), (1, "ctcae.tsv"))
        self.assertRegex(loaded["loaded"], r"^\d{4}-\d\d-\d\d$")
        self.run_cli("vocab", "remove", status=DONE)
        self.assertNotIn("ctcae-criteria", self.list())

    def test_lines_that_cannot_be_used(self):
        file = self.write("ctcae.tsv", TABLE + "Glare\t-\t-\t-\t-\t-\n")
        self.assertIn("Line 3", self.said("vocab", "import", file, status=FINDINGS))
        self.assertEqual(self.list()["ctcae-criteria"]["terms"], 1)

    def test_no_table(self):
        file = self.write("ctcae.tsv", "nothing of the kind\n")
        self.assertIn("CTCAE Term", self.said("vocab", "import", file, status=FAILED))
        self.run_cli("vocab", "import", file + ".gone", status=FAILED)
        self.assertNotIn("ctcae-criteria", self.list())

    def test_usage(self):
        for words in (["import"], ["list", "more"], ["sing"], []):
            self.run_cli("vocab", *words, status=USAGE)


main()
