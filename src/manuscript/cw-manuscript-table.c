/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-manuscript-private.h"
#include "manuscript/cw-table-caption.h"

/* Numbers of tables: that of the review, and those that stand in the text under a caption. Each has
 * the number in whose place it is first met, be it pointed to or be it there. */

/* Notes which tables the text has, so that it can point to one that stands behind. */
void
cw_manuscript_find_tables (CwManuscriptDraft *draft)
{
  g_autoptr (GPtrArray) captions = cw_table_caption_list (draft->root);

  for (guint i = 0; i < captions->len; i++)
    g_hash_table_add (draft->captions, g_strdup (((const CwTableCaption *)captions->pdata[i])->id));
}

/* The number of a table, given now when it is met for the first time. */
guint
cw_manuscript_get_table_number (CwManuscriptDraft *draft, const char *id)
{
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (draft->tables, id));

  if (number > 0)
    return number;
  number = g_hash_table_size (draft->tables) + 1;
  g_hash_table_insert (draft->tables, g_strdup (id), GUINT_TO_POINTER (number));
  return number;
}

static gboolean
is_of_review (CwManuscriptDraft *draft, const char *id)
{
  return draft->review && g_str_equal (id, cw_entity_get_id (CW_ENTITY (draft->review)));
}

/* "Table 2", or %NULL when there is no such table. */
char *
cw_manuscript_point_to_table (CwManuscriptDraft *draft, const char *id)
{
  if (id == NULL && draft->review)
    id = cw_entity_get_id (CW_ENTITY (draft->review));
  if (id == NULL || (!is_of_review (draft, id) && !g_hash_table_contains (draft->captions, id)))
    return NULL;
  g_hash_table_add (draft->mentioned, g_strdup (id));
  return g_strdup_printf ("Table %u", cw_manuscript_get_table_number (draft, id));
}

/* ---- tables in the text ---- */

/* A second table of the same id gets a number, but nothing points to it: no id has a blank. */
static char *
dup_key (CwManuscriptDraft *draft, const char *id)
{
  if (!is_of_review (draft, id) && !g_hash_table_contains (draft->manuscript->numbered, id))
    return g_strdup (id);
  return g_strdup_printf ("%s %u", id, draft->manuscript->text_tables->len);
}

/* The label that the caption begins with; walks that write labels of their own leave it out with
 * the blank behind it. */
static void
add_label (CwManuscriptBlock *block, const CwProseRun *source, const CwManuscriptFloat *table)
{
  CwManuscriptRun *run = cw_manuscript_block_add (block, CW_PROSE_CROSS_REFERENCE,
                                                  g_strconcat (table->label, ".", NULL));

  run->style = CW_PROSE_STRONG;
  run->target = g_strdup (table->entity_id);
  run->start = source->start;
  run->end = source->end;
  run = cw_manuscript_block_add (block, CW_PROSE_TEXT, g_strdup (" "));
  run->start = run->end = source->end;
}

/* Begins the table whose caption @block is; its rows are to be added. */
CwManuscriptFloat *
cw_manuscript_begin_table (CwManuscriptDraft *draft,
                           CwManuscriptBlock *block,
                           const CwProseRun *source)
{
  g_autofree char *key = dup_key (draft, source->target);
  CwManuscriptFloat *table =
    cw_manuscript_add_float (draft->manuscript, draft->manuscript->text_tables, key,
                             cw_manuscript_get_table_number (draft, key), "Table");

  /* The part owns the rows. */
  g_ptr_array_unref (table->caption);
  table->caption = g_ptr_array_new ();
  table->words = block;
  add_label (block, source, table);
  return table;
}

/* The words of the caption begin behind the blank of the label. */
void
cw_manuscript_end_caption (CwManuscriptBlock *block)
{
  CwManuscriptRun *run = block->runs->len > CW_MANUSCRIPT_LABEL_RUNS
                           ? block->runs->pdata[CW_MANUSCRIPT_LABEL_RUNS]
                           : NULL;
  gsize n = run && run->kind == CW_PROSE_TEXT ? strspn (run->text, " \t") : 0;

  if (n == 0)
    return;
  memmove (run->text, run->text + n, strlen (run->text + n) + 1);
  run->start += n;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const CwManuscriptFloat *first = *(CwManuscriptFloat *const *)a;
  const CwManuscriptFloat *second = *(CwManuscriptFloat *const *)b;

  return first->number < second->number ? -1 : first->number > second->number;
}

/* Puts the tables of the text in order, when all of it has been read. */
void
cw_manuscript_finish_text_tables (CwManuscriptDraft *draft)
{
  GPtrArray *tables = draft->manuscript->text_tables;

  g_ptr_array_sort (tables, compare_numbers);
  for (guint i = 0; i < tables->len; i++)
    {
      CwManuscriptFloat *table = tables->pdata[i];

      table->is_mentioned = g_hash_table_contains (draft->mentioned, table->entity_id);
    }
}
