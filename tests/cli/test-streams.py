# SPDX-License-Identifier: GPL-3.0-or-later
# SPDX-FileCopyrightText: 2026 The Casewright authors
"""Pipes, terminals, signals, full disks, and a library that somebody else holds."""

import json
import os
import pty
import resource
import select
import signal
import subprocess
import time

from clitest import BUSY, CliTest, FAILED, PROGRAM, main


def limit_file_size():
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))


class Streams(CliTest):
    def setUp(self):
        super().setUp()
        self.sample = self.new("--sample")

    def full_pipe(self):
        """The two ends of a pipe that takes nothing more."""
        reading, writing = os.pipe()
        os.set_blocking(writing, False)
        try:
            while True:
                os.write(writing, b"x" * 4096)
        except BlockingIOError:
            pass
        os.set_blocking(writing, True)
        return reading, writing

    def test_broken_pipe(self):
        for arguments in (["list"], ["show", self.sample], ["fields"], ["--help"], ["export", "-f", "care-pdf", "-o", "-"]):
            with self.subTest(arguments):
                reading, writing = os.pipe()
                os.close(reading)
                process = self.start(*arguments, stdout=writing)
                os.close(writing)
                _, said = process.communicate(timeout=BUSY)
                # Whoever stopped reading need not be told.
                self.assertEqual((process.returncode, said), (FAILED, b""))
        self.assertEqual(self.text("list", "--ids", "--kind", "case"), self.sample + "\n")

    def test_full_disk(self):
        with open("/dev/full", "wb") as full:
            process = self.start("list", stdout=full)
            _, said = process.communicate(timeout=BUSY)
        self.assertEqual(process.returncode, FAILED)
        self.assertIn(b"standard output", said)

    def test_quota(self):
        """A write over the limit is a failure with a sentence, not the end of the process."""
        process = self.start("export", "-f", "care-html", "-o", "big.html", preexec_fn=limit_file_size)
        _, said = process.communicate(timeout=BUSY)
        self.assertEqual(process.returncode, FAILED, said)
        self.assertIn(b"casewright-cli: ", said)
        self.assertEqual([name for name in os.listdir(self.home) if "big" in name], [])

    def test_closed_streams(self):
        """The library must not be opened as file number 1."""
        process = subprocess.run(
            ["sh", "-c", 'exec "$0" show "$1" >&- 2>&- <&-', PROGRAM, self.sample],
            env=self.environment, timeout=BUSY, check=False)
        self.assertIn(process.returncode, (0, FAILED))
        self.assertEqual(self.text("list", "--ids", "--kind", "case"), self.sample + "\n")

    def test_no_progress_off_the_terminal(self):
        said = self.said("export", "--all", "-f", "care-html", "-o", "out")
        self.assertNotIn("\r", said)
        self.assertNotIn("\033", said)

    def test_progress_on_the_terminal(self):
        self.new()
        for quiet in (False, True):
            leader, follower = pty.openpty()
            extra = ["--quiet"] if quiet else []
            process = self.start("export", "--all", "-f", "care-html", "-o", "out", "--force", *extra, stderr=follower)
            process.communicate(timeout=BUSY)
            said = b""
            while select.select([leader], [], [], 0)[0]:
                said += os.read(leader, 65536)
            os.close(follower)
            os.close(leader)
            self.assertEqual(process.returncode, 0)
            self.assertEqual(b"1 of 2" in said, not quiet, said)

    def test_interrupt(self):
        """It stops waiting for input, says so, and leaves the library as it was."""
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with self.subTest(number):
                # Under nohup a hangup is ignored, and by the program as well.
                process = self.start("import", "-", "-l", "new.casewright", stdin=subprocess.PIPE,
                                     preexec_fn=lambda: signal.signal(number, signal.SIG_DFL))
                self.wait_until_blocked(process)
                process.send_signal(number)
                self.assertEqual(process.wait(timeout=BUSY), FAILED)
                self.assertIn(b"Cancelled", process.stderr.read())
        self.assertFalse(os.path.exists(self.path("new.casewright")))

    def test_second_interrupt_ends_at_once(self):
        reading, writing = self.full_pipe()
        process = self.start("list", stdout=writing)
        os.close(writing)
        self.wait_until_blocked(process)
        # Two that come close together may arrive as one.
        end = time.monotonic() + BUSY
        while process.poll() is None and time.monotonic() < end:
            process.send_signal(signal.SIGINT)
            time.sleep(0.05)
        self.assertEqual(process.returncode, FAILED)
        os.close(reading)
        self.assertEqual(self.text("list", "--ids", "--kind", "case"), self.sample + "\n")

    def start_long_import(self):
        """An import that has begun and will go on for a while, told by its progress."""
        heads = [
            {"format": "casewright-case", "version": 1, "id": f"01890000-0000-7000-8000-{number:012x}",
             "case": {"title": f"Case {number}", "note": "word " * 50}}
            for number in range(1000, 21000)
        ]
        self.write("many.json", json.dumps({"format": "casewright-library", "version": 1, "records": heads}))
        leader, follower = pty.openpty()
        self.addCleanup(os.close, leader)
        process = self.start("import", "many.json", stderr=follower)
        os.close(follower)
        said = b""
        while b" of 20000" not in said:
            self.assertTrue(select.select([leader], [], [], BUSY)[0], said)
            said += os.read(leader, 65536)
        return process, leader

    def test_interrupted_import_leaves_nothing(self):
        process, leader = self.start_long_import()
        process.send_signal(signal.SIGINT)
        out, _ = process.communicate(timeout=BUSY)
        self.assertEqual((process.returncode, out), (FAILED, b""))
        self.assertIn("did not come in", os.read(leader, 65536).decode())
        self.assertEqual(self.text("list", "--ids", "--kind", "case"), self.sample + "\n")

    def test_killed_import_leaves_nothing(self):
        process, _ = self.start_long_import()
        process.kill()
        process.communicate(timeout=BUSY)
        self.assertEqual(self.text("list", "--ids", "--kind", "case"), self.sample + "\n")
        self.run_cli("new")

    def wait_until_blocked(self, process):
        """Waits until the program listens for signals and sleeps."""
        end = time.monotonic() + BUSY
        while time.monotonic() < end:
            with open(f"/proc/{process.pid}/status", encoding="utf-8") as file:
                state = dict(line.split(":\t", 1) for line in file if ":\t" in line)
            if int(state["SigBlk"], 16) & (1 << (signal.SIGINT - 1)) and state["State"].startswith("S"):
                time.sleep(0.05)
                return
            time.sleep(0.01)
        self.fail("The program does not come to rest.")

    def wait_until_held(self, holder):
        """Waits until the lock file names the holder; to try would be to get in its way."""
        lock = self.path("data", "casewright", "library.casewright.lock")
        end = time.monotonic() + BUSY
        while time.monotonic() < end:
            if os.path.exists(lock):
                with open(lock, encoding="utf-8") as file:
                    if file.readline().strip() == str(holder.pid):
                        return
            time.sleep(0.01)
        self.fail("The library is not held.")

    def test_busy_library(self):
        """One that waits for its reader holds the library; another one says who that is."""
        reading, writing = self.full_pipe()
        holder = self.start("list", stdout=writing)
        os.close(writing)
        self.wait_until_held(holder)
        for arguments in (["list"], ["new"], ["import", "-"]):
            _, said = self.run_cli(*arguments, give=b"{}", status=FAILED)
            self.assertIn("is open in another", said)
            self.assertIn(str(holder.pid), said)
        holder.kill()
        holder.wait()
        os.close(reading)
        self.assertIn(self.sample, self.text("list", "--ids", "--kind", "case"))


main()
