/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-figure-save.h"

#include <glib/gi18n.h>

#include "plot/cw-plot.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-window-private.h"

/* How a figure is saved: format, width and resolution in a popover, the file in the system's own
 * dialog. Who owns the button writes it. */

static const struct
{
  guint mm;
  const char *name;
} widths[] = {
  /* Translators: how wide a figure is; leave {mm} as it is, it is a number. */
  { CW_PLOT_PAGE_MM, N_ ("{mm} mm (two columns)") },
  /* Translators: how wide a figure is; leave {mm} as it is, it is a number. */
  { CW_PLOT_COLUMN_MM, N_ ("{mm} mm (one column)") },
};
static const guint resolutions[] = { 600, 300 };

typedef struct
{
  const CwFigureSaveSource *source;
  gpointer owner; /* holds the button */
  GtkWidget *button;
  GtkWidget *format;
  GtkWidget *width; /* NULL when it is not asked */
  GtkWidget *resolution;
} Save;

static CwSceneFormat
get_format (const Save *self)
{
  return self->source->formats[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->format))];
}

/* Nothing may be written over the library that is open. */
static gboolean
check_target (Save *self, const char *path)
{
  GtkRoot *root = gtk_widget_get_root (self->button);
  g_autoptr (GError) error = NULL;

  if (!CW_IS_WINDOW (root) ||
      cw_document_check_foreign (cw_window_get_document (CW_WINDOW (root)), path, &error))
    return TRUE;
  cw_figure_save_tell (self->button, path, error);
  return FALSE;
}

static void
chosen_cb (gpointer button, GListModel *files, gpointer user_data)
{
  Save *self = user_data;
  g_autoptr (GFile) file = g_list_model_get_item (files, 0);
  const CwFigureSave save = {
    .format = get_format (self),
    .width_mm =
      self->width ? widths[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->width))].mm : 0,
    .dpi = resolutions[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->resolution))],
    .path = g_file_peek_path (file),
  };

  if (save.path && check_target (self, save.path))
    self->source->write (self->owner, &save);
}

static void
save_cb (Save *self)
{
  CwSceneFormat format = get_format (self);
  const char *ending = format == CW_SCENE_TABLE ? "tsv" : cw_scene_format_get_nick (format);
  g_autofree char *stem = self->source->dup_name (self->owner);
  g_autofree char *name = g_strdup_printf ("%s.%s", stem, ending);

  gtk_menu_button_popdown (GTK_MENU_BUTTON (self->button));
  cw_dialogs_choose_file (GTK_WINDOW (gtk_widget_get_root (self->button)), CW_FILE_FIGURE, name,
                          NULL, chosen_cb, self->button, self);
}

/* A table has no width. Vector files have no pixels, but images of panels in them do, and then the
 * width is not asked here. */
static void
format_changed_cb (Save *self)
{
  if (self->width)
    gtk_widget_set_sensitive (self->width, get_format (self) != CW_SCENE_TABLE);
  gtk_widget_set_sensitive (self->resolution,
                            self->width == NULL || cw_scene_format_has_pixels (get_format (self)));
}

/* ---- making ---- */

static GtkWidget *
add_choice (GtkWidget *grid, int row, const char *name, GPtrArray *choices)
{
  GtkWidget *label = gtk_label_new (name), *choice;

  g_ptr_array_add (choices, NULL);
  choice = gtk_drop_down_new_from_strings ((const char *const *)choices->pdata);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), choice, 1, row, 1, 1);
  return choice;
}

/* What a millimetre is to a journal: its columns. */
static GtkWidget *
add_widths (GtkWidget *grid, int row)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
    {
      g_autoptr (GString) text = g_string_new (_ (widths[i].name));
      g_autofree char *number = g_strdup_printf ("%u", widths[i].mm);

      g_string_replace (text, "{mm}", number, 1);
      g_ptr_array_add (choices, g_strdup (text->str));
    }
  return add_choice (grid, row, _ ("Width"), choices);
}

static GtkWidget *
add_resolutions (GtkWidget *grid, int row)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (resolutions); i++)
    /* Translators: dots per inch */
    g_ptr_array_add (choices, g_strdup_printf ("%u %s", resolutions[i], _ ("dpi")));
  return add_choice (grid, row, _ ("Resolution"), choices);
}

static GtkWidget *
add_formats (Save *self, GtkWidget *grid, int row)
{
  g_autoptr (GPtrArray) choices = g_ptr_array_new ();

  for (guint i = 0; i < self->source->n_formats; i++)
    g_ptr_array_add (choices, (gpointer)cw_scene_format_get_label (self->source->formats[i]));
  return add_choice (grid, row, _ ("Format"), choices);
}

static GtkWidget *
make_popover (Save *self)
{
  GtkWidget *popover = gtk_popover_new (), *grid = gtk_grid_new ();
  GtkWidget *save = gtk_button_new_with_mnemonic (_ ("_Save…"));

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  self->format = add_formats (self, grid, 0);
  if (self->source->has_width)
    self->width = add_widths (grid, 1);
  self->resolution = add_resolutions (grid, 2);
  gtk_widget_add_css_class (save, "suggested-action");
  gtk_grid_attach (GTK_GRID (grid), save, 0, 3, 2, 1);
  g_signal_connect_swapped (save, "clicked", G_CALLBACK (save_cb), self);
  g_signal_connect_swapped (self->format, "notify::selected", G_CALLBACK (format_changed_cb), self);
  gtk_popover_set_child (GTK_POPOVER (popover), grid);
  format_changed_cb (self);
  return popover;
}

/**
 * cw_figure_save_button_new:
 * @source: (scope forever): what is saved
 * @owner: for its functions; it must live as long as the button
 *
 * Returns: (transfer floating): a #GtkMenuButton that asks how and where to save
 */
GtkWidget *
cw_figure_save_button_new (const CwFigureSaveSource *source, gpointer owner)
{
  Save *self = g_new0 (Save, 1);
  const char *name = _ ("Save the figure");

  self->source = source;
  self->owner = owner;
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (self->button), "document-save-symbolic");
  gtk_widget_add_css_class (self->button, "flat");
  gtk_widget_set_tooltip_text (self->button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), make_popover (self));
  g_object_set_data_full (G_OBJECT (self->button), "cw-save", self, g_free);
  return self->button;
}

/**
 * cw_figure_save_tell:
 * @widget: where the figure is shown
 * @path: (type filename): the file
 * @error: (nullable): why it is not there; %NULL when it is
 *
 * Says how saving a figure went.
 */
void
cw_figure_save_tell (GtkWidget *widget, const char *path, const GError *error)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  g_autofree char *folder = g_path_get_dirname (path);

  if (error)
    cw_dialogs_tell (GTK_WINDOW (root), _ ("The figure could not be saved"), error->message);
  else if (CW_IS_WINDOW (root))
    cw_window_show_toast_with_folder (CW_WINDOW (root), _ ("The figure was saved"), folder);
}
