/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-fact-private.h"
#include "model/cw-diagnosis.h"

/* What was decided on the way: by whom, what, when, and what the patient said to it. */

/* By CwDecisionMaker; of one that is not named the decision itself is spoken of. */
static const struct
{
  const char *subject;
  const char *verb; /* before a noun */
} makers[] = {
  { "the decision", "was" },
  { "the multidisciplinary team", "recommended" },
  { "the treating clinicians", "recommended" },
  { "the patient", "decided on" },
  { "the family", "decided on" },
  { "the decision", "was" },
};

static gboolean
is_known_maker (const CwDecision *self)
{
  return self->by >= CW_DECISION_MAKER_MDT && self->by < CW_DECISION_MAKER_OTHER;
}

/* Whether the words tell the deed itself: "declined further chemotherapy". */
static gboolean
has_verb (const char *words)
{
  static const char *const verbs[] = {
    "refused ",  "declined ",  "agreed ",    "advised ",   "recommended ", "decided ",
    "chose ",    "opted ",     "requested ", "wished ",    "preferred ",   "proposed ",
    "accepted ", "suggested ", "withdrew ",  "consented ", "asked ",       NULL,
  };

  for (guint i = 0; verbs[i]; i++)
    if (g_str_has_prefix (words, verbs[i]))
      return TRUE;
  return FALSE;
}

/* "recommended systemic treatment", "decided to wait", "decided against further chemotherapy" */
static char *
dup_predicate (const CwDecision *self)
{
  g_autofree char *words = cw_english_lower (self->decision);
  gboolean is_person = is_known_maker (self);
  const char *verb = makers[is_person ? self->by : 0].verb;

  if (is_person && has_verb (words))
    return g_steal_pointer (&words);
  if (is_person && (g_str_has_prefix (words, "to ") || g_str_has_prefix (words, "not to ") ||
                    g_str_has_prefix (words, "against ")))
    return g_strconcat ("decided ", words, NULL);
  if (g_str_equal (verb, "decided on") && g_str_has_prefix (words, "no "))
    return g_strconcat ("decided against ", words + strlen ("no "), NULL);
  return g_strconcat (verb, " ", words, NULL);
}

static const char *
get_answer (const CwDecision *self)
{
  static const char *const answers[] = { NULL, "accepted", "declined", "deferred the decision" };

  return self->answer >= CW_ANSWER_ACCEPTED && self->answer <= CW_ANSWER_DEFERRED &&
             self->by != CW_DECISION_MAKER_PATIENT
           ? answers[self->answer]
           : NULL;
}

void
cw_fact_word_decision (CwEntity *entity, GPtrArray *wordings)
{
  const CwDecision *self = CW_DECISION (entity);
  const char *maker = makers[is_known_maker (self) ? self->by : 0].subject;
  g_autofree char *when = NULL;

  if (self->decision == NULL)
    return;
  when = cw_english_dup_when (self->date, self->relative_time);
  cw_fact_add_wording (wordings, "predicate", N_ ("What was decided"), dup_predicate (self));
  cw_fact_add_wording (wordings, "value", N_ ("Value"), cw_english_lower (self->decision));
  cw_fact_add_wording (wordings, "maker", N_ ("Who decided"), g_strdup (maker));
  cw_fact_add_wording (wordings, "maker-capital", N_ ("Who decided, first in a sentence"),
                       cw_english_capitalize (g_strdup (maker)));
  cw_fact_add_wording (wordings, "answer", N_ ("Patient's answer"), g_strdup (get_answer (self)));
  cw_fact_add_wording (wordings, "when", N_ ("Time in a sentence"), g_strdup (when));
  if (when && *when != '(')
    cw_fact_add_wording (wordings, "when-capital", N_ ("Time, first in a sentence"),
                         cw_english_capitalize (g_strdup (when)));
}
