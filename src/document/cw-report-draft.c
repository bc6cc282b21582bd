/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#define G_LOG_DOMAIN "cw-report-draft"

#include "document/cw-report-draft.h"

#include "document/cw-draft-private.h"
#include "document/cw-record-private.h"
#include "model/cw-article.h"
#include "model/cw-review.h"

/* A report on its way into a case: a list of what it says. What the author accepts is written into
 * the record with its quote, as one step that can be undone. Whether a fact is accepted is read
 * from the record, so that undo, redo and a second reading of the same text need no book of their
 * own. */

static GType
cw_report_draft_get_item_type (GListModel *model)
{
  return CW_TYPE_DRAFT_FACT;
}

static guint
cw_report_draft_get_n_items (GListModel *model)
{
  return CW_REPORT_DRAFT (model)->facts->len;
}

static gpointer
cw_report_draft_get_item (GListModel *model, guint position)
{
  CwReportDraft *self = CW_REPORT_DRAFT (model);

  return position < self->facts->len ? g_object_ref (self->facts->pdata[position]) : NULL;
}

static void
list_model_init (GListModelInterface *interface)
{
  interface->get_item_type = cw_report_draft_get_item_type;
  interface->get_n_items = cw_report_draft_get_n_items;
  interface->get_item = cw_report_draft_get_item;
}

G_DEFINE_FINAL_TYPE_WITH_CODE (CwReportDraft,
                               cw_report_draft,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static guint changed_signal;

/* ---- facts against the record ---- */

/* A value that the case no longer holds can be taken again; a row that was edited since stays. */
static void
compare_fact (CwReportDraft *self, CwDraftMatcher *matcher, CwDraftFact *fact)
{
  CwDraftMatch match = cw_draft_matcher_compare (matcher, fact);
  gboolean stands = match == CW_DRAFT_SAME || cw_draft_fact_is_row (fact);
  gboolean accepted = stands && cw_draft_matcher_has_quotes (matcher, fact, self->source);

  cw_draft_fact_set (fact, accepted, fact->dismissed, match);
}

/**
 * cw_report_draft_refresh:
 * @self: a draft
 *
 * Compares the facts with the record when it has changed since. Happens by itself when the program
 * is idle and before anything is accepted; needed only to read states right after an edit.
 */
void
cw_report_draft_refresh (CwReportDraft *self)
{
  g_autoptr (CwDraftMatcher) matcher = NULL;

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  if (!self->stale)
    return;
  self->stale = FALSE;
  matcher = cw_draft_matcher_new (cw_record_get_root (self->record), self->ids);
  for (guint i = 0; i < self->facts->len; i++)
    compare_fact (self, matcher, self->facts->pdata[i]);
  g_signal_emit (self, changed_signal, 0);
}

static gboolean
refresh_cb (gpointer user_data)
{
  CwReportDraft *self = user_data;

  self->refresh_source = 0;
  cw_report_draft_refresh (self);
  return G_SOURCE_REMOVE;
}

static void
change_cb (CwEntity *root, const CwChange *change, CwEntity *entity, CwReportDraft *self)
{
  self->stale = TRUE;
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add (refresh_cb, self);
}

/**
 * cw_report_draft_set_dismissed:
 * @self: a draft
 * @fact: a fact of it that is not accepted
 * @dismissed: whether the author does not want it
 *
 * Puts a fact aside, or back. The record does not change, so there is nothing to undo.
 */
void
cw_report_draft_set_dismissed (CwReportDraft *self, CwDraftFact *fact, gboolean dismissed)
{
  cw_draft_fact_set (fact, fact->accepted, dismissed, fact->match);
  g_signal_emit (self, changed_signal, 0);
}

/* ---- reading ---- */

/**
 * cw_report_draft_get_record:
 * @self: a draft
 *
 * Returns: (transfer none): the record it writes into
 */
CwRecord *
cw_report_draft_get_record (CwReportDraft *self)
{
  return self->record;
}

/**
 * cw_report_draft_get_text:
 * @self: a draft
 *
 * Returns: (transfer none): the text; the spans of the facts count in it
 */
const CwSourceText *
cw_report_draft_get_text (CwReportDraft *self)
{
  return self->text;
}

/**
 * cw_report_draft_get_source:
 * @self: a draft
 *
 * Returns: (nullable): what the quotes name as their source
 */
const char *
cw_report_draft_get_source (CwReportDraft *self)
{
  return self->source;
}

/**
 * cw_report_draft_get_unread:
 * @self: a draft
 * @n_spans: (out): how many
 *
 * Returns: (array length=n_spans): the words about the patient that were not read:
 *   sentences, and clauses of sentences that were read in part
 */
const CwNotationSpan *
cw_report_draft_get_unread (CwReportDraft *self, guint *n_spans)
{
  *n_spans = self->unread->len;
  return (const CwNotationSpan *)self->unread->data;
}

/**
 * cw_report_draft_count:
 * @self: a draft
 * @state: what has become of facts
 *
 * Returns: how many facts that is true of now
 */
guint
cw_report_draft_count (CwReportDraft *self, CwDraftState state)
{
  guint count = 0;

  cw_report_draft_refresh (self);
  for (guint i = 0; i < self->facts->len; i++)
    count += cw_draft_fact_get_state (self->facts->pdata[i]) == state;
  return count;
}

/* ---- the row of a review ---- */

/**
 * cw_report_draft_fills_row:
 * @self: a draft
 *
 * Returns: whether its facts are the cells of a row of a review, not those of a case
 */
gboolean
cw_report_draft_fills_row (CwReportDraft *self)
{
  return self->row != NULL;
}

/**
 * cw_report_draft_set_row:
 * @self: a draft that fills a row
 * @id: (nullable): id of a reported case of the review, or %NULL for a new one
 *
 * Chooses the row. A new one comes into the review with the first cell that is accepted.
 */
void
cw_report_draft_set_row (CwReportDraft *self, const char *id)
{
  g_return_if_fail (self->row != NULL);

  if (id)
    g_hash_table_replace (self->ids, g_strdup (self->row), g_strdup (id));
  else
    g_hash_table_remove (self->ids, self->row);
  self->stale = TRUE;
  cw_report_draft_refresh (self);
}

/**
 * cw_report_draft_get_row:
 * @self: a draft
 *
 * Returns: (transfer none) (nullable): the row it fills; %NULL while there is none yet
 */
CwReportedCase *
cw_report_draft_get_row (CwReportDraft *self)
{
  const char *id = self->row ? g_hash_table_lookup (self->ids, self->row) : NULL;
  CwEntity *row = id ? cw_entity_lookup (cw_record_get_root (self->record), id) : NULL;

  return row ? CW_REPORTED_CASE (row) : NULL;
}

/**
 * cw_report_draft_locate:
 * @self: a draft
 * @fact: a fact of it that is accepted
 * @entity_id: (out): the record, or the row that the fact is a cell of
 * @field: (out): the field of it in which the fact stands
 *
 * Tells where the author finds the fact in the record.
 */
void
cw_report_draft_locate (CwReportDraft *self,
                        CwDraftFact *fact,
                        const char **entity_id,
                        const char **field)
{
  CwReportedCase *row = cw_report_draft_get_row (self);

  *entity_id = row ? cw_entity_get_id (CW_ENTITY (row)) : cw_record_get_id (self->record);
  *field = self->row     ? cw_draft_fact_get_cell (fact, NULL)
           : fact->place ? fact->place->name
                         : "title";
}

/**
 * cw_report_draft_describe_present:
 * @self: a draft that fills a row
 * @fact: a cell of it
 *
 * Returns: (transfer full) (nullable): what the row says instead, or as well
 */
char *
cw_report_draft_describe_present (CwReportDraft *self, CwDraftFact *fact)
{
  CwReportedCase *row = cw_report_draft_get_row (self);
  const char *column = cw_draft_fact_get_cell (fact, NULL);

  if (row == NULL || column == NULL)
    return NULL;
  return cw_entity_dup_description (CW_ENTITY (row),
                                    cw_entity_info_find (fact->item->info, column));
}

/* A file's name may hold anything; the field for it is one line of valid text. */
static char *
make_line (const char *source)
{
  char *line = g_utf8_make_valid (source, -1);

  for (char *p = line; *p; p++)
    if (g_ascii_iscntrl (*p))
      *p = ' ';
  return line;
}

/**
 * cw_report_draft_begin:
 * @record: the record it writes into
 * @text: (transfer full): the text of a report
 * @source: (nullable): what its quotes shall name as their source
 * @unread: (element-type CwNotationSpan): the words that were not read
 *
 * Returns: (transfer full): a draft without facts
 */
CwReportDraft *
cw_report_draft_begin (CwRecord *record, CwSourceText *text, const char *source, GArray *unread)
{
  CwReportDraft *self = g_object_new (CW_TYPE_REPORT_DRAFT, NULL);

  self->record = g_object_ref (record);
  self->text = text;
  self->source = source ? make_line (source) : NULL;
  self->unread = g_array_ref (unread);
  self->stale = TRUE;
  self->change_handler =
    g_signal_connect (cw_record_get_root (self->record), "change", G_CALLBACK (change_cb), self);
  return self;
}

/* ---- object ---- */

static void
cw_report_draft_finalize (GObject *object)
{
  CwReportDraft *self = CW_REPORT_DRAFT (object);

  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_signal_handler_disconnect (cw_record_get_root (self->record), self->change_handler);
  g_ptr_array_unref (self->facts);
  g_ptr_array_unref (self->links);
  g_hash_table_unref (self->ids);
  g_clear_pointer (&self->unread, g_array_unref);
  g_clear_pointer (&self->text, cw_source_text_free);
  g_clear_object (&self->record);
  g_free (self->source);
  g_free (self->row);
  G_OBJECT_CLASS (cw_report_draft_parent_class)->finalize (object);
}

static void
cw_report_draft_class_init (CwReportDraftClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = cw_report_draft_finalize;

  /**
   * CwReportDraft::changed:
   *
   * The states of facts, or how they agree with the case, may read differently.
   */
  changed_signal = g_signal_new ("changed", CW_TYPE_REPORT_DRAFT, G_SIGNAL_RUN_FIRST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
}

static void
cw_report_draft_init (CwReportDraft *self)
{
  self->facts = g_ptr_array_new_with_free_func (g_object_unref);
  self->links = cw_draft_links_new ();
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
}
