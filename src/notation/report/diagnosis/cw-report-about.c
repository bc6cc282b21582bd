/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/diagnosis/cw-report-mention-private.h"
#include "notation/report/diagnosis/cw-report-tumor-words.h"

/* What the authors say that their report is about. Introduction and discussion speak of the disease
 * in general and of the patients of others; "we report a case of" is the one sentence there that
 * names what this patient had. */

/* Who tells: "we", "the authors", "this report". */
#define TELLERS                                                                                    \
  "\\b(?:we|the authors?|(?:this|the(?: present)?|our|present)(?: current| clinical| short)? "     \
  "(?:case(?: reports?| study| "                                                                   \
  "presentation)?|reports?|article|paper|study|work|manuscript|letter|"                            \
  "communication|vignette|publication))(?: that)?"
/* "here", "have", "wish to", "aim to" between them and what they do. */
#define TELLS_SOMEHOW                                                                              \
  "(?:,? (?!not\\b)(?:here(?:in|by|with)?|below|have|now|also|aims?|wish|want|would|like|attempt|" \
  "intend|try|are|is|am|was|were|to|briefly|retrospectively|therefore|thus|hence|then|\\w+ly|"     \
  "in this (?:\\w+ )?(?:report|article|paper|study)),?){0,5}"
#define TELL                                                                                       \
  "(?:report|present|describ|summari[sz]|discuss|document|shar|detail|outlin|highlight|illustrat|" \
  "demonstrat|show|depict|introduc|encounter|treat|manag|concern|display|represent)"               \
  "(?:s|e|es|ed|d|ing)?"
#define AUTHORS_TELL TELLERS TELLS_SOMEHOW " " TELL "(?: on| about| here(?:in)?| upon)? "

/* "the first reported case of", "an unusual presentation of". */
#define CASE                                                                                       \
  "(?:[\\w'-]+,? ){0,8}?(?:case|instance|example|(?:presentation|manifestation|occurrence|"        \
  "development|(?:clinical "                                                                       \
  ")?course|features|coexistence|co-occurrence|variant|form|(?:[\\w-]+-)?onset)"                   \
  "(?= of ))(?: reports?)?(?: \\([^()]{1,20}\\))? "
#define OF_CASE CASE "of (?:the )?"

/* Words about who it was, but nothing of what the person came with or has had. */
#define SOMEBODY                                                                                   \
  "(?:(?!(?:with|who|whom|whose|that|which|histor\\w+|follow\\w*|after|and then|of|in "            \
  "(?!treat|manag)|by)\\b)"                                                                        \
  "[\\w'()-]+,? )"                                                                                 \
  "{0,16}?(?:" CW_REPORT_PERSON "s?|\\d+[- ]years?[- ]old(?! [a-z-]+ (?:with|who)))(?: patient| "  \
  "recipient)?(?: aged [\\w -]{1,14}?)?,? "
/* What the person had: what came last counts, not what was there before it. */
#define CAME_TO_HAVE                                                                               \
  "(?:(?:was|were|is|had been) (?:\\w+ly |later |then "                                            \
  ")?(?:found|shown|noted|discovered|confirmed|"                                                   \
  "proven) to have(?: (?:\\w+ )?(?:evidence|features|signs) of)?|(?:was|had been) (?:\\w+ly "      \
  "|later |then )?diagnosed (?:with|as(?: having)?)|"                                              \
  "(?:was|were) (?:\\w+ly )?(?:infected|affected) (?:with|by)|"                                    \
  "(?:\\w+ly |then |later )?(?:developed|suffered(?: from)?|sustained|experienced))"
#define WHO_HAD                                                                                    \
  "(?:(?:with [^.;]{3,80}? )?(?:who|that|in whom) (?:[^.;]{0,120}? )?" CAME_TO_HAVE "|"            \
  "(?:who|that) (?:had|has)|suffering from|developing|diagnosed with|"                             \
  "(?:affected|complicated|infected) by|"                                                          \
  "(?:admitted|hospitali[sz]ed|treated|operated(?: on)?|transferred|referred) [^.;]{0,60}?"        \
  "(?:for|with)(?: the (?:management|treatment) of)?|"                                             \
  "with(?! (?:an? )?(?:\\w+ )?(?:history|background)\\b)) "

/* A disease with its place, or what is short for one. */
#define WHOLE_NAME                                                                                 \
  BEFORE "(?:(?:" CW_REPORT_DISEASE "|" CW_REPORT_ANY_TUMOR ")" CW_REPORT_NAME_TAIL                \
         "|" CW_REPORT_ABBREVIATION ")" NAME_END

/* The first that stands there counts. */
static const CwReportTelling aims[] = {
  /* we report a case of splenic abscess */
  { CW_REPORT_AIM, AUTHORS_TELL OF_CASE WHOLE_NAME },
  { CW_REPORT_AIM, AUTHORS_TELL OF_CASE LEAD CALLED },
  /* this is the first case of */
  { CW_REPORT_AIM,
    "\\bcase (?:that |which )?we (?:report|present|describe)(?:ed)? (?:is|was) (?:one "
    "|a case )?of " WHOLE_NAME },
  { CW_REPORT_AIM,
    "\\b(?:this|it|ours|(?:our|this|the present) (?:case|report|patient)) (?:is|was|represents|"
    "constitutes|may be|seems to be|appears to be) (?:[\\w'-]+,? ){0,6}?(?:case|report|description|"
    "instance|example) of (?:the )?" WHOLE_NAME },
  /* the report of a man who developed */
  { CW_REPORT_AIM,
    AUTHORS_TELL "(?:" CASE "(?:of|in|concerning|involving) )?" SOMEBODY WHO_HAD "" WHOLE_NAME },
  /* we describe a severe necrotising fasciitis of */
  { CW_REPORT_AIM, AUTHORS_TELL
    "(?=(?:an?|the) )" DISEASE
    "(?= (?:in|of|affecting|involving|caused by|due to|that|which|with|associated|after|"
    "following|complicat\\w+|secondary)\\b)" },
  /* our patient developed a saddle embolism */
  { CW_REPORT_AIM, "\\b(?:our|this|the present) (?:patient|case) "
                   "(?:was|were|is|had been) (?:\\w+ly |later |then )?(?:found to have|diagnosed "
                   "(?:with|as(?: having)?)) " WHOLE_NAME },
  { CW_REPORT_OTHER,
    "\\b(?:our|this|the present) (?:patient|case) "
    "(?:\\w+ly |then |later )?(?:developed|suffered(?: from)?|sustained) " ILLNESS },
};

/*
 * cw_report_read_about:
 *
 * Keeps the disease that the sentence says the report is about.
 */
void
cw_report_read_about (CwReportReader *self)
{
  if (!cw_report_has (self, "\\b(?:we|authors?|this|ours?|present|it)\\b.*\\b" TELL
                            "\\b|\\b(?:this|it|ours|case) (?:is|was|represents)\\b|"
                            "\\b(?:our|this) (?:patient|case)\\b"))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (aims); i++)
    if (cw_report_keep_told (self, aims[i].way, aims[i].pattern))
      return;
}

/* What a drug or a treatment did is an event of another disease. */
#define OF_HARM                                                                                    \
  "\\b(?:induced by|following|after|during|under|toxicity|adverse|complicati\\w+|"                 \
  "caused by|due to|associated with|related to|secondary to|risk)\\b"
#define OF_TREATMENT                                                                               \
  "\\bvaccin\\w+|\\b(?:\\w*therapy|inhibitors?|antibod(?:y|ies)|infusions?|drugs?|treatment)\\b"
#define OF_NOBODY                                                                                  \
  "\\b(?:systematic|narrative|scoping|retrospective|guidelines?|trial|cohort|case series)\\b|"     \
  "\\w+-induced\\b|: (?:an? )?(?:\\w+ )?(?:review|update)\\b"

/*
 * cw_report_read_title_disease:
 * @title: where the title stands
 *
 * Keeps the disease that the title names: "Hydatid cyst of the pancreas: a case report".
 */
void
cw_report_read_title_disease (CwReportReader *self, const CwReportSentence *title)
{
  static const char *const titles[] = {
    "\\A" WHOLE_NAME,
    "\\b(?:case|management|treatment|presentation|diagnosis|manifestation|resection|repair|"
    "course|onset|report) of " WHOLE_NAME,
  };

  self->sentence = title;
  self->words = g_strndup (self->text->plain->str + title->first, title->past - title->first);
  if (!cw_report_has (self, OF_NOBODY) &&
      !(cw_report_has (self, OF_HARM) &&
        (cw_report_has (self, OF_TREATMENT) || cw_report_has_drug (self))))
    for (guint i = 0; i < G_N_ELEMENTS (titles); i++)
      cw_report_keep_told (self, CW_REPORT_AIM, titles[i]);
  g_clear_pointer (&self->words, g_free);
  self->sentence = NULL;
}
