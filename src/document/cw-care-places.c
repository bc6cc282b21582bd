/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-care-places.h"

#include <glib/gi18n-lib.h>

#include "document/cw-export-profile.h"
#include "manuscript/cw-care-told.h"
#include "manuscript/cw-inspect.h"
#include "rules/cw-check.h"

/* What the article tells of CARE, on its pages: everything stands where it is printed. */

/* So many places are told in words. */
#define PLACES_MAX 4

typedef struct
{
  const CwPageLayout *layout;
  GHashTable *headings; /* "entity field" of a text -> Heading */
} Finder;

/* What a text stands under. */
typedef struct
{
  char *shown; /* "Abstract: Background"; NULL for none */
  const char *printed; /* lent by the manuscript; NULL for none */
} Heading;

/* ---- memory ---- */

static void
place_free (CwCarePlace *place)
{
  g_free (place->heading);
  g_free (place->entity_id);
  g_free (place);
}

static void
heading_free (gpointer data)
{
  g_free (((Heading *)data)->shown);
  g_free (data);
}

/**
 * cw_care_places_free:
 * @self: (nullable) (transfer full): places
 */
void
cw_care_places_free (CwCarePlaces *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    g_clear_pointer (&self->leaves[i], g_ptr_array_unref);
  cw_care_report_free (self->report);
  g_free (self);
}

/* ---- headings ---- */

/* A part, or the legend of a figure: what stands below one heading is typed in one field. The
 * abstract and the text may have the same headings. */
static void
read_part (Finder *self, GPtrArray *blocks, gboolean is_abstract, const char *heading)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const CwManuscriptBlock *block = blocks->pdata[i];
      Heading *found;

      if (block->entity_id == NULL)
        continue;
      found = g_new0 (Heading, 1);
      found->printed = heading;
      found->shown =
        is_abstract && heading ? g_strdup_printf (_ ("Abstract: %s"), heading) : g_strdup (heading);
      g_hash_table_insert (self->headings, cw_manuscript_dup_place (block->entity_id, block->field),
                           found);
      return;
    }
}

static void
read_article (Finder *self, const CwManuscript *manuscript)
{
  const char *heading = NULL;

  for (guint i = 0; i < manuscript->parts->len; i++)
    {
      const CwManuscriptPart *part = manuscript->parts->pdata[i];

      heading = part->heading ? part->heading : heading;
      read_part (self, part->blocks, part->kind == CW_MANUSCRIPT_ABSTRACT, heading);
    }
  for (guint i = 0; i < manuscript->figures->len; i++)
    {
      const CwManuscriptFloat *figure = manuscript->figures->pdata[i];

      read_part (self, figure->caption, FALSE, figure->label);
    }
}

static const Heading *
find_heading (const Finder *self, const CwCareTold *told)
{
  g_autofree char *key = cw_manuscript_dup_place (told->entity_id, told->field);

  return g_hash_table_lookup (self->headings, key);
}

/* ---- places ---- */

static gboolean
is_same (const CwCarePlace *a, const CwPagePlace *place)
{
  return a->place.first_page == place->first_page && a->place.first_line == place->first_line &&
         a->place.last_line == place->last_line;
}

static void
add_place (Finder *self, GPtrArray *places, const CwCareTold *told, const CwPagePlace *place)
{
  const Heading *heading = find_heading (self, told);
  CwCarePlace *found;

  for (guint i = 0; i < places->len; i++)
    if (is_same (places->pdata[i], place))
      return;
  found = g_new0 (CwCarePlace, 1);
  found->place = *place;
  found->telling = told->telling;
  found->heading = heading ? g_strdup (heading->shown) : NULL;
  found->entity_id = g_strdup (told->entity_id);
  found->field = told->field;
  found->start = told->start;
  found->end = told->end;
  g_ptr_array_add (places, found);
}

/* The line of the heading above a text; its own first line when it has none. */
static void
find_heading_line (Finder *self, const CwCareTold *told, CwPagePlace *place)
{
  const Heading *heading = find_heading (self, told);
  const CwPageLine *above = NULL;

  for (guint i = 0; i < cw_page_layout_get_n_lines (self->layout); i++)
    {
      const CwPageLine *line = cw_page_layout_get_line (self->layout, i);

      if (g_strcmp0 (line->entity_id, told->entity_id) == 0)
        break;
      if (line->entity_id == NULL && line->number)
        above = line;
    }
  if (above && heading && heading->printed && g_str_has_prefix (heading->printed, above->text))
    *place = (CwPagePlace){ above->page, above->page, above->number, above->number, 0 };
  else
    place->last_page = place->first_page, place->last_line = place->first_line;
}

/* Of the title page only the name of the field is known. */
static void
find_place (Finder *self, GPtrArray *places, const CwCareTold *told)
{
  gboolean is_keyword = g_str_equal (told->evidence->entity_name, "keyword");
  gboolean is_front = is_keyword || g_str_equal (told->evidence->entity_name, "case");
  CwPagePlace place;

  if (!cw_page_layout_find (self->layout, is_front ? NULL : told->entity_id,
                            is_keyword ? "keywords" : told->field, told->start, told->end, &place))
    return;
  if (told->telling == CW_CARE_TOLD_SECTION)
    find_heading_line (self, told, &place);
  add_place (self, places, told, &place);
}

static int
compare_places (gconstpointer a, gconstpointer b)
{
  const CwPagePlace *first = &(*(const CwCarePlace *const *)a)->place;
  const CwPagePlace *second = &(*(const CwCarePlace *const *)b)->place;

  if (first->first_page != second->first_page)
    return first->first_page < second->first_page ? -1 : 1;
  return first->first_line < second->first_line ? -1 : first->first_line > second->first_line;
}

/* A section is the place only of what no line tells. */
static void
drop_sections (GPtrArray *places)
{
  guint n_exact = 0;

  for (guint i = 0; i < places->len; i++)
    n_exact += ((const CwCarePlace *)places->pdata[i])->telling != CW_CARE_TOLD_SECTION;
  for (guint i = places->len; n_exact > 0 && i > 0; i--)
    if (((const CwCarePlace *)places->pdata[i - 1])->telling == CW_CARE_TOLD_SECTION)
      g_ptr_array_remove_index (places, i - 1);
}

static GPtrArray *
find_places (Finder *self, const CwCareLeaf *leaf)
{
  GPtrArray *places = g_ptr_array_new_with_free_func ((GDestroyNotify)place_free);

  for (guint i = 0; i < leaf->told->len; i++)
    find_place (self, places, leaf->told->pdata[i]);
  drop_sections (places);
  g_ptr_array_sort (places, compare_places);
  return places;
}

/**
 * cw_care_places_new:
 * @root: a case, as it is printed
 * @report: (transfer full): what cw_care_evaluate() said of it
 * @manuscript: its article
 * @layout: the pages of the article
 *
 * Finds each item of CARE on the pages, as cw_care_told_find() finds it in the article.
 *
 * Returns: (transfer full): the places
 */
CwCarePlaces *
cw_care_places_new (CwCase *root,
                    CwCareReport *report,
                    const CwManuscript *manuscript,
                    const CwPageLayout *layout)
{
  CwCarePlaces *self = g_new0 (CwCarePlaces, 1);
  g_autoptr (GHashTable) headings =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, heading_free);
  g_autoptr (GPtrArray) findings = cw_check_case (CW_ENTITY (root));
  Finder finder = { layout, headings };

  read_article (&finder, manuscript);
  g_ptr_array_extend_and_steal (findings, cw_inspect (root, NULL, NULL));
  cw_care_told_find (report, root, manuscript, findings);
  self->report = report;
  self->has_line_numbers = cw_page_layout_has_line_numbers (layout);
  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    self->leaves[i] = find_places (&finder, &report->leaves[i]);
  return self;
}

/**
 * cw_care_places_new_from_record:
 * @document: the library
 * @record: a case, as it is printed
 * @report: (nullable) (transfer full): what cw_care_evaluate() said of it; %NULL asks it
 * @error: return location
 *
 * Lays the article of a case out for its journal and finds CARE on the pages. Safe in any thread.
 *
 * Returns: (transfer full) (nullable): the places; errors are those of cw_export_find_profile() and
 *   cw_export_new_manuscript()
 */
CwCarePlaces *
cw_care_places_new_from_record (CwDocument *document,
                                const CwSnapshot *record,
                                CwCareReport *report,
                                GError **error)
{
  g_autoptr (CwCareReport) owned = report;
  g_autoptr (CwJournalProfile) profile = cw_export_find_profile (record, NULL, error);
  g_autoptr (CwManuscript) manuscript =
    profile ? cw_export_new_manuscript (document, record, profile, NULL, error) : NULL;
  g_autoptr (CwEntity) root = NULL;
  g_autoptr (CwPageLayout) layout = NULL;
  CwPageOptions options;

  if (manuscript == NULL)
    return NULL;
  root = cw_snapshot_to_entity (record);
  if (owned == NULL)
    owned = cw_care_evaluate (root);
  cw_page_options_init (&options, profile);
  layout = cw_page_layout_new (manuscript, &options);
  return cw_care_places_new (CW_CASE (root), g_steal_pointer (&owned), manuscript, layout);
}

/* ---- words ---- */

static void
append_pages (GString *text, const CwPagePlace *place)
{
  if (place->first_page == place->last_page)
    g_string_append_printf (text, _ ("page %u"), place->first_page);
  else
    g_string_append_printf (text, _ ("pages %u–%u"), place->first_page, place->last_page);
}

static void
append_lines (GString *text, const CwPagePlace *place)
{
  if (place->first_line == 0)
    return;
  g_string_append (text, ", ");
  if (place->first_line == place->last_line || place->last_line == 0)
    g_string_append_printf (text, _ ("line %u"), place->first_line);
  else
    g_string_append_printf (text, _ ("lines %u–%u"), place->first_line, place->last_line);
}

static void
append_section (GString *text, const CwCarePlace *place)
{
  if (place->heading == NULL)
    return;
  if (place->telling == CW_CARE_TOLD_SECTION)
    /* Translators: a heading of the article; what is meant stands somewhere below it. */
    g_string_append_printf (text, _ (" (section %s)"), place->heading);
  else if (place->telling == CW_CARE_TOLD_WHOLE || place->place.paragraph == 0)
    g_string_append_printf (text, " (%s)", place->heading);
  else
    /* Translators: a heading of the article and the number of a paragraph below it. */
    g_string_append_printf (text, _ (" (%s, paragraph %u)"), place->heading,
                            place->place.paragraph);
}

/**
 * cw_care_places_describe_place:
 * @self: places
 * @place: one of them
 *
 * Returns: (transfer full): where it is, in words: "page 3, lines 45–46 (Case presentation,
 *   paragraph 2)"; lines are told where they are printed
 */
char *
cw_care_places_describe_place (const CwCarePlaces *self, const CwCarePlace *place)
{
  GString *text = g_string_new (NULL);

  append_pages (text, &place->place);
  if (self->has_line_numbers)
    append_lines (text, &place->place);
  append_section (text, place);
  return g_string_free (text, FALSE);
}

/**
 * cw_care_places_describe:
 * @self: places
 * @item: index of an item of CARE
 *
 * Returns: (transfer full) (nullable): where it is told, in words, the first places if there are
 *   many; %NULL when it has none
 */
char *
cw_care_places_describe (const CwCarePlaces *self, guint item)
{
  GPtrArray *places = self->leaves[item];
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = MIN (places->len, PLACES_MAX);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *words = cw_care_places_describe_place (self, places->pdata[i]);

      g_string_append_printf (text, "%s%s", i ? "; " : "", words);
    }
  if (places->len > n)
    g_string_append_printf (text, ngettext (" and %u more", " and %u more", places->len - n),
                            places->len - n);
  return text->len ? g_strdup (text->str) : NULL;
}

/**
 * cw_care_places_list:
 * @self: places
 *
 * Returns: (transfer full) (element-type utf8): of each of the %CW_CARE_N_ITEMS items where it is
 *   told, in words, or %NULL
 */
GPtrArray *
cw_care_places_list (const CwCarePlaces *self)
{
  GPtrArray *words = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    g_ptr_array_add (words, cw_care_places_describe (self, i));
  return words;
}

/* ---- from the text back ---- */

/* More than any text is long. */
#define WHOLE (G_MAXSIZE / 4)

/* How far @at is from what a place tells: within few words less than within many, within a whole
 * section more than that, and beside what is told most. */
static gsize
measure_distance (const CwCarePlace *place, gsize at)
{
  if (at < place->start)
    return 2 * WHOLE + MIN (place->start - at, WHOLE);
  if (at > place->end)
    return 2 * WHOLE + MIN (at - place->end, WHOLE);
  return MIN (place->end - place->start, WHOLE);
}

static gboolean
rests_on (const CwCareEvidence *evidence, const char *entity_id, const char *field)
{
  return g_str_equal (evidence->entity_id, entity_id) &&
         (field == NULL || g_str_equal (evidence->field, field));
}

/* The item that a fact is evidence for, or with %NULL any fact of a row, or -1. */
static int
find_evidence (const CwCareReport *report, const char *entity_id, const char *field)
{
  for (int i = 0; report && i < CW_CARE_N_ITEMS; i++)
    for (guint j = 0; j < report->leaves[i].evidence->len; j++)
      if (rests_on (report->leaves[i].evidence->pdata[j], entity_id, field))
        return i;
  return -1;
}

/**
 * cw_care_places_find:
 * @self: places
 * @entity_id: an entity
 * @field: (nullable): its field: text of the article, or a fact; %NULL for any fact of it
 * @at: a byte in what is typed there
 *
 * Returns: index of the item of CARE that the fewest words around the byte tell, else of the one
 *   that is told nearest to it in the same field, else of the one that rests on the fact; -1 for
 *   none
 */
int
cw_care_places_find (const CwCarePlaces *self, const char *entity_id, const char *field, gsize at)
{
  gsize nearest = 0;
  int found = -1;

  for (int i = 0; field && i < CW_CARE_N_ITEMS; i++)
    for (guint j = 0; j < self->leaves[i]->len; j++)
      {
        const CwCarePlace *place = self->leaves[i]->pdata[j];
        gsize distance = measure_distance (place, at);

        if (!g_str_equal (place->entity_id, entity_id) || !g_str_equal (place->field, field) ||
            (found >= 0 && distance >= nearest))
          continue;
        nearest = distance;
        found = i;
      }
  return found >= 0 ? found : find_evidence (self->report, entity_id, field);
}
