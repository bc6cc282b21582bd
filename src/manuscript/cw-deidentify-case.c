/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-deidentify-case.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-fact.h"
#include "manuscript/cw-journal-check-private.h"
#include "manuscript/cw-prose.h"
#include "model/cw-figure.h"

/* The words of a masked case. Facts that are bound into them follow the masked values; what the
 * author typed is never changed, only pointed out. */

typedef struct
{
  CwDeidentified *masked;
  CwEntity *record; /* without dates */
  CwEntity *facts; /* with dates, to compute from */
  GPtrArray *affiliations; /* of the authors, as they print */
  GPtrArray *cities;
  CwPatterns *patterns;
} Words;

/* ---- findings ---- */

/* Takes @message. */
static void
add_finding (Words *self, const char *rule, const char *entity_id, const char *field, char *message)
{
  CwFinding *finding = cw_finding_new (rule, CW_SEVERITY_WARNING, message);
  CwEntity *place = cw_entity_lookup (self->facts, entity_id);

  if (place)
    cw_finding_add_place (finding, place, field);
  g_ptr_array_add (self->masked->findings, finding);
}

/* ---- facts in prose ---- */

/* The interval that a date of the masked case holds, behind the mark of unreadable text. */
static char *
dup_interval (Words *self, const CwFact *fact)
{
  CwEntity *entity = cw_entity_lookup (self->record, fact->entity_id);
  const CwField *field =
    entity && fact->field ? cw_entity_info_find (cw_entity_get_info (entity), fact->field) : NULL;
  g_autofree char *text =
    field && field->kind == &cw_kind_date ? cw_entity_dup_text (entity, field) : NULL;

  return text && *text == '!' ? g_strdup (text + 1) : NULL;
}

/* A length of time that the case computes from its dates tells none of them. */
static gboolean
is_computed (Words *self, const CwFact *fact, const char *words)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_CASE);
  g_autofree char *date = cw_journal_find_date (self->patterns, words);

  return date == NULL && g_strcmp0 (fact->entity_name, info->name) == 0;
}

/* What a fact must say that the masked case cannot say any more: an interval for a date; a length
 * of time stays; other words that dates had a part in are those of the masked case, or are lost.
 * NULL: the fact may stay bound. */
static char *
freeze_fact (Words *self, const CwProseRun *run, gboolean *is_lost)
{
  g_autofree char *before =
    cw_fact_dup_text (CW_CASE (self->facts), run->text, run->target, run->wording);
  g_autofree char *after =
    cw_fact_dup_text (CW_CASE (self->record), run->text, run->target, run->wording);
  g_autoptr (CwFact) fact = NULL;
  g_autofree char *interval = NULL;

  if (before == NULL || g_strcmp0 (before, after) == 0)
    return NULL;
  fact = cw_fact_find (CW_CASE (self->facts), run->text, run->target);
  interval = fact ? dup_interval (self, fact) : NULL;
  if (interval)
    return g_steal_pointer (&interval);
  if (fact && is_computed (self, fact, before))
    return g_steal_pointer (&before);
  *is_lost = after == NULL;
  return after ? g_steal_pointer (&after) : g_strdup ("[…]");
}

static void
replace (char **text, const CwProseRun *run, const char *words)
{
  g_autofree char *escaped = cw_prose_escape (words);
  char *changed = g_strdup_printf ("%.*s%s%s", (int)run->start, *text, escaped, *text + run->end);

  g_free (*text);
  *text = changed;
}

/* From the last to the first, so that the places of those in front stay. */
static void
freeze_prose (Words *self, CwSnapshot *entity, const CwField *field)
{
  char **text = &entity->texts[field->index];
  g_autoptr (GPtrArray) blocks = strchr (*text, '{') ? cw_prose_parse (*text) : NULL;

  for (guint i = blocks ? blocks->len : 0; i-- > 0;)
    {
      const CwProseBlock *block = blocks->pdata[i];

      for (guint j = block->runs->len; j-- > 0;)
        {
          const CwProseRun *run = block->runs->pdata[j];
          gboolean is_lost = FALSE;
          g_autofree char *words =
            run->kind == CW_PROSE_FACT ? freeze_fact (self, run, &is_lost) : NULL;

          if (is_lost)
            add_finding (self, "deidentify-fact", entity->id, field->name,
                         g_strdup_printf (_ ("The fact {%s} tells a date and was left out; say it "
                                             "as an interval."),
                                          run->text));
          if (words)
            replace (text, run, words);
        }
    }
}

/* ---- words that were typed ---- */

static char *
find_city (Words *self, const char *text)
{
  for (guint i = 0; i < self->cities->len; i++)
    if (cw_journal_has_words (text, self->cities->pdata[i]))
      return g_strdup (self->cities->pdata[i]);
  return NULL;
}

/* These sections tell of other patients and of the literature. */
static gboolean
is_about_others (const CwSnapshot *entity)
{
  const char *kind =
    entity->info->type == CW_TYPE_SECTION ? cw_snapshot_get_text (entity, "kind") : NULL;

  return g_strcmp0 (kind, "introduction") == 0 || g_strcmp0 (kind, "literature") == 0;
}

/* "Case presentation, Text"; of the case itself only the field. */
static char *
dup_place (Words *self, const CwSnapshot *entity, const CwField *field)
{
  CwEntity *place = cw_entity_lookup (self->facts, entity->id);
  g_autofree char *title = place && place != self->facts ? cw_entity_dup_title (place) : NULL;

  return title && *title ? g_strdup_printf ("%s, %s", title, _ (field->label))
                         : g_strdup (_ (field->label));
}

static void
scan_text (Words *self, const CwSnapshot *entity, const CwField *field)
{
  const char *text = entity->texts[field->index];
  gboolean others = is_about_others (entity);
  g_autofree char *age = others ? NULL : cw_journal_find_age (self->patterns, text);
  g_autofree char *date = others ? NULL : cw_journal_find_date (self->patterns, text);
  g_autofree char *house = cw_journal_find_institution (self->patterns, text, self->affiliations);
  g_autofree char *city = find_city (self, text);
  g_autofree char *label = dup_place (self, entity, field);

  if (age)
    add_finding (self, "deidentify-age", entity->id, field->name,
                 g_strdup_printf (_ ("%s: “%s” is an exact age."), label, age));
  if (date)
    add_finding (self, "deidentify-date", entity->id, field->name,
                 g_strdup_printf (_ ("%s: “%s” is a calendar date."), label, date));
  if (house)
    add_finding (self, "deidentify-institution", entity->id, field->name,
                 g_strdup_printf (_ ("%s: “%s” names an institution."), label, house));
  if (city)
    add_finding (self, "deidentify-place", entity->id, field->name,
                 g_strdup_printf (_ ("%s: “%s” is where an author works."), label, city));
}

/* ---- pictures ---- */

static gboolean
is_identifiable (const CwFigurePanel *panel)
{
  return panel->deidentification == CW_DEIDENTIFICATION_IDENTIFIABLE_CONSENTED;
}

static void
check_picture (Words *self, const CwMasking *masking)
{
  CwEntity *panel = cw_entity_lookup (self->facts, masking->entity_id);
  g_autofree char *figure = panel ? cw_entity_dup_title (cw_entity_get_parent (panel)) : NULL;
  g_autofree char *letter = panel ? cw_entity_dup_title (panel) : NULL;

  if (panel == NULL)
    return;
  add_finding (
    self, "deidentify-picture", masking->entity_id, "deidentification",
    is_identifiable (CW_FIGURE_PANEL (panel))
      /* Translators: the title of a figure and the letter of its panel. */
      ? g_strdup_printf (_ ("%s, %s: the picture is marked as identifiable and was left out."),
                         figure, letter)
      : g_strdup_printf (_ ("%s, %s: nobody has looked yet whether the picture shows a name, a "
                            "face or a date, so it was left out."),
                         figure, letter));
}

static void
check_pictures (Words *self)
{
  for (guint i = 0; i < self->masked->maskings->len; i++)
    {
      const CwMasking *masking = self->masked->maskings->pdata[i];

      if (masking->kind == CW_MASK_PICTURE)
        check_picture (self, masking);
    }
}

/* ---- the case ---- */

/* Who wrote it is no secret of the patient. */
static gboolean
is_about_authors (const CwField *list)
{
  return list->entity_type == cw_author_get_type || list->entity_type == cw_affiliation_get_type;
}

/* Both copies have the same rows and words. */
static void
walk (Words *self, CwSnapshot *record, CwSnapshot *facts)
{
  CW_FOREACH_FIELD (record->info, field)
    {
      gboolean is_words = field->kind == &cw_kind_text || field->kind == &cw_kind_prose;
      const GPtrArray *items = is_about_authors (field) ? NULL : record->items[field->index];

      if (is_words && record->texts[field->index])
        {
          freeze_prose (self, record, field);
          g_free (facts->texts[field->index]);
          facts->texts[field->index] = g_strdup (record->texts[field->index]);
          scan_text (self, record, field);
        }
      for (guint i = 0; items && i < items->len; i++)
        walk (self, items->pdata[i], facts->items[field->index]->pdata[i]);
    }
}

static void
list_places (Words *self)
{
  GListModel *list = G_LIST_MODEL (CW_CASE (self->facts)->affiliations);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAffiliation) affiliation = g_list_model_get_item (list, i);

      if (affiliation->institution)
        g_ptr_array_add (self->affiliations, g_strdup (affiliation->institution));
      if (affiliation->city)
        g_ptr_array_add (self->cities, g_strdup (affiliation->city));
    }
}

/* Dates that were left out because there is nothing to count from. */
static void
check_presentation (Words *self)
{
  const CwPresentation *presentation = CW_CASE (self->facts)->presentation;
  const CwSnapshot *record = self->masked->record;
  const CwField *child = cw_entity_info_find (record->info, "presentation");

  if (cw_deidentified_count (self->masked, CW_MASK_DATE) > 0 &&
      !cw_date_is_readable (presentation->date))
    add_finding (self, "deidentify-presentation", cw_snapshot_get_child (record, child)->id, "date",
                 g_strdup (_ ("There is no date of presentation to count from, so dates were left "
                              "out.")));
}

/**
 * cw_deidentify_case:
 * @record: a case
 *
 * Masks a case: its fields by cw_deidentify(), then the facts that its prose binds, which say what
 * the masked fields say; lengths of time are those of the real dates. Typed ages, dates,
 * institutions and the authors' cities are not changed: each is a finding with its place
 * ("deidentify-age", "deidentify-date", "deidentify-institution", "deidentify-place"), as is each
 * picture that was left out ("deidentify-picture").
 *
 * Returns: (transfer full): the copies, what was masked, what wants a look
 */
CwDeidentified *
cw_deidentify_case (const CwSnapshot *record)
{
  CwDeidentified *masked = cw_deidentify (record);
  g_autoptr (CwEntity) plain = cw_snapshot_to_entity (masked->record);
  g_autoptr (CwEntity) facts = cw_snapshot_to_entity (masked->facts);
  g_autoptr (GPtrArray) affiliations = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) cities = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CwPatterns) patterns = cw_patterns_new ();
  Words self = { masked, plain, facts, affiliations, cities, patterns };

  list_places (&self);
  check_presentation (&self);
  check_pictures (&self);
  walk (&self, masked->record, masked->facts);
  return masked;
}
