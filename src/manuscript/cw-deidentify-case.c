/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-deidentify-case.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-deidentify-private.h"
#include "manuscript/cw-english.h"
#include "manuscript/cw-fact.h"
#include "manuscript/cw-journal-check-private.h"
#include "manuscript/cw-prose.h"
#include "model/cw-figure.h"

/* The words of a masked case. Facts that are bound into them follow the masked values, and the
 * patient's recorded initials and hospital number are left out; what else the author typed is never
 * changed, only pointed out. */

typedef struct
{
  CwDeidentified *masked;
  CwEntity *record; /* without dates */
  CwEntity *facts; /* with dates, to compute from */
  GPtrArray *identifiers; /* of the patient, as recorded */
  CwTeller *teller;
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
dup_interval (Words *self, const char *entity_id, const CwField *field)
{
  CwEntity *entity = cw_entity_lookup (self->record, entity_id);
  g_autofree char *text = entity ? cw_entity_dup_text (entity, field) : NULL;

  return text && *text == '!' ? g_strdup (text + 1) : NULL;
}

static char *
dup_english_date (CwEntity *entity, const CwField *field)
{
  g_autofree char *text = cw_entity_dup_text (entity, field);
  g_autoptr (CwDate) date = text ? cw_date_parse (text, NULL) : NULL;

  return cw_english_dup_date (date);
}

/* Whether the words end with a preposition of time; it is taken away. */
static gboolean
drop_preposition (GString *words)
{
  static const char *const prepositions[] = { "on ", "in ", "around " };

  for (guint i = 0; i < G_N_ELEMENTS (prepositions); i++)
    {
      gsize length = strlen (prepositions[i]);

      if (!g_str_has_suffix (words->str, prepositions[i]) ||
          (words->len > length && words->str[words->len - length - 1] != ' '))
        continue;
      g_string_truncate (words, words->len - length);
      return TRUE;
    }
  return FALSE;
}

/* "CT on 14 May 2019" becomes "CT in month 3", or "CT 2 months before presentation". NULL when the
 * date is not said. */
static char *
reword_date (const char *words, const char *date, const char *interval)
{
  const char *day = g_str_has_prefix (date, "about ") ? date + strlen ("about ") : date;
  const char *said = strstr (words, date) ? date : day;
  const char *at = strstr (words, said);
  g_autoptr (GString) out = at ? g_string_new_len (words, at - words) : NULL;

  if (at == NULL)
    return NULL;
  if (drop_preposition (out) &&
      (g_str_has_prefix (interval, "month ") || g_str_has_prefix (interval, "about month ")))
    g_string_append (out, "in ");
  g_string_append (out, interval);
  g_string_append (out, at + strlen (said));
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* What a fact says, with the interval for the date of the entity that it is a fact of. NULL when it
 * says none, or still tells a date. */
static char *
reword_fact (Words *self, const CwFact *fact, const char *words)
{
  CwEntity *entity = cw_entity_lookup (self->facts, fact->entity_id);

  if (entity == NULL)
    return NULL;
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    {
      gboolean is_date = field->kind == &cw_kind_date;
      g_autofree char *date = is_date ? dup_english_date (entity, field) : NULL;
      g_autofree char *interval = date ? dup_interval (self, fact->entity_id, field) : NULL;
      g_autofree char *reworded = interval ? reword_date (words, date, interval) : NULL;
      g_autofree char *left = reworded ? cw_journal_find_date (self->patterns, reworded) : NULL;

      if (reworded && left == NULL)
        return g_steal_pointer (&reworded);
    }
  return NULL;
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
  g_autofree char *reworded = NULL;

  if (before == NULL || g_strcmp0 (before, after) == 0)
    return NULL;
  fact = cw_fact_find (CW_CASE (self->facts), run->text, run->target);
  reworded = fact ? reword_fact (self, fact, before) : NULL;
  if (reworded)
    return g_steal_pointer (&reworded);
  if (fact && is_computed (self, fact, before))
    return g_steal_pointer (&before);
  *is_lost = after == NULL;
  return after ? g_steal_pointer (&after) : g_strdup (CW_DEIDENTIFY_LEFT_OUT);
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

/* Takes each place where @identifier stands out of the text. Letters that may mean something else
 * stay; that they are there is said once. */
static void
mask_identifier (Words *self,
                 CwSnapshot *entity,
                 const CwField *field,
                 const CwIdentifier *identifier)
{
  char **text = &entity->texts[field->index];
  gboolean is_prose = field->kind == &cw_kind_prose;
  g_autoptr (GArray) bound = cw_stretch_list_bound (*text, is_prose);
  g_autoptr (GArray) found = cw_stretch_list (identifier->regex, *text, bound);
  g_autofree char *place = dup_place (self, entity, field);
  g_autofree char *escaped = cw_prose_escape (CW_DEIDENTIFY_LEFT_OUT);
  char *masked;

  if (found->len == 0)
    return;
  add_finding (self, "deidentify-identifier", entity->id, field->name,
               identifier->is_sure
                 /* Translators: a place in the article, then the name of a field: “Initials”. */
                 ? g_strdup_printf (_ ("%s: what is recorded under “%s” was left out."), place,
                                    _ (identifier->field->label))
                 : g_strdup_printf (_ ("%s: what is recorded under “%s” stands here, or means "
                                       "something else; it stays."),
                                    place, _ (identifier->field->label)));
  if (!identifier->is_sure)
    return;
  masked = cw_stretch_replace (*text, found, is_prose ? escaped : CW_DEIDENTIFY_LEFT_OUT);
  g_free (*text);
  *text = masked;
}

static void
mask_identifiers (Words *self, CwSnapshot *entity, const CwField *field)
{
  for (guint i = 0; i < self->identifiers->len; i++)
    mask_identifier (self, entity, field, self->identifiers->pdata[i]);
}

static const char *
get_rule (CwTells what)
{
  static const char *const rules[] = {
    [CW_TELLS_AGE] = "deidentify-age",
    [CW_TELLS_DATE] = "deidentify-date",
    [CW_TELLS_INSTITUTION] = "deidentify-institution",
    [CW_TELLS_CITY] = "deidentify-place",
    [CW_TELLS_PLACE] = "deidentify-place",
    [CW_TELLS_NAME] = "deidentify-name",
    [CW_TELLS_CONTACT] = "deidentify-contact",
    [CW_TELLS_NUMBER] = "deidentify-number",
  };

  return rules[what];
}

static char *
dup_message (CwTells what, const char *place, const char *quote)
{
  switch (what)
    {
    case CW_TELLS_AGE:
      return g_strdup_printf (_ ("%s: “%s” is an exact age."), place, quote);
    case CW_TELLS_DATE:
      return g_strdup_printf (_ ("%s: “%s” is a calendar date."), place, quote);
    case CW_TELLS_INSTITUTION:
      return g_strdup_printf (_ ("%s: “%s” names an institution."), place, quote);
    case CW_TELLS_CITY:
      return g_strdup_printf (_ ("%s: “%s” is where an author works."), place, quote);
    case CW_TELLS_PLACE:
      return g_strdup_printf (_ ("%s: “%s” tells where somebody lives, comes from or was treated."),
                              place, quote);
    case CW_TELLS_NAME:
      return g_strdup_printf (_ ("%s: “%s” names a person."), place, quote);
    case CW_TELLS_NUMBER:
      return g_strdup_printf (_ ("%s: “%s” is a number of a person."), place, quote);
    case CW_TELLS_CONTACT:
    default:
      return g_strdup_printf (_ ("%s: “%s” is a telephone number or an e-mail address."), place,
                              quote);
    }
}

static void
scan_text (Words *self, const CwSnapshot *entity, const CwField *field)
{
  const char *text = entity->texts[field->index];
  g_autofree char *place = dup_place (self, entity, field);
  g_autoptr (GArray) tellings =
    cw_teller_list (self->teller, text, field->kind == &cw_kind_prose, is_about_others (entity));

  for (guint i = 0; i < tellings->len; i++)
    {
      const CwTelling *telling = &g_array_index (tellings, CwTelling, i);
      g_autofree char *quote = g_strndup (text + telling->start, telling->end - telling->start);

      add_finding (self, get_rule (telling->what), entity->id, field->name,
                   dup_message (telling->what, place, quote));
    }
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
          mask_identifiers (self, record, field);
          g_free (facts->texts[field->index]);
          facts->texts[field->index] = g_strdup (record->texts[field->index]);
          scan_text (self, record, field);
        }
      for (guint i = 0; items && i < items->len; i++)
        walk (self, items->pdata[i], facts->items[field->index]->pdata[i]);
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
 * the masked fields say; lengths of time are those of the real dates. The patient's recorded
 * initials and hospital number are left out wherever they stand as whole words, and each text they
 * stood in is a finding ("deidentify-identifier"). Other words are not changed: each typed age,
 * date, institution, name, place, hospital number, telephone number and e-mail address is a finding
 * with its place ("deidentify-age", "-date", "-institution", "-name", "-place", "-number",
 * "-contact"), as is each picture that was left out ("deidentify-picture").
 *
 * Returns: (transfer full): the copies, what was masked, what wants a look
 */
CwDeidentified *
cw_deidentify_case (const CwSnapshot *record)
{
  CwDeidentified *masked = cw_deidentify (record);
  g_autoptr (CwEntity) plain = cw_snapshot_to_entity (masked->record);
  g_autoptr (CwEntity) facts = cw_snapshot_to_entity (masked->facts);
  const CwField *patient = cw_entity_info_find (record->info, "patient");
  g_autoptr (GPtrArray) identifiers = cw_identifier_list (cw_snapshot_get_child (record, patient));
  g_autoptr (CwTeller) teller = cw_teller_new (CW_CASE (facts), TRUE);
  g_autoptr (CwPatterns) patterns = cw_patterns_new ();
  Words self = { masked, plain, facts, identifiers, teller, patterns };

  check_presentation (&self);
  check_pictures (&self);
  walk (&self, masked->record, masked->facts);
  return masked;
}
