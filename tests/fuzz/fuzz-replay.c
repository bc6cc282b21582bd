/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "fuzz.h"

/* In place of libFuzzer: gives the target each file of a folder, and each of them cut short and
 * with a broken byte, so that a plain build runs the target as a test. */

static void
give (const char *data, gsize size)
{
  LLVMFuzzerTestOneInput ((const guint8 *)data, size);
}

static void
give_variants (char *data, gsize size)
{
  give (data, size);
  for (gsize i = 1; i <= 8; i++)
    give (data, size * i / 9);
  for (gsize i = 0; i < 8 && size > 0; i++)
    {
      gsize at = size * i / 8;
      char kept = data[at];

      data[at] = (char)0xe2;
      give (data, size);
      data[at] = kept;
    }
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = g_dir_open (argc > 1 ? argv[1] : ".", 0, &error);
  const char *name;
  guint count = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (folder)))
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);
      g_autofree char *data = NULL;
      gsize size;

      g_assert_true (g_file_get_contents (path, &data, &size, &error));
      give_variants (data, size);
      count++;
    }
  g_assert_cmpuint (count, >, 0);
  return 0;
}
