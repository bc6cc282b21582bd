/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-manuscript.h"

G_BEGIN_DECLS

/**
 * CwManuscriptFormat:
 * @CW_MANUSCRIPT_FORMAT_DOCX: Office Open XML.
 * @CW_MANUSCRIPT_FORMAT_ODT: OpenDocument.
 * @CW_MANUSCRIPT_FORMAT_JATS: the XML of publishers.
 * @CW_MANUSCRIPT_FORMAT_LATEX: LaTeX, class article.
 * @CW_MANUSCRIPT_FORMAT_MARKDOWN: Markdown as pandoc reads it.
 * @CW_MANUSCRIPT_FORMAT_HTML: a page.
 * @CW_MANUSCRIPT_FORMAT_TEXT: plain text, for the fields of web forms.
 *
 * What an article is written as.
 */
typedef enum
{
  CW_MANUSCRIPT_FORMAT_DOCX,
  CW_MANUSCRIPT_FORMAT_ODT,
  CW_MANUSCRIPT_FORMAT_JATS,
  CW_MANUSCRIPT_FORMAT_LATEX,
  CW_MANUSCRIPT_FORMAT_MARKDOWN,
  CW_MANUSCRIPT_FORMAT_HTML,
  CW_MANUSCRIPT_FORMAT_TEXT,
} CwManuscriptFormat;

#define CW_MANUSCRIPT_N_FORMATS (CW_MANUSCRIPT_FORMAT_TEXT + 1)

/* Pixels an inch of a picture: what paper shows of a photograph. */
#define CW_MANUSCRIPT_DPI 300

/**
 * CwManuscriptGetPicture:
 * @figure: a figure of the article
 * @user_data: what the options hold
 *
 * Returns: (transfer full) (nullable): the whole figure as one picture, PNG or JPEG, of
 *   %CW_MANUSCRIPT_DPI pixels an inch at its width in print; %NULL when it has none
 */
typedef GBytes *(*CwManuscriptGetPicture) (const CwManuscriptFloat *figure, gpointer user_data);

/**
 * CwManuscriptOptions:
 * @profile: (nullable): the journal; it decides on line distance and line numbers.
 * @language: the language of the article as a BCP 47 tag.
 * @date: the date that the file carries where its format has one.
 * @is_blind: whether nobody may see who wrote it: no authors, affiliations, acknowledgements,
 *   funding and contributions.
 * @section: (nullable): the only section to write, see cw_manuscript_list_sections(); plain text
 *   only.
 * @table: (nullable): a table of the article that is written alone, label and all; DOCX, HTML and
 *   plain text only.
 * @get_picture: (nullable): where the pictures of figures come from; %NULL leaves them out.
 * @picture_data: for @get_picture.
 *
 * How an article is written.
 */
typedef struct
{
  const CwJournalProfile *profile;
  const char *language;
  GDateTime *date;
  gboolean is_blind;
  const char *section;
  const CwManuscriptFloat *table;
  CwManuscriptGetPicture get_picture;
  gpointer picture_data;
} CwManuscriptOptions;

/**
 * CwManuscriptLost:
 * @place: the heading it stands under, or the label of a figure.
 * @text: as it is typed and printed: "{drug.dose:018f…}".
 *
 * A fact, reference, figure or table that an article asks for in vain.
 */
typedef struct
{
  char *place;
  char *text;
} CwManuscriptLost;

const char *cw_manuscript_format_get_nick (CwManuscriptFormat self);
const char *cw_manuscript_format_get_label (CwManuscriptFormat self);
const char *cw_manuscript_format_get_suffix (CwManuscriptFormat self);
gboolean cw_manuscript_format_from_nick (const char *nick, CwManuscriptFormat *format);

GPtrArray *cw_manuscript_list_sections (const CwManuscript *self);
GPtrArray *cw_manuscript_list_unresolved (const CwManuscript *self);
char *cw_manuscript_lost_describe (const CwManuscriptLost *self);
GBytes *cw_manuscript_write (const CwManuscript *self,
                             CwManuscriptFormat format,
                             const CwManuscriptOptions *options,
                             GError **error);

G_END_DECLS
