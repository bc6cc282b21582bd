/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-bibtex-private.h"

/* The fields and entry types of BibTeX and BibLaTeX and what they mean. */

static const CwBibtexRow rows[] = {
  { "author", CW_BIBTEX_NAMES, "author" },
  { "editor", CW_BIBTEX_NAMES, "editor" },
  { "translator", CW_BIBTEX_NAMES, "translator" },
  { "title", CW_BIBTEX_TITLE, "title" },
  { "journal", CW_BIBTEX_TEXT, "container-title" },
  { "journaltitle", CW_BIBTEX_TEXT, "container-title" },
  { "booktitle", CW_BIBTEX_TEXT, "container-title" },
  { "shortjournal", CW_BIBTEX_TEXT, "journal-abbreviation" },
  { "volume", CW_BIBTEX_TEXT, "volume" },
  { "number", CW_BIBTEX_TEXT, "issue" },
  { "issue", CW_BIBTEX_TEXT, "issue" },
  { "pages", CW_BIBTEX_TEXT, "pages" },
  { "eid", CW_BIBTEX_TEXT, "article-number" },
  { "edition", CW_BIBTEX_TEXT, "edition" },
  { "publisher", CW_BIBTEX_TEXT, "publisher" },
  { "school", CW_BIBTEX_TEXT, "publisher" },
  { "institution", CW_BIBTEX_TEXT, "publisher" },
  { "organization", CW_BIBTEX_TEXT, "publisher" },
  { "address", CW_BIBTEX_TEXT, "place" },
  { "location", CW_BIBTEX_TEXT, "place" },
  { "doi", CW_BIBTEX_VERBATIM, "doi" },
  { "pmid", CW_BIBTEX_TEXT, "pmid" },
  { "pmcid", CW_BIBTEX_TEXT, "pmcid" },
  { "issn", CW_BIBTEX_TEXT, "issn" },
  { "isbn", CW_BIBTEX_TEXT, "isbn" },
  { "url", CW_BIBTEX_VERBATIM, "url" },
  { "language", CW_BIBTEX_TEXT, "language" },
  { "langid", CW_BIBTEX_TEXT, "language" },
  { "keywords", CW_BIBTEX_TEXT, "keywords" },
  { "abstract", CW_BIBTEX_PROSE, "abstract" },
  { "note", CW_BIBTEX_PROSE, "note" },
  { "retraction", CW_BIBTEX_TEXT, "retraction" },
};

static const struct
{
  const char *name;
  const char *type;
} types[] = {
  { "article", "article" },       { "periodical", "article" }, { "book", "book" },
  { "booklet", "book" },          { "collection", "book" },    { "mvbook", "book" },
  { "proceedings", "book" },      { "reference", "book" },     { "manual", "book" },
  { "incollection", "chapter" },  { "inbook", "chapter" },     { "bookinbook", "chapter" },
  { "inreference", "chapter" },   { "suppbook", "chapter" },   { "inproceedings", "conference" },
  { "conference", "conference" }, { "phdthesis", "thesis" },   { "mastersthesis", "thesis" },
  { "thesis", "thesis" },         { "techreport", "report" },  { "report", "report" },
  { "unpublished", "preprint" },  { "preprint", "preprint" },  { "online", "webpage" },
  { "electronic", "webpage" },    { "www", "webpage" },        { "dataset", "dataset" },
  { "software", "software" },     { "misc", "other" },
};

/**
 * cw_bibtex_list_rows:
 * @n: (out): how many
 *
 * Returns: (array length=n): the fields that are known
 */
const CwBibtexRow *
cw_bibtex_list_rows (guint *n)
{
  *n = G_N_ELEMENTS (rows);
  return rows;
}

/**
 * cw_bibtex_find_row:
 * @name: a field in lower case
 *
 * Returns: (nullable): what it means
 */
const CwBibtexRow *
cw_bibtex_find_row (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (strcmp (rows[i].name, name) == 0)
      return &rows[i];
  return NULL;
}

/**
 * cw_bibtex_type_from_name:
 * @name: an entry type in lower case
 *
 * Returns: nick of a type; "other" for what is not known
 */
const char *
cw_bibtex_type_from_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].name, name) == 0)
      return types[i].type;
  return "other";
}

/**
 * cw_bibtex_type_get_name:
 * @type: (nullable): nick of a type
 *
 * Returns: the entry type it is written with
 */
const char *
cw_bibtex_type_get_name (const char *type)
{
  for (guint i = 0; type && i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].type, type) == 0)
      return types[i].name;
  return "misc";
}
