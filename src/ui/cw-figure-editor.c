/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-figure-editor-private.h"

#include <glib/gi18n.h>

#include "plot/cw-plot.h"
#include "ui/cw-figure-findings.h"
#include "ui/cw-settled.h"
#include "ui/cw-window.h"

/* A figure where it is made: the picture as it is printed, what can be done with its panels, and
 * below it what the journal would object to. It follows the case when typing rests, is composed in
 * a thread, and only while it is seen. */

#define PREVIEW_DPI 200

G_DEFINE_FINAL_TYPE (CwFigureEditor, cw_figure_editor, GTK_TYPE_WIDGET)

/* In millimetres; 0 for that of the figure. */
double
cw_figure_editor_get_width (CwFigureEditor *self)
{
  static const double widths_mm[] = { 0, CW_PLOT_COLUMN_MM, CW_PLOT_PAGE_MM };

  return widths_mm[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->width))];
}

static gboolean
has_panels (CwFigureEditor *self)
{
  return self->figure && g_list_model_get_n_items (G_LIST_MODEL (self->figure->panels)) > 0;
}

/* ---- what is seen ---- */

/* Says what happened until it is closed; %NULL takes it away. */
void
cw_figure_editor_show_notice (CwFigureEditor *self, const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->notice_text), text ? text : "");
  gtk_widget_set_visible (self->notice, text != NULL);
}

static const CwPanelMeasure *
find_weakest (const CwFigureMeasure *measure)
{
  const CwPanelMeasure *weakest = NULL;

  for (guint i = 0; i < measure->panels->len; i++)
    {
      const CwPanelMeasure *panel = measure->panels->pdata[i];

      if (panel->dpi > 0 && (weakest == NULL || panel->dpi < weakest->dpi))
        weakest = panel;
    }
  return weakest;
}

static char *
dup_size (const CwFigureMeasure *measure)
{
  const CwPanelMeasure *weakest = find_weakest (measure);

  if (weakest == NULL)
    return g_strdup_printf (_ ("%.0f × %.0f mm"), measure->width_mm, measure->height_mm);
  if (weakest->letter == NULL)
    /* Translators: dots per inch */
    return g_strdup_printf (_ ("%.0f × %.0f mm, %.0f dpi"), measure->width_mm, measure->height_mm,
                            weakest->dpi);
  return g_strdup_printf (_ ("%.0f × %.0f mm, at least %.0f dpi (panel %s)"), measure->width_mm,
                          measure->height_mm, weakest->dpi, weakest->letter);
}

/* Which of the pages of the stack it is, and what can be done. */
void
cw_figure_editor_update (CwFigureEditor *self)
{
  gboolean is_figure;

  if (self->cropped && !cw_figure_editor_can_take_crop (self))
    {
      cw_figure_editor_leave_crop (self);
      cw_figure_editor_show_notice (
        self, _ ("The panel that was being cropped is gone or has another picture now."));
    }
  is_figure = has_panels (self) && self->cropped == NULL;
  if (self->cropped == NULL)
    gtk_stack_set_visible_child_name (GTK_STACK (self->stack),
                                      has_panels (self) ? "figure" : "empty");
  gtk_widget_set_visible (self->rows, has_panels (self));
  gtk_widget_set_visible (self->findings, has_panels (self));
  gtk_label_set_text (GTK_LABEL (self->hint), cw_figure_canvas_get_hint (self->canvas));
  gtk_widget_set_visible (self->hint, is_figure);
  gtk_widget_set_visible (self->size, is_figure);
  cw_figure_editor_update_tools (self);
}

/* ---- composing ---- */

static void
stop (GCancellable **cancellable)
{
  if (*cancellable)
    g_cancellable_cancel (*cancellable);
  g_clear_object (cancellable);
}

/* Takes @work. */
static void
show_work (CwFigureEditor *self, CwFigureWork *work)
{
  g_autofree char *size = work->result.measure ? dup_size (work->result.measure) : NULL;

  gtk_label_set_text (GTK_LABEL (self->size), work->result.problem ? work->result.problem : size);
  cw_figure_findings_show (CW_FIGURE_FINDINGS (self->findings), work->result.findings);
  if (work->texture)
    cw_figure_canvas_take_work (self->canvas, work);
  else
    cw_figure_work_free (work);
}

static void
composed_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CwFigureEditor *self = CW_FIGURE_EDITOR (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (CwFigureWork) work = cw_figure_work_finish (result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->box == NULL)
    return;
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  if (work)
    show_work (self, g_steal_pointer (&work));
  else
    gtk_label_set_text (GTK_LABEL (self->size), error->message);
}

/* The picture before stays until the new one is there. */
void
cw_figure_editor_compose (CwFigureEditor *self)
{
  CwDocument *document = cw_window_find_document (GTK_WIDGET (self));
  CwFigureExport export = { .dpi = PREVIEW_DPI, .purpose = CW_FIGURE_PREVIEW };

  stop (&self->composing);
  gtk_spinner_stop (GTK_SPINNER (self->spinner));
  cw_figure_editor_update (self);
  if (document == NULL || !has_panels (self) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  self->composing = g_cancellable_new ();
  export.figure_id = cw_entity_get_id (CW_ENTITY (self->figure));
  export.width_mm = cw_figure_editor_get_width (self);
  export.cancellable = self->composing;
  gtk_spinner_start (GTK_SPINNER (self->spinner));
  cw_figure_work_start (GTK_WIDGET (self), document, self->record, &export, NULL, composed_cb);
}

static void
settled_cb (gpointer self)
{
  cw_figure_editor_compose (self);
}

/* ---- widget ---- */

static void
cw_figure_editor_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cw_figure_editor_parent_class)->map (widget);
  cw_figure_editor_compose (CW_FIGURE_EDITOR (widget));
}

static void
cw_figure_editor_root (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cw_figure_editor_parent_class)->root (widget);
  cw_figure_editor_follow_root (CW_FIGURE_EDITOR (widget));
}

static void
cw_figure_editor_unroot (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cw_figure_editor_parent_class)->unroot (widget);
  cw_figure_editor_follow_root (CW_FIGURE_EDITOR (widget));
}

static void
cw_figure_editor_dispose (GObject *object)
{
  CwFigureEditor *self = CW_FIGURE_EDITOR (object);

  stop (&self->composing);
  stop (&self->loading);
  if (self->importing)
    g_cancellable_cancel (self->importing);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_object (&self->cropped);
  g_clear_pointer (&self->cropped_image, g_free);
  g_clear_object (&self->figure);
  G_OBJECT_CLASS (cw_figure_editor_parent_class)->dispose (object);
}

/* Pictures on their way in need the case until they have come to an end. */
static void
cw_figure_editor_finalize (GObject *object)
{
  CwFigureEditor *self = CW_FIGURE_EDITOR (object);

  g_clear_object (&self->importing);
  g_clear_object (&self->bar);
  g_clear_object (&self->target);
  g_clear_object (&self->first);
  g_clear_object (&self->parent);
  g_clear_object (&self->record);
  G_OBJECT_CLASS (cw_figure_editor_parent_class)->finalize (object);
}

static void
cw_figure_editor_class_init (CwFigureEditorClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cw_figure_editor_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_figure_editor_finalize;
  widget_class->map = cw_figure_editor_map;
  widget_class->root = cw_figure_editor_root;
  widget_class->unroot = cw_figure_editor_unroot;
  cw_figure_editor_install_intake (widget_class);
  cw_figure_editor_install_panels (widget_class);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "figureeditor");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
close_notice_cb (CwFigureEditor *self)
{
  cw_figure_editor_show_notice (self, NULL);
}

static GtkWidget *
make_notice (CwFigureEditor *self)
{
  GtkWidget *close = gtk_button_new_from_icon_name ("window-close-symbolic");

  self->notice = g_object_new (GTK_TYPE_BOX, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                               "spacing", 6, "visible", FALSE, NULL);
  self->notice_text = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0, "wrap", TRUE, "wrap-mode",
                                    PANGO_WRAP_WORD_CHAR, "hexpand", TRUE, NULL);
  gtk_widget_add_css_class (self->notice, "cw-figure-notice");
  gtk_widget_add_css_class (close, "flat");
  gtk_widget_set_valign (close, GTK_ALIGN_START);
  gtk_widget_set_tooltip_text (close, _ ("Close the message"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (close), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Close the message"), -1);
  g_signal_connect_swapped (close, "clicked", G_CALLBACK (close_notice_cb), self);
  gtk_box_append (GTK_BOX (self->notice), self->notice_text);
  gtk_box_append (GTK_BOX (self->notice), close);
  return self->notice;
}

static GtkWidget *
make_label (void)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

static GtkWidget *
make_size (CwFigureEditor *self)
{
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);

  self->size = make_label ();
  self->spinner = gtk_spinner_new ();
  gtk_box_append (GTK_BOX (line), self->size);
  gtk_box_append (GTK_BOX (line), self->spinner);
  return line;
}

static GtkWidget *
make_stack (CwFigureEditor *self)
{
  self->stack = gtk_stack_new ();
  gtk_stack_set_hhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_set_vhomogeneous (GTK_STACK (self->stack), FALSE);
  gtk_stack_add_named (GTK_STACK (self->stack), cw_figure_editor_make_empty (self), "empty");
  gtk_stack_add_named (GTK_STACK (self->stack), GTK_WIDGET (self->canvas), "figure");
  gtk_stack_add_named (GTK_STACK (self->stack), cw_figure_editor_make_crop (self), "crop");
  return self->stack;
}

static void
cw_figure_editor_init (CwFigureEditor *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Picture of the figure"), -1);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

static void
fill (CwFigureEditor *self)
{
  GtkBox *box = GTK_BOX (self->box);

  self->canvas = CW_FIGURE_CANVAS (cw_figure_canvas_new (self->record));
  self->findings = cw_figure_findings_new ();
  self->hint = make_label ();
  gtk_box_append (box, cw_figure_editor_make_tools (self));
  gtk_box_append (box, make_notice (self));
  gtk_box_append (box, make_stack (self));
  gtk_box_append (box, make_size (self));
  gtk_box_append (box, self->hint);
  gtk_box_append (box, self->findings);
  g_signal_connect_swapped (self->canvas, "changed", G_CALLBACK (cw_figure_editor_update), self);
}

/**
 * cw_figure_editor_new:
 * @record: an open case
 * @parent: the entity that holds the figures
 * @list: the field of them
 *
 * Returns: (transfer floating): the editor of no figure yet; pictures that come in make one
 */
GtkWidget *
cw_figure_editor_new (CwRecord *record, CwEntity *parent, const CwField *list)
{
  CwFigureEditor *self = g_object_new (CW_TYPE_FIGURE_EDITOR, NULL);

  self->record = g_object_ref (record);
  self->parent = g_object_ref (parent);
  self->list = list;
  fill (self);
  cw_figure_editor_update (self);
  cw_settled_connect (record, GTK_WIDGET (self), settled_cb, self);
  return GTK_WIDGET (self);
}

/**
 * cw_figure_editor_set_figure:
 * @self: an editor
 * @figure: (nullable): a figure of the case
 *
 * Edits another figure.
 */
void
cw_figure_editor_set_figure (CwFigureEditor *self, CwFigure *figure)
{
  if (self->box == NULL || !g_set_object (&self->figure, figure))
    return;
  if (self->cropped)
    cw_figure_editor_leave_crop (self);
  gtk_label_set_text (GTK_LABEL (self->size), "");
  cw_figure_editor_show_notice (self, NULL);
  cw_figure_canvas_set_figure (self->canvas, figure);
  cw_figure_editor_compose (self);
}

/**
 * cw_figure_editor_get_canvas:
 * @self: an editor
 *
 * Returns: (transfer none): the figure in it
 */
CwFigureCanvas *
cw_figure_editor_get_canvas (CwFigureEditor *self)
{
  return self->canvas;
}
