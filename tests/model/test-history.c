/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model-fixtures.h"
#include "model/cw-entity-walk.h"
#include "model/cw-history.h"

/* A case with its log. */
typedef struct
{
  CwEntity *root;
  CwHistory *history;
} Desk;

static void
desk_open (Desk *desk, const CwSnapshot *snapshot, GPtrArray *groups)
{
  desk->root = snapshot ? cw_snapshot_to_entity (snapshot) : cw_entity_new (CW_TYPE_CASE, NULL);
  desk->history = cw_history_new (desk->root);
  if (groups)
    cw_history_load (desk->history, groups);
}

static void
desk_close (Desk *desk)
{
  g_assert_finalize_object (g_steal_pointer (&desk->history));
  g_assert_finalize_object (g_steal_pointer (&desk->root));
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Desk, desk_close)

static const CwField *
find (CwEntity *entity, const char *name)
{
  const CwField *field = cw_entity_info_find (cw_entity_get_info (entity), name);

  g_assert_nonnull (field);
  return field;
}

static CwEntity *
insert (CwEntity *parent, const char *list, guint position)
{
  return cw_entity_insert (parent, find (parent, list), position, NULL);
}

static CwEntity *
get_item (CwEntity *parent, const char *list, guint position)
{
  g_autoptr (CwEntity) item =
    g_list_model_get_item (cw_entity_get_list (parent, find (parent, list)), position);

  return item; /* the list holds it */
}

static void
set (CwEntity *entity, const char *name, const char *text)
{
  g_autoptr (GError) error = NULL;

  cw_entity_set_by_name (entity, name, text, &error);
  g_assert_no_error (error);
}

static void
assert_text (CwEntity *entity, const char *name, const char *expected)
{
  g_autofree char *text = cw_entity_dup_text (entity, find (entity, name));

  g_assert_cmpstr (text, ==, expected);
}

static void
undo (Desk *desk)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cw_history_can_undo (desk->history));
  cw_history_undo (desk->history, &error);
  g_assert_no_error (error);
}

static void
redo (Desk *desk)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (cw_history_can_redo (desk->history));
  cw_history_redo (desk->history, &error);
  g_assert_no_error (error);
}

static guint
undo_all (Desk *desk)
{
  guint n = 0;

  for (; cw_history_can_undo (desk->history); n++)
    undo (desk);
  return n;
}

static guint
redo_all (Desk *desk)
{
  guint n = 0;

  for (; cw_history_can_redo (desk->history); n++)
    redo (desk);
  return n;
}

static void
assert_state (Desk *desk, const CwSnapshot *expected)
{
  g_autoptr (CwSnapshot) now = cw_snapshot_new_from_entity (desk->root);

  assert_equal_snapshots (now, expected);
}

static GPtrArray *
copy_groups (CwHistory *history)
{
  GPtrArray *copies = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_history_group_free);
  GPtrArray *groups = cw_history_get_groups (history);

  for (guint i = 0; i < groups->len; i++)
    g_ptr_array_add (copies, cw_history_group_copy (groups->pdata[i]));
  return copies;
}

/* ---- typing ---- */

static void
test_typing (void)
{
  g_auto (Desk) desk = { 0 };

  desk_open (&desk, NULL, NULL);
  set (desk.root, "title", "A");
  set (desk.root, "title", "A c");
  set (desk.root, "title", "A case");
  g_assert_cmpuint (cw_history_get_groups (desk.history)->len, ==, 1);
  set (desk.root, "running-title", "x");
  g_assert_cmpuint (cw_history_get_groups (desk.history)->len, ==, 2);
  cw_history_break (desk.history);
  set (desk.root, "running-title", "xy");
  g_assert_cmpuint (cw_history_get_groups (desk.history)->len, ==, 3);
  undo (&desk);
  assert_text (desk.root, "running-title", "x");
  undo (&desk);
  assert_text (desk.root, "running-title", NULL);
  undo (&desk);
  assert_text (desk.root, "title", NULL);
  redo (&desk);
  assert_text (desk.root, "title", "A case");
}

/* Typed there and back, or a row that comes and goes, is nothing to take back. */
static void
test_idle (void)
{
  g_auto (Desk) desk = { 0 };

  desk_open (&desk, NULL, NULL);
  set (desk.root, "title", "A");
  set (desk.root, "title", NULL);
  g_assert_false (cw_history_can_undo (desk.history));
  g_assert_null (cw_history_get_undo_label (desk.history));
  cw_history_break (desk.history);
  set (desk.root, "source", "S");
  cw_history_break (desk.history);
  set (desk.root, "title", "B");
  set (desk.root, "title", NULL);
  undo (&desk);
  assert_text (desk.root, "source", NULL);
  g_assert_false (cw_history_can_undo (desk.history));
  insert (desk.root, "keywords", 0);
  g_assert_true (cw_history_can_undo (desk.history));
  cw_history_begin_again (desk.history, "Remove");
  cw_entity_remove (get_item (desk.root, "keywords", 0));
  cw_history_end (desk.history);
  g_assert_false (cw_history_can_undo (desk.history));
}

/* ---- groups ---- */

static void
test_groups (void)
{
  g_auto (Desk) desk = { 0 };
  CwEntity *author;

  desk_open (&desk, NULL, NULL);
  cw_history_set_author (desk.history, "L");
  cw_history_begin (desk.history, "Paste authors");
  author = insert (desk.root, "authors", 0);
  cw_history_begin (desk.history, "inner");
  set (author, "family-name", "Li");
  cw_history_end (desk.history);
  set (author, "given-names", "N");
  cw_history_end (desk.history);
  cw_history_set_reason (desk.history, "as published");
  g_assert_cmpuint (cw_history_get_groups (desk.history)->len, ==, 1);
  g_assert_cmpstr (cw_history_get_undo_label (desk.history), ==, "Paste authors");
  {
    const CwHistoryGroup *group = cw_history_get_groups (desk.history)->pdata[0];

    g_assert_cmpstr (group->author, ==, "L");
    g_assert_cmpstr (group->reason, ==, "as published");
    g_assert_cmpuint (group->changes->len, ==, 3);
    g_assert_cmpuint (group->number, ==, 1);
  }
  set (desk.root, "title", "T");
  undo (&desk);
  g_assert_cmpstr (cw_history_get_redo_label (desk.history), ==, "Case: Title");
  undo (&desk);
  g_assert_null (get_item (desk.root, "authors", 0));
  redo (&desk);
  assert_text (get_item (desk.root, "authors", 0), "family-name", "Li");
}

static void
test_empty_group (void)
{
  g_auto (Desk) desk = { 0 };

  desk_open (&desk, NULL, NULL);
  cw_history_begin (desk.history, "Nothing");
  cw_history_end (desk.history);
  g_assert_cmpuint (cw_history_get_groups (desk.history)->len, ==, 0);
  g_assert_false (cw_history_can_undo (desk.history));
}

/* A new edit ends what could have been done again. */
static void
test_edit_after_undo (void)
{
  g_auto (Desk) desk = { 0 };

  desk_open (&desk, NULL, NULL);
  set (desk.root, "title", "A");
  undo (&desk);
  g_assert_true (cw_history_can_redo (desk.history));
  set (desk.root, "source", "B");
  g_assert_false (cw_history_can_redo (desk.history));
  undo (&desk);
  g_assert_false (cw_history_can_undo (desk.history));
  redo (&desk);
  assert_text (desk.root, "source", "B");
  assert_text (desk.root, "title", NULL);
}

/* ---- rows ---- */

static CwEntity *
add_regimen (CwEntity *root, const char *name)
{
  CwEntity *regimen = insert (root, "regimens", G_MAXUINT);
  CwEntity *drug = insert (regimen, "drugs", G_MAXUINT);

  set (regimen, "name", name);
  set (drug, "name", name);
  set (drug, "dose", "12 mg");
  return drug;
}

static void
test_remove_with_references (void)
{
  g_auto (Desk) desk = { 0 };
  g_autoptr (CwSnapshot) before = NULL;
  g_autoptr (CwSnapshot) after = NULL;
  CwEntity *drug, *event, *suspected, *change;

  desk_open (&desk, NULL, NULL);
  drug = add_regimen (desk.root, "anlotinib");
  add_regimen (desk.root, "doxorubicin");
  event = insert (desk.root, "adverse-events", 0);
  suspected = insert (event, "suspected", 0);
  change = insert (desk.root, "dose-changes", 0);
  set (suspected, "drug", cw_entity_get_id (drug));
  set (change, "drug", cw_entity_get_id (drug));
  set (change, "adverse-event", cw_entity_get_id (event));
  cw_entity_set_unknown (drug, "{\"x\":1}");
  cw_history_break (desk.history);
  before = cw_snapshot_new_from_entity (desk.root);

  cw_history_begin (desk.history, "Remove");
  cw_entity_remove (get_item (desk.root, "regimens", 0));
  cw_history_end (desk.history);
  assert_text (suspected, "drug", NULL);
  assert_text (change, "drug", NULL);
  after = cw_snapshot_new_from_entity (desk.root);
  for (guint i = 0; i < 3; i++)
    {
      undo (&desk);
      assert_state (&desk, before);
      redo (&desk);
      assert_state (&desk, after);
    }
}

static void
test_move (void)
{
  g_auto (Desk) desk = { 0 };
  static const char *const names[] = { "a", "b", "c", "d" };

  desk_open (&desk, NULL, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    set (insert (desk.root, "keywords", G_MAXUINT), "term", names[i]);
  for (guint from = 0; from < 4; from++)
    for (guint to = 0; to < 4; to++)
      {
        g_autoptr (CwSnapshot) before = cw_snapshot_new_from_entity (desk.root);
        g_autoptr (CwSnapshot) after = NULL;

        cw_entity_move (get_item (desk.root, "keywords", from), to);
        assert_text (get_item (desk.root, "keywords", to), "term", names[from]);
        after = cw_snapshot_new_from_entity (desk.root);
        if (from != to)
          {
            undo (&desk);
            assert_state (&desk, before);
            redo (&desk);
            assert_state (&desk, after);
            undo (&desk);
          }
        assert_state (&desk, before);
      }
}

static void
test_insert_between (void)
{
  g_auto (Desk) desk = { 0 };
  CwEntity *middle;
  g_autofree char *id = NULL;

  desk_open (&desk, NULL, NULL);
  insert (desk.root, "keywords", 0);
  insert (desk.root, "keywords", 1);
  middle = insert (desk.root, "keywords", 1);
  id = g_strdup (cw_entity_get_id (middle));
  set (middle, "term", "m");
  undo (&desk);
  undo (&desk);
  g_assert_cmpuint (
    g_list_model_get_n_items (cw_entity_get_list (desk.root, find (desk.root, "keywords"))), ==, 2);
  redo (&desk);
  redo (&desk);
  g_assert_cmpstr (cw_entity_get_id (get_item (desk.root, "keywords", 1)), ==, id);
  assert_text (get_item (desk.root, "keywords", 1), "term", "m");
}

/* ---- anything in any order ---- */

static void
collect_all (GPtrArray *entities, CwEntity *entity)
{
  g_ptr_array_add (entities, entity);
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    {
      if (field->kind == &cw_kind_child)
        collect_all (entities, cw_entity_get_child (entity, field));
      else if (field->kind == &cw_kind_list)
        for (guint i = 0; i < g_list_model_get_n_items (cw_entity_get_list (entity, field)); i++)
          {
            g_autoptr (CwEntity) item =
              g_list_model_get_item (cw_entity_get_list (entity, field), i);

            collect_all (entities, item);
          }
    }
}

static CwEntity *
pick_entity (CwEntity *root, GRand *random)
{
  g_autoptr (GPtrArray) entities = g_ptr_array_new ();

  collect_all (entities, root);
  return entities->pdata[g_rand_int_range (random, 0, (gint32)entities->len)];
}

static void
set_anything (CwEntity *entity, const CwField *field, GRand *random)
{
  g_autoptr (GPtrArray) samples = list_samples (field);
  g_autoptr (GPtrArray) targets = field->kind == &cw_kind_reference
                                    ? cw_entity_collect (cw_entity_get_root (entity), field->target)
                                    : NULL;
  const char *text = NULL;

  if (targets && targets->len > 0 && targets->pdata[0] != entity)
    text = cw_entity_get_id (targets->pdata[0]);
  if (samples->len > 0 && g_rand_int_range (random, 0, 4) > 0)
    text = samples->pdata[g_rand_int_range (random, 0, (gint32)samples->len)];
  g_assert_true (cw_entity_set (entity, field, text, NULL));
}

static void
do_anything (CwEntity *root, GRand *random)
{
  CwEntity *entity = pick_entity (root, random);
  const CwEntityInfo *info = cw_entity_get_info (entity);
  const CwField *field = &info->fields[g_rand_int_range (random, 0, (gint32)info->n_fields)];
  const CwField *place = cw_entity_get_parent_field (entity);
  gboolean in_list = place && place->kind == &cw_kind_list;

  if (in_list && g_rand_int_range (random, 0, 12) == 0)
    cw_entity_remove (entity);
  else if (in_list && g_rand_int_range (random, 0, 6) == 0)
    cw_entity_move (entity, (guint)g_rand_int_range (random, 0, 5));
  else if (g_rand_int_range (random, 0, 20) == 0)
    cw_entity_set_unknown (entity, g_rand_boolean (random) ? "{\"x\":1}" : NULL);
  else if (field->kind == &cw_kind_list)
    cw_entity_insert (entity, field, (guint)g_rand_int_range (random, 0, 5), NULL);
  else if (cw_field_is_scalar (field))
    set_anything (entity, field, random);
}

static void
do_one_step (Desk *desk, GRand *random)
{
  guint n = g_rand_int_range (random, 0, 3) == 0 ? 4 : 1;

  cw_history_begin (desk->history, "Anything");
  while (n-- > 0)
    do_anything (desk->root, random);
  cw_history_end (desk->history);
}

static void
check_random (guint32 seed)
{
  g_auto (Desk) desk = { 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed (seed);
  g_autoptr (CwSnapshot) start = NULL;
  g_autoptr (CwSnapshot) end = NULL;

  desk_open (&desk, NULL, NULL);
  start = cw_snapshot_new_from_entity (desk.root);
  for (guint i = 0; i < 500; i++)
    do_one_step (&desk, random);
  end = cw_snapshot_new_from_entity (desk.root);
  g_assert_cmpuint (undo_all (&desk), >, 100);
  assert_state (&desk, start);
  redo_all (&desk);
  assert_state (&desk, end);
  undo_all (&desk);
  assert_state (&desk, start);
}

static void
test_random (void)
{
  for (guint32 seed = 1; seed <= 4; seed++)
    check_random (seed);
}

/* Steps back and forth between the edits, each state compared with what it was. */
static void
test_random_walk (void)
{
  g_auto (Desk) desk = { 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  g_autoptr (GPtrArray) states = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_snapshot_free);

  desk_open (&desk, NULL, NULL);
  g_ptr_array_add (states, cw_snapshot_new_from_entity (desk.root));
  for (guint i = 0; i < 120; i++)
    {
      guint steps = (guint)g_rand_int_range (random, 0, 5);
      guint back = 0;

      /* A title that counts makes sure that each step is one. */
      cw_history_begin (desk.history, "Step");
      do_anything (desk.root, random);
      {
        g_autofree char *title = g_strdup_printf ("Step %u", i);

        set (desk.root, "title", title);
      }
      cw_history_end (desk.history);
      g_ptr_array_add (states, cw_snapshot_new_from_entity (desk.root));
      for (; back < steps && back + 1 < states->len; back++)
        {
          undo (&desk);
          assert_state (&desk, states->pdata[states->len - 2 - back]);
        }
      for (; back > 0 && g_rand_int_range (random, 0, 6) > 0; back--)
        {
          redo (&desk);
          assert_state (&desk, states->pdata[states->len - back]);
        }
      g_ptr_array_set_size (states, (int)(states->len - back));
    }
}

/* ---- another session ---- */

static void
test_reload (void)
{
  g_auto (Desk) first = { 0 };
  g_auto (Desk) second = { 0 };
  g_autoptr (GRand) random = g_rand_new_with_seed (11);
  g_autoptr (CwSnapshot) start = NULL;
  g_autoptr (CwSnapshot) end = NULL;
  g_autoptr (CwSnapshot) middle = NULL;

  desk_open (&first, NULL, NULL);
  start = cw_snapshot_new_from_entity (first.root);
  for (guint i = 0; i < 200; i++)
    do_one_step (&first, random);
  end = cw_snapshot_new_from_entity (first.root);
  for (guint i = 0; i < 50 && cw_history_can_undo (first.history); i++)
    undo (&first);
  middle = cw_snapshot_new_from_entity (first.root);

  desk_open (&second, middle, copy_groups (first.history));
  redo_all (&second);
  assert_state (&second, end);
  undo_all (&second);
  assert_state (&second, start);
  redo_all (&second);
  assert_state (&second, end);
  set (second.root, "title", "After the restart");
  {
    GPtrArray *groups = cw_history_get_groups (second.history);

    for (guint i = 0; i < groups->len; i++)
      g_assert_cmpuint (((CwHistoryGroup *)groups->pdata[i])->number, ==, i + 1);
  }
}

/* What was saved as it came is the whole log. */
static void
test_unsaved (void)
{
  g_auto (Desk) desk = { 0 };
  g_autoptr (GPtrArray) none = NULL;

  desk_open (&desk, NULL, NULL);
  set (desk.root, "title", "A");
  {
    g_autoptr (GPtrArray) groups = cw_history_steal_unsaved (desk.history);

    g_assert_cmpuint (groups->len, ==, 1);
  }
  set (desk.root, "title", "AB");
  set (desk.root, "source", "S");
  {
    g_autoptr (GPtrArray) groups = cw_history_steal_unsaved (desk.history);
    g_autoptr (GPtrArray) again = NULL;
    const CwHistoryGroup *group = groups->pdata[0];
    const CwChange *change = group->changes->pdata[0];

    g_assert_cmpuint (groups->len, ==, 2);
    g_assert_cmpuint (group->number, ==, 1);
    g_assert_cmpstr (change->new_text, ==, "AB");
    cw_history_restore_unsaved (desk.history, groups);
    again = cw_history_steal_unsaved (desk.history);
    g_assert_cmpuint (again->len, ==, 2);
  }
  none = cw_history_steal_unsaved (desk.history);
  g_assert_cmpuint (none->len, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/history/typing", test_typing);
  g_test_add_func ("/history/idle", test_idle);
  g_test_add_func ("/history/groups", test_groups);
  g_test_add_func ("/history/empty-group", test_empty_group);
  g_test_add_func ("/history/edit-after-undo", test_edit_after_undo);
  g_test_add_func ("/history/remove-with-references", test_remove_with_references);
  g_test_add_func ("/history/move", test_move);
  g_test_add_func ("/history/insert-between", test_insert_between);
  g_test_add_func ("/history/random", test_random);
  g_test_add_func ("/history/random-walk", test_random_walk);
  g_test_add_func ("/history/reload", test_reload);
  g_test_add_func ("/history/unsaved", test_unsaved);
  return g_test_run ();
}
