/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-deidentify.h"

#include <glib/gi18n-lib.h>

#include "model/cw-article.h"
#include "model/cw-figure.h"
#include "rules/cw-finding.h"
#include "rules/cw-masked-value.h"

/* A copy of a case from which the patient cannot be told: everything that the field tables call
 * identifying is left out, dates and ages become wider. Words are not changed here; see
 * cw_deidentify_case(). */

static const struct
{
  const char *nick;
  const char *label;
} kinds[CW_MASK_N_KINDS] = {
  { "date", N_ ("Dates turned into intervals since presentation") },
  { "age", N_ ("Ages widened to bands") },
  { "identifying", N_ ("Identifying fields left out") },
  { "note", N_ ("Private notes left out") },
  { "source", N_ ("Quotes from the record left out") },
  { "picture", N_ ("Pictures left out") },
};

/**
 * cw_mask_kind_to_string:
 * @kind: a kind
 *
 * Returns: its name, never translated, never renamed
 */
const char *
cw_mask_kind_to_string (CwMaskKind kind)
{
  return kinds[kind].nick;
}

/**
 * cw_mask_kind_get_label:
 * @kind: a kind
 *
 * Returns: what a report calls it, translated
 */
const char *
cw_mask_kind_get_label (CwMaskKind kind)
{
  return _ (kinds[kind].label);
}

static void
masking_free (CwMasking *self)
{
  g_free (self->entity_id);
  g_free (self->text);
  g_free (self);
}

/**
 * cw_deidentified_note:
 * @self: a masked case
 * @kind: what was done
 * @entity: the entity
 * @field: (nullable): name of the field, as its table spells it
 * @text: (transfer full) (nullable): what stands there now; %NULL when it was left out
 *
 * Adds to what was masked.
 */
void
cw_deidentified_note (CwDeidentified *self,
                      CwMaskKind kind,
                      const CwSnapshot *entity,
                      const char *field,
                      char *text)
{
  CwMasking *masking = g_new0 (CwMasking, 1);

  masking->kind = kind;
  masking->entity_id = g_strdup (entity->id);
  masking->entity_name = entity->info->name;
  masking->field = field;
  masking->text = text;
  g_ptr_array_add (self->maskings, masking);
}

/* ---- fields ---- */

/* The reason for an exception is heeded as long as the facts are checked; see drop_reasons(). */
static gboolean
is_note (const CwSnapshot *entity, const CwField *field)
{
  if (entity->info->type == CW_TYPE_PROFILE_NOTE)
    return FALSE;
  return g_str_equal (field->name, "note") || g_str_equal (field->name, "as-written");
}

static gboolean
is_age (const CwSnapshot *entity, const CwField *field)
{
  return entity->info->type == CW_TYPE_PATIENT && g_str_equal (field->name, "age");
}

/* Only what somebody looked at and found to tell nobody may be seen. Consent to print a face goes
 * with the article, not with a case that is to point to nobody. */
static gboolean
is_signed_off (const CwSnapshot *panel)
{
  const char *state = cw_snapshot_get_text (panel, "deidentification");

  return g_strcmp0 (state, "checked") == 0 || g_strcmp0 (state, "masked") == 0;
}

/* Returns FALSE when @field holds no picture. */
static gboolean
mask_picture (CwDeidentified *self, CwSnapshot *entity, const CwField *field)
{
  char **checksum = &entity->texts[field->index];

  if (field->kind != &cw_kind_image)
    return FALSE;
  if (*checksum && (entity->info->type != CW_TYPE_FIGURE_PANEL || !is_signed_off (entity)))
    {
      cw_deidentified_note (self, CW_MASK_PICTURE, entity, field->name, NULL);
      g_clear_pointer (checksum, g_free);
    }
  return TRUE;
}

/* What both copies lose or widen. */
static void
mask_scalar (CwDeidentified *self, CwSnapshot *entity, const CwField *field)
{
  char **text = &entity->texts[field->index];
  CwMaskKind kind = field->flags & CW_FIELD_IDENTIFYING ? CW_MASK_IDENTIFYING : CW_MASK_NOTE;
  char *masked = NULL;

  if (*text == NULL)
    return;
  if (is_age (entity, field))
    {
      kind = CW_MASK_AGE;
      masked = cw_mask_age (*text);
    }
  else if (!(field->flags & CW_FIELD_IDENTIFYING) && !is_note (entity, field))
    return;
  cw_deidentified_note (self, kind, entity, field->name, g_strdup (masked));
  g_free (*text);
  *text = masked;
}

/* Quotes say what the record says, word by word. */
static void
drop_quotes (CwDeidentified *self, CwSnapshot *entity, const CwField *list)
{
  GPtrArray *items = entity->items[list->index];

  if (list->entity_type != cw_evidence_get_type || items->len == 0)
    return;
  cw_deidentified_note (self, CW_MASK_SOURCE, entity, list->name, NULL);
  g_ptr_array_set_size (items, 0);
}

/* Why the author kept a text or an exception is nobody else's business. */
static void
drop_reasons (CwDeidentified *self, CwSnapshot *record)
{
  static const char *const lists[] = { "kept-texts", "profile-notes" };

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      const CwField *list = cw_entity_info_find (record->info, lists[i]);
      GPtrArray *items = list ? record->items[list->index] : NULL;

      if (items == NULL || items->len == 0)
        continue;
      cw_deidentified_note (self, CW_MASK_NOTE, record, list->name, NULL);
      g_ptr_array_set_size (items, 0);
    }
}

static void
drop_unknown (CwDeidentified *self, CwSnapshot *entity)
{
  if (entity->unknown == NULL)
    return;
  cw_deidentified_note (self, CW_MASK_SOURCE, entity, NULL, NULL);
  g_clear_pointer (&entity->unknown, g_free);
}

static void
mask (CwDeidentified *self, CwSnapshot *entity)
{
  drop_unknown (self, entity);
  CW_FOREACH_FIELD (entity->info, field)
    {
      GPtrArray *items = entity->items[field->index];

      if (items)
        drop_quotes (self, entity, field);
      else if (!mask_picture (self, entity, field))
        mask_scalar (self, entity, field);
      for (guint i = 0; items && i < items->len; i++)
        mask (self, items->pdata[i]);
    }
}

/* ---- dates ---- */

static void
mask_date (CwDeidentified *self,
           CwSnapshot *entity,
           const CwField *field,
           const CwDate *presentation)
{
  char **text = &entity->texts[field->index];
  char *words = NULL;

  if (*text == NULL)
    return;
  if (entity->info->type == CW_TYPE_PRESENTATION && presentation)
    words = g_strdup ("month 0");
  else if (presentation)
    words = cw_mask_date (*text, presentation);
  cw_deidentified_note (self, CW_MASK_DATE, entity, field->name, words);
  g_free (*text);
  *text = words ? g_strconcat ("!", words, NULL) : NULL;
}

static void
mask_dates (CwDeidentified *self, CwSnapshot *entity, const CwDate *presentation)
{
  CW_FOREACH_FIELD (entity->info, field)
    {
      const GPtrArray *items = entity->items[field->index];

      if (field->kind == &cw_kind_date)
        mask_date (self, entity, field, presentation);
      for (guint i = 0; items && i < items->len; i++)
        mask_dates (self, items->pdata[i], presentation);
    }
}

static CwDate *
find_presentation (const CwSnapshot *record)
{
  const CwField *child = cw_entity_info_find (record->info, "presentation");
  const CwSnapshot *presentation = child ? cw_snapshot_get_child (record, child) : NULL;
  const char *text = presentation ? cw_snapshot_get_text (presentation, "date") : NULL;

  return text ? cw_date_parse (text, NULL) : NULL;
}

/**
 * cw_deidentify:
 * @record: a case
 *
 * Masks the fields of a copy: those that identify (#CW_FIELD_IDENTIFYING), notes, quotes from the
 * record and pictures that are identifiable or not signed off are left out, the age becomes a band,
 * and dates become intervals since presentation, see cw-masked-value.h. Without a date of
 * presentation there is nothing to count from, and dates are left out. Words stay as they are;
 * cw_deidentify_case() looks at them too.
 *
 * Returns: (transfer full): the copies, and what was masked
 */
CwDeidentified *
cw_deidentify (const CwSnapshot *record)
{
  g_autoptr (CwDate) presentation = find_presentation (record);
  CwDeidentified *self = g_new0 (CwDeidentified, 1);

  self->maskings = g_ptr_array_new_with_free_func ((GDestroyNotify)masking_free);
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_finding_free);
  self->facts = cw_snapshot_copy (record);
  mask (self, self->facts);
  self->record = cw_snapshot_copy (self->facts);
  drop_reasons (self, self->record);
  mask_dates (self, self->record, presentation);
  return self;
}

/**
 * cw_deidentified_free:
 * @self: (nullable) (transfer full): a masked case
 *
 * Frees it.
 */
void
cw_deidentified_free (CwDeidentified *self)
{
  if (self == NULL)
    return;
  cw_snapshot_free (self->record);
  cw_snapshot_free (self->facts);
  g_ptr_array_unref (self->maskings);
  g_ptr_array_unref (self->findings);
  g_free (self);
}

/**
 * cw_deidentified_count:
 * @self: a masked case
 * @kind: a kind
 *
 * Returns: how many fields were masked so
 */
guint
cw_deidentified_count (const CwDeidentified *self, CwMaskKind kind)
{
  guint n = 0;

  for (guint i = 0; i < self->maskings->len; i++)
    n += ((const CwMasking *)self->maskings->pdata[i])->kind == kind;
  return n;
}
