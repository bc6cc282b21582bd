/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/studies/cw-report-table-private.h"

#include <string.h>

/* A line of a table of the laboratory: one analyte, and what it was found to be. */

#define UNIT CW_REPORT_CELL_UNIT
#define NUMBER "(?:" CW_REPORT_LAB_NUMBER ")"
#define POWER "(?<power> ?[x\\x{d7}*] ?10(?:\\^|\\*)? ?" CW_REPORT_EXPONENT ")"
#define MARK                                                                                       \
  "[(\\[]?(?:HH?|LL?|high|low|normal|elevated|[*a-d]|[\\x{2020}\\x{2021}\\x{2191}\\x{2193}])[)\\]" \
  "]?"
#define VALUE_CELL                                                                                 \
  "\\A(?<op>[<>]|\\x{2264}|\\x{2265})? ?(?<value>-?" NUMBER ")" POWER "?(?: ?(?<unit>" UNIT "))?"  \
  "(?: ?[(\\[]\\d[\\d.,]*[)\\]])?(?: ?" MARK "){0,2}\\Z"
#define RANGE_CELL                                                                                 \
  "\\A[(\\[]?(?:(?<low>" NUMBER ")(?: ?" UNIT ")? ?(?:-|to) ?(?<high>" NUMBER ")|"                 \
  "(?<bound>[<>]|\\x{2264}|\\x{2265}|up to|less than|below|above|more than|under|over)=? ?"        \
  "(?<limit>" NUMBER "))(?: ?(?<unit>" UNIT "))?[)\\]]?[a-d*]?\\Z"
#define NAME_CELL                                                                                  \
  "\\A(?<name>.{1,60}?)(?:,? ?[(\\[] ?(?:in )?(?<unit>" UNIT ") ?[)\\]]|,? (?<unit>" UNIT "))"     \
  "(?: ?[(\\[](?:NV|NR|N|RR|RV|ref[\\w. ]{0,20}|normal[\\w ]{0,20})[:=, ]*(?<low>" NUMBER          \
  ") ?(?:-|to) ?(?<high>" NUMBER ")[^)\\]]{0,12}[)\\]])?\\Z"
#define WORDS_CELL                                                                                 \
  "\\A(?:(?:weakly |strongly |faintly )?(?:negative|positive)|non-?reactive|reactive|"             \
  "not detected|undetectable|detected|no growth|sterile|equivocal|indeterminate|[(\\[][-+][)\\]])" \
  "\\Z"
#define NO_RESULT                                                                                  \
  "\\A(?:not? (?:requested|done|performed|available|applicable|measured|tested|recorded|data)|"    \
  "(?-i:N/A|n/a|N/?D|NR|NM)|nil|-+)\\Z"
/* What is measured, but not in the laboratory; and what is given. */
#define NO_ANALYTE                                                                                 \
  "\\b(?:Sp ?O2|Sa ?O2|Fi ?O2|saturation|heart|pulse|temperature|pressure|BP|MAP|CVP|respiratory|" \
  "PEEP|tidal|dose|weight|height|BMI|age|output|intake|ejection|LV\\w*|FEV\\w*|FVC|DLCO|stenosis|" \
  "patients?|total number|duration|time to|size|diameter|length|volume infused|rate|pH)\\b"

static gboolean
match_cell (CwReportReader *self, const char *pattern, const char *cell, GMatchInfo **match)
{
  return cw_patterns_match (self->patterns, pattern, cell, 0, -1, match);
}

/* "103/µL" is a power of ten whose small digit was lost. */
static char *
read_unit (const char *words)
{
  g_autofree char *power = NULL;

  if (words == NULL)
    return NULL;
  if (g_str_has_prefix (words, "10") && g_ascii_isdigit (words[2]))
    power = g_strconcat ("x10^", words + 2, NULL);
  return cw_report_read_lab_unit (power ? power : words);
}

/* ---- names ---- */

static const CwVocabularyTerm *
lookup (const char *words)
{
  return *words ? cw_vocabulary_lookup (cw_vocabulary_get (CW_VOCABULARY_ANALYTE), words) : NULL;
}

/* The name without what stands around it: "Serum creatinine (Cr)", "WBC count", "Neutrophil". */
static const CwVocabularyTerm *
lookup_name (CwReportReader *self, const char *words)
{
  const CwVocabularyTerm *term = lookup (words);
  g_autofree char *plural = g_strconcat (words, "s", NULL);
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *core = NULL;
  g_autofree char *inner = NULL;
  g_autofree char *meaning = cw_report_expand (self, words);

  if (term == NULL)
    term = lookup (plural);
  if (term == NULL && !g_str_equal (meaning, words))
    term = lookup (meaning);
  if (term || !match_cell (self,
                           "\\A(?:(?:serum|plasma|blood|total|fasting|random|peripheral) )*"
                           "(?<core>[^()\\[\\]]+?)(?: (?:levels?|counts?|concentrations?|count))?"
                           "(?: ?[(\\[](?<inner>[^()\\[\\]]+)[)\\]])?\\Z",
                           words, &match))
    return term;
  core = cw_report_fetch (match, "core");
  inner = cw_report_fetch (match, "inner");
  if (core && !g_str_equal (core, words))
    term = lookup_name (self, core);
  return term == NULL && inner && strlen (inner) > 1 ? lookup (inner) : term;
}

/* "Creatinine, µmol/L (mg/dL)": the cells have the first unit, and the other in brackets. */
static void
take_first_unit (const GMatchInfo *match, CwReportRowName *name, char **words)
{
  g_autofree char *unit = cw_report_fetch (match, "unit");
  char *first = cw_report_fetch (match, "name");

  g_free (*words); /* in which the match stands */
  g_free (name->unit);
  *words = first;
  name->unit = read_unit (unit);
}

/*
 * cw_report_read_row_name:
 * @cell: "Hemoglobin (g/dL)", "Platelets, K/µL", "SP-A"
 * @name: (out caller-allocates): cleared with cw_report_clear_row_name()
 *
 * Returns: whether it can be the name of an analyte
 */
gboolean
cw_report_read_row_name (CwReportReader *self, const char *cell, CwReportRowName *name)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) inner = NULL;
  g_autofree char *words = NULL;
  g_autofree char *unit = NULL;
  const char *from = cell;

  while (*from && !g_unichar_isalnum (g_utf8_get_char (from)) && *from != '(')
    from = g_utf8_next_char (from);
  if (strlen (from) < 1 || strlen (from) > 100)
    return FALSE;
  if (match_cell (self, NAME_CELL, from, &match))
    {
      words = cw_report_fetch (match, "name");
      unit = cw_report_fetch (match, "unit");
      name->unit = read_unit (unit);
      name->low = cw_report_fetch (match, "low");
      name->high = cw_report_fetch (match, "high");
      if (match_cell (self, NAME_CELL, words, &inner))
        take_first_unit (inner, name, &words);
    }
  else
    words = g_strdup (from);
  g_strstrip (words);
  if (g_str_has_suffix (words, ",") || g_str_has_suffix (words, ":"))
    words[strlen (words) - 1] = '\0';
  name->term = lookup_name (self, words);
  if (name->term == NULL && g_str_equal (words, "K"))
    name->term = lookup ("Potassium");
  name->analyte = g_strdup (name->term ? name->term->term : words);
  return name->term ||
         (g_utf8_strlen (words, -1) > 1 &&
          match_cell (self, "\\A(?=.*\\p{L}{2})[\\p{L}\\d][\\p{L}\\p{N} /,+.'()-]*\\Z", words,
                      NULL) &&
          !match_cell (self, NO_ANALYTE, words, NULL) && !cw_report_is_drug (self, words));
}

void
cw_report_clear_row_name (CwReportRowName *name)
{
  g_free (name->analyte);
  g_free (name->unit);
  g_free (name->low);
  g_free (name->high);
  memset (name, 0, sizeof *name);
}

gboolean
cw_report_is_result_cell (CwReportReader *self, const char *cell)
{
  return match_cell (self, VALUE_CELL "|" WORDS_CELL "|" RANGE_CELL "|" NO_RESULT, cell, NULL);
}

/* ---- what belongs to a name ---- */

/* "363,000" in a row whose range is "150-400 x 10^3/mm3": of another power than the range. */
#define MOST_OF_RANGE 100

/* The row on its way into the record. */
typedef struct
{
  const CwReportRowName *name;
  CwSnapshot *series;
  char *unit; /* of the whole row */
  double most; /* of the range, where the unit is that of the range; or 0 */
  guint n_results;
  gboolean is_broken;
} Series;

/* Units of no concentration are those of signs, doses and flows. */
static gboolean
may_have_unit (const Series *series, const char *unit)
{
  if (series->name->term)
    return cw_report_unit_fits (series->name->term, unit);
  return (strchr (unit, '/') || g_str_equal (unit, "%")) && !g_str_has_suffix (unit, "/d") &&
         !g_str_has_suffix (unit, "/kg") && !strstr (unit, "min") && !strstr (unit, "(24.h)");
}

static const char *
get_bare_unit (const Series *series)
{
  const char *term = series->name->term ? series->name->term->term : "";

  if (g_str_equal (term, "International normalised ratio"))
    return "{INR}";
  return g_str_equal (term, "Arterial pH") ? "[pH]" : NULL;
}

static CwSnapshot *
new_result (Series *series, const char *time)
{
  const CwField *results = cw_entity_info_find (series->series->info, "results");
  CwSnapshot *result = cw_snapshot_add (series->series, results, NULL);
  g_autofree char *date = time ? cw_report_read_date (time) : NULL;

  if (date == NULL || !cw_report_set (result, "date", date))
    cw_report_set (result, "relative-time", time);
  series->n_results++;
  return result;
}

/* The unit of a cell: its own, with a power before that of the row, or that of the row. */
static char *
dup_unit (const Series *series, const GMatchInfo *match)
{
  g_autofree char *own = cw_report_fetch (match, "unit");
  g_autofree char *power = cw_report_fetch (match, "power");
  g_autofree char *whole = NULL;
  const char *row = series->unit ? series->unit : get_bare_unit (series);

  if (power)
    whole = g_strconcat (g_strstrip (power), own ? own : row ? row : "", NULL);
  else
    return own ? read_unit (own) : g_strdup (row);
  return strchr (whole, '/') ? cw_report_read_lab_unit (whole) : NULL;
}

static gboolean
add_value (CwReportReader *self, Series *series, const char *cell, const char *time)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *op = NULL;
  g_autofree char *number = NULL;
  g_autofree char *unit = NULL;
  g_autofree char *value = NULL;

  if (!match_cell (self, VALUE_CELL, cell, &match))
    return FALSE;
  unit = dup_unit (series, match);
  if (unit == NULL || !may_have_unit (series, unit))
    return FALSE;
  op = cw_report_fetch (match, "op");
  number = cw_report_fetch (match, "value");
  value = cw_report_make_lab_value (op, number, unit);
  series->is_broken |=
    series->most > 0 && g_ascii_strtod (value, NULL) > MOST_OF_RANGE * series->most;
  series->is_broken |= !cw_report_set (new_result (series, time), "value", value);
  if (series->unit == NULL)
    series->unit = g_steal_pointer (&unit);
  return TRUE;
}

static gboolean
add_words (CwReportReader *self, Series *series, const char *cell, const char *time)
{
  g_autofree char *small = g_ascii_strdown (cell, -1);
  const char *words = strlen (small) == 3 ? (small[1] == '+' ? "positive" : "negative") : small;

  if (!match_cell (self, WORDS_CELL, cell, NULL))
    return FALSE;
  cw_report_set (new_result (series, time), "text", words);
  return TRUE;
}

static void
set_bound (Series *series, const char *field, const char *number, const char *unit)
{
  g_autofree char *value = number ? cw_report_make_lab_value (NULL, number, unit) : NULL;

  cw_report_set (series->series, field, value);
}

static gboolean
set_range (CwReportReader *self, Series *series, const char *cell)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *bound = NULL;
  g_autofree char *limit = NULL;
  g_autofree char *own = NULL;
  g_autofree char *unit = NULL;

  if (!match_cell (self, RANGE_CELL, cell, &match))
    return FALSE;
  own = cw_report_fetch (match, "unit");
  unit = own ? read_unit (own) : g_strdup (series->unit ? series->unit : get_bare_unit (series));
  if (unit == NULL || !may_have_unit (series, unit))
    return TRUE;
  low = cw_report_fetch (match, "low");
  high = cw_report_fetch (match, "high");
  bound = cw_report_fetch (match, "bound");
  limit = cw_report_fetch (match, "limit");
  if (limit)
    set_bound (series,
               *cw_report_read_comparator (bound) == '>' ? "reference-low" : "reference-high",
               limit, unit);
  set_bound (series, "reference-low", low, unit);
  set_bound (series, "reference-high", high, unit);
  if (series->unit)
    return TRUE;
  series->most = high && g_str_has_prefix (unit, "10*") ? g_ascii_strtod (high, NULL) : 0;
  series->unit = g_steal_pointer (&unit);
  return TRUE;
}

static void
begin (Series *series, const CwReportRowName *name)
{
  *series = (Series){ .name = name, .series = cw_report_row_new ("laboratory") };
  cw_report_set (series->series, "analyte", name->analyte);
  series->unit = g_strdup (name->unit);
}

/* Of which fluid the row is: its own name tells, or else the words above the table. */
static const char *
find_fluid (CwReportReader *self,
            const CwReportTable *table,
            const Series *series,
            const char *cell)
{
  const char *own = cw_report_find_fluid_in (self, cell);
  const char *group = series->name->term ? series->name->term->group : "";

  if (g_str_equal (group, "Urine") || g_str_equal (group, "Stool"))
    return NULL;
  return own || cw_report_match_words (self, "\\b(?:serum|plasma|blood)\\b", cell) ? own
                                                                                   : table->fluid;
}

/* Takes what the cells from @first to before @past tell. */
static void
finish (CwReportReader *self,
        const CwReportTable *table,
        Series *series,
        const CwReportRow *row,
        guint first,
        guint past)
{
  const char *fluid = find_fluid (self, table, series, row->cells[first]);
  gsize base = self->sentence->first;

  set_bound (series, "reference-low", series->name->low, series->unit);
  set_bound (series, "reference-high", series->name->high, series->unit);
  cw_report_set (series->series, "specimen", fluid);
  if (series->n_results && !series->is_broken && (fluid == NULL || *fluid) &&
      g_strcmp0 (series->name->analyte, "Oxygen saturation") != 0)
    cw_report_take_row (self, "laboratory", g_steal_pointer (&series->series),
                        row->places[first].first - base, row->places[past - 1].past - base);
  g_clear_pointer (&series->series, cw_snapshot_free);
  g_clear_pointer (&series->unit, g_free);
}

/* ---- lines ---- */

static void
read_columns (CwReportReader *self,
              const CwReportTable *table,
              const CwReportRow *row,
              Series *series)
{
  /* The unit of the one may stand in the cell of the other. */
  for (guint pass = 0; pass < 3; pass++)
    for (guint i = 1; i < row->n; i++)
      {
        const char *cell = row->cells[i];

        if (pass == 0 && table->columns[i] == CW_REPORT_COLUMN_UNITS && series->unit == NULL &&
            match_cell (self, "\\A(?:" UNIT ")\\Z", cell, NULL))
          series->unit = read_unit (cell);
        else if (pass != 1 && table->columns[i] == CW_REPORT_COLUMN_RANGES)
          set_range (self, series, cell);
        else if (pass == 1 && table->columns[i] == CW_REPORT_COLUMN_RESULTS &&
                 !add_value (self, series, cell, table->times[i]))
          add_words (self, series, cell, table->times[i]);
      }
}

/* Each line is a time: "Day 3", below the analytes in the head. */
static void
read_turned (CwReportReader *self, const CwReportTable *table, const CwReportRow *row)
{
  g_autofree char *time = cw_report_dup_table_time (self, table, row->cells[0]);

  for (guint i = 1; time && i < row->n && i < table->n; i++)
    {
      CwReportRowName name = { 0 };
      Series series;

      if (cw_report_read_row_name (self, table->names[i], &name))
        {
          begin (&series, &name);
          add_value (self, &series, row->cells[i], time);
          finish (self, table, &series, row, 0, i + 1);
        }
      cw_report_clear_row_name (&name);
    }
}

/* Where the cells of the name at @at end: before the next name. */
static guint
find_next_name (CwReportReader *self, const CwReportRow *row, guint at)
{
  for (at++; at < row->n; at++)
    {
      CwReportRowName name = { 0 };
      gboolean is = *row->cells[at] && !cw_report_is_result_cell (self, row->cells[at]) &&
                    !match_cell (self, "\\A(?:" UNIT "|" MARK ")\\Z", row->cells[at], NULL) &&
                    cw_report_read_row_name (self, row->cells[at], &name);

      cw_report_clear_row_name (&name);
      if (is)
        break;
    }
  return at;
}

/* "<5" behind a value is the bound of its range. */
static gboolean
is_value (CwReportReader *self, const char *cell, guint n_before)
{
  return match_cell (self, VALUE_CELL, cell, NULL) &&
         (n_before == 0 || !match_cell (self, RANGE_CELL, cell, NULL));
}

/* Without a head: a name with one value, its unit and a range, in whichever order. */
static void
read_group (CwReportReader *self,
            const CwReportTable *table,
            const CwReportRow *row,
            guint first,
            guint past)
{
  CwReportRowName name = { 0 };
  Series series;
  guint n_values = 0;

  if (!cw_report_read_row_name (self, row->cells[first], &name))
    {
      cw_report_clear_row_name (&name);
      return;
    }
  begin (&series, &name);
  for (guint i = first + 1; i < past; i++)
    if (series.unit == NULL && match_cell (self, "\\A(?:" UNIT ")\\Z", row->cells[i], NULL))
      series.unit = read_unit (row->cells[i]);
  for (guint i = first + 1; i < past; i++)
    if (is_value (self, row->cells[i], n_values))
      n_values++;
  for (guint pass = 0, n = 0; n_values == 1 && pass < 3; pass++, n = 0)
    for (guint i = first + 1; i < past; i++)
      {
        gboolean is = is_value (self, row->cells[i], n);

        n += is;
        if (is && pass == 1)
          add_value (self, &series, row->cells[i], NULL);
        else if (!is && pass != 1)
          set_range (self, &series, row->cells[i]);
      }
  if (n_values == 0 && past == first + 2)
    add_words (self, &series, row->cells[first + 1], NULL);
  while (past > first + 1 && *row->cells[past - 1] == '\0')
    past--;
  finish (self, table, &series, row, first, past);
  cw_report_clear_row_name (&name);
}

/* "WBC 3,400 /µL | TP 5.0 g/dL | PCT 0.4 ng/mL" */
static gboolean
walk (CwReportReader *self, const CwReportTable *table, const CwReportRow *row)
{
  guint at = 0;
  gboolean has_known = FALSE;

  while (at < row->n && *row->cells[at] == '\0')
    at++;
  for (guint i = at; i < row->n && !has_known; i++)
    {
      CwReportRowName name = { 0 };

      has_known = cw_report_read_row_name (self, row->cells[i], &name) && name.term;
      cw_report_clear_row_name (&name);
    }
  for (guint next; has_known && at < row->n; at = next)
    {
      next = find_next_name (self, row, at);
      read_group (self, table, row, at, next);
    }
  return has_known;
}

/* Returns: whether nobody else need look at the line */
gboolean
cw_report_read_table_row (CwReportReader *self, const CwReportTable *table, const CwReportRow *row)
{
  CwReportRowName name = { 0 };
  Series series;

  if (table->is_of_others)
    return TRUE;
  if (table->is_turned)
    {
      read_turned (self, table, row);
      return TRUE;
    }
  if (!table->is_known)
    return walk (self, table, row);
  if (cw_report_read_row_name (self, row->cells[0], &name))
    {
      begin (&series, &name);
      read_columns (self, table, row, &series);
      finish (self, table, &series, row, 0, row->n);
    }
  cw_report_clear_row_name (&name);
  return TRUE;
}
