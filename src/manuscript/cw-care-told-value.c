/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-care-told-private.h"
#include "manuscript/cw-contradiction-private.h"
#include "manuscript/cw-english.h"
#include "manuscript/cw-fact.h"

/* Whether a sentence says a value: as the reader of mentions understands it, in the words that
 * clinicians have for it, or as the article would print it. */

/* ---- what the reader of mentions knows ---- */

static gboolean
meets (const CwMention *mention, const CwQuantity *quantity, const char *unit, double slack)
{
  CwRange range;

  return mention->is_number && cw_range_read (quantity, unit, &range) &&
         mention->number.low <= range.high + slack && range.low <= mention->number.high + slack;
}

static gboolean
is_dose (const CwMention *mention, const char *name, const CwQuantity *dose)
{
  g_autofree char *folded = name ? g_utf8_casefold (name, -1) : NULL;
  CwRange said, recorded;

  return folded && g_str_has_prefix (folded, mention->subject) &&
         cw_range_read (mention->quantity, mention->quantity->unit, &said) &&
         cw_range_read (dose, mention->quantity->unit, &recorded) &&
         ABS (said.low - recorded.low) <= 0.001 * recorded.low;
}

/* Length of a complaint: "more than four months". */
static gboolean
is_complaint (const CwMention *mention, const CwComplaint *complaint)
{
  g_autoptr (CwQuantity) number = NULL;

  if (g_strcmp0 (mention->subject, "complaint") != 0 ||
      !cw_quantity_is_readable (complaint->duration))
    return FALSE;
  number = cw_quantity_new (CW_COMPARATOR_NONE, complaint->duration->number,
                            complaint->duration->high, complaint->duration->unit);
  return meets (mention, number, "d", 1);
}

static gboolean
is_response (const CwMention *mention, const CwAssessment *assessment, const char *value)
{
  CwTimePoint when = cw_prose_check_get_time (assessment);

  return g_strcmp0 (mention->value, value) == 0 && !cw_time_point_differs (&mention->when, &when);
}

/* What the disease is like in the words of a response. */
static const char *
get_response (const char *status)
{
  static const char *const pairs[][2] = { { "complete-response", "cr" },
                                          { "partial-response", "pr" },
                                          { "stable", "sd" },
                                          { "progressive", "pd" } };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (g_str_equal (pairs[i][0], status))
      return pairs[i][1];
  return NULL;
}

static gboolean
agrees (const CwMention *mention, CwEntity *entity, const CwField *field, const char *value)
{
  switch (mention->kind)
    {
    case CW_MENTION_AGE:
      return CW_IS_PATIENT (entity) && g_str_equal (field->name, "age") &&
             meets (mention, CW_PATIENT (entity)->age, "a", 0.999);
    case CW_MENTION_SEX:
    case CW_MENTION_PRONOUN:
      return g_str_equal (field->name, "sex") && g_strcmp0 (mention->value, value) == 0;
    case CW_MENTION_VITAL:
      return g_str_equal (field->name, "vital-status") && g_strcmp0 (mention->value, value) == 0;
    case CW_MENTION_RESPONSE:
      return CW_IS_ASSESSMENT (entity) && g_str_equal (field->name, "overall")
               ? is_response (mention, CW_ASSESSMENT (entity), value)
               : g_str_equal (field->name, "disease-status") &&
                   g_strcmp0 (mention->value, get_response (value)) == 0;
    case CW_MENTION_DOSE:
      return g_str_equal (field->name, "dose") && CW_IS_DRUG (entity) &&
             is_dose (mention, CW_DRUG (entity)->name, CW_DRUG (entity)->dose);
    case CW_MENTION_CYCLES:
      return CW_IS_REGIMEN (entity) && g_str_equal (field->name, "cycles-given") &&
             meets (mention, CW_REGIMEN (entity)->cycles_given, NULL, 0);
    case CW_MENTION_DURATION:
      return CW_IS_COMPLAINT (entity) && is_complaint (mention, CW_COMPLAINT (entity));
    default:
      return FALSE;
    }
}

/* Facts that the reader of mentions always sees: silence of the text is an answer. */
static gboolean
is_always_read (CwEntity *entity, const CwField *field, const char *value)
{
  if (CW_IS_PATIENT (entity))
    return g_str_equal (field->name, "sex");
  if (CW_IS_OUTCOME (entity) && g_str_equal (field->name, "disease-status"))
    return get_response (value) != NULL;
  return (CW_IS_OUTCOME (entity) && g_str_equal (field->name, "vital-status") &&
          !g_str_equal (value, "lost")) ||
         (CW_IS_ASSESSMENT (entity) && g_str_equal (field->name, "overall")) ||
         (CW_IS_DRUG (entity) && g_str_equal (field->name, "dose")) ||
         (CW_IS_REGIMEN (entity) && g_str_equal (field->name, "cycles-given"));
}

static gboolean
find_mention (const CwStatement *statement,
              CwEntity *entity,
              const CwField *field,
              const char *value,
              CwToldRange *range)
{
  for (guint i = 0; i < statement->mentions->len; i++)
    {
      const CwMention *mention = statement->mentions->pdata[i];

      if (!agrees (mention, entity, field, value))
        continue;
      *range = (CwToldRange){ mention->first, mention->past };
      return TRUE;
    }
  return FALSE;
}

/* ---- the words that clinicians have for a choice ---- */

static const struct
{
  const char *entity;
  const char *field;
  const char *value; /* NULL for any */
  const char *pattern;
} choices[] = {
  { "drug", "route", "oral", "\\b(?:oral(?:ly)?|by mouth|per os|p\\.?o\\.?)\\b" },
  { "drug", "route", "intravenous", "\\b(?:intravenous(?:ly)?|i\\.?v\\.?|infus\\w+)\\b" },
  { "drug", "route", "subcutaneous", "\\b(?:subcutaneous(?:ly)?|s\\.?c\\.?)\\b" },
  { "drug", "route", "intramuscular", "\\b(?:intramuscular(?:ly)?|i\\.?m\\.?)\\b" },
  { "dose-change", "kind", "interrupt",
    "\\b(?:withh[eo]ld\\w*|interrupt\\w*|paus\\w+|suspend\\w*|held)\\b" },
  { "dose-change", "kind", "reduce", "\\b(?:reduc\\w+|lower\\w*|decreas\\w+|again at)\\b" },
  { "dose-change", "kind", "increase", "\\b(?:increas\\w+|escalat\\w+|raised)\\b" },
  { "dose-change", "kind", "reschedule",
    "\\b(?:re-?schedul\\w+|alternate (?:days|weeks)|every other|interval|schedule)\\b" },
  { "dose-change", "kind", "restart", "\\b(?:re-?start\\w*|resum\\w+|re-?introduc\\w+|again)\\b" },
  { "dose-change", "kind", "stop", "\\b(?:stop\\w*|discontinu\\w+|ceas\\w+|terminat\\w+)\\b" },
  { "dose-change", "kind", "delay", "\\b(?:delay\\w*|postpon\\w+)\\b" },
  { "outcome", "tolerability", NULL, "\\b(?:tolera\\w+|well borne)\\b" },
  { "outcome", "adherence", NULL,
    "\\b(?:adher\\w+|complian\\w+|complied|missed (?:no|a) doses?|as prescribed)\\b" },
  { "outcome", "adverse-events-absent", NULL,
    "\\b(?:no|without|free of|nor)\\b[^.;]{0,30}\\b(?:adverse|side[- ]effects?|toxicit\\w+|"
    "complications?|untoward|unexpected)\\b" },
  { "outcome", "vital-status", "lost", "\\blost to follow-?up\\b" },
  { "outcome", "disease-status", "no-evidence",
    "\\b(?:no evidence of|disease-free|free of|no recurren\\w+|without "
    "recurren\\w+|remission)\\b" },
  { "outcome", "disease-status", "recurrence", "\\b(?:recurr\\w+|relaps\\w+)\\b" },
  { "adverse-event", "attribution", NULL,
    "\\b(?:caus\\w+|due to|because of|attribut\\w+|related to|effects? of|explanations?)\\b" },
  { "specimen", "method", "resection", "\\bresect\\w+" },
  { "specimen", "method", "cytology", "\\bcytolog\\w+" },
  { "specimen", "method", "bone-marrow", "\\bbone marrow\\b" },
  { "specimen", "method", "other", "\\b(?:biops\\w+|specimen|sample)\\b" },
  { "specimen", "method", NULL, "\\b(?:biops\\w+|aspirat\\w+)\\b" },
  { "declarations", "consent", "waived", "\\b(?:waive[dr]|exempt\\w*)\\b" },
  { "declarations", "consent", NULL, "\\bconsent\\w*\\b" },
};

static const char *
find_pattern (CwEntity *entity, const CwField *field, const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    if (g_str_equal (choices[i].entity, cw_entity_get_info (entity)->name) &&
        g_str_equal (choices[i].field, field->name) &&
        (choices[i].value == NULL || g_str_equal (choices[i].value, value)))
      return choices[i].pattern;
  return NULL;
}

static CwToldAnswer
find_choice (CwPatterns *patterns, const char *words, const char *pattern, CwToldRange *range)
{
  g_autoptr (GMatchInfo) match = NULL;
  int first, past;

  if (!cw_patterns_match (patterns, pattern, words, 0, -1, &match) ||
      !g_match_info_fetch_pos (match, 0, &first, &past))
    return CW_TOLD_NO;
  *range = (CwToldRange){ (gsize)first, (gsize)past };
  return CW_TOLD_YES;
}

/* ---- as the article prints it ---- */

static char *
dup_printed (const CwField *field, const char *text)
{
  if (field->kind == &cw_kind_quantity)
    {
      g_autoptr (CwQuantity) quantity = cw_quantity_parse (text, NULL);

      return quantity ? cw_english_dup_quantity (quantity, FALSE) : NULL;
    }
  if (field->kind == &cw_kind_date)
    {
      g_autoptr (CwDate) date = cw_date_parse (text, NULL);

      return date ? cw_english_dup_date (date) : NULL;
    }
  return NULL;
}

/* Whether what begins at @at is the end of a longer word or number: the "5 cm" of "2.5 cm". */
static gboolean
goes_on_before (const char *words, const char *at)
{
  return (at > words && g_ascii_isalnum (at[-1])) ||
         (at > words + 1 && strchr (".,", at[-1]) && g_ascii_isdigit (at[-2]));
}

static CwToldAnswer
find_printed (const char *words, const char *printed, CwToldRange *range)
{
  gsize length = strlen (printed);

  for (const char *at = strstr (words, printed); at && length; at = strstr (at + 1, printed))
    if (!goes_on_before (words, at) && !g_ascii_isalnum (at[length]))
      {
        *range = (CwToldRange){ (gsize)(at - words), (gsize)(at - words) + length };
        return CW_TOLD_YES;
      }
  return CW_TOLD_NO;
}

/* "27 years old", "a 27-year-old": the age in years stands in the sentence anyhow. */
static CwToldAnswer
find_age (const char *words, const char *printed, CwToldRange *range)
{
  g_autofree char *loose = g_strdelimit (g_strdup (words), "-", ' ');
  g_autofree char *singular = g_str_has_suffix (printed, "s")
                                ? g_strndup (printed, strlen (printed) - 1)
                                : g_strdup (printed);

  return find_printed (loose, printed, range) == CW_TOLD_YES
           ? CW_TOLD_YES
           : find_printed (loose, singular, range);
}

/* A scan before treatment is no follow-up: where a sentence tells of a response, the scan is the
 * one that showed it. */
static CwToldAnswer
read_modality (const CwStatement *statement, CwEntity *entity)
{
  const CwField *overall = cw_entity_info_find (cw_entity_get_info (entity), "overall");
  g_autofree char *value = cw_entity_dup_text (entity, overall);
  CwToldRange range;

  return value == NULL || find_mention (statement, entity, overall, value, &range) ? CW_TOLD_UNKNOWN
                                                                                   : CW_TOLD_NO;
}

/* ---- all ---- */

void
cw_told_fact_init (CwToldFact *self, CwEntity *entity, const CwField *field)
{
  *self = (CwToldFact){ .entity = entity, .field = field };
  self->value = cw_entity_dup_text (entity, field);
  self->printed = self->value ? dup_printed (field, self->value) : NULL;
}

void
cw_told_fact_clear (CwToldFact *self)
{
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->printed, g_free);
}

/* The English words of a fact; NULL when no words tell it. */
char *
cw_told_dup_wanted (CwCase *root, const CwToldFact *fact)
{
  const CwKind *kind = fact->field->kind;
  CwEntity *target = fact->value && kind == &cw_kind_reference
                       ? cw_entity_lookup (CW_ENTITY (root), fact->value)
                       : NULL;

  if (target)
    return cw_entity_dup_title (target);
  if (kind == &cw_kind_code)
    return cw_english_dup_choice (fact->entity, fact->field->name);
  if (kind == &cw_kind_quantity || kind == &cw_kind_date)
    return g_strdup (fact->printed);
  return kind == &cw_kind_text || kind == &cw_kind_prose ? g_strdup (fact->value) : NULL;
}

CwToldAnswer
cw_told_read (CwPatterns *patterns,
              const CwStatement *statement,
              const CwToldFact *fact,
              CwToldRange *range)
{
  CwEntity *entity = fact->entity;
  const CwField *field = fact->field;
  const char *pattern;

  if (fact->value == NULL)
    return CW_TOLD_NO;
  if (find_mention (statement, entity, field, fact->value, range))
    return CW_TOLD_YES;
  if (is_always_read (entity, field, fact->value))
    return CW_TOLD_NO;
  if (CW_IS_ASSESSMENT (entity) && g_str_equal (field->name, "modality"))
    return read_modality (statement, entity);
  pattern = find_pattern (entity, field, fact->value);
  if (pattern)
    return find_choice (patterns, statement->words, pattern, range);
  if (fact->printed && CW_IS_PATIENT (entity))
    return find_age (statement->words, fact->printed, range);
  return fact->printed ? find_printed (statement->words, fact->printed, range) : CW_TOLD_UNKNOWN;
}
