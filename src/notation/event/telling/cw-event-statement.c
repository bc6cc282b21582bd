/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* Sentences on what a medicine does to people at large, in other tenses than the present: "it has
 * multiple adverse effects including nausea", "an association has increasingly been recognized",
 * "priapism is a rare but serious adverse effect of drugs that were". */

/* Words of a sentence on one person. */
#define PERSONS                                                                                    \
  "patient he she his her him man woman boy girl male female infant child neonate we our i case"

static const CwScan *
get_scan (const CwEventReader *self)
{
  return self->lexicon.scan;
}

static gboolean
names_person (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if (cw_scan_is (get_scan (self), i, PERSONS))
      return TRUE;
  return FALSE;
}

/* "adverse effects", "drawbacks". */
static gboolean
is_effects (const CwEventReader *self, guint token)
{
  return cw_scan_is (get_scan (self), token,
                     "effects effect drawbacks toxicities disadvantages complications limitations "
                     "reactions") &&
         !cw_scan_is (get_scan (self), token + 1, "of on");
}

/* "has multiple adverse effects", "have some drawbacks such as": what a medicine has. */
static gboolean
has_effects (const CwEventReader *self, guint token)
{
  if (!cw_scan_is (get_scan (self), token, "has have"))
    return FALSE;
  for (guint n = 1; n < 7; n++)
    {
      if (is_effects (self, token + n))
        return TRUE;
      if (cw_scan_is (get_scan (self), token + n, "been had developed experienced caused") ||
          cw_scan_get (get_scan (self), token + n)->kind != CW_TOKEN_WORD)
        return FALSE;
    }
  return FALSE;
}

/* "has been increasingly recognized", "have been thought to be". */
static gboolean
has_been_known (const CwEventReader *self, guint token)
{
  guint next = token + 1;

  next += g_str_has_suffix (cw_scan_get (get_scan (self), next)->word, "ly");
  if (!cw_scan_is (get_scan (self), token, "has have") ||
      !cw_scan_is (get_scan (self), next, "been"))
    return FALSE;
  next++;
  while (next < token + 5 && (cw_scan_is (get_scan (self), next, "well") ||
                              g_str_has_suffix (cw_scan_get (get_scan (self), next)->word, "ly")))
    next++;
  return cw_scan_is (get_scan (self), next,
                     "recognized recognised thought suggested shown established postulated "
                     "hypothesized hypothesised proposed considered believed observed noted "
                     "documented an a reported associated incriminated "
                     "implicated linked described");
}

/* "will be identified": what is foreseen for people at large. */
static gboolean
is_foreseen (const CwEventReader *self, guint token)
{
  return cw_scan_is (get_scan (self), token, "will") &&
         cw_scan_is (get_scan (self), token + 1, "be become occur develop increase");
}

/* "Priapism is a rare but serious adverse effect", "the major side effect is anemia". */
static gboolean
is_definition (const CwEventReader *self, guint token)
{
  if (!cw_scan_is (get_scan (self), token, "is are"))
    return FALSE;
  for (guint n = 1; n < 9; n++)
    {
      if (cw_scan_is (get_scan (self), token + n, "effect effects complication reaction event") &&
          cw_scan_is (get_scan (self), token + n + 1, "of to associated with in"))
        return TRUE;
      if (cw_scan_get (get_scan (self), token + n)->kind != CW_TOKEN_WORD ||
          cw_scan_is (get_scan (self), token + n, "reported described presented the"))
        return FALSE;
    }
  return FALSE;
}

/* "Nephrologists need to manage nausea": what everybody is to do. */
static gboolean
is_advice (const CwEventReader *self, guint token)
{
  if (!g_str_has_suffix (cw_scan_get (get_scan (self), token)->word, "ists") &&
      !cw_scan_is (get_scan (self), token, "clinicians physicians surgeons nurses practitioners"))
    return FALSE;
  return cw_scan_is (get_scan (self), token + 1, "need must should ought") ||
         cw_scan_is (get_scan (self), token + 2, "need must should ought");
}

/* "The major limiting side effect is anemia". */
static gboolean
is_effect_named (const CwEventReader *self, guint token)
{
  return cw_scan_is (get_scan (self), token, "is are") && token > 0 &&
         cw_scan_is (get_scan (self), token - 1,
                     "effect effects complication complications toxicity toxicities reaction "
                     "reactions");
}

#define ANIMALS                                                                                    \
  "dogs cats horses cows sheep goats pigs piglets ponies lambs ferrets rats mice rabbits "         \
  "hamsters "                                                                                      \
  "monkeys"
#define ANIMAL "dog cat horse mare foal cow pony ferret llama alpaca ewe rat mouse rabbit"

/* "in six dogs", "a cat that was given"; a bite of one happens to people. */
static gboolean
is_animal (const CwEventReader *self, guint token)
{
  const CwScan *scan = get_scan (self);

  if (cw_scan_is (scan, token + 1, "bite bites scratch owner allergy dander hair food"))
    return FALSE;
  for (guint n = 1; n < 4 && n <= token; n++)
    if (cw_scan_is (scan, token - n, "his her by with from of pet"))
      return FALSE;
    else if (cw_scan_is (scan, token - n, "in a an the one two three four five six each both"))
      return cw_scan_is (scan, token, ANIMALS " " ANIMAL);
  return cw_scan_get (scan, token - 1)->kind == CW_TOKEN_NUMBER &&
         cw_scan_is (scan, token, ANIMALS);
}

/* Whether the sentence is about animals, and no person is in it. */
static gboolean
is_of_animals (const CwEventReader *self, guint first, guint last)
{
  gboolean is_found = FALSE;

  for (guint i = first; i < last; i++)
    {
      if (cw_scan_is (get_scan (self), i,
                      "man woman boy girl patient patients children person he she his her him we"))
        return FALSE;
      is_found = is_found || is_animal (self, i);
    }
  return is_found;
}

/* Whether the sentence tells what a medicine does at large, and of nobody. */
gboolean
cw_event_reader_is_statement (const CwEventReader *self)
{
  guint first = cw_event_reader_get (self, 0)->first;
  guint last = cw_event_reader_get (self, self->elements->len - 1)->last;

  if (cw_scan_is (get_scan (self), first, "expect beware") ||
      /* "In another study a boy". */
      (cw_scan_is (get_scan (self), first, "in") &&
       cw_scan_is (get_scan (self), first + 1, "another one a") &&
       cw_scan_is (get_scan (self), first + 2, "study series trial")))
    return TRUE;
  if (is_of_animals (self, first, last))
    return TRUE;
  for (guint i = first; i < last; i++)
    {
      if (is_definition (self, i) && !names_person (self, first, last))
        return TRUE;
      if (has_effects (self, i) || has_been_known (self, i) || is_foreseen (self, i) ||
          is_effect_named (self, i) || is_advice (self, i))
        return !names_person (self, first, last);
    }
  return FALSE;
}
