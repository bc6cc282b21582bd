#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Validates the cases in a folder against the schema, and finds fault with wrong ones.

Usage: validate-cases.py SCHEMA FOLDER. Ends with 77 when the validator is not installed."""

import copy
import json
import pathlib
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit(77)

UUID = "01234567-89ab-7cde-8f01-23456789abcd"
ROW = "01234567-89ab-7cde-8f01-23456789abce"
GOOD = {
    "format": "casewright-case",
    "version": 1,
    "id": UUID,
    "case": {"title": "", "adverse-events": [{"id": ROW, "grade": "3", "naranjo-score": 4}], "other": None},
}
WRONG = {
    "no object": [],
    "no format": {key: GOOD[key] for key in ("version", "id", "case")},
    "other format": {**GOOD, "format": "x"},
    "newer": {**GOOD, "version": 2},
    "no id": {key: GOOD[key] for key in ("format", "version", "case")},
    "id in capitals": {**GOOD, "id": UUID.upper()},
    "no case": {key: GOOD[key] for key in ("format", "version", "id")},
    "case and records": {**GOOD, "records": []},
    "records without format": {"records": []},
    "record without case": {"format": "casewright-library", "version": 1, "records": [{"id": UUID}]},
    "image without data": {**GOOD, "images": {"0" * 64: {"media-type": "image/png"}}},
    "image under no checksum": {**GOOD, "images": {"x": {"media-type": "image/png", "data": "YWJj"}}},
    "image of no media type": {**GOOD, "images": {"0" * 64: {"media-type": "text/plain", "data": "YWJj"}}},
}
NO_ENTITIES = ("case-file", "library-file", "review-file", "review-record", "absent", "masked", "record", "quantity", "unreadable", "image")
# Each of these replaces one member of the case, or of its adverse event.
WRONG_CASE = {
    "title": [5, None, "two\nlines", ["x"], {"unreadable": "x"}],
    "id": [UUID],
    "deleted": ["yes", 1],
    "doi": [10],
    "authors": [None, {}, ["x"], [{}], [{"id": "x"}]],
    "patient": [None, [], {"id": ROW}],
}
WRONG_EVENT = {
    "id": [None, "x", 5],
    "grade": ["6", 3, "", None],
    "serious": ["yes", 0],
    "onset": [2019, {"masked": "May 2019"}, {"masked": "month 3", "unreadable": "x"}, "May 2019", "2019-13", "2019-1-1", "", {"value": 2019}],
    "naranjo-score": ["4", 14, -5, {"value": 4, "unit": "mg"}, {"unit": "mg"}, {}, {"value": 4, "x": 1}],
    "duration": [
        {"value": 4, "unit": "mg"},
        {"value": "many", "unit": "d"},
        {"value": 4, "comparator": "!="},
        {"unreadable": "x", "value": 4},
    ],
    "figure": ["", "Figure 1"],
}


def wrong_documents():
    yield from WRONG.items()
    for target, members in (("case", WRONG_CASE), ("event", WRONG_EVENT)):
        for name, values in members.items():
            for value in values:
                document = copy.deepcopy(GOOD)
                row = document["case"] if target == "case" else document["case"]["adverse-events"][0]
                row[name] = value
                yield f"{target} {name}: {value!r}", document


def described(schema):
    """Every property of an entity has a title and a description."""
    for name, entity in schema["$defs"].items():
        for key, value in entity.get("properties", {}).items() if name not in NO_ENTITIES else ():
            if not value.get("title") or not value.get("description"):
                yield f"{name}.{key} is not described"


def main(schema_path, folder):
    schema = json.loads(pathlib.Path(schema_path).read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    faults = list(described(schema))
    paths = sorted(pathlib.Path(folder).glob("*.json"))
    if not paths:
        faults.append("There is nothing to validate.")
    for path in paths:
        for error in validator.iter_errors(json.loads(path.read_text(encoding="utf-8"))):
            context = min(error.context or [error], key=lambda e: -len(e.absolute_path))
            faults.append(f"{path.name}: {context.json_path}: {context.message[:300]}")
    if not validator.is_valid(GOOD):
        faults.append("The smallest good document is refused.")
    for name, document in wrong_documents():
        if validator.is_valid(document):
            faults.append(f"A wrong document is accepted: {name}")
    print("\n".join(faults), file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
