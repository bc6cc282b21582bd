/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-import-report.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "document/cw-document-private.h"
#include "document/cw-record-private.h"
#include "model/cw-article.h"

/* A report becomes a case at one go, for the command line: everything that contradicts nothing is
 * accepted, each fact with its quote, and the author looks through it in the window. */

/**
 * cw_report_import_free:
 * @self: (nullable) (transfer full): an import
 *
 * Frees the import; the case stays in the library.
 */
void
cw_report_import_free (CwReportImport *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->draft);
  g_free (self);
}

/* A case of which nothing is written before it is flushed, and nothing at all into a library that
 * is open for reading. */
static CwRecord *
make_record (CwDocument *document)
{
  return cw_record_new (cw_document_get_store (document), cw_entity_new (CW_TYPE_CASE, NULL), NULL,
                        g_get_real_time ());
}

static void
name_source (CwRecord *record, const char *source)
{
  CwEntity *root = cw_record_get_root (record);
  const CwField *field = cw_entity_info_find (cw_entity_get_info (root), "source");

  if (source && !cw_entity_is_recorded (root, field))
    cw_entity_set (root, field, source, NULL);
}

static void
accept_all (CwReportImport *self)
{
  CwRecord *record = cw_report_draft_get_record (self->draft);
  CwHistory *history = cw_record_get_history (record);

  cw_history_begin (history, _ ("Import of a report"));
  name_source (record, cw_report_draft_get_source (self->draft));
  self->accepted = cw_report_draft_accept_all (self->draft);
  cw_history_end (history);
}

/**
 * cw_import_report:
 * @document: a library; one that is open for reading is enough for a trial
 * @text: (transfer full): the text of a report
 * @source: (nullable): its file or citation, one line
 * @dry_run: read it only; @document must then be open for reading
 * @error: return location
 *
 * Makes a new case from what is recognised in a report, as one step of its history.
 *
 * Returns: (transfer full) (nullable): the import; %NULL with %CW_ERROR_UNREADABLE when nothing was
 *   recognised, or the failure of the disk, and no case was made
 */
CwReportImport *
cw_import_report (CwDocument *document,
                  CwSourceText *text,
                  const char *source,
                  gboolean dry_run,
                  GError **error)
{
  g_autoptr (CwRecord) record = make_record (document);
  g_autoptr (CwReportImport) self = g_new0 (CwReportImport, 1);

  g_return_val_if_fail (!dry_run || cw_document_is_read_only (document), NULL);

  self->draft = cw_report_draft_new (record, text, source);
  if (cw_report_draft_count_acceptable (self->draft) == 0)
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_UNREADABLE,
                           _ ("Nothing in it was recognised as a fact about a patient."));
      return NULL;
    }
  accept_all (self);
  if (!dry_run && !cw_record_flush_sync (record, error))
    return NULL;
  return g_steal_pointer (&self);
}
