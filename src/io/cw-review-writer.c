/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-review-writer.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "io/cw-review-print-private.h"
#include "io/cw-sheet-docx.h"
#include "io/cw-sheet-pdf.h"

/* The table of a review as a file. */

static const struct
{
  const char *nick;
  const char *label;
  const char *suffix;
  const char *media_type;
} formats[CW_REVIEW_N_FORMATS] = {
  [CW_REVIEW_FORMAT_CSV] = { "csv", N_ ("Table with commas (CSV)"), "csv", "text/csv" },
  [CW_REVIEW_FORMAT_TSV] = { "tsv", N_ ("Table with tabs (TSV)"), "tsv",
                             "text/tab-separated-values" },
  [CW_REVIEW_FORMAT_JSON] = { "json", "JSON", "json", "application/json" },
  [CW_REVIEW_FORMAT_HTML] = { "html", N_ ("Page (HTML)"), "html", "text/html" },
  [CW_REVIEW_FORMAT_LATEX] = { "latex", "LaTeX", "tex", "application/x-tex" },
  [CW_REVIEW_FORMAT_DOCX] = { "docx", N_ ("Word document"), "docx",
                              "application/"
                              "vnd.openxmlformats-officedocument.wordprocessingml.document" },
  [CW_REVIEW_FORMAT_ODT] = { "odt", N_ ("OpenDocument text"), "odt",
                             "application/vnd.oasis.opendocument.text" },
  [CW_REVIEW_FORMAT_JATS] = { "jats", "JATS XML", "xml", "application/xml" },
  [CW_REVIEW_FORMAT_PDF] = { "pdf", "PDF", "pdf", "application/pdf" },
};

/**
 * cw_review_format_get_nick:
 * @self: a format
 *
 * Returns: its name on the command line
 */
const char *
cw_review_format_get_nick (CwReviewFormat self)
{
  return formats[self].nick;
}

/**
 * cw_review_format_get_label:
 * @self: a format
 *
 * Returns: what a reader sees
 */
const char *
cw_review_format_get_label (CwReviewFormat self)
{
  return _ (formats[self].label);
}

/**
 * cw_review_format_get_suffix:
 * @self: a format
 *
 * Returns: how the name of such a file ends, without the dot
 */
const char *
cw_review_format_get_suffix (CwReviewFormat self)
{
  return formats[self].suffix;
}

/**
 * cw_review_format_get_media_type:
 * @self: a format
 *
 * Returns: its media type
 */
const char *
cw_review_format_get_media_type (CwReviewFormat self)
{
  return formats[self].media_type;
}

/**
 * cw_review_format_from_nick:
 * @nick: (nullable): a name
 * @format: (out): the format
 *
 * Returns: whether there is a format of that name
 */
gboolean
cw_review_format_from_nick (const char *nick, CwReviewFormat *format)
{
  for (guint i = 0; nick && i < CW_REVIEW_N_FORMATS; i++)
    if (g_str_equal (formats[i].nick, nick))
      {
        *format = (CwReviewFormat)i;
        return TRUE;
      }
  return FALSE;
}

/* ---- on paper ---- */

static void
add_row (CwSheet *sheet, const CwPrintedTable *table, guint row)
{
  cw_sheet_add_row (sheet);
  for (guint i = 0; i < table->columns->len; i++)
    {
      const CwPrintedCell *cell = cw_printed_table_get (table, row, i);

      cw_sheet_add_cell (sheet, cell->text);
      cw_sheet_raise_cell (sheet, cell->marks);
    }
}

static CwSheet *
make_sheet (const CwPrintedTable *table, const char *language, GDateTime *date)
{
  CwSheet *sheet =
    cw_sheet_new (table->title ? table->title : _ ("Reported cases"), language, date);

  cw_sheet_set_landscape (sheet, TRUE);
  cw_sheet_set_notes_title (sheet, "");
  for (guint i = 0; i < table->columns->len; i++)
    {
      const CwPrintedCell *heading = table->header->pdata[i];

      cw_sheet_add_column (sheet, heading->text, cw_printed_table_get_width (table, i));
      cw_sheet_raise_column (sheet, heading->marks);
    }
  for (guint i = 0; i < table->rows->len && table->columns->len; i++)
    add_row (sheet, table, i);
  for (guint i = 0; i < table->notes->len; i++)
    {
      const CwPrintedNote *note = table->notes->pdata[i];

      cw_sheet_add_raised_note (sheet, note->mark, note->text);
    }
  cw_sheet_seal (sheet);
  return sheet;
}

static GBytes *
write_sheet (const CwPrintedTable *table,
             CwReviewFormat format,
             const char *language,
             GDateTime *date,
             GError **error)
{
  g_autoptr (CwSheet) sheet = NULL;

  if (table->columns->len > CW_SHEET_MAX_COLUMNS)
    {
      g_set_error (error, CW_ERROR, CW_ERROR_CONSTRAINT,
                   _ ("The table shows %u columns; a page takes %d. Hide some of them."),
                   table->columns->len, CW_SHEET_MAX_COLUMNS);
      return NULL;
    }
  sheet = make_sheet (table, language, date);
  return format == CW_REVIEW_FORMAT_DOCX ? cw_sheet_to_docx (sheet, error)
                                         : cw_sheet_to_pdf (sheet, error);
}

/* ---- in an article ---- */

static void
place (CwPrintedTable *table, const CwReviewArticle *article)
{
  cw_printed_table_label (table, article->label);
  for (guint i = 0; i < table->cases->len; i++)
    {
      const char *id = cw_entity_get_id (table->cases->pdata[i]);
      const char *mark = g_hash_table_lookup (article->citations, id);

      if (mark)
        cw_printed_table_cite (table, i, mark);
    }
}

/**
 * cw_review_write:
 * @review: a review
 * @our_case: (nullable): the row of our case, see cw_our_case_new(); %NULL leaves it out
 * @article: (nullable): the article that the table is a part of; %NULL leaves it without a number,
 *   and the citations as they were typed
 * @format: what to write
 * @language: the language of its words as a BCP 47 tag
 * @date: the date that the file carries where its format has one
 * @error: return location
 *
 * Writes the shown columns of the table with its footnotes and a legend of its abbreviations. The
 * same review and date give the same bytes.
 *
 * Returns: (transfer full) (nullable): the file; %NULL with %CW_ERROR_CONSTRAINT when the table is
 *   too wide for paper, or with %CW_ERROR_FAILED when memory ran out
 */
GBytes *
cw_review_write (CwReview *review,
                 CwReportedCase *our_case,
                 const CwReviewArticle *article,
                 CwReviewFormat format,
                 const char *language,
                 GDateTime *date,
                 GError **error)
{
  g_autoptr (CwPrintedTable) table = cw_printed_table_new (review, our_case);

  if (article)
    place (table, article);
  switch (format)
    {
    case CW_REVIEW_FORMAT_CSV:
      return cw_review_write_delimited (table, ',');
    case CW_REVIEW_FORMAT_TSV:
      return cw_review_write_delimited (table, '\t');
    case CW_REVIEW_FORMAT_JSON:
      return cw_review_write_json (table);
    case CW_REVIEW_FORMAT_HTML:
      return cw_review_write_html (table, language);
    case CW_REVIEW_FORMAT_LATEX:
      return cw_review_write_latex (table);
    case CW_REVIEW_FORMAT_JATS:
      return cw_review_write_jats (table, error);
    case CW_REVIEW_FORMAT_ODT:
      return cw_review_write_odt (table, language, date, error);
    default:
      return write_sheet (table, format, language, date, error);
    }
}
