/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-review-import.h"

G_BEGIN_DECLS

CwReview *new_review (void);
CwReviewImport *begin_import (CwReview *review, GBytes *bytes);
CwReviewImport *begin_import_text (CwReview *review, const char *text);
CwReviewImport *begin_import_file (CwReview *review, const char *name);
char *describe_review (CwReview *review);
void assert_review (CwReview *review, const char *expected);

G_END_DECLS
