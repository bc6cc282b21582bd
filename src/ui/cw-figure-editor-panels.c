/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "ui/cw-figure-editor-private.h"
#include "ui/cw-image-load.h"
#include "ui/cw-window.h"

/* What is done with the panels of a figure: their order and letters, and the part of an image that
 * is shown. Everything is a step of the history. */

/* As large as an image that is cropped is shown, on a screen of high density. */
#define CROP_PIXELS 1280

/* ---- order ---- */

static void
letter_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwFigureEditor *self = CW_FIGURE_EDITOR (widget);
  CwHistory *history = cw_record_get_history (self->record);

  cw_history_begin (history, _ ("Letter panels again"));
  cw_figure_letter_panels (self->figure);
  cw_history_end (history);
  cw_record_flush (self->record);
}

/* The panel stays the chosen one. */
static void
move_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwFigureEditor *self = CW_FIGURE_EDITOR (widget);
  CwHistory *history = cw_record_get_history (self->record);
  CwFigurePanel *panel = cw_figure_canvas_get_panel (self->canvas);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->figure->panels));
  guint from = panel ? cw_entity_get_position (CW_ENTITY (panel)) : n;
  guint to = from + (guint)g_variant_get_int32 (parameter);

  if (from >= n || to >= n)
    return;
  g_object_ref (panel);
  cw_history_begin (history, _ ("Move panel"));
  cw_figure_move_panel (self->figure, from, to);
  cw_history_end (history);
  cw_record_flush (self->record);
  cw_figure_canvas_set_panel (self->canvas, panel);
  g_object_unref (panel);
}

static void
delete_mark_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cw_figure_canvas_delete_mark (CW_FIGURE_EDITOR (widget)->canvas);
}

static void
keep_width_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwFigureEditor *self = CW_FIGURE_EDITOR (widget);
  CwHistory *history = cw_record_get_history (self->record);
  g_autofree char *text = g_strdup_printf ("%.0f mm", cw_figure_editor_get_width (self));

  cw_history_begin (history, _ ("Printed width"));
  cw_entity_set_by_name (CW_ENTITY (self->figure), "printed-width", text, NULL);
  cw_history_end (history);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->width), 0);
}

/* ---- crop ---- */

/* Whether the panel that is cropped is still there and shows the image that is seen. */
gboolean
cw_figure_editor_can_take_crop (CwFigureEditor *self)
{
  return self->cropped && cw_entity_get_parent (CW_ENTITY (self->cropped)) != NULL &&
         g_strcmp0 (self->cropped->image, self->cropped_image) == 0;
}

/* Goes back to the figure, with the focus if it was here. */
void
cw_figure_editor_leave_crop (CwFigureEditor *self)
{
  gboolean had_focus;

  if (self->loading)
    g_cancellable_cancel (self->loading);
  g_clear_object (&self->loading);
  had_focus = (gtk_widget_get_state_flags (self->stack) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;
  g_clear_object (&self->cropped);
  g_clear_pointer (&self->cropped_image, g_free);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "figure");
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
  cw_figure_editor_update (self);
}

/* The part that is marked becomes the one that is shown. */
void
cw_figure_editor_take_crop (CwFigureEditor *self)
{
  CwHistory *history = cw_record_get_history (self->record);
  CwPanelCrop crop;

  if (!cw_figure_editor_can_take_crop (self))
    return;
  cw_crop_view_get_crop (self->crop, &crop);
  cw_history_begin (history, _ ("Crop panel"));
  cw_figure_panel_set_crop (self->cropped, &crop);
  cw_history_end (history);
  cw_record_flush (self->record);
  cw_figure_editor_leave_crop (self);
}

static void
loaded_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CwFigureEditor *self = CW_FIGURE_EDITOR (object);
  g_autoptr (GError) error = NULL;
  g_autoptr (GdkTexture) image = cw_image_load_finish (result, &error);
  CwPanelCrop crop;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED) || self->box == NULL)
    return;
  if (image == NULL)
    {
      cw_figure_editor_leave_crop (self);
      cw_figure_editor_show_notice (self, error->message);
      return;
    }
  cw_crop_view_get_crop (self->crop, &crop);
  cw_crop_view_set_image (self->crop, image, &crop);
}

static void
crop_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CwFigureEditor *self = CW_FIGURE_EDITOR (widget);
  CwFigurePanel *panel = cw_figure_canvas_get_panel (self->canvas);
  CwDocument *document = cw_window_find_document (GTK_WIDGET (self));
  CwPanelCrop crop;

  if (panel == NULL || document == NULL || self->cropped)
    return;
  g_set_object (&self->cropped, panel);
  self->cropped_image = g_strdup (panel->image);
  cw_panel_crop_read (panel->crop, &crop);
  cw_crop_view_set_image (self->crop, NULL, &crop);
  cw_figure_canvas_set_tool (self->canvas, CW_FIGURE_CANVAS_NO_TOOL);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "crop");
  gtk_widget_grab_focus (GTK_WIDGET (self->crop));
  cw_figure_editor_update (self);
  self->loading = g_cancellable_new ();
  cw_image_load_start (widget, document, self->cropped_image, CROP_PIXELS, CROP_PIXELS,
                       self->loading, loaded_cb);
}

static void
take_crop_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cw_figure_editor_take_crop (CW_FIGURE_EDITOR (widget));
}

static void
leave_crop_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cw_figure_editor_leave_crop (CW_FIGURE_EDITOR (widget));
}

static void
whole_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cw_crop_view_set_crop (CW_FIGURE_EDITOR (widget)->crop, &CW_PANEL_CROP_WHOLE);
}

void
cw_figure_editor_install_panels (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "figure.letter", NULL, letter_action);
  gtk_widget_class_install_action (klass, "figure.move", "i", move_action);
  gtk_widget_class_install_action (klass, "figure.delete-mark", NULL, delete_mark_action);
  gtk_widget_class_install_action (klass, "figure.keep-width", NULL, keep_width_action);
  gtk_widget_class_install_action (klass, "figure.crop", NULL, crop_action);
  gtk_widget_class_install_action (klass, "figure.take-crop", NULL, take_crop_action);
  gtk_widget_class_install_action (klass, "figure.leave-crop", NULL, leave_crop_action);
  gtk_widget_class_install_action (klass, "figure.whole", NULL, whole_action);
}
