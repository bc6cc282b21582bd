/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-laboratory-private.h"

#include <string.h>

/* Values with a unit of the laboratory whose analyte is known. */

#define UNIT CW_REPORT_LAB_UNIT
#define NUMBER CW_REPORT_LAB_NUMBER
#define MOST_VALUES 80

#define OP                                                                                         \
  "(?:(?<op>[<>~]|\\x{2264}|\\x{2265}|less than|lower than|below|more than|greater than|"          \
  "higher than|over|above|approximately|about|around) ?)?"
#define VALUE OP "(?<value>" NUMBER ") ?(?<unit>" UNIT ")"
/* "(normal range 3.5-5.0 g/dL)", "[reference <5]", and "11.6-14.8" in the next cell. */
#define REFERENCE_WORD                                                                             \
  "(?:normal|reference|ref|NR|RR|N|RI|range)\\.?(?: (?:reference ?)?"                              \
  "(?:range|values?|interval|level|limits?))*(?: is| of|,)? ?[:,=]? ?"
#define REFERENCE                                                                                  \
  "\\G(?: ?(?:[(\\[] ?(?:" REFERENCE_WORD ")?|[,;] ?" REFERENCE_WORD ")"                           \
  "(?:(?<low>\\d+(?:[.,]\\d+)?) ?(?:" UNIT ")? ?(?:-|to|and) ?(?<high>\\d+(?:[.,]\\d+)?)|"         \
  "(?<bound><|>|\\x{2264}|\\x{2265}|up to|less than|below|under|above|over) ?"                     \
  "(?<limit>\\d+(?:[.,]\\d+)?))(?: ?(?<refunit>" UNIT "))?[^)\\];,\\w%]{0,4}(?:[)\\];]|, )|"       \
  " (?<low>\\d+(?:\\.\\d+)?) ?- ?(?<high>\\d+(?:\\.\\d+)?)(?: ?(?<refunit>" UNIT ")(?!\\w))?"      \
  "(?= [A-Z]|\\Z))"

/* What may stand between the name and its value. */
#define GAP_WORDS                                                                                  \
  "(?:was|were|is|of|at|had|rose|fell|increased|decreased|elevated|raised|high|low|reduced|"       \
  "normal|\\w{3,}ly|very|to|only|again|upto|"                                                      \
  "found|measured|with|a|be|been|being|an?|value|values|levels?|counts?|increase|decrease|"        \
  "dropped|as|peaked|peaking|peak|peaks|reached|reaching|reading|noted|recorded|showed|showing|"   \
  "remained|just|still|improved|normali[sz]ed|initial|estimated|concentrations?|"                  \
  "the|up|down|titers?|result|returned|came|back|calculated|determined|corrected|declined|"        \
  "climbed|dropping|rising|falling|has|serum|maximum|max|nadir|also|there|it|then|prolonged|"      \
  "shortened)"
/* "at that time was", "on admission was" */
#define WHEN                                                                                       \
  "(?: (?:at (?:that|the|this) time|(?:on|at) (?:admission|presentation|discharge|arrival|"        \
  "diagnosis)|on (?:hospital |postoperative )?day \\d+)(?= (?:was|were|is|of|had)\\b))?"
#define GAP                                                                                        \
  "\\G[)\\]]?(?: (?:levels?|counts?|concentrations?|values?|titers?|test|activity|results?))*,?"   \
  "(?: ?[(\\[][\\w+. -]{1,24}[)\\]])*(?: (?:levels?|counts?|concentrations?))?" WHEN               \
  "(?:,| " GAP_WORDS "\\b)*[:=]*(?: " GAP_WORDS "\\b)* ?[(\\[]? ?\\Z"

/* ---- rows ---- */

/* A value of one analyte on its way into the record. */
typedef struct
{
  CwReportAnalyte analyte;
  gsize first;
  gsize past;
  char *values[2]; /* a second one where it changed */
  char *low;
  char *high;
  gboolean is_column; /* one of several */
  gboolean is_cell; /* of a table, where the words before it are another row's */
} Finding;

static char *
make_value (const char *op, const char *number, const char *unit)
{
  g_autofree char *plain = number ? cw_report_read_lab_number (number) : NULL;

  return plain ? g_strdup_printf ("%s%s %s", cw_report_read_comparator (op), plain, unit) : NULL;
}

static CwSnapshot *
add_result (CwReportReader *self, CwSnapshot *series, const char *value)
{
  CwSnapshot *result =
    cw_snapshot_add (series, cw_entity_info_find (series->info, "results"), NULL);

  return cw_report_set (result, "value", value) ? result : NULL;
}

/* "protein, 7.0 mg/dL" is little for the blood, and what else it is of is not told; gases of a vein
 * have no name in the vocabulary. */
static gboolean
is_unclear (CwReportReader *self, const Finding *finding, const char *fluid)
{
  if (g_str_has_prefix (finding->analyte.term->term, "Arterial") &&
      cw_report_has_in (self, "\\bvenous\\b[^;]*\\Z", 0, finding->first))
    return TRUE;
  if (fluid == NULL)
    return g_str_equal (finding->analyte.term->term, "Total protein") &&
           !g_str_has_suffix (finding->values[0], " g/dL") &&
           !g_str_has_suffix (finding->values[0], " g/L");
  return *fluid == '\0';
}

/* Frees the texts of the finding. */
static void
take_finding (CwReportReader *self, Finding *finding)
{
  const CwReportAnalyte *analyte = &finding->analyte;
  const char *fluid = cw_report_find_fluid (self, analyte, finding->past);
  gsize first = MIN (analyte->range.first, finding->first);
  CwSnapshot *series = cw_report_row_new ("laboratory");
  CwSnapshot *result = add_result (self, series, finding->values[0]);

  if (result && !finding->is_column && !is_unclear (self, finding, fluid) &&
      !cw_report_is_aim (self, first) && !g_str_equal (analyte->term->term, "Oxygen saturation"))
    {
      cw_report_set (series, "analyte", analyte->term->term);
      cw_report_set (series, "specimen", fluid);
      cw_report_set (series, "reference-low", finding->low);
      cw_report_set (series, "reference-high", finding->high);
      if (fluid == NULL && finding->values[1] == NULL && !finding->is_cell)
        cw_report_set (result, "flag", cw_report_get_lab_flag (self, analyte, finding->first));
      if (finding->values[1])
        add_result (self, series, finding->values[1]);
      cw_report_take_row (self, "laboratory", g_steal_pointer (&series), first,
                          MAX (finding->past, analyte->range.past));
    }
  g_clear_pointer (&series, cw_snapshot_free);
  g_clear_pointer (&finding->values[0], g_free);
  g_clear_pointer (&finding->values[1], g_free);
  g_clear_pointer (&finding->low, g_free);
  g_clear_pointer (&finding->high, g_free);
}

/* ---- the range of the laboratory ---- */

static void
set_reference (const GMatchInfo *match, const char *own_unit, Finding *finding)
{
  g_autofree char *low = cw_report_fetch (match, "low");
  g_autofree char *high = cw_report_fetch (match, "high");
  g_autofree char *bound = cw_report_fetch (match, "bound");
  g_autofree char *limit = cw_report_fetch (match, "limit");
  g_autofree char *unit_words = cw_report_fetch (match, "refunit");
  g_autofree char *unit = unit_words ? cw_report_read_lab_unit (unit_words) : g_strdup (own_unit);
  const char *sign = cw_report_read_comparator (bound);

  if (!cw_report_unit_fits (finding->analyte.term, unit))
    return;
  if (high)
    {
      finding->low = make_value (NULL, low, unit);
      finding->high = make_value (NULL, high, unit);
    }
  else if (*sign == '<') /* "<=" as well */
    finding->high = make_value (NULL, limit, unit);
  else
    finding->low = make_value (NULL, limit, unit);
}

static void
read_reference (CwReportReader *self, const char *unit, Finding *finding)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize first, past;

  if (!cw_report_match_in (self, REFERENCE, finding->past, strlen (self->words), &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return;
  set_reference (match, unit, finding);
  if (finding->low || finding->high)
    finding->past = past - (strchr (" ;", self->words[past - 1]) != NULL);
}

/* Whether the value that ends at @past is one of several in its row: of which day each is, or which
 * of them is the range of the laboratory, is not told. */
static gboolean
is_column (CwReportReader *self, const Finding *finding)
{
  gsize length = strlen (self->words);

  if (cw_report_begins_row (self, finding->analyte.range.first) &&
      cw_report_has_in (self, "\\G (?:(?:Not \\w+|N/?[ADRM]|nil|-) )*[<>]?\\d", finding->past,
                        length))
    return TRUE;
  return cw_report_has_in (self, "\\G [<>]?\\d+(?:\\.\\d+)?(?: [<>]?\\d| [A-Z][\\w-]* \\d|\\Z)",
                           finding->past, length);
}

/* ---- single values ---- */

static gsize
get_start (gsize from, gsize first)
{
  return first > from + 110 ? first - 110 : from;
}

/* "hemoglobin was 9.8 g/dL" */
static gboolean
find_name (CwReportReader *self, gsize from, gsize first, const char *unit, CwReportAnalyte *found)
{
  return cw_report_find_analyte (self, get_start (from, first), first, unit, found) &&
         cw_report_has_in (self, GAP, found->range.past, first);
}

/* "136,000 platelets/mm3": the name inside the unit. */
static gboolean
find_counted (CwReportReader *self, const GMatchInfo *match, CwReportAnalyte *found)
{
  g_autoptr (GMatchInfo) inner = NULL;
  gsize first, past;

  if (!cw_report_get_range (match, "unit", &first, &past) ||
      !cw_report_match_in (self, "(?<counted>(?!cells)" CW_REPORT_COUNTED ")(?=" CW_REPORT_PER ")",
                           first, past, &inner) ||
      !cw_report_get_range (inner, "counted", &first, &past))
    return FALSE;
  return cw_report_find_analyte (self, first, past, "/uL", found);
}

/* "lymphocytes, 30 % monocytes": after a comma the name behind the value is nearer. */
static gboolean
find_any_name (CwReportReader *self, Finding *finding, gsize from, const char *unit)
{
  CwReportAnalyte behind;

  if (!find_name (self, from, finding->first, unit, &finding->analyte))
    return cw_report_find_analyte_behind (self, finding->past, unit, &finding->analyte);
  if (cw_report_has_in (self, "\\G,(?: and)? \\Z", finding->analyte.range.past, finding->first) &&
      cw_report_find_analyte_behind (self, finding->past, unit, &behind))
    finding->analyte = behind;
  return TRUE;
}

/* Where the words that belong to the value end, which have begun at @from at the earliest. */
static gsize
read_value (CwReportReader *self, const GMatchInfo *match, gsize from)
{
  g_autofree char *op = cw_report_fetch (match, "op");
  g_autofree char *number = cw_report_fetch (match, "value");
  g_autofree char *unit_words = cw_report_fetch (match, "unit");
  g_autofree char *unit = cw_report_read_lab_unit (unit_words);
  Finding finding = { .analyte = { 0 } };

  cw_report_get_range (match, NULL, &finding.first, &finding.past);
  if (!find_counted (self, match, &finding.analyte) && !find_any_name (self, &finding, from, unit))
    return finding.past;
  finding.values[0] = make_value (op, number, unit);
  read_reference (self, unit, &finding);
  finding.is_column = finding.high == NULL && is_column (self, &finding);
  from = MAX (finding.past, finding.analyte.range.past);
  take_finding (self, &finding);
  return from;
}

/* ---- several values ---- */

#define AND "(?:, and |,? and |, | ?/ ?| & |; )"
#define LIST                                                                                       \
  "(?<![\\w.,/-])(?:" NUMBER "(?: ?" UNIT ")?" AND "){1,7}" NUMBER " ?(?<unit>" UNIT ")(?!\\w)"
/* Between the names of a list. */
#define NEXT_NAME                                                                                  \
  "\\G(?: ?[(\\[][\\w. -]{1,16}[)\\]])?(?: (?:levels?|counts?))?" AND                              \
  "(?:(?:the|serum|an?|total|his|her) )*\\Z"

/* The names before @first, from the last to the first of @n. */
static gboolean
find_names (CwReportReader *self, gsize from, gsize first, CwReportAnalyte *names, guint n)
{
  CwReportAnalyte further;

  for (guint i = n; i > 0; i--)
    {
      if (!cw_report_find_analyte (self, get_start (from, first), first, NULL, &names[i - 1]) ||
          !cw_report_has_in (self, i == n ? GAP : NEXT_NAME, names[i - 1].range.past, first))
        return FALSE;
      first = names[i - 1].range.first;
    }
  return !cw_report_find_analyte (self, get_start (from, first), first, NULL, &further) ||
         !cw_report_has_in (self, NEXT_NAME, further.range.past, first);
}

/* "urea and creatinine were 72 and 3.1 mg/dL": as many names as values. */
static gboolean
read_list (CwReportReader *self, CwReportRange list, const char *last_unit)
{
  CwReportAnalyte names[9];
  Finding findings[9] = { 0 };
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;
  gboolean fit = TRUE;

  for (gboolean more =
         cw_report_match_in (self, "(?<![\\d.])(?<value>" NUMBER ")(?: ?(?<unit>" UNIT ")(?!\\w))?",
                             list.first, list.past, &match);
       more && n < 9; more = g_match_info_next (match, NULL), n++)
    {
      g_autofree char *number = cw_report_fetch (match, "value");
      g_autofree char *words = cw_report_fetch (match, "unit");
      g_autofree char *unit = cw_report_read_lab_unit (words ? words : last_unit);

      cw_report_get_range (match, NULL, &findings[n].first, &findings[n].past);
      findings[n].values[0] = make_value (NULL, number, unit);
    }
  fit = n > 1 && find_names (self, list.first > 160 ? list.first - 160 : 0, list.first, names, n);
  for (guint i = 0; i < n; i++)
    {
      const char *unit = strchr (findings[i].values[0], ' ') + 1;

      fit = fit && cw_report_unit_fits (names[i].term, unit);
    }
  for (guint i = 0; i < n; i++)
    if (fit)
      {
        findings[i].analyte = names[i];
        take_finding (self, &findings[i]);
      }
    else
      g_free (findings[i].values[0]);
  return fit;
}

/* A list is one where its values share a unit, or are told of "respectively". */
static gboolean
is_list (CwReportReader *self, CwReportRange list)
{
  return cw_report_has_in (self, "\\G[^;.]{0,60}\\brespectively\\b", list.past,
                           strlen (self->words)) ||
         !cw_report_has_in (self, "\\d ?" UNIT AND, list.first, list.past);
}

static void
read_lists (CwReportReader *self, GArray *taken)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = cw_report_match (self, LIST, &match); more;
       more = g_match_info_next (match, NULL))
    {
      g_autofree char *unit = cw_report_fetch (match, "unit");
      CwReportRange list;

      if (!cw_report_get_range (match, NULL, &list.first, &list.past) || !is_list (self, list))
        continue;
      read_list (self, list, unit);
      g_array_append_val (taken, list);
    }
}

#define CHANGE                                                                                     \
  "\\bfrom (?:an? |the )?(?:(?:initial|baseline|peak|admission|preoperative) (?:level |value )?"   \
  "(?:of )?)?(?<value>" NUMBER ")(?: ?(?<unit>" UNIT "))?(?: [\\w ]{1,24}?)? to (?:an? |the )?"    \
  "(?:(?:peak|maximum|nadir|level|value|low|high) (?:of )?)*(?<then>" NUMBER ") ?(?<unit2>" UNIT   \
  ")(?!\\w)"

/* "fell from 150 to 20 mg/L": two results of one analyte. */
static void
read_changes (CwReportReader *self, GArray *taken)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = cw_report_match (self, CHANGE, &match); more;
       more = g_match_info_next (match, NULL))
    {
      g_autofree char *then = cw_report_fetch (match, "then");
      g_autofree char *value = cw_report_fetch (match, "value");
      g_autofree char *last_words = cw_report_fetch (match, "unit2");
      g_autofree char *first_words = cw_report_fetch (match, "unit");
      g_autofree char *unit = cw_report_read_lab_unit (last_words);
      g_autofree char *own = cw_report_read_lab_unit (first_words ? first_words : last_words);
      Finding finding = { .analyte = { 0 } };
      CwReportRange place;

      if (!cw_report_get_range (match, NULL, &finding.first, &finding.past))
        continue;
      place = (CwReportRange){ finding.first, finding.past };
      g_array_append_val (taken, place);
      if (!find_name (self, 0, finding.first, unit, &finding.analyte) ||
          !cw_report_unit_fits (finding.analyte.term, own))
        continue;
      finding.values[0] = make_value (NULL, value, own);
      finding.values[1] = make_value (NULL, then, unit);
      take_finding (self, &finding);
    }
}

/* ---- tables ---- */

#define NO_COLUMN "(?! ?[<>]?\\d)(?! ?-)(?! ?(?:x|\\x{d7}))"
/* "Hb (g/dL) 10.4 11.6-14.8", "Platelets, K/uL 28". */
#define UNIT_FIRST                                                                                 \
  "(?:,? ?[(\\[]|, | )(?<unit>" UNIT ")[)\\]]?(?::| was| of)* (?<op>[<>])? ?"                      \
  "(?<value>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?![\\d.,]*\\d)"                                          \
  "(?: [(\\[]?(?:(?<low>\\d+(?:\\.\\d+)?) ?(?:-|to) ?(?<high>\\d+(?:\\.\\d+)?)|"                   \
  "(?<bound>[<>]) ?(?<limit>\\d+(?:\\.\\d+)?))[)\\]]?)?" NO_COLUMN "(?! ?" UNIT "(?!\\w))"
/* "Haemoglobin 75 110-150 g/L", "Procalcitonin 8.89 <0.5 ng/mL". */
#define UNIT_LAST                                                                                  \
  "(?<![\\w.,/-])(?<op>[<>])? ?(?<value>\\d+(?:,\\d{3})*(?:\\.\\d+)?)"                             \
  "(?: ?[x\\x{d7}] ?10(?:\\^|\\*)?" CW_REPORT_EXPONENT ")? [(\\[]?"                                \
  "(?:(?<low>\\d+(?:\\.\\d+)?) ?(?:-|to) ?(?<high>\\d+(?:\\.\\d+)?)|"                              \
  "(?<bound>[<>]) ?(?<limit>\\d+(?:\\.\\d+)?)) ?(?<refunit>(?<unit>" UNIT "))(?!\\w)"

#define TABLE_NAME "\\G(?: (?:levels?|counts?|concentrations?))*(?: \\([\\w -]{1,16}\\))?\\Z"

static void
read_cells (CwReportReader *self, const char *pattern, const char *gap, GArray *taken)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize from = 0;

  for (gboolean more = cw_report_match (self, pattern, &match); more;
       more = g_match_info_next (match, NULL))
    {
      g_autofree char *words = cw_report_fetch (match, "unit");
      g_autofree char *value = cw_report_fetch (match, "value");
      g_autofree char *op = cw_report_fetch (match, "op");
      g_autofree char *unit = NULL;
      Finding finding = { .is_cell = TRUE };
      CwReportRange place;

      if (!cw_report_get_range (match, NULL, &finding.first, &finding.past))
        continue;
      unit = cw_report_read_lab_unit (words);
      if (!cw_report_find_analyte (self, get_start (from, finding.first), finding.first, unit,
                                   &finding.analyte) ||
          !cw_report_has_in (self, gap, finding.analyte.range.past, finding.first))
        continue;
      finding.values[0] = make_value (op, value, unit);
      set_reference (match, unit, &finding);
      finding.is_column = is_column (self, &finding);
      from = finding.past;
      place = (CwReportRange){ finding.first, finding.past };
      g_array_append_val (taken, place);
      take_finding (self, &finding);
    }
}

/* ---- values without a unit ---- */

#define RATIO                                                                                      \
  "\\b(?<name>(?:PT[- /]?)?(?:INR|international normali[sz]ed ratio))\\b[^\\d;.<>]{0,40}?"         \
  "(?<op>[<>])? ?(?<value>\\d{1,2}(?:\\.\\d{1,2})?)"                                               \
  "(?![\\d%/-]| ?(?:-|to) ?\\d| ?(?:m|g|U|%|x)|\\.\\d)"
#define PH                                                                                         \
  "\\b(?<name>pH)(?:,| (?:was|of|is|at|level|value))*[:=]? ?(?<op>[<>])? ?"                        \
  "(?<value>[67]\\.\\d{1,3})(?!\\d|-)"
#define BLOOD_GAS                                                                                  \
  "\\b(?:blood gas\\w*|ABG|BGA|Pa?CO2|Pa?O2|HCO3|bicarbonate|acidosis|alkalosis|acid[- ]base|"     \
  "base excess|acid(?:a?em|o)ic)"

static gboolean
take_bare (CwReportReader *self, const GMatchInfo *match, const char *name, const char *unit)
{
  Finding finding = { .analyte = { 0 } };
  g_autofree char *op = cw_report_fetch (match, "op");
  g_autofree char *value = cw_report_fetch (match, "value");
  gsize first, past;

  if (!cw_report_get_range (match, "name", &finding.first, &finding.analyte.range.past) ||
      !cw_report_get_range (match, "value", &first, &finding.past))
    return FALSE;
  if (op)
    cw_report_get_range (match, "op", &first, &past);
  if (!cw_report_has_in (self, GAP, finding.analyte.range.past, first))
    return FALSE;
  finding.analyte.range.first = finding.first;
  finding.analyte.term = cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_ANALYTE), name);
  finding.values[0] = make_value (op, value, unit);
  read_reference (self, unit, &finding);
  take_finding (self, &finding);
  return TRUE;
}

/* "INR of 2.3" */
static void
read_ratios (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;

  for (gboolean more = cw_report_match (self, RATIO, &match); more;
       more = g_match_info_next (match, NULL))
    take_bare (self, match, "International normalised ratio", "{INR}");
}

/* "pH 7.28" where the gases of the blood are told of. */
static void
read_acidity (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  CwReportAnalyte lactate = { .term = cw_vocabulary_lookup (
                                cw_vocabulary_get (CW_VOCABULARY_ANALYTE), "Lactate") };
  gsize first, past;

  if (!cw_report_has (self, BLOOD_GAS))
    return;
  for (gboolean more = cw_report_match (self, PH, &match); more;
       more = g_match_info_next (match, NULL))
    if (cw_report_get_range (match, NULL, &first, &past) &&
        (cw_report_has_in (self, BLOOD_GAS "\\W*\\Z", 0, first) ||
         !cw_report_find_fluid (self, &lactate, past)))
      take_bare (self, match, "Arterial pH", "[pH]");
}

/* ---- all of them ---- */

static const CwReportRange *
find_taken (const GArray *taken, gsize first, gsize past)
{
  for (guint i = 0; i < taken->len; i++)
    {
      const CwReportRange *range = &g_array_index (taken, CwReportRange, i);

      if (first < range->past && range->first < past)
        return range;
    }
  return NULL;
}

static void
read_values (CwReportReader *self, const GArray *taken)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize from = 0;
  guint count = 0;

  for (gboolean more = cw_report_match (self, "(?<![\\w.,/-])" VALUE "(?!\\w)", &match);
       more && count < MOST_VALUES; more = g_match_info_next (match, NULL), count++)
    {
      const CwReportRange *known;
      gsize first, past;

      if (!cw_report_get_range (match, NULL, &first, &past) || first < from)
        continue;
      known = find_taken (taken, first, past);
      from = known ? MAX (known->past, past) : read_value (self, match, from);
    }
}

void
cw_report_read_laboratory (CwReportReader *self)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (CwReportRange));

  if (cw_report_has (self, "\\d"))
    {
      read_cells (self, UNIT_FIRST, TABLE_NAME, taken);
      read_cells (self, UNIT_LAST, GAP, taken);
      read_changes (self, taken);
      read_lists (self, taken);
      read_values (self, taken);
      read_ratios (self);
      read_acidity (self);
    }
  cw_report_read_signs (self);
}
