/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "ui/cw-figure-editor-private.h"
#include "ui/cw-figure-save.h"
#include "ui/cw-figure-work.h"
#include "ui/cw-window.h"

/* The buttons around a figure, and when they can be pressed. */

/* ---- saving ---- */

static void
saved_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CwFigureWork) work = cw_figure_work_finish (result, &error);

  if (gtk_widget_get_root (GTK_WIDGET (object)))
    cw_figure_save_tell (GTK_WIDGET (object), cw_figure_work_get_path (result), error);
}

static void
write_figure (gpointer owner, const CwFigureSave *save)
{
  CwFigureEditor *self = owner;
  CwDocument *document = cw_window_find_document (GTK_WIDGET (self));
  const CwFigureExport export = {
    .figure_id = self->figure ? cw_entity_get_id (CW_ENTITY (self->figure)) : NULL,
    .width_mm = cw_figure_editor_get_width (self),
    .format = save->format,
    .dpi = save->dpi,
  };

  if (document && self->figure)
    cw_figure_work_start (GTK_WIDGET (self), document, self->record, &export, save->path, saved_cb);
}

/* Journals number the files of figures. */
static char *
dup_name (gpointer owner)
{
  CwFigureEditor *self = owner;

  return g_strdup_printf ("figure-%u",
                          self->figure ? cw_entity_get_position (CW_ENTITY (self->figure)) + 1 : 1);
}

static const CwSceneFormat formats[] = { CW_SCENE_TIFF, CW_SCENE_PNG, CW_SCENE_JPEG, CW_SCENE_PDF };

static const CwFigureSaveSource source = {
  .formats = formats,
  .n_formats = G_N_ELEMENTS (formats),
  .dup_name = dup_name,
  .write = write_figure,
};

/* ---- buttons ---- */

static void
set_name (GtkWidget *widget, const char *name)
{
  gtk_widget_set_tooltip_text (widget, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* An icon where there is one, else the words of @label. */
static GtkWidget *
add_button (GtkWidget *box,
            const char *icon,
            const char *label,
            const char *name,
            const char *action)
{
  GtkWidget *button =
    icon ? gtk_button_new_from_icon_name (icon) : gtk_button_new_with_mnemonic (label);

  set_name (button, name);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static void
add_move (GtkWidget *box, const char *icon, const char *name, int step)
{
  GtkWidget *button = add_button (box, icon, NULL, name, NULL);

  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "i", step);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "figure.move");
}

static void
toggled_cb (GtkToggleButton *toggle, CwFigureEditor *self)
{
  int kind = GPOINTER_TO_INT (g_object_get_data (G_OBJECT (toggle), "cw-kind"));
  gboolean is_active = gtk_toggle_button_get_active (toggle);

  if (is_active)
    {
      cw_figure_canvas_set_tool (self->canvas, kind);
      gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
    }
  else if (cw_figure_canvas_get_tool (self->canvas) == kind)
    cw_figure_canvas_set_tool (self->canvas, CW_FIGURE_CANVAS_NO_TOOL);
}

static void
add_toggles (CwFigureEditor *self, GtkWidget *box)
{
  static const struct
  {
    const char *sign;
    const char *name;
  } looks[CW_PANEL_MARK_N_KINDS] = {
    [CW_PANEL_MARK_ARROW] = { "↗", N_ ("Draw an arrow") },
    [CW_PANEL_MARK_ARROWHEAD] = { "➤", N_ ("Draw an arrowhead") },
    [CW_PANEL_MARK_CIRCLE] = { "◯", N_ ("Draw a circle") },
    [CW_PANEL_MARK_STAR] = { "✱", N_ ("Draw an asterisk") },
  };

  for (int i = 0; i < CW_PANEL_MARK_N_KINDS; i++)
    {
      GtkWidget *toggle = gtk_toggle_button_new_with_label (looks[i].sign);

      set_name (toggle, _ (looks[i].name));
      g_object_set_data (G_OBJECT (toggle), "cw-kind", GINT_TO_POINTER (i));
      g_signal_connect (toggle, "toggled", G_CALLBACK (toggled_cb), self);
      gtk_box_append (GTK_BOX (box), toggle);
      self->toggles[i] = toggle;
    }
}

static GtkWidget *
make_group (GtkWidget *row)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_add_css_class (box, "linked");
  gtk_box_append (GTK_BOX (row), box);
  return box;
}

static GtkWidget *
make_widths (CwFigureEditor *self)
{
  const char *const names[] = { _ ("Width of the figure"), _ ("Column, 85 mm"), _ ("Page, 176 mm"),
                                NULL };

  self->width = gtk_drop_down_new_from_strings (names);
  set_name (self->width, _ ("Width in print"));
  g_signal_connect_swapped (self->width, "notify::selected", G_CALLBACK (cw_figure_editor_compose),
                            self);
  return self->width;
}

static GtkWidget *
make_first_row (CwFigureEditor *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *space = gtk_label_new (NULL);
  GtkWidget *group = make_group (row);

  add_button (group, NULL, _ ("_Add pictures…"), _ ("Add pictures from files"), "figure.add");
  add_button (group, "edit-paste-symbolic", NULL, _ ("Paste a picture (Ctrl+V)"), "figure.paste");
  gtk_widget_set_hexpand (space, TRUE);
  gtk_box_append (GTK_BOX (row), space);
  self->keep = add_button (row, NULL, _ ("_Keep width"), _ ("Keep this width for the figure"),
                           "figure.keep-width");
  gtk_box_append (GTK_BOX (row), make_widths (self));
  gtk_box_append (GTK_BOX (row), cw_figure_save_button_new (&source, self));
  return row;
}

static GtkWidget *
make_second_row (CwFigureEditor *self)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *group;

  add_button (row, NULL, _ ("C_rop"), _ ("Crop the panel"), "figure.crop");
  group = make_group (row);
  add_toggles (self, group);
  add_button (group, "edit-delete-symbolic", NULL, _ ("Remove the mark (Delete)"),
              "figure.delete-mark");
  group = make_group (row);
  add_move (group, "go-previous-symbolic", _ ("Move the panel to an earlier place"), -1);
  add_move (group, "go-next-symbolic", _ ("Move the panel to a later place"), 1);
  add_button (row, NULL, _ ("_Letter again"), _ ("Letter all panels by their order"),
              "figure.letter");
  self->tools = row;
  return row;
}

/* Both rows. */
GtkWidget *
cw_figure_editor_make_tools (CwFigureEditor *self)
{
  self->rows = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->rows, "cw-figure-tools");
  gtk_box_append (GTK_BOX (self->rows), make_first_row (self));
  gtk_box_append (GTK_BOX (self->rows), make_second_row (self));
  return self->rows;
}

/* ---- pages ---- */

/* Says the next step where there is no panel yet. */
GtkWidget *
cw_figure_editor_make_empty (CwFigureEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *icon = gtk_image_new_from_icon_name ("image-x-generic-symbolic");
  GtkWidget *title = gtk_label_new (_ ("Drop pictures here, paste them, or choose files"));
  GtkWidget *text = gtk_label_new (_ ("Each becomes a panel with the next letter. What a camera or "
                                      "scanner wrote beside the pixels is left out."));
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  gtk_image_set_pixel_size (GTK_IMAGE (icon), 48);
  gtk_widget_add_css_class (icon, "dim-label");
  gtk_widget_add_css_class (title, "cw-finding-title");
  gtk_widget_add_css_class (text, "dim-label");
  gtk_widget_add_css_class (box, "cw-figure-empty");
  gtk_label_set_wrap (GTK_LABEL (title), TRUE);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_justify (GTK_LABEL (text), GTK_JUSTIFY_CENTER);
  gtk_widget_set_halign (buttons, GTK_ALIGN_CENTER);
  add_button (buttons, NULL, _ ("_Choose files…"), _ ("Choose pictures"), "figure.add");
  add_button (buttons, NULL, _ ("_Paste"), _ ("Paste a picture"), "figure.paste");
  gtk_box_append (GTK_BOX (box), icon);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), text);
  gtk_box_append (GTK_BOX (box), buttons);
  return box;
}

/* The whole image of a panel and the part of it that is shown. */
GtkWidget *
cw_figure_editor_make_crop (CwFigureEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6), *take;
  GtkWidget *hint =
    gtk_label_new (_ ("Drag over the part to be shown, or its edges. Arrow keys move "
                      "it, with Shift they size it; Enter takes it, Escape leaves."));

  self->crop = CW_CROP_VIEW (cw_crop_view_new ());
  gtk_label_set_wrap (GTK_LABEL (hint), TRUE);
  gtk_label_set_xalign (GTK_LABEL (hint), 0);
  gtk_widget_add_css_class (hint, "dim-label");
  take = add_button (buttons, NULL, _ ("_Show this part"), _ ("Show this part of the picture"),
                     "figure.take-crop");
  gtk_widget_add_css_class (take, "suggested-action");
  add_button (buttons, NULL, _ ("_Whole picture"), _ ("Mark the whole picture"), "figure.whole");
  add_button (buttons, NULL, _ ("_Cancel"), _ ("Leave the panel as it is"), "figure.leave-crop");
  gtk_widget_add_css_class (buttons, "cw-figure-tools");
  gtk_box_append (GTK_BOX (box), buttons);
  gtk_box_append (GTK_BOX (box), hint);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->crop));
  g_signal_connect_swapped (self->crop, "taken", G_CALLBACK (cw_figure_editor_take_crop), self);
  g_signal_connect_swapped (self->crop, "left", G_CALLBACK (cw_figure_editor_leave_crop), self);
  return box;
}

/* ---- what can be pressed ---- */

static void
enable (CwFigureEditor *self, const char *action, gboolean enabled)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), action, enabled);
}

static void
update_toggles (CwFigureEditor *self)
{
  int tool = cw_figure_canvas_get_tool (self->canvas);

  for (int i = 0; i < CW_PANEL_MARK_N_KINDS; i++)
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->toggles[i]), i == tool);
}

/* After something else was chosen, or the case has changed. */
void
cw_figure_editor_update_tools (CwFigureEditor *self)
{
  CwFigurePanel *panel = cw_figure_canvas_get_panel (self->canvas);
  gboolean is_cropping =
    g_strcmp0 (gtk_stack_get_visible_child_name (GTK_STACK (self->stack)), "crop") == 0;
  gboolean can_write = !cw_record_is_read_only (self->record);
  gboolean has_figure = can_write && self->figure != NULL;
  gboolean has_image = cw_figure_panel_has_image (panel);

  gtk_widget_set_sensitive (self->tools, can_write);
  gtk_widget_set_visible (self->tools, !is_cropping);
  gtk_widget_set_visible (self->keep, can_write && cw_figure_editor_get_width (self) > 0);
  enable (self, "figure.add", can_write);
  enable (self, "figure.paste", can_write);
  enable (self, "figure.letter", has_figure);
  enable (self, "figure.keep-width", has_figure);
  enable (self, "figure.move", has_figure && panel);
  enable (self, "figure.crop", has_figure && has_image && !is_cropping);
  enable (self, "figure.take-crop", has_figure && is_cropping);
  enable (self, "figure.leave-crop", is_cropping);
  enable (self, "figure.whole", is_cropping);
  enable (self, "figure.delete-mark",
          has_figure && has_image && cw_figure_canvas_get_mark (self->canvas) >= 0);
  update_toggles (self);
}
