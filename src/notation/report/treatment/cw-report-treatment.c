/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/treatment/cw-report-treatment-private.h"

#include <string.h>

#include "model/cw-treatment.h"
#include "notation/regimen/cw-regimen.h"

/* Drugs that were given: lines with doses go to the reader of regimens. */

#define DOSE                                                                                       \
  "\\d(?:[\\d.,]*\\d)?[ -]?(?:-\\d+ "                                                              \
  "?)?(?:mgs?|(?:milli|micro)?grams?|g[mr]?|ug|mcg|\\x{3bc}g|\\x{b5}g|IU|UI|U|units|mL|ml|"        \
  "million)(?:/"                                                                                   \
  "|\\b)|\\bAUC|\\b" CW_REPORT_WORDED_MASS

#define CLASS_NAMES "\\G(?:gluco|cortico)?steroids?\\Z"
#define NAMELY                                                                                     \
  "\\G(?: (?:pulses?|therapy|treatment|infusions?))*(?:,| \\(|:)? ?"                               \
  "(?:using|with|such as|including|namely|in the form of|consisting of|of|i\\.e\\.,?) "            \
  "(?:(?:an?|oral|intravenous|high-dose|low-dose|doses?|of|\\d[\\d.,]*|m?c?g) ?)*\\Z"

#define IN_PARENTHESES                                                                             \
  "\\G(?: (?:therapy|treatment|agents?|drugs?|medications?|regimen|prophylaxis|coverage))* \\(\\Z"

/* "corticosteroids (prednisolone 20 mg)", "steroid therapy with dexamethasone": a drug in
 * parentheses, or behind a class, tells which one it is. */
static gboolean
is_class (CwReportReader *self, const GArray *names, guint i)
{
  const CwReportRange *name = &g_array_index (names, CwReportRange, i);

  if (i + 1 >= names->len)
    return FALSE;
  return cw_report_has_in (self, IN_PARENTHESES, name->past, name[1].first) ||
         (cw_report_has_in (self, CLASS_NAMES, name->first, name->past) &&
          cw_report_has_in (self, NAMELY, name->past, name[1].first));
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

/* What stands between two drugs of one list. */
#define LISTED                                                                                     \
  "\\G(?: \\([^()]{1,40}\\))?(?:,|,? and|,? plus| \\+|,? as well as|,? along with|,? together "    \
  "with|"                                                                                          \
  ",? combined with|,? in combination with|/)(?: (?:(?:oral|intravenous|high-dose|low-dose|"       \
  "liposomal|topical|inhaled|subcutaneous|systemic|later|then|also)|IV))* ?\\Z"

/* No list of drugs is longer. */
#define LONGEST_LIST 24

/* "vancomycin, amikacin and liposomal amphotericin": one that was given before is part of the
 * combination in which another is new. */
static gboolean
joins_new (CwReportReader *self, const GArray *names, guint i)
{
  for (guint j = i; j-- > 0 && j + LONGEST_LIST > i;)
    {
      const CwReportRange *name = &g_array_index (names, CwReportRange, j);

      if (!cw_report_has_in (self, LISTED, name->past, name[1].first))
        break;
      if (!knows_drug (self, *name))
        return TRUE;
    }
  for (guint j = i + 1; j < MIN (names->len, i + LONGEST_LIST); j++)
    {
      const CwReportRange *name = &g_array_index (names, CwReportRange, j);

      if (!cw_report_has_in (self, LISTED, name[-1].past, name->first))
        break;
      if (!knows_drug (self, *name))
        return TRUE;
    }
  return FALSE;
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
                          range.past, part.past) ||
        cw_report_is_withheld (self, part.first, range.first) ||
        cw_report_has_in (
          self, "\\G(?: \\([^()]{1,12}\\))? (?:levels?|concentrations?|tit(?:er|re)s?)\\b",
          range.past, part.past) ||
        is_class (self, names, i) ||
        (knows_drug (self, range) && !begins_course (self, part) && !joins_new (self, names, i));

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

/* "received adjuvant chemotherapy. Carboplatin was given": now the drugs are told. */
static gboolean
names_last (CwReportReader *self, const CwSnapshot *regimen)
{
  const CwSnapshot *last = self->regimen ? self->regimen->item : NULL;
  const char *phase = cw_snapshot_get_text (regimen, "phase");
  const char *cycles = cw_snapshot_get_text (regimen, "cycles-given");

  if (last == NULL || self->regimen_sentence + 1 < self->n_sentence ||
      cw_report_get_drugs (self->regimen->item)->len > 0 || cw_snapshot_get_text (last, "name") ||
      !cw_report_has (self, "\\b(?:chemo\\w*|cycles?|courses?|regimen|protocol|immunotherapy)\\b"))
    return FALSE;
  return (phase == NULL || g_strcmp0 (phase, cw_snapshot_get_text (last, "phase")) == 0) &&
         (cycles == NULL || cw_snapshot_get_text (last, "cycles-given") == NULL ||
          g_str_equal (cycles, cw_snapshot_get_text (last, "cycles-given")));
}

static void
fill_last (CwReportReader *self, CwSnapshot *regimen)
{
  CwSnapshot *last = self->regimen->item;
  const CwField *written = cw_entity_info_find (last->info, "as-written");

  if (regimen->texts[written->index])
    g_clear_pointer (&last->texts[written->index], g_free);
  CW_FOREACH_FIELD (last->info, field)
    if (last->texts[field->index] == NULL)
      last->texts[field->index] = g_steal_pointer (&regimen->texts[field->index]);
}

/* What leads from one regimen to the next. */
#define THEN ",? (?:and )?(?:then|followed by|subsequently|later|thereafter)(?: with| by)? "

static void
finish_regimen (CwReportReader *self, CwSnapshot *regimen, gsize first, gsize past)
{
  CwReportFact *fact = NULL;

  if (cw_report_take_against_event (self, regimen, first, past))
    return;
  if (!cw_report_has_in (self, THEN "(?:[\\w-]+ ){0,4}\\Z", 0, first) &&
      (joins_last (self) || names_last (self, regimen)))
    {
      if (names_last (self, regimen))
        fill_last (self, regimen);
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

/* Adds the regimen with its phase, cycles and beginning as the part tells them. */
void
cw_report_finish_regimen (CwReportReader *self,
                          CwSnapshot *regimen,
                          CwReportRange part,
                          CwReportRange range)
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

/* What somebody takes at home belongs to the history: "Her regular medications were ramipril 5 mg".
 */
#define AT_HOME                                                                                    \
  "\\b(?:home|regular|usual|current|chronic|outpatient|long-term|daily|baseline|pre-?admission|"   \
  "routine|existing|oral|background)(?: home| oral)? medications?(?: list)?\\b"                    \
  "(?:(?!\\b(?:was|were) (?:started|initiated|given|added|changed|switched|replaced))[^.;])*"      \
  "(?::|\\b(?:includ\\w+|were|was|consist\\w+|comprised|list\\w+|are|of))|"                        \
  "\\bmedications? (?:at home|on admission|prior to (?:admission|presentation)|before admission|"  \
  "history|taken at home|at (?:admission|presentation|the time of "                                \
  "(?:admission|presentation)))\\b|"                                                               \
  "\\A(?:his|her|the patient's) (?:medications?|drugs?) (?:were|was|included|consisted|list)\\b"

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
         cw_report_has_in (self, MEASURED, first, MIN (past + 12, part.past)) ||
         cw_report_has_in (self, AT_HOME, part.first, range.first);
}

/* A line of drugs, at least one of them with its dose. */
static gboolean
read_doses (CwReportReader *self, const GArray *all, CwReportRange part)
{
  g_autoptr (GArray) names = cw_report_dup_given (self, all, part);
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
  cw_report_finish_regimen (self, regimen, part, range);
  return TRUE;
}

/* "after the second cycle of docetaxel": of drugs that nothing was told of before. */
static gboolean
is_reached (CwReportReader *self, const GArray *names, CwReportRange part)
{
  for (guint i = 0; i < names->len; i++)
    if (knows_drug (self, g_array_index (names, CwReportRange, i)))
      return FALSE;
  return cw_report_has_in (self, CW_REPORT_REACHED, part.first, part.past);
}

/* A regimen of the drugs that are not known yet. */
static gboolean
add_given (CwReportReader *self, const GArray *names, CwReportRange part)
{
  CwReportRange range = { g_array_index (names, CwReportRange, 0).first,
                          g_array_index (names, CwReportRange, names->len - 1).past };
  CwSnapshot *regimen = cw_report_row_new ("regimens");

  add_plain_drugs (self, regimen, names, part);
  if (cw_report_get_drugs (regimen)->len == 0)
    {
      cw_snapshot_free (regimen);
      return FALSE;
    }
  cw_report_set_duration (self, regimen, range.past, part);
  cw_report_finish_regimen (self, regimen, part, range);
  return TRUE;
}

/* Drugs without a dose: "received prednisone and azathioprine" */
static gboolean
read_names (CwReportReader *self, const GArray *all, CwReportRange part)
{
  g_autoptr (GArray) names = cw_report_dup_given (self, all, part);

  if (names->len == 0 ||
      !(cw_report_are_given (self, names, part) || is_reached (self, names, part)))
    return FALSE;
  return add_given (self, names, part);
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
      !(cw_report_tells_giving (self, part) ||
        (self->regimen == NULL &&
         cw_report_has_in (self, CW_REPORT_REACHED, part.first, part.past))) ||
      !cw_report_is_given (self, part.first, range.first))
    return FALSE;
  name = cw_report_fetch (match, "name");
  regimen = cw_report_row_new ("regimens");
  cw_report_set (regimen, "name", name);
  cw_report_finish_regimen (self, regimen, part, range);
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
  "(?:,? and(?! \\d)|, and(?= \\d)|;|,? but|,? then|,? so(?: that)?|,? hence|,? therefore|, thus|" \
  ", followed by) "                                                                                \
  "(?=(?:[^,;()]|\\([^()]*\\))*?\\b(?:was|were|given|prescribed|received|started|underwent|"       \
  "refused|had|he|she|treated)\\b)|(?<=[a-z]), (?=(?:he|she|the patient) "                         \
  "(?:was|received|then)\\b[^.;]*\\b(?:cycles|courses)\\b)|(?:,? and|,? then|,? followed by|,) "   \
  "(?=" CW_REPORT_COUNTED_CYCLES ")"
#define ONLY_ADVISED                                                                               \
  "\\b(?:was|were) (?:not |then |therefore |permanently |temporarily |subsequently |immediately |" \
  "gradually )*(?:recommended|planned|advised|suggested|considered|offered|proposed|refused|"      \
  "declined|discontinued|stopped|withheld|reduced|decreased|increased|adjusted(?! to "             \
  "(?:include|add|cover))|tapered|"                                                                \
  "interrupted|suspended|re-?started|resumed)\\b"

#define ONLY_THOUGHT_OF                                                                            \
  "\\b(?:recommended|planned|advised|suggested|considered|offered|proposed|refused|declined|not|"  \
  "withheld|re-?started|resumed)\\b"

/* What was given and changed later was given all the same. */
static gboolean
is_only_advised (CwReportReader *self, const GArray *names, CwReportRange part)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize until = names->len ? g_array_index (names, CwReportRange, 0).first : part.first;
  gsize first, past;

  if (!cw_report_match_in (self, ONLY_ADVISED, part.first, part.past, &match) ||
      !cw_report_get_range (match, NULL, &first, &past) || cw_report_ends_after_cycles (self, part))
    return FALSE;
  /* "was started and later reduced" */
  if (!cw_report_has_in (self, ONLY_THOUGHT_OF, part.first, past))
    until = MAX (until, first);
  return !cw_report_has_giving (self, part.first, until);
}

/* The dose of a drug that was not told before, by what became of it. */
static gboolean
read_changed (CwReportReader *self, const GArray *names, gsize *past)
{
  const CwReportRange *name = names->len ? &g_array_index (names, CwReportRange, 0) : NULL;
  CwSnapshot *regimen;

  if (name == NULL || !cw_report_is_given (self, 0, name->first) ||
      cw_report_is_hypothetical (self, name->first) || knows_drug (self, *name))
    return FALSE;
  regimen = cw_report_read_altered_dose (self, names, past);
  if (regimen)
    finish_regimen (self, regimen, name->first, *past);
  return regimen != NULL;
}

#define REPLACED                                                                                   \
  "\\G[^.;,]{0,30} (?:replaced|switched|changed|substituted|exchanged|de-?escalated|escalated|"    \
  "converted|transitioned) (?:by|to|with|for)\\b"
#define WAS_REPLACED                                                                               \
  "\\G(?: (?:therapy|treatment|infusion|regimen))? (?:was|were|had been|has been) "                \
  "(?:(?:\\w+ly|then|later|therefore|also) )*(?<to>(?:replaced|switched|changed|substituted|"      \
  "exchanged|de-?escalated|escalated|converted|transitioned)(?: \\w+ly)? (?:by|to|with|for))\\b"

static void read_part (CwReportReader *self, CwReportRange part);

/* "Micafungin was changed to fluconazole": both were given, one after the other. */
static gboolean
read_replaced (CwReportReader *self, const GArray *names, CwReportRange part)
{
  for (guint i = 0; i < names->len; i++)
    {
      CwReportRange name = g_array_index (names, CwReportRange, i);
      CwReportRange before = { part.first, name.past };
      CwReportRange behind = { 0, part.past };
      g_autoptr (GMatchInfo) match = NULL;
      g_autoptr (GArray) known = NULL;

      if (!cw_report_match_in (self, WAS_REPLACED, name.past, part.past, &match) ||
          !cw_report_get_range (match, "to", &behind.first, &before.past))
        continue;
      before.past = name.past;
      known = g_array_new (FALSE, FALSE, sizeof (CwReportRange));
      g_array_append_vals (known, names->data, i + 1);
      if (cw_report_is_given (self, part.first, g_array_index (names, CwReportRange, 0).first))
        add_given (self, known, before);
      read_part (self, behind);
      return TRUE;
    }
  return FALSE;
}

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
  if (read_replaced (self, names, part) || is_only_advised (self, names, part) ||
      cw_report_read_supportive (self, names))
    return;
  if (names->len == 0 || (!read_doses (self, names, part) && !read_names (self, names, part)))
    if (!read_named (self, part) && !cw_report_read_unnamed (self, part) &&
        !cw_report_read_classes (self, part))
      read_cycles (self, part);
}

#define HAS_VERB "\\b(?:was|were|had|has|received|\\w+ed|underwent|began|given|took)\\b"

/* "cultures were positive and vancomycin, clindamycin, and penicillin were started" */
static gboolean
is_in_list (CwReportReader *self, gsize first, gsize at, gsize length)
{
  g_autoptr (GArray) names = NULL;

  if (!cw_report_has_in (self, "\\G,? and [\\w-]+(?: acid)? (?:were|have been|had been)\\b", at,
                         length))
    return FALSE;
  names = cw_report_list_drugs (self, first, at);
  return names->len > 1 && g_array_index (names, CwReportRange, names->len - 1).past + 1 >= at;
}

#define COUNTED "\\b(?:cycles?|courses?|rounds?)\\b|\\b[x\\x{d7}] ?\\d"

/* "AC x4, then weekly paclitaxel x12" are two, when the first was counted and given. */
static gsize
find_course_end (CwReportReader *self, gsize first, gsize past)
{
  gsize at = cw_report_find_end (self, THEN, first + 1, past);
  CwReportRange before = { first, at };
  g_autoptr (GArray) names = NULL;

  if (at == past || !cw_report_has_in (self, COUNTED, first, at) ||
      !cw_report_tells_giving (self, before) || !cw_report_is_given (self, first, at))
    return past;
  names = cw_report_list_dosed (self, at, past);
  return names->len || cw_report_has_in (self, NAMED, at, past) ? at : past;
}

/* "carboplatin and paclitaxel were given" is one part: what stands before "and" has no verb. */
static gsize
find_part_end (CwReportReader *self, gsize first, gsize length)
{
  gsize end = first;
  guint tries = 0;

  do
    end = cw_report_find_end (self, NEXT_PART, end + 1, length);
  while (end < length && ++tries < 5 && cw_report_has_in (self, "\\G,? and ", end, length) &&
         (!cw_report_has_in (self, HAS_VERB, first, end) || is_in_list (self, first, end, length)));
  return find_course_end (self, first, end);
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
  cw_report_read_end (self);
}
