/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>
#include <sys/wait.h>

#include "../model/model-fixtures.h"
#include "io/cw-case-json-schema.h"
#include "io/cw-case-json-stream.h"
#include "io/cw-data-dictionary.h"
#include "io/cw-json-scan.h"
#include "model/cw-registry.h"

static char *
get_schema_path (void)
{
  return g_test_build_filename (G_TEST_DIST, "..", "data", "casewright.schema.json", NULL);
}

/* The committed schema is what the tables give. */
static void
test_committed (void)
{
  g_autoptr (GBytes) schema = cw_case_json_schema_write ();
  g_autofree char *path = get_schema_path ();
  g_autofree char *committed = NULL;
  g_autoptr (GError) error = NULL;
  const char *text = g_bytes_get_data (schema, NULL);
  gsize length = 0;

  if (g_getenv ("CASEWRIGHT_UPDATE"))
    {
      g_file_set_contents (path, text, (gssize)g_bytes_get_size (schema), &error);
      g_assert_no_error (error);
    }
  g_file_get_contents (path, &committed, &length, &error);
  g_assert_no_error (error);
  if (length != g_bytes_get_size (schema) || memcmp (committed, text, length) != 0)
    g_error ("data/casewright.schema.json is not what the field tables give any more. Refresh it "
             "with: CASEWRIGHT_UPDATE=1 meson test -C build case-json-schema");
}

static void
test_strict (void)
{
  g_autoptr (GBytes) schema = cw_case_json_schema_write ();
  g_autoptr (GError) error = NULL;

  cw_json_scan (g_bytes_get_data (schema, NULL), g_bytes_get_size (schema), CW_JSON_SIZE_CAP, NULL,
                &error);
  g_assert_no_error (error);
}

/* ---- a real validator ---- */

static void
save (const char *folder, const char *name, GBytes *bytes)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize)g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);
}

static void
save_cases (const char *folder)
{
  for (guint variant = 0; variant < 8; variant++)
    {
      g_autoptr (CwSnapshot) record = snapshot_new_full_case (variant);
      g_autoptr (GBytes) bytes = cw_case_json_write (record, NULL, NULL);
      g_autofree char *name = g_strdup_printf ("case-%u.json", variant);
      g_autoptr (CwSnapshot) review = snapshot_new_full_review (variant);
      g_autoptr (GBytes) review_bytes = cw_case_json_write (review, NULL, NULL);
      g_autofree char *review_name = g_strdup_printf ("review-%u.json", variant);

      save (folder, name, bytes);
      save (folder, review_name, review_bytes);
    }
}

static GHashTable *
make_images (void)
{
  GHashTable *images = cw_image_data_new_table ();
  g_autoptr (GBytes) bytes = g_bytes_new_static ("abc", 3);

  g_hash_table_insert (images, g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes),
                       cw_image_data_new ("image/png", bytes));
  return images;
}

static void
save_library (const char *folder)
{
  g_autoptr (GOutputStream) output = g_memory_output_stream_new_resizable ();
  g_autoptr (CwCaseJsonStream) stream = cw_case_json_stream_new (output, NULL, NULL);
  g_autoptr (CwSnapshot) record = snapshot_new_full_case (5);
  g_autoptr (CwSnapshot) empty = cw_snapshot_new (record->info, NULL);
  g_autoptr (CwSnapshot) review = snapshot_new_full_review (5);
  g_autoptr (GHashTable) images = make_images ();
  g_autoptr (GBytes) bytes = NULL;

  empty->unknown = g_strdup ("{\"x\":[null],\"$file\":{\"y\":1}}");
  g_assert_true (cw_case_json_stream_add (stream, record, images, NULL));
  g_assert_true (cw_case_json_stream_add (stream, empty, NULL, NULL));
  g_assert_true (cw_case_json_stream_add (stream, review, NULL, NULL));
  g_assert_true (cw_case_json_stream_end (stream, NULL));
  g_assert_true (g_output_stream_close (output, NULL, NULL));
  bytes = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (output));
  save (folder, "library.json", bytes);
}

/* What the program itself brings along. */
static void
save_sample (const char *folder)
{
  g_autofree char *path =
    g_test_build_filename (G_TEST_DIST, "..", "data", "sample", "desmoplastic-tumor.json", NULL);
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CwSnapshot) record = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  bytes = g_bytes_new_take (g_steal_pointer (&text), length);
  record = cw_case_json_read (bytes, NULL, &error);
  g_assert_no_error (error);
  save (folder, "sample.json", bytes);
}

static void
remove_folder (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_remove (path);
    }
  g_rmdir (folder);
}

/* 77 from the script: the validator is not installed. */
static void
test_validator (void)
{
  g_autofree char *python = g_find_program_in_path ("python3");
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "io", "validate-cases.py", NULL);
  g_autofree char *schema = get_schema_path ();
  g_autofree char *folder = g_dir_make_tmp ("casewright-schema-XXXXXX", NULL);
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;
  const char *arguments[] = { python, script, schema, folder, NULL };
  int status = 0;

  if (python == NULL)
    {
      g_test_skip ("python3 is not installed");
      return;
    }
  save_cases (folder);
  save_library (folder);
  save_sample (folder);
  g_spawn_sync (NULL, (char **)arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, NULL, &said, &status,
                &error);
  remove_folder (folder);
  g_assert_no_error (error);
  if (WIFEXITED (status) && WEXITSTATUS (status) == 77)
    g_test_skip ("python3-jsonschema is not installed");
  else if (!g_spawn_check_wait_status (status, NULL))
    g_error ("%s", said);
}

/* ---- the data dictionary ---- */

static guint
count_fields (void)
{
  g_autoptr (GPtrArray) infos = cw_registry_list_all ();
  guint n = 0;

  for (guint i = 0; i < infos->len; i++)
    n += ((const CwEntityInfo *)infos->pdata[i])->n_fields;
  return n;
}

static void
test_dictionary_text (void)
{
  g_autofree char *text = cw_data_dictionary_write (CW_DATA_DICTIONARY_TEXT);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  /* The headings, and the empty piece behind the last newline. */
  g_assert_cmpuint (g_strv_length (lines), ==, count_fields () + 2);
  g_assert_cmpstr (lines[0], ==,
                   "Entity\tField\tLabel\tKind\tUnits\tRange\tChoices\tCARE\tIdentifying\tSince");
  for (guint i = 0; *lines[i]; i++)
    {
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);

      g_assert_cmpuint (g_strv_length (cells), ==, 10);
    }
  g_assert_nonnull (strstr (text, "\nadverse-event\tgrade\tGrade\tcode\t\t\t1, 2, 3, 4, 5\t"));
}

static void
test_dictionary_markdown (void)
{
  g_autofree char *text = cw_data_dictionary_write (CW_DATA_DICTIONARY_MARKDOWN);

  g_assert_nonnull (strstr (text, "\n## Adverse event (`adverse-event`)\n\n| Field |"));
  g_assert_nonnull (strstr (text, "\n| naranjo-score | Naranjo score | quantity |  | -4–13 |"));
}

static void
test_dictionary_json (void)
{
  g_autofree char *text = cw_data_dictionary_write (CW_DATA_DICTIONARY_JSON);
  g_autoptr (GError) error = NULL;

  cw_json_scan (text, strlen (text), CW_JSON_SIZE_CAP, NULL, &error);
  g_assert_no_error (error);
  g_assert_nonnull (strstr (text, "\"name\": \"naranjo-score\""));
  g_assert_nonnull (strstr (text, "\"minimum\": -4"));
  g_assert_nonnull (strstr (text, "\"identifying\": true"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-json-schema/committed", test_committed);
  g_test_add_func ("/case-json-schema/strict", test_strict);
  g_test_add_func ("/case-json-schema/validator", test_validator);
  g_test_add_func ("/data-dictionary/text", test_dictionary_text);
  g_test_add_func ("/data-dictionary/markdown", test_dictionary_markdown);
  g_test_add_func ("/data-dictionary/json", test_dictionary_json);
  return g_test_run ();
}
