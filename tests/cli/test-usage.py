# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Wrong calls: a sentence, how it is called, exit status 2, and nothing done."""

from clitest import CliTest, DONE, FAILED, USAGE, list_commands, list_options, main

WRONG = (
    ("no command", [], "Name a command"),
    ("unknown command", ["frobnicate"], "frobnicate"),
    ("unknown option", ["list", "--frobnicate"], "--frobnicate"),
    ("unknown letter", ["list", "-z"], "-z"),
    ("unknown letter beyond ASCII", ["list", "-ü"], "-ü"),
    ("option of another command", ["list", "--format", "json"], "--format"),
    ("option before the command that has it", ["--format", "json", "export"], "--format"),
    ("value missing", ["list", "--search"], "--search"),
    ("value missing after letter", ["export", "-f"], "--format"),
    ("value for a switch", ["list", "--ids=yes"], "--ids"),
    ("value not a choice", ["list", "--kind", "poem"], "case, review"),
    ("format not a choice", ["export", "-fdoc", "-o", "x"], "care-docx"),
    ("layout not a choice", ["export", "-f", "care-pdf", "-o", "x", "--layout", "2012"], "equator"),
    ("twice", ["list", "--kind", "case", "--kind", "case"], "twice"),
    ("argument where there is none", ["list", "abc"], "abc"),
    ("two ids", ["show", "abcd", "efgh"], "efgh"),
    ("no id", ["show"], "ID"),
    ("no id of history", ["history"], "ID"),
    ("no file", ["import"], "FILE"),
    ("export without format", ["export", "-o", "x"], "json|care-html|care-pdf|care-docx"),
    ("export without output", ["export", "-f", "json"], "--output"),
    ("empty output", ["export", "-f", "json", "-o", ""], "--output"),
    ("ids and all", ["export", "--all", "abcd", "-f", "json", "-o", "x"], "--all"),
    ("layout of JSON", ["export", "-f", "json", "--layout", "form", "-o", "x"], "--layout"),
    ("two things on one stream", ["export", "-f", "json", "-o", "-", "--json"], "--json"),
    ("sample with title", ["new", "--sample", "--title", "x"], "--title"),
    ("title with control character", ["new", "--title", "a\x01b"], "U+0001"),
    ("title that is no text", ["new", "--title", b"\xff\xfe"], "--title"),
    ("dictionary in two formats", ["fields", "--json", "--format", "md"], "--format"),
    ("unknown after --", ["--", "--help"], "--help"),
)


class Usage(CliTest):
    def test_wrong_calls(self):
        for name, arguments, words in WRONG:
            with self.subTest(name):
                out, said = self.run_cli(*arguments, status=USAGE)
                self.assertEqual(out, b"")
                self.assertIn(words, said.splitlines()[0])
                self.assertIn("Usage: casewright-cli", said)
                self.assertIn("--help", said)
        self.assert_no_library()

    def test_words_that_are_no_text(self):
        for arguments in ([b"\xff"], [b"--\xff"], [b"-\xff"], ["list", b"\xff"], ["list", b"--kind=\xff"]):
            with self.subTest(arguments):
                self.run_cli(*arguments, status=USAGE)
        self.run_cli("list", "-l", b"\xff.casewright", status=FAILED)

    def test_hint_names_the_command(self):
        self.assertIn("casewright-cli export --help", self.said("export", "--bad", status=USAGE))

    def test_quiet_keeps_errors(self):
        self.assertIn("There is no option", self.said("--quiet", "list", "--bad", status=USAGE))

    def test_help(self):
        page = self.text("--help")
        self.assertGreaterEqual(len(list_commands()), 8)
        for command in list_commands():
            with self.subTest(command):
                out, said = self.run_cli(command, "--help")
                own = out.decode("utf-8")
                self.assertEqual(said, "")
                self.assertIn(f"Usage: casewright-cli {command}", own)
                self.assertIn("--library FILE", own)
                self.assertIn(command, page)
                # What the synopsis shows is explained below it, and the other way round.
                synopsis = own.splitlines()[0]
                for option in list_options(command):
                    short = option in synopsis or option == "--all"
                    self.assertTrue(short, option)
        self.assertEqual(self.text("-h"), page)
        self.assert_no_library()

    def test_lines_of_help_are_short(self):
        for command in list_commands():
            for line in self.text(command, "--help").splitlines()[1:]:
                self.assertLessEqual(len(line), 80, line)

    def test_help_wins_over_missing_arguments(self):
        self.run_cli("show", "--help", status=DONE)
        self.run_cli("export", "-qh", status=DONE)

    def test_version(self):
        self.assertRegex(self.text("--version"), r"^casewright-cli \d+\.\d+\.\d+\n$")

    def test_spellings_of_options(self):
        library = self.path("other.casewright")
        identity = self.text("new", "--library", library).strip()
        for spelling in (["--library", library], [f"--library={library}"], ["-l", library], [f"-l{library}"], ["-ql", library]):
            with self.subTest(spelling):
                self.assertEqual(self.text("list", "--ids", *spelling).strip(), identity)
                self.assertEqual(self.text(*spelling, "list", "--ids").strip(), identity)
        self.assert_no_library()


main()
