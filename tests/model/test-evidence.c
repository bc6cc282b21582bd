/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-error.h"
#include "io/cw-case-json.h"
#include "model/cw-article.h"
#include "model/cw-history.h"
#include "model/cw-snapshot.h"

/* Quotes point to anything in a case, and follow it wherever it goes. */

static const CwField *
find (CwEntity *entity, const char *name)
{
  return cw_entity_info_find (cw_entity_get_info (entity), name);
}

static CwEntity *
add_evidence (CwEntity *root, CwEntity *subject, const char *field, const char *quote)
{
  CwEntity *row = cw_entity_insert (root, find (root, "evidence"), G_MAXUINT, NULL);

  g_assert_true (cw_entity_set_by_name (row, "subject", cw_entity_get_id (subject), NULL));
  g_assert_true (cw_entity_set_by_name (row, "field", field, NULL));
  g_assert_true (cw_entity_set_by_name (row, "quote", quote, NULL));
  return row;
}

static char *
join_quotes (CwEntity *root, CwEntity *subject, const char *field)
{
  g_autoptr (GPtrArray) rows = cw_evidence_list_for (root, cw_entity_get_id (subject), field);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < rows->len; i++)
    g_string_append_printf (text, "[%s]", CW_EVIDENCE (rows->pdata[i])->quote);
  return g_string_free (text, FALSE);
}

static void
assert_quotes (CwEntity *root, CwEntity *subject, const char *field, const char *expected)
{
  g_autofree char *quotes = join_quotes (root, subject, field);

  g_assert_cmpstr (quotes, ==, expected);
}

static CwEntity *
get_patient (CwEntity *root)
{
  return cw_entity_get_child (root, find (root, "patient"));
}

static CwEntity *
add_event (CwEntity *root)
{
  return cw_entity_insert (root, find (root, "adverse-events"), 0, NULL);
}

/* A quote for a row is not one for each of its fields. */
static void
test_list_for (void)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  CwEntity *event = add_event (root);

  add_evidence (root, get_patient (root), "age", "27-year-old");
  add_evidence (root, event, NULL, "grade 3");
  add_evidence (root, get_patient (root), "sex", "man");
  add_evidence (root, get_patient (root), "age", "aged 27");
  add_evidence (root, root, "title", "a case report");
  assert_quotes (root, get_patient (root), "age", "[27-year-old][aged 27]");
  assert_quotes (root, get_patient (root), NULL, "");
  assert_quotes (root, event, NULL, "[grade 3]");
  assert_quotes (root, event, "grade", "");
  assert_quotes (root, root, "title", "[a case report]");
}

static void
test_removal (void)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  g_autoptr (CwHistory) history = cw_history_new (root);
  CwEntity *event = add_event (root);
  CwEvidence *row = CW_EVIDENCE (add_evidence (root, event, NULL, "grade 3"));
  g_autofree char *id = g_strdup (cw_entity_get_id (event));

  cw_history_break (history);
  cw_history_begin (history, "Remove");
  cw_entity_remove (event);
  cw_history_end (history);
  g_assert_null (row->subject);
  g_assert_cmpstr (row->quote, ==, "grade 3");
  g_assert_true (cw_history_undo (history, NULL));
  g_assert_cmpstr (row->subject, ==, id);
  g_assert_true (cw_history_redo (history, NULL));
  g_assert_null (row->subject);
}

/* A child that nothing is recorded of is not in the file, and can be pointed to all the same. */
static void
test_json (void)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  g_autoptr (CwSnapshot) snapshot = NULL, back = NULL;
  g_autoptr (CwEntity) again = NULL;
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GError) error = NULL;

  add_evidence (root, get_patient (root), "age", "27-year-old");
  add_evidence (root, root, "title", "a case report");
  add_evidence (root, add_event (root), NULL, "grade 3");
  snapshot = cw_snapshot_new_from_entity (root);
  json = cw_case_json_write (snapshot, NULL, &error);
  g_assert_no_error (error);
  back = cw_case_json_read (json, NULL, &error);
  g_assert_no_error (error);
  again = cw_snapshot_to_entity (back);
  assert_quotes (again, get_patient (again), "age", "[27-year-old]");
  assert_quotes (again, again, "title", "[a case report]");
  cw_snapshot_renew_ids (back);
  g_clear_object (&again);
  again = cw_snapshot_to_entity (back);
  g_assert_cmpstr (cw_entity_get_id (again), !=, cw_entity_get_id (root));
  assert_quotes (again, get_patient (again), "age", "[27-year-old]");
  assert_quotes (again, again, "title", "[a case report]");
}

static void
test_json_lost (void)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  g_autoptr (CwEntity) other = cw_entity_new (CW_TYPE_CASE, NULL);
  g_autoptr (CwSnapshot) snapshot = NULL, back = NULL;
  g_autoptr (GBytes) json = NULL;
  g_autoptr (GError) error = NULL;

  add_evidence (root, other, NULL, "elsewhere");
  snapshot = cw_snapshot_new_from_entity (root);
  json = cw_case_json_write (snapshot, NULL, NULL);
  back = cw_case_json_read (json, NULL, &error);
  g_assert_null (back);
  g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
}

/* Evidence about evidence is possible, evidence about itself is not. */
static void
test_circle (void)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  CwEntity *row = add_evidence (root, root, NULL, "one");
  CwEntity *second = add_evidence (root, row, NULL, "two");
  g_autoptr (GError) error = NULL;

  g_assert_false (cw_entity_set_by_name (row, "subject", cw_entity_get_id (second), &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/evidence/list-for", test_list_for);
  g_test_add_func ("/evidence/removal", test_removal);
  g_test_add_func ("/evidence/json", test_json);
  g_test_add_func ("/evidence/json-lost", test_json_lost);
  g_test_add_func ("/evidence/circle", test_circle);
  return g_test_run ();
}
