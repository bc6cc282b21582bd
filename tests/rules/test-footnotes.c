/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-footnotes.h"

/* The marks of footnotes follow the eye of the reader. */

static CwEntity *
add (gpointer parent, const char *list)
{
  return cw_entity_insert (
    parent, cw_entity_info_find (cw_entity_get_info (CW_ENTITY (parent)), list), G_MAXUINT, NULL);
}

static CwEntity *
add_footnote (CwReview *review, const char *text)
{
  CwEntity *footnote = add (review, "footnotes");

  cw_entity_set_by_name (footnote, "text", text, NULL);
  return footnote;
}

static void
hang (CwEntity *footnote, CwEntity *subject, const char *key)
{
  CwEntity *anchor = add (footnote, "anchors");

  cw_entity_set_by_name (anchor, "subject", cw_entity_get_id (subject), NULL);
  cw_entity_set_by_name (anchor, "field", key, NULL);
}

static CwReview *
make_review (void)
{
  CwReview *review = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));

  cw_review_table_add_default_columns (review);
  return review;
}

static void
test_one_mark (void)
{
  static const struct
  {
    int style;
    guint index;
    const char *mark;
  } rows[] = {
    { 0, 0, "a" },
    { CW_FOOTNOTE_STYLE_LETTERS, 25, "z" },
    { CW_FOOTNOTE_STYLE_LETTERS, 26, "aa" },
    { CW_FOOTNOTE_STYLE_LETTERS, 27, "ab" },
    { CW_FOOTNOTE_STYLE_LETTERS, 51, "az" },
    { CW_FOOTNOTE_STYLE_LETTERS, 52, "ba" },
    { CW_FOOTNOTE_STYLE_LETTERS, 702, "aaa" },
    { CW_FOOTNOTE_STYLE_SYMBOLS, 0, "*" },
    { CW_FOOTNOTE_STYLE_SYMBOLS, 4, "‖" },
    { CW_FOOTNOTE_STYLE_SYMBOLS, 6, "#" },
    { CW_FOOTNOTE_STYLE_SYMBOLS, 7, "**" },
    { CW_FOOTNOTE_STYLE_SYMBOLS, 15, "†††" },
    { CW_FOOTNOTE_STYLE_NUMBERS, 0, "1" },
    { CW_FOOTNOTE_STYLE_NUMBERS, 11, "12" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *mark = cw_footnotes_dup_mark (rows[i].style, rows[i].index);

      g_assert_cmpstr (mark, ==, rows[i].mark);
    }
}

static void
assert_cell (CwFootnotes *footnotes, CwEntity *row, const char *key, const char *marks)
{
  g_autofree char *found = cw_footnotes_dup_cell_marks (footnotes, cw_entity_get_id (row), key);

  g_assert_cmpstr (found, ==, marks);
}

static void
assert_header (CwReview *review, CwFootnotes *footnotes, const char *key, const char *marks)
{
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review);
  g_autofree char *found =
    cw_footnotes_dup_header_marks (footnotes, cw_review_table_find_column (columns, key));

  g_assert_cmpstr (found, ==, marks);
}

/* They are made in an order that is not the one in which they are read. */
static void
test_reading_order (void)
{
  g_autoptr (CwReview) review = make_review ();
  g_autoptr (CwEntity) other = g_list_model_get_item (G_LIST_MODEL (review->columns), 7);
  CwEntity *first = add (review, "cases"), *second = add (review, "cases");
  CwEntity *late = add_footnote (review, "late"), *unused = add_footnote (review, "unused");
  CwEntity *hidden = add_footnote (review, "hidden"), *early = add_footnote (review, "early");
  CwEntity *header = add_footnote (review, "header");
  g_autoptr (CwFootnotes) footnotes = NULL;

  hang (late, second, "sex");
  hang (late, first, "best-response");
  hang (hidden, first, "country");
  hang (early, first, "age");
  hang (early, first, "best-response");
  hang (early, first, "best-response");
  hang (header, other, NULL);
  footnotes = cw_footnotes_new (review);
  g_assert_cmpuint (cw_footnotes_get_n (footnotes), ==, 5);
  g_assert_cmpuint (cw_footnotes_get_n_used (footnotes), ==, 3);
  g_assert_true (CW_ENTITY (cw_footnotes_get (footnotes, 0)) == header);
  g_assert_true (CW_ENTITY (cw_footnotes_get (footnotes, 1)) == early);
  g_assert_true (CW_ENTITY (cw_footnotes_get (footnotes, 2)) == late);
  g_assert_true (CW_ENTITY (cw_footnotes_get (footnotes, 3)) == unused);
  g_assert_null (cw_footnotes_get_mark (footnotes, 4));
  g_assert_cmpstr (cw_footnotes_find_mark (footnotes, cw_entity_get_id (late)), ==, "c");
  g_assert_null (cw_footnotes_find_mark (footnotes, cw_entity_get_id (unused)));
  assert_header (review, footnotes, "other-therapy", "a");
  assert_header (review, footnotes, "age", "");
  assert_header (review, footnotes, "country", "");
  assert_cell (footnotes, first, "best-response", "b,c");
  assert_cell (footnotes, second, "sex", "c");
  assert_cell (footnotes, first, "country", "");
}

static void
test_styles (void)
{
  static const char *const expected[] = { "a,b", "a,b", "*†", "1,2" };

  for (guint style = 0; style < G_N_ELEMENTS (expected); style++)
    {
      static const char *const nicks[] = { NULL, "letters", "symbols", "numbers" };
      g_autoptr (CwReview) review = make_review ();
      CwEntity *row = add (review, "cases");
      g_autoptr (CwFootnotes) footnotes = NULL;

      hang (add_footnote (review, "one"), row, "age");
      hang (add_footnote (review, "two"), row, "age");
      cw_entity_set_by_name (CW_ENTITY (review), "footnote-style", nicks[style], NULL);
      footnotes = cw_footnotes_new (review);
      assert_cell (footnotes, row, "age", expected[style]);
    }
}

/* A row as a whole, and anchors that point nowhere. */
static void
test_odd_anchors (void)
{
  g_autoptr (CwReview) review = make_review ();
  CwEntity *row = add (review, "cases");
  CwEntity *whole = add_footnote (review, "whole"), *lost = add_footnote (review, "lost");
  g_autoptr (CwFootnotes) footnotes = NULL;

  hang (whole, row, NULL);
  add (lost, "anchors");
  hang (lost, CW_ENTITY (review), "age");
  hang (lost, row, "no-such-column");
  footnotes = cw_footnotes_new (review);
  g_assert_cmpuint (cw_footnotes_get_n_used (footnotes), ==, 1);
  assert_cell (footnotes, row, NULL, "a");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/footnotes/one-mark", test_one_mark);
  g_test_add_func ("/footnotes/reading-order", test_reading_order);
  g_test_add_func ("/footnotes/styles", test_styles);
  g_test_add_func ("/footnotes/odd-anchors", test_odd_anchors);
  return g_test_run ();
}
