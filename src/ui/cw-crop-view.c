/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-crop-view.h"

#include <glib/gi18n.h>
#include <math.h>

#include "plot/cw-panel-crop-edit.h"
#include "ui/cw-focus.h"

/* A whole image with the part of it that is shown: drawn anew, moved or dragged by its edges with
 * the pointer, moved by the arrow keys and sized with Shift. Nothing is stored here. */

#define MIN_WIDTH 200
#define NATURAL_WIDTH 640
#define MAX_HEIGHT 420
/* How far beside an edge a press still takes hold of it, in pixels. */
#define SLACK 8.0
#define HANDLE 4.0
/* What a key moves by, as a part of the image. */
#define STEP 0.01

struct _CwCropView
{
  GtkWidget parent_instance;

  GdkTexture *image; /* or NULL while it is loaded */
  CwPanelCrop crop;
  CwPanelCrop before; /* a drag */
  CwPanelCropEdges edges; /* that it holds; none draws a new part */
  int width; /* of the image in pixels of the window */
  int height;
};

enum
{
  SIGNAL_TAKEN,
  SIGNAL_LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CwCropView, cw_crop_view, GTK_TYPE_WIDGET)

/* ---- the part ---- */

/**
 * cw_crop_view_get_crop:
 * @self: a view
 * @crop: (out): the part that is marked
 *
 * Says what was chosen.
 */
void
cw_crop_view_get_crop (CwCropView *self, CwPanelCrop *crop)
{
  *crop = self->crop;
}

static int
percent (double part)
{
  return (int)round (100 * part);
}

/**
 * cw_crop_view_set_crop:
 * @self: a view
 * @crop: a part of its image
 *
 * Marks another part.
 */
void
cw_crop_view_set_crop (CwCropView *self, const CwPanelCrop *crop)
{
  g_autofree char *text = g_strdup_printf (
    /* Translators: edges of a rectangle in hundredths of an image. */
    _ ("From %d to %d percent across, from %d to %d percent down"), percent (crop->left),
    percent (crop->right), percent (crop->top), percent (crop->bottom));

  self->crop = *crop;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text,
                                  -1);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * cw_crop_view_set_image:
 * @self: a view
 * @image: (nullable): the whole image; %NULL while it is loaded
 * @crop: the part of it that is shown now
 *
 * Shows another image.
 */
void
cw_crop_view_set_image (CwCropView *self, GdkTexture *image, const CwPanelCrop *crop)
{
  g_set_object (&self->image, image);
  cw_crop_view_set_crop (self, crop);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* ---- layout and drawing ---- */

static GtkSizeRequestMode
cw_crop_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static double
get_scale (CwCropView *self, int width)
{
  double scale = (double)width / gdk_texture_get_width (self->image);

  return fmin (scale, (double)MAX_HEIGHT / gdk_texture_get_height (self->image));
}

static void
cw_crop_view_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  CwCropView *self = CW_CROP_VIEW (widget);
  int width = for_size < 0 ? NATURAL_WIDTH : for_size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else if (self->image)
    *minimum = *natural =
      (int)ceil (gdk_texture_get_height (self->image) * get_scale (self, width));
  else
    *minimum = *natural = MIN_WIDTH;
}

static void
cw_crop_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CwCropView *self = CW_CROP_VIEW (widget);
  double scale = self->image ? get_scale (self, width) : 0;

  self->width = scale > 0 ? MAX (1, (int)(gdk_texture_get_width (self->image) * scale)) : 0;
  self->height = scale > 0 ? MAX (1, (int)(gdk_texture_get_height (self->image) * scale)) : 0;
}

static void
draw_handles (CwCropView *self, cairo_t *cairo, double x, double y, double width, double height)
{
  for (int i = 0; i < 3; i++)
    for (int j = 0; j < 3; j++)
      if (i != 1 || j != 1)
        cairo_rectangle (cairo, x + i * width / 2 - HANDLE, y + j * height / 2 - HANDLE, 2 * HANDLE,
                         2 * HANDLE);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_fill_preserve (cairo);
  cairo_set_source_rgb (cairo, 0, 0, 0);
  cairo_set_line_width (cairo, 1);
  cairo_stroke (cairo);
}

/* What is cut off stays visible below a shade. */
static void
draw_crop (CwCropView *self, cairo_t *cairo)
{
  double x = self->crop.left * self->width, y = self->crop.top * self->height;
  double width = (self->crop.right - self->crop.left) * self->width;
  double height = (self->crop.bottom - self->crop.top) * self->height;

  cairo_set_fill_rule (cairo, CAIRO_FILL_RULE_EVEN_ODD);
  cairo_rectangle (cairo, 0, 0, self->width, self->height);
  cairo_rectangle (cairo, x, y, width, height);
  cairo_set_source_rgba (cairo, 0, 0, 0, 0.6);
  cairo_fill (cairo);
  cairo_rectangle (cairo, x, y, width, height);
  cairo_set_source_rgb (cairo, 0, 0, 0);
  cairo_set_line_width (cairo, 3);
  cairo_stroke_preserve (cairo);
  cairo_set_source_rgb (cairo, 1, 1, 1);
  cairo_set_line_width (cairo, gtk_widget_has_focus (GTK_WIDGET (self)) ? 2 : 1);
  cairo_stroke (cairo);
  draw_handles (self, cairo, x, y, width, height);
}

static void
cw_crop_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CwCropView *self = CW_CROP_VIEW (widget);
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, (float)self->width, (float)self->height);
  cairo_t *cairo;

  if (self->image == NULL || self->width == 0)
    return;
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &bounds);
  gtk_snapshot_append_texture (snapshot, self->image, &bounds);
  cairo = gtk_snapshot_append_cairo (snapshot, &bounds);
  draw_crop (self, cairo);
  cairo_destroy (cairo);
}

/* ---- pointer ---- */

static CwPanelCropEdges
find_edges (CwCropView *self, double x, double y)
{
  return cw_panel_crop_find_edges (&self->crop, x / self->width, y / self->height,
                                   SLACK / self->width, SLACK / self->height);
}

/* Inside of the whole there is nothing to move, so that a drag draws. */
static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, CwCropView *self)
{
  const CwPanelCrop *crop = &self->crop;

  cw_focus_grab_in_place (GTK_WIDGET (self));
  if (self->width == 0)
    return;
  self->before = *crop;
  self->edges = find_edges (self, x, y);
  if (self->edges == CW_PANEL_CROP_ALL && crop->right - crop->left > 1 - 1e-9 &&
      crop->bottom - crop->top > 1 - 1e-9)
    self->edges = CW_PANEL_CROP_NOTHING;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double dx, double dy, CwCropView *self)
{
  CwPanelCrop crop = self->before;
  double x, y;

  if (self->width == 0 || (dx == 0 && dy == 0))
    return;
  gtk_gesture_drag_get_start_point (gesture, &x, &y);
  if (self->edges)
    cw_panel_crop_drag (&crop, self->edges, dx / self->width, dy / self->height);
  else
    crop = cw_panel_crop_between (x / self->width, y / self->height, (x + dx) / self->width,
                                  (y + dy) / self->height);
  cw_crop_view_set_crop (self, &crop);
}

static const char *
get_cursor (CwPanelCropEdges edges)
{
  switch ((guint)edges)
    {
    case CW_PANEL_CROP_ALL:
      return "move";
    case CW_PANEL_CROP_LEFT:
    case CW_PANEL_CROP_RIGHT:
      return "ew-resize";
    case CW_PANEL_CROP_TOP:
    case CW_PANEL_CROP_BOTTOM:
      return "ns-resize";
    case CW_PANEL_CROP_LEFT | CW_PANEL_CROP_TOP:
    case CW_PANEL_CROP_RIGHT | CW_PANEL_CROP_BOTTOM:
      return "nwse-resize";
    case CW_PANEL_CROP_LEFT | CW_PANEL_CROP_BOTTOM:
    case CW_PANEL_CROP_RIGHT | CW_PANEL_CROP_TOP:
      return "nesw-resize";
    case CW_PANEL_CROP_NOTHING:
    default:
      return "crosshair";
    }
}

static void
motion_cb (GtkEventControllerMotion *motion, double x, double y, CwCropView *self)
{
  if (self->width > 0)
    gtk_widget_set_cursor_from_name (GTK_WIDGET (self), get_cursor (find_edges (self, x, y)));
}

/* ---- keys ---- */

static gboolean
arrow_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  CwCropView *self = CW_CROP_VIEW (widget);
  CwPanelCrop crop = self->crop;
  gboolean has_shift;
  int dx, dy;

  g_variant_get (arguments, "(iib)", &dx, &dy, &has_shift);
  cw_panel_crop_drag (&crop,
                      has_shift ? CW_PANEL_CROP_RIGHT | CW_PANEL_CROP_BOTTOM : CW_PANEL_CROP_ALL,
                      dx * STEP, dy * STEP);
  cw_crop_view_set_crop (self, &crop);
  return TRUE;
}

static gboolean
signal_cb (GtkWidget *widget, GVariant *arguments, gpointer user_data)
{
  g_signal_emit (widget, signals[g_variant_get_int32 (arguments)], 0);
  return TRUE;
}

static void
add_keys (GtkWidgetClass *klass)
{
  cw_focus_add_arrows (klass, arrow_cb);
  gtk_widget_class_add_binding (klass, GDK_KEY_Return, 0, signal_cb, "i", SIGNAL_TAKEN);
  gtk_widget_class_add_binding (klass, GDK_KEY_KP_Enter, 0, signal_cb, "i", SIGNAL_TAKEN);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, signal_cb, "i", SIGNAL_LEFT);
}

/* ---- object ---- */

static void
cw_crop_view_dispose (GObject *object)
{
  g_clear_object (&CW_CROP_VIEW (object)->image);
  G_OBJECT_CLASS (cw_crop_view_parent_class)->dispose (object);
}

static guint
add_signal (CwCropViewClass *klass, const char *name)
{
  return g_signal_new (name, G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
cw_crop_view_class_init (CwCropViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_crop_view_dispose;
  widget_class->get_request_mode = cw_crop_view_get_request_mode;
  widget_class->measure = cw_crop_view_measure;
  widget_class->size_allocate = cw_crop_view_size_allocate;
  widget_class->snapshot = cw_crop_view_snapshot;
  signals[SIGNAL_TAKEN] = add_signal (klass, "taken");
  signals[SIGNAL_LEFT] = add_signal (klass, "left");
  gtk_widget_class_set_css_name (widget_class, "cropview");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  add_keys (widget_class);
}

static void
cw_crop_view_init (CwCropView *self)
{
  GtkGesture *drag = gtk_gesture_drag_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->crop = CW_PANEL_CROP_WHOLE;
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Part of the picture that is shown"), -1);
}

/**
 * cw_crop_view_new:
 *
 * Returns: (transfer floating): a view without an image; it emits “taken” when the author wants the
 *   part, and “left” when not
 */
GtkWidget *
cw_crop_view_new (void)
{
  return g_object_new (CW_TYPE_CROP_VIEW, NULL);
}
