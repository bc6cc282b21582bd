/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-json-writer.h"

#include "io/cw-json-document.h"
#include "io/cw-json-scan.h"

#include <string.h>

static char *
dup_text (GBytes *bytes)
{
  gsize length = 0;
  const char *text = g_bytes_get_data (bytes, &length);

  return g_strndup (text, length);
}

static void
assert_ends_as (CwJsonWriter *writer, const char *expected)
{
  g_autoptr (GBytes) bytes = cw_json_writer_end (writer);
  g_autofree char *text = dup_text (bytes);

  g_assert_cmpstr (text, ==, expected);
  g_assert_true (cw_json_scan (text, strlen (text), CW_JSON_SIZE_CAP, NULL, NULL));
}

static void
write_sample (CwJsonWriter *writer)
{
  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "dose");
  cw_json_writer_number_text (writer, "1.50");
  cw_json_writer_key (writer, "drugs");
  cw_json_writer_begin_array (writer);
  cw_json_writer_string (writer, "anlotinib");
  cw_json_writer_begin_object (writer);
  cw_json_writer_end_object (writer);
  cw_json_writer_begin_array (writer);
  cw_json_writer_null (writer);
  cw_json_writer_end_array (writer);
  cw_json_writer_end_array (writer);
  cw_json_writer_key (writer, "none");
  cw_json_writer_begin_array (writer);
  cw_json_writer_end_array (writer);
  cw_json_writer_key (writer, "consent");
  cw_json_writer_boolean (writer, FALSE);
  cw_json_writer_end_object (writer);
}

static void
test_layout (void)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();

  write_sample (writer);
  assert_ends_as (writer, "{\n"
                          "  \"dose\": 1.50,\n"
                          "  \"drugs\": [\n"
                          "    \"anlotinib\",\n"
                          "    {},\n"
                          "    [\n"
                          "      null\n"
                          "    ]\n"
                          "  ],\n"
                          "  \"none\": [],\n"
                          "  \"consent\": false\n"
                          "}\n");
}

static void
assert_string (const char *text, const char *expected)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autofree char *line = g_strconcat (expected, "\n", NULL);

  cw_json_writer_string (writer, text);
  assert_ends_as (writer, line);
}

static void
test_strings (void)
{
  assert_string ("", "\"\"");
  assert_string ("a\"b\\c/d", "\"a\\\"b\\\\c/d\"");
  assert_string ("\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"");
  assert_string ("\x01\x1F\x7F", "\"\\u0001\\u001F\x7F\"");
  assert_string ("\xC3\xA4 \xE6\xBC\xA2 \xF0\x9F\x98\xB9 \xE2\x80\xA8",
                 "\"\xC3\xA4 \xE6\xBC\xA2 \xF0\x9F\x98\xB9 \xE2\x80\xA8\"");
}

/* Every character a text can hold comes back as it was. */
static void
test_every_character (void)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  g_autoptr (CwJsonDocument) document = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GBytes) bytes = NULL;

  for (gunichar character = 1; character <= 0x10FFFF; character++)
    if (g_unichar_validate (character))
      g_string_append_unichar (text, character);
  cw_json_writer_string (writer, text->str);
  bytes = cw_json_writer_end (writer);
  document = cw_json_document_new_from_bytes (bytes, NULL);
  g_assert_nonnull (document);
  g_assert_true (
    g_str_equal (json_node_get_string (cw_json_document_get_root (document)), text->str));
}

static void
test_numbers_survive (void)
{
  static const char *const lexemes[] = {
    "0.1", "0.10", "1.50", "-0", "-0.0", "1E+2", "12345678901234567890.000"
  };

  for (guint i = 0; i < G_N_ELEMENTS (lexemes); i++)
    {
      g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
      g_autoptr (GBytes) read = g_bytes_new (lexemes[i], strlen (lexemes[i]));
      g_autoptr (CwJsonDocument) document = cw_json_document_new_from_bytes (read, NULL);
      g_autofree char *line = g_strconcat (lexemes[i], "\n", NULL);
      JsonNode *root = cw_json_document_get_root (document);

      cw_json_writer_number_text (writer, cw_json_document_get_lexeme (document, root));
      assert_ends_as (writer, line);
    }
}

static void
test_raw (void)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();

  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "x-kept");
  cw_json_writer_raw (writer, "{ \"a\" :[1.50,\n\"\\u00e9\"] }");
  cw_json_writer_key (writer, "more");
  cw_json_writer_raw (writer, "0.10");
  cw_json_writer_end_object (writer);
  assert_ends_as (writer, "{\n"
                          "  \"x-kept\": { \"a\" :[1.50,\n\"\\u00e9\"] },\n"
                          "  \"more\": 0.10\n"
                          "}\n");
}

static GLogWriterOutput
count_message_cb (GLogLevelFlags level, const GLogField *fields, gsize count, gpointer user_data)
{
  if (level == G_LOG_LEVEL_CRITICAL)
    (*(guint *)user_data)++;
  return G_LOG_WRITER_HANDLED;
}

static void
write_invalid_utf8 (void)
{
  g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
  guint criticals = 0;

  g_log_set_writer_func (count_message_cb, &criticals, NULL);
  cw_json_writer_string (writer, "a\xFF");
  g_assert_cmpuint (criticals, ==, 1);
  assert_ends_as (writer, "\"a\xEF\xBF\xBD\"\n");
}

/* The writer of the log can be set once, so this is its own process. */
static void
test_invalid_utf8 (void)
{
  if (g_test_subprocess ())
    {
      write_invalid_utf8 ();
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

/* Mistakes of the caller stop the program instead of writing a broken file. */
static void
misuse_number (CwJsonWriter *writer)
{
  cw_json_writer_number_text (writer, "1,5");
}

static void
misuse_raw (CwJsonWriter *writer)
{
  cw_json_writer_raw (writer, "{\"a\":1,\"a\":2}");
}

static void
misuse_two_roots (CwJsonWriter *writer)
{
  cw_json_writer_null (writer);
  cw_json_writer_null (writer);
}

static void
misuse_missing_key (CwJsonWriter *writer)
{
  cw_json_writer_begin_object (writer);
  cw_json_writer_null (writer);
}

static void
misuse_wrong_end (CwJsonWriter *writer)
{
  cw_json_writer_begin_object (writer);
  cw_json_writer_end_array (writer);
}

static void
misuse_key_without_value (CwJsonWriter *writer)
{
  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "a");
  cw_json_writer_end_object (writer);
}

static void
misuse_open_end (CwJsonWriter *writer)
{
  g_autoptr (GBytes) bytes = NULL;

  cw_json_writer_begin_array (writer);
  bytes = cw_json_writer_end (writer);
}

static void
test_misuse (gconstpointer data)
{
  void (*misuse) (CwJsonWriter *) = *(void (*const *) (CwJsonWriter *))data;

  if (g_test_subprocess ())
    {
      g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();

      misuse (writer);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*assertion failed*");
}

typedef struct
{
  const char *path;
  void (*misuse) (CwJsonWriter *writer);
} Misuse;

static const Misuse misuses[] = {
  { "/json-writer/misuse/number", misuse_number },
  { "/json-writer/misuse/raw", misuse_raw },
  { "/json-writer/misuse/two-roots", misuse_two_roots },
  { "/json-writer/misuse/missing-key", misuse_missing_key },
  { "/json-writer/misuse/wrong-end", misuse_wrong_end },
  { "/json-writer/misuse/key-without-value", misuse_key_without_value },
  { "/json-writer/misuse/open-end", misuse_open_end },
};

/* Text is looked at eight bytes at a time: what must be escaped is found at every place. */
static void
test_every_place (void)
{
  static const char bytes[] = "\"\\\b\f\n\r\t\x01\x1f\x7f a!#[]~";

  for (guint length = 1; length < 20; length++)
    for (guint place = 0; place < length; place++)
      for (guint i = 0; i < sizeof bytes - 1; i++)
        {
          g_autofree char *text = g_strnfill (length, 'a');
          g_autoptr (CwJsonWriter) writer = cw_json_writer_new ();
          g_autoptr (GBytes) written = NULL;
          const char *json;
          gboolean escaped = (guchar)bytes[i] < 0x20 || bytes[i] == '"' || bytes[i] == '\\';

          text[place] = bytes[i];
          cw_json_writer_string (writer, text);
          written = cw_json_writer_end (writer);
          json = g_bytes_get_data (written, NULL);
          g_assert_cmpint (json[0], ==, '"');
          g_assert_cmpint (json[1 + place], ==, escaped ? '\\' : bytes[i]);
          g_assert_null (memchr (json, '\n', g_bytes_get_size (written) - 1));
        }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-writer/layout", test_layout);
  g_test_add_func ("/json-writer/strings", test_strings);
  g_test_add_func ("/json-writer/every-character", test_every_character);
  g_test_add_func ("/json-writer/numbers-survive", test_numbers_survive);
  g_test_add_func ("/json-writer/raw", test_raw);
  g_test_add_func ("/json-writer/invalid-utf8", test_invalid_utf8);
  for (guint i = 0; i < G_N_ELEMENTS (misuses); i++)
    g_test_add_data_func (misuses[i].path, &misuses[i].misuse, test_misuse);
  g_test_add_func ("/json-writer/every-place", test_every_place);
  return g_test_run ();
}
