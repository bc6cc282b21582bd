/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/outcome/cw-report-outcome-private.h"

#include <string.h>

/* Where an event comes from that is told near a treatment: from that, or from something else. */

/* So many sentences on an event is still one of the treatment that was named. */
#define NEAR_TREATMENT 2

/* What is graded by scales of its own: Papile's of bleeding, mMRC's and NYHA's of breath. */
#define OWN_GRADES                                                                                 \
  "intraventricular|dyspno?ea|atrioventricular|\\bGVHD|graft|sialadenitis|hydronephro|reflux|"     \
  "varices|prolapse|cataract|sclerosis|keratosis"

/* What the surgeon grades, as by the AAST, where no medicine is near. */
#define OF_TRAUMA                                                                                  \
  "injur|lacerat|h(?:a)?emoperitoneum|h(?:a)?emothorax|brain o?edema|intracranial|\\bulcers?\\b|"  \
  "\\bburn|fracture|ruptur|sprain|sore"

/* Grades of such a scale, which are no tie to a medicine. */
#define OWN_SCALE                                                                                  \
  "\\b(?:grade|class|stage) (?:I{1,3}V?|IV) (?:of "                                                \
  "|(?:cortical |nuclear |posterior subcapsular "                                                  \
  ")?(?:cataract|sclerosis)|dyspno?ea|sialadenitis)|\\b(?:NYHA|m?MRC|Papile|Killip)\\b|"           \
  "\\b(?:intraventricular|atrioventricular)\\b|\\bdays? \\w+ of life\\b|\\bprematurity\\b"

/* A medicine that was not yet given when the event was there. */
#define NOT_YET_GIVEN                                                                              \
  "\\badministration (?:\\w+ )?delayed|\\b(?:could|can) not be (?:administered|given|started)\\b|" \
  "\\btreatment with \\w+ was delayed\\b"

/* What may stand before "-induced" and "-related" where a treatment is meant; "Klebsiella" and
 * "immobilization" may not. */
#define CAUSING_TREATMENT                                                                          \
  "therap|drug|medic|treat|immun|infusion|injection|vaccin|radi|steroid|inhibitor|contrast|"       \
  "transfusion|\\bdose|\\bICI\\b|\\bCAR\\b|\\bcell|\\bir$"

/* Whether a treatment was named so near that it may be the cause. */
gboolean
cw_report_is_treated_near (const CwReportReader *self)
{
  return self->treated_sentence && self->n_sentence - self->treated_sentence <= NEAR_TREATMENT;
}

/* What stands before a condition that is known already. */
#define KNOWN_BEFORE                                                                               \
  "\\b(?:due to|because of|given) (?:his|her) (?:\\w+ )?$|\\bworsening (?:of )?(?:\\w+ )?$|"       \
  "\\b(?:(?:initial|presenting|first) symptoms? of|"                                               \
  "(?:pre-?)?existing|known|history of|flares? of|due to (?:preterm|premature)) (?:\\w+ ){0,2}$"

/* Whether what stands there names no treatment. */
static gboolean
is_no_treatment (CwReportReader *self, gsize first, gsize past)
{
  g_autoptr (GArray) drugs = cw_report_list_drugs (self, first, past);

  return drugs->len == 0 && !cw_report_has_in (self, CAUSING_TREATMENT, first, past);
}

/* Whether "X-induced" or "X-related" before the event names no treatment. */
static gboolean
has_other_origin (CwReportReader *self, const char *before)
{
  const char *induced = g_strrstr (before, "-induced");
  const char *related = g_strrstr (before, "-related");
  const char *mark = related > induced ? related : induced;
  const char *first = mark;

  if (mark == NULL || strlen (mark) > 40 || strpbrk (mark, ".,;:"))
    return FALSE;
  while (first > before && !g_ascii_isspace (first[-1]))
    first--;
  return is_no_treatment (self, first - before, mark - before);
}

/* "renal failure secondary to a ureteric stricture": what stands behind is no treatment. */
static gboolean
comes_of_else (CwReportReader *self, const char *behind)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;
  gsize base = behind - self->words;

  if (!cw_report_match_in (self,
                           "\\G,? (?:secondary|due|related|attribut\\w+) to (?<what>[^.;,]{3,60})",
                           base, strlen (self->words), &match) ||
      !cw_report_get_range (match, "what", &first, &past))
    return FALSE;
  return is_no_treatment (self, first, past);
}

/* Whether the event is called the cause of another, or comes from what is no treatment: "sepsis,
 * possibly related to colitis", "immobilization-related hypercalcemia". */
static gboolean
is_of_other_origin (CwReportReader *self, const CwSnapshot *item)
{
  const char *written = cw_snapshot_get_text (item, "as-written");
  const char *found = written ? strstr (self->words, written) : NULL;
  g_autofree char *before = found ? g_strndup (self->words, found - self->words) : NULL;

  if (before && cw_report_match_words (self, KNOWN_BEFORE, before))
    return cw_snapshot_get_text (item, "action") == NULL &&
           cw_snapshot_get_text (item, "attribution") == NULL;
  return before &&
         (has_other_origin (self, before) || comes_of_else (self, found + strlen (written)) ||
          cw_report_match_words (
            self, "\\b(?:related|secondary|attributed|attributable) to (?:an? |the )?(?:\\w+ )?$",
            before));
}

/* What is no event, though it is told like one; pressors are given so that the pressure rises. */
#define NO_EVENT                                                                                   \
  "^(?:illness|disease|infections|(?:sudden )?death|blood pressure (?:increased|rose|improved))$|" \
  "\\bgenes?\\b|\\bresistance\\b|^anti\\w+itis$|^(?:active|passive) "

/* What has a grade when the patient is examined: strength, weight, a murmur. */
#define OWN_SIGNS                                                                                  \
  "weakness|par(?:esis|alysis)|plegia|palsy|obesity|murmur|megaly|goit(?:er|re)|clubbing"
#define EXAMINED                                                                                   \
  "\\bexamination\\b|\\b(?:on|at|at the time of) (?:admission|presentation|arrival)\\b"

/* What was brought about on purpose, or is the accident itself. */
#define ON_PURPOSE                                                                                 \
  "\\b(?:medical(?:ly)?|pharmacolog\\w+|therapeutic(?:ally)?|barbiturate|(?:pheno|pento)barbital|" \
  "thiopental|propofol|midazolam)[- ]induced (?:hypo|coma)"
#define ACCIDENT "\\b(?:accident\\w*|suicid\\w+|intentional\\w*|deliberate\\w*)\\b"

static gboolean
is_meant (CwReportReader *self, const char *written)
{
  return (cw_report_match_words (self, "^(?:coma|hypo\\w+)$", written) &&
          cw_report_has (self, ON_PURPOSE)) ||
         (cw_report_match_words (self, "^(?:\\w+ )?(?:intoxication|poisoning|overdose)$",
                                 written) &&
          cw_report_has (self, ACCIDENT));
}

/* Whether it is an infection or a grade of another scale, or was there before the medicine. */
gboolean
cw_report_is_event_foreign (CwReportReader *self, const CwSnapshot *item)
{
  const char *written = cw_snapshot_get_text (item, "as-written");

  if (written == NULL)
    return FALSE;
  if (cw_report_match_words (self, NO_EVENT, written) || cw_report_has (self, NOT_YET_GIVEN) ||
      is_of_other_origin (self, item) || is_meant (self, written))
    return TRUE;
  if (cw_snapshot_get_text (item, "grade"))
    return (cw_report_match_words (self, OWN_SIGNS, written) && cw_report_has (self, EXAMINED)) ||
           (cw_report_match_words (self, OWN_GRADES "|ha?emorrhage", written) &&
            cw_report_has (self, OWN_SCALE)) ||
           (cw_report_match_words (self, OF_TRAUMA, written) && !cw_report_is_treated_near (self));
  return cw_snapshot_get_text (item, "action") && !cw_snapshot_get_text (item, "attribution") &&
         !cw_snapshot_get_text (item, "dechallenge") &&
         cw_report_match_words (self, CW_REPORT_INFECTION, written);
}

/* A medicine brings nothing about by not being given. */
#define NOT_GIVEN                                                                                  \
  "\\b(?:lack|delay\\w*|absence|inadequate|insufficient|fail\\w*|without|withheld|non-?\\w+|"      \
  "discontinu\\w+|stop\\w*|withdraw\\w*|resistan\\w*|interrupt\\w*|need|requir\\w+|refus\\w+)\\b"

/* "renal failure within three days due to the antifungal therapy with voriconazole": what stands
 * behind in the same clause is called the cause, and is a treatment. */
gboolean
cw_report_is_called_effect (CwReportReader *self, const CwSnapshot *item)
{
  const char *written = cw_snapshot_get_text (item, "as-written");
  const char *found = written ? strstr (self->words, written) : NULL;
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  return found &&
         cw_report_match_in (
           self,
           "\\G[^.;,]{0,50}?\\b(?:(?:due|owing|secondary|attribut\\w+|related) to|"
           "(?:caused|induced|triggered|precipitated) by|as an? (?:side|adverse) "
           "effect of) (?<what>[^.;,]{3,80})",
           found + strlen (written) - self->words, strlen (self->words), &match) &&
         cw_report_get_range (match, "what", &first, &past) &&
         !cw_report_has_in (self, NOT_GIVEN, first, past) &&
         cw_report_has_in (self,
                           "\\b(?:therapy|treatment|medications?|drugs?|chemotherapy|use|"
                           "administration|infusion|injection|dose|toxicity) (?:of|with)\\b",
                           first, past) &&
         !is_no_treatment (self, first, past);
}
