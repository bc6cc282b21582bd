/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-fact.h"
#include "manuscript/cw-manuscript-private.h"

/* From the source of prose to what is printed: facts in their wording, citations and cross
 * references with their numbers. */

/* ---- blocks and runs ---- */

static void
run_free (CwManuscriptRun *run)
{
  g_free (run->text);
  g_free (run->target);
  g_free (run);
}

void
cw_manuscript_block_free (CwManuscriptBlock *block)
{
  g_ptr_array_unref (block->runs);
  g_free (block->entity_id);
  g_free (block);
}

GPtrArray *
cw_manuscript_blocks_new (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)cw_manuscript_block_free);
}

CwManuscriptBlock *
cw_manuscript_block_new (CwProseBlockKind kind)
{
  CwManuscriptBlock *block = g_new0 (CwManuscriptBlock, 1);

  block->kind = kind;
  block->runs = g_ptr_array_new_with_free_func ((GDestroyNotify)run_free);
  return block;
}

/* Takes @text. */
CwManuscriptRun *
cw_manuscript_block_add (CwManuscriptBlock *block, CwProseRunKind kind, char *text)
{
  CwManuscriptRun *run = g_new0 (CwManuscriptRun, 1);

  run->kind = kind;
  run->text = text;
  g_ptr_array_add (block->runs, run);
  return run;
}

/* A paragraph of plain words that are typed nowhere. */
void
cw_manuscript_add_line (GPtrArray *blocks, const char *text)
{
  CwManuscriptBlock *block = cw_manuscript_block_new (CW_PROSE_PARAGRAPH);

  cw_manuscript_block_add (block, CW_PROSE_TEXT, g_strdup (text));
  block->paragraph = blocks->len + 1;
  g_ptr_array_add (blocks, block);
}

/**
 * cw_manuscript_block_dup_text:
 * @block: a block
 *
 * Returns: (transfer full): its words as printed, without styles; cells of a table are separated by
 *   tabs
 */
char *
cw_manuscript_block_dup_text (const CwManuscriptBlock *block)
{
  GString *out = g_string_new (NULL);
  guint cell = 0;

  for (guint i = 0; i < block->runs->len; i++)
    {
      const CwManuscriptRun *run = block->runs->pdata[i];

      for (; cell < run->cell; cell++)
        g_string_append_c (out, '\t');
      g_string_append (out, run->text);
    }
  return g_string_free (out, FALSE);
}

/* ---- resolving ---- */

/* What is printed for a run, or %NULL when it points to nothing. */
static char *
resolve (CwManuscriptDraft *draft, const CwProseRun *run, char **target)
{
  switch (run->kind)
    {
    case CW_PROSE_FACT:
      return cw_fact_dup_text (draft->root, run->text, run->target, run->wording);
    case CW_PROSE_CITATION:
      return cw_manuscript_cite (draft, run->text, target);
    case CW_PROSE_CROSS_REFERENCE:
      *target = g_strdup (run->target);
      return cw_manuscript_point (draft, run);
    case CW_PROSE_TEXT:
    default:
      return g_strdup (run->text);
    }
}

/* ---- raised citations ---- */

/* A raised number stands close to the word, and behind a full stop or comma: AMA Manual of Style,
 * 11th edition, 3.6; authors type "patients [1]." for every journal. */

static gboolean
raises_citations (const CwManuscriptDraft *draft)
{
  return draft->profile && draft->profile->citation_mark == CW_CITATION_MARK_SUPERSCRIPT;
}

static gboolean
is_raised (const CwManuscriptDraft *draft, const CwProseRun *run)
{
  return run->kind == CW_PROSE_CITATION && raises_citations (draft);
}

static gboolean
is_blank (const CwManuscriptRun *run, guint cell)
{
  return run->kind == CW_PROSE_TEXT && run->cell == cell && run->text[strspn (run->text, " ")] == 0;
}

/* Takes away the blank at the end of the first @n runs. */
static void
close_up (CwManuscriptBlock *block, guint n, guint cell)
{
  CwManuscriptRun *last = n ? block->runs->pdata[n - 1] : NULL;

  if (last && last->kind == CW_PROSE_TEXT && last->cell == cell)
    g_strchomp (last->text);
}

/* Lets a raised citation stand close to the word before it. Where the stop between two numbers was
 * pulled away a blank keeps them apart: 1 and 2 are not 12. */
static void
make_room (CwManuscriptBlock *block, guint cell)
{
  guint n = block->runs->len;
  CwManuscriptRun *last = n > 1 ? block->runs->pdata[n - 1] : NULL;
  const CwManuscriptRun *before = last ? block->runs->pdata[n - 2] : NULL;

  if (last && is_blank (last, cell) && before->kind == CW_PROSE_CITATION && before->cell == cell &&
      !before->is_unresolved)
    {
      g_free (last->text);
      last->text = g_strdup (" ");
      return;
    }
  close_up (block, n, cell);
}

/* Moves a stop with which @run begins in front of the raised citations before it. */
static void
pull_stop (CwManuscriptBlock *block, CwManuscriptRun *run)
{
  guint first = block->runs->len - 1; /* @run itself */
  CwManuscriptRun *stop;

  while (first > 0)
    {
      const CwManuscriptRun *citation = block->runs->pdata[first - 1];

      if (citation->kind != CW_PROSE_CITATION || citation->is_unresolved ||
          citation->cell != run->cell)
        break;
      first--;
    }
  if (first + 1 == block->runs->len || !strchr (".,", *run->text))
    return;
  close_up (block, first, run->cell);
  stop = cw_manuscript_block_add (block, CW_PROSE_TEXT, g_strndup (run->text, 1));
  g_ptr_array_steal_index (block->runs, block->runs->len - 1);
  g_ptr_array_insert (block->runs, (int)first, stop);
  stop->style = run->style;
  stop->cell = run->cell;
  stop->start = run->start;
  stop->end = run->start + 1;
  memmove (run->text, run->text + 1, strlen (run->text));
  run->start++;
}

/* ---- neighbouring citations ---- */

/* Whether run @i is all that was typed between the one before it and what follows. */
static gboolean
is_between (const CwManuscriptBlock *block, guint i, guint cell)
{
  const CwManuscriptRun *run = block->runs->pdata[i];
  const CwManuscriptRun *before = block->runs->pdata[i - 1];

  /* A blank behind a stop that was pulled away begins later. */
  return is_blank (run, cell) && run->start == before->end;
}

/* The citation that @source stands beside, with nothing or only a blank between them. */
static CwManuscriptRun *
find_neighbour (CwManuscriptBlock *block, const CwProseRun *source)
{
  guint n = block->runs->len;
  CwManuscriptRun *run;

  if (n > 1 && is_between (block, n - 1, source->cell))
    n--;
  run = n ? block->runs->pdata[n - 1] : NULL;
  return run && run->kind == CW_PROSE_CITATION && !run->is_unresolved &&
             run->cell == source->cell &&
             (run->style & ~CW_PROSE_SUPERSCRIPT) == (source->style & ~CW_PROSE_SUPERSCRIPT)
           ? run
           : NULL;
}

/* Readers know neighbours as one: "[1–3]", never "[1][2][3]". */
static gboolean
join_citation (CwManuscriptDraft *draft,
               CwManuscriptBlock *block,
               const CwProseRun *source,
               const char *numbers)
{
  CwManuscriptRun *run =
    source->kind == CW_PROSE_CITATION && numbers ? find_neighbour (block, source) : NULL;
  g_autofree char *both = run ? g_strjoin (" ", run->target, numbers, NULL) : NULL;

  if (run == NULL)
    return FALSE;
  if (block->runs->pdata[block->runs->len - 1] != run)
    g_ptr_array_remove_index (block->runs, block->runs->len - 1);
  g_free (run->text);
  g_free (run->target);
  run->text = cw_manuscript_cite_numbers (draft, both, &run->target);
  run->end = source->end;
  return TRUE;
}

/* ---- runs ---- */

static void
add_run (CwManuscriptDraft *draft,
         CwManuscriptBlock *block,
         const CwProseRun *source,
         const char *text)
{
  g_autofree char *target = NULL;
  g_autofree char *printed = resolve (draft, source, &target);
  gboolean is_unresolved = printed == NULL;
  CwManuscriptRun *run;

  if (join_citation (draft, block, source, target))
    return;
  if (is_unresolved)
    printed = g_strndup (text + source->start, source->end - source->start);
  else if (is_raised (draft, source))
    make_room (block, source->cell);
  run = cw_manuscript_block_add (block, source->kind, g_steal_pointer (&printed));
  run->style = source->style | (is_raised (draft, source) ? CW_PROSE_SUPERSCRIPT : 0);
  run->target = g_steal_pointer (&target);
  run->is_unresolved = is_unresolved;
  run->start = source->start;
  run->end = source->end;
  run->cell = source->cell;
  if (source->kind == CW_PROSE_TEXT && *run->text && raises_citations (draft))
    pull_stop (block, run);
}

/* ---- blocks ---- */

/* The block of @source; its runs are to be added. A legend has no tables: what looks like the
 * caption of one is a paragraph. */
static CwManuscriptBlock *
make_block (const CwProseBlock *source, CwEntity *entity, const CwField *field, guint paragraph)
{
  gboolean is_legend = CW_IS_FIGURE (entity) && source->kind == CW_PROSE_CAPTION;
  CwManuscriptBlock *block =
    cw_manuscript_block_new (is_legend ? CW_PROSE_PARAGRAPH : source->kind);

  block->n_cells = source->n_cells;
  block->number = source->number;
  block->entity_id = g_strdup (cw_entity_get_id (entity));
  block->field = field->name;
  block->paragraph = paragraph;
  return block;
}

static void
add_runs (CwManuscriptDraft *draft,
          CwManuscriptBlock *block,
          const CwProseBlock *source,
          const char *text)
{
  gboolean is_caption = block->kind == CW_PROSE_CAPTION;

  for (guint i = is_caption ? 1 : 0; i < source->runs->len; i++)
    add_run (draft, block, source->runs->pdata[i], text);
  if (is_caption)
    cw_manuscript_end_caption (block);
}

/* Begins the table of a caption, or gives a row to @table, the one whose rows come, if any. Returns
 * the table whose rows may come next. */
static CwManuscriptFloat *
follow_table (CwManuscriptDraft *draft,
              CwManuscriptBlock *block,
              const CwProseBlock *source,
              CwManuscriptFloat *table)
{
  if (block->kind == CW_PROSE_CAPTION)
    return cw_manuscript_begin_table (draft, block, source->runs->pdata[0]);
  if (block->kind != CW_PROSE_TABLE_ROW)
    return NULL;
  if (table)
    g_ptr_array_add (table->caption, block);
  return table;
}

/* Adds what is typed in a field of @entity. */
void
cw_manuscript_add_prose (CwManuscriptDraft *draft,
                         GPtrArray *blocks,
                         CwEntity *entity,
                         const char *field)
{
  const CwField *row = cw_entity_info_find (cw_entity_get_info (entity), field);
  g_autofree char *text = cw_entity_dup_text (entity, row);
  g_autoptr (GPtrArray) sources = cw_prose_parse (text);
  CwManuscriptFloat *table = NULL;

  draft->manuscript->n_typed_tables += CW_IS_FIGURE (entity) ? 0 : cw_prose_count_tables (sources);
  for (guint i = 0; i < sources->len; i++)
    {
      CwManuscriptBlock *block = make_block (sources->pdata[i], entity, row, blocks->len + 1);

      table = follow_table (draft, block, sources->pdata[i], table);
      add_runs (draft, block, sources->pdata[i], text);
      g_ptr_array_add (blocks, block);
    }
}
