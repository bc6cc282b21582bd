/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-json-splitter.h"

#include "base/cw-error.h"
#include "io/cw-json-scan.h"

#include <string.h>

/* What came out of one file: each record as "index@line header text". */
typedef struct
{
  GBytes *bytes;
  GPtrArray *records;
  gsize stop_after;
  CwJsonFileKind kind;
  char *header;
  GError *error;
} Split;

static gboolean
take_record_cb (const CwJsonRecord *record, gpointer user_data, GError **error)
{
  Split *split = user_data;
  const char *text = g_bytes_get_data (split->bytes, NULL);

  g_ptr_array_add (split->records,
                   g_strdup_printf ("%u@%u %s %.*s", (guint)record->index, (guint)record->line,
                                    record->header != NULL ? record->header : "-",
                                    (int)record->length, text + record->offset));
  if (split->records->len < split->stop_after)
    return TRUE;
  g_set_error_literal (error, CW_ERROR, CW_ERROR_CANCELLED, "stopped");
  return FALSE;
}

static Split *
split_text_with (const char *text, gsize size_cap, gsize stop_after)
{
  Split *split = g_new0 (Split, 1);
  gsize length = strlen (text);

  split->bytes = g_bytes_new (text, length);
  split->records = g_ptr_array_new_with_free_func (g_free);
  split->stop_after = stop_after;
  split->kind = cw_json_splitter_run (split->bytes, size_cap, take_record_cb, split, &split->header,
                                      &split->error);
  return split;
}

static Split *
split_text (const char *text)
{
  return split_text_with (text, CW_JSON_SIZE_CAP, G_MAXSIZE);
}

static void
free_split (Split *split)
{
  g_bytes_unref (split->bytes);
  g_ptr_array_unref (split->records);
  g_clear_error (&split->error);
  g_free (split->header);
  g_free (split);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Split, free_split)

static void
assert_records (Split *split, const char *const *expected)
{
  g_assert_no_error (split->error);
  for (guint i = 0; i < split->records->len; i++)
    g_assert_cmpstr (g_ptr_array_index (split->records, i), ==, expected[i]);
  g_assert_null (expected[split->records->len]);
}

static void
assert_refused (const char *text, const char *message)
{
  g_autoptr (Split) split = split_text (text);

  g_assert_cmpint (split->kind, ==, CW_JSON_FILE_UNREADABLE);
  g_assert_error (split->error, CW_ERROR, CW_ERROR_UNREADABLE);
  g_assert_cmpstr (split->error->message, ==, message);
  g_assert_null (split->header);
}

static void
test_three_records (void)
{
  static const char *const expected[] = {
    "0@2 {\"format\":\"x\"} {\"a\":1.50}",
    "1@3 {\"format\":\"x\"} {\"b\": [\n{}]}",
    "2@4 {\"format\":\"x\"} {}",
    NULL,
  };
  g_autoptr (Split) split = split_text ("{\"format\" : \"x\", \"records\": [\n"
                                        " {\"a\":1.50},\n {\"b\": [\n{}]}, {}\n],\n"
                                        "\"l\\u0061ter\": [ 1 ] }\n");

  g_assert_cmpint (split->kind, ==, CW_JSON_FILE_RECORDS);
  assert_records (split, expected);
  g_assert_cmpstr (split->header, ==, "{\"format\":\"x\",\"l\\u0061ter\":[ 1 ]}");
}

static void
test_no_records (void)
{
  static const char *const expected[] = { NULL };
  g_autoptr (Split) split = split_text ("{\"records\":[ ]}");

  g_assert_cmpint (split->kind, ==, CW_JSON_FILE_RECORDS);
  assert_records (split, expected);
  g_assert_cmpstr (split->header, ==, "{}");
}

static void
test_nested_name (void)
{
  static const char *const expected[] = {
    "0@1 {\"meta\":{\"records\":[{\"no\":1}]}} {\"records\":[{\"inner\":1}]}",
    NULL,
  };
  g_autoptr (Split) split = split_text ("{\"meta\":{\"records\":[{\"no\":1}]},"
                                        "\"records\":[{\"records\":[{\"inner\":1}]}]}");

  g_assert_cmpint (split->kind, ==, CW_JSON_FILE_RECORDS);
  assert_records (split, expected);
}

static void
test_escaped_name (void)
{
  static const char *const expected[] = { "0@1 {} {}", NULL };
  g_autoptr (Split) split =
    split_text ("{\"\\u0072\\u0065\\u0063\\u006f\\u0072\\u0064\\u0073\":[{}]}");

  g_assert_cmpint (split->kind, ==, CW_JSON_FILE_RECORDS);
  assert_records (split, expected);
}

static void
test_single_record (void)
{
  static const char *const nested[] = { "0@2 - {\"a\":{\"records\":[{}]}}", NULL };
  static const char *const empty[] = { "0@1 - {}", NULL };
  g_autoptr (Split) one = split_text ("\n {\"a\":{\"records\":[{}]}} \n");
  g_autoptr (Split) other = split_text ("{}");

  g_assert_cmpint (one->kind, ==, CW_JSON_FILE_SINGLE);
  assert_records (one, nested);
  g_assert_null (one->header);
  g_assert_cmpint (other->kind, ==, CW_JSON_FILE_SINGLE);
  assert_records (other, empty);
}

static void
test_damaged_record (void)
{
  g_autoptr (Split) split = NULL;

  assert_refused ("{\"records\": [\n {\"a\": 1},\n {\"a\": [1, 02]},\n {}]}",
                  "Record 2: Line 3, column 12 (/records/1/a/1): "
                  "A number may not begin with a superfluous zero.");
  assert_refused ("{\"records\": [{\"a\": 1, \"\\u0061\": 2}]}",
                  "Record 1: Line 1, column 23 (/records/0/a): "
                  "The object already has a member with this name.");
  assert_refused ("{\"records\": [{}, 7]}",
                  "Record 2: Line 1, column 18 (/records/1): Each record must be a JSON object.");
  assert_refused ("{\"records\": [{} {}]}", "Record 1: Line 1, column 17 (/records): "
                                            "A comma or a closing bracket must stand here.");
  assert_refused ("{\"records\": [{}, {\"a\":\n", "Record 2: Line 2, column 1 (/records/1/a): "
                                                  "The text ends here before it is complete.");
  split = split_text ("{\"records\": [{\"good\": 1}, {\"bad\"}]}");
  g_assert_cmpuint (split->records->len, ==, 1);
}

static void
test_damaged_file (void)
{
  assert_refused ("", "Line 1, column 1 (top level): The text is empty.");
  assert_refused ("[{}]", "Line 1, column 1 (top level): The file must hold one JSON object.");
  assert_refused ("{\"records\": {}}",
                  "Line 1, column 13 (/records): The member “records” must be an array.");
  assert_refused ("{\"records\":", "Line 1, column 12 (/records): "
                                   "The text ends here before it is complete.");
  assert_refused ("{\"records\": []} x",
                  "Line 1, column 17 (top level): "
                  "Nothing but white space may follow the end of the value.");
  assert_refused ("{\"a\": 1, \"a\": 2, \"records\": []}",
                  "Line 1, column 10 (/a): The object already has a member with this name.");
  assert_refused ("{\"a\": 1, \"records\": [], \"a\": 2}",
                  "Line 1, column 25 (/a): The object already has a member with this name.");
  assert_refused ("{\"records\": [], \"records\": [{}]}",
                  "Line 1, column 17 (/records): The object already has a member with this name.");
  assert_refused ("{\"a\": {\"b\": }}", "Line 1, column 13 (/a/b): A JSON value must stand here.");
}

/* A flaw anywhere in a file that is one record keeps it from being passed on. */
static void
test_damaged_single (void)
{
  g_autoptr (Split) split = split_text ("{\"a\": 1} x");

  g_assert_cmpint (split->kind, ==, CW_JSON_FILE_UNREADABLE);
  g_assert_cmpuint (split->records->len, ==, 0);
}

static void
test_size_cap (void)
{
  g_autoptr (Split) fits = split_text_with ("{\"records\":[{\"a\":1},{\"a\":2}]}", 7, G_MAXSIZE);
  g_autoptr (Split) exceeds =
    split_text_with ("{\"records\":[{\"a\":1},{\"a\":22}]}", 7, G_MAXSIZE);
  g_autoptr (Split) header =
    split_text_with ("{\"a\":\"long enough\",\"records\":[]}", 7, G_MAXSIZE);

  g_assert_cmpint (fits->kind, ==, CW_JSON_FILE_RECORDS);
  g_assert_cmpint (exceeds->kind, ==, CW_JSON_FILE_UNREADABLE);
  g_assert_cmpuint (exceeds->records->len, ==, 1);
  g_assert_true (g_str_has_prefix (exceeds->error->message, "Record 2: Line 1"));
  g_assert_nonnull (strstr (exceeds->error->message, "The text is larger than 7"));
  g_assert_cmpint (header->kind, ==, CW_JSON_FILE_UNREADABLE);
}

static char *
nest (guint depth)
{
  g_autofree char *opening = g_strnfill (depth, '[');
  g_autofree char *closing = g_strnfill (depth, ']');

  return g_strconcat (opening, closing, NULL);
}

/* A record may be as deep as a file of its own, and no deeper. */
static void
test_depth (void)
{
  g_autofree char *inner = nest (CW_JSON_DEPTH_CAP - 1);
  g_autofree char *fits = g_strdup_printf ("{\"records\":[{\"a\":%s}],\"b\":%s}", inner, inner);
  g_autofree char *record = g_strdup_printf ("{\"records\":[{\"a\":[%s]}]}", inner);
  g_autofree char *header = g_strdup_printf ("{\"records\":[],\"b\":[%s]}", inner);
  g_autoptr (Split) good = split_text (fits);
  g_autoptr (Split) deep_record = split_text (record);
  g_autoptr (Split) deep_header = split_text (header);

  g_assert_no_error (good->error);
  g_assert_nonnull (strstr (deep_record->error->message, "More than 64 levels"));
  g_assert_nonnull (strstr (deep_header->error->message, "More than 64 levels"));
}

static void
test_stop (void)
{
  g_autoptr (Split) split = split_text_with ("{\"records\":[{},{},{}]}", CW_JSON_SIZE_CAP, 2);

  g_assert_cmpint (split->kind, ==, CW_JSON_FILE_UNREADABLE);
  g_assert_error (split->error, CW_ERROR, CW_ERROR_CANCELLED);
  g_assert_cmpstr (split->error->message, ==, "stopped");
  g_assert_cmpuint (split->records->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-splitter/three-records", test_three_records);
  g_test_add_func ("/json-splitter/no-records", test_no_records);
  g_test_add_func ("/json-splitter/nested-name", test_nested_name);
  g_test_add_func ("/json-splitter/escaped-name", test_escaped_name);
  g_test_add_func ("/json-splitter/single-record", test_single_record);
  g_test_add_func ("/json-splitter/damaged-record", test_damaged_record);
  g_test_add_func ("/json-splitter/damaged-file", test_damaged_file);
  g_test_add_func ("/json-splitter/damaged-single", test_damaged_single);
  g_test_add_func ("/json-splitter/size-cap", test_size_cap);
  g_test_add_func ("/json-splitter/depth", test_depth);
  g_test_add_func ("/json-splitter/stop", test_stop);
  return g_test_run ();
}
