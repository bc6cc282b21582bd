/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-care.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-prompt.h"
#include "base/cw-text.h"
#include "model/cw-article.h"

/* Which items of CARE (2013, explained 2017) a case reports. The field tables say which fact is
 * evidence for what; one walk over the case collects it. What no field can say alone, such as the
 * words "case report" in the title, stands here. */

/* Characters of a fact that evidence quotes; more would bury the checklist. */
#define QUOTE_LENGTH 80
#define KEYWORDS_MIN 2
#define KEYWORDS_MAX 5

#define BARE_ROWS_NAMED 4
#define MAX_ASPECTS 8

/* An aspect while it is counted. Entities are lent by the case. */
typedef struct
{
  guint n_found;
  CwEntity *row; /* the row being walked over, if it can carry the aspect */
  const CwField *row_field; /* where it would */
  gboolean row_found;
  CwEntity *bare; /* the first row that does not carry it */
  const CwField *bare_field;
  GString *bare_titles;
  guint n_bare;
} Tally;

typedef struct
{
  CwCareReport *report;
  CwEntity *root;
  GHashTable *reasons; /* item or aspect -> reason */
  gboolean only_counts; /* nobody will read titles and quotes */
  Tally tallies[CW_CARE_N_ITEMS][MAX_ASPECTS];
} Survey;

/* ---- evidence ---- */

static char *
cut (char *text)
{
  g_autofree char *whole = text;

  return cw_text_shorten_to_words (whole, QUOTE_LENGTH);
}

/* Two sections may have the same heading; what they are for tells them apart. */
static char *
dup_name (CwEntity *entity)
{
  if (CW_IS_SECTION (entity))
    return cw_entity_dup_description (entity,
                                      cw_entity_info_find (cw_entity_get_info (entity), "kind"));
  return cut (cw_entity_dup_title (entity));
}

static void
add_evidence (Survey *self,
              CwCareLeaf *leaf,
              const CwCareAspect *aspect,
              CwEntity *entity,
              const CwField *field)
{
  CwCareEvidence *evidence = g_new0 (CwCareEvidence, 1);

  g_ptr_array_add (leaf->evidence, evidence);
  if (self->only_counts)
    return;
  evidence->aspect = aspect;
  evidence->entity_id = g_strdup (cw_entity_get_id (entity));
  evidence->entity_name = cw_entity_get_info (entity)->name;
  evidence->field = field->name;
  evidence->title = dup_name (entity);
  evidence->text = cut (cw_entity_dup_description (entity, field));
}

/* What a field is evidence for; "@kind" leaves it to the choice of a sibling. */
static const char *
get_care (CwEntity *entity, const CwField *field)
{
  const CwEntityInfo *info = cw_entity_get_info (entity);
  const CwField *sibling;
  const CwFieldChoice *choice;
  g_autofree char *nick = NULL;

  if (field->care == NULL || *field->care != '@')
    return field->care;
  sibling = cw_entity_info_find (info, field->care + 1);
  nick = sibling ? cw_entity_dup_text (entity, sibling) : NULL;
  choice = nick ? cw_field_get_choice (sibling, nick) : NULL;
  return choice ? choice->care : NULL;
}

/* Whether a draft asks for the words and nobody has written them. */
static gboolean
is_unwritten (CwEntity *entity, const CwField *field)
{
  g_autofree char *text = cw_entity_dup_text (entity, field);

  return cw_prompt_is_all (text);
}

/* What points elsewhere: to the table of the review, to a figure, to a reference. */
#define POINTERS                                                                                   \
  "\\{(?:table|figure):[^}]*\\}|\\[[^\\]]*\\]|\\b(?:table|fig(?:ure)?s?)\\.? ?(?:\\d+|[IVX]+\\b)"
/* A time, or a chip that says one. */
#define TIMES                                                                                      \
  "\\d+|\\{[a-z]|\\b(?:day|week|month|year|cycle|visit|admission|discharge)s?\\b|[年月周日天]"

/* Whether a timeline holds a course: two times at least. "Table 1" alone is the table of the
 * review, and no timeline. */
static gboolean
tells_times (const char *text)
{
  g_autoptr (GRegex) pointers = g_regex_new (POINTERS, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GRegex) times = g_regex_new (TIMES, G_REGEX_CASELESS, 0, NULL);
  g_autofree char *own = g_regex_replace_literal (pointers, text ? text : "", -1, 0, "", 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return own && g_regex_match (times, own, 0, &match) && g_match_info_next (match, NULL);
}

/* Some recorded values say the opposite of what their field is evidence for: adverse events that
 * are "not absent", a test before treatment that is no follow-up. */
static gboolean
counts (CwEntity *entity, const CwField *field)
{
  if (CW_IS_OUTCOME (entity) && g_str_equal (field->name, "adverse-events-absent"))
    return CW_OUTCOME (entity)->adverse_events_absent == CW_TRISTATE_YES;
  if (CW_IS_ASSESSMENT (entity))
    return CW_ASSESSMENT (entity)->overall != CW_RESPONSE_CATEGORY_BASELINE;
  if (CW_IS_SECTION (entity) && CW_SECTION (entity)->kind == CW_SECTION_KIND_TIMELINE &&
      !tells_times (CW_SECTION (entity)->text))
    return FALSE;
  if (field->kind == &cw_kind_prose)
    return !is_unwritten (entity, field);
  return TRUE;
}

static void
close_row (Survey *self, Tally *tally)
{
  g_autofree char *title = NULL;

  if (tally->row == NULL || tally->row_found)
    return;
  if (tally->n_bare++ == 0)
    {
      tally->bare = tally->row;
      tally->bare_field = tally->row_field;
      tally->bare_titles = g_string_new (NULL);
    }
  if (self->only_counts || tally->n_bare > BARE_ROWS_NAMED)
    return;
  title = tally->n_bare < BARE_ROWS_NAMED ? cw_entity_dup_title (tally->row) : g_strdup ("…");
  g_string_append_printf (tally->bare_titles, "%s%s", tally->n_bare > 1 ? ", " : "", title);
}

static void
open_row (Survey *self, Tally *tally, CwEntity *entity, const CwField *field)
{
  if (tally->row == entity)
    return;
  close_row (self, tally);
  tally->row = entity;
  tally->row_field = field;
  tally->row_found = FALSE;
}

static void
survey_aspect (Survey *self,
               guint item,
               const CwCareAspect *aspect,
               CwEntity *entity,
               const CwField *field,
               gboolean found)
{
  CwCareLeaf *leaf = &self->report->leaves[item];
  Tally *tally = &self->tallies[item][aspect - leaf->item->aspects];

  open_row (self, tally, entity, field);
  if (!found)
    return;
  tally->n_found++;
  tally->row_found = TRUE;
  add_evidence (self, leaf, aspect, entity, field);
}

static void
survey_field (Survey *self, CwEntity *entity, const CwField *field)
{
  const char *care = get_care (entity, field);
  gboolean found;

  if (care == NULL)
    return;
  found = cw_entity_is_recorded (entity, field) && counts (entity, field);
  for (; *care; care += strspn (care, " "))
    {
      guint item;
      const CwCareAspect *aspect = cw_care_find_aspect (care, &item);

      if (aspect)
        survey_aspect (self, item, aspect, entity, field, found);
      care += strcspn (care, " ");
    }
}

static void survey_entity (Survey *self, CwEntity *entity);

static void
survey_list (Survey *self, GListModel *list)
{
  guint n = g_list_model_get_n_items (list);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CwEntity) item = g_list_model_get_item (list, i);

      if (!cw_entity_is_empty (item))
        survey_entity (self, item);
    }
}

/* The entity's own fields come first, so that a row is closed before rows below it open. */
static void
survey_entity (Survey *self, CwEntity *entity)
{
  const CwEntityInfo *info = cw_entity_get_info (entity);

  CW_FOREACH_FIELD (info, field)
    if (cw_field_is_scalar (field))
      survey_field (self, entity, field);
  CW_FOREACH_FIELD (info, field)
    {
      if (field->kind == &cw_kind_list)
        survey_list (self, cw_entity_get_list (entity, field));
      else if (field->kind == &cw_kind_child)
        survey_entity (self, cw_entity_get_child (entity, field));
    }
}

/* ---- gaps ---- */

static CwCareGap *
add_gap (CwCareLeaf *leaf, const CwCareAspect *aspect, CwEntity *entity, const char *field)
{
  CwCareGap *gap = g_new0 (CwCareGap, 1);

  gap->aspect = aspect;
  gap->entity_id = g_strdup (cw_entity_get_id (entity));
  gap->entity_name = cw_entity_get_info (entity)->name;
  gap->field = field;
  g_ptr_array_add (leaf->gaps, gap);
  return gap;
}

static gboolean
is_of_kind (CwEntity *item, const char *kind)
{
  g_autofree char *nick = cw_entity_dup_by_name (item, "kind");

  return g_strcmp0 (nick, kind) == 0;
}

static CwEntity *
dup_item (GListModel *list, const char *kind)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwEntity) item = g_list_model_get_item (list, i);

      if (kind == NULL || is_of_kind (item, kind))
        return g_steal_pointer (&item);
    }
  return NULL;
}

/* A section that is there, but empty, is the place rather than one more section. */
static CwEntity *
find_empty_row (CwEntity *entity, const CwField *list, const char *kind, const CwField **field)
{
  g_autoptr (CwEntity) item = dup_item (cw_entity_get_list (entity, list), kind);

  CW_FOREACH_FIELD (cw_entity_type_get_info (list->entity_type ()), candidate)
    if (item && g_strcmp0 (candidate->care, "@kind") == 0)
      {
        *field = candidate;
        return item;
      }
  return NULL;
}

/* Follows a place from the case down, as far as there are rows. */
static void
add_gap_at_place (CwCareLeaf *leaf, const CwCareAspect *aspect, CwEntity *root)
{
  g_auto (GStrv) halves = g_strsplit (aspect->place, ":", 2);
  g_auto (GStrv) names = g_strsplit (halves[0], ".", -1);
  CwEntity *entity = root;
  const CwField *field = cw_entity_info_find (cw_entity_get_info (root), names[0]);
  CwEntity *row = halves[1] ? find_empty_row (root, field, halves[1], &field) : NULL;

  for (guint i = 1; halves[1] == NULL && names[i]; i++)
    {
      g_autoptr (CwEntity) item = NULL;

      if (field->kind == &cw_kind_child)
        entity = cw_entity_get_child (entity, field);
      else if ((item = dup_item (cw_entity_get_list (entity, field), NULL)))
        entity = item; /* kept alive by its list */
      else
        break;
      field = cw_entity_info_find (cw_entity_get_info (entity), names[i]);
    }
  add_gap (leaf, aspect, row ? row : entity, field->name)->message = g_strdup (_ (aspect->advice));
  if (halves[1] && row == NULL)
    ((CwCareGap *)leaf->gaps->pdata[leaf->gaps->len - 1])->choice = g_intern_string (halves[1]);
}

static void
add_gap_in_row (CwCareLeaf *leaf, const CwCareAspect *aspect, const Tally *tally)
{
  CwCareGap *gap = add_gap (leaf, aspect, tally->bare, tally->bare_field->name);

  /* Translators: first a sentence that says what to record, then names of rows. */
  gap->message =
    g_strdup_printf (_ ("%s Missing for: %s."), _ (aspect->advice), tally->bare_titles->str);
  /* Dots that stand for more rows end the sentence themselves. */
  if (g_str_has_suffix (gap->message, "…."))
    gap->message[strlen (gap->message) - 1] = '\0';
}

/* Rows of another sort may carry the item: an operation has no dose, radiotherapy no route. And
 * where an item asks for the rows themselves first, that gap says enough. */
static gboolean
is_settled_without_rows (const CwCareLeaf *leaf)
{
  return leaf->evidence->len > 0 || !(leaf->item->aspects[0].flags & CW_CARE_ASPECT_EVERY);
}

static void
judge_aspect (Survey *self, CwCareLeaf *leaf, const CwCareAspect *aspect, const Tally *tally)
{
  gboolean every = (aspect->flags & CW_CARE_ASPECT_EVERY) != 0;

  if (!(aspect->flags & CW_CARE_ASPECT_REQUIRED) ||
      g_hash_table_contains (self->reasons, aspect->id))
    return;
  if (every && tally->bare)
    add_gap_in_row (leaf, aspect, tally);
  else if (tally->n_found == 0 && !(every && is_settled_without_rows (leaf)))
    add_gap_at_place (leaf, aspect, self->root);
}

/* ---- what no field can say alone ---- */

/* Journals in Chinese write the words in Chinese. */
static gboolean
says_case_report (const char *text)
{
  static const char *const words[] = { "case report", "病例报告", "病例报道", "个案报告" };
  g_autofree char *folded = text ? g_utf8_casefold (text, -1) : NULL;

  if (folded)
    g_strdelimit (folded, "-\n\t", ' ');
  for (guint i = 0; folded && i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i]))
      return TRUE;
  return FALSE;
}

static CwCareLeaf *
get_leaf (Survey *self, const char *id)
{
  return (CwCareLeaf *)cw_care_report_get_leaf (self->report, id);
}

static void
add_demand (Survey *self, const char *item, CwEntity *entity, const char *field, char *message)
{
  CwCareLeaf *leaf = get_leaf (self, item);

  if (leaf->evidence->len > 0 && !g_hash_table_contains (self->reasons, item))
    add_gap (leaf, &leaf->item->aspects[0], entity, field)->message = message;
  else
    g_free (message);
}

static void
judge_title (Survey *self)
{
  if (!says_case_report (CW_CASE (self->root)->title))
    add_demand (self, "1", self->root, "title",
                g_strdup (_ ("Put the words “case report” into the title.")));
}

static void
judge_keywords (Survey *self)
{
  GListModel *keywords = G_LIST_MODEL (CW_CASE (self->root)->keywords);
  guint count = get_leaf (self, "2")->evidence->len;
  gboolean said = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (keywords); i++)
    {
      g_autoptr (CwKeyword) keyword = g_list_model_get_item (keywords, i);

      said = said || says_case_report (keyword->term);
    }
  if (count < KEYWORDS_MIN || count > KEYWORDS_MAX)
    add_demand (self, "2", self->root, "keywords",
                g_strdup_printf (_ ("Use %d to %d key words; there are %u."), KEYWORDS_MIN,
                                 KEYWORDS_MAX, count));
  if (!said)
    add_demand (self, "2", self->root, "keywords",
                g_strdup (_ ("Make “case report” one of the key words.")));
}

static void
judge_consent (Survey *self)
{
  CwDeclarations *declarations = CW_CASE (self->root)->declarations;

  if (declarations->consent == CW_CONSENT_NOT_OBTAINED)
    add_demand (self, "13", CW_ENTITY (declarations), "consent",
                g_strdup (_ ("Obtain consent before publication, or have it waived.")));
}

/* ---- the report ---- */

static GHashTable *
collect_reasons (CwCase *root)
{
  GHashTable *reasons = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GListModel *list = G_LIST_MODEL (root->care_reasons);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwCareReason) row = g_list_model_get_item (list, i);
      g_autofree char *reason = g_strstrip (g_strdup (row->reason ? row->reason : ""));

      if (row->item && *reason)
        g_hash_table_insert (reasons, g_strstrip (g_strdup (row->item)), g_steal_pointer (&reason));
    }
  return reasons;
}

static const char *
find_reason (Survey *self, const CwCareItem *item)
{
  const char *reason = g_hash_table_lookup (self->reasons, item->id);

  for (guint i = 0; reason == NULL && i < item->n_aspects; i++)
    reason = g_hash_table_lookup (self->reasons, item->aspects[i].id);
  return reason;
}

static void
judge_leaf (Survey *self, guint index)
{
  CwCareLeaf *leaf = &self->report->leaves[index];

  for (guint i = 0; i < leaf->item->n_aspects; i++)
    {
      close_row (self, &self->tallies[index][i]);
      judge_aspect (self, leaf, &leaf->item->aspects[i], &self->tallies[index][i]);
      if (self->tallies[index][i].bare_titles)
        g_string_free (self->tallies[index][i].bare_titles, TRUE);
    }
  leaf->reason = g_strdup (find_reason (self, leaf->item));
}

static void
settle_status (Survey *self, CwCareLeaf *leaf)
{
  if (leaf->evidence->len > 0)
    leaf->status = leaf->gaps->len > 0 ? CW_CARE_PARTLY : CW_CARE_MET;
  else if (leaf->gaps->len == 0 || g_hash_table_contains (self->reasons, leaf->item->id))
    {
      leaf->status = CW_CARE_NOT_APPLICABLE;
      g_ptr_array_set_size (leaf->gaps, 0);
    }
}

static CwCareReport *
evaluate (CwEntity *root, gboolean only_counts)
{
  Survey survey = { .root = root, .only_counts = only_counts };

  survey.report = cw_care_report_new ();
  survey.reasons = collect_reasons (CW_CASE (root));
  survey_entity (&survey, root);
  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    judge_leaf (&survey, i);
  judge_title (&survey);
  judge_keywords (&survey);
  judge_consent (&survey);
  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    settle_status (&survey, &survey.report->leaves[i]);
  g_hash_table_unref (survey.reasons);
  return survey.report;
}

/**
 * cw_care_evaluate:
 * @root: a case
 *
 * Finds out how far the case reports each item of CARE, on what facts that rests, and what is
 * missing. The author's reasons (`care-reasons`) count for an item ("5c") or one of its aspects
 * ("8d.stage"): with a reason an item without any evidence is not applicable, and an aspect is
 * not asked for.
 *
 * Returns: (transfer full): a report of all items
 */
CwCareReport *
cw_care_evaluate (CwEntity *root)
{
  g_return_val_if_fail (CW_IS_CASE (root), NULL);

  return evaluate (root, FALSE);
}

/**
 * cw_care_count:
 * @root: a case
 * @met: (out) (optional): items fully reported
 * @total: (out) (optional): items that apply, 0 to 30
 *
 * The counts of cw_care_report_count() without a report: for every save and every case of an
 * import.
 */
void
cw_care_count (CwEntity *root, guint *met, guint *total)
{
  g_autoptr (CwCareReport) report = NULL;

  g_return_if_fail (CW_IS_CASE (root));

  report = evaluate (root, TRUE);
  cw_care_report_count (report, met, total);
}
