/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "base/cw-text.h"
#include "io/cw-raw-grid-private.h"
#include "io/cw-text-encoding.h"

/* Tables as text: RFC 4180, and what spreadsheets and statistics programs make of it. */

#define MAX_FILE_BYTES (64 * 1024 * 1024)

/* Rows by which the delimiter is found. */
#define LOOKED_AT 32

typedef struct
{
  const char *at;
  char delimiter;
} Text;

static const char delimiters[] = { '\t', ';', ',', '|' };

/* ---- encoding ---- */

/* In Chinese text of two bytes a character, bytes beyond ASCII never stand alone; in Western text
 * they mostly do. */
static gboolean
is_two_byte (const char *data, gsize length)
{
  gsize n_runs = 0;

  for (gsize i = 0; i < length; i++)
    {
      gsize start = i;

      while (i < length && (guchar)data[i] >= 0x80)
        i++;
      if ((i - start) % 2)
        return FALSE;
      n_runs += i > start;
    }
  return n_runs > 0;
}

static char *
decode (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);
  g_autofree char *converted = NULL;

  if (!cw_text_is_utf8 (data, length) && is_two_byte (data, length) &&
      !cw_text_encoding_is_utf16 (data, length))
    converted = g_convert (data, (gssize)length, "UTF-8", "GB18030", NULL, NULL, NULL);
  if (converted)
    {
      g_autoptr (GBytes) again = g_bytes_new_take (converted, strlen (converted));

      converted = NULL;
      return cw_text_encoding_decode (again, NULL);
    }
  return cw_text_encoding_decode (bytes, NULL);
}

/* ---- cells ---- */

static gboolean
ends_cell (const Text *self, const char *at)
{
  return *at == '\0' || *at == self->delimiter || *at == '\n';
}

static char *
read_plain (Text *self)
{
  const char *start = self->at;

  while (!ends_cell (self, self->at))
    self->at++;
  return g_strndup (start, (gsize)(self->at - start));
}

/* Of a cell that begins with a quotation mark the end of the quote, or %NULL. */
static const char *
find_quote_end (const char *at)
{
  for (at++; *at; at++)
    if (*at == '"' && at[1] != '"')
      return at;
    else if (*at == '"')
      at++;
  return NULL;
}

static char *
read_quoted (Text *self, const char *end)
{
  GString *cell = g_string_new (NULL);

  for (const char *p = self->at + 1; p < end; p++)
    {
      g_string_append_c (cell, *p);
      p += *p == '"'; /* the second of two */
    }
  self->at = end + 1;
  /* What stands behind the quote is text that somebody typed. */
  while (!ends_cell (self, self->at))
    g_string_append_c (cell, *self->at++);
  return g_string_free (cell, FALSE);
}

static char *
read_cell (Text *self)
{
  const char *end = *self->at == '"' ? find_quote_end (self->at) : NULL;

  return end ? read_quoted (self, end) : read_plain (self);
}

/* "'=1+1" and "=""007""" are ways to keep a spreadsheet from reckoning. */
static char *
undo_guard (char *cell)
{
  gsize length = strlen (cell);

  if (cell[0] == '\'' && length > 1 && strchr ("=+-@\t'", cell[1]))
    memmove (cell, cell + 1, length);
  else if (length > 3 && cell[0] == '=' && cell[1] == '"' && cell[length - 1] == '"')
    {
      cell[length - 1] = '\0';
      memmove (cell, cell + 2, length - 2);
    }
  return cell;
}

/* ---- the delimiter ---- */

static guint
skip_row (Text *self)
{
  guint n = 1;

  for (;; n++)
    {
      g_autofree char *cell = read_cell (self);

      if (*self->at != self->delimiter)
        break;
      self->at++;
    }
  self->at += *self->at == '\n';
  return n;
}

/* How many of the first rows agree in their number of cells, and on how many. */
static guint
rate (const char *text, char delimiter)
{
  Text self = { text, delimiter };
  guint counts[LOOKED_AT] = { 0 }, n = 0, best = 0;

  for (; n < LOOKED_AT && *self.at; n++)
    counts[n] = skip_row (&self);
  for (guint i = 0; i < n; i++)
    {
      guint same = 0;

      for (guint j = 0; j < n; j++)
        same += counts[j] == counts[i];
      if (counts[i] > 1)
        best = MAX (best, same * 1000 + MIN (counts[i], 999));
    }
  return best;
}

static char
find_delimiter (const char **text)
{
  char best = ',';
  guint best_rate = 0;

  if (g_str_has_prefix (*text, "sep=") && (*text)[4] && (*text)[5] == '\n')
    {
      *text += 6;
      return (*text)[-2];
    }
  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      guint found = rate (*text, delimiters[i]);

      if (found > best_rate)
        {
          best = delimiters[i];
          best_rate = found;
        }
    }
  return best;
}

/* ---- rows ---- */

static void
read_row (CwRawBuilder *self, Text *text)
{
  guint column = 0;

  cw_raw_builder_begin_row (self, 0, CW_RAW_BODY);
  for (;; column++)
    {
      cw_raw_builder_put (self, column, undo_guard (read_cell (text)));
      if (*text->at != text->delimiter || !cw_raw_builder_goes_on (self))
        break;
      text->at++;
    }
  text->at += *text->at == '\n';
  if (self->row)
    self->row->n_given = column + 1;
  cw_raw_builder_end_row (self);
}

static gboolean
check_size (CwRawBuilder *self, gsize size)
{
  g_autofree char *given = g_format_size_full (size, G_FORMAT_SIZE_IEC_UNITS);

  if (size <= MAX_FILE_BYTES)
    return TRUE;
  g_set_error (&self->error, CW_ERROR, CW_ERROR_UNREADABLE,
               _ ("The table measures %s; up to 64 MiB can be read. Leave out what is no table of "
                  "reported cases."),
               given);
  return FALSE;
}

/* Delimited text in any usual encoding. */
gboolean
cw_raw_read_text (CwRawBuilder *self, GBytes *bytes)
{
  g_autofree char *content = NULL;
  Text text = { NULL, ',' };

  if (!check_size (self, g_bytes_get_size (bytes)))
    return FALSE;
  content = decode (bytes);
  text.at = content;
  text.delimiter = find_delimiter (&text.at);
  cw_raw_builder_begin_table (self, "");
  while (*text.at && cw_raw_builder_goes_on (self))
    read_row (self, &text);
  cw_raw_builder_end_table (self);
  return cw_raw_builder_goes_on (self);
}
