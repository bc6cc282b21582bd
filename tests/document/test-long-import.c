/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/cw-error.h"
#include "document/cw-export.h"
#include "document/cw-import.h"
#include "model/cw-summary.h"

typedef struct
{
  char *directory;
  char *path;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->directory = g_dir_make_tmp ("casewright-document-XXXXXX", NULL);
  self->path = g_build_filename (self->directory, "library.casewright", NULL);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  while (dir && (name = g_dir_read_name (dir)))
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      remove_tree (child);
    }
  g_remove (path);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  remove_tree (self->directory);
  g_free (self->path);
  g_free (self->directory);
}

static CwDocument *
open_library (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  CwDocument *document = cw_document_open (self->path, CW_DOCUMENT_CREATE, &error);

  g_assert_no_error (error);
  return document;
}

static void
close_library (CwDocument *document)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cw_document_close (document, &error));
  g_assert_no_error (error);
  g_object_unref (document);
}

#define MANY 150

/* An exchange file of many cases; the one with that number is damaged. */
static GBytes *
make_exchange (guint damaged)
{
  GString *text = g_string_new ("{\"format\": \"casewright-library\", \"version\": 1, "
                                "\"records\": [\n");

  for (guint i = 0; i < MANY; i++)
    g_string_append_printf (text,
                            "%s{\"id\": \"01890000-0000-7000-8000-%012x\", \"case\": "
                            "{\"title\": \"%03u\", \"patient\": {\"sex\": \"%s\"}}}",
                            i ? ",\n" : "", i + 1, i, i == damaged ? "mael" : "male");
  g_string_append (text, "\n]}\n");
  return g_string_free_to_bytes (text);
}

/* Cases are read in many threads, and still come in and go out in the order of the file. */
static void
test_long_import (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (GBytes) bytes = make_exchange (MANY);
  g_autofree char *path = g_build_filename (self->directory, "out.json", NULL);
  g_autofree char *text = NULL;
  const char *place;
  g_autoptr (GError) error = NULL;
  CwImportResult *result = cw_import_bytes (document, bytes, FALSE, NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (result->ids->len, ==, MANY);
  g_assert_cmpuint (result->copies, ==, 0);
  g_assert_cmpstr (result->ids->pdata[99], ==, "01890000-0000-7000-8000-000000000064");
  g_clear_pointer (&result, cw_import_result_free);
  g_assert_true (cw_export_library (document, path, FALSE, NULL, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  place = text;
  for (guint i = 0; i < MANY; i++)
    {
      g_autofree char *title = g_strdup_printf ("\"title\": \"%03u\"", i);

      g_assert_nonnull (place = strstr (place, title));
    }
  result = cw_import_bytes (document, bytes, FALSE, NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (result->copies, ==, MANY);
  cw_import_result_free (result);
  close_library (document);
}

/* One bad case among many, wherever it stands: nothing comes in. */
static void
test_long_bad_import (Fixture *self, gconstpointer data)
{
  static const guint damaged[] = { 0, 31, 32, 33, 100, MANY - 1 };
  CwDocument *document = open_library (self);

  for (guint i = 0; i < G_N_ELEMENTS (damaged); i++)
    {
      g_autoptr (GBytes) bytes = make_exchange (damaged[i]);
      g_autofree char *place = g_strdup_printf ("%u", damaged[i] + 2);
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) summaries = NULL;

      g_assert_null (cw_import_bytes (document, bytes, i % 2, NULL, NULL, NULL, &error));
      g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
      /* The sentence names the line. */
      g_assert_nonnull (strstr (error->message, place));
      summaries = cw_document_list_summaries (document, NULL, NULL);
      g_assert_cmpuint (summaries->len, ==, 0);
    }
  close_library (document);
}

#define ADD(path, function)                                                                        \
  g_test_add ("/long-import/" path, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("order", test_long_import);
  ADD ("bad-case", test_long_bad_import);
  return g_test_run ();
}
