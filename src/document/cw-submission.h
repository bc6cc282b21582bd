/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-export.h"
#include "io/cw-package.h"
#include "rules/cw-deidentify.h"
#include "rules/cw-finding.h"
#include "vocab/cw-journal-profile.h"

G_BEGIN_DECLS

/**
 * CwSubmissionOptions:
 * @profile: the journal.
 * @is_blind: whether an anonymous manuscript is wanted though the journal does not ask for one; the
 *   data and the checklist then do not say either who wrote it.
 * @is_deidentified: whether dates, ages and identifying fields are masked.
 * @date: the day that all files carry; the same case and day give the same bytes.
 *
 * What is wanted of a submission.
 */
typedef struct
{
  const CwJournalProfile *profile;
  gboolean is_blind;
  gboolean is_deidentified;
  GDateTime *date;
} CwSubmissionOptions;

/**
 * CwSubmissionState:
 * @CW_SUBMISSION_PASSED: the rule is kept.
 * @CW_SUBMISSION_FAILED: it is not.
 * @CW_SUBMISSION_UNCHECKED: only a reader can tell.
 *
 * How a rule came out.
 */
typedef enum
{
  CW_SUBMISSION_PASSED,
  CW_SUBMISSION_FAILED,
  CW_SUBMISSION_UNCHECKED,
} CwSubmissionState;

/**
 * CwSubmissionCheck:
 * @rule: which rule, never translated: "journal-abstract-words".
 * @state: how it came out.
 * @message: a sentence.
 * @finding: (nullable): what was found, when it failed.
 *
 * A rule of the journal or a check of the case.
 */
typedef struct
{
  const char *rule;
  CwSubmissionState state;
  char *message;
  CwFinding *finding;
} CwSubmissionCheck;

/**
 * CwSubmission:
 * @package: the files.
 * @checks: (element-type CwSubmissionCheck): what failed comes first.
 * @masked: (nullable): what was masked.
 *
 * Everything that is handed in to a journal.
 */
typedef struct
{
  CwPackage *package;
  GPtrArray *checks;
  CwDeidentified *masked;
} CwSubmission;

CwSubmission *cw_submission_new (CwDocument *document,
                                 const CwSnapshot *record,
                                 const CwSubmissionOptions *options,
                                 CwProgress progress,
                                 gpointer user_data,
                                 GCancellable *cancellable,
                                 GError **error);
void cw_submission_free (CwSubmission *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwSubmission, cw_submission_free)

guint cw_submission_count (const CwSubmission *self, CwSubmissionState state);
gboolean cw_submission_is_zip (const char *path);
gboolean cw_submission_check_name (const char *path, GError **error);
char *cw_submission_dup_name (const CwSnapshot *record, const CwJournalProfile *profile);
gboolean cw_submission_write (const CwSubmission *self,
                              const char *path,
                              CwSafeFileFlags flags,
                              GCancellable *cancellable,
                              GError **error);

const char *cw_submission_state_to_string (CwSubmissionState state);

G_END_DECLS
