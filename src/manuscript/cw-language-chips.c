/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-fact.h"
#include "manuscript/cw-language-private.h"
#include "manuscript/cw-panel-pointer.h"
#include "manuscript/cw-prose.h"
#include "manuscript/cw-table-caption.h"
#include "model/cw-snapshot.h"

/* Chips that stand for nothing: the fact, figure, panel, table or work they name is not there, and
 * the article would be printed with their marks. */

/* More than anybody mends one after the other. */
#define MOST_LOST 200

typedef struct
{
  CwProseCheck *check;
  GHashTable *works; /* what a citation may name a work by; NULL when that is not known */
  GHashTable *tables; /* ids of the tables that the text has, and that of the review */
  GHashTable *captions; /* those that were met */
  guint n_lost;
} Search;

/* What a citation may name a work by: its id or its key. NULL when the library is not known. */
static GHashTable *
index_works (GPtrArray *publications)
{
  GHashTable *names = publications ? g_hash_table_new (g_str_hash, g_str_equal) : NULL;

  for (guint i = 0; publications && i < publications->len; i++)
    {
      const CwSnapshot *work = publications->pdata[i];
      const char *key = cw_snapshot_get_text (work, "citation-key");

      g_hash_table_add (names, work->id);
      if (key)
        g_hash_table_add (names, (gpointer)key);
    }
  return names;
}

/* ---- findings ---- */

/* The ids of tables that the text may point to. */
static GHashTable *
index_tables (CwProseCheck *check)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) captions = cw_table_caption_list (check->root);

  for (guint i = 0; i < captions->len; i++)
    g_hash_table_add (ids, g_strdup (((const CwTableCaption *)captions->pdata[i])->id));
  if (check->review)
    g_hash_table_add (ids, g_strdup (cw_entity_get_id (CW_ENTITY (check->review))));
  return ids;
}

/* A chip where it stands. */
typedef struct
{
  const CwPassage *passage;
  const CwProseBlock *block;
  const CwProseRun *run;
  const char *place; /* the name of the section */
  const char *words; /* as typed */
} Chip;

/* Takes @message. */
static void
add_lost (Search *self, const char *rule, const Chip *chip, char *message)
{
  const CwPassage *passage = chip->passage;
  CwFinding *finding = cw_finding_new (rule, CW_SEVERITY_ERROR, message);

  cw_finding_add_passage (finding, passage->entity_id, passage->entity_name, passage->field,
                          chip->words, chip->run->start, chip->run->end);
  g_ptr_array_add (self->check->findings, finding);
  self->n_lost++;
}

static void
check_citation (Search *self, const Chip *chip)
{
  g_auto (GStrv) keys = g_strsplit (chip->run->text, " ", -1);

  for (guint i = 0; keys[i] && self->works; i++)
    if (!g_hash_table_contains (self->works, keys[i]))
      add_lost (self, "reference-lost", chip,
                /* Translators: a section, then what is typed there, then the key of a work. */
                g_strdup_printf (_ ("%s: “%s” cites “%s”, which is not in the library."),
                                 chip->place, chip->words, keys[i]));
}

static void
check_panels (Search *self, const Chip *chip, CwFigure *figure)
{
  g_autofree char *letters = cw_panel_pointer_dup_letters (figure, chip->run->wording);

  if (letters == NULL)
    add_lost (self, "panel-lost", chip,
              /* Translators: a section, then what is typed there, then the number of a figure. */
              g_strdup_printf (_ ("%s: “%s” points to a panel of figure %u that is not there."),
                               chip->place, chip->words,
                               cw_figure_get_number (self->check->root, figure)));
}

static void
check_figure (Search *self, const Chip *chip)
{
  const char *id = chip->run->target;
  CwEntity *figure = id ? cw_entity_lookup (CW_ENTITY (self->check->root), id) : NULL;

  if (CW_IS_FIGURE (figure))
    check_panels (self, chip, CW_FIGURE (figure));
  else
    add_lost (self, "figure-lost", chip,
              /* Translators: a section, then what is typed there. */
              g_strdup_printf (_ ("%s: “%s” points to a figure that is not there."), chip->place,
                               chip->words));
}

static void
check_table (Search *self, const Chip *chip)
{
  const char *id = chip->run->target;

  if (id ? !g_hash_table_contains (self->tables, id) : self->check->review == NULL)
    add_lost (self, "table-lost", chip,
              /* Translators: a section, then what is typed there. */
              g_strdup_printf (_ ("%s: “%s” points to a table that is not there."), chip->place,
                               chip->words));
}

/* A table that is pasted a second time has the id of the first. */
static void
check_caption (Search *self, const Chip *chip)
{
  gboolean is_above_table =
    chip->block->kind == CW_PROSE_CAPTION && chip->block->runs->pdata[0] == chip->run;

  if (!is_above_table || chip->passage->kind == CW_PASSAGE_CAPTION)
    add_lost (self, "table-lost", chip,
              /* Translators: a section, then what is typed there. */
              g_strdup_printf (_ ("%s: “%s” is the caption of a table, but there is no table right "
                                  "below."),
                               chip->place, chip->words));
  else if (!g_hash_table_add (self->captions, g_strdup (chip->run->target)))
    add_lost (self, "table-twice", chip,
              /* Translators: a section, then what is typed there. */
              g_strdup_printf (_ ("%s: “%s” is the caption of an earlier table, too: the text can "
                                  "point only to that one. Give one of them a new caption."),
                               chip->place, chip->words));
}

static void
check_fact (Search *self, const Chip *chip)
{
  const CwProseRun *run = chip->run;
  g_autofree char *words =
    cw_fact_dup_text (self->check->root, run->text, run->target, run->wording);

  if (words == NULL)
    add_lost (self, "fact-lost", chip,
              /* Translators: a section, then what is typed there. */
              g_strdup_printf (_ ("%s: “%s” asks for a fact that is not recorded."), chip->place,
                               chip->words));
}

/* ---- all ---- */

static void
check_run (Search *self,
           const CwPassage *passage,
           const CwProseBlock *block,
           const char *place,
           const CwProseRun *run)
{
  g_autofree char *words = g_strndup (passage->source + run->start, run->end - run->start);
  Chip chip = { passage, block, run, place, words };

  if (run->kind == CW_PROSE_TEXT)
    return;
  if (run->kind == CW_PROSE_CITATION)
    check_citation (self, &chip);
  else if (run->kind == CW_PROSE_FACT)
    check_fact (self, &chip);
  else if (g_str_equal (run->text, "figure"))
    check_figure (self, &chip);
  else if (cw_prose_run_is_caption (run))
    check_caption (self, &chip);
  else
    check_table (self, &chip);
}

static void
check_passage (Search *self, const CwPassage *passage)
{
  g_autoptr (GPtrArray) blocks =
    strpbrk (passage->source, "{[") ? cw_prose_parse (passage->source) : NULL;
  g_autofree char *place = blocks ? cw_language_dup_place (self->check, passage) : NULL;

  for (guint i = 0; blocks && i < blocks->len; i++)
    {
      const CwProseBlock *block = blocks->pdata[i];

      for (guint j = 0; j < block->runs->len && self->n_lost < MOST_LOST; j++)
        check_run (self, passage, block, place, block->runs->pdata[j]);
    }
}

void
cw_language_check_chips (CwProseCheck *self, GPtrArray *publications)
{
  g_autoptr (GHashTable) works = index_works (publications);
  g_autoptr (GHashTable) tables = index_tables (self);
  g_autoptr (GHashTable) captions = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Search search = { self, works, tables, captions, 0 };

  /* A title has no chips. */
  for (guint i = 0; i < self->text->passages->len; i++)
    if (((const CwPassage *)self->text->passages->pdata[i])->kind != CW_PASSAGE_TITLE)
      check_passage (&search, self->text->passages->pdata[i]);
}
