/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-figure-canvas-private.h"

#include <glib/gi18n.h>
#include <math.h>

#include "plot/cw-panel-map.h"

/* A figure on its white paper, as it was last composed, with one of its panels and one of its marks
 * chosen. What is drawn on it goes into the case at once; the picture follows when it is composed
 * anew, and until then the chosen mark is seen as it will be. */

#define MIN_WIDTH 200
#define NATURAL_WIDTH 640
#define MAX_HEIGHT 420
/* More only makes pixels larger. */
#define MAX_SCALE 6.0

enum
{
  SIGNAL_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CwFigureCanvas, cw_figure_canvas, GTK_TYPE_WIDGET)

/* ---- what is chosen ---- */

/**
 * cw_figure_canvas_get_measure:
 * @self: a canvas
 *
 * Returns: (nullable): how the figure in sight comes out
 */
const CwFigureMeasure *
cw_figure_canvas_get_measure (CwFigureCanvas *self)
{
  return self->work ? self->work->result.measure : NULL;
}

/* How the chosen panel was composed, or NULL. */
const CwPanelMeasure *
cw_figure_canvas_get_panel_measure (CwFigureCanvas *self)
{
  const CwFigureMeasure *figure = cw_figure_canvas_get_measure (self);
  int index = figure && self->panel
                ? cw_panel_map_find_id (figure, cw_entity_get_id (CW_ENTITY (self->panel)))
                : -1;

  return index < 0 ? NULL : figure->panels->pdata[index];
}

static guint
get_n_marks (CwFigureCanvas *self)
{
  g_autoptr (GArray) marks = cw_figure_canvas_dup_marks (self);

  return marks ? marks->len : 0;
}

/* Whether marks can be drawn on the chosen panel. */
gboolean
cw_figure_canvas_is_editable (CwFigureCanvas *self)
{
  return cw_figure_panel_has_image (self->panel) && !cw_record_is_read_only (self->record);
}

static char *
dup_label (CwFigureCanvas *self)
{
  g_autoptr (GArray) marks = cw_figure_canvas_dup_marks (self);

  if (self->panel == NULL)
    return g_strdup (_ ("The figure as it is printed"));
  if (marks == NULL || self->mark < 0)
    return g_strdup_printf (_ ("The figure as it is printed: panel %s"),
                            self->panel->letter ? self->panel->letter : "");
  /* Translators: letter of a panel, number of a mark, number of marks, kind of the mark. */
  return g_strdup_printf (
    _ ("The figure as it is printed: panel %s, mark %d of %u, %s"),
    self->panel->letter ? self->panel->letter : "", self->mark + 1, marks->len,
    cw_panel_mark_kind_get_label (g_array_index (marks, CwPanelMark, self->mark).kind));
}

/* What is dragged belongs to what is chosen, and ends with the choice: the button let go must not
 * write it over something else. */
static void
choose_mark (CwFigureCanvas *self, int mark)
{
  self->drag.is_active = FALSE;
  self->mark = mark;
}

/* What is chosen can go while nobody looks, by undo or in the table. */
static void
drop_lost (CwFigureCanvas *self)
{
  if (self->panel && cw_entity_get_parent (CW_ENTITY (self->panel)) != (CwEntity *)self->figure)
    {
      g_clear_object (&self->panel);
      choose_mark (self, -1);
    }
  if (self->mark >= (int)get_n_marks (self))
    choose_mark (self, -1);
}

void
cw_figure_canvas_changed (CwFigureCanvas *self)
{
  g_autofree char *label = NULL;

  drop_lost (self);
  label = dup_label (self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* A panel shows by itself that it is the one keys go to. */
  if (self->panel)
    gtk_widget_add_css_class (GTK_WIDGET (self), "chosen");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "chosen");
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_signal_emit (self, signals[SIGNAL_CHANGED], 0);
}

/**
 * cw_figure_canvas_get_panel:
 * @self: a canvas
 *
 * Returns: (transfer none) (nullable): the panel that is chosen
 */
CwFigurePanel *
cw_figure_canvas_get_panel (CwFigureCanvas *self)
{
  return self->panel;
}

/**
 * cw_figure_canvas_set_panel:
 * @self: a canvas
 * @panel: (nullable): a panel of its figure
 *
 * Chooses a panel, and none of its marks.
 */
void
cw_figure_canvas_set_panel (CwFigureCanvas *self, CwFigurePanel *panel)
{
  g_set_object (&self->panel, panel);
  choose_mark (self, -1);
  cw_figure_canvas_changed (self);
}

/**
 * cw_figure_canvas_get_mark:
 * @self: a canvas
 *
 * Returns: place of the chosen mark among those of the chosen panel, or -1
 */
int
cw_figure_canvas_get_mark (CwFigureCanvas *self)
{
  return self->mark;
}

/**
 * cw_figure_canvas_set_mark:
 * @self: a canvas
 * @mark: place of a mark of the chosen panel; -1 for none
 *
 * Chooses a mark.
 */
void
cw_figure_canvas_set_mark (CwFigureCanvas *self, int mark)
{
  choose_mark (self, mark);
  cw_history_break (cw_record_get_history (self->record));
  cw_figure_canvas_changed (self);
}

/**
 * cw_figure_canvas_get_tool:
 * @self: a canvas
 *
 * Returns: the #CwPanelMarkKind that a drag draws, or %CW_FIGURE_CANVAS_NO_TOOL
 */
int
cw_figure_canvas_get_tool (CwFigureCanvas *self)
{
  return self->tool;
}

/**
 * cw_figure_canvas_set_tool:
 * @self: a canvas
 * @tool: the #CwPanelMarkKind that a drag shall draw, or %CW_FIGURE_CANVAS_NO_TOOL
 *
 * Chooses what the pointer does; after one mark it chooses again.
 */
void
cw_figure_canvas_set_tool (CwFigureCanvas *self, int tool)
{
  if (self->tool == tool)
    return;
  self->tool = tool;
  choose_mark (self, -1);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), tool < 0 ? NULL : "crosshair");
  cw_figure_canvas_changed (self);
}

/**
 * cw_figure_canvas_get_hint:
 * @self: a canvas
 *
 * Returns: what can be done next, in a sentence
 */
const char *
cw_figure_canvas_get_hint (CwFigureCanvas *self)
{
  if (self->tool >= 0 && self->panel)
    return _ ("Drag on a panel to draw it, or press Enter to put it in the middle. Escape leaves.");
  if (self->tool >= 0)
    return _ ("Drag on a panel to draw it. Escape leaves.");
  if (self->mark >= 0)
    return _ ("Arrow keys move the mark, with Shift its end. Delete removes it, Escape leaves it.");
  if (self->panel && !cw_figure_panel_has_image (self->panel))
    return _ (
      "Pictures that you add, paste or drop now fill this empty panel and those behind it.");
  if (get_n_marks (self) > 0)
    return _ (
      "Space chooses a mark of the panel, arrow keys choose another panel, Enter goes to its "
      "caption.");
  if (self->panel)
    return _ ("Arrow keys choose another panel, Enter goes to its caption.");
  return _ ("Click a panel or choose it by the arrow keys to crop it, to mark it or to move it.");
}

/* ---- places ---- */

/* The panel at that place of the figure as it is shown; NULL for -1, and when it has gone. */
CwFigurePanel *
cw_figure_canvas_lookup_panel (CwFigureCanvas *self, int index)
{
  const CwFigureMeasure *figure = cw_figure_canvas_get_measure (self);
  const CwPanelMeasure *panel = index < 0 ? NULL : figure->panels->pdata[index];
  CwEntity *entity =
    panel ? cw_entity_lookup (cw_record_get_root (self->record), panel->panel_id) : NULL;

  return entity ? CW_FIGURE_PANEL (entity) : NULL;
}

/**
 * cw_figure_canvas_find_panel_at:
 * @self: a canvas
 * @x: in pixels
 * @y: in pixels
 *
 * Returns: (transfer none) (nullable): the panel there
 */
CwFigurePanel *
cw_figure_canvas_find_panel_at (CwFigureCanvas *self, double x, double y)
{
  const CwFigureMeasure *figure = cw_figure_canvas_get_measure (self);

  return cw_figure_canvas_lookup_panel (
    self, figure ? cw_panel_map_find_at (figure, x / self->scale, y / self->scale) : -1);
}

/**
 * cw_figure_canvas_get_bounds:
 * @self: a canvas
 * @panel_id: a panel
 * @bounds: (out): where it is shown, in pixels
 *
 * Returns: whether it is shown
 */
gboolean
cw_figure_canvas_get_bounds (CwFigureCanvas *self, const char *panel_id, GdkRectangle *bounds)
{
  const CwFigureMeasure *figure = cw_figure_canvas_get_measure (self);
  int index = figure ? cw_panel_map_find_id (figure, panel_id) : -1;
  const CwPanelMeasure *panel = index < 0 ? NULL : figure->panels->pdata[index];

  if (panel == NULL)
    return FALSE;
  *bounds =
    (GdkRectangle){ (int)(panel->x_mm * self->scale), (int)(panel->y_mm * self->scale),
                    (int)(panel->width_mm * self->scale), (int)(panel->height_mm * self->scale) };
  return TRUE;
}

static double
get_scale (CwFigureCanvas *self, int width)
{
  const CwFigureMeasure *figure = cw_figure_canvas_get_measure (self);

  if (figure == NULL)
    return 1;
  return fmin (fmin (MAX_SCALE, width / figure->width_mm), MAX_HEIGHT / figure->height_mm);
}

/* ---- layout and drawing ---- */

static GtkSizeRequestMode
cw_figure_canvas_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
cw_figure_canvas_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  CwFigureCanvas *self = CW_FIGURE_CANVAS (widget);
  const CwFigureMeasure *figure = cw_figure_canvas_get_measure (self);
  int width = for_size < 0 ? NATURAL_WIDTH : for_size;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = MIN_WIDTH;
      *natural = NATURAL_WIDTH;
    }
  else if (figure)
    *minimum = *natural = (int)ceil (figure->height_mm * get_scale (self, width));
  else
    *minimum = *natural = MIN_WIDTH / 2;
}

static void
cw_figure_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CW_FIGURE_CANVAS (widget)->scale = get_scale (CW_FIGURE_CANVAS (widget), width);
}

static void
cw_figure_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CwFigureCanvas *self = CW_FIGURE_CANVAS (widget);
  const CwFigureMeasure *figure = cw_figure_canvas_get_measure (self);
  graphene_rect_t bounds;
  cairo_t *cairo;

  if (figure == NULL)
    return;
  graphene_rect_init (&bounds, 0, 0, (float)(figure->width_mm * self->scale),
                      (float)(figure->height_mm * self->scale));
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &bounds);
  gtk_snapshot_append_texture (snapshot, self->work->texture, &bounds);
  cairo = gtk_snapshot_append_cairo (snapshot, &bounds);
  cw_figure_canvas_draw_overlay (self, cairo);
  cairo_destroy (cairo);
}

/* ---- object ---- */

/**
 * cw_figure_canvas_set_figure:
 * @self: a canvas
 * @figure: (nullable): a figure of the case
 *
 * Shows another figure as soon as cw_figure_canvas_take_work() brings it.
 */
void
cw_figure_canvas_set_figure (CwFigureCanvas *self, CwFigure *figure)
{
  if (!g_set_object (&self->figure, figure))
    return;
  g_clear_pointer (&self->work, cw_figure_work_free);
  self->tool = CW_FIGURE_CANVAS_NO_TOOL;
  cw_figure_canvas_set_panel (self, NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/**
 * cw_figure_canvas_take_work:
 * @self: a canvas
 * @work: (transfer full): its figure, with a texture
 *
 * Shows what was composed.
 */
void
cw_figure_canvas_take_work (CwFigureCanvas *self, CwFigureWork *work)
{
  g_return_if_fail (work->texture);

  cw_figure_work_free (self->work);
  self->work = work;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  cw_scene_get_description (work->result.scene), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  cw_figure_canvas_changed (self);
}

static void
cw_figure_canvas_dispose (GObject *object)
{
  CwFigureCanvas *self = CW_FIGURE_CANVAS (object);

  g_clear_pointer (&self->work, cw_figure_work_free);
  g_clear_object (&self->panel);
  g_clear_object (&self->figure);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (cw_figure_canvas_parent_class)->dispose (object);
}

static void
cw_figure_canvas_class_init (CwFigureCanvasClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_figure_canvas_dispose;
  widget_class->get_request_mode = cw_figure_canvas_get_request_mode;
  widget_class->measure = cw_figure_canvas_measure;
  widget_class->size_allocate = cw_figure_canvas_size_allocate;
  widget_class->snapshot = cw_figure_canvas_snapshot;
  signals[SIGNAL_CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST,
                                          0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "figurecanvas");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
  cw_figure_canvas_class_add_keys (widget_class);
}

static void
cw_figure_canvas_init (CwFigureCanvas *self)
{
  self->scale = 1;
  self->mark = -1;
  self->tool = CW_FIGURE_CANVAS_NO_TOOL;
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  cw_figure_canvas_add_controllers (self);
}

/**
 * cw_figure_canvas_new:
 * @record: an open case
 *
 * Returns: (transfer floating): a canvas with no figure yet; it emits “changed” when something else
 *   is chosen or the figure was composed anew
 */
GtkWidget *
cw_figure_canvas_new (CwRecord *record)
{
  CwFigureCanvas *self = g_object_new (CW_TYPE_FIGURE_CANVAS, NULL);

  self->record = g_object_ref (record);
  g_signal_connect_object (cw_record_get_root (record), "change",
                           G_CALLBACK (cw_figure_canvas_changed), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
