/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "document/cw-review-import-private.h"
#include "document/cw-review-value.h"
#include "model/cw-absence.h"
#include "rules/cw-table-heading.h"

/* The cells of a table as the review would hold them, and what could not be read. */

/* The fields that the cells are read by; those of the author are not in the review yet. */
struct _CwImportReading
{
  CwReviewImport *import; /* lent */
  CwReview *scratch;
  GPtrArray *columns; /* CwTableColumn of @scratch */
  GPtrArray *fields; /* CwField by column of the file, NULL for a plain text */
  CwImportPreview *preview;
};

typedef CwImportReading Reading;

static void
row_free (gpointer data)
{
  CwImportRow *self = data;

  for (guint i = 0; i < self->n_columns; i++)
    {
      g_free (self->texts[i]);
      g_strfreev (self->marks[i]);
    }
  g_free (self->texts);
  g_free (self->marks);
  g_free (self);
}

static void
problem_free (gpointer data)
{
  CwImportProblem *self = data;

  g_free (self->heading);
  g_free (self->text);
  g_free (self->reason);
  g_free (self);
}

/**
 * cw_import_preview_free:
 * @self: (nullable) (transfer full): a preview
 *
 * Frees it.
 */
void
cw_import_preview_free (CwImportPreview *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->ambiguous);
  g_free (self);
}

/* ---- columns ---- */

/* A unit that the table will show again of its own accord does not belong to the label. */
static char *
dup_label (const CwImportColumn *from)
{
  g_autofree char *plain = cw_table_heading_split (from->heading, NULL);
  g_autofree char *again = cw_table_heading_join (plain, from->own_unit);

  return g_strdup (g_str_equal (again, from->heading) ? plain : from->heading);
}

void
cw_review_import_fill_column (const CwImportColumn *from, CwEntity *column)
{
  static const char *const types[] = { NULL, "text", "number", "choice", "yes-no", "date" };
  g_autofree char *label = dup_label (from);

  if (*label)
    cw_entity_set_by_name (column, "label", label, NULL);
  cw_entity_set_by_name (column, "type", types[from->type], NULL);
  cw_entity_set_by_name (column, "unit", from->own_unit, NULL);
  cw_entity_set_by_name (column, "choices", from->choices, NULL);
}

/* A review of nothing but the columns of the author, in their order. */
CwReview *
cw_review_import_make_scratch (const CwReviewImport *self)
{
  CwReview *scratch = CW_REVIEW (cw_entity_new (CW_TYPE_REVIEW, NULL));
  const CwField *list = cw_entity_info_find (cw_entity_type_get_info (CW_TYPE_REVIEW), "columns");

  for (guint i = 0; i < self->columns->len; i++)
    {
      const CwImportColumn *column = self->columns->pdata[i];

      if (g_str_equal (column->key, CW_IMPORT_KEY_NEW))
        cw_review_import_fill_column (
          column, cw_entity_insert (CW_ENTITY (scratch), list, G_MAXUINT, NULL));
    }
  return scratch;
}

static void
find_fields (Reading *self)
{
  guint n_own = 0;

  self->scratch = cw_review_import_make_scratch (self->import);
  self->columns = cw_review_table_list_columns (self->scratch);
  self->fields = g_ptr_array_new ();
  for (guint i = 0; i < self->import->columns->len; i++)
    {
      const CwImportColumn *column = self->import->columns->pdata[i];
      const CwTableColumn *found =
        g_str_equal (column->key, CW_IMPORT_KEY_NEW)
          ? self->columns->pdata[n_own++]
          : cw_review_table_find_column (self->import->present, column->key);

      g_ptr_array_add (self->fields, found ? (gpointer)found->field : NULL);
    }
}

/* ---- cells ---- */

/* What the table itself says about a mark such as "NA": a footnote at the cell, or the legend. */
char *
cw_review_import_resolve (const CwReviewImport *self, const char *text, char **marks)
{
  const char *meaning = cw_raw_table_find_term (self->table, text);
  CwAbsence absence = CW_ABSENCE_NOT_RECORDED;

  for (guint i = 0; marks && marks[i] && !absence; i++)
    {
      const CwRawNote *note = cw_raw_table_find_note (self->table, marks[i]);
      g_autofree char *words = note ? g_strdup (note->text) : NULL;

      if (words && g_str_has_suffix (words, "."))
        words[strlen (words) - 1] = '\0';
      absence = words ? cw_absence_parse (words) : absence;
    }
  if (!absence && meaning)
    absence = cw_absence_parse (meaning);
  return g_strdup (cw_absence_get_canonical (absence));
}

static char *
settle (Reading *self, const char *text, char **marks)
{
  char *resolved = cw_review_import_resolve (self->import, text, marks);
  GPtrArray *found = self->preview->ambiguous;

  if (resolved == NULL && !g_ptr_array_find_with_equal_func (found, text, g_str_equal, NULL))
    g_ptr_array_add (found, g_strdup (text));
  if (resolved || self->import->ambiguous == CW_IMPORT_AMBIGUOUS_KEEP)
    return resolved ? resolved : g_strdup (text);
  /* The meanings stand in the order of the absences. */
  return g_strdup (cw_absence_get_canonical ((CwAbsence)self->import->ambiguous));
}

/* Whether a text says something in this column, so that what stands behind it may be a mark. */
static gboolean
is_word (const CwField *field, const char *text)
{
  const CwKind *kind = cw_field_get_value_kind (field);
  g_autofree char *value = NULL, *canonical = NULL;

  if (*text == '\0')
    return FALSE;
  if (cw_absence_is_ambiguous (text) || cw_absence_parse (text))
    return TRUE;
  if (kind == &cw_kind_text)
    return FALSE;
  value = cw_review_value_read (field, text, NULL);
  return cw_field_parse (field, value, &canonical, NULL) && canonical;
}

/* "NAb": the letter of a footnote is all that is left of a mark above the line. */
static char **
unglue (const CwReviewImport *self, const CwField *field, char *text)
{
  gsize length = strlen (text);
  g_autofree char *rest = length > 1 ? g_strndup (text, length - 1) : NULL;
  const char *mark = length > 1 ? text + length - 1 : "";
  char **marks;

  if (rest == NULL || cw_raw_table_find_note (self->table, mark) == NULL || is_word (field, text) ||
      !is_word (field, rest))
    return NULL;
  marks = g_new0 (char *, 2);
  marks[0] = g_strdup (mark);
  text[length - 1] = '\0';
  return marks;
}

static void
add_problem (Reading *self, guint line, const char *heading, const char *text, const char *reason)
{
  CwImportProblem *problem = g_new0 (CwImportProblem, 1);

  problem->line = line;
  problem->heading = g_strdup (heading);
  problem->text = g_strdup (text);
  problem->reason = g_strdup (reason);
  g_ptr_array_add (self->preview->problems, problem);
}

static char *
read_value (Reading *self, const CwImportRow *row, guint column, char *text)
{
  const CwImportColumn *from = self->import->columns->pdata[column];
  const CwField *field = self->fields->pdata[column];
  g_autofree char *value = NULL;
  g_autoptr (GError) error = NULL;
  char *canonical = NULL;

  value = cw_absence_is_ambiguous (text) ? settle (self, text, row->marks[column])
                                         : cw_review_value_read (field, text, from->unit);
  if (cw_field_parse (field, value, &canonical, &error))
    return canonical;
  add_problem (self, row->line, from->heading, text, error->message);
  return g_strconcat ("!", text, NULL);
}

static void
read_cell (Reading *self, CwImportRow *row, const CwRawCell *cell, guint column)
{
  const CwField *field = self->fields->pdata[column];
  g_autofree char *text = cw_review_value_dup_line (cell->text);

  row->marks[column] = g_strdupv (cell->marks);
  if (*text == '\0' || !cw_review_import_is_used (self->import->columns->pdata[column]))
    return;
  if (field == NULL || !cw_field_keeps_unreadable (field))
    {
      row->texts[column] = g_steal_pointer (&text);
      return;
    }
  if (row->marks[column] == NULL)
    row->marks[column] = unglue (self->import, field, text);
  row->texts[column] = read_value (self, row, column, text);
}

static void
add_row (Reading *self, const CwRawRow *raw)
{
  CwImportRow *row = g_new0 (CwImportRow, 1);

  row->line = raw->line;
  row->n_columns = self->import->columns->len;
  row->texts = g_new0 (char *, row->n_columns + 1);
  row->marks = g_new0 (char **, row->n_columns + 1);
  for (guint i = 0; i < row->n_columns; i++)
    read_cell (self, row, raw->cells->pdata[i], i);
  g_ptr_array_add (self->preview->rows, row);
}

/* ---- the preview ---- */

static const char *
get_heading (const Reading *self, guint column)
{
  return column > 0 && column <= self->import->columns->len
           ? ((CwImportColumn *)self->import->columns->pdata[column - 1])->heading
           : "";
}

static int
compare_problems (gconstpointer a, gconstpointer b)
{
  const CwImportProblem *one = *(const CwImportProblem *const *)a;
  const CwImportProblem *other = *(const CwImportProblem *const *)b;

  return (one->line > other->line) - (one->line < other->line);
}

static void
add_raw_problems (Reading *self)
{
  const CwRawTable *table = self->import->table;

  for (guint i = 0; i < table->problems->len; i++)
    {
      const CwRawProblem *raw = table->problems->pdata[i];

      add_problem (self, raw->line, get_heading (self, raw->column), raw->text, raw->reason);
    }
}

/**
 * cw_import_reading_new:
 * @import: an import, which has to stay as it is until the reading is over
 *
 * Begins a preview of which a window does a part now and then.
 *
 * Returns: (transfer full): the reading
 */
CwImportReading *
cw_import_reading_new (CwReviewImport *import)
{
  CwImportReading *self = g_new0 (CwImportReading, 1);

  self->import = import;
  self->preview = g_new0 (CwImportPreview, 1);
  self->preview->rows = g_ptr_array_new_with_free_func (row_free);
  self->preview->problems = g_ptr_array_new_with_free_func (problem_free);
  self->preview->ambiguous = g_ptr_array_new_with_free_func (g_free);
  find_fields (self);
  add_raw_problems (self);
  return self;
}

/**
 * cw_import_reading_free:
 * @self: (nullable) (transfer full): a reading
 *
 * Gives it up.
 */
void
cw_import_reading_free (CwImportReading *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->fields);
  g_ptr_array_unref (self->columns);
  g_object_unref (self->scratch);
  cw_import_preview_free (self->preview);
  g_free (self);
}

/**
 * cw_import_reading_step:
 * @self: a reading
 * @n_rows: how many rows to read
 *
 * Reads the next rows.
 *
 * Returns: how many rows are left
 */
guint
cw_import_reading_step (CwImportReading *self, guint n_rows)
{
  const GPtrArray *rows = self->import->table->rows;

  while (n_rows-- > 0 && self->preview->rows->len < rows->len)
    add_row (self, rows->pdata[self->preview->rows->len]);
  return rows->len - self->preview->rows->len;
}

/**
 * cw_import_reading_finish:
 * @self: (transfer full): a reading of which no row is left
 *
 * Finds the rows that stand in the review already.
 *
 * Returns: (transfer full): the preview
 */
CwImportPreview *
cw_import_reading_finish (CwImportReading *self)
{
  CwImportPreview *preview = g_steal_pointer (&self->preview);

  cw_review_import_match (self->import, preview->rows);
  for (guint i = 0; i < preview->rows->len; i++)
    preview->n_new += ((CwImportRow *)preview->rows->pdata[i])->existing == NULL;
  g_ptr_array_sort (preview->problems, compare_problems);
  cw_import_reading_free (self);
  return preview;
}

/**
 * cw_review_import_preview:
 * @self: an import
 *
 * Reads all cells with the mapping as it is. Nothing is changed.
 *
 * Returns: (transfer full): the rows as they would be, and what could not be read
 */
CwImportPreview *
cw_review_import_preview (CwReviewImport *self)
{
  CwImportReading *reading = cw_import_reading_new (self);

  cw_import_reading_step (reading, G_MAXUINT);
  return cw_import_reading_finish (reading);
}
