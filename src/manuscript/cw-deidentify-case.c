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

/* The words of a masked case. Facts that are bound into them follow the masked values, typed ages
 * and dates are said as bands and intervals, and the patient's recorded initials and hospital
 * number are left out; what else the author typed is never changed, only pointed out. */

/* ---- findings ---- */

/* Takes @message. */
static void
add_told (CwMaskedWords *self,
          const char *rule,
          CwSeverity severity,
          const char *entity_id,
          const char *field,
          char *message)
{
  CwFinding *finding = cw_finding_new (rule, severity, message);
  CwEntity *place = cw_entity_lookup (self->facts, entity_id);

  if (place)
    cw_finding_add_place (finding, place, field);
  g_ptr_array_add (self->masked->findings, finding);
}

/* Takes @message. */
void
cw_deidentify_add_finding (CwMaskedWords *self,
                           const char *rule,
                           const char *entity_id,
                           const char *field,
                           char *message)
{
  add_told (self, rule, CW_SEVERITY_WARNING, entity_id, field, message);
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

/* Whether a title tells of the patient what a report on masking must not repeat. */
static gboolean
tells_patient (CwMaskedWords *self, const char *title)
{
  g_autoptr (GArray) tellings = cw_teller_list (self->teller, title, FALSE, FALSE);
  gboolean tells = tellings->len > 0 || g_regex_match (self->dates, title, 0, NULL);

  for (guint i = 0; i < self->identifiers->len; i++)
    tells |= g_regex_match (((CwIdentifier *)self->identifiers->pdata[i])->regex, title, 0, NULL);
  return tells;
}

/* "Case presentation, Text"; of the case itself only the field. */
static char *
dup_place (CwMaskedWords *self, const CwSnapshot *entity, const CwField *field)
{
  CwEntity *place = cw_entity_lookup (self->facts, entity->id);
  g_autofree char *title = place && place != self->facts ? cw_entity_dup_title (place) : NULL;

  if (title && tells_patient (self, title))
    {
      g_free (title);
      title = g_strdup (_ (entity->info->label));
    }
  return title && *title ? g_strdup_printf ("%s, %s", title, _ (field->label))
                         : g_strdup (_ (field->label));
}

/* Takes each place where @identifier stands out of the text. Letters that may mean something else
 * stay; that they are there is said once. */
static void
mask_identifier (CwMaskedWords *self,
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
  cw_deidentify_add_finding (
    self, "deidentify-identifier", entity->id, field->name,
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
mask_identifiers (CwMaskedWords *self, CwSnapshot *entity, const CwField *field)
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

/* Paragraphs of a text, counted as they are come by. */
typedef struct
{
  const char *gap; /* the next one, or NULL */
  gsize at; /* up to where they were counted */
  guint n;
  gboolean is_one; /* there is no other */
} Paragraphs;

static void
begin_paragraphs (Paragraphs *self, const CwField *field, const char *text)
{
  self->gap = field->kind == &cw_kind_prose ? strstr (text, "\n\n") : NULL;
  self->is_one = self->gap == NULL;
  self->at = 0;
  self->n = 1;
}

/* "Case presentation, Text, paragraph 2": where @at stands in a prose of several. */
static char *
dup_paragraph (Paragraphs *self,
               const char *place,
               const CwField *field,
               const char *text,
               gsize at)
{
  if (at < self->at)
    begin_paragraphs (self, field, text);
  for (self->at = at; self->gap && (gsize)(self->gap - text) < at; self->n++)
    self->gap = strstr (self->gap + strspn (self->gap, "\n"), "\n\n");
  /* Translators: a place in the article, such as “Case presentation, Text”, and a number. */
  return self->is_one ? g_strdup (place) : g_strdup_printf (_ ("%s, paragraph %u"), place, self->n);
}

/* ---- ages and dates that were typed ---- */

/* A text that is written anew while it is read. */
typedef struct
{
  CwSnapshot *entity;
  const CwField *field;
  const char *place;
  const char *left_out; /* what stands for words that were */
  GString *out;
  gsize at; /* up to where it was read */
  Paragraphs paragraphs;
  guint n_told;
} Rewriting;

/* So many of one text are enough to see what was done. */
#define MOST_TOLD 200

/* An opinion on the literature tells its years, which are not the patient's. */
static gboolean
keeps_years (const CwSnapshot *entity)
{
  const char *kind =
    entity->info->type == CW_TYPE_SECTION ? cw_snapshot_get_text (entity, "kind") : NULL;

  return g_strcmp0 (kind, "discussion") == 0 || g_strcmp0 (kind, "conclusions") == 0;
}

static char *
mask_quote (CwMaskedWords *self, CwTells what, const char *quote)
{
  return what == CW_TELLS_AGE ? cw_typed_mask_age (quote)
                              : cw_typed_mask_date (quote, self->presentation);
}

/* Takes @words; NULL when they were left out. */
static void
tell_masked (CwMaskedWords *self,
             Rewriting *rewriting,
             CwTells what,
             const char *place,
             char *words)
{
  gboolean is_age = what == CW_TELLS_AGE;
  char *message;

  if (words && is_age)
    /* Translators: a place in the article, then a band of ages such as “20–29-year-old”. */
    message = g_strdup_printf (_ ("%s: an exact age was written as “%s”."), place, words);
  else if (words)
    /* Translators: a place in the article, then an interval such as “month 3”, in English. */
    message = g_strdup_printf (_ ("%s: a calendar date was written as “%s”."), place, words);
  else if (is_age)
    message = g_strdup_printf (_ ("%s: an age that cannot be read was left out."), place);
  else
    message = g_strdup_printf (
      _ ("%s: a date that cannot be counted from presentation was left out."), place);
  if (rewriting->n_told++ < MOST_TOLD)
    add_told (self, get_rule (what), words ? CW_SEVERITY_NOTE : CW_SEVERITY_WARNING,
              rewriting->entity->id, rewriting->field->name, message);
  else
    g_free (message);
  cw_deidentified_note (self->masked, is_age ? CW_MASK_AGE : CW_MASK_DATE, rewriting->entity,
                        rewriting->field->name, words);
}

/* Counted from presentation, the day of a birth would tell the age again. */
static gboolean
is_birth (const char *text, gsize at)
{
  gsize start = at > 24 ? at - 24 : 0;
  g_autofree char *before = g_ascii_strdown (text + start, (gssize)(at - start));

  return g_regex_match_simple (
    "(?:born(?: on| in| about)?|birth(?:day|date)?(?: is| was)?|dob)[ :]*$", before, G_REGEX_RAW,
    0);
}

static void
rewrite (CwMaskedWords *self, Rewriting *rewriting, const CwTelling *telling)
{
  const char *text = rewriting->entity->texts[rewriting->field->index];
  g_autofree char *quote = g_strndup (text + telling->start, telling->end - telling->start);
  gboolean is_date = telling->what == CW_TELLS_DATE;
  gsize start =
    is_date ? cw_typed_find_range (text, rewriting->at, telling->start) : telling->start;
  g_autofree char *head = g_strndup (text + start, telling->start - start);
  gboolean is_hidden = is_date && is_birth (text, start);
  char *words = is_hidden ? NULL
                : *head   ? cw_typed_mask_range (head, quote, self->presentation)
                          : mask_quote (self, telling->what, quote);
  g_autofree char *paragraph = dup_paragraph (&rewriting->paragraphs, rewriting->place,
                                              rewriting->field, text, telling->start);

  if (g_strcmp0 (words, quote) == 0)
    {
      g_free (words);
      return;
    }
  g_string_append_len (rewriting->out, text + rewriting->at, (gssize)(start - rewriting->at));
  if (words && telling->what == CW_TELLS_AGE)
    cw_typed_append_age (rewriting->out, words);
  else if (words)
    cw_typed_append_interval (rewriting->out, words);
  else
    g_string_append (rewriting->out, rewriting->left_out);
  rewriting->at = telling->end;
  tell_masked (self, rewriting, telling->what, paragraph, words);
}

static int
compare_start (gconstpointer a, gconstpointer b)
{
  gsize first = ((const CwTelling *)a)->start, second = ((const CwTelling *)b)->start;

  return (first > second) - (first < second);
}

/* Words that only say when: each date in them, however short. */
static GArray *
list_moments (CwMaskedWords *self, const char *text)
{
  GArray *tellings = g_array_new (FALSE, FALSE, sizeof (CwTelling));
  g_autoptr (GArray) bound = cw_stretch_list_bound (text, FALSE);
  g_autoptr (GArray) found = cw_stretch_list (self->dates, text, bound);

  for (guint i = 0; i < found->len; i++)
    {
      const CwStretch *stretch = &g_array_index (found, CwStretch, i);
      CwTelling telling = { CW_TELLS_DATE, stretch->start, stretch->end };

      g_array_append_val (tellings, telling);
    }
  return tellings;
}

/* "in 2000 mL" and "in 2000 patients" are none: a year stands at the end of a clause, or a small
 * word follows. */
static gboolean
is_sure_year (const char *rest)
{
  /* So much of it is looked at: the rest of a long text is not read again from each year. */
  g_autofree char *near = g_strndup (rest, 24);

  if (strchr (".,", *rest) && g_ascii_isdigit (*rest ? rest[1] : '\0'))
    return FALSE;
  if (g_regex_match_simple ("^, \\d{3}", near, G_REGEX_RAW, 0))
    return FALSE;
  if (g_regex_match_simple ("^ (?:and|or|to) \\d", near, G_REGEX_RAW, 0) &&
      !g_regex_match_simple ("^ (?:and|or|to) (?:19|20)\\d\\d(?!\\d)(?! ?(?:mL|ml|mg|patients))",
                             near, G_REGEX_RAW, 0))
    return FALSE;
  return *rest == '\0' || strchr (".,;:)\n", *rest) ||
         g_regex_match_simple ("^ (?:he|she|the|a|an|his|her|and|or|when|because|with|for|after"
                               "|before|at|by|on|in|to|was|were|it|they|we|who|which|but|until"
                               "|showed|revealed|as|under|this)(?![[:alpha:]])",
                               near, G_REGEX_RAW, 0);
}

static gboolean
is_masked (const CwSnapshot *entity, const char *text, const CwTelling *telling)
{
  g_autofree char *quote = g_strndup (text + telling->start, telling->end - telling->start);

  if (telling->what == CW_TELLS_DATE && cw_typed_is_year (quote))
    return !keeps_years (entity) && is_sure_year (text + telling->end);
  if (telling->what == CW_TELLS_DATE)
    return TRUE;
  return telling->what == CW_TELLS_AGE;
}

/* In order. */
static GArray *
list_to_mask (CwMaskedWords *self, const CwSnapshot *entity, const CwField *field)
{
  const char *text = entity->texts[field->index];
  g_autoptr (GArray) all = field->flags & CW_FIELD_WHEN
                             ? list_moments (self, text)
                             : cw_teller_list (self->teller, text, field->kind == &cw_kind_prose,
                                               is_about_others (entity));
  GArray *tellings = g_array_new (FALSE, FALSE, sizeof (CwTelling));
  gboolean is_when = (field->flags & CW_FIELD_WHEN) != 0;

  for (guint i = 0; i < all->len; i++)
    if (is_when || is_masked (entity, text, &g_array_index (all, CwTelling, i)))
      g_array_append_val (tellings, g_array_index (all, CwTelling, i));
  g_array_sort (tellings, compare_start);
  return tellings;
}

static void
mask_typed (CwMaskedWords *self, CwSnapshot *entity, const CwField *field)
{
  char **text = &entity->texts[field->index];
  g_autoptr (GArray) tellings = list_to_mask (self, entity, field);
  g_autofree char *place = dup_place (self, entity, field);
  g_autofree char *escaped = cw_prose_escape (CW_DEIDENTIFY_LEFT_OUT);
  Rewriting rewriting = {
    .entity = entity,
    .field = field,
    .place = place,
    .left_out = field->kind == &cw_kind_prose ? escaped : CW_DEIDENTIFY_LEFT_OUT,
    .out = g_string_new (NULL),
  };

  begin_paragraphs (&rewriting.paragraphs, field, *text);
  for (guint i = 0; i < tellings->len; i++)
    if (g_array_index (tellings, CwTelling, i).start >= rewriting.at)
      rewrite (self, &rewriting, &g_array_index (tellings, CwTelling, i));
  g_string_append (rewriting.out, *text + rewriting.at);
  g_free (*text);
  *text = g_string_free (rewriting.out, FALSE);
}

/* ---- what else was typed ---- */

/* The age of an infant in months stays, as cw_mask_age() leaves it. */
static gboolean
is_told (CwTells what, const char *quote)
{
  g_autofree char *masked = what == CW_TELLS_AGE ? cw_typed_mask_age (quote) : NULL;

  return g_strcmp0 (masked, quote) != 0;
}

static void
scan_text (CwMaskedWords *self, const CwSnapshot *entity, const CwField *field)
{
  const char *text = entity->texts[field->index];
  g_autofree char *place = dup_place (self, entity, field);
  g_autoptr (GArray) tellings =
    cw_teller_list (self->teller, text, field->kind == &cw_kind_prose, is_about_others (entity));
  Paragraphs paragraphs;
  guint n = 0; /* of this kind */

  begin_paragraphs (&paragraphs, field, text);
  for (guint i = 0; i < tellings->len; i++)
    {
      const CwTelling *telling = &g_array_index (tellings, CwTelling, i);

      n = i > 0 && telling->what == telling[-1].what ? n + 1 : 1;
      if (n > MOST_TOLD)
        continue;

      g_autofree char *quote = g_strndup (text + telling->start, telling->end - telling->start);
      g_autofree char *paragraph = dup_paragraph (&paragraphs, place, field, text, telling->start);

      if (is_told (telling->what, quote))
        cw_deidentify_add_finding (self, get_rule (telling->what), entity->id, field->name,
                                   dup_message (telling->what, paragraph, quote));
    }
}

/* ---- pictures ---- */

static gboolean
is_identifiable (const CwFigurePanel *panel)
{
  return panel->deidentification == CW_DEIDENTIFICATION_IDENTIFIABLE_CONSENTED;
}

static void
check_picture (CwMaskedWords *self, const CwMasking *masking)
{
  CwEntity *panel = cw_entity_lookup (self->facts, masking->entity_id);
  g_autofree char *figure = panel ? cw_entity_dup_title (cw_entity_get_parent (panel)) : NULL;
  g_autofree char *letter = panel ? cw_entity_dup_title (panel) : NULL;

  if (panel == NULL)
    return;
  cw_deidentify_add_finding (
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
check_pictures (CwMaskedWords *self)
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
walk (CwMaskedWords *self, CwSnapshot *record, CwSnapshot *facts)
{
  CW_FOREACH_FIELD (record->info, field)
    {
      gboolean is_words = field->kind == &cw_kind_text || field->kind == &cw_kind_prose;
      const GPtrArray *items = is_about_authors (field) ? NULL : record->items[field->index];

      if (is_words && record->texts[field->index])
        {
          cw_deidentify_freeze_facts (self, record, field);
          mask_identifiers (self, record, field);
          if (!(field->flags & CW_FIELD_DOCUMENT))
            mask_typed (self, record, field);
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
check_presentation (CwMaskedWords *self)
{
  const CwPresentation *presentation = CW_CASE (self->facts)->presentation;
  const CwSnapshot *record = self->masked->record;
  const CwField *child = cw_entity_info_find (record->info, "presentation");

  if (cw_deidentified_count (self->masked, CW_MASK_DATE) > 0 &&
      !cw_date_is_readable (presentation->date))
    cw_deidentify_add_finding (
      self, "deidentify-presentation", cw_snapshot_get_child (record, child)->id, "date",
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
 * stood in is a finding ("deidentify-identifier"). A typed age is said as a band of ten years and a
 * typed date as an interval since presentation, or left out when it cannot be counted; each is a
 * note or a warning ("deidentify-age", "-date"). Sections on the literature and years in a
 * discussion keep theirs. Other words are not changed: each typed institution, name, place,
 * hospital number, telephone number and e-mail address is a finding with its place
 * ("deidentify-institution", "-name",
 * "-place", "-number", "-contact"), as is each picture that was left out ("deidentify-picture").
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
  g_autoptr (GRegex) dates = cw_deidentify_new_date_regex ();
  g_autoptr (CwDate) presentation = cw_date_copy (CW_CASE (facts)->presentation->date);
  CwMaskedWords self = { masked, plain,
                         facts,  identifiers,
                         teller, patterns,
                         dates,  cw_date_is_readable (presentation) ? presentation : NULL };

  check_presentation (&self);
  check_pictures (&self);
  walk (&self, masked->record, masked->facts);
  return masked;
}
