/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-table-menus.h"

#include <glib/gi18n.h>

#include "base/cw-text.h"
#include "model/cw-review-table.h"
#include "ui/cw-menus.h"

/* The menus above the table of a review, made anew each time they open. Their actions are those of
 * the page. */

#define TITLE_CHARACTERS 60

/* The cases of the library as they are when the menu opens. */
static void
make_case_menu (GtkMenuButton *button, gpointer user_data)
{
  g_autoptr (GPtrArray) cases = cw_our_row_list_cases (user_data);
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) none = g_menu_new ();

  cw_menus_append (none, _ ("None"), "table.choose-case", "");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (none));
  {
    g_autoptr (GMenu) list = g_menu_new ();

    for (guint i = 0; i < cases->len; i++)
      {
        const CwSummary *summary = cases->pdata[i];
        g_autofree char *title = cw_text_shorten (summary->title, TITLE_CHARACTERS);

        cw_menus_append (list, *title ? title : _ ("Untitled case"), "table.choose-case",
                         summary->id);
      }
    g_menu_append_section (menu, _ ("Cases of the library"), G_MENU_MODEL (list));
  }
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/* What can be shown or hidden, and what can be added, as things are when the menu opens. */
static void
make_columns_menu (GtkMenuButton *button, gpointer user_data)
{
  CwRecord *record = user_data;
  g_autoptr (GPtrArray) columns =
    cw_review_table_list_columns (CW_REVIEW (cw_record_get_root (record)));
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) hide = g_menu_new ();
  g_autoptr (GMenu) show = g_menu_new ();
  g_autoptr (GMenu) add = g_menu_new ();

  for (guint i = 0; i < columns->len; i++)
    {
      const CwTableColumn *column = columns->pdata[i];

      if (column->column == NULL)
        cw_menus_append (add, column->label, "table.place-column", column->key);
      else
        cw_menus_append (column->is_hidden ? show : hide, column->label, "table.toggle-column",
                         column->key);
    }
  cw_menus_append (add, _ ("A column of your own…"), "table.place-column", "");
  if (g_menu_model_get_n_items (G_MENU_MODEL (show)) > 0)
    g_menu_append_submenu (menu, _ ("_Show"), G_MENU_MODEL (show));
  g_menu_append_submenu (menu, _ ("_Hide"), G_MENU_MODEL (hide));
  g_menu_append_submenu (menu, _ ("_Add"), G_MENU_MODEL (add));
  cw_menus_append (menu, _ ("Arrange and rename…"), "win.show-page", "columns");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

/**
 * cw_table_menus_fill:
 * @columns: the button for the columns
 * @our_case: the button for our case
 * @record: an open review
 * @ours: its our case
 *
 * Gives both buttons their menus.
 */
void
cw_table_menus_fill (GtkMenuButton *columns,
                     GtkMenuButton *our_case,
                     CwRecord *record,
                     CwOurRow *ours)
{
  gtk_menu_button_set_create_popup_func (columns, make_columns_menu, g_object_ref (record),
                                         g_object_unref);
  gtk_menu_button_set_create_popup_func (our_case, make_case_menu, g_object_ref (ours),
                                         g_object_unref);
}
