/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "table-fixtures.h"

static const char *const table[N_FILLED][4] = {
  { "Shi 2020", "Male", "32", "Apatinib" },
  { "Ramspott 2019", "Male", "69", "No" },
  { "Thijs 2010", "Male", "21", "Temsirolimus" },
};

CwReview *
get_review (Fixture *self)
{
  return CW_REVIEW (self->root);
}

CwGrid *
get_grid (Fixture *self)
{
  return find_type (self->window, CW_TYPE_GRID);
}

CwReportedCase *
get_row (Fixture *self, guint position)
{
  g_autoptr (CwReportedCase) row =
    g_list_model_get_item (G_LIST_MODEL (get_review (self)->cases), position);

  return row; /* the review holds it */
}

void
fill (Fixture *self)
{
  static const char *const keys[] = { "citation", "sex", "age", "targeted-therapy" };
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (get_review (self));

  for (guint i = 0; i < N_FILLED; i++)
    {
      CwEntity *row = cw_entity_insert (self->root, find_field (self->root, "cases"), i, NULL);

      for (guint j = 0; j < G_N_ELEMENTS (keys); j++)
        g_assert_true (cw_review_table_set_cell (CW_REPORTED_CASE (row),
                                                 cw_review_table_find_column (columns, keys[j]),
                                                 table[i][j], NULL));
    }
  cw_history_break (self->history);
}

void
undo (Fixture *self)
{
  g_assert_true (cw_history_undo (self->history, NULL));
  settle ();
}

void
click (Fixture *self, const char *label)
{
  g_signal_emit_by_name (find_button (self->window, label), "clicked");
}

CwTablePage *
show_table_page (Fixture *self)
{
  g_autoptr (CwOurRow) ours = cw_our_row_new (self->document, self->record);
  GtkWidget *page = cw_table_page_new (self->record, ours);

  show (self, page);
  settle ();
  return CW_TABLE_PAGE (page);
}
