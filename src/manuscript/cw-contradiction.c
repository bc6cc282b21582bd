/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-contradiction.h"

#include "manuscript/cw-contradiction-private.h"

/* Prose against the facts of the case, and prose against prose. */

/* Pairs of mentions are compared; no article has more. */
#define MOST_COMPARED 600

static void
collect_mentions (CwProseCheck *self)
{
  for (guint i = 0; i < self->text->statements->len; i++)
    {
      const CwStatement *statement = self->text->statements->pdata[i];

      for (guint j = 0; j < statement->mentions->len && self->mentions->len < MOST_COMPARED; j++)
        g_ptr_array_add (self->mentions, statement->mentions->pdata[j]);
    }
}

/**
 * cw_contradiction_check:
 * @findings: (element-type CwFinding): findings are added here
 * @root: a case
 * @review: (nullable): the review whose table the article prints
 * @text: its prose
 *
 * Compares what the prose of a case says with its facts, with the table of the review, and with
 * itself. What a chip says is a
 * fact and never a finding.
 */
void
cw_contradiction_check (GPtrArray *findings, CwCase *root, CwReview *review, const CwCaseText *text)
{
  g_autoptr (GPtrArray) mentions = g_ptr_array_new ();
  CwProseCheck self = { findings, root, review, text, mentions };

  collect_mentions (&self);
  cw_prose_check_patient (&self);
  cw_prose_check_vital (&self);
  cw_prose_check_responses (&self);
  cw_prose_check_durations (&self);
  cw_prose_check_dates (&self);
  cw_prose_check_panels (&self);
  cw_prose_check_doses (&self);
  cw_prose_check_cycles (&self);
  cw_prose_check_regimens (&self);
  cw_prose_check_stages (&self);
  cw_prose_check_amounts (&self);
  cw_prose_check_grades (&self);
  cw_prose_check_markers (&self);
  cw_prose_check_lesions (&self);
  cw_prose_check_review (&self);
  cw_prose_check_definitions (&self);
}
