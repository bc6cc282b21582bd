/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-report.h"

#include <string.h>

#include "model/cw-article.h"
#include "report-gold.h"

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

static void
score_report (GHashTable *scores, const char *text, const char *gold)
{
  g_autoptr (GPtrArray) wanted = read_gold (gold);
  g_autoptr (CwReport) report = cw_report_parse (text);
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

/* ---- what holds for every text ---- */

static void
check_texts (const CwSnapshot *item)
{
  CW_FOREACH_FIELD (item->info, field)
    {
      const char *text = item->texts[field->index];
      g_autofree char *canonical = NULL;

      for (guint i = 0; item->items[field->index] && i < item->items[field->index]->len; i++)
        check_texts (item->items[field->index]->pdata[i]);
      if (text == NULL)
        continue;
      g_assert_true (cw_field_parse (field, text, &canonical, NULL));
      g_assert_cmpstr (canonical, ==, text);
    }
}

static void
check_spans (const GArray *spans, gsize size)
{
  gsize before = 0;

  for (guint i = 0; i < spans->len; i++)
    {
      const CwNotationSpan *span = &g_array_index (spans, CwNotationSpan, i);

      g_assert_cmpuint (span->length, >, 0);
      g_assert_cmpuint (span->offset, >=, before);
      g_assert_cmpuint (span->offset + span->length, <=, size);
      before = span->offset;
    }
}

static gboolean
is_scalar (const CwReportFact *fact)
{
  const CwField *field = cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_CASE), fact->target);

  return field == NULL || field->kind == &cw_kind_child;
}

static guint
count_values (const CwSnapshot *item)
{
  guint n = 0;

  CW_FOREACH_FIELD (item->info, field)
    n += item->texts[field->index] != NULL;
  return n;
}

static void
check_report (const char *text)
{
  g_autoptr (CwReport) report = cw_report_parse (text);
  gsize before = 0;

  for (guint i = 0; i < report->facts->len; i++)
    {
      const CwReportFact *fact = report->facts->pdata[i];

      g_assert_cmpuint (fact->spans->len, >, 0);
      check_spans (fact->spans, strlen (text));
      g_assert_cmpuint (g_array_index (fact->spans, CwNotationSpan, 0).offset, >=, before);
      before = g_array_index (fact->spans, CwNotationSpan, 0).offset;
      check_texts (fact->item);
      g_assert_cmpint (fact->alternative_to, <, (int)i);
      g_assert_true (!is_scalar (fact) || count_values (fact->item) == 1);
    }
  check_spans (report->unread, strlen (text));
}

static void
test_promises (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (report_gold); i++)
    check_report (report_gold[i].text);
}

/* Reports cut, doubled and spoilt at random places. */
static void
test_spoilt (void)
{
  for (guint i = 0; i < 60; i++)
    {
      const char *source = report_gold[g_test_rand_int_range (0, G_N_ELEMENTS (report_gold))].text;
      g_autoptr (GString) text = g_string_new (source);

      for (guint j = 0; j < 12; j++)
        {
          gsize at = (gsize)g_test_rand_int_range (0, (int)text->len);
          gsize length = (gsize)g_test_rand_int_range (0, 40);

          if (j % 3 == 0)
            g_string_erase (text, (gssize)at, (gssize)MIN (length, text->len - at));
          else if (j % 3 == 1)
            text->str[at] = (char)g_test_rand_int_range (1, 256);
          else
            g_string_insert_len (text, (gssize)at, source, (gssize)MIN (length, strlen (source)));
        }
      check_report (text->str);
    }
}

static void
test_hostile (void)
{
  static const char *const pieces[] = { "a ",
                                        "((((",
                                        "1 mg 2 mg 3 mg, ",
                                        "Fig. 1\n\nA ",
                                        "Case presentation\nA 5-year-old boy had fever.\n",
                                        "\xff\xfe ",
                                        "(AB) ",
                                        "\n\n\n",
                                        "CD20 (+), " };

  for (guint i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) text = g_string_new (NULL);

      while (text->len < 20000)
        g_string_append (text, pieces[i]);
      check_report (text->str);
    }
}

/* What is too long to be a case is not read, and is said to be unread. */
static void
test_endless (void)
{
  g_autoptr (GString) text = g_string_new ("Case presentation\nA 5-year-old boy had fever.\n");
  g_autoptr (CwReport) report = NULL;
  const CwNotationSpan *last;

  while (text->len < 1024 * 1024)
    g_string_append (text, "x y z. X.\n");
  report = cw_report_parse (text->str);
  g_assert_cmpuint (report->facts->len, ==, 2);
  last = &g_array_index (report->unread, CwNotationSpan, report->unread->len - 1);
  g_assert_cmpuint (last->offset + last->length, >, text->len - 4);
}

/* ---- single rules ---- */

static char *
dup_value (const char *text, const char *target, const char *name)
{
  g_autoptr (CwReport) report = cw_report_parse (text);

  for (guint i = 0; i < report->facts->len; i++)
    {
      const CwReportFact *fact = report->facts->pdata[i];

      if (g_str_equal (fact->target, target) && cw_snapshot_get_text (fact->item, name))
        return g_strdup (cw_snapshot_get_text (fact->item, name));
    }
  return NULL;
}

typedef struct
{
  const char *text;
  const char *target;
  const char *field;
  const char *value;
} Rule;

static const Rule rules[] = {
  { "A man aged 45 years presented with fever.", "patient", "age", "45 a" },
  { "A 3-week-old girl was seen.", "patient", "age", "3 wk" },
  { "Her mother, a 50-year-old woman, was healthy.", "patient", "age", NULL },
  { "Smith et al. reported a 40-year-old man.", "patient", "age", NULL },
  { "A 30-year-old man denied fever and cough.", "complaints", "complaint", NULL },
  { "A boy was admitted for further evaluation.", "complaints", "complaint", NULL },
  { "Biopsy was refused by the patient.", "specimens", "method", NULL },
  { "Biopsy was recommended.", "specimens", "method", NULL },
  { "A possible diagnosis of lymphoma was discussed.", "diagnosis", "name", NULL },
  { "He had been diagnosed with asthma 10 years ago.", "diagnosis", "name", NULL },
  { "There were no liver metastases.", "metastatic-sites", "site", NULL },
  { "Surgery was not performed.", "procedures", "procedure", NULL },
  { "He is considered for liver transplantation.", "procedures", "procedure", NULL },
  { "Cisplatin was recommended.", "regimens", "name", NULL },
  { "Stains were negative for malignancy.", "panels", "as-written", NULL },
  { "His father died of lung cancer.", "outcome", "vital-status", NULL },
  { "PCR for KRAS G12D was ordered to look for KRAS G12D.", "molecular", "gene", NULL },
  { "The tumor was microsatellite stable (MSS).", "molecular", "gene", "MSI" },
  { "The hemoglobin was 9 apples.", "laboratory", "analyte", NULL },
  { "He was lost to follow-up.", "outcome", "vital-status", "lost" },
};

static void
test_rules (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rules); i++)
    {
      g_autofree char *value = dup_value (rules[i].text, rules[i].target, rules[i].field);

      g_test_message ("%s", rules[i].text);
      g_assert_cmpstr (value, ==, rules[i].value);
    }
}

/* One fact for what is said twice, and a second one that knows the first for what differs. */
static void
test_repetition (void)
{
  g_autoptr (CwReport) report = cw_report_parse (
    "A 27-year-old man was seen. The 27-year-old man had a cough. This 28-year-old "
    "man was treated.");
  const CwReportFact *first = report->facts->pdata[0];
  guint others = 0;

  g_assert_cmpstr (cw_snapshot_get_text (first->item, "age"), ==, "27 a");
  g_assert_cmpuint (first->spans->len, ==, 2);
  for (guint i = 1; i < report->facts->len; i++)
    {
      const CwReportFact *fact = report->facts->pdata[i];

      if (fact->alternative_to < 0)
        continue;
      others++;
      g_assert_cmpint (fact->alternative_to, ==, 0);
      g_assert_cmpstr (cw_snapshot_get_text (fact->item, "age"), ==, "28 a");
    }
  g_assert_cmpuint (others, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/gold", test_gold);
  g_test_add_func ("/report/promises", test_promises);
  g_test_add_func ("/report/spoilt", test_spoilt);
  g_test_add_func ("/report/hostile", test_hostile);
  g_test_add_func ("/report/endless", test_endless);
  g_test_add_func ("/report/rules", test_rules);
  g_test_add_func ("/report/repetition", test_repetition);
  return g_test_run ();
}
