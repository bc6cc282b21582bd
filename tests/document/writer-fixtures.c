/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "writer-fixtures.h"

#include <glib/gstdio.h>
#include <libxml/parser.h>
#include <libxml/xpath.h>
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

xmlDoc *
parse_xml (const char *text)
{
  xmlDoc *document = xmlReadMemory (text, (int)strlen (text), NULL, NULL, XML_PARSE_NONET);

  g_assert_nonnull (document);
  return document;
}

/* The values that an XPath finds. */
GPtrArray *
list_xml_values (xmlDoc *document, const char *path)
{
  GPtrArray *values = g_ptr_array_new_with_free_func (g_free);
  xmlXPathContext *context = xmlXPathNewContext (document);
  xmlXPathObject *found = xmlXPathEvalExpression (BAD_CAST path, context);

  g_assert_nonnull (found);
  for (int i = 0; found->nodesetval && i < found->nodesetval->nodeNr; i++)
    {
      xmlChar *value = xmlNodeGetContent (found->nodesetval->nodeTab[i]);

      g_ptr_array_add (values, g_strdup ((const char *)value));
      xmlFree (value);
    }
  xmlXPathFreeObject (found);
  xmlXPathFreeContext (context);
  return values;
}

gboolean
contains_text (GPtrArray *values, const char *value)
{
  return g_ptr_array_find_with_equal_func (values, value, g_str_equal, NULL);
}

void
assert_well_formed (const char *text)
{
  xmlFreeDoc (parse_xml (text));
}

/* Writes a file into a private folder and runs @arguments there with its path in place of "%".
 * What they made under the name of @result comes back, unless it is NULL. */
static gboolean
run_in_folder (const char *text,
               gsize length,
               const char *name,
               const char *const *arguments,
               char **output,
               const char *result,
               GBytes **made)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("casewright-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autofree char *cleaner = g_strdup_printf ("rm -rf %s", folder);
  g_autofree char *result_path = result ? g_build_filename (folder, result, NULL) : NULL;
  g_autoptr (GPtrArray) command = g_ptr_array_new ();
  char *content;
  gsize size;
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
  if (result_path && g_file_get_contents (result_path, &content, &size, NULL))
    *made = g_bytes_new_take (content, size);
  g_spawn_command_line_sync (cleaner, NULL, NULL, NULL, NULL);
  return g_spawn_check_wait_status (status, NULL);
}

gboolean
run_tool_for_output (const char *text,
                     gsize length,
                     const char *name,
                     const char *const *arguments,
                     char **output)
{
  return run_in_folder (text, length, name, arguments, output, NULL, NULL);
}

/* What a program makes of a file; it must make it. */
GBytes *
convert_file (GBytes *bytes, const char *name, const char *const *arguments, const char *result)
{
  g_autofree char *output = NULL;
  GBytes *made = NULL;

  g_assert_true (run_in_folder (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), name,
                                arguments, &output, result, &made));
  g_assert_nonnull (made);
  return made;
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
