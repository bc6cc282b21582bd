/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* What entities are called where people read. */
#include "config.h"

#include "model/cw-article.h"

static CwEntity *
insert (CwEntity *parent, const char *list, const char *title, const char *text)
{
  const CwField *field = cw_entity_info_find (cw_entity_get_info (parent), list);
  CwEntity *row = cw_entity_insert (parent, field, G_MAXUINT, NULL);
  g_autoptr (GError) error = NULL;

  if (text)
    cw_entity_set_by_name (row, title, text, &error);
  g_assert_no_error (error);
  return row;
}

static void
assert_title (CwEntity *entity, const char *expected)
{
  g_autofree char *title = cw_entity_dup_title (entity);

  g_assert_cmpstr (title, ==, expected);
}

static void
count_cb (guint *n)
{
  (*n)++;
}

/* A regimen without a name is called by its drugs, each once, and says so when they change. */
static void
test_drugs (void)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  CwEntity *regimen = insert (root, "regimens", NULL, NULL);
  CwEntity *drug;
  guint n = 0;

  g_signal_connect_swapped (regimen, "notify::name", G_CALLBACK (count_cb), &n);
  assert_title (regimen, "Regimen");
  g_assert_null (cw_entity_dup_row_names (regimen));
  insert (regimen, "drugs", "name", "oxaliplatin");
  insert (regimen, "drugs", "name", NULL);
  insert (regimen, "drugs", "name", "capecitabine");
  drug = insert (regimen, "drugs", "name", "oxaliplatin");
  assert_title (regimen, "oxaliplatin / capecitabine");
  g_assert_cmpuint (n, >, 0);
  n = 0;
  cw_entity_set_by_name (drug, "name", "irinotecan", NULL);
  g_assert_cmpuint (n, ==, 1);
  assert_title (regimen, "oxaliplatin / capecitabine / irinotecan");
  n = 0;
  cw_entity_remove (drug);
  g_assert_cmpuint (n, >, 0);
  assert_title (regimen, "oxaliplatin / capecitabine");
}

/* Its own name goes before, and then its drugs do not matter any more. */
static void
test_name (void)
{
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  CwEntity *regimen = insert (root, "regimens", "name", "XELOX");
  guint n = 0;

  g_signal_connect_swapped (regimen, "notify::name", G_CALLBACK (count_cb), &n);
  insert (regimen, "drugs", "name", "oxaliplatin");
  assert_title (regimen, "XELOX");
  g_assert_null (cw_entity_dup_row_names (regimen));
  g_assert_cmpuint (n, ==, 0);
}

/* All of a long panel would be no name. */
static void
test_long_panel (void)
{
  static const char *const markers[] = { "CD3", "CD5", "CD10", "CD20", "CD30", "CD45", "CD56" };
  g_autoptr (CwEntity) root = cw_entity_new (CW_TYPE_CASE, NULL);
  CwEntity *panel = insert (root, "panels", NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (markers); i++)
    insert (panel, "stains", "marker", markers[i]);
  assert_title (panel, "CD3 / CD5 / CD10 / CD20 / CD30 / CD45 / …");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/entity-title/drugs", test_drugs);
  g_test_add_func ("/entity-title/name", test_name);
  g_test_add_func ("/entity-title/long-panel", test_long_panel);
  return g_test_run ();
}
