# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Every byte of what leaves the program, for what must not be in it: who wrote a blind article, who the
patient of a masked one is."""

import json
import os
import re
import subprocess
import zipfile
from xml.etree import ElementTree

from clitest import CliTest, FINDINGS, main

PROFILES = ("bmc", "bmj-case-reports", "cureus")
FORMATS = ("docx", "odt", "xml", "tex", "md", "html", "txt", "pdf")
DAY = ("--date", "2026-11-26")
# These go to the editor, who has to know.
FOR_EDITOR = {name + "-for-editor.docx"
              for name in ("manuscript", "title-page", "cover-letter", "declarations")}

AUTHORS = [
    {"given-names": "Ottokar Xaver", "family-name": "Zwingelstein", "email": "oxz@zwingel.example",
     "orcid": "0000-0002-1825-0097", "corresponding": True},
    {"given-names": "Fenella", "family-name": "Qvist-Brahe", "email": "fq@brahe.example"},
]
HOUSE, TOWN, GRANT = "Marienbrunn Hospital", "Oberkummersbach", "ZK-2207741"
WORDS = (*(name for author in AUTHORS for name in author["given-names"].split()),
         *(author["family-name"] for author in AUTHORS), *(author["email"] for author in AUTHORS),
         AUTHORS[0]["orcid"], HOUSE, TOWN, GRANT, "Sister Plum", "10.1234/zwingel")
INITIALS = ("OXZ", "FQB", "O.X.Z.", "F.Q.B.")
BY = "Zwingelstein OX, Qvist-Brahe F. Fig. 2 of their article"

PATIENT = ("QZX", "Q.Z.X.", "HN-4711-22", "hn 4711 22", "Oboe maker")


def identify(number):
    return f"01890000-0000-7000-8000-00000000{number:04x}"


def read_pdf(path):
    """What it says, in text and in its metadata."""
    calls = (("pdftotext", path, "-"), ("pdfinfo", path), ("pdfinfo", "-meta", path))
    return b"".join(subprocess.run(call, check=True, capture_output=True).stdout for call in calls)


def read_parts(path):
    """Name and content of everything in a file, unpacked; the content as text, and as it lies there."""
    with open(path, "rb") as file:
        whole = file.read()
    if whole.startswith(b"PK\3\4"):
        with zipfile.ZipFile(path) as packed:
            for entry in packed.infolist():
                yield entry.filename, packed.read(entry), entry.comment
    elif whole.startswith(b"%PDF"):
        yield path, read_pdf(path), whole
    else:
        yield path, whole, b""


class Anonymity(CliTest):
    def assert_lacks(self, path, words, initials=()):
        """As the words stand there and as runs of a document part them."""
        for name, content, raw in read_parts(path):
            is_text = not content.startswith((b"\x89PNG", b"\xff\xd8", b"II*", b"MM\0*"))
            text = content.decode("utf-8", "replace") if is_text else ""
            plain = re.sub(r"<[^>]*>", "", text)
            for word in words:
                where = f"{word} in {os.path.basename(path)}, {name}"
                self.assertNotIn(word.encode(), name.encode() + content + raw, where)
                self.assertNotIn(word, plain, where)
            for word in initials:
                self.assertNotRegex(plain, rf"(?<!\w){re.escape(word)}(?!\w)",
                                    f"{word} in {os.path.basename(path)}, {name}")

    def make(self, change):
        """A library with the sample case, changed by @change, and the id of the case."""
        sample = self.new("--sample")
        case = json.loads(self.text("export", sample, "-f", "json", "-o", "-"))
        change(case["case"])
        library = self.path("told.casewright")
        self.run_cli("import", "-l", library, "-", give=json.dumps(case).encode())
        return library, case["id"]

    def submit(self, library, case, name, *arguments):
        self.run_cli("submit", "-l", library, case, "-o", self.path(name), *DAY, *arguments,
                     status=FINDINGS)
        return sorted(os.listdir(self.path(name)))

    # ---- who wrote it ----

    @staticmethod
    def tell_authors(case):
        case["authors"] = [dict(author, id=identify(0xe00 + i)) for i, author in enumerate(AUTHORS)]
        case["authors"][0]["affiliations"] = [{"id": identify(0xe10), "affiliation": identify(0xe20)}]
        case["affiliations"] = [{"id": identify(0xe20), "institution": HOUSE, "city": TOWN,
                                 "department": "Department of Surgery", "country": "Austria"}]
        case["source"] = BY
        case["doi"] = "10.1234/zwingel"
        case["note"] = "Ask Fenella"
        case.setdefault("declarations", {}).update({
            "funding": f"Supported by the Austrian fund, grant {GRANT}.",
            "contributions": "OXZ wrote the text. F.Q.B. drew the figures.",
            "acknowledgements": "We thank Sister Plum.", "cover-letter": "Yours, Ottokar Zwingelstein",
            "ethics": "The ethics committee approved the report.",
        })
        for figure in case["figures"]:
            figure["source"] = BY
        for row in case.get("adverse-events", []) + case.get("regimens", []):
            row["note"] = "Read by OXZ and Qvist-Brahe"
        case["evidence"] = [{"id": identify(0xe50), "subject": case["sections"][0]["id"],
                             "field": "text", "quote": "Ottokar said so", "source": BY, "note": "OXZ"}]
        case.setdefault("presentation", {})["setting"] = f"{HOUSE}, {TOWN}"

    def assert_marked(self, folder, names):
        """Name and title of a file say that no reviewer may open it."""
        manifest = ElementTree.fromstring(self.read(os.path.join(folder, "manifest.xml")))
        titles = {}
        for item in (node for node in manifest.iter() if node.tag.endswith("}item")):
            parts = {node.tag.rpartition("}")[2]: node for node in item}
            name = parts["instance"].get("{http://www.w3.org/1999/xlink}href")
            titles[name] = parts["item-title"].text
        for name in names:
            self.assertEqual(name.endswith("-for-editor.docx"), name in FOR_EDITOR)
            if name in titles:
                self.assertEqual("for the editor only" in titles[name], name in FOR_EDITOR, name)
        self.assertLess(FOR_EDITOR, set(titles))

    def test_blind_package(self):
        library, case = self.make(self.tell_authors)
        for profile in PROFILES:
            names = self.submit(library, case, profile, "-p", profile, "--blind")
            self.assertIn("manuscript-anonymous.docx", names)
            self.assertLess(FOR_EDITOR, set(names))
            for name in names:
                self.assertFalse(any(word in name for word in WORDS))
                if name not in FOR_EDITOR:
                    self.assert_lacks(self.path(profile, name), WORDS, INITIALS)
            self.assert_marked(profile, names)
            data = self.read(os.path.join(profile, "case-data.json")).decode()
            self.assertIn("[…], […]", data)

    def test_blind_manuscripts(self):
        library, case = self.make(self.tell_authors)
        for suffix in FORMATS:
            path = self.path(f"blind.{suffix}")
            self.run_cli("manuscript", "-l", library, case, "-o", path, "-p", "bmc", "--blind")
            self.assert_lacks(path, WORDS, INITIALS)

    def test_blind_checks(self):
        """What the authors typed themselves is pointed out, and not quoted in the package."""
        def tell(case):
            self.tell_authors(case)
            case["declarations"]["ethics"] = f"Approved by the ethics committee of {HOUSE}. FQB asked."
            case["sections"][-1]["text"] += (
                " In our previous work we saw the same. Dr Zwingelstein and Fenella Qvist-Brahe agree."
                f" See {GRANT}.")

        library, case = self.make(tell)
        self.submit(library, case, "out", "-p", "bmc", "--blind")
        checks = json.loads(self.read("out/checks.json"))["checks"]
        rules = {check["rule"] for check in checks if check["state"] == "failed"}
        for rule in ("author", "initials", "institution", "own-work", "grant"):
            self.assertIn("blind-" + rule, rules)
        self.assert_lacks(self.path("out", "checks.json"), WORDS, INITIALS)
        self.assert_lacks(self.path("out", "checks.html"), WORDS, INITIALS)
        self.submit(library, case, "plain", "-p", "bmc")
        plain = json.loads(self.read("plain/checks.json"))["checks"]
        self.assertFalse([check["rule"] for check in plain if check["rule"].startswith("blind-")])

    # ---- who the patient is ----

    @staticmethod
    def tell_patient(case):
        case.setdefault("patient", {}).update({
            "initials": "QZX", "record-number": "HN-4711-22", "occupation": "Oboe maker"})
        for section in case["sections"]:
            section["text"] += "\n\nPatient QZX, Q.Z.X., HN-4711-22 or hn 4711 22, was seen."
        case["sections"][0]["text"] += "\n\n| QZX | HN-4711-22 |"
        case["title"] = "A lump of QZX"
        case["running-title"] = "QZX"
        for figure in case["figures"]:
            figure["title"] = "Course of QZX"
            figure["caption"] = "The course of QZX (HN-4711-22)."
        case["keywords"] = [{"id": identify(0xe70), "term": "QZX"}]
        case.setdefault("perspective", {})["text"] = "I am QZX."

    def test_masked_package(self):
        library, case = self.make(self.tell_patient)
        for profile in PROFILES:
            names = self.submit(library, case, profile, "-p", profile, "--deidentify")
            for name in names:
                self.assertNotIn("QZX", name)
                self.assert_lacks(self.path(profile, name), PATIENT)

    def test_masked_files(self):
        library, case = self.make(self.tell_patient)
        for suffix in FORMATS:
            path = self.path(f"masked.{suffix}")
            self.run_cli("manuscript", "-l", library, case, "-o", path, "-p", "bmc", "--deidentify",
                         status=FINDINGS)
            self.assert_lacks(path, PATIENT)
        for form in ("json", "care-docx", "care-pdf", "care-html"):
            path = self.path(form)
            self.run_cli("export", "-l", library, case, "-f", form, "-o", path, "--deidentify",
                         status=FINDINGS)
            self.assert_lacks(path, PATIENT)

    def test_plain_check(self):
        """The ordinary check tells the same of the text as it is."""
        library, case = self.make(self.tell_patient)
        findings = self.json("check", "-l", library, case, "--json", status=FINDINGS)["findings"]
        told = [finding for finding in findings if finding["rule"] == "privacy-identifier"]
        self.assertTrue(told)
        for finding in told:
            self.assertEqual(finding["severity"], "error")
            self.assertTrue(finding["quotes"])
            self.assertIn("45 CFR 164.514(b)(2)(i)", finding["message"])


if __name__ == "__main__":
    main()
