/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-submission.h"

G_BEGIN_DECLS

/* The colours that are counted. */
#define HIDDEN_RED 0xE0102000
#define SHOWN_BLUE 0x1020E000

typedef struct
{
  guint n_hidden; /* red pixels, which nobody is to see */
  guint n_shown; /* blue ones */
  guint n_marks; /* any other */
} Pixels;

GDateTime *get_day (void);
CwSubmission *
make_submission (CwDocument *document, CwRecord *record, const char *journal, gboolean is_masked);
char *list_names (const CwSubmission *submission);
gboolean file_says (const CwPackageFile *file, const char *words);
gboolean bytes_hold (GBytes *file, const void *bytes, gsize length);
GBytes *make_picture (guint32 colour);
Pixels count_pixels_of (GBytes *file);

G_END_DECLS
