/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "writer-fixtures.h"

#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <string.h>
#include <zip.h>

/* What tests of written files share. */

static zip_t *
open_zip (GBytes *bytes)
{
  zip_error_t reason;
  zip_source_t *source =
    zip_source_buffer_create (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), 0, &reason);
  zip_t *archive = zip_open_from_source (source, ZIP_RDONLY | ZIP_CHECKCONS, &reason);

  g_assert_nonnull (archive);
  return archive;
}

/* The text of a part of an archive, which must be there. */
char *
dup_zip_part (GBytes *bytes, const char *name)
{
  zip_t *archive = open_zip (bytes);
  zip_file_t *file = zip_fopen (archive, name, 0);
  zip_stat_t about;
  char *text;

  g_assert_nonnull (file);
  zip_stat (archive, name, 0, &about);
  text = g_malloc0 (about.size + 1);
  g_assert_cmpint (zip_fread (file, text, about.size), ==, (zip_int64_t)about.size);
  zip_fclose (file);
  zip_discard (archive);
  return text;
}

/* The names of all parts of an archive. */
GPtrArray *
list_zip_parts (GBytes *bytes)
{
  zip_t *archive = open_zip (bytes);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (zip_int64_t i = 0; i < zip_get_num_entries (archive, 0); i++)
    g_ptr_array_add (names, g_strdup (zip_get_name (archive, (zip_uint64_t)i, 0)));
  zip_discard (archive);
  return names;
}

/* Compares with a file of tests/data, which CASEWRIGHT_UPDATE_GOLDEN writes anew. */
void
assert_golden_text (const char *folder, const char *file, const char *actual)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", folder, file, NULL);
  g_autofree char *expected = NULL;
  g_autoptr (GError) error = NULL;

  if (g_getenv ("CASEWRIGHT_UPDATE_GOLDEN") != NULL)
    g_file_set_contents (path, actual, -1, &error);
  g_assert_no_error (error);
  g_file_get_contents (path, &expected, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (actual, ==, expected);
}

void
assert_well_formed (const char *text)
{
  xmlDoc *document = xmlReadMemory (text, (int)strlen (text), NULL, NULL, XML_PARSE_NONET);

  g_assert_nonnull (document);
  xmlFreeDoc (document);
}

/* Writes @text into a private folder and runs @arguments there with the file's path in place of
 * "%". */
gboolean
run_tool_for_output (const char *text,
                     gsize length,
                     const char *name,
                     const char *const *arguments,
                     char **output)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("casewright-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *cleaner = g_strdup_printf ("rm -rf %s", folder);
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  int status = 0;

  g_file_set_contents (path, text, (gssize)length, &error);
  g_assert_no_error (error);
  for (guint i = 0; arguments[i]; i++)
    g_ptr_array_add (command, (gpointer)(*arguments[i] == '%' ? path : arguments[i]));
  g_ptr_array_add (command, NULL);
  g_spawn_sync (folder, (char **)command->pdata, NULL,
                G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, output, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_spawn_command_line_sync (cleaner, NULL, NULL, NULL, NULL);
  return g_spawn_check_wait_status (status, NULL);
}

/* The same; a validator that ends well but says that it is not satisfied has failed, too. */
gboolean
run_tool (const char *text, gsize length, const char *name, const char *const *arguments)
{
  g_autofree char *output = NULL;
  gboolean ended_well = run_tool_for_output (text, length, name, arguments, &output);

  g_test_message ("%s", output);
  return ended_well && strstr (output, "\"ok\": false") == NULL;
}

/* The schemas are not part of the program: a folder with them makes the tests stricter. */
char *
dup_schema (const char *folder, const char *name, const char *tool)
{
  const char *schemas = g_getenv ("CASEWRIGHT_SCHEMAS");
  g_autofree char *program = g_find_program_in_path (tool);

  if (schemas && program)
    return g_build_filename (schemas, folder, name, NULL);
  g_test_skip ("CASEWRIGHT_SCHEMAS does not name the folder of schemas, or a tool is missing");
  return NULL;
}
