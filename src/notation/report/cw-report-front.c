/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/cw-report-private.h"

#include <string.h>

/* What stands around the text: DOI, keywords. */

#define DOI "\\b(?<doi>10\\.\\d{4,9}/[-.;()/:\\w]{2,80}[\\w)])"

/* "(doi: 10.1159/000531094)" ends before the parenthesis that closes another one; "/rc" and the
 * like are pages about the article. */
static gsize
get_doi_length (const char *doi)
{
  static const char *const pages[] = { "/rc", "/coif", "/dss", "/prf" };
  gsize length = 0;
  guint depth = 0;

  for (; doi[length]; length++)
    {
      if (doi[length] == ')' && depth == 0)
        break;
      depth += doi[length] == '(';
      depth -= doi[length] == ')';
    }
  while (length > 0 && strchr (".,;:", doi[length - 1]))
    length--;
  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    if (length > strlen (pages[i]) &&
        strncmp (doi + length - strlen (pages[i]), pages[i], strlen (pages[i])) == 0)
      return length - strlen (pages[i]);
  return length;
}

static void
read_doi (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *doi = NULL;
  gsize first, past;

  if (!cw_report_match (self, DOI, &match))
    return;
  doi = cw_report_fetch (match, "doi");
  cw_report_get_range (match, "doi", &first, &past);
  past = first + get_doi_length (doi);
  doi[past - first] = '\0';
  cw_report_add_value (self, "case", "doi", doi, first, past);
}

static void
add_keyword (CwReportReader *self, gsize first, gsize past)
{
  CwReportRange range = cw_report_trim (self, first, past);
  g_autofree char *term = cw_report_dup_item (self, range);
  CwSnapshot *item = cw_report_row_new ("keywords");

  if (strlen (term) < 80 && cw_report_set (item, "term", term))
    cw_report_take_row (self, "keywords", g_steal_pointer (&item), range.first, range.past);
  g_clear_pointer (&item, cw_snapshot_free);
}

/* A list with semicolons keeps its commas. */
static void
read_keywords (CwReportReader *self)
{
  const char *marks = strchr (self->words, ';') ? ";" : ",";
  gsize at = 0;

  while (self->words[at])
    {
      gsize length = strcspn (self->words + at, marks);

      if (length)
        add_keyword (self, at, at + length);
      at += length + (self->words[at + length] != '\0');
    }
}

void
cw_report_read_front (CwReportReader *self)
{
  if (self->sentence->section == CW_REPORT_FRONT)
    read_doi (self);
  else if (self->sentence->section == CW_REPORT_KEYWORDS)
    read_keywords (self);
}
