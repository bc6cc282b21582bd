/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-care-told.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "manuscript/cw-care-told-private.h"
#include "model/cw-entity-walk.h"
#include "rules/cw-finding.h"

/* Where the article tells what CARE asks for: what is typed in it, chips, and sentences that agree
 * with the facts. What is recorded and told nowhere is not reported to any reader. */

/* A fact is recognised by so many of its words; with fewer only its section is known. */
#define ENOUGH 0.6
#define SOME 0.25
/* No checklist needs more facts of one item. */
#define MOST_EVIDENCE 40
/* So many facts that are not told are named. */
#define NAMED_MAX 3

/* The best sentence so far. */
typedef struct
{
  const CwToldSentence *sentence;
  CwToldRange range;
  CwCareTelling telling;
  double cost;
  gboolean is_discussed; /* the item belongs to the discussion rather than to the case */
} Best;

/* ---- what is typed in the article ---- */

/* Title and key words stand on the title page of every journal. */
static gboolean
is_typed (const CwToldText *self, const CwCareEvidence *evidence)
{
  if (g_str_equal (evidence->entity_name, "keyword") || g_str_equal (evidence->entity_name, "case"))
    return TRUE;
  for (guint i = 0; i < self->text->passages->len; i++)
    {
      const CwPassage *passage = self->text->passages->pdata[i];

      if (g_str_equal (passage->entity_id, evidence->entity_id) &&
          g_str_equal (passage->field, evidence->field))
        return cw_told_text_shows (self, passage->entity_id, passage->field);
    }
  return FALSE;
}

/* ---- chips ---- */

static gboolean
is_same_fact (const CwFact *fact, const CwCareEvidence *evidence)
{
  return g_str_equal (fact->entity_id, evidence->entity_id) &&
         (fact->field == NULL || g_str_equal (fact->field, evidence->field));
}

/* Whether a chip is put together from several facts, and this may be one of them. */
static gboolean
is_about (const CwToldText *self, const CwFact *fact, CwEntity *entity)
{
  const CwField *top = cw_entity_get_top_field (entity);

  if (strchr (fact->name, '.'))
    return FALSE;
  if (g_str_equal (fact->entity_id, cw_entity_get_id (CW_ENTITY (self->root))))
    return top && g_strcmp0 (top->name, fact->field) == 0;
  for (; entity; entity = cw_entity_get_parent (entity))
    if (g_str_equal (cw_entity_get_id (entity), fact->entity_id))
      return TRUE;
  return FALSE;
}

/* A row in a chip of many rows is known by its value or its name. */
static gboolean
chip_says (const CwToldChip *chip, CwEntity *entity, const GArray *wanted)
{
  g_autofree char *title = cw_entity_dup_title (entity);
  g_autoptr (GArray) name = cw_told_words_new (title);
  CwToldRange range;

  return (wanted && cw_told_words_find (wanted, chip->words, &range) >= ENOUGH) ||
         cw_told_words_find (name, chip->words, &range) >= ENOUGH;
}

static gboolean
add_chips (CwToldText *self,
           CwCareLeaf *leaf,
           const CwCareEvidence *evidence,
           CwEntity *entity,
           const GArray *wanted)
{
  guint before = leaf->told->len;

  for (guint i = 0; i < self->chips->len; i++)
    {
      const CwToldChip *chip = self->chips->pdata[i];
      CwCareTold *told;

      if (!is_same_fact (chip->fact, evidence) &&
          !(is_about (self, chip->fact, entity) && chip_says (chip, entity, wanted)))
        continue;
      told = cw_care_leaf_add_told (leaf, evidence, CW_CARE_TOLD_BOUND, chip->passage->entity_id,
                                    chip->passage->field);
      told->start = chip->start;
      told->end = chip->end;
    }
  return leaf->told->len > before;
}

/* ---- sentences ---- */

static void
offer (Best *best,
       const CwToldSentence *sentence,
       CwCareTelling telling,
       CwToldRange range,
       double score)
{
  gboolean is_weighed =
    best->is_discussed && sentence->statement->passage->kind == CW_PASSAGE_AROUND;
  double cost = (is_weighed ? 0 : sentence->rank + best->is_discussed) +
                (telling == CW_CARE_TOLD_SECTION ? 10 : 0) + (1 - score);

  if (best->sentence && best->cost <= cost)
    return;
  best->sentence = sentence;
  best->range = range;
  best->telling = telling;
  best->cost = cost;
}

static void
ask_sentence (CwToldText *self,
              const CwToldSentence *sentence,
              const CwToldFact *fact,
              const GArray *wanted,
              Best *best)
{
  CwToldRange range = { 0, 0 };
  double score;

  switch (cw_told_read (self->text->patterns, sentence->statement, fact, &range))
    {
    case CW_TOLD_YES:
      offer (best, sentence, CW_CARE_TOLD_WORDS, range, 1);
      return;
    case CW_TOLD_NO:
      return;
    case CW_TOLD_UNKNOWN:
    default:
      score = wanted ? cw_told_words_find (wanted, sentence->words, &range) : 0;
      if (score >= ENOUGH)
        offer (best, sentence, CW_CARE_TOLD_WORDS, range, score);
      else if (score >= SOME && sentence->statement->passage->kind <= CW_PASSAGE_AROUND)
        offer (best, sentence, CW_CARE_TOLD_SECTION, range, score);
    }
}

/* Where the words were typed: a chip among them counts from its beginning. */
static void
add_sentence (CwCareLeaf *leaf, const CwCareEvidence *evidence, const Best *best)
{
  const CwStatement *statement = best->sentence->statement;
  const CwStatementPlace *places = (const CwStatementPlace *)statement->map->data;
  CwCareTold *told = cw_care_leaf_add_told (
    leaf, evidence, best->telling, statement->passage->entity_id, statement->passage->field);

  if (best->telling == CW_CARE_TOLD_SECTION)
    return;
  told->start = places[best->range.first].at;
  told->end = places[best->range.past - 1].at + 1;
}

static void
find_told (CwToldText *self, CwCareLeaf *leaf, const CwCareEvidence *evidence)
{
  CwEntity *entity = cw_entity_lookup (CW_ENTITY (self->root), evidence->entity_id);
  const CwField *field =
    entity ? cw_entity_info_find (cw_entity_get_info (entity), evidence->field) : NULL;
  g_auto (CwToldFact) fact = { NULL };
  g_autofree char *text = NULL;
  g_autoptr (GArray) wanted = NULL;
  Best best = { .is_discussed = g_str_has_prefix (leaf->item->id, "11") };

  if (field == NULL)
    return;
  cw_told_fact_init (&fact, entity, field);
  text = cw_told_dup_wanted (self->root, &fact);
  wanted = text ? cw_told_words_new (text) : NULL;
  if (add_chips (self, leaf, evidence, entity, wanted))
    return;
  for (guint i = 0; i < self->sentences->len; i++)
    ask_sentence (self, self->sentences->pdata[i], &fact, wanted, &best);
  if (best.sentence)
    add_sentence (leaf, evidence, &best);
}

/* ---- what is not told ---- */

static gboolean
is_told (const CwCareLeaf *leaf, const CwCareEvidence *evidence, gboolean any_of_row)
{
  for (guint i = 0; i < leaf->told->len; i++)
    {
      const CwCareEvidence *told = ((const CwCareTold *)leaf->told->pdata[i])->evidence;

      if (told == evidence || (any_of_row && told->aspect == evidence->aspect &&
                               g_str_equal (told->entity_id, evidence->entity_id)))
        return TRUE;
    }
  return FALSE;
}

/* A row is known by its title, what is there once by its value. */
static char *
get_name (const CwToldText *self, const CwCareEvidence *evidence)
{
  CwEntity *entity = cw_entity_lookup (CW_ENTITY (self->root), evidence->entity_id);
  const CwField *place = entity ? cw_entity_get_parent_field (entity) : NULL;

  return place && place->kind == &cw_kind_list ? evidence->title : evidence->text;
}

/* Names of facts that an item asks for and the article does not tell. */
static void
name_untold (const CwToldText *self,
             const CwCareLeaf *leaf,
             const CwCareAspect *aspect,
             GPtrArray *names)
{
  gboolean is_each = (aspect->flags & CW_CARE_ASPECT_EVERY) != 0;

  for (guint i = 0; i < MIN (leaf->evidence->len, MOST_EVIDENCE); i++)
    {
      const CwCareEvidence *evidence = leaf->evidence->pdata[i];

      if (evidence->aspect != aspect)
        continue;
      if (is_told (leaf, evidence, TRUE))
        {
          if (is_each)
            continue;
          g_ptr_array_set_size (names, 0);
          return;
        }
      if (!g_ptr_array_find_with_equal_func (names, get_name (self, evidence), g_str_equal, NULL))
        g_ptr_array_add (names, get_name (self, evidence));
    }
}

static char *
dup_names (GPtrArray *names)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < MIN (names->len, NAMED_MAX); i++)
    g_string_append_printf (text, "%s%s", i ? ", " : "", (const char *)names->pdata[i]);
  if (names->len > NAMED_MAX)
    g_string_append (text, ", …");
  return g_string_free (text, FALSE);
}

static CwEntity *
find_case_section (CwCase *root)
{
  GListModel *list = G_LIST_MODEL (root->sections);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwSection) section = g_list_model_get_item (list, i);

      if (section->kind == CW_SECTION_KIND_CASE_PRESENTATION)
        return CW_ENTITY (section); /* the list holds it */
    }
  return NULL;
}

/* One writes it where the case is told. */
static void
add_gap (CwToldText *self, CwCareLeaf *leaf, const CwCareAspect *aspect, GPtrArray *names)
{
  CwEntity *section = find_case_section (self->root);
  CwEntity *entity = section ? section : CW_ENTITY (self->root);
  g_autofree char *list = dup_names (names);
  CwCareGap *gap = g_new0 (CwCareGap, 1);

  gap->aspect = aspect;
  gap->entity_id = g_strdup (cw_entity_get_id (entity));
  gap->entity_name = cw_entity_get_info (entity)->name;
  gap->field = section ? "text" : "sections";
  gap->choice = section ? NULL : "case-presentation";
  /* Translators: something that CARE asks for, such as "Dose", and the facts that are meant. */
  gap->message =
    g_strdup_printf (_ ("%s: recorded, but not told in the text: %s."), _ (aspect->label), list);
  g_ptr_array_add (leaf->gaps, gap);
}

static void
judge (CwToldText *self, CwCareLeaf *leaf)
{
  if (leaf->status != CW_CARE_MET && leaf->status != CW_CARE_PARTLY)
    return;
  for (guint i = 0; i < leaf->item->n_aspects; i++)
    {
      const CwCareAspect *aspect = &leaf->item->aspects[i];
      g_autoptr (GPtrArray) names = g_ptr_array_new ();

      if (!(aspect->flags & CW_CARE_ASPECT_REQUIRED))
        continue;
      name_untold (self, leaf, aspect, names);
      if (names->len == 0)
        continue;
      add_gap (self, leaf, aspect, names);
      leaf->status = CW_CARE_PARTLY;
    }
  if (leaf->told->len == 0)
    leaf->status = CW_CARE_UNTOLD;
}

/* ---- what cannot stand together ---- */

static gboolean
concerns (const CwFinding *finding, const CwCareLeaf *leaf)
{
  for (guint i = 0; i < finding->places->len; i++)
    {
      const CwFindingPlace *place = finding->places->pdata[i];

      for (guint j = 0; place->quote == NULL && j < MIN (leaf->evidence->len, MOST_EVIDENCE); j++)
        {
          const CwCareEvidence *evidence = leaf->evidence->pdata[j];

          if (g_str_equal (place->entity_id, evidence->entity_id) &&
              g_str_equal (place->field, evidence->field))
            return TRUE;
        }
    }
  return FALSE;
}

static void
add_conflicts (CwCareReport *report, const GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const CwFinding *finding = findings->pdata[i];

      for (guint j = 0; finding->severity == CW_SEVERITY_ERROR && j < CW_CARE_N_ITEMS; j++)
        if (concerns (finding, &report->leaves[j]))
          g_ptr_array_add (report->leaves[j].conflicts, g_strdup (finding->message));
    }
}

static void
find_leaf (CwToldText *self, CwCareLeaf *leaf)
{
  for (guint i = 0; i < MIN (leaf->evidence->len, MOST_EVIDENCE); i++)
    {
      const CwCareEvidence *evidence = leaf->evidence->pdata[i];

      if (is_typed (self, evidence))
        cw_care_leaf_add_told (leaf, evidence, CW_CARE_TOLD_WHOLE, evidence->entity_id,
                               evidence->field);
      else
        find_told (self, leaf, evidence);
    }
  judge (self, leaf);
}

/**
 * cw_care_told_find:
 * @report: what cw_care_evaluate() said of the case; completed here, once
 * @root: the case, as it is printed
 * @manuscript: (nullable): its article; %NULL takes all prose of the case for printed
 * @findings: (element-type CwFinding): what the checks of its facts and its prose found
 *
 * Finds for each fact that an item of CARE rests on where the article tells it: a chip that is
 * bound to it; else the sentence that agrees with it, those of the case before others; else the
 * section that has some of its words. What is recorded and told nowhere becomes a gap, and an item
 * of which nothing is told %CW_CARE_UNTOLD. What @findings call an error about a fact of an item
 * becomes its conflict. Takes time in proportion to the facts of an item, of which only the first
 * ones are looked for, and to the length of the prose.
 */
void
cw_care_told_find (CwCareReport *report,
                   CwCase *root,
                   const CwManuscript *manuscript,
                   const GPtrArray *findings)
{
  g_auto (CwToldText) text = { 0 };

  cw_told_text_init (&text, root, manuscript);
  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    find_leaf (&text, &report->leaves[i]);
  add_conflicts (report, findings);
}
