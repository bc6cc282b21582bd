/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Letters that a text itself says stand for an event, "torsade de pointes (TDP)", and those that
 * stand for one by its first letters, "acute kidney injury" and "AKI". */

static gboolean
is_letters (const CwScan *scan, const CwEventElement *element)
{
  const CwToken *token = cw_scan_get (scan, element->first);

  if (element->last != element->first + 1 || token->kind != CW_TOKEN_WORD ||
      token->end - token->start < 2 || token->end - token->start > 6)
    return FALSE;
  return g_ascii_isupper (scan->text[token->start]) && g_ascii_isupper (scan->text[token->end - 1]);
}

/* Notes what letters in brackets behind events stand for. */
void
cw_event_reader_note_aliases (CwEventReader *self)
{
  for (guint i = 0; i + 3 < self->elements->len; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_TERM) &&
        cw_event_reader_is (self, i + 1, CW_EVENT_OPEN) &&
        is_letters (self->lexicon.scan, cw_event_reader_get (self, i + 2)) &&
        cw_event_reader_is (self, i + 3, CW_EVENT_CLOSE))
      {
        g_autofree char *letters = cw_event_reader_dup (self, i + 2, i + 3);

        g_hash_table_insert (self->aliases, g_ascii_strdown (letters, -1),
                             cw_event_reader_dup (self, i, i + 1));
      }
}

/* The first letters of the words of the name @words; %NULL where these are too few. */
static char *
dup_initials (const char *words)
{
  g_auto (GStrv) list = g_strsplit_set (words, " -", -1);
  g_autoptr (GString) letters = g_string_new (NULL);

  for (guint i = 0; list[i]; i++)
    if (g_ascii_isalpha (list[i][0]))
      g_string_append_c (letters, g_ascii_tolower (list[i][0]));
  return letters->len > 2 ? g_strdup (letters->str) : NULL;
}

/* The other name of what is called @words: that for which letters stand, or the letters that stand
 * for it; %NULL when there is none. */
char *
cw_event_reader_dup_alias (const CwEventReader *self, const char *words)
{
  g_autofree char *small = g_ascii_strdown (words, -1);
  const char *name = g_hash_table_lookup (self->aliases, small);

  return name ? g_strdup (name) : dup_initials (words);
}
