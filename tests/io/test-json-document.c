/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-json-document.h"

#include "base/cw-error.h"
#include "io/cw-json-scan.h"

#include <string.h>

static GBytes *
to_bytes (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static CwJsonDocument *
read_document (const char *text)
{
  g_autoptr (GBytes) bytes = to_bytes (text);
  g_autoptr (GError) error = NULL;
  CwJsonDocument *document = cw_json_document_new_from_bytes (bytes, &error);

  g_assert_no_error (error);
  return document;
}

static void
assert_refused (const char *text, const char *message)
{
  g_autoptr (GBytes) bytes = to_bytes (text);
  g_autoptr (GError) error = NULL;

  g_assert_null (cw_json_document_new_from_bytes (bytes, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_UNREADABLE);
  g_assert_cmpstr (error->message, ==, message);
}

static JsonNode *
get_member (CwJsonDocument *document, const char *name)
{
  return json_object_get_member (json_node_get_object (cw_json_document_get_root (document)), name);
}

static JsonNode *
get_element (CwJsonDocument *document, guint index)
{
  return json_array_get_element (json_node_get_array (cw_json_document_get_root (document)), index);
}

static void
test_tree (void)
{
  g_autoptr (CwJsonDocument) document =
    read_document ("{\"text\": \"a\\u0062\\ud83d\\ude39\\n\", \"\\u006eumber\": 1.5, \"yes\": true,"
                   " \"no\": false, \"nothing\": null, \"list\": [1, [], {}], \"empty\": \"\"}");
  JsonArray *list = json_node_get_array (get_member (document, "list"));

  g_assert_cmpstr (json_node_get_string (get_member (document, "text")), ==,
                   "ab\xF0\x9F\x98\xB9\n");
  g_assert_cmpfloat (json_node_get_double (get_member (document, "number")), ==, 1.5);
  g_assert_true (json_node_get_boolean (get_member (document, "yes")));
  g_assert_false (json_node_get_boolean (get_member (document, "no")));
  g_assert_true (JSON_NODE_HOLDS_NULL (get_member (document, "nothing")));
  g_assert_cmpstr (json_node_get_string (get_member (document, "empty")), ==, "");
  g_assert_cmpuint (json_array_get_length (list), ==, 3);
  g_assert_cmpint (json_array_get_int_element (list, 0), ==, 1);
  g_assert_true (JSON_NODE_HOLDS_ARRAY (json_array_get_element (list, 1)));
  g_assert_true (JSON_NODE_HOLDS_OBJECT (json_array_get_element (list, 2)));
}

static void
test_member_order (void)
{
  static const char *const order[] = { "z", "a", "m", "b" };
  g_autoptr (CwJsonDocument) document = read_document ("{\"z\":1,\"a\":2,\"m\":3,\"b\":4}");
  g_autoptr (GList) names =
    json_object_get_members (json_node_get_object (cw_json_document_get_root (document)));
  guint i = 0;

  for (GList *name = names; name != NULL; name = name->next)
    g_assert_cmpstr (name->data, ==, order[i++]);
  g_assert_cmpuint (i, ==, G_N_ELEMENTS (order));
}

static void
test_lexemes (void)
{
  static const char *const lexemes[] = { "0.1",
                                         "0.10",
                                         "1.50",
                                         "-0",
                                         "1E2",
                                         "1e-400",
                                         "9223372036854775807",
                                         "9223372036854775808",
                                         "123456789012345678901234567890",
                                         "0" };
  g_autofree char *inside =
    g_strjoin (" ,\n", lexemes[0], lexemes[1], lexemes[2], lexemes[3], lexemes[4], lexemes[5],
               lexemes[6], lexemes[7], lexemes[8], lexemes[9], NULL);
  g_autofree char *text = g_strconcat ("[", inside, ", \"1.0\"]", NULL);
  g_autoptr (CwJsonDocument) document = read_document (text);

  for (guint i = 0; i < G_N_ELEMENTS (lexemes); i++)
    {
      JsonNode *node = get_element (document, i);
      g_autofree char *source = cw_json_document_dup_source (document, node);

      g_assert_cmpstr (cw_json_document_get_lexeme (document, node), ==, lexemes[i]);
      g_assert_cmpstr (source, ==, lexemes[i]);
      g_assert_cmpuint (cw_json_document_get_line (document, node), ==, i + 1);
    }
  g_assert_null (cw_json_document_get_lexeme (document, get_element (document, 10)));
  g_assert_null (cw_json_document_get_lexeme (document, cw_json_document_get_root (document)));
}

static void
test_number_types (void)
{
  g_autoptr (CwJsonDocument) document =
    read_document ("[-9223372036854775808, 9223372036854775808, 1.0, 1e2]");

  g_assert_cmpint (json_node_get_int (get_element (document, 0)), ==, G_MININT64);
  g_assert_true (json_node_get_value_type (get_element (document, 1)) == G_TYPE_DOUBLE);
  g_assert_cmpfloat (json_node_get_double (get_element (document, 1)), ==, 9223372036854775808.0);
  g_assert_true (json_node_get_value_type (get_element (document, 2)) == G_TYPE_DOUBLE);
  g_assert_cmpfloat (json_node_get_double (get_element (document, 3)), ==, 100.0);
}

static void
assert_place (CwJsonDocument *document, JsonNode *node, gsize line, gsize offset, const char *path)
{
  g_autofree char *found = cw_json_document_dup_path (document, node);

  g_assert_cmpuint (cw_json_document_get_line (document, node), ==, line);
  g_assert_cmpuint (cw_json_document_get_offset (document, node), ==, offset);
  g_assert_cmpstr (found, ==, path);
}

static void
test_places (void)
{
  g_autoptr (CwJsonDocument) document =
    read_document ("\n{\"a/b\": [1,\n  {\"x\": \"\\n\"}],\r\n\"y~\": {}}");
  JsonArray *list = json_node_get_array (get_member (document, "a/b"));
  JsonNode *inner = json_array_get_element (list, 1);

  assert_place (document, cw_json_document_get_root (document), 2, 1, "");
  assert_place (document, get_member (document, "a/b"), 2, 9, "/a~1b");
  assert_place (document, inner, 3, 15, "/a~1b/1");
  assert_place (document, json_object_get_member (json_node_get_object (inner), "x"), 3, 21,
                "/a~1b/1/x");
  assert_place (document, get_member (document, "y~"), 4, 36, "/y~0");
}

static void
test_source (void)
{
  g_autoptr (CwJsonDocument) document =
    read_document (" { \"kept\" : { \"a\" :\t[1.50 , \"\\u00e9\"],\n \"b\":null } } ");
  g_autofree char *kept = cw_json_document_dup_source (document, get_member (document, "kept"));

  g_assert_cmpstr (kept, ==, "{ \"a\" :\t[1.50 , \"\\u00e9\"],\n \"b\":null }");
}

static void
test_slice (void)
{
  g_autoptr (GBytes) good = to_bytes ("{\"a\":\n 1}");
  g_autoptr (GBytes) bad = to_bytes ("{\"a\":\n x}");
  g_autoptr (GError) error = NULL;
  g_autoptr (CwJsonDocument) document =
    cw_json_document_new_from_slice (good, 41, "/records/7", NULL);

  assert_place (document, get_member (document, "a"), 42, 7, "/records/7/a");
  g_assert_null (cw_json_document_new_from_slice (bad, 41, "/records/7", &error));
  g_assert_cmpstr (error->message, ==,
                   "Line 42, column 2 (/records/7/a): A JSON value must stand here.");
}

static void
test_refusals (void)
{
  assert_refused ("", "Line 1, column 1 (top level): The text is empty.");
  assert_refused ("{\"a\": [1,]}", "Line 1, column 10 (/a/1): A JSON value must stand here.");
  assert_refused ("{\"a\": [1, \"x\\u0000y\"]}",
                  "Line 1, column 11 (/a): A text may not contain the character U+0000.");
  assert_refused ("{\"a\": 1,\n \"a\\u0000b\": 2}",
                  "Line 2, column 14 (top level): A text may not contain the character U+0000.");
  assert_refused ("\"\\u0000\"",
                  "Line 1, column 1 (top level): A text may not contain the character U+0000.");
}

static char *
build_list (guint count)
{
  GString *text = g_string_sized_new (count * 2 + 2);

  g_string_append_c (text, '[');
  for (guint i = 0; i < count; i++)
    g_string_append (text, i > 0 ? ",0" : "0");
  g_string_append_c (text, ']');
  return g_string_free (text, FALSE);
}

static void
test_value_cap (void)
{
  /* The array itself is a value too. */
  g_autofree char *fits = build_list (CW_JSON_VALUE_CAP - 1);
  g_autofree char *exceeds = build_list (CW_JSON_VALUE_CAP);
  g_autoptr (CwJsonDocument) document = read_document (fits);

  g_assert_nonnull (document);
  assert_refused (exceeds, "Line 1, column 1000000 (/499999): "
                           "There are more than 500000 values in one document.");
}

static char *
build_members (guint count)
{
  GString *text = g_string_new ("{\"o\":{");

  for (guint i = 0; i < count; i++)
    g_string_append_printf (text, "%s\"%04u\":0", i > 0 ? "," : "", i);
  g_string_append (text, "}}");
  return g_string_free (text, FALSE);
}

static void
test_member_cap (void)
{
  g_autofree char *fits = build_members (CW_JSON_MEMBER_CAP);
  g_autofree char *exceeds = build_members (CW_JSON_MEMBER_CAP + 1);
  g_autoptr (CwJsonDocument) document = read_document (fits);

  g_assert_nonnull (document);
  assert_refused (exceeds, "Line 1, column 2311 (/o): "
                           "There are more than 256 members in one object.");
}

static void
test_foreign_node (void)
{
  g_autoptr (CwJsonDocument) document = read_document ("[1]");
  g_autoptr (JsonNode) foreign = json_node_init_int (json_node_alloc (), 1);

  g_test_expect_message (NULL, G_LOG_LEVEL_CRITICAL, "*place >= 0*");
  g_assert_null (cw_json_document_get_lexeme (document, foreign));
  g_test_assert_expected_messages ();
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-document/tree", test_tree);
  g_test_add_func ("/json-document/member-order", test_member_order);
  g_test_add_func ("/json-document/lexemes", test_lexemes);
  g_test_add_func ("/json-document/number-types", test_number_types);
  g_test_add_func ("/json-document/places", test_places);
  g_test_add_func ("/json-document/source", test_source);
  g_test_add_func ("/json-document/slice", test_slice);
  g_test_add_func ("/json-document/refusals", test_refusals);
  g_test_add_func ("/json-document/value-cap", test_value_cap);
  g_test_add_func ("/json-document/member-cap", test_member_cap);
  g_test_add_func ("/json-document/foreign-node", test_foreign_node);
  return g_test_run ();
}
