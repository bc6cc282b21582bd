/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-review-import.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "document/cw-review-heading.h"
#include "document/cw-review-import-private.h"
#include "model/cw-absence.h"

/* A table on its way into a review: which column becomes what, and what its marks mean. */

static void
column_free (gpointer data)
{
  CwImportColumn *self = data;

  g_free (self->heading);
  g_strfreev (self->marks);
  g_free (self->key);
  g_free (self->own_unit);
  g_free (self->choices);
  g_free (self);
}

/**
 * cw_review_import_prepare:
 * @review: where the table is to go; it is not changed before cw_review_import_apply()
 * @table: (transfer full): a table that was read
 *
 * Begins an import that knows the columns of the review, and guesses nothing yet.
 *
 * Returns: (transfer full): the import
 */
CwReviewImport *
cw_review_import_prepare (CwReview *review, CwRawTable *table)
{
  CwReviewImport *self = g_new0 (CwReviewImport, 1);

  self->review = g_object_ref (review);
  self->table = table;
  self->columns = g_ptr_array_new_with_free_func (column_free);
  self->present = cw_review_table_list_columns (review);
  self->publications = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return self;
}

/**
 * cw_review_import_guess:
 * @self: an import that was only prepared
 *
 * Guesses what the columns are: by the columns that the review has, by the words of their headings,
 * and by what stands in them. A column that nothing fits becomes a column of the author. The review
 * is not looked at, so this may be done in a thread.
 */
void
cw_review_import_guess (CwReviewImport *self)
{
  cw_review_import_guess_all (self);
}

/**
 * cw_review_import_new:
 * @review: where the table is to go; it is not changed before cw_review_import_apply()
 * @table: (transfer full): a table that was read
 *
 * Does what cw_review_import_prepare() and cw_review_import_guess() do.
 *
 * Returns: (transfer full): the import
 */
CwReviewImport *
cw_review_import_new (CwReview *review, CwRawTable *table)
{
  CwReviewImport *self = cw_review_import_prepare (review, table);

  cw_review_import_guess (self);
  return self;
}

/**
 * cw_review_import_free:
 * @self: (nullable) (transfer full): an import
 *
 * Forgets the import.
 */
void
cw_review_import_free (CwReviewImport *self)
{
  if (self == NULL)
    return;
  g_object_unref (self->review);
  cw_raw_table_free (self->table);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->present);
  g_hash_table_unref (self->publications);
  g_free (self);
}

static guint
count_known (const CwRawTable *table)
{
  guint n = 0;

  for (guint i = 0; i < table->header->len; i++)
    n += cw_review_heading_guess (((CwRawCell *)table->header->pdata[i])->text) != NULL;
  return n * (table->rows->len > 0);
}

/**
 * cw_review_import_choose:
 * @tables: (element-type CwRawTable): at least one table
 *
 * Returns: which of them looks most like a table of reported cases
 */
guint
cw_review_import_choose (GPtrArray *tables)
{
  guint best = 0, most = 0;

  for (guint i = 0; i < tables->len; i++)
    {
      guint n = count_known (tables->pdata[i]);

      if (n > most)
        {
          most = n;
          best = i;
        }
    }
  return best;
}

/**
 * cw_review_import_get_table:
 * @self: an import
 *
 * Returns: (transfer none): the table as it was read
 */
const CwRawTable *
cw_review_import_get_table (const CwReviewImport *self)
{
  return self->table;
}

/* ---- the mapping ---- */

/**
 * cw_review_import_get_n_columns:
 * @self: an import
 *
 * Returns: how many columns the table has
 */
guint
cw_review_import_get_n_columns (const CwReviewImport *self)
{
  return self->columns->len;
}

/**
 * cw_review_import_get_column:
 * @self: an import
 * @index: less than cw_review_import_get_n_columns()
 *
 * Returns: (transfer none): what the column becomes
 */
const CwImportColumn *
cw_review_import_get_column (const CwReviewImport *self, guint index)
{
  return self->columns->pdata[index];
}

static gboolean
is_special (const char *key)
{
  return g_str_equal (key, CW_IMPORT_KEY_NEW) || g_str_equal (key, CW_IMPORT_KEY_NONE) ||
         g_str_equal (key, CW_IMPORT_KEY_SOURCE);
}

/* Two columns cannot be one: the one that had the key before becomes a column of the author. */
static void
give_up_key (CwReviewImport *self, const char *key)
{
  for (guint i = 0; i < self->columns->len; i++)
    {
      CwImportColumn *column = self->columns->pdata[i];

      if (g_strcmp0 (column->key, key) != 0)
        continue;
      g_free (column->key);
      column->key = g_strdup (CW_IMPORT_KEY_NEW);
    }
}

/**
 * cw_review_import_map:
 * @self: an import
 * @column: which column of the file
 * @key: key of a column of the review, or one of the keys of cw-review-import.h
 * @error: return location
 *
 * Says what a column becomes. Another column that was to become the same becomes a column of the
 * author.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE when there is no such key
 */
gboolean
cw_review_import_map (CwReviewImport *self, guint column, const char *key, GError **error)
{
  CwImportColumn *mapped = self->columns->pdata[column];

  if (!is_special (key) && cw_review_table_find_column (self->present, key) == NULL)
    {
      g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE, _ ("There is no column “%s”."), key);
      return FALSE;
    }
  if (!g_str_equal (key, CW_IMPORT_KEY_NEW) && !g_str_equal (key, CW_IMPORT_KEY_NONE))
    give_up_key (self, key);
  g_free (mapped->key);
  mapped->key = g_strdup (key);
  return TRUE;
}

/**
 * cw_review_import_map_heading:
 * @self: an import
 * @heading: what the file calls a column; case and marks do not count
 * @key: see cw_review_import_map()
 * @error: return location
 *
 * Says what a column becomes, by its heading.
 *
 * Returns: %FALSE with %CW_ERROR_NOT_FOUND when no column is called so, or with
 *   %CW_ERROR_INVALID_VALUE
 */
gboolean
cw_review_import_map_heading (CwReviewImport *self,
                              const char *heading,
                              const char *key,
                              GError **error)
{
  g_autofree char *folded = cw_review_heading_fold (heading);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const CwImportColumn *column = self->columns->pdata[i];
      g_autofree char *other = cw_review_heading_fold (column->heading);

      if (g_str_equal (folded, other))
        return cw_review_import_map (self, i, key, error);
    }
  g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("The table has no column “%s”."), heading);
  return FALSE;
}

/* Of a column of the author the id says nothing in another review. */
static const char *
get_lasting_key (const CwReviewImport *self, const CwImportColumn *column)
{
  const CwTableColumn *present = cw_review_table_find_column (self->present, column->key);

  return present && present->own ? CW_IMPORT_KEY_NEW : column->key;
}

/**
 * cw_review_import_dup_mapping:
 * @self: an import
 *
 * Returns: (transfer full): the mapping as lines "heading=key", to be kept for the next file of the
 *   same kind
 */
char *
cw_review_import_dup_mapping (const CwReviewImport *self)
{
  GString *lines = g_string_new (NULL);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const CwImportColumn *column = self->columns->pdata[i];

      if (*column->heading)
        g_string_append_printf (lines, "%s=%s\n", column->heading, get_lasting_key (self, column));
    }
  return g_string_free (lines, FALSE);
}

/* A column of the author that the guess has found in the review by its name. */
static gboolean
is_found (const CwReviewImport *self, const char *heading)
{
  g_autofree char *folded = cw_review_heading_fold (heading);

  for (guint i = 0; i < self->columns->len; i++)
    {
      const CwImportColumn *column = self->columns->pdata[i];
      const CwTableColumn *present = cw_review_table_find_column (self->present, column->key);
      g_autofree char *name = cw_review_heading_fold (column->heading);

      if (present && present->own && g_str_equal (name, folded))
        return TRUE;
    }
  return FALSE;
}

/**
 * cw_review_import_load_mapping:
 * @self: an import
 * @lines: what cw_review_import_dup_mapping() gave
 *
 * Takes over an earlier mapping. Headings that this file does not have and keys that this review
 * does not have are passed over; what was a column of the author goes to the one of that name.
 */
void
cw_review_import_load_mapping (CwReviewImport *self, const char *lines)
{
  g_auto (GStrv) rows = g_strsplit (lines, "\n", -1);

  for (guint i = 0; rows[i]; i++)
    {
      char *equals = strrchr (rows[i], '=');

      if (equals == NULL)
        continue;
      *equals = '\0';
      if (!g_str_equal (equals + 1, CW_IMPORT_KEY_NEW) || !is_found (self, rows[i]))
        cw_review_import_map_heading (self, rows[i], equals + 1, NULL);
    }
}

/* ---- marks that mean more than one thing ---- */

/**
 * cw_import_ambiguous_get_nick:
 * @self: a meaning
 *
 * Returns: its name on the command line and in settings
 */
const char *
cw_import_ambiguous_get_nick (CwImportAmbiguous self)
{
  static const char *const nicks[] = { "keep", "not-mentioned", "not-applicable", "none" };

  return nicks[self];
}

/**
 * cw_review_import_list_ambiguous:
 * @self: an import
 *
 * Returns: (transfer full) (element-type utf8): the marks, such as "NA" and "–", of which neither
 *   the legend nor a footnote of the table says what they mean
 */
GPtrArray *
cw_review_import_list_ambiguous (const CwReviewImport *self)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->table->rows->len; i++)
    for (guint j = 0; j < self->columns->len; j++)
      {
        const CwRawRow *row = self->table->rows->pdata[i];
        const CwRawCell *cell = row->cells->pdata[j];
        g_autofree char *meaning = NULL;

        if (!cw_review_import_is_used (self->columns->pdata[j]) ||
            !cw_absence_is_ambiguous (cell->text))
          continue;
        meaning = cw_review_import_resolve (self, cell->text, cell->marks);
        if (meaning == NULL &&
            !g_ptr_array_find_with_equal_func (found, cell->text, g_str_equal, NULL))
          g_ptr_array_add (found, g_strdup (cell->text));
      }
  return found;
}

/**
 * cw_review_import_set_ambiguous:
 * @self: an import
 * @meaning: what they mean
 *
 * Decides for all marks that cw_review_import_list_ambiguous() lists.
 */
void
cw_review_import_set_ambiguous (CwReviewImport *self, CwImportAmbiguous meaning)
{
  self->ambiguous = meaning;
}

/**
 * cw_review_import_get_ambiguous:
 * @self: an import
 *
 * Returns: what was decided, %CW_IMPORT_AMBIGUOUS_KEEP at first
 */
CwImportAmbiguous
cw_review_import_get_ambiguous (const CwReviewImport *self)
{
  return self->ambiguous;
}
