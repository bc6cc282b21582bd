/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-column-statistics.h"

#include <glib/gi18n-lib.h>

#include "vocab/cw-unit.h"

/* What stands in one column of a review: how many rows give which answer, middle and spread of the
 * numbers, and always how many give none, apart by reason. Every count is a list of rows, so that a
 * reader can be shown on whom a number stands. */

static GPtrArray *
make_ids (void)
{
  return g_ptr_array_new_with_free_func (g_free);
}

static void
free_answer (CwCellAnswer *answer)
{
  g_free (answer->key);
  g_free (answer->label);
  g_ptr_array_unref (answer->rows);
  g_free (answer);
}

/**
 * cw_column_statistics_free:
 * @self: (nullable) (transfer full): statistics
 *
 * Frees them.
 */
void
cw_column_statistics_free (CwColumnStatistics *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < CW_CELL_N_STATES; i++)
    g_ptr_array_unref (self->rows[i]);
  g_ptr_array_unref (self->answers);
  g_ptr_array_unref (self->about);
  g_ptr_array_unref (self->bounded);
  g_free (self->key);
  g_free (self->label);
  g_free (self->unit);
  g_free (self);
}

/* ---- counting ---- */

static CwCellAnswer *
ensure_answer (CwColumnStatistics *self, GHashTable *by_key, const CwCellValue *value)
{
  CwCellAnswer *answer = g_hash_table_lookup (by_key, value->key);

  if (answer)
    return answer;
  answer = g_new0 (CwCellAnswer, 1);
  answer->key = g_strdup (value->key);
  answer->label = g_strdup (value->label);
  answer->rows = make_ids ();
  g_ptr_array_add (self->answers, answer);
  g_hash_table_insert (by_key, answer->key, answer);
  return answer;
}

static void
add_number (CwColumnStatistics *self, GArray *numbers, const CwCellValue *value, const char *id)
{
  if (!value->is_number)
    return;
  if (value->bound == CW_CELL_ABOVE || value->bound == CW_CELL_BELOW)
    {
      g_ptr_array_add (self->bounded, g_strdup (id));
      return;
    }
  g_array_append_val (numbers, value->number);
  if (value->bound == CW_CELL_ABOUT)
    g_ptr_array_add (self->about, g_strdup (id));
}

static void
add_row (CwColumnStatistics *self,
         GHashTable *by_key,
         GArray *numbers,
         CwReportedCase *row,
         const CwTableColumn *column)
{
  const char *id = cw_entity_get_id (CW_ENTITY (row));
  g_auto (CwCellValue) value = { 0 };

  cw_cell_value_read (&value, row, column);
  g_ptr_array_add (self->rows[value.state], g_strdup (id));
  if (value.state != CW_CELL_EVALUABLE)
    return;
  g_ptr_array_add (ensure_answer (self, by_key, &value)->rows, g_strdup (id));
  add_number (self, numbers, &value, id);
}

/* ---- order ---- */

static int
find_choice (const CwField *field, const char *key)
{
  guint n;
  const CwFieldChoice *choices = cw_field_get_choices (field, &n);

  for (guint i = 0; i < n; i++)
    if (g_str_equal (choices[i].nick, key))
      return (int)i;
  return (int)n;
}

static int
compare_answers (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const CwCellAnswer *first = *(CwCellAnswer *const *)a, *second = *(CwCellAnswer *const *)b;
  const CwField *field = user_data;
  const CwKind *kind = cw_field_get_value_kind (field);
  int order = 0;

  if (kind == &cw_kind_code || kind == &cw_kind_tristate)
    order = find_choice (field, first->key) - find_choice (field, second->key);
  if (order == 0)
    order = (first->rows->len < second->rows->len) - (first->rows->len > second->rows->len);
  return order ? order : g_strcmp0 (first->key, second->key);
}

/**
 * cw_column_statistics_new:
 * @rows: (element-type CwReportedCase): the rows to count
 * @column: a column of their review
 *
 * Counts a column. A number that is only a bound (">8") does not enter the quantiles: whatever
 * stood for it would be invented; it is named in #CwColumnStatistics.bounded instead. The quantiles
 * are those of cw_quantiles_compute().
 *
 * Returns: (transfer full): the statistics
 */
CwColumnStatistics *
cw_column_statistics_new (GPtrArray *rows, const CwTableColumn *column)
{
  CwColumnStatistics *self = g_new0 (CwColumnStatistics, 1);
  g_autoptr (GHashTable) by_key = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (double));

  self->key = g_strdup (column->key);
  self->label = g_strdup (column->label);
  self->n = rows->len;
  for (guint i = 0; i < CW_CELL_N_STATES; i++)
    self->rows[i] = make_ids ();
  self->answers = g_ptr_array_new_with_free_func ((GDestroyNotify)free_answer);
  self->about = make_ids ();
  self->bounded = make_ids ();
  self->is_numeric = cw_field_get_value_kind (column->field) == &cw_kind_quantity;
  self->unit = self->is_numeric ? cw_cell_field_dup_unit (column->field) : NULL;
  for (guint i = 0; i < rows->len; i++)
    add_row (self, by_key, numbers, rows->pdata[i], column);
  g_ptr_array_sort_with_data (self->answers, compare_answers, (gpointer)column->field);
  self->quantiles = cw_quantiles_compute ((const double *)numbers->data, numbers->len);
  self->quantiles.n = self->n;
  return self;
}

/* ---- reading ---- */

/**
 * cw_column_statistics_get_n:
 * @self: statistics
 * @state: a state
 *
 * Returns: how many cells are in it
 */
guint
cw_column_statistics_get_n (const CwColumnStatistics *self, CwCellState state)
{
  return self->rows[state]->len;
}

/**
 * cw_column_statistics_find:
 * @self: statistics
 * @key: the key of an answer
 *
 * Returns: (nullable): the answer; %NULL when no row gives it
 */
const CwCellAnswer *
cw_column_statistics_find (const CwColumnStatistics *self, const char *key)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      const CwCellAnswer *answer = self->answers->pdata[i];

      if (g_str_equal (answer->key, key))
        return answer;
    }
  return NULL;
}

/**
 * cw_column_statistics_list_yes:
 * @self: statistics
 *
 * Returns: (transfer full) (element-type utf8): ids of the rows whose answer is not “no”, see
 *   cw_cell_value_is_yes()
 */
GPtrArray *
cw_column_statistics_list_yes (const CwColumnStatistics *self)
{
  GPtrArray *ids = make_ids ();

  for (guint i = 0; i < self->answers->len; i++)
    {
      const CwCellAnswer *answer = self->answers->pdata[i];

      for (guint j = 0; !g_str_equal (answer->key, "no") && j < answer->rows->len; j++)
        g_ptr_array_add (ids, g_strdup (answer->rows->pdata[j]));
    }
  return ids;
}

G_GNUC_PRINTF (3, 4)
static void
append_missing (GString *text, guint n, const char *format, ...)
{
  va_list values;

  if (n == 0)
    return;
  if (text->len)
    g_string_append (text, ", ");
  va_start (values, format);
  g_string_append_vprintf (text, format, values);
  va_end (values);
}

/**
 * cw_column_statistics_describe_missing:
 * @self: statistics
 *
 * Returns: (transfer full): how many rows give no answer, by reason: “1 not mentioned, 2 empty”; ""
 *   when all do
 */
char *
cw_column_statistics_describe_missing (const CwColumnStatistics *self)
{
  GString *text = g_string_new (NULL);

  append_missing (text, self->rows[CW_CELL_NOT_MENTIONED]->len, _ ("%u not mentioned"),
                  self->rows[CW_CELL_NOT_MENTIONED]->len);
  append_missing (text, self->rows[CW_CELL_NOT_APPLICABLE]->len, _ ("%u not applicable"),
                  self->rows[CW_CELL_NOT_APPLICABLE]->len);
  append_missing (text, self->rows[CW_CELL_EMPTY]->len, _ ("%u empty"),
                  self->rows[CW_CELL_EMPTY]->len);
  append_missing (text, self->rows[CW_CELL_UNREADABLE]->len, _ ("%u unreadable"),
                  self->rows[CW_CELL_UNREADABLE]->len);
  return g_string_free (text, FALSE);
}

static void
append_answers (const CwColumnStatistics *self, GString *text)
{
  for (guint i = 0; i < self->answers->len; i++)
    {
      const CwCellAnswer *answer = self->answers->pdata[i];

      g_string_append_printf (text, "%s%s %u/%u", text->len ? ", " : "", answer->label,
                              answer->rows->len, self->rows[CW_CELL_EVALUABLE]->len);
    }
}

static void
append_quantiles (const CwColumnStatistics *self, GString *text)
{
  const CwQuantiles *quantiles = &self->quantiles;
  const char *print = self->unit ? cw_unit_get_print (self->unit) : NULL;
  g_autofree char *median = cw_range_format_number (quantiles->median, -1);
  g_autofree char *low = cw_range_format_number (quantiles->minimum, -1);
  g_autofree char *high = cw_range_format_number (quantiles->maximum, -1);
  g_autofree char *lower = cw_range_format_number (quantiles->lower_quartile, -1);
  g_autofree char *upper = cw_range_format_number (quantiles->upper_quartile, -1);

  if (quantiles->problem == NULL)
    /* Translators: IQR is the interquartile range. The numbers are median, unit, range, quartiles.
     */
    g_string_append_printf (text, _ ("median %s%s%s (range %s to %s, IQR %s to %s)"), median,
                            print ? " " : "", print ? print : "", low, high, lower, upper);
  append_missing (text, self->about->len, _ ("%u approximate"), self->about->len);
  append_missing (text, self->bounded->len, _ ("%u known only as a bound, left out"),
                  self->bounded->len);
}

/**
 * cw_column_statistics_describe:
 * @self: statistics
 *
 * Returns: (transfer full): the column in one line: “Yes 5/7, No 2/7; n = 7”, “median 32 y (range
 * 21 to 69, …); n = 6 of 7, 1 not mentioned”
 */
char *
cw_column_statistics_describe (const CwColumnStatistics *self)
{
  GString *text = g_string_new (NULL);
  g_autofree char *missing = cw_column_statistics_describe_missing (self);
  guint n_evaluable = self->rows[CW_CELL_EVALUABLE]->len;

  if (self->is_numeric)
    append_quantiles (self, text);
  else
    append_answers (self, text);
  if (text->len)
    g_string_append (text, "; ");
  if (n_evaluable == self->n)
    g_string_append_printf (text, "n = %u", self->n);
  else
    g_string_append_printf (text, _ ("n = %u of %u, %s"), n_evaluable, self->n, missing);
  return g_string_free (text, FALSE);
}
