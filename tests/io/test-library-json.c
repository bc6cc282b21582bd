/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "../model/model-fixtures.h"
#include "base/cw-error.h"
#include "io/cw-case-json-stream.h"
#include "io/cw-case-json.h"

#define ID "01234567-89ab-7cde-8f01-23456789abcd"
#define ID_2 "01234567-89ab-7cde-8f01-23456789abce"
/* SHA-256 of the three bytes "abc". */
#define ABC "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

static GHashTable *
make_images (void)
{
  GHashTable *images = cw_image_data_new_table ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);

  g_hash_table_insert (images, g_strdup (ABC), cw_image_data_new ("image/png", bytes));
  return images;
}

typedef struct
{
  GBytes *file;
  GPtrArray *records;
  guint n_images;
} Import;

static gboolean
import_cb (const CwJsonRecord *record, gpointer user_data, GError **error)
{
  Import *import = user_data;
  g_autoptr (GHashTable) images = NULL;
  CwSnapshot *snapshot;

  if (record->index == 0 && record->header && !cw_case_json_check_header (record->header, error))
    return FALSE;
  snapshot = cw_case_json_read_record (import->file, record, &images, error);
  if (snapshot == NULL)
    return FALSE;
  g_ptr_array_add (import->records, snapshot);
  import->n_images += g_hash_table_size (images);
  return TRUE;
}

static GPtrArray *
import_file (GBytes *file, guint *n_images, GError **error)
{
  Import import = { .file = file };

  import.records = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_snapshot_free);
  cw_json_splitter_run (file, CW_CASE_JSON_SIZE_CAP, import_cb, &import, NULL, error);
  if (n_images)
    *n_images = import.n_images;
  return import.records;
}

static GBytes *
export_file (GPtrArray *records, GHashTable *images)
{
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CwCaseJsonStream) stream = cw_case_json_stream_new (output, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < records->len; i++)
    g_assert_true (cw_case_json_stream_add (stream, records->pdata[i], images, &error));
  g_assert_true (cw_case_json_stream_end (stream, &error));
  g_assert_true (g_output_stream_close (output, NULL, &error));
  return g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
}

static void
check_library (guint n_records)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_snapshot_free);
  g_autoptr (GHashTable) images = make_images ();
  g_autoptr (GBytes) file = NULL;
  g_autoptr (GPtrArray) read = NULL;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GError) error = NULL;
  guint n_images = 0;

  for (guint i = 0; i < n_records; i++)
    g_ptr_array_add (records, snapshot_new_full_case (i));
  file = export_file (records, images);
  read = import_file (file, &n_images, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (read->len, ==, n_records);
  g_assert_cmpuint (n_images, ==, n_records);
  for (guint i = 0; i < n_records; i++)
    assert_equal_snapshots (records->pdata[i], read->pdata[i]);
  problems = cw_case_json_list_problems (file);
  g_assert_cmpuint (problems->len, ==, 0);
}

static void
test_library (void)
{
  check_library (0);
  check_library (1);
  check_library (4);
}

static void
assert_library_refused (const char *json, CwError code, const char *message)
{
  g_autoptr (GBytes) file = g_bytes_new (json, strlen (json));
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) read = import_file (file, NULL, &error);
  g_autoptr (GPtrArray) problems = cw_case_json_list_problems (file);

  g_assert_error (error, CW_ERROR, (int)code);
  g_test_message ("%s", error->message);
  g_assert_true (g_str_has_prefix (error->message, message));
  g_assert_cmpuint (problems->len, >=, 1);
}

static void
test_library_refused (void)
{
#define LIBRARY "{\"format\":\"casewright-library\",\"version\":1,\n\"records\":["
  assert_library_refused (LIBRARY "{\"id\":\"" ID "\",\"case\":{}},\n{\"id\":\"" ID_2
                                  "\",\"case\":{\n\"title\":5}}]}",
                          CW_ERROR_INVALID_VALUE, "Line 4, /records/1/case/title: Title: ");
  assert_library_refused ("{\"format\":\"casewright-library\",\"version\":2,\"records\":[{}]}",
                          CW_ERROR_NEWER_VERSION, "Line 1, /version: ");
  assert_library_refused ("{\"records\":[{}]}", CW_ERROR_UNREADABLE, "Line 1, top level: ");
  assert_library_refused ("{\"format\":\"casewright-case\",\"version\":1,\"records\":[{}]}",
                          CW_ERROR_UNREADABLE, "Line 1, /format: This is a file of one case");
  assert_library_refused (LIBRARY "{\"format\":\"casewright-case\",\"version\":2,\"id\":\"" ID
                                  "\",\"case\":{}}]}",
                          CW_ERROR_NEWER_VERSION, "Line 2, /records/0/version: ");
  assert_library_refused (LIBRARY "{\"id\":\"" ID "\"}]}", CW_ERROR_INVALID_VALUE,
                          "Line 2, /records/0: The member “case” is missing.");
#undef LIBRARY
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/library-json/round-trip", test_library);
  g_test_add_func ("/library-json/refused", test_library_refused);
  return g_test_run ();
}
