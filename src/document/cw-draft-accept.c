/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "document/cw-draft-private.h"
#include "document/cw-report-draft.h"

/* What the author accepts of a report is written into the record with its quote, as one step that
 * can be undone. */

static CwEntity *
get_root (CwReportDraft *self)
{
  return cw_record_get_root (self->record);
}

static void
add_quote (CwReportDraft *self, CwEntity *subject, const char *field, const CwDraftFact *fact)
{
  CwEntity *root = get_root (self);
  const CwField *list = cw_entity_info_find (cw_entity_get_info (root), "evidence");
  CwEntity *row = cw_entity_insert (root, list, G_MAXUINT, NULL);
  g_autofree char *page = fact->page ? g_strdup_printf ("%u", fact->page) : NULL;

  cw_entity_set_by_name (row, "subject", cw_entity_get_id (subject), NULL);
  cw_entity_set_by_name (row, "field", field, NULL);
  cw_entity_set_by_name (row, "quote", fact->quote, NULL);
  cw_entity_set_by_name (row, "source", self->source, NULL);
  cw_entity_set_by_name (row, "page", page, NULL);
}

static gboolean
write_values (CwReportDraft *self, CwEntity *subject, const CwDraftFact *fact, GError **error)
{
  CW_FOREACH_FIELD (fact->item->info, field)
    if (fact->item->texts[field->index])
      {
        if (!cw_entity_set (subject, field, fact->item->texts[field->index], error))
          return FALSE;
        if (!fact->accepted)
          add_quote (self, subject, field->name, fact);
      }
  return TRUE;
}

/* A row that says the same gets the quote, and no second one beside it. */
static void
write_row (CwReportDraft *self, const CwDraftFact *fact)
{
  CwEntity *root = get_root (self);
  CwEntity *row = NULL;

  if (fact->match == CW_DRAFT_SAME)
    row = cw_draft_find_subject (root, self->ids, fact);
  if (row == NULL)
    {
      row = cw_snapshot_insert (fact->item, root, fact->place, G_MAXUINT);
      cw_draft_map_inserted (self->ids, fact->item, row);
    }
  add_quote (self, row, NULL, fact);
}

static gboolean
write_fact (CwReportDraft *self, CwDraftFact *fact, GError **error)
{
  CwEntity *subject;

  if (cw_draft_fact_is_row (fact))
    {
      write_row (self, fact);
      return TRUE;
    }
  subject = cw_draft_find_subject (get_root (self), self->ids, fact);
  return write_values (self, subject, fact, error);
}

static void
begin (CwReportDraft *self, const char *label)
{
  cw_history_begin (cw_record_get_history (self->record), label);
}

static void
end (CwReportDraft *self)
{
  cw_draft_links_resolve (self->links, get_root (self), self->ids);
  cw_history_end (cw_record_get_history (self->record));
  cw_record_flush (self->record);
  cw_report_draft_refresh (self);
}

static gboolean
refuse (const CwDraftFact *fact, GError **error)
{
  g_set_error (error, CW_ERROR, CW_ERROR_CONSTRAINT,
               /* Translators: what a report says, such as "Patient › Age: 27 years". */
               _ ("The case says something else than “%s”."), fact->description);
  return FALSE;
}

static gboolean
take (CwReportDraft *self, CwDraftFact *fact, GError **error)
{
  gboolean done;

  begin (self, _ ("Accept a fact from a report"));
  done = write_fact (self, fact, error);
  fact->dismissed = FALSE;
  end (self);
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
 *   cw_report_draft_replace()
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
 * As cw_report_draft_accept(), even when the case says something else: a value is replaced, a row
 * is put beside the one that differs. A row that came from the fact and was edited since stays.
 *
 * Returns: %FALSE when the value does not fit its field
 */
gboolean
cw_report_draft_replace (CwReportDraft *self, CwDraftFact *fact, GError **error)
{
  cw_report_draft_refresh (self);
  if (fact->accepted && (fact->match == CW_DRAFT_SAME || cw_draft_fact_is_row (fact)))
    return TRUE;
  return take (self, fact, error);
}

/* A value that an earlier fact has just written is no longer free. */
static gboolean
is_free (CwReportDraft *self, CwDraftFact *fact)
{
  if (fact->accepted || fact->dismissed || fact->match == CW_DRAFT_OTHER)
    return FALSE;
  if (cw_draft_fact_is_row (fact))
    return fact->alternative == NULL;
  return cw_draft_compare_values (
           fact->item, cw_draft_find_subject (get_root (self), self->ids, fact)) != CW_DRAFT_OTHER;
}

/**
 * cw_report_draft_accept_all:
 * @self: a draft
 *
 * Accepts every open fact that contradicts neither the case nor a fact before it, as one step of
 * undo. What is left is open and needs a decision.
 *
 * Returns: how many were accepted
 */
guint
cw_report_draft_accept_all (CwReportDraft *self)
{
  guint count = 0;

  cw_report_draft_refresh (self);
  begin (self, _ ("Accept the facts of a report"));
  for (guint i = 0; i < self->facts->len; i++)
    {
      CwDraftFact *fact = self->facts->pdata[i];

      if (is_free (self, fact) && write_fact (self, fact, NULL))
        count++;
    }
  end (self);
  return count;
}
