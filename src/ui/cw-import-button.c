/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-import-button.h"

#include <adwaita.h>
#include <glib/gi18n.h>

#include "ui/cw-clipboard-action.h"

/* Brings a table into a review: from a file, or with its headings from the clipboard. Without
 * headings the grid itself pastes. A report brings a single row. */

static void
clipboard_action (GSimpleAction *action, GVariant *parameter, gpointer widget)
{
  cw_clipboard_action_activate (widget, "win.paste-table");
}

static void
set_up (GtkWidget *button)
{
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.import");
  gtk_widget_set_tooltip_text (button, _ ("Bring in a table of reported cases from a file"));
}

/**
 * cw_import_button_new:
 *
 * Returns: (transfer floating): a button with a menu for the clipboard
 */
GtkWidget *
cw_import_button_new (void)
{
  GtkWidget *button = adw_split_button_new ();
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GSimpleActionGroup) group = g_simple_action_group_new ();
  const GActionEntry entry = { .name = "clipboard", .activate = clipboard_action };

  g_action_map_add_action_entries (G_ACTION_MAP (group), &entry, 1, button);
  gtk_widget_insert_action_group (button, "import", G_ACTION_GROUP (group));
  g_menu_append (menu, _ ("From the _clipboard"), "import.clipboard");
  g_menu_append (menu, _ ("Add a row from a _report…"), "table.add-from-report");
  g_menu_append (menu, _ ("_Fill this row from a report…"), "table.fill-from-report");
  adw_split_button_set_label (ADW_SPLIT_BUTTON (button), _ ("_Import…"));
  adw_split_button_set_use_underline (ADW_SPLIT_BUTTON (button), TRUE);
  adw_split_button_set_menu_model (ADW_SPLIT_BUTTON (button), G_MENU_MODEL (menu));
  set_up (button);
  return button;
}

/**
 * cw_import_button_new_for_empty:
 *
 * Returns: (transfer floating): buttons in the middle of a table that holds nothing yet
 */
GtkWidget *
cw_import_button_new_for_empty (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Import a table…"));
  GtkWidget *report = gtk_button_new_with_mnemonic (_ ("Add a row from a _report…"));

  gtk_widget_add_css_class (button, "pill");
  gtk_widget_add_css_class (report, "pill");
  set_up (button);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (report), "table.add-from-report");
  gtk_box_append (GTK_BOX (box), button);
  gtk_box_append (GTK_BOX (box), report);
  return box;
}
