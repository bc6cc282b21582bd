/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"
#include "widgets/cw-text-scale.h"
#include "widgets/cw-wheel.h"

#include <glib/gi18n.h>

#define DEFAULT_ROWS_VISIBLE 12

enum
{
  PROP_0,
  PROP_PLACEHOLDER,
  PROP_ADD_LABEL,
  PROP_HINT,
  PROP_MAX_ROWS_VISIBLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CwGrid, cw_grid, GTK_TYPE_WIDGET)

static CwGridColumn *
copy_columns (const CwGridColumn *columns, guint n_columns)
{
  CwGridColumn *copy = g_new0 (CwGridColumn, n_columns);

  for (guint i = 0; i < n_columns; i++)
    {
      copy[i] = columns[i];
      copy[i].id = g_strdup (columns[i].id);
      copy[i].title = g_strdup (columns[i].title);
      copy[i].choices = cw_choices_copy (columns[i].choices, columns[i].n_choices);
    }
  return copy;
}

static void
free_columns (CwGridColumn *columns, guint n_columns)
{
  for (guint i = 0; i < n_columns; i++)
    {
      g_free ((char *)columns[i].id);
      g_free ((char *)columns[i].title);
      cw_choices_free ((CwChoice *)columns[i].choices, columns[i].n_choices);
    }
  g_free (columns);
}

static int
measure_height (GtkWidget *widget)
{
  int natural = 0;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, -1, NULL, &natural, NULL, NULL);
  return natural;
}

/* The port knows how high its rows are; what cannot be scrolled leaves the wheel to the page. */
static void
update_height (CwGrid *self)
{
  gboolean scrolls = cw_grid_get_n_rows (self) > self->max_rows_visible;
  GtkScrolledWindow *scrolled = GTK_SCROLLED_WINDOW (self->scrolled);

  if (self->fills)
    return;
  gtk_scrolled_window_set_policy (scrolled, GTK_POLICY_EXTERNAL,
                                  scrolls ? GTK_POLICY_AUTOMATIC : GTK_POLICY_NEVER);
  gtk_scrolled_window_set_propagate_natural_height (scrolled, !scrolls);
  gtk_widget_set_size_request (self->scrolled, -1, scrolls ? measure_height (self->port) : -1);
}

static gboolean
height_idle_cb (gpointer user_data)
{
  CwGrid *self = user_data;

  self->height_idle = 0;
  /* Not as soon as a row goes: one that is moved goes and comes back. */
  cw_grid_prune_drafts (self);
  cw_grid_fit_frozen (self);
  update_height (self);
  cw_grid_update_bar (self);
  return G_SOURCE_REMOVE;
}

static void
queue_height (CwGrid *self)
{
  if (self->height_idle == 0 && self->view != NULL)
    self->height_idle = g_idle_add_full (G_PRIORITY_HIGH_IDLE, height_idle_cb, self, NULL);
}

/**
 * cw_grid_update_empty:
 * @self: a grid
 *
 * Shows the rows, or in their place what is said of an empty grid. One that fills keeps its header
 * and room for rows: a search that finds none may find some again, and everything would be laid out
 * twice.
 */
void
cw_grid_update_empty (CwGrid *self)
{
  gboolean empty = cw_grid_get_n_rows (self) == 0 && !self->fills;
  const char *text = gtk_label_get_label (GTK_LABEL (self->placeholder));

  gtk_widget_set_visible (self->placeholder, empty && *text != '\0');
  gtk_widget_set_visible (self->scrolled, !empty);
  gtk_widget_set_visible (self->bar, !empty && gtk_widget_get_visible (self->bar));
  if (empty)
    gtk_widget_add_css_class (GTK_WIDGET (self), "empty");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "empty");
}

/* Keys act on the current row, so it has to stay the same row when others come and go above it. */
static void
follow_current_row (CwGrid *self, guint position, guint removed, guint added)
{
  guint n_rows = cw_grid_get_n_rows (self);

  if (self->current_row >= position + removed)
    self->current_row = self->current_row - removed + added;
  else if (self->current_row >= position && self->current_row >= position + added)
    self->current_row = position;
  if (self->current_row >= n_rows)
    self->current_row = n_rows > 0 ? n_rows - 1 : 0;
  self->anchor_row = GTK_INVALID_LIST_POSITION;
}

static void
rows_changed_cb (CwGrid *self)
{
  cw_grid_update_empty (self);
  cw_row_port_update (CW_ROW_PORT (self->port));
  cw_grid_update_actions (self);
  cw_grid_mark_current (self);
  /* At once, lest one frame asks for the height of all rows; and again when they are styled. */
  update_height (self);
  queue_height (self);
}

static void
build_view (CwGrid *self)
{
  self->view =
    GTK_COLUMN_VIEW (gtk_column_view_new (g_object_ref (GTK_SELECTION_MODEL (self->rows))));
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "cw-grid");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->accessible_label, -1);
  self->list = cw_grid_find_list (self->view);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->accessible_label, -1);
  cw_grid_build_frozen (self);
  cw_grid_add_columns (self);
}

static void
build_body (CwGrid *self)
{
  self->port = cw_row_port_new (self->rows, self->frozen, self->view);
  cw_row_port_set_max_rows (CW_ROW_PORT (self->port), self->max_rows_visible);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->port), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->accessible_label, -1);
  cw_grid_listen (self);
  cw_grid_watch_shifts (self);
  self->scrolled = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scrolled), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scrolled), self->port);
  gtk_widget_set_parent (self->scrolled, GTK_WIDGET (self));
  cw_wheel_pass_on (self->scrolled);
}

/* The view's own bar hides itself, and with it that there are more columns. */
static void
build_bar (CwGrid *self)
{
  GtkAdjustment *across =
    gtk_scrolled_window_get_hadjustment (GTK_SCROLLED_WINDOW (self->scrolled));

  self->bar = gtk_scrollbar_new (GTK_ORIENTATION_HORIZONTAL, across);
  gtk_widget_add_css_class (self->bar, "cw-grid-bar");
  gtk_widget_set_visible (self->bar, FALSE);
  cw_wheel_pass_on (self->bar);
  gtk_widget_set_parent (self->bar, GTK_WIDGET (self));
  g_signal_connect_object (across, "changed", G_CALLBACK (queue_height), self, G_CONNECT_SWAPPED);
}

static void
build_placeholder (CwGrid *self)
{
  self->placeholder = gtk_label_new ("");
  gtk_label_set_xalign (GTK_LABEL (self->placeholder), 0);
  gtk_label_set_wrap (GTK_LABEL (self->placeholder), TRUE);
  gtk_widget_add_css_class (self->placeholder, "cw-grid-empty");
  gtk_widget_insert_before (self->placeholder, GTK_WIDGET (self), self->scrolled);
}

static void
name_add_button (CwGrid *self, const char *label)
{
  g_autofree char *name = g_strdup_printf ("%s, %s", label, self->accessible_label);

  gtk_label_set_label (GTK_LABEL (self->add_label), label);
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (self->add_button),
                                 GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add_button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name, -1);
}

/* A plus in front of the words: beside the sentence of an empty table they look like one more. */
static GtkWidget *
make_add_button (CwGrid *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->add_label = gtk_label_new (NULL);
  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("list-add-symbolic"));
  gtk_box_append (GTK_BOX (box), self->add_label);
  gtk_button_set_child (GTK_BUTTON (button), box);
  return button;
}

static void
build_footer (CwGrid *self)
{
  self->footer = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  self->add_button = make_add_button (self);
  gtk_button_set_has_frame (GTK_BUTTON (self->add_button), FALSE);
  name_add_button (self, _ ("Add row"));
  g_signal_connect_object (self->add_button, "clicked", G_CALLBACK (cw_grid_append_row), self,
                           G_CONNECT_SWAPPED);
  self->hint = gtk_label_new (_ ("Enter: next row. Ctrl+V: paste a table."));
  gtk_label_set_ellipsize (GTK_LABEL (self->hint), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (self->hint, "cw-hint");
  gtk_box_append (GTK_BOX (self->footer), self->add_button);
  gtk_box_append (GTK_BOX (self->footer), self->hint);
  gtk_widget_add_css_class (self->footer, "cw-grid-footer");
  gtk_widget_set_visible (self->footer, self->delegate.insert_row != NULL);
  gtk_widget_set_parent (self->footer, GTK_WIDGET (self));
}

static void
text_size_cb (CwGrid *self)
{
  if (self->view != NULL)
    cw_grid_fit_columns (self);
  queue_height (self);
}

static void
watch_text_size (CwGrid *self)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));

  cw_text_scale_watch (GTK_WIDGET (self), G_CALLBACK (text_size_cb));
  g_signal_connect_object (settings, "notify::gtk-font-name", G_CALLBACK (text_size_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
cw_grid_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cw_grid_parent_class)->map (widget);
  queue_height (CW_GRID (widget));
}

/* A window that closes, or a page that is left, takes nothing with it that was typed, and leaves no
 * row behind in which nothing was. */
static void
cw_grid_unmap (GtkWidget *widget)
{
  cw_grid_commit (CW_GRID (widget));
  GTK_WIDGET_CLASS (cw_grid_parent_class)->unmap (widget);
  cw_grid_withdraw_empty_rows (CW_GRID (widget));
}

static gboolean
cw_grid_grab_focus (GtkWidget *widget)
{
  CwGrid *self = CW_GRID (widget);

  if (self->view != NULL && cw_grid_get_n_rows (self) == 0)
    return gtk_widget_grab_focus (self->add_button);
  if (self->view != NULL)
    cw_grid_focus_cell (self, self->current_row, self->current_column);
  return self->view != NULL;
}

static void
cw_grid_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  CwGrid *self = CW_GRID (object);

  switch (property_id)
    {
    case PROP_PLACEHOLDER:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->placeholder)));
      break;
    case PROP_ADD_LABEL:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->add_label)));
      break;
    case PROP_HINT:
      g_value_set_string (value, gtk_label_get_label (GTK_LABEL (self->hint)));
      break;
    case PROP_MAX_ROWS_VISIBLE:
      g_value_set_uint (value, self->max_rows_visible);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cw_grid_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  CwGrid *self = CW_GRID (object);

  switch (property_id)
    {
    case PROP_PLACEHOLDER:
      cw_grid_set_placeholder (self, g_value_get_string (value));
      break;
    case PROP_ADD_LABEL:
      cw_grid_set_add_label (self, g_value_get_string (value));
      break;
    case PROP_HINT:
      cw_grid_set_hint (self, g_value_get_string (value));
      break;
    case PROP_MAX_ROWS_VISIBLE:
      cw_grid_set_max_rows_visible (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
cw_grid_dispose (GObject *object)
{
  CwGrid *self = CW_GRID (object);

  g_clear_handle_id (&self->height_idle, g_source_remove);
  g_clear_handle_id (&self->leave_idle, g_source_remove);
  if (self->reveal_tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->reveal_tick);
  self->reveal_tick = 0;
  cw_grid_stop_drag_scroll (self);
  for (guint i = 0; self->contexts != NULL && i < self->n_columns; i++)
    self->contexts[i].grid = NULL;
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->view = NULL;
  self->list = NULL;
  g_clear_pointer (&self->bar, gtk_widget_unparent);
  self->frozen = NULL;
  self->port = NULL;
  g_clear_pointer (&self->scrolled, gtk_widget_unparent);
  g_clear_pointer (&self->placeholder, gtk_widget_unparent);
  g_clear_pointer (&self->footer, gtk_widget_unparent);
  cw_grid_forget_cells (self);
  g_clear_object (&self->sorter);
  g_clear_pointer (&self->parked, cw_cell_edit_free);
  g_clear_object (&self->parked_row);
  g_ptr_array_set_size (self->fresh, 0);
  g_clear_object (&self->rows);
  g_clear_object (&self->selection);
  g_clear_object (&self->model);
  G_OBJECT_CLASS (cw_grid_parent_class)->dispose (object);
}

static void
cw_grid_finalize (GObject *object)
{
  CwGrid *self = CW_GRID (object);

  for (guint i = 0; i < self->n_columns; i++)
    cw_cell_layouts_unref (self->contexts[i].layouts);
  free_columns (self->columns, self->n_columns);
  g_free (self->contexts);
  g_free (self->accessible_label);
  g_ptr_array_unref (self->cells);
  g_hash_table_unref (self->drafts);
  g_ptr_array_unref (self->fresh);
  G_OBJECT_CLASS (cw_grid_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  properties[PROP_PLACEHOLDER] = g_param_spec_string ("placeholder", NULL, NULL, "", flags);
  properties[PROP_ADD_LABEL] = g_param_spec_string ("add-label", NULL, NULL, NULL, flags);
  properties[PROP_HINT] = g_param_spec_string ("hint", NULL, NULL, NULL, flags);
  properties[PROP_MAX_ROWS_VISIBLE] =
    g_param_spec_uint ("max-rows-visible", NULL, NULL, 1, 1000, DEFAULT_ROWS_VISIBLE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
cw_grid_class_init (CwGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cw_grid_dispose;
  object_class->finalize = cw_grid_finalize;
  object_class->get_property = cw_grid_get_property;
  object_class->set_property = cw_grid_set_property;
  widget_class->map = cw_grid_map;
  widget_class->unmap = cw_grid_unmap;
  widget_class->grab_focus = cw_grid_grab_focus;
  widget_class->focus = cw_tab_stop_pass;
  install_properties (object_class);
  g_signal_new ("row-activated", CW_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                1, G_TYPE_UINT);
  g_signal_new ("current-changed", CW_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                G_TYPE_NONE, 1, G_TYPE_UINT);
  g_signal_new ("cell-changed", CW_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                2, G_TYPE_UINT, G_TYPE_UINT);
  g_signal_new ("problem", CW_TYPE_GRID, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                G_TYPE_STRING);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (widget_class, "cwgrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  cw_grid_install_actions (widget_class);
}

static void
cw_grid_init (CwGrid *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->cells = g_ptr_array_new ();
  self->drafts = cw_grid_drafts_new ();
  self->fresh = g_ptr_array_new_with_free_func (g_object_unref);
  self->max_rows_visible = DEFAULT_ROWS_VISIBLE;
  self->drag_row = GTK_INVALID_LIST_POSITION;
  self->anchor_row = GTK_INVALID_LIST_POSITION;
}

/**
 * cw_grid_new:
 * @model: the rows, any #GObject each; a row's cells are read again on every "notify" of it
 * @columns: (array length=n_columns): the columns; copied
 * @n_columns: number of columns, at least 1
 * @delegate: how to read and change rows; copied
 * @user_data: for the functions of @delegate; must outlive the grid
 * @accessible_label: translated name of the grid, unique on its page
 *
 * Makes a grid that is edited like a spreadsheet. Signals: "row-activated" with the position of a
 * row that was asked for (Ctrl+Enter, or a double click on a cell that cannot be edited),
 * "current-changed" with the position of the row the focus came to, "cell-changed" with row and
 * column of the cell it came to, and "problem" with a sentence
 * for every text that could not be stored.
 *
 * Returns: (transfer floating): the grid
 */
GtkWidget *
cw_grid_new (GListModel *model,
             const CwGridColumn *columns,
             guint n_columns,
             const CwGridDelegate *delegate,
             gpointer user_data,
             const char *accessible_label)
{
  CwGrid *self;

  g_return_val_if_fail (G_IS_LIST_MODEL (model), NULL);
  g_return_val_if_fail (columns != NULL && n_columns > 0, NULL);
  g_return_val_if_fail (delegate != NULL && delegate->dup_text != NULL, NULL);
  self = g_object_new (CW_TYPE_GRID, NULL);
  self->model = g_object_ref (model);
  self->selection = gtk_multi_selection_new (g_object_ref (model));
  /* Before the places show other rows it is known which is the current one. */
  g_signal_connect_swapped (self->selection, "items-changed", G_CALLBACK (follow_current_row),
                            self);
  self->rows = cw_row_window_new (GTK_SELECTION_MODEL (self->selection));
  self->delegate = *delegate;
  self->user_data = user_data;
  self->columns = copy_columns (columns, n_columns);
  self->contexts = g_new0 (CwGridContext, n_columns);
  self->n_columns = n_columns;
  self->n_frozen = cw_grid_count_frozen (columns, n_columns);
  self->accessible_label = g_strdup (accessible_label != NULL ? accessible_label : "");
  build_view (self);
  build_body (self);
  build_bar (self);
  build_placeholder (self);
  build_footer (self);
  cw_grid_add_shortcuts (self);
  cw_grid_add_drop_target (self);
  watch_text_size (self);
  g_signal_connect_swapped (self->selection, "items-changed", G_CALLBACK (rows_changed_cb), self);
  rows_changed_cb (self);
  return GTK_WIDGET (self);
}

/**
 * cw_grid_find_column:
 * @self: a grid
 * @id: name of a column
 *
 * Looks up a column by its name.
 *
 * Returns: its index, or -1
 */
int
cw_grid_find_column (CwGrid *self, const char *id)
{
  g_return_val_if_fail (CW_IS_GRID (self), -1);
  for (guint i = 0; i < self->n_columns; i++)
    if (g_strcmp0 (self->columns[i].id, id) == 0)
      return (int)i;
  return -1;
}

/**
 * cw_grid_set_placeholder:
 * @self: a grid
 * @placeholder: (nullable): one line that says what goes here
 *
 * Sets what an empty grid says. One that fills keeps its header and says nothing.
 */
void
cw_grid_set_placeholder (CwGrid *self, const char *placeholder)
{
  g_return_if_fail (CW_IS_GRID (self));
  gtk_label_set_label (GTK_LABEL (self->placeholder), placeholder != NULL ? placeholder : "");
  cw_grid_update_empty (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLACEHOLDER]);
}

/**
 * cw_grid_set_add_label:
 * @self: a grid
 * @add_label: translated label of the button that adds a row
 *
 * Names the button under the rows.
 */
void
cw_grid_set_add_label (CwGrid *self, const char *add_label)
{
  g_return_if_fail (CW_IS_GRID (self) && add_label != NULL);
  name_add_button (self, add_label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ADD_LABEL]);
}

/**
 * cw_grid_set_hint:
 * @self: a grid
 * @hint: (nullable): a short line beside the button, %NULL for none
 *
 * Sets the faint line under the rows.
 */
void
cw_grid_set_hint (CwGrid *self, const char *hint)
{
  g_return_if_fail (CW_IS_GRID (self));
  gtk_label_set_label (GTK_LABEL (self->hint), hint != NULL ? hint : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HINT]);
}

/**
 * cw_grid_set_max_rows_visible:
 * @self: a grid
 * @max_rows_visible: number of rows, from 1 to 1000
 *
 * Sets how many rows the grid grows to before it scrolls.
 */
void
cw_grid_set_max_rows_visible (CwGrid *self, guint max_rows_visible)
{
  g_return_if_fail (CW_IS_GRID (self) && max_rows_visible > 0);
  self->max_rows_visible = max_rows_visible;
  if (!self->fills)
    cw_row_port_set_max_rows (CW_ROW_PORT (self->port), max_rows_visible);
  queue_height (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_MAX_ROWS_VISIBLE]);
}
