/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document-fixtures.h"
#include "model/cw-publication.h"

/* The references of a library are a record like a case, but no line of its list. */

static CwRecord *
open_bibliography (CwDocument *document)
{
  g_autoptr (GError) error = NULL;
  CwRecord *record = cw_document_open_bibliography (document, &error);

  g_assert_no_error (error);
  g_assert_true (CW_IS_BIBLIOGRAPHY (cw_record_get_root (record)));
  return record;
}

static CwEntity *
add_publication (CwRecord *record, const char *title)
{
  CwEntity *root = cw_record_get_root (record);
  const CwField *list = cw_entity_info_find (cw_entity_get_info (root), "publications");
  CwEntity *item = cw_entity_insert (root, list, G_MAXUINT, NULL);

  g_assert_true (cw_entity_set_by_name (item, "title", title, NULL));
  cw_history_break (cw_record_get_history (record));
  return item;
}

static guint
count_publications (CwRecord *record)
{
  CwBibliography *root = CW_BIBLIOGRAPHY (cw_record_get_root (record));

  return g_list_model_get_n_items (G_LIST_MODEL (root->publications));
}

static void
test_one_for_a_library (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = open_bibliography (document);
  g_autoptr (CwRecord) again = open_bibliography (document);
  g_autofree char *id = g_strdup (cw_record_get_id (record));

  g_assert_true (record == again);
  add_publication (record, "First");
  g_clear_object (&record);
  g_clear_object (&again);
  close_library (document);

  document = open_library (self);
  record = open_bibliography (document);
  g_assert_cmpstr (cw_record_get_id (record), ==, id);
  g_assert_cmpuint (count_publications (record), ==, 1);
  g_clear_object (&record);
  close_library (document);
}

static void
test_undo_after_restart (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = open_bibliography (document);
  g_autoptr (GError) error = NULL;

  add_publication (record, "First");
  cw_entity_remove (add_publication (record, "Second"));
  cw_history_break (cw_record_get_history (record));
  g_assert_cmpuint (count_publications (record), ==, 1);
  g_clear_object (&record);
  close_library (document);

  document = open_library (self);
  record = open_bibliography (document);
  g_assert_true (cw_history_undo (cw_record_get_history (record), &error));
  g_assert_cmpuint (count_publications (record), ==, 2);
  g_assert_true (cw_history_redo (cw_record_get_history (record), &error));
  g_assert_cmpuint (count_publications (record), ==, 1);
  g_assert_no_error (error);
  g_clear_object (&record);
  close_library (document);
}

static void
test_no_line_of_the_list (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = open_bibliography (document);
  g_autoptr (CwRecord) article = cw_document_new_case (document, "A case report", NULL);
  g_autoptr (GPtrArray) all = NULL, found = NULL;

  add_publication (record, "Desmoplastic tumour");
  g_assert_true (cw_record_flush_sync (record, NULL));
  all = cw_document_list_summaries (document, NULL, NULL);
  g_assert_cmpuint (all->len, ==, 1);
  found = cw_document_list_summaries (document, "desmoplastic", NULL);
  g_assert_cmpuint (found->len, ==, 0);
  g_clear_object (&record);
  g_clear_object (&article);
  close_library (document);
}

#define ADD(name, function) g_test_add (name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("/document/bibliography/one-for-a-library", test_one_for_a_library);
  ADD ("/document/bibliography/undo-after-restart", test_undo_after_restart);
  ADD ("/document/bibliography/no-line-of-the-list", test_no_line_of_the_list);
  return g_test_run ();
}
