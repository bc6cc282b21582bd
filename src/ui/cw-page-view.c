/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-page-view.h"

#include <glib/gi18n.h>
#include <math.h>

/* Pages one below the other, inside of a scrolled window. Only those that are seen are drawn, and
 * paper is white in every theme. */

#define GAP 18
#define ZOOM_MIN 0.3
#define ZOOM_MAX 4.0
#define PIXELS_PER_POINT (96.0 / 72)

enum
{
  PAGE_CHANGED,
  N_SIGNALS
};

struct _CwPageView
{
  GtkWidget parent_instance;

  CwArticlePages *pages; /* or NULL */
  GPtrArray *nodes; /* GskRenderNode of the pages that are seen, NULL for the others */
  GtkAdjustment *adjustment; /* of the scrolled window around it, or NULL */
  double zoom;
  guint page; /* the one that was told last */
  double anchor; /* share of the height to be seen after the next allocation, or -1 */
};

G_DEFINE_FINAL_TYPE (CwPageView, cw_page_view, GTK_TYPE_WIDGET)

static guint signals[N_SIGNALS];

/* ---- where pages are ---- */

static guint
get_n_pages (CwPageView *self)
{
  return self->pages ? cw_page_layout_get_n_pages (self->pages->layout) : 0;
}

static void
get_size (CwPageView *self, guint page, int *width, int *height)
{
  double wide, high;

  cw_page_layout_get_size (self->pages->layout, page, &wide, &high);
  *width = (int)ceil (wide * PIXELS_PER_POINT * self->zoom);
  *height = (int)ceil (high * PIXELS_PER_POINT * self->zoom);
}

/* The upper edge of a page; of the one behind the last the end of all. */
static int
get_top (CwPageView *self, guint page)
{
  int top = GAP;

  for (guint i = 1; i < page; i++)
    {
      int width, height;

      get_size (self, i, &width, &height);
      top += height + GAP;
    }
  return top;
}

static guint
find_page (CwPageView *self, double y)
{
  guint n = get_n_pages (self), page = 1;

  while (page < n && get_top (self, page + 1) <= y)
    page++;
  return page;
}

/**
 * cw_page_view_get_page:
 * @self: a view
 *
 * Returns: the page that is looked at, from 1; 0 when there is none
 */
guint
cw_page_view_get_page (CwPageView *self)
{
  if (get_n_pages (self) == 0 || self->adjustment == NULL)
    return 0;
  return find_page (self, gtk_adjustment_get_value (self->adjustment) +
                            gtk_adjustment_get_page_size (self->adjustment) / 3);
}

static void
scrolled_cb (CwPageView *self)
{
  guint page = cw_page_view_get_page (self);

  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (page == self->page)
    return;
  self->page = page;
  g_signal_emit (self, signals[PAGE_CHANGED], 0);
}

/**
 * cw_page_view_go_to:
 * @self: a view
 * @page: a page, from 1; one that is not there is the nearest
 *
 * Shows the page from its upper edge on.
 */
void
cw_page_view_go_to (CwPageView *self, guint page)
{
  guint n = get_n_pages (self);

  if (n > 0 && self->adjustment)
    gtk_adjustment_set_value (self->adjustment, get_top (self, CLAMP (page, 1, n)) - GAP);
}

/* ---- drawing ---- */

static void
drop_nodes (CwPageView *self)
{
  g_clear_pointer (&self->nodes, g_ptr_array_unref);
}

static void
clear_node (gpointer node)
{
  if (node)
    gsk_render_node_unref (node);
}

static GskRenderNode *
draw_page (CwPageView *self, guint page, int width, int height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  const graphene_rect_t paper = GRAPHENE_RECT_INIT (0, 0, (float)width, (float)height);
  cairo_t *cairo;

  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &paper);
  cairo = gtk_snapshot_append_cairo (snapshot, &paper);
  cairo_scale (cairo, PIXELS_PER_POINT * self->zoom, PIXELS_PER_POINT * self->zoom);
  cw_page_layout_paint (self->pages->layout, page, cairo);
  cairo_destroy (cairo);
  return gtk_snapshot_free_to_node (snapshot);
}

static GskRenderNode *
get_node (CwPageView *self, guint page, int width, int height)
{
  if (self->nodes == NULL)
    {
      self->nodes = g_ptr_array_new_with_free_func (clear_node);
      g_ptr_array_set_size (self->nodes, (int)get_n_pages (self));
    }
  if (self->nodes->pdata[page - 1] == NULL)
    self->nodes->pdata[page - 1] = draw_page (self, page, width, height);
  return self->nodes->pdata[page - 1];
}

static void
forget_node (CwPageView *self, guint page)
{
  if (self->nodes)
    g_clear_pointer (&self->nodes->pdata[page - 1], gsk_render_node_unref);
}

static void
append_page (CwPageView *self, GtkSnapshot *snapshot, guint page, int top, int width, int height)
{
  int left = (gtk_widget_get_width (GTK_WIDGET (self)) - width) / 2;

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((float)MAX (left, 0), (float)top));
  gtk_snapshot_append_node (snapshot, get_node (self, page, width, height));
  gtk_snapshot_restore (snapshot);
}

static void
cw_page_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CwPageView *self = CW_PAGE_VIEW (widget);
  double first = self->adjustment ? gtk_adjustment_get_value (self->adjustment) : 0;
  double last = self->adjustment ? first + gtk_adjustment_get_page_size (self->adjustment)
                                 : gtk_widget_get_height (widget);
  int top = GAP;

  for (guint i = 1; i <= get_n_pages (self); i++)
    {
      int width, height;

      get_size (self, i, &width, &height);
      if (top <= last && top + height >= first)
        append_page (self, snapshot, i, top, width, height);
      else
        forget_node (self, i);
      top += height + GAP;
    }
}

static void
cw_page_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  CwPageView *self = CW_PAGE_VIEW (widget);
  guint n = get_n_pages (self);
  int widest = 0;

  for (guint i = 1; i <= n; i++)
    {
      int width, height;

      get_size (self, i, &width, &height);
      widest = MAX (widest, width);
    }
  *minimum = *natural =
    orientation == GTK_ORIENTATION_HORIZONTAL ? widest + 2 * GAP : get_top (self, n + 1);
}

/* What was looked at stays when pages become larger. */
static void
cw_page_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CwPageView *self = CW_PAGE_VIEW (widget);

  if (self->anchor < 0 || self->adjustment == NULL)
    return;
  gtk_adjustment_set_upper (self->adjustment, height);
  gtk_adjustment_set_value (self->adjustment, self->anchor * height);
  self->anchor = -1;
}

/* ---- what is shown ---- */

static void
keep_place (CwPageView *self)
{
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  if (self->adjustment && height > 0)
    self->anchor = gtk_adjustment_get_value (self->adjustment) / height;
}

/**
 * cw_page_view_set_pages:
 * @self: a view
 * @pages: (nullable): what to show
 *
 * Shows other pages, at the place that was looked at.
 */
void
cw_page_view_set_pages (CwPageView *self, CwArticlePages *pages)
{
  guint n = get_n_pages (self);

  drop_nodes (self);
  g_clear_pointer (&self->pages, cw_article_pages_unref);
  self->pages = pages ? cw_article_pages_ref (pages) : NULL;
  if (get_n_pages (self) != n)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  self->page = 0;
  scrolled_cb (self);
}

/**
 * cw_page_view_get_zoom:
 * @self: a view
 *
 * Returns: how large the pages are; 1 is their size on paper
 */
double
cw_page_view_get_zoom (CwPageView *self)
{
  return self->zoom;
}

/**
 * cw_page_view_set_zoom:
 * @self: a view
 * @zoom: how large the pages are, within bounds
 */
void
cw_page_view_set_zoom (CwPageView *self, double zoom)
{
  keep_place (self);
  self->zoom = CLAMP (zoom, ZOOM_MIN, ZOOM_MAX);
  drop_nodes (self);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* ---- the widget ---- */

/* The scrolled window would move by its own height otherwise. */
static void
add_keys (GtkWidgetClass *klass)
{
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Down, 0, "preview.go", "i", 1);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_Page_Up, 0, "preview.go", "i", -1);
}

static void
forget_adjustment (CwPageView *self)
{
  if (self->adjustment)
    g_signal_handlers_disconnect_by_data (self->adjustment, self);
  g_clear_object (&self->adjustment);
}

static void
cw_page_view_root (GtkWidget *widget)
{
  CwPageView *self = CW_PAGE_VIEW (widget);
  GtkWidget *scroller = gtk_widget_get_ancestor (widget, GTK_TYPE_SCROLLED_WINDOW);

  GTK_WIDGET_CLASS (cw_page_view_parent_class)->root (widget);
  forget_adjustment (self);
  if (scroller == NULL)
    return;
  self->adjustment =
    g_object_ref (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scroller)));
  g_signal_connect_swapped (self->adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
  g_signal_connect_swapped (self->adjustment, "changed", G_CALLBACK (scrolled_cb), self);
}

static void
cw_page_view_dispose (GObject *object)
{
  CwPageView *self = CW_PAGE_VIEW (object);

  forget_adjustment (self);
  drop_nodes (self);
  g_clear_pointer (&self->pages, cw_article_pages_unref);
  G_OBJECT_CLASS (cw_page_view_parent_class)->dispose (object);
}

static void
cw_page_view_class_init (CwPageViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_page_view_dispose;
  widget_class->root = cw_page_view_root;
  widget_class->measure = cw_page_view_measure;
  widget_class->size_allocate = cw_page_view_size_allocate;
  widget_class->snapshot = cw_page_view_snapshot;
  /**
   * CwPageView::page-changed:
   *
   * Another page is looked at, or there are other pages.
   */
  signals[PAGE_CHANGED] = g_signal_new ("page-changed", G_TYPE_FROM_CLASS (klass),
                                        G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  add_keys (widget_class);
  gtk_widget_class_set_css_name (widget_class, "pageview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
cw_page_view_init (CwPageView *self)
{
  self->zoom = 1;
  self->anchor = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

/**
 * cw_page_view_new:
 *
 * Returns: (transfer floating): a view without pages, to be put into a scrolled window
 */
GtkWidget *
cw_page_view_new (void)
{
  return g_object_new (CW_TYPE_PAGE_VIEW, NULL);
}
