/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-manuscript.h"

G_BEGIN_DECLS

/**
 * CwMatter:
 * @CW_MATTER_FRONT: the title page.
 * @CW_MATTER_ABSTRACT: the abstract.
 * @CW_MATTER_BODY: the sections.
 * @CW_MATTER_BACK: the declarations.
 * @CW_MATTER_REFERENCES: the list of references.
 * @CW_MATTER_TABLES: the tables.
 * @CW_MATTER_FIGURES: the legends of the figures.
 *
 * The large parts of an article, in the order in which they stand in every file and on every page
 * (ICMJE Recommendations, "Preparing a manuscript for submission": references, then tables, then
 * legends).
 */
typedef enum
{
  CW_MATTER_FRONT,
  CW_MATTER_ABSTRACT,
  CW_MATTER_BODY,
  CW_MATTER_BACK,
  CW_MATTER_REFERENCES,
  CW_MATTER_TABLES,
  CW_MATTER_FIGURES,
} CwMatter;

#define CW_N_MATTERS (CW_MATTER_FIGURES + 1)

const char *cw_matter_get_nick (CwMatter self);
const char *cw_matter_get_heading (CwMatter self);
gboolean cw_matter_is_shown (CwMatter self, const CwManuscript *manuscript, gboolean is_blind);
gboolean cw_manuscript_part_is_shown (const CwManuscriptPart *self, gboolean is_blind);
gboolean cw_manuscript_float_is_wide (const CwManuscriptFloat *self);
gboolean cw_manuscript_has_wide_table (const CwManuscript *self);

G_END_DECLS
