/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "model/cw-evidence.h"
#include "rules/cw-review-check-private.h"

/* Cells against the words of the report that are kept with them. A quote that belongs to a row as a
 * whole is held against those cells of which any passage of a report would speak alike. */

#define MAX_SHOWN 160

/* One cell and one passage. */
typedef struct
{
  CwReviewCheck *check;
  CwReportedCase *row;
  CwEvidence *evidence;
  const char *column;
  const char *quote;
  CwCellValue value;
  gboolean is_own; /* whether the quote hangs at this cell, not at the row */
} Comparison;

static void
contradict (const Comparison *self, const char *rule)
{
  g_autofree char *shown = g_utf8_strlen (self->quote, -1) > MAX_SHOWN
                             ? g_utf8_substring (self->quote, 0, MAX_SHOWN)
                             : g_strdup (self->quote);
  g_autofree char *words =
    g_strdup_printf (_ ("the table says “%s”, the report “%s%s”."), self->value.label, shown,
                     strlen (shown) < strlen (self->quote) ? "…" : "");

  cw_finding_add_place (
    cw_review_check_add (self->check, rule, CW_SEVERITY_WARNING, self->row, self->column, words),
    CW_ENTITY (self->evidence), "quote");
}

/* ---- numbers ---- */

/* Whether any of the numbers is the one of the cell, within what rounding explains. */
static gboolean
has_number (const GArray *numbers, double wanted, double tolerance)
{
  for (guint i = 0; i < numbers->len; i++)
    if (fabs (g_array_index (numbers, double, i) - wanted) <= tolerance)
      return TRUE;
  return FALSE;
}

static void
check_age (const Comparison *self)
{
  g_autoptr (GArray) ages = cw_quote_list_ages (self->check->patterns, self->quote);

  if (self->value.is_number && self->value.bound == CW_CELL_EXACT && ages->len == 1 &&
      !has_number (ages, self->value.number, 1.0 / 13))
    contradict (self, "age-against-quote");
}

/* One length of time only: of several, any may be meant. */
static void
check_time (const Comparison *self)
{
  g_autoptr (GArray) months = cw_quote_list_months (self->check->patterns, self->quote);

  if (self->is_own && self->value.is_number && self->value.bound != CW_CELL_ABOUT &&
      months->len == 1 &&
      !has_number (months, self->value.number, fmax (0.5, self->value.number * 0.05)))
    contradict (self, "time-against-quote");
}

/* ---- words ---- */

static void
check_sex (const Comparison *self)
{
  gboolean male =
    cw_quote_finds (self->check->patterns, self->quote, "\\b(?:man|male|boy|gentleman)\\b");
  gboolean female =
    cw_quote_finds (self->check->patterns, self->quote, "\\b(?:woman|female|girl|lady)\\b");

  if ((male && !female && cw_cell_value_is (&self->value, "female")) ||
      (female && !male && cw_cell_value_is (&self->value, "male")))
    contradict (self, "sex-against-quote");
}

/* By name, or by a size that stable disease does not have: RECIST 1.1 asks for a third less. */
static void
check_response (const Comparison *self)
{
  static const char *const nicks[] = { "cr", "pr", "sd", "pd" };
  guint named = cw_quote_get_responses (self->check->patterns, self->quote);
  gboolean is_stable =
    cw_cell_value_is (&self->value, "sd") || cw_cell_value_is (&self->value, "pd");

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (named == 1u << i && !cw_cell_value_is (&self->value, nicks[i]))
      {
        contradict (self, "response-against-quote");
        return;
      }
  if (named == 0 && is_stable &&
      cw_quote_says (
        self->check->patterns, self->quote,
        "\\b(?:significant|marked|remarkabl|dramatic|substantial|obvious|considerabl)\\w*"
        " (?:reduc|shr[aiu]nk|regress|decreas|smaller|diminish)"))
    contradict (self, "shrinkage-against-response");
}

#define OTHER_THERAPY "\\b(?:chemotherap|radiotherap|radiation|irradiat|chemoradi|HIPEC\\b)"
#define TARGETED "\\b\\w{3,}(?:tinib|rafenib|ciclib|parib|zumab|ximab|limus)\\b"
#define DONE                                                                                       \
  "\\b(?:underwent|received|was performed|were performed|treated (?:with|by))\\b[^.;:]{0,60}"
#define OPERATION "(?:surgery|resection|excision|debulking|\\w{0,40}ectomy)\\b"

static void
check_other_therapy (const Comparison *self)
{
  if (cw_cell_value_is (&self->value, "no") &&
      cw_quote_says (self->check->patterns, self->quote, OTHER_THERAPY))
    contradict (self, "treatment-against-quote");
}

static void
check_targeted (const Comparison *self)
{
  if (cw_cell_value_is (&self->value, "no") &&
      cw_quote_says (self->check->patterns, self->quote, TARGETED))
    contradict (self, "treatment-against-quote");
}

static void
check_surgery (const Comparison *self)
{
  gboolean done = cw_quote_says (self->check->patterns, self->quote, DONE OPERATION);
  gboolean refused =
    cw_quote_finds (self->check->patterns, self->quote,
                    "\\b(?:refus|declin)\\w* (?:the |any |further )?(?:surgery|"
                    "operation|resection)\\b|\\bsurgery was (?:refused|declined|not "
                    "performed)");

  if ((cw_cell_value_is (&self->value, "no") && done) ||
      (cw_cell_value_is (&self->value, "yes") && refused && !done && self->is_own))
    contradict (self, "surgery-against-quote");
}

/* "2nd", "second line", "2nd and maintenance": the lines of a cell, bit 1 for the first. */
static guint
get_cell_lines (CwPatterns *regexes, const char *key)
{
  static const char *const patterns[] = { "\\b(?:1st|first|1L|1)\\b", "\\b(?:2nd|second|2L|2)\\b",
                                          "\\b(?:3rd|third|3L|3)\\b", "\\b(?:4th|fourth|4L|4)\\b",
                                          "\\b(?:5th|fifth|5L|5)\\b" };
  guint lines = 0;

  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    if (cw_quote_finds (regexes, key, patterns[i]))
      lines |= 1u << (i + 1);
  return lines;
}

static void
check_line (const Comparison *self)
{
  guint said = cw_quote_get_lines (self->check->patterns, self->quote),
        cell = get_cell_lines (self->check->patterns, self->value.key);
  gboolean is_one = said && (said & (said - 1)) == 0;

  if (is_one && cell && !(said & cell))
    contradict (self, "line-against-quote");
}

static void
check_status (const Comparison *self)
{
  gboolean died =
    cw_quote_says (self->check->patterns, self->quote, "\\b(?:died|deceased|passed away)\\b");
  gboolean lives = cw_quote_says (self->check->patterns, self->quote,
                                  "\\b(?:is|was|remains|remained|still) alive\\b");
  gboolean is_dead = self->value.key && g_str_has_prefix (self->value.key, "dead");
  gboolean is_alive = cw_cell_value_is (&self->value, "alive") ||
                      cw_cell_value_is (&self->value, "no-evidence") ||
                      cw_cell_value_is (&self->value, "with-disease");

  if ((is_alive && died && !lives) || (is_dead && lives && !died))
    contradict (self, "status-against-quote");
}

/* ---- all ---- */

static const struct
{
  const char *column;
  void (*compare) (const Comparison *self);
} comparisons[] = {
  { "age", check_age },
  { "sex", check_sex },
  { "best-response", check_response },
  { "other-therapy", check_other_therapy },
  { "targeted-therapy", check_targeted },
  { "surgery", check_surgery },
  { "treatment-line", check_line },
  { "status", check_status },
  { "progression-free-survival", check_time },
  { "overall-survival", check_time },
  { "follow-up", check_time },
};

static void
compare (CwReviewCheck *check, CwReportedCase *row, CwEvidence *evidence, guint i)
{
  Comparison self = { .check = check,
                      .row = row,
                      .evidence = evidence,
                      .column = comparisons[i].column,
                      .quote = evidence->quote,
                      .is_own = evidence->field != NULL };

  cw_cell_value_read (&self.value, row, cw_review_table_find_column (check->columns, self.column));
  if (self.value.state == CW_CELL_EVALUABLE)
    comparisons[i].compare (&self);
  cw_cell_value_clear (&self.value);
}

static void
check_evidence (CwReviewCheck *check, CwEvidence *evidence)
{
  CwEntity *subject =
    evidence->subject ? cw_entity_lookup (CW_ENTITY (check->review), evidence->subject) : NULL;

  if (evidence->quote == NULL || !CW_IS_REPORTED_CASE (subject))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (comparisons); i++)
    if (evidence->field == NULL || g_str_equal (evidence->field, comparisons[i].column))
      compare (check, CW_REPORTED_CASE (subject), evidence, i);
}

void
cw_review_check_quotes (CwReviewCheck *self)
{
  GListModel *list = G_LIST_MODEL (self->review->evidence);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwEvidence) evidence = g_list_model_get_item (list, i);

      check_evidence (self, evidence);
    }
}
