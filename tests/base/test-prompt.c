/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-prompt.h"

/* What counts as a place that is still to be written, and what only stands in brackets. */

#define ASKED "[The lessons of this case, with caution.]"

static const struct
{
  const char *text;
  const char *found; /* the first prompt, or NULL */
  gboolean is_all;
} rows[] = {
  { ASKED, ASKED, TRUE },
  { "\n " ASKED "\n\n" ASKED " ", ASKED, TRUE },
  { "It is rare [1]. " ASKED, ASKED, FALSE },
  { ASKED " It is rare.", ASKED, FALSE },
  { "[What is known about {diagnosis|value}, with references.]",
    "[What is known about {diagnosis|value}, with references.]", TRUE },
  { "It is rare [1, 2].", NULL, FALSE },
  { "It is known [@lee2020; @kim2021].", NULL, FALSE },
  { "“[The doctor] told me so.”", NULL, FALSE },
  { "Wang L. Two cases [Article in Chinese.]", NULL, FALSE },
  { "\\[The lessons of this case, with caution.]", NULL, FALSE },
  { "[The lessons of this case,\nwith caution.]", NULL, FALSE },
  { "[The lessons of this case, with caution.", NULL, FALSE },
  { "[\xff", NULL, FALSE },
  { "", NULL, FALSE },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      gsize start = 0, end = 0;
      gboolean found = cw_prompt_find (rows[i].text, 0, &start, &end);
      g_autofree char *words = found ? g_strndup (rows[i].text + start, end - start) : NULL;

      g_test_message ("%s", g_utf8_validate (rows[i].text, -1, NULL) ? rows[i].text : "(bytes)");
      g_assert_cmpstr (words, ==, rows[i].found);
      g_assert_cmpint (cw_prompt_is_all (rows[i].text), ==, rows[i].is_all);
    }
  g_assert_false (cw_prompt_is_all (NULL));
}

/* The next one is looked for behind the last. */
static void
test_next (void)
{
  const char *text = ASKED " It is rare. " ASKED;
  gsize start = 0, end = 0;

  g_assert_true (cw_prompt_find (text, 0, &start, &end));
  g_assert_cmpuint (start, ==, 0);
  g_assert_true (cw_prompt_find (text, end, &start, &end));
  g_assert_cmpuint (end, ==, strlen (text));
  g_assert_false (cw_prompt_find (text, end, &start, &end));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/prompt/rows", test_rows);
  g_test_add_func ("/prompt/next", test_next);
  return g_test_run ();
}
