/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-publication-match.h"

#include <stdlib.h>
#include <string.h>

#include "rules/cw-contributors.h"

/* Finding references that are one work. Each publication has a handful of keys; those with a key in
 * common are compared, so that the work grows with the number of publications and not with its
 * square. */

/* So many of those with the same key are compared: a hostile file may hold one title ten thousand
 * times. */
#define COMPARED_MAX 16

/* What is compared, folded once. */
typedef struct
{
  const char *doi, *pmid, *pmcid, *type;
  char *folded_doi;
  char *title, *main_title;
  char *author;
  guint year;
} Facts;

typedef struct
{
  GPtrArray *facts;
  GHashTable *keys; /* key -> GArray of indexes */
  guint *sure; /* union-find over certain and likely matches */
  guint *possible; /* and over possible ones */
  CwPublicationMatch *weakest; /* of each sure root */
} Finder;

/* ---- folding ---- */

/**
 * cw_publication_dup_title_key:
 * @title: a title
 *
 * Returns: (transfer full): its letters and digits without case, accents, punctuation and blanks
 */
char *
cw_publication_dup_title_key (const char *title)
{
  g_autofree char *split = g_utf8_normalize (title, -1, G_NORMALIZE_NFKD);
  g_autofree char *folded = g_utf8_casefold (split ? split : "", -1);
  GString *key = g_string_new (NULL);

  for (const char *p = folded; *p; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (key, g_utf8_get_char (p));
  return g_string_free (key, FALSE);
}

/* What stands before the subtitle, when that is long enough to mean something. */
static char *
dup_main_title (const char *title)
{
  gsize length = strcspn (title, ":?");
  const char *stop = strstr (title, ". ");
  g_autofree char *head = NULL;

  if (stop && (gsize)(stop - title) < length)
    length = (gsize)(stop - title);
  if (title[length] == '\0' || length < 20)
    return NULL;
  head = g_strndup (title, length);
  return cw_publication_dup_title_key (head);
}

static char *
dup_author (const CwSnapshot *publication)
{
  GPtrArray *names = cw_contributors_get (publication);
  const char *family = names->len ? cw_snapshot_get_text (names->pdata[0], "family-name") : NULL;

  return family ? cw_publication_dup_title_key (family) : NULL;
}

static Facts *
facts_new (const CwSnapshot *publication)
{
  Facts *self = g_new0 (Facts, 1);
  const char *title = cw_snapshot_get_text (publication, "title");
  const char *issued = cw_snapshot_get_text (publication, "issued");

  self->doi = cw_snapshot_get_text (publication, "doi");
  self->folded_doi = self->doi ? g_ascii_strdown (self->doi, -1) : NULL;
  self->pmid = cw_snapshot_get_text (publication, "pmid");
  self->pmcid = cw_snapshot_get_text (publication, "pmcid");
  self->type = cw_snapshot_get_text (publication, "type");
  self->title = title ? cw_publication_dup_title_key (title) : NULL;
  self->main_title = title ? dup_main_title (title) : NULL;
  self->author = dup_author (publication);
  self->year = issued && *issued != '!' ? (guint)strtoul (issued, NULL, 10) : 0;
  return self;
}

static void
facts_free (gpointer data)
{
  Facts *self = data;

  g_free (self->folded_doi);
  g_free (self->title);
  g_free (self->main_title);
  g_free (self->author);
  g_free (self);
}

/* ---- comparing ---- */

static gboolean
is_same (const char *a, const char *b)
{
  return a && b && strcmp (a, b) == 0;
}

static gboolean
differs (const char *a, const char *b)
{
  return a && b && strcmp (a, b) != 0;
}

/* One of them may have lost its subtitle. */
static gboolean
has_same_title (const Facts *a, const Facts *b)
{
  return is_same (a->title, b->title) || is_same (a->title, b->main_title) ||
         is_same (a->main_title, b->title);
}

static gboolean
is_preprint (const Facts *self)
{
  return is_same (self->type, "preprint");
}

static CwPublicationMatch
compare (const Facts *a, const Facts *b)
{
  gboolean same_number = is_same (a->folded_doi, b->folded_doi) || is_same (a->pmid, b->pmid) ||
                         is_same (a->pmcid, b->pmcid);
  gboolean contradicts = differs (a->folded_doi, b->folded_doi) || differs (a->pmid, b->pmid) ||
                         is_preprint (a) != is_preprint (b);
  gboolean same_title = has_same_title (a, b) && !differs (a->author, b->author);

  if (same_number)
    return contradicts ? CW_PUBLICATION_MATCH_POSSIBLE : CW_PUBLICATION_MATCH_CERTAIN;
  if (!same_title)
    return CW_PUBLICATION_MATCH_NONE;
  if (!contradicts && a->author && b->author && a->year && a->year == b->year)
    return CW_PUBLICATION_MATCH_LIKELY;
  /* A preprint comes out as an article a year or two later. */
  if (a->year && b->year &&
      ABS ((int)a->year - (int)b->year) > (is_preprint (a) != is_preprint (b) ? 3 : 1))
    return CW_PUBLICATION_MATCH_NONE;
  return a->author && b->author ? CW_PUBLICATION_MATCH_POSSIBLE : CW_PUBLICATION_MATCH_NONE;
}

/* ---- groups ---- */

static guint
find_root (guint *parents, guint index)
{
  while (parents[index] != index)
    index = parents[index] = parents[parents[index]];
  return index;
}

static void
unite (Finder *self, guint a, guint b, CwPublicationMatch match)
{
  guint *parents = match == CW_PUBLICATION_MATCH_POSSIBLE ? self->possible : self->sure;
  guint root_a = find_root (parents, a), root_b = find_root (parents, b);

  if (parents == self->sure)
    self->weakest[MIN (root_a, root_b)] =
      MIN (match, MIN (self->weakest[root_a], self->weakest[root_b]));
  parents[MAX (root_a, root_b)] = MIN (root_a, root_b);
}

static void
add_key (Finder *self, guint index, const char *kind, const char *value)
{
  g_autofree char *key = value && *value ? g_strconcat (kind, value, NULL) : NULL;
  GArray *others;

  if (key == NULL)
    return;
  others = g_hash_table_lookup (self->keys, key);
  if (others == NULL)
    {
      others = g_array_new (FALSE, FALSE, sizeof (guint));
      g_hash_table_insert (self->keys, g_steal_pointer (&key), others);
    }
  for (guint i = 0; i < MIN (others->len, COMPARED_MAX); i++)
    {
      guint other = g_array_index (others, guint, i);
      CwPublicationMatch match = compare (self->facts->pdata[index], self->facts->pdata[other]);

      if (match != CW_PUBLICATION_MATCH_NONE)
        unite (self, index, other, match);
    }
  if (others->len < COMPARED_MAX)
    g_array_append_val (others, index);
}

static void
add_publication (Finder *self, guint index)
{
  const Facts *facts = self->facts->pdata[index];

  add_key (self, index, "doi ", facts->folded_doi);
  add_key (self, index, "pmid ", facts->pmid);
  add_key (self, index, "pmcid ", facts->pmcid);
  /* "Editorial" and "Case report" say nothing without their author. */
  if (facts->author && facts->title && strlen (facts->title) >= 12)
    add_key (self, index, "title ", facts->title);
  if (facts->author && facts->main_title)
    add_key (self, index, "title ", facts->main_title);
}

static void
group_free (gpointer data)
{
  CwPublicationGroup *self = data;

  g_array_unref (self->indexes);
  g_free (self);
}

/* Members of one set in a row, which only grows: groups come out in the order of their first. */
static GPtrArray *
collect (guint *parents, const gboolean *skip, guint n)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  g_autofree CwPublicationGroup **by_root = g_new0 (CwPublicationGroup *, n);

  for (guint i = 0; i < n; i++)
    {
      guint root = find_root (parents, i);

      if (skip && skip[i])
        continue;
      if (by_root[root] == NULL)
        {
          by_root[root] = g_new0 (CwPublicationGroup, 1);
          by_root[root]->indexes = g_array_new (FALSE, FALSE, sizeof (guint));
          g_ptr_array_add (groups, by_root[root]);
        }
      g_array_append_val (by_root[root]->indexes, i);
    }
  for (guint i = groups->len; i > 0; i--)
    if (((CwPublicationGroup *)groups->pdata[i - 1])->indexes->len < 2)
      groups->pdata[i - 1] = (group_free (groups->pdata[i - 1]), NULL);
  return groups;
}

static void
move_groups (Finder *self, GPtrArray *from, GPtrArray *to, gboolean sure)
{
  for (guint i = 0; i < from->len; i++)
    {
      CwPublicationGroup *group = g_steal_pointer (&from->pdata[i]);

      if (group == NULL)
        continue;
      group->match =
        sure ? self->weakest[find_root (self->sure, g_array_index (group->indexes, guint, 0))]
             : CW_PUBLICATION_MATCH_POSSIBLE;
      g_ptr_array_add (to, group);
    }
  g_ptr_array_set_free_func (from, NULL);
}

/* Of what is surely one work only the first is offered a second time. */
static GPtrArray *
collect_all (Finder *self, guint n)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func (group_free);
  g_autoptr (GPtrArray) sure = collect (self->sure, NULL, n);
  g_autoptr (GPtrArray) possible = NULL;
  g_autofree gboolean *skip = g_new0 (gboolean, n);

  for (guint i = 0; i < n; i++)
    {
      guint root = find_root (self->sure, i);
      guint a = find_root (self->possible, i), b = find_root (self->possible, root);

      skip[i] = root != i;
      self->possible[MAX (a, b)] = MIN (a, b);
    }
  possible = collect (self->possible, skip, n);
  move_groups (self, sure, groups, TRUE);
  move_groups (self, possible, groups, FALSE);
  return groups;
}

/**
 * cw_publication_find_duplicates:
 * @publications: (element-type CwSnapshot): publications
 *
 * Finds references that are one work: by DOI, PMID and PMCID, and by title, year and first author
 * whatever their case, accents and punctuation, also when one of them has no subtitle. A preprint
 * and its article, and the same title under two DOIs, are groups of their own that only a person
 * can decide.
 *
 * Returns: (transfer full) (element-type CwPublicationGroup): the groups, sure ones first
 */
GPtrArray *
cw_publication_find_duplicates (GPtrArray *publications)
{
  guint n = publications->len;
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func (facts_free);
  g_autoptr (GHashTable) keys =
    g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify)g_array_unref);
  g_autofree guint *sure = g_new (guint, n);
  g_autofree guint *possible = g_new (guint, n);
  g_autofree CwPublicationMatch *weakest = g_new (CwPublicationMatch, n);
  Finder self = {
    .facts = facts, .keys = keys, .sure = sure, .possible = possible, .weakest = weakest
  };

  for (guint i = 0; i < n; i++)
    {
      sure[i] = possible[i] = i;
      weakest[i] = CW_PUBLICATION_MATCH_CERTAIN;
      g_ptr_array_add (facts, facts_new (publications->pdata[i]));
    }
  for (guint i = 0; i < n; i++)
    add_publication (&self, i);
  return collect_all (&self, n);
}
