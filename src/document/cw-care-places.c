/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-care-places.h"

#include <glib/gi18n-lib.h>

#include "document/cw-export-manuscript.h"
#include "manuscript/cw-fact.h"

/* Evidence for CARE on the pages of the article. What is typed in the article stands where it is
 * printed; a fact stands wherever the prose is bound to it. */

/* So many places are told in words. */
#define PLACES_MAX 4

/* Where the prose says a fact. */
typedef struct
{
  char *entity_id; /* of the text */
  const char *field;
  gsize start;
  gsize end;
} Mention;

typedef struct
{
  CwCase *root;
  const CwPageLayout *layout;
  GHashTable *headings; /* "entity field" of a text -> its heading */
  GHashTable *mentions; /* "entity field" of a fact -> GPtrArray of Mention */
} Finder;

/* ---- memory ---- */

static void
place_free (CwCarePlace *place)
{
  g_free (place->heading);
  g_free (place->entity_id);
  g_free (place);
}

static void
mention_free (Mention *mention)
{
  g_free (mention->entity_id);
  g_free (mention);
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
  g_free (self);
}

/* ---- what the prose is bound to ---- */

static char *
make_key (const char *entity_id, const char *field)
{
  return g_strdup_printf ("%s %s", entity_id, field ? field : "");
}

static void
note_mention (Finder *self, const CwManuscriptBlock *block, const CwProseRun *run)
{
  g_autoptr (CwFact) fact = cw_fact_find (self->root, run->text, run->target);
  Mention *mention;
  GPtrArray *list;
  char *key;

  if (fact == NULL)
    return;
  key = make_key (fact->entity_id, fact->field);
  list = g_hash_table_lookup (self->mentions, key);
  if (list == NULL)
    {
      list = g_ptr_array_new_with_free_func ((GDestroyNotify)mention_free);
      g_hash_table_insert (self->mentions, g_strdup (key), list);
    }
  mention = g_new0 (Mention, 1);
  mention->entity_id = g_strdup (block->entity_id);
  mention->field = block->field;
  mention->start = run->start;
  mention->end = run->end;
  g_ptr_array_add (list, mention);
  g_free (key);
}

/* Reads the field that @block is typed in. */
static void
read_field (Finder *self, const CwManuscriptBlock *block)
{
  CwEntity *entity = cw_entity_lookup (CW_ENTITY (self->root), block->entity_id);
  g_autofree char *text =
    entity
      ? cw_entity_dup_text (entity, cw_entity_info_find (cw_entity_get_info (entity), block->field))
      : NULL;
  g_autoptr (GPtrArray) sources = cw_prose_parse (text ? text : "");

  for (guint i = 0; i < sources->len; i++)
    {
      const CwProseBlock *source = sources->pdata[i];

      for (guint j = 0; j < source->runs->len; j++)
        {
          const CwProseRun *run = source->runs->pdata[j];

          if (run->kind == CW_PROSE_FACT)
            note_mention (self, block, run);
        }
    }
}

/* A part, or the legend of a figure: what stands below one heading is typed in one field. The
 * abstract and the text may have the same headings. */
static void
read_part (Finder *self, GPtrArray *blocks, gboolean is_abstract, const char *heading)
{
  for (guint i = 0; i < blocks->len; i++)
    {
      const CwManuscriptBlock *block = blocks->pdata[i];

      if (block->entity_id == NULL)
        continue;
      g_hash_table_insert (self->headings, make_key (block->entity_id, block->field),
                           is_abstract && heading ? g_strdup_printf ("Abstract: %s", heading)
                                                  : g_strdup (heading));
      read_field (self, block);
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

/* ---- places ---- */

static gboolean
is_same (const CwCarePlace *a, const CwPagePlace *place)
{
  return a->place.first_page == place->first_page && a->place.first_line == place->first_line &&
         a->place.last_line == place->last_line;
}

static void
add_place (Finder *self,
           GPtrArray *places,
           const char *entity_id,
           const char *field,
           const CwPagePlace *place,
           gboolean is_whole)
{
  g_autofree char *key = make_key (entity_id, field);
  CwCarePlace *found;

  for (guint i = 0; i < places->len; i++)
    if (is_same (places->pdata[i], place))
      return;
  found = g_new0 (CwCarePlace, 1);
  found->place = *place;
  found->is_whole = is_whole;
  found->heading = g_strdup (g_hash_table_lookup (self->headings, key));
  found->entity_id = g_strdup (entity_id);
  found->field = field;
  g_ptr_array_add (places, found);
}

/* What is typed in the article itself. Of the title page only the name of the field is known. */
static gboolean
add_typed (Finder *self, GPtrArray *places, const CwCareEvidence *evidence)
{
  gboolean is_keyword = g_str_equal (evidence->entity_name, "keyword");
  gboolean is_front = is_keyword || g_str_equal (evidence->entity_name, "case");
  CwPagePlace place;

  if (!cw_page_layout_find (self->layout, is_front ? NULL : evidence->entity_id,
                            is_keyword ? "keywords" : evidence->field, 0, G_MAXSIZE, &place))
    return FALSE;
  add_place (self, places, evidence->entity_id, evidence->field, &place, TRUE);
  return TRUE;
}

static void
add_mentions (Finder *self, GPtrArray *places, const char *entity_id, const char *field)
{
  g_autofree char *key = make_key (entity_id, field);
  GPtrArray *mentions = g_hash_table_lookup (self->mentions, key);
  CwPagePlace place;

  for (guint i = 0; mentions && i < mentions->len; i++)
    {
      const Mention *mention = mentions->pdata[i];

      if (cw_page_layout_find (self->layout, mention->entity_id, mention->field, mention->start,
                               mention->end, &place))
        add_place (self, places, mention->entity_id, mention->field, &place, FALSE);
    }
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

/* A fact that follows from an entity as a whole is evidence for each of its fields. */
static GPtrArray *
find_places (Finder *self, const CwCareLeaf *leaf)
{
  GPtrArray *places = g_ptr_array_new_with_free_func ((GDestroyNotify)place_free);

  for (guint i = 0; i < leaf->evidence->len; i++)
    {
      const CwCareEvidence *evidence = leaf->evidence->pdata[i];

      if (add_typed (self, places, evidence))
        continue;
      add_mentions (self, places, evidence->entity_id, evidence->field);
      add_mentions (self, places, evidence->entity_id, NULL);
    }
  g_ptr_array_sort (places, compare_places);
  return places;
}

/**
 * cw_care_places_new:
 * @root: a case
 * @report: what cw_care_evaluate() said of it
 * @manuscript: its article
 * @layout: the pages of the article
 *
 * Finds each item of CARE on the pages: sections, legends, declarations, title and key words that
 * it rests on, and the facts that it rests on where the prose is bound to them. A fact that the
 * prose does not say, or says in words that are not bound to it, has no place.
 *
 * Returns: (transfer full): the places
 */
CwCarePlaces *
cw_care_places_new (CwCase *root,
                    const CwCareReport *report,
                    const CwManuscript *manuscript,
                    const CwPageLayout *layout)
{
  CwCarePlaces *self = g_new0 (CwCarePlaces, 1);
  g_autoptr (GHashTable) headings = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) mentions =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_ptr_array_unref);
  Finder finder = { root, layout, headings, mentions };

  read_article (&finder, manuscript);
  self->has_line_numbers = cw_page_layout_has_line_numbers (layout);
  for (guint i = 0; i < CW_CARE_N_ITEMS; i++)
    self->leaves[i] = find_places (&finder, &report->leaves[i]);
  return self;
}

/**
 * cw_care_places_new_from_record:
 * @document: the library
 * @record: a case
 * @error: return location
 *
 * Lays the article of a case out for its journal and finds CARE on the pages. Safe in any thread.
 *
 * Returns: (transfer full) (nullable): the places; errors are those of cw_export_find_profile() and
 *   cw_export_new_manuscript()
 */
CwCarePlaces *
cw_care_places_new_from_record (CwDocument *document, const CwSnapshot *record, GError **error)
{
  g_autoptr (CwJournalProfile) profile = cw_export_find_profile (record, NULL, error);
  g_autoptr (CwManuscript) manuscript =
    profile ? cw_export_new_manuscript (document, record, profile, NULL, error) : NULL;
  g_autoptr (CwEntity) root = NULL;
  g_autoptr (CwCareReport) report = NULL;
  g_autoptr (CwPageLayout) layout = NULL;
  CwPageOptions options;

  if (manuscript == NULL)
    return NULL;
  root = cw_snapshot_to_entity (record);
  report = cw_care_evaluate (root);
  cw_page_options_init (&options, profile);
  layout = cw_page_layout_new (manuscript, &options);
  return cw_care_places_new (CW_CASE (root), report, manuscript, layout);
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
  if (place->is_whole || place->place.paragraph == 0)
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
