/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/cw-report-private.h"

#include <string.h>

#include "vocab/cw-vocabulary.h"

/* Values with a unit of the laboratory whose analyte is known, and vital signs. */

#define POWER                                                                                      \
  "(?:(?:x|\\x{d7}|\\*) "                                                                          \
  "?10(?:\\^|\\*)?[\\x{2070}\\x{b9}\\x{b2}\\x{b3}\\x{2074}-\\x{2079}0-9]{1,2} ?/ "                 \
  "?|10(?:\\^|\\*)[0-9]{1,2} ?/ ?|10[\\x{b3}\\x{2074}-\\x{2079}] ?/ ?)"
#define LAB_UNIT                                                                                   \
  "(?<unit>" POWER                                                                                 \
  "(?:L|mL|ml|l|[u\\x{3bc}\\x{b5}]L|mm3|mm\\x{b3})|(?:m?IU|k?U|mU|[u\\x{3bc}\\x{b5}]IU)/m?L|"      \
  "(?:[mnpu\\x{3bc}\\x{b5}]?g|[mnpu\\x{3bc}\\x{b5}]?mol|mEq|cells)/"                               \
  "(?:dL|dl|L|l|mL|ml|[u\\x{3bc}\\x{b5}]L|day|24 "                                                 \
  "?h|mm3|kg|g|d)|/(?:[u\\x{3bc}\\x{b5}]L|mm3|mm\\x{b3})|"                                         \
  "mm/h(?:r|our)?|mOsm/kg|seconds|sec|%)"
#define VALUE                                                                                      \
  "(?<op>[<>]|\\x{2264}|\\x{2265})? ?(?<value>\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?) ?" LAB_UNIT
#define REFERENCE                                                                                  \
  "(?: ?[,(\\[] ?(?:normal|reference|ref|NR|RR)?\\.?(?: "                                          \
  "(?:range|value|values|interval|level|limits?))?(?: is| of)?[:,]? ?(?:<|\\x{3c}|up to "          \
  ")?(?<low>\\d+(?:\\.\\d+)?)(?: ?(?:-|to) ?(?<high>\\d+(?:\\.\\d+)?))? "                          \
  "?(?<refunit>[^)\\];,]{0,16})[)\\]])?"

typedef struct
{
  const char *written;
  const char *code;
} Unit;

/* 6 for U+2076, and for "6"; -1 for what is no digit. */
static int
read_digit (gunichar c)
{
  if (c == 0xb9)
    return 1;
  if (c == 0xb2 || c == 0xb3)
    return (int)(c - 0xb0);
  if (c == 0x2070 || (c >= 0x2074 && c <= 0x2079))
    return (int)(c - 0x2070);
  return g_unichar_digit_value (c);
}

/* The spelling of the journal to the code of UCUM. */
static char *
read_unit (const char *words)
{
  g_autoptr (GRegex) power = g_regex_new (
    "^(?:x|\\x{d7}|\\*)? "
    "?10(?:\\^|\\*)?([0-9\\x{b2}\\x{b3}\\x{b9}\\x{2070}\\x{2074}-\\x{2079}]{1,2}) ?/ ?",
    G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GString) unit = g_string_new (NULL);
  const char *rest = words;

  if (g_regex_match (power, words, 0, &match))
    {
      g_autofree char *digits = g_match_info_fetch (match, 1);
      int past;

      g_string_append (unit, "10*");
      for (const char *at = digits; *at; at = g_utf8_next_char (at))
        g_string_append_printf (unit, "%d", read_digit (g_utf8_get_char (at)));
      g_string_append_c (unit, '/');
      g_match_info_fetch_pos (match, 0, NULL, &past);
      rest += past;
    }
  g_string_append (unit, rest);
  g_string_replace (unit, "μ", "u", 0);
  g_string_replace (unit, "µ", "u", 0);
  g_string_replace (unit, "mm³", "mm3", 0);
  g_string_replace (unit, " ", "", 0);
  if (g_str_has_suffix (unit->str, "dl") || g_str_has_suffix (unit->str, "/l") ||
      g_str_has_suffix (unit->str, "/ml"))
    unit->str[unit->len - 1] = 'L';
  if (g_str_equal (unit->str, "/mm3") || g_str_equal (unit->str, "cells/mm3") ||
      g_str_equal (unit->str, "cells/uL"))
    g_string_assign (unit, "/uL");
  return g_string_free (g_steal_pointer (&unit), FALSE);
}

/* "white blood cell count" is said of one cell; "mg" is a unit. */
static const CwVocabularyTerm *
lookup_analyte (const CwVocabulary *vocabulary, const char *words)
{
  const CwVocabularyTerm *term =
    g_str_equal (words, "mg") ? NULL : cw_vocabulary_lookup (vocabulary, words);
  g_autofree char *plural = term ? NULL : g_strconcat (words, "s", NULL);

  return term ? term : cw_vocabulary_lookup (vocabulary, plural);
}

/* The longest run of words before the value, or around its brackets, that names an analyte. */
static const CwVocabularyTerm *
find_analyte (CwReportReader *self, gsize from, gsize until, CwReportRange *range)
{
  const CwVocabulary *vocabulary = cw_vocabulary_get (CW_VOCABULARY_ANALYTE);

  for (gsize past = until; past > from; past--)
    {
      if (past < until && !strchr (" (),:", self->words[past]))
        continue;
      for (gsize first = from; first < past; first++)
        {
          g_autofree char *words = NULL;
          const CwVocabularyTerm *term;

          if ((first > from && !strchr (" (-", self->words[first - 1])) || past - first > 50 ||
              past - first < 2 || strchr (" (),", self->words[first]))
            continue;
          words = g_strndup (self->words + first, past - first);
          term = lookup_analyte (vocabulary, words);
          if (term)
            {
              range->first = first;
              range->past = past;
              return term;
            }
        }
      if (until - past > 60)
        return NULL;
    }
  return NULL;
}

#define GAP                                                                                        \
  "\\G\\)?(?: (?:levels?|counts?|concentrations?|values?|titers?|test))*,?(?: ?\\([\\w "           \
  "-]{1,16}\\))?(?: (?:levels?|counts?))?(?:,| "                                                   \
  "(?:was|were|is|of|at|had|rose|fell|increased|decreased|elevated|raised|high|low|reduced|"       \
  "normal|significantly|markedly|mildly|slightly|to|only|found|measured|with|a|be|an?|value|"      \
  "level|count|increase|decrease|dropped|as))*[:=]? ?\\(?\\Z"

static const char *
get_flag (CwReportReader *self, gsize first, gsize past)
{
  gsize from = first > 40 ? first - 40 : 0;

  if (cw_report_has_in (self, "(?:elevated|increased|raised|high|leukocytosis)\\b[^,;]*\\Z", from,
                        past))
    return "high";
  if (cw_report_has_in (self, "(?:decreased|reduced|low|dropped)\\b[^,;]*\\Z", from, past))
    return "low";
  if (cw_report_has_in (self, "\\bnormal\\b[^,;]*\\Z", from, past))
    return "normal";
  return NULL;
}

static void
set_reference (CwSnapshot *series, const GMatchInfo *match, const char *unit)
{
  g_autofree char *low = cw_report_fetch (match, "low");
  g_autofree char *high = cw_report_fetch (match, "high");
  g_autofree char *low_value = low && high ? g_strconcat (low, " ", unit, NULL) : NULL;
  g_autofree char *high_value = high ? g_strconcat (high, " ", unit, NULL) : NULL;

  cw_report_set (series, "reference-low", low_value);
  cw_report_set (series, "reference-high", high_value);
}

static void
add_value (CwReportReader *self,
           const GMatchInfo *match,
           const CwVocabularyTerm *analyte,
           CwReportRange name)
{
  g_autofree char *op = cw_report_fetch (match, "op");
  g_autofree char *number = cw_report_fetch (match, "value");
  g_autofree char *unit_words = cw_report_fetch (match, "unit");
  g_autofree char *unit = read_unit (unit_words);
  g_auto (GStrv) digits = g_strsplit (number, ",", -1);
  g_autofree char *plain = g_strjoinv ("", digits);
  g_autofree char *value = NULL;
  CwSnapshot *series = cw_report_row_new ("laboratory");
  CwSnapshot *result =
    cw_snapshot_add (series, cw_entity_info_find (series->info, "results"), NULL);
  gsize first, past;

  value = g_strdup_printf ("%s%s %s",
                           op ? (g_str_equal (op, "≤")   ? "<="
                                 : g_str_equal (op, "≥") ? ">="
                                                         : op)
                              : "",
                           plain, unit);
  cw_report_get_range (match, NULL, &first, &past);
  if (g_ascii_strcasecmp (analyte->term, "Oxygen saturation") == 0 ||
      !cw_report_set (result, "value", value))
    {
      cw_snapshot_free (series);
      return;
    }
  cw_report_set (series, "analyte", analyte->term);
  cw_report_set (result, "flag", get_flag (self, name.first, first));
  set_reference (series, match, unit);
  cw_report_take_row (self, "laboratory", series, name.first, past);
}

static void
read_values (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize from = 0;
  guint count = 0;

  for (gboolean more = cw_report_match (self, "(?<![\\w.,/-])" VALUE "(?![\\w])" REFERENCE, &match);
       more && count < 60; more = g_match_info_next (match, NULL), count++)
    {
      CwReportRange name;
      const CwVocabularyTerm *analyte;
      gsize first, past;

      if (!cw_report_get_range (match, NULL, &first, &past))
        continue;
      analyte = find_analyte (self, first > from + 90 ? first - 90 : from, first, &name);
      if (analyte && cw_report_has_in (self, GAP, name.past, first))
        add_value (self, match, analyte, name);
      from = past;
    }
}

typedef struct
{
  const char *system;
  const char *pattern;
  const char *unit;
} Sign;

static const Sign signs[] = {
  { "Blood pressure",
    "\\b(?:blood pressure|BP)(?: \\(BP\\))?(?: (?:was|of|at|is))?:? "
    "(?<finding>(?<!mm)\\d{2,3}/\\d{2,3} ?mm ?Hg)\\b",
    NULL },
  { "Heart rate",
    "\\b(?:heart rate|pulse(?: rate)?|HR)(?: \\(HR\\))?(?: (?:was|of|at|is))?:? "
    "(?<finding>(?<n>\\d{2,3}) ?(?:beats?(?:/| per )min(?:ute)?|bpm|/ ?min))\\b",
    "/min" },
  { "Respiratory rate",
    "\\b(?:respiratory rate|RR)(?: \\(RR\\))?(?: (?:was|of|at|is))?:? (?<finding>(?<n>\\d{1,2}) "
    "?(?:breaths?(?:/| per )min(?:ute)?|/ ?min))\\b",
    "/min" },
  { "Temperature",
    "\\b(?:temperature|fever)(?: (?:was|of|at|is|up to))?:? (?<finding>(?<n>\\d{2}(?:\\.\\d+)?) "
    "?(?:\\x{b0} ?C|\\x{2103}))",
    "Cel" },
  { "Oxygen saturation",
    "\\b(?:oxygen saturation|SpO2|saturation)(?: \\(SpO2\\))?(?: (?:was|of|at|is))?:? "
    "(?<finding>(?<n>\\d{2,3}) ?%)",
    "%" },
};

static void
read_sign (CwReportReader *self, const Sign *sign)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *finding = NULL;
  g_autofree char *number = NULL;
  g_autofree char *value = NULL;
  CwSnapshot *item;
  gsize first, past;

  if (!cw_report_match (self, sign->pattern, &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return;
  finding = cw_report_fetch (match, "finding");
  number = sign->unit ? cw_report_fetch (match, "n") : NULL;
  value = number ? g_strconcat (number, " ", sign->unit, NULL) : NULL;
  item = cw_report_row_new ("examinations");
  cw_report_set (item, "system", sign->system);
  cw_report_set (item, "finding", finding);
  cw_report_set (item, "value", value);
  cw_report_take_row (self, "examinations", item, first, past);
}

/* What an examination showed stays one finding. */
static void
read_examination (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *words = NULL;
  CwReportRange range;
  CwSnapshot *item;
  gsize first, past;

  if (!cw_report_match (
        self,
        "\\b(?:(?:physical|clinical|dermatological|neurological?|ophthalmological|abdominal|"
        "cardiac|oral|cutaneous|general|respiratory) )+examination(?: (?:on admission|at "
        "presentation))? (?:revealed|showed|disclosed|demonstrated|was "
        "(?:notable|significant|remarkable) for|found) ",
        &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return;
  range = cw_report_trim (
    self, past, cw_report_find_end (self, ";|\\.(?: |$)| \\(Figs?\\b", past, strlen (self->words)));
  words = cw_report_dup_item (self, range);
  item = cw_report_row_new ("examinations");
  if (cw_report_set (item, "finding", words))
    cw_report_take_row (self, "examinations", item, first, range.past);
  else
    cw_snapshot_free (item);
}

void
cw_report_read_laboratory (CwReportReader *self)
{
  read_values (self);
  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    read_sign (self, &signs[i]);
  read_examination (self);
}
