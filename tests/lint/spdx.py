#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Every source file says its licence and whose it is."""

from linting import Tree, run

ENDINGS = (".c", ".h", ".py", ".sh", ".ui", ".css", ".svg")
WANTED = (
    ("SPDX-License-Identifier: GPL-3.0-or-later", "the licence"),
    ("SPDX-FileCopyrightText:", "the copyright"),
)


def is_script(tree, path):
    return "." not in path.split("/")[-1] and tree.text(path).startswith("#!")


def check(tree: Tree):
    paths = tree.paths(*ENDINGS) + [path for path in tree.paths("", under=("build-aux", ".ci")) if is_script(tree, path)]
    for path in paths:
        head = "\n".join(tree.text(path).splitlines()[:10])
        for tag, meaning in WANTED:
            if tag not in head:
                yield path, 1, f"The first lines do not say {meaning} ({tag} …)."


HEAD = "/* SPDX-License-Identifier: GPL-3.0-or-later\n * SPDX-FileCopyrightText: 2026 The Casewright authors\n */\n"
SAMPLES = (
    ("both", {"src/a/cw-a.c": HEAD}, []),
    ("none", {"src/a/cw-a.c": "int x;\n"}, ["src/a/cw-a.c:1", "src/a/cw-a.c:1"]),
    ("no copyright", {"tests/a.py": "# SPDX-License-Identifier: GPL-3.0-or-later\n"}, ["tests/a.py:1"]),
    ("other licence", {"src/a/cw-a.h": HEAD.replace("GPL-3.0-or-later", "MIT")}, ["src/a/cw-a.h:1"]),
    ("too late", {"src/a/cw-a.h": "\n" * 20 + HEAD}, ["src/a/cw-a.h:1", "src/a/cw-a.h:1"]),
    ("script without ending", {"build-aux/run": "#!/bin/sh\n"}, ["build-aux/run:1", "build-aux/run:1"]),
    ("list without ending", {"build-aux/packages": "gcc\n"}, []),
)

if __name__ == "__main__":
    run(check, SAMPLES)
