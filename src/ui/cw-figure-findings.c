/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-figure-findings.h"

#include <glib/gi18n.h>

#include "ui/cw-finding-list.h"
#include "widgets/cw-tab-stop.h"

/* What a journal would object to in a figure, the worst first, each line leading to its field. */

struct _CwFigureFindings
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *heading;
  GtkWidget *list;
};

G_DEFINE_FINAL_TYPE (CwFigureFindings, cw_figure_findings, GTK_TYPE_WIDGET)

static char *
dup_heading (guint n)
{
  if (n == 0)
    return g_strdup (_ ("Nothing is left to settle before this figure is handed in"));
  return g_strdup_printf (ngettext ("%u thing to settle before this figure is handed in",
                                    "%u things to settle before this figure is handed in", n),
                          n);
}

/**
 * cw_figure_findings_show:
 * @self: the lines
 * @findings: (element-type CwFinding): what was found; sorted here
 *
 * Shows other findings. Lines that say the same stay, and with them the focus.
 */
void
cw_figure_findings_show (CwFigureFindings *self, GPtrArray *findings)
{
  g_autofree char *heading = dup_heading (findings->len);

  if (!cw_finding_list_show (GTK_LIST_BOX (self->list), findings))
    return;
  gtk_label_set_text (GTK_LABEL (self->heading), heading);
  gtk_widget_set_visible (self->box, TRUE);
  gtk_widget_set_visible (self->list, findings->len > 0);
}

static void
cw_figure_findings_dispose (GObject *object)
{
  CwFigureFindings *self = CW_FIGURE_FINDINGS (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  G_OBJECT_CLASS (cw_figure_findings_parent_class)->dispose (object);
}

static void
cw_figure_findings_class_init (CwFigureFindingsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_figure_findings_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "figurefindings");
}

static void
cw_figure_findings_init (CwFigureFindings *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  self->heading = g_object_new (GTK_TYPE_LABEL, "accessible-role", GTK_ACCESSIBLE_ROLE_STATUS,
                                "xalign", 0.0, "wrap", TRUE, NULL);
  gtk_widget_add_css_class (self->heading, "cw-finding-title");
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (self->list, "cw-findings");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("To settle before this figure is handed in"), -1);
  gtk_box_append (GTK_BOX (self->box), self->heading);
  gtk_box_append (GTK_BOX (self->box), cw_tab_stop_new (self->list));
  gtk_widget_set_visible (self->box, FALSE);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/**
 * cw_figure_findings_new:
 *
 * Returns: (transfer floating): a place for findings, which says nothing yet
 */
GtkWidget *
cw_figure_findings_new (void)
{
  return g_object_new (CW_TYPE_FIGURE_FINDINGS, NULL);
}
