/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "document/cw-review-heading.h"
#include "document/cw-review-import-private.h"
#include "document/cw-review-value.h"
#include "model/cw-absence.h"
#include "model/cw-kind.h"
#include "rules/cw-table-heading.h"

/* What the columns of a file may be: by their headings, and by what stands below them. */

/* A column is a choice when its few words come again and again. */
#define MAX_CHOICES 6
#define MAX_CHOICE_LENGTH 40

const char *
cw_review_import_get_cell (const CwReviewImport *self, guint row, guint column)
{
  const CwRawRow *raw = self->table->rows->pdata[row];

  return ((CwRawCell *)raw->cells->pdata[column])->text;
}

/* ---- the type of a column of the author ---- */

typedef struct
{
  guint n; /* cells that say something */
  guint n_numbers;
  guint n_answers;
  guint n_dates;
  gboolean units_differ;
  char *unit;
  GPtrArray *words; /* different ones */
  guint longest;
} Look;

static gboolean
is_date (const char *text)
{
  g_autoptr (CwDate) date = cw_date_parse (text, NULL);

  return date && strlen (text) >= 7;
}

static void
look_at_number (Look *look, const char *text)
{
  g_autofree char *unit = NULL;

  if (!cw_review_value_is_number (text, &unit))
    return;
  if (look->n_numbers++ == 0)
    look->unit = g_steal_pointer (&unit);
  else
    look->units_differ |= g_strcmp0 (unit, look->unit) != 0;
}

static void
look_at (Look *look, const char *text)
{
  look->n++;
  look_at_number (look, text);
  look->n_answers += cw_review_value_is_yes_no (text);
  look->n_dates += is_date (text);
  look->longest = MAX (look->longest, (guint)g_utf8_strlen (text, -1));
  if (look->words->len <= MAX_CHOICES &&
      !g_ptr_array_find_with_equal_func (look->words, text, g_str_equal, NULL))
    g_ptr_array_add (look->words, g_strdup (text));
}

static int
decide (const Look *look)
{
  if (look->n == 0)
    return CW_COLUMN_TYPE_TEXT;
  if (look->n_answers == look->n)
    return CW_COLUMN_TYPE_YES_NO;
  if (look->n_numbers == look->n && !look->units_differ)
    return CW_COLUMN_TYPE_NUMBER;
  if (look->n_dates == look->n)
    return CW_COLUMN_TYPE_DATE;
  if (look->words->len <= MAX_CHOICES && look->n >= 2 * look->words->len &&
      look->longest <= MAX_CHOICE_LENGTH)
    return CW_COLUMN_TYPE_CHOICE;
  return CW_COLUMN_TYPE_TEXT;
}

/* Identifiers are texts, whatever they look like. */
static gboolean
is_identifier (const char *heading)
{
  return cw_review_heading_is_doi (heading) || cw_review_heading_is_pmid (heading);
}

void
cw_review_import_guess_type (CwReviewImport *self, guint index)
{
  CwImportColumn *column = self->columns->pdata[index];
  Look look = { .words = g_ptr_array_new_null_terminated (0, g_free, TRUE) };

  for (guint i = 0; i < self->table->rows->len; i++)
    {
      g_autofree char *text = cw_review_value_dup_line (cw_review_import_get_cell (self, i, index));

      /* "No" is an answer, and not only a reason for an empty cell. */
      if (*text && !cw_absence_is_ambiguous (text) &&
          (!cw_absence_parse (text) || cw_review_value_is_yes_no (text)))
        look_at (&look, text);
    }
  column->type = is_identifier (column->heading) ? CW_COLUMN_TYPE_TEXT : decide (&look);
  if (column->type == CW_COLUMN_TYPE_NUMBER)
    column->own_unit = g_strdup (look.unit ? look.unit : column->unit);
  if (column->type == CW_COLUMN_TYPE_CHOICE)
    column->choices = g_strjoinv ("\n", (char **)look.words->pdata);
  g_ptr_array_unref (look.words);
  g_free (look.unit);
}

/* ---- the column itself ---- */

static gboolean
is_taken (const CwReviewImport *self, const char *key)
{
  for (guint i = 0; i < self->columns->len; i++)
    if (g_strcmp0 (((CwImportColumn *)self->columns->pdata[i])->key, key) == 0)
      return TRUE;
  return FALSE;
}

/* A column that the review calls the same, with or without the unit. */
static const CwTableColumn *
find_present (const CwReviewImport *self, const char *heading)
{
  g_autofree char *folded = cw_review_heading_fold (heading);
  g_autofree char *plain = cw_table_heading_split (heading, NULL);
  g_autofree char *folded_plain = cw_review_heading_fold (plain);

  for (guint i = 0; i < self->present->len && *folded; i++)
    {
      const CwTableColumn *column = self->present->pdata[i];
      g_autofree char *label = cw_review_heading_fold (column->label);

      if (g_str_equal (label, folded) || g_str_equal (label, folded_plain))
        return column;
    }
  return NULL;
}

/* Names of the rows that R writes: 1, 2, 3. */
static gboolean
is_numbering (const CwReviewImport *self, guint index)
{
  for (guint i = 0; i < self->table->rows->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", i + 1);

      if (strcmp (cw_review_import_get_cell (self, i, index), number) != 0)
        return FALSE;
    }
  return TRUE;
}

/* Names of operations below "Surgery" are no answers to yes or no, and worth more than these. */
static gboolean
is_of_words (const CwReviewImport *self, guint index, const char *key)
{
  const CwTableColumn *column = cw_review_table_find_column (self->present, key);
  guint n_filled = 0;

  if (column == NULL || cw_field_get_value_kind (column->field) != &cw_kind_tristate)
    return FALSE;
  for (guint i = 0; i < self->table->rows->len; i++)
    {
      g_autofree char *text = cw_review_value_dup_line (cw_review_import_get_cell (self, i, index));
      g_autofree char *read = cw_review_value_read (column->field, text, NULL);
      g_autofree char *canonical = NULL;

      if (*text == '\0' || cw_absence_parse (text) || cw_absence_is_ambiguous (text))
        continue;
      if (cw_field_parse (column->field, read, &canonical, NULL))
        return FALSE;
      n_filled++;
    }
  return n_filled > 1;
}

static const char *
guess (CwReviewImport *self, guint index)
{
  const char *heading = ((CwImportColumn *)self->columns->pdata[index])->heading;
  const CwTableColumn *present = find_present (self, heading);
  const char *key = present ? present->key : cw_review_heading_guess (heading);

  if (*heading == '\0' && is_numbering (self, index))
    return CW_IMPORT_KEY_NONE;
  return key && !is_taken (self, key) && !is_of_words (self, index, key) ? key : CW_IMPORT_KEY_NEW;
}

/* The letter of a footnote may be all that is left of a mark above the line: "Other therapya". */
static void
unglue (CwReviewImport *self, CwImportColumn *column)
{
  gsize length = strlen (column->heading);
  g_autofree char *rest = length > 1 ? g_strndup (column->heading, length - 1) : NULL;
  const char *mark = length > 1 ? column->heading + length - 1 : "";

  if (column->marks || rest == NULL || cw_raw_table_find_note (self->table, mark) == NULL ||
      find_present (self, column->heading) || cw_review_heading_guess (column->heading))
    return;
  if (find_present (self, rest) == NULL && cw_review_heading_guess (rest) == NULL)
    return;
  column->marks = g_new0 (char *, 2);
  column->marks[0] = g_strdup (mark);
  g_free (column->heading);
  column->heading = g_steal_pointer (&rest);
}

static CwImportColumn *
make_column (const CwRawCell *cell)
{
  CwImportColumn *column = g_new0 (CwImportColumn, 1);

  column->heading = cw_review_value_dup_line (cell->text);
  column->marks = g_strdupv (cell->marks);
  return column;
}

void
cw_review_import_guess_all (CwReviewImport *self)
{
  for (guint i = 0; i < self->table->header->len; i++)
    {
      CwImportColumn *column = make_column (self->table->header->pdata[i]);
      g_autofree char *rest = NULL;

      g_ptr_array_add (self->columns, column);
      unglue (self, column);
      rest = cw_table_heading_split (column->heading, &column->unit);
      column->key = g_strdup (guess (self, i));
      cw_review_import_guess_type (self, i);
    }
}
