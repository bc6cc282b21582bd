/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/cw-report-private.h"

#include <string.h>

#include "model/cw-treatment.h"
#include "notation/regimen/cw-regimen.h"

/* Drugs that were given: lines with doses go to the reader of regimens. */

#define GIVEN                                                                                      \
  "\\b(?:received|receiv(?:es|ing)|given(?! "                                                      \
  "(?:his|her|the|that|this|a)\\b)|administered|administrated|started|initiated|commenced|begun|"  \
  "began|treated|repeated|dosed|treatment with|"                                                   \
  "therapy with|chemotherapy with|combination (?:of|with)|consisting "                             \
  "of|regimen|prescribed|cycles? of|courses? of|infusion|doses? of|"                               \
  "controlled (?:by|with)|managed (?:[\\w-]+ ){0,4}?(?:by|with)|"                                  \
  "continued|switched to|changed to|maintained on|placed on|kept on|added|introduced|"             \
  "discharged? (?:on|with|home on|medications?|prescriptions?)|combined with|followed by|loaded "  \
  "with|put on|remain(?:ed|ing)? on|stay(?:ed)? on|include|therapy|chemotherapy)\\b"
/* "Four of six planned cycles" were given. */
#define NOT_GIVEN                                                                                  \
  "\\b(?:of (?:the |all )?" CW_REPORT_NUMBER                                                       \
  " planned(*SKIP)(*FAIL)|refused|declined|recommended|(?<!the )(?<!all )planned|considered(?! "   \
  "and)|allerg\\w+|intoleran\\w+|resistant|"                                                       \
  "resistance|susceptib\\w+|sensitive|discontinu\\w+|stopped|withheld|reduced "                    \
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
#define DOSE                                                                                       \
  "\\d(?:[\\d.,]*\\d)?[ -]?(?:-\\d+ "                                                              \
  "?)?(?:mgs?|(?:milli|micro)?grams?|g[mr]?|ug|mcg|\\x{3bc}g|\\x{b5}g|IU|UI|U|units|mL|ml|"        \
  "million)(?:/"                                                                                   \
  "|\\b)|\\bAUC|\\b" CW_REPORT_WORDED_MASS

/* "corticosteroids (prednisolone 20 mg)": a drug in parentheses tells which one it is. */
static gboolean
is_class (const CwReportReader *self, const GArray *names, guint i)
{
  const CwReportRange *name = &g_array_index (names, CwReportRange, i);

  return i + 1 < names->len && name[1].first == name->past + 2 && self->words[name->past] == ' ' &&
         self->words[name->past + 1] == '(';
}

/* Whether the drug was told before by this name. */
static gboolean
knows_drug (CwReportReader *self, CwReportRange name)
{
  g_autofree char *drug = cw_report_dup_item (self, name);
  g_autofree char *folded = g_ascii_strdown (drug, -1);

  return g_hash_table_contains (self->drugs, folded);
}

/* "anlotinib as maintenance therapy": a drug that was given before is given anew. */
static gboolean
begins_course (CwReportReader *self, CwReportRange part)
{
  return cw_report_has_in (self,
                           "\\b(?:maintenance|consolidation|(?:second|third|fourth)[- ]line|"
                           "rechallenged?|again|re-?(?:started|initiated|introduced))\\b",
                           part.first, part.past);
}

/* All drugs of the sentence that have no dose. */
static void
add_plain_drugs (CwReportReader *self, CwSnapshot *regimen, const GArray *names, CwReportRange part)
{
  const CwField *list = cw_entity_info_find (regimen->info, "drugs");

  for (guint i = 0; i < names->len; i++)
    {
      CwReportRange range = g_array_index (names, CwReportRange, i);
      g_autofree char *name = cw_report_dup_item (self, range);
      GPtrArray *drugs = cw_report_get_drugs (regimen);
      gboolean known =
        cw_report_has_in (self,
                          "\\G[^.;,]{0,30}\\b(?:was|were|has been) "
                          "(?:not|never|discontinued|stopped|changed|switched|replaced)\\b",
                          range.past, strlen (self->words)) ||
        cw_report_has_in (self, NOT_GIVEN NOT_BACK "[^,;]{0,40}\\Z", part.first, range.first) ||
        is_class (self, names, i) || (knows_drug (self, range) && !begins_course (self, part));

      for (guint j = 0; j < drugs->len && !known; j++)
        {
          const char *other = cw_snapshot_get_text (drugs->pdata[j], "name");

          known = other && (g_ascii_strcasecmp (other, name) == 0 || strstr (name, other) ||
                            strstr (other, name));
        }
      if (!known)
        {
          CwSnapshot *drug = cw_snapshot_add (regimen, list, NULL);

          cw_report_set (drug, "name", name);
          cw_report_set (drug, "route", cw_report_find_route (self, range));
        }
    }
}

/* "also received", "combined with": the drugs join those that are given already. */
static gboolean
joins_last (CwReportReader *self)
{
  return self->regimen && self->regimen_sentence + 2 > self->n_sentence &&
         cw_report_has (self,
                        "\\b(?:also|in addition|additionally|concurrent(?:ly)?|simultaneously|in "
                        "combination|combined with)\\b");
}

static void
append_drugs (CwReportReader *self, CwSnapshot *regimen, gsize first, gsize past)
{
  GPtrArray *from = cw_report_get_drugs (regimen);
  GPtrArray *to = cw_report_get_drugs (self->regimen->item);

  while (from->len)
    g_ptr_array_add (to, g_ptr_array_steal_index (from, 0));
  cw_report_add_span (self, self->regimen, first, past);
  self->n_found++;
}

/* The drug is referred to by name from then on. */
static void
remember_drugs (CwReportReader *self, CwSnapshot *regimen)
{
  GPtrArray *drugs = cw_report_get_drugs (regimen);

  for (guint i = 0; i < drugs->len; i++)
    {
      CwSnapshot *drug = drugs->pdata[i];
      const char *name = cw_snapshot_get_text (drug, "name");

      g_hash_table_replace (self->drugs, g_ascii_strdown (name, -1), drug);
    }
}

static void
finish_regimen (CwReportReader *self, CwSnapshot *regimen, gsize first, gsize past)
{
  CwReportFact *fact = NULL;

  if (joins_last (self))
    {
      remember_drugs (self, regimen);
      append_drugs (self, regimen, first, past);
      cw_snapshot_free (regimen);
      return;
    }
  fact = cw_report_take_row (self, "regimens", regimen, first, past);
  if (fact == NULL)
    return;
  remember_drugs (self, fact->item);
  self->regimen = fact;
  self->regimen_sentence = self->n_sentence;
}

/* "may have received", "would be treated with". */
#define MAYBE_GIVEN                                                                                \
  "\\b(?:(?:may|might|could|would|should|will|must) (?:\\w+ly |also |not |have |be |been )*"       \
  "(?:receiv\\w+|given|treated|administered|start\\w*|tak\\w+|get|got|had|need|require|"           \
  "undergo\\w*|"                                                                                   \
  "benefit)|if|whether|in case of|(?:needs?|has|have|is|are) to be|(?:is|are) (?:usually|"         \
  "generally|typically|commonly|often|normally|sometimes)|usually suggested)\\b"

#define NEVER_GIVEN                                                                                \
  "\\G[^;,]{0,90}?\\b(?:was|were|has been|had been) (?:not|never) (?:been )?"                      \
  "(?:given|administered|started|initiated|used|received)\\b|"                                     \
  "\\G[^;,]{0,90}?\\b(?:needs?|has|have|should|must|can|may|could|might|would) (?:to )?be "        \
  "(?:given|administered|started|used|added)\\b|"                                                  \
  "\\G[^;,]{0,60}?\\b(?:is|are) (?:usually|generally|typically|commonly|often|normally|"           \
  "recommended|considered|known)\\b"
/* Whose treatment is told of. */
#define OTHERS                                                                                     \
  "\\b(?:(?:previous|other|some|several|these|those|many) (?:authors|studies|reports|groups|"      \
  "investigators|centers|centres)|the (?:usual|recommended|standard) (?:adult )?(?:dose|dosage)|"  \
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

static gboolean
is_given (CwReportReader *self, gsize from, gsize first)
{
  return !is_negated (self, from, first) && !cw_report_is_other (self, first) &&
         !cw_report_has_in (self, NEVER_GIVEN, first, strlen (self->words)) &&
         !cw_report_has_in (self, OTHERS, from, first) &&
         !cw_report_has_in (self, ADVISED_TO_ALL, 0, first) &&
         !cw_report_has_in (self, MAYBE_GIVEN NOT_BACK "[^,;]{0,60}\\Z", from, first) &&
         !cw_report_has_in (self, NOT_GIVEN NOT_BACK "[^,;]{0,60}\\Z", from, first);
}

/* Names of regimens that stand for nothing else, and those that are such only in their company. */
#define SURE_NAMES                                                                                 \
  "m?FOLFOX-?\\d?|m?FOLFIRINOX|NALIRIFOX|FOLFIRI|FOLFOXIRI|XELOX|XELIRI|CAPOX|CAPIRI|SOX|"         \
  "(?:R-|P-)?G(?:EM|em)O[Xx]|GELOX|FLOT|EOX|TPF|(?:R-|O-|G-|DA-|mini-)*(?:EPOCH|CHOP|CHOEP|DHAP|"  \
  "DHAOx|GDP|ESHAP|IGEV|hyper-CVAD|hyperCVAD)(?:-R)?|(?:R-|O-|G-)(?:ICE|CVP|COP|CHP)|Hyper-CVAD|"  \
  "DDGP|ABVD|BEACOPP|COPP|VAI|VIDE|VDC(?:/IE)?|VDC-IE|TCHP|TCbHP|AC-TH?|EC-T|BEP|EMA[-/]?CO|"      \
  "EP-?EMA|CMF|FEC|MAID|VCD|VRD|VRd|RVd|RVD|VMP|KRd|DRd|M-?VAC|ddMVAC|HIPEC|CyBorD|"               \
  "FLAG(?:-IDA|-Ida)?|CLAG(?:-M)?|7 ?\\+ ?3|RHZE|HRZE"
#define COMPANY_NAMES                                                                              \
  "(?:dd)?(?:AC|EC|TC|GP|TP|EP|IE|PF|GC|AP|CP|DP|FP|XP|AI|CE|BR|IA|DA|CAP|COP|ICE|CVP|CHP|VAC|"    \
  "VIP|TIP|TAC|PCV|MEC|BEAM|FCR|SMILE|PEI|PEB|ECF|DCF|VAD|VTD|MPT|CAV|FAC|CEV|TCH|IVADo?)"
#define NAMED                                                                                      \
  "\\b(?<name>(?-i:" SURE_NAMES "|(?:(?<=cycles of )|(?<=courses of )|(?<=cycle of )|"             \
  "(?<=course of )|(?<=adjuvant )|(?<=salvage )|(?<=induction ))" COMPANY_NAMES "|" COMPANY_NAMES  \
  "(?= (?:regimen|chemo\\w*|protocol|x ?\\d)\\b)))(?![\\w/])"

/* "R-CHOP (rituximab 375 mg/m2, ...)", "FOLFOX and bevacizumab" */
static void
set_name (CwReportReader *self, CwSnapshot *regimen, CwReportRange part, gsize drugs)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *name = NULL;

  if (!cw_report_match_in (self, NAMED "[^.;,]{0,60}?\\Z", part.first, drugs, &match))
    return;
  name = cw_report_fetch (match, "name");
  cw_report_set_missing (regimen, "name", name);
}

static void
finish_part (CwReportReader *self, CwSnapshot *regimen, CwReportRange part, CwReportRange range)
{
  CwReportRange place;

  set_name (self, regimen, part, range.first);

  cw_report_set_phase (self, regimen, part);
  cw_report_set_cycles (self, regimen, part, &place);
  cw_report_set_reached (self, regimen, part);
  cw_report_set_start (self, regimen, part);
  finish_regimen (self, regimen, range.first, range.past);
}

/* What has amounts of drugs without giving them: what was swallowed, and blood. */
#define SWALLOWED "\\b(?:ingest\\w+|overdos\\w+|swallow\\w+|contains?)\\b"
#define MEASURED                                                                                   \
  "\\b(?:concentrations?|levels?(?! of consciousness)|excretion|serum|(?<!frozen )plasma(?! "      \
  "?exchange| ?pheresis)|"                                                                         \
  "urinary)\\b"

/* What was measured before a comma or behind the dose is another matter: "as the level fell, 5 mg
 * were given". */
static gboolean
is_no_line (CwReportReader *self, CwReportRange part, CwReportRange range)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize past = range.past, first = range.first, at;

  while (first > part.first && !strchr (",;", self->words[first - 1]))
    first--;
  if (cw_report_match_in (self, DOSE, range.first, range.past, &match))
    cw_report_get_range (match, NULL, &at, &past);
  return cw_report_has_in (self, SWALLOWED, part.first, MIN (past + 12, part.past)) ||
         cw_report_has_in (self, "\\G[^.;]{0,40}\\b(?:was|were|been) " SWALLOWED, past,
                           part.past) ||
         cw_report_has_in (self, MEASURED, first, MIN (past + 12, part.past));
}

/* The drugs from the first one on that was given: "resistance to one, so that we gave another". */
static GArray *
dup_given (CwReportReader *self, const GArray *names, CwReportRange part)
{
  GArray *given = g_array_new (FALSE, FALSE, sizeof (CwReportRange));
  const CwReportRange *first = &g_array_index (names, CwReportRange, 0);
  guint i = 0;

  if (!is_given (self, part.first, first->first))
    for (i = 1; i < names->len; i++)
      {
        gsize at = g_array_index (names, CwReportRange, i).first;

        if (is_given (self, part.first, at) &&
            (cw_report_has_in (self, GIVEN, first->past, at) ||
             (cw_report_has_in (self, ANEW "[^,;]*\\Z", first->past, at) &&
              cw_report_has_in (self, WAS_GIVEN, at, part.past))))
          break;
      }
  for (; i < names->len; i++)
    g_array_append_val (given, g_array_index (names, CwReportRange, i));
  return given;
}

/* A line of drugs, at least one of them with its dose. */
static gboolean
read_doses (CwReportReader *self, const GArray *all, CwReportRange part)
{
  g_autoptr (GArray) names = dup_given (self, all, part);
  CwReportRange range;
  CwSnapshot *regimen;

  if (names->len == 0)
    return FALSE;
  range = cw_report_get_clause (self, names, part);
  if (!cw_report_has_in (self, DOSE, range.first, range.past) || is_no_line (self, part, range))
    return FALSE;
  regimen = cw_report_read_line (self, range, names);
  if (regimen == NULL)
    return FALSE;
  add_plain_drugs (self, regimen, names, part);
  finish_part (self, regimen, part, range);
  return TRUE;
}

#define GAVE                                                                                       \
  "\\b(?:received|(?<!re-)started|(?<!re-)initiated|commenced|treated|given|administered|"         \
  "administrated|"                                                                                 \
  "maintained on|put on|placed on|on "                                                             \
  "(?:adjuvant|maintenance)|prescribed|underwent|undergone|completed|tolerated|(?:went "           \
  "on|proceeded) to "                                                                              \
  "receive|(?:had|history of) (?=" CW_REPORT_NUMBER " (?:[\\w-]+ )?(?:cycles|courses)\\b)|"        \
  "controlled (?:by|with)|managed (?:[\\w-]+ ){0,4}?(?:by|with)|"                                  \
  "consisted of|(?:chemotherapy|regimen) "                                                         \
  "consisting of|"                                                                                 \
  "followed by (?:\\w+ ){0,2}chemotherapy|continued (?:with|on)|added|"                            \
  "introduced|discharged? (?:on|with|home on|medications?|prescriptions?)|switched "               \
  "to|began|remain(?:ed|ing)? on|stay(?:ed)? on|(?:cycles|courses) of [^.;,]{3,80} "               \
  "(?:(?:was|were) followed by|led to|resulted in))\\b"

/* "four cycles of doxorubicin and twelve cycles of paclitaxel" are two regimens. */
#define COUNTED_CYCLES                                                                             \
  CW_REPORT_NUMBER                                                                                 \
  " (?:further |more |additional )?(?:cycles?|courses?|rounds?|weekly (?:doses|infusions)) of\\b"

#define COMPLETED                                                                                  \
  "\\G(?:,? and|,? then|,? followed by|,) " COUNTED_CYCLES                                         \
  "|\\b(?:after|following|complet\\w+|finish\\w+)\\b[^.;,]{0,40} (?:cycles?|courses|rounds) of\\b"

/* "after the second cycle of docetaxel": of drugs that nothing was told of before. */
static gboolean
is_reached (CwReportReader *self, const GArray *names, CwReportRange part)
{
  for (guint i = 0; i < names->len; i++)
    if (knows_drug (self, g_array_index (names, CwReportRange, i)))
      return FALSE;
  return cw_report_has_in (self, CW_REPORT_REACHED, part.first, part.past);
}

/* Drugs without a dose: "received prednisone and azathioprine" */
static gboolean
read_names (CwReportReader *self, const GArray *names, CwReportRange part)
{
  CwReportRange range = { g_array_index (names, CwReportRange, 0).first,
                          g_array_index (names, CwReportRange, names->len - 1).past };
  CwSnapshot *regimen;

  if (!cw_report_has (self, GIVEN) || !is_given (self, part.first, range.first) ||
      !(cw_report_has_in (self, GAVE "|" COMPLETED, part.first, part.past) ||
        is_reached (self, names, part)))
    return FALSE;
  regimen = cw_report_row_new ("regimens");
  add_plain_drugs (self, regimen, names, part);
  if (cw_report_get_drugs (regimen)->len == 0)
    {
      cw_snapshot_free (regimen);
      return FALSE;
    }
  finish_part (self, regimen, part, range);
  return TRUE;
}

/* "six cycles of R-CHOP" */
static gboolean
read_named (CwReportReader *self, CwReportRange part)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *name = NULL;
  CwReportRange range;
  CwSnapshot *regimen;

  if (!cw_report_match_in (self, NAMED, part.first, part.past, &match) ||
      !cw_report_get_range (match, "name", &range.first, &range.past) ||
      !(cw_report_has_in (self, GAVE "|" COMPLETED, part.first, part.past) ||
        (self->regimen == NULL &&
         cw_report_has_in (self, CW_REPORT_REACHED, part.first, part.past))) ||
      !is_given (self, part.first, range.first))
    return FALSE;
  name = cw_report_fetch (match, "name");
  regimen = cw_report_row_new ("regimens");
  cw_report_set (regimen, "name", name);
  finish_part (self, regimen, part, range);
  return TRUE;
}

/* Treatment that ended told how many there had been. */
#define ENDED                                                                                      \
  "(?:(?<!be )|(?<=had to be ))(?:stopped|discontinued|terminated|interrupted|ceased|ended)"
#define SOME_CYCLES CW_REPORT_NUMBER " (?:[\\w-]+ )?(?:cycles|courses|rounds)\\b"
#define AFTER_CYCLES                                                                               \
  "(?:after (?:completing|completion of|receiving|having received) (?:a total of )?|" ENDED        \
  " after (?:only )?)" SOME_CYCLES "|after (?:only )?" SOME_CYCLES                                 \
  "(?: of chemotherapy)?,? (?:the |his |her )?(?:\\w*chemo\\w*|treatment|therapy|it|regimen) "     \
  "(?:was|were|had "                                                                               \
  "to be) (?:\\w+ly )?" ENDED "\\b"
#define CHEMOTHERAPY                                                                               \
  "\\b(?:cycles?|courses?|rounds?) (?:of )?(?:[\\w-]+ "                                            \
  "){0,3}(?:chemo|immuno|chemoimmuno)therapy\\b|"                                                  \
  "\\b(?:chemo|immuno|chemoimmuno)therapy\\b[^.;,]{0,40}?(?: for|,| \\(|:| x| \\x{d7}) ?(?:a "     \
  "total of "                                                                                      \
  ")?" CW_REPORT_NUMBER " (?:[\\w-]+ )?(?:cycles|courses|rounds)\\b|"                              \
  "\\b(?:chemo|immuno|chemoimmuno)therapy\\b[^.;,]{0,60}? (?:" AFTER_CYCLES                        \
  ")|\\b(?:" AFTER_CYCLES ")"

/* "received six cycles of adjuvant chemotherapy": a regimen whose drugs are not told. */
static gboolean
read_unnamed (CwReportReader *self, CwReportRange part)
{
  g_autoptr (CwSnapshot) regimen = NULL;
  g_autofree char *words = NULL;
  g_autoptr (GMatchInfo) match = NULL;
  CwReportRange range, place;

  if (!cw_report_match_in (self, CHEMOTHERAPY, part.first, part.past, &match) ||
      !cw_report_get_range (match, NULL, &range.first, &range.past) ||
      !cw_report_has_in (self, GAVE "|" COMPLETED "|" AFTER_CYCLES, part.first, part.past) ||
      !is_given (self, part.first, range.first))
    return FALSE;
  regimen = cw_report_row_new ("regimens");
  if (!cw_report_set_cycles (self, regimen, part, &place))
    return FALSE;
  range.first = MIN (range.first, place.first);
  words = cw_report_dup_words (self, range.first, range.past);
  cw_report_set (regimen, "as-written", words);
  finish_part (self, g_steal_pointer (&regimen), part, range);
  return TRUE;
}

/* "A total of 6 cycles were given" is about the regimen told last. */
static void
read_cycles (CwReportReader *self, CwReportRange part)
{
  CwReportRange place;

  if (self->regimen && cw_snapshot_get_text (self->regimen->item, "cycles-given") == NULL &&
      cw_report_set_cycles (self, self->regimen->item, part, &place))
    {
      cw_report_add_span (self, self->regimen, place.first, place.past);
      self->n_found++;
    }
}

#define NEXT_PART                                                                                  \
  "(?:,? and(?! \\d)|, and(?= \\d)|;|,? but|,? then|, followed by) "                               \
  "(?=(?:[^,;()]|\\([^()]*\\))*?\\b(?:was|were|received|started|underwent|"                        \
  "refused|had|he|she|treated)\\b)|(?<=[a-z]), (?=(?:he|she|the patient) "                         \
  "(?:was|received|then)\\b[^.;]*\\b(?:cycles|courses)\\b)|(?:,? and|,? then|,? followed by|,) "   \
  "(?=" COUNTED_CYCLES ")"
#define ONLY_ADVISED                                                                               \
  "\\b(?:was|were) (?:not |then |therefore |permanently |temporarily |subsequently |immediately |" \
  "gradually )*(?:recommended|planned|advised|suggested|considered|offered|proposed|refused|"      \
  "declined|discontinued|stopped|withheld|reduced|decreased|increased|adjusted(?! to "             \
  "(?:include|add|cover))|tapered|"                                                                \
  "interrupted|suspended|re-?started|resumed)\\b"

/* What was given and changed later was given all the same. */
static gboolean
is_only_advised (CwReportReader *self, const GArray *names, CwReportRange part)
{
  gsize until = names->len ? g_array_index (names, CwReportRange, 0).first : part.first;

  return cw_report_has_in (self, ONLY_ADVISED, part.first, part.past) &&
         !cw_report_has_in (self, "\\b(?:" AFTER_CYCLES ")", part.first, part.past) &&
         !cw_report_has_in (self, GAVE, part.first, until);
}

/* The dose of a drug that was not told before, by what became of it. */
static gboolean
read_changed (CwReportReader *self, const GArray *names, gsize *past)
{
  const CwReportRange *name = names->len ? &g_array_index (names, CwReportRange, 0) : NULL;
  CwSnapshot *regimen;

  if (name == NULL || !is_given (self, 0, name->first) ||
      cw_report_is_hypothetical (self, name->first) || knows_drug (self, *name))
    return FALSE;
  regimen = cw_report_read_altered_dose (self, names, past);
  if (regimen)
    finish_regimen (self, regimen, name->first, *past);
  return regimen != NULL;
}

#define REPLACED "\\G[^.;,]{0,30} (?:replaced|switched|changed) (?:by|to|with)\\b"

static void
read_part (CwReportReader *self, CwReportRange part)
{
  g_autoptr (GArray) names = cw_report_list_dosed (self, part.first, part.past);
  gsize past;

  if (read_changed (self, names, &past))
    {
      CwReportRange rest = { past, part.past };

      /* What came in its place stands behind it. */
      if (past < part.past && cw_report_has_in (self, REPLACED, past, part.past))
        read_part (self, rest);
      return;
    }
  if (is_only_advised (self, names, part) || cw_report_read_supportive (self, names))
    return;
  if (names->len == 0 || (!read_doses (self, names, part) && !read_names (self, names, part)))
    if (!read_named (self, part) && (self->regimen || !read_unnamed (self, part)))
      read_cycles (self, part);
}

#define HAS_VERB "\\b(?:was|were|had|has|received|\\w+ed|underwent|began|given|took)\\b"

/* "carboplatin and paclitaxel were given" is one part: what stands before "and" has no verb. */
static gsize
find_part_end (CwReportReader *self, gsize first, gsize length)
{
  gsize end = first;
  guint tries = 0;

  do
    end = cw_report_find_end (self, NEXT_PART, end + 1, length);
  while (end < length && ++tries < 5 && cw_report_has_in (self, "\\G,? and ", end, length) &&
         !cw_report_has_in (self, HAS_VERB, first, end));
  return end;
}

/* Each part of the sentence that has a verb of its own is read for itself. */
void
cw_report_read_treatment (CwReportReader *self)
{
  gsize length = strlen (self->words);
  guint parts = 0;

  cw_report_read_radiation (self);
  for (gsize at = 0; at < length && parts < 12; parts++)
    {
      gsize end = parts < 11 ? find_part_end (self, at, length) : length;
      CwReportRange part = { at, end };

      read_part (self, part);
      at = end;
    }
}
