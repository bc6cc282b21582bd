/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-fact-private.h"
#include "model/cw-patient.h"

/* Who came, and with what. */

/* From this age on a patient is a man or a woman. */
#define ADULT_YEARS 18

/* ---- age and sex ---- */

/* "27-year-old", "20–29-year-old", "≥90-year-old". */
static char *
dup_age_adjective (const CwQuantity *age)
{
  g_autoptr (CwQuantity) bare = NULL;
  g_autofree char *number = NULL;
  const char *noun;

  if (age == NULL || !cw_quantity_is_readable (age) || age->comparator == CW_COMPARATOR_ABOUT)
    return NULL;
  bare = cw_quantity_new (age->comparator, age->number, age->high, NULL);
  number = cw_english_dup_quantity (bare, FALSE);
  noun = cw_english_get_time_noun (age->unit);
  if (noun == NULL)
    return NULL;
  return g_strdup_printf ("%s-%s-old", number, noun);
}

static void
word_age (CwEntity *entity, GPtrArray *wordings)
{
  const CwQuantity *age = CW_PATIENT (entity)->age;
  g_autofree char *years = cw_english_dup_quantity (age, TRUE);

  if (years == NULL)
    return;
  cw_fact_add_wording (wordings, "adjective", N_ ("As adjective"), dup_age_adjective (age));
  cw_fact_add_wording (wordings, "aged", N_ ("Aged"), g_strconcat ("aged ", years, NULL));
  cw_fact_add_wording (wordings, "value", N_ ("Value"), g_steal_pointer (&years));
}

static gboolean
is_child (const CwPatient *self)
{
  const CwQuantity *age = self->age;

  if (age == NULL || !cw_quantity_is_readable (age))
    return FALSE;
  return g_strcmp0 (age->unit, "a") != 0 || cw_quantity_get_high (age) < ADULT_YEARS;
}

/* A band such as 10–19 years, of which nobody can tell. */
static gboolean
may_be_child (const CwPatient *self)
{
  const CwQuantity *age = self->age;

  return age && cw_quantity_is_readable (age) && cw_quantity_get_low (age) < ADULT_YEARS &&
         !is_child (self);
}

static const char *
get_noun (const CwPatient *self)
{
  if (self->sex == CW_SEX_MALE && may_be_child (self))
    return "male patient";
  if (self->sex == CW_SEX_FEMALE && may_be_child (self))
    return "female patient";
  if (self->sex == CW_SEX_MALE)
    return is_child (self) ? "boy" : "man";
  if (self->sex == CW_SEX_FEMALE)
    return is_child (self) ? "girl" : "woman";
  return "patient";
}

static void
word_sex (CwEntity *entity, GPtrArray *wordings)
{
  const CwPatient *self = CW_PATIENT (entity);
  gboolean is_male = self->sex == CW_SEX_MALE;

  if (self->sex == 0)
    return;
  cw_fact_add_wording (wordings, "noun", N_ ("As noun"), g_strdup (get_noun (self)));
  cw_fact_add_wording (wordings, "adjective", N_ ("As adjective"),
                       cw_english_dup_choice (entity, "sex"));
  if (!is_male && self->sex != CW_SEX_FEMALE)
    return;
  cw_fact_add_wording (wordings, "subject", N_ ("Pronoun"), g_strdup (is_male ? "he" : "she"));
  cw_fact_add_wording (wordings, "subject-capital", N_ ("Pronoun, first in a sentence"),
                       g_strdup (is_male ? "He" : "She"));
  cw_fact_add_wording (wordings, "object", N_ ("Pronoun, object"),
                       g_strdup (is_male ? "him" : "her"));
  cw_fact_add_wording (wordings, "possessive", N_ ("Pronoun, possessive"),
                       g_strdup (is_male ? "his" : "her"));
}

/* The patient as far as age and sex are known: "27-year-old man", "woman aged about 58 years",
 * "male patient"; %NULL when neither is. */
static char *
dup_patient (const CwPatient *self)
{
  g_autofree char *age = dup_age_adjective (self->age);
  g_autofree char *years = cw_english_dup_quantity (self->age, TRUE);

  if (age)
    return g_strdup_printf ("%s %s", age, get_noun (self));
  if (years)
    return g_strdup_printf ("%s aged %s", get_noun (self), years);
  if (self->sex == CW_SEX_MALE || self->sex == CW_SEX_FEMALE)
    return g_strdup (self->sex == CW_SEX_MALE ? "male patient" : "female patient");
  return NULL;
}

static void
word_patient (CwEntity *entity, GPtrArray *wordings)
{
  const CwPatient *self = CW_PATIENT (entity);
  g_autofree char *age = dup_age_adjective (self->age);
  g_autofree char *years = cw_english_dup_quantity (self->age, TRUE);
  g_autofree char *words = dup_patient (self);
  g_autofree char *article = NULL;

  if (words == NULL)
    return;
  article = g_strdup_printf ("%s %s", cw_english_get_article (words), words);
  if (age)
    cw_fact_add_wording (wordings, "adjective", N_ ("As adjective"), g_strdup (words));
  cw_fact_add_wording (wordings, "article", N_ ("With article"), g_strdup (article));
  cw_fact_add_wording (wordings, "article-capital", N_ ("With article, first in a sentence"),
                       cw_english_capitalize (g_steal_pointer (&article)));
  if (years)
    cw_fact_add_wording (wordings, "aged", N_ ("Aged"),
                         g_strdup_printf ("%s aged %s", get_noun (self), years));
}

/* ---- habits and state ---- */

/* "was a former smoker (40 pack-years)" */
static void
word_smoking (CwEntity *entity, GPtrArray *wordings)
{
  static const char *const words[] = { NULL, "had never smoked", "was a former smoker",
                                       "was a current smoker" };
  const CwPatient *self = CW_PATIENT (entity);
  g_autofree char *years = cw_english_dup_count (self->pack_years, "pack-year");

  if (self->smoking == 0)
    return;
  cw_fact_add_wording (wordings, "predicate", N_ ("As predicate"),
                       years ? g_strdup_printf ("%s (%s)", words[self->smoking], years)
                             : g_strdup (words[self->smoking]));
}

/* The grade alone; the form says what it means. */
static void
word_ecog (CwEntity *entity, GPtrArray *wordings)
{
  const CwPatient *self = CW_PATIENT (entity);

  if (self->ecog)
    cw_fact_add_wording (wordings, "value", N_ ("Value"), g_strdup_printf ("%d", self->ecog - 1));
}

/* ---- complaints ---- */

static void
word_complaint (CwEntity *entity, GPtrArray *wordings)
{
  const CwComplaint *self = CW_COMPLAINT (entity);
  g_autofree char *duration = cw_english_dup_quantity (self->duration, TRUE);
  g_autofree char *site = self->site ? cw_english_lower (self->site) : NULL;
  g_autofree char *words = self->complaint ? cw_english_lower (self->complaint) : NULL;
  g_autofree char *article = words ? cw_english_dup_with_article (words) : NULL;

  if (words == NULL)
    return;
  if (duration)
    cw_fact_add_wording (wordings, "duration", N_ ("With duration"),
                         g_strdup_printf ("%s for %s", words, duration));
  if (duration)
    cw_fact_add_wording (wordings, "article-duration", N_ ("With article and duration"),
                         g_strdup_printf ("%s for %s", article, duration));
  if (site && duration)
    cw_fact_add_wording (wordings, "full", N_ ("With site and duration"),
                         g_strdup_printf ("%s (%s) for %s", article, site, duration));
  if (site)
    cw_fact_add_wording (wordings, "site", N_ ("With site"),
                         g_strdup_printf ("%s (%s)", words, site));
  if (site)
    cw_fact_add_wording (wordings, "article-site", N_ ("With article and site"),
                         g_strdup_printf ("%s (%s)", article, site));
  cw_fact_add_wording (wordings, "value", N_ ("Value"), g_steal_pointer (&words));
  cw_fact_add_wording (wordings, "article", N_ ("With article"), g_steal_pointer (&article));
}

/* ---- history ---- */

/* What had been done before: "pleural drainage (recurrent effusion)". */
static void
word_intervention (CwEntity *entity, GPtrArray *wordings)
{
  const CwIntervention *self = CW_INTERVENTION (entity);
  g_autofree char *words = self->intervention ? cw_english_lower (self->intervention) : NULL;

  if (words == NULL)
    return;
  cw_fact_add_wording (wordings, "capital", N_ ("First in a sentence"),
                       cw_english_capitalize (g_strdup (words)));
  cw_fact_add_wording (wordings, "value", N_ ("Value"), g_steal_pointer (&words));
}

static void
word_history (CwEntity *entity, GPtrArray *wordings)
{
  const CwHistoryItem *self = CW_HISTORY_ITEM (entity);
  g_autofree char *item = self->item ? cw_english_lower (self->item) : NULL;
  const char *no = self->status == CW_FINDING_STATUS_ABSENT ? "no " : "";

  if (item == NULL)
    return;
  cw_fact_add_wording (wordings, "value", N_ ("Value"), g_strconcat (no, item, NULL));
  if (self->relative)
    {
      g_autofree char *relative = cw_english_lower (self->relative);

      cw_fact_add_wording (wordings, "relative", N_ ("With relative"),
                           g_strdup_printf ("%s (%s)", item, relative));
    }
  cw_fact_add_wording (wordings, "bare", N_ ("Item"), g_steal_pointer (&item));
}

const CwFactSource cw_fact_patient_sources[] = {
  { "patient", "patient", N_ ("Patient"), "age", word_patient },
  { "age", "patient", N_ ("Age at presentation"), "age", word_age },
  { "sex", "patient", N_ ("Sex"), "sex", word_sex },
  { "smoking", "patient", N_ ("Smoking"), "smoking", word_smoking },
  { "ecog", "patient", N_ ("ECOG performance status"), "ecog", word_ecog },
  { "complaint", "complaint", N_ ("Complaint"), "complaint", word_complaint },
  { "history", "history-item", N_ ("History"), "item", word_history },
  { "intervention", "intervention", N_ ("Past intervention"), "intervention", word_intervention },
  { NULL },
};
