/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-row-reference.h"

#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <string.h>

#include "rules/cw-contributors.h"
#include "rules/cw-publication-match.h"
#include "rules/cw-review-check-private.h"

/* Rows of a review that no reference of the library stands behind, where exactly one can: by the
 * identifier that the row names, else by its first author and year. Nothing is tied here; the
 * finding holds the answer that does it. */

#define DOI "10\\.[0-9]{4,9}/[^\\s\\]})>,;\"]+"
#define PMID "\\bPMID:?\\s*([0-9]{4,9})\\b"
/* What ends the first author in a citation. */
#define AUTHOR_END ",;([0123456789&"
/* Several works have the key. */
#define SEVERAL GUINT_TO_POINTER (G_MAXUINT)

typedef struct
{
  GPtrArray *publications; /* CwSnapshot */
  GHashTable *keys; /* key -> place of the work, from 1, or SEVERAL */
  GRegex *doi;
  GRegex *pmid;
} Finder;

/* ---- works by what they may be known by ---- */

/* Takes @key. */
static void
add_key (Finder *self, char *key, guint place)
{
  gpointer present = key ? g_hash_table_lookup (self->keys, key) : NULL;

  if (key)
    g_hash_table_insert (self->keys, key, present ? SEVERAL : GUINT_TO_POINTER (place));
}

static char *
make_number_key (const char *kind, const char *number)
{
  g_autofree char *folded = number ? g_ascii_strdown (number, -1) : NULL;

  return folded ? g_strdup_printf ("%s %s", kind, folded) : NULL;
}

/* NULL when one of them is not known. */
static char *
make_author_key (const char *author, guint year)
{
  g_autofree char *folded = author ? cw_publication_dup_title_key (author) : NULL;

  return folded && *folded && year ? g_strdup_printf ("author %s %u", folded, year) : NULL;
}

static void
index_work (Finder *self, guint i)
{
  const CwSnapshot *work = self->publications->pdata[i];
  GPtrArray *names = cw_contributors_get (work);
  const char *family = names->len ? cw_snapshot_get_text (names->pdata[0], "family-name") : NULL;
  const char *issued = cw_snapshot_get_text (work, "issued");
  guint year = issued && *issued != '!' ? (guint)strtoul (issued, NULL, 10) : 0;

  add_key (self, make_number_key ("doi", cw_snapshot_get_text (work, "doi")), i + 1);
  add_key (self, make_number_key ("pmid", cw_snapshot_get_text (work, "pmid")), i + 1);
  add_key (self, make_author_key (family, year), i + 1);
}

/* Takes @key. 0 for none, G_MAXUINT for several. */
static guint
look_up (Finder *self, char *key)
{
  g_autofree char *owned = key;

  return owned ? GPOINTER_TO_UINT (g_hash_table_lookup (self->keys, owned)) : 0;
}

/* ---- what a row says ---- */

static char *
find_text (GRegex *regex, guint group, const CwReportedCase *row)
{
  const char *const texts[] = { row->citation, row->source_key, row->remark };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (texts[i] && g_utf8_validate (texts[i], -1, NULL) &&
          g_regex_match (regex, texts[i], 0, &match))
        return g_match_info_fetch (match, (int)group);
    }
  return NULL;
}

/* A full stop behind it is that of the sentence. */
static char *
find_doi (Finder *self, const CwReportedCase *row)
{
  char *doi = find_text (self->doi, 0, row);
  gsize length = doi ? strlen (doi) : 0;

  while (length > 0 && doi[length - 1] == '.')
    doi[--length] = '\0';
  return doi;
}

/* "Shi", "van den Berg" of "van den Berg JM et al. [12]"; initials behind a name are left out. */
static char *
dup_author (const char *citation)
{
  gsize length = strcspn (citation, AUTHOR_END);
  g_autofree char *head = g_strndup (citation, length);
  char *end = g_strstr_len (head, -1, " et al");
  char *space;

  if (end == NULL)
    end = g_strstr_len (head, -1, " and ");
  if (end)
    *end = '\0';
  g_strstrip (head);
  space = strrchr (head, ' ');
  if (space && strlen (space + 1) <= 3 &&
      strspn (space + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ.-") == strlen (space + 1))
    *space = '\0';
  return g_steal_pointer (&head);
}

static guint
get_year (const CwReportedCase *row)
{
  guint year = cw_citation_find_year (row->citation);

  return year || row->year == NULL ? year : (guint)strtoul (row->year, NULL, 10);
}

/* Place of the one work, from 1; 0 for none or several. An identifier that no work has says that
 * the work is not there, whoever wrote it. */
static guint
find_work (Finder *self, const CwReportedCase *row)
{
  g_autofree char *doi = find_doi (self, row);
  g_autofree char *pmid = find_text (self->pmid, 1, row);
  g_autofree char *author = NULL;
  guint place;

  if (doi || pmid)
    {
      guint by_doi = look_up (self, make_number_key ("doi", doi));
      guint by_pmid = look_up (self, make_number_key ("pmid", pmid));

      place = by_doi && by_pmid && by_doi != by_pmid ? 0 : MAX (by_doi, by_pmid);
    }
  else
    {
      author = dup_author (row->citation);
      place = look_up (self, make_author_key (author, get_year (row)));
    }
  return place == G_MAXUINT ? 0 : place;
}

/* ---- findings ---- */

static void
add_finding (GPtrArray *findings, CwReportedCase *row, const CwSnapshot *work)
{
  g_autoptr (CwEntity) publication = cw_snapshot_to_entity (work);
  g_autofree char *title = cw_entity_dup_title (publication);
  CwFinding *finding = cw_finding_add_to (
    findings, "row-reference", CW_SEVERITY_NOTE, CW_ENTITY (row), "citation",
    /* Translators: the citation of a row of the table, and a reference of the library. */
    g_strdup_printf (_ ("The row “%s” is tied to no reference; one of the library fits: “%s”."),
                     row->citation, title));

  cw_finding_add_answer (finding, CW_FINDING_BIND, cw_entity_get_id (CW_ENTITY (row)),
                         "publication", work->id);
}

/**
 * cw_row_reference_check:
 * @review: a review
 * @publications: (element-type CwSnapshot): the works of the library
 *
 * Finds rows that are tied to no reference and that exactly one work of the library fits: by the
 * DOI or PMID in the row, else by its first author and year. Takes time in proportion to the works
 * and the rows.
 *
 * Returns: (transfer full) (element-type CwFinding): a finding for each such row, in their order,
 *   with one answer, which ties it
 */
GPtrArray *
cw_row_reference_check (CwReview *review, GPtrArray *publications)
{
  GPtrArray *findings = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_finding_free);
  GListModel *rows = G_LIST_MODEL (review->cases);
  g_autoptr (GHashTable) keys = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GRegex) doi = g_regex_new (DOI, G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GRegex) pmid = g_regex_new (PMID, G_REGEX_CASELESS, 0, NULL);
  Finder finder = { publications, keys, doi, pmid };

  for (guint i = 0; i < publications->len; i++)
    index_work (&finder, i);
  for (guint i = 0; publications->len > 0 && i < g_list_model_get_n_items (rows); i++)
    {
      g_autoptr (CwReportedCase) row = g_list_model_get_item (rows, i);
      guint place = row->publication == NULL && row->citation ? find_work (&finder, row) : 0;

      if (place)
        add_finding (findings, row, publications->pdata[place - 1]);
    }
  return findings;
}
