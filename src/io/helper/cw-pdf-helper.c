/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
/* Reads one PDF file from standard input and writes its text to standard output: lines of print in
 * reading order, an empty line where a paragraph visibly ends, a form feed after each page.  It
 * runs in a process of its own, with little memory and little time, and opens no file for writing.
 */
#include "config.h"

#include "io/helper/cw-pdf-helper.h"

#include "io/helper/cw-helper.h"
#include "io/helper/cw-pdf-layout.h"
#include "io/helper/cw-pdf-page.h"

static const CwHelperLimits limits = {
  .memory = 1024UL * 1024 * 1024,
  .output = 64UL * 1024 * 1024,
  .cpu_seconds = 60,
  .seconds = 180,
};

static gboolean
write_page (PopplerDocument *document, int number)
{
  PopplerPage *page = poppler_document_get_page (document, number);
  g_autoptr (GPtrArray) pieces = NULL;
  g_autoptr (GString) text = g_string_new (NULL);

  /* A page that is damaged beyond reading is empty; the others are still of use. */
  if (page)
    {
      pieces = cw_pdf_page_list_pieces (page);
      cw_pdf_layout_append (text, pieces);
      g_object_unref (page);
    }
  g_string_append_c (text, '\f');
  return cw_helper_write (text->str, text->len);
}

static CwPdfHelperExit
write_pages (PopplerDocument *document)
{
  int n_pages = poppler_document_get_n_pages (document);

  if (n_pages <= 0)
    return CW_PDF_HELPER_UNREADABLE;
  if (n_pages > CW_PDF_MAX_PAGES)
    return CW_PDF_HELPER_TOO_LARGE;
  for (int i = 0; i < n_pages; i++)
    if (!write_page (document, i))
      return CW_PDF_HELPER_FAILED;
  return CW_PDF_HELPER_DONE;
}

int
main (int argc, char *argv[])
{
  g_autoptr (GBytes) input = NULL;
  PopplerDocument *document;
  g_autoptr (GError) error = NULL;

  if (!cw_helper_limit (&limits))
    return CW_PDF_HELPER_FAILED;
  input = cw_helper_read_input (CW_PDF_MAX_BYTES);
  if (input == NULL)
    return CW_PDF_HELPER_TOO_LARGE;
  document = poppler_document_new_from_bytes (input, NULL, &error);
  if (document == NULL)
    return g_error_matches (error, POPPLER_ERROR, POPPLER_ERROR_ENCRYPTED)
             ? CW_PDF_HELPER_ENCRYPTED
             : CW_PDF_HELPER_UNREADABLE;
  return write_pages (document);
}
