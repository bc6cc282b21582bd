/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-error.h"
#include "model/cw-article.h"
#include "model/cw-snapshot.h"

static const CwField *
find (CwEntity *entity, const char *name)
{
  return cw_entity_info_find (cw_entity_get_info (entity), name);
}

static void
assert_refused (CwEntity *entity, const char *id)
{
  const CwField *field = find (entity, "compared-with");
  g_autoptr (GError) error = NULL;

  g_assert_false (cw_entity_set (entity, field, id, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
  g_clear_error (&error);
  g_assert_false (cw_entity_set_typed (entity, field, id, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
  g_assert_cmpstr (error->message, ==, "Compared with: The references go in a circle.");
  g_assert_false (cw_entity_is_recorded (entity, field));
}

/* A study compared with itself, even by way of another one, is refused and changes nothing. */
static void
test_circle (void)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  CwEntity *first = cw_entity_insert (root, find (root, "imaging"), 0, NULL);
  CwEntity *second = cw_entity_insert (root, find (root, "imaging"), 1, NULL);
  CwEntity *third = cw_entity_insert (root, find (root, "imaging"), 2, NULL);
  const CwField *field = find (first, "compared-with");

  assert_refused (first, cw_entity_get_id (first));
  g_assert_true (cw_entity_set (second, field, cw_entity_get_id (first), NULL));
  assert_refused (first, cw_entity_get_id (second));
  g_assert_true (cw_entity_set (third, field, cw_entity_get_id (second), NULL));
  assert_refused (first, cw_entity_get_id (third));
  g_assert_true (cw_entity_set (second, field, cw_entity_get_id (first), NULL));
}

/* A circle that came in otherwise does not keep a walk past it from ending. */
static void
test_circle_elsewhere (void)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  CwEntity *first = cw_entity_insert (root, find (root, "imaging"), 0, NULL);
  CwEntity *second = cw_entity_insert (root, find (root, "imaging"), 1, NULL);
  CwEntity *third = cw_entity_insert (root, find (root, "imaging"), 2, NULL);
  const CwField *field = find (first, "compared-with");

  cw_entity_load (first, field, cw_entity_get_id (second));
  cw_entity_load (second, field, cw_entity_get_id (first));
  g_assert_true (cw_entity_set (third, field, cw_entity_get_id (first), NULL));
}

/* ---- ids in texts ---- */

/* @pattern with @id in place of each "#". */
static char *
fill_in (const char *pattern, const char *id)
{
  g_auto (GStrv) parts = g_strsplit (pattern, "#", -1);

  return g_strjoinv (id, parts);
}

static void
assert_renewed (const char *pattern)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  g_autofree char *before = fill_in (pattern, cw_entity_get_id (root));
  g_autofree char *after = NULL;
  g_autoptr (CwSnapshot) snapshot = NULL;

  g_assert_true (cw_entity_set_by_name (root, "title", before, NULL));
  snapshot = cw_snapshot_new_from_entity (root);
  cw_snapshot_renew_ids (snapshot);
  after = fill_in (pattern, snapshot->id);
  g_assert_cmpstr (snapshot->id, !=, cw_entity_get_id (root));
  g_assert_cmpstr (cw_snapshot_get_text (snapshot, "title"), ==, after);
}

/* A text follows wherever in it an id stands; what only looks like one, and ids of other records,
 * stay. */
static void
test_renewed_texts (void)
{
  assert_renewed ("#");
  assert_renewed ("{figure:#|A} and -#-, then ## é{x:#}.");
  assert_renewed ("---------# #-");
  assert_renewed ("01890000-0000-7000-8000-000000000001 # 01890000-0000-7000-8000-0000000");
  assert_renewed ("--------");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reference/circle", test_circle);
  g_test_add_func ("/reference/circle-elsewhere", test_circle_elsewhere);
  g_test_add_func ("/reference/renewed-texts", test_renewed_texts);
  return g_test_run ();
}
