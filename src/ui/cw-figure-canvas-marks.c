/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "ui/cw-figure-canvas-private.h"

/* The marks of the chosen panel: each change is written into its field, as a step of the history.
 */

/* The marks of the chosen panel; NULL without one, or when they cannot be read. */
GArray *
cw_figure_canvas_dup_marks (CwFigureCanvas *self)
{
  return self->panel ? cw_panel_marks_parse (self->panel->marks) : NULL;
}

static void
tell (CwFigureCanvas *self, const char *sentence)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-problem", "s", sentence);
}

static void
set_marks (CwFigureCanvas *self, const GArray *marks, const char *label)
{
  CwHistory *history = cw_record_get_history (self->record);
  g_autofree char *text = cw_panel_marks_to_string (marks);

  if (label)
    cw_history_begin (history, label);
  cw_entity_set_by_name (CW_ENTITY (self->panel), "marks", text, NULL);
  if (label)
    cw_history_end (history);
}

/* Adds a mark to the chosen panel and chooses it. */
void
cw_figure_canvas_add_mark (CwFigureCanvas *self, const CwPanelMark *mark)
{
  g_autoptr (GArray) marks = cw_figure_canvas_dup_marks (self);
  /* Translators: %s is a kind of mark, such as "Arrow". */
  g_autofree char *label =
    g_strdup_printf (_ ("Draw: %s"), cw_panel_mark_kind_get_label (mark->kind));

  if (marks == NULL)
    tell (self, _ ("The marks of this panel cannot be read: mend or clear “Drawn marks” below."));
  else if (marks->len >= CW_PANEL_MARKS_MOST)
    tell (self, _ ("This panel has as many marks as one can have."));
  if (marks == NULL || marks->len >= CW_PANEL_MARKS_MOST)
    return;
  g_array_append_val (marks, *mark);
  set_marks (self, marks, label);
  self->tool = CW_FIGURE_CANVAS_NO_TOOL;
  gtk_widget_set_cursor (GTK_WIDGET (self), NULL);
  cw_figure_canvas_set_mark (self, (int)marks->len - 1);
}

/* Changes the chosen mark; without a label it is one step with the key before it. */
void
cw_figure_canvas_put_mark (CwFigureCanvas *self, const CwPanelMark *mark, const char *label)
{
  g_autoptr (GArray) marks = cw_figure_canvas_dup_marks (self);

  if (marks == NULL || self->mark < 0 || self->mark >= (int)marks->len)
    return;
  g_array_index (marks, CwPanelMark, self->mark) = *mark;
  set_marks (self, marks, label);
  cw_figure_canvas_changed (self);
}

/**
 * cw_figure_canvas_delete_mark:
 * @self: a canvas
 *
 * Removes the chosen mark, if there is one and the library may be written.
 */
void
cw_figure_canvas_delete_mark (CwFigureCanvas *self)
{
  g_autoptr (GArray) marks = cw_figure_canvas_dup_marks (self);

  if (marks == NULL || self->mark < 0 || self->mark >= (int)marks->len ||
      !cw_figure_canvas_is_editable (self))
    return;
  g_array_remove_index (marks, (guint)self->mark);
  set_marks (self, marks, _ ("Remove mark"));
  cw_figure_canvas_set_mark (self, -1);
}
