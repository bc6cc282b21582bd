/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "vocab/cw-vocabulary-private.h"

#include "vocab/cw-search-key.h"

#include <string.h>

static const char *const no_synonyms[] = { NULL };

static const CwVocabularyLayout layouts[CW_VOCABULARY_N_KINDS] = {
  [CW_VOCABULARY_CTCAE] = { .file = "ctcae.tsv",
                            .term = "term",
                            .group = "organ-class",
                            .detail = "grades",
                            .synonym_file = "ctcae-synonyms.tsv" },
  [CW_VOCABULARY_ANTIBODY] = { .file = "antibodies.tsv",
                               .term = "marker",
                               .code = "ncit",
                               .group = "localisation",
                               .detail = "gene-symbols",
                               .synonyms = { "synonyms" },
                               .weak_codes = "gene-symbols" },
  [CW_VOCABULARY_DOSE_FREQUENCY] = { .file = "dose-frequencies.tsv",
                                     .term = "safe-display",
                                     .code = "code",
                                     .detail = "abbreviation",
                                     .synonyms = { "abbreviation", "meaning", "synonyms" } },
  [CW_VOCABULARY_UNIT] = { .file = "units.tsv",
                           .term = "print",
                           .code = "code",
                           .group = "kind",
                           .synonyms = { "synonyms" } },
  [CW_VOCABULARY_DIAGNOSIS] = { .file = "diagnoses.tsv",
                                .term = "name",
                                .code = "code",
                                .group = "tissue",
                                .detail = "main-type",
                                .synonyms = { "synonyms" },
                                .weak_codes = "ncit" },
  [CW_VOCABULARY_ANALYTE] = { .file = "analytes.tsv",
                              .term = "analyte",
                              .group = "group",
                              .detail = "units",
                              .synonyms = { "synonyms" } },
  [CW_VOCABULARY_MODALITY] = { .file = "modalities.tsv",
                               .term = "modality",
                               .code = "code",
                               .group = "group",
                               .synonyms = { "synonyms" } },
  [CW_VOCABULARY_EVENT] = { .file = "event-names.tsv", .term = "name", .group = "needs" },
  [CW_VOCABULARY_ABBREVIATION] = { .file = "abbreviations.tsv",
                                   .term = "abbreviation",
                                   .group = "kind",
                                   .detail = "source" },
  [CW_VOCABULARY_TRADE_NAME] = { .file = "trade-names.tsv", .term = "trade-name", .detail = "inn" },
};

/* Where a reader stands in a table, for the sentences about its faults. */
typedef struct
{
  CwVocabulary *vocabulary;
  const char *file;
  guint line;
} Place;

static void
report (const Place *place, const char *fault, const char *value)
{
  g_ptr_array_add (
    place->vocabulary->problems,
    g_strdup_printf ("%s:%u: %s: %s", place->file, place->line, fault, value != NULL ? value : ""));
}

static int
find_column (const CwVocabulary *self, const char *name)
{
  guint position;
  if (name == NULL ||
      !g_ptr_array_find_with_equal_func (self->columns, name, g_str_equal, &position))
    return -1;
  return (int)position;
}

static const char *
get_cell (const CwVocabulary *self, const char *const *cells, const char *column)
{
  int position = find_column (self, column);
  return position < 0 ? NULL : cells[position];
}

static void
add_key (const Place *place,
         guint term,
         const char *shown,
         CwVocabularyRank rank,
         CwVocabularyRelation relation)
{
  CwVocabulary *self = place->vocabulary;
  g_autoptr (CwSearchKey) folded = cw_search_key_new (shown);
  if (folded == NULL)
    {
      report (place, "nothing of it can be searched", shown);
      return;
    }

  gpointer first = NULL;
  gboolean known = g_hash_table_lookup_extended (self->first_keys, folded->compact, NULL, &first);
  for (guint i = known ? GPOINTER_TO_UINT (first) : CW_VOCABULARY_NO_KEY;
       i != CW_VOCABULARY_NO_KEY;)
    {
      const CwVocabularyKey *other = &g_array_index (self->keys, CwVocabularyKey, i);
      if (other->term == term)
        return;
      i = other->next;
    }

  CwVocabularyKey key = {
    .compact = g_string_chunk_insert_const (self->strings, folded->compact),
    .shown = shown,
    .length = (guint)folded->length,
    .first_start = self->starts->len,
    .n_starts = folded->starts->len,
    .term = term,
    .next = known ? GPOINTER_TO_UINT (first) : CW_VOCABULARY_NO_KEY,
    .rank = rank,
    .relation = relation,
  };
  g_array_append_vals (self->starts, folded->starts->data, folded->starts->len);
  g_hash_table_insert (self->first_keys, (gpointer)key.compact, GUINT_TO_POINTER (self->keys->len));
  g_array_append_val (self->keys, key);
}

/* Splits a cell at "|" into strings that live as long as the vocabulary. */
static void
append_parts (const Place *place, const char *cell, GPtrArray *parts)
{
  if (cell == NULL)
    return;
  g_auto (GStrv) pieces = g_strsplit (cell, "|", -1);
  for (guint i = 0; pieces[i] != NULL; i++)
    if (*g_strstrip (pieces[i]) == '\0')
      report (place, "an empty entry stands between two \"|\"", cell);
    else
      g_ptr_array_add (parts, g_string_chunk_insert_const (place->vocabulary->strings, pieces[i]));
}

static const char *const *
take_list (CwVocabulary *self, GPtrArray *parts)
{
  if (parts->len == 0)
    return no_synonyms;
  g_ptr_array_add (parts, NULL);
  gpointer *list = g_ptr_array_steal (parts, NULL);
  g_ptr_array_add (self->lists, list);
  return (const char *const *)list;
}

static void
add_weak_keys (const Place *place, guint position, const char *cell)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  append_parts (place, cell, parts);
  /* One of several genes or codes says less than the marker or diagnosis made of them all. */
  CwVocabularyRelation relation =
    parts->len == 1 ? CW_VOCABULARY_RELATION_EXACT : CW_VOCABULARY_RELATION_BROADER;
  for (guint i = 0; i < parts->len; i++)
    add_key (place, position, g_ptr_array_index (parts, i), CW_VOCABULARY_RANK_WEAK, relation);
}

static void
add_term (const Place *place, const char *const *cells)
{
  CwVocabulary *self = place->vocabulary;
  const CwVocabularyLayout *layout = self->layout;
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (layout->synonyms) && layout->synonyms[i] != NULL; i++)
    append_parts (place, get_cell (self, cells, layout->synonyms[i]), parts);

  CwVocabularyTerm term = {
    .term = get_cell (self, cells, layout->term),
    .code = get_cell (self, cells, layout->code),
    .group = get_cell (self, cells, layout->group),
    .detail = get_cell (self, cells, layout->detail),
    .synonyms = take_list (self, parts),
    .cells = cells,
  };
  if (term.term == NULL)
    {
      report (place, "the row has no name", NULL);
      return;
    }

  guint position = self->terms->len;
  g_array_append_val (self->terms, term);
  add_key (place, position, term.term, CW_VOCABULARY_RANK_NAME, CW_VOCABULARY_RELATION_EXACT);
  if (term.code != NULL)
    add_key (place, position, term.code, CW_VOCABULARY_RANK_CODE, CW_VOCABULARY_RELATION_EXACT);
  for (guint i = 0; term.synonyms[i] != NULL; i++)
    add_key (place, position, term.synonyms[i], CW_VOCABULARY_RANK_SYNONYM,
             CW_VOCABULARY_RELATION_EXACT);
  add_weak_keys (place, position, get_cell (self, cells, layout->weak_codes));
}

static void
read_row (const Place *place, char **cells)
{
  CwVocabulary *self = place->vocabulary;
  guint n_cells = g_strv_length (cells);
  if (n_cells != self->columns->len)
    {
      report (place, "the row has not as many cells as the heading", cells[0]);
      return;
    }
  const char **kept = g_new0 (const char *, n_cells + 1);
  g_ptr_array_add (self->lists, kept);
  for (guint i = 0; i < n_cells; i++)
    if (cells[i][0] != '\0')
      kept[i] = g_string_chunk_insert_const (self->strings, cells[i]);
  add_term (place, kept);
}

static void
read_heading (const Place *place, char **cells)
{
  CwVocabulary *self = place->vocabulary;
  for (guint i = 0; cells[i] != NULL; i++)
    g_ptr_array_add (self->columns, g_string_chunk_insert_const (self->strings, cells[i]));
  if (find_column (self, self->layout->term) < 0)
    report (place, "the heading misses the column", self->layout->term);
}

static gboolean
parse_relation (const char *text, CwVocabularyRelation *relation)
{
  static const char *const names[] = { "exact", "broader", "narrower", "choose" };
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (text, names[i]))
      {
        *relation = (CwVocabularyRelation)i;
        return TRUE;
      }
  return FALSE;
}

static void
add_candidates (const Place *place,
                const char *synonym,
                GPtrArray *names,
                CwVocabularyRelation relation)
{
  CwVocabulary *self = place->vocabulary;
  for (guint i = 0; i < names->len; i++)
    {
      const CwVocabularyTerm *term = cw_vocabulary_lookup (self, g_ptr_array_index (names, i));
      if (term == NULL || !g_str_equal (term->term, g_ptr_array_index (names, i)))
        report (place, "the synonym leads to an unknown term", g_ptr_array_index (names, i));
      else
        add_key (place, (guint)(term - (const CwVocabularyTerm *)(gpointer)self->terms->data),
                 synonym, CW_VOCABULARY_RANK_SYNONYM, relation);
    }
}

static void
read_synonym (const Place *place, char **cells)
{
  CwVocabularyRelation relation;
  if (g_strv_length (cells) != 3 || cells[0][0] == '\0')
    {
      report (place, "a synonym needs three cells", cells[0]);
      return;
    }
  if (!parse_relation (cells[2], &relation))
    {
      report (place, "unknown relation", cells[2]);
      return;
    }
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  append_parts (place, cells[1], names);
  if ((relation == CW_VOCABULARY_RELATION_CHOOSE) != (names->len > 1))
    report (place, "\"choose\" stands for several candidates and only for them", cells[0]);
  add_candidates (place, g_string_chunk_insert_const (place->vocabulary->strings, cells[0]), names,
                  relation);
}

typedef void (*ReadRow) (const Place *place, char **cells);

static void
read_table (CwVocabulary *self, const char *file, GBytes *bytes, ReadRow heading, ReadRow row)
{
  Place place = { .vocabulary = self, .file = file };
  gsize size = 0;
  const char *data = bytes != NULL ? g_bytes_get_data (bytes, &size) : NULL;
  if (data == NULL || !g_utf8_validate (data, (gssize)size, NULL))
    {
      report (&place, "the table is missing or is not UTF-8 text", NULL);
      return;
    }
  g_autofree char *text = g_strndup (data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      if (lines[i][0] == '\0')
        continue;
      g_auto (GStrv) cells = g_strsplit (lines[i], "\t", -1);
      place.line = i + 1;
      if (i > 0)
        row (&place, cells);
      else if (heading != NULL)
        heading (&place, cells);
    }
}

static void
index_synonyms (CwVocabulary *self)
{
  guint n_terms = self->terms->len;
  g_autofree GPtrArray **lists = g_new0 (GPtrArray *, n_terms + 1);
  for (guint i = 0; i < self->keys->len; i++)
    {
      const CwVocabularyKey *key = &g_array_index (self->keys, CwVocabularyKey, i);
      if (key->rank != CW_VOCABULARY_RANK_SYNONYM || key->relation != CW_VOCABULARY_RELATION_EXACT)
        continue;
      if (lists[key->term] == NULL)
        lists[key->term] = g_ptr_array_new ();
      g_ptr_array_add (lists[key->term], (gpointer)key->shown);
    }
  for (guint i = 0; i < n_terms; i++)
    if (lists[i] != NULL)
      {
        g_array_index (self->terms, CwVocabularyTerm, i).synonyms = take_list (self, lists[i]);
        g_ptr_array_unref (lists[i]);
      }
}

/*
 * Tells where in its file a vocabulary keeps its columns.
 */
const CwVocabularyLayout *
cw_vocabulary_get_layout (CwVocabularyKind kind)
{
  g_return_val_if_fail (kind < CW_VOCABULARY_N_KINDS, NULL);
  return &layouts[kind];
}

/*
 * Builds a vocabulary from its tables. Never fails: rows that cannot be used are left out and
 * named in "problems". The bundled tables have none, which the tests see to.
 */
CwVocabulary *
cw_vocabulary_new (const CwVocabularyLayout *layout, GBytes *table, GBytes *synonyms)
{
  CwVocabulary *self = g_new0 (CwVocabulary, 1);
  self->layout = layout;
  self->strings = g_string_chunk_new (16 * 1024);
  self->lists = g_ptr_array_new_with_free_func (g_free);
  self->columns = g_ptr_array_new ();
  self->terms = g_array_new (FALSE, FALSE, sizeof (CwVocabularyTerm));
  self->keys = g_array_new (FALSE, FALSE, sizeof (CwVocabularyKey));
  self->starts = g_array_new (FALSE, FALSE, sizeof (guint16));
  self->first_keys = g_hash_table_new (g_str_hash, g_str_equal);
  self->problems = g_ptr_array_new_with_free_func (g_free);

  read_table (self, layout->file, table, read_heading, read_row);
  if (layout->synonym_file != NULL)
    {
      read_table (self, layout->synonym_file, synonyms, NULL, read_synonym);
      index_synonyms (self);
    }
  return self;
}

void
cw_vocabulary_free (CwVocabulary *self)
{
  g_ptr_array_unref (self->problems);
  g_hash_table_unref (self->first_keys);
  g_array_unref (self->starts);
  g_array_unref (self->keys);
  g_array_unref (self->terms);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->lists);
  g_string_chunk_free (self->strings);
  g_free (self);
}
