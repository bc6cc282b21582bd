/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "document/cw-draft-private.h"
#include "document/cw-report-draft.h"
#include "model/cw-evidence.h"

/* What the author accepts of a report is written into the record with its quote, as one step that
 * can be undone. */

typedef struct
{
  CwReportDraft *draft;
  CwEntity *root;
  CwDraftMatcher *before; /* the quotes as they were */
  GHashTable *written; /* draft id -> CwSnapshot of a row that came into the case */
} Step;

static CwEntity *
get_root (CwReportDraft *self)
{
  return cw_record_get_root (self->record);
}

static void
begin (Step *self, CwReportDraft *draft, const char *label)
{
  self->draft = draft;
  self->root = get_root (draft);
  self->before = cw_draft_matcher_new (self->root, draft->ids);
  self->written = g_hash_table_new (g_str_hash, g_str_equal);
  cw_history_begin (cw_record_get_history (draft->record), label);
}

static void
end (Step *self)
{
  CwReportDraft *draft = self->draft;

  cw_draft_links_resolve (draft->links, self->root, draft->ids, self->written);
  g_hash_table_unref (self->written);
  cw_draft_matcher_free (self->before);
  cw_history_end (cw_record_get_history (draft->record));
  cw_record_flush (draft->record);
  cw_report_draft_refresh (draft);
}

/* ---- quotes ---- */

static gboolean
put (CwSnapshot *quote, const char *name, const char *text, GError **error)
{
  const CwField *field = cw_entity_info_find (quote->info, name);

  g_clear_pointer (&quote->texts[field->index], g_free);
  return cw_field_parse (field, text, &quote->texts[field->index], error);
}

/* A place in a table is looked up again; without pages the paragraph tells where. */
static char *
dup_note (Step *self, const CwDraftQuote *quote)
{
  if (self->draft->row == NULL || quote->page || quote->paragraph == 0)
    return NULL;
  /* Translators: where a quote stands in its source. */
  return g_strdup_printf (_ ("Paragraph %u"), quote->paragraph);
}

static CwSnapshot *
make_quote (Step *self, const CwDraftQuote *from, GError **error)
{
  g_autoptr (CwSnapshot) quote = cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_EVIDENCE), NULL);
  g_autofree char *page = from->page ? g_strdup_printf ("%u", from->page) : NULL;
  g_autofree char *note = dup_note (self, from);

  if (put (quote, "quote", from->text, error) &&
      put (quote, "source", self->draft->source, error) && put (quote, "page", page, error) &&
      put (quote, "note", note, error))
    return g_steal_pointer (&quote);
  return NULL;
}

/* Made before anything is written: a fact does not come into the case without its quotes. */
static GPtrArray *
make_quotes (Step *self, const CwDraftFact *fact, GError **error)
{
  g_autoptr (GPtrArray) quotes = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_snapshot_free);

  for (guint i = 0; i < fact->quotes->len; i++)
    {
      CwSnapshot *quote = make_quote (self, fact->quotes->pdata[i], error);

      if (quote == NULL)
        return NULL;
      g_ptr_array_add (quotes, quote);
    }
  return g_steal_pointer (&quotes);
}

static gboolean
add_quote (Step *self, CwEntity *subject, const char *field, CwSnapshot *quote, GError **error)
{
  const CwField *list = cw_entity_info_find (cw_entity_get_info (self->root), "evidence");

  if (!put (quote, "subject", cw_entity_get_id (subject), error) ||
      !put (quote, "field", field, error))
    return FALSE;
  cw_snapshot_insert (quote, self->root, list, G_MAXUINT);
  return TRUE;
}

/* Those that stood there before are not said a second time; with @anew they have been removed. */
static gboolean
add_quotes (Step *self,
            CwEntity *subject,
            const char *field,
            const CwDraftFact *fact,
            GPtrArray *quotes,
            gboolean anew,
            GError **error)
{
  for (guint i = 0; i < quotes->len; i++)
    if ((anew || !cw_draft_matcher_has_quote (self->before, subject, field, fact->quotes->pdata[i],
                                              self->draft->source)) &&
        !add_quote (self, subject, field, quotes->pdata[i], error))
      return FALSE;
  return TRUE;
}

/* A quote of which nothing says where it comes from may be the author's own. */
static gboolean
is_from_report (Step *self, const CwEvidence *evidence)
{
  const char *source = self->draft->source;

  return evidence->quote && g_strcmp0 (evidence->source, source) == 0 && (source || evidence->page);
}

/* What the report says about the old value is no evidence for the new one. */
static void
remove_quotes (Step *self, CwEntity *subject, const CwField *field)
{
  g_autoptr (GPtrArray) quotes =
    cw_evidence_list_for (self->root, cw_entity_get_id (subject), field->name);

  for (guint i = 0; i < quotes->len; i++)
    if (is_from_report (self, quotes->pdata[i]))
      cw_entity_remove (quotes->pdata[i]);
}

/* ---- facts ---- */

static gboolean
write_value (Step *self,
             CwEntity *subject,
             const CwField *field,
             const CwDraftFact *fact,
             GPtrArray *quotes,
             GError **error)
{
  const char *text = fact->item->texts[field->index];
  CwDraftMatch match = cw_draft_compare_value (field, text, subject);

  /* What is the same keeps the author's spelling. */
  if (match != CW_DRAFT_SAME && !cw_entity_set (subject, field, text, error))
    return FALSE;
  if (match == CW_DRAFT_OTHER)
    remove_quotes (self, subject, field);
  return add_quotes (self, subject, field->name, fact, quotes, match == CW_DRAFT_OTHER, error);
}

/* The row of a review comes with the first of its cells. */
static CwEntity *
insert_row (Step *self, const CwDraftFact *fact)
{
  const CwField *list = cw_entity_info_find (cw_entity_get_info (self->root), "cases");
  CwEntity *row = cw_entity_insert (self->root, list, G_MAXUINT, NULL);

  g_hash_table_replace (self->draft->ids, g_strdup (fact->item->id),
                        g_strdup (cw_entity_get_id (row)));
  return row;
}

static gboolean
write_values (Step *self, const CwDraftFact *fact, GPtrArray *quotes, GError **error)
{
  CwEntity *subject = cw_draft_find_subject (self->root, self->draft->ids, fact);

  if (subject == NULL)
    subject = insert_row (self, fact);
  CW_FOREACH_FIELD (fact->item->info, field)
    if (fact->item->texts[field->index] && !write_value (self, subject, field, fact, quotes, error))
      return FALSE;
  return TRUE;
}

/* A row that says the same gets the quote, and no second one beside it. */
static gboolean
write_row (Step *self, const CwDraftFact *fact, GPtrArray *quotes, GError **error)
{
  GHashTable *ids = self->draft->ids;
  CwEntity *row = NULL;

  if (fact->match == CW_DRAFT_SAME)
    row = cw_draft_find_subject (self->root, ids, fact);
  if (row == NULL)
    {
      row = cw_snapshot_insert (fact->item, self->root, fact->place, G_MAXUINT);
      cw_draft_map_inserted (ids, fact->item, row);
      cw_draft_collect_rows (self->written, fact->item);
    }
  return add_quotes (self, row, NULL, fact, quotes, FALSE, error);
}

static gboolean
write_fact (Step *self, const CwDraftFact *fact, GError **error)
{
  g_autoptr (GPtrArray) quotes = make_quotes (self, fact, error);

  if (quotes == NULL)
    return FALSE;
  if (cw_draft_fact_is_row (fact))
    return write_row (self, fact, quotes, error);
  return write_values (self, fact, quotes, error);
}

static gboolean
refuse (const CwDraftFact *fact, GError **error)
{
  g_set_error (error, CW_ERROR, CW_ERROR_CONSTRAINT,
               /* Translators: what a report says, such as "Patient › Age: 27 years". */
               cw_draft_fact_get_cell ((CwDraftFact *)fact, NULL)
                 ? _ ("The row says something else than “%s”.")
                 : _ ("The case says something else than “%s”."),
               fact->description);
  return FALSE;
}

static gboolean
take (CwReportDraft *self, CwDraftFact *fact, GError **error)
{
  Step step;
  gboolean done;

  begin (&step, self,
         self->row ? _ ("Fill a cell from a report") : _ ("Accept a fact from a report"));
  done = write_fact (&step, fact, error);
  fact->dismissed &= !done;
  end (&step);
  return done;
}

/**
 * cw_report_draft_accept:
 * @self: a draft
 * @fact: a fact of it
 * @error: return location
 *
 * Writes the fact into the record with its quote, as one step of undo. What the case says already
 * gets the quote alone; a fact that is accepted already is left as it is.
 *
 * Returns: %FALSE with %CW_ERROR_CONSTRAINT when the case says something else, see
 *   cw_report_draft_replace(); with %CW_ERROR_INVALID_VALUE as there
 */
gboolean
cw_report_draft_accept (CwReportDraft *self, CwDraftFact *fact, GError **error)
{
  cw_report_draft_refresh (self);
  if (fact->accepted)
    return TRUE;
  if (fact->match == CW_DRAFT_OTHER)
    return refuse (fact, error);
  return take (self, fact, error);
}

/**
 * cw_report_draft_replace:
 * @self: a draft
 * @fact: a fact of it
 * @error: return location
 *
 * As cw_report_draft_accept(), even when the case says something else: a value is replaced, and
 * what this report was quoted with for the old one is removed; a row is put beside the one that
 * differs. A row that came from the fact and was edited since stays.
 *
 * Returns: %FALSE with %CW_ERROR_INVALID_VALUE when the value or the name of the source does not
 * fit its field
 */
gboolean
cw_report_draft_replace (CwReportDraft *self, CwDraftFact *fact, GError **error)
{
  cw_report_draft_refresh (self);
  if (fact->accepted)
    return TRUE;
  return take (self, fact, error);
}

/* Whether the text tells all of it, and the case leaves room for it. */
static gboolean
is_free (CwReportDraft *self, CwDraftFact *fact)
{
  if (fact->accepted || fact->dismissed || fact->is_candidate || fact->match == CW_DRAFT_OTHER)
    return FALSE;
  if (cw_draft_fact_is_row (fact) || self->row)
    return fact->alternative == NULL;
  return cw_draft_compare_values (
           fact->item, cw_draft_find_subject (get_root (self), self->ids, fact)) != CW_DRAFT_OTHER;
}

static gboolean
contradicts_any (const CwDraftFact *fact, const GPtrArray *facts)
{
  for (guint i = 0; i < facts->len; i++)
    if (cw_draft_fact_contradicts (fact, facts->pdata[i]))
      return TRUE;
  return FALSE;
}

/* The facts that can be accepted together: of two that contradict each other it is the first. */
static GPtrArray *
list_acceptable (CwReportDraft *self)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < self->facts->len; i++)
    {
      CwDraftFact *fact = self->facts->pdata[i];

      if (is_free (self, fact) && !contradicts_any (fact, list))
        g_ptr_array_add (list, fact);
    }
  return list;
}

/**
 * cw_report_draft_count_acceptable:
 * @self: a draft
 *
 * Returns: how many facts cw_report_draft_accept_all() would accept
 */
guint
cw_report_draft_count_acceptable (CwReportDraft *self)
{
  g_autoptr (GPtrArray) list = list_acceptable (self);

  return list->len;
}

/**
 * cw_draft_accept_facts:
 * @self: a draft
 * @facts: (element-type CwDraftFact): facts of it
 * @label: what the step of undo is called
 *
 * Accepts those of the facts for which the case leaves room, as one step of undo.
 *
 * Returns: how many were accepted
 */
guint
cw_draft_accept_facts (CwReportDraft *self, const GPtrArray *facts, const char *label)
{
  Step step;
  guint count = 0;

  cw_report_draft_refresh (self);
  begin (&step, self, label);
  for (guint i = 0; i < facts->len; i++)
    {
      CwDraftFact *fact = facts->pdata[i];

      if (fact->accepted || fact->match == CW_DRAFT_OTHER || !write_fact (&step, fact, NULL))
        continue;
      fact->dismissed = FALSE;
      count++;
    }
  end (&step);
  return count;
}

/**
 * cw_report_draft_accept_all:
 * @self: a draft
 *
 * Accepts every open fact that contradicts neither the case nor a fact before it, as one step of
 * undo. What is left is open and needs a decision; so does every candidate.
 *
 * Returns: how many were accepted
 */
guint
cw_report_draft_accept_all (CwReportDraft *self)
{
  g_autoptr (GPtrArray) list = NULL;

  cw_report_draft_refresh (self);
  list = list_acceptable (self);
  return cw_draft_accept_facts (
    self, list, self->row ? _ ("Fill a row from a report") : _ ("Accept the facts of a report"));
}
