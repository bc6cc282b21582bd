/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-language-private.h"
#include "manuscript/cw-prose.h"

/* Tables are there, have captions, stand in the order of their numbers, and the text points to all
 * of them. */

#define TABLE "\\bTables? ?(?<n>\\d{1,2})\\b"

/* Captions that are looked at one by one. */
#define MOST_CAPTIONS 200

/* What is met while the text is read. */
typedef struct
{
  CwProseCheck *check;
  const CwPassage *passage;
  GHashTable *numbers; /* id -> number, as they are met; "" for the table of the review */
  GHashTable *mentioned; /* ids that the body points to */
  GHashTable *standing; /* ids of the tables that were met themselves */
  GPtrArray *captions; /* CwProseRun, lent, that begin their captions, as they stand */
  GPtrArray *places; /* CwPassage of each */
  GPtrArray *parsed; /* what was read, kept for the above */
  const CwPassage *bare; /* where a table stands without a caption, or NULL */
  guint n_tables;
  gboolean has_chips;
} Search;

/* ---- numbers that were typed ---- */

/* Returns the highest number so far of the @n_tables. */
static guint
take_table (CwProseCheck *self,
            const CwStatement *statement,
            const GMatchInfo *match,
            guint highest,
            guint n_tables)
{
  g_autofree char *digits = g_match_info_fetch_named (match, "n");
  guint number = (guint)g_ascii_strtoull (digits, NULL, 10);

  if (number > n_tables)
    {
      cw_prose_check_add_statement (self, "table-missing", CW_SEVERITY_WARNING, statement,
                                    g_strdup_printf (_ ("There is no Table %u."), number));
      return highest;
    }
  if (number > highest + 1)
    cw_prose_check_add_statement (
      self, "table-order", CW_SEVERITY_WARNING, statement,
      g_strdup_printf (_ ("Table %u is mentioned before table %u."), number, highest + 1));
  return MAX (highest, number);
}

/* Returns the first sentence of the body with a number that was typed, or NULL. */
static const CwStatement *
read_typed (CwProseCheck *self, guint n_tables)
{
  const CwStatement *first = NULL;
  guint highest = 0;

  for (guint i = 0; i < self->text->statements->len; i++)
    {
      const CwStatement *statement = self->text->statements->pdata[i];
      g_autoptr (GMatchInfo) match = NULL;

      if (!cw_language_is_body (statement))
        continue;
      cw_patterns_match (self->text->patterns, TABLE, statement->words, 0, -1, &match);
      for (; match && g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          highest = take_table (self, statement, match, highest, n_tables);
          first = first ? first : statement;
        }
    }
  return first;
}

/* ---- tables and what points to them ---- */

static void
meet (Search *self, const char *id)
{
  if (!g_hash_table_contains (self->numbers, id))
    g_hash_table_insert (self->numbers, (gpointer)id,
                         GUINT_TO_POINTER (g_hash_table_size (self->numbers) + 1));
}

/* The table of the review has an id, too, but needs none. */
static const char *
get_id (const Search *self, const CwProseRun *run)
{
  CwReview *review = self->check->review;

  if (run->target == NULL ||
      (review && g_str_equal (run->target, cw_entity_get_id (CW_ENTITY (review)))))
    return "";
  return run->target;
}

static void
take_pointer (Search *self, const CwProseRun *run)
{
  const char *id = get_id (self, run);

  meet (self, id);
  self->has_chips = TRUE;
  if (self->passage->kind == CW_PASSAGE_CASE || self->passage->kind == CW_PASSAGE_AROUND)
    g_hash_table_add (self->mentioned, (gpointer)id);
}

/* A second table of the same id is spoken of with the chips. */
static void
take_caption (Search *self, const CwProseRun *run)
{
  if (!g_hash_table_add (self->standing, run->target))
    return;
  meet (self, run->target);
  g_ptr_array_add (self->captions, (gpointer)run);
  g_ptr_array_add (self->places, (gpointer)self->passage);
}

static void
read_block (Search *self, const CwProseBlock *block)
{
  for (guint i = 0; i < block->runs->len; i++)
    {
      const CwProseRun *run = block->runs->pdata[i];

      if (block->kind == CW_PROSE_CAPTION && i == 0)
        take_caption (self, run);
      else if (run->kind == CW_PROSE_CROSS_REFERENCE && g_str_equal (run->text, "table") &&
               !cw_prose_run_is_caption (run))
        take_pointer (self, run);
    }
}

/* "Table 1. Blood counts", typed by hand above the table, is a caption, too. */
static gboolean
has_typed_caption (const Search *self, const CwProseBlock *block)
{
  return strncmp (self->passage->source + block->words, "Table ", strlen ("Table ")) == 0;
}

static gboolean
begins_bare_table (const Search *self, const CwProseBlock *block, const CwProseBlock *before)
{
  if (block->kind != CW_PROSE_TABLE_ROW)
    return FALSE;
  return before == NULL || (before->kind != CW_PROSE_TABLE_ROW &&
                            before->kind != CW_PROSE_CAPTION && !has_typed_caption (self, before));
}

static void
read_passage (Search *self, const CwPassage *passage)
{
  GPtrArray *blocks = strpbrk (passage->source, "{|") ? cw_prose_parse (passage->source) : NULL;

  if (blocks == NULL)
    return;
  self->passage = passage;
  g_ptr_array_add (self->parsed, blocks);
  self->n_tables += cw_prose_count_tables (blocks);
  for (guint i = 0; i < blocks->len; i++)
    {
      read_block (self, blocks->pdata[i]);
      if (begins_bare_table (self, blocks->pdata[i], i ? blocks->pdata[i - 1] : NULL) &&
          self->bare == NULL)
        self->bare = passage;
    }
}

/* ---- findings ---- */

static void
add_at (Search *self, const char *rule, CwSeverity severity, guint caption, char *message)
{
  const CwPassage *passage = self->places->pdata[caption];
  const CwProseRun *run = self->captions->pdata[caption];
  CwFinding *finding = cw_finding_new (rule, severity, message);
  g_autofree char *quote = g_strndup (passage->source + run->start, run->end - run->start);

  cw_finding_add_passage (finding, passage->entity_id, passage->entity_name, passage->field, quote,
                          run->start, run->end);
  g_ptr_array_add (self->check->findings, finding);
}

/* How many captions are looked at; who has more does not read more findings either. */
static guint
count_checked (const Search *self)
{
  return MIN (self->captions->len, MOST_CAPTIONS);
}

static guint
get_number (const Search *self, guint caption)
{
  const CwProseRun *run = self->captions->pdata[caption];

  return GPOINTER_TO_UINT (g_hash_table_lookup (self->numbers, run->target));
}

/* A table that the text points to earlier than to one that stands before it. */
static void
check_places (Search *self)
{
  guint highest = 0;

  for (guint i = 0; i < count_checked (self); i++)
    {
      guint number = get_number (self, i);

      if (number < highest)
        add_at (self, "table-order", CW_SEVERITY_WARNING, i,
                g_strdup_printf (_ ("Table %u stands behind table %u."), number, highest));
      highest = MAX (highest, number);
    }
}

static void
check_cited (Search *self)
{
  for (guint i = 0; i < count_checked (self); i++)
    if (!g_hash_table_contains (self->mentioned,
                                ((const CwProseRun *)self->captions->pdata[i])->target))
      add_at (self, "table-not-cited", CW_SEVERITY_WARNING, i,
              g_strdup_printf (_ ("The text does not mention table %u."), get_number (self, i)));
  if (self->check->review && cw_language_has_body (self->check) &&
      !g_hash_table_contains (self->mentioned, ""))
    cw_finding_add_to (self->check->findings, "table-not-cited", CW_SEVERITY_WARNING,
                       CW_ENTITY (self->check->root), "sections",
                       g_strdup (_ ("The text does not mention the table of the reported cases.")));
}

/* What was typed by hand does not follow. */
static void
check_mixed (Search *self, const CwStatement *typed)
{
  if (self->has_chips || self->captions->len > 0)
    cw_prose_check_add_statement (
      self->check, "tables-mixed", CW_SEVERITY_WARNING, typed,
      g_strdup (_ ("Some tables are numbered by hand, others number themselves: their numbers "
                   "will not go together.")));
}

static void
check_bare (Search *self)
{
  CwFinding *finding;

  if (self->bare == NULL)
    return;
  finding = cw_finding_new (
    "table-without-caption", CW_SEVERITY_NOTE,
    g_strdup (_ ("A table has no caption, and therefore no number: type { right above it, and "
                 "choose “Caption of the table below”.")));
  cw_finding_add_passage (finding, self->bare->entity_id, self->bare->entity_name,
                          self->bare->field, NULL, 0, 0);
  g_ptr_array_add (self->check->findings, finding);
}

static void
check_all (Search *self)
{
  const CwStatement *typed;

  for (guint i = 0; i < self->check->text->passages->len; i++)
    {
      const CwPassage *passage = self->check->text->passages->pdata[i];

      if (passage->kind != CW_PASSAGE_TITLE && passage->kind != CW_PASSAGE_CAPTION)
        read_passage (self, passage);
    }
  typed = read_typed (self->check, self->n_tables + (self->check->review != NULL));
  check_places (self);
  check_bare (self);
  /* Which table a number means that was typed by hand nobody knows. */
  if (typed)
    check_mixed (self, typed);
  else
    check_cited (self);
}

void
cw_language_check_tables (CwProseCheck *self)
{
  g_autoptr (GHashTable) numbers = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) mentioned = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) standing = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GPtrArray) captions = g_ptr_array_new ();
  g_autoptr (GPtrArray) places = g_ptr_array_new ();
  g_autoptr (GPtrArray) parsed = g_ptr_array_new_with_free_func ((GDestroyNotify)g_ptr_array_unref);
  Search search = {
    .check = self,
    .numbers = numbers,
    .mentioned = mentioned,
    .standing = standing,
    .captions = captions,
    .places = places,
    .parsed = parsed,
  };

  check_all (&search);
}
