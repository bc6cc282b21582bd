/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document-fixtures.h"

#include <glib/gstdio.h>

#include "model/cw-article.h"

void
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

void
tear_down (Fixture *self, gconstpointer data)
{
  remove_tree (self->directory);
  g_free (self->path);
  g_free (self->directory);
}

CwDocument *
open_library (Fixture *self)
{
  g_autoptr (GError) error = NULL;
  CwDocument *document = cw_document_open (self->path, CW_DOCUMENT_CREATE, &error);

  g_assert_no_error (error);
  return document;
}

void
close_library (CwDocument *document)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cw_document_close (document, &error));
  g_assert_no_error (error);
  g_object_unref (document);
}

CwRecord *
open_record (CwDocument *document, const char *id)
{
  g_autoptr (GError) error = NULL;
  CwRecord *record = cw_document_open_record (document, id, &error);

  g_assert_no_error (error);
  return record;
}

void
set_age (CwRecord *record, const char *text)
{
  CwCase *root = CW_CASE (cw_record_get_root (record));
  g_autoptr (GError) error = NULL;

  cw_entity_set_by_name (CW_ENTITY (root->patient), "age", text, &error);
  g_assert_no_error (error);
  cw_history_break (cw_record_get_history (record));
}

void
assert_age (CwRecord *record, const char *expected)
{
  CwEntity *patient = CW_ENTITY (CW_CASE (cw_record_get_root (record))->patient);
  const CwField *age = cw_entity_info_find (cw_entity_get_info (patient), "age");
  g_autofree char *text = cw_entity_dup_text (patient, age);

  g_assert_cmpstr (text, ==, expected);
}

void
wait_saved (CwRecord *record)
{
  gint64 limit = g_get_monotonic_time () + 10 * G_USEC_PER_SEC;

  while (cw_record_get_save_state (record) != CW_SAVE_STATE_SAVED)
    {
      g_assert_cmpint (g_get_monotonic_time (), <, limit);
      g_main_context_iteration (NULL, TRUE);
    }
}
