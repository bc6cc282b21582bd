/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-care-sheet.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "model/cw-article.h"
#include "model/cw-registry.h"

/* The CARE checklist as it is handed in with the article: one line for each item of a layout, with
 * what the case says about it. */

/* What is needed to name a fact. */
typedef struct
{
  CwEntity *root;
  GPtrArray *infos; /* of all entities of a case */
  char *const *places; /* of each item where the article tells it, or NULL */
} Names;

/* So many rows are named; the others are counted. */
#define NAMES_MAX 6

/* ---- evidence in words ---- */

static const CwField *
find_field (const CwEntityInfo *info, const CwCareEvidence *evidence)
{
  return cw_entity_info_find (info, evidence->field);
}

/* A row is known by its title; an entity that is there once, by what the field says. */
static char *
dup_words (CwEntity *root, const CwEntityInfo *info, const CwCareEvidence *evidence)
{
  CwEntity *entity = cw_entity_lookup (root, evidence->entity_id);
  const CwField *place = entity ? cw_entity_get_parent_field (entity) : NULL;
  gboolean once = place && place->kind == &cw_kind_child;

  if (!once && g_strcmp0 (evidence->title, _ (info->label)) != 0)
    return g_strdup (evidence->title);
  /* What may not be shown is not quoted. */
  return g_strjoin (*evidence->text ? " " : "", _ (find_field (info, evidence)->label),
                    evidence->text, NULL);
}

/* The facts of one type of entity that an item rests on. */
typedef struct
{
  const CwEntityInfo *info;
  const CwCareEvidence *first;
  GPtrArray *words;
  GHashTable *seen; /* the words again, as a set */
} Group;

static void
free_group (Group *group)
{
  g_hash_table_unref (group->seen);
  g_ptr_array_unref (group->words);
  g_free (group);
}

static Group *
find_group (GPtrArray *groups, const Names *names, const CwCareEvidence *evidence)
{
  Group *group;

  for (guint i = 0; i < groups->len; i++)
    if (((Group *)groups->pdata[i])->info->name == evidence->entity_name)
      return groups->pdata[i];
  group = g_new0 (Group, 1);
  for (guint i = 0; i < names->infos->len; i++)
    if (((const CwEntityInfo *)names->infos->pdata[i])->name == evidence->entity_name)
      group->info = names->infos->pdata[i];
  group->first = evidence;
  group->words = g_ptr_array_new_with_free_func (g_free);
  group->seen = g_hash_table_new (g_str_hash, g_str_equal);
  g_ptr_array_add (groups, group);
  return group;
}

static GPtrArray *
make_groups (const CwCareLeaf *leaf, const Names *names)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify)free_group);

  for (guint i = 0; i < leaf->evidence->len; i++)
    {
      const CwCareEvidence *evidence = leaf->evidence->pdata[i];
      Group *group = find_group (groups, names, evidence);
      g_autofree char *words = dup_words (names->root, group->info, evidence);

      if (g_hash_table_contains (group->seen, words))
        continue;
      g_hash_table_add (group->seen, words);
      g_ptr_array_add (group->words, g_steal_pointer (&words));
    }
  return groups;
}

/* The case itself is known by the field: "Title", not "Case". */
static const char *
get_heading (const Group *group)
{
  return group->info->type == CW_TYPE_CASE ? _ (find_field (group->info, group->first)->label)
                                           : _ (group->info->label);
}

static void
append_group (GString *text, const Group *group)
{
  guint n = MIN (group->words->len, NAMES_MAX);

  g_string_append_printf (text, "%s%s: ", text->len ? "; " : "", get_heading (group));
  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", i ? ", " : "", (char *)group->words->pdata[i]);
  if (group->words->len > n)
    g_string_append_printf (text, ngettext (" and %u more", " and %u more", group->words->len - n),
                            group->words->len - n);
}

static char *
dup_evidence (const CwCareLeaf *leaf, const Names *names)
{
  g_autoptr (GPtrArray) groups = make_groups (leaf, names);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < groups->len; i++)
    append_group (text, groups->pdata[i]);
  return g_string_free (text, FALSE);
}

/* ---- cells ---- */

static void
append_line (GString *text, char *line)
{
  if (*line)
    g_string_append_printf (text, "%s%s", text->len ? "\n" : "", line);
  g_free (line);
}

static void
append_gaps (GString *text, const CwCareLeaf *leaf)
{
  if (leaf->reason && leaf->status == CW_CARE_NOT_APPLICABLE)
    append_line (text, g_strdup_printf (_ ("Not applicable: %s"), leaf->reason));
  else if (leaf->reason)
    append_line (text, g_strdup_printf (_ ("Not reported, because: %s"), leaf->reason));
  else
    for (guint i = 0; i < leaf->gaps->len; i++)
      append_line (text,
                   g_strdup_printf (_ ("To do: %s"), ((CwCareGap *)leaf->gaps->pdata[i])->message));
}

/* What contradicts itself is not quoted in a sheet that is handed in. */
static void
append_conflicts (GString *text, const CwCareLeaf *leaf)
{
  if (leaf->conflicts->len > 0)
    append_line (text, g_strdup (_ ("To do: facts of this item, or what the text says of them, "
                                    "contradict each other; see the checks.")));
}

static char *
dup_leaf (const CwCareLeaf *leaf, const Names *names, guint item)
{
  GString *text = g_string_new (NULL);
  const char *place = names->places ? names->places[item] : NULL;

  append_line (text, g_strdup (place ? place : ""));
  append_line (text, dup_evidence (leaf, names));
  append_gaps (text, leaf);
  append_conflicts (text, leaf);
  return g_string_free (text, FALSE);
}

static char *
dup_location (const CwCareReport *report, const CwCareRow *row, const Names *names)
{
  GString *text = g_string_new (NULL);
  gboolean several = strchr (row->items, ' ') != NULL;

  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    {
      const CwCareLeaf *leaf = &report->leaves[i];
      g_autofree char *words = NULL;

      if (!cw_care_row_covers (row, leaf->item->id))
        continue;
      words = dup_leaf (leaf, names, i);
      append_line (text, several ? g_strdup_printf ("(%s) %s", leaf->item->id, words)
                                 : g_steal_pointer (&words));
    }
  return g_string_free (text, FALSE);
}

static CwSheetMark
get_mark (CwCareStatus status)
{
  static const CwSheetMark marks[] = {
    [CW_CARE_MISSING] = CW_SHEET_MARK_MISSING,
    [CW_CARE_PARTLY] = CW_SHEET_MARK_PARTLY,
    [CW_CARE_MET] = CW_SHEET_MARK_MET,
    [CW_CARE_NOT_APPLICABLE] = CW_SHEET_MARK_NOT_APPLICABLE,
    [CW_CARE_UNTOLD] = CW_SHEET_MARK_MISSING,
  };

  return marks[status];
}

/* ---- the sheet ---- */

static void
add_rows (CwSheet *sheet,
          CwEntity *root,
          const CwCareReport *report,
          const CwCareForm *form,
          char *const *places)
{
  g_autoptr (GPtrArray) infos = cw_registry_list_entities (CW_TYPE_CASE);
  const Names names = { root, infos, places };

  for (guint i = 0; i < form->n_rows; i++)
    {
      const CwCareRow *row = &form->rows[i];
      g_autofree char *what = g_strdup_printf ("%s – %s", _ (row->topic), _ (row->text));
      g_autofree char *where = dup_location (report, row, &names);

      cw_sheet_add_row (sheet);
      cw_sheet_add_cell_full (sheet, row->id, CW_SHEET_STYLE_STRONG, CW_SHEET_MARK_NONE);
      cw_sheet_add_cell (sheet, what);
      cw_sheet_add_cell_full (sheet, where, CW_SHEET_STYLE_NORMAL,
                              get_mark (cw_care_report_combine (report, row)));
    }
}

static char *
dup_score (const CwCareReport *report, const CwCareForm *form)
{
  guint met = 0, total = 0;

  for (guint i = 0; i < form->n_rows; i++)
    {
      CwCareStatus status = cw_care_report_combine (report, &form->rows[i]);

      met += status == CW_CARE_MET;
      total += status != CW_CARE_NOT_APPLICABLE;
    }
  return g_strdup_printf (ngettext ("%u of %u line that applies is fully reported.",
                                    "%u of %u lines that apply are fully reported.", total),
                          met, total);
}

static char *
dup_authors (CwCase *root)
{
  GListModel *authors = G_LIST_MODEL (root->authors);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (authors); i++)
    {
      g_autoptr (CwAuthor) author = g_list_model_get_item (authors, i);
      g_autofree char *name = g_strjoin (" ", author->given_names ? author->given_names : "",
                                         author->family_name ? author->family_name : "", NULL);

      if (*g_strstrip (name))
        g_string_append_printf (names, "%s%s", names->len ? ", " : "", name);
    }
  return names->len ? g_strdup (names->str) : NULL;
}

static void
add_pages_intro (CwSheet *sheet, const CwCareSheetPlaces *places)
{
  g_autofree char *line =
    places && places->file
      ? g_strdup_printf (_ ("Pages and lines are those of the file %s."), places->file)
      : NULL;

  if (line)
    cw_sheet_add_intro (sheet, line);
}

/**
 * cw_care_sheet_new:
 * @root: a case
 * @report: what cw_care_evaluate() said of it
 * @layout: a layout
 * @places: (nullable): where the article tells the items
 * @date: the day that it carries
 *
 * Lays the report out as the checklist that journals ask for, in this application's own words
 * with a link to the official ones. The third column names the page and lines, the facts and
 * the sections that each line rests on, or the author's reason why there is none.
 *
 * Returns: (transfer full): a sealed sheet
 */
CwSheet *
cw_care_sheet_new (CwEntity *root,
                   const CwCareReport *report,
                   CwCareLayout layout,
                   const CwCareSheetPlaces *places,
                   GDateTime *date)
{
  const CwCareForm *form = cw_care_get_form (layout);
  g_autofree char *score = dup_score (report, form);
  g_autofree char *authors = dup_authors (CW_CASE (root));
  g_autofree char *link = NULL;
  g_autofree char *title = cw_entity_dup_title (root);
  /* Translators: the BCP 47 tag of the language you translate into, such as "de" or "zh-CN". */
  CwSheet *sheet = cw_sheet_new (_ (form->label), C_ ("language tag", "en"), date);

  cw_sheet_add_subtitle (sheet, title);
  cw_sheet_set_author (sheet, authors);
  cw_sheet_add_intro (sheet, score);
  add_pages_intro (sheet, places);
  cw_sheet_add_column (sheet, _ (form->columns[0]), 1);
  cw_sheet_add_column (sheet, _ (form->columns[1]), 5);
  cw_sheet_add_column (sheet, _ (form->columns[2]), 9);
  add_rows (sheet, root, report, form, places ? places->words : NULL);
  link = g_strdup_printf (_ ("The items are given in the words of this application. The official "
                             "text of CARE is at %s."),
                          form->link);
  cw_sheet_add_note (sheet, link);
  cw_sheet_seal (sheet);
  return sheet;
}
