/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-document.h"

/* make-edits LIBRARY ID: does to a case what an author at the desktop does, for the tests that read
 * its history from the command line. */

static void
set (CwEntity *entity, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (!cw_entity_set_by_name (entity, name, text, &error))
    g_error ("%s", error->message);
}

static CwEntity *
add (CwEntity *root, const char *list)
{
  const CwField *field = cw_entity_info_find (cw_entity_get_info (root), list);

  return cw_entity_insert (root, field, G_MAXUINT, NULL);
}

static void
edit (CwRecord *record)
{
  CwEntity *root = cw_record_get_root (record);
  CwHistory *history = cw_record_get_history (record);
  CwEntity *event;

  set (root, "title", "Another title\u202e");
  cw_history_begin (history, "Record an event");
  event = add (root, "adverse-events");
  set (event, "term", "Fatigue");
  set (event, "grade", "2");
  cw_history_end (history);
  cw_history_set_reason (history, "Seen in the notes");
  set (root, "note",
       "Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long. Long.");
  g_assert_true (cw_history_undo (history, NULL));
  g_assert_true (cw_history_redo (history, NULL));
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwDocument) document = NULL;
  g_autoptr (CwRecord) record = NULL;

  g_assert_cmpint (argc, ==, 3);
  document = cw_document_open (argv[1], CW_DOCUMENT_NONE, &error);
  g_assert_no_error (error);
  cw_document_set_author (document, "Jane Doe");
  record = cw_document_open_record (document, argv[2], &error);
  g_assert_no_error (error);
  edit (record);
  g_assert_true (cw_document_close (document, &error));
  g_assert_no_error (error);
  return 0;
}
