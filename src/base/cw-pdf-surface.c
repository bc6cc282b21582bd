/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-pdf-surface.h"

#include <cairo-pdf.h>

/* Files that cairo draws, in memory. */

/**
 * cw_surface_take_bytes_cb:
 * @array: a #GByteArray
 * @data: (array length=length): what cairo wrote
 * @length: how many bytes
 *
 * A cairo_write_func_t that keeps everything.
 *
 * Returns: success
 */
cairo_status_t
cw_surface_take_bytes_cb (void *array, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (array, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/**
 * cw_pdf_surface_new:
 * @bytes: where the file is written
 * @width: width of a page in points
 * @height: its height in points
 *
 * Returns: (transfer full): a PDF to draw on; the file is whole when it is finished
 */
cairo_surface_t *
cw_pdf_surface_new (GByteArray *bytes, double width, double height)
{
  return cairo_pdf_surface_create_for_stream (cw_surface_take_bytes_cb, bytes, width, height);
}

/**
 * cw_pdf_surface_set_origin:
 * @self: a PDF
 * @title: (nullable): its title
 * @author: (nullable): who wrote it; %NULL when nobody may know
 * @date: when; written as universal time, whatever its zone
 *
 * Says where a file comes from.
 */
void
cw_pdf_surface_set_origin (cairo_surface_t *self,
                           const char *title,
                           const char *author,
                           GDateTime *date)
{
  g_autoptr (GDateTime) utc = g_date_time_to_utc (date);
  g_autofree char *time = g_date_time_format (utc, "%Y-%m-%dT%H:%M:%SZ");

  if (title)
    cairo_pdf_surface_set_metadata (self, CAIRO_PDF_METADATA_TITLE, title);
  if (author)
    cairo_pdf_surface_set_metadata (self, CAIRO_PDF_METADATA_AUTHOR, author);
  cairo_pdf_surface_set_metadata (self, CAIRO_PDF_METADATA_CREATOR, "Casewright");
  cairo_pdf_surface_set_metadata (self, CAIRO_PDF_METADATA_CREATE_DATE, time);
}
