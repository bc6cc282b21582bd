/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "io/cw-manuscript-jats-private.h"
#include "rules/cw-contributors.h"

/* A reference of JATS: its facts one by one, so that a publisher can set them in any style. */

static const char *
get (const CwSnapshot *publication, const char *field)
{
  return cw_snapshot_get_text (publication, field);
}

/* What the title of a work is called, and whether the work stands in a larger one. */
static const struct
{
  const char *type;
  const char *publication_type;
  const char *title;
} types[] = {
  { "article", "journal", "article-title" },
  { "preprint", "preprint", "article-title" },
  { "chapter", "book", "chapter-title" },
  { "conference", "confproc", "article-title" },
  { "dataset", "data", "data-title" },
  { "software", "software", "source" },
  { "book", "book", "source" },
  { "thesis", "thesis", "source" },
  { "report", "report", "source" },
  { "webpage", "web", "source" },
  { "other", "other", "source" },
};

/* What has a journal is an article, whatever it is called. */
static guint
find_type (const CwSnapshot *publication)
{
  const char *type = get (publication, "type");
  guint unknown = get (publication, "container-title") ? 0 : G_N_ELEMENTS (types) - 1;

  for (guint i = 0; type && i < G_N_ELEMENTS (types); i++)
    if (g_str_equal (types[i].type, type))
      return i;
  return unknown;
}

static void
write_member (CwXmlOut *xml, const char *element, const char *text)
{
  if (text)
    cw_xml_out_element (xml, element, text);
}

/* ---- names ---- */

static void
write_contributor (CwXmlOut *xml, const CwSnapshot *contributor)
{
  const char *family = get (contributor, "family-name");
  const char *given = get (contributor, "given-names");

  if (g_strcmp0 (family, "et al.") == 0)
    cw_xml_out_empty (xml, "etal", NULL);
  else if (given == NULL)
    cw_xml_out_element (xml, "collab", family);
  else
    {
      cw_xml_out_open (xml, "name");
      cw_xml_out_element (xml, "surname", family);
      cw_xml_out_element (xml, "given-names", given);
      write_member (xml, "suffix", get (contributor, "suffix"));
      cw_xml_out_close (xml);
    }
}

static void
write_people (CwXmlOut *xml, const CwSnapshot *publication, const char *role)
{
  GPtrArray *all = cw_contributors_get (publication);
  gboolean any = FALSE;

  for (guint i = 0; i < all->len; i++)
    {
      if (!g_str_equal (cw_contributors_get_role (all->pdata[i]), role))
        continue;
      if (!any)
        {
          cw_xml_out_open (xml, "person-group");
          cw_xml_out_attribute (xml, "person-group-type", role);
        }
      any = TRUE;
      write_contributor (xml, all->pdata[i]);
    }
  if (any)
    cw_xml_out_close (xml);
}

/* ---- dates and pages ---- */

/* A date is as exact as it is recorded. */
static void
write_date (CwXmlOut *xml, const char *canonical)
{
  static const char *const elements[] = { "year", "month", "day" };
  int parts[3] = { 0 };
  int n = canonical ? sscanf (canonical, "%4d-%2d-%2d", &parts[0], &parts[1], &parts[2]) : 0;

  for (int i = 0; i < n; i++)
    {
      g_autofree char *digits = g_strdup_printf ("%d", parts[i]);

      cw_xml_out_element (xml, elements[i], digits);
    }
}

static void
write_pages (CwXmlOut *xml, const char *pages)
{
  const char *dash = pages ? strpbrk (pages, "-") : NULL;
  const char *behind = dash ? dash + 1 : NULL;
  g_autofree char *first = NULL;

  if (pages && dash == NULL && (dash = strstr (pages, "–")))
    behind = dash + strlen ("–");
  if (pages == NULL)
    return;
  first = dash ? g_strchomp (g_strndup (pages, (gsize)(dash - pages))) : g_strdup (pages);
  cw_xml_out_element (xml, "fpage", first);
  if (behind)
    cw_xml_out_element (xml, "lpage", behind + strspn (behind, " "));
}

/* ---- numbers ---- */

static void
write_id (CwXmlOut *xml, const char *type, const char *id)
{
  if (id == NULL)
    return;
  cw_xml_out_open (xml, "pub-id");
  cw_xml_out_attribute (xml, "pub-id-type", type);
  cw_xml_out_text (xml, id);
  cw_xml_out_close (xml);
}

static void
write_address (CwXmlOut *xml, const CwSnapshot *publication)
{
  const char *address = get (publication, "url");
  const char *accessed = get (publication, "accessed");

  if (address)
    cw_xml_out_element (xml, "uri", address);
  if (accessed == NULL)
    return;
  cw_xml_out_open (xml, "date-in-citation");
  cw_xml_out_attribute (xml, "content-type", "access-date");
  cw_xml_out_text (xml, accessed + (*accessed == '!'));
  cw_xml_out_close (xml);
}

static void
write_facts (CwXmlOut *xml, const CwSnapshot *publication, guint type)
{
  const char *container = get (publication, "container-title");

  write_people (xml, publication, "author");
  write_people (xml, publication, "editor");
  write_member (xml, types[type].title, get (publication, "title"));
  if (!g_str_equal (types[type].title, "source"))
    write_member (xml, "source", container ? container : get (publication, "journal-abbreviation"));
  write_member (xml, "edition", get (publication, "edition"));
  write_member (xml, "publisher-loc", get (publication, "place"));
  write_member (xml, "publisher-name", get (publication, "publisher"));
  write_date (xml, get (publication, "issued"));
  write_member (xml, "volume", get (publication, "volume"));
  write_member (xml, "issue", get (publication, "issue"));
  write_pages (xml, get (publication, "pages"));
  write_member (xml, "elocation-id", get (publication, "article-number"));
  write_id (xml, "doi", get (publication, "doi"));
  write_id (xml, "pmid", get (publication, "pmid"));
  write_id (xml, "pmcid", get (publication, "pmcid"));
  write_address (xml, publication);
}

static void
write_citation (CwXmlOut *xml, const CwSnapshot *publication)
{
  guint type = find_type (publication);

  cw_xml_out_open (xml, "element-citation");
  cw_xml_out_attribute (xml, "publication-type", types[type].publication_type);
  write_facts (xml, publication, type);
  cw_xml_out_close (xml);
}

/* A work of which nothing is recorded is a citation of words, and has none. */
void
cw_manuscript_jats_write_reference (CwXmlOut *xml, const CwManuscriptReference *reference)
{
  g_autofree char *id = g_strdup_printf ("ref-%u", reference->number);
  g_autofree char *label = g_strdup_printf ("%u", reference->number);

  cw_xml_out_open (xml, "ref");
  cw_xml_out_attribute (xml, "id", id);
  cw_xml_out_element (xml, "label", label);
  if (*reference->text)
    write_citation (xml, reference->publication);
  else
    cw_xml_out_empty (xml, "mixed-citation", NULL);
  cw_xml_out_close (xml);
}
