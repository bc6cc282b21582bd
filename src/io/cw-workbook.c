/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "base/cw-error.h"
#include "io/cw-table-file-private.h"
#include "io/cw-zip-part-private.h"

/* The texts of a workbook (ECMA-376 SpreadsheetML). */

#define MAX_STRINGS 200000
#define MAX_ROWS 100000
#define MAX_SHEETS 16
#define MAX_CELL_BYTES 32768

typedef struct
{
  CwZip zip;
  GPtrArray *strings; /* shared between cells */
  CwTableRowFunc func;
  gpointer user_data;
  guint sheet;
  guint n_rows;
  gboolean ended; /* by @func */
} Workbook;

static gboolean
fail (GError **error, const char *reason)
{
  g_set_error (error, CW_ERROR, CW_ERROR_UNREADABLE, _ ("The workbook cannot be read: %s"), reason);
  return FALSE;
}

static void
append_text (const CwZipPart *self, GString *text)
{
  const char *value = cw_zip_part_get_text (self);

  if (value && text->len < MAX_CELL_BYTES)
    g_string_append_len (text, value, (gssize)strnlen (value, MAX_CELL_BYTES));
}

static char *
take_text (GString *text)
{
  char *valid = g_utf8_make_valid (text->str, (gssize)MIN (text->len, MAX_CELL_BYTES));

  g_string_truncate (text, 0);
  return valid;
}

/* ---- shared strings ---- */

static gboolean
read_strings (Workbook *self, GError **error)
{
  g_auto (CwZipPart) part = { 0 };
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean in_text = FALSE;
  guint phonetic = 0;
  int more;

  /* A workbook may keep all its texts in the cells. */
  if (!cw_zip_part_open (&part, &self->zip, "xl/sharedStrings.xml"))
    return TRUE;
  while ((more = cw_zip_part_step (&part)) == 1)
    {
      if (cw_zip_part_begins (&part, "rPh"))
        phonetic += !xmlTextReaderIsEmptyElement (part.reader);
      else if (cw_zip_part_ends (&part, "rPh"))
        phonetic -= phonetic > 0;
      if (cw_zip_part_begins (&part, "t"))
        in_text = TRUE;
      if (cw_zip_part_ends (&part, "t"))
        in_text = FALSE;
      if (in_text && phonetic == 0)
        append_text (&part, text);
      if (cw_zip_part_ends (&part, "si"))
        g_ptr_array_add (self->strings, take_text (text));
      if (self->strings->len > MAX_STRINGS)
        return fail (error, _ ("it holds too many texts."));
    }
  return more == 0 || fail (error, _ ("its texts are damaged, or too large."));
}

/* ---- sheets ---- */

/* The cell that is read. */
typedef struct
{
  CwTableCells cells;
  GString *text;
  guint column;
  guint line;
  char *type;
  gboolean in_value;
} Reading;

static void
reading_clear (Reading *self)
{
  cw_table_cells_clear (&self->cells);
  g_string_free (self->text, TRUE);
  g_free (self->type);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

/* "AB12" is column 27, counted from 0. */
static guint
parse_column (const char *reference, guint fallback)
{
  guint column = 0;

  if (reference == NULL || !g_ascii_isupper (*reference))
    return fallback;
  for (; g_ascii_isupper (*reference) && column < 100000; reference++)
    column = column * 26 + (guint)(*reference - 'A' + 1);
  return column - 1;
}

static void
begin_cell (Reading *self, const CwZipPart *part)
{
  g_autofree char *reference = cw_zip_part_dup_attribute (part, "r");

  self->column = parse_column (reference, self->column + 1);
  g_free (self->type);
  self->type = cw_zip_part_dup_attribute (part, "t");
  g_string_truncate (self->text, 0);
}

/* A few bytes of the sheet can stand for a long text: what it stands for is counted as well. */
static void
end_cell (Reading *self, Workbook *book)
{
  g_autofree char *text = take_text (self->text);
  guint64 index = 0;

  if (g_strcmp0 (self->type, "s") != 0)
    cw_table_cells_take (&self->cells, self->column, g_steal_pointer (&text));
  else if (g_ascii_string_to_unsigned (text, 10, 0, G_MAXUINT, &index, NULL) &&
           index < book->strings->len)
    {
      const char *shared = book->strings->pdata[index];

      book->zip.unpacked += strlen (shared);
      cw_table_cells_take (&self->cells, self->column, g_strdup (shared));
    }
}

static void
begin_row (Reading *self, const CwZipPart *part)
{
  g_autofree char *number = cw_zip_part_dup_attribute (part, "r");
  guint64 line = 0;

  if (number && g_ascii_string_to_unsigned (number, 10, 1, G_MAXINT, &line, NULL))
    self->line = (guint)line;
  else
    self->line++;
  self->column = G_MAXUINT;
}

static void
end_row (Reading *self, Workbook *book)
{
  CwTableRow row = { book->sheet, self->line, (const char *const *)self->cells.cells,
                     self->cells.n_cells };

  book->n_rows++;
  book->ended = !book->func (&row, book->user_data);
  cw_table_cells_clear (&self->cells);
}

static void
read_node (Reading *self, const CwZipPart *part, Workbook *book)
{
  if (cw_zip_part_begins (part, "row"))
    begin_row (self, part);
  else if (cw_zip_part_begins (part, "c"))
    begin_cell (self, part);
  else if (cw_zip_part_begins (part, "v") || cw_zip_part_begins (part, "t"))
    self->in_value = TRUE;
  if (self->in_value)
    append_text (part, self->text);
  if (cw_zip_part_ends (part, "v") || cw_zip_part_ends (part, "t"))
    self->in_value = FALSE;
  else if (cw_zip_part_ends (part, "c"))
    end_cell (self, book);
  else if (cw_zip_part_ends (part, "row"))
    end_row (self, book);
}

static gboolean
read_sheet (Workbook *self, const char *name, GError **error)
{
  g_auto (CwZipPart) part = { 0 };
  g_auto (Reading) reading = { .text = g_string_new (NULL) };
  int more;

  if (!cw_zip_part_open (&part, &self->zip, name))
    return fail (error, _ ("a sheet is missing."));
  self->sheet++;
  while ((more = cw_zip_part_step (&part)) == 1 && !self->ended)
    {
      read_node (&reading, &part, self);
      if (self->n_rows > MAX_ROWS || self->zip.unpacked > CW_ZIP_MAX_BYTES)
        return fail (error, _ ("it is too large."));
    }
  return more >= 0 || fail (error, _ ("a sheet is damaged, or too large."));
}

/* ---- the archive ---- */

static int
compare_sheets (gconstpointer a, gconstpointer b)
{
  const char *one = *(const char *const *)a, *other = *(const char *const *)b;

  /* sheet2 comes before sheet10. */
  return strlen (one) != strlen (other) ? (strlen (one) < strlen (other) ? -1 : 1)
                                        : strcmp (one, other);
}

static GPtrArray *
list_sheets (const Workbook *self, zip_int64_t n_entries)
{
  GPtrArray *sheets = g_ptr_array_new_with_free_func (g_free);

  for (zip_int64_t i = 0; i < n_entries; i++)
    {
      const char *name = zip_get_name (self->zip.archive, (zip_uint64_t)i, 0);

      if (name && g_str_has_prefix (name, "xl/worksheets/sheet") && g_str_has_suffix (name, ".xml"))
        g_ptr_array_add (sheets, g_strdup (name));
    }
  g_ptr_array_sort (sheets, compare_sheets);
  return sheets;
}

static gboolean
read_archive (Workbook *self, GError **error)
{
  zip_int64_t n_entries = zip_get_num_entries (self->zip.archive, 0);
  g_autoptr (GPtrArray) sheets = NULL;

  sheets = list_sheets (self, n_entries);
  if (sheets->len == 0)
    return fail (error, _ ("it has no sheet."));
  if (!read_strings (self, error))
    return FALSE;
  for (guint i = 0; i < MIN (sheets->len, MAX_SHEETS) && !self->ended; i++)
    if (!read_sheet (self, sheets->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* Reads the sheets of a workbook in their order; see cw_table_file_read(). */
gboolean
cw_workbook_read (GBytes *bytes, CwTableRowFunc func, gpointer user_data, GError **error)
{
  Workbook self = { .func = func, .user_data = user_data };
  g_autofree char *reason = NULL;
  gboolean done;

  self.strings = g_ptr_array_new_with_free_func (g_free);
  done = cw_zip_open_parts (&self.zip, bytes, &reason) ? read_archive (&self, error)
                                                       : fail (error, reason);
  cw_zip_close (&self.zip);
  g_ptr_array_unref (self.strings);
  return done;
}
