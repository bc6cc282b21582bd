/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-review-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/cw-absence.h"
#include "vocab/cw-unit.h"

/* The table of a review as columns and cells, whether a column is a field of the program or one
 * that the author added. Whoever shows, fills, counts or exports the table goes through here. */

/* What a new review shows, in this order: the table of the sample case. */
static const char *const default_columns[] = {
  "citation",       "sex",           "age",           "primary-site", "surgery", "targeted-therapy",
  "treatment-line", "other-therapy", "best-response",
};

static void
table_column_free (gpointer data)
{
  CwTableColumn *self = data;

  if (self->own)
    {
      for (guint i = 0; i < self->own->n_choices; i++)
        g_free ((char *)self->own->choices[i].nick);
      g_free ((CwFieldChoice *)self->own->choices);
      g_free ((char *)self->own->units);
      g_free (self->own);
    }
  g_free (self->key);
  g_free (self->label);
  g_free (self);
}

/* ---- columns of the author ---- */

static const CwKind *
get_inner_kind (int type)
{
  switch (type)
    {
    case CW_COLUMN_TYPE_NUMBER:
      return &cw_kind_quantity;
    case CW_COLUMN_TYPE_CHOICE:
      return &cw_kind_code;
    case CW_COLUMN_TYPE_YES_NO:
      return &cw_kind_tristate;
    case CW_COLUMN_TYPE_DATE:
      return &cw_kind_date;
    default:
      return &cw_kind_text;
    }
}

static void
add_choices (CwField *field, const char *text)
{
  g_autoptr (GArray) choices = g_array_new (FALSE, TRUE, sizeof (CwFieldChoice));
  g_auto (GStrv) lines = g_strsplit (text ? text : "", "\n", -1);

  for (guint i = 0; lines[i]; i++)
    if (*g_strstrip (lines[i]))
      {
        char *word = g_strdup (lines[i]);
        CwFieldChoice choice = { .nick = word, .label = word };

        g_array_append_val (choices, choice);
      }
  field->n_choices = choices->len;
  field->choices = choices->len ? (CwFieldChoice *)g_array_steal (choices, NULL) : NULL;
}

/* What the author calls the unit; one that UCUM does not know stands as it is. */
static char *
dup_unit (const char *unit)
{
  const char *code = unit && *unit ? cw_unit_lookup (unit) : NULL;

  return unit && *unit ? g_strdup (code ? code : unit) : NULL;
}

static CwField *
make_field (CwReviewColumn *column, const char *label)
{
  CwField *field = g_new0 (CwField, 1);

  field->kind = &cw_kind_cell;
  field->inner = get_inner_kind (column->type);
  field->label = label;
  field->name = "value";
  if (column->type == CW_COLUMN_TYPE_NUMBER)
    field->units = dup_unit (column->unit);
  if (column->type == CW_COLUMN_TYPE_CHOICE)
    add_choices (field, column->choices);
  return field;
}

/* ---- all columns ---- */

static const CwEntityInfo *
get_row_info (void)
{
  return cw_entity_type_get_info (CW_TYPE_REPORTED_CASE);
}

static gboolean
is_column (const CwField *field)
{
  return field->kind == &cw_kind_cell || g_str_equal (field->name, "citation");
}

static const CwField *
find_field (const char *name)
{
  const CwField *field = name ? cw_entity_info_find (get_row_info (), name) : NULL;

  return field && is_column (field) ? field : NULL;
}

static CwTableColumn *
make_column (CwReviewColumn *column, const CwField *field)
{
  CwTableColumn *self = g_new0 (CwTableColumn, 1);
  const char *label = column ? column->label : NULL;

  self->column = column;
  self->key = g_strdup (field ? field->name : cw_entity_get_id (CW_ENTITY (column)));
  self->label = g_strdup (label && *label ? label : _ (field ? field->label : N_ ("Column")));
  self->own = field ? NULL : make_field (column, self->label);
  self->field = field ? field : self->own;
  self->is_hidden = column == NULL || column->hidden == CW_TRISTATE_YES;
  self->is_frozen = column && column->frozen == CW_TRISTATE_YES;
  return self;
}

static void
add_placed (GPtrArray *columns, CwReview *review)
{
  GListModel *list = G_LIST_MODEL (review->columns);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwReviewColumn) column = g_list_model_get_item (list, i);
      const CwField *field = find_field (column->field);

      /* A field stands once, whatever a file says. */
      if (field == NULL || cw_review_table_find_column (columns, field->name) == NULL)
        g_ptr_array_add (columns, make_column (column, field));
    }
}

/**
 * cw_review_table_list_columns:
 * @review: a review
 *
 * The columns as they are now: make the list anew after a change of the review's columns.
 *
 * Returns: (transfer full) (element-type CwTableColumn): the placed columns in their order, then,
 *   hidden, those of the program that nobody has placed
 */
GPtrArray *
cw_review_table_list_columns (CwReview *review)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (table_column_free);

  add_placed (columns, review);
  CW_FOREACH_FIELD (get_row_info (), field)
    if (is_column (field) && cw_review_table_find_column (columns, field->name) == NULL)
      g_ptr_array_add (columns, make_column (NULL, field));
  return columns;
}

/**
 * cw_review_table_find_column:
 * @columns: (element-type CwTableColumn): columns
 * @key: (nullable): a key
 *
 * Returns: (nullable): the column of that key
 */
const CwTableColumn *
cw_review_table_find_column (GPtrArray *columns, const char *key)
{
  for (guint i = 0; key && i < columns->len; i++)
    if (g_str_equal (((const CwTableColumn *)columns->pdata[i])->key, key))
      return columns->pdata[i];
  return NULL;
}

/**
 * cw_review_table_place_column:
 * @review: a review
 * @field: (nullable): name of a field of a reported case that has no column yet, or %NULL for a
 *   column of the author
 *
 * Adds a column at the end, as several changes.
 *
 * Returns: (transfer none): the column
 */
CwReviewColumn *
cw_review_table_place_column (CwReview *review, const char *field)
{
  const CwField *list = cw_entity_info_find (cw_entity_get_info (CW_ENTITY (review)), "columns");
  CwEntity *column = cw_entity_insert (CW_ENTITY (review), list, G_MAXUINT, NULL);
  const CwField *found = find_field (field);

  if (found)
    {
      cw_entity_set_by_name (column, "field", field, NULL);
      cw_entity_set_by_name (column, "label", _ (found->label), NULL);
    }
  return CW_REVIEW_COLUMN (column);
}

/**
 * cw_review_table_add_default_columns:
 * @review: a review without columns
 *
 * Places the columns that a new review shows.
 */
void
cw_review_table_add_default_columns (CwReview *review)
{
  for (guint i = 0; i < G_N_ELEMENTS (default_columns); i++)
    {
      CwReviewColumn *column = cw_review_table_place_column (review, default_columns[i]);

      if (i == 0)
        cw_entity_set_by_name (CW_ENTITY (column), "frozen", "yes", NULL);
    }
}

/* ---- cells ---- */

static CwTableValue *
find_value (CwReportedCase *row, const CwTableColumn *column)
{
  GListModel *values = G_LIST_MODEL (row->values);

  for (guint i = 0; i < g_list_model_get_n_items (values); i++)
    {
      g_autoptr (CwTableValue) value = g_list_model_get_item (values, i);

      if (g_strcmp0 (value->column, column->key) == 0)
        return value; /* the row holds it */
    }
  return NULL;
}

/**
 * cw_review_table_dup_cell:
 * @row: a reported case
 * @column: a column of its review
 *
 * Returns: (transfer full) (nullable): canonical text of the cell, see cw-absence.h; %NULL for not
 *   recorded
 */
char *
cw_review_table_dup_cell (CwReportedCase *row, const CwTableColumn *column)
{
  CwTableValue *value;

  if (column->own == NULL)
    return cw_entity_dup_text (CW_ENTITY (row), column->field);
  value = find_value (row, column);
  return value ? g_strdup (value->value) : NULL;
}

/**
 * cw_review_table_dup_problem:
 * @row: a reported case
 * @column: a column of its review
 *
 * Returns: (transfer full) (nullable): a sentence on what cannot be understood in the cell, or
 * %NULL
 */
char *
cw_review_table_dup_problem (CwReportedCase *row, const CwTableColumn *column)
{
  g_autofree char *text = NULL, *canonical = NULL;
  g_autoptr (GError) error = NULL;

  if (column->own == NULL)
    return cw_entity_dup_problem (CW_ENTITY (row), column->field);
  text = cw_review_table_dup_cell (row, column);
  if (text == NULL || *text != '!' || cw_field_parse (column->field, text + 1, &canonical, &error))
    return NULL;
  return g_strdup (error->message);
}

static char *
parse_typed (const CwField *field, const char *text, GError **error)
{
  g_autoptr (GError) problem = NULL;
  char *canonical = NULL;

  if (text == NULL || cw_field_parse (field, text, &canonical, &problem))
    return canonical;
  if (strpbrk (text, "\r\n") == NULL && g_utf8_validate (text, -1, NULL))
    return g_strconcat ("!", text, NULL);
  g_propagate_error (error, g_steal_pointer (&problem));
  return NULL;
}

static gboolean
set_value (CwReportedCase *row, const CwTableColumn *column, const char *text, GError **error)
{
  g_autoptr (GError) problem = NULL;
  g_autofree char *canonical = parse_typed (column->field, text, &problem);
  const CwField *list = cw_entity_info_find (get_row_info (), "values");
  CwEntity *value = CW_ENTITY (find_value (row, column));

  if (problem)
    {
      g_propagate_error (error, g_steal_pointer (&problem));
      return FALSE;
    }
  if (value && canonical == NULL)
    cw_entity_remove (value);
  if (canonical == NULL)
    return TRUE;
  if (value == NULL)
    {
      value = cw_entity_insert (CW_ENTITY (row), list, G_MAXUINT, NULL);
      cw_entity_set_by_name (value, "column", column->key, NULL);
    }
  return cw_entity_set_by_name (value, "value", canonical, error);
}

/**
 * cw_review_table_set_cell:
 * @row: a reported case
 * @column: a column of its review
 * @text: (nullable): what was typed, or canonical text; %NULL or "" empties the cell
 * @error: return location
 *
 * What cannot be understood is kept as it was typed, as in a form. More than one change is made for
 * a column of the author: put a step of the history around it.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE when not even that is possible
 */
gboolean
cw_review_table_set_cell (CwReportedCase *row,
                          const CwTableColumn *column,
                          const char *text,
                          GError **error)
{
  if (text && *text == '\0')
    text = NULL;
  if (column->own)
    return set_value (row, column, text, error);
  return cw_entity_set_typed (CW_ENTITY (row), column->field, text, error);
}

static const char *
get_mark (CwReview *review, CwAbsence absence)
{
  const char *mark =
    absence == CW_ABSENCE_NOT_MENTIONED ? review->not_mentioned_mark : review->not_applicable_mark;

  if (absence == CW_ABSENCE_NONE)
    return cw_absence_get_label (absence);
  if (mark && *mark)
    return mark;
  /* Translators: "not mentioned", in a cell of a table */
  return absence == CW_ABSENCE_NOT_MENTIONED
           ? C_ ("absence", "NM")
           /* Translators: "not applicable", in a cell of a table */
           : C_ ("absence", "N/A");
}

/**
 * cw_review_table_describe_cell:
 * @review: the review, for its marks
 * @column: a column
 * @canonical: (nullable): canonical text of a cell
 *
 * What the printed table says: the abbreviation of a choice, the mark of an absence.
 *
 * Returns: (transfer full): the text, "" for not recorded
 */
char *
cw_review_table_describe_cell (CwReview *review, const CwTableColumn *column, const char *canonical)
{
  CwAbsence absence =
    column->field->kind == &cw_kind_cell ? cw_absence_read (canonical) : CW_ABSENCE_NOT_RECORDED;

  if (absence)
    return g_strdup (get_mark (review, absence));
  return cw_field_describe_short (column->field, canonical);
}
