/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-plot-view-private.h"

#include <adwaita.h>
#include <glib/gi18n.h>
#include <math.h>

#include "plot/cw-burden.h"
#include "plot/cw-cycle.h"
#include "plot/cw-scene-paint.h"
#include "plot/cw-timeline.h"
#include "plot/cw-typesetter.h"
#include "ui/cw-settled.h"
#include "widgets/cw-text-scale.h"
#include "widgets/cw-wheel.h"

/* A figure in the window: the scene that also makes the file, laid out as wide as the view. Zooming
 * makes time longer, not the words larger, and the view scrolls sideways by itself. */

#define ZOOM_MIN 1.0
#define ZOOM_MAX 40.0
/* Larger than in print, so that the words are as large as those of the window. */
#define PIXELS_PER_POINT 1.6
/* In points; less is not laid out. */
#define MIN_POINTS 125
#define MIN_WIDTH 260
/* A figure that is wider than this by itself only has long ways. */
#define NATURAL_POINTS 412
/* cairo has no larger surface; no zoom needs it. */
#define MAX_PIXELS 60000.0
/* Letters of what is said of a fact under the pointer. */
#define MAX_SENTENCE 500

G_DEFINE_FINAL_TYPE (CwPlotView, cw_plot_view, GTK_TYPE_WIDGET)

/* ---- layout ---- */

static CwScene *
lay_out_review (CwPlotView *self, double width, double in_sight)
{
  CwEntity *root = cw_record_get_root (self->record);
  const CwReviewPlotOptions options = {
    .our_case = self->our_case, .by = self->by, .endpoint = self->endpoint, .in_sight = in_sight
  };

  return cw_plot_new_for_review (self->kind, CW_REVIEW (root), &options, width, NULL);
}

/**
 * cw_plot_view_lay_out:
 * @self: a view
 * @width: in points
 *
 * Returns: (transfer full): the same figure in another width
 */
CwScene *
cw_plot_view_lay_out (CwPlotView *self, double width)
{
  CwEntity *root = cw_record_get_root (self->record);

  if (cw_plot_kind_is_of_review (self->kind))
    return lay_out_review (self, width, width);
  return self->kind == CW_PLOT_CYCLE ? cw_cycle_new (CW_REGIMEN (self->regimen), width)
                                     : cw_plot_new (self->kind, root, 0, width, NULL);
}

/* As the window shows it: sentences are not wider than the view. */
static CwScene *
lay_out_for_view (CwPlotView *self, double width)
{
  CwEntity *root = cw_record_get_root (self->record);

  if (self->kind == CW_PLOT_TIMELINE)
    return cw_timeline_new_stretched (CW_CASE (root), width, width / self->zoom);
  if (self->kind == CW_PLOT_BURDEN)
    return cw_burden_new_stretched (CW_CASE (root), width, width / self->zoom);
  if (cw_plot_kind_is_of_review (self->kind))
    return lay_out_review (self, width, width / self->zoom);
  return cw_plot_view_lay_out (self, width);
}

static gboolean
fits (const CwScene *scene, double width)
{
  return scene && fabs (cw_scene_get_width (scene) - width) < 0.01;
}

/**
 * cw_plot_view_get_scale:
 * @self: a view
 *
 * Returns: how many pixels a point of the figure has; its words grow with those of the window
 */
double
cw_plot_view_get_scale (CwPlotView *self)
{
  return PIXELS_PER_POINT * cw_text_scale_get (GTK_WIDGET (self));
}

static int
get_min_width (CwPlotView *self)
{
  return MAX (MIN_WIDTH, (int)ceil (MIN_POINTS * cw_plot_view_get_scale (self)));
}

static int
get_natural_width (CwPlotView *self)
{
  return (int)ceil (NATURAL_POINTS * cw_plot_view_get_scale (self));
}

/* The scene for a view of that many pixels. */
static CwScene *
get_scene_for (CwPlotView *self, int pixels)
{
  double wide = fmin (MAX (pixels, get_min_width (self)) * self->zoom, MAX_PIXELS);
  double width = wide / cw_plot_view_get_scale (self);

  if (fits (self->scene, width))
    return self->scene;
  if (!fits (self->measured, width))
    {
      g_clear_pointer (&self->measured, cw_scene_unref);
      self->measured = lay_out_for_view (self, width);
    }
  return self->measured;
}

static int
get_bar_height (CwPlotView *self)
{
  int height = 0;

  if (self->zoom > ZOOM_MIN)
    gtk_widget_measure (self->scrollbar, GTK_ORIENTATION_VERTICAL, -1, NULL, &height, NULL, NULL);
  return height;
}

static GtkSizeRequestMode
cw_plot_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cw_plot_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  CwPlotView *self = CW_PLOT_VIEW (widget);
  CwScene *scene;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = get_min_width (self);
      *natural = get_natural_width (self);
      return;
    }
  scene = get_scene_for (self, for_size < 0 ? get_natural_width (self) : for_size);
  *minimum = *natural =
    (int)ceil (cw_scene_get_height (scene) * cw_plot_view_get_scale (self)) + get_bar_height (self);
}

static void
set_scene (CwPlotView *self, CwScene *scene)
{
  if (scene == self->scene)
    return;
  g_clear_pointer (&self->scene, cw_scene_unref);
  self->scene = cw_scene_ref (scene);
  if (self->current >= (int)cw_scene_get_n_facts (scene))
    self->current = -1;
}

static void
cw_plot_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CwPlotView *self = CW_PLOT_VIEW (widget);
  int bar = get_bar_height (self);
  double whole;

  set_scene (self, get_scene_for (self, width));
  whole = cw_scene_get_width (self->scene) * cw_plot_view_get_scale (self);
  gtk_adjustment_configure (self->adjustment, gtk_adjustment_get_value (self->adjustment), 0,
                            fmax (whole, width), width * 0.1, width * 0.9, width);
  gtk_widget_set_child_visible (self->scrollbar, bar > 0);
  gtk_widget_size_allocate (self->scrollbar, &(GtkAllocation){ 0, height - bar, width, bar }, -1);
}

/* ---- drawing ---- */

/* In points. */
static double
get_scrolled (CwPlotView *self)
{
  return gtk_adjustment_get_value (self->adjustment) / cw_plot_view_get_scale (self);
}

static CwInkMode
get_mode (void)
{
  return adw_style_manager_get_dark (adw_style_manager_get_default ()) ? CW_INK_ON_DARK
                                                                       : CW_INK_ON_WHITE;
}

/* What has no place along the figure stays in sight, above all that is scrolled. */
static void
draw_focus (CwPlotView *self, cairo_t *cairo, double left, gboolean is_placed)
{
  const CwSceneFact *fact;
  guint32 rgb = cw_ink_get_rgb (CW_INK_FOCUS, get_mode ());

  if (self->current < 0 || !gtk_widget_has_focus (GTK_WIDGET (self)))
    return;
  fact = cw_scene_get_fact (self->scene, (guint)self->current);
  if (fact->is_placed != is_placed)
    return;
  cairo_set_source_rgb (cairo, (rgb >> 16 & 0xFF) / 255.0, (rgb >> 8 & 0xFF) / 255.0,
                        (rgb & 0xFF) / 255.0);
  cairo_set_line_width (cairo, 1.5);
  cairo_rectangle (cairo, fact->x + (is_placed ? 0 : left) - 2, fact->y - 1, fact->width + 4,
                   fact->height + 2);
  cairo_stroke (cairo);
}

static void
cw_plot_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CwPlotView *self = CW_PLOT_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  double scale = cw_plot_view_get_scale (self), left = get_scrolled (self);
  cairo_t *cairo;

  if (self->scene == NULL)
    return;
  cairo = gtk_snapshot_append_cairo (
    snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height - get_bar_height (self)));
  cairo_rectangle (cairo, 0, 0, width, height);
  cairo_clip (cairo);
  cairo_scale (cairo, scale, scale);
  cairo_translate (cairo, -left, 0);
  cw_scene_paint_scrolled (self->scene, cairo, get_mode (), left);
  draw_focus (self, cairo, left, TRUE);
  cw_scene_paint_names (self->scene, cairo, get_mode (), left);
  draw_focus (self, cairo, left, FALSE);
  cairo_destroy (cairo);
  gtk_widget_snapshot_child (widget, self->scrollbar, snapshot);
}

/* ---- the facts ---- */

/* The keyboard stays at the fact it was at. */
static void
update (gpointer user_data)
{
  CwPlotView *self = user_data;
  g_autofree char *id =
    self->scene && self->current >= 0
      ? g_strdup (cw_scene_get_fact (self->scene, (guint)self->current)->entity_id)
      : NULL;
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  self->is_stale = self->scene && !gtk_widget_get_mapped (GTK_WIDGET (self));
  if (self->is_stale)
    return;
  g_clear_pointer (&self->scene, cw_scene_unref);
  g_clear_pointer (&self->measured, cw_scene_unref);
  set_scene (self, get_scene_for (self, width > 0 ? width : get_natural_width (self)));
  self->current = cw_scene_find_fact_of (self->scene, id);
  gtk_accessible_update_property (
    GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, cw_scene_get_title (self->scene),
    GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, cw_scene_get_description (self->scene), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "changed");
}

static void
cw_plot_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cw_plot_view_parent_class)->map (widget);
  if (CW_PLOT_VIEW (widget)->is_stale)
    update (widget);
}

/* A text of ten pages is on the page of its field. */
static char *
dup_sentence (CwPlotView *self, int fact)
{
  g_autofree char *sentence =
    cw_scene_fact_dup_sentence (cw_scene_get_fact (self->scene, (guint)fact));

  return cw_typesetter_clean (sentence, MAX_SENTENCE);
}

static gboolean
cw_plot_view_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  CwPlotView *self = CW_PLOT_VIEW (widget);
  int fact = keyboard ? self->current : cw_plot_view_find_at (self, x, y);
  g_autofree char *sentence = NULL;

  if (fact < 0 || self->scene == NULL)
    return FALSE;
  sentence = dup_sentence (self, fact);
  gtk_tooltip_set_text (tooltip, sentence);
  return TRUE;
}

/**
 * cw_plot_view_find_at:
 * @self: a view
 * @x: in pixels of the view
 * @y: in pixels of the view
 *
 * Returns: index of the fact that is drawn there, or -1
 */
int
cw_plot_view_find_at (CwPlotView *self, double x, double y)
{
  double scale = cw_plot_view_get_scale (self), left = get_scrolled (self);

  if (self->scene == NULL)
    return -1;
  return cw_scene_find_fact_scrolled (self->scene, x / scale + left, y / scale, left);
}

/**
 * cw_plot_view_open_fact:
 * @self: a view
 * @fact: index of a fact, or -1 for nothing
 *
 * Takes the author to the field where the fact is edited.
 */
void
cw_plot_view_open_fact (CwPlotView *self, int fact)
{
  const CwSceneFact *chosen;

  if (fact < 0 || self->scene == NULL || fact >= (int)cw_scene_get_n_facts (self->scene))
    return;
  chosen = cw_scene_get_fact (self->scene, (guint)fact);
  gtk_widget_activate_action (GTK_WIDGET (self), "case.show-field", "(ss)", chosen->entity_id,
                              chosen->field ? chosen->field : "");
}

/**
 * cw_plot_view_get_current:
 * @self: a view
 *
 * Returns: index of the fact the keyboard is at, or -1
 */
int
cw_plot_view_get_current (CwPlotView *self)
{
  return self->current;
}

/**
 * cw_plot_view_set_current:
 * @self: a view
 * @fact: index of a fact, or -1
 *
 * Moves the keyboard to a fact, scrolls to it and says it to a screen reader.
 */
void
cw_plot_view_set_current (CwPlotView *self, int fact)
{
  g_autofree char *sentence = NULL;

  if (self->scene == NULL || fact >= (int)cw_scene_get_n_facts (self->scene))
    return;
  self->current = fact;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (fact < 0)
    return;
  sentence = dup_sentence (self, fact);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  sentence, -1);
  cw_plot_view_reveal_current (self);
}

/* ---- zoom ---- */

/**
 * cw_plot_view_get_scene:
 * @self: a view
 *
 * Returns: (transfer none) (nullable): what is drawn
 */
CwScene *
cw_plot_view_get_scene (CwPlotView *self)
{
  return self->scene;
}

/**
 * cw_plot_view_get_kind:
 * @self: a view
 *
 * Returns: which figure it shows
 */
CwPlotKind
cw_plot_view_get_kind (CwPlotView *self)
{
  return self->kind;
}

/**
 * cw_plot_view_get_zoom:
 * @self: a view
 *
 * Returns: how many times as wide as the view the figure is, at least 1
 */
double
cw_plot_view_get_zoom (CwPlotView *self)
{
  return self->zoom;
}

/* What is at @x stays there. */
void
cw_plot_view_zoom_at (CwPlotView *self, double zoom, double x)
{
  double old = self->zoom;
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  double place = (gtk_adjustment_get_value (self->adjustment) + x) / old;

  zoom = CLAMP (zoom, ZOOM_MIN, ZOOM_MAX);
  if (zoom < ZOOM_MIN * 1.05)
    zoom = ZOOM_MIN;
  if (zoom == old)
    return;
  self->zoom = zoom;
  gtk_adjustment_configure (self->adjustment, place * zoom - x, 0, width * zoom, width * 0.1,
                            width * 0.9, width);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit_by_name (self, "changed");
}

/**
 * cw_plot_view_set_zoom:
 * @self: a view
 * @zoom: how many times as wide as the view the figure is to be, 1 to 40
 *
 * Makes the figure wider or narrower around its middle.
 */
void
cw_plot_view_set_zoom (CwPlotView *self, double zoom)
{
  cw_plot_view_zoom_at (self, zoom, gtk_widget_get_width (GTK_WIDGET (self)) / 2.0);
}

/* ---- making ---- */

static void
text_size_cb (CwPlotView *self)
{
  if (self->record)
    update (self);
}

static void
cw_plot_view_dispose (GObject *object)
{
  CwPlotView *self = CW_PLOT_VIEW (object);

  g_clear_pointer (&self->scrollbar, gtk_widget_unparent);
  g_clear_pointer (&self->scene, cw_scene_unref);
  g_clear_pointer (&self->measured, cw_scene_unref);
  g_clear_object (&self->adjustment);
  g_clear_object (&self->regimen);
  g_clear_object (&self->our_case);
  g_clear_pointer (&self->by, g_free);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (cw_plot_view_parent_class)->dispose (object);
}

static void
cw_plot_view_class_init (CwPlotViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_plot_view_dispose;
  widget_class->get_request_mode = cw_plot_view_get_request_mode;
  widget_class->measure = cw_plot_view_measure;
  widget_class->size_allocate = cw_plot_view_size_allocate;
  widget_class->map = cw_plot_view_map;
  widget_class->snapshot = cw_plot_view_snapshot;
  widget_class->query_tooltip = cw_plot_view_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "plotview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  cw_plot_view_class_add_keys (widget_class);
  /* The figure, or how wide it is, is another one. */
  g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 0);
}

static void
cw_plot_view_init (CwPlotView *self)
{
  self->zoom = ZOOM_MIN;
  self->current = -1;
  self->adjustment = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->scrollbar = gtk_scrollbar_new (GTK_ORIENTATION_HORIZONTAL, self->adjustment);
  cw_wheel_pass_on (self->scrollbar);
  gtk_widget_set_parent (self->scrollbar, GTK_WIDGET (self));
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  cw_text_scale_watch (GTK_WIDGET (self), G_CALLBACK (text_size_cb));
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
  cw_plot_view_add_controllers (self);
}

/**
 * cw_plot_view_set_options:
 * @self: a view of a figure of a review
 * @options: what it shows; copied
 *
 * Shows the figure anew with other groups, another time or without our case.
 */
void
cw_plot_view_set_options (CwPlotView *self, const CwReviewPlotOptions *options)
{
  g_set_object (&self->our_case, options->our_case);
  g_free (self->by);
  self->by = g_strdup (options->by);
  self->endpoint = options->endpoint;
  update (self);
}

/**
 * cw_plot_view_new:
 * @record: an open record
 * @kind: which figure
 * @regimen: (nullable): the regimen of a cycle
 *
 * Returns: (transfer floating): the figure, following what is edited
 */
GtkWidget *
cw_plot_view_new (CwRecord *record, CwPlotKind kind, CwEntity *regimen)
{
  CwPlotView *self = g_object_new (CW_TYPE_PLOT_VIEW, NULL);

  self->record = g_object_ref (record);
  self->kind = kind;
  self->regimen = regimen ? g_object_ref (regimen) : NULL;
  update (self);
  cw_settled_connect (record, GTK_WIDGET (self), update, self);
  return GTK_WIDGET (self);
}
