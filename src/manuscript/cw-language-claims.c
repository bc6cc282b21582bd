/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "manuscript/cw-language-private.h"

/* Units, and claims that are too strong for one patient. */

static gboolean
has (CwProseCheck *self, const CwStatement *statement, const char *pattern)
{
  return cw_patterns_has (self->text->patterns, pattern, statement->words);
}

/* ---- units and claims ---- */

/* What one patient is said to show of a treatment. */
#define UNDENIED "(?:(?!\\b(?:not|may|might|could|can|cannot|would|to|whether)\\b)[^.;]){0,30}?"
#define SHOWS_EFFECT                                                                               \
  "\\b(?:confirm|prove|demonstrate|establish)(?:s|d|e[sd])?\\b (?:that [^.;]{0,60}?\\b(?:is|was|"  \
  "are|were) (?:[\\w-]+ (?:and )?){0,2}?(?:effective|efficacious|superior|safe)\\b|(?:the )?"      \
  "(?:[\\w-]+ (?:and )?){0,2}?(?:efficacy|effectiveness|superiority|safety|benefit)\\b)"

/* What others have shown, and what is said with caution. */
#define CAUTIOUS                                                                                   \
  "\\A(?!.*(?:\\[\\d|\\b(?:may|might|could|appears?|seems?|whether|if|trials?|stud(?:y|ies)|"      \
  "series|"                                                                                        \
  "guidelines?|not|no|never|cannot|neither)\\b)).*"
#define OURS                                                                                       \
  "\\b(?:this|(?:our|the present) (?:study|case|report|patient|result|finding|observation|"        \
  "experience)s?|these (?:data|results|findings))\\b"
#define CAUSES                                                                                     \
  "(?<!\\bcan )(?<!\\bto )\\b(?:causes?|caused|induces?|induced|provokes?|prevents?|leads "        \
  "to|cures?|"                                                                                     \
  "(?:is|was) (?:caused|induced) by)\\b"

/* Notation that is misread: ISMP, List of Error-Prone Abbreviations, 2021; units by the SI. */
static const struct
{
  const char *rule;
  CwSeverity severity;
  const char *pattern;
  const char *message;
  gboolean only_patient;
} customs[] = {
  { "unit", CW_SEVERITY_WARNING, "\\d ?(?-i:mcg|ug)\\b", N_ ("Write µg for micrograms."), FALSE },
  { "unit", CW_SEVERITY_WARNING, "\\d ?(?-i:cc)\\b", N_ ("Write mL instead of cc."), FALSE },
  { "unit", CW_SEVERITY_WARNING, "\\d ?(?-i:gr|gm|gms|grs)\\b", N_ ("Write g for grams."), FALSE },
  { "unit", CW_SEVERITY_WARNING, "\\d ?mg ?%", N_ ("Write mg/dL instead of mg%."), FALSE },
  { "unit", CW_SEVERITY_WARNING, "\\d ?(?-i:U|IU)/(?:d|day)\\b",
    N_ ("Write “units” in full: U is read as a zero."), FALSE },
  { "unit", CW_SEVERITY_WARNING, "\\b\\d+\\.0 ?(?:mg|g|mL|µg)\\b(?!/(?:d?L|d(?:ay)?\\b|24 ?h))",
    N_ ("A dose without the zero behind the point cannot be read as ten times as much."), FALSE },
  { "unit", CW_SEVERITY_WARNING, "(?<![\\d.])\\.\\d+ ?(?:mg|g|mL|µg)\\b",
    N_ ("A number below one needs a zero before the point."), FALSE },
  { "claim-proof", CW_SEVERITY_WARNING,
    "\\b(?:our|this|the present) "
    "(?:study|case|report|patient)\\b[^.;]{0,40}?\\b(?<!first )(?<!already )(?<!previously "
    ")(?:confirm(?:s|ed)?|"
    "prove[sd]?|proven|establish(?:es|ed))\\b(?! (?:by|to have|with)\\b)",
    N_ ("One patient cannot confirm or prove that a treatment works."), FALSE },
  { "claim-proof", CW_SEVERITY_WARNING,
    "\\b(?:our|this|the present) "
    "(?:study|case|report|patient|result|finding|observation|experience)"
    "s?\\b(?! (?:by|of)\\b)" UNDENIED SHOWS_EFFECT
    "|(?:\\A|[.;] )(?!.*\\[\\d)(?:this|these (?:data|results|"
    "findings))\\b" UNDENIED SHOWS_EFFECT,
    N_ ("One patient cannot confirm or prove that a treatment works."), FALSE },
  { "claim-frequency", CW_SEVERITY_WARNING,
    "\\bthe most (?:common|frequent) (?:(?-i:AEs?|TRAEs?)|[\\w-]+ (?-i:AEs?|TRAEs?)|[\\w -]{0,30}?"
    "(?:adverse|side|toxicit)|grade)|\\b(?:in )?our (?:study|case|patient)\\b[^.;]{0,30}\\bthe "
    "most "
    "(?:common|frequent)\\b",
    N_ ("In one patient nothing is the most common."), TRUE },
  { "claim-first", CW_SEVERITY_NOTE,
    "\\A(?!.*\\b(?:knowledge|aware)\\b).*\\b(?:is|report|describe|present) the first (?:reported "
    "|known "
    ")?(?:case|report)\\b",
    N_ ("Who says “the first” adds “to our knowledge” and how it was searched for."), FALSE },
  { "claim-first", CW_SEVERITY_WARNING,
    "\\A(?!.*(?:\\[\\d|\\b(?:knowledge|aware)\\b)).*\\b(?:first[- ]ever|very first) (?:[\\w-]+ "
    "){0,3}?"
    "(?:case|report|patient|description|use|treatment)\\b",
    N_ ("Who says “the first” adds “to our knowledge” and how it was searched for."), FALSE },
  { "claim-proof", CW_SEVERITY_WARNING,
    "\\A(?!.*\\[\\d).*" OURS UNDENIED "\\b(?:prove[sd]?|proven) (?:that|the)\\b",
    N_ ("One patient cannot confirm or prove that a treatment works."), FALSE },
  { "claim-cause", CW_SEVERITY_WARNING,
    "\\A(?!.*\\[\\d).*" OURS UNDENIED "\\b(?:demonstrate|show|confirm|prove|establishe)(?:s|d|ed)?"
    "\\b that (?:(?!\\b(?:may|might|could|"
    "not)\\b)[^.;]){0,80}?" CAUSES,
    N_ ("One patient cannot show what causes what: say that it followed, and what speaks for a "
        "cause."),
    FALSE },
  { "claim-safe", CW_SEVERITY_WARNING,
    CAUTIOUS
    "\\b(?:safe and (?:[\\w-]+ )?(?:effective|efficacious)|(?:effective|efficacious) and safe)"
    "\\b",
    N_ ("One patient cannot show that a treatment is safe and effective."), FALSE },
  { "claim-standard", CW_SEVERITY_WARNING,
    CAUTIOUS
    "\\b(?:should|must|has to|needs to) (?:be|become) (?:(?:considered|regarded|used|"
    "established|adopted|given|recommended|offered|as) )*(?:(?:the|an?) )?(?:(?:new|preferred|"
    "routine) )?(?:(?:gold )?standard|first[- ](?:line|choice)|treatment of choice)\\b",
    N_ ("One patient does not make a standard of treatment."), FALSE },
  { "claim-cure", CW_SEVERITY_WARNING,
    CAUTIOUS
    "\\b(?:treatment|therapy|regimen|combination|drugs?|chemotherapy|immunotherapy|\\w+mab|"
    "\\w+nib) (?:(?:has|have|had|completely|successfully|finally) )*(?:cured|cures)\\b|"
    "\\A(?!.*\\[\\d).*\\bis a cure (?:for|of)\\b",
    N_ ("A cure is claimed: say how long the patient was followed instead."), TRUE },
  { "claim-unprecedented", CW_SEVERITY_WARNING,
    "\\A(?!.*(?:\\[\\d|\\b(?:pandemic|COVID|epidemic|outbreak)\\b)).*\\b(?:unprecedented|"
    "unparalleled|"
    "miraculous(?:ly)?|groundbreaking|revolutionary)\\b",
    N_ ("“Unprecedented” is more than one patient and a search can show: say what was found."),
    FALSE },
  { "claim-significant", CW_SEVERITY_NOTE,
    "\\bsignificant(?:ly)? (?:reduc|decreas|improv|increas|shr[aiu]nk|regress|prolong)",
    N_ ("“Significant” is read as statistics, which one patient does not give."), TRUE },
};

/* What stands in the discussion about our study is no statement about the patient. */
static gboolean
is_ours (CwProseCheck *self, const CwStatement *statement)
{
  return statement->is_patient || has (self, statement, "\\bour (?:study|case|patient)\\b");
}

/* What two patterns find in one sentence is said once. */
static void
check_customs (CwProseCheck *self, const CwStatement *statement)
{
  const char *said = "";

  for (guint i = 0; i < G_N_ELEMENTS (customs); i++)
    {
      if ((customs[i].only_patient && !is_ours (self, statement)) ||
          g_str_equal (customs[i].message, said) || !has (self, statement, customs[i].pattern))
        continue;
      said = customs[i].message;
      cw_prose_check_add_statement (self, customs[i].rule, customs[i].severity, statement,
                                    g_strdup (_ (said)));
    }
}

#define SEARCHED "\\b(?:PRISMA|PubMed|MEDLINE|Embase|Scopus|Web of Science|search strategy)\\b"

/* A systematic review says how it searched; where the title calls it otherwise, that is found as a
 * contradiction. */
static void
check_review (CwProseCheck *self)
{
  const CwStatement *claim = NULL;

  for (guint i = 0; i < self->text->statements->len; i++)
    {
      const CwStatement *statement = self->text->statements->pdata[i];

      if (has (self, statement, SEARCHED) || (statement->passage->kind == CW_PASSAGE_TITLE &&
                                              has (self, statement, CW_NARRATIVE_REVIEW)))
        return;
      if (claim == NULL && has (self, statement, CW_SYSTEMATIC_REVIEW))
        claim = statement;
    }
  if (claim)
    cw_prose_check_add_statement (
      self, "claim-systematic-review", CW_SEVERITY_WARNING, claim,
      g_strdup (_ ("A systematic review says where and how it searched (PRISMA 2020).")));
}

void
cw_language_check_claims (CwProseCheck *self)
{
  for (guint i = 0; i < self->text->statements->len; i++)
    check_customs (self, self->text->statements->pdata[i]);
  check_review (self);
}
