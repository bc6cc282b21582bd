/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/cw-report.h"

#include <string.h>

#include "model/cw-article.h"
#include "report-gold.h"
#include "report-seed.h"

#define PRECISION 0.95
#define RECALL 0.90

/* ---- rows: a target with its values ---- */

typedef struct
{
  char *target;
  GHashTable *values;
  gboolean used;
} Row;

static void
row_free (gpointer data)
{
  Row *row = data;

  g_free (row->target);
  g_hash_table_unref (row->values);
  g_free (row);
}

static Row *
row_new (const char *target)
{
  Row *row = g_new0 (Row, 1);

  row->target = g_strdup (target);
  row->values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return row;
}

static GPtrArray *
read_gold (const char *gold)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);
  g_auto (GStrv) lines = g_strsplit (gold, "\n", -1);

  for (guint i = 0; lines[i]; i++)
    {
      g_auto (GStrv) halves = g_strsplit (lines[i], ": ", 2);
      g_auto (GStrv) values = halves[0] && halves[1] ? g_strsplit (halves[1], "; ", -1) : NULL;
      Row *row;

      if (values == NULL)
        continue;
      row = row_new (halves[0]);
      for (guint j = 0; values[j]; j++)
        {
          char *equal = strchr (values[j], '=');

          g_assert_nonnull (equal);
          g_hash_table_insert (row->values, g_strndup (values[j], equal - values[j]),
                               g_strdup (equal + 1));
        }
      g_ptr_array_add (rows, row);
    }
  return rows;
}

/* Fields that only repeat the words, or follow from others. */
static gboolean
is_counted (const char *name)
{
  static const char *const left_out[] = { "as-written",     "basis",  "times-per-day",
                                          "interpretation", "note",   "label",
                                          "term",           "action", NULL };

  return !g_strv_contains (left_out, name);
}

/* References are told by the name of what they point to. */
static const char *get_name (const CwReport *report, const char *id);

static void
add_rows (const CwReport *report, GPtrArray *rows, const char *target, const CwSnapshot *item)
{
  Row *row = row_new (target);

  CW_FOREACH_FIELD (item->info, field)
    {
      const char *text = item->texts[field->index];
      const GPtrArray *items = item->items[field->index];

      if (field->kind == &cw_kind_reference && text)
        g_hash_table_insert (row->values, g_strdup (field->name),
                             g_strdup (get_name (report, text)));
      else if (text)
        g_hash_table_insert (row->values, g_strdup (field->name), g_strdup (text));
      for (guint i = 0; field->kind == &cw_kind_list && i < items->len; i++)
        {
          g_autofree char *inner = g_strconcat (target, ".", field->name, NULL);

          add_rows (report, rows, inner, items->pdata[i]);
        }
    }
  g_ptr_array_add (rows, row);
}

static const CwSnapshot *
find_item (const CwSnapshot *item, const char *id)
{
  if (g_str_equal (item->id, id))
    return item;
  CW_FOREACH_FIELD (item->info, field)
    for (guint i = 0; field->kind == &cw_kind_list && i < item->items[field->index]->len; i++)
      {
        const CwSnapshot *found = find_item (item->items[field->index]->pdata[i], id);

        if (found)
          return found;
      }
  return NULL;
}

static const char *
get_name (const CwReport *report, const char *id)
{
  for (guint i = 0; i < report->facts->len; i++)
    {
      const CwReportFact *fact = report->facts->pdata[i];
      const CwSnapshot *item = find_item (fact->item, id);

      if (item)
        CW_FOREACH_FIELD (item->info, field)
          if (field->flags & CW_FIELD_TITLE)
            return item->texts[field->index];
    }
  g_assert_not_reached ();
}

static GPtrArray *
list_rows (const CwReport *report)
{
  GPtrArray *rows = g_ptr_array_new_with_free_func (row_free);

  for (guint i = 0; i < report->facts->len; i++)
    {
      const CwReportFact *fact = report->facts->pdata[i];

      add_rows (report, rows, fact->target, fact->item);
    }
  return rows;
}

/* ---- scoring ---- */

typedef struct
{
  guint right;
  guint found;
  guint wanted;
} Score;

static gboolean
value_is (const char *wanted, const char *is)
{
  g_autofree char *a = g_utf8_casefold (*wanted == '~' ? wanted + 1 : wanted, -1);
  g_autofree char *b = is ? g_utf8_casefold (is, -1) : NULL;

  return b && (*wanted == '~' ? strstr (b, a) != NULL : g_str_equal (a, b));
}

static guint
count_right (const Row *wanted, const Row *is)
{
  GHashTableIter iter;
  gpointer name, value;
  guint right = 0;

  g_hash_table_iter_init (&iter, wanted->values);
  while (g_hash_table_iter_next (&iter, &name, &value))
    right += value_is (value, g_hash_table_lookup (is->values, name));
  return right;
}

static Row *
find_best (const Row *wanted, GPtrArray *found)
{
  Row *best = NULL;
  guint most = 0;

  for (guint i = 0; i < found->len; i++)
    {
      Row *row = found->pdata[i];
      guint right =
        g_str_equal (row->target, wanted->target) && !row->used ? count_right (wanted, row) : 0;

      if (right > most)
        {
          most = right;
          best = row;
        }
    }
  return best;
}

static Score *
get_score (GHashTable *scores, const char *target, const char *field)
{
  char *name = g_strconcat (target, " ", field, NULL);
  Score *score = g_hash_table_lookup (scores, name);

  if (score == NULL)
    {
      score = g_new0 (Score, 1);
      g_hash_table_insert (scores, name, score);
    }
  else
    g_free (name);
  return score;
}

static void
score_wanted (GHashTable *scores, const Row *wanted, const Row *is)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, wanted->values);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      Score *score = get_score (scores, wanted->target, name);
      const char *found = is ? g_hash_table_lookup (is->values, name) : NULL;

      score->wanted++;
      score->right += value_is (value, found);
      if (!value_is (value, found))
        g_test_message ("missed: %s %s: %s (found %s)", wanted->target, (char *)name, (char *)value,
                        found ? found : "nothing");
    }
}

static void
score_found (GHashTable *scores, const Row *is, const Row *wanted)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, is->values);
  while (g_hash_table_iter_next (&iter, &name, &value))
    {
      const char *gold = wanted ? g_hash_table_lookup (wanted->values, name) : NULL;

      if (!is_counted (name) && gold == NULL)
        continue;
      get_score (scores, is->target, name)->found++;
      if (gold == NULL || !value_is (gold, value))
        g_test_message ("wrong: %s %s: %s", is->target, (char *)name, (char *)value);
    }
}

/* Compiled once for all the texts. */
static CwPatterns *patterns;

static void
score_report (GHashTable *scores, const char *text, const char *gold)
{
  g_autoptr (GPtrArray) wanted = read_gold (gold);
  g_autoptr (CwReport) report = cw_report_parse_with (patterns, text);
  g_autoptr (GPtrArray) found = list_rows (report);

  for (guint i = 0; i < wanted->len; i++)
    {
      Row *best = find_best (wanted->pdata[i], found);

      score_wanted (scores, wanted->pdata[i], best);
      if (best)
        {
          best->used = TRUE;
          score_found (scores, best, wanted->pdata[i]);
        }
    }
  for (guint i = 0; i < found->len; i++)
    if (!((Row *)found->pdata[i])->used)
      score_found (scores, found->pdata[i], NULL);
}

static void
print_score (const char *name, const Score *score)
{
  g_test_message ("%-36s precision %u/%u recall %u/%u", name, score->right, score->found,
                  score->right, score->wanted);
}

static Score
sum_scores (GHashTable *scores)
{
  g_autoptr (GList) names = g_list_sort (g_hash_table_get_keys (scores), (GCompareFunc)g_strcmp0);
  Score all = { 0 };

  for (GList *name = names; name; name = name->next)
    {
      const Score *score = g_hash_table_lookup (scores, name->data);

      print_score (name->data, score);
      all.right += score->right;
      all.found += score->found;
      all.wanted += score->wanted;
    }
  print_score ("all", &all);
  return all;
}

static void
test_gold (void)
{
  g_autoptr (GHashTable) scores = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Score all;

  for (guint i = 0; i < G_N_ELEMENTS (report_gold); i++)
    {
      g_test_message ("---- %s", report_gold[i].name);
      score_report (scores, report_gold[i].text, report_gold[i].gold);
    }
  all = sum_scores (scores);
  g_assert_cmpfloat (all.right, >=, PRECISION * all.found);
  g_assert_cmpfloat (all.right, >=, RECALL * all.wanted);
}

/* ---- the published case ---- */

/* Text and facts of the published case lie beside the checkout, or where the environment says; the
 * text is no part of the sources. */
static char *
read_seed (void)
{
  const char *shared = g_getenv ("CASEWRIGHT_SHARED");
  g_autofree char *folder =
    shared ? g_build_filename (shared, "seed", NULL)
           : g_test_build_filename (G_TEST_DIST, "..", "..", "shared", "seed", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    if (g_str_has_suffix (name, ".txt"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);
        char *text = NULL;

        g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
        return text;
      }
  return NULL;
}

/* Everything is found, and nothing else. */
static void
test_seed (void)
{
  g_autoptr (GHashTable) scores = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autofree char *text = read_seed ();
  Score all;

  if (text == NULL)
    {
      g_test_skip ("The published case is not beside the checkout.");
      return;
    }
  score_report (scores, text, report_seed);
  all = sum_scores (scores);
  g_assert_cmpuint (all.right, ==, all.wanted);
  g_assert_cmpuint (all.right, ==, all.found);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/gold", test_gold);
  g_test_add_func ("/report/seed", test_seed);
  patterns = cw_patterns_new ();
  result = g_test_run ();
  cw_patterns_unref (patterns);
  return result;
}
