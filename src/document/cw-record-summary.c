/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-record-summary.h"

#include <glib/gi18n-lib.h>

#include "model/cw-article.h"
#include "model/cw-review.h"
#include "rules/cw-care.h"

static char *
describe (CwEntity *entity, const char *name)
{
  const CwField *field = cw_entity_info_find (cw_entity_get_info (entity), name);

  return cw_entity_dup_description (entity, field);
}

static char *
describe_patient (CwEntity *patient)
{
  g_autofree char *age = describe (patient, "age");
  g_autofree char *sex = describe (patient, "sex");

  return g_strconcat (age, *age && *sex ? ", " : "", sex, NULL);
}

/* What only a case has. */
static void
describe_case (CwSummary *summary, CwCase *self)
{
  CwEntity *root = CW_ENTITY (self);
  const CwField *status = cw_entity_info_find (cw_entity_get_info (root), "status");

  g_free (summary->patient);
  summary->patient = describe_patient (CW_ENTITY (self->patient));
  g_free (summary->diagnosis);
  summary->diagnosis = describe (CW_ENTITY (self->diagnosis), "name");
  if (self->status)
    {
      g_free (summary->status);
      summary->status = cw_entity_dup_text (root, status);
    }
  cw_care_count (root, &summary->care_met, &summary->care_total);
  summary->deleted = self->deleted == CW_TRISTATE_YES;
}

/* In the place of the patient: how many there are. */
static void
describe_review (CwSummary *summary, CwReview *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->cases));

  g_free (summary->patient);
  /* Translators: published cases in the table of a review. */
  summary->patient = g_strdup_printf (ngettext ("%u case", "%u cases", n), n);
  summary->deleted = self->deleted == CW_TRISTATE_YES;
}

/**
 * cw_record_summary_new:
 * @root: a case, or the root of another record
 * @created: when it was made, in microseconds since 1970 UTC
 * @modified: when it was last edited
 *
 * The record in one line of the library list; its kind is the name of the root.
 *
 * Returns: (transfer full): the summary
 */
CwSummary *
cw_record_summary_new (CwEntity *root, gint64 created, gint64 modified)
{
  const CwEntityInfo *info = cw_entity_get_info (root);
  CwSummary *summary = cw_summary_new (cw_entity_get_id (root), info->name);
  g_autofree char *title = cw_entity_dup_text (root, cw_entity_info_find (info, "title"));

  if (title)
    {
      g_free (summary->title);
      summary->title = g_steal_pointer (&title);
    }
  summary->created = created;
  summary->modified = modified;
  if (CW_IS_CASE (root))
    describe_case (summary, CW_CASE (root));
  else if (CW_IS_REVIEW (root))
    describe_review (summary, CW_REVIEW (root));
  return summary;
}
