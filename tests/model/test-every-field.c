/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "base/cw-error.h"
#include "io/cw-case-json-private.h"
#include "model-fixtures.h"
#include "model/cw-history.h"
#include "model/cw-registry.h"
#include "vocab/cw-unit.h"

/* Everything that has to hold for every field of every entity. Nothing here names a field: a new
 * one is tested as soon as its line stands in a table. */

typedef void (*FieldTest) (const CwEntityInfo *info, const CwField *field);

static void
for_each_field (FieldTest test)
{
  g_autoptr (GPtrArray) infos = cw_registry_list_all ();

  g_assert_cmpuint (infos->len, >, 30);
  for (guint i = 0; i < infos->len; i++)
    {
      const CwEntityInfo *info = infos->pdata[i];

      CW_FOREACH_FIELD (info, field)
        {
          g_test_message ("%s.%s", info->name, field->name);
          test (info, field);
        }
    }
}

/* ---- the tables ---- */

static void
assert_name (const char *name)
{
  g_assert_true (g_regex_match_simple ("^[a-z][a-z0-9]*(-[a-z0-9]+)*$", name, 0, 0));
  g_assert_cmpstr (name, !=, "id");
}

static void
assert_care (const CwEntityInfo *info, const char *care)
{
  if (care == NULL)
    return;
  if (*care == '@')
    {
      const CwField *sibling = cw_entity_info_find (info, care + 1);

      g_assert_nonnull (sibling);
      g_assert_true (sibling->kind == &cw_kind_code);
      return;
    }
  g_assert_true (
    g_regex_match_simple ("^\\d+[a-e]?\\.[a-z-]+( \\d+[a-e]?\\.[a-z-]+)*$", care, 0, 0));
}

static void
assert_choices (const CwEntityInfo *info, const CwField *field)
{
  g_autoptr (GHashTable) nicks = g_hash_table_new (g_str_hash, g_str_equal);

  g_assert_true ((cw_field_get_value_kind (field) == &cw_kind_code) == (field->n_choices > 0));
  for (guint i = 0; i < field->n_choices; i++)
    {
      const CwFieldChoice *choice = &field->choices[i];

      g_assert_true (g_regex_match_simple ("^[a-z0-9]+([-+.][a-z0-9]+)*[+]?$", choice->nick, 0, 0));
      g_assert_true (choice->label && *choice->label);
      g_assert_true (g_hash_table_add (nicks, (gpointer)choice->nick));
      assert_care (info, choice->care);
    }
}

static void
assert_units (const CwField *field)
{
  g_autoptr (GPtrArray) units = cw_field_list_units (field);

  g_assert_true (field->units == NULL || cw_field_get_value_kind (field) == &cw_kind_quantity);
  for (guint i = 0; i < units->len; i++)
    g_assert_nonnull (cw_unit_get_print (units->pdata[i]));
  g_assert_cmpfloat (field->range.minimum, <=, field->range.maximum);
}

static void
check_table (const CwEntityInfo *info, const CwField *field)
{
  assert_name (field->name);
  g_assert_true (cw_entity_info_find (info, field->name) == field);
  g_assert_true (field->label && *field->label);
  g_assert_true (field->hint == NULL || *field->hint);
  g_assert_cmpuint (field->since, >=, 1);
  g_assert_cmpuint (field->since, <=, CW_SCHEMA_VERSION);
  assert_care (info, field->care);
  assert_choices (info, field);
  assert_units (field);
  g_assert_true ((field->kind == &cw_kind_cell) == (field->inner != NULL));
  g_assert_true ((field->kind == &cw_kind_list || field->kind == &cw_kind_child) ==
                 (field->entity_type != NULL));
  g_assert_true (field->kind == &cw_kind_reference || field->target == NULL);
  if (field->target)
    g_assert_nonnull (cw_registry_find (field->target));
}

/* Words in place of a date say that they are that, or nobody knows what to type. */
static void
assert_hint_of_time (const CwEntityInfo *info, const CwField *field)
{
  if (field->flags & CW_FIELD_WHEN)
    g_assert_true (field->hint && g_str_has_prefix (field->hint, "Without a date: "));
}

static void
test_tables (void)
{
  g_autoptr (GPtrArray) infos = cw_registry_list_all ();
  g_autoptr (GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < infos->len; i++)
    {
      const CwEntityInfo *info = infos->pdata[i];

      assert_name (info->name);
      g_assert_true (g_hash_table_add (names, (gpointer)info->name));
      g_assert_true (info->label && *info->label);
      g_assert_cmpuint (info->n_fields, >, 0);
    }
  for_each_field (check_table);
}

static void
test_hints_of_times (void)
{
  for_each_field (assert_hint_of_time);
}

/* ---- values ---- */

typedef struct
{
  guint notified;
  guint changed;
} Counts;

static void
notify_cb (GObject *object, GParamSpec *pspec, Counts *counts)
{
  counts->notified++;
}

static void
change_cb (CwEntity *root, const CwChange *change, CwEntity *entity, Counts *counts)
{
  g_assert_cmpstr (change->entity_id, ==, cw_entity_get_id (entity));
  counts->changed++;
}

static void
assert_text (CwEntity *entity, const CwField *field, const char *expected)
{
  g_autofree char *text = cw_entity_dup_text (entity, field);
  g_autofree char *property = NULL;

  g_object_get (entity, field->name, &property, NULL);
  g_assert_cmpstr (text, ==, expected);
  g_assert_cmpstr (property, ==, expected);
}

static void
check_unset (const CwEntityInfo *info, const CwField *field)
{
  g_autoptr (CwEntity) entity = cw_entity_new (info->type, NULL);

  g_assert_false (cw_entity_is_recorded (entity, field));
  if (cw_field_is_scalar (field))
    assert_text (entity, field, NULL);
  else if (field->kind == &cw_kind_list)
    g_assert_cmpuint (g_list_model_get_n_items (cw_entity_get_list (entity, field)), ==, 0);
  else
    g_assert_true (cw_entity_is_empty (cw_entity_get_child (entity, field)));
}

static void
test_unset (void)
{
  for_each_field (check_unset);
}

static void
set_once (CwEntity *entity, const CwField *field, const char *text, Counts *counts)
{
  Counts before = *counts;

  g_assert_true (cw_entity_set (entity, field, text, NULL));
  assert_text (entity, field, text);
  g_assert_cmpuint (counts->notified, ==, before.notified + 1);
  g_assert_cmpuint (counts->changed, ==, before.changed + 1);
  g_assert_true (cw_entity_set (entity, field, text, NULL));
  g_object_set (entity, field->name, text, NULL);
  g_assert_cmpuint (counts->notified, ==, before.notified + 1);
  g_assert_cmpuint (counts->changed, ==, before.changed + 1);
}

static GPtrArray *
list_values (const CwField *field)
{
  GPtrArray *samples = list_samples (field);

  if (field->kind == &cw_kind_reference)
    g_ptr_array_add (samples, g_strdup ("01234567-89ab-7cde-8f01-23456789abcd"));
  if (cw_field_is_scalar (field))
    g_assert_cmpuint (samples->len, >, 0);
  return samples;
}

static void
check_values (const CwEntityInfo *info, const CwField *field)
{
  g_autoptr (CwEntity) entity = cw_entity_new (info->type, NULL);
  g_autoptr (GPtrArray) samples = list_values (field);
  g_autofree char *detail = g_strconcat ("notify::", field->name, NULL);
  Counts counts = { 0 };

  g_signal_connect (entity, detail, G_CALLBACK (notify_cb), &counts);
  g_signal_connect (entity, "change", G_CALLBACK (change_cb), &counts);
  for (guint i = 0; i < samples->len; i++)
    {
      g_autofree char *described = NULL;

      set_once (entity, field, samples->pdata[i], &counts);
      described = cw_entity_dup_description (entity, field);
      g_assert_nonnull (described);
      set_once (entity, field, NULL, &counts);
      g_assert_false (cw_entity_is_recorded (entity, field));
    }
}

static void
test_values (void)
{
  for_each_field (check_values);
}

static void
check_refused (const CwEntityInfo *info, const CwField *field)
{
  static const char *const wrong[] = { "\xff\xfe", "a\001b", "\x7f\xc3" };
  g_autoptr (CwEntity) entity = cw_entity_new (info->type, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (wrong) && cw_field_is_scalar (field); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (cw_entity_set (entity, field, wrong[i], &error));
      g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
      g_assert_true (g_str_has_prefix (error->message, field->label));
      assert_text (entity, field, NULL);
    }
}

static void
test_refused (void)
{
  for_each_field (check_refused);
}

static void
check_labels (const CwEntityInfo *info, const CwField *field)
{
  for (guint i = 0; i < field->n_choices; i++)
    {
      g_autofree char *by_nick = NULL;
      g_autofree char *by_label = NULL;

      g_assert_true (cw_field_parse (field, field->choices[i].nick, &by_nick, NULL));
      g_assert_cmpstr (by_nick, ==, field->choices[i].nick);
      g_assert_true (cw_field_parse (field, field->choices[i].label, &by_label, NULL));
      g_assert_cmpstr (by_label, ==, field->choices[i].nick);
    }
}

static void
test_labels (void)
{
  for_each_field (check_labels);
}

/* What cannot be understood stays as typed, is a problem, and is not recorded. */
static void
check_unreadable (const CwEntityInfo *info, const CwField *field)
{
  g_autoptr (CwEntity) entity = cw_entity_new (info->type, NULL);
  const char *typed = field->inner == &cw_kind_text ? "NA" : "a while ago";
  g_autofree char *kept = g_strconcat ("!", typed, NULL);
  g_autofree char *problem = NULL;

  if (!cw_field_keeps_unreadable (field))
    return;
  g_assert_true (cw_entity_set_typed (entity, field, typed, NULL));
  assert_text (entity, field, kept);
  g_assert_false (cw_entity_is_recorded (entity, field));
  problem = cw_entity_dup_problem (entity, field);
  g_assert_nonnull (problem);
}

static void
test_unreadable (void)
{
  for_each_field (check_unreadable);
}

/* ---- undo, snapshots, JSON ---- */

static void
check_history (const CwEntityInfo *info, const CwField *field)
{
  g_autoptr (CwEntity) entity = cw_entity_new (info->type, NULL);
  g_autoptr (CwHistory) history = cw_history_new (entity);
  g_autoptr (GPtrArray) samples = list_values (field);
  guint n = MIN (samples->len, 4);

  for (guint i = 0; i < n; i++)
    {
      g_assert_true (cw_entity_set (entity, field, samples->pdata[i], NULL));
      cw_history_break (history);
    }
  for (guint i = n; i > 0; i--)
    {
      assert_text (entity, field, samples->pdata[i - 1]);
      g_assert_true (cw_history_undo (history, NULL));
    }
  if (n > 0)
    assert_text (entity, field, NULL);
  g_assert_false (cw_history_can_undo (history));
  for (guint i = 0; i < n; i++)
    {
      g_assert_true (cw_history_redo (history, NULL));
      assert_text (entity, field, samples->pdata[i]);
    }
  g_assert_false (cw_history_can_redo (history));
}

static void
test_history (void)
{
  for_each_field (check_history);
}

static CwSnapshot *
pass_through_json (const CwSnapshot *snapshot)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) json = cw_case_json_write (snapshot, NULL, &error);
  CwSnapshot *read;

  g_assert_no_error (error);
  read = cw_case_json_read_type (snapshot->info->type, json, NULL, &error);
  g_assert_no_error (error);
  return read;
}

static void
check_round_trip (const CwEntityInfo *info, const CwField *field)
{
  g_autoptr (GPtrArray) samples = list_samples (field);

  if (cw_field_keeps_unreadable (field))
    g_ptr_array_add (samples, g_strdup ("!12 of \xe2\x80\x9cthem\xe2\x80\x9d"));
  for (guint i = 0; i < samples->len; i++)
    {
      g_autoptr (CwEntity) entity = cw_entity_new (info->type, NULL);
      g_autoptr (CwEntity) copy = NULL;
      g_autoptr (CwSnapshot) snapshot = NULL;
      g_autoptr (CwSnapshot) read = NULL;

      cw_entity_load (entity, field, samples->pdata[i]);
      assert_text (entity, field, samples->pdata[i]);
      snapshot = cw_snapshot_new_from_entity (entity);
      g_assert_cmpstr (cw_snapshot_get_text (snapshot, field->name), ==, samples->pdata[i]);
      copy = cw_snapshot_to_entity (snapshot);
      assert_text (copy, field, samples->pdata[i]);
      read = pass_through_json (snapshot);
      assert_equal_snapshots (snapshot, read);
    }
}

static void
test_round_trip (void)
{
  for_each_field (check_round_trip);
}

static void
check_nul (const CwEntityInfo *info, const CwField *field)
{
  g_autofree char *json = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;

  if (!cw_field_is_scalar (field))
    return;
  json = g_strdup_printf ("{\"format\":\"casewright-case\",\"version\":1,"
                          "\"id\":\"01234567-89ab-7cde-8f01-23456789abcd\",\n"
                          "\"case\":{\"%s\":\"1\\u0000\"}}",
                          field->name);
  bytes = g_bytes_new (json, strlen (json));
  g_assert_null (cw_case_json_read_type (info->type, bytes, NULL, &error));
  g_assert_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE);
  g_assert_true (g_str_has_prefix (error->message, "Line 2, /case/"));
}

static void
test_nul (void)
{
  for_each_field (check_nul);
}

static void
test_full_case (void)
{
  for (guint variant = 0; variant < 30; variant++)
    {
      g_autoptr (CwSnapshot) snapshot = snapshot_new_full_case (variant);
      g_autoptr (CwSnapshot) read = pass_through_json (snapshot);
      g_autoptr (CwEntity) entity = cw_snapshot_to_entity (read);
      g_autoptr (CwSnapshot) again = cw_snapshot_new_from_entity (entity);

      assert_equal_snapshots (snapshot, read);
      assert_equal_snapshots (snapshot, again);
    }
}

static void
check_line_ends (const CwEntityInfo *info, const CwField *field)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *canonical = NULL;

  if (field->kind != &cw_kind_prose)
    return;
  cw_field_parse (field,
                  "a\r\nb\rc\xe2\x80\xa9"
                  "d",
                  &canonical, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (canonical, ==, "a\nb\nc\nd");
}

/* A text view ends a line at each of these, so the library does, too. */
static void
test_line_ends (void)
{
  for_each_field (check_line_ends);
}

static void
test_finalize (void)
{
  CwEntity *entity = cw_entity_new (CW_TYPE_CASE, NULL);
  CwHistory *history = cw_history_new (entity);
  CwEntity *kept;
  const CwField *authors = cw_entity_info_find (cw_entity_get_info (entity), "authors");

  fill_entity (entity, 1);
  while (cw_history_can_undo (history))
    g_assert_true (cw_history_undo (history, NULL));
  while (cw_history_can_redo (history))
    g_assert_true (cw_history_redo (history, NULL));
  kept = g_list_model_get_item (cw_entity_get_list (entity, authors), 0);
  g_assert_finalize_object (history);
  g_assert_finalize_object (entity);
  g_assert_null (cw_entity_get_parent (kept));
  g_assert_finalize_object (kept);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/every-field/tables", test_tables);
  g_test_add_func ("/every-field/hints-of-times", test_hints_of_times);
  g_test_add_func ("/every-field/unset", test_unset);
  g_test_add_func ("/every-field/values", test_values);
  g_test_add_func ("/every-field/refused", test_refused);
  g_test_add_func ("/every-field/labels", test_labels);
  g_test_add_func ("/every-field/unreadable", test_unreadable);
  g_test_add_func ("/every-field/history", test_history);
  g_test_add_func ("/every-field/round-trip", test_round_trip);
  g_test_add_func ("/every-field/nul", test_nul);
  g_test_add_func ("/every-field/full-case", test_full_case);
  g_test_add_func ("/every-field/line-ends", test_line_ends);
  g_test_add_func ("/every-field/finalize", test_finalize);
  return g_test_run ();
}
