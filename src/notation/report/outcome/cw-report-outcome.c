/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/outcome/cw-report-outcome-private.h"

#include <string.h>

/* How it ended, or stands. */

#define WHO "\\b(?:patient|he|she|child|infant|boy|girl|man|woman|baby|neonate|newborn)"
#define WHEN                                                                                       \
  "(?<when>at (?:the )?(?:time of (?:the |this )?(?:reporting|writing|report|publication|"         \
  "submission|last follow-up)|(?:last|latest|most recent|final) follow-up|present)|"               \
  "(?:at |after )?(?:the )?(?<!years )(?<!year )\\d+[- ](?:years?|months?|weeks?|days?)(?:[' "     \
  "]*(?:of )?follow-up|"                                                                           \
  " after [\\w -]{3,40}| later| post-?\\w+)|to date|to this day)"

#define CAUSE                                                                                      \
  "\\G(?: (?:occurred|ensued))?(?: (?:was|is) (?:\\w+ly )?(?:attributed|considered|thought to "    \
  "be|due|related|caused)(?= (?:to|by|due)\\b))?(?:,? (?:probably|most "                           \
  "likely|presumably|likely))?(?: (?:(?:on|in) " CW_REPORT_DATE                                    \
  "|(?:on|in|at|after|within|during) [^.;,]{3,60}?(?=,? (?:due to|because of|as a result "         \
  "of|secondary to))"                                                                              \
  "|on (?:post-?operative |hospital )?day \\w+|on the \\w+ (?:\\w+ )?day|suddenly|shortly "        \
  "after(?: (?!initiat|start|onset|begin|complet|discontinu|cessation)\\w+)?|later|eventually|"    \
  "after (?:[\\w-]+ ){1,3}[\\w-]+(?=,? (?:due to|because of))|"                                    \
  "at home|in (?:the )?(?:hospital|intensive care unit)|" CW_REPORT_NUMBER                         \
  " (?:hours?|days?|weeks?|months?|years?) after [\\w-]+(?: [\\w-]+){0,2}?|\\w+ \\w+ "             \
  "(?:later|thereafter|afterwards?|after(?=,? (?:due|because|from|secondary)))|to "                \
  "(?:his|her|the|this) (?:\\w+ )?(?:illness|disease|condition|injuries)(?=,? (?:due to|because "  \
  "of|secondary to|as a result))))?,? (?:of|from|by|due to|owing to|because of|to|was(?: "         \
  "determined to be| considered to "                                                               \
  "be| "                                                                                           \
  "(?:stated|reported|recorded|given) as)?|"                                                       \
  "secondary to|(?:mainly |probably |most likely |likely )?attributed to|as (?:a|the) "            \
  "(?:result|consequence) of|"                                                                     \
  "resulted from|in (?=[^.;,]{0,40}(?:failure|shock|sepsis|coma)\\b)) (?:an? "                     \
  "|the |his |her "                                                                                \
  ")?+(?<cause>(?!(?:its|their|these|those|such|this|patients?|child|infant|baby|mother|man|"      \
  "woman|boy|"                                                                                     \
  "girl|death|f(?:o?e)tus|one|any|natural "                                                        \
  "causes)\\b|hospitali|\\w*chemotherapy|radiotherapy|surgery|disease(?:[.,;]| \\d| \\w+ "         \
  "(?:days?|weeks?|months?|years?)\\b|\\Z)|admission|life\\b|illness|treatment|age\\b|therapy|"    \
  "unknown|unclear|"                                                                               \
  "performed|carried|done\\b|refused|declined|not\\b|undetermined|attributed|thought)(?:(?!"       \
  "caused\\b|likely\\b|probably\\b|possibly\\b|presumably\\b|due\\b|secondary "                    \
  "to\\b|resulting\\b|on\\b|"                                                                      \
  "in\\b|within\\b|during\\b|"                                                                     \
  "at\\b|after\\b|and (?!\\w+ "                                                                    \
  "(?:failure|\\w*itis|shock|disease|h?a?emorrhage)\\b)(?:despite|was|had|in|he|she|the)|"         \
  "despite|less\\b|more\\b|about\\b|only\\b|just\\b|some\\b|\\d|\\w+ "                             \
  "(?:days?|weeks?|months?)\\b)[\\w-]+ ?){1,8})"

static void
add_vital_date (CwReportReader *self, CwReportRange verb)
{
  CwReportRange place;
  g_autofree char *date = cw_report_find_date (self, verb, &place);

  if (date)
    cw_report_add_value (self, "outcome", "vital-status-date", date, place.first, place.past);
}

/* "autopsy confirmed a ruptured aneurysm as the cause of death" */
#define CAUSE_BEFORE                                                                               \
  "\\b(?:revealed|confirmed|showed|found|identified|established|disclosed|demonstrated|"           \
  "considered) (?:an? |the )?(?<cause>[\\w][\\w -]{3,80}?) (?:as|to be) (?:the|a) (?:\\w+ "        \
  "){0,2}?cause of (?:his |her |the patient's )?death\\b"

/* "died at home, and the cause of death was heart failure" */
#define CAUSE_NAMED                                                                                \
  "\\bcause of (?:his |her |the )?death (?:was|were) (?:an? |the "                                 \
  ")?(?<cause>(?!not\\b|un|never\\b|"                                                              \
  "thought|considered|determined|attributed|believed|found|suspected|presumed|related|due\\b|"     \
  "likely|probably)[\\w][\\w-]+(?: (?!in\\b|on\\b|at\\b|after\\b|due\\b|which\\b|as\\b|with\\b|"   \
  "confirmed|established)[\\w-]+){0,6})"

static void
add_cause (CwReportReader *self, gsize from)
{
  g_autoptr (GMatchInfo) behind = NULL;
  g_autoptr (GMatchInfo) before = NULL;
  g_autoptr (GMatchInfo) named = NULL;
  g_autofree char *cause = NULL;
  CwReportRange range;
  gsize first, past;

  if ((!cw_report_match_in (self, CAUSE, from, strlen (self->words), &behind) ||
       !cw_report_get_range (behind, "cause", &first, &past)) &&
      (!cw_report_match (self, CAUSE_BEFORE, &before) ||
       !cw_report_get_range (before, "cause", &first, &past)) &&
      (!cw_report_match (self, CAUSE_NAMED, &named) ||
       !cw_report_get_range (named, "cause", &first, &past)))
    return;
  range = cw_report_trim (self, first, past);
  cause = cw_report_dup_item (self, range);
  if (range.past > range.first + 3)
    cw_report_add_value (self, "outcome", "cause-of-death", cause, range.first, range.past);
}

#define DIED                                                                                       \
  WHO                                                                                              \
    "(?: [\\w,'-]+){0,7}? (?<died>died|dies|deceased(?!-| donor)|passed "                          \
    "away|succumbed|expired|(?:was |were "                                                         \
    ")?(?:found|"                                                                                  \
    "pronounced|declared) dead)\\b|"                                                               \
    "\\b(?:and|but|who) (?:\\w+ly |later |then |has |had )*(?<died>died|deceased(?!-| "            \
    "donor)|expired|passed "                                                                       \
    "away|"                                                                                        \
    "succumbed)\\b|"                                                                               \
    "(?<died>\\bdeath (?:was|is) (?:attributed|considered|thought to be|due)(?= (?:to|due)\\b)|"   \
    "\\bcause of (?:his |her |the patient's )?death)\\b|\\b(?:his|her|the patient's) "             \
    "(?<died>death)\\b|"                                                                           \
    "\\b(?:led|leading|resulted|resulting|culminat\\w+|ended|ending) (?:\\w+ly )?(?:to|in|with) "  \
    "(?:[^.;,]{0,60}?\\b)?(?:(?<died>(?<!cell )(?<!fetal )(?<!foetal )(?<!neuronal )"              \
    "(?<!tissue )(?<!graft )(?<!embryonic )(?<!intrauterine )"                                     \
    "death(?! of (?:the |its |a )?(?:f(?:o?)etus|cells?|embryo|tissue|neurons?|graft)))|"          \
    "an? (?<died>fatal|lethal) outcome)\\b|\\b(?:with|and|by) (?:an? )?(?<died>fatal|lethal) "     \
    "outcome\\b|"                                                                                  \
    "\\b(?<died>death) (?:occurred|ensued|resulted from|of (?:the|our|this) patient)\\b|"          \
    "\\b(?<died>(?:declared|pronounced) brain[- ]dead|lost (?:his|her) life|could not be "         \
    "resuscitated)\\b|(?<!fluid )(?<!volume )\\b(?<died>resuscitation(?: attempts| efforts| "      \
    "measures)? (?:was|were|proved|remained) (?:\\w+ly )?(?:unsuccessful|futile|in vain))\\b|" WHO \
    " (?:\\w+ly )?(?<died>did not survive)\\b|"                                                    \
    "\\b(?<died>autopsy|post-?mortem(?: examination)?) (?:was (?:performed|done|carried out|not|"  \
    "refused|declined)|showed|revealed|confirmed|disclosed|demonstrated|findings)\\b|"             \
    "\\b(?:the|his|her) (?:clinical |further )?(?:course|outcome) (?:was|proved|turned out)(?: "   \
    "to "                                                                                          \
    "be| \\w+ly)? (?<died>fatal)\\b"

#define MIGHT_DIE                                                                                  \
  "\\b(?:if|may|might|could|would|whether|prevent\\w*|avoid\\w*|nearly|almost|wish\\w*|afraid|"    \
  "fear\\w*|risk)\\b[^.;,]{0,40}\\Z"

/* "did not recover and died". */
#define AND_THEN "\\b(?:and|but) (?:\\w+ly |then |later |finally )*\\Z"
/* Somebody of many, or the child that was born. */
#define NOT_WHO                                                                                    \
  "\\b(?:one|another|other|each) patient\\b[^.;]*\\Z|\\b(?:deliver\\w+|birth|born)\\b[^.;]*"       \
  "\\b(?:newborn|neonate|bab(?:y|ies)|infant|fetus|child|twins?)(?: who| which|, who)(?: "         \
  "\\w+){0,3} "                                                                                    \
  "\\Z"

static void
read_death (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (!cw_report_match (self, DIED, &match) ||
      !cw_report_get_range (match, "died", &first, &past) ||
      (cw_report_is_negated (self, first) && !cw_report_has_in (self, AND_THEN, 0, first)) ||
      cw_report_has_in (self, NOT_WHO, 0, first) || cw_report_is_other (self, first) ||
      cw_report_has_in (self, MIGHT_DIE, 0, first) ||
      cw_report_has_in (self, "\\b" CW_REPORT_RELATIVE "s?\\b", 0, first))
    return;
  cw_report_add_value (self, "outcome", "vital-status", "dead", first, past);
  add_cause (self, past);
  add_vital_date (self, (CwReportRange){ first, past });
}

static void
read_life (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) when = NULL;
  gsize first, past;

  if (!cw_report_match (self,
                        "(?:(?:" WHO
                        "|\\band|\\bwho|\\bcurrently)|\\b(?:was|is|remains?|remained|has "
                        "been)) (?:(?:was|is|remains?|remained|has been) )?"
                        "(?:still |currently |now |well and |also )*(?<alive>alive)\\b",
                        &match) ||
      !cw_report_get_range (match, "alive", &first, &past) || cw_report_is_negated (self, first) ||
      cw_report_is_hypothetical (self, first) || cw_report_is_other (self, first))
    return;
  /* The words themselves say it: that holds whatever is told later. */
  if (cw_report_add_value (self, "outcome", "vital-status", "alive", first, past) == self->contact)
    self->contact = NULL;
  add_vital_date (self, (CwReportRange){ first, past });
  if (cw_report_match_in (self, "\\b" WHEN, 0, strlen (self->words), &when) &&
      cw_report_get_range (when, "when", &first, &past))
    {
      g_autofree char *words = cw_report_dup_words (self, first, past);

      cw_report_add_value (self, "outcome", "vital-status-text", words, first, past);
    }
}

/* "had been lost to follow-up for 14 years", "but was admitted again 6 months later": it was an
 * earlier time, or not for good. */
#define FOUND_AGAIN                                                                                \
  "\\G(?: (?:for|at|with|by|of) [^.;,]{3,60}?)?(?:,? (?:but|until|before|and (?:then |later )?"    \
  "(?:re-?)?(?:presented|returned|admitted)|prior to|when|however)\\b|"                            \
  " (?:for|over) (?:more than |over |about |the )*(?:(?:past|last) )?[\\w-]+ years?\\b)|"          \
  "\\G[^.;]{0,60}\\b(?:before|prior to|until)\\b"

static void
read_loss (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (cw_report_match (self, "\\b(?:lost to follow[- ]?up)\\b", &match) &&
      cw_report_get_range (match, NULL, &first, &past) && !cw_report_is_negated (self, first) &&
      !cw_report_is_other (self, first) &&
      !cw_report_has_in (self, "\\b(?:had (?:\\w+ )?been|previously|history of) (?:\\w+ )?\\Z", 0,
                         first) &&
      !cw_report_has_in (self, FOUND_AGAIN, past, strlen (self->words)))
    cw_report_add_value (self, "outcome", "vital-status", "lost", first, past);
}

/* "achieved 24-month disease-free survival" */
#define FREE_SPAN                                                                                  \
  "\\d+[- ](?:months?|years?)(?:'s?)?(?: of)? (?:disease|recurrence|relapse)[- ]free survival"     \
  "(?! (?:rates?|of \\d|was \\d))"

typedef struct
{
  const char *status;
  const char *pattern;
} Status;

/* Signs come back without the disease. */
#define NOT_OF_SYMPTOMS                                                                            \
  "(?! (?:of (?:the |his |her |any |\\w+ )*)?(?:symptoms?|pain|fever|bleeding|seizures?|"          \
  "headaches?|rash|vomiting|effusion))"

static const Status statuses[] = {
  { "no-evidence",
    "\\b(?:neither [^.;]{3,60} nor (?:[\\w-]+ "
    "){0,3}?(?:recurren\\w+|relapse|metasta\\w+)|(?:no|without(?: any)?|free (?:of|from)(?: the| "
    "any)?|absence of|negative for) "
    "(?:(?!symptom|other|previous|prior|history|known)[\\w-]+,? (?:or |and "
    ")?){0,6}?(?:recurren\\w+|"
    "relapse|residual (?:[\\w-]+ "
    ")?(?:disease|tumou?r)|metasta\\w+|dissemination|(?:evidence|signs?) of (?:the "
    ")?(?:disease|pathology|tumou?r|cancer|malignancy))(?! progress)" NOT_OF_SYMPTOMS
    "|(?:did|does|has|had) not (?:recur|relapse)(?:red|d)?|(?:recurrence|relapse)s? "
    "(?:and metasta(?:sis|ses) |or metasta(?:sis|ses) )?"
    "(?:(?:was|were|has been|have been) (?:not|never)|(?:has|have|had) not been (?:observed|seen|"
    "found|detected|noted))" NOT_OF_SYMPTOMS
    "|(?:free (?:of|from)|without) (?:the |any )?(?:disease|tumou?r|cancer|"
    "(?:[\\w-]+ )?\\w*(?:carcinoma|sarcoma|lymphoma|melanoma|leuka?emia))|"
    "(?:disease|recurrence|tumou?r|relapse|cancer|event)[- ]free(?! (?:margin|survival|interval|"
    "resection|surgical))|" FREE_SPAN ")\\b" },
  { "complete-response",
    "\\bin (?:a )?(?:sustained |durable |clinical |first |second |full |long-term )*complete "
    "(?:\\w+ )?(?:remission|response)\\b|\\b(?:is|remains?|remained|been|still) in (?:clinical "
    "|full "
    "|sustained |long-term )?remission\\b" },
  { "stable", "\\b(?:with|has|had|remains? in|remained in) stable disease\\b" },
  { "progressive", "\\b(?:with|has|had) progressive disease\\b" },
};

/* How the disease stands counts where the end of the story is told. */
static gboolean
read_status (CwReportReader *self)
{
  gsize first, past;

  if (!cw_report_has (self, CW_REPORT_AT_THE_END))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (!cw_report_match (self, statuses[i].pattern, &match) ||
          !cw_report_get_range (match, NULL, &first, &past) || cw_report_is_other (self, first))
        continue;
      cw_report_add_value (self, "outcome", "disease-status", statuses[i].status, first, past);
      cw_report_note_contact (self, (CwReportRange){ first, past });
      return TRUE;
    }
  return FALSE;
}

typedef struct
{
  const char *pattern;
  const char *category;
} Best;

static const Best bests[] = {
  { "^(?:complete|CR\\b)", "cr" },
  { "^(?:partial|PR\\b)", "pr" },
  { "^(?:stable|SD\\b)", "sd" },
  { "^(?:progressive|PD\\b)", "pd" },
};

static void
read_best (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;
  gsize first, past;

  if (!cw_report_match (
        self,
        "\\bbest (?:overall |objective |tumou?r )?response(?: \\(BOR\\))?(?: (?:was|of|"
        "being|to \\w+ was))? (?:an? )?(?:confirmed )?(?<best>complete response|"
        "partial response|stable disease|progressive disease|CR|PR|SD|PD)\\b",
        &match) ||
      !cw_report_get_range (match, "best", &first, &past))
    return;
  words = cw_report_fetch (match, "best");
  for (guint i = 0; i < G_N_ELEMENTS (bests); i++)
    if (g_regex_match_simple (bests[i].pattern, words, G_REGEX_CASELESS, 0))
      {
        cw_report_add_value (self, "outcome", "best-response", bests[i].category, first, past);
        return;
      }
}

/* What is done once, and food: how they are borne says nothing of a medicine. */
#define NO_MEDICINE                                                                                \
  "\\b(?:procedures?|operations?|surger(?:y|ies)|interventions?|biops(?:y|ies)|an?esthesia|"       \
  "feed\\w*|diet|food|meals?|intake|extubation|\\w*scop(?:y|ies)|catheteri[sz]ation|positioning|"  \
  "\\w*ectomy|\\w*plasty|emboli[sz]ation|ablation|exercise|ECMO|examination|test(?:ing)?|"         \
  "tracheostomy|ventilation|dialysis|weaning|tube|implantation|transfer|scans?|MRI)\\b"

#define GIVEN                                                                                      \
  "(?:the |this |his |her )?(?:\\w+ )?(?:treatments?|therapy|chemotherapy|regimen|medications?|"   \
  "drugs?|infusions?|doses?|cycles?|immunotherapy|radiotherapy|\\w+(?:mab|nib|cillin|mycin|ine))"

static void
read_tolerability (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (!cw_report_match (self,
                        "\\b(?:well[- ]tolerated|tolerated (?:" GIVEN " )?well|"
                        "tolerated " GIVEN " without)\\b",
                        &match) ||
      !cw_report_get_range (match, NULL, &first, &past) || cw_report_is_negated (self, first) ||
      cw_report_has_in (self, NO_MEDICINE "[^.;]{0,60}\\Z", 0, first) ||
      cw_report_has_in (self, NO_MEDICINE, first, past))
    return;
  cw_report_add_value (self, "outcome", "tolerability", "well", first, past);
}

void
cw_report_read_outcome (CwReportReader *self)
{
  gboolean is_free;

  read_death (self);
  read_life (self);
  read_loss (self);
  is_free = read_status (self);
  cw_report_read_durations (self, is_free);
  read_best (self);
  read_tolerability (self);
  cw_report_read_absence (self);
  cw_report_read_contact (self);
}
