/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/reader/cw-report-reader-private.h"

#include <string.h>

/* Lists in a sentence: "fever, a dry cough and night sweats". */

static const char *const fronts[] = { "a ",     "an ",   "the ",  "some ",
                                      "his ",   "her ",  "and ",  "or ",
                                      "of ",    "any ",  "also ", "as well as ",
                                      "other ", "both ", "with ", "including " };

static gsize
get_front (const char *words, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (fronts); i++)
    {
      gsize n = strlen (fronts[i]);

      if (n < length && g_ascii_strncasecmp (words, fronts[i], n) == 0)
        return n;
    }
  return 0;
}

/* Without white space, marks, articles and small words around it. */
CwReportRange
cw_report_trim (const CwReportReader *self, gsize first, gsize past)
{
  CwReportRange range = { first, past };
  gsize front;

  do
    {
      while (range.first < range.past && strchr (" ,;:", self->words[range.first]))
        range.first++;
      front = get_front (self->words + range.first, range.past - range.first);
      range.first += front;
    }
  while (front > 0);
  while (range.past > range.first && strchr (" ,;:.-", self->words[range.past - 1]))
    range.past--;
  return range;
}

static gsize
match_separator (const char *words, gsize length)
{
  static const char *const separators[] = { ", and ",
                                            ", as well as ",
                                            ", or ",
                                            ", nor ",
                                            ", followed by ",
                                            ", accompanied by ",
                                            ", associated with ",
                                            ", coupled with ",
                                            ", together with ",
                                            ", along with ",
                                            ", combined with ",
                                            ", in addition to ",
                                            " as well as ",
                                            " followed by ",
                                            " accompanied by ",
                                            " coupled with ",
                                            " associated with ",
                                            " together with ",
                                            " along with ",
                                            " besides ",
                                            " in addition to ",
                                            " in association with ",
                                            " combined with ",
                                            " plus ",
                                            ", then ",
                                            " then ",
                                            " and ",
                                            " & ",
                                            " or ",
                                            " nor ",
                                            "; and ",
                                            ", ",
                                            "; " };

  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      gsize n = strlen (separators[i]);

      if (n < length && g_ascii_strncasecmp (words, separators[i], n) == 0)
        return n;
    }
  return 0;
}

/*
 * cw_report_split_list:
 *
 * Returns: (transfer full) (element-type CwReportRange): the items; what stands in brackets is not
 *   split
 */
GArray *
cw_report_split_list (const CwReportReader *self, gsize first, gsize past)
{
  GArray *items = g_array_new (FALSE, FALSE, sizeof (CwReportRange));
  gsize start = first;
  int depth = 0;

  for (gsize at = first; at <= past; at++)
    {
      gsize used = at == past || depth > 0 ? 0 : match_separator (self->words + at, past - at);
      CwReportRange range;

      if (at < past && strchr ("([", self->words[at]))
        depth++;
      else if (at < past && depth > 0 && strchr (")]", self->words[at]))
        depth--;
      if (at < past && used == 0)
        continue;
      range = cw_report_trim (self, start, at);
      if (range.past > range.first)
        g_array_append_val (items, range);
      start = at + used;
      at = used ? start - 1 : at;
    }
  return items;
}

/* Where a pattern first stands in the range, or else its end. */
gsize
cw_report_find_end (CwReportReader *self, const char *pattern, gsize first, gsize past)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize from, to;

  if (!cw_report_match_in (self, pattern, first, past, &match) ||
      !cw_report_get_range (match, NULL, &from, &to))
    return past;
  return from;
}

char *
cw_report_dup_item (const CwReportReader *self, CwReportRange range)
{
  return cw_report_dup_words (self, range.first, range.past);
}

/* The range among @ranges that has words with this one in common, or NULL. */
const CwReportRange *
cw_report_find_overlap (const GArray *ranges, gsize first, gsize past)
{
  for (guint i = 0; i < ranges->len; i++)
    {
      const CwReportRange *range = &g_array_index (ranges, CwReportRange, i);

      if (first < range->past && range->first < past)
        return range;
    }
  return NULL;
}
