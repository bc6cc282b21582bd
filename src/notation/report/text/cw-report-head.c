/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/text/cw-report-head.h"

#include <string.h>

#include "notation/report/text/cw-report-text-private.h"
#include "vocab/cw-country.h"

/* Who published a report, when and where. Running heads and the advice how to cite the report say
 * it most clearly, the names below the title and the copyright less so. What a text tells in two
 * ways is left out. */

/* Lines in which authors and year are looked for, and the longest ones. */
#define HEAD_LINES 60
#define LINE_BYTES 1500
/* Lines in which the kind of the article may stand. */
#define LABEL_LINES 4
#define RUNNING_HEAD_BYTES 160

#define NAME                                                                                       \
  "(?:(?:de|van|von|der|den|del|della|di|da|dos|la|le|el|al|bin|ten|ter)[ -]){0,3}"                \
  "\\p{Lu}[\\p{L}'\\x{2019}-]{1,40}"
#define YEAR "(?<![\\d/.-])(?<year>(?:19|20)\\d\\d)(?![\\d/-])"
#define INITIALS "(?:,? (?:\\p{Lu}\\.[ -]?){1,3}|,? \\p{Lu}{1,3}\\b|, \\p{Lu}\\p{Ll}+)"
/* How a line tells it, the clearest ways first. */
typedef enum
{
  CITED,
  PUBLISHED,
  COPYRIGHT,
  VOLUME,
  N_WAYS,
} Way;

static const char *const year_patterns[] = {
  [PUBLISHED] = "\\b(?i:first published|published(?: online)?|publication date|available online|"
                "e-?pub)\\b[^.;]{0,40}?" YEAR,
  [COPYRIGHT] = "(?:\\x{a9}|\\([cC]\\)|\\bCopyright\\b)[^.;]{0,60}?" YEAR,
  [VOLUME] = YEAR "(?:[;,] ?|\\) )\\d{1,4} ?(?:\\(\\d{1,3}\\))?:",
};

static const char *const citation_patterns[] = {
  /* “Cheng et al. BMC Gastroenterology (2022) 22:388”, “Kim and Park, Sarcoma 2019” */
  "^(?<first>" NAME ")(?: (?<more>et al\\b)| (?:and|&) (?<second>" NAME ")(?=[ ,.]))"
  ".{0,120}?" YEAR,
  /* “Citation: Zhang Y, Li X and Wang Z (2021) …” */
  "^(?i:how to cite(?: this (?:article|paper))?|(?:please |to )?cite this (?:article|paper)"
  "(?: as)?|cite as|citation)\\W{1,4}(?<first>" NAME ")" INITIALS
  "(?:\\W{1,2}(?:(?:and|&) )?(?:(?<more>et al)|(?<second>" NAME ")" INITIALS
  "(?<more>\\W{1,2}(?:(?:and|&) )?(?:et al|" NAME INITIALS "))?))?.{0,600}?" YEAR,
};

/* “Ke Cheng†”, “Maria J. de la Cruz1,2”: a name that begins with capital letters alone may have the
 * family's first. */
static const char full_name[] =
  "^(?!\\p{Lu}{3,} )\\p{Lu}[\\p{L}'\\x{2019}-]*\\.?(?: \\p{Lu}[\\p{L}'\\x{2019}-]*\\.?){0,2}? "
  "(?<family>" NAME ")$";
static const char between_names[] = "\\s*(?:[,;]| and | & )\\s*";
static const char name_marks[] = "[\\d*#\\x{2020}\\x{2021}\\x{a7}\\x{b6}\\x{b9}\\x{b2}\\x{b3}]+|"
                                 "\\b(?:M\\.?D|Ph\\.?D|MSc|MBBS|FRCS)(?!\\p{L})\\.?";

static const char doi_pattern[] = "\\b10\\.\\d{4,9}/[-.;()/:\\w]{2,80}[\\w)]";

/* Words of titles, which may be written with capital letters like names. */
static const char title_words[] =
  "(?i)\\b(?:case|report|review|literature|treatment|therapy|patient|tumou?r|cancer|disease|"
  "syndrome|\\w+oma|department|hospital|university|institute|journal|article|access|medicine)\\b";

/* “1 Department of Oncology, West China Hospital, Chengdu, China” */
static const char institution[] =
  "^\\W{0,4}(?:\\d{1,2}|[a-f])?\\W{0,3}(?:(?:\\p{Lu}[\\p{L}.'\\x{2019}-]*|of|for|the|and|de|di|der|"
  "at)"
  "[ ,:]{1,2}){0,9}(?:Departments?|Division|Hospital|University|Institute|School|Faculty|College|"
  "Clinic|Cent(?:er|re)|Laboratory|Service|Unit)\\b";

/* The last words of an address, and what may follow them. */
static const char last_words[] = "[,;(] ?(?<country>(?:P\\. ?R\\. ?)?[\\p{L}'\\x{2019} .]{2,40}?)"
                                 "(?=\\.?$|[;.,)](?: |$)| \\d)";

typedef struct
{
  const char *text;
  CwReportHead *head;
  GRegex *citations[G_N_ELEMENTS (citation_patterns)];
  GRegex *years[N_WAYS];
  GRegex *full_name;
  GRegex *between_names;
  GRegex *name_marks;
  GRegex *institution;
  GRegex *country;
  GRegex *doi_regex;
  Way year_way; /* of the year that was found */
  gboolean is_disputed; /* two years in that way */
  gboolean has_countries; /* several */
  char *doi;
  CwNotationSpan doi_span;
  gboolean has_dois; /* several */
  CwReportSection section; /* that begins last, of those that bound the head */
  guint n_lines;
  gsize first; /* the line that is read */
  char *line;
} Reader;

static GRegex *
compile (const char *pattern)
{
  g_autoptr (GError) error = NULL;
  GRegex *regex = g_regex_new (pattern, G_REGEX_DUPNAMES, 0, &error);

  if (regex == NULL)
    g_error ("%s: %s", pattern, error->message);
  return regex;
}

static char *
fetch (const GMatchInfo *match, const char *group)
{
  g_autofree char *found = g_match_info_fetch_named (match, group);

  return found && *found ? g_steal_pointer (&found) : NULL;
}

static void
set_part (Reader *self, CwReportHeadPart part, const char *text, int first, int past)
{
  g_free (self->head->texts[part]);
  self->head->texts[part] = g_strdup (text);
  self->head->spans[part] =
    (CwNotationSpan){ self->first + (gsize)first, (gsize)past - (gsize)first };
}

/* ---- when ---- */

static void
take_year (Reader *self, Way way, const GMatchInfo *match)
{
  g_autofree char *year = fetch (match, "year");
  const char *known = self->head->texts[CW_REPORT_HEAD_YEAR];
  int first, past;

  if (year == NULL || (known && way > self->year_way))
    return;
  if (known && way == self->year_way)
    {
      self->is_disputed |= !g_str_equal (known, year);
      return;
    }
  g_match_info_fetch_named_pos (match, "year", &first, &past);
  set_part (self, CW_REPORT_HEAD_YEAR, year, first, past);
  self->year_way = way;
  self->is_disputed = FALSE;
}

static void
read_years (Reader *self)
{
  /* Numbers of volumes stand behind the years of the literature, too. */
  Way last = self->section == CW_REPORT_FRONT ? VOLUME : COPYRIGHT;

  for (Way way = PUBLISHED; way <= last; way++)
    {
      g_autoptr (GMatchInfo) match = NULL;

      if (g_regex_match (self->years[way], self->line, 0, &match))
        take_year (self, way, match);
    }
}

/* ---- who ---- */

static void
take_authors (Reader *self, const char *first, const char *second, gboolean more)
{
  g_autofree char *authors = NULL;

  if (more)
    authors = g_strdup_printf ("%s et al.", first);
  else if (second)
    authors = g_strdup_printf ("%s and %s", first, second);
  set_part (self, CW_REPORT_HEAD_CITATION, authors ? authors : first, 0, (int)strlen (self->line));
}

static void
read_citation (Reader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (citation_patterns); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *first = NULL, *second = NULL, *more = NULL;

      if ((i == 0 && strlen (self->line) > RUNNING_HEAD_BYTES) ||
          !g_regex_match (self->citations[i], self->line, 0, &match))
        continue;
      first = fetch (match, "first");
      second = fetch (match, "second");
      more = fetch (match, "more");
      take_authors (self, first, second, more != NULL);
      take_year (self, CITED, match);
    }
}

/* The family's name, or NULL when the words are no name. */
static char *
read_name (Reader *self, const char *words)
{
  g_autofree char *plain = g_regex_replace_literal (self->name_marks, words, -1, 0, "", 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return plain && g_regex_match (self->full_name, g_strstrip (plain), 0, &match)
           ? fetch (match, "family")
           : NULL;
}

/* Whether nothing stands there but marks and degrees. */
static gboolean
is_mark (Reader *self, const char *words)
{
  g_autofree char *plain = g_regex_replace_literal (self->name_marks, words, -1, 0, "", 0, NULL);

  return plain && *g_strstrip (plain) == '\0';
}

/* A line of names below the title: at least two, and nothing else. */
static void
read_authors (Reader *self)
{
  g_auto (GStrv) words = g_regex_split (self->between_names, self->line, 0);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  if (self->head->texts[CW_REPORT_HEAD_CITATION] ||
      g_regex_match_simple (title_words, self->line, 0, 0))
    return;
  for (guint i = 0; words[i]; i++)
    {
      char *name = read_name (self, words[i]);

      if (name == NULL && !is_mark (self, words[i]))
        return;
      if (name)
        g_ptr_array_add (names, name);
    }
  if (names->len > 1)
    take_authors (self, names->pdata[0], names->pdata[1], names->len > 2);
}

static void
read_doi (Reader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *doi = NULL;
  int first, past;

  if (!g_regex_match (self->doi_regex, self->line, 0, &match))
    return;
  doi = g_match_info_fetch (match, 0);
  self->has_dois |= self->doi && !g_str_equal (self->doi, doi);
  if (self->doi)
    return;
  g_match_info_fetch_pos (match, 0, &first, &past);
  self->doi = g_steal_pointer (&doi);
  self->doi_span = (CwNotationSpan){ self->first + (gsize)first, (gsize)past - (gsize)first };
}

/* ---- where ---- */

static void
take_country (Reader *self, const GMatchInfo *match)
{
  g_autofree char *words = fetch (match, "country");
  const char *country = words ? cw_country_lookup (words) : NULL;
  const char *known = self->head->texts[CW_REPORT_HEAD_COUNTRY];
  int first, past;

  if (country == NULL)
    return;
  self->has_countries |= known && !g_str_equal (known, country);
  g_match_info_fetch_named_pos (match, "country", &first, &past);
  if (known == NULL)
    set_part (self, CW_REPORT_HEAD_COUNTRY, country, first, past);
}

static void
read_countries (Reader *self)
{
  g_autoptr (GMatchInfo) match = NULL;

  if (!g_regex_match (self->institution, self->line, 0, NULL))
    return;
  for (gboolean more = g_regex_match (self->country, self->line, 0, &match); more;
       more = g_match_info_next (match, NULL))
    take_country (self, match);
}

/* ---- the text ---- */

/* Whether a page with the head may still go on. */
static gboolean
is_head (const Reader *self)
{
  return self->n_lines < HEAD_LINES && self->section != CW_REPORT_BACK;
}

/* “Case report” above the title is the kind of the article. */
static void
read_heading (Reader *self)
{
  CwReportSection section = CW_REPORT_FRONT;
  gsize used;

  if (self->section != CW_REPORT_BACK &&
      cw_report_heading_match (self->line, strlen (self->line), &section, &used) &&
      (section != CW_REPORT_CASE || self->n_lines >= LABEL_LINES))
    self->section = section;
}

static void
read_line (Reader *self)
{
  read_heading (self);
  if (is_head (self))
    {
      read_citation (self);
      read_years (self);
      read_doi (self);
    }
  if (is_head (self) && self->section == CW_REPORT_FRONT)
    read_authors (self);
  read_countries (self);
  self->n_lines++;
}

static void
read_lines (Reader *self)
{
  for (const char *line = self->text; *line;)
    {
      gsize length = strcspn (line, "\n");

      if (length > 0 && length <= LINE_BYTES)
        {
          self->first = (gsize)(line - self->text);
          self->line = g_strndup (line, length);
          if (g_utf8_validate (self->line, -1, NULL))
            read_line (self);
          g_clear_pointer (&self->line, g_free);
        }
      line += length + (line[length] != '\0');
    }
}

static void
finish (Reader *self)
{
  char **texts = self->head->texts;
  g_autofree char *authors = NULL;

  if (self->is_disputed)
    g_clear_pointer (&texts[CW_REPORT_HEAD_YEAR], g_free);
  if (self->has_countries)
    g_clear_pointer (&texts[CW_REPORT_HEAD_COUNTRY], g_free);
  if (texts[CW_REPORT_HEAD_CITATION] == NULL && self->doi && !self->has_dois)
    {
      texts[CW_REPORT_HEAD_CITATION] = g_strconcat ("doi:", self->doi, NULL);
      self->head->spans[CW_REPORT_HEAD_CITATION] = self->doi_span;
      return;
    }
  if (texts[CW_REPORT_HEAD_CITATION] == NULL || texts[CW_REPORT_HEAD_YEAR] == NULL)
    return;
  authors = g_steal_pointer (&texts[CW_REPORT_HEAD_CITATION]);
  texts[CW_REPORT_HEAD_CITATION] = g_strdup_printf ("%s, %s", authors, texts[CW_REPORT_HEAD_YEAR]);
}

static void
compile_all (Reader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (citation_patterns); i++)
    self->citations[i] = compile (citation_patterns[i]);
  for (Way way = PUBLISHED; way < N_WAYS; way++)
    self->years[way] = compile (year_patterns[way]);
  self->full_name = compile (full_name);
  self->between_names = compile (between_names);
  self->name_marks = compile (name_marks);
  self->institution = compile (institution);
  self->country = compile (last_words);
  self->doi_regex = compile (doi_pattern);
}

static void
clear (Reader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (citation_patterns); i++)
    g_regex_unref (self->citations[i]);
  for (Way way = PUBLISHED; way < N_WAYS; way++)
    g_regex_unref (self->years[way]);
  g_regex_unref (self->full_name);
  g_regex_unref (self->between_names);
  g_regex_unref (self->name_marks);
  g_regex_unref (self->institution);
  g_regex_unref (self->country);
  g_regex_unref (self->doi_regex);
  g_free (self->doi);
}

/**
 * cw_report_head_parse:
 * @text: the text of a published report, a line for each paragraph; any bytes up to the zero
 *
 * Reads what is printed around the report. Takes time in proportion to the length of the text.
 *
 * Returns: (transfer full): what was found
 */
CwReportHead *
cw_report_head_parse (const char *text)
{
  Reader reader = { .text = text, .head = g_new0 (CwReportHead, 1) };

  compile_all (&reader);
  read_lines (&reader);
  finish (&reader);
  clear (&reader);
  return reader.head;
}

/**
 * cw_report_head_free:
 * @self: (nullable) (transfer full): a head
 *
 * Frees the head.
 */
void
cw_report_head_free (CwReportHead *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < CW_REPORT_HEAD_N_PARTS; i++)
    g_free (self->texts[i]);
  g_free (self);
}
