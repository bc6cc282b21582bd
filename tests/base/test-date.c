/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-date.h"

#include "base/cw-error.h"

typedef struct
{
  const char *typed;
  const char *canonical; /* NULL: refused */
} Row;

static const Row rows[] = {
  { "2019", "2019" },
  { "2019-07", "2019-07" },
  { "2019-07-14", "2019-07-14" },
  { "2019-7-4", "2019-07-04" },
  { "2019/07/14", "2019-07-14" },
  { "2019~", "2019~" },
  { "~2019", "2019~" },
  { "2019-07~", "2019-07~" },
  { "~ 2019-07-14", "2019-07-14~" },
  { " 2019 ", "2019" },
  { "2019\xe2\x80\x93"
    "07",
    "2019-07" },
  { "2019\xe2\x88\x92"
    "07",
    "2019-07" },
  { "2019\xc2\xa0", "2019" },
  { "2020-02-29", "2020-02-29" },
  { "2000-02-29", "2000-02-29" },
  { "0001-01-01", "0001-01-01" },
  { "9999-12-31", "9999-12-31" },
  { "May 2019", "2019-05" },
  { "may 2019", "2019-05" },
  { "September 2019", "2019-09" },
  { "14 May 2019", "2019-05-14" },
  { "1 Sept 2019", "2019-09-01" },
  { "4 Dec. 2019", "2019-12-04" },
  { "~May 2019", "2019-05~" },
  /* Impossible days. */
  { "2019-02-29", NULL },
  { "1900-02-29", NULL },
  { "2019-04-31", NULL },
  { "2019-13", NULL },
  { "2019-00", NULL },
  { "2019-00-14", NULL },
  { "2019-07-00", NULL },
  { "2019-07-32", NULL },
  { "0000", NULL },
  { "31 Feb 2019", NULL },
  { "0 May 2019", NULL },
  /* The order of these depends on the country. */
  { "31/12/2019", NULL },
  { "12/31/2019", NULL },
  { "07/2019", NULL },
  { "14.07.2019", NULL },
  { "14-07-2019", NULL },
  /* No dates. */
  { "", NULL },
  { "~", NULL },
  { "19", NULL },
  { "20190714", NULL },
  { "12019", NULL },
  { "2019-", NULL },
  { "2019-07-", NULL },
  { "2019-07-14T10:00", NULL },
  { "2019-07-14-1", NULL },
  { "-2019", NULL },
  { "May", NULL },
  { "Mayhem 2019", NULL },
  { "Marker 2019", NULL },
  { "May 2019 or so", NULL },
  { "Ma 2019", NULL },
  { "May 19", NULL },
  { "May 20191", NULL },
  { "spring 2019", NULL },
  { "two years ago", NULL },
  { "2019?", NULL },
  { "2019~~", NULL },
  { "99999999999999999999", NULL },
};

static void
test_spellings (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CwDate) date = cw_date_parse (rows[i].typed, &error);
      g_autofree char *canonical = date ? cw_date_to_string (date) : NULL;

      g_test_message ("“%s”", rows[i].typed);
      g_assert_cmpstr (canonical, ==, rows[i].canonical);
      if (rows[i].canonical == NULL)
        g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
    }
}

static void
test_canonical_is_stable (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (CwDate) date = NULL;
      g_autofree char *again = NULL;

      if (rows[i].canonical == NULL)
        continue;
      date = cw_date_parse (rows[i].canonical, NULL);
      g_assert_nonnull (date);
      again = cw_date_to_string (date);
      g_assert_cmpstr (again, ==, rows[i].canonical);
    }
}

static void
assert_span (const char *text, const char *earliest, const char *latest)
{
  g_autoptr (CwDate) date = cw_date_parse (text, NULL);
  GDate day;
  char shown[16];

  cw_date_get_earliest (date, &day);
  g_date_strftime (shown, sizeof shown, "%Y-%m-%d", &day);
  g_assert_cmpstr (shown, ==, earliest);
  cw_date_get_latest (date, &day);
  g_date_strftime (shown, sizeof shown, "%Y-%m-%d", &day);
  g_assert_cmpstr (shown, ==, latest);
}

static void
test_spans (void)
{
  assert_span ("2019", "2019-01-01", "2019-12-31");
  assert_span ("2019-02", "2019-02-01", "2019-02-28");
  assert_span ("2020-02", "2020-02-01", "2020-02-29");
  assert_span ("2019-07-14", "2019-07-14", "2019-07-14");
  assert_span ("2019-07~", "2019-07-01", "2019-07-31");
}

static void
test_unreadable (void)
{
  g_autoptr (CwDate) date = cw_date_new_unreadable ("last spring");
  g_autoptr (CwDate) copy = cw_date_copy (date);

  g_assert_false (cw_date_is_readable (copy));
  g_assert_cmpstr (copy->unreadable, ==, "last spring");
  g_assert_null (cw_date_new (2019, 2, 29, FALSE));
  g_assert_null (cw_date_new (2019, 0, 14, FALSE));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/date/spellings", test_spellings);
  g_test_add_func ("/date/canonical-is-stable", test_canonical_is_stable);
  g_test_add_func ("/date/spans", test_spans);
  g_test_add_func ("/date/unreadable", test_unreadable);
  return g_test_run ();
}
