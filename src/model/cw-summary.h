/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * CwSummary:
 * @number: the library's own number of the record; 0 for a record not yet stored.
 * @id: the record's UUID.
 * @kind: "case" or "review".
 * @title: title of the article, or "".
 * @patient: the patient in short ("27 y, male"), or "".
 * @diagnosis: the diagnosis, or "".
 * @status: nick of the case status, or "".
 * @care_met: CARE items fully reported.
 * @care_total: CARE items that apply.
 * @created: microseconds since 1970 UTC.
 * @modified: microseconds since 1970 UTC.
 * @deleted: whether the record lies in the bin.
 *
 * One line of the library list.
 */
typedef struct
{
  gint64 number;
  char *id;
  char *kind;
  char *title;
  char *patient;
  char *diagnosis;
  char *status;
  guint care_met;
  guint care_total;
  gint64 created;
  gint64 modified;
  gboolean deleted;
} CwSummary;

#define CW_TYPE_SUMMARY (cw_summary_get_type ())
GType cw_summary_get_type (void) G_GNUC_CONST;

CwSummary *cw_summary_new (const char *id, const char *kind);
CwSummary *cw_summary_copy (const CwSummary *self);
void cw_summary_free (CwSummary *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwSummary, cw_summary_free)

G_END_DECLS
