/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "widgets/cw-found-rows.h"

/* Whatever comes, goes and is searched for, the list is what a plain look at all rows finds, and
 * who only listened to its signals has the same. */

typedef struct
{
  GListStore *all;
  CwFoundRows *found;
  GPtrArray *heard; /* rows, by the signals alone */
  guint n_asked; /* texts that were put together */
  const char *words;
} Fixture;

static char *
dup_text (GObject *row, gpointer user_data)
{
  Fixture *fixture = user_data;

  fixture->n_asked++;
  return g_strdup (g_object_get_data (row, "text"));
}

static void
heard_cb (GListModel *model, guint position, guint removed, guint added, Fixture *fixture)
{
  g_assert_cmpuint (position + removed, <=, fixture->heard->len);
  if (removed > 0)
    g_ptr_array_remove_range (fixture->heard, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (fixture->heard, (int)(position + i),
                        g_list_model_get_item (model, position + i));
  g_assert_cmpuint (fixture->heard->len, ==, g_list_model_get_n_items (model));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->all = g_list_store_new (G_TYPE_OBJECT);
  fixture->found = cw_found_rows_new (G_LIST_MODEL (fixture->all), dup_text, fixture);
  fixture->heard = g_ptr_array_new_with_free_func (g_object_unref);
  g_signal_connect (fixture->found, "items-changed", G_CALLBACK (heard_cb), fixture);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->found);
  g_clear_object (&fixture->all);
  g_clear_pointer (&fixture->heard, g_ptr_array_unref);
}

static GObject *
make_row (const char *text)
{
  GObject *row = g_object_new (G_TYPE_OBJECT, NULL);

  g_object_set_data_full (row, "text", g_strdup (text), g_free);
  return row;
}

static void
append (Fixture *fixture, const char *text)
{
  g_autoptr (GObject) row = make_row (text);

  g_list_store_append (fixture->all, row);
}

static void
assert_found (Fixture *fixture, const char *expected)
{
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < fixture->heard->len; i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (fixture->found), i);

      g_assert_true (row == fixture->heard->pdata[i]);
      g_string_append_printf (found, "%s.", (char *)g_object_get_data (row, "text"));
    }
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (fixture->found), fixture->heard->len));
  g_assert_cmpstr (found->str, ==, expected);
}

/* ---- what is found ---- */

static void
test_words (Fixture *fixture, gconstpointer data)
{
  append (fixture, "Pelvis");
  append (fixture, "PLEURA");
  append (fixture, "ÉPIPLOON");
  cw_found_rows_find (fixture->found, "épi");
  assert_found (fixture, "ÉPIPLOON.");
  cw_found_rows_find (fixture->found, "pl");
  assert_found (fixture, "PLEURA.ÉPIPLOON.");
  cw_found_rows_find (fixture->found, "none of them");
  assert_found (fixture, "");
  cw_found_rows_find (fixture->found, "");
  assert_found (fixture, "Pelvis.PLEURA.ÉPIPLOON.");
}

/* A row that is edited stays where it is until the next search, which reads its new text. */
static void
test_edited_row (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GObject) row = NULL;

  append (fixture, "pelvis");
  append (fixture, "pleura");
  cw_found_rows_find (fixture->found, "pelvis");
  row = g_list_model_get_item (G_LIST_MODEL (fixture->found), 0);
  g_object_set_data_full (row, "text", g_strdup ("omentum"), g_free);
  cw_found_rows_forget (fixture->found, row);
  assert_found (fixture, "omentum.");
  cw_found_rows_find (fixture->found, "pelvis");
  assert_found (fixture, "");
  cw_found_rows_find (fixture->found, "oment");
  assert_found (fixture, "omentum.");
}

/* Each text is put together once, in portions when there is time. */
static void
test_prepared (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < 10; i++)
    append (fixture, "pelvis");
  g_assert_true (cw_found_rows_prepare (fixture->found, 4));
  g_assert_cmpuint (fixture->n_asked, ==, 4);
  g_assert_true (cw_found_rows_prepare (fixture->found, 4));
  g_assert_false (cw_found_rows_prepare (fixture->found, 4));
  cw_found_rows_find (fixture->found, "pelvis");
  g_assert_cmpuint (fixture->n_asked, ==, 10);
  append (fixture, "pleura");
  g_assert_cmpuint (fixture->n_asked, ==, 11);
  cw_found_rows_forget (fixture->found, NULL);
  g_assert_false (cw_found_rows_prepare (fixture->found, G_MAXUINT));
  g_assert_cmpuint (fixture->n_asked, ==, 22);
}

static void
test_no_rows (Fixture *fixture, gconstpointer data)
{
  append (fixture, "pelvis");
  append (fixture, "pleura");
  cw_found_rows_set_all (fixture->found, NULL);
  assert_found (fixture, "");
  append (fixture, "omentum");
  assert_found (fixture, "");
  cw_found_rows_find (fixture->found, "ura");
  cw_found_rows_set_all (fixture->found, G_LIST_MODEL (fixture->all));
  assert_found (fixture, "pleura.");
}

/* ---- whatever comes ---- */

static char *
dup_expected (Fixture *fixture)
{
  GString *expected = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (fixture->all)); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (G_LIST_MODEL (fixture->all), i);
      const char *text = g_object_get_data (row, "text");

      if (strstr (text, fixture->words) != NULL)
        g_string_append_printf (expected, "%s.", text);
    }
  return g_string_free (expected, FALSE);
}

static void
splice_at_random (Fixture *fixture)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (fixture->all));
  guint position = (guint)g_test_rand_int_range (0, (int)n + 1);
  guint removed = (guint)g_test_rand_int_range (0, (int)MIN (n - position, 4) + 1);
  g_autoptr (GPtrArray) added = g_ptr_array_new_with_free_func (g_object_unref);

  for (int i = g_test_rand_int_range (0, 5); i > 0; i--)
    {
      g_autofree char *text = g_strdup_printf ("%c%c", g_test_rand_int_range ('a', 'd'),
                                               g_test_rand_int_range ('a', 'd'));

      g_ptr_array_add (added, make_row (text));
    }
  g_list_store_splice (fixture->all, position, removed, added->pdata, added->len);
}

static void
test_anything (Fixture *fixture, gconstpointer data)
{
  static const char *const words[] = { "", "a", "b", "ab", "cc", "dd" };

  fixture->words = "";
  for (guint i = 0; i < 2000; i++)
    {
      g_autofree char *expected = NULL;

      if (g_test_rand_int_range (0, 4) == 0)
        {
          fixture->words = words[g_test_rand_int_range (0, G_N_ELEMENTS (words))];
          cw_found_rows_find (fixture->found, fixture->words);
        }
      else
        splice_at_random (fixture);
      expected = dup_expected (fixture);
      assert_found (fixture, expected);
    }
}

#define TEST(path, function)                                                                       \
  g_test_add ("/widgets/found-rows/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  TEST ("words", test_words);
  TEST ("edited-row", test_edited_row);
  TEST ("prepared", test_prepared);
  TEST ("no-rows", test_no_rows);
  TEST ("anything", test_anything);
  return g_test_run ();
}
