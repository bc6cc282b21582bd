/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "ui/cw-review-grid.h"
#include "ui/cw-table-page-private.h"

/* The search of the table of a review. */

#define MANY_ROWS 1000
#define ROWS_AT_A_TIME 32

static CwReview *
get_review (CwTablePage *self)
{
  return CW_REVIEW (cw_record_get_root (self->record));
}

/* What a row shows in the columns of the grid. */
char *
cw_table_search_dup_text (GObject *row, gpointer user_data)
{
  CwTablePage *self = user_data;
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->searched->len; i++)
    {
      const CwTableColumn *column = self->searched->pdata[i];
      g_autofree char *shown =
        column->is_hidden ? NULL : cw_review_grid_describe (CW_REPORTED_CASE (row), column);

      if (shown && *shown)
        g_string_append_printf (text, "%s\n", shown);
    }
  return g_strdup (text->str);
}

/* Some rows at a time, while nothing else is to do. */
static gboolean
prepare_cb (gpointer user_data)
{
  CwTablePage *self = user_data;

  if (cw_found_rows_prepare (self->found, ROWS_AT_A_TIME))
    return G_SOURCE_CONTINUE;
  self->prepare_idle = 0;
  return G_SOURCE_REMOVE;
}

/* Who goes to the search is about to type. */
void
cw_table_search_prepare (CwTablePage *self)
{
  if (self->prepare_idle == 0)
    self->prepare_idle = g_idle_add_full (G_PRIORITY_LOW, prepare_cb, self, NULL);
}

void
cw_table_search_update_count (CwTablePage *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (get_review (self)->cases));
  guint n_found = g_list_model_get_n_items (G_LIST_MODEL (self->found));
  g_autofree char *text = NULL;

  text = n_found == n ? g_strdup_printf (ngettext ("%u case", "%u cases", n), n)
                      /* Translators: how many of all reported cases the search found. */
                      : g_strdup_printf (_ ("%u of %u cases"), n_found, n);
  gtk_label_set_text (GTK_LABEL (self->count), text);
  /* A word, not each of its letters, is looked for where that takes its time. */
  g_object_set (self->search, "search-delay", n > MANY_ROWS ? 200 : 60, NULL);
  gtk_widget_set_visible (self->empty, n == 0);
}

void
cw_table_search_start (CwTablePage *self)
{
  cw_grid_go_to_top (CW_GRID (self->grid));
  cw_found_rows_find (self->found, gtk_editable_get_text (GTK_EDITABLE (self->search)));
}

void
cw_table_search_stop (CwTablePage *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_grab_focus (self->grid);
}

/**
 * cw_table_page_focus_search:
 * @self: a page
 *
 * Puts the cursor into the search.
 */
void
cw_table_page_focus_search (CwTablePage *self)
{
  gtk_widget_grab_focus (self->search);
}
