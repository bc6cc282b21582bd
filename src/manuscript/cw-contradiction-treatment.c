/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-contradiction-private.h"

/* Doses and numbers of cycles. */

/* ---- doses ---- */

static char *
fold_name (const char *name)
{
  g_autofree char *folded = name ? g_utf8_casefold (name, -1) : NULL;

  return folded ? g_strdup (g_strstrip (folded)) : NULL;
}

/* "loperamide hydrochloride" is called by its first word. */
gboolean
cw_prose_check_is_drug (const char *name, const char *said)
{
  g_autofree char *folded = fold_name (name);
  gsize length = strlen (said);

  return folded && strncmp (folded, said, length) == 0 &&
         (folded[length] == '\0' || folded[length] == ' ');
}

/* Whether the recorded dose, or that of a day, is the one that is said; units of another kind
 * cannot be compared, which agrees. */
static gboolean
dose_agrees (const CwMention *mention, const CwQuantity *dose, const CwQuantity *times)
{
  CwRange recorded, said;
  double per_day = cw_quantity_is_readable (times) ? cw_quantity_get_low (times) : 1;

  if (!cw_range_read (dose, mention->quantity->unit, &recorded) ||
      !cw_range_read (mention->quantity, mention->quantity->unit, &said))
    return TRUE;
  return (said.low >= recorded.low * 0.999 && said.high <= recorded.high * 1.001) ||
         (said.low >= recorded.low * per_day * 0.999 &&
          said.high <= recorded.high * per_day * 1.001);
}

/* A dose may be told of a change: "12 mg daily". */
static gboolean
is_in_changes (CwProseCheck *self, const CwMention *mention)
{
  GListModel *list = G_LIST_MODEL (self->root->dose_changes);
  g_autofree char *words =
    g_strdup_printf ("%s %s", mention->quantity->number, mention->quantity->unit);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwDoseChange) change = g_list_model_get_item (list, i);

      if ((change->from && strstr (change->from, words)) ||
          (change->to && strstr (change->to, words)))
        return TRUE;
    }
  return FALSE;
}

/* What the drugs of one name say of a dose. */
typedef struct
{
  CwEntity *against; /* the first with another dose, or NULL */
  gboolean agrees;
  gboolean is_open; /* one has no dose */
} Doses;

static void
compare_doses (const CwMention *mention, GListModel *drugs, Doses *doses)
{
  for (guint i = 0; i < g_list_model_get_n_items (drugs); i++)
    {
      g_autoptr (CwEntity) row = g_list_model_get_item (drugs, i);
      const CwQuantity *dose =
        CW_IS_DRUG (row) ? CW_DRUG (row)->dose : CW_SUPPORTIVE_DRUG (row)->dose;
      const CwQuantity *times = CW_IS_DRUG (row) ? CW_DRUG (row)->times_per_day : NULL;
      const char *name = CW_IS_DRUG (row) ? CW_DRUG (row)->name : CW_SUPPORTIVE_DRUG (row)->name;

      if (!cw_prose_check_is_drug (name, mention->subject))
        continue;
      if (!cw_quantity_is_readable (dose))
        doses->is_open = TRUE;
      else if (dose_agrees (mention, dose, times))
        doses->agrees = TRUE;
      else if (doses->against == NULL)
        doses->against = row; /* the list holds it */
    }
}

static void
check_dose (CwProseCheck *self, const CwMention *mention)
{
  GListModel *regimens = G_LIST_MODEL (self->root->regimens);
  g_autofree char *canonical = cw_quantity_to_string (mention->quantity);
  Doses doses = { 0 };
  CwFinding *finding;

  compare_doses (mention, G_LIST_MODEL (self->root->supportive_drugs), &doses);
  for (guint i = 0; i < g_list_model_get_n_items (regimens); i++)
    {
      g_autoptr (CwRegimen) regimen = g_list_model_get_item (regimens, i);

      compare_doses (mention, G_LIST_MODEL (regimen->drugs), &doses);
    }
  if (doses.against == NULL || doses.agrees || is_in_changes (self, mention))
    return;
  finding = cw_prose_check_against_fact (self, "dose-in-text",
                                         doses.is_open ? CW_SEVERITY_WARNING : CW_SEVERITY_ERROR,
                                         mention, doses.against, "dose");
  cw_prose_finding_fix_fact (finding, doses.against, "dose", canonical);
}

void
cw_prose_check_doses (CwProseCheck *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    if (((const CwMention *)self->mentions->pdata[i])->kind == CW_MENTION_DOSE)
      check_dose (self, self->mentions->pdata[i]);
}

/* ---- cycles ---- */

typedef struct
{
  double most; /* of one regimen */
  double sum;
  gboolean is_said; /* a regimen has exactly as many */
  gboolean is_open; /* a regimen does not say */
  CwRegimen *regimen;
} Given;

#define CYCLES_OF                                                                                  \
  "\\G[^.;]{0,20}?\\bcycles of (?<what>(?:(?!\\b(?:followed|then|before|after|until|prior)\\b)"    \
  "[^.;,]){3,60})"

/* What the cycles are said to be of, else what stands before the number, in small letters. */
static char *
dup_treatment (CwProseCheck *self, const CwMention *mention)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *what = NULL;

  if (!cw_patterns_match (self->text->patterns, CYCLES_OF, mention->statement->words, mention->past,
                          -1, &match))
    return g_utf8_casefold (mention->statement->words, (gssize)mention->first);
  what = g_match_info_fetch_named (match, "what");
  return g_utf8_casefold (what, -1);
}

/* How many drugs of a regimen are named. */
static guint
count_drugs (CwRegimen *regimen, const char *treatment)
{
  GListModel *drugs = G_LIST_MODEL (regimen->drugs);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (drugs); i++)
    {
      g_autoptr (CwDrug) drug = g_list_model_get_item (drugs, i);
      g_autofree char *name = fold_name (drug->name);

      n += name && strlen (name) > 4 && strstr (treatment, name);
    }
  return n;
}

/* How many drugs are named of the regimen of which most are. */
static guint
find_most (CwProseCheck *self, const char *treatment)
{
  GListModel *list = G_LIST_MODEL (self->root->regimens);
  guint most = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwRegimen) regimen = g_list_model_get_item (list, i);

      most = MAX (most, count_drugs (regimen, treatment));
    }
  return most;
}

/* Where the sentence names drugs only the regimens that hold most of them count. */
static Given
get_given (CwProseCheck *self, const CwMention *mention)
{
  GListModel *list = G_LIST_MODEL (self->root->regimens);
  g_autofree char *treatment = dup_treatment (self, mention);
  guint most = find_most (self, treatment);
  double number = mention->number.low;
  Given given = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwRegimen) regimen = g_list_model_get_item (list, i);
      double cycles;

      if (most && count_drugs (regimen, treatment) < most)
        continue;
      if (!cw_quantity_is_readable (regimen->cycles_given))
        {
          given.is_open |= regimen->phase != CW_PHASE_MAINTENANCE;
          continue;
        }
      cycles = cw_quantity_get_low (regimen->cycles_given);
      given.sum += cycles;
      given.is_said |= cycles == number;
      if (cycles > given.most)
        {
          given.most = cycles;
          given.regimen = regimen; /* the list holds it */
        }
    }
  given.is_said |= given.sum == number;
  return given;
}

/* Fewer cycles may have been all up to that time; more were never given. */
static void
check_cycles (CwProseCheck *self, const CwMention *mention)
{
  Given given = get_given (self, mention);
  g_autofree char *canonical = cw_range_format_number (mention->number.low, 0);
  g_autofree char *recorded = NULL;
  CwFinding *finding;

  if (given.regimen == NULL || given.is_open || given.is_said ||
      (!mention->is_total && mention->number.low < given.sum))
    return;
  recorded = cw_range_format_number (given.most, 0);
  finding = cw_prose_check_against_fact (self, "cycles-in-text", CW_SEVERITY_ERROR, mention,
                                         CW_ENTITY (given.regimen), "cycles-given");
  cw_prose_finding_use_fact (finding, mention, recorded);
  cw_prose_finding_fix_fact (finding, CW_ENTITY (given.regimen), "cycles-given", canonical);
}

static gboolean
totals_differ (const CwMention *mention, const CwMention *other)
{
  return mention->is_total && other->is_total && mention->number.low != other->number.low &&
         mention->statement->passage->kind != other->statement->passage->kind;
}

void
cw_prose_check_cycles (CwProseCheck *self)
{
  gboolean is_told = FALSE;

  for (guint i = 0; i < self->mentions->len; i++)
    {
      const CwMention *mention = self->mentions->pdata[i];
      guint before = self->findings->len;
      const CwMention *other;

      if (mention->kind != CW_MENTION_CYCLES)
        continue;
      check_cycles (self, mention);
      other = cw_prose_check_find_other (self, mention, totals_differ);
      if (other && !is_told && self->findings->len == before &&
          get_given (self, mention).regimen == NULL)
        {
          cw_prose_check_against_prose (self, "cycles-in-text", CW_SEVERITY_WARNING, mention,
                                        other);
          is_told = TRUE;
        }
    }
}
