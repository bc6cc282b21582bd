/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-json-scan.h"

#include "base/cw-error.h"

#include <string.h>

#include "json-scan-cases.h"

static void
test_accepted (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (accepted); i++)
    {
      g_autoptr (GError) error = NULL;

      cw_json_scan (accepted[i].text, accepted[i].length, CW_JSON_SIZE_CAP, NULL, &error);
      if (error != NULL)
        g_test_message ("text %u", i);
      g_assert_no_error (error);
    }
}

static void
assert_refused (const char *text, gsize length, const char *reason)
{
  /* A copy of exactly this size lets a memory checker see any read behind it. */
  g_autofree char *copy = g_memdup2 (text, length);
  g_autoptr (GError) error = NULL;

  if (length < 100)
    {
      g_autofree char *ended = g_strndup (text, length);
      g_autofree char *shown = g_strescape (ended, NULL);

      g_test_message ("%s", shown);
    }
  g_assert_false (cw_json_scan (copy, length, CW_JSON_SIZE_CAP, NULL, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
  g_assert_true (g_str_has_prefix (error->message, "Line "));
  g_assert_true (g_str_has_suffix (error->message, "."));
  if (reason != NULL && strstr (error->message, reason) == NULL)
    g_error ("“%s” does not say “%s”", error->message, reason);
}

static void
test_refused (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    assert_refused (refused[i].text, refused[i].length, NULL);
}

static void
test_choices (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      const Text *text = &choices[i].text;

      if (choices[i].reason != NULL)
        assert_refused (text->text, text->length, choices[i].reason);
      else
        g_assert_true (cw_json_scan (text->text, text->length, CW_JSON_SIZE_CAP, NULL, NULL));
    }
}

/* No beginning of a text that ends with a bracket is itself a text. */
static void
test_every_beginning (void)
{
  static const char text[] =
    "{\"a\":[1,-2.5e+3,true,false,null,\"\\ud83d\\ude39\xE2\x82\xAC\\n\"],\"b\":{\"c\":{}}}";

  g_assert_true (cw_json_scan (text, strlen (text), CW_JSON_SIZE_CAP, NULL, NULL));
  for (gsize length = 0; length < strlen (text); length++)
    assert_refused (text, length, length > 0 ? "The text ends here" : "empty");
}

static void
test_messages (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (messages); i++)
    {
      g_autoptr (GError) error = NULL;

      cw_json_scan (messages[i].text, strlen (messages[i].text), CW_JSON_SIZE_CAP, NULL, &error);
      g_assert_nonnull (error);
      g_assert_cmpstr (error->message, ==, messages[i].message);
    }
}

static char *
repeat (const char *unit, gsize count)
{
  gsize length = strlen (unit);
  char *text = g_malloc (length * count + 1);

  for (gsize i = 0; i < count; i++)
    memcpy (text + i * length, unit, length);
  text[length * count] = '\0';
  return text;
}

static void
assert_depth (guint depth, gboolean is_accepted)
{
  g_autofree char *opening = repeat ("[", depth);
  g_autofree char *closing = repeat ("]", depth);
  g_autofree char *text = g_strconcat (opening, closing, NULL);

  g_assert_cmpint (cw_json_scan (text, strlen (text), CW_JSON_SIZE_CAP, NULL, NULL), ==,
                   is_accepted);
}

static void
test_depth (void)
{
  g_autofree char *arrays = repeat ("[", 100000);
  g_autofree char *both = repeat ("[{\"\":", 50000);
  g_autofree char *path = repeat ("/0", 64);
  g_autofree char *message =
    g_strdup_printf ("column 65 (%s): More than 64 levels of objects and arrays are nested.", path);

  assert_depth (64, TRUE);
  assert_depth (65, FALSE);
  assert_depth (500, FALSE);
  assert_refused (arrays, strlen (arrays), message);
  assert_refused (both, strlen (both), "64 levels");
}

static void
assert_fast (const char *text, gsize length)
{
  gint64 start = g_get_monotonic_time ();

  cw_json_scan (text, length, CW_JSON_SIZE_CAP, NULL, NULL);
  /* Even a slow machine under a memory checker does this in a few seconds;
   * anything quadratic would take hours. */
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
}

static void
test_big_texts (void)
{
  static const char *const units[] = { "[", "{\"\":", "1", "\"", " ", "\n", "[],", "\"\\u0061" };

  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    {
      gsize count = 50 * 1000 * 1000 / strlen (units[i]);
      g_autofree char *text = repeat (units[i], count);

      assert_fast (text, strlen (text));
    }
}

static GString *
build_object (guint count, guint duplicate)
{
  GString *text = g_string_new ("{");

  for (guint i = 0; i < count; i++)
    g_string_append_printf (text, "%s\n\"key-%u\":%u", i > 0 ? "," : "", i == duplicate ? 7 : i, i);
  g_string_append (text, "}");
  return text;
}

static void
test_many_members (void)
{
  static const guint counts[] = { 8, 9, 23, 24, 25, 26, 1000, 300000 };

  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      g_autoptr (GString) unique = build_object (counts[i], G_MAXUINT);
      g_autoptr (GString) doubled = build_object (counts[i] + 1, counts[i]);
      g_autofree char *place =
        g_strdup_printf ("Line %u, column 1 (/key-7): The object already", counts[i] + 2);

      g_assert_true (cw_json_scan (unique->str, unique->len, CW_JSON_SIZE_CAP, NULL, NULL));
      assert_refused (doubled->str, doubled->len, place);
    }
}

static void
test_number_length (void)
{
  g_autofree char *digits = repeat ("1", CW_JSON_NUMBER_CAP);
  g_autofree char *too_many = g_strconcat (digits, "1", NULL);

  g_assert_true (cw_json_scan (digits, strlen (digits), CW_JSON_SIZE_CAP, NULL, NULL));
  assert_refused (too_many, strlen (too_many), "more than 100 characters");
}

static void
test_size_cap (void)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cw_json_scan ("[1, 2]", 6, 6, NULL, NULL));
  g_assert_false (cw_json_scan ("[1, 2]", 6, 5, NULL, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
  g_assert_nonnull (strstr (error->message, "The text is larger than 5"));
}

static void
test_spans (void)
{
  static const char text[] = "{ \"a\" : [1.50, \"x\"],\n \"b\\n\":{}, \"c\" : null }";
  static const CwJsonSpan expected[] = {
    { 0, 44, 0, 0, 1 }, { 8, 11, 2, 3, 1 },  { 9, 4, 0, 0, 1 },
    { 15, 3, 0, 0, 1 }, { 28, 2, 22, 5, 2 }, { 38, 4, 32, 3, 2 },
  };
  g_autoptr (GArray) spans = g_array_new (FALSE, FALSE, sizeof (CwJsonSpan));

  g_assert_true (cw_json_scan (text, strlen (text), CW_JSON_SIZE_CAP, spans, NULL));
  g_assert_cmpmem (spans->data, spans->len * sizeof (CwJsonSpan), expected, sizeof expected);
}

static void
test_is_number (void)
{
  static const char *const numbers[] = { "0", "-0", "1.50", "0.1", "1e5", "-12.5E-3" };
  static const char *const others[] = { "",   "+1",    "1 ",  " 1",  "01",  "1.",
                                        ".5", "1e999", "NaN", "0x1", "1,5", "-" };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    g_assert_true (cw_json_scan_is_number (numbers[i]));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (cw_json_scan_is_number (others[i]));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scan/accepted", test_accepted);
  g_test_add_func ("/json-scan/refused", test_refused);
  g_test_add_func ("/json-scan/choices", test_choices);
  g_test_add_func ("/json-scan/every-beginning", test_every_beginning);
  g_test_add_func ("/json-scan/messages", test_messages);
  g_test_add_func ("/json-scan/depth", test_depth);
  g_test_add_func ("/json-scan/big-texts", test_big_texts);
  g_test_add_func ("/json-scan/many-members", test_many_members);
  g_test_add_func ("/json-scan/number-length", test_number_length);
  g_test_add_func ("/json-scan/size-cap", test_size_cap);
  g_test_add_func ("/json-scan/spans", test_spans);
  g_test_add_func ("/json-scan/is-number", test_is_number);
  return g_test_run ();
}
