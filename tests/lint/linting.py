#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""What the lint tests share: the files to read, C without its comments, and the way to report."""

import os
import re
import sys
import tempfile

TOP_FOLDERS = ("src", "tests", "data", "po", "build-aux", ".ci")
SKIP = 77


class Tree:
    """The files of a checkout, by path relative to its top."""

    def __init__(self, top):
        self.top = top
        self._texts = {}

    def paths(self, *endings, under=TOP_FOLDERS):
        """Sorted paths below the given folders that end in one of endings."""
        found = []
        for folder in under:
            for place, folders, names in os.walk(os.path.join(self.top, folder)):
                folders[:] = [name for name in folders if name != "__pycache__"]
                for name in names:
                    if name.endswith(endings):
                        path = os.path.relpath(os.path.join(place, name), self.top)
                        found.append(path.replace(os.sep, "/"))
        return sorted(found)

    def text(self, path):
        if path not in self._texts:
            with open(os.path.join(self.top, path), encoding="utf-8") as file:
                self._texts[path] = file.read()
        return self._texts[path]

    def has(self, path):
        return os.path.exists(os.path.join(self.top, path))


_C_TOKEN = re.compile(
    r"/\*.*?\*/|//[^\n]*|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'", re.DOTALL
)


def _blank(text):
    return re.sub(r"[^\n]", " ", text)


def without_comments(text):
    """The same C text, comments blanked out; every line and column stays where it was."""

    def replace(match):
        token = match.group(0)
        return _blank(token) if token.startswith("/") else token

    return _C_TOKEN.sub(replace, text)


def without_comments_and_strings(text):
    def replace(match):
        token = match.group(0)
        return _blank(token) if token.startswith("/") else token[0] + _blank(token[1:-1]) + token[0]

    return _C_TOKEN.sub(replace, text)


def without_xml_comments(text):
    return re.sub(r"<!--.*?-->", lambda match: _blank(match.group(0)), text, flags=re.DOTALL)


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1


def _self_test(check, samples):
    """Each sample: a name, files by path, and the places ("path:line") that must be reported."""
    failures = 0
    for name, files, expected in samples:
        with tempfile.TemporaryDirectory() as top:
            for path, text in files.items():
                os.makedirs(os.path.dirname(os.path.join(top, path)), exist_ok=True)
                with open(os.path.join(top, path), "w", encoding="utf-8") as file:
                    file.write(text)
            found = [f"{path}:{line}" for path, line, _ in check(Tree(top))]
        if sorted(found) != sorted(expected):
            failures += 1
            print(f"self-test \"{name}\": expected {sorted(expected)}, found {sorted(found)}")
    print(f"{len(samples)} samples, {failures} wrong")
    return 1 if failures else 0


def run(check, samples):
    """check (tree) yields (path, line, sentence). Called as: script TOP, or script --self-test."""
    if len(sys.argv) == 2 and sys.argv[1] == "--self-test":
        sys.exit(_self_test(check, samples))
    if len(sys.argv) != 2:
        sys.exit(f"Usage: {os.path.basename(sys.argv[0])} TOP | --self-test")
    findings = sorted(set(check(Tree(sys.argv[1]))))
    for path, line, sentence in findings:
        print(f"{path}:{line}: {sentence}")
    sys.exit(1 if findings else 0)
