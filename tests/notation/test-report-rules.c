/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-report.h"

#include <string.h>

#include "model/cw-article.h"
#include "report-gold.h"
#include "report-classes.h"
#include "report-courses.h"
#include "report-names.h"

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
  g_assert_cmpuint (report->facts->len, ==, 3);
  last = &g_array_index (report->unread, CwNotationSpan, report->unread->len - 1);
  g_assert_cmpuint (last->offset + last->length, >, text->len - 4);
}

/* ---- single rules ---- */

/* All values of a field, apart by "; ". */
static char *
dup_values (const char *text, const char *target, const char *name)
{
  g_autoptr (CwReport) report = cw_report_parse (text);
  g_autoptr (GPtrArray) values = g_ptr_array_new ();

  for (guint i = 0; i < report->facts->len; i++)
    {
      const CwReportFact *fact = report->facts->pdata[i];

      if (g_str_equal (fact->target, target) && cw_snapshot_get_text (fact->item, name))
        g_ptr_array_add (values, (gpointer)cw_snapshot_get_text (fact->item, name));
    }
  g_ptr_array_add (values, NULL);
  return values->len > 1 ? g_strjoinv ("; ", (char **)values->pdata) : NULL;
}

static void
check_rules (const Rule *list, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *value = dup_values (list[i].text, list[i].target, list[i].field);

      if (g_strcmp0 (value, list[i].value) == 0)
        continue;
      g_test_message ("%s %s %s: %s", list[i].text, list[i].target, list[i].field, value);
      g_test_fail ();
    }
}

static void
test_rules (void)
{
  check_rules (rules, G_N_ELEMENTS (rules));
  check_rules (class_rules, G_N_ELEMENTS (class_rules));
  check_rules (course_rules, G_N_ELEMENTS (course_rules));
  check_rules (name_rules, G_N_ELEMENTS (name_rules));
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
  g_test_add_func ("/report/promises", test_promises);
  g_test_add_func ("/report/spoilt", test_spoilt);
  g_test_add_func ("/report/hostile", test_hostile);
  g_test_add_func ("/report/endless", test_endless);
  g_test_add_func ("/report/rules", test_rules);
  g_test_add_func ("/report/repetition", test_repetition);
  return g_test_run ();
}
