# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Journal profiles on the command line: the list, one with its sources, and files of the user."""

import os

from clitest import CliTest, DONE, FAILED, FINDINGS, USAGE, main

OWN = "[profile]\nname=Our Journal\n\n[limit words]\nmost=1500\nnote=They wrote so\n"


class Profiles(CliTest):
    def list(self):
        return {line["id"]: line for line in self.json("profiles", "--json")["profiles"]}

    def put(self, name, text):
        folder = self.path("data", "casewright", "profiles")
        os.makedirs(folder, exist_ok=True)
        with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
            file.write(text)

    def test_list(self):
        profiles = self.list()
        self.assertEqual(profiles["bmj-case-reports"],
                         {"id": "bmj-case-reports", "name": "BMJ Case Reports", "own": False})
        self.assertIn("care", profiles)
        lines = self.text("profiles").splitlines()
        self.assertEqual(len(lines), len(profiles))
        self.assertIn("bmc\tBMC series\t", lines)

    def test_one(self):
        profile = self.json("profiles", "bmc", "--json")
        limits = {limit["key"]: limit for limit in profile["limits"]}
        self.assertEqual(limits["figure-line"]["least"], 0.5)
        self.assertTrue(limits["figure-line"]["verified"])
        self.assertRegex(limits["figure-line"]["source"], "^https?://")
        self.assertRegex(limits["figure-line"]["checked"], r"^\d{4}-\d\d$")
        self.assertEqual(limits["abstract-words"], {"key": "abstract-words", "most": 350, "verified": False})
        self.assertEqual(profile["declarations"][0]["when-empty"], "Not applicable")
        self.assertEqual(profile["body"][0]["section"], "introduction")

    def test_text(self):
        text = self.text("profiles", "bmc")
        self.assertIn("limit\tabstract-words\t–350\tnot verified\t", text)
        self.assertIn("rule\tfigure-widths\t85; 176\tverified\thttp", text)

    def test_every_one(self):
        for name in self.list():
            self.assertEqual(self.json("profiles", name, "--json")["id"], name)

    def test_own(self):
        self.put("bmc.profile", OWN)
        self.put("ours.profile", OWN)
        profiles = self.list()
        self.assertEqual(profiles["bmc"], {"id": "bmc", "name": "Our Journal", "own": True})
        self.assertTrue(profiles["ours"]["own"])
        limit, = self.json("profiles", "bmc", "--json")["limits"]
        self.assertEqual(limit, {"key": "words", "most": 1500, "verified": False, "note": "They wrote so"})

    def test_broken(self):
        self.put("bmc.profile", OWN.replace("1500", "many"))
        said = self.said("profiles", status=FINDINGS)
        self.assertIn("bmc.profile", said)
        self.assertIn("[limit words] most: “many”", said)
        self.assertIn("limit\tfigure-dpi", self.text("profiles", "bmc", status=FINDINGS))

    def test_usage(self):
        self.put("ours.profile", OWN)
        for call in (["profiles", "nature"], ["check", "-p", "nature"], ["manuscript", "-p", "nature", "-o", "m.txt"],
                     ["submit", "-p", "nature", "-o", "out"], ["figure", "panels", "-p", "nature", "-o", "f.png"]):
            said = self.said(*call, status=USAGE)
            self.assertIn("“nature”: choose from ", said)
            self.assertIn("bmc, bmj-case-reports, ", said)
            self.assertIn("ours", said)
            self.assertIn("Usage: casewright-cli", said)
        self.assertFalse(os.path.exists(self.path("out")))
        self.run_cli("profiles", "bmc", "jmcr", status=USAGE)
        self.run_cli("profiles", "bmc", status=DONE)


main()
