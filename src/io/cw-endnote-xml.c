/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <libxml/xmlreader.h>
#include <string.h>

#include "io/cw-reference-date.h"
#include "io/cw-reference-name.h"
#include "io/cw-reference-private.h"

/* EndNote's XML: records with named parts, whose texts may be cut into pieces of style. No
 * document type is accepted, so there are no entities; nothing is fetched. */

/* No record of EndNote is deeper. */
#define DEPTH_MAX 32

typedef enum
{
  SET,
  LINES,
  WORDS,
  NAME,
  DATE,
} Manner;

/* Parts by the names of their last two elements. */
static const struct
{
  const char *path;
  Manner manner;
  const char *target;
} parts[] = {
  { "authors/author", NAME, "author" },
  { "secondary-authors/author", NAME, "editor" },
  { "subsidiary-authors/author", NAME, "translator" },
  { "titles/title", SET, "title" },
  { "titles/secondary-title", SET, "container-title" },
  { "periodical/full-title", SET, "container-title" },
  { "periodical/abbr-1", SET, "journal-abbreviation" },
  { "titles/alt-title", SET, "journal-abbreviation" },
  { "record/pages", SET, "pages" },
  { "record/volume", SET, "volume" },
  { "record/number", SET, "issue" },
  { "record/edition", SET, "edition" },
  { "record/publisher", SET, "publisher" },
  { "record/pub-location", SET, "place" },
  { "record/electronic-resource-num", SET, "doi" },
  { "record/accession-num", SET, "pmid" },
  { "record/custom2", SET, "pmcid" },
  { "record/custom7", SET, "article-number" },
  { "record/label", SET, "citation-key" },
  { "record/language", SET, "language" },
  { "related-urls/url", SET, "url" },
  { "keywords/keyword", WORDS, "keywords" },
  { "record/abstract", LINES, "abstract" },
  { "record/notes", LINES, "note" },
  { "record/access-date", DATE, "accessed" },
};

static const struct
{
  const char *name;
  const char *type;
} types[] = {
  { "Journal Article", "article" },
  { "Electronic Article", "article" },
  { "Magazine Article", "article" },
  { "Newspaper Article", "article" },
  { "Book", "book" },
  { "Electronic Book", "book" },
  { "Edited Book", "book" },
  { "Book Section", "chapter" },
  { "Electronic Book Section", "chapter" },
  { "Conference Paper", "conference" },
  { "Conference Proceedings", "conference" },
  { "Thesis", "thesis" },
  { "Report", "report" },
  { "Web Page", "webpage" },
  { "Blog", "webpage" },
  { "Dataset", "dataset" },
  { "Computer Program", "software" },
  { "Unpublished Work", "preprint" },
};

typedef struct
{
  CwReferenceDraft *draft;
  char *year;
  char *day; /* "Mar 14" */
} EndNote;

static char *
dup_content (xmlNode *node)
{
  xmlChar *content = xmlNodeGetContent (node);
  char *text = g_strstrip (g_strdup (content ? (const char *)content : ""));

  xmlFree (content);
  return text;
}

static void
take_type (EndNote *self, xmlNode *node)
{
  xmlChar *name = xmlGetProp (node, (const xmlChar *)"name");
  const char *type = "other";

  for (guint i = 0; name && i < G_N_ELEMENTS (types); i++)
    if (strcmp (types[i].name, (const char *)name) == 0)
      type = types[i].type;
  cw_reference_draft_replace (self->draft, "type", type);
  if (name && strcmp (type, "other") == 0)
    cw_reference_draft_keep (self->draft, "ref-type", (const char *)name);
  xmlFree (name);
}

/* PubMed numbers are digits and PubMed Central's begin with PMC; other data bases use other forms.
 */
static gboolean
fits (const char *target, const char *text)
{
  if (strcmp (target, "pmid") == 0)
    return strlen (text) <= 9 && strspn (text, "0123456789") == strlen (text);
  return strcmp (target, "pmcid") != 0 || g_str_has_prefix (text, "PMC");
}

static void
take_part (EndNote *self, guint row, const char *text)
{
  const char *target = parts[row].target;

  switch (parts[row].manner)
    {
    case NAME:
      cw_reference_name_add (self->draft, target, text);
      break;
    case DATE:
      cw_reference_date_set (self->draft, target, parts[row].path, text);
      break;
    case WORDS:
    case LINES:
      cw_reference_draft_append (self->draft, target, parts[row].manner == WORDS ? "; " : "\n",
                                 text);
      break;
    case SET:
    default:
      cw_reference_draft_set (self->draft, target, parts[row].path, text);
      break;
    }
}

static void
take_leaf (EndNote *self, const char *parent, xmlNode *node)
{
  const char *name = (const char *)node->name;
  g_autofree char *path = g_strconcat (parent, "/", name, NULL);
  g_autofree char *text = dup_content (node);

  if (strcmp (path, "record/ref-type") == 0)
    take_type (self, node);
  else if (strcmp (path, "dates/year") == 0 && self->year == NULL)
    self->year = g_steal_pointer (&text);
  else if (strcmp (path, "pub-dates/date") == 0 && self->day == NULL)
    self->day = g_steal_pointer (&text);
  else if (strcmp (path, "record/isbn") == 0)
    cw_reference_draft_set (self->draft, strlen (text) > 9 ? "isbn" : "issn", path, text);
  else
    {
      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        if (strcmp (parts[i].path, path) == 0 && fits (parts[i].target, text))
          {
            take_part (self, i, text);
            return;
          }
      cw_reference_draft_keep (self->draft, path, text);
    }
}

static gboolean
is_leaf (const xmlNode *node)
{
  for (const xmlNode *child = node->children; child; child = child->next)
    if (child->type == XML_ELEMENT_NODE && strcmp ((const char *)child->name, "style") != 0)
      return FALSE;
  return TRUE;
}

static void
take_children (EndNote *self, xmlNode *node, guint depth)
{
  for (xmlNode *child = node->children; child; child = child->next)
    {
      if (child->type != XML_ELEMENT_NODE)
        continue;
      if (is_leaf (child))
        take_leaf (self, (const char *)node->name, child);
      else if (depth < DEPTH_MAX)
        take_children (self, child, depth + 1);
      else
        cw_reference_draft_complain (self->draft, self->draft->line,
                                     _ ("The record is nested too deeply."));
    }
}

static void
settle_date (EndNote *self)
{
  g_autofree char *joined =
    self->year && self->day ? g_strconcat (self->year, " ", self->day, NULL) : NULL;
  g_autofree char *date = joined ? cw_reference_date_parse (joined) : NULL;

  if (date)
    cw_reference_draft_replace (self->draft, "issued", date);
  else if (self->year)
    cw_reference_date_set (self->draft, "issued", "year", self->year);
  if (self->day && date == NULL)
    cw_reference_draft_keep (self->draft, "pub-dates/date", self->day);
  g_clear_pointer (&self->year, g_free);
  g_clear_pointer (&self->day, g_free);
}

static gboolean
read_record (EndNote *self, xmlTextReader *reader)
{
  gsize line = (gsize)MAX (xmlTextReaderGetParserLineNumber (reader), 1);
  xmlNode *node = xmlTextReaderExpand (reader);

  if (node == NULL)
    return FALSE;
  cw_reference_draft_begin (self->draft, line);
  take_children (self, node, 0);
  settle_date (self);
  return cw_reference_draft_end (self->draft);
}

static int
read_all (EndNote *self, xmlTextReader *reader)
{
  int state = xmlTextReaderRead (reader);

  while (state == 1)
    {
      gboolean is_record =
        xmlTextReaderNodeType (reader) == XML_READER_TYPE_ELEMENT &&
        strcmp ((const char *)xmlTextReaderConstLocalName (reader), "record") == 0;

      if (xmlTextReaderNodeType (reader) == XML_READER_TYPE_DOCUMENT_TYPE)
        return -1;
      if (is_record && !read_record (self, reader))
        return g_cancellable_is_cancelled (self->draft->cancellable) ? 0 : -1;
      state = is_record ? xmlTextReaderNext (reader) : xmlTextReaderRead (reader);
    }
  return state;
}

/**
 * cw_endnote_xml_read:
 * @draft: where the references go
 * @text: decoded text
 * @length: bytes of it
 *
 * Reads EndNote XML. What stands before a flaw of the file is kept.
 *
 * Returns: %FALSE when it was stopped
 */
gboolean
cw_endnote_xml_read (CwReferenceDraft *draft, const char *text, gsize length)
{
  EndNote self = { .draft = draft };
  xmlTextReader *reader = xmlReaderForMemory (text, (int)MIN (length, G_MAXINT), NULL, "UTF-8",
                                              XML_PARSE_NONET | XML_PARSE_NOERROR |
                                                XML_PARSE_NOWARNING | XML_PARSE_NOCDATA);

  if (reader == NULL || read_all (&self, reader) < 0)
    cw_reference_draft_complain (
      draft, reader ? (gsize)MAX (xmlTextReaderGetParserLineNumber (reader), 1) : 1,
      _ ("The XML is damaged here, or has a document type, which is "
         "not accepted."));
  xmlFreeTextReader (reader);
  return !g_cancellable_is_cancelled (draft->cancellable);
}
