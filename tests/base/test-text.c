/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-error.h"
#include "base/cw-text.h"

static gboolean
has_controls_slowly (const char *text, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if ((guchar)text[i] < 0x20 && !strchr ("\n\t\r", text[i] ? text[i] : 'x'))
      return TRUE;
  return FALSE;
}

/* Every byte at every place of texts of every short length: words and single bytes meet here. */
static void
test_every_byte (void)
{
  for (gsize length = 1; length < 20; length++)
    for (gsize place = 0; place < length; place++)
      for (guint byte = 0; byte < 256; byte++)
        {
          char text[20];

          memset (text, 'a', sizeof text);
          text[place] = byte;
          g_assert_cmpint (cw_text_is_utf8 (text, length), ==,
                           g_utf8_validate_len (text, length, NULL));
          g_assert_cmpint (cw_text_has_controls (text, length), ==,
                           has_controls_slowly (text, length));
        }
}

static void
test_mixed (void)
{
  static const char *const good[] = {
    "",
    "12345678",
    "Größe 12 µm",
    "病例报告 of eight bytes",
    "line\nline\r\n\ttab and more",
    "12345678\n12345678é12345678",
  };
  static const char *const bad[] = {
    "12345678\xff",
    "é12345678\xc3",
    "\xed\xa0\x80 surrogate",
    "\xc0\xaf overlong",
    "12345678\n12345678\xe9xx",
  };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_assert_true (cw_text_is_utf8 (good[i], strlen (good[i])));
      g_assert_false (cw_text_has_controls (good[i], strlen (good[i])));
    }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    g_assert_false (cw_text_is_utf8 (bad[i], strlen (bad[i])));
}

static void
test_check (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cw_text_check ("one\ntwo\tthree", &error));
  g_assert_no_error (error);
  g_assert_false (cw_text_check ("12345678 and \x07 bell", &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
  g_assert_nonnull (strstr (error->message, "U+0007"));
}

/* Characters are counted, not bytes, and what fits exactly stays whole. */
static void
test_shorten (void)
{
  static const struct
  {
    const char *text, *expected;
  } table[] = {
    { "", "" }, { "four", "four" }, { "fives", "five…" }, { "ümläüt", "ümlä…" }, { "ümlä", "ümlä" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *text = cw_text_shorten (table[i].text, 4);

      g_assert_cmpstr (text, ==, table[i].expected);
    }
}

/* Prose ends with a whole word, and without the mark behind it. */
static void
test_shorten_to_words (void)
{
  static const struct
  {
    const char *text, *expected;
  } table[] = {
    { "", "" },
    { "ten signs.", "ten signs." },
    { "ten signs it is", "ten signs…" },
    { "more than. Biopsy", "more than…" },
    { "more than, Biopsy", "more than…" },
    { "unbelievably long", "unbelievab…" },
    { "it unbelievably", "it unbelie…" },
    { "größer ümläüte sind", "größer…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *text = cw_text_shorten_to_words (table[i].text, 10);

      g_assert_cmpstr (text, ==, table[i].expected);
    }
}

/* Two edits at the end of a long text differ in what is shown of them. */
static void
test_shorten_pair (void)
{
  static const struct
  {
    const char *before, *after, *shown_before, *shown_after;
  } table[] = {
    { "27", "28", "27", "28" },
    { "", "one two three four five", "", "one two three four …" },
    { "one two three four five six seven", "one two three four five six eight", "…six seven",
      "…six eight" },
    { "one two three four five six", "one two three four five six ninety nine years later", "…six",
      "…six ninety nine yea…" },
    { "A long text that goes on", "B long text that goes on", "A long text that go…",
      "B long text that go…" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    {
      g_autofree char *before = NULL, *after = NULL;

      cw_text_shorten_pair (table[i].before, table[i].after, 19, &before, &after);
      g_assert_cmpstr (before, ==, table[i].shown_before);
      g_assert_cmpstr (after, ==, table[i].shown_after);
    }
}

/* Characters are never cut, whatever they are. */
static void
test_shorten_pair_letters (void)
{
  g_autofree char *before = NULL, *after = NULL;

  cw_text_shorten_pair ("ééééééééééééééééééééa", "éééééééééééééééééééèb", 9, &before, &after);
  g_assert_cmpstr (before, ==, "…ééééa");
  g_assert_cmpstr (after, ==, "…éééèb");
  g_assert_true (g_utf8_validate (before, -1, NULL));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/every-byte", test_every_byte);
  g_test_add_func ("/text/mixed", test_mixed);
  g_test_add_func ("/text/check", test_check);
  g_test_add_func ("/text/shorten", test_shorten);
  g_test_add_func ("/text/shorten-to-words", test_shorten_to_words);
  g_test_add_func ("/text/shorten-pair", test_shorten_pair);
  g_test_add_func ("/text/shorten-pair/letters", test_shorten_pair_letters);
  return g_test_run ();
}
