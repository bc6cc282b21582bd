/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-manuscript-jats-private.h"

/* What JATS calls the front: title, authors, and behind the abstract key words and counts. */

#define ORCID "https://orcid.org/"

/* ---- authors ---- */

static void
write_name (CwXmlOut *xml, const CwManuscriptAuthor *author)
{
  cw_xml_out_open (xml, "name");
  cw_xml_out_element (xml, "surname", author->family_name);
  if (author->given_names)
    cw_xml_out_element (xml, "given-names", author->given_names);
  cw_xml_out_close (xml);
}

static void
write_orcid (CwXmlOut *xml, const char *orcid)
{
  g_autofree char *address =
    strstr (orcid, "orcid.org/") ? g_strdup (orcid) : g_strconcat (ORCID, orcid, NULL);

  cw_xml_out_open (xml, "contrib-id");
  cw_xml_out_attribute (xml, "contrib-id-type", "orcid");
  cw_xml_out_attribute (xml, "authenticated", "false");
  cw_xml_out_text (xml, address);
  cw_xml_out_close (xml);
}

static void
write_links (CwXmlOut *xml, const CwManuscript *manuscript, const CwManuscriptAuthor *author)
{
  for (guint i = 0; i < author->affiliations->len; i++)
    {
      guint number = g_array_index (author->affiliations, guint, i);
      g_autofree char *id = g_strdup_printf ("aff-%u", number);

      if (number <= manuscript->affiliations->len)
        cw_xml_out_empty (xml, "xref", "ref-type", "aff", "rid", id, NULL);
    }
}

static void
write_author (CwXmlOut *xml, const CwManuscript *manuscript, const CwManuscriptAuthor *author)
{
  cw_xml_out_open (xml, "contrib");
  cw_xml_out_attribute (xml, "contrib-type", "author");
  if (author->is_corresponding)
    cw_xml_out_attribute (xml, "corresp", "yes");
  if (author->is_equal)
    cw_xml_out_attribute (xml, "equal-contrib", "yes");
  if (author->orcid)
    write_orcid (xml, author->orcid);
  write_name (xml, author);
  if (author->degrees)
    cw_xml_out_element (xml, "degrees", author->degrees);
  if (author->email)
    cw_xml_out_element (xml, "email", author->email);
  write_links (xml, manuscript, author);
  cw_xml_out_close (xml);
}

static void
write_affiliations (CwXmlOut *xml, const CwManuscript *manuscript)
{
  for (guint i = 0; i < manuscript->affiliations->len; i++)
    {
      g_autofree char *id = g_strdup_printf ("aff-%u", i + 1);
      g_autofree char *label = g_strdup_printf ("%u", i + 1);

      cw_xml_out_open (xml, "aff");
      cw_xml_out_attribute (xml, "id", id);
      cw_xml_out_element (xml, "label", label);
      cw_xml_out_element (xml, "institution", manuscript->affiliations->pdata[i]);
      cw_xml_out_close (xml);
    }
}

static void
write_authors (CwXmlOut *xml, const CwManuscript *manuscript)
{
  if (manuscript->authors->len > 0)
    {
      cw_xml_out_open (xml, "contrib-group");
      for (guint i = 0; i < manuscript->authors->len; i++)
        write_author (xml, manuscript, manuscript->authors->pdata[i]);
      cw_xml_out_close (xml);
    }
  write_affiliations (xml, manuscript);
}

/* ---- begin and end ---- */

static void
write_titles (CwXmlOut *xml, const CwManuscript *manuscript)
{
  cw_xml_out_open (xml, "title-group");
  cw_xml_out_element (xml, "article-title", manuscript->title);
  if (manuscript->running_title)
    {
      cw_xml_out_open (xml, "alt-title");
      cw_xml_out_attribute (xml, "alt-title-type", "running-head");
      cw_xml_out_text (xml, manuscript->running_title);
      cw_xml_out_close (xml);
    }
  cw_xml_out_close (xml);
}

/* What the format demands and nobody knows before an article is published stays empty: the ISSN is
 * not that of the profile, which may stand for many journals. */
static void
write_journal (CwXmlOut *xml, const CwJournalProfile *profile)
{
  gboolean is_journal = profile && !g_str_equal (profile->id, CW_JOURNAL_PROFILE_DEFAULT);

  cw_xml_out_open (xml, "journal-meta");
  cw_xml_out_open (xml, "journal-id");
  cw_xml_out_attribute (xml, "journal-id-type", "profile");
  cw_xml_out_text (xml, is_journal ? profile->id : "");
  cw_xml_out_close (xml);
  if (is_journal)
    {
      cw_xml_out_open (xml, "journal-title-group");
      cw_xml_out_element (xml, "journal-title", profile->name);
      cw_xml_out_close (xml);
    }
  cw_xml_out_empty (xml, "issn", NULL);
  cw_xml_out_close (xml);
}

/* Opens the front; the abstract follows. */
void
cw_manuscript_jats_begin_front (CwXmlOut *xml,
                                const CwManuscript *manuscript,
                                const CwManuscriptOptions *options)
{
  cw_xml_out_open (xml, "front");
  write_journal (xml, options->profile);
  cw_xml_out_open (xml, "article-meta");
  write_titles (xml, manuscript);
  if (!options->is_blind)
    write_authors (xml, manuscript);
  cw_xml_out_empty (xml, "pub-date-not-available", NULL);
}

static void
write_keywords (CwXmlOut *xml, GPtrArray *keywords)
{
  if (keywords->len == 0)
    return;
  cw_xml_out_open (xml, "kwd-group");
  cw_xml_out_attribute (xml, "kwd-group-type", "author");
  for (guint i = 0; i < keywords->len; i++)
    cw_xml_out_element (xml, "kwd", keywords->pdata[i]);
  cw_xml_out_close (xml);
}

static void
write_count (CwXmlOut *xml, const char *element, guint count)
{
  g_autofree char *digits = g_strdup_printf ("%u", count);

  cw_xml_out_empty (xml, element, "count", digits, NULL);
}

/* What stands behind the abstract; closes the front. */
void
cw_manuscript_jats_end_front (CwXmlOut *xml, const CwManuscript *manuscript)
{
  write_keywords (xml, manuscript->keywords);
  cw_xml_out_open (xml, "counts");
  write_count (xml, "fig-count", manuscript->figures->len);
  write_count (xml, "table-count", cw_manuscript_count_tables (manuscript));
  write_count (xml, "ref-count", manuscript->references->len);
  write_count (xml, "word-count", cw_manuscript_count_words (manuscript, CW_MANUSCRIPT_BODY));
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
  cw_xml_out_close (xml);
}
