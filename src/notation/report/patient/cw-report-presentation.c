/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/patient/cw-report-patient-private.h"

/* When and where the patient came. */

#define CAME                                                                                       \
  "\\b(?:presented|presents|visited|(?<!re)admitted|was referred|were referred|hospitali[sz]ed|"   \
  "brought|came|consulted|attended|transferred|transported|was (?:first |initially "               \
  ")?(?:seen|referred|evaluated|"                                                                  \
  "examined|assessed))\\b"

static void
read_date (CwReportReader *self)
{
  static const char *const patterns[] = {
    "\\A(?:In|On|Since) (?:early |late |mid-?)?(?<date>" CW_REPORT_DATE
    "),? (?:an?|the|our|this|he|she)\\b[^;]{0,160}?" CAME,
    "\\b(?:until|till) (?:early |late |mid-?)?(?<date>" CW_REPORT_DATE
    "),? when (?:he|she|the patient) " CAME,
    CAME "[^;]{0,120}? (?:in|on) (?:early |late |mid-?)?(?<date>" CW_REPORT_DATE ")",
  };

  if (self->n_presented >= 2 || self->n_dates > 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *words = NULL;
      g_autofree char *date = NULL;
      gsize first, past;

      if (!cw_report_match (self, patterns[i], &match) ||
          !cw_report_get_range (match, "date", &first, &past))
        continue;
      words = cw_report_fetch (match, "date");
      date = cw_report_read_date (words);
      if (cw_report_add_value (self, "presentation", "date", date, first, past))
        {
          self->n_dates++;
          return;
        }
    }
}

/* "Department of Critical Care Medicine", "department of obstetrics and gynaecology" */
#define DEPARTMENT                                                                                 \
  "departments? of [\\w-]+(?: (?:(?:and|&) )?(?-i:[A-Z][a-z][\\w-]+)| (?:care|medicine|surgery|"   \
  "diseases?|oncology|and [\\w-]+(?: (?:surgery|medicine|care|diseases?))?))*"
#define PLACE                                                                                      \
  "(?:emergency (?:department|room|unit|ward|service)|out-?patients? (?:clinic|department)|"       \
  "(?:(?!(?:to|our|the|an?|at|in|by|for|his|her|local)\\b)[\\w-]+ "                                \
  "){0,2}?(?:clinic|hospital(?! (?:emergency|outpatient|casualty))|" DEPARTMENT "|department|"     \
  "intensive care unit|medical cent(?:er|re)|institution|ward|cent(?:er|re)))"

/* "after which she was admitted to the intensive care unit" */
#define IN_COURSE                                                                                  \
  "\\b(?:after which|then|subsequently|later|therefore|thus|eventually|immediately|and "           \
  "(?:(?:he|she|"                                                                                  \
  "the patient) )?(?:was|were)|developed|underwent|deteriorated|worsened|required)\\b"

/* Who is transferred to another ward in the course of the illness did not come there. */
static gboolean
is_later_place (CwReportReader *self, const GMatchInfo *match, gsize at)
{
  g_autofree char *words = g_match_info_fetch (match, 0);
  gboolean is_later = self->n_presented > 0 || self->sentence->section == CW_REPORT_BACKGROUND ||
                      cw_report_has_in (self, IN_COURSE, 0, at);
  const char *pattern = is_later
                          ? "\\Atrans\\w+ .*\\bdepartment|\\b(?:intensive care|ICU|\\bwards?)"
                          : "\\Atrans\\w+ .*\\b(?:intensive care|ICU|wards?)\\b";

  return g_regex_match_simple (pattern, words, G_REGEX_CASELESS, 0) ||
         g_regex_match_simple ("\\brehabilitation\\b", words, G_REGEX_CASELESS, 0);
}

static void
read_setting (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *setting = NULL;
  gsize first, past;

  if (self->n_presented >= 2 || self->n_settings > 0 ||
      !cw_report_match (self,
                        CAME "(?: (?:at|to|in|by|the))*? (?:our |the |an? |his |her |local )?"
                             "(?<setting>" PLACE ")\\b",
                        &match) ||
      !cw_report_get_range (match, "setting", &first, &past) || is_later_place (self, match, first))
    return;
  setting = cw_report_dup_words (self, first, past);
  cw_report_add_value (self, "presentation", "setting", setting, first, past);
  self->n_settings++;
}

/* The patient comes once in the abstract and once in the body; what comes later is another
 * visit. */
void
cw_report_read_presentation (CwReportReader *self)
{
  gboolean is_ahead =
    self->sentence->in_abstract || self->sentence->section == CW_REPORT_BACKGROUND;
  guint before;

  if (self->presented_in_abstract != (is_ahead ? 1u : 2u))
    {
      self->presented_in_abstract = is_ahead ? 1 : 2;
      self->n_presented = 0;
      self->n_settings = 0;
      self->n_dates = 0;
    }
  read_date (self);
  read_setting (self);
  before = self->n_found;
  cw_report_read_complaints (self);
  /* When and where somebody came says not yet why. */
  self->n_presented += self->n_found > before;
}
