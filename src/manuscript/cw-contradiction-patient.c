/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-contradiction-private.h"

/* Age, sex, and whether the patient lives. */

/* ---- age ---- */

/* "27" is anything from the 27th birthday to the day before the 28th. */
static CwRange
get_years (const CwMention *mention)
{
  gboolean in_years = g_strcmp0 (mention->quantity->unit, "a") == 0;

  return (CwRange){ mention->number.low, mention->number.high + (in_years ? 0.999 : 0.09) };
}

static gboolean
ages_differ (const CwMention *mention, const CwMention *other)
{
  CwRange a, b;

  if (!mention->is_number || !other->is_number)
    return FALSE;
  a = get_years (mention);
  b = get_years (other);
  return a.low > b.high || b.low > a.high;
}

/* One finding is enough for prose that disagrees with itself. */
static gboolean
is_first (CwProseCheck *self, const CwMention *mention)
{
  for (guint i = 0; i < self->mentions->len; i++)
    if (((const CwMention *)self->mentions->pdata[i])->kind == mention->kind)
      return self->mentions->pdata[i] == mention;
  return FALSE;
}

static void
check_age (CwProseCheck *self, const CwMention *mention)
{
  CwPatient *patient = self->root->patient;
  CwMention fact = { .quantity = patient->age };
  const CwMention *other;
  g_autofree char *canonical = NULL;
  CwFinding *finding;

  fact.is_number = cw_range_read (patient->age, "a", &fact.number);
  if (!fact.is_number)
    {
      other = cw_prose_check_find_other (self, mention, ages_differ);
      if (other && is_first (self, mention))
        cw_prose_check_against_prose (self, "age-in-text", CW_SEVERITY_ERROR, mention, other);
      return;
    }
  if (!ages_differ (mention, &fact))
    return;
  canonical = cw_quantity_to_string (mention->quantity);
  finding = cw_prose_check_against_fact (self, "age-in-text", CW_SEVERITY_ERROR, mention,
                                         CW_ENTITY (patient), "age");
  if (g_strcmp0 (patient->age->unit, mention->quantity->unit) == 0 && patient->age->high == NULL)
    cw_prose_finding_use_fact (finding, mention, patient->age->number);
  cw_prose_finding_fix_fact (finding, CW_ENTITY (patient), "age", canonical);
}

/* ---- sex ---- */

static const char *const sexes[][2] = {
  { "man", "woman" },      { "male", "female" }, { "boy", "girl" },
  { "gentleman", "lady" }, { "he", "she" },      { "his", "her" },
  { "him", "her" },        { "his", "hers" },    { "himself", "herself" },
};

/* "Her" before a noun is "his"; elsewhere it is "him". */
static gboolean
is_object (CwProseCheck *self, const CwMention *mention, const char *word)
{
  return g_ascii_strcasecmp (word, "her") == 0 &&
         !cw_patterns_match (self->text->patterns,
                             "\\G (?!(?:to|for|and|or|with|without|in|at|on|after|before|that|as|"
                             "from|by|was|is|had|has|the|an?|because|when|whenever|until|who|whom|"
                             "which|again|this|these|those|while|whilst|although|though|if|since|"
                             "but|so|then|there|here|now|today|about|during|through|of|off|into|"
                             "were|did|not|alone|too|also|soon|twice|instead|together|thereafter|"
                             "afterwards?|however|therefore|immediately|completely|regularly|"
                             "repeatedly|closely|successfully)\\b)[a-z]",
                             mention->statement->words, mention->past, -1, NULL);
}

/* The same word for the other sex. */
static const char *
get_counterpart (CwProseCheck *self, const CwMention *mention, const char *word)
{
  if (is_object (self, mention, word))
    return "him";
  for (guint i = 0; i < G_N_ELEMENTS (sexes); i++)
    for (guint j = 0; j < 2; j++)
      if (g_ascii_strcasecmp (sexes[i][j], word) == 0)
        return sexes[i][1 - j];
  return NULL;
}

static gboolean
values_differ (const CwMention *mention, const CwMention *other)
{
  return mention->value != other->value && g_strcmp0 (mention->value, other->value) != 0;
}

static const char *
get_recorded_sex (CwCase *root)
{
  return root->patient->sex == CW_SEX_MALE     ? "male"
         : root->patient->sex == CW_SEX_FEMALE ? "female"
                                               : NULL;
}

static void
check_sex (CwProseCheck *self, const CwMention *mention, CwSeverity severity)
{
  const char *sex = get_recorded_sex (self->root);
  g_autofree char *words = cw_mention_dup_words (mention);
  g_autofree char *counterpart = g_strdup (get_counterpart (self, mention, words));
  CwFinding *finding;

  if (sex == NULL || g_str_equal (sex, mention->value))
    return;
  if (counterpart && g_ascii_isupper (*words))
    *counterpart = g_ascii_toupper (*counterpart);
  finding = cw_prose_check_against_fact (self, "sex-in-text", severity, mention,
                                         CW_ENTITY (self->root->patient), "sex");
  cw_prose_finding_use_fact (finding, mention, counterpart);
  cw_prose_finding_fix_fact (finding, CW_ENTITY (self->root->patient), "sex", mention->value);
}

static void
check_sex_alone (CwProseCheck *self, const CwMention *mention)
{
  const CwMention *other = cw_prose_check_find_other (self, mention, values_differ);

  if (other && get_recorded_sex (self->root) == NULL)
    cw_prose_check_against_prose (self, "sex-in-text", CW_SEVERITY_ERROR, mention, other);
}

/* A slip is one pronoun among many; more of them speak of somebody else. Where no pronoun is right
 * the first stands for all. A pronoun may be chosen for another reason than the sex: it is never an
 * error. */
#define MOST_SLIPS 2

static void
check_pronouns (CwProseCheck *self)
{
  const char *sex = get_recorded_sex (self->root);
  g_autoptr (GPtrArray) wrong = g_ptr_array_new ();
  guint n_right = 0;

  for (guint i = 0; sex && i < self->mentions->len; i++)
    {
      const CwMention *mention = self->mentions->pdata[i];

      if (mention->kind != CW_MENTION_PRONOUN)
        continue;
      if (g_str_equal (mention->value, sex))
        n_right++;
      else
        g_ptr_array_add (wrong, (gpointer)mention);
    }
  if (n_right && (wrong->len > MOST_SLIPS || n_right <= wrong->len))
    return;
  for (guint i = 0; i < (n_right ? wrong->len : MIN (wrong->len, 1)); i++)
    check_sex (self, wrong->pdata[i], CW_SEVERITY_WARNING);
}

void
cw_prose_check_patient (CwProseCheck *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    {
      const CwMention *mention = self->mentions->pdata[i];

      if (mention->kind == CW_MENTION_AGE)
        check_age (self, mention);
      else if (mention->kind == CW_MENTION_SEX)
        {
          check_sex (self, mention, CW_SEVERITY_ERROR);
          if (is_first (self, mention))
            check_sex_alone (self, mention);
        }
    }
  check_pronouns (self);
}

/* ---- alive or dead ---- */

/* Who was alive at some time may have died since; who died is not alive at the end. */
static gboolean
status_differs (const CwMention *mention, const CwMention *other)
{
  return g_strcmp0 (mention->value, "dead") == 0 && g_strcmp0 (other->value, "alive") == 0 &&
         other->when.is_last;
}

static void
check_death (CwProseCheck *self, const CwMention *mention)
{
  CwOutcome *outcome = self->root->outcome;
  CwTimePoint said = { .is_known = TRUE, .date = mention->date };
  CwTimePoint fact = { .is_known = TRUE, .date = outcome->vital_status_date };
  g_autofree char *canonical = NULL;
  CwFinding *finding;

  if (mention->date == NULL || outcome->vital_status != CW_VITAL_STATUS_DEAD ||
      !cw_date_is_readable (fact.date) || fact.date->approximate ||
      !cw_time_point_differs (&said, &fact))
    return;
  canonical = cw_date_to_string (mention->date);
  finding = cw_prose_check_against_fact (self, "death-in-text", CW_SEVERITY_ERROR, mention,
                                         CW_ENTITY (outcome), "vital-status-date");
  cw_prose_finding_fix_fact (finding, CW_ENTITY (outcome), "vital-status-date", canonical);
}

static void
check_vital (CwProseCheck *self, const CwMention *mention)
{
  CwOutcome *outcome = self->root->outcome;
  gboolean is_dead = g_str_equal (mention->value, "dead");
  gboolean is_final = is_dead || mention->when.is_last;
  const CwMention *other;

  if (is_final && ((is_dead && outcome->vital_status == CW_VITAL_STATUS_ALIVE) ||
                   (!is_dead && outcome->vital_status == CW_VITAL_STATUS_DEAD)))
    {
      CwFinding *finding = cw_prose_check_against_fact (
        self, "status-in-text", CW_SEVERITY_ERROR, mention, CW_ENTITY (outcome), "vital-status");

      cw_prose_finding_fix_fact (finding, CW_ENTITY (outcome), "vital-status", mention->value);
      return;
    }
  other = cw_prose_check_find_other (self, mention, status_differs);
  if (other && outcome->vital_status == 0)
    cw_prose_check_against_prose (self, "status-in-text", CW_SEVERITY_ERROR, mention, other);
}

void
cw_prose_check_vital (CwProseCheck *self)
{
  for (guint i = 0; i < self->mentions->len; i++)
    if (((const CwMention *)self->mentions->pdata[i])->kind == CW_MENTION_VITAL)
      {
        check_vital (self, self->mentions->pdata[i]);
        check_death (self, self->mentions->pdata[i]);
      }
}
