/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-review-figures-page.h"

#include <glib/gi18n.h>

#include "ui/cw-plot-panel.h"
#include "ui/cw-review-bar.h"

/* The figures that are drawn from the rows of a review, one below the other. */

static const struct
{
  CwPlotKind kind;
  CwReviewEndpoint endpoint;
} figures[] = {
  { CW_PLOT_SWIMMER, 0 },
  { CW_PLOT_SURVIVAL, CW_REVIEW_OVERALL_SURVIVAL },
  { CW_PLOT_SURVIVAL, CW_REVIEW_PROGRESSION_FREE },
  { CW_PLOT_WATERFALL, 0 },
  { CW_PLOT_FOREST, 0 },
  { CW_PLOT_FLOW, 0 },
};

struct _CwReviewFiguresPage
{
  GtkWidget parent_instance;

  CwOurRow *ours;
  GtkWidget *outer;
  GtkWidget *bar;
  CwPlotPanel *panels[G_N_ELEMENTS (figures)];
};

G_DEFINE_FINAL_TYPE (CwReviewFiguresPage, cw_review_figures_page, GTK_TYPE_WIDGET)

static void
update (CwReviewFiguresPage *self)
{
  CwReviewBar *bar = CW_REVIEW_BAR (self->bar);

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      const CwReviewPlotOptions options = {
        .our_case = cw_review_bar_get_with_ours (bar) ? cw_our_row_get (self->ours) : NULL,
        .by = cw_plot_kind_has_groups (figures[i].kind) ? cw_review_bar_get_by (bar) : NULL,
        .endpoint = figures[i].endpoint,
      };

      cw_plot_view_set_options (cw_plot_panel_get_view (self->panels[i]), &options);
    }
}

static void
cw_review_figures_page_dispose (GObject *object)
{
  CwReviewFiguresPage *self = CW_REVIEW_FIGURES_PAGE (object);

  g_clear_pointer (&self->outer, gtk_widget_unparent);
  g_clear_object (&self->ours);
  G_OBJECT_CLASS (cw_review_figures_page_parent_class)->dispose (object);
}

static void
cw_review_figures_page_class_init (CwReviewFiguresPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_review_figures_page_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "reviewfigurespage");
}

static void
cw_review_figures_page_init (CwReviewFiguresPage *self)
{
}

static GtkWidget *
make_panels (CwReviewFiguresPage *self, CwRecord *record)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 18);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  gtk_widget_add_css_class (box, "cw-page");
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      GtkWidget *panel = cw_plot_panel_new (record, figures[i].kind, NULL);

      self->panels[i] = CW_PLOT_PANEL (panel);
      gtk_box_append (GTK_BOX (box), panel);
    }
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), box);
  gtk_widget_set_vexpand (scroller, TRUE);
  return scroller;
}

/**
 * cw_review_figures_page_new:
 * @record: an open review
 * @ours: its our case
 *
 * Returns: (transfer floating): its figures
 */
GtkWidget *
cw_review_figures_page_new (CwRecord *record, CwOurRow *ours)
{
  CwReviewFiguresPage *self = g_object_new (CW_TYPE_REVIEW_FIGURES_PAGE, NULL);

  self->ours = g_object_ref (ours);
  self->bar = cw_review_bar_new (record, ours);
  self->outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_box_append (GTK_BOX (self->outer), self->bar);
  gtk_box_append (GTK_BOX (self->outer), make_panels (self, record));
  gtk_widget_set_parent (self->outer, GTK_WIDGET (self));
  g_signal_connect_object (self->bar, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
