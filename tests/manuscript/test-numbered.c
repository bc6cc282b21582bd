/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <locale.h>
#include <string.h>

#include "../rules/case-builder.h"
#include "manuscript/cw-inspect.h"
#include "manuscript/cw-manuscript.h"
#include "manuscript/cw-panel-pointer.h"
#include "manuscript/cw-table-caption.h"
#include "model/cw-history.h"

/* Panels and tables number themselves: what points to them follows when they move, and says so when
 * they are gone. */

/* The body as printed, a bar before each block. */
static char *
print (CwEntity *root, CwReview *review)
{
  g_autoptr (CwManuscript) article = cw_manuscript_new (CW_CASE (root), NULL, review, NULL);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < article->parts->len; i++)
    {
      const CwManuscriptPart *part = article->parts->pdata[i];

      for (guint j = 0; j < part->blocks->len; j++)
        {
          g_autofree char *text = cw_manuscript_block_dup_text (part->blocks->pdata[j]);

          g_string_append_printf (out, "%s%s", out->len ? "|" : "", text);
        }
    }
  return g_string_free (out, FALSE);
}

static void
assert_printed (CwEntity *root, const char *expected)
{
  g_autofree char *text = print (root, NULL);

  g_assert_cmpstr (text, ==, expected);
}

static guint
count (CwEntity *root, const char *rule)
{
  g_autoptr (GPtrArray) findings = cw_inspect (CW_CASE (root), NULL, NULL);
  guint n = 0;

  for (guint i = 0; i < findings->len; i++)
    n += g_str_equal (((const CwFinding *)findings->pdata[i])->rule, rule);
  return n;
}

/* ---- panels ---- */

#define N_PANELS 5

typedef struct
{
  CwEntity *root;
  CwEntity *section;
  CwFigure *figure;
} Panels;

static void
setup (Panels *self, gconstpointer data)
{
  self->root = build_case ();
  self->figure = CW_FIGURE (build_row (self->root, "figures", "title", "Scans", NULL));
  for (guint i = 0; i < N_PANELS; i++)
    build_row (CW_ENTITY (self->figure), "panels", "caption", "Scan", NULL);
  cw_figure_letter_panels (self->figure);
  self->section = build_row (self->root, "sections", "kind", "case-presentation", NULL);
}

static void
teardown (Panels *self, gconstpointer data)
{
  g_object_unref (self->root);
}

/* Of the panels whose numbers stand in @places. */
static char *
dup_chip (const Panels *self, const char *places)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (const char *place = places; *place; place++)
    {
      g_autoptr (CwEntity) panel =
        g_list_model_get_item (G_LIST_MODEL (self->figure->panels), (guint)(*place - '0'));

      g_string_append_printf (ids, "%s%s", ids->len ? "," : "", cw_entity_get_id (panel));
    }
  return g_strdup_printf ("{figure:%s|%s}", cw_entity_get_id (CW_ENTITY (self->figure)), ids->str);
}

static void
point (Panels *self, const char *places)
{
  g_autofree char *chip = dup_chip (self, places);
  g_autofree char *text = g_strdup_printf ("See %s.", chip);

  build_set (self->section, "text", text);
}

static void
test_letters (Panels *self, gconstpointer data)
{
  static const char *const rows[][2] = {
    { "1", "See Fig. 1B." },
    { "10", "See Fig. 1A, B." },
    { "012", "See Fig. 1A–C." },
    { "01234", "See Fig. 1A–E." },
    { "0134", "See Fig. 1A, B, D, E." },
    { "0234", "See Fig. 1A, C–E." },
    { "22", "See Fig. 1C." },
  };
  g_autofree char *range = cw_panel_pointer_format (self->figure, 1, 3);
  g_autofree char *same = dup_chip (self, "123");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      point (self, rows[i][0]);
      assert_printed (self->root, rows[i][1]);
    }
  g_assert_cmpstr (range, ==, same);
}

/* Letters that were typed stay; what is neither a letter nor a panel is not printed as if it were.
 */
static void
test_typed_letters (Panels *self, gconstpointer data)
{
  static const char *const rows[][2] = {
    { "A-C", "A–C" },
    { "a", "a" },
    { "A, C and D", "A, C and D" },
    { "A–B", "A–B" },
    { "01890000-0000-7000-8000-00000000dead", NULL },
    { "panel", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *letters = cw_panel_pointer_dup_letters (self->figure, rows[i][0]);

      g_assert_cmpstr (letters, ==, rows[i][1]);
    }
}

/* The text follows a panel that moves, and its undoing. */
static void
test_move (Panels *self, gconstpointer data)
{
  g_autoptr (CwHistory) history = NULL;

  point (self, "012");
  history = cw_history_new (self->root);
  cw_history_begin (history, "Move");
  cw_figure_move_panel (self->figure, 1, 4);
  cw_history_end (history);
  assert_printed (self->root, "See Fig. 1A, B, E.");
  g_assert_true (cw_history_undo (history, NULL));
  assert_printed (self->root, "See Fig. 1A–C.");
  g_assert_true (cw_history_redo (history, NULL));
  assert_printed (self->root, "See Fig. 1A, B, E.");
}

static void
assert_letters (CwEntity *fact, const char *letters)
{
  g_autofree char *now = cw_entity_dup_by_name (fact, "panels");

  g_assert_cmpstr (now, ==, letters);
}

/* The letters by which a fact names its panels follow them, and the undoing; what means no panel of
 * this figure stays as it was typed. */
static void
test_facts_follow (Panels *self, gconstpointer data)
{
  static const char *const rows[][3] = {
    /* as typed, after B went behind the others, after A was removed */
    { "B", "E", "D" },       { "A–C", "A, B, E", "A, D" }, { "A", "A", NULL },
    { "C-E", "B–D", "A–C" }, { "A–Z", "A–Z", "A–Z" },      { "left", "left", "left" },
  };
  const char *figure = cw_entity_get_id (CW_ENTITY (self->figure));

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      CwEntity *study =
        build_row (self->root, "imaging", "figure", figure, "panels", rows[i][0], NULL);
      CwEntity *other = build_row (self->root, "imaging", "panels", rows[i][0], NULL);
      g_autoptr (CwHistory) history = cw_history_new (self->root);

      cw_history_begin (history, "Move");
      cw_figure_move_panel (self->figure, 1, 4);
      cw_history_end (history);
      assert_letters (study, rows[i][1]);
      cw_history_begin (history, "Remove");
      cw_figure_remove_panel (self->figure, 0);
      cw_history_end (history);
      assert_letters (study, rows[i][2]);
      assert_letters (other, rows[i][0]);
      g_assert_true (cw_history_undo (history, NULL));
      assert_letters (study, rows[i][1]);
      g_assert_true (cw_history_undo (history, NULL));
      assert_letters (study, rows[i][0]);
    }
}

/* A panel that is gone is not left out in silence. */
static void
test_remove (Panels *self, gconstpointer data)
{
  g_autofree char *chip = dup_chip (self, "13");
  g_autofree char *lost = g_strdup_printf ("See %s.", chip);
  g_autoptr (CwHistory) history = NULL;

  build_set (self->section, "text", lost);
  g_assert_cmpuint (count (self->root, "panel-lost"), ==, 0);
  history = cw_history_new (self->root);
  cw_history_begin (history, "Remove another");
  cw_figure_remove_panel (self->figure, 0);
  cw_history_end (history);
  assert_printed (self->root, "See Fig. 1A, C.");
  cw_history_begin (history, "Remove");
  cw_figure_remove_panel (self->figure, 0);
  cw_history_end (history);
  assert_printed (self->root, lost);
  g_assert_cmpuint (count (self->root, "panel-lost"), ==, 1);
  g_assert_true (cw_history_undo (history, NULL));
  assert_printed (self->root, "See Fig. 1A, C.");
  g_assert_cmpuint (count (self->root, "panel-lost"), ==, 0);
  g_assert_true (cw_history_redo (history, NULL));
  g_assert_cmpuint (count (self->root, "panel-lost"), ==, 1);
}

/* The check that the text mentions every panel knows what the chips mean, wherever they are. */
static void
test_all_panels (Panels *self, gconstpointer data)
{
  point (self, "0123");
  g_assert_cmpuint (count (self->root, "panel-not-cited"), ==, 1);
  cw_figure_move_panel (self->figure, 4, 0);
  g_assert_cmpuint (count (self->root, "panel-not-cited"), ==, 1);
  cw_figure_remove_panel (self->figure, 0);
  g_assert_cmpuint (count (self->root, "panel-not-cited"), ==, 0);
  g_assert_cmpuint (count (self->root, "panel-missing"), ==, 0);
}

/* ---- tables ---- */

static const struct
{
  const char *text;
  const char *printed;
} tables[] = {
  { "{table:a|caption} Counts\n| x |", "Table 1. Counts|x" },
  { "{table:a|caption}Counts\n\n| x |", "Table 1. Counts|x" },
  { "{table:a|caption}\n| x |", "Table 1. |x" },
  { "{table:a|caption} *CO_{2}* of {age}\n| x |", "Table 1. CO2 of 27-year-old|x" },
  /* By the first place where a table is met, be it pointed to or be it there. */
  { "See {table:b} and {table:a}.\n{table:a|caption} A\n| x |\n{table:b|caption} B\n| y |",
    "See Table 1 and Table 2.|Table 2. A|x|Table 1. B|y" },
  { "{table:a|caption} A\n| x |\n{table:b|caption} B\n| y |\nSee {table:b}.",
    "Table 1. A|x|Table 2. B|y|See Table 2." },
  /* A table without a caption has no number. */
  { "| x |\nThen\n{table:a|caption} A\n| y |", "x|Then|Table 1. A|y" },
  /* Whatever is no caption stays as it was typed. */
  { "{table:a|caption} A\nText", "{table:a|caption} A|Text" },
  { "- {table:a|caption} A\n| x |", "{table:a|caption} A|x" },
  { "A {table:a|caption}\n| x |", "A {table:a|caption}|x" },
  { "{table|caption} A\n| x |", "{table|caption} A|x" },
  { "{table:a|caption A\n| x |", "{table:a|caption A|x" },
  { "{table:a|caption} A", "{table:a|caption} A" },
  { "See {table:a}.", "See {table:a}." },
  { "| {table:a|caption} |\n| x |", "{table:a|caption}|x" },
  /* Of two tables with one id each has a number, and the first is meant. */
  { "{table:a|caption} A\n| x |\n{table:a|caption} B\n| y |\nSee {table:a}.",
    "Table 1. A|x|Table 2. B|y|See Table 1." },
};

static void
test_tables (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    {
      g_autoptr (CwEntity) root = build_case ();

      build_set (build_child (root, "patient"), "age", "27 a");
      build_row (root, "sections", "kind", "case-presentation", "text", tables[i].text, NULL);
      assert_printed (root, tables[i].printed);
    }
}

/* Together with the table of the review, which is numbered where it is mentioned, or last. */
static void
test_review (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwReview) review = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));
  CwEntity *section = build_row (root, "sections", "kind", "discussion", "text",
                                 "{table:a|caption} A\n| x |\nSee {table}.", NULL);
  g_autofree char *behind = print (root, review);
  g_autofree char *before = NULL, *same = NULL, *text = NULL;

  g_assert_cmpstr (behind, ==, "Table 1. A|x|See Table 2.");
  build_set (section, "text", "See {table}.\n{table:a|caption} A\n| x |");
  before = print (root, review);
  g_assert_cmpstr (before, ==, "See Table 1.|Table 2. A|x");
  /* An id that is taken is not taken away. */
  text = g_strdup_printf ("{table:%s|caption} A\n| x |\nSee {table}.",
                          cw_entity_get_id (CW_ENTITY (review)));
  build_set (section, "text", text);
  same = print (root, review);
  g_assert_cmpstr (same, ==, "Table 1. A|x|See Table 2.");
}

/* Rows and captions are found from the table, too. */
static void
test_floats (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwManuscript) article = NULL;
  const CwManuscriptFloat *first, *second;

  build_row (
    root, "sections", "kind", "case-presentation", "text",
    "See {table:b}.\n{table:a|caption} A\n| x |\n| y |\nText\n{table:b|caption} B\n| z |\n\n"
    "| w |\nText\n| v |",
    NULL);
  article = cw_manuscript_new (CW_CASE (root), NULL, NULL, NULL);
  g_assert_cmpuint (article->text_tables->len, ==, 2);
  g_assert_cmpuint (cw_manuscript_count_tables (article), ==, 3);
  first = article->text_tables->pdata[0];
  second = article->text_tables->pdata[1];
  g_assert_cmpstr (first->label, ==, "Table 1");
  g_assert_cmpstr (first->entity_id, ==, "b");
  g_assert_true (first->is_mentioned);
  g_assert_cmpuint (first->caption->len, ==, 2);
  g_assert_cmpstr (second->entity_id, ==, "a");
  g_assert_false (second->is_mentioned);
  g_assert_cmpuint (second->caption->len, ==, 2);
}

/* A table that goes is missed where the text points to it; undone, it is there again. */
static void
test_table_undo (void)
{
  g_autoptr (CwEntity) root = build_case ();
  CwEntity *section = build_row (root, "sections", "kind", "case-presentation", "text",
                                 "{table:a|caption} A\n| x |\n{table:b|caption} B\n| y |", NULL);
  g_autoptr (CwHistory) history = NULL;

  build_row (root, "sections", "kind", "discussion", "text", "See {table:b}.", NULL);
  history = cw_history_new (root);
  assert_printed (root, "Table 1. A|x|Table 2. B|y|See Table 2.");
  build_set (section, "text", "{table:b|caption} B\n| y |");
  cw_history_break (history);
  assert_printed (root, "Table 1. B|y|See Table 1.");
  build_set (section, "text", "{table:b|caption} B");
  cw_history_break (history);
  assert_printed (root, "{table:b|caption} B|See {table:b}.");
  g_assert_cmpuint (count (root, "table-lost"), ==, 2);
  g_assert_true (cw_history_undo (history, NULL));
  assert_printed (root, "Table 1. B|y|See Table 1.");
  g_assert_cmpuint (count (root, "table-lost"), ==, 0);
  g_assert_true (cw_history_undo (history, NULL));
  assert_printed (root, "Table 1. A|x|Table 2. B|y|See Table 2.");
  g_assert_true (cw_history_redo (history, NULL));
  assert_printed (root, "Table 1. B|y|See Table 1.");
}

/* What a list of them shows. */
static void
test_captions (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (GPtrArray) captions = NULL;
  const CwTableCaption *first, *second;

  build_set (build_child (root, "patient"), "age", "27 a");
  build_row (root, "sections", "kind", "case-presentation", "text",
             "Text\n{table:a|caption} *Counts* at {age} [@x]\n| x |", NULL);
  build_set (build_child (root, "declarations"), "funding", "{table:b|caption}\n| x |");
  captions = cw_table_caption_list (CW_CASE (root));
  g_assert_cmpuint (captions->len, ==, 2);
  first = captions->pdata[0];
  second = captions->pdata[1];
  g_assert_cmpstr (first->id, ==, "a");
  g_assert_cmpstr (first->words, ==, "Counts at 27-year-old");
  g_assert_cmpuint (first->start, ==, 5);
  g_assert_cmpstr (second->id, ==, "b");
  g_assert_cmpstr (second->words, ==, "");
  g_assert_cmpstr (second->field, ==, "funding");
}

/* The legend of a figure has no tables. */
static void
test_legend (void)
{
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (CwManuscript) article = NULL;
  const CwManuscriptFloat *figure;
  g_autofree char *text = NULL;

  build_row (root, "figures", "caption", "{table:a|caption} A\n| x |", NULL);
  build_row (root, "sections", "kind", "discussion", "text", "See {table:a}.", NULL);
  assert_printed (root, "See {table:a}.");
  article = cw_manuscript_new (CW_CASE (root), NULL, NULL, NULL);
  figure = article->figures->pdata[0];
  text = cw_manuscript_block_dup_text (figure->caption->pdata[0]);
  g_assert_cmpstr (text, ==, "{table:a|caption} A");
  g_assert_cmpuint (article->text_tables->len, ==, 0);
  g_assert_cmpuint (count (root, "table-lost"), ==, 2);
}

/* Ten thousand tables, each of them pointed to, or all of one id. */
static void
test_many (void)
{
  static const guint n = 10000;
  g_autoptr (CwEntity) root = build_case ();
  g_autoptr (GString) text = g_string_new (NULL), same = g_string_new (NULL);
  g_autoptr (CwManuscript) article = NULL, twice = NULL;
  CwEntity *section;

  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (text, "{table:t%u|caption} T\n| x |\nSee {table:t%u}.\n", i, i);
      g_string_append (same, "{table:t|caption} T\n| x |\nSee {table:t}.\n");
    }
  section = build_row (root, "sections", "kind", "case-presentation", "text", text->str, NULL);
  article = cw_manuscript_new (CW_CASE (root), NULL, NULL, NULL);
  g_assert_cmpuint (article->text_tables->len, ==, n);
  g_assert_cmpstr (((CwManuscriptFloat *)article->text_tables->pdata[n - 1])->label, ==,
                   "Table 10000");
  g_assert_cmpuint (count (root, "table-lost"), ==, 0);
  build_set (section, "text", same->str);
  twice = cw_manuscript_new (CW_CASE (root), NULL, NULL, NULL);
  g_assert_cmpuint (twice->text_tables->len, ==, n);
  g_assert_cmpuint (count (root, "table-twice"), >, 0);
}

int
main (int argc, char **argv)
{
  static const struct
  {
    const char *name;
    void (*test) (Panels *self, gconstpointer data);
  } panels[] = {
    { "/numbered/letters", test_letters }, { "/numbered/typed-letters", test_typed_letters },
    { "/numbered/move", test_move },       { "/numbered/facts-follow", test_facts_follow },
    { "/numbered/remove", test_remove },   { "/numbered/all-panels", test_all_panels },
  };

  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (panels); i++)
    g_test_add (panels[i].name, Panels, NULL, setup, panels[i].test, teardown);
  g_test_add_func ("/numbered/tables", test_tables);
  g_test_add_func ("/numbered/review", test_review);
  g_test_add_func ("/numbered/floats", test_floats);
  g_test_add_func ("/numbered/table-undo", test_table_undo);
  g_test_add_func ("/numbered/captions", test_captions);
  g_test_add_func ("/numbered/legend", test_legend);
  g_test_add_func ("/numbered/many", test_many);
  return g_test_run ();
}
