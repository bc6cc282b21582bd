/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-manuscript.h"

G_BEGIN_DECLS

/**
 * CwRetargetKind:
 * @CW_RETARGET_MISSING: the new journal asks for something that is not there.
 * @CW_RETARGET_EXCEEDED: a rule of the new journal is not kept.
 * @CW_RETARGET_SETTLED: a rule of the old journal that was not kept is none any more.
 * @CW_RETARGET_ADDED: a section that the old journal did not name.
 * @CW_RETARGET_UNNAMED: a section that the new journal does not name; its text stays.
 * @CW_RETARGET_RENAMED: a section with another heading, or without one.
 * @CW_RETARGET_MOVED: a section with another place.
 * @CW_RETARGET_CITATIONS: marks of citations, list of references.
 * @CW_RETARGET_LAYOUT: spacing, line numbers, blind review, files of figures.
 * @CW_RETARGET_FILES: what is handed in beside the article.
 *
 * What changes. The first two are work for the author, the others happen by themselves.
 */
typedef enum
{
  CW_RETARGET_MISSING,
  CW_RETARGET_EXCEEDED,
  CW_RETARGET_SETTLED,
  CW_RETARGET_ADDED,
  CW_RETARGET_UNNAMED,
  CW_RETARGET_RENAMED,
  CW_RETARGET_MOVED,
  CW_RETARGET_CITATIONS,
  CW_RETARGET_LAYOUT,
  CW_RETARGET_FILES,
} CwRetargetKind;

#define CW_RETARGET_N_KINDS (CW_RETARGET_FILES + 1)

/**
 * CwRetargetChange:
 * @kind: what kind of change it is.
 * @key: the section, limit or rule, never translated: "introduction", "abstract-words".
 * @message: a translated sentence.
 *
 * Something that changes from one journal to another.
 */
typedef struct
{
  CwRetargetKind kind;
  char *key;
  char *message;
} CwRetargetChange;

GPtrArray *cw_retarget_compare (const CwManuscript *before,
                                const CwManuscript *after,
                                const CwJournalProfile *from,
                                const CwJournalProfile *to);
const char *cw_retarget_kind_to_string (CwRetargetKind kind);
const char *cw_retarget_kind_get_label (CwRetargetKind kind);

G_END_DECLS
