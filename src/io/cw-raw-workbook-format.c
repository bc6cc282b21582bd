/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "io/cw-raw-workbook-private.h"

/* Numbers of a workbook that are shown as something else: a date is a count of days, 45 % is 0.45
 * (ECMA-376 part 1, 18.8.30). */

#define MAX_FORMATS 65536

/* Letters of a date, outside of quotes and brackets. */
static gboolean
is_date_code (const char *code)
{
  for (; *code; code++)
    if (*code == '"')
      {
        const char *end = strchr (code + 1, '"');

        code = end ? end : code + strlen (code) - 1;
      }
    else if (*code == '[')
      {
        const char *end = strchr (code, ']');

        code = end ? end : code + strlen (code) - 1;
      }
    else if (*code == '\\' && code[1])
      code++;
    else if (strchr ("dDyY", *code))
      return TRUE;
  return FALSE;
}

static CwCellFormat
get_code_format (const char *code)
{
  if (code && is_date_code (code))
    return CW_CELL_FORMAT_DATE;
  return code && strchr (code, '%') ? CW_CELL_FORMAT_PERCENT : CW_CELL_FORMAT_PLAIN;
}

static void
read_code (GHashTable *codes, const CwZipPart *part)
{
  g_autofree char *code = cw_zip_part_dup_attribute (part, "formatCode");

  if (g_hash_table_size (codes) < MAX_FORMATS)
    g_hash_table_insert (codes, GUINT_TO_POINTER (cw_zip_part_get_number (part, "numFmtId")),
                         GUINT_TO_POINTER (get_code_format (code)));
}

static CwCellFormat
get_format (GHashTable *codes, guint number)
{
  if ((number >= 14 && number <= 17) || number == 22)
    return CW_CELL_FORMAT_DATE;
  if (number == 9 || number == 10)
    return CW_CELL_FORMAT_PERCENT;
  return (CwCellFormat)GPOINTER_TO_UINT (g_hash_table_lookup (codes, GUINT_TO_POINTER (number)));
}

/* A workbook may have no styles. */
gboolean
cw_cell_formats_read (CwCellFormats *self, CwZip *zip)
{
  g_auto (CwZipPart) part = { 0 };
  g_autoptr (GHashTable) codes = g_hash_table_new (NULL, NULL);
  gboolean in_formats = FALSE;
  int more = 1;

  self->formats = g_array_new (FALSE, TRUE, sizeof (CwCellFormat));
  if (!cw_zip_part_open (&part, zip, "xl/styles.xml"))
    return TRUE;
  while ((more = cw_zip_part_step (&part)) == 1)
    {
      if (cw_zip_part_begins (&part, "numFmt"))
        read_code (codes, &part);
      else if (cw_zip_part_begins (&part, "cellXfs"))
        in_formats = TRUE;
      else if (in_formats && cw_zip_part_begins (&part, "xf") && self->formats->len < MAX_FORMATS)
        {
          CwCellFormat format = get_format (codes, cw_zip_part_get_number (&part, "numFmtId"));

          g_array_append_val (self->formats, format);
        }
      if (cw_zip_part_ends (&part, "cellXfs"))
        in_formats = FALSE;
    }
  return more == 0;
}

void
cw_cell_formats_clear (CwCellFormats *self)
{
  g_clear_pointer (&self->formats, g_array_unref);
}

/* Day 60 of the count from 1900 is the 29 February that never was. */
static char *
describe_date (const CwCellFormats *self, double days)
{
  g_autoptr (GDateTime) origin = g_date_time_new_utc (
    self->from_1904 ? 1904 : 1899, self->from_1904 ? 1 : 12, self->from_1904 ? 1 : 30, 0, 0, 0);
  g_autoptr (GDateTime) date = NULL;
  double day = floor (days);

  if (days < 0 || days > 2958465 || (!self->from_1904 && day == 60))
    return NULL;
  if (!self->from_1904 && day < 60)
    day++;
  date = g_date_time_add_days (origin, (int)day);
  return date && day > 0 ? g_date_time_format (date, "%Y-%m-%d") : NULL;
}

/* 0.30000000000000004 is what is left of 0.3. */
static char *
describe_number (double number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  return g_strdup (g_ascii_formatd (text, sizeof text, "%.15g", number));
}

/* A number as the reader of the sheet means it; what is no number stays as it is. */
char *
cw_cell_formats_describe (const CwCellFormats *self, guint style, const char *value)
{
  CwCellFormat format = style < self->formats->len
                          ? g_array_index (self->formats, CwCellFormat, style)
                          : CW_CELL_FORMAT_PLAIN;
  char *end;
  double number = g_ascii_strtod (value, &end);
  char *text = NULL;

  if (*value == '\0' || *end || !isfinite (number))
    return g_strdup (value);
  if (format == CW_CELL_FORMAT_DATE)
    text = describe_date (self, number);
  if (format == CW_CELL_FORMAT_PERCENT)
    {
      g_autofree char *percent = describe_number (number * 100);

      text = g_strconcat (percent, " %", NULL);
    }
  if (text == NULL)
    text = strlen (value) > 15 ? describe_number (number) : g_strdup (value);
  return text;
}
