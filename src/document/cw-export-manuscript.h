/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-export-profile.h"
#include "io/cw-manuscript-writer.h"
#include "plot/cw-page-layout.h"
#include "rules/cw-deidentify.h"

G_BEGIN_DECLS

/**
 * CwManuscriptExport:
 * @is_pdf: whether pages are written, as PDF; then @format says nothing.
 * @format: what to write.
 * @profile_id: (nullable): as for cw_export_find_profile().
 * @is_blind: whether nobody may see who wrote it.
 * @section: (nullable): the only section to write, in plain text.
 * @masked: (nullable): the same case masked; then the article is that of what may be printed of it.
 *
 * What is wanted of the article of a case.
 */
typedef struct
{
  gboolean is_pdf;
  CwManuscriptFormat format;
  const char *profile_id;
  gboolean is_blind;
  const char *section;
  const CwDeidentified *masked;
} CwManuscriptExport;

/**
 * CwManuscriptReport:
 * @unresolved: (element-type CwManuscriptLost): the facts, references and figures that the text
 * asks for in vain; %NULL when there is no article.
 * @n_lost_pictures: how many pictures were left out, because they are not in the library or cannot
 *   be read, where the format shows them; and in any format those of which nobody can read which
 *   part is shown.
 * @reference_note: (nullable): why the references are not in the style of the journal.
 *
 * What is to be said of an article that was written.
 */
typedef struct
{
  GPtrArray *unresolved;
  guint n_lost_pictures;
  char *reference_note;
} CwManuscriptReport;

void cw_manuscript_report_clear (CwManuscriptReport *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwManuscriptReport, cw_manuscript_report_clear)

char *cw_export_dup_manuscript_name (const CwSnapshot *record, const CwManuscriptExport *export);
GBytes *cw_export_manuscript (CwDocument *document,
                              const CwSnapshot *record,
                              const CwManuscriptExport *export,
                              CwManuscriptReport *report,
                              GError **error);

G_END_DECLS
