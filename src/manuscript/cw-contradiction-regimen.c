/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "manuscript/cw-contradiction-private.h"
#include "vocab/cw-dose-frequency.h"

/* Length of a cycle, route of a drug, and line of treatment. */

/* ---- the regimen that a sentence speaks of ---- */

/* What is given against a tumour, by its stem (WHO, stems of INN): where the sentence names one
 * that is not recorded, any of its numbers may belong to that. */
#define STEM                                                                                       \
  "\\b(?<drug>[a-z]{3,}(?:mab|nib|platin|taxel|rubicin|ciclib|parib|fosfamide|dronate|dronic|"     \
  "relin|reotide|grastim|citabine|trexed|oposide|orelbine|lidomide|zomib|limus|rsen))\\b"

static gboolean
is_drug_of (CwRegimen *regimen, const char *name)
{
  GListModel *drugs = G_LIST_MODEL (regimen->drugs);

  for (guint i = 0; i < g_list_model_get_n_items (drugs); i++)
    {
      g_autoptr (CwDrug) drug = g_list_model_get_item (drugs, i);

      if (cw_prose_check_is_drug (drug->name, name))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_recorded_drug (CwProseCheck *self, const char *name)
{
  GListModel *list = G_LIST_MODEL (self->root->regimens);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwRegimen) regimen = g_list_model_get_item (list, i);

      if (is_drug_of (regimen, name))
        return TRUE;
    }
  return FALSE;
}

static gboolean
names_other_drug (CwProseCheck *self, const CwStatement *statement)
{
  g_autoptr (GMatchInfo) match = NULL;

  cw_patterns_match (self->text->patterns, STEM, statement->words, 0, -1, &match);
  for (; match && g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *word = g_match_info_fetch_named (match, "drug");
      g_autofree char *name = g_ascii_strdown (word, -1);

      if (!is_recorded_drug (self, name))
        return TRUE;
    }
  return FALSE;
}

/* How many drugs of a regimen a sentence names. */
static guint
count_named (CwRegimen *regimen, const char *folded)
{
  GListModel *drugs = G_LIST_MODEL (regimen->drugs);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (drugs); i++)
    {
      g_autoptr (CwDrug) drug = g_list_model_get_item (drugs, i);
      g_autofree char *name = drug->name ? g_utf8_casefold (drug->name, -1) : NULL;

      n += name && strlen (name) > 4 && strstr (folded, name);
    }
  return n;
}

/* (element-type CwRegimen): the regimens of which the sentence names most drugs; all of them when
 * it names none. */
static GPtrArray *
list_meant (CwProseCheck *self, const CwStatement *statement, gboolean *is_named)
{
  GListModel *list = G_LIST_MODEL (self->root->regimens);
  g_autofree char *folded = g_utf8_casefold (statement->words, -1);
  GPtrArray *meant = g_ptr_array_new ();
  guint most = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwRegimen) regimen = g_list_model_get_item (list, i);
      guint n = count_named (regimen, folded);

      if (n > most)
        g_ptr_array_set_size (meant, 0);
      most = MAX (most, n);
      if (n == most)
        g_ptr_array_add (meant, regimen); /* the list holds it */
    }
  *is_named = most > 0;
  return meant;
}

/* ---- length of a cycle ---- */

/* A month is 28 to 31 days. */
#define SAME_LENGTH 0.1
#define OF_CYCLES "\\b(?:cycles?|courses?|repeat\\w*|regimen|chemotherapy|q ?\\d)\\b"

static gboolean
is_length (const CwMention *mention, double days)
{
  return days > 0 && fabs (mention->number.low - days) <= days * SAME_LENGTH;
}

static double
get_days (const CwQuantity *quantity)
{
  CwRange days;

  return cw_range_read (quantity, "d", &days) ? days.low : 0;
}

/* How far apart the doses of a drug are, or 0. */
static double
get_period (const CwDrug *drug)
{
  CwDoseFrequency frequency = { 0 };
  g_autofree char *period = NULL;
  g_autoptr (CwQuantity) quantity = NULL;

  if (!cw_dose_frequency_lookup (drug->frequency, &frequency) || frequency.unit == NULL)
    return 0;
  period = g_strdup_printf ("%u", frequency.period);
  quantity = cw_quantity_new (CW_COMPARATOR_NONE, period, NULL, frequency.unit);
  return get_days (quantity);
}

/* A drug may have a rhythm of its own within the cycle. */
static gboolean
is_rhythm (const CwMention *mention, CwRegimen *regimen)
{
  GListModel *drugs = G_LIST_MODEL (regimen->drugs);

  for (guint i = 0; i < g_list_model_get_n_items (drugs); i++)
    {
      g_autoptr (CwDrug) drug = g_list_model_get_item (drugs, i);

      if (is_length (mention, get_period (drug)) ||
          is_length (mention, get_days (drug->on_days) + get_days (drug->off_days)))
        return TRUE;
    }
  return FALSE;
}

/* What a regimen says to a mention. */
typedef enum
{
  SAYS_NOTHING,
  AGREES,
  DIFFERS,
} Said;

/* The first regimen that says something else; NULL when one agrees or says nothing. Maintenance
 * need not say anything. */
static CwRegimen *
find_other (const CwMention *mention,
            const GPtrArray *meant,
            Said (*compare) (const CwMention *mention, CwRegimen *regimen))
{
  CwRegimen *against = NULL;

  for (guint i = 0; i < meant->len; i++)
    {
      CwRegimen *regimen = meant->pdata[i];
      Said said = compare (mention, regimen);

      if (said == SAYS_NOTHING && regimen->phase == CW_PHASE_MAINTENANCE)
        continue;
      if (said != DIFFERS)
        return NULL;
      against = against ? against : regimen;
    }
  return against;
}

static Said
compare_length (const CwMention *mention, CwRegimen *regimen)
{
  double days = get_days (regimen->cycle_length);

  if (days == 0)
    return SAYS_NOTHING;
  return is_length (mention, days) || is_rhythm (mention, regimen) ? AGREES : DIFFERS;
}

/* "3 weeks" where the text counts in weeks and the fact is one of whole weeks. */
static char *
dup_length (const CwMention *mention, const CwRegimen *regimen)
{
  double days = get_days (regimen->cycle_length);
  gboolean in_weeks = g_strcmp0 (mention->quantity->unit, "wk") == 0 && fmod (days, 7) == 0;
  g_autofree char *words = cw_mention_dup_words (mention);
  g_autofree char *number = cw_range_format_number (in_weeks ? days / 7 : days, 0);
  g_autoptr (CwQuantity) length =
    cw_quantity_new (CW_COMPARATOR_NONE, number, NULL, in_weeks ? "wk" : "d");

  return g_ascii_tolower (*words) == 'q' ? g_strdup_printf ("q%s%s", number, in_weeks ? "w" : "d")
                                         : cw_prose_finding_dup_length (mention, length);
}

static void
check_cycle_length (CwProseCheck *self, const CwMention *mention)
{
  gboolean is_named = FALSE;
  g_autoptr (GPtrArray) meant = list_meant (self, mention->statement, &is_named);
  CwRegimen *against = find_other (mention, meant, compare_length);
  g_autofree char *words = NULL;
  g_autofree char *canonical = NULL;
  CwFinding *finding;

  if (against == NULL || names_other_drug (self, mention->statement) ||
      (!is_named && !cw_patterns_has (self->text->patterns, OF_CYCLES, mention->statement->words)))
    return;
  words = dup_length (mention, against);
  canonical = cw_quantity_to_string (mention->quantity);
  finding = cw_prose_check_against_fact (self, "cycle-length-in-text",
                                         is_named ? CW_SEVERITY_ERROR : CW_SEVERITY_WARNING,
                                         mention, CW_ENTITY (against), "cycle-length");
  cw_prose_finding_use_fact (finding, mention, words);
  cw_prose_finding_fix_fact (finding, CW_ENTITY (against), "cycle-length", canonical);
}

/* ---- route ---- */

static const char *
get_route_name (CwEntity *row, char **nick)
{
  *nick = cw_entity_dup_by_name (row, "route");
  return CW_IS_DRUG (row) ? CW_DRUG (row)->name : CW_SUPPORTIVE_DRUG (row)->name;
}

/* The drug in a list whose route differs; @agrees when one of that name has the route, or none is
 * recorded. */
static CwEntity *
find_other_route (const CwMention *mention, GListModel *drugs, gboolean *agrees)
{
  CwEntity *against = NULL;

  for (guint i = 0; i < g_list_model_get_n_items (drugs); i++)
    {
      g_autoptr (CwEntity) row = g_list_model_get_item (drugs, i);
      g_autofree char *nick = NULL;
      const char *name = get_route_name (row, &nick);

      if (!cw_prose_check_is_drug (name, mention->subject))
        continue;
      *agrees |= nick == NULL || *nick == '\0' || g_str_equal (nick, mention->value);
      against = row; /* the list holds it */
    }
  return against;
}

static void
check_route (CwProseCheck *self, const CwMention *mention)
{
  GListModel *regimens = G_LIST_MODEL (self->root->regimens);
  gboolean agrees = FALSE;
  CwEntity *against =
    find_other_route (mention, G_LIST_MODEL (self->root->supportive_drugs), &agrees);
  CwFinding *finding;

  for (guint i = 0; i < g_list_model_get_n_items (regimens); i++)
    {
      g_autoptr (CwRegimen) regimen = g_list_model_get_item (regimens, i);
      CwEntity *drug = find_other_route (mention, G_LIST_MODEL (regimen->drugs), &agrees);

      against = against ? against : drug;
    }
  if (against == NULL || agrees)
    return;
  finding = cw_prose_check_against_fact (self, "route-in-text", CW_SEVERITY_ERROR, mention, against,
                                         "route");
  cw_prose_finding_fix_fact (finding, against, "route", mention->value);
}

/* ---- line ---- */

/* "1", "2nd", "second line"; 0 when it is no number, such as "maintenance". */
static guint
read_line (const char *line)
{
  static const char *const words[] = { "first", "second", "third", "fourth", "fifth" };
  const char *digits = line ? strpbrk (line, "123456789") : NULL;

  if (digits)
    return (guint)g_ascii_strtoull (digits, NULL, 10);
  for (guint i = 0; line && i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strncasecmp (line, words[i], strlen (words[i])) == 0)
      return i + 1;
  return 0;
}

static Said
compare_line (const CwMention *mention, CwRegimen *regimen)
{
  guint line = read_line (regimen->line);

  if (line == 0)
    return SAYS_NOTHING;
  return line == (guint)mention->number.low ? AGREES : DIFFERS;
}

static void
check_line (CwProseCheck *self, const CwMention *mention)
{
  gboolean is_named = FALSE;
  g_autoptr (GPtrArray) meant = list_meant (self, mention->statement, &is_named);
  CwRegimen *against = is_named ? find_other (mention, meant, compare_line) : NULL;
  g_autofree char *number = cw_range_format_number (mention->number.low, 0);
  CwFinding *finding;

  if (against == NULL || names_other_drug (self, mention->statement))
    return;
  finding = cw_prose_check_against_fact (self, "line-in-text", CW_SEVERITY_ERROR, mention,
                                         CW_ENTITY (against), "line");
  cw_prose_finding_fix_fact (finding, CW_ENTITY (against), "line", number);
}

void
cw_prose_check_regimens (CwProseCheck *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const CwMention *mention = self->mentions->pdata[i];

      if (mention->kind == CW_MENTION_CYCLE_LENGTH && mention->is_number)
        check_cycle_length (self, mention);
      else if (mention->kind == CW_MENTION_ROUTE)
        check_route (self, mention);
      else if (mention->kind == CW_MENTION_LINE)
        check_line (self, mention);
    }
}
