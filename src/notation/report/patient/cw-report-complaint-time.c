/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/patient/cw-report-complaint-private.h"
#include "notation/report/reader/cw-report-words.h"

#include <string.h>

/* How long a complaint has been there. */

#define DURATION_BEHIND                                                                            \
  ",? ?(?:\\b(?:(?:which|that) (?:he|she) (?:had )?(?:first "                                      \
  ")?(?:had|noticed|noted|felt)|(?:that|which) "                                                   \
  "(?:had|has|have|was|were) "                                                                     \
  "(?!worse|increas|aggrav|intensif|progress|diagnos|"                                             \
  "deterior)(?:been )?(?:[\\w-]+ "                                                                 \
  "){0,3}?[\\w-]+|(?:that |which )?(?:had "                                                        \
  ")?(?:began|started|begun|appeared|developed|initiated|commenced|persisted|lasted)|lasting|"     \
  "persisting|(?:first "                                                                           \
  ")?(?:noticed|noted)|starting|"                                                                  \
  "beginning|ongoing|present(?:ing)?|(?:\\w+ly )?(?:evolving|progressing|appearing)|occurring) "   \
  "?)?\\b(?:for|over|during|of|with|since|in|within|from|at|x)?(?: the)?(?: an?)?(?: "             \
  "(?:past|last|previous|preceding|prior|further|additional|period of|duration(?: of|:)?|total "   \
  "of))* "                                                                                         \
  "?" CW_REPORT_SPAN (                                                                             \
    "") "(?:'s?)?(?:[- ]period| (?:of )?(?:duration|evolution|standing|(?:clinical )?course)| "    \
        "ago| back| earlier| before| "                                                             \
        "previously| prior)?(?: (?:to|before) (?:his |her |the |this |hospital "                   \
        "|first |initial |current "                                                                \
        ")*(?:admission|presentation|hospitali[sz]ation|visit|referral|consultation|arrival|"      \
        "encounter|evaluation))?(?: (?:at|on|with|during) "                                        \
        "(?:rest|night|exertion|walking|movement|effort|"                                          \
        "exercise))?\\Z"

void
cw_report_complaint_clear (gpointer data)
{
  CwReportComplaint *self = data;

  g_free (self->duration);
  g_free (self->onset);
}

/* "a 2-week history of" before the words is about all that follows. */
char *
cw_report_take_history_length (CwReportReader *self, CwReportRange *range)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (!cw_report_match_in (
        self,
        "\\G(?:an? (?!(?:day|week|month|year)s?\\b))?" CW_REPORT_SPAN (
          "") "(?:'s?)?(?:(?:[- ](?:(?:\\w+ )?(?:history|picture|course|evolution|period)|"
              "duration))?(?: of (?:evolution|duration|progression))? of | "
              "(?=(?:[a-z-]+ ){0,3}?" CW_REPORT_SYMPTOM "))",
        range->first, range->past, &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return NULL;
  range->first = past;
  return cw_report_read_time (match, "");
}

/* "a month history of": here the article is the number. */
void
cw_report_keep_article (CwReportReader *self, CwReportRange *range)
{
  if (range->first >= 2 && strncmp (self->words + range->first - 2, "a ", 2) == 0 &&
      cw_report_has_in (self, "\\G(?:day|week|month|year)(?:'s)?[ -](?:long )?history of ",
                        range->first, range->past))
    range->first -= 2;
}

/* "two days after the injection" tells no length. */
static gboolean
is_time_after (CwReportReader *self, gsize at)
{
  return cw_report_has_in (self, "\\G,? (?:after|following|post)\\b", at, strlen (self->words)) &&
         !cw_report_has_in (self, "\\b(?:duration|history|evolution|standing)\\Z", 0, at);
}

/* "cough which had worsened 2 days ago" began earlier. */
static gboolean
is_change (CwReportReader *self, gsize first, gsize at)
{
  return cw_report_has_in (self,
                           "\\b(?:worsened|increased|aggravated|intensified|deteriorated|"
                           "exacerbated|progressed)(?: over| in| for)?,? ?\\Z",
                           first, at);
}

/* The time in which weight was lost is its own: but "fatigue and weight loss for the past month".
 */
static gboolean
is_loss_of_weight (CwReportReader *self, gsize first, gsize time, gsize past)
{
  return cw_report_has_in (self, "\\bweight loss\\b", first, time) &&
         !cw_report_has_in (self, "\\G,? ?(?:for|since|during) (?:the )?(?:past|last|previous)",
                            time, past);
}

void
cw_report_take_duration (CwReportReader *self, CwReportComplaint *complaint)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) since = NULL;
  CwReportRange *range = &complaint->range;
  gsize first, past;

  if (cw_report_match_in (self, DURATION_BEHIND, range->first, range->past, &match) &&
      cw_report_get_range (match, NULL, &first, &past) && first > range->first &&
      !cw_report_has_in (self, "\\bage(?:d| of)?\\Z|\\bdiagnosed ?\\Z", range->first, first))
    {
      if (!is_time_after (self, past) && !is_change (self, range->first, first))
        complaint->duration = cw_report_read_time (match, "");
      complaint->is_trailing =
        complaint->duration && !is_loss_of_weight (self, range->first, first, past);
      *range = cw_report_trim (self, range->first, first);
    }
  else if (cw_report_match_in (self, " since (?<date>" CW_REPORT_DATE ")\\Z", range->first,
                               range->past, &since) &&
           cw_report_get_range (since, NULL, &first, &past))
    {
      g_autofree char *words = cw_report_fetch (since, "date");

      complaint->onset = cw_report_read_date (words);
      *range = cw_report_trim (self, range->first, first);
    }
}

/* "pain for three months in his left hip", "a sinus since two years at the shoulder" */
#define DURATION_WITHIN                                                                            \
  ",? (?:for|since|over|of|lasting|persisting|present for)(?: the)?(?: "                           \
  "(?:past|last|previous|preceding))* " CW_REPORT_SPAN (                                           \
    "") "(?:'s?)?(?: duration)?(?=,? "                                                             \
        "(?:in|at|on|over|of|with|along|around|near|under|below|above|behind|affecting|involving)" \
        " )"

/*
 * cw_report_take_inner_duration:
 * @complaint: a complaint without a duration yet
 *
 * Takes a length of time that stands between the complaint and its place, which goes with it.
 */
void
cw_report_take_inner_duration (CwReportReader *self, CwReportComplaint *complaint)
{
  g_autoptr (GMatchInfo) match = NULL;
  CwReportRange *range = &complaint->range;
  gsize first, past;

  if (complaint->duration ||
      !cw_report_match_in (self, DURATION_WITHIN, range->first, range->past, &match) ||
      !cw_report_get_range (match, NULL, &first, &past) || first <= range->first ||
      cw_report_has_in (self, "\\bwith\\b|\\bage(?:d| of)?\\Z", range->first, first))
    return;
  complaint->duration = cw_report_read_time (match, "");
  complaint->is_trailing = complaint->duration != NULL;
  *range = cw_report_trim (self, range->first, first);
}

/* A duration behind the last of some is the duration of those before it that have none. */
void
cw_report_spread_durations (GArray *complaints)
{
  const char *behind = NULL;

  for (guint i = complaints->len; i > 0; i--)
    {
      CwReportComplaint *complaint = &g_array_index (complaints, CwReportComplaint, i - 1);

      if (complaint->duration)
        behind = complaint->is_trailing ? complaint->duration : NULL;
      else
        complaint->duration = g_strdup (behind);
    }
}

/* "fever, which had lasted for 3 days" */
gboolean
cw_report_take_apposition (CwReportReader *self, CwReportRange range, GArray *complaints)
{
  g_autoptr (GMatchInfo) match = NULL;
  CwReportComplaint *last;

  if (complaints->len == 0 ||
      !cw_report_match_in (self, "\\G" DURATION_BEHIND, range.first, range.past, &match))
    return FALSE;
  last = &g_array_index (complaints, CwReportComplaint, complaints->len - 1);
  if (last->duration == NULL && !is_time_after (self, range.past))
    last->duration = cw_report_read_time (match, "");
  last->is_trailing = TRUE;
  return TRUE;
}

/* "pain with each movement for one week": the length is that of the pain. */
void
cw_report_pass_duration (CwReportReader *self, CwReportComplaint *complaint, GArray *complaints)
{
  CwReportComplaint *last =
    complaints->len ? &g_array_index (complaints, CwReportComplaint, complaints->len - 1) : NULL;

  if (last && last->duration == NULL && complaint->is_trailing &&
      cw_report_has_in (
        self,
        "\\G(?:each|every|any|walking|standing|sitting|lying)\\b|"
        "\\G(?:(?:left|right|both|upper|lower|the|his|her|side of|part of) )*" CW_REPORT_BODY_PART
        "\\Z",
        complaint->range.first, complaint->range.past))
    {
      last->duration = g_steal_pointer (&complaint->duration);
      last->is_trailing = TRUE;
    }
}

/* "Five months ago, she felt a lump" */
#define AGO                                                                                        \
  CW_REPORT_SPAN ("")                                                                              \
  " (?:ago|earlier|previously|prior),? (?:he|she|the patient) (?:had )?(?:first |suddenly )?"      \
  "(?:noticed|noted|felt|experienced|developed|discovered|detected|suffered|complained)\\b"

/* "For the past two months, he had", "Two weeks before admission, she": the length of what follows.
 */
#define SPAN CW_REPORT_SPAN ("")
#define LEADING                                                                                    \
  "\\A(?:For|Over|During|In) (?:the )?(?:past|last|previous|preceding) " SPAN ",|"                 \
  "\\A(?:For|Over) (?:about |approximately |nearly |almost )?" SPAN                                \
  ",? (?:he|she|the (?:patient|child|boy|girl)) ha[sd]\\b|"                                        \
  "\\A(?:About |Approximately )?" SPAN " (?:prior to|before) (?:his |her |the |this |hospital )*"  \
  "(?:admission|presentation|visit|consultation|referral|hospitali[sz]ation)\\b|"                  \
  "\\b(?:until|till) (?:about |approximately |around )?" SPAN                                      \
  "(?:,? (?:ago|prior|before|earlier|previously)\\b)|"                                             \
  "\\bcomplain(?:ed|ing) (?:for|since|over) (?:the )?(?:past |last )?" SPAN                        \
  " (?:of|from|about) \\Z|"                                                                        \
  "\\bafter (?:about |some |nearly )?(?:an? )?" SPAN " of \\Z|\\A" AGO

char *
cw_report_find_leading_duration (CwReportReader *self, gsize before)
{
  g_autoptr (GMatchInfo) match = NULL;

  return cw_report_match_in (self, LEADING, 0, before, &match) ? cw_report_read_time (match, "")
                                                               : NULL;
}

/* "His symptoms had started four weeks before admission", "She had first noticed it": said of the
 * complaints of the sentence before. */
#define STARTED                                                                                    \
  "\\A(?:(?:the|these|her|his|this|all) (?:symptoms?|complaints?|(?<what>[a-z]+))|it|he|she) "     \
  "(?:ha[sd] "                                                                                     \
  "|was |were )?(?:first |been |initially "                                                        \
  ")*(?:started|begun|began|appeared|developed|noticed|noted|"                                     \
  "lasted|persisted|present|increasing|enlarging|growing|progressing|worsening|experienced)(?: "   \
  "it| "                                                                                           \
  "them| the \\w+)?(?: (?:slowly|gradually|progressively))? "                                      \
  "(?:(?:for|over|during|about|approximately|some|since|the|past|last|previous) "                  \
  ")*" CW_REPORT_SPAN ("") "(?= (?:before|prior|ago|earlier|previously)| and |[.,;]|\\Z)"

/* Whether the complaint is what the sentence is about: "the distension". */
static gboolean
is_meant (const CwReportFact *fact, const char *what)
{
  const char *words = cw_snapshot_get_text (fact->item, "complaint");

  return what == NULL || (words && strstr (words, what));
}

void
cw_report_read_complaint_start (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *what = NULL;
  g_autofree char *duration = NULL;
  gsize first, past;

  if (self->complaints->len == 0 || self->complaint_sentence + 1 != self->n_sentence ||
      !cw_report_match (self, STARTED, &match) || !cw_report_get_range (match, NULL, &first, &past))
    return;
  what = cw_report_fetch (match, "what");
  duration = cw_report_read_time (match, "");
  for (guint i = 0; i < self->complaints->len; i++)
    {
      CwReportFact *fact = self->complaints->pdata[i];

      if (!is_meant (fact, what) || cw_snapshot_get_text (fact->item, "onset") ||
          !cw_report_set_missing (fact->item, "duration", duration))
        continue;
      cw_report_add_span (self, fact, first, past);
      self->n_found++;
    }
}
