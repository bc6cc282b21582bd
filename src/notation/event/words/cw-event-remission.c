/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

/* Responses that are told without the name of the tumour beside them, which stands somewhere near:
 * "is still in remission", "the response was partial", "progression occurred". */

/* Tokens looked to either side for a tumour. */
#define NEAR 90

/* Medicines against tumours, by how their names end; those against arthritis end alike. */
static gboolean
is_tumor_medicine (const CwScan *scan, guint at)
{
  static const char *const endings[] = { "tinib",    "ciclib", "parib",    "platin", "taxel",
                                         "rubicin",  "fenib",  "citabine", "opanib", "zomib",
                                         "lutamide", "trexed", "mustine",  "poside", "bectedin" };
  const CwToken *token = cw_scan_get (scan, at);

  if (token->kind != CW_TOKEN_WORD || g_str_has_suffix (token->word, "citinib"))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (token->word, endings[i]))
      return TRUE;
  return FALSE;
}

/* Words for a tumour that name nothing else, and what is given against tumours alone: what is
 * marked in the text before it is read. */
gboolean
cw_event_is_of_oncology (const CwScan *scan, guint at)
{
  return (cw_event_is_tumor (scan, at) &&
          !cw_scan_is (scan, at,
                       "lesion lesions mass masses node nodes nodule nodules deposits disease")) ||
         is_tumor_medicine (scan, at) ||
         cw_scan_is (scan, at,
                     "chemotherapy immunochemotherapy chemoradiotherapy radiotherapy oncologist "
                     "oncology blasts immunotherapy pembrolizumab nivolumab recist chop folfox "
                     "targeted irradiation radiosurgery");
}

/* Whether a tumour is spoken of near the token at @at. */
gboolean
cw_event_is_near_tumor (const CwScan *scan, guint at)
{
  return cw_scan_has_mark (scan, at > NEAR ? at - NEAR : 0, at + NEAR);
}

/* "is still in", "achieved", "went into a second": how somebody comes to a remission; what is hoped
 * for has "to" in front. */
static gboolean
is_come_to (const CwScan *scan, guint at)
{
  guint before = at;

  while (before > 0 && at - before < 4 &&
         cw_scan_is (scan, before - 1,
                     "a an the his her first second third sustained durable prolonged lasting "
                     "hematologic hematological haematologic haematological morphologic "
                     "morphological cytogenetic clinical radiological "
                     "radiologic metabolic good long term ongoing continued continuous"))
    before--;
  if (before < 2)
    return FALSE;
  if (cw_scan_is (scan, before - 1, "in"))
    return cw_scan_is (
      scan, before - 2,
      "is was are were remains remained remain been be still currently stayed well "
      "alive now therapy and she he patient");
  if (cw_scan_is (scan, before - 1, "into"))
    return cw_scan_is (scan, before - 2, "went gone entered came put brought");
  if (cw_scan_is (scan, before - 1, "to"))
    return cw_scan_is (scan, before - 2, "leading led brought");
  return cw_scan_is (
           scan, before - 1,
           "achieved achieving attained reached obtained induced inducing entered entering "
           "confirmed documented showed maintained demonstrated revealed experienced") &&
         !cw_scan_is (scan, before - 2, "to be not");
}

/* "remission was achieved". */
static gboolean
is_come_to_behind (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at + 1, "was has") &&
         cw_scan_is (scan, at + 2 + cw_scan_is (scan, at + 2, "been"),
                     "achieved obtained attained reached induced confirmed documented maintained");
}

/* "remained in hematological remission", which is said of leukemias alone. */
static gboolean
is_of_blood (const CwScan *scan, guint at)
{
  return at > 0 && cw_scan_is (scan, at - 1,
                               "hematologic hematological haematologic haematological "
                               "morphologic morphological cytogenetic");
}

/* "remission" alone, which is complete unless something else is said of it. */
static guint
take_remission (const CwScan *scan, guint at, CwEventElement *element)
{
  if (!cw_scan_is (scan, at, "remission") ||
      cw_scan_is (scan, at + 1, "induction rate rates status"))
    return 0;
  if (at > 0 && cw_scan_is (scan, at - 1, "complete partial spontaneous incomplete molecular"))
    return 0;
  element->value = "cr";
  return (is_come_to (scan, at) || is_come_to_behind (scan, at)) &&
             (cw_event_is_near_tumor (scan, at) || is_of_blood (scan, at))
           ? 1
           : 0;
}

/* Past whose response it was and to what: "of the sarcoma to docetaxel". */
static guint
skip_of_and_to (const CwScan *scan, guint at)
{
  guint next = at;

  if (!cw_scan_is (scan, next, "of to in"))
    return at;
  while (next < at + 9 && cw_scan_get (scan, next)->kind == CW_TOKEN_WORD &&
         !cw_scan_is (scan, next, "was is remained remains and but"))
    next++;
  return next;
}

/* "the response was partial", "the response of the sarcoma to docetaxel was only partial". */
static guint
take_told_response (const CwScan *scan, guint at, CwEventElement *element)
{
  guint next = skip_of_and_to (scan, at + 1);

  if (!cw_scan_is (scan, at, "response remission") ||
      !cw_scan_is (scan, next, "was is remained remains"))
    return 0;
  next++;
  while (cw_scan_is (scan, next,
                     "considered judged rated only assessed deemed classified defined graded "
                     "evaluated scored as found to be"))
    next++;
  if (!cw_scan_is (scan, next, "partial complete"))
    return 0;
  element->value = cw_scan_is (scan, next, "partial") ? "pr" : "cr";
  /* "The response was partial resolution of the rash". */
  return cw_scan_is (scan, next + 1, "resolution improvement response remission") ? 0
                                                                                  : next + 1 - at;
}

/* "progression occurred", "at progression,": nothing is said of what else could have progressed. */
static guint
take_bare_progression (const CwScan *scan, guint at, CwEventElement *element)
{
  guint before = at;

  element->value = "pd";
  if (!cw_scan_is (scan, at, "progression") || !cw_event_is_near_tumor (scan, at))
    return 0;
  if (cw_scan_is (scan, at + 1, "occurred ensued"))
    return 1;
  while (before > 0 && at - before < 3 &&
         cw_scan_is (scan, before - 1, "the first second further subsequent this rapid"))
    before--;
  return before > 0 && cw_scan_is (scan, before - 1, "at after upon following on") &&
             cw_scan_is_sign (scan, at + 1, ',')
           ? 1
           : 0;
}

/* "it" and "which", whatever stands between them and the tumour of the sentence. */
static gboolean
is_pronoun (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, "it which they these");
}

/* "did not regress but remained stable": the second verb of what began the sentence. */
static guint
take_stable_behind (const CwScan *scan, guint at, CwEventElement *element)
{
  element->value = "sd";
  if (at == 0 || !(cw_scan_is (scan, at - 1, "but and") || is_pronoun (scan, at - 1)) ||
      !cw_scan_is (scan, at, "remained") || !cw_scan_is (scan, at + 1, "stable unchanged"))
    return 0;
  for (guint before = at - 1; before > 0 && at - before < 20; before--)
    {
      if (cw_scan_get (scan, before - 1)->kind == CW_TOKEN_SIGN &&
          !(is_pronoun (scan, at - 1) && cw_scan_is_sign (scan, before - 1, ',')))
        return 0;
      if (cw_event_is_tumor (scan, before - 1))
        return cw_event_is_near_tumor (scan, at) ? 2 : 0;
    }
  return 0;
}

/* A response told of a tumour that another place names; how many tokens it takes. */
guint
cw_event_take_remission (const CwScan *scan, guint at, CwEventElement *element)
{
  static guint (*const takers[]) (const CwScan *scan, guint at, CwEventElement *element) = {
    take_remission,
    take_told_response,
    take_bare_progression,
    take_stable_behind,
  };
  guint taken = 0;

  for (guint i = 0; taken == 0 && i < G_N_ELEMENTS (takers); i++)
    taken = takers[i](scan, at, element);
  return taken;
}
