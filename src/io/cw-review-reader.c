/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-review-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "io/cw-raw-grid-private.h"
#include "io/cw-source-reader.h"
#include "io/cw-text-encoding.h"

/* Tables of reported cases from files of any usual kind; which it is shows in the content. */

#define LOOKED_AT 65536

static gboolean
fail (CwRawBuilder *self, const char *sentence)
{
  if (self->error == NULL)
    g_set_error_literal (&self->error, CW_ERROR, CW_ERROR_UNREADABLE, sentence);
  return FALSE;
}

static gboolean
read_archive (CwRawBuilder *self, GBytes *bytes)
{
  g_auto (CwZip) zip = { 0 };
  g_autofree char *reason = NULL, *sentence = NULL;

  if (!cw_zip_open_parts (&zip, bytes, &reason))
    {
      sentence = g_strdup_printf (_ ("The file cannot be read: %s"), reason);
      return fail (self, sentence);
    }
  if (cw_zip_has (&zip, "xl/workbook.xml"))
    return cw_raw_read_workbook (self, &zip);
  if (cw_zip_has (&zip, "word/document.xml"))
    return cw_raw_read_word (self, &zip);
  if (cw_zip_has (&zip, "content.xml"))
    return cw_raw_read_open_document (self, &zip);
  return fail (self, _ ("The file is neither a workbook nor a document with tables, or it is "
                        "protected by a password."));
}

/* What a browser or a spreadsheet puts on the clipboard may begin with the table itself, or, on
 * Windows, with lines that say where it is. A cell of text that holds such a word makes no page. */
static gboolean
begins_like_page (const char *data, gsize length)
{
  gsize start = 0;

  if (length > 3 && memcmp (data, "\xef\xbb\xbf", 3) == 0)
    start = 3;
  while (start < length && g_ascii_isspace (data[start]))
    start++;
  return start < length &&
         (data[start] == '<' || (length > 8 && memcmp (data, "Version:", 8) == 0));
}

static gboolean
has_table_element (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (!begins_like_page (data, length))
    return FALSE;
  for (gsize i = 0; i + 7 < MIN (length, LOOKED_AT); i++)
    if (data[i] == '<' && g_ascii_strncasecmp (data + i, "<table", 6) == 0 &&
        (data[i + 6] == '>' || g_ascii_isspace (data[i + 6])))
      return TRUE;
  return FALSE;
}

static gboolean
read_any (CwRawBuilder *self, GBytes *bytes, GCancellable *cancellable)
{
  switch (cw_source_kind_guess (bytes))
    {
    case CW_SOURCE_EMPTY:
      return fail (self, _ ("The file is empty."));
    case CW_SOURCE_WORD:
      return read_archive (self, bytes);
    case CW_SOURCE_HTML:
      return cw_raw_read_html (self, bytes, cancellable);
    case CW_SOURCE_PDF:
      return fail (self, _ ("Tables cannot be taken from a PDF file: copy the table from its page "
                            "on the web, or type it into a spreadsheet."));
    case CW_SOURCE_OTHER:
      return fail (self, _ ("The file is no table: save it as .xlsx, .ods, .docx, CSV or HTML."));
    default:
      return has_table_element (bytes) ? cw_raw_read_html (self, bytes, cancellable)
                                       : cw_raw_read_text (self, bytes);
    }
}

static GPtrArray *
list_tables (GPtrArray *grids)
{
  GPtrArray *tables = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_raw_table_free);

  for (guint i = 0; i < grids->len; i++)
    {
      const CwRawGrid *grid = grids->pdata[i];

      if (grid->rows->len > 0)
        g_ptr_array_add (tables, cw_raw_grid_read (grid));
    }
  return tables;
}

/**
 * cw_review_reader_read:
 * @bytes: a file of unknown origin, or what was pasted: delimited text (commas, semicolons, tabs or
 *   bars) in any usual encoding, a workbook (.xlsx), a spreadsheet (.ods), a document (.docx, .odt)
 *   or a web page
 * @cancellable: (nullable): stops the work
 * @error: return location
 *
 * Reads all tables that a file holds. Everything is read within limits, and what goes beyond them
 * is refused with the place, never cut. Nothing that the file holds is run or fetched.
 *
 * Returns: (transfer full) (nullable) (element-type CwRawTable): at least one table; or %NULL with
 *   %CW_ERROR_UNREADABLE, whose sentence names sheet, row and column, or %CW_ERROR_CANCELLED
 */
GPtrArray *
cw_review_reader_read (GBytes *bytes, GCancellable *cancellable, GError **error)
{
  g_auto (CwRawBuilder) builder = { 0 };
  g_autoptr (GPtrArray) grids = NULL;
  g_autoptr (GPtrArray) tables = NULL;

  cw_raw_builder_init (&builder);
  read_any (&builder, bytes, cancellable);
  if (g_cancellable_is_cancelled (cancellable))
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_CANCELLED, _ ("Cancelled."));
      return NULL;
    }
  grids = cw_raw_builder_finish (&builder, error);
  tables = grids ? list_tables (grids) : NULL;
  if (tables == NULL || tables->len > 0)
    return g_steal_pointer (&tables);
  g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE, _ ("The file holds no table."));
  return NULL;
}
