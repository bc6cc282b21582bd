/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-error.h"
#include "model-fixtures.h"
#include "model/cw-history.h"

/* Whatever is done to a full case, undo gives it back exactly: ids, order, unknown members and
 * references included; and redo does it again. */

typedef void (*Deed) (CwEntity *item);

static CwEntity *
make_full_case (guint variant)
{
  g_autoptr (CwSnapshot) full = snapshot_new_full_case (variant);

  return cw_snapshot_to_entity (full);
}

static void
assert_snapshot (CwEntity *root, const CwSnapshot *expected)
{
  g_autoptr (CwSnapshot) now = cw_snapshot_new_from_entity (root);

  assert_equal_snapshots (now, expected);
}

static void
collect_items (CwEntity *entity, GPtrArray *ids)
{
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    {
      if (field->kind == &cw_kind_child)
        collect_items (cw_entity_get_child (entity, field), ids);
      for (guint i = 0; field->kind == &cw_kind_list &&
                        i < g_list_model_get_n_items (cw_entity_get_list (entity, field));
           i++)
        {
          g_autoptr (CwEntity) item = g_list_model_get_item (cw_entity_get_list (entity, field), i);

          g_ptr_array_add (ids, g_strdup (cw_entity_get_id (item)));
          collect_items (item, ids);
        }
    }
}

static void
do_undo_redo (CwEntity *root, CwHistory *history, const char *id, Deed deed)
{
  g_autoptr (CwSnapshot) before = cw_snapshot_new_from_entity (root);
  g_autoptr (CwSnapshot) after = NULL;
  g_autoptr (GError) error = NULL;

  cw_history_begin (history, "deed");
  deed (cw_entity_lookup (root, id));
  cw_history_end (history);
  after = cw_snapshot_new_from_entity (root);
  for (guint i = 0; i < 2; i++)
    {
      g_assert_true (cw_history_undo (history, &error));
      g_assert_no_error (error);
      assert_snapshot (root, before);
      g_assert_true (cw_history_redo (history, &error));
      g_assert_no_error (error);
      assert_snapshot (root, after);
    }
  g_assert_true (cw_history_undo (history, &error));
  assert_snapshot (root, before);
}

static void
for_each_item (Deed deed)
{
  g_autoptr (CwEntity) root = make_full_case (0);
  g_autoptr (CwHistory) history = cw_history_new (root);
  g_autoptr (GPtrArray) ids = g_ptr_array_new_with_free_func (g_free);

  collect_items (root, ids);
  g_assert_cmpuint (ids->len, >, 50);
  for (guint i = 0; i < ids->len; i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"later\":%u}", i);

      if (i % 3 == 0)
        cw_entity_set_unknown (cw_entity_lookup (root, ids->pdata[i]), json);
    }
  for (guint i = 0; i < ids->len; i++)
    do_undo_redo (root, history, ids->pdata[i], deed);
}

static void
test_remove (void)
{
  for_each_item (cw_entity_remove);
}

static void
move_on (CwEntity *item)
{
  cw_entity_move (item, cw_entity_get_position (item) == 0 ? G_MAXUINT : 0);
}

static void
test_move (void)
{
  for_each_item (move_on);
}

static void
test_new_edit_clears_redo (void)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  g_autoptr (CwHistory) history = cw_history_new (root);

  g_assert_true (cw_entity_set_by_name (root, "title", "one", NULL));
  cw_history_break (history);
  g_assert_true (cw_history_undo (history, NULL));
  g_assert_true (cw_history_can_redo (history));
  g_assert_true (cw_entity_set_by_name (root, "note", "two", NULL));
  g_assert_false (cw_history_can_redo (history));
  g_assert_true (cw_history_can_undo (history));
}

/* A log from a file that was tampered with: what does not fit is refused, nothing more happens. */
static void
test_unfitting_changes (void)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  const char *patient = cw_entity_get_id (CW_ENTITY (CW_CASE (root)->patient));
  const CwChange changes[] = {
    { .operation = CW_CHANGE_REMOVE,
      .entity_name = "patient",
      .field = "patient",
      .entity_id = (char *)patient },
    { .operation = CW_CHANGE_MOVE,
      .entity_name = "patient",
      .field = "patient",
      .entity_id = (char *)patient },
    { .operation = CW_CHANGE_REMOVE,
      .entity_name = "case",
      .field = "",
      .entity_id = (char *)cw_entity_get_id (root) },
    { .operation = CW_CHANGE_SET,
      .entity_name = "case",
      .field = "patient",
      .entity_id = (char *)cw_entity_get_id (root) },
    { .operation = CW_CHANGE_INSERT,
      .entity_name = "case",
      .field = "patient",
      .entity_id = (char *)"new",
      .parent_id = (char *)cw_entity_get_id (root) },
    { .operation = CW_CHANGE_INSERT,
      .entity_name = "keyword",
      .field = "keywords",
      .entity_id = (char *)patient,
      .parent_id = (char *)cw_entity_get_id (root) },
  };

  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (cw_entity_apply (root, &changes[i], &error));
      g_assert_error (error, CW_ERROR, CW_ERROR_CONSTRAINT);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/undo/remove", test_remove);
  g_test_add_func ("/undo/move", test_move);
  g_test_add_func ("/undo/new-edit-clears-redo", test_new_edit_clears_redo);
  g_test_add_func ("/undo/unfitting-changes", test_unfitting_changes);
  return g_test_run ();
}
