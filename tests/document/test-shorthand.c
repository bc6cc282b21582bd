/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document-fixtures.h"
#include "document/cw-shorthand.h"
#include "model/cw-article.h"

#define PANEL "Des (+), CD56 (+), EMA (−), CK7 (−), SMA (−), S-100 (−), Ki-67/MIB-1(+, 20%)"

static void
test_panel (Fixture *self, gconstpointer data)
{
  CwDocument *document = open_library (self);
  g_autoptr (CwRecord) record = cw_document_new_case (document, NULL, NULL);
  CwEntity *root = cw_record_get_root (record);
  CwHistory *history = cw_record_get_history (record);
  const CwField *panels = cw_entity_info_find (cw_entity_get_info (root), "panels");
  CwEntity *panel = cw_entity_insert (root, panels, 0, NULL);
  const CwField *stains = cw_entity_info_find (cw_entity_get_info (panel), "stains");
  GListModel *list = cw_entity_get_list (panel, stains);
  g_autofree char *rest = NULL, *percent = NULL, *id = g_strdup (cw_entity_get_id (panel));
  g_autoptr (CwEntity) last = NULL;

  cw_history_break (history);
  g_assert_true (cw_shorthand_is_for (stains));
  g_assert_false (cw_shorthand_is_for (panels));
  g_assert_cmpuint (cw_shorthand_insert (record, panel, stains, 0, "Desmin", &rest), ==, 0);
  g_assert_cmpuint (cw_shorthand_insert (record, panel, stains, 0, PANEL, &rest), ==, 7);
  g_assert_null (rest);
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 7);
  last = g_list_model_get_item (list, 6);
  percent = cw_entity_dup_text (last, cw_entity_info_find (cw_entity_get_info (last), "percent"));
  g_assert_cmpstr (percent, ==, "20 %");
  g_assert_true (cw_history_undo (history, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 0);
  g_assert_nonnull (cw_entity_lookup (root, id));
  g_assert_true (cw_history_redo (history, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (list), ==, 7);
  g_clear_object (&last);
  g_clear_object (&record);
  close_library (document);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add ("/shorthand/panel", Fixture, NULL, set_up, test_panel, tear_down);
  return g_test_run ();
}
