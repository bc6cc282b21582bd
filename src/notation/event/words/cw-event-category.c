/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/words/cw-event-words-private.h"

#include <string.h>

/* Categories of response in words and abbreviations. */

#define QUALIFIERS_MAX 5

static guint
skip_dash (const CwScan *scan, guint at)
{
  return cw_scan_is_sign (scan, at, '-') ? at + 1 : at;
}

static const struct
{
  const char *phrase;
  const char *value;
} categories[] = {
  { "stable state", "sd" },
  { "no change in the size of the tumor", "sd" },
  { "no change in tumor size", "sd" },
  { "not evaluable", "ne" },
  { "progressive disease", "pd" },
  { "disease progression", "pd" },
  { "tumor progression", "pd" },
  { "tumour progression", "pd" },
  { "non - cr / non - pd", "non-cr-non-pd" },
  { "confirmed ipd", "icpd" },
  { "unconfirmed ipd", "iupd" },
  { "immune unconfirmed progressive disease", "iupd" },
  { "immune confirmed progressive disease", "icpd" },
  { "unconfirmed progressive disease", "iupd" },
  { "after which it progressed", "pd" },
  { "stable tumor", "sd" },
  { "responded partially", "pr" },
  { "partially responded", "pr" },
  { "partial responder", "pr" },
  { "complete responder", "cr" },
  { "responded completely", "cr" },
};

static const struct
{
  const char *word;
  const char *value;
} abbreviations[] = {
  { "cr", "cr" },     { "pr", "pr" },  { "sd", "sd" },  { "pd", "pd" },  { "iupd", "iupd" },
  { "icpd", "icpd" }, { "icr", "cr" }, { "ipr", "pr" }, { "isd", "sd" }, { "cmr", "cr" },
  { "vgpr", "pr" },   { "pcr", "cr" }, { "ccr", "cr" }, { "cpr", "pr" }, { "scr", "cr" },
};

/* PCR, CPR and SCr, which are no pCR, no cPR and no sCR. */
static gboolean
is_other_abbreviation (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, "pcr ccr cpr scr") &&
         g_ascii_isupper (scan->text[cw_scan_get (scan, at)->start]);
}

/* "CRi", "CRh": complete, but for the counts of the blood (ELN). */
static gboolean
is_incomplete (const CwScan *scan, guint at)
{
  const CwToken *token = cw_scan_get (scan, at);
  const char *text = scan->text + token->start;

  return token->end - token->start == 3 &&
         (strncmp (text, "CRi", 3) == 0 || strncmp (text, "CRh", 3) == 0);
}

static int
find_abbreviation (const CwScan *scan, guint at)
{
  const CwToken *token = cw_scan_get (scan, at);
  gsize length = token->end - token->start;

  if (token->kind != CW_TOKEN_WORD || length > 4)
    return -1;
  if (is_incomplete (scan, at))
    return 0;
  for (gsize i = token->start + (length > 2); i < token->end; i++)
    if (!g_ascii_isupper (scan->text[i]))
      return -1;
  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (strcmp (token->word, abbreviations[i].word) == 0)
      return is_other_abbreviation (scan, at) ? -1 : (int)i;
  return -1;
}

/* “12 May , 2020” and the like have fewer tokens. */
#define MOST_OF_DATE 6

/* "PR 2019-08", "SD (12 May 2020)": when it was seen. */
static gboolean
is_date (const CwScan *scan, guint at)
{
  CwEventElement element = { 0 };

  return cw_event_take_date (scan, at, &element) > 0;
}

/* "PD 07/23": a month of a year. */
static gboolean
is_month (const CwScan *scan, guint at)
{
  guint month = 0, year = 0;

  return cw_scan_take_integer (scan, at, &month) && month > 0 && month < 13 &&
         cw_scan_is_sign (scan, at + 1, '/') && cw_scan_get (scan, at + 1)->glued &&
         cw_scan_take_integer (scan, at + 2, &year) && cw_scan_get (scan, at + 2)->glued &&
         (year < 100 || (year > 1950 && year < 2100));
}

/* "2019-08 PR", "12 May 2020: SD". */
static gboolean
is_behind_date (const CwScan *scan, guint at)
{
  CwEventElement element = { 0 };

  for (guint n = 2; n <= MIN (at, MOST_OF_DATE); n++)
    if (cw_event_take_date (scan, at - n, &element) == n)
      return TRUE;
  return FALSE;
}

/* "PR (100% strong positive)", "PR (negative)": a stain. */
static gboolean
is_stain (const CwScan *scan, guint at)
{
  if (!cw_scan_is_sign (scan, at + 1, '(') || is_date (scan, at + 2))
    return FALSE;
  for (guint next = at + 2; next < at + 7 && !cw_scan_is_sign (scan, next, ')'); next++)
    if (cw_scan_is (scan, next, "positive negative strong weak score") ||
        cw_scan_is_sign (scan, next, '+') ||
        /* "PR (-42% from baseline)" */
        (cw_scan_is_sign (scan, next, '-') &&
         !(cw_scan_get (scan, next + 1)->glued &&
           cw_scan_get (scan, next + 1)->kind == CW_TOKEN_NUMBER)))
      return TRUE;
  return FALSE;
}

/* "ER, PR, and HER2 negative": receptors. */
static gboolean
is_receptor (const CwScan *scan, guint at)
{
  for (guint n = 1; n < 4; n++)
    if ((n <= at && cw_scan_is (scan, at - n, "er estrogen oestrogen")) ||
        cw_scan_is (scan, at + n, "her2 her neu"))
      return cw_scan_is (scan, at, "pr") && !cw_scan_is (scan, at + 1, "in of to on");
  return FALSE;
}

/* "pancreatoduodenectomy (PD)", "peritoneal dialysis (PD)", "Parkinson's disease (PD)". */
static gboolean
is_other_short_form (const CwScan *scan, guint at)
{
  if (at < 2 || !cw_scan_is_sign (scan, at - 1, '('))
    return FALSE;
  if (g_str_has_suffix (cw_scan_get (scan, at - 2)->word, "ectomy") ||
      cw_scan_is (scan, at - 2, "dialysis inhibitor inhibitors density parkinson creatinine"))
    return TRUE;
  for (guint n = 3; n < 6 && n <= at && cw_scan_is (scan, at - 2, "disease disorder"); n++)
    if (cw_scan_is (scan, at - n, "parkinson parkinsons paget panic personality peyronie"))
      return TRUE;
  return FALSE;
}

/* PD-L1, PR interval, mean ± SD, ER/PR: the same letters, another meaning. */
static gboolean
is_other_meaning (const CwScan *scan, guint at)
{
  const CwToken *next = cw_scan_get (scan, at + 1);
  const CwToken *before = at > 0 ? cw_scan_get (scan, at - 1) : NULL;

  /* "-3SD" is a deviation. */
  if (before && before->kind == CW_TOKEN_NUMBER && !is_behind_date (scan, at))
    return TRUE;
  if (next->glued && (next->kind == CW_TOKEN_NUMBER || strcmp (next->word, "-") == 0 ||
                      strcmp (next->word, "+") == 0 || strcmp (next->word, "/") == 0))
    return TRUE;
  if (cw_scan_is (scan, at + 1, "on") && cw_scan_is (scan, at + 2, "ecg ekg electrocardiogram"))
    return TRUE;
  if (cw_scan_is (scan, at + 1, "catheter dialysis level levels value") ||
      (cw_scan_is (scan, at + 1, "was") &&
       cw_scan_is (scan, at + 2, "started initiated performed elevated increased normal")))
    return TRUE;
  if (cw_scan_is (scan, at + 1, "interval positive negative expression status receptor inhibitor"))
    return TRUE;
  if ((next->kind == CW_TOKEN_NUMBER && !is_date (scan, at + 1) && !is_month (scan, at + 1)) ||
      strcmp (next->word, "=") == 0 || strcmp (next->word, ":") == 0)
    return TRUE;
  if (is_stain (scan, at) || is_receptor (scan, at))
    return TRUE;
  if (before == NULL)
    return FALSE;
  if (is_other_short_form (scan, at))
    return TRUE;
  return strcmp (before->word, "±") == 0 || strcmp (before->word, "+") == 0 ||
         (strcmp (before->word, "/") == 0 && before->glued) ||
         cw_scan_is (scan, at - 1, "er mean serum anti");
}

/* Of another kind than the response of a tumour. */
static gboolean
is_other_response (const CwScan *scan, guint at)
{
  if (at > 1 && cw_scan_is_sign (scan, at - 1, '-'))
    at--;
  return at > 0 && cw_scan_is (scan, at - 1,
                               "virological virologic biochemical serological serologic immune "
                               "immunological symptomatic endoscopic renal hormonal proteinuric "
                               "viral parasitological glycemic");
}

/* Scales of their own, the words of which are kept: metabolism, blood, marrow, tissue. */
#define OTHER_SCALES                                                                               \
  "metabolic molecular hematologic hematological haematological haematologic cytogenetic "         \
  "pathologic pathological histologic histological histopathologic histopathological cytologic "   \
  "cytological"

/* What else is said between "complete" and "response": how it was seen, where and how long. */
#define QUALIFIERS                                                                                 \
  "clinical radiologic radiological radiographic radiographical imaging tumor tumour tumoral "     \
  "objective overall local locoregional regional systemic intracranial extracranial cns brain "    \
  "cerebral hepatic pulmonary thoracic nodal therapeutic treatment morphologic morphological "     \
  "anatomic anatomical functional visual sustained durable continuous continued lasting long "     \
  "term persistent prolonged stable ongoing rapid initial early second disease and but or "        \
  "temporary transient short lived brief positive favorable favourable good excellent dramatic "   \
  "remarkable impressive ct mri pet fdg bone marrow confirmed unconfirmed spontaneous"

/* "complete", "near-complete", "full"; @kept: its words say more than the category. */
static guint
take_extent (const CwScan *scan, guint at, CwEventElement *element)
{
  gboolean is_near = cw_scan_is (scan, at, "near nearly almost subtotal");
  guint next = is_near ? skip_dash (scan, at + 1) : at;

  if (cw_scan_is (scan, next, "completed") && !cw_scan_is (scan, next + 1, "remission response"))
    return 0;
  if (!cw_scan_is (scan, next, "complete completed partial full total stringent") ||
      (at > 1 && cw_scan_is_sign (scan, at - 1, '-') && cw_scan_is (scan, at - 2, "non in")))
    return 0;
  element->value = is_near || cw_scan_is (scan, next, "partial") ? "pr" : "cr";
  element->number = element->number || is_near;
  next++;
  return next + (cw_scan_is (scan, next - 1, "stringent") && cw_scan_is (scan, next, "complete"));
}

/* "complete clinical remission", "pathological complete response", "near-complete response". What
 * is told by metabolism or tissue keeps its words: the criteria for it are others. So does what is
 * nearly complete, which is partial (RECIST 1.1, section 4.3.1). */
static guint
take_qualified (const CwScan *scan, guint at, CwEventElement *element)
{
  gboolean is_scaled = cw_scan_is (scan, at, OTHER_SCALES);
  guint next = at + is_scaled;

  element->number = is_scaled;
  next = take_extent (scan, next, element);
  for (guint n = 0; next && n <= QUALIFIERS_MAX; n++, next++)
    {
      /* The molecular response of leukaemia has grades of its own. */
      if (cw_scan_is (scan, next, "response remission responses remissions"))
        return cw_scan_is (scan, next - 1, "molecular cytogenetic") &&
                   cw_scan_is (scan, next, "response")
                 ? 0
                 : next + 1 - at;
      if (cw_scan_is_sign (scan, next, ',') || cw_scan_is_sign (scan, next, '-'))
        continue;
      if (!cw_scan_is (scan, next, QUALIFIERS " " OTHER_SCALES))
        return 0;
      element->number = element->number || cw_scan_is (scan, next, OTHER_SCALES);
    }
  return 0;
}

/* "a 15 to 35% complete response": a share of patients. */
static gboolean
is_share (const CwScan *scan, guint at)
{
  return at > 2 && cw_scan_is_sign (scan, at - 1, '%') &&
         (cw_scan_is (scan, at - 3, "to and of") || cw_scan_is_sign (scan, at - 3, '-'));
}

/* "iCR", "confirmed iPD": the letter says by what it was judged. */
gboolean
cw_event_is_immune_response (const CwScan *scan, guint at)
{
  return cw_scan_is (scan, at, "iupd icpd icr ipr isd ipd");
}

/* A category of response with its abbreviation; how many tokens it takes. */
guint
cw_event_take_response (const CwScan *scan, guint at, CwEventElement *element)
{
  guint taken = 0;
  int found = find_abbreviation (scan, at);

  element->kind = CW_EVENT_RESPONSE;
  /* "NE" alone can be too much else. */
  if (found >= 0 && !is_other_meaning (scan, at) && !cw_scan_is (scan, at, "ne"))
    {
      element->value = abbreviations[found].value;
      element->number = cw_scan_is (scan, at, "cmr pcr vgpr ccr cpr scr cri crh");
      return is_other_response (scan, at) ? 0 : 1;
    }
  taken = is_share (scan, at) ? 0 : take_qualified (scan, at, element);
  if (taken == 0)
    taken = cw_event_take_tumor (scan, at, element);
  if (taken == 0)
    taken = cw_event_take_remission (scan, at, element);
  for (guint i = 0; taken == 0 && i < G_N_ELEMENTS (categories); i++)
    {
      taken = cw_scan_take_phrase (scan, at, categories[i].phrase);
      element->value = categories[i].value;
    }
  if (cw_scan_is (scan, at + taken, "prevention risk rate rates survival marker markers"))
    return 0;
  if (taken == 0 || (cw_scan_is (scan, at, "complete partial full total remission response") &&
                     is_other_response (scan, at)))
    return 0;
  if (cw_scan_is_sign (scan, at + taken, '(') && cw_scan_is_sign (scan, at + taken + 2, ')') &&
      find_abbreviation (scan, at + taken + 1) >= 0)
    taken += 3;
  return taken;
}
