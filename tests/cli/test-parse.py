# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Clinical shorthand on the command line: what is read, and what is left."""

import re

from clitest import CliTest, USAGE, main

PANEL = "Des (+), CD56 (+), EMA (−), Ki-67/MIB-1(+, 20%); foo shown 17"
KEYS = ["marker", "as_written", "result", "intensity", "extent", "percent", "percent_max",
        "pattern", "note"]
REGIMEN = ("vincristine 2 mg D1, ifosfamide 2000 mg/m² IV D1-3 and mesna 400 mg t.i.d D1-3, q3w "
           "for 6 cycles; foo")
DRUG_KEYS = ["name", "dose", "unit", "basis", "route", "frequency", "days", "on_days", "off_days"]
EVENTS = ("Grade 3 hematochezia after two cycles; Foozumab was discontinued; resolved 3 days later. "
          "CT showed a partial response (PR) according to RECIST 1.1 in August 2020. No vomiting.")
REPORT = ("A 27-year-old man presented with fever. The 27-year-old man received anlotinib 12 mg daily. "
          "Anlotinib was reduced to 8 mg. Foo was bar.")
EVENT_KEYS = ["term", "as_written", "grade", "attribution", "action", "outcome"]
RESPONSE_KEYS = ["criteria", "category", "date", "after_cycle"]


class Parse(CliTest):
    def setUp(self):
        super().setUp()
        self.file = self.write("panel.txt", PANEL)

    def test_panel(self):
        report = self.json("parse", "ihc", self.file, "--json")
        self.assertEqual(list(report), ["items", "unparsed"])
        for item in report["items"]:
            self.assertEqual(list(item), KEYS)
        self.assertEqual([(item["marker"], item["result"]) for item in report["items"]],
                         [("Desmin", "positive"), ("CD56", "positive"), ("EMA", "negative"),
                          ("Ki-67", "positive")])
        self.assertEqual(report["items"][3]["percent"], 20)

    def test_nothing_is_dropped(self):
        rest = self.json("parse", "ihc", self.file, "--json")["unparsed"]
        self.assertTrue(rest)
        for piece in rest:
            start = piece["offset"]
            self.assertEqual(PANEL.encode()[start:start + len(piece["text"].encode())],
                             piece["text"].encode())
        self.assertIn("17", " ".join(piece["text"] for piece in rest))

    def test_regimen(self):
        report = self.json("parse", "regimen", self.write("line.txt", REGIMEN), "--json")
        items = report["items"]
        self.assertEqual(list(items)[:3], ["drugs", "cycle_length_days", "cycles"])
        self.assertEqual((items["cycle_length_days"], items["cycles"]), (21, 6))
        self.assertEqual([list(drug)[:9] for drug in items["drugs"]], [DRUG_KEYS] * 3)
        first, second, third = items["drugs"]
        self.assertEqual((first["name"], first["dose"], first["unit"], first["days"]),
                         ("vincristine", 2, "mg", [1]))
        self.assertEqual((second["basis"], second["route"], second["days"]),
                         ("body-surface", "intravenous", [1, 2, 3]))
        self.assertEqual((third["frequency"], third["on_days"]), ("three times daily", None))
        self.assertEqual(report["unparsed"], [{"text": "foo", "offset": REGIMEN.encode().index(b"foo")}])

    def test_regimens_one_after_the_other(self):
        line = self.write("line.txt", "AC x4, then weekly paclitaxel x12")
        items = self.json("parse", "regimen", line, "--json")["items"]
        self.assertEqual((items["name"], items["cycles"], items["drugs"]), ("AC", 4, []))
        (second,) = items["followed_by"]
        self.assertEqual((second["drugs"][0]["name"], second["cycles"]), ("paclitaxel", 12))

    def test_radiotherapy(self):
        report = self.json("parse", "regimen", self.write("line.txt", "50.4 Gy in 28 fractions"), "--json")
        self.assertEqual(report["items"]["drugs"], [])
        self.assertEqual(report["items"]["radiotherapy"][0]["fractions"], 28)

    def test_events(self):
        report = self.json("parse", "events", self.write("notes.txt", EVENTS), "--json")
        (event,), (response,) = report["items"]["adverse_events"], report["items"]["responses"]
        self.assertEqual(list(event)[:6], EVENT_KEYS)
        self.assertEqual([event[key] for key in EVENT_KEYS],
                         [None, "hematochezia", 3, None, "stopped", "resolved"])
        self.assertEqual((event["onset_text"], event["duration"]), ("after two cycles", "3 d"))
        self.assertEqual(list(response)[:4], RESPONSE_KEYS)
        self.assertEqual([response[key] for key in RESPONSE_KEYS],
                         ["recist-1-1", "pr", "2020-08", None])
        self.assertEqual([piece["text"] for piece in report["unparsed"]], ["Foozumab", "No vomiting"])

    def test_event_candidates(self):
        text = "Grade 3 neutropenia after two cycles. The patient exhibited defective healing and ascites.\n"
        file = self.write("notes.txt", text)
        report = self.json("parse", "events", file, "--json")
        self.assertEqual(list(report), ["items", "candidates", "unparsed"])
        (event,), (candidate,) = report["items"]["adverse_events"], report["candidates"]
        self.assertEqual((event["as_written"], candidate["as_written"]), ("neutropenia", "ascites"))
        self.assertEqual((candidate["term"], candidate["offset"]), ("Ascites", text.index("ascites")))
        self.assertIn("only if a treatment brought them about:\n  ascites\n", self.text("parse", "events", file))

    def test_events_for_people(self):
        text = self.text("parse", "events", self.write("notes.txt", EVENTS))
        self.assertIn("hematochezia", text)
        self.assertIn("Partial response (PR)", text)
        self.assertIn("Not understood:\n  Foozumab", text)

    def test_report(self):
        report = self.json("parse", "report", self.write("report.txt", REPORT), "--json")
        self.assertEqual(list(report), ["items", "candidates", "unparsed"])
        for item in report["items"]:
            self.assertEqual(list(item), ["target", "entity", "values", "quote", "offset", "length", "also"])
            start, length = item["offset"], item["length"]
            self.assertEqual(REPORT.encode()[start:start + length].decode(), item["quote"])
        values = {(item["target"], key): value for item in report["items"] for key, value in item["values"].items()}
        self.assertEqual(values["patient", "age"], "27 a")
        self.assertEqual(values["regimens", "drugs"][0]["name"], "anlotinib")
        self.assertEqual(values["dose-changes", "drug"], "anlotinib")
        (age,) = [item for item in report["items"] if "age" in item["values"]]
        self.assertEqual(len(age["also"]), 1)
        self.assertEqual([piece["text"] for piece in report["unparsed"]], ["Foo was bar."])

    def test_report_candidates(self):
        text = "A 60-year-old man underwent a hemicolectomy. On the second postoperative day he developed delirium.\n"
        file = self.write("operation.txt", text)
        (candidate,) = self.json("parse", "report", file, "--json")["candidates"]
        self.assertEqual(candidate["values"]["as-written"], "delirium")
        self.assertEqual(text[candidate["offset"]:][:candidate["length"]], "delirium")
        self.assertIn("only if a treatment brought them about:\nAdverse event: “delirium”",
                      self.text("parse", "report", file))

    def test_report_of_print(self):
        """Running heads are not read, and places are those in the file."""
        pages = ["A 27-year-old man pre-\nsented in May 2019 with an\nabdominal mass.", "He was treated with anlo-\n"
                 "tinib at 12 mg once daily.", "Two months later the mass\nwas smaller.", "He was alive in May 2021."]
        text = "\f".join(f"Mesothelioma in a 5-year-old girl\n\n{page}\n" for page in pages)
        items = self.json("parse", "report", self.write("report.txt", text), "--json")["items"]
        (age,) = [item for item in items if item["target"] == "patient" and "age" in item["values"]]
        self.assertEqual(age["values"]["age"], "27 a")
        self.assertEqual(text.encode()[age["offset"]:age["offset"] + age["length"]], b"27-year-old")
        (drug,) = [item for item in items if item["target"] == "regimens"]
        self.assertIn("anlotinib", drug["quote"])
        self.assertIn("anlo-\ntinib", text[drug["offset"]:drug["offset"] + drug["length"]])

    def test_report_for_people(self):
        text = self.text("parse", "report", self.write("report.txt", REPORT))
        self.assertIn("Patient: “27-year-old”\n  Age at presentation: 27", text)
        self.assertIn("Not understood:\n  Foo was bar.", text)

    def test_standard_input(self):
        report = self.json("parse", "ihc", self.file, "--json")
        for arguments in (("parse", "ihc", "-", "--json"), ("parse", "ihc", "--json")):
            self.assertEqual(self.json(*arguments, give=PANEL.encode()), report)

    def test_kind_is_missing(self):
        self.assertIn("parse needs an argument: ihc|regimen|events|report.", self.said("parse", status=USAGE))

    def test_unknown_kind(self):
        self.run_cli("parse", "poetry", self.file, status=USAGE)

    def test_help_names_every_kind(self):
        said = self.said("parse", "poetry", self.file, status=USAGE)
        kinds = re.search(r"there is: ([a-z, ]+)\.", said).group(1).split(", ")
        page = self.text("parse", "--help")
        self.assertIn("|".join(kinds) + " [FILE|-]", page)
        for kind in kinds:
            self.assertIn(f"{kind} reads", " ".join(page.split()))


main()
