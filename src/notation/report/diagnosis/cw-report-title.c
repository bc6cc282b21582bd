/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/diagnosis/cw-report-diagnosis-private.h"

#include <string.h>

/* The title stands among the lines before the first heading: after the label of the journal and
 * before the names of the authors. */

#define LONGEST_TITLE 400
#define MOST_LINES 8

#define NO_TITLE                                                                                   \
  "https?:|\\bdoi\\b|^\\W*(?:case reports?|open access|research article|original article|"         \
  "clinical case|article|review|letter|correspondence|brief report)\\W*$|\\(\\d{4}\\) ?\\d|"       \
  "^\\S+ et al|\\bvol(?:ume|\\.)|\\bISSN\\b|@|^(?:received|accepted|published|correspondence|"     \
  "available online|edited by|reviewed by|citation|copyright)\\b|^\\W*\\d+\\W*$"
/* Names one after the other, with marks of their affiliations. */
#define AUTHORS                                                                                    \
  "[\\x{2020}\\x{2021}*]|^(?:by |dr\\.? )?(?-i:[A-Z][\\w'.-]*)(?: "                                \
  "(?-i:[A-Z][\\w'.-]*|de|van|von|der|la|bin|al|del|da)){1,4}"                                     \
  "[\\d ]*(?:,|;| and | & "                                                                        \
  "|$|\\d)|\\b(?:MD|PhD|MBBS|M\\.D\\.)\\b|^(?:department|division|university|"                     \
  "faculty|school|hospital|from the|institute)\\b"

static gboolean
line_is (CwReportReader *self, const char *pattern, gsize first, gsize past)
{
  g_autofree char *line = g_strndup (self->text->plain->str + first, past - first);

  return cw_report_match_words (self, pattern, line);
}

/* Where the front ends: at the first heading. */
static gsize
get_front_end (const CwReportText *text)
{
  for (guint i = 0; i < text->parts->len; i++)
    {
      const CwReportPart *part = &g_array_index (text->parts, CwReportPart, i);

      if (part->section != CW_REPORT_FRONT)
        return part->first;
    }
  return text->plain->len;
}

/* The line that ends at a break, or at the end of the front. */
static gsize
get_line_end (const CwReportText *text, gsize first, gsize front)
{
  const char *end = memchr (text->plain->str + first, '\n', front - first);

  return end ? (gsize)(end - text->plain->str) : front;
}

static gboolean
goes_on (CwReportReader *self, gsize first, gsize past, gsize start)
{
  return past - start < LONGEST_TITLE && !line_is (self, NO_TITLE, first, past) &&
         !line_is (self, AUTHORS, first, past);
}

static void
add_title (CwReportReader *self, gsize first, gsize past)
{
  CwReportSentence sentence = { .first = first, .past = past };
  g_autofree char *title = cw_report_text_dup (self->text, first, past);

  self->sentence = &sentence;
  if (strlen (title) > 12 && strlen (title) <= LONGEST_TITLE && title[strlen (title) - 1] != '.')
    {
      cw_report_add_value (self, "case", "title", title, 0, past - first);
      cw_report_read_title_disease (self, &sentence);
    }
  self->sentence = NULL;
}

/* The first lines that may be a title, as far as they go on. */
void
cw_report_read_title (CwReportReader *self)
{
  gsize front = get_front_end (self->text);
  gsize start = 0, end = 0;
  guint lines = 0;

  for (gsize at = 0; at < front && lines < MOST_LINES + 12; lines++)
    {
      gsize past = get_line_end (self->text, at, front);

      if (past - at > LONGEST_TITLE)
        break;
      if (end == 0 && past > at + 8 && !line_is (self, NO_TITLE, at, past))
        {
          start = at;
          end = past;
        }
      else if (end && !goes_on (self, at, past, start))
        break;
      else if (end)
        end = past;
      at = past + 1;
    }
  if (end)
    add_title (self, start, end);
}
