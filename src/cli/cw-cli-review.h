/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "cli/cw-cli.h"
#include "model/cw-review.h"
#include "rules/cw-our-case.h"

G_BEGIN_DECLS

/**
 * CwCliReview:
 * @record: (nullable): the record that holds it, for letting go of it.
 * @review: (nullable): the review.
 * @ours: (nullable): the row of our case; %NULL when it has none, or without it.
 *
 * A review that was opened for one call.
 */
typedef struct
{
  CwRecord *record;
  CwReview *review;
  CwOurCase *ours;
} CwCliReview;

gboolean
cw_cli_review_open_any (CwCliReview *self, CwCli *cli, const char *id_or_file, GError **error);
gboolean cw_cli_review_open (CwCliReview *self, CwCli *cli, const char *id, GError **error);
gboolean cw_cli_review_take (CwCliReview *self, CwCli *cli, CwRecord *record, GError **error);
void cw_cli_review_clear (CwCliReview *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwCliReview, cw_cli_review_clear)

CwCliStatus cw_cli_review_stats (CwCli *cli, GError **error);
CwCliStatus cw_cli_review_figure (CwCli *cli, GError **error);
CwCliStatus cw_cli_review_check (CwCli *cli, GError **error);

G_END_DECLS
