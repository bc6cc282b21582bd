/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-entity-list-view.h"

#include <glib/gi18n.h>

#include "document/cw-shorthand.h"
#include "model/cw-treatment.h"
#include "ui/cw-entity-form.h"
#include "ui/cw-entity-grid.h"
#include "ui/cw-evidence-mark.h"
#include "ui/cw-figure-editor.h"
#include "ui/cw-grade-list.h"
#include "ui/cw-leave-watch.h"
#include "ui/cw-plot-panel.h"
#include "ui/cw-shorthand-box.h"
#include "widgets/cw-tab-stop.h"

/* A list of entities: the grid with their short fields and, below it, a form for the rest of the
 * current one: its prose, its rarer fields and the lists it holds itself. */

struct _CwEntityListView
{
  GtkWidget parent_instance;

  CwRecord *record;
  CwEntity *parent;
  const CwField *list;
  gboolean has_detail;
  GtkWidget *box;
  GtkWidget *shorthand; /* the line in which rows are typed as text, or NULL */
  GtkWidget *grid;
  CwFigureEditor *figures; /* of a list of figures, or NULL */
  GtkWidget *detail; /* of the current entity, or NULL */
  GtkWidget *form;
  GPtrArray *nested; /* CwEntityListView of the current entity */
  CwEntity *current;
  guint idle;
};

G_DEFINE_FINAL_TYPE (CwEntityListView, cw_entity_list_view, GTK_TYPE_WIDGET)

static gboolean
is_detail_field (const CwField *field, gpointer user_data)
{
  return !cw_entity_grid_shows (field);
}

static gboolean
has_detail (const CwEntityInfo *info)
{
  CW_FOREACH_FIELD (info, field)
    if (!(field->flags & CW_FIELD_HIDDEN) &&
        (!cw_field_is_scalar (field) || is_detail_field (field, NULL)))
      return TRUE;
  return FALSE;
}

static GtkWidget *
make_heading (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
title_changed_cb (CwEntity *entity, GParamSpec *pspec, GtkLabel *label)
{
  g_autofree char *title = cw_entity_dup_title (entity);

  gtk_label_set_text (label, title);
}

static void
add_title (GtkWidget *box, CwEntity *entity)
{
  g_autofree char *title = cw_entity_dup_title (entity);
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = make_heading (title, "cw-detail-title");
  GClosure *closure = g_cclosure_new (G_CALLBACK (title_changed_cb), label, NULL);

  g_object_watch_closure (G_OBJECT (label), closure);
  g_signal_connect_closure (entity, "notify", closure, FALSE);
  gtk_box_append (GTK_BOX (line), label);
  gtk_box_append (GTK_BOX (line), cw_evidence_mark_new (entity, NULL));
  gtk_box_append (GTK_BOX (box), line);
}

static void
add_nested (CwEntityListView *self, GtkWidget *box, CwEntity *entity)
{
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    if (field->kind == &cw_kind_list && !(field->flags & CW_FIELD_HIDDEN))
      {
        GtkWidget *view = cw_entity_list_view_new (self->record, entity, field);

        g_ptr_array_add (self->nested, view);
        gtk_box_append (GTK_BOX (box), view);
      }
}

static void
drop_detail (CwEntityListView *self)
{
  if (self->detail)
    gtk_box_remove (GTK_BOX (self->box), self->detail);
  self->detail = NULL;
  self->form = NULL;
  g_ptr_array_set_size (self->nested, 0);
  g_clear_object (&self->current);
}

static void
show_detail (CwEntityListView *self, CwEntity *entity)
{
  if (self->figures)
    cw_figure_editor_set_figure (self->figures, (CwFigure *)entity);
  if (entity == self->current || !self->has_detail)
    return;
  drop_detail (self);
  if (entity == NULL)
    return;
  self->current = g_object_ref (entity);
  self->detail = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_add_css_class (self->detail, "cw-detail");
  add_title (self->detail, entity);
  if (CW_IS_ADVERSE_EVENT (entity))
    gtk_box_append (GTK_BOX (self->detail),
                    cw_grade_list_new (self->record, CW_ADVERSE_EVENT (entity)));
  self->form = cw_entity_form_new (self->record, entity, NULL, is_detail_field, NULL);
  gtk_box_append (GTK_BOX (self->detail), self->form);
  add_nested (self, self->detail, entity);
  if (CW_IS_REGIMEN (entity))
    gtk_box_append (GTK_BOX (self->detail),
                    cw_plot_panel_new (self->record, CW_PLOT_CYCLE, entity));
  gtk_box_append (GTK_BOX (self->box), self->detail);
}

static void
follow_current (CwEntityListView *self)
{
  GListModel *list = cw_entity_get_list (self->parent, self->list);
  guint row = cw_grid_get_current_row (CW_GRID (self->grid));
  g_autoptr (CwEntity) entity = NULL;

  if (g_list_model_get_n_items (list) > 0)
    entity = g_list_model_get_item (list, MIN (row, g_list_model_get_n_items (list) - 1));
  show_detail (self, entity);
}

static gboolean
idle_cb (gpointer user_data)
{
  CwEntityListView *self = user_data;

  self->idle = 0;
  follow_current (self);
  return G_SOURCE_REMOVE;
}

/* Rows come in bursts (a paste, an undo); the form follows once they have settled. */
static void
schedule (CwEntityListView *self)
{
  if (self->idle == 0)
    self->idle = g_idle_add (idle_cb, self);
}

static gboolean
focus_nested (CwEntityListView *self, CwEntity *entity, const char *field)
{
  for (guint i = 0; i < self->nested->len; i++)
    if (cw_entity_list_view_focus (self->nested->pdata[i], entity, field))
      return TRUE;
  return FALSE;
}

/* The item of our own list that @entity is, or lies in. */
static CwEntity *
find_own_item (CwEntityListView *self, CwEntity *entity)
{
  while (entity && (cw_entity_get_parent (entity) != self->parent ||
                    cw_entity_get_parent_field (entity) != self->list))
    entity = cw_entity_get_parent (entity);
  return entity;
}

/**
 * cw_entity_list_view_focus:
 * @self: a view
 * @entity: the entity that holds the list, or one in the list or below it
 * @field: (nullable): name of a field of @entity
 *
 * Puts the cursor where the field is edited.
 *
 * Returns: %FALSE when the entity is not in this list
 */
gboolean
cw_entity_list_view_focus (CwEntityListView *self, CwEntity *entity, const char *field)
{
  CwEntity *item;
  int column;

  if (entity == self->parent && g_strcmp0 (field, self->list->name) == 0)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      return TRUE;
    }
  item = find_own_item (self, entity);
  if (item == NULL)
    return FALSE;
  column = item == entity && field ? cw_grid_find_column (CW_GRID (self->grid), field) : -1;
  cw_grid_focus_cell (CW_GRID (self->grid), cw_entity_get_position (item), MAX (column, 0));
  show_detail (self, item);
  if (item != entity)
    return focus_nested (self, entity, field);
  if (column < 0 && field && self->form &&
      !cw_entity_form_focus (CW_ENTITY_FORM (self->form), field))
    focus_nested (self, entity, field);
  return TRUE;
}

/* ---- being left ---- */

static void
left_cb (gpointer user_data)
{
  cw_grid_withdraw_empty_rows (CW_GRID (CW_ENTITY_LIST_VIEW (user_data)->grid));
}

/* ---- rows from text ---- */

/* The next line can be typed at once; what came of this one is seen. */
static void
rows_added_cb (CwEntityListView *self, guint position)
{
  cw_grid_show_row (CW_GRID (self->grid), position);
}

static void
add_shorthand (CwEntityListView *self)
{
  self->shorthand = cw_shorthand_box_new (self->record, self->parent, self->list);
  gtk_box_append (GTK_BOX (self->box), self->shorthand);
  g_signal_connect_object (self->shorthand, "added", G_CALLBACK (rows_added_cb), self,
                           G_CONNECT_SWAPPED);
}

/* ---- object ---- */

/* The quickest way to enter something comes first. */
static gboolean
cw_entity_list_view_grab_focus (GtkWidget *widget)
{
  CwEntityListView *self = CW_ENTITY_LIST_VIEW (widget);

  return gtk_widget_grab_focus (self->shorthand ? self->shorthand : self->grid);
}

static void
cw_entity_list_view_dispose (GObject *object)
{
  CwEntityListView *self = CW_ENTITY_LIST_VIEW (object);

  g_clear_handle_id (&self->idle, g_source_remove);
  if (self->nested)
    g_ptr_array_set_size (self->nested, 0);
  g_clear_object (&self->current);
  self->figures = NULL;
  g_clear_pointer (&self->box, gtk_widget_unparent);
  /* A grid commits while it goes, and rows may follow it. */
  g_clear_handle_id (&self->idle, g_source_remove);
  g_clear_object (&self->record);
  g_clear_object (&self->parent);
  G_OBJECT_CLASS (cw_entity_list_view_parent_class)->dispose (object);
}

static void
cw_entity_list_view_finalize (GObject *object)
{
  g_ptr_array_unref (CW_ENTITY_LIST_VIEW (object)->nested);
  G_OBJECT_CLASS (cw_entity_list_view_parent_class)->finalize (object);
}

static void
cw_entity_list_view_class_init (CwEntityListViewClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_entity_list_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_entity_list_view_finalize;
  GTK_WIDGET_CLASS (klass)->grab_focus = cw_entity_list_view_grab_focus;
  GTK_WIDGET_CLASS (klass)->focus = cw_tab_stop_pass;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "entitylist");
}

static void
cw_entity_list_view_init (CwEntityListView *self)
{
  self->nested = g_ptr_array_new ();
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  cw_leave_watch (GTK_WIDGET (self), GTK_TYPE_VIEWPORT, left_cb, self);
}

/**
 * cw_entity_list_view_new:
 * @record: the record that is edited
 * @parent: the entity that holds the list
 * @list: a list field of its table
 *
 * Returns: (transfer floating): heading, grid and the form of the current row
 */
GtkWidget *
cw_entity_list_view_new (CwRecord *record, CwEntity *parent, const CwField *list)
{
  CwEntityListView *self = g_object_new (CW_TYPE_ENTITY_LIST_VIEW, NULL);

  self->record = g_object_ref (record);
  self->parent = g_object_ref (parent);
  self->list = list;
  self->has_detail = has_detail (cw_entity_type_get_info (list->entity_type ()));
  self->grid = cw_entity_grid_new (record, parent, list);
  cw_grid_set_marks_current (CW_GRID (self->grid),
                             self->has_detail || list->entity_type () == CW_TYPE_FIGURE);
  gtk_box_append (GTK_BOX (self->box), make_heading (_ (list->label), "cw-list-heading"));
  if (cw_shorthand_is_for (list))
    add_shorthand (self);
  gtk_box_append (GTK_BOX (self->box), self->grid);
  if (list->entity_type () == CW_TYPE_FIGURE)
    {
      self->figures = CW_FIGURE_EDITOR (cw_figure_editor_new (record, parent, list));
      gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->figures));
    }
  g_signal_connect_swapped (self->grid, "current-changed", G_CALLBACK (schedule), self);
  g_signal_connect_object (cw_entity_get_list (parent, list), "items-changed",
                           G_CALLBACK (schedule), self, G_CONNECT_SWAPPED);
  schedule (self);
  return GTK_WIDGET (self);
}
