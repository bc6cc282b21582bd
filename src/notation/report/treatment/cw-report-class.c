/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/treatment/cw-report-treatment-private.h"

/* Drugs of which only the class is told: "broad-spectrum antibiotics were started". Where the
 * sentence names one, that tells more; each class is told once. */

#define CLASS                                                                                      \
  "(?<![\\w-])(?<word>(?:(?:broad|wide|extended)-?[ -]?spectrum )?"                                \
  "(?:(?<kind>antibiotic|antimicrobial|antifungal|antiviral|vasopressor|vasoactive|inotrop|"       \
  "diuretic|opioid|antiepileptic|anticonvulsant|bronchodilator|immunosuppress|antituberculous|"    \
  "antihypertensive|antihistamine)(?:ic|ive)?"                                                     \
  "(?: (?:therapy|treatment|agents?|drugs?|medications?|support|coverage|infusions?|amines?)|"     \
  "e?s|ants)|(?<kind>narcotic)s))"                                                                 \
  "(?![\\w-])(?! (?:resistan|susceptib|sensitiv|allerg|stewardship|test|level|prophylaxis|abuse|"  \
  "use\\b|use disorder|depend|overdose|withdrawal|class|policy))"
/* It has to begin; what goes on was told before. */
#define BEGUN                                                                                      \
  "(?:received|started|initiated|commenced|administered|given|treated with|treatment with|"        \
  "managed with|covered with|placed on|put on|required|requiring|needed|needing|prescribed|"       \
  "instituted|introduced|added|supported with|resuscitated with|administration of|initiation of|"  \
  "begun|began|on)"
#define BEGUN_BEFORE                                                                               \
  "\\b" BEGUN "\\b(?:(?!\\b(?:but|which|who|was|were|had|because)\\b)[^.;]){0,70}\\Z"
#define BEGUN_BEHIND                                                                               \
  "\\G(?:(?!\\b(?:but|which|who|had|because)\\b)[^.;,]){0,60}"                                     \
  "(?:,? (?:and|as well as|along with) [^.;,]{3,50})? (?:was|were) "                               \
  "(?:\\w+ly |then |also )*(?:started|initiated|commenced|administered|given|added|begun|"         \
  "instituted|introduced|prescribed|required|needed)\\b"
#define NOT_THIS                                                                                   \
  "\\b(?:these|those|this|other|previous|prior|such|the same|without|no|not|before|stop\\w*|"      \
  "discontinu\\w+|continu\\w+|chang\\w+|switch\\w+|de-?escalat\\w+|adjust\\w+|narrow\\w+|"         \
  "complet\\w+|course of|history|recent|use of|risk|sensitive to|resistant "                       \
  "to|previously|long-term|emphasis|chronic|if|consider\\w*|"                                      \
  "recommend\\w*|advis\\w+|suggest\\w*|may|should|would|could|might|plan\\w*|response to|off|"     \
  "(?:decreas|reduc|increas|alter|chang|withdraw|taper|cessation|modification|minimi[sz]ation)"    \
  "\\w*)"                                                                                          \
  "(?: [\\w-]+){0,4} ?\\Z"

static gboolean
is_begun (CwReportReader *self, CwReportRange part, CwReportRange name)
{
  return (cw_report_has_in (self, BEGUN_BEFORE, part.first, name.first) ||
          cw_report_has_in (self, BEGUN_BEHIND, name.past, part.past)) &&
         !cw_report_has_in (self, NOT_THIS, part.first, name.first) &&
         !cw_report_is_hypothetical (self, name.first) &&
         cw_report_is_given (self, part.first, name.first);
}

/* Adds the classes of the part that nothing was told of before; whether there were any. */
gboolean
cw_report_read_classes (CwReportReader *self, CwReportRange part)
{
  CwSnapshot *regimen = NULL;
  CwReportRange range = { 0, 0 };
  g_autoptr (GMatchInfo) match = NULL;

  if (!cw_report_has_in (self, CLASS, part.first, part.past) || cw_report_has_drug (self) ||
      cw_report_has (self, "\\b(?:past|medical|surgical|family) history\\b"))
    return FALSE;
  for (gboolean more = cw_report_match_in (self, CLASS, part.first, part.past, &match); more;
       more = g_match_info_next (match, NULL))
    {
      g_autofree char *found = cw_report_fetch (match, "kind");
      g_autofree char *kind = found ? g_ascii_strdown (found, -1) : NULL;
      g_autofree char *words = NULL;
      CwReportRange name;
      CwSnapshot *drug;

      if (!cw_report_get_range (match, "word", &name.first, &name.past) || kind == NULL ||
          g_hash_table_contains (self->drugs, kind) || !is_begun (self, part, name))
        continue;
      if (regimen == NULL)
        {
          regimen = cw_report_row_new ("regimens");
          range = name;
        }
      words = cw_report_dup_item (self, name);
      drug = cw_snapshot_add (regimen, cw_entity_info_find (regimen->info, "drugs"), NULL);
      cw_report_set (drug, "name", words);
      cw_report_set (drug, "route", cw_report_find_route (self, name));
      g_hash_table_replace (self->drugs, g_steal_pointer (&kind), drug);
      range.past = name.past;
    }
  if (regimen)
    cw_report_finish_regimen (self, regimen, part, range);
  return regimen != NULL;
}
