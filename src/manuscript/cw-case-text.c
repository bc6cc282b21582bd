/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-case-text.h"

#include <string.h>

#include "manuscript/cw-fact.h"
#include "manuscript/cw-mention.h"
#include "manuscript/cw-panel-pointer.h"
#include "manuscript/cw-prose.h"
#include "notation/report/cw-report-statement.h"

/* The prose is put together as a report with the headings that the reader of reports knows, so
 * that one judgement says which sentences are about the patient. Each byte of that report knows
 * where it was typed. */

/* More prose than any article has; what is beyond is not read. */
#define MOST_BYTES (512 * 1024)
#define NO_PASSAGE G_MAXUINT16

typedef struct
{
  guint32 at;
  guint16 passage;
  guint16 is_bound;
} Origin;

typedef struct
{
  CwCase *root;
  CwCaseText *text;
  GString *report;
  GArray *origins; /* Origin, one for each byte of the report */
  GHashTable *works; /* key of a cited work -> its number */
} Builder;

/* Whether the passage went on to another patient. */
typedef struct
{
  const CwPassage *passage;
  const CwMention *first;
  gboolean is_next;
} Series;

static void
passage_free (CwPassage *self)
{
  g_free (self->entity_id);
  g_free (self->source);
  g_free (self->letter);
  g_free (self);
}

static void
statement_free (CwStatement *self)
{
  g_free (self->words);
  g_array_unref (self->map);
  g_ptr_array_unref (self->mentions);
  g_free (self);
}

/* ---- passages ---- */

/* Returns the passage, or NULL when nothing is typed. */
static CwPassage *
add_passage (CwCaseText *self,
             CwPassageKind kind,
             CwEntity *entity,
             const char *field,
             const char *source)
{
  CwPassage *passage;

  if (source == NULL || *source == '\0' || self->passages->len >= NO_PASSAGE)
    return NULL;
  passage = g_new0 (CwPassage, 1);
  passage->kind = kind;
  passage->entity_id = g_strdup (cw_entity_get_id (entity));
  passage->entity_name = cw_entity_get_info (entity)->name;
  passage->field = field;
  passage->source = g_strdup (source);
  g_ptr_array_add (self->passages, passage);
  return passage;
}

static CwPassageKind
get_section_kind (const CwSection *section)
{
  switch (section->kind)
    {
    case CW_SECTION_KIND_ABSTRACT_BACKGROUND:
    case CW_SECTION_KIND_ABSTRACT_CASE_PRESENTATION:
    case CW_SECTION_KIND_ABSTRACT_CONCLUSIONS:
      return CW_PASSAGE_ABSTRACT;
    case CW_SECTION_KIND_CASE_PRESENTATION:
    case CW_SECTION_KIND_TIMELINE:
      return CW_PASSAGE_CASE;
    default:
      return CW_PASSAGE_AROUND;
    }
}

static void
add_sections (CwCaseText *self, CwCase *root)
{
  GListModel *list = G_LIST_MODEL (root->sections);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwSection) section = g_list_model_get_item (list, i);
      CwPassage *passage =
        add_passage (self, get_section_kind (section), CW_ENTITY (section), "text", section->text);

      if (passage)
        passage->is_literature = section->kind == CW_SECTION_KIND_LITERATURE;
    }
}

/**
 * cw_figure_get_number:
 * @root: a case
 * @figure: a figure of it
 *
 * Returns: the number in its label, else its position in the list, from 1
 */
guint
cw_figure_get_number (CwCase *root, CwFigure *figure)
{
  const char *digits = figure->label ? strpbrk (figure->label, "0123456789") : NULL;
  guint64 number = digits ? g_ascii_strtoull (digits, NULL, 10) : 0;
  guint position = 0;

  if (number > 0 && number < 1000)
    return (guint)number;
  return g_list_store_find (root->figures, figure, &position) ? position + 1 : 0;
}

static void
add_caption (CwCaseText *self, CwEntity *entity, const char *text, guint figure, const char *letter)
{
  CwPassage *passage = add_passage (self, CW_PASSAGE_CAPTION, entity, "caption", text);

  if (passage == NULL)
    return;
  passage->figure = figure;
  passage->letter = g_strdup (letter);
}

static void
add_figures (CwCaseText *self, CwCase *root)
{
  GListModel *list = G_LIST_MODEL (root->figures);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwFigure) figure = g_list_model_get_item (list, i);
      GListModel *panels = G_LIST_MODEL (figure->panels);
      guint number = cw_figure_get_number (root, figure);

      add_caption (self, CW_ENTITY (figure), figure->caption, number, NULL);
      for (guint j = 0; j < g_list_model_get_n_items (panels); j++)
        {
          g_autoptr (CwFigurePanel) panel = g_list_model_get_item (panels, j);

          add_caption (self, CW_ENTITY (panel), panel->caption, number, panel->letter);
        }
    }
}

static void
add_declarations (CwCaseText *self, CwCase *root)
{
  CwEntity *declarations = CW_ENTITY (root->declarations);

  CW_FOREACH_FIELD (cw_entity_get_info (declarations), field)
    if (field->kind == &cw_kind_prose)
      {
        g_autofree char *text = cw_entity_dup_text (declarations, field);

        add_passage (self, CW_PASSAGE_BACK, declarations, field->name, text);
      }
}

static void
add_passages (CwCaseText *self, CwCase *root)
{
  add_passage (self, CW_PASSAGE_TITLE, CW_ENTITY (root), "title", root->title);
  add_sections (self, root);
  add_figures (self, root);
  add_passage (self, CW_PASSAGE_CASE, CW_ENTITY (root->perspective), "text",
               root->perspective->text);
  add_declarations (self, root);
}

/* ---- one report of all ---- */

static void
append (Builder *self, const char *words, gsize length, Origin origin)
{
  g_string_append_len (self->report, words, (gssize)length);
  for (gsize i = 0; i < length; i++)
    g_array_append_val (self->origins, origin);
}

static void
append_line (Builder *self, const char *words)
{
  Origin origin = { 0, NO_PASSAGE, FALSE };

  append (self, words, strlen (words), origin);
}

/* Marks and escapes of the source are skipped. */
static void
append_words (Builder *self, const CwProseRun *run, const char *source, guint16 passage)
{
  gsize at = run->start;

  for (const char *c = run->text; *c; c++)
    {
      while (at + 1 < run->end && source[at] != *c)
        at++;
      append (self, c, 1, (Origin){ (guint32)at, passage, FALSE });
      at++;
    }
}

static guint
get_work_number (Builder *self, const char *key)
{
  gpointer number = g_hash_table_lookup (self->works, key);

  if (number == NULL)
    {
      number = GUINT_TO_POINTER (g_hash_table_size (self->works) + 1);
      g_hash_table_insert (self->works, g_strdup (key), number);
    }
  return GPOINTER_TO_UINT (number);
}

static char *
dup_citation (Builder *self, const CwProseRun *run)
{
  g_auto (GStrv) keys = g_strsplit (run->text, " ", -1);
  GString *words = g_string_new ("[");

  for (guint i = 0; keys[i]; i++)
    g_string_append_printf (words, "%s%u", i ? ", " : "", get_work_number (self, keys[i]));
  return g_string_free (g_string_append_c (words, ']'), FALSE);
}

static char *
dup_cross_reference (Builder *self, const CwProseRun *run)
{
  CwEntity *target = cw_entity_lookup (CW_ENTITY (self->root), run->target);

  g_autofree char *panels = NULL;

  if (!CW_IS_FIGURE (target))
    return g_strdup ("the table");
  panels = cw_panel_pointer_dup_letters (CW_FIGURE (target), run->wording);
  return g_strdup_printf ("Fig. %u%s", cw_figure_get_number (self->root, CW_FIGURE (target)),
                          panels ? panels : "");
}

static char *
dup_chip (Builder *self, const CwProseRun *run)
{
  char *fact;

  if (run->kind == CW_PROSE_CITATION)
    return dup_citation (self, run);
  if (run->kind == CW_PROSE_CROSS_REFERENCE)
    return dup_cross_reference (self, run);
  fact = cw_fact_dup_text (self->root, run->text, run->target, run->wording);
  return fact ? fact : g_strdup ("…");
}

static void
append_run (Builder *self, const CwProseRun *run, const CwPassage *passage, guint16 number)
{
  g_autofree char *words = NULL;

  if (run->kind == CW_PROSE_TEXT)
    {
      append_words (self, run, passage->source, number);
      return;
    }
  words = dup_chip (self, run);
  append (self, words, strlen (words), (Origin){ (guint32)run->start, number, TRUE });
}

/* Cells of a table are sentences of their own. */
static void
append_block (Builder *self, const CwProseBlock *block, const CwPassage *passage, guint16 number)
{
  guint cell = 0;

  for (guint i = 0; i < block->runs->len && self->report->len < MOST_BYTES; i++)
    {
      const CwProseRun *run = block->runs->pdata[i];

      if (run->cell != cell)
        append_line (self, "\n\n");
      cell = run->cell;
      append_run (self, run, passage, number);
    }
  append_line (self, "\n\n");
}

/* What the reader of reports takes the passage for. */
static const char *
get_heading (const CwPassage *passage, CwEntity *entity)
{
  if (CW_IS_SECTION (entity))
    switch (CW_SECTION (entity)->kind)
      {
      case CW_SECTION_KIND_ABSTRACT_BACKGROUND:
      case CW_SECTION_KIND_INTRODUCTION:
        return "Background\n\n";
      case CW_SECTION_KIND_ABSTRACT_CASE_PRESENTATION:
      case CW_SECTION_KIND_CASE_PRESENTATION:
      case CW_SECTION_KIND_TIMELINE:
        return "Case presentation\n\n";
      default:
        return "Discussion\n\n";
      }
  return passage->kind == CW_PASSAGE_BACK ? "Discussion\n\n" : "Case presentation\n\n";
}

static void
append_passage (Builder *self, guint16 number)
{
  const CwPassage *passage = self->text->passages->pdata[number];
  g_autoptr (GPtrArray) blocks = NULL;

  if (self->report->len >= MOST_BYTES || strlen (passage->source) > MOST_BYTES)
    return;
  blocks = cw_prose_parse (passage->source);
  append_line (
    self, get_heading (passage, cw_entity_lookup (CW_ENTITY (self->root), passage->entity_id)));
  for (guint i = 0; i < blocks->len && self->report->len < MOST_BYTES; i++)
    append_block (self, blocks->pdata[i], passage, number);
}

/* ---- statements ---- */

/* Points and dashes alone say nothing, however many there are. */
static gboolean
has_words (const char *sentence)
{
  for (const char *c = sentence; *c; c++)
    if (g_ascii_isalnum (*c) || (guchar)*c >= 0x80)
      return TRUE;
  return FALSE;
}

static CwStatement *
make_statement (const Builder *self, CwReportStatement *sentence)
{
  guint32 first = g_array_index (sentence->map, guint32, 0);
  const Origin *origins = (const Origin *)self->origins->data;
  CwStatement *statement;

  if (first >= self->origins->len || origins[first].passage == NO_PASSAGE ||
      !has_words (sentence->words))
    return NULL;
  statement = g_new0 (CwStatement, 1);
  statement->passage = self->text->passages->pdata[origins[first].passage];
  statement->words = g_steal_pointer (&sentence->words);
  statement->is_patient = sentence->is_patient;
  statement->map = g_array_new (FALSE, TRUE, sizeof (CwStatementPlace));
  statement->mentions = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_mention_free);
  for (guint i = 0; i < sentence->map->len; i++)
    {
      guint32 at = MIN (g_array_index (sentence->map, guint32, i), self->origins->len - 1);
      CwStatementPlace place = { origins[at].at, origins[at].is_bound };

      g_array_append_val (statement->map, place);
    }
  return statement;
}

/* In a series of cases the facts are those of the first patient. */
#define NEXT_PATIENT                                                                               \
  "\\A(?:case|patient|observation) (?:number |n ?o\\.? ?|#)?(?:[2-9]|two|three|four|II|III)\\b|"   \
  "\\bcase (?:[2-9]|two|three|II|III) (?:is|was) an?\\b|"                                          \
  "\\bthe (?:second|third|fourth|other) (?:case|patient)\\b|\\A(?:in )?another "                   \
  "(?:case|patient|is an?)\\b"
#define INTRODUCED "\\Aan? (?:[\\w-]+ ){0,3}?\\d{1,3}(?: |-)(?:year|month|week|day)s?(?: |-)old\\b"

static const CwMention *
find_age (const CwStatement *statement)
{
  for (guint i = 0; i < statement->mentions->len; i++)
    if (((const CwMention *)statement->mentions->pdata[i])->kind == CW_MENTION_AGE)
      return statement->mentions->pdata[i];
  return NULL;
}

/* Whether a sentence brings in somebody else, who is told of until the passage ends: @first is the
 * first age of the passage. */
static gboolean
is_next_patient (const Builder *self, const CwStatement *statement, const CwMention *first)
{
  const CwMention *age = find_age (statement);

  if (cw_patterns_has (self->text->patterns, NEXT_PATIENT, statement->words))
    return TRUE;
  return first && age && first != age && first->number.low != age->number.low &&
         cw_patterns_has (self->text->patterns, INTRODUCED, statement->words);
}

static void
read_statement (const Builder *self, CwStatement *statement, Series *series)
{
  if (series->passage != statement->passage)
    *series = (Series){ .passage = statement->passage };
  statement->is_patient &= !series->is_next;
  cw_mention_read (self->text->patterns, statement);
  if (!series->is_next && is_next_patient (self, statement, series->first))
    {
      series->is_next = TRUE;
      statement->is_patient = FALSE;
      g_ptr_array_set_size (statement->mentions, 0);
    }
  if (series->first == NULL)
    series->first = find_age (statement);
}

static void
read_statements (const Builder *self)
{
  g_autoptr (GPtrArray) sentences = cw_report_list_statements (self->report->str);
  Series series = { 0 };

  for (guint i = 0; i < sentences->len; i++)
    {
      CwStatement *statement = make_statement (self, sentences->pdata[i]);

      if (statement == NULL)
        continue;
      read_statement (self, statement, &series);
      g_ptr_array_add (self->text->statements, statement);
    }
}

/**
 * cw_case_text_new_passages:
 * @root: a case
 *
 * Returns: (transfer full): all prose of a case as cw_case_text_new() finds it, not split into
 *   sentences
 */
CwCaseText *
cw_case_text_new_passages (CwCase *root)
{
  CwCaseText *self = g_new0 (CwCaseText, 1);

  self->passages = g_ptr_array_new_with_free_func ((GDestroyNotify)passage_free);
  self->statements = g_ptr_array_new_with_free_func ((GDestroyNotify)statement_free);
  self->patterns = cw_patterns_new ();
  add_passages (self, root);
  return self;
}

/**
 * cw_case_text_new:
 * @root: a case
 *
 * Reads all prose of a case except notes: title, sections, captions, the patient's perspective and
 * the declarations. Takes time in proportion to its length; what is beyond the length of any
 * article is left out.
 *
 * Returns: (transfer full): its sentences, with what they mention
 */
CwCaseText *
cw_case_text_new (CwCase *root)
{
  CwCaseText *self = cw_case_text_new_passages (root);
  g_autoptr (GString) report = g_string_new (NULL);
  g_autoptr (GArray) origins = g_array_new (FALSE, FALSE, sizeof (Origin));
  g_autoptr (GHashTable) works = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Builder builder = { root, self, report, origins, works };

  /* The reader of reports guesses where headings are missing; here none is. */
  append_line (&builder, "Abstract\n\n");
  for (guint i = 0; i < self->passages->len; i++)
    append_passage (&builder, (guint16)i);
  append_line (&builder, "Case presentation\n\n");
  read_statements (&builder);
  return self;
}

/**
 * cw_case_text_free:
 * @self: (nullable) (transfer full): the prose of a case
 *
 * Frees it.
 */
void
cw_case_text_free (CwCaseText *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->statements);
  g_ptr_array_unref (self->passages);
  cw_patterns_unref (self->patterns);
  g_free (self);
}
