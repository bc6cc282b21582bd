/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/outcome/cw-report-outcome-private.h"

#include <string.h>

/* How long the patient was followed, and how long it went well. */

typedef struct
{
  const char *field;
  const char *text_field;
  const char *pattern;
} Duration;

static const Duration durations[] = {
  { "progression-free-survival", NULL,
    "\\b(?:progression[- ]free survival|PFS)(?: time)?(?: \\(PFS\\))?(?: "
    "(?:was|of|is|lasted|reached|for|time|had reached|exceeded))* (?<span>" CW_REPORT_SPAN (
      "") ")" },
  { "overall-survival", NULL,
    "\\b(?:overall survival|OS)(?: time)?(?: \\(OS\\))?(?: "
    "(?:was|of|is|lasted|reached|for|time|had reached|exceeded))* (?<span>" CW_REPORT_SPAN (
      "") ")" },
  { "duration-of-response", "duration-of-response-text",
    "\\b(?:duration of (?:the )?response|DOR)(?: \\(DOR\\))?(?: (?:was|of|is|lasted|reached|for))* "
    "(?<span>" CW_REPORT_SPAN ("") ")" },
  { "follow-up", NULL,
    "\\b(?:follow(?:ed)?[- ]?up|(?:was|were|been|being|is|and) followed|followed(?= "
    "(?:for|over)\\b))(?: (?:period|time|duration|visits?))?(?: "
    "(?:was|of|for|at|after|over|lasted|period|until))* (?:a (?:total|period) of |the (?:past|last|"
    "first|next|following) )?(?<span>" CW_REPORT_SPAN (
      "") ")(?! later)(?!(?:,| and) (?:\\d+|[a-z]+)(?:,? (?:and "
          ")?\\d+)* (?:days|weeks|months|years)\\b)" },
  { "follow-up", NULL,
    "(?:\\A|; |(?<!year )(?<!years )\\b(?:and|but|while) (?:an? |the )?)(?<span>" CW_REPORT_SPAN (
      "") ")(?:'s?)?(?: of)?[- ]follow[- ]?up\\b"
          "(?! (?:CT|MRI|PET|scans?|imaging|X-?rays?|ultraso|radiograph))" },
  { "follow-up", NULL,
    "\\bfollow-?up(?: visit)? \\((?<span>" CW_REPORT_SPAN ("") ")[^)]{0,30}\\)" },
  { "follow-up", NULL,
    "\\b(?:at|during|in|after|over|on|with|until|till|up to|by|through|throughout|within)(?: the| "
    "an?| his| her)?(?: "
    "(?:period|course|total|duration) "
    "of)? "
    "(?<span>" CW_REPORT_SPAN (
      "") ")(?:'s?)?(?: of)?(?: (?:post-?operative|clinical|uneventful|regular|the))?[- ]follow[- "
          "]?up\\b" },
  { "follow-up", NULL,
    "\\bfollow-?up (?:\\w+ )?(?:visit|examination|assessment|evaluation|appointment|call|scan|"
    "CT|MRI)?,? ?(?:at )?(?<span>" CW_REPORT_SPAN (
      "") ") (?:later|post-?\\w+|(?:after|following|from|since) (?:the |his |her )?(?:\\w+ )?"
          "(?:discharge|surgery|operation|procedure|treatment|admission|transplant\\w*|"
          "presentation|diagnosis|intervention|onset|\\w+ectomy))\\b" },
  { "follow-up", NULL,
    "\\bfollow-?up (?:[\\w-]+ ){0,4}?(?:has been|is|was) (?:\\w+ ){0,2}?for "
    "(?<span>" CW_REPORT_SPAN ("") ")\\b" },
  { "follow-up", NULL,
    "\\b(?:at|in|during|until|till|to|on) (?:the|his|her|an?) (?<span>" CW_REPORT_SPAN (
      "") ")(?:'s?)?(?: of)? (?:(?:post-?\\w+|clinic|outpatient|clinical|control|review) )?"
          "(?:visit|check-?up|appointment|review|assessment|evaluation)\\b" },
  { "follow-up", NULL,
    "\\b(?:visit|check-?up|appointment|assessment|evaluation|(?:re-?|clinical |physical )"
    "examination)s? (?:was |were )?(?:performed |carried out |done )?at (?<span>" CW_REPORT_SPAN (
      "") ") (?:post-?operative(?:ly)?|post-?treatment|(?:after|following) (?:the )?"
          "(?:discharge|surgery|operation|procedure|treatment))\\b" },
  { "follow-up", NULL,
    "\\bat the (?<n>\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|"
    "ninth|tenth|twelfth) (?<span>(?:post-?operative )?(?<unit>month|year)) (?:after|following|"
    "of follow-?up|post|since)\\b(?! birth| onset| admission)" },
};

/* Times of trials, and those that were hoped for. */
#define OF_OTHERS                                                                                  \
  "\\b(?:medians?|mean|average|expected|anticipated|hoped|predicted|estimated|historical|trials?|" \
  "(?:case )?series|published|literature|stud(?:y|ies)|cohorts?)\\b"

/* "free from recurrence two years after surgery": so long the patient was followed. */
#define SINCE                                                                                      \
  "(?<span>" CW_REPORT_SPAN (                                                                      \
    "") ") (?:after|following|since|post|from) (?:(?:the|his|her|this) )?"                         \
        "(?:[\\w-]+ "                                                                              \
        "){0,3}?(?:surger(?:y|ies)|operations?|resection|excision|\\w+(?:ectomy|plasty)|"          \
        "(?:chemo|radio)?therapy|treatment|diagnosis|presentation|discharge|(?:re-?)?"             \
        "transplant\\w*|procedure|intervention|"                                                   \
        "removal|repair)"                                                                          \
        "\\b(?! recurren)|"                                                                        \
        "\\b(?:recurrence|relapse|metastas[ei]s|disease|tumou?r)(?: \\w+){0,3}? "                  \
        "(?:after|at|for|over|"                                                                    \
        "within|during|in) (?:the (?:past|last|first|following|next|subsequent) "                  \
        ")?(?<span>" CW_REPORT_SPAN (                                                              \
          "") ")(?! (?:of treatment|before|prior))|"                                               \
              "(?<span>" CW_REPORT_SPAN (                                                          \
                "") ")(?:'s?)?(?: of)? (?:disease|recurrence|relapse)[- ]free "                    \
                    "survival|"                                                                    \
                    "\\b(?:free|alive|well|recurrence|relapse|remission) for (?:the "              \
                    "(?:past|last) "                                                               \
                    ")?(?<span>" CW_REPORT_SPAN ("") ")|(?<span>" CW_REPORT_SPAN (                 \
                      "") ") post-?operatively"                                                    \
                          "|(?<span>" CW_REPORT_SPAN ("") ") later\\b|\\A(?:after|at) "            \
                                                          "(?<span>" CW_REPORT_SPAN (              \
                                                            "") ")(?=,? "                          \
                                                                "(?:he|she|the|there|our|no)\\b)|" \
                                                                "\\b(?:well|free) after "          \
                                                                "(?<span>" CW_REPORT_SPAN ("") ")"

/* How far back it is looked for. */
#define MOST_COMPARED 200

/* Whether it was told how long the patient was followed. */
gboolean
cw_report_is_followed (const CwReportReader *self)
{
  guint first = self->facts->len > MOST_COMPARED ? self->facts->len - MOST_COMPARED : 0;

  for (guint i = first; i < self->facts->len; i++)
    {
      const CwReportFact *fact = self->facts->pdata[i];

      if (g_str_equal (fact->target, "outcome") && cw_snapshot_get_text (fact->item, "follow-up"))
        return TRUE;
    }
  return FALSE;
}

static void
read_time_since (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *value = NULL;
  gsize first, past;

  if (cw_report_has (self, OF_OTHERS) || !cw_report_match (self, SINCE, &match) ||
      !cw_report_get_range (match, "span", &first, &past) ||
      cw_report_is_hypothetical (self, first) || cw_report_is_other (self, first))
    return;
  value = cw_report_read_time (match, "");
  cw_report_add_value (self, "outcome", "follow-up", value, first, past);
}

static void
read_told (CwReportReader *self)
{
  if (cw_report_has (self, OF_OTHERS))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (durations); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *value = NULL;
      g_autofree char *words = NULL;
      gsize first, past;

      if (!cw_report_match (self, durations[i].pattern, &match) ||
          !cw_report_get_range (match, "span", &first, &past) ||
          cw_report_is_hypothetical (self, first) || cw_report_is_other (self, first))
        continue;
      value = cw_report_read_time (match, "");
      cw_report_add_value (self, "outcome", durations[i].field, value, first, past);
      if (value && g_str_equal (durations[i].field, "follow-up"))
        cw_report_note_contact (self, (CwReportRange){ first, past });
      words = cw_report_dup_words (self, first, past);
      if (durations[i].text_field)
        cw_report_add_value (self, "outcome", durations[i].text_field, words, first, past);
    }
}

/* So long the patient was followed, and how the disease stood then. */
void
cw_report_read_durations (CwReportReader *self, gboolean is_free)
{
  read_told (self);
  if (is_free && !cw_report_is_followed (self))
    read_time_since (self);
}

static double
get_days (const char *span)
{
  static const struct
  {
    const char *unit;
    double days;
  } units[] = { { " d", 1 }, { " wk", 7 }, { " mo", 30.4 }, { " a", 365 } };
  const char *digits = strpbrk (span, "0123456789");

  for (guint i = 0; digits && i < G_N_ELEMENTS (units); i++)
    if (g_str_has_suffix (span, units[i].unit))
      return g_ascii_strtod (digits, NULL) * units[i].days;
  return 0;
}

/* A visit counts until a later one is told: "at 6 weeks …, at 6 months". */
void
cw_report_settle_follow_up (CwReportReader *self)
{
  double longest = 0;

  for (guint i = self->facts->len; i > 0; i--)
    {
      const CwReportFact *fact = self->facts->pdata[i - 1];
      const char *span = g_str_equal (fact->target, "outcome")
                           ? cw_snapshot_get_text (fact->item, "follow-up")
                           : NULL;
      double days = span ? get_days (span) : 0;

      if (span && days > 0 && days < longest)
        g_ptr_array_remove_index (self->facts, i - 1);
      longest = MAX (longest, days);
    }
}
