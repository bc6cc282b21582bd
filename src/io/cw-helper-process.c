/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Starts the programs that decode what comes from elsewhere, and waits for them.  What they read
 * and write are files without a name that live in memory: no copy of a patient's data reaches a
 * disk, and unlike a pipe they cannot block either side.
 */
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "config.h"

#include "io/cw-helper-process.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

/**
 * cw_memory_file_new:
 * @content: (nullable): what it holds
 *
 * Makes a file without a name that lives in memory, for another process to read or write.
 *
 * Returns: a descriptor at the begin of the file, to be closed; -1 with errno where the system has
 *   no memory
 */
int
cw_memory_file_new (GBytes *content)
{
  gsize length = 0;
  const guint8 *data = content != NULL ? g_bytes_get_data (content, &length) : NULL;
  int memory = memfd_create ("helper", MFD_CLOEXEC);

  while (memory >= 0 && length > 0)
    {
      ssize_t written = write (memory, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        {
          close (memory);
          return -1;
        }
      data += written;
      length -= (gsize)written;
    }
  if (memory >= 0)
    lseek (memory, 0, SEEK_SET);
  return memory;
}

static GBytes *
read_memory (int memory)
{
  struct stat about;
  g_autofree guint8 *data = NULL;
  gsize length = 0;

  if (fstat (memory, &about) != 0)
    return NULL;
  data = g_try_malloc ((gsize)about.st_size + 1);
  while (data != NULL && length < (gsize)about.st_size)
    {
      ssize_t found = pread (memory, data + length, (gsize)about.st_size - length, (off_t)length);

      if (found < 0 && errno == EINTR)
        continue;
      if (found <= 0)
        return NULL;
      length += (gsize)found;
    }
  return data != NULL ? g_bytes_new_take (g_steal_pointer (&data), length) : NULL;
}

static void
fail (CwHelperResult *result, CwHelperEnd end, const char *reason)
{
  result->end = end;
  result->reason = g_strdup (reason);
}

static GSubprocess *
start (const CwHelperProgram *program, int input, int output, CwHelperResult *result)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_SILENCE);
  const char *path = g_getenv (program->variable);
  g_autoptr (GError) error = NULL;
  GSubprocess *helper;

  g_subprocess_launcher_take_stdin_fd (launcher, input);
  g_subprocess_launcher_take_stdout_fd (launcher, output);
  /* A warning about a damaged file shall be an answer, not the end of the process. */
  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  helper = g_subprocess_launcher_spawn (launcher, &error,
                                        path != NULL && *path != '\0' ? path : program->path, NULL);
  if (helper == NULL)
    fail (result, CW_HELPER_NOT_STARTED, error->message);
  return helper;
}

static void
judge_end (GSubprocess *helper, CwHelperResult *result)
{
  int number;

  if (!g_subprocess_get_if_signaled (helper))
    {
      result->end = CW_HELPER_ENDED;
      result->status = g_subprocess_get_exit_status (helper);
      return;
    }
  number = g_subprocess_get_term_sig (helper);
  if (number == SIGXCPU || number == SIGKILL || number == SIGALRM)
    result->end = CW_HELPER_OUT_OF_TIME;
  else
    result->end = CW_HELPER_CRASHED;
}

static void
await (GSubprocess *helper, CwHelperResult *result, GCancellable *cancellable)
{
  if (g_subprocess_wait (helper, cancellable, NULL))
    {
      judge_end (helper, result);
      return;
    }
  g_subprocess_force_exit (helper);
  g_subprocess_wait (helper, NULL, NULL);
  result->end = CW_HELPER_CANCELLED;
}

static void
run_between (const CwHelperProgram *program,
             int input,
             int output,
             CwHelperResult *result,
             GCancellable *cancellable)
{
  int shared = fcntl (output, F_DUPFD_CLOEXEC, 3);
  g_autoptr (GSubprocess) helper = NULL;

  if (shared < 0)
    {
      fail (result, CW_HELPER_NO_MEMORY, g_strerror (errno));
      close (input);
      return;
    }
  helper = start (program, input, shared, result);
  if (helper == NULL)
    return;
  await (helper, result, cancellable);
  if (result->end == CW_HELPER_ENDED && (result->output = read_memory (output)) == NULL)
    fail (result, CW_HELPER_NO_MEMORY, g_strerror (errno));
}

/**
 * cw_helper_run:
 * @program: the helper
 * @input: what it reads from its standard input
 * @result: (out caller-allocates): what came of it
 * @cancellable: (nullable): ends the helper
 *
 * Lets a helper work on some bytes and waits for its end. Blocks for as long as the helper allows
 * itself; call it from a thread.
 */
void
cw_helper_run (const CwHelperProgram *program,
               GBytes *input,
               CwHelperResult *result,
               GCancellable *cancellable)
{
  int in = cw_memory_file_new (input);
  int out = cw_memory_file_new (NULL);

  *result = (CwHelperResult){ 0 };
  if (in >= 0 && out >= 0)
    run_between (program, in, out, result, cancellable);
  else
    fail (result, CW_HELPER_NO_MEMORY, g_strerror (errno));
  if (in >= 0 && out < 0)
    close (in);
  if (out >= 0)
    close (out);
}

/**
 * cw_helper_result_clear:
 * @self: a result
 *
 * Frees what the result holds.
 */
void
cw_helper_result_clear (CwHelperResult *self)
{
  g_clear_pointer (&self->output, g_bytes_unref);
  g_clear_pointer (&self->reason, g_free);
}
