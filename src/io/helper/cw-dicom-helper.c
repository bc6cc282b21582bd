/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Lets the first picture out of the DICOM file on standard input, as PNG to standard output, and
 * nothing of the patient's data that stand in front of it.  The work is done by dcmj2pnm of the
 * DICOM toolkit, which this program starts with little memory and little time; what it writes goes
 * through the gate for pictures like any other.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "config.h"

#include "io/helper/cw-dicom-helper.h"

#include "io/helper/cw-helper.h"

#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

#define DECODER "dcmj2pnm"

/* Overlays may hold words, so they stay away. Settings of the user's are no matter here: another
 * dictionary or another log could say what was read. @number may be NULL. */
static void
start_decoder (const char *window, const char *number)
{
  const char *call[] = {
    DECODER,       "--quiet", "--no-overlays",       "--frame",           "1",
    "--write-png", window,    number ? number : "-", number ? "-" : NULL, NULL,
  };
  g_autofree char *path = g_strconcat ("PATH=", g_getenv ("PATH"), NULL);
  char *environment[] = { path, (char *)"LC_ALL=C", NULL };

  execvpe (DECODER, (char *const *)call, environment);
  _exit (errno == ENOENT ? CW_DICOM_HELPER_ABSENT : CW_DICOM_HELPER_FAILED);
}

/* A child loses the limits of its own end, so it takes them anew. */
static void
be_child (const char *window, const char *number)
{
  if (cw_helper_limit (&cw_helper_picture_limits))
    start_decoder (window, number);
  _exit (CW_DICOM_HELPER_FAILED);
}

/* Dies of what the decoder died of, so that the program that waits can say why. */
static int
judge (int status)
{
  if (WIFSIGNALED (status))
    {
      signal (WTERMSIG (status), SIG_DFL);
      raise (WTERMSIG (status));
    }
  return WIFEXITED (status) ? WEXITSTATUS (status) : CW_DICOM_HELPER_FAILED;
}

/* Decodes with one way to choose what is black and what is white; from the begin of the file, and
 * in place of what an earlier one may have written. */
static int
try_window (const char *window, const char *number)
{
  int status = 0;
  pid_t child;

  if (lseek (STDIN_FILENO, 0, SEEK_SET) != 0 || ftruncate (STDOUT_FILENO, 0) != 0 ||
      lseek (STDOUT_FILENO, 0, SEEK_SET) != 0)
    return CW_DICOM_HELPER_FAILED;
  child = fork ();
  if (child == 0)
    be_child (window, number);
  while (child > 0 && waitpid (child, &status, 0) < 0)
    if (errno != EINTR)
      return CW_DICOM_HELPER_FAILED;
  return child > 0 ? judge (status) : CW_DICOM_HELPER_FAILED;
}

int
main (int argc, char *argv[])
{
  int status;

  if (!cw_helper_limit (&cw_helper_picture_limits))
    return CW_DICOM_HELPER_FAILED;
  /* The window that the file names first; without one all its greys. */
  status = try_window ("--use-window", "1");
  if (status != CW_DICOM_HELPER_DONE && status != CW_DICOM_HELPER_ABSENT)
    status = try_window ("--min-max-window", NULL);
  if (status == CW_DICOM_HELPER_DONE || status == CW_DICOM_HELPER_ABSENT ||
      status == CW_DICOM_HELPER_FAILED)
    return status;
  return CW_DICOM_HELPER_UNREADABLE;
}
