/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* The map of CARE against itself, the layouts and the field tables. */
#include "config.h"

#include "model/cw-article.h"
#include "model/cw-registry.h"
#include "vocab/cw-care-items.h"

static void
test_items (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    {
      const CwCareItem *item = &cw_care_get_items ()[i];

      g_assert_true (cw_care_find_item (item->id) == item);
      g_assert_cmpuint (item->n_aspects, >, 0);
      for (guint j = 0; j < item->n_aspects; j++)
        {
          g_autofree char *prefix = g_strconcat (item->id, ".", NULL);
          guint found = G_MAXUINT;

          g_assert_true (g_str_has_prefix (item->aspects[j].id, prefix));
          g_assert_true (g_hash_table_add (seen, (char *)item->aspects[j].id));
          g_assert_true (cw_care_find_aspect (item->aspects[j].id, &found) == &item->aspects[j]);
          g_assert_cmpuint (found, ==, i);
          g_assert_true (g_str_has_suffix (item->aspects[j].advice, "."));
        }
    }
  g_assert_null (cw_care_find_item ("14"));
  g_assert_null (cw_care_find_item (NULL));
  g_assert_null (cw_care_find_aspect ("5a", NULL));
  g_assert_null (cw_care_find_aspect ("5a.agee", NULL));
  g_assert_null (cw_care_find_aspect ("", NULL));
}

/* Each layout asks for each item exactly once. */
static void
test_layouts (void)
{
  static const guint n_rows[] = { 28, 30, 13 };

  for (guint layout = 0; layout < CW_CARE_N_LAYOUTS; layout++)
    {
      const CwCareForm *form = cw_care_get_form (layout);

      g_assert_cmpuint (form->n_rows, ==, n_rows[layout]);
      for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
        {
          guint times = 0;

          for (guint j = 0; j < form->n_rows; j++)
            times += cw_care_row_covers (&form->rows[j], cw_care_get_items ()[i].id);
          g_assert_cmpuint (times, ==, 1);
        }
    }
  g_assert_null (strchr (cw_care_get_form (CW_CARE_LAYOUT_FORM)->rows[4].items, ' '));
  g_assert_true (cw_care_row_covers (&cw_care_get_form (CW_CARE_LAYOUT_PAPER)->rows[3], "3c"));
  g_assert_false (cw_care_row_covers (&cw_care_get_form (CW_CARE_LAYOUT_EQUATOR)->rows[0], "10a"));
}

static void
mark_care (GHashTable *used, const char *care)
{
  g_auto (GStrv) ids = care ? g_strsplit (care, " ", -1) : NULL;

  for (guint i = 0; ids && ids[i] && *care != '@'; i++)
    {
      const CwCareAspect *aspect = cw_care_find_aspect (ids[i], NULL);

      if (aspect == NULL)
        g_error ("a field table names the unknown aspect %s", ids[i]);
      g_hash_table_add (used, (char *)aspect->id);
    }
}

/* What the field tables call evidence exists, and something is evidence for each aspect. */
static void
test_field_tables (void)
{
  g_autoptr (GPtrArray) infos = cw_registry_list_entities (CW_TYPE_CASE);
  g_autoptr (GHashTable) used = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < infos->len; i++)
    CW_FOREACH_FIELD ((const CwEntityInfo *)infos->pdata[i], field)
      {
        mark_care (used, field->care);
        for (guint j = 0; j < field->n_choices; j++)
          mark_care (used, field->choices[j].care);
        if (field->care && *field->care == '@')
          g_assert_nonnull (cw_entity_info_find (infos->pdata[i], field->care + 1));
      }
  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    for (guint j = 0; j < cw_care_get_items ()[i].n_aspects; j++)
      if (!g_hash_table_contains (used, cw_care_get_items ()[i].aspects[j].id))
        g_error ("no field is evidence for %s", cw_care_get_items ()[i].aspects[j].id);
}

/* Every place leads through fields that exist to one that can be filled in. */
static void
check_place (const char *place)
{
  g_auto (GStrv) halves = g_strsplit (place, ":", 2);
  g_auto (GStrv) names = g_strsplit (halves[0], ".", -1);
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_CASE);
  const CwField *field = NULL;

  for (guint i = 0; names[i]; i++)
    {
      g_assert_nonnull (info);
      field = cw_entity_info_find (info, names[i]);
      if (field == NULL)
        g_error ("the place %s does not exist", place);
      info = field->entity_type ? cw_entity_type_get_info (field->entity_type ()) : NULL;
    }
  if (halves[1] == NULL)
    return;
  g_assert_nonnull (info);
  field = cw_entity_info_find (info, "kind");
  g_assert_nonnull (field);
  g_assert_nonnull (cw_field_get_choice (field, halves[1]));
}

static void
test_places (void)
{
  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    for (guint j = 0; j < cw_care_get_items ()[i].n_aspects; j++)
      check_place (cw_care_get_items ()[i].aspects[j].place);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/care-items/items", test_items);
  g_test_add_func ("/care-items/layouts", test_layouts);
  g_test_add_func ("/care-items/field-tables", test_field_tables);
  g_test_add_func ("/care-items/places", test_places);
  return g_test_run ();
}
