/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-fact-private.h"
#include "model/cw-entity-walk.h"
#include "model/cw-kind.h"

/* Every recorded field is a fact, "drug.dose", without a line of its own. */

/* What the article is made of is no fact about the patient. */
static const char *const article_fields[] = {
  "authors",      "affiliations", "keywords",     "sections",      "figures",
  "care-reasons", "evidence",     "declarations", "profile-notes", "kept-texts",
};

/* What is only for the eyes of the author. */
static gboolean
is_private (const CwField *field)
{
  return field->flags & (CW_FIELD_HIDDEN | CW_FIELD_IDENTIFYING) ||
         g_str_equal (field->name, "note") || g_str_equal (field->name, "as-written");
}

/**
 * cw_fact_offers_field:
 * @entity: an entity of a case
 * @field: a field of it
 *
 * Returns: whether prose may say the field
 */
gboolean
cw_fact_offers_field (CwEntity *entity, const CwField *field)
{
  const CwField *top = cw_entity_get_top_field (entity);

  if (top == NULL || !cw_field_is_scalar (field) || is_private (field))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (article_fields); i++)
    if (g_str_equal (top->name, article_fields[i]))
      return FALSE;
  return field->kind == &cw_kind_text || field->kind == &cw_kind_prose ||
         field->kind == &cw_kind_code || field->kind == &cw_kind_quantity ||
         field->kind == &cw_kind_date;
}

/**
 * cw_fact_word_field:
 * @entity: an entity of a case
 * @field: a field that prose may say
 * @wordings: (element-type CwFactWording): takes the wordings; none when nothing is recorded
 */
void
cw_fact_word_field (CwEntity *entity, const CwField *field, GPtrArray *wordings)
{
  g_autofree char *text = cw_entity_dup_text (entity, field);

  /* A date that nobody can read is no date, but a timeline says it as the author did. */
  if (text && *text == '!' && field->kind == &cw_kind_date)
    cw_fact_add_wording (wordings, "as-typed", N_ ("As typed"), g_strdup (text + 1));
  if (text == NULL || !cw_entity_is_recorded (entity, field))
    return;
  if (field->kind == &cw_kind_quantity)
    {
      g_autoptr (CwQuantity) quantity = cw_quantity_parse (text, NULL);

      cw_fact_add_wording (wordings, "value", N_ ("Value"),
                           cw_english_dup_quantity (quantity, FALSE));
      if (quantity && quantity->comparator != CW_COMPARATOR_NONE)
        cw_fact_add_wording (wordings, "words", N_ ("In words"),
                             cw_english_dup_quantity (quantity, TRUE));
      return;
    }
  if (field->kind == &cw_kind_date)
    {
      g_autoptr (CwDate) date = cw_date_parse (text, NULL);

      cw_fact_add_wording (wordings, "value", N_ ("Value"), cw_english_dup_date (date));
      cw_fact_add_wording (wordings, "when", N_ ("Time in a sentence"),
                           cw_english_dup_when (date, NULL));
      return;
    }
  if (field->kind == &cw_kind_code)
    {
      cw_fact_add_wording (wordings, "value", N_ ("Value"),
                           cw_english_dup_choice (entity, field->name));
      return;
    }
  cw_fact_add_wording (wordings, "value", N_ ("Value"), cw_english_lower (text));
  cw_fact_add_wording (wordings, "as-recorded", N_ ("As recorded"), g_strdup (text));
}

/**
 * cw_fact_keep_only:
 * @snapshot: an entity with its rows
 * @fields: names of fields, separated by blanks; behind a colon the entity that a name is meant of
 *
 * Takes everything else out, so that a notation says no more than the article wants.
 */
void
cw_fact_keep_only (CwSnapshot *snapshot, const char *fields)
{
  g_auto (GStrv) names = g_strsplit (fields, " ", -1);

  CW_FOREACH_FIELD (snapshot->info, field)
    {
      g_autofree char *own = g_strdup_printf ("%s:%s", field->name, snapshot->info->name);
      gboolean is_kept = g_strv_contains ((const char *const *)names, field->name) ||
                         g_strv_contains ((const char *const *)names, own);
      GPtrArray *items = snapshot->items[field->index];

      if (!is_kept)
        g_clear_pointer (&snapshot->texts[field->index], g_free);
      for (guint i = 0; items && is_kept && i < items->len; i++)
        cw_fact_keep_only (items->pdata[i], fields);
    }
}
