/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-timeline-page.h"

#include "ui/cw-plot-panel.h"

/* The page with the figures of the whole case: its timeline and, below, how much tumour there was.
 */

struct _CwTimelinePage
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *box;
};

G_DEFINE_FINAL_TYPE (CwTimelinePage, cw_timeline_page, GTK_TYPE_WIDGET)

static void
cw_timeline_page_dispose (GObject *object)
{
  CwTimelinePage *self = CW_TIMELINE_PAGE (object);

  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (cw_timeline_page_parent_class)->dispose (object);
}

static void
cw_timeline_page_class_init (CwTimelinePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_timeline_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "timelinepage");
}

static void
cw_timeline_page_init (CwTimelinePage *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  gtk_widget_add_css_class (self->box, "cw-page");
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->box);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * cw_timeline_page_new:
 * @record: an open record
 *
 * Returns: (transfer floating): its figures
 */
GtkWidget *
cw_timeline_page_new (CwRecord *record)
{
  CwTimelinePage *self = g_object_new (CW_TYPE_TIMELINE_PAGE, NULL);

  gtk_box_append (GTK_BOX (self->box), cw_plot_panel_new (record, CW_PLOT_TIMELINE, NULL));
  gtk_box_append (GTK_BOX (self->box), cw_plot_panel_new (record, CW_PLOT_BURDEN, NULL));
  return GTK_WIDGET (self);
}
