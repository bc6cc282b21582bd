/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-draft-doubt.h"

#include <glib/gi18n-lib.h>

/* What is asked about a candidate: what a report may mean, and does not tell. Another kind of
 * candidate is another row. */

static const CwDraftDoubt doubts[] = {
  { "adverse-event", N_ ("Brought about by a treatment? The report does not say so clearly."),
    /* Translators: stands in brackets behind an adverse event. */
    N_ ("only if a treatment brought it about"),
    /* Translators: stands above a list of adverse events. */
    N_ ("Adverse events only if a treatment brought them about:") },
  { "diagnosis", N_ ("The diagnosis, or only suspected? The report does not say so clearly."),
    /* Translators: stands in brackets behind a diagnosis. */
    N_ ("only if it was more than suspected"),
    /* Translators: stands above what may be the diagnosis of the patient. */
    N_ ("Diagnosis only if it was more than suspected:") },
  { "differential", N_ ("Considered by the physicians? The report does not say so clearly."),
    /* Translators: stands in brackets behind a differential diagnosis. */
    N_ ("only if it was considered"),
    /* Translators: stands above a list of diagnoses. */
    N_ ("Differential diagnoses only if they were considered:") },
  { "complaint", N_ ("A complaint of this visit? The report does not say so clearly."),
    /* Translators: stands in brackets behind a symptom. */
    N_ ("only if the patient came with it"),
    /* Translators: stands above a list of symptoms. */
    N_ ("Complaints only if the patient came with them:") },
  { "regimen", N_ ("Given to this patient? The report does not say so clearly."),
    /* Translators: stands in brackets behind drugs. */
    N_ ("only if it was given"),
    /* Translators: stands above a list of treatments with drugs. */
    N_ ("Regimens only if they were given:") },
  { "supportive-drug", N_ ("Given to this patient? The report does not say so clearly."),
    N_ ("only if it was given"),
    /* Translators: stands above a list of drugs, such as those against nausea. */
    N_ ("Supportive treatment only if it was given:") },
  { "procedure", N_ ("Done in this patient? The report does not say so clearly."),
    /* Translators: stands in brackets behind an operation. */
    N_ ("only if it was done"),
    /* Translators: stands above a list of operations and the like. */
    N_ ("Procedures only if they were done:") },
  { NULL, N_ ("Meant so? The report does not say it clearly."),
    /* Translators: stands in brackets behind what a report may say. */
    N_ ("only if it is meant so"),
    /* Translators: stands above a list of what a report may say. */
    N_ ("Only if they are meant so:") },
};

/**
 * cw_draft_doubt_get:
 * @info: a kind of entity
 *
 * Returns: (transfer none): the words for candidates of that kind; there are always some
 */
const CwDraftDoubt *
cw_draft_doubt_get (const CwEntityInfo *info)
{
  guint i = 0;

  while (doubts[i].entity && !g_str_equal (doubts[i].entity, info->name))
    i++;
  return &doubts[i];
}
