/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-json-scan.h"

#include "base/cw-error.h"

#include <string.h>

/* A text with its length, so that zero bytes can stand in it. */
#define TEXT(literal)                                                                              \
  {                                                                                                \
    literal, sizeof (literal) - 1                                                                  \
  }

typedef struct
{
  const char *text;
  gsize length;
} Text;

/* y: what every reader of JSON must take. */
static const Text accepted[] = {
  TEXT ("null"),
  TEXT ("true"),
  TEXT ("false"),
  TEXT ("42"),
  TEXT ("-0.1"),
  TEXT ("\"asd\""),
  TEXT ("\"\""),
  TEXT ("[]"),
  TEXT ("{}"),
  TEXT (" [] "),
  TEXT ("[[]   ]"),
  TEXT ("[\"\"]"),
  TEXT ("[\"a\"]\n"),
  TEXT ("[1\n]"),
  TEXT ("\t\r\n [1]"),
  TEXT ("[2] "),
  TEXT ("[null, 1, \"1\", {}]"),
  TEXT ("[1,null,null,null,2]"),
  TEXT ("[ 4]"),
  TEXT ("[0]"),
  TEXT ("[-0]"),
  TEXT ("[-1]"),
  TEXT ("[-123]"),
  TEXT ("[0e1]"),
  TEXT ("[0e+1]"),
  TEXT ("[0E-1]"),
  TEXT ("[123e65]"),
  TEXT ("[20e1]"),
  TEXT ("[1E22]"),
  TEXT ("[1E-2]"),
  TEXT ("[1E+2]"),
  TEXT ("[123e45]"),
  TEXT ("[123.456e78]"),
  TEXT ("[1e-2]"),
  TEXT ("[123.456789]"),
  TEXT ("[0.0]"),
  TEXT ("[-0.0e-0]"),
  TEXT ("[10.01]"),
  TEXT ("[-0.000000000000000000000000000000000000000000000000000000000000000000000000000001]"),
  TEXT ("{\"asd\":\"sdf\"}"),
  TEXT ("{\"asd\":\"sdf\", \"dfg\":\"fgh\"}"),
  TEXT ("{\"\":0}"),
  TEXT ("{\"foo\\u0000bar\": 42}"),
  TEXT ("{ \"min\": -1.0e+28, \"max\": 1.0e+28 }"),
  TEXT ("{\"x\":[{\"id\": \"xxxxxxxxxxxxxxxx\"}], \"id\": \"xxxxxxxxxxxxxxxxxxxxxxx\"}"),
  TEXT ("{\"a\":[]}"),
  TEXT ("{\n\"a\": \"b\"\n}"),
  TEXT ("{\"a\" : { \"a\" : 1 } , \"b\" : 2}"),
  TEXT ("{\"a\":1,\"A\":2,\"a \":3,\"\\u0041b\":4}"),
  TEXT ("[\"\\u0060\\u012a\\u12AB\"]"),
  TEXT ("[\"\\uD801\\udc37\"]"),
  TEXT ("[\"\\ud83d\\ude39\\ud83d\\udc8d\"]"),
  TEXT ("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"]"),
  TEXT ("[\"\\\\u0000\"]"),
  TEXT ("[\"\\\"\"]"),
  TEXT ("[\"a/*b*/c/*d//e\"]"),
  TEXT ("[\"\\\\a\"]"),
  TEXT ("[\"\\u0012\"]"),
  TEXT ("[\"\\uFFFF\"]"),
  TEXT ("[\"\\uDBFF\\uDFFF\"]"),
  TEXT ("[\"\\uD800\\uDC00\"]"),
  TEXT ("[\"\\uD7FF\\uE000\"]"),
  TEXT ("[\"\\u0000\"]"),
  TEXT ("[\"new\\u00A0line\"]"),
  TEXT ("[\"\xF4\x8F\xBF\xBF\"]"),
  TEXT ("[\"\xEF\xBF\xBF\"]"),
  TEXT ("[\"\xF0\x9B\xBF\xBF\"]"),
  TEXT ("[\"\xCF\x80\"]"),
  TEXT ("[\"\xC2\x80\"]"),
  TEXT ("[\"\xE0\xA0\x80\"]"),
  TEXT ("[\"\xF0\x90\x80\x80\"]"),
  TEXT ("[\"\xED\x9F\xBF\"]"),
  TEXT ("[\"\xE2\x80\xA8\"]"),
  TEXT ("[\"\xE2\x80\xA9\"]"),
  TEXT ("[\"\x7F\"]"),
  TEXT ("[\"\xE2\x82\xAC\xF0\x9D\x84\x9E\"]"),
  TEXT ("[\"\xE2\x8D\x82\xE3\x88\xB4\"]"),
  TEXT ("[\"\\u005C\"]"),
  TEXT ("[\"\\u0022\"]"),
  TEXT ("[\"\\uDBFF\\uDFFE\"]"),
  TEXT ("[\"\\uFDD0\"]"),
  TEXT ("[\"\\uFFFE\"]"),
  TEXT ("[\"\\u200B\\u2064\"]"),
  TEXT ("[\"123456\xC3\xA9"
        "1234567\xC3\xA9\"]"),
  TEXT ("[\"12345678\\n12345678\\t1\"]"),
};

/* n: what no reader of JSON may take. */
static const Text refused[] = {
  TEXT (""),
  TEXT (" "),
  TEXT ("\n"),
  TEXT ("\xEF\xBB\xBF"),
  TEXT ("\xEF\xBB{}"),
  TEXT ("abc"),
  TEXT ("\xC3\xA5"),
  TEXT ("a\xC3\xA5"),
  TEXT ("*"),
  TEXT ("\xE5"),
  TEXT ("]"),
  TEXT ("}"),
  TEXT ("["),
  TEXT ("{"),
  TEXT ("[["),
  TEXT ("[{"),
  TEXT ("{["),
  TEXT ("{]"),
  TEXT ("[}"),
  TEXT ("{,"),
  TEXT ("[,"),
  TEXT ("1]"),
  TEXT ("2@"),
  TEXT ("[][]"),
  TEXT ("[1]x"),
  TEXT ("[1]]"),
  TEXT ("{}}"),
  TEXT ("\"\"x"),
  TEXT ("<.>"),
  TEXT ("[<null>]"),
  TEXT ("[True]"),
  TEXT ("nul"),
  TEXT ("truth"),
  TEXT ("nulls"),
  TEXT ("[fals]"),
  TEXT ("[nul]"),
  TEXT ("[tru]"),
  TEXT ("[ false, nul"),
  TEXT ("[ true, fals"),
  TEXT ("[ false, tru"),
  TEXT ("[ false, tr,"),
  TEXT ("[1 true]"),
  TEXT ("[a\xE5]"),
  TEXT ("[\"\": 1]"),
  TEXT ("[\"\"],"),
  TEXT ("[,1]"),
  TEXT ("[1,,2]"),
  TEXT ("[\"x\",,]"),
  TEXT ("[\"x\"]]"),
  TEXT ("[\"\",]"),
  TEXT ("[\"x\""),
  TEXT ("[x"),
  TEXT ("[3[4]]"),
  TEXT ("[\xFF]"),
  TEXT ("[1:2]"),
  TEXT ("[,]"),
  TEXT ("[-]"),
  TEXT ("[   , \"\"]"),
  TEXT ("[\"a\",\n4\n,1,"),
  TEXT ("[1,]"),
  TEXT ("[1,,]"),
  TEXT ("[\"\va\"\\f]"),
  TEXT ("[*]"),
  TEXT ("[\"\""),
  TEXT ("[1,"),
  TEXT ("[1,\n1\n,1"),
  TEXT ("[{}"),
  TEXT ("123\0"),
  TEXT ("[++1234]"),
  TEXT ("[+1]"),
  TEXT ("[+Inf]"),
  TEXT ("[-01]"),
  TEXT ("[-1.0.]"),
  TEXT ("[-2.]"),
  TEXT ("[-NaN]"),
  TEXT ("[.-1]"),
  TEXT ("[.2e-3]"),
  TEXT ("[0.1.2]"),
  TEXT ("[0.3e+]"),
  TEXT ("[0.3e]"),
  TEXT ("[0.e1]"),
  TEXT ("[0E+]"),
  TEXT ("[0E]"),
  TEXT ("[0e+]"),
  TEXT ("[0e]"),
  TEXT ("[1.0e+]"),
  TEXT ("[1.0e-]"),
  TEXT ("[1.0e]"),
  TEXT ("[1 000.0]"),
  TEXT ("[1eE2]"),
  TEXT ("[2.e+3]"),
  TEXT ("[2.e-3]"),
  TEXT ("[2.e3]"),
  TEXT ("[9.e+]"),
  TEXT ("[Inf]"),
  TEXT ("[NaN]"),
  TEXT ("[\xEF\xBC\x91]"),
  TEXT ("[1+2]"),
  TEXT ("[0x1]"),
  TEXT ("[0x42]"),
  TEXT ("[Infinity]"),
  TEXT ("[0e+-1]"),
  TEXT ("[-123.123foo]"),
  TEXT ("[123\xE5]"),
  TEXT ("[1e1\xE5]"),
  TEXT ("[0\xE5]\n"),
  TEXT ("[-Infinity]"),
  TEXT ("[-foo]"),
  TEXT ("[- 1]"),
  TEXT ("[-012]"),
  TEXT ("[-.123]"),
  TEXT ("[-1x]"),
  TEXT ("[1ea]"),
  TEXT ("[1e\xE5]"),
  TEXT ("[1.]"),
  TEXT ("[.123]"),
  TEXT ("[1.2a-3]"),
  TEXT ("[1.8011H-308]"),
  TEXT ("[012]"),
  TEXT ("00"),
  TEXT ("-"),
  TEXT ("1."),
  TEXT ("1e"),
  TEXT ("1e+"),
  TEXT ("-00"),
  TEXT ("[\"x\", truth]"),
  TEXT ("{[: \"x\"}\n"),
  TEXT ("{\"x\", null}"),
  TEXT ("{\"x\"::\"b\"}"),
  TEXT ("{\xF0\x9F\x87\xA8\xF0\x9F\x87\xAD}"),
  TEXT ("{\"a\":\"a\" 123}"),
  TEXT ("{key: 'value'}"),
  TEXT ("{\"\xB9\":\"0\",}"),
  TEXT ("{\"a\" b}"),
  TEXT ("{:\"b\"}"),
  TEXT ("{\"a\" \"b\"}"),
  TEXT ("{\"a\":"),
  TEXT ("{\"a\""),
  TEXT ("{\"a"),
  TEXT ("{1:1}"),
  TEXT ("{9999E9999:1}"),
  TEXT ("{null:null,null:null}"),
  TEXT ("{\"id\":0,,,,,}"),
  TEXT ("{'a':0}"),
  TEXT ("{\"id\":0,}"),
  TEXT ("{\"a\":\"b\"}/**/"),
  TEXT ("{\"a\":\"b\"}/**//"),
  TEXT ("{\"a\":\"b\"}//"),
  TEXT ("{\"a\":\"b\"}/"),
  TEXT ("{\"a\":\"b\",,\"c\":\"d\"}"),
  TEXT ("{a: \"b\"}"),
  TEXT ("{\"a\":\"a"),
  TEXT ("{ \"foo\" : \"bar\", \"a\" }"),
  TEXT ("{\"a\":\"b\"}#"),
  TEXT ("{\"a\":\"b\"}#{}"),
  TEXT ("{\"x\": true,"),
  TEXT ("{\"\":"),
  TEXT ("{\"a\":}"),
  TEXT ("{\"a\":/*comment*/\"b\"}"),
  TEXT ("{\"a\": true} \"x\""),
  TEXT ("{\"asd\":\"asd\""),
  TEXT ("{'a'"),
  TEXT ("['"),
  TEXT ("['single quote']"),
  TEXT ("[\"a"),
  TEXT ("[\"a\""),
  TEXT ("[\"\\{[\"\\{[\"\\{[\"\\{"),
  TEXT ("\""),
  TEXT ("[\"asd]"),
  TEXT ("[\"\\"),
  TEXT ("[\"\\\"]"),
  TEXT ("[\"\\\\\\\"]"),
  TEXT ("[\"\\x00\"]"),
  TEXT ("[\"\\\t\"]"),
  TEXT ("[\"\\\0\"]"),
  TEXT ("[\"\\\xF0\x9F\x8C\x80\"]"),
  TEXT ("[\"\\u00A\"]"),
  TEXT ("[\"\\uD800\\\"]"),
  TEXT ("[\"\\uD800\\u\"]"),
  TEXT ("[\"\\uD800\\u1\"]"),
  TEXT ("[\"\\uD800\\u1x\"]"),
  TEXT ("[\"\\uD834\\uDd\"]"),
  TEXT ("[\"\\uD800\\uD800\\x\"]"),
  TEXT ("[\"\\u\xE5\"]"),
  TEXT ("[\"\\a\"]"),
  TEXT ("[\"\\uqqqq\"]"),
  TEXT ("[\"\\\xE5\"]"),
  TEXT ("[\"\\U0041\"]"),
  TEXT ("\"\\UA66D\""),
  TEXT ("[\\u0020\"asd\"]"),
  TEXT ("[\\n]"),
  TEXT ("[\\u000A\"\"]"),
  TEXT ("[\xC3\xA9]"),
  TEXT ("[\"a\0a\"]"),
  TEXT ("[\"new\nline\"]"),
  TEXT ("[\"\t\"]"),
  TEXT ("[\"1234567\x1F\"]"),
  TEXT ("[\xE2\x81\xA0]"),
  TEXT ("[\f]"),
  TEXT ("[\v]"),
  TEXT ("[\xC2\xA0]"),
  TEXT ("[\0]"),
  TEXT ("\"\\u"),
  TEXT ("\"\\u1"),
  TEXT ("\"\\ud800"),
  TEXT ("\"\\ud800\\"),
  TEXT ("\"\\ud800\\u"),
  TEXT ("\"\\ud800\\udc0"),
};

typedef struct
{
  Text text;
  const char *reason; /* a part of the message, or NULL when the text is taken */
} Choice;

/* i: what the standard leaves open, and what is refused beyond it. */
static const Choice choices[] = {
  { TEXT ("[123.456e-789]"), NULL },
  { TEXT ("[123e-10000000]"), NULL },
  { TEXT ("[-123123123123123123123123123123]"), NULL },
  { TEXT ("[100000000000000000000]"), NULL },
  { TEXT ("[-237462374673276894279832749832423479823246327846]"), NULL },
  { TEXT ("[1.7976931348623157e308]"), NULL },
  { TEXT ("[0.4e006699999999999999999999999999999999999999]"), "too large" },
  { TEXT ("[-1e+9999]"), "too large" },
  { TEXT ("[1E400]"), "too large" },
  { TEXT ("[1.8e308]"), "too large" },
  { TEXT ("[-123123e100000]"), "too large" },
  { TEXT ("{\"\\uDFAA\":0}"), "surrogate" },
  { TEXT ("[\"\\uDADA\"]"), "surrogate" },
  { TEXT ("[\"\\uD888\\u1234\"]"), "surrogate" },
  { TEXT ("[\"\\uD800\\n\"]"), "surrogate" },
  { TEXT ("[\"\\uDd1ea\"]"), "surrogate" },
  { TEXT ("[\"\\uD800\\uD800\\n\"]"), "surrogate" },
  { TEXT ("[\"\\ud800abc\"]"), "surrogate" },
  { TEXT ("[\"\\uDd1e\\uD834\"]"), "surrogate" },
  { TEXT ("[\"\xE6\x97\xA5\xD1\x88\xFA\"]"), "UTF-8" },
  { TEXT ("[\"\xED\xA0\x80\"]"), "UTF-8" },
  { TEXT ("[\"\xED\xBF\xBF\"]"), "UTF-8" },
  { TEXT ("[\"\xFF\"]"), "UTF-8" },
  { TEXT ("[\"\xE9\"]  "), "UTF-8" },
  { TEXT ("[\"\x81\"]"), "UTF-8" },
  { TEXT ("[\"\xF4\xBF\xBF\xBF\"]"), "UTF-8" },
  { TEXT ("[\"\xF4\x90\x80\x80\"]"), "UTF-8" },
  { TEXT ("[\"\xF5\x80\x80\x80\"]"), "UTF-8" },
  { TEXT ("[\"\xC0\xAF\"]"), "UTF-8" },
  { TEXT ("[\"\xC1\xBF\"]"), "UTF-8" },
  { TEXT ("[\"\xE0\x9F\xBF\"]"), "UTF-8" },
  { TEXT ("[\"\xF0\x8F\xBF\xBF\"]"), "UTF-8" },
  { TEXT ("[\"\xFC\x83\xBF\xBF\xBF\xBF\"]"), "UTF-8" },
  { TEXT ("[\"\xE0\xFF\"]"), "UTF-8" },
  { TEXT ("[\"\xE2\x82\"\"]"), "UTF-8" },
  { TEXT ("\0[\0\"\0\xE9\0\"\0]"), "UTF-16" },
  { TEXT ("[\0\"\0\xE9\0\"\0]\0"), "UTF-16" },
  { TEXT ("\xFF\xFE[\0]\0"), "UTF-16" },
  { TEXT ("\xFE\xFF\0[\0]"), "UTF-16" },
  { TEXT ("\xEF\xBB\xBF{}"), "byte order mark" },
  { TEXT ("{\"a\":\"b\",\"a\":\"c\"}"), "already has" },
  { TEXT ("{\"a\":\"b\",\"a\":\"b\"}"), "already has" },
  { TEXT ("{\"a\":1,\"\\u0061\":2}"), "already has" },
  { TEXT ("{\"\\u0061\":1,\"a\":2}"), "already has" },
  { TEXT ("{\"\\ud83d\\ude39\":1,\"\xF0\x9F\x98\xB9\":2}"), "already has" },
  { TEXT ("{\"\":1,\"\":2}"), "already has" },
  { TEXT ("{\"a/b\":1,\"a\\/b\":2}"), "already has" },
  { TEXT ("{\"a\":1,\"b\":{\"a\":{\"b\":2}},\"c\":[{\"a\":1},{\"a\":1}]}"), NULL },
  { TEXT ("{\"a\\u0000b\":1,\"a\\u0000c\":1}"), NULL },
};

typedef struct
{
  const char *text;
  const char *message;
} Message;

static const Message messages[] = {
  { "", "Line 1, column 1 (top level): The text is empty." },
  { "[1,\n 2,\n  x]", "Line 3, column 3 (/2): A JSON value must stand here." },
  { "{\"regimens\": [\n  {\"drugs\": [{}, {},\n    {\"dose\": 012}]}]}",
    "Line 3, column 14 (/regimens/0/drugs/2/dose): "
    "A number may not begin with a superfluous zero." },
  { "{\"\xC3\xA4\xE6\xBC\xA2\": \"\xC3\xA4\xF0\x9F\x98\xB9\\q\"}",
    "Line 1, column 11 (/\xC3\xA4\xE6\xBC\xA2): JSON has no such escape." },
  { "{\"a/b\": {\"c~d\": tru}}", "Line 1, column 17 (/a~1b/c~0d): A JSON value must stand here." },
  { "{\"o\": {\n\"a\": 1,\n \"b\": 2,\n  \"\\u0061\": 3\n}}",
    "Line 4, column 3 (/o/a): The object already has a member with this name." },
  { "[{\"a\": 1} {\"b\": 2}]",
    "Line 1, column 11 (top level): A comma or a closing bracket must stand here." },
  { "{\"l\": [1 2]}", "Line 1, column 10 (/l): A comma or a closing bracket must stand here." },
  { "{\"l\": {\"m\": 1]}", "Line 1, column 14 (/l): A comma or a closing brace must stand here." },
  { "{\"m\": 1,}", "Line 1, column 9 (top level): "
                   "The name of a member, in double quotation marks, must stand here." },
  { "{\"m\" 1}", "Line 1, column 6 (/m): A colon must follow the name of a member." },
  { "[\"a\nb\"]",
    "Line 1, column 4 (/0): A control character in a string must be written as an escape." },
  { "\r\n[]\r\n]", "Line 3, column 1 (top level): "
                   "Nothing but white space may follow the end of the value." },
  { "{\"dose\": [1, 2", "Line 1, column 15 (/dose): The text ends here before it is complete." },
  { "[\"\\u12\"]", "Line 1, column 3 (/0): Four hexadecimal digits must follow \\u." },
  { "{\"bad\\nname\": x}", "Line 1, column 15 (/bad\xEF\xBF\xBDname): "
                           "A JSON value must stand here." },
};

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
