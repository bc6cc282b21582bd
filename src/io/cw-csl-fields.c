/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-csl-private.h"

/* The properties and types of CSL-JSON and what they mean, after the schema csl-data.json of
 * CSL 1.0.2. */

/* The first name of a field is the one it is written with. */
static const CwCslText texts[] = {
  { "title", "title" },
  { "container-title", "container-title" },
  { "container-title-short", "journal-abbreviation" },
  { "journalAbbreviation", "journal-abbreviation" },
  { "volume", "volume" },
  { "issue", "issue" },
  { "page", "pages" },
  { "number", "article-number" },
  { "edition", "edition" },
  { "publisher", "publisher" },
  { "publisher-place", "place" },
  { "DOI", "doi" },
  { "PMID", "pmid" },
  { "PMCID", "pmcid" },
  { "ISSN", "issn" },
  { "ISBN", "isbn" },
  { "URL", "url" },
  { "language", "language" },
  { "keyword", "keywords" },
  { "abstract", "abstract" },
  { "note", "note" },
  { "status", "retraction" },
  { "citation-key", "citation-key" },
};

static const struct
{
  const char *name;
  const char *type;
} types[] = {
  { "article-journal", "article" },
  { "article-magazine", "article" },
  { "article-newspaper", "article" },
  { "review", "article" },
  { "book", "book" },
  { "collection", "book" },
  { "chapter", "chapter" },
  { "entry-encyclopedia", "chapter" },
  { "entry-dictionary", "chapter" },
  { "entry", "chapter" },
  { "paper-conference", "conference" },
  { "thesis", "thesis" },
  { "report", "report" },
  { "article", "preprint" },
  { "webpage", "webpage" },
  { "post-weblog", "webpage" },
  { "post", "webpage" },
  { "dataset", "dataset" },
  { "software", "software" },
  { "document", "other" },
  { "bill", "other" },
  { "broadcast", "other" },
  { "classic", "other" },
  { "event", "other" },
  { "figure", "other" },
  { "graphic", "other" },
  { "hearing", "other" },
  { "interview", "other" },
  { "legal_case", "other" },
  { "legislation", "other" },
  { "manuscript", "other" },
  { "map", "other" },
  { "motion_picture", "other" },
  { "musical_score", "other" },
  { "pamphlet", "other" },
  { "patent", "other" },
  { "performance", "other" },
  { "periodical", "other" },
  { "personal_communication", "other" },
  { "regulation", "other" },
  { "review-book", "other" },
  { "song", "other" },
  { "speech", "other" },
  { "standard", "other" },
  { "treaty", "other" },
};

/* What an item may have besides; anything else stands in its "custom". */
static const char *const others[] = {
  "accessed",
  "annote",
  "archive",
  "archive-place",
  "archive_collection",
  "archive_location",
  "author",
  "authority",
  "available-date",
  "call-number",
  "categories",
  "chair",
  "chapter-number",
  "citation-label",
  "citation-number",
  "collection-editor",
  "collection-number",
  "collection-title",
  "compiler",
  "composer",
  "container-author",
  "contributor",
  "curator",
  "dimensions",
  "director",
  "division",
  "editor",
  "editorial-director",
  "event",
  "event-date",
  "event-place",
  "event-title",
  "executive-producer",
  "first-reference-note-number",
  "genre",
  "guest",
  "host",
  "illustrator",
  "interviewer",
  "issued",
  "jurisdiction",
  "locator",
  "medium",
  "narrator",
  "number-of-pages",
  "number-of-volumes",
  "organizer",
  "original-author",
  "original-date",
  "original-publisher",
  "original-publisher-place",
  "original-title",
  "page-first",
  "part",
  "part-title",
  "performer",
  "printing",
  "producer",
  "recipient",
  "references",
  "reviewed-author",
  "reviewed-genre",
  "reviewed-title",
  "scale",
  "script-writer",
  "section",
  "series-creator",
  "shortTitle",
  "source",
  "submitted",
  "supplement",
  "title-short",
  "translator",
  "version",
  "volume-title",
  "volume-title-short",
  "year-suffix",
  NULL,
};

/**
 * cw_csl_is_property:
 * @name: a name
 *
 * Returns: whether the schema has a property of that name beyond those with a field
 */
gboolean
cw_csl_is_property (const char *name)
{
  return g_strv_contains (others, name);
}

/**
 * cw_csl_list_texts:
 * @n: (out): how many
 *
 * Returns: (array length=n): the properties that are one text
 */
const CwCslText *
cw_csl_list_texts (guint *n)
{
  *n = G_N_ELEMENTS (texts);
  return texts;
}

/**
 * cw_csl_find_field:
 * @name: a property
 *
 * Returns: (nullable): its field
 */
const char *
cw_csl_find_field (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (strcmp (texts[i].name, name) == 0)
      return texts[i].field;
  return NULL;
}

/**
 * cw_csl_type_from_name:
 * @name: a type of CSL
 *
 * Returns: nick of a type; "other" for what is not known
 */
const char *
cw_csl_type_from_name (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].name, name) == 0)
      return types[i].type;
  return "other";
}

/**
 * cw_csl_is_type:
 * @name: a name
 *
 * Returns: whether the schema has a type of that name
 */
gboolean
cw_csl_is_type (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].name, name) == 0)
      return TRUE;
  return FALSE;
}

/**
 * cw_csl_type_get_name:
 * @type: (nullable): nick of a type
 *
 * Returns: the type of CSL it is written with
 */
const char *
cw_csl_type_get_name (const char *type)
{
  for (guint i = 0; type && i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].type, type) == 0)
      return types[i].name;
  return "document";
}
