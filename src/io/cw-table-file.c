/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-table-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "base/cw-text.h"
#include "io/cw-table-file-private.h"
#include "io/cw-text-encoding.h"

/* Tables from other programs, row by row: workbooks (.xlsx) and delimited text (RFC 4180, or with
 * tabs or semicolons). */

/* A longer cell is cut: it holds no word that is looked for. */
#define MAX_CELL_BYTES 32768

void
cw_table_cells_take (CwTableCells *self, guint column, char *text)
{
  if (column >= CW_TABLE_MAX_COLUMNS || text == NULL || *text == '\0')
    {
      g_free (text);
      return;
    }
  g_free (self->cells[column]);
  self->cells[column] = text;
  self->n_cells = MAX (self->n_cells, column + 1);
}

void
cw_table_cells_clear (CwTableCells *self)
{
  for (guint i = 0; i < self->n_cells; i++)
    g_clear_pointer (&self->cells[i], g_free);
  self->n_cells = 0;
}

/* ---- delimited text ---- */

/* The reader on its way through the text. */
typedef struct
{
  const char *at;
  const char *end;
  char delimiter;
  guint line; /* of the row that is read */
  guint next_line;
} Text;

static char *
dup_cell (const char *start, gsize length)
{
  return g_utf8_make_valid (start, (gssize)MIN (length, MAX_CELL_BYTES));
}

/* A quoted cell may hold delimiters, line ends and doubled quotes. */
static char *
read_quoted (Text *self)
{
  g_autoptr (GString) cell = g_string_new (NULL);

  for (self->at++; self->at < self->end; self->at++)
    {
      if (*self->at == '"' && (self->at + 1 >= self->end || self->at[1] != '"'))
        {
          self->at++;
          break;
        }
      if (*self->at == '"')
        self->at++;
      self->next_line += *self->at == '\n';
      if (cell->len < MAX_CELL_BYTES)
        g_string_append_c (cell, *self->at);
    }
  return dup_cell (cell->str, cell->len);
}

static gboolean
ends_cell (const Text *self)
{
  return self->at >= self->end || *self->at == self->delimiter || *self->at == '\n';
}

static char *
read_plain (Text *self)
{
  const char *start = self->at;

  while (!ends_cell (self))
    self->at++;
  return dup_cell (start, (gsize)(self->at - start - (self->at > start && self->at[-1] == '\r')));
}

static void
read_row (Text *self, CwTableCells *cells)
{
  self->line = self->next_line;
  for (guint column = 0;; column++)
    {
      gboolean quoted = self->at < self->end && *self->at == '"';

      cw_table_cells_take (cells, column, quoted ? read_quoted (self) : read_plain (self));
      /* What stands between a closing quote and the delimiter belongs to nothing. */
      while (!ends_cell (self))
        self->at++;
      if (self->at >= self->end || *self->at == '\n')
        break;
      self->at++;
    }
  self->at = MIN (self->at + 1, self->end);
  self->next_line++;
}

static char
find_most (const char *text, gsize length)
{
  static const char candidates[] = { '\t', ';', ',' };
  guint most = 0;
  char best = '\0';

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    {
      guint count = 0;

      for (gsize j = 0; j < length; j++)
        count += text[j] == candidates[i];
      if (count > most)
        {
          most = count;
          best = candidates[i];
        }
    }
  return best;
}

/* The one that is in the first line most often; that line may be a title, and have none. */
static char
find_delimiter (const char *text, gsize length)
{
  const char *stop = memchr (text, '\n', length);
  char found = find_most (text, stop ? (gsize)(stop - text) : length);

  if (found == '\0')
    found = find_most (text, MIN (length, 4096));
  return found ? found : '\t';
}

static void
read_text (const char *text, gsize length, CwTableRowFunc func, gpointer user_data)
{
  Text self = { text, text + length, find_delimiter (text, length), 0, 1 };
  gboolean more = TRUE;

  while (more && self.at < self.end)
    {
      g_auto (CwTableCells) cells = { 0 };
      CwTableRow row = { .sheet = 1 };

      read_row (&self, &cells);
      row.line = self.line;
      row.cells = (const char *const *)cells.cells;
      row.n_cells = cells.n_cells;
      more = func (&row, user_data);
    }
}

/* Spreadsheets write UTF-8 with a mark, UTF-16 ("Unicode text"), or the code page of the machine.
 */
static GString *
to_utf8 (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  GString *text;

  if (cw_text_encoding_is_utf16 (data, size))
    return cw_text_encoding_decode_utf16 (data, size);
  if (memchr (data, '\0', size))
    return NULL;
  if (size >= 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    {
      data += 3;
      size -= 3;
    }
  if (cw_text_is_utf8 (data, size))
    return g_string_new_len (data, (gssize)size);
  text = g_string_sized_new (size + size / 8 + 1);
  cw_text_encoding_append_windows_1252 (text, data, size);
  return text;
}

static gboolean
fail (GError **error)
{
  g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE,
                       _ ("The file is neither a workbook (.xlsx) nor a table as text."));
  return FALSE;
}

/**
 * cw_table_file_read:
 * @bytes: a file, of unknown origin
 * @func: takes the rows in their order
 * @user_data: for @func
 * @error: return location
 *
 * Reads a table. What kind of file it is shows in its content. Workbooks are unpacked within
 * limits, and cells are cut at 32 KiB.
 *
 * Returns: %FALSE with %CW_ERROR_UNREADABLE when it is no table
 */
gboolean
cw_table_file_read (GBytes *bytes, CwTableRowFunc func, gpointer user_data, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GString) text = NULL;

  if (size >= 4 && memcmp (data, "PK\x03\x04", 4) == 0)
    return cw_workbook_read (bytes, func, user_data, error);
  text = size ? to_utf8 (bytes) : NULL;
  if (text == NULL)
    return fail (error);
  read_text (text->str, text->len, func, user_data);
  return TRUE;
}
