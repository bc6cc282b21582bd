/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "cli/cw-cli-signals.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include "cli/cw-cli-commands.h"

/* Interrupting the program cancels its work instead of killing it in the middle; doing so again
 * ends it at once, which the library survives. */

static void
ignore (int number)
{
  struct sigaction action = { .sa_handler = SIG_IGN };

  sigaction (number, &action, NULL);
}

/* A library opened as file number 1 would be overwritten by the next line of output. */
static void
fill_standard_streams (void)
{
  int descriptor;

  do
    descriptor = open ("/dev/null", O_RDWR);
  while (descriptor >= 0 && descriptor <= STDERR_FILENO);
  if (descriptor > STDERR_FILENO)
    close (descriptor);
}

/**
 * cw_cli_signals_prepare:
 *
 * Makes a closed pipe and a full quota ordinary write errors, and sees to it that the three
 * standard streams are open. Called first of all.
 */
void
cw_cli_signals_prepare (void)
{
  ignore (SIGPIPE);
  ignore (SIGXFSZ);
  fill_standard_streams ();
}

static void
add_unless_ignored (sigset_t *set, int number)
{
  struct sigaction action;

  if (sigaction (number, NULL, &action) == 0 && action.sa_handler != SIG_IGN)
    sigaddset (set, number);
}

static void
fill_set (sigset_t *set)
{
  sigemptyset (set);
  add_unless_ignored (set, SIGINT);
  add_unless_ignored (set, SIGTERM);
  add_unless_ignored (set, SIGHUP);
}

static gpointer
watch_thread (gpointer data)
{
  g_autoptr (GCancellable) cancellable = data;
  sigset_t set;
  int number;

  fill_set (&set);
  sigwait (&set, &number);
  g_cancellable_cancel (cancellable);
  sigwait (&set, &number);
  _exit (CW_CLI_FAILED);
  return NULL;
}

/**
 * cw_cli_signals_watch:
 * @cancellable: what an interrupt cancels
 *
 * Starts to listen for interrupts. Called before any other thread is made.
 */
void
cw_cli_signals_watch (GCancellable *cancellable)
{
  sigset_t set;

  fill_set (&set);
  pthread_sigmask (SIG_BLOCK, &set, NULL);
  g_thread_unref (g_thread_new ("signals", watch_thread, g_object_ref (cancellable)));
}
