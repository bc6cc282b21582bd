/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-import-mapping.h"

#include <glib/gi18n.h>
#include <string.h>

/* The columns of a file, one a row: what it calls them, what stands in them, and what they become.
 * There may be hundreds: rows are made between the frames. */

#define N_SAMPLES 3
#define AT_ONCE 12

struct _CwImportMapping
{
  GtkWidget parent_instance;

  GtkStringList *names; /* what a column can become */
  GPtrArray *keys; /* the same as keys of a mapping */
  CwReviewImport *import; /* lent */
  GPtrArray *choices; /* GtkDropDown by column of the file, lent */
  GPtrArray *types; /* GtkLabel by column of the file, lent */
  guint idle;
  GtkWidget *scroller;
  GtkWidget *grid;
};

G_DEFINE_FINAL_TYPE (CwImportMapping, cw_import_mapping, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* ---- what a column can become ---- */

static void
add_choice (CwImportMapping *self, const char *key, const char *name)
{
  g_ptr_array_add (self->keys, g_strdup (key));
  gtk_string_list_append (self->names, name);
}

static void
add_choices (CwImportMapping *self, CwReview *review)
{
  g_autoptr (GPtrArray) columns = cw_review_table_list_columns (review);

  add_choice (self, CW_IMPORT_KEY_NEW, _ ("A new column"));
  add_choice (self, CW_IMPORT_KEY_NONE, _ ("Leave out"));
  /* Translators: the column by whose values a file tells its rows apart, such as an id. */
  add_choice (self, CW_IMPORT_KEY_SOURCE, _ ("Key of the row"));
  for (guint i = 0; i < columns->len; i++)
    {
      const CwTableColumn *column = columns->pdata[i];

      add_choice (self, column->key, column->label);
    }
}

static guint
find_key (CwImportMapping *self, const char *key)
{
  guint index = 0;

  g_ptr_array_find_with_equal_func (self->keys, key, g_str_equal, &index);
  return index;
}

/* ---- one column of the file ---- */

static char *
dup_heading (const CwImportColumn *column, guint index)
{
  return *column->heading ? g_strdup (column->heading)
                          : g_strdup_printf (_ ("Column %u"), index + 1);
}

static gboolean
is_in (GPtrArray *samples, const char *text)
{
  return g_ptr_array_find_with_equal_func (samples, text, g_str_equal, NULL);
}

/* The first values that differ, in one line. */
static char *
dup_samples (const CwRawTable *table, guint column)
{
  g_autoptr (GPtrArray) samples = g_ptr_array_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < table->rows->len && samples->len < N_SAMPLES; i++)
    {
      const CwRawRow *row = table->rows->pdata[i];
      const CwRawCell *cell = row->cells->pdata[column];

      if (*cell->text && !is_in (samples, cell->text))
        g_ptr_array_add (samples, cell->text);
    }
  for (guint i = 0; i < samples->len; i++)
    g_string_append_printf (text, "%s%s", i ? " · " : "", (char *)samples->pdata[i]);
  return g_strdelimit (g_strdup (text->str), "\n\r\t", ' ');
}

/* What a column of the author will hold. */
static char *
describe_type (const CwImportColumn *column)
{
  const CwField *field =
    cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_REVIEW_COLUMN), "type");
  guint n;
  const CwFieldChoice *choices = cw_field_get_choices (field, &n);
  const char *name;

  if (strcmp (column->key, CW_IMPORT_KEY_NEW) != 0 || column->type < 1 || (guint)column->type > n)
    return g_strdup ("");
  name = _ (choices[column->type - 1].label);
  return column->own_unit ? g_strdup_printf ("%s (%s)", name, column->own_unit) : g_strdup (name);
}

static void
show_column (CwImportMapping *self, guint index)
{
  const CwImportColumn *column = cw_review_import_get_column (self->import, index);
  g_autofree char *type = describe_type (column);

  gtk_drop_down_set_selected (self->choices->pdata[index], find_key (self, column->key));
  gtk_label_set_text (self->types->pdata[index], type);
}

/* Two columns cannot be one, so what is chosen for one may change another. */
static void
chosen_cb (GtkDropDown *choice, GParamSpec *pspec, CwImportMapping *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (choice), "cw-column"));
  const char *key = self->keys->pdata[gtk_drop_down_get_selected (choice)];

  if (self->import == NULL ||
      strcmp (cw_review_import_get_column (self->import, index)->key, key) == 0)
    return;
  cw_review_import_map (self->import, index, key, NULL);
  for (guint i = 0; i < self->choices->len; i++)
    show_column (self, i);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkWidget *
make_label (const char *text, const char *style, int min_width, int max_width)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), min_width);
  gtk_label_set_max_width_chars (GTK_LABEL (label), max_width);
  gtk_widget_set_tooltip_text (label, text && *text ? text : NULL);
  if (style)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
make_choice (CwImportMapping *self, const char *heading, guint index)
{
  /* Translators: what the column of a file with this heading becomes in the review. */
  g_autofree char *name = g_strdup_printf (_ ("What “%s” becomes"), heading);
  GtkWidget *choice =
    gtk_drop_down_new (g_object_ref (G_LIST_MODEL (self->names)),
                       gtk_property_expression_new (GTK_TYPE_STRING_OBJECT, NULL, "string"));

  gtk_drop_down_set_enable_search (GTK_DROP_DOWN (choice), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (choice), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (choice), "cw-column", GUINT_TO_POINTER (index));
  return choice;
}

static void
add_row (CwImportMapping *self)
{
  guint index = self->choices->len;
  const CwImportColumn *column = cw_review_import_get_column (self->import, index);
  g_autofree char *heading = dup_heading (column, index);
  g_autofree char *samples = dup_samples (cw_review_import_get_table (self->import), index);
  GtkWidget *shown = make_label (samples, "dim-label", 12, 40);
  GtkWidget *choice = make_choice (self, heading, index);
  GtkWidget *type = make_label (NULL, "dim-label", 12, 18);
  int row = (int)index + 1;

  gtk_widget_set_hexpand (shown, TRUE);
  gtk_grid_attach (GTK_GRID (self->grid),
                   make_label (heading, *column->heading ? NULL : "dim-label", 14, 28), 0, row, 1,
                   1);
  gtk_grid_attach (GTK_GRID (self->grid), shown, 1, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), choice, 2, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), type, 3, row, 1, 1);
  g_ptr_array_add (self->choices, choice);
  g_ptr_array_add (self->types, type);
  show_column (self, index);
  g_signal_connect (choice, "notify::selected", G_CALLBACK (chosen_cb), self);
}

static gboolean
add_some_cb (gpointer user_data)
{
  CwImportMapping *self = user_data;
  guint n = cw_review_import_get_n_columns (self->import);

  for (guint i = 0; i < AT_ONCE && self->choices->len < n; i++)
    add_row (self);
  if (self->choices->len < n)
    return G_SOURCE_CONTINUE;
  self->idle = 0;
  return G_SOURCE_REMOVE;
}

/* ---- all of them ---- */

static void
add_header (CwImportMapping *self)
{
  const char *const titles[] = { _ ("In the file"), _ ("For example"), _ ("Becomes") };

  for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
    gtk_grid_attach (GTK_GRID (self->grid), make_label (titles[i], "heading", -1, -1), (int)i, 0, 1,
                     1);
}

static void
clear (CwImportMapping *self)
{
  g_clear_handle_id (&self->idle, g_source_remove);
  self->import = NULL;
  g_ptr_array_set_size (self->choices, 0);
  g_ptr_array_set_size (self->types, 0);
}

static void
make_grid (CwImportMapping *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 4);
  gtk_widget_add_css_class (self->grid, "cw-mapping");
  add_header (self);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->grid);
}

/**
 * cw_import_mapping_set_import:
 * @self: a mapping
 * @import: (nullable): an import into the review, which has to outlive this widget or the next call
 *
 * Shows the columns of another table.
 */
void
cw_import_mapping_set_import (CwImportMapping *self, CwReviewImport *import)
{
  clear (self);
  make_grid (self);
  self->import = import;
  if (import && add_some_cb (self) == G_SOURCE_CONTINUE)
    self->idle = g_idle_add (add_some_cb, self);
}

/* ---- object ---- */

static void
cw_import_mapping_dispose (GObject *object)
{
  CwImportMapping *self = CW_IMPORT_MAPPING (object);

  clear (self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (cw_import_mapping_parent_class)->dispose (object);
}

static void
cw_import_mapping_finalize (GObject *object)
{
  CwImportMapping *self = CW_IMPORT_MAPPING (object);

  g_object_unref (self->names);
  g_ptr_array_unref (self->keys);
  g_ptr_array_unref (self->choices);
  g_ptr_array_unref (self->types);
  G_OBJECT_CLASS (cw_import_mapping_parent_class)->finalize (object);
}

static void
cw_import_mapping_class_init (CwImportMappingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = cw_import_mapping_dispose;
  G_OBJECT_CLASS (klass)->finalize = cw_import_mapping_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "importmapping");
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
cw_import_mapping_init (CwImportMapping *self)
{
  self->names = gtk_string_list_new (NULL);
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->choices = g_ptr_array_new ();
  self->types = g_ptr_array_new ();
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
}

/**
 * cw_import_mapping_new:
 * @review: where the table is to go
 *
 * The signal "changed" tells that the author has mapped a column otherwise.
 *
 * Returns: (transfer floating): a mapping of no table yet
 */
GtkWidget *
cw_import_mapping_new (CwReview *review)
{
  CwImportMapping *self = g_object_new (CW_TYPE_IMPORT_MAPPING, NULL);

  add_choices (self, review);
  return GTK_WIDGET (self);
}
