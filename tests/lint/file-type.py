#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""A library is known by its name and, without that, by what is in it; another SQLite file is not."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from linting import SKIP

LIBRARY = "application/vnd.casewright.library"


def content_type(path, environment):
    command = ["gio", "info", "-a", "standard::content-type", path]
    output = subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout
    return output.split("standard::content-type: ")[1].split()[0]


def make_database(path, application_id):
    connection = sqlite3.connect(path)
    connection.execute(f"PRAGMA application_id = {application_id}")
    connection.execute("CREATE TABLE record (id TEXT)")
    connection.commit()
    connection.close()


def main(package):
    for tool in ("gio", "update-mime-database"):
        if not shutil.which(tool):
            print(f"{tool} is not installed.")
            return SKIP
    with tempfile.TemporaryDirectory() as folder:
        packages = os.path.join(folder, "mime", "packages")
        os.makedirs(packages)
        shutil.copy(package, packages)
        subprocess.run(["update-mime-database", os.path.join(folder, "mime")], check=True)
        environment = dict(os.environ, XDG_DATA_HOME=folder, GIO_USE_VFS="local")

        by_content, other, by_name = (os.path.join(folder, name) for name in ("plain", "other", "named.casewright"))
        make_database(by_content, 0x43415345)
        make_database(other, 0)
        make_database(by_name, 0)

        wrong = 0
        for path, expected in ((by_content, True), (other, False), (by_name, True)):
            found = content_type(path, environment)
            if (found == LIBRARY) != expected:
                wrong += 1
                print(f"{package}:1: {os.path.basename(path)} is taken for {found}.")
        return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
