/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-ris-private.h"

/* The tags of RIS and what they mean, after the format's description and the habits of those who
 * write it: EndNote, Zotero, Mendeley, RefWorks, Web of Science, JabRef, PubMed. */

static const CwRisTag tags[] = {
  { "AU", CW_RIS_NAME, "author" },
  { "A1", CW_RIS_NAME, "author" },
  { "ED", CW_RIS_NAME, "editor" },
  { "A2", CW_RIS_NAME, "editor" },
  { "TA", CW_RIS_NAME, "translator" },
  { "A4", CW_RIS_NAME, "translator" },
  { "TI", CW_RIS_SET, "title" },
  { "T1", CW_RIS_SET, "title" },
  { "T2", CW_RIS_SET, "container-title" },
  { "JF", CW_RIS_SET, "container-title" },
  { "JO", CW_RIS_SET, "container-title" },
  { "BT", CW_RIS_SET, "container-title" },
  { "J2", CW_RIS_SET, "journal-abbreviation" },
  { "JA", CW_RIS_SET, "journal-abbreviation" },
  { "DA", CW_RIS_DATE, "issued" },
  { "PY", CW_RIS_DATE, "issued" },
  { "Y1", CW_RIS_DATE, "issued" },
  { "VL", CW_RIS_SET, "volume" },
  { "VO", CW_RIS_SET, "volume" },
  { "IS", CW_RIS_SET, "issue" },
  { "CP", CW_RIS_SET, "issue" },
  { "C7", CW_RIS_SET, "article-number" },
  { "ET", CW_RIS_SET, "edition" },
  { "PB", CW_RIS_SET, "publisher" },
  { "CY", CW_RIS_SET, "place" },
  { "PP", CW_RIS_SET, "place" },
  { "DO", CW_RIS_SET, "doi" },
  { "DI", CW_RIS_SET, "doi" },
  { "C2", CW_RIS_SET, "pmcid" },
  { "UR", CW_RIS_SET, "url" },
  { "Y2", CW_RIS_DATE, "accessed" },
  { "LA", CW_RIS_SET, "language" },
  { "KW", CW_RIS_WORDS, "keywords" },
  { "AB", CW_RIS_LINES, "abstract" },
  { "N2", CW_RIS_LINES, "abstract" },
  { "N1", CW_RIS_LINES, "note" },
  { "LB", CW_RIS_SET, "citation-key" },
};

/* The first code of a type is the one it is written with. */
static const CwRisType types[] = {
  { "JOUR", "article" },      { "JFULL", "article" },   { "EJOUR", "article" },
  { "MGZN", "article" },      { "NEWS", "article" },    { "INPR", "article" },
  { "ABST", "article" },      { "BOOK", "book" },       { "EBOOK", "book" },
  { "EDBOOK", "book" },       { "CHAP", "chapter" },    { "ECHAP", "chapter" },
  { "CPAPER", "conference" }, { "CONF", "conference" }, { "THES", "thesis" },
  { "RPRT", "report" },       { "GOVDOC", "report" },   { "UNPB", "preprint" },
  { "ELEC", "webpage" },      { "WEB", "webpage" },     { "ICOMM", "webpage" },
  { "BLOG", "webpage" },      { "DATA", "dataset" },    { "AGGR", "dataset" },
  { "DBASE", "dataset" },     { "COMP", "software" },   { "GEN", "other" },
};

/**
 * cw_ris_list_tags:
 * @n: (out): how many
 *
 * Returns: (array length=n): the tags that have a field
 */
const CwRisTag *
cw_ris_list_tags (guint *n)
{
  *n = G_N_ELEMENTS (tags);
  return tags;
}

/**
 * cw_ris_find_tag:
 * @tag: two characters
 *
 * Returns: (nullable): what it means
 */
const CwRisTag *
cw_ris_find_tag (const char *tag)
{
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    if (tags[i].tag[0] == tag[0] && tags[i].tag[1] == tag[1])
      return &tags[i];
  return NULL;
}

/**
 * cw_ris_type_from_code:
 * @code: what TY says
 *
 * Returns: nick of a type; "other" for what is not known
 */
const char *
cw_ris_type_from_code (const char *code)
{
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    if (g_ascii_strcasecmp (types[i].code, code) == 0)
      return types[i].type;
  return "other";
}

/**
 * cw_ris_type_get_code:
 * @type: (nullable): nick of a type
 *
 * Returns: what TY says
 */
const char *
cw_ris_type_get_code (const char *type)
{
  for (guint i = 0; type && i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].type, type) == 0)
      return types[i].code;
  return "GEN";
}
