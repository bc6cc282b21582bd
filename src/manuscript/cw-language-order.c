/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-figure-pointer.h"
#include "manuscript/cw-language-private.h"
#include "manuscript/cw-prose.h"

/* Figures and references are cited in the order of their numbers, and all of them are. */

static const CwStatement *
get (CwProseCheck *self, guint i)
{
  return self->text->statements->pdata[i];
}

/* What was typed by hand has its number by hand; that of a chip is right by itself. */
static gboolean
is_typed (const CwStatement *statement, gsize first, gsize past)
{
  gsize start, end;

  return cw_statement_get_source (statement, first, past, &start, &end);
}

/* ---- figures ---- */

/* What was cited so far: number -> letters; all letters when the figure was cited as a whole. */
typedef struct
{
  guint highest;
  GHashTable *letters;
  GHashTable *missed; /* numbers of figures that are not there and were spoken of */
  const CwStatement *typed; /* the first whose number is typed by hand, if any */
  gboolean has_chips; /* whether others number themselves */
} Cited;

/* ---- what is pointed to is there ---- */

static CwFigure *
find_figure (CwProseCheck *self, guint number)
{
  GListModel *list = G_LIST_MODEL (self->root->figures);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwFigure) figure = g_list_model_get_item (list, i);

      if (cw_figure_get_number (self->root, figure) == number)
        return figure; /* the list holds it */
    }
  return NULL;
}

/* The panels of a figure, bit 0 for A; 0 when none has a letter. */
static guint
get_letters (CwFigure *figure)
{
  GListModel *panels = G_LIST_MODEL (figure->panels);
  guint letters = 0;

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr (CwFigurePanel) panel = g_list_model_get_item (panels, i);

      letters |= cw_figure_letters_read (panel->letter);
    }
  return letters;
}

static void
check_letters (CwProseCheck *self,
               const CwStatement *statement,
               const CwFigurePointer *pointer,
               CwFigure *figure)
{
  guint letters = get_letters (figure);
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < 26 && letters; i++)
    if (pointer->letters & ~letters & 1u << i)
      g_string_append_printf (missing, "%s%c", missing->len ? ", " : "", 'A' + (int)i);
  if (missing->len)
    cw_prose_check_add_statement (
      self, "panel-missing", CW_SEVERITY_WARNING, statement,
      g_strdup_printf (_ ("There is no panel %s in Fig. %u."), missing->str, pointer->number));
}

/* Returns whether the figure is there; one that is not is spoken of once. */
static gboolean
check_exists (CwProseCheck *self,
              Cited *cited,
              const CwStatement *statement,
              const CwFigurePointer *pointer)
{
  CwFigure *figure = find_figure (self, pointer->number);

  if (figure)
    check_letters (self, statement, pointer, figure);
  else if (g_hash_table_add (cited->missed, GUINT_TO_POINTER (pointer->number)))
    cw_prose_check_add_statement (self, "figure-missing", CW_SEVERITY_WARNING, statement,
                                  g_strdup_printf (_ ("There is no Fig. %u."), pointer->number));
  return figure != NULL;
}

/* ---- the order ---- */

static void
check_order (CwProseCheck *self, const CwStatement *statement, guint number, guint highest)
{
  if (number > highest + 1)
    cw_prose_check_add_statement (
      self, "figure-order", CW_SEVERITY_WARNING, statement,
      g_strdup_printf (_ ("Figure %u is mentioned before figure %u."), number, highest + 1));
}

static void
take_pointer (CwProseCheck *self,
              Cited *cited,
              const CwStatement *statement,
              const CwFigurePointer *pointer)
{
  gpointer key = GUINT_TO_POINTER (pointer->number);
  guint letters = pointer->letters ? pointer->letters : G_MAXUINT;

  if (!check_exists (self, cited, statement, pointer))
    return;
  if (is_typed (statement, pointer->first, pointer->past))
    check_order (self, statement, pointer->number, cited->highest);
  cited->highest = MAX (cited->highest, pointer->number);
  letters |= GPOINTER_TO_UINT (g_hash_table_lookup (cited->letters, key));
  g_hash_table_replace (cited->letters, key, GUINT_TO_POINTER (letters));
}

static void
note_hand (Cited *cited, const CwStatement *statement, const CwFigurePointer *pointer)
{
  if (!is_typed (statement, pointer->first, pointer->past))
    cited->has_chips = TRUE;
  else if (cited->typed == NULL)
    cited->typed = statement;
}

/* Only the body cites in an order; a chip in the abstract counts its figure all the same. */
static void
read_figures (CwProseCheck *self, Cited *cited)
{
  for (guint i = 0; i < self->text->statements->len; i++)
    {
      const CwStatement *statement = get (self, i);
      g_autoptr (GArray) pointers = cw_figure_pointer_list (statement->words);

      for (guint j = 0; j < pointers->len; j++)
        {
          const CwFigurePointer *pointer = &g_array_index (pointers, CwFigurePointer, j);

          note_hand (cited, statement, pointer);
          if (cw_language_is_body (statement))
            take_pointer (self, cited, statement, pointer);
        }
    }
}

static void
check_panels (CwProseCheck *self, CwFigure *figure, guint letters)
{
  GListModel *panels = G_LIST_MODEL (figure->panels);
  g_autoptr (GString) missing = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (panels); i++)
    {
      g_autoptr (CwFigurePanel) panel = g_list_model_get_item (panels, i);

      if (panel->letter && !(cw_figure_letters_read (panel->letter) & letters))
        g_string_append_printf (missing, "%s%s", missing->len ? ", " : "", panel->letter);
    }
  if (missing->len)
    cw_finding_add_to (self->findings, "panel-not-cited", CW_SEVERITY_WARNING, CW_ENTITY (figure),
                       "panels",
                       g_strdup_printf (_ ("The text does not mention panel %s of figure %u."),
                                        missing->str, cw_figure_get_number (self->root, figure)));
}

static void
check_all_cited (CwProseCheck *self, const Cited *cited)
{
  GListModel *figures = G_LIST_MODEL (self->root->figures);

  for (guint i = 0; i < g_list_model_get_n_items (figures) && cw_language_has_body (self); i++)
    {
      g_autoptr (CwFigure) figure = g_list_model_get_item (figures, i);
      guint number = cw_figure_get_number (self->root, figure);
      guint letters =
        GPOINTER_TO_UINT (g_hash_table_lookup (cited->letters, GUINT_TO_POINTER (number)));

      if (letters == 0)
        cw_finding_add_to (self->findings, "figure-not-cited", CW_SEVERITY_WARNING,
                           CW_ENTITY (figure), "panels",
                           g_strdup_printf (_ ("The text does not mention figure %u."), number));
      else
        check_panels (self, figure, letters);
    }
}

/* A chip makes its figure the next one, and what was typed by hand then points to another. */
static void
check_mixed_figures (CwProseCheck *self, const Cited *cited)
{
  if (cited->typed && cited->has_chips)
    cw_prose_check_add_statement (
      self, "figures-mixed", CW_SEVERITY_WARNING, cited->typed,
      g_strdup (_ ("Some figures are numbered by hand, others number themselves: their numbers "
                   "will not go together.")));
}

void
cw_language_check_figures (CwProseCheck *self)
{
  g_autoptr (GHashTable) letters = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) missed = g_hash_table_new (NULL, NULL);
  Cited figures = { 0, letters, missed, NULL, FALSE };

  read_figures (self, &figures);
  check_all_cited (self, &figures);
  check_mixed_figures (self, &figures);
}

/* ---- references ---- */

/* A number so far ahead cites nothing, and those behind it may follow what it should have been. */
#define MOST_AHEAD 60
#define TYPED "\\[(?<list>\\d{1,3}(?: ?(?:-|,) ?\\d{1,3})*)\\]"

/* What printers leave of "6-8" when they lose its marks: digits that follow each other, "678". */
static gboolean
is_glued (guint number, guint highest)
{
  guint digit = number % 10;

  if (number < 10)
    return FALSE;
  for (number /= 10; number; number /= 10, digit--)
    if (number % 10 + 1 != digit)
      return FALSE;
  return digit <= highest + 1;
}

/* One finding: what comes behind the first gap follows from it. */
static gboolean
take_numbers (CwProseCheck *self, const CwStatement *statement, const char *list, guint *highest)
{
  guint low = 0;
  gboolean is_range = FALSE;

  for (const char *c = list; *c;)
    {
      guint number;

      if (!g_ascii_isdigit (*c))
        {
          is_range |= *c++ == '-';
          continue;
        }
      number = (guint)g_ascii_strtoull (c, NULL, 10);
      while (g_ascii_isdigit (*c))
        c++;
      if (!is_range && number > *highest + 1 && is_glued (number, *highest))
        number = low = *highest = number % 10;
      if ((is_range ? low : number) > *highest + MOST_AHEAD)
        return FALSE;
      if ((is_range ? low : number) > *highest + 1)
        {
          cw_prose_check_add_statement (
            self, "reference-order", CW_SEVERITY_WARNING, statement,
            g_strdup_printf (_ ("Reference %u is cited before reference %u."), number,
                             *highest + 1));
          return FALSE;
        }
      *highest = MAX (*highest, number);
      low = number;
      is_range = FALSE;
    }
  return TRUE;
}

/* Numbers that were typed by hand; those of chips are in order by themselves. */
static guint
check_typed (CwProseCheck *self)
{
  guint highest = 0;

  for (guint i = 0; i < self->text->statements->len; i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (!cw_language_is_body (get (self, i)))
        continue;
      cw_patterns_match (self->text->patterns, TYPED, get (self, i)->words, 0, -1, &match);
      for (; match && g_match_info_matches (match); g_match_info_next (match, NULL))
        {
          g_autofree char *list = g_match_info_fetch_named (match, "list");
          int first = 0, past = 0;

          g_match_info_fetch_pos (match, 0, &first, &past);
          if (is_typed (get (self, i), (gsize)first, (gsize)past) &&
              !take_numbers (self, get (self, i), list, &highest))
            return highest;
        }
    }
  return highest;
}

/* Whether the passage cites with chips. */
static gboolean
has_citations (const CwPassage *passage)
{
  g_autoptr (GPtrArray) blocks =
    strstr (passage->source, "[@") ? cw_prose_parse (passage->source) : NULL;

  for (guint i = 0; blocks && i < blocks->len; i++)
    {
      const CwProseBlock *block = blocks->pdata[i];

      for (guint j = 0; j < block->runs->len; j++)
        if (((const CwProseRun *)block->runs->pdata[j])->kind == CW_PROSE_CITATION)
          return TRUE;
    }
  return FALSE;
}

void
cw_language_check_references (CwProseCheck *self)
{
  guint highest = check_typed (self);
  const CwPassage *mixed = NULL;

  for (guint i = 0; i < self->text->passages->len && mixed == NULL; i++)
    if (has_citations (self->text->passages->pdata[i]))
      mixed = self->text->passages->pdata[i];
  if (mixed && highest > 0)
    {
      CwFinding *finding = cw_finding_new (
        "references-mixed", CW_SEVERITY_WARNING,
        g_strdup (_ ("Some references are numbered by hand, others from the library: their numbers "
                     "will not go together.")));

      cw_finding_add_passage (finding, mixed->entity_id, mixed->entity_name, mixed->field, NULL, 0,
                              0);
      g_ptr_array_add (self->findings, finding);
    }
}
