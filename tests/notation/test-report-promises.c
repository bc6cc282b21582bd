/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/cw-report.h"

#include <string.h>

#include "model/cw-article.h"
#include "report-gold.h"

/* What holds for every text. The rules have a program of their own, since each reading compiles the
 * patterns anew. */

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

/* Compiled once for all the texts. */
static CwPatterns *patterns;

static void
check_report (const char *text)
{
  g_autoptr (CwReport) report = cw_report_parse_with (patterns, text);
  gsize before = 0;

  for (guint i = 0; i < report->candidates->len; i++)
    {
      const CwReportFact *candidate = report->candidates->pdata[i];

      check_spans (candidate->spans, strlen (text));
      check_spans (candidate->further, strlen (text));
    }
  for (guint i = 0; i < report->facts->len; i++)
    {
      const CwReportFact *fact = report->facts->pdata[i];

      g_assert_cmpuint (fact->spans->len, >, 0);
      check_spans (fact->spans, strlen (text));
      check_spans (fact->further, strlen (text));
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

static void
assert_unread (const char *text, const char *const *expected)
{
  g_autoptr (CwReport) report = cw_report_parse_with (patterns, text);

  for (guint i = 0; i < report->unread->len; i++)
    {
      const CwNotationSpan *span = &g_array_index (report->unread, CwNotationSpan, i);
      g_autofree char *words = g_strndup (text + span->offset, span->length);

      g_assert_cmpstr (words, ==, expected[i]);
    }
  g_assert_null (expected[report->unread->len]);
}

/* The rest of a sentence that was read in part is not lost without a word. */
static void
test_unread_clauses (void)
{
  static const char *const course[] = { "he was glad to be home", "the neighbours came to see him.",
                                        "the taxi was called at once.", NULL };
  static const char *const none[] = { NULL };

  assert_unread (
    "A 61-year-old man presented with fever; he was glad to be home and the neighbours "
    "came to see him. In May 2019, he received anlotinib 12 mg daily, and the taxi was "
    "called at once.",
    course);
  /* Without a verb, or short, it is no clause; what was read in another way is none, either. */
  assert_unread (
    "A 61-year-old man, tall and slim, presented with fever, cough and a rash, and was "
    "glad.",
    none);
}

int
main (int argc, char **argv)
{
  int result;

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report/promises", test_promises);
  g_test_add_func ("/report/spoilt", test_spoilt);
  g_test_add_func ("/report/unread-clauses", test_unread_clauses);
  g_test_add_func ("/report/hostile", test_hostile);
  g_test_add_func ("/report/endless", test_endless);
  patterns = cw_patterns_new ();
  result = g_test_run ();
  cw_patterns_unref (patterns);
  return result;
}
