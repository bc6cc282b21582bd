/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-tsv.h"

#include "base/cw-error.h"

#include <glib/gi18n.h>
#include <string.h>

typedef struct
{
  const char *at;
  const char *end;
  gboolean quotes_end;
} TsvReader;

static gboolean
at_separator (const TsvReader *reader, const char *at)
{
  return at >= reader->end || *at == '\t' || *at == '\n' || *at == '\r';
}

/* A quote that never closes, or closes in the middle of a cell, is an ordinary character: people
 * paste inches and half sentences. One look to the end of the text is enough to know that no later
 * quote closes either, so that hostile text cannot make this quadratic. */
static char *
read_quoted (TsvReader *reader)
{
  g_autoptr (GString) cell = g_string_new (NULL);
  const char *at = reader->at + 1;

  while (at < reader->end)
    {
      const char *quote = memchr (at, '"', (gsize)(reader->end - at));
      if (quote == NULL)
        break;
      g_string_append_len (cell, at, quote - at);
      if (quote + 1 < reader->end && quote[1] == '"')
        {
          g_string_append_c (cell, '"');
          at = quote + 2;
          continue;
        }
      if (!at_separator (reader, quote + 1))
        return NULL;
      reader->at = quote + 1;
      return g_string_free (g_steal_pointer (&cell), FALSE);
    }
  reader->quotes_end = TRUE;
  return NULL;
}

static char *
read_cell (TsvReader *reader)
{
  const char *start;
  char *quoted;

  if (reader->at < reader->end && *reader->at == '"' && !reader->quotes_end &&
      (quoted = read_quoted (reader)) != NULL)
    return quoted;
  start = reader->at;
  while (!at_separator (reader, reader->at))
    reader->at++;
  return g_strndup (start, (gsize)(reader->at - start));
}

static void
skip_line_end (TsvReader *reader)
{
  if (reader->at < reader->end && *reader->at == '\r')
    reader->at++;
  else if (reader->at < reader->end && *reader->at == '\n')
    {
      reader->at++;
      return;
    }
  if (reader->at < reader->end && *reader->at == '\n')
    reader->at++;
}

static GStrv
read_row (TsvReader *reader)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint n = 1;; n++)
    {
      g_autofree char *cell = read_cell (reader);
      g_strv_builder_add (builder, cell);
      if (reader->at >= reader->end || *reader->at != '\t' || n == CW_TSV_MAX_COLUMNS)
        break;
      reader->at++;
    }
  while (reader->at < reader->end && *reader->at != '\n' && *reader->at != '\r')
    reader->at++;
  skip_line_end (reader);
  return g_strv_builder_end (builder);
}

/**
 * cw_tsv_check_text:
 * @text: bytes from elsewhere
 * @length: number of bytes
 * @error: return location for a %CW_ERROR_INVALID_VALUE
 *
 * Checks that bytes from the clipboard are text this application accepts: at most 4 MiB, valid
 * UTF-8, no NUL.
 *
 * Returns: %TRUE when they are
 */
gboolean
cw_tsv_check_text (const char *text, gsize length, GError **error)
{
  if (length > CW_TSV_MAX_BYTES)
    g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                 _ ("The clipboard holds more than %d MB of text. Nothing was pasted."),
                 CW_TSV_MAX_BYTES / (1024 * 1024));
  else if (memchr (text, '\0', length) != NULL)
    g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                         _ ("The clipboard holds binary data, not text. Nothing was pasted."));
  else if (!g_utf8_validate_len (text, length, NULL))
    g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                         _ ("The text in the clipboard is not valid UTF-8. Nothing was pasted."));
  else
    return TRUE;
  return FALSE;
}

/**
 * cw_tsv_parse:
 * @text: tab-separated text
 * @length: number of bytes, or -1 when @text ends with NUL
 * @error: return location for a %CW_ERROR_INVALID_VALUE
 *
 * Reads rows of tab-separated cells as spreadsheets write them: a cell in double quotes may hold
 * tabs, line ends and doubled quotes. A line end at the very end does not begin another row. At
 * most 10,000 rows are accepted; cells after the 1,024th of a row are dropped.
 *
 * Returns: (transfer full) (element-type GStrv) (nullable): one string array per row
 */
GPtrArray *
cw_tsv_parse (const char *text, gssize length, GError **error)
{
  gsize n_bytes = length < 0 ? strlen (text) : (gsize)length;
  TsvReader reader = { .at = text, .end = text + n_bytes };
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev);

  if (!cw_tsv_check_text (text, n_bytes, error))
    return NULL;
  if (n_bytes >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    reader.at += 3;
  while (reader.at < reader.end)
    {
      if (rows->len == CW_TSV_MAX_ROWS)
        {
          g_set_error (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                       _ ("The clipboard holds more than %d rows. Nothing was pasted."),
                       CW_TSV_MAX_ROWS);
          return NULL;
        }
      g_ptr_array_add (rows, read_row (&reader));
    }
  return g_steal_pointer (&rows);
}

/**
 * cw_tsv_append_cell:
 * @tsv: the text so far
 * @text: (nullable): the cell; %NULL is an empty cell
 *
 * Appends one cell, in quotes when it holds a tab, a line end or a quote. The caller writes the
 * tabs and line ends between cells.
 */
void
cw_tsv_append_cell (GString *tsv, const char *text)
{
  if (text == NULL)
    return;
  if (strpbrk (text, "\t\r\n\"") == NULL)
    {
      g_string_append (tsv, text);
      return;
    }
  g_string_append_c (tsv, '"');
  for (const char *at = text; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (tsv, '"');
      g_string_append_c (tsv, *at);
    }
  g_string_append_c (tsv, '"');
}
