/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/cw-report-private.h"

#include <string.h>

#include "vocab/cw-vocabulary.h"

/* What pictures of the inside showed. */

#define ADJECTIVE "(?:(?<plain>non-?contrast|contrast|contrast-enhanced|enhanced|plain) )?"
#define REGION_BEFORE                                                                              \
  "(?:(?<before>(?:thoraco|chest and )?(?:abdominal|abdominopelvic|pelvic|chest|thoracic|brain|"   \
  "cranial|head|cerebral|cardiac|spinal|spine|neck|cervical|lumbar|orbital|renal|hepatic|breast|"  \
  "whole[- ]body|transthoracic|transesophageal|transvaginal|testicular|scrotal|pulmonary|"         \
  "coronary)(?:(?: and |/|-)(?:abdominal|pelvic|pelvis|chest|neck|abdomen))?) )?"
#define DEVICE                                                                                     \
  "(?<device>(?:18F-FDG |18F-fluorodeoxyglucose |FDG[- ])?(?:PET[-/]CT|positron emission "         \
  "tomography(?: ?\\(PET\\))?(?:[-/]computed "                                                     \
  "tomography)?)|CT angiograph[y|m]|MR angiography|HRCT|(?:multi-?slice )?comput(?:ed|er) "        \
  "tomograph(?:y|ic)(?: ?\\(CT\\))?(?: angiography| scans?)?|"                                     \
  "CT scans?|CT|magnetic resonance imaging(?: ?\\(MRI\\))?|MR imaging|MRI|"                        \
  "(?:Doppler "                                                                                    \
  ")?ultraso(?:und|nography|nogram)|(?:X-rays?|radiographs?|radiography)|echocardiogra(?:phy|m)|"  \
  "mammogra(?:phy|m)|bone scan|scintigraphy)\\b"
#define SHOWED                                                                                     \
  "\\b(?:showed|shows|showing|revealed|revealing|demonstrated|demonstrating|indicated|disclosed|"  \
  "identified|confirmed|suggested|detected|depicted)\\b"

static const char *
get_modality (const char *words)
{
  static const struct
  {
    const char *pattern;
    const char *term;
  } names[] = {
    { "PET|positron", "PET/CT" },
    { "angiogra.*|CTA", "CT angiography" },
    { "CT|tomogra", "CT" },
    { "MR|magnetic", "MRI" },
    { "ultraso", "ultrasound" },
    { "X-ray|radiogra", "X-ray" },
    { "echocardio", "echocardiography" },
    { "mammogra", "mammography" },
    { "bone scan|scintigra", "scintigraphy" },
  };
  const CwVocabulary *vocabulary = cw_vocabulary_get (CW_VOCABULARY_MODALITY);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_regex_match_simple (names[i].pattern, words, G_REGEX_CASELESS, 0))
      {
        const CwVocabularyTerm *term = cw_vocabulary_lookup (vocabulary, names[i].term);

        return term ? term->term : names[i].term;
      }
  return NULL;
}

/* "Enhanced CT" is a modality of its own. */
static const char *
get_enhanced (const char *modality, const char *plain)
{
  const CwVocabularyTerm *term;

  if (plain == NULL || !g_str_equal (modality, "Computed tomography") ||
      g_ascii_strncasecmp (plain, "non", 3) == 0 || g_ascii_strncasecmp (plain, "plain", 5) == 0)
    return modality;
  term = cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_MODALITY), "enhanced CT");
  return term ? term->term : modality;
}

static char *
dup_region (CwReportReader *self, const GMatchInfo *match)
{
  char *region = cw_report_fetch (match, "behind");

  if (region == NULL)
    region = cw_report_fetch (match, "before");
  if (region && g_ascii_strcasecmp (region, "abdominal") == 0)
    g_free (region), region = g_strdup ("abdomen");
  if (region && g_ascii_strncasecmp (region, "trans", 5) == 0)
    g_clear_pointer (&region, g_free);
  return region;
}

/* Letters of the figure that is pointed at, and where the pointer begins. */
static void
set_panels (CwReportReader *self, CwSnapshot *item, gsize first, gsize *past)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize from, to;

  if (!cw_report_match_in (self,
                           " ?\\((?:see )?Figs?\\.? ?(?:ure)?s? ?\\d+ ?(?<letters>[a-z]"
                           "(?: ?[-,] ?[a-z]){0,3}(?![a-z]))?[^)]*\\)",
                           first, strlen (self->words), &match) ||
      !cw_report_get_range (match, NULL, &from, &to))
    return;
  if (cw_report_get_range (match, "letters", &from, &to))
    {
      g_autofree char *letters = cw_report_dup_words (self, from, to);

      cw_report_set (item, "panels", letters);
    }
  cw_report_get_range (match, NULL, &from, &to);
  if (from < *past && strlen (self->words) - to < 3)
    *past = from;
}

static void
set_time (CwReportReader *self, CwSnapshot *item, gsize from, gsize until)
{
  g_autoptr (GMatchInfo) date = NULL;
  g_autoptr (GMatchInfo) time = NULL;

  if (cw_report_match_in (
        self, "\\b(?:in|on|of|dated) (?:early |late |mid-?)?(?<date>" CW_REPORT_DATE ")", from,
        until, &date))
    {
      g_autofree char *words = cw_report_fetch (date, "date");
      g_autofree char *value = cw_report_read_date (words);

      cw_report_set (item, "date", value);
    }
  if (cw_report_match_in (
        self,
        "(?<time>\\b(?:after|before|at|during|prior to) (?:the )?(?:" CW_REPORT_NUMBER
        " |(?:first|second|third|fourth|fifth|sixth) )?(?:active |(?:days?|weeks?|months?|years?) "
        "(?:of|after) )?(?:(?:cycles?|courses?|months?|weeks?)\\b|"
        "(?:initial )?diagnosis|admission|surgery|treatment)|" CW_REPORT_NUMBER
        " (?:days?|weeks?|months?|years?) (?:later|after [\\w ]{1,30}?)(?=,))",
        from, until, &time))
    {
      g_autofree char *words = cw_report_fetch (time, "time");

      cw_report_set (item, "relative-time", words);
    }
}

#define IMAGING                                                                                    \
  "\\b" ADJECTIVE REGION_BEFORE ADJECTIVE "(?:angio-?)?" DEVICE                                    \
  "(?: (?:scans?|images?|imaging|examination|findings?|study))?(?: "                               \
  "\\((?:CT|MRI|PET|US|PET-CT|PET/CT)\\))?(?: (?:scan|imaging|examination))?(?: of (?:the |his "   \
  "|her )?(?<behind>(?:(?:left|right|upper|lower|both|whole) )*[a-z]+"                             \
  "(?:,? (?:and |or )?(?:the "                                                                     \
  ")?(?:abdomen|pelvis|chest|spine|neck|brain|lung|liver|head|cavity|joint|cord|vessels|region))*" \
  "))?"                                                                                            \
  "(?<between>(?: (?!(?:but|because|normal|unremarkable|MRI|CT|ultraso\\w+|X-rays?|PET)\\b)[^ "    \
  ".;]+){0,16}?) " SHOWED

static void
add_study (CwReportReader *self, const GMatchInfo *match, gsize from)
{
  g_autofree char *device = cw_report_fetch (match, "device");
  g_autofree char *plain = cw_report_fetch (match, "plain");
  g_autofree char *region = dup_region (self, match);
  g_autofree char *findings = NULL;
  const char *modality = device ? get_modality (device) : NULL;
  gsize first, past, end = strlen (self->words);
  CwReportRange range;
  CwSnapshot *item;

  if (modality == NULL || !cw_report_get_range (match, NULL, &first, &past))
    return;
  item = cw_report_row_new ("imaging");
  cw_report_set (item, "modality", get_enhanced (modality, plain));
  cw_report_set (item, "region", region);
  set_time (self, item, MIN (from, first), past);
  set_panels (self, item, first, &end);
  end =
    cw_report_find_end (self, ",? and (?:he|she|the patient) |,? so (?:he|she|the)|;", past, end);
  range = cw_report_trim (self, past, end);
  findings = cw_report_dup_item (self, range);
  cw_report_set (item, "findings", findings);
  cw_report_take_row (self, "imaging", item, first, MAX (range.past, past));
}

/* A study whose result is one word: "chest X-ray was normal". Returns where it ends, or 0. */
static gsize
read_normal (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *device = NULL;
  g_autofree char *region = NULL;
  g_autofree char *result = NULL;
  CwSnapshot *item;
  gsize first, past;

  if (!cw_report_match (
        self,
        "\\b" ADJECTIVE REGION_BEFORE DEVICE
        "(?: scans?)?(?: of (?:the )?(?<behind>(?:(?:left|right|upper|lower|both|whole) "
        ")*[a-z]+))?(?: (?:in|on) " CW_REPORT_DATE ")? (?:was|were) "
        "(?<result>normal|unremarkable)\\b",
        &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return 0;
  device = cw_report_fetch (match, "device");
  region = dup_region (self, match);
  result = cw_report_fetch (match, "result");
  item = cw_report_row_new ("imaging");
  cw_report_set (item, "modality", get_modality (device));
  cw_report_set (item, "region", region);
  cw_report_set (item, "findings", result);
  set_time (self, item, 0, past);
  cw_report_take_row (self, "imaging", item, first, past);
  return past;
}

void
cw_report_read_imaging (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize from = read_normal (self);

  if (cw_report_match (self, IMAGING, &match))
    add_study (self, match, from);
}
