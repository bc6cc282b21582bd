/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* What all helpers share: they read one file from standard input, write their answer to standard
 * output, and give up what they could do harm with before the first byte is looked at.
 */
#include "config.h"

#include "io/helper/cw-helper.h"

#include <errno.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define MEMORY_IS_MEASURABLE 0
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define MEMORY_IS_MEASURABLE 0
#else
#define MEMORY_IS_MEASURABLE 1
#endif
#else
#define MEMORY_IS_MEASURABLE 1
#endif

const CwHelperLimits cw_helper_picture_limits = {
  .memory = 1024UL * 1024 * 1024,
  .output = 400UL * 1024 * 1024,
  .cpu_seconds = 10,
  .seconds = 60,
};

/* No core file. Where a core goes to a program ("|" in core_pattern of core(5)) 0 is not heeded, but
 * 1 is: the kernel takes it for "none". As a file one byte is less than any core begins with. It
 * is the limit that counts, because a program that is started forgets PR_SET_DUMPABLE. */
#define CORE 1

static gboolean
limit (int resource, rlim_t most)
{
  struct rlimit limits = { most, most };

  return setrlimit (resource, &limits) == 0;
}

/**
 * cw_helper_limit:
 * @limits: what the process may use from now on
 *
 * Ends with the program that started it, gains no rights and leaves no core file, which would hold
 * the patient's data.
 *
 * Returns: %FALSE when the system refused; the process must then not go on
 */
gboolean
cw_helper_limit (const CwHelperLimits *limits)
{
  prctl (PR_SET_PDEATHSIG, SIGKILL);
  prctl (PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  prctl (PR_SET_DUMPABLE, 0, 0, 0, 0);
  alarm (limits->seconds);
  if (MEMORY_IS_MEASURABLE && !limit (RLIMIT_AS, limits->memory))
    return FALSE;
  return limit (RLIMIT_CPU, limits->cpu_seconds) && limit (RLIMIT_CORE, CORE) &&
         limit (RLIMIT_FSIZE, limits->output);
}

/**
 * cw_helper_read_input:
 * @most: bytes that are accepted
 *
 * Returns: (transfer full) (nullable): all of standard input; %NULL when there is more than @most
 * or it cannot be read
 */
GBytes *
cw_helper_read_input (gsize most)
{
  g_autoptr (GByteArray) input = g_byte_array_new ();
  guint8 piece[65536];

  for (;;)
    {
      ssize_t length = read (STDIN_FILENO, piece, sizeof piece);

      if (length < 0 && errno == EINTR)
        continue;
      if (length < 0 || input->len + (gsize)length > most)
        return NULL;
      if (length == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&input));
      g_byte_array_append (input, piece, (guint)length);
    }
}

/**
 * cw_helper_write:
 * @data: (array length=length): bytes
 * @length: how many
 *
 * Returns: %FALSE when standard output did not take all of them
 */
gboolean
cw_helper_write (const char *data, gsize length)
{
  while (length > 0)
    {
      ssize_t written = write (STDOUT_FILENO, data, length);

      if (written < 0 && errno == EINTR)
        continue;
      if (written < 0)
        return FALSE;
      data += written;
      length -= (gsize)written;
    }
  return TRUE;
}
