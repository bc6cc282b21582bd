/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-profile-controls.h"

/* The controls that the form of a journal profile is made of. */

/**
 * cw_profile_label_new:
 * @text: a name
 *
 * Returns: (transfer floating): a label that takes the room that is left, and as many lines as it
 * needs
 */
GtkWidget *
cw_profile_label_new (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_hexpand (label, TRUE);
  return label;
}

/**
 * cw_profile_entry_new:
 * @name: what it is for
 * @text: (nullable): what stands in it
 * @n_characters: how wide it wants to be
 *
 * Returns: (transfer floating): a #GtkEntry
 */
GtkWidget *
cw_profile_entry_new (const char *name, const char *text, int n_characters)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_text (GTK_EDITABLE (entry), text ? text : "");
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), n_characters);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return entry;
}

/**
 * cw_profile_entry_dup_text:
 * @entry: an entry
 *
 * Returns: (transfer full): what was typed, without blanks at its ends
 */
char *
cw_profile_entry_dup_text (GtkWidget *entry)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (entry))));
}

/**
 * cw_profile_part_new:
 * @title: its heading
 * @grid: (out) (transfer none): the grid that holds its controls
 *
 * Returns: (transfer floating): a part of the form
 */
GtkWidget *
cw_profile_part_new (const char *title, GtkWidget **grid)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *heading = cw_profile_label_new (title);

  gtk_widget_add_css_class (heading, "heading");
  *grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (*grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (*grid), 6);
  gtk_widget_set_margin_bottom (*grid, 12);
  gtk_box_append (GTK_BOX (box), heading);
  gtk_box_append (GTK_BOX (box), *grid);
  return box;
}
