/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/reader/cw-report-reader-private.h"

#include <string.h>

/* Rows that the text may mean, and does not tell: they wait beside the facts for the author to
 * decide. What a fact says already, in the same words or at the same place, needs no question. */

/* Adds a row that may be meant, or a place to the one that says the same; takes @item. Returns it,
 * or %NULL when there are too many. */
CwReportFact *
cw_report_take_candidate (CwReportReader *self,
                          const char *target,
                          CwSnapshot *item,
                          gsize first,
                          gsize past)
{
  GPtrArray *facts = self->facts;
  CwReportFact *fact;

  self->facts = self->candidates;
  fact = cw_report_take_row (self, target, item, first, past);
  self->facts = facts;
  return fact;
}

/* ---- what is told already ---- */

static void
add_words (GHashTable *told, const char *text)
{
  char *words = g_utf8_strdown (text, -1);
  const char *head = strrchr (words, ' ');

  if (head)
    g_hash_table_add (told, g_strdup (head + 1));
  g_hash_table_add (told, words);
}

/* The values of all facts, and the last word of each: "colitis" after "ulcerative colitis". */
static GHashTable *
list_words (const GPtrArray *facts)
{
  GHashTable *told = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < facts->len; i++)
    {
      const CwSnapshot *item = ((const CwReportFact *)facts->pdata[i])->item;

      CW_FOREACH_FIELD (item->info, field)
        if (item->texts[field->index])
          add_words (told, item->texts[field->index]);
    }
  return told;
}

/* Where facts stand: stretches that do not touch, in the order of the text. */
static GArray *
list_stretches (const GPtrArray *facts)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (CwNotationSpan));
  guint n = 0;

  for (guint i = 0; i < facts->len; i++)
    {
      const GArray *places = ((const CwReportFact *)facts->pdata[i])->spans;

      g_array_append_vals (spans, places->data, places->len);
    }
  g_array_sort (spans, cw_report_compare_spans);
  for (guint i = 1; i < spans->len; i++)
    {
      CwNotationSpan *last = &g_array_index (spans, CwNotationSpan, n);
      const CwNotationSpan *next = &g_array_index (spans, CwNotationSpan, i);

      if (next->offset < last->offset + last->length)
        last->length = MAX (last->length, next->offset + next->length - last->offset);
      else
        g_array_index (spans, CwNotationSpan, ++n) = *next;
    }
  g_array_set_size (spans, spans->len ? n + 1 : 0);
  return spans;
}

static gint
compare_touching (gconstpointer a, gconstpointer b)
{
  const CwNotationSpan *left = a, *right = b;

  if (left->offset + left->length <= right->offset)
    return -1;
  return left->offset >= right->offset + right->length;
}

static gboolean
is_told (const CwReportFact *fact, const GArray *stretches, GHashTable *words)
{
  const CwField *title = cw_snapshot_find_title (fact->item);
  g_autofree char *name = title ? g_utf8_strdown (fact->item->texts[title->index], -1) : NULL;

  if (name && g_hash_table_contains (words, name))
    return TRUE;
  for (guint i = 0; i < fact->spans->len; i++)
    if (g_array_binary_search ((GArray *)stretches, &g_array_index (fact->spans, CwNotationSpan, i),
                               compare_touching, NULL))
      return TRUE;
  return FALSE;
}

/* Drops what the facts, which are complete and in order now, tell as well. */
void
cw_report_settle_candidates (CwReportReader *self)
{
  g_autoptr (GArray) stretches = list_stretches (self->facts);
  g_autoptr (GHashTable) words = list_words (self->facts);

  for (guint i = self->candidates->len; i-- > 0;)
    if (is_told (self->candidates->pdata[i], stretches, words))
      g_ptr_array_remove_index (self->candidates, i);
}
