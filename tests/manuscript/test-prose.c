/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-prose.h"

#include <locale.h>
#include <string.h>

/* Marks in prose mean what they should, and everything else means itself. */

static void
append_run (GString *out, const CwProseRun *run)
{
  static const char *const styles[] = { "i", "b", "^", "_" };
  static const char kinds[] = "tfcx";

  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (run->style & (1u << i))
      g_string_append (out, styles[i]);
  g_string_append_printf (out, "%c(%s", kinds[run->kind], run->text);
  if (run->target)
    g_string_append_printf (out, ":%s", run->target);
  if (run->wording)
    g_string_append_printf (out, "|%s", run->wording);
  g_string_append_c (out, ')');
}

static char *
dup_structure (const char *source)
{
  static const char kinds[] = "PH-#RC";
  g_autoptr (GPtrArray) blocks = cw_prose_parse (source);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < blocks->len; i++)
    {
      const CwProseBlock *block = blocks->pdata[i];
      guint cell = 0;

      g_string_append_c (out, kinds[block->kind]);
      for (guint j = 0; j < block->runs->len; j++)
        {
          const CwProseRun *run = block->runs->pdata[j];

          for (; cell < run->cell; cell++)
            g_string_append_c (out, '/');
          append_run (out, run);
        }
    }
  return g_string_free (out, FALSE);
}

static void
test_table (void)
{
  static const struct
  {
    const char *source;
    const char *structure;
  } rows[] = {
    { NULL, "" },
    { "", "" },
    { " \n\n ", "" },
    { "One.\n\nTwo.", "Pt(One.)Pt(Two.)" },
    { "One.\nTwo.", "Pt(One.)Pt(Two.)" },
    { "a *new* word", "Pt(a )it(new)t( word)" },
    { "**so** *it* is", "Pbt(so)t( )it(it)t( is)" },
    { "***both***", "Pibt(both)" },
    { "**a *b* c**", "Pbt(a )ibt(b)bt( c)" },
    { "10^{9}/L, CO_{2}", "Pt(10)^t(9)t(/L, CO)_t(2)" },
    /* Text that only looks like marks. */
    { "HLA-B*57:01 and HLA-A*02", "Pt(HLA-B*57:01 and HLA-A*02)" },
    { "2 * 3 * 4", "Pt(2 * 3 * 4)" },
    { "* p < 0.05", "Pt(* p < 0.05)" },
    { "*open", "Pt(*open)" },
    { "*fusion*s, **a*", "Pit(fusion)t(s, **a*)" },
    { "****", "Pt(****)" },
    { "x^2, a_b, ^{}, _{open", "Pt(x^2, a_b, ^{}, _{open)" },
    { "{ not a fact }, {Age}, {}, {age|}", "Pt({ not a fact }, {Age}, {}, {age|})" },
    { "[1], [@], [@a b]", "Pt([1], [@], [@a b])" },
    { "\\*kept\\* \\{age} C:\\dir", "Pt(*kept* {age} C:\\dir)" },
    /* Chips. */
    { "A {age|adjective} man", "Pt(A )f(age|adjective)t( man)" },
    { "{drug.dose:01-a|words}.", "Pf(drug.dose:01-a|words)t(.)" },
    { "see {figure:x1|A-C} and {table:r}", "Pt(see )x(figure:x1|A-C)t( and )x(table:r)" },
    { "seen [@smith2020; @x-1].", "Pt(seen )c(smith2020 x-1)t(.)" },
    { "*in {age} years*", "Pit(in )if(age)it( years)" },
    /* Blocks. */
    { "## Course\n- one\n- two\n1. first\n12. twelfth",
      "Ht(Course)-t(one)-t(two)#t(first)#t(twelfth)" },
    { "2019. It began.", "Pt(2019. It began.)" },
    { "-5 mm", "Pt(-5 mm)" },
    { "| a | *b* |\n|---|:-:|\n| {age|words} | |", "Rt(a)/it(b)Rf(age|words)" },
    { "|a|b|c|", "Rt(a)/t(b)/t(c)" },
    { "| a | b |\n| - | - |\n| c | d |", "Rt(a)/t(b)Rt(c)/t(d)" },
    { "| a | b |\n| c | d |\n| - | - |", "Rt(a)/t(b)Rt(c)/t(d)Rt(-)/t(-)" },
    { "| a | b |\n|---|---|\n| - | - |", "Rt(a)/t(b)Rt(-)/t(-)" },
    { "| a | b |\n\n| - | - |", "Rt(a)/t(b)Rt(-)/t(-)" },
    { "{table:x|caption} A\n\n| a |", "Cx(table:x|caption)t( A)Rt(a)" },
    { "{table:x|caption} A\nB\n| a |", "Px(table:x|caption)t( A)Pt(B)Rt(a)" },
    { "- {table:x|caption} A\n| a |", "-x(table:x|caption)t( A)Rt(a)" },
    { "A {table:x|caption}\n| a |", "Pt(A )x(table:x|caption)Rt(a)" },
    { "{table:x} A\n| a |", "Px(table:x)t( A)Rt(a)" },
    { "{age:x|caption} A\n| a |", "Pf(age:x|caption)t( A)Rt(a)" },
    { "|x| is a norm", "Pt(|x| is a norm)" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *structure = dup_structure (rows[i].source);

      g_test_message ("%s", rows[i].source);
      g_assert_cmpstr (structure, ==, rows[i].structure);
    }
}

/* An empty cell at the end is a cell. */
static void
test_cells (void)
{
  g_autoptr (GPtrArray) blocks = cw_prose_parse ("| a | |\n||");

  g_assert_cmpuint (((CwProseBlock *)blocks->pdata[0])->n_cells, ==, 2);
  g_assert_cmpuint (((CwProseBlock *)blocks->pdata[1])->n_cells, ==, 1);
}

/* Runs and blocks know where they stand. */
static void
test_offsets (void)
{
  const char *source = "  A **{age}**\n\n- [@x] end";
  g_autoptr (GPtrArray) blocks = cw_prose_parse (source);
  const CwProseBlock *first = blocks->pdata[0], *second = blocks->pdata[1];
  const CwProseRun *fact = first->runs->pdata[1], *citation = second->runs->pdata[0];

  g_assert_cmpuint (first->start, ==, 2);
  g_assert_cmpuint (first->end, ==, strlen ("  A **{age}**"));
  g_assert_true (strncmp (source + fact->start, "{age}", fact->end - fact->start) == 0);
  g_assert_true (strncmp (source + citation->start, "[@x]", citation->end - citation->start) == 0);
}

/* Whatever words there are, escaped they mean themselves. */
static void
test_escape (void)
{
  static const char *const texts[] = {
    "*a* **b**",    "{age}",    "[@x]",        "x^{2}", "## no heading", "- no item", "1. no item",
    "| no | row |", "C:\\*dir", "HLA-B*57:01", "12. x", "plain",         "\\",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autofree char *source = cw_prose_escape (texts[i]);
      g_autofree char *structure = dup_structure (source);
      g_autofree char *expected = g_strdup_printf ("Pt(%s)", texts[i]);

      g_assert_cmpstr (structure, ==, expected);
    }
}

static void
test_format (void)
{
  static const char *const keys[] = { "a", "b", NULL };
  g_autofree char *fact = cw_prose_format_fact ("drug.dose", "id", "words");
  g_autofree char *bare = cw_prose_format_fact ("age", NULL, NULL);
  g_autofree char *citation = cw_prose_format_citation (keys);

  g_assert_cmpstr (fact, ==, "{drug.dose:id|words}");
  g_assert_cmpstr (bare, ==, "{age}");
  g_assert_cmpstr (citation, ==, "[@a; @b]");
}

/* Random marks: the runs lie in order inside their blocks and never overlap. */
static void
test_random (void)
{
  static const char alphabet[] = "*^_{}[]@|\\- \n1.#aZ:;";
  char source[201];

  for (guint round = 0; round < 5000; round++)
    {
      g_autoptr (GPtrArray) blocks = NULL;
      gsize behind = 0;

      for (guint i = 0; i < sizeof source - 1; i++)
        source[i] = alphabet[g_test_rand_int_range (0, strlen (alphabet))];
      source[sizeof source - 1] = '\0';
      blocks = cw_prose_parse (source);
      for (guint i = 0; i < blocks->len; i++)
        {
          const CwProseBlock *block = blocks->pdata[i];

          g_assert_cmpuint (block->start, >=, behind);
          for (guint j = 0; j < block->runs->len; j++)
            {
              const CwProseRun *run = block->runs->pdata[j];

              g_assert_cmpuint (run->start, >=, behind);
              g_assert_cmpuint (run->end, >, run->start);
              g_assert_cmpuint (run->end, <=, block->end);
              g_assert_true (block->n_cells == 0 || run->cell < block->n_cells);
              behind = run->end;
            }
          behind = block->end;
        }
    }
}

int
main (int argc, char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prose/table", test_table);
  g_test_add_func ("/prose/cells", test_cells);
  g_test_add_func ("/prose/offsets", test_offsets);
  g_test_add_func ("/prose/escape", test_escape);
  g_test_add_func ("/prose/format", test_format);
  g_test_add_func ("/prose/random", test_random);
  return g_test_run ();
}
