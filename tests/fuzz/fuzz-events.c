/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "fuzz.h"
#include "notation/event/cw-event.h"

/* Arbitrary bytes for the reader of adverse events and responses, and each row back as a line. */

static void
forget (CwSnapshot *item, const char *name)
{
  const CwField *field = cw_entity_info_find (item->info, name);

  if (field)
    g_clear_pointer (&item->texts[field->index], g_free);
}

/* What was done and seen is kept in whatever words there were: no line has a place for these that
 * holds them apart from the rest. A range of grades is among them. */
static CwSnapshot *
copy_without_prose (const CwSnapshot *item)
{
  CwSnapshot *copy = cw_snapshot_copy (item);

  forget (copy, "management");
  forget (copy, "note");
  forget (copy, "onset-text");
  if (cw_entity_info_find (item->info, "grade") && cw_snapshot_get_text (item, "grade") == NULL)
    forget (copy, "grading-system");
  return copy;
}

/* Words that name no term may be any, also those of other facts: of these a line can be read back
 * without coming to the same row. */
static gboolean
is_named (const CwSnapshot *item)
{
  return cw_entity_info_find (item->info, "term") == NULL ||
         cw_snapshot_get_text (item, "term") != NULL;
}

static void
check_back (const CwSnapshot *row)
{
  g_autoptr (CwSnapshot) item = copy_without_prose (row);
  g_autofree char *line = cw_event_format (item);
  g_autofree char *before = fuzz_describe (item);
  g_autofree char *after = NULL;
  g_autoptr (CwNotation) again = cw_event_parse (line);

  fuzz_require (g_utf8_validate (line, -1, NULL), "a line is UTF-8");
  fuzz_check_notation (line, again);
  if (!is_named (item))
    return;
  if (again->items->len == 1)
    after = fuzz_describe (again->items->pdata[0]);
  if (g_strcmp0 (before, after) != 0)
    fuzz_fail (line, before, after ? after : "no row");
}

/* Whether the readers of sentences, which know no notes, read the same row. */
static gboolean
is_of_sentence (const CwSnapshot *item, const CwNotation *sentences)
{
  g_autofree char *row = fuzz_describe (item);

  for (guint i = 0; i < sentences->items->len; i++)
    {
      g_autofree char *other = fuzz_describe (sentences->items->pdata[i]);

      if (g_str_equal (row, other))
        return TRUE;
    }
  return FALSE;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = fuzz_dup_text (data, size);
  g_autoptr (GArray) doubts = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (CwNotation) notation = cw_event_parse (text);
  g_autoptr (CwNotation) sentences = cw_event_parse_report (text, doubts);

  fuzz_check_notation (text, notation);
  for (guint i = 0; i < notation->items->len && i < 20; i++)
    if (is_of_sentence (notation->items->pdata[i], sentences))
      check_back (notation->items->pdata[i]);
  return 0;
}
