/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-reported-case.h"
#include "model/cw-review.h"

G_BEGIN_DECLS

/**
 * CwReviewFormat:
 * @CW_REVIEW_FORMAT_CSV: commas, for spreadsheets and statistics programs.
 * @CW_REVIEW_FORMAT_TSV: tabs.
 * @CW_REVIEW_FORMAT_JSON: typed values, for programs.
 * @CW_REVIEW_FORMAT_HTML: a page.
 * @CW_REVIEW_FORMAT_LATEX: for longtable and booktabs.
 * @CW_REVIEW_FORMAT_DOCX: Office Open XML.
 * @CW_REVIEW_FORMAT_ODT: OpenDocument.
 * @CW_REVIEW_FORMAT_JATS: the XML of publishers.
 * @CW_REVIEW_FORMAT_PDF: pages across.
 *
 * What the table of a review is written as.
 */
typedef enum
{
  CW_REVIEW_FORMAT_CSV,
  CW_REVIEW_FORMAT_TSV,
  CW_REVIEW_FORMAT_JSON,
  CW_REVIEW_FORMAT_HTML,
  CW_REVIEW_FORMAT_LATEX,
  CW_REVIEW_FORMAT_DOCX,
  CW_REVIEW_FORMAT_ODT,
  CW_REVIEW_FORMAT_JATS,
  CW_REVIEW_FORMAT_PDF,
} CwReviewFormat;

#define CW_REVIEW_N_FORMATS (CW_REVIEW_FORMAT_PDF + 1)

/**
 * CwReviewArticle:
 * @label: what the article calls the table: "Table 1".
 * @citations: (element-type utf8 utf8): numbers of the works in its list, as printed, by the ids of
 *   the rows.
 *
 * The article that the table is a part of.
 */
typedef struct
{
  const char *label;
  GHashTable *citations;
} CwReviewArticle;

const char *cw_review_format_get_nick (CwReviewFormat self);
const char *cw_review_format_get_label (CwReviewFormat self);
const char *cw_review_format_get_suffix (CwReviewFormat self);
const char *cw_review_format_get_media_type (CwReviewFormat self);
gboolean cw_review_format_from_nick (const char *nick, CwReviewFormat *format);

GBytes *cw_review_write (CwReview *review,
                         CwReportedCase *our_case,
                         const CwReviewArticle *article,
                         CwReviewFormat format,
                         const char *language,
                         GDateTime *date,
                         GError **error);

G_END_DECLS
