/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/text/cw-report-text-private.h"

#include <string.h>

/* Headings of case reports, after the templates of CARE and of journals. */

typedef struct
{
  const char *words;
  CwReportSection section;
} Heading;

static const Heading headings[] = {
  { "abstract", CW_REPORT_BACKGROUND },
  { "summary", CW_REPORT_BACKGROUND },
  { "background", CW_REPORT_BACKGROUND },
  { "introduction", CW_REPORT_BACKGROUND },
  { "introduction and importance", CW_REPORT_BACKGROUND },
  { "rationale", CW_REPORT_BACKGROUND },
  { "objective", CW_REPORT_BACKGROUND },
  { "case presentation", CW_REPORT_CASE },
  { "case report", CW_REPORT_CASE },
  { "case description", CW_REPORT_CASE },
  { "case summary", CW_REPORT_CASE },
  { "case history", CW_REPORT_CASE },
  { "case", CW_REPORT_CASE },
  { "the case", CW_REPORT_CASE },
  { "case 1", CW_REPORT_CASE },
  { "case one", CW_REPORT_CASE },
  { "first case", CW_REPORT_CASE },
  { "patient 1", CW_REPORT_CASE },
  { "case report 1", CW_REPORT_CASE },
  { "case presentation 1", CW_REPORT_CASE },
  { "presentation of case", CW_REPORT_CASE },
  { "presentation of the case", CW_REPORT_CASE },
  { "case presentations", CW_REPORT_CASE },
  { "clinical case", CW_REPORT_CASE },
  { "clinical presentation", CW_REPORT_CASE },
  { "patient presentation", CW_REPORT_CASE },
  { "patient and observation", CW_REPORT_CASE },
  { "patient information", CW_REPORT_CASE },
  { "patient concerns", CW_REPORT_CASE },
  { "presenting concerns", CW_REPORT_CASE },
  { "presentation", CW_REPORT_CASE },
  { "clinical findings", CW_REPORT_CASE },
  { "timeline", CW_REPORT_CASE },
  { "history", CW_REPORT_CASE },
  { "history of present illness", CW_REPORT_CASE },
  { "history of past illness", CW_REPORT_CASE },
  { "past medical history", CW_REPORT_CASE },
  { "medical history", CW_REPORT_CASE },
  { "chief complaint", CW_REPORT_CASE },
  { "chief complaints", CW_REPORT_CASE },
  { "personal and family history", CW_REPORT_CASE },
  { "family history", CW_REPORT_CASE },
  { "physical examination", CW_REPORT_CASE },
  { "examination", CW_REPORT_CASE },
  { "laboratory examinations", CW_REPORT_CASE },
  { "laboratory findings", CW_REPORT_CASE },
  { "imaging examinations", CW_REPORT_CASE },
  { "imaging", CW_REPORT_CASE },
  { "pathology", CW_REPORT_CASE },
  { "pathological findings", CW_REPORT_CASE },
  { "investigations", CW_REPORT_CASE },
  { "diagnosis", CW_REPORT_CASE },
  { "diagnoses", CW_REPORT_CASE },
  { "final diagnosis", CW_REPORT_CASE },
  { "diagnostic assessment", CW_REPORT_CASE },
  { "differential diagnosis", CW_REPORT_CASE },
  { "intervention", CW_REPORT_CASE },
  { "interventions", CW_REPORT_CASE },
  { "therapeutic intervention", CW_REPORT_CASE },
  { "therapeutic interventions", CW_REPORT_CASE },
  { "treatment", CW_REPORT_CASE },
  { "management", CW_REPORT_CASE },
  { "outcome", CW_REPORT_CASE },
  { "outcomes", CW_REPORT_CASE },
  { "follow-up", CW_REPORT_CASE },
  { "outcome and follow-up", CW_REPORT_CASE },
  { "follow-up and outcomes", CW_REPORT_CASE },
  { "follow-up and outcome", CW_REPORT_CASE },
  { "hospital course", CW_REPORT_CASE },
  { "clinical course", CW_REPORT_CASE },
  { "patient perspective", CW_REPORT_PERSPECTIVE },
  { "patient's perspective", CW_REPORT_PERSPECTIVE },
  { "discussion", CW_REPORT_DISCUSSION },
  { "discussion and conclusion", CW_REPORT_DISCUSSION },
  { "discussion and conclusions", CW_REPORT_DISCUSSION },
  { "clinical discussion", CW_REPORT_DISCUSSION },
  { "conclusion", CW_REPORT_DISCUSSION },
  { "conclusions", CW_REPORT_DISCUSSION },
  { "lessons", CW_REPORT_DISCUSSION },
  { "literature review", CW_REPORT_DISCUSSION },
  { "review of the literature", CW_REPORT_DISCUSSION },
  { "comment", CW_REPORT_DISCUSSION },
  { "comments", CW_REPORT_DISCUSSION },
  { "learning points", CW_REPORT_DISCUSSION },
  { "teaching points", CW_REPORT_DISCUSSION },
  { "key points", CW_REPORT_DISCUSSION },
  { "take-home message", CW_REPORT_DISCUSSION },
  { "expert opinion", CW_REPORT_DISCUSSION },
  { "expert opinions", CW_REPORT_DISCUSSION },
  { "expert comment", CW_REPORT_DISCUSSION },
  { "expert comments", CW_REPORT_DISCUSSION },
  { "expert commentary", CW_REPORT_DISCUSSION },
  { "editorial comment", CW_REPORT_DISCUSSION },
  { "commentary", CW_REPORT_DISCUSSION },
  { "reviewer comments", CW_REPORT_DISCUSSION },
  { "reviewers' comments", CW_REPORT_DISCUSSION },
  { "strengths and limitations", CW_REPORT_DISCUSSION },
  { "limitations", CW_REPORT_DISCUSSION },
  { "keywords", CW_REPORT_KEYWORDS },
  { "key words", CW_REPORT_KEYWORDS },
  { "keyword", CW_REPORT_KEYWORDS },
  { "references", CW_REPORT_BACK },
  { "bibliography", CW_REPORT_BACK },
  { "acknowledgements", CW_REPORT_BACK },
  { "acknowledgments", CW_REPORT_BACK },
  { "acknowledgement", CW_REPORT_BACK },
  { "abbreviations", CW_REPORT_BACK },
  { "funding", CW_REPORT_BACK },
  { "declarations", CW_REPORT_BACK },
  { "consent", CW_REPORT_BACK },
  { "informed consent", CW_REPORT_BACK },
  { "ethics approval and consent to participate", CW_REPORT_BACK },
  { "consent for publication", CW_REPORT_BACK },
  { "competing interests", CW_REPORT_BACK },
  { "conflict of interest", CW_REPORT_BACK },
  { "conflicts of interest", CW_REPORT_BACK },
  { "data availability", CW_REPORT_BACK },
  { "data availability statement", CW_REPORT_BACK },
  { "availability of data and materials", CW_REPORT_BACK },
  { "author contributions", CW_REPORT_BACK },
  { "authors' contributions", CW_REPORT_BACK },
  { "case 2", CW_REPORT_BACK },
  { "case two", CW_REPORT_BACK },
  { "second case", CW_REPORT_BACK },
  { "patient 2", CW_REPORT_BACK },
  { "case report 2", CW_REPORT_BACK },
  { "case presentation 2", CW_REPORT_BACK },
};

static gsize
skip_number (const char *line, gsize length)
{
  gsize at = 0;

  while (at < length && at < 8 && (g_ascii_isdigit (line[at]) || strchr (".)", line[at])))
    at++;
  if (at == 0 || at == length || line[at] != ' ')
    return 0;
  while (at < length && line[at] == ' ')
    at++;
  return at;
}

/* A heading is alone in its line or goes on behind a colon; @used is what closes it. */
static gboolean
ends_heading (const char *rest, gsize length, gsize *used)
{
  gsize at = 0;

  while (at < length && strchr (" :.|", rest[at]))
    at++;
  *used = at;
  if (at == length)
    return TRUE;
  return memchr (rest, ':', at) != NULL;
}

/* Bytes of the white space or apostrophe that a character of a heading may be written as. */
static gsize
match_character (const char *line, gsize length, char wanted)
{
  if (wanted == '\'' && length >= 3 && memcmp (line, "\u2019", 3) == 0)
    return 3;
  if (wanted == ' ' && length >= 2 && memcmp (line, "\u00a0", 2) == 0)
    return 2;
  return length >= 1 && g_ascii_tolower (*line) == wanted;
}

/* Bytes of the line that spell the words, 0 when they do not stand there. */
static gsize
match_words (const char *line, gsize length, const char *words)
{
  gsize at = 0;

  for (; *words; words++)
    {
      gsize used = match_character (line + at, length - at, *words);

      if (used == 0)
        return 0;
      at += used;
      while (*words == ' ' && (used = match_character (line + at, length - at, ' ')) > 0)
        at += used;
    }
  return at;
}

/*
 * cw_report_heading_match:
 * @line: a line without white space around it
 * @section: (out): what it heads
 * @used: (out): bytes of the heading with its colon; the sentence may go on behind it
 */
gboolean
cw_report_heading_match (const char *line, gsize length, CwReportSection *section, gsize *used)
{
  gsize skip = skip_number (line, length);
  gboolean found = FALSE;
  gsize longest = 0;

  if (length == 0 || !g_ascii_isupper (line[skip]))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    {
      gsize n = match_words (line + skip, length - skip, headings[i].words);
      gsize past = 0;

      if (n <= longest || !ends_heading (line + skip + n, length - skip - n, &past))
        continue;
      longest = n;
      *section = headings[i].section;
      *used = skip + n + past;
      found = TRUE;
    }
  return found;
}

/* "3.6 Differential diagnosis": a part of what was headed before. */
static gboolean
is_numbered_part (const char *line, gsize length)
{
  gsize at = 0;

  while (at < length && g_ascii_isdigit (line[at]))
    at++;
  return at > 0 && at + 1 < length && line[at] == '.' && g_ascii_isdigit (line[at + 1]);
}

/* Whether a heading of the case heads what is said of the disease instead, in the discussion:
 * "3.1 Clinical findings", "Differential diagnosis", "Treatment". */
gboolean
cw_report_heading_is_topic (const char *line, gsize length)
{
  static const char *const topics[] = { "diagnosis",  "differential diagnosis", "imaging",
                                        "pathology",  "pathological findings",  "treatment",
                                        "management", "laboratory findings",    "outcomes" };

  if (is_numbered_part (line, length))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
    if (match_words (line, length, topics[i]) == length)
      return TRUE;
  return FALSE;
}

static CwReportPart *
get_part (CwReportText *self, guint at)
{
  return &g_array_index (self->parts, CwReportPart, at);
}

static gsize
get_part_past (CwReportText *self, guint at)
{
  return at + 1 < self->parts->len ? get_part (self, at + 1)->first : self->plain->len;
}

/* Length from which on a stretch is the body and no longer part of an abstract. */
#define LONGEST_ABSTRACT 4000

static gboolean
has_case_after (CwReportText *self, guint from)
{
  for (guint i = from; i < self->parts->len; i++)
    if (get_part (self, i)->section == CW_REPORT_CASE)
      return TRUE;
  return FALSE;
}

/* The part with the keywords, or else the one where a kind of section begins for the second
 * time, ends the abstract. */
static guint
find_abstract_end (CwReportText *self)
{
  guint seen = 0;

  for (guint i = 1; i < self->parts->len; i++)
    {
      CwReportPart *part = get_part (self, i);

      if (part->section == CW_REPORT_KEYWORDS)
        return has_case_after (self, i) ? i + 1 : 0;
      if (part->section == CW_REPORT_DISCUSSION)
        seen |= 1;
      else if (part->section == CW_REPORT_CASE && (seen & 1))
        return i;
      if (part->first > LONGEST_ABSTRACT * 2)
        return 0;
    }
  return 0;
}

/* Lines of what looked like a title page go on as prose. */
static void
join_lines (CwReportText *self)
{
  for (guint i = 0; i < self->line_breaks->len; i++)
    self->plain->str[g_array_index (self->line_breaks, gsize, i)] = ' ';
}

/* Where nothing is headed as the case, all before the discussion may be about the patient. */
static void
open_case (CwReportText *self)
{
  gboolean found = FALSE;

  for (guint i = 0; i < self->parts->len; i++)
    if (get_part (self, i)->section == CW_REPORT_CASE && !get_part (self, i)->in_abstract)
      return;
  for (guint i = 0; i < self->parts->len; i++)
    found |= get_part (self, i)->section == CW_REPORT_BACKGROUND;
  for (guint i = 0; i < self->parts->len; i++)
    {
      CwReportPart *part = get_part (self, i);

      if (part->section == CW_REPORT_BACKGROUND)
        part->section = CW_REPORT_CASE;
      else if (part->section == CW_REPORT_FRONT && !found)
        {
          part->section = CW_REPORT_CASE;
          join_lines (self);
        }
    }
}

/* "CASE REPORT" above the title says what kind of article it is. */
static gboolean
is_label (CwReportText *self, guint at)
{
  return get_part (self, at)->section == CW_REPORT_CASE && at == 1 &&
         get_part_past (self, at) - get_part (self, at)->first < 600 &&
         has_case_after (self, at + 1);
}

/* Settles what only the whole text tells: which headings belong to the abstract, and what the
 * text is where it has none. */
void
cw_report_text_mend_parts (CwReportText *self)
{
  guint end;

  if (self->parts->len > 1 && is_label (self, 1))
    get_part (self, 1)->section = CW_REPORT_FRONT;
  end = find_abstract_end (self);
  for (guint i = 1; i < end; i++)
    get_part (self, i)->in_abstract = TRUE;
  open_case (self);
}
