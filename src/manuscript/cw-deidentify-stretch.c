/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-deidentify-private.h"
#include "manuscript/cw-prose.h"

/* Stretches of a text, in order and apart from each other. */

/* Where the bound facts, citations and pointers of prose stand: what is written there is no word of
 * the author. Anything else has none. */
GArray *
cw_stretch_list_bound (const char *text, gboolean is_prose)
{
  GArray *bound = g_array_new (FALSE, FALSE, sizeof (CwStretch));
  g_autoptr (GPtrArray) blocks = is_prose && strpbrk (text, "{[") ? cw_prose_parse (text) : NULL;

  for (guint i = 0; blocks && i < blocks->len; i++)
    {
      const CwProseBlock *block = blocks->pdata[i];

      for (guint j = 0; j < block->runs->len; j++)
        {
          const CwProseRun *run = block->runs->pdata[j];
          CwStretch stretch = { run->start, run->end };

          if (run->kind != CW_PROSE_TEXT)
            g_array_append_val (bound, stretch);
        }
    }
  return bound;
}

/* Where @regex stands outside of what is bound; both go forward only. */
GArray *
cw_stretch_list (const GRegex *regex, const char *text, const GArray *bound)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (CwStretch));
  g_autoptr (GMatchInfo) match = NULL;
  guint next = 0;

  g_regex_match (regex, text, 0, &match);
  for (; g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      int start, end;
      CwStretch stretch;

      g_match_info_fetch_pos (match, 0, &start, &end);
      stretch = (CwStretch){ (gsize)start, (gsize)end };
      while (next < bound->len && g_array_index (bound, CwStretch, next).end <= stretch.start)
        next++;
      if (next == bound->len || g_array_index (bound, CwStretch, next).start >= stretch.end)
        g_array_append_val (found, stretch);
    }
  return found;
}

/* The text with @words for each of its stretches. */
char *
cw_stretch_replace (const char *text, const GArray *stretches, const char *words)
{
  GString *out = g_string_new (NULL);
  gsize at = 0;

  for (guint i = 0; i < stretches->len; i++)
    {
      const CwStretch *stretch = &g_array_index (stretches, CwStretch, i);

      g_string_append_len (out, text + at, (gssize)(stretch->start - at));
      g_string_append (out, words);
      at = stretch->end;
    }
  g_string_append (out, text + at);
  return g_string_free (out, FALSE);
}
