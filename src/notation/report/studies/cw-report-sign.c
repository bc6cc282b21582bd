/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-laboratory-private.h"

#include <string.h>

/* Vital signs, and what else of an examination is a number. */

#define MOST_SIGNS 8

/* What stands between the name of a sign and its value. */
#define LINK                                                                                       \
  "[)\\]]?(?:,? \\((?:BP|HR|RR|T|BT|SpO2|SaO2|SBP|MAP|PR)\\))?"                                    \
  "(?:,|:| (?:levels?|rate|readings?|measurements?|values?|was|were|is|of|at|to|with|had|"         \
  "measured|recorded|noted|found|be|being|around|about|approximately|up|as|high|low|rose|fell|"    \
  "dropped|dropping|increased|decreased|reduced|elevated|reached|reaching|remained|stable|"        \
  "\\w{3,}ly|initial|only|an?|the|still|normal|maximum|max|peak|peaking|peaked|saturation|again|"  \
  "oxygen|also|even|further|currently|"                                                            \
  "regular|maintained|climbed|rising|down|showed|showing|temperatures?|upto|fluctuat\\w+|rang\\w+" \
  "|between|"                                                                                      \
  "at (?:that|the|this) time|on admission|"                                                        \
  "(?:on|in|at|under|while breathing|breathing) (?:room|ambient) air))*[:=]? ?[(\\[]?"
#define OP                                                                                         \
  "(?<op>[<>]|\\x{2264}|\\x{2265}|over|above|more than|greater than|exceeding|below|less than|"    \
  "under)? ?"
#define NO_UNIT "(?=[,;)\\]]|\\.(?!\\d)|\\Z| (?:and|with|on|in|at|but|while|or)\\b)"
#define DEGREE "(?:\\x{b0}|\\x{ba}|\\x{2da}|degrees?|o(?= ?[CF]\\b))"
#define DECIMAL "\\d{2,3}(?:[.,]\\d{1,2})?"

typedef struct
{
  const char *system;
  const char *unit;
  double least;
  double most;
  const char *pattern;
} Sign;

static const Sign signs[] = {
  { "Blood pressure", NULL, 40, 320,
    "(?<!systolic )(?<!diastolic )\\b(?:(?:blood|arterial) "
    "pressure|BP|(?:hypo|normo)tens(?:ion|ive)|"
    "hypertens(?:ion|ive))" LINK "(?<finding>(?<n>\\d{2,3}) ?[/\\x{d7}] ?(?<m>\\d{2,3})(?: ?mm "
    "?(?:of )?Hg)?)(?![\\w/])(?!\\.\\d)" },
  { "Systolic blood pressure", "mm[Hg]", 30, 320,
    "(?<!artery )(?<!arterial )(?<!ventricular )\\b(?:systolic (?:blood )?pressure|systolic "
    "BP|SBP)" LINK "(?<finding>" OP "(?<n>\\d{2,3}) ?mm ?(?:of )?Hg)\\b" },
  { "Mean arterial pressure", "mm[Hg]", 20, 200,
    "\\b(?:mean (?:arterial|blood) (?:blood )?pressure|MAP)" LINK "(?<finding>" OP
    "(?<n>\\d{2,3}) ?mm ?(?:of )?Hg)\\b" },
  { "Heart rate", "/min", 20, 350,
    "(?<!fetal )(?<!foetal )\\b(?:heart ?(?:rate|beats?)|pulse(?: "
    "rate)?|HR|tachycardi[ac]|bradycardi[ac]|ventricular "
    "rate|sinus rhythm)" LINK "(?<finding>" OP "(?<n>\\d{2,3})(?:(?: ?- ?)(?<m>\\d{2,3}))?"
    "(?: ?(?:(?:beats?|times|pulses?)? ?(?:/ ?|per |an? "
    ")m(?:in(?:ute)?s?)?|min ?-1|b\\.?p\\.?m|beats)\\b|" NO_UNIT "))(?![/%])" },
  { "Respiratory rate", "/min", 4, 90,
    "\\b(?:respiratory rate|respirations?(?: rate)?|breathing rate|RR|tachypn(?:o)?e(?:a|ic))" LINK
    "(?<finding>" OP "(?<n>\\d{1,2})(?:(?: ?- ?)(?<m>\\d{2}))?"
    "(?: ?(?:(?:breaths?|beats?|times|cycles?|rates?|respirations?)? ?(?:/ ?|per |an? "
    ")m(?:in(?:ute)?s?)?|"
    "min ?-1|b\\.?p\\.?m|rpm|breaths)\\b|" NO_UNIT "))(?![/%])" },
  { "Temperature", "Cel", 25, 45,
    "\\b(?:temperature|temp|(?:a|sub)?febrile|fever|pyrexi[ac]|hyperthermi[ac]|hypothermi[ac]|"
    "hyperpyrexia|(?-i:T|BT|Tmax))" LINK "(?<finding>" OP "(?<n>" DECIMAL
    ")(?: ?(?:-|to) ?(?<m>" DECIMAL "))? ?"
    "(?:" DEGREE " ?(?:C(?:elsius|entigrade)?\\b)|\\x{2103}|(?:C(?:elsius|entigrade)?)\\b))" },
  { "Temperature", "[degF]", 77, 113,
    "\\b(?:temperature|temp|(?:a|sub)?febrile|fever|pyrexi[ac]|hyperthermi[ac]|hypothermi[ac]|"
    "hyperpyrexia|(?-i:T|BT|Tmax))" LINK "(?<finding>" OP "(?<n>" DECIMAL
    ")(?: ?(?:-|to) ?(?<m>" DECIMAL "))? ?"
    "(?:" DEGREE " ?(?:F(?:ahrenheit)?\\b)|\\x{2109}|(?:F(?:ahrenheit)?)\\b))" },
  { "Oxygen saturation", "%", 20, 100,
    "(?<!transferrin )(?<!iron )(?<!venous )(?<!venous oxygen )(?<!mixed )\\b(?:Sp "
    "?O(?:2|\\x{2082})|"
    "Sa ?O(?:2|\\x{2082})|pulse oxymetry|pulse oximetry|(?:oxygen|O2) sats?|saturations?|sats|"
    "(?:de)?saturat(?:ed|ing)|hypoxi[ac]|hypox(?:a)?emi[ac])" LINK "(?<finding>" OP
    "(?<n>\\d{2,3}(?:\\.\\d)?)(?:(?: ?- ?)(?<m>\\d{2,3}))? ?%)|"
    "\\b(?<finding>(?<n>\\d{2,3}(?:\\.\\d)?) ?%) (?:of )?(?:oxygen|O2) (?:saturation|sats)\\b" },
  { "Body mass index", "kg/m2", 8, 120,
    "\\b(?:body mass index|BMI)(?:,? [(\\[]BMI[)\\]])?(?:,|:| (?:was|is|of|at))*[:=]? ?[(\\[]?"
    "(?<finding>(?<n>\\d{1,3}(?:[.,]\\d{1,2})?) ?kg ?/ ?m ?(?:2|\\x{b2}|\\^2))" },
  { "Glasgow Coma Scale", "{score}", 3, 15,
    "\\b(?:Glasgow Coma (?:Scale|Score)|GCS)(?: scores?)?(?:,? [(\\[]GCS[)\\]])?"
    "(?:,|:| (?:was|is|of|at|to|score|dropped|fell|decreased|only|initially|had|deteriorated))*"
    "[:=]? ?[(\\[]?(?<finding>(?<n>\\d{1,2})(?: ?/ ?15)?)(?![\\d/%]|\\.\\d| ?-)" },
};

static char *
fetch_number (const GMatchInfo *match, const char *group)
{
  g_autofree char *words = cw_report_fetch (match, group);

  return words ? g_strdelimit (g_steal_pointer (&words), ",", '.') : NULL;
}

/* Whether such a value can be that of a living patient. */
static gboolean
is_plausible (const Sign *sign, const char *number, const char *second)
{
  double value = g_ascii_strtod (number, NULL);
  double other = second ? g_ascii_strtod (second, NULL) : 0;

  if (value < sign->least || value > sign->most)
    return FALSE;
  if (sign->unit == NULL)
    return other >= 15 && other < value;
  return second == NULL || (other > value && other <= sign->most);
}

/* "paracetamol for a temperature above 38 °C": a bound behind such words says when to act. */
static gboolean
is_criterion (CwReportReader *self, const char *op, gsize first)
{
  return op &&
         cw_report_has_in (self,
                           "\\b(?:when(?:ever)?|for|in (?:the )?case of|until|exceeds?|"
                           "exceeded) (?:(?:an?|any|the|his|her|body|core|systolic|mean|"
                           "arterial|blood) )*\\Z",
                           first > 60 ? first - 60 : 0, first) &&
         !cw_report_has_in (self, "\\G(?:fever|febrile)", first, strlen (self->words));
}

/* "RR of 12 breaths/min" beside a tidal volume is what a machine was set to. */
static gboolean
is_of_ventilator (CwReportReader *self, const Sign *sign)
{
  return g_str_equal (sign->system, "Respiratory rate") &&
         cw_report_has (self, "\\b(?:PEEP|tidal|ventilat(?:ion|or)|peak inspiratory)\\b");
}

static void
take_sign (CwReportReader *self, const Sign *sign, const GMatchInfo *match)
{
  g_autofree char *finding = cw_report_fetch (match, "finding");
  g_autofree char *number = fetch_number (match, "n");
  g_autofree char *second = fetch_number (match, "m");
  g_autofree char *op = cw_report_fetch (match, "op");
  g_autofree char *value = NULL;
  CwSnapshot *item;
  gsize first, past;

  if (!is_plausible (sign, number, second) || is_of_ventilator (self, sign) ||
      !cw_report_get_range (match, NULL, &first, &past) || cw_report_is_aim (self, first) ||
      is_criterion (self, op, first))
    return;
  if (sign->unit)
    value = g_strconcat (cw_report_read_comparator (op), number, second ? "-" : "",
                         second ? second : "", " ", sign->unit, NULL);
  item = cw_report_row_new ("examinations");
  cw_report_set (item, "system", sign->system);
  cw_report_set (item, "finding", finding);
  cw_report_set (item, "value", value);
  cw_report_take_row (self, "examinations", item, first, past);
  self->examined_sentence = self->n_sentence;
}

static void
read_sign (CwReportReader *self, const Sign *sign)
{
  g_autoptr (GMatchInfo) match = NULL;
  guint count = 0;

  for (gboolean more = cw_report_match (self, sign->pattern, &match); more && count < MOST_SIGNS;
       more = g_match_info_next (match, NULL), count++)
    take_sign (self, sign, match);
}

void
cw_report_read_signs (CwReportReader *self)
{
  if (cw_report_has (self, "\\d"))
    for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
      read_sign (self, &signs[i]);
}
