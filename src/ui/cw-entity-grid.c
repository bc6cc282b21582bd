/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "ui/cw-entity-grid.h"

#include <glib/gi18n.h>

#include "base/cw-text.h"
#include "document/cw-shorthand.h"
#include "ui/cw-field-suggest.h"
#include "ui/cw-field-text.h"

/* A list of entities as a spreadsheet: one row an entity, one column a field. */

#define SOURCE_KEY "cw-source"
/* Pixels that the columns of a table ask for, more than a page usually has. */
#define WIDE 800
/* Of these no more stay in sight than leave room for others in a small window. */
#define FROZEN 272
#define MAX_NAMING 2

typedef struct
{
  CwRecord *record;
  CwEntity *parent;
  const CwField *list;
  GPtrArray *fields; /* CwField of each column */
  GtkWidget *grid; /* lent: it owns us */
} Source;

typedef struct
{
  Source *source;
  const CwField *field;
} ColumnSource;

/**
 * cw_entity_grid_shows:
 * @field: a field of a list's entity
 *
 * Returns: whether the field is a column; the others stand in the form below the grid
 */
gboolean
cw_entity_grid_shows (const CwField *field)
{
  return cw_field_is_scalar (field) && field->kind != &cw_kind_image &&
         !(field->flags & (CW_FIELD_ADVANCED | CW_FIELD_HIDDEN)) &&
         (field->kind != &cw_kind_prose || (field->flags & CW_FIELD_TITLE));
}

/**
 * cw_entity_grid_withdraw:
 * @record: the record that is edited
 * @row: an empty entity of a list
 *
 * Takes the row back, in the step in which it came, or in the one that emptied it. What could still
 * be done again may be what was typed into it; then it stays.
 */
void
cw_entity_grid_withdraw (CwRecord *record, CwEntity *row)
{
  CwHistory *history = cw_record_get_history (record);

  if (cw_entity_get_root (row) != cw_record_get_root (record) || cw_history_is_in_step (history) ||
      cw_history_can_redo (history))
    return;
  cw_history_begin_again (history, _ ("Remove empty row"));
  cw_entity_remove (row);
  cw_history_end (history);
  cw_record_flush (record);
}

static void
source_free (gpointer data)
{
  Source *self = data;

  g_object_unref (self->record);
  g_object_unref (self->parent);
  g_ptr_array_unref (self->fields);
  g_free (self);
}

/* ---- what the grid asks ---- */

static char *
dup_text (GObject *row, guint column, gpointer user_data)
{
  Source *self = user_data;

  return cw_field_text_get (CW_ENTITY (row), self->fields->pdata[column]);
}

/* The name that a row has not got. */
static char *
dup_stand_in (GObject *row, guint column, gpointer user_data)
{
  Source *self = user_data;
  const CwField *field = self->fields->pdata[column];

  return (field->flags & CW_FIELD_TITLE) ? cw_entity_dup_row_names (CW_ENTITY (row)) : NULL;
}

static gboolean
set_text (GObject *row, guint column, const char *text, gpointer user_data, GError **error)
{
  Source *self = user_data;
  gboolean done;

  done = cw_field_text_set (CW_ENTITY (row), self->fields->pdata[column], text, error);
  cw_history_break (cw_record_get_history (self->record));
  return done;
}

static gboolean
take_text (GObject *row,
           guint column,
           const char *text,
           const char *typed,
           gpointer user_data,
           GError **error)
{
  Source *self = user_data;
  const CwField *field = self->fields->pdata[column];
  g_autofree char *kept = NULL;
  gboolean done;

  if (field->verbatim == NULL)
    return set_text (row, column, text, user_data, error);
  cw_history_begin (cw_record_get_history (self->record), _ (field->label));
  done = cw_field_text_take (CW_ENTITY (row), field, text, typed, &kept, error);
  cw_history_end (cw_record_get_history (self->record));
  if (kept)
    gtk_widget_activate_action (self->grid, "win.show-problem", "s", kept);
  return done;
}

static char *
dup_problem (GObject *row, guint column, gpointer user_data)
{
  Source *self = user_data;

  return cw_entity_dup_problem (CW_ENTITY (row), self->fields->pdata[column]);
}

static guint
get_offered (GObject *row, guint column, gpointer user_data)
{
  Source *self = user_data;
  const CwField *field = self->fields->pdata[column];

  return field->offers ? field->offers (CW_ENTITY (row)) : CW_FIELD_OFFERS_ALL;
}

static gboolean
insert_row (guint *position, gpointer user_data, GError **error)
{
  Source *self = user_data;

  cw_entity_insert (self->parent, self->list, *position, NULL);
  return TRUE;
}

static gboolean
is_empty (GObject *row, gpointer user_data)
{
  return cw_entity_is_empty (CW_ENTITY (row));
}

static void
withdraw_row (GObject *row, gpointer user_data)
{
  Source *self = user_data;

  cw_entity_grid_withdraw (self->record, CW_ENTITY (row));
}

/* A pathology string becomes rows; what is not understood is shown. */
static gboolean
paste (const char *text, guint position, gpointer user_data)
{
  Source *self = user_data;
  g_autofree char *rest = NULL;
  guint n_rows =
    cw_shorthand_insert (self->record, self->parent, self->list, position, text, &rest);
  g_autofree char *message = NULL;

  if (n_rows == 0)
    return FALSE;
  message = rest ? g_strdup_printf (ngettext ("%u row read. Not understood: %s",
                                              "%u rows read. Not understood: %s", n_rows),
                                    n_rows, rest)
                 : g_strdup_printf (ngettext ("%u row read", "%u rows read", n_rows), n_rows);
  gtk_widget_activate_action (self->grid, "win.show-problem", "s", message);
  return TRUE;
}

static char *
format_row (Source *self, guint position)
{
  g_autoptr (CwEntity) row =
    g_list_model_get_item (cw_entity_get_list (self->parent, self->list), position);

  return row ? cw_shorthand_format (row) : g_strdup ("");
}

/* Stains and drugs are parts of one line, unless some of them are picked out. */
static char *
dup_as_text (GtkBitset *positions, gpointer user_data)
{
  Source *self = user_data;
  gboolean is_part = cw_shorthand_can_format (cw_entity_get_info (self->parent));
  g_autoptr (GString) text = g_string_new (NULL);

  if (is_part && gtk_bitset_get_size (positions) < 2)
    return cw_shorthand_format (self->parent);
  for (guint i = 0; i < gtk_bitset_get_size (positions); i++)
    {
      g_autofree char *line = format_row (self, gtk_bitset_get_nth (positions, i));

      g_string_append_printf (text, "%s%s", i == 0 ? "" : is_part ? ", " : "\n", line);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
begin_group (const char *label, gpointer user_data)
{
  Source *self = user_data;

  cw_history_begin (cw_record_get_history (self->record), label);
}

static void
end_group (gpointer user_data)
{
  Source *self = user_data;

  cw_history_end (cw_record_get_history (self->record));
  cw_record_flush (self->record);
}

static char *
make_remove_label (Source *self, guint n_rows)
{
  const CwEntityInfo *info = cw_entity_type_get_info (self->list->entity_type ());
  g_autofree char *what = cw_text_inside_sentence (_ (info->label));

  if (n_rows != 1)
    return g_strdup_printf (ngettext ("Remove %u row", "Remove %u rows", n_rows), n_rows);
  /* Translators: %s is a kind of row, such as "Adverse event". */
  return g_strdup_printf (_ ("Remove %s"), what);
}

static gboolean
remove_rows (GtkBitset *positions, gpointer user_data)
{
  Source *self = user_data;
  GListModel *list = cw_entity_get_list (self->parent, self->list);
  g_autofree char *label = make_remove_label (self, gtk_bitset_get_size (positions));

  begin_group (label, self);
  for (guint i = gtk_bitset_get_size (positions); i > 0; i--)
    {
      g_autoptr (CwEntity) item =
        g_list_model_get_item (list, gtk_bitset_get_nth (positions, i - 1));

      if (item)
        cw_entity_remove (item);
    }
  end_group (self);
  return TRUE;
}

static gboolean
move_row (guint from, guint to, gpointer user_data)
{
  Source *self = user_data;
  g_autoptr (CwEntity) item =
    g_list_model_get_item (cw_entity_get_list (self->parent, self->list), from);

  if (item == NULL)
    return FALSE;
  cw_entity_move (item, to);
  return TRUE;
}

static const CwGridDelegate general_delegate = {
  .dup_text = dup_text,
  .set_text = set_text,
  .take_text = take_text,
  .dup_problem = dup_problem,
  .get_offered = get_offered,
  .insert_row = insert_row,
  .is_empty = is_empty,
  .withdraw_row = withdraw_row,
  .remove_rows = remove_rows,
  .move_row = move_row,
  .paste = paste,
  .begin_group = begin_group,
  .end_group = end_group,
};

static gboolean
is_named_by_rows (const CwEntityInfo *info)
{
  CW_FOREACH_FIELD (info, field)
    if (field->flags & CW_FIELD_TITLE_ROWS)
      return TRUE;
  return FALSE;
}

/* What can be written as text, and what has a name without one, depends on the rows. */
static CwGridDelegate
make_delegate (const Source *source)
{
  const CwEntityInfo *info = cw_entity_type_get_info (source->list->entity_type ());
  CwGridDelegate delegate = general_delegate;

  if (cw_shorthand_can_format (info))
    delegate.dup_as_text = dup_as_text;
  if (is_named_by_rows (info))
    delegate.dup_stand_in = dup_stand_in;
  return delegate;
}

/* ---- columns ---- */

static GPtrArray *
suggest (const char *typed, gpointer user_data)
{
  ColumnSource *column = user_data;

  return cw_field_suggest (cw_entity_get_root (column->source->parent), column->field, typed);
}

/* The title takes what is left, unless it is short beside a column that usually holds a line. */
static const CwField *
find_widest (const Source *source)
{
  const CwField *widest = NULL;

  for (guint i = 0; i < source->fields->len; i++)
    {
      const CwField *field = source->fields->pdata[i];

      if ((field->flags & CW_FIELD_LONG) || (widest == NULL && (field->flags & CW_FIELD_TITLE)))
        widest = field;
    }
  return widest;
}

/* Room for what the kind usually holds; the grid itself makes room for headers and choices. */
static int
get_width (const CwField *field, gboolean expand)
{
  if (expand)
    return 180;
  if (field->flags & CW_FIELD_TITLE)
    return 92;
  if (field->kind == &cw_kind_tristate || field->kind == &cw_kind_code)
    return 64;
  /* "2400 mg/m²" is no number without its end. */
  if (field->kind == &cw_kind_quantity)
    return 108;
  if (field->kind == &cw_kind_date)
    return 92;
  /* "anlotinib (8 mg, 3-6)": only the end tells which of them it is. */
  if (field->kind == &cw_kind_reference)
    return 172;
  return 132;
}

static void
fill_column (CwGridColumn *column, Source *source, const CwField *field, ColumnSource *suggestions)
{
  column->id = field->name;
  column->title = _ (field->label);
  column->expand = field == find_widest (source);
  column->width = get_width (field, column->expand);
  column->numeric = field->kind == &cw_kind_quantity;
  if (field->kind == &cw_kind_code || field->kind == &cw_kind_tristate)
    column->choices = cw_field_text_list_options (field, &column->n_choices);
  if (!cw_field_has_suggestions (field))
    return;
  suggestions->source = source;
  suggestions->field = field;
  column->suggest = suggest;
  column->suggest_data = suggestions;
  column->is_closed = field->kind == &cw_kind_reference;
}

/* The columns up to the words that name a row, if these stand near the front: the term of an event
 * is often not chosen yet, and a date alone tells little. */
static guint
count_naming (const Source *source)
{
  for (guint i = 0; i < MIN (source->fields->len, MAX_NAMING); i++)
    if (((const CwField *)source->fields->pdata[i])->flags & CW_FIELD_TITLE)
      return i + 1;
  return 1;
}

/* In a table that is wider than a page, what names the row stays in sight; then the last column
 * takes what is left of a window that is wider still. */
static void
freeze_naming (CwGridColumn *columns, guint n_columns, guint n_naming)
{
  int width = 0, frozen = 0;

  for (guint i = 0; i < n_columns; i++)
    width += columns[i].width;
  if (width < WIDE)
    return;
  for (guint i = 0; i < n_naming; i++)
    {
      columns[i].frozen = TRUE;
      columns[i].width = MIN (columns[i].width, FROZEN - frozen);
      frozen += columns[i].width;
      if (columns[i].expand)
        columns[n_columns - 1].expand = TRUE;
      columns[i].expand = FALSE;
    }
}

static GtkWidget *
make_grid (Source *source, ColumnSource *suggestions, const char *title)
{
  guint n_columns = source->fields->len;
  CwGridDelegate delegate = make_delegate (source);
  g_autofree CwGridColumn *columns = g_new0 (CwGridColumn, n_columns);
  GtkWidget *grid;

  for (guint i = 0; i < n_columns; i++)
    fill_column (&columns[i], source, source->fields->pdata[i], &suggestions[i]);
  freeze_naming (columns, n_columns, count_naming (source));
  grid = cw_grid_new (cw_entity_get_list (source->parent, source->list), columns, n_columns,
                      &delegate, source, title);
  for (guint i = 0; i < n_columns; i++)
    g_free ((gpointer)columns[i].choices);
  return grid;
}

static void
problem_cb (CwGrid *grid, const char *sentence, gpointer user_data)
{
  gtk_widget_activate_action (GTK_WIDGET (grid), "win.show-problem", "s", sentence);
}

/**
 * cw_entity_grid_new:
 * @record: the record that is edited
 * @parent: the entity that holds the list
 * @list: a list field of its table
 *
 * Returns: (transfer floating): a #CwGrid over the list
 */
GtkWidget *
cw_entity_grid_new (CwRecord *record, CwEntity *parent, const CwField *list)
{
  const CwEntityInfo *info = cw_entity_type_get_info (list->entity_type ());
  Source *source = g_new0 (Source, 1);
  ColumnSource *suggestions;
  g_autofree char *what = cw_text_inside_sentence (_ (info->label));
  g_autofree char *add_label = NULL;
  GtkWidget *grid;

  source->record = g_object_ref (record);
  source->parent = g_object_ref (parent);
  source->list = list;
  source->fields = g_ptr_array_new ();
  CW_FOREACH_FIELD (info, field)
    if (cw_entity_grid_shows (field))
      g_ptr_array_add (source->fields, (gpointer)field);
  suggestions = g_new0 (ColumnSource, source->fields->len);
  grid = make_grid (source, suggestions, _ (list->label));
  g_object_set_data_full (G_OBJECT (grid), "cw-suggestions", suggestions, g_free);
  source->grid = grid;
  g_object_set_data_full (G_OBJECT (grid), SOURCE_KEY, source, source_free);
  /* Translators: %s is a kind of row, such as "Adverse event". */
  add_label = g_strdup_printf (_ ("Add %s"), what);
  cw_grid_set_add_label (CW_GRID (grid), add_label);
  if (list->hint)
    cw_grid_set_placeholder (CW_GRID (grid), _ (list->hint));
  g_signal_connect (grid, "problem", G_CALLBACK (problem_cb), NULL);
  return grid;
}

/**
 * cw_entity_grid_find:
 * @control: a control
 * @entity: (out) (transfer none): the entity
 * @field: (out): its field
 *
 * Returns: whether the control stands in a grid of cw_entity_grid_new() whose cursor is on an
 * entity, and then what the cell edits
 */
gboolean
cw_entity_grid_find (GtkWidget *control, CwEntity **entity, const CwField **field)
{
  GtkWidget *grid = gtk_widget_get_ancestor (control, CW_TYPE_GRID);
  const Source *self = grid ? g_object_get_data (G_OBJECT (grid), SOURCE_KEY) : NULL;
  guint column = grid ? cw_grid_get_current_column (CW_GRID (grid)) : 0;
  g_autoptr (CwEntity) row = NULL;

  if (self == NULL || column >= self->fields->len)
    return FALSE;
  row = g_list_model_get_item (cw_grid_get_rows (CW_GRID (grid)),
                               cw_grid_get_current_row (CW_GRID (grid)));
  if (row == NULL)
    return FALSE;
  *entity = row;
  *field = self->fields->pdata[column];
  return TRUE;
}
