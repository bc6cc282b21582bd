/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "ui/cw-case-page.h"
#include "ui/cw-dialogs.h"
#include "ui/cw-figure-editor-private.h"
#include "ui/cw-image-intake.h"
#include "ui/cw-window-private.h"

/* Pictures that become panels: chosen, dropped on the page, pasted. One drop is one step. */

/* Refused files that are named; of more it is said how many. */
#define MANY 8

/* ---- afterwards ---- */

static CwFigure *
ensure_target (CwFigureEditor *self)
{
  guint n = g_list_model_get_n_items (cw_entity_get_list (self->parent, self->list));
  /* Translators: label of a figure, with its number. */
  g_autofree char *label = g_strdup_printf (_ ("Fig. %u"), n + 1);
  CwEntity *figure;

  if (self->target && cw_entity_get_parent (CW_ENTITY (self->target)))
    return self->target;
  figure = cw_entity_insert (self->parent, self->list, n, NULL);
  cw_entity_set_by_name (figure, "label", label, NULL);
  return CW_FIGURE (figure);
}

static int
find_first (CwFigureEditor *self, CwFigure *figure)
{
  CwEntity *first = CW_ENTITY (self->first);

  return first && cw_entity_get_parent (first) == CW_ENTITY (figure)
           ? (int)cw_entity_get_position (first)
           : -1;
}

/* What is chosen after @n pictures came in at @place: the panel behind them when it waits for one,
 * so that pictures pasted one by one fill a figure; else the first of them. */
static CwFigurePanel *
dup_next (CwFigure *figure, guint place, guint n)
{
  g_autoptr (CwFigurePanel) behind =
    g_list_model_get_item (G_LIST_MODEL (figure->panels), place + n);

  if (behind && !cw_figure_panel_has_image (behind))
    return g_steal_pointer (&behind);
  return g_list_model_get_item (G_LIST_MODEL (figure->panels), place);
}

static void
add_panels (CwFigureEditor *self, const GPtrArray *checksums)
{
  CwHistory *history = cw_record_get_history (self->record);
  g_autofree char *label = g_strdup_printf (
    ngettext ("Add %u picture", "Add %u pictures", checksums->len), checksums->len);
  g_autoptr (CwFigurePanel) panel = NULL;
  CwFigure *figure;
  guint place;

  cw_history_begin (history, label);
  figure = ensure_target (self);
  place = cw_figure_take_images (figure, checksums, find_first (self, figure));
  cw_history_end (history);
  cw_record_flush (self->record);
  panel = dup_next (figure, place, checksums->len);
  if (self->box && self->figure == figure && self->cropped == NULL)
    cw_figure_canvas_set_panel (self->canvas, panel);
}

static char *
dup_problems (const GPtrArray *problems)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (
    text,
    ngettext ("%u picture was not taken in:", "%u pictures were not taken in:", problems->len),
    problems->len);
  for (guint i = 0; i < MIN (problems->len, MANY); i++)
    g_string_append_printf (text, "\n%s", (const char *)problems->pdata[i]);
  if (problems->len > MANY)
    g_string_append_printf (text, ngettext ("\nand %u more", "\nand %u more", problems->len - MANY),
                            problems->len - MANY);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static char *
dup_stopped (guint n_added, guint n_sources)
{
  return g_strdup_printf (ngettext ("Stopped; %u of %u picture was added.",
                                    "Stopped; %u of %u pictures were added.", n_sources),
                          n_added, n_sources);
}

/* An editor that is gone can neither show what came in nor say so. */
static void
show_taken (CwFigureEditor *self,
            const GPtrArray *checksums,
            const GPtrArray *problems,
            guint n_sources)
{
  g_autofree char *text = NULL;

  if (checksums->len > 0)
    add_panels (self, checksums);
  if (g_cancellable_is_cancelled (self->importing))
    text = dup_stopped (checksums->len, n_sources);
  else if (problems->len > 0)
    text = dup_problems (problems);
  cw_figure_editor_show_notice (self, text);
}

static void
taken_cb (GObject *object, GAsyncResult *result, gpointer user_data)
{
  CwFigureEditor *self = CW_FIGURE_EDITOR (object);
  guint n_sources;
  g_autoptr (GPtrArray) problems = NULL;
  g_autoptr (GPtrArray) checksums = cw_image_intake_finish (result, &problems, &n_sources);

  if (self->bar)
    cw_job_bar_finish (self->bar);
  if (self->box)
    show_taken (self, checksums, problems, n_sources);
  g_clear_object (&self->bar);
  g_clear_object (&self->importing);
  g_clear_object (&self->target);
  g_clear_object (&self->first);
  if (self->box)
    cw_figure_editor_update (self);
}

/* ---- before ---- */

/* The work is shown at the foot of the window, and stopped there. */
static gboolean
begin_work (CwFigureEditor *self, guint n)
{
  GtkWidget *window = gtk_widget_get_ancestor (GTK_WIDGET (self), CW_TYPE_WINDOW);
  g_autofree char *title =
    g_strdup_printf (ngettext ("Taking in %u picture", "Taking in %u pictures", n), n);

  if (window == NULL || !cw_window_check_idle (CW_WINDOW (window)))
    return FALSE;
  g_set_object (&self->bar, CW_WINDOW (window)->job_bar);
  self->importing = cw_job_bar_start (self->bar, title);
  return TRUE;
}

/**
 * cw_figure_editor_take:
 * @self: an editor
 * @sources: (element-type GObject): pictures, as for cw_image_intake_start(), at least one
 * @first: (nullable): a panel without an image that the first of them fills
 *
 * Makes panels of pictures, in the background. A library that cannot be written refuses them.
 */
void
cw_figure_editor_take (CwFigureEditor *self, GPtrArray *sources, CwFigurePanel *first)
{
  if (cw_record_is_read_only (self->record))
    {
      cw_figure_editor_show_notice (
        self, _ ("This library can only be read; no picture can be added to it."));
      return;
    }
  if (!begin_work (self, sources->len))
    return;
  cw_figure_editor_show_notice (self, NULL);
  g_set_object (&self->target, self->figure);
  g_set_object (&self->first, first);
  cw_image_intake_start (GTK_WIDGET (self), cw_window_find_document (GTK_WIDGET (self)), sources,
                         self->bar, self->importing, taken_cb);
}

/* ---- where they come from ---- */

static void
chosen_cb (gpointer owner, GListModel *files, gpointer user_data)
{
  CwFigureEditor *self = owner;
  g_autoptr (GPtrArray) sources = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    g_ptr_array_add (sources, g_list_model_get_item (files, i));
  cw_figure_editor_take (self, sources, cw_figure_canvas_get_panel (self->canvas));
}

static void
add_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cw_dialogs_choose_file (GTK_WINDOW (gtk_widget_get_root (widget)), CW_FILE_IMAGES, NULL, NULL,
                          chosen_cb, widget, NULL);
}

static void
pasted_cb (gpointer owner, GPtrArray *sources)
{
  CwFigureEditor *self = owner;

  if (sources && sources->len > 0)
    cw_figure_editor_take (self, sources, cw_figure_canvas_get_panel (self->canvas));
  else
    cw_figure_editor_show_notice (self, _ ("There is no picture in the clipboard."));
}

static void
paste_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  cw_image_intake_paste (widget, pasted_cb);
}

/* On a panel without an image it fills this one; anywhere else on the page panels are added. */
static void
dropped_cb (gpointer owner, GPtrArray *sources, double x, double y)
{
  CwFigureEditor *self = owner;
  GtkWidget *canvas = GTK_WIDGET (self->canvas);
  CwFigurePanel *panel = NULL;

  if (gtk_widget_get_mapped (canvas) &&
      gtk_widget_translate_coordinates (self->drop_widget, canvas, x, y, &x, &y))
    panel = cw_figure_canvas_find_panel_at (self->canvas, x, y);
  cw_figure_editor_take (self, sources, panel);
}

/* The whole page takes drops, not the picture alone. */
void
cw_figure_editor_follow_root (CwFigureEditor *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), CW_TYPE_CASE_PAGE);

  if (self->drop_widget)
    gtk_widget_remove_controller (self->drop_widget, self->drop_target);
  g_clear_weak_pointer (&self->drop_widget);
  if (gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  g_set_weak_pointer (&self->drop_widget, page ? page : GTK_WIDGET (self));
  self->drop_target = cw_image_intake_new_target (dropped_cb, self);
  gtk_widget_add_controller (self->drop_widget, self->drop_target);
}

void
cw_figure_editor_install_intake (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "figure.add", NULL, add_action);
  gtk_widget_class_install_action (klass, "figure.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (klass, GDK_KEY_v, GDK_CONTROL_MASK, "figure.paste", NULL);
}
