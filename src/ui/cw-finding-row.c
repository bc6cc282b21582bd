/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-finding-row.h"

static GtkWidget *
make_label (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
  if (style)
    gtk_widget_add_css_class (label, style);
  return label;
}

/**
 * cw_finding_row_new:
 * @icon: symbolic icon
 * @style: (nullable): style class of the icon
 * @title: (nullable): short heading
 * @text: what there is to say; "" for nothing beside the heading
 * @entity_id: (nullable): entity to go to, or %NULL when there is nowhere to go
 * @field: (nullable): field of it
 *
 * A line that says something of the case and leads to the place where it can be mended.
 *
 * Returns: (transfer floating): a #GtkListBoxRow
 */
GtkWidget *
cw_finding_row_new (const char *icon,
                    const char *style,
                    const char *title,
                    const char *text,
                    const char *entity_id,
                    const char *field)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *image = gtk_image_new_from_icon_name (icon);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_set_valign (image, GTK_ALIGN_START);
  gtk_widget_set_margin_top (image, 2);
  if (style)
    gtk_widget_add_css_class (image, style);
  if (title)
    gtk_box_append (GTK_BOX (words), make_label (title, "cw-finding-title"));
  if (*text)
    gtk_box_append (GTK_BOX (words), make_label (text, title ? "dim-label" : NULL));
  gtk_widget_set_hexpand (words, TRUE);
  gtk_box_append (GTK_BOX (box), image);
  gtk_box_append (GTK_BOX (box), words);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), entity_id != NULL);
  if (entity_id)
    {
      gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "case.show-field");
      gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(ss)", entity_id,
                                        field ? field : "");
    }
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  title ? title : text, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  return row;
}

/**
 * cw_finding_row_new_for:
 * @finding: what a check found
 *
 * Returns: (transfer floating): a #GtkListBoxRow as of cw_finding_row_new(), which shows how bad it
 * is
 */
GtkWidget *
cw_finding_row_new_for (const CwFinding *finding)
{
  static const char *const icons[] = { "dialog-error-symbolic", "dialog-warning-symbolic",
                                       "dialog-information-symbolic" };
  static const char *const styles[] = { "error", "warning", "dim-label" };

  GtkWidget *row = cw_finding_row_new (icons[finding->severity], styles[finding->severity], NULL,
                                       finding->message, finding->entity_id, finding->field);

  if (finding->origin)
    {
      g_autofree char *sentences = cw_finding_dup_sentences (finding);

      /* Where a rule stands is asked for once in a while; the page of the article names it. */
      gtk_widget_set_tooltip_text (row, finding->origin);
      gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      sentences, -1);
    }
  return row;
}
