/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model-fixtures.h"

#include <string.h>

#include "model/cw-entity-walk.h"
#include "model/cw-review.h"

/* Values for every field that the tables declare, without knowing any of them by name. */

static const char *const texts[] = {
  "0",
  "Plain words",
  "",
  "false",
  "\xd7\xa9\xd7\x9c\xd7\x95\xd7\x9d \xd9\x85\xd8\xb1\xd8\xad\xd8\xa8\xd8\xa7",
  "e\xcc\x81"
  "a\xcc\x88\xcc\xa3",
  "\xf0\x9f\x91\xa9\xe2\x80\x8d\xe2\x9a\x95\xef\xb8\x8f \xe8\x82\x89\xe7\x98\xa4",
  "  blanks around  ",
  "tab\there",
  "\"quoted\" \\ / \x7f \xe2\x80\xa8 \xef\xbb\xbf",
  "!not a problem",
};

static const char *const prose[] = { "One line\nand another\n\n\tindented", "\n" };

/* For fields with a check of their own. */
static const char *const checked[] = {
  "0000-0002-1825-0097",
  "10.1000/182",
  "1, 8, 15",
  "1-5",
  "C3158",
  "C12345",
  "8890/3",
  "C54.2",
  "5a.age",
  "5a",
  "2",
};

static const char *const numbers[] = {
  "0",     "0.10",  "1.50", "7",      "-0",   "1e1",  "5E-1",       "-4",        ">4",
  "<=30",  "<0.5",  ">=1",  "~12",    "1-2",  "0-0",  "15-20.0",    "~15-20",    "007",
  "-5--3", "1E+20", "100",  "999999", "12.5", "0.00", "0000000000", "123456789",
};

static const char *const dates[] = {
  "2019",        "2019-07",    "2019-07-14", "2019~",      "2019-07~",
  "2019-07-14~", "2020-02-29", "0001-01-01", "9999-12-31",
};

/* A tristate has a "no" of its own. */
static const char *const absences[] = { "?not-mentioned", "?not-applicable", "?none" };

static void
add_if_valid (GPtrArray *samples, const CwField *field, const char *text)
{
  g_autofree char *canonical = NULL;

  if (cw_field_parse (field, text, &canonical, NULL) && canonical &&
      !g_ptr_array_find_with_equal_func (samples, canonical, g_str_equal, NULL))
    g_ptr_array_add (samples, g_steal_pointer (&canonical));
}

static void
add_all (GPtrArray *samples, const CwField *field, const char *const *list, guint n)
{
  for (guint i = 0; i < n; i++)
    add_if_valid (samples, field, list[i]);
}

static void
add_limits (GPtrArray *samples, const CwField *field)
{
  double limits[] = { field->range.minimum, field->range.maximum };

  for (guint i = 0; i < G_N_ELEMENTS (limits) && limits[0] != limits[1]; i++)
    {
      char text[G_ASCII_DTOSTR_BUF_SIZE];

      add_if_valid (samples, field, g_ascii_dtostr (text, sizeof text, limits[i]));
    }
}

static void
add_quantities (GPtrArray *samples, const CwField *field)
{
  g_autoptr (GPtrArray) units = cw_field_list_units (field);

  add_all (samples, field, numbers, G_N_ELEMENTS (numbers));
  add_limits (samples, field);
  if (g_strcmp0 (field->units, "*") == 0)
    {
      g_ptr_array_add (units, g_strdup ("10*9/L"));
      g_ptr_array_add (units, g_strdup ("U/mL"));
      g_ptr_array_add (units, g_strdup ("%"));
    }
  for (guint i = 0; i < units->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (numbers); j += 4)
      {
        g_autofree char *text = g_strdup_printf ("%s %s", numbers[j], (char *)units->pdata[i]);

        add_if_valid (samples, field, text);
      }
}

static void
add_texts (GPtrArray *samples, const CwField *field, const CwKind *kind)
{
  add_all (samples, field, texts, G_N_ELEMENTS (texts));
  if (kind == &cw_kind_prose)
    add_all (samples, field, prose, G_N_ELEMENTS (prose));
  if (field->check)
    add_all (samples, field, checked, G_N_ELEMENTS (checked));
}

/* Canonical texts of a field: small, empty, large and odd ones. None for references, which need
 * a row to point to. */
GPtrArray *
list_samples (const CwField *field)
{
  GPtrArray *samples = g_ptr_array_new_with_free_func (g_free);
  const CwKind *kind = cw_field_get_value_kind (field);

  if (kind == &cw_kind_code)
    for (guint i = 0; i < field->n_choices; i++)
      g_ptr_array_add (samples, g_strdup (field->choices[i].nick));
  else if (kind == &cw_kind_tristate)
    add_all (samples, field, (const char *const[]){ "yes", "no" }, 2);
  else if (kind == &cw_kind_quantity)
    add_quantities (samples, field);
  else if (kind == &cw_kind_date)
    add_all (samples, field, dates, G_N_ELEMENTS (dates));
  else if (kind == &cw_kind_image)
    add_if_valid (samples, field,
                  "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");
  else if (kind != &cw_kind_reference && cw_field_is_scalar (field))
    add_texts (samples, field, kind);
  if (field->kind == &cw_kind_cell)
    add_all (samples, field, absences, G_N_ELEMENTS (absences));
  return samples;
}

static void
fill_scalar (CwEntity *entity, const CwField *field, guint variant)
{
  g_autoptr (GPtrArray) samples = list_samples (field);
  const CwKind *kind = cw_field_get_value_kind (field);
  gboolean can_be_unreadable = kind == &cw_kind_quantity || kind == &cw_kind_date;
  g_autoptr (GError) error = NULL;

  if (can_be_unreadable && (field->index + variant) % 7 == 3)
    cw_entity_set_typed (entity, field, "around the \xe2\x80\x9cnew year\xe2\x80\x9d", &error);
  else if (samples->len > 0)
    cw_entity_set (entity, field, samples->pdata[(field->index + variant) % samples->len], &error);
  g_assert_no_error (error);
}

static void
fill_values (CwEntity *entity, guint variant)
{
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    {
      if (field->kind == &cw_kind_child)
        fill_values (cw_entity_get_child (entity, field), variant);
      else if (field->kind == &cw_kind_list)
        for (guint i = 0; i < 2 + variant % 2; i++)
          fill_values (cw_entity_insert (entity, field, G_MAXUINT, NULL), variant + i);
      else
        fill_scalar (entity, field, variant);
    }
}

/* Only to rows further up among those of the same kind: references must not go in a circle. */
static void
point (CwEntity *root, CwEntity *entity, const CwField *field, guint variant)
{
  g_autoptr (GPtrArray) targets = cw_entity_collect (root, field->target);
  CwEntity *target = targets->len ? targets->pdata[variant % targets->len] : NULL;

  if (target && cw_entity_get_info (target) == cw_entity_get_info (entity))
    target = entity == targets->pdata[0] ? NULL : targets->pdata[0];
  if (target)
    g_assert_true (cw_entity_set (entity, field, cw_entity_get_id (target), NULL));
}

static void
fill_references (CwEntity *root, CwEntity *entity, guint variant)
{
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    {
      if (field->kind == &cw_kind_reference)
        point (root, entity, field, variant);
      else if (field->kind == &cw_kind_child)
        fill_references (root, cw_entity_get_child (entity, field), variant);
      else if (field->kind == &cw_kind_list)
        for (guint i = 0; i < g_list_model_get_n_items (cw_entity_get_list (entity, field)); i++)
          {
            g_autoptr (CwEntity) item =
              g_list_model_get_item (cw_entity_get_list (entity, field), i);

            fill_references (root, item, variant + i);
          }
    }
}

/* Gives every field below @root a value that depends on @variant. */
void
fill_entity (CwEntity *root, guint variant)
{
  fill_values (root, variant);
  fill_references (root, root, variant);
}

/* A case in which every field has a value. */
CwSnapshot *
snapshot_new_full_case (guint variant)
{
  g_autoptr (CwEntity) entity = cw_entity_new (CW_TYPE_CASE, NULL);

  fill_entity (entity, variant);
  return cw_snapshot_new_from_entity (entity);
}

CwSnapshot *
snapshot_new_full_review (guint variant)
{
  g_autoptr (CwEntity) entity = cw_entity_new (CW_TYPE_REVIEW, NULL);

  fill_entity (entity, variant);
  return cw_snapshot_new_from_entity (entity);
}

void
assert_equal_snapshots (const CwSnapshot *one, const CwSnapshot *other)
{
  g_assert_true (one->info == other->info);
  g_assert_cmpstr (one->id, ==, other->id);
  g_assert_cmpstr (one->unknown, ==, other->unknown);
  CW_FOREACH_FIELD (one->info, field)
    {
      const GPtrArray *items = one->items[field->index];

      g_assert_cmpstr (one->texts[field->index], ==, other->texts[field->index]);
      g_assert_true ((items == NULL) == (other->items[field->index] == NULL));
      if (items == NULL)
        continue;
      g_assert_cmpuint (items->len, ==, other->items[field->index]->len);
      for (guint i = 0; i < items->len; i++)
        assert_equal_snapshots (items->pdata[i], other->items[field->index]->pdata[i]);
    }
}
