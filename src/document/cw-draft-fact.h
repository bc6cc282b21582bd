/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib-object.h>

#include "document/cw-draft-doubt.h"
#include "notation/cw-notation.h"

G_BEGIN_DECLS

/**
 * CwDraftState:
 * @CW_DRAFT_OPEN: nobody has decided.
 * @CW_DRAFT_ACCEPTED: it stands in the case, with its quote. A row may have been edited since.
 * @CW_DRAFT_DISMISSED: the author does not want it.
 *
 * What has become of a fact.
 */
typedef enum
{
  CW_DRAFT_OPEN,
  CW_DRAFT_ACCEPTED,
  CW_DRAFT_DISMISSED,
} CwDraftState;

/**
 * CwDraftMatch:
 * @CW_DRAFT_NEW: the case says nothing about it.
 * @CW_DRAFT_SAME: the case says the same.
 * @CW_DRAFT_OTHER: the case says something else, or less, about the same thing.
 *
 * How a fact agrees with the case.
 */
typedef enum
{
  CW_DRAFT_NEW,
  CW_DRAFT_SAME,
  CW_DRAFT_OTHER,
} CwDraftMatch;

/**
 * CwDraftQuote:
 * @text: the sentence, shortened by "…" where it is long.
 * @page: the page on which it stands, from 1; 0 when the source has no pages.
 * @paragraph: the paragraph of the text, headings included, from 1.
 *
 * The words on which a fact stands, and where they are.
 */
typedef struct
{
  char *text;
  guint page;
  guint paragraph;
} CwDraftQuote;

#define CW_TYPE_DRAFT_FACT (cw_draft_fact_get_type ())
G_DECLARE_FINAL_TYPE (CwDraftFact, cw_draft_fact, CW, DRAFT_FACT, GObject)

CwDraftState cw_draft_fact_get_state (CwDraftFact *self);
CwDraftMatch cw_draft_fact_get_match (CwDraftFact *self);
gboolean cw_draft_fact_differs (CwDraftFact *self);
gboolean cw_draft_fact_is_candidate (CwDraftFact *self);
const CwDraftDoubt *cw_draft_fact_get_doubt (CwDraftFact *self);
const char *cw_draft_fact_get_description (CwDraftFact *self);
const char *cw_draft_fact_get_quote (CwDraftFact *self);
guint cw_draft_fact_get_page (CwDraftFact *self);
const GPtrArray *cw_draft_fact_get_quotes (CwDraftFact *self);
const char *cw_draft_fact_get_cell (CwDraftFact *self, const char **canonical);
const CwNotationSpan *cw_draft_fact_get_spans (CwDraftFact *self, guint *n_spans);
CwDraftFact *cw_draft_fact_get_alternative (CwDraftFact *self);
const CwField *cw_draft_fact_get_place (CwDraftFact *self);

G_END_DECLS
