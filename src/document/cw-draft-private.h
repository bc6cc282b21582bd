/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-draft-fact.h"
#include "document/cw-report-draft.h"
#include "model/cw-snapshot.h"
#include "notation/report/cw-report.h"

G_BEGIN_DECLS

struct _CwReportDraft
{
  GObject parent_instance;

  CwRecord *record;
  CwSourceText *text;
  char *source;
  GPtrArray *facts; /* CwDraftFact */
  GArray *unread; /* CwNotationSpan */
  GPtrArray *links; /* CwDraftLink */
  GHashTable *ids; /* draft id -> id in the case */
  char *row; /* draft id of the row of a review that it fills; NULL for a case */
  gulong change_handler;
  guint refresh_source;
  gboolean stale; /* the record has changed since the facts were compared */
};

struct _CwDraftFact
{
  GObject parent_instance;

  CwSnapshot *item; /* its references are in the links */
  const CwField *place; /* list or child of the case; NULL for the case itself, or a cell */
  GArray *spans; /* CwNotationSpan */
  CwDraftFact *alternative; /* lent by the draft, or NULL */
  char *description;
  GPtrArray *quotes; /* CwDraftQuote */
  GHashTable *words; /* of a cell, that its quotes do not hold yet; or NULL */
  gboolean is_candidate; /* the text may mean it, and does not tell it */
  gboolean dismissed;
  gboolean accepted;
  CwDraftMatch match;
};

/* cw-report-draft.c */
CwReportDraft *
cw_report_draft_begin (CwRecord *record, CwSourceText *text, const char *source, GArray *unread);

/* cw-draft-fact.c */
CwDraftFact *cw_draft_fact_new (const CwReportFact *fact, const CwSourceText *text);
CwDraftFact *cw_draft_fact_new_cell (const char *row, const char *column, const char *value);
void
cw_draft_fact_add_span (CwDraftFact *self, const CwSourceText *text, const CwNotationSpan *span);
void
cw_draft_fact_add_source (CwDraftFact *self, const CwDraftFact *source, const CwSourceText *text);
void
cw_draft_fact_set (CwDraftFact *self, gboolean accepted, gboolean dismissed, CwDraftMatch match);
gboolean cw_draft_fact_is_row (const CwDraftFact *self);
const CwField *cw_draft_find_only_field (const CwSnapshot *item);

/* cw-draft-describe.c */
void cw_draft_fact_describe (CwDraftFact *self, GHashTable *rows);

/* cw-draft-accept.c */
guint cw_draft_accept_facts (CwReportDraft *self, const GPtrArray *facts, const char *label);

/* cw-draft-quote.c */
CwDraftQuote *cw_draft_quote_new (const CwSourceText *text, const CwNotationSpan *span);
void cw_draft_quote_free (CwDraftQuote *self);
GHashTable *cw_draft_words_new (const char *value);
GPtrArray *
cw_draft_words_choose (GHashTable *wanted, const GArray *spans, const CwSourceText *text);

/* cw-draft-match.c: facts against the case, looked at once for all of them. */
typedef struct _CwDraftMatcher CwDraftMatcher;

CwDraftMatcher *cw_draft_matcher_new (CwEntity *root, GHashTable *ids);
void cw_draft_matcher_free (CwDraftMatcher *self);
CwDraftMatch cw_draft_matcher_compare (CwDraftMatcher *self, const CwDraftFact *fact);
gboolean
cw_draft_matcher_has_quotes (CwDraftMatcher *self, const CwDraftFact *fact, const char *source);
gboolean cw_draft_matcher_has_quote (CwDraftMatcher *self,
                                     CwEntity *subject,
                                     const char *field,
                                     const CwDraftQuote *quote,
                                     const char *source);
CwEntity *cw_draft_find_subject (CwEntity *root, GHashTable *ids, const CwDraftFact *fact);
CwDraftMatch cw_draft_compare_value (const CwField *field, const char *text, CwEntity *entity);
CwDraftMatch cw_draft_compare_values (const CwSnapshot *item, CwEntity *entity);
gboolean cw_draft_fact_contradicts (const CwDraftFact *fact, const CwDraftFact *other);
void cw_draft_map_inserted (GHashTable *ids, const CwSnapshot *item, CwEntity *entity);

/* cw-draft-row.c: a row of a review instead of a case. */
void cw_draft_row_fill (CwReportDraft *self, CwReportDraft *told);

/* cw-draft-links.c: references between facts wait until both are in the case. */
typedef struct
{
  char *row; /* id of the snapshot that refers */
  const CwField *field;
  char *target; /* id of the snapshot it refers to */
} CwDraftLink;

GPtrArray *cw_draft_links_new (void);
void cw_draft_links_take (GPtrArray *links, CwSnapshot *item);
void cw_draft_collect_rows (GHashTable *rows, CwSnapshot *item);
void cw_draft_links_resolve (const GPtrArray *links,
                             CwEntity *root,
                             GHashTable *ids,
                             GHashTable *written);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwDraftMatcher, cw_draft_matcher_free)

G_END_DECLS
