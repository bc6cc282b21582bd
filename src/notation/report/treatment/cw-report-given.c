/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/treatment/cw-report-treatment-private.h"

#include <string.h>

/* Whether the drugs that a part of a sentence names were given. */

/* Less usual ways to say so: "maintained with", "was modified to", "under coverage with". */
#define MORE_GIVEN                                                                                 \
  "(?:maintained|covered|induced|loaded|bridged|nebuli[sz]ed|paraly[sz]ed|continued|substituted|"  \
  "augmented|pre-?treated|rescued|tried|supported)(?: twice| \\w+ly)? with|"                       \
  "(?:modified|altered|shifted|rotated|expanded|stepped (?:up|down)|upgraded|downgraded) "         \
  "(?:to|with)|(?:was|were|been) (?:\\w+ly "                                                       \
  ")?(?:begun|employed|utili[sz]ed|used|trial(?:l)?ed|ordered|"                                    \
  "resumed|instilled)|trial of|"                                                                   \
  "(?:includ\\w+|involved|consist\\w+(?: of)?|with|by|requir\\w+|led to|began|"                    \
  "despite)(?: the)? (?:\\w+ )?administration of|"                                                 \
  "(?:switched|changed|converted|transitioned|de-?escalated|shifted)(?: [\\w/,-]+){0,6}? "         \
  "(?:to|from)|discharged to (?:an? |the )?[\\w -]{3,40}? (?:on|with)|"                            \
  "(?:cover(?:age)?|prophylaxis|support|sedation|analgesia|anticoagulation|immunosuppression|"     \
  "(?<!self-)medications?|antibiotics?|boluses|drips?) (?:with|by|of|\\()|"                        \
  "(?:after|following|despite) (?:(?:the|his|her|a|only) "                                         \
  ")*(?:first|second|third|fourth|initial|single|"                                                 \
  "one|two|three|last) (?:doses?|infusions?|injections?|administrations?) of"

#define GIVEN                                                                                      \
  "\\b(?:received|receiv(?:es|ing)|given(?! "                                                      \
  "(?:his|her|the|that|this|a)\\b)|administered|administrated|started|initiated|commenced|begun|"  \
  "began|treated|repeated|dosed|treatment with|"                                                   \
  "therapy with|chemotherapy with|combination (?:of|with)|consisting "                             \
  "of|regimen|prescribed|cycles? of|courses? of|infusion|doses? of|"                               \
  "controlled (?:by|with)|managed (?:[\\w-]+ ){0,4}?(?:by|with)|required|requiring|needed|"        \
  "needing|necessitating|instituted|injected|infused|instilled|established on|anticoagulated "     \
  "with|sedated with|premedicated with|resuscitated with|an[ae]sthetized with|supplemented "       \
  "with|(?:replaced|"                                                                              \
  "substituted) (?:by|with|for)|(?:converted|transitioned|escalated|broadened|narrowed) to|"       \
  "continued|switched to|changed to|maintained on|placed on|kept on|added|introduced|"             \
  "discharged? (?:on|with|home on|medications?|prescriptions?)|combined with|followed by|loaded "  \
  "with|put on|remain(?:ed|ing)? on|stay(?:ed)? "                                                  \
  "on|includ(?:ed?|ing)|comprised|therapy|chemotherapy|" MORE_GIVEN ")\\b"
/* "Four of six planned cycles" were given. */
#define NOT_GIVEN                                                                                  \
  "\\b(?:of (?:the |all )?" CW_REPORT_NUMBER                                                       \
  " planned(*SKIP)(*FAIL)|refused|declined|recommended|(?<!the )(?<!all )planned|considered(?! "   \
  "and)|allerg\\w+|intoleran\\w+|resistant|"                                                       \
  "resistance|susceptib\\w+|sensitive|MICs?|discontinu\\w+|stopped|withheld|reduced "              \
  "to|adjusted(?! to (?:include|add|cover))|tapered|"                                              \
  "increased to|decreased to|history of(?! " CW_REPORT_NUMBER                                      \
  " (?:[\\w-]+ )?(?:(?:cycles|courses)\\b|\\Z))|instead "                                          \
  "of|without|avoid\\w*|failures? of|contraindicat\\w+|toxicity|overdose|(?<!an[ae]sthesia was "   \
  ")(?<!sedation was )induced by|"                                                                 \
  "home medications?|interact\\w+|levels?(?! of consciousness)|re-?started|resumed)\\b"
/* Then something else was given after all. */
#define NOT_BACK                                                                                   \
  "(?![^,;]*\\band (?:then "                                                                       \
  ")?(?:received|was|started|continued|treated|were|maintained|switched|put|kept|placed))"

/* "may have received", "would be treated with". */
#define MAYBE_GIVEN                                                                                \
  "\\b(?:(?:may|might|could|would|should|will|must) (?:\\w+ly |also |not |have |be |been )*"       \
  "(?:receiv\\w+|given|treated|administered|start\\w*|tak\\w+|get|got|had|need|require|"           \
  "undergo\\w*|"                                                                                   \
  "benefit)|if|whether|in case of|(?:needs?|has|have|is|are) to be|(?:is|are) (?:usually|"         \
  "generally|typically|commonly|often|normally|sometimes)|usually suggested)\\b"

#define NEVER_GIVEN                                                                                \
  "\\G[^;,]{0,60}?\\badded to (?:the |each )?(?:\\w+ )?(?:suspension|medium|media|wells?|culture|" \
  "broth|agar|plates?|mixture|buffer|sample|solution|tube)s?\\b|"                                  \
  "\\G[^;,]{0,90}?\\b(?:was|were|has been|had been) (?:not|never) (?:been )?"                      \
  "(?:given|administered|started|initiated|used|received)\\b|"                                     \
  "\\G[^;,]{0,90}?\\b(?:needs?|has|have|should|must|can|may|could|might|would) (?:to )?be "        \
  "(?:given|administered|started|used|added)\\b|"                                                  \
  "\\G[^;,]{0,40}, which (?:should|must|can|may|could|might|would) be\\b|"                         \
  "\\G[^;,]{0,60}?\\b(?:is|are) (?:usually|generally|typically|commonly|often|normally|"           \
  "recommended|considered|known|mandatory|necessary|indicated|contraindicated|essential)\\b"
/* Whose treatment is told of. */
#define OTHERS                                                                                     \
  "\\b(?:(?:previous|other|some|several|these|those|many) (?:authors|studies|reports|groups|"      \
  "investigators|centers|centres)|the (?:usual|recommended|standard) (?:adult )?(?:dose|dosage)|"  \
  "(?:treatments?|drugs?|antibiotics?|agents?|therapy|medications?) of choice\\b[^.;]* "           \
  "(?:is|are)|"                                                                                    \
  "(?:optimal|recommended|preferred|standard|usual) (?:treatment|therapy|regimen)s?\\b[^.;]* "     \
  "(?:is|are|includes?))"                                                                          \
  "\\b[^.;]*\\Z"

#define ADVISED_TO_ALL                                                                             \
  "\\b(?:is|are) (?:usually|generally|commonly|typically|often) (?:suggested|recommended|advised|" \
  "given|used)\\b"
#define NEGATION                                                                                   \
  "\\b(?:no|not|never|neither|nor|without|den(?:y|ie)\\w*|absence|lack|negative|rul(?:e|ing)\\w*|" \
  "exclud\\w*|eliminat\\w*|rather|instead|unlikely|fail\\w*)\\b"

/* Another clause, of a drug that was given. */
#define ANEW "[,;] (?:and|so|but|then|therefore|thus|hence|instead)\\b"
#define WAS_GIVEN                                                                                  \
  "\\G[^,;]{0,60}?\\b(?:was|were) (?:\\w+ly |then |also )*(?:given|administered|injected|infused|" \
  "started|initiated|prescribed|added)\\b"

/* "did not improve while receiving", "no event except that he took" */
#define TURNED "\\b(?:except|while|despite|although|until)\\b"

/* What was not given in an earlier part or clause leaves this one alone. */
static gboolean
is_negated (CwReportReader *self, gsize from, gsize first)
{
  return cw_report_is_negated (self, first) &&
         !cw_report_has_in (self, TURNED "[^.;,]*\\Z", from, first) &&
         !(first > 1 && strchr (",;", self->words[first - 2]) &&
           cw_report_has_in (self, WAS_GIVEN, first, strlen (self->words))) &&
         (from == 0 || cw_report_has_in (self, NEGATION, from, first));
}

gboolean
cw_report_is_given (CwReportReader *self, gsize from, gsize first)
{
  return !is_negated (self, from, first) && !cw_report_is_other (self, first) &&
         !cw_report_has_in (self, NEVER_GIVEN, first, strlen (self->words)) &&
         !cw_report_has_in (self, OTHERS, from, first) &&
         !cw_report_has_in (self, ADVISED_TO_ALL, 0, first) &&
         !cw_report_has_in (self, MAYBE_GIVEN NOT_BACK "[^,;]{0,60}\\Z", from, first) &&
         !cw_report_has_in (self, NOT_GIVEN NOT_BACK "[^,;]{0,60}\\Z", from, first);
}

/* The drugs from the first one on that was given: "resistance to one, so that we gave another". */
GArray *
cw_report_dup_given (CwReportReader *self, const GArray *names, CwReportRange part)
{
  GArray *given = g_array_new (FALSE, FALSE, sizeof (CwReportRange));
  const CwReportRange *first = &g_array_index (names, CwReportRange, 0);
  guint i = 0;

  if (!cw_report_is_given (self, part.first, first->first))
    for (i = 1; i < names->len; i++)
      {
        gsize at = g_array_index (names, CwReportRange, i).first;

        if (cw_report_is_given (self, part.first, at) &&
            (cw_report_has_in (self, GIVEN, first->past, at) ||
             (cw_report_has_in (self, ANEW "[^,;]*\\Z", first->past, at) &&
              cw_report_has_in (self, WAS_GIVEN, at, part.past))))
          break;
      }
  for (; i < names->len; i++)
    g_array_append_val (given, g_array_index (names, CwReportRange, i));
  return given;
}

#define GAVE                                                                                       \
  "\\b(?:(?:anticoagulated|sedated|premedicated|resuscitated|an[ae]sthetized|supplemented|pulsed)" \
  " with|received|receiving|(?:is|was|been) (?:currently |now |still "                             \
  ")?undergoing|(?<!re-)started|(?<!re-)initiated|commenced|treated|given|administered|"           \
  "administrated|"                                                                                 \
  "maintained on|put on|placed on|on "                                                             \
  "(?:adjuvant|maintenance)|prescribed|underwent|undergone|completed|tolerated|(?:went "           \
  "on|proceeded) to "                                                                              \
  "receive|(?:had|history of) (?=" CW_REPORT_NUMBER " (?:[\\w-]+ )?(?:cycles|courses)\\b)|"        \
  "controlled (?:by|with)|managed (?:[\\w-]+ ){0,4}?(?:by|with)|"                                  \
  "(?:replaced|substituted) (?:by|with|for)|(?:required|needed|requiring|needing|necessitating) "  \
  "(?!to\\b|that\\b)|instituted|injected|infused|instilled|established on|"                        \
  "(?:consisted|composed) of|(?:regimen|treatment|therapy|management|coverage) "                   \
  "(?:initially |then |also )?(?:included|comprised)|(?:chemotherapy|regimen) "                    \
  "consisting of|"                                                                                 \
  "followed by (?:\\w+ ){0,2}chemotherapy|continued (?:with|on)|added|"                            \
  "introduced|discharged? (?:on|with|home on|medications?|prescriptions?)|"                        \
  "(?:changed|converted|transitioned|de-?escalated|escalated|broadened|narrowed|switched) "        \
  "to|" MORE_GIVEN                                                                                 \
  "|began|remain(?:ed|ing)? on|stay(?:ed)? on|(?:cycles|courses) of [^.;,]{3,80} "                 \
  "(?:(?:was|were) followed by|led to|resulted in))\\b"

#define COMPLETED                                                                                  \
  "\\G(?:,? and|,? then|,? followed by|,) " CW_REPORT_COUNTED_CYCLES                               \
  "|\\G,? (?:and )?(?:then|followed by|subsequently|later|thereafter)(?: with| by)? "              \
  "|\\b(?:after|following|complet\\w+|finish\\w+)\\b[^.;,]{0,40} (?:cycles?|courses|rounds) of\\b"

/* Before a drug that was not given; @from: where its part of the sentence begins. */
gboolean
cw_report_is_withheld (CwReportReader *self, gsize from, gsize at)
{
  return cw_report_has_in (self, NOT_GIVEN NOT_BACK "[^,;]{0,40}\\Z", from, at);
}

/* Whether a verb of the stretch gives something. */
gboolean
cw_report_has_giving (CwReportReader *self, gsize first, gsize past)
{
  return cw_report_has_in (self, GAVE, first, past);
}

/* Whether something was given in the part, or had been by then. */
gboolean
cw_report_tells_giving (CwReportReader *self, CwReportRange part)
{
  return cw_report_has_in (self, GAVE "|" COMPLETED, part.first, part.past);
}

/* What is told behind drugs that did something, and before those by which it got better. */
#define BETTER                                                                                     \
  "(?:improvement|resolution|remission|recovery|relief|responses?|control|normali[sz]ation|"       \
  "regression|reversal|clearance|correction|disappearance|cure|defervescence|stabili[sz]ation|"    \
  "benefit|healing)"
#define THERAPY                                                                                    \
  "(?:,? (?:therapy|treatment|infusions?|injections?|drops|administration|pulses?|monotherapy|"    \
  "supplementation|replacement|ointment|cream|\\([^()]{1,60}\\)))*"
#define DID_GOOD                                                                                   \
  "\\G" THERAPY " (?:\\w+ly )?(?:(?:resulted in|led to|brought(?: about)?|produced|achieved|"      \
  "yielded|provided|gave) (?:[\\w-]+,? ){0,5}?" BETTER "|"                                         \
  "(?:was|were|proved(?: to be)?|had been) (?:\\w+ly )?"                                           \
  "(?:effective|ineffective|efficacious|useful|successful|unsuccessful|helpful|beneficial|of no "  \
  "(?:avail|help|"                                                                                 \
  "benefit))|(?:corrected|relieved|resolved|controlled|improved|reversed|alleviated|"              \
  "ameliorated|cured|suppressed|restored|normali[sz]ed) "                                          \
  "(?:the|his|her|all|these|this|symptoms))\\b"
#define GOT_BETTER                                                                                 \
  "\\b(?:(?:improv|resolv|respond|subsid|reliev|controll|recover|abat|correct|revers|cur|"         \
  "ameliorat|disappear|regress|remitt|clear|heal|stabili[sz]|normali[sz]|alleviat|settl|"          \
  "diminish|eradicat)(?:ed|ing)|" BETTER "(?: (?:was|were) (?:achieved|seen|noted|observed|"       \
  "obtained))?)(?: (?!from\\b)(?:[\\w-]+)){0,8}? (?:with|to|on|under|after|following|by|upon|"     \
  "within [\\w-]+ \\w+ of)(?: (?:the|an?|his|her|oral|intravenous|topical|high-dose|low-dose|"     \
  "systemic|additional|empiric(?:al)?|initial|further|prolonged|repeated|aggressive|initiation|"   \
  "administration|introduction|institution|addition|start|starting|initiating|adding|treatment|"   \
  "therapy|trial|course|courses|dose|doses|bolus(?:es)?|infusions?|injections?|use|combination|"   \
  "combined|pulses?|pulsed?|short|long|single|\\w+-(?:day|week|month)|of|with|antibiotics?|"       \
  "antibiotic|steroid|[\\w-]+ (?:saline )?(?:and|plus)))*(?: \\()? ?\\Z"

#define KNOWN_TO_ALL                                                                               \
  "\\G[^.;,]{0,40}?\\b(?:(?:has|have) (?:\\w+ )?been (?:\\w+ly "                                   \
  ")?(?:reported|described|shown|seen|"                                                            \
  "documented|observed|noted)|is|are|may|can|could)\\b"

/* "resolved with topical tacrolimus", "high-dose corticosteroids resulted in improvement": what
 * helped, or did not, was given. */
static gboolean
tells_benefit (CwReportReader *self, const GArray *names, CwReportRange part)
{
  const CwReportRange *first = &g_array_index (names, CwReportRange, 0);
  const CwReportRange *last = &g_array_index (names, CwReportRange, names->len - 1);

  return (cw_report_has_in (self, GOT_BETTER, part.first, first->first) &&
          !cw_report_has_in (self, KNOWN_TO_ALL, last->past, part.past)) ||
         cw_report_has_in (self, DID_GOOD, last->past, part.past);
}

/* Whether the drugs that have no dose were given. */
gboolean
cw_report_are_given (CwReportReader *self, const GArray *names, CwReportRange part)
{
  return (cw_report_has (self, GIVEN) && cw_report_tells_giving (self, part)) ||
         tells_benefit (self, names, part);
}
