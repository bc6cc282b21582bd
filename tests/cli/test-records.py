# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Making, listing, showing and naming records."""

import json
import os
import stat

from clitest import CliTest, FAILED, USAGE, main


class Records(CliTest):
    def test_new(self):
        identity = self.new("--title", "Größe “eins”: a case report")
        self.assertRegex(identity, r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
        records = self.json("list", "--json")["records"]
        self.assertEqual([record["id"] for record in records], [identity])
        self.assertEqual(records[0]["title"], "Größe “eins”: a case report")
        self.assertEqual(records[0]["kind"], "case")
        self.assertEqual(records[0]["care"]["total"], 30)

    def test_new_as_json(self):
        identity = self.json("new", "--json")["id"]
        self.assertEqual(self.text("list", "--ids"), identity + "\n")

    def test_library_is_private(self):
        self.new()
        for parts in (("data", "casewright"), ("data", "casewright", "library.casewright")):
            mode = stat.S_IMODE(os.stat(self.path(*parts)).st_mode)
            self.assertEqual(mode & 0o077, 0, parts)

    def test_sample_twice(self):
        first, second = self.new("--sample"), self.new("--sample")
        self.assertNotEqual(first, second)
        self.assertEqual(len(self.json("list", "--json", "--kind", "case")["records"]), 2)
        reviews = self.json("list", "--json", "--kind", "review")["records"]
        self.assertEqual([row["patient"] for row in reviews], ["6 cases", "6 cases"])
        ours = [self.json("show", row["id"], "--json")["review"]["our-case"] for row in reviews]
        self.assertEqual(sorted(ours), sorted([first, second]))

    def test_list(self):
        empty, sample = self.new(), self.new("--sample")
        lines = self.text("list", "--kind", "case").splitlines()
        self.assertEqual([line.split("\t")[0] for line in lines], [sample, empty])
        self.assertEqual(len(lines[0].split("\t")), 6)
        self.assertIn("No title", lines[1])
        self.assertIn("27\u00a0y, Male", lines[0])

    def test_search(self):
        self.new("--title", "Gallstone ileus")
        sample = self.new("--sample")
        self.assertEqual(self.text("list", "--ids", "--search", "anlotinib hematoch"), sample + "\n")
        self.assertEqual(self.json("list", "--json", "--ids", "-s", "anlotinib", "--kind", "case"), {"records": [sample]})
        out, said = self.run_cli("list", "--search", "xyzzy")
        self.assertEqual(out, b"")
        self.assertIn("No record", said)
        self.assertEqual(self.said("list", "--quiet", "--search", "xyzzy"), "")
        for strange in ('"', "*", "a OR", "NEAR(", "'; --", "", "\t", "(", "ü", "😀"):
            self.run_cli("list", "--search", strange)

    def test_columns_stay_columns(self):
        self.new("--title", "a title\twith\ttabs")
        self.assertEqual(self.text("list").count("\t"), 5)
        self.assertIn("a title with tabs", self.text("list"))

    def test_show(self):
        identity = self.new("--sample")
        page = self.text("show", identity)
        self.assertIn("\nAdverse events\n  1. hematochezia\n     Grade: 3\n", page)
        self.assertIn("  Age at presentation: 27\u00a0y\n", page)
        # Rows of rows are indented further, references are shown by name.
        self.assertIn("\n     Suspected drugs:\n       1. ", page)
        self.assertIn("\n     Because of: hematochezia\n", page)
        self.assertNotIn("Deleted", page)
        self.assertNotIn("not recorded", page)

    def test_show_as_json(self):
        identity = self.new("--sample")
        self.assertEqual(self.json("show", identity, "--json")["id"], identity)

    def test_nothing_reaches_the_terminal_that_could_steer_it(self):
        steering = "\u009b31m\u202eevil\u2066"
        identity = self.new("--title", steering)
        for page in (self.text("list"), self.text("show", identity)):
            self.assertIn("evil", page)
            for character in "\u009b\u202e\u2066\x1b":
                self.assertNotIn(character, page)
        self.assertEqual(self.json("list", "--json")["records"][0]["title"], steering)

    def test_prefix(self):
        sample = self.new("--sample")
        other = self.new()
        self.assertIn(sample, self.text("show", sample[:8]).splitlines()[0])
        self.assertIn(other, self.text("show", other[:9].upper()).splitlines()[0])
        self.assertIn("at least 4", self.said("show", sample[:3], status=USAGE))
        self.assertIn("ffffffff", self.said("show", "ffffffff", status=FAILED))
        self.run_cli("show", "ffffffff-ffff-7fff-8fff-ffffffffffff", status=FAILED)
        self.run_cli("show", b"\xff\xfe\xfd\xfc", status=USAGE)

    def test_ambiguous_prefix_names_the_choices(self):
        first, second = self.new("--title", "First one"), self.new("--title", "Second one")
        common = os.path.commonprefix([first, second])
        self.assertGreaterEqual(len(common), 4)
        said = self.said("show", common, status=USAGE)
        for words in (first, second, "First one", "Second one"):
            self.assertIn(words, said)
        self.assertNotIn("Usage:", said)

    def test_history(self):
        identity = self.new("--title", "x")
        self.assertEqual(self.json("history", identity, "--json"), {"history": []})
        out, said = self.run_cli("history", identity)
        self.assertEqual(out, b"")
        self.assertIn("Nothing was changed", said)

    def test_fields(self):
        rows = self.text("fields").splitlines()
        self.assertEqual(self.text("fields", "--format", "text").splitlines(), rows)
        self.assertTrue(any("\tgrade\t" in row for row in rows))
        dictionary = self.text("fields", "--format", "json")
        self.assertEqual(self.text("fields", "--json"), dictionary)
        self.assertIn("adverse-event", json.dumps(json.loads(dictionary)))
        self.assertIn("| ", self.text("fields", "-f", "md"))
        self.assert_no_library()

    def test_missing_library(self):
        for arguments in (
            ["list"],
            ["show", "abcd"],
            ["check"],
            ["history", "abcd"],
            ["export", "-f", "json", "-o", "-"],
        ):
            with self.subTest(arguments):
                self.assertIn("There is no library", self.said(*arguments, status=FAILED))
        self.assert_no_library()
        self.assertIn("nowhere.casewright", self.said("list", "-l", "nowhere.casewright", status=FAILED))
        self.assertFalse(os.path.exists(self.path("nowhere.casewright")))

    def test_file_that_is_no_library(self):
        path = self.write("notes.txt", "Only notes. " * 100)
        for arguments in (["list"], ["new"], ["check"]):
            with self.subTest(arguments):
                self.run_cli(*arguments, "--library", path, status=FAILED)
                self.assertEqual(self.read("notes.txt"), b"Only notes. " * 100)
        self.run_cli("list", "--library", self.home, status=FAILED)
        self.run_cli("new", "--library", self.path("notes.txt", "x"), status=FAILED)


main()
