/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-text-search.h"

/* What is found, as "start-end" in characters, gone through @slice characters at a time. */
static char *
dup_found (const char *text, const char *wanted, CwTextSearchFlags flags, guint slice)
{
  g_autoptr (CwTextSearch) search = cw_text_search_new (text, wanted, flags);
  g_autoptr (GArray) matches = g_array_new (FALSE, FALSE, sizeof (CwTextMatch));
  GString *out = g_string_new (NULL);

  while (cw_text_search_work (search, slice, matches))
    ;
  for (guint i = 0; i < matches->len; i++)
    {
      const CwTextMatch *match = &g_array_index (matches, CwTextMatch, i);

      g_string_append_printf (out, "%s%d-%d", i ? " " : "", match->start, match->end);
    }
  return g_string_free (out, FALSE);
}

static void
assert_found (const char *text, const char *wanted, CwTextSearchFlags flags, const char *expected)
{
  for (guint slice = 1; slice < 1000; slice *= 9)
    {
      g_autofree char *found = dup_found (text, wanted, flags, slice);

      g_assert_cmpstr (found, ==, expected);
    }
}

static void
test_plain (void)
{
  assert_found ("CD20 and cd20, CD200", "cd20", 0, "0-4 9-13 15-19");
  assert_found ("CD20 and cd20", "cd20", CW_TEXT_SEARCH_CASE, "9-13");
  assert_found ("aaaaa", "aa", 0, "0-2 2-4");
  assert_found ("abababac", "ababac", 0, "2-8");
  assert_found ("nothing", "", 0, "");
  assert_found ("", "a", 0, "");
  assert_found ("a\nb", "b", 0, "2-3");
}

static void
test_words (void)
{
  assert_found ("CD20 and CD200, pCD20, (CD20)", "cd20", CW_TEXT_SEARCH_WORDS, "0-4 24-28");
  /* What is turned down does not hide what begins inside of it. */
  assert_found ("ba a a", "a a", CW_TEXT_SEARCH_WORDS, "3-6");
  assert_found ("β2-microglobulin", "β2", CW_TEXT_SEARCH_WORDS, "0-2");
}

static void
test_letters (void)
{
  assert_found ("Sjögren SJO\u0308GREN", "sjögren", 0, "0-7 8-16");
  assert_found ("e\u0301te ete", "e", 0, "3-4 5-6 7-8");
  assert_found ("Straße", "s", 0, "0-1");
  assert_found ("Straße", "ss", 0, "4-5");
  assert_found ("Straße", "SSE", 0, "4-6");
  assert_found ("İ i", "i", 0, "2-3");
}

/* A million words that are turned down, and a needle that nearly matches everywhere: where each
 * would be looked for anew, or each try began anew, this would not end. */
static void
test_large (void)
{
  g_autofree char *text = g_strnfill (4000000, 'a');
  g_autofree char *wanted = g_strnfill (60000, 'a');
  g_autofree char *found = NULL;

  g_free (dup_found (text, "aa", CW_TEXT_SEARCH_WORDS, 4096));
  wanted[59999] = 'b';
  found = dup_found (text, wanted, CW_TEXT_SEARCH_WORDS, 4096);
  g_assert_cmpstr (found, ==, "");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-search/plain", test_plain);
  g_test_add_func ("/text-search/words", test_words);
  g_test_add_func ("/text-search/letters", test_letters);
  g_test_add_func ("/text-search/large", test_large);
  return g_test_run ();
}
