/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-article-sources.h"
#include "document/cw-export-manuscript.h"
#include "document/cw-export-private.h"
#include "document/cw-submission.h"
#include "io/cw-sheet.h"

G_BEGIN_DECLS

#define CW_SUBMISSION_LANGUAGE "en"
#define CW_SUBMISSION_DOCX "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

/* What is known while a submission is put together. */
typedef struct
{
  CwDocument *document;
  const CwSubmissionOptions *options;
  const CwSnapshot *original; /* the case as it is recorded: for checks, never for files */
  const CwSnapshot *facts; /* what is printed: the case, or its masked copy with dates */
  CwSnapshot *data; /* owned: what is written as data, of the case or of its masked copy */
  gboolean is_blind;
  CwEntity *root; /* of facts */
  CwReview *review; /* NULL for none */
  const CwArticleSources *sources;
  CwManuscript *manuscript;
  CwPageLayout *pages; /* of the manuscript, once they are made */
  CwExportPictures pictures; /* of the article */
  CwSubmission *submission;
  GPtrArray *findings; /* of the files, CwFinding */
  GCancellable *cancellable; /* or NULL */
} CwSubmissionWork;

typedef gboolean (*CwSubmissionStep) (CwSubmissionWork *work, GError **error);

/* cw-submission-manuscript.c */
gboolean cw_submission_add_manuscript (CwSubmissionWork *work, GError **error);
gboolean cw_submission_add_anonymous (CwSubmissionWork *work, GError **error);
gboolean cw_submission_add_pages (CwSubmissionWork *work, GError **error);
gboolean cw_submission_add_tables (CwSubmissionWork *work, GError **error);

/* cw-submission-pages.c */
gboolean cw_submission_add_title_page (CwSubmissionWork *work, GError **error);
gboolean cw_submission_add_cover_letter (CwSubmissionWork *work, GError **error);
gboolean cw_submission_add_declarations (CwSubmissionWork *work, GError **error);
gboolean cw_submission_add_consent (CwSubmissionWork *work, GError **error);

/* cw-submission-letter.c */
void cw_submission_write_letter (CwSubmissionWork *work, CwSheet *sheet);

/* cw-submission-figures.c */
gboolean cw_submission_add_figures (CwSubmissionWork *work, GError **error);

/* cw-submission-data.c */
CwSnapshot *cw_submission_copy_data (const CwSnapshot *record, CwCase *root, gboolean is_blind);
gboolean cw_submission_add_care (CwSubmissionWork *work, GError **error);
gboolean cw_submission_add_data (CwSubmissionWork *work, GError **error);
gboolean cw_submission_add_references (CwSubmissionWork *work, GError **error);

/* cw-submission-checks.c */
gboolean cw_submission_add_checks (CwSubmissionWork *work, GError **error);

/* cw-submission-work.c */
gboolean cw_submission_add (CwSubmissionWork *work,
                            const char *name,
                            const char *role,
                            const char *title,
                            const char *media_type,
                            GBytes *content);
gboolean cw_submission_add_identifying (CwSubmissionWork *work,
                                        const char *name,
                                        const char *role,
                                        const char *title,
                                        GBytes *content);
gboolean cw_submission_add_sheet (CwSubmissionWork *work,
                                  const char *name,
                                  const char *role,
                                  CwSheet *sheet,
                                  GError **error);
const char *cw_submission_get_pages_name (const CwSubmissionWork *work);
CwSnapshot *cw_submission_copy_without (const CwSnapshot *record, const char *const *fields);
gboolean cw_submission_fail_cancelled (GError **error);

/* cw-submission.c */
void cw_submission_check_free (CwSubmissionCheck *self);

G_END_DECLS
