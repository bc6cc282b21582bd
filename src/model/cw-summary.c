/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-summary.h"

G_DEFINE_BOXED_TYPE (CwSummary, cw_summary, cw_summary_copy, cw_summary_free)

/**
 * cw_summary_new:
 * @id: the record's UUID
 * @kind: "case" or "review"
 *
 * Returns: (transfer full): a summary with empty texts
 */
CwSummary *
cw_summary_new (const char *id, const char *kind)
{
  CwSummary *self = g_new0 (CwSummary, 1);

  self->id = g_strdup (id);
  self->kind = g_strdup (kind);
  self->title = g_strdup ("");
  self->patient = g_strdup ("");
  self->diagnosis = g_strdup ("");
  self->status = g_strdup ("");
  return self;
}

/**
 * cw_summary_copy:
 * @self: a summary
 *
 * Returns: (transfer full): a copy
 */
CwSummary *
cw_summary_copy (const CwSummary *self)
{
  CwSummary *copy = g_memdup2 (self, sizeof *self);

  copy->id = g_strdup (self->id);
  copy->kind = g_strdup (self->kind);
  copy->title = g_strdup (self->title);
  copy->patient = g_strdup (self->patient);
  copy->diagnosis = g_strdup (self->diagnosis);
  copy->status = g_strdup (self->status);
  return copy;
}

/**
 * cw_summary_free:
 * @self: (nullable) (transfer full): a summary
 *
 * Frees the summary.
 */
void
cw_summary_free (CwSummary *self)
{
  if (self == NULL)
    return;
  g_free (self->id);
  g_free (self->kind);
  g_free (self->title);
  g_free (self->patient);
  g_free (self->diagnosis);
  g_free (self->status);
  g_free (self);
}
