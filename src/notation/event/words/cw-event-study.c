/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

/* Texts on studies and on animals, which tell of no patient at all: sentence for sentence,
 * "cisplatin- induced nephropathy" and "severe anemia was detected" read the same there as in a
 * report. */

/* So many sentences are no note on a patient that leaves him unnamed. */
#define SENTENCES_MIN 3

/* So much tells a study. */
#define WEIGHT_MIN 3

#define ONE                                                                                        \
  "patient case man woman boy girl infant child neonate newborn baby male female adult "           \
  "adolescent "                                                                                    \
  "recipient teenager gentleman lady"

/* "He", "a patient", "our case", "45-year-old man": somebody. "The patient's age" is that of all.
 */
static gboolean
is_somebody (const CwScan *scan, guint at)
{
  if (cw_scan_is (scan, at, "he she him his her"))
    return TRUE;
  if (cw_scan_is (scan, at, "old") && at > 1)
    return !cw_scan_is (scan, at + 1,
                        "patients men women children rats mice rabbits male female rat mouse boys "
                        "girls adults") ||
           cw_scan_is (scan, at + 2, "presented developed was with who");
  if (!cw_scan_is (scan, at, ONE) || at == 0 || cw_scan_is_sign (scan, at + 1, '-') ||
      cw_scan_is (scan, at + 1, "control controls population groups group series rats mice"))
    return FALSE;
  for (guint n = 1; n < 5 && n <= at; n++)
    {
      if (cw_scan_is (scan, at - n, "a an the our this one another"))
        return TRUE;
      if (cw_scan_get (scan, at - n)->kind == CW_TOKEN_SIGN && !cw_scan_is_sign (scan, at - n, '-'))
        return FALSE;
    }
  return FALSE;
}

/* "a case report", "we describe two patients", "report of 3 cases": so few are told of one by one.
 */
static gboolean
is_report (const CwScan *scan, guint at)
{
  guint number;

  if (cw_scan_is (scan, at, "case"))
    return cw_scan_is (scan, at + 1, "report study");
  if (!cw_scan_is (scan, at,
                   "describe describes described report reports present presents presented"))
    return FALSE;
  for (guint i = at + 1; i < at + 6; i++)
    if (cw_scan_take_integer (scan, i, &number))
      return number < 6;
  return FALSE;
}

/* What a trial or a laboratory says, and hardly ever a note on a patient. */
#define STUDY                                                                                      \
  "volunteers placebo randomized randomised cohort subjects participants vitro vivo groups "       \
  "retrospective retrospectively prospective prospectively prevalence incidence controls control " \
  "receptor receptors agonist antagonist antagonists"

#define ANIMALS                                                                                    \
  "rat rats mouse mice murine rabbits hamsters hamster gerbils monkeys monkey macaques zebrafish " \
  "canine feline porcine ovine animals animal"

/* "Twenty children", "60 schizophrenic outpatients": more than a report tells of one by one. */
static gboolean
counts_many (const CwScan *scan, guint at)
{
  guint number;

  if (!cw_scan_is (scan, at,
                   "patients outpatients inpatients children women men adults neonates infants "
                   "recipients survivors workers dogs cats pigs"))
    return FALSE;
  for (guint n = 1; n < 4 && n <= at && cw_scan_get (scan, at - n)->kind != CW_TOKEN_SIGN; n++)
    if (cw_scan_take_integer (scan, at - n, &number))
      return number > 5;
  return FALSE;
}

/* How much the word at @at speaks for a study: "rats", "placebo", "P < 0.05", "24 patients". */
static guint
weigh (const CwScan *scan, guint at)
{
  if (cw_scan_is (scan, at, ANIMALS))
    return 2;
  if (cw_scan_is (scan, at, STUDY))
    return 1;
  if (cw_scan_is (scan, at, "n p"))
    return cw_scan_is_sign (scan, at + 1, '=') || cw_scan_is_sign (scan, at + 1, '<') ||
           cw_scan_is_sign (scan, at + 1, '>');
  if (counts_many (scan, at))
    return WEIGHT_MIN;
  return at > 0 && cw_scan_is (scan, at, "patients children women men adults") &&
         cw_scan_is (scan, at - 1, "all these most many of in among control elderly healthy");
}

/* Whether the text of so many sentences tells of a study, and of nobody. */
gboolean
cw_event_is_study (const CwScan *scan, guint n_sentences)
{
  guint weight = 0;

  if (n_sentences < SENTENCES_MIN)
    return FALSE;
  for (guint i = 0; i < scan->tokens->len; i++)
    {
      if (is_somebody (scan, i) || is_report (scan, i))
        return FALSE;
      weight += weigh (scan, i);
    }
  return weight >= WEIGHT_MIN;
}
