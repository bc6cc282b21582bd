/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-import-memory.h"

#include <string.h>

#include "ui/cw-settings.h"

/* What the author made of columns by hand, by their headings: the next file of the same kind needs
 * no telling. What was guessed well is not kept, so that a better guess can come. */

#define KEY "review-import-mapping"
#define MAX_LINES 500

/**
 * cw_import_memory_recall:
 * @import: an import that has guessed
 *
 * Maps the columns as the author did last time.
 */
void
cw_import_memory_recall (CwReviewImport *import)
{
  g_autofree char *lines = g_settings_get_string (cw_settings_get (), KEY);

  cw_review_import_load_mapping (import, lines);
}

/* Up to the last "=": the heading. */
static char *
dup_heading (const char *line)
{
  const char *equals = strrchr (line, '=');

  return equals ? g_strndup (line, equals - line) : NULL;
}

static gboolean
has_heading (const char *const *lines, const char *heading)
{
  for (guint i = 0; heading && lines[i]; i++)
    {
      g_autofree char *other = dup_heading (lines[i]);

      if (g_strcmp0 (other, heading) == 0)
        return TRUE;
    }
  return FALSE;
}

static void
add_line (GPtrArray *kept, const char *line)
{
  if (*line && kept->len < MAX_LINES)
    g_ptr_array_add (kept, g_strdup (line));
}

/**
 * cw_import_memory_keep:
 * @import: an import as the author wants it
 * @guessed: its mapping before anybody changed it, from cw_review_import_dup_mapping()
 *
 * Keeps for the next time what differs from the guess.
 */
void
cw_import_memory_keep (const CwReviewImport *import, const char *guessed)
{
  g_autofree char *mapping = cw_review_import_dup_mapping (import);
  g_autofree char *before = g_settings_get_string (cw_settings_get (), KEY);
  g_auto (GStrv) now = g_strsplit (mapping, "\n", -1);
  g_auto (GStrv) guesses = g_strsplit (guessed, "\n", -1);
  g_auto (GStrv) old = g_strsplit (before, "\n", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  g_autofree char *lines = NULL;

  for (guint i = 0; now[i]; i++)
    if (!g_strv_contains ((const char *const *)guesses, now[i]))
      add_line (kept, now[i]);
  for (guint i = 0; old[i]; i++)
    {
      g_autofree char *heading = dup_heading (old[i]);

      if (!has_heading ((const char *const *)now, heading))
        add_line (kept, old[i]);
    }
  lines = kept->len ? g_strjoinv ("\n", (char **)kept->pdata) : g_strdup ("");
  if (strcmp (lines, before) != 0)
    g_settings_set_string (cw_settings_get (), KEY, lines);
}
