/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-care-told-private.h"

/* The article before facts are looked for in it: its sentences about the patient, and its chips. */

/* No article has more sentences. */
#define MOST_SENTENCES 3000

/* ---- what is printed ---- */

static void
note_blocks (GHashTable *shown, const GPtrArray *blocks)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const CwManuscriptBlock *block = blocks->pdata[i];

      if (block->entity_id)
        g_hash_table_add (shown, cw_manuscript_dup_place (block->entity_id, block->field));
    }
}

static GHashTable *
list_shown (const CwManuscript *manuscript)
{
  GHashTable *shown = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < manuscript->parts->len; i++)
    note_blocks (shown, ((const CwManuscriptPart *)manuscript->parts->pdata[i])->blocks);
  for (guint i = 0; i < manuscript->figures->len; i++)
    note_blocks (shown, ((const CwManuscriptFloat *)manuscript->figures->pdata[i])->caption);
  return shown;
}

gboolean
cw_told_text_shows (const CwToldText *self, const char *entity_id, const char *field)
{
  g_autofree char *key = cw_manuscript_dup_place (entity_id, field);

  return self->shown == NULL || g_hash_table_contains (self->shown, key);
}

/* ---- the prose, read once ---- */

static void
sentence_free (gpointer data)
{
  g_array_unref (((CwToldSentence *)data)->words);
  g_free (data);
}

static void
chip_free (gpointer data)
{
  CwToldChip *chip = data;

  cw_fact_free (chip->fact);
  g_array_unref (chip->words);
  g_free (chip);
}

/* The case itself is the place; an abstract only repeats it. */
static guint
get_rank (const CwPassage *passage)
{
  static const guint ranks[] = {
    [CW_PASSAGE_CASE] = 0, [CW_PASSAGE_AROUND] = 1,   [CW_PASSAGE_CAPTION] = 2,
    [CW_PASSAGE_BACK] = 3, [CW_PASSAGE_ABSTRACT] = 4, [CW_PASSAGE_TITLE] = 5,
  };

  return ranks[passage->kind];
}

/* What is told of other people in the literature is not told of the patient. */
static gboolean
may_tell (const CwToldText *self, const CwStatement *statement)
{
  const CwPassage *passage = statement->passage;

  if (passage->is_literature || passage->kind == CW_PASSAGE_TITLE ||
      !cw_told_text_shows (self, passage->entity_id, passage->field))
    return FALSE;
  return statement->is_patient || passage->kind == CW_PASSAGE_BACK;
}

static void
read_sentences (CwToldText *self)
{
  for (guint i = 0; i < MIN (self->text->statements->len, MOST_SENTENCES); i++)
    {
      const CwStatement *statement = self->text->statements->pdata[i];
      CwToldSentence *sentence;

      if (!may_tell (self, statement))
        continue;
      sentence = g_new0 (CwToldSentence, 1);
      sentence->statement = statement;
      sentence->words = cw_told_words_new (statement->words);
      sentence->rank = get_rank (statement->passage);
      g_ptr_array_add (self->sentences, sentence);
    }
}

static void
read_chip (CwToldText *self, const CwPassage *passage, const CwProseRun *run)
{
  CwFact *fact =
    run->kind == CW_PROSE_FACT ? cw_fact_find (self->root, run->text, run->target) : NULL;
  g_autofree char *text =
    fact ? cw_fact_dup_text (self->root, run->text, run->target, run->wording) : NULL;
  CwToldChip *chip;

  if (fact == NULL)
    return;
  chip = g_new0 (CwToldChip, 1);
  chip->passage = passage;
  chip->fact = fact;
  chip->words = cw_told_words_new (text ? text : "");
  chip->start = run->start;
  chip->end = run->end;
  g_ptr_array_add (self->chips, chip);
}

static void
read_chips (CwToldText *self, const CwPassage *passage)
{
  g_autoptr (GPtrArray) blocks = cw_prose_parse (passage->source);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CwProseBlock *block = blocks->pdata[i];

      for (guint j = 0; j < block->runs->len && self->chips->len < MOST_SENTENCES; j++)
        read_chip (self, passage, block->runs->pdata[j]);
    }
}

void
cw_told_text_init (CwToldText *self, CwCase *root, const CwManuscript *manuscript)
{
  *self = (CwToldText){ .root = root };
  self->shown = manuscript ? list_shown (manuscript) : NULL;
  self->text = cw_case_text_new (root);
  self->sentences = g_ptr_array_new_with_free_func (sentence_free);
  self->chips = g_ptr_array_new_with_free_func (chip_free);
  for (guint i = 0; i < self->text->passages->len; i++)
    {
      const CwPassage *passage = self->text->passages->pdata[i];

      if (cw_told_text_shows (self, passage->entity_id, passage->field))
        read_chips (self, passage);
    }
  read_sentences (self);
}

void
cw_told_text_clear (CwToldText *self)
{
  g_clear_pointer (&self->sentences, g_ptr_array_unref);
  g_clear_pointer (&self->chips, g_ptr_array_unref);
  g_clear_pointer (&self->text, cw_case_text_free);
  g_clear_pointer (&self->shown, g_hash_table_unref);
}
