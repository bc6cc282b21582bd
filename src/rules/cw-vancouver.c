/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-vancouver.h"

#include <stdio.h>
#include <string.h>

#include "base/cw-date.h"
#include "rules/cw-contributors.h"

/* A reference as the ICMJE's "Sample References" print it, after Citing Medicine, 2nd edition
 * (Patrias K, National Library of Medicine, 2007-). The words are English in every language. */

/* More authors than six end with "et al." (ICMJE). */
#define AUTHORS_MAX 6

static const char *
get (const CwSnapshot *publication, const char *field)
{
  return cw_snapshot_get_text (publication, field);
}

/* ---- names ---- */

static gboolean
is_organisation (const CwSnapshot *name)
{
  return get (name, "given-names") == NULL && get (name, "suffix") == NULL;
}

/* "Jr" stays, "III" becomes "3rd". */
static const char *
get_suffix (const char *suffix)
{
  static const char *const numbers[][2] = {
    { "II", "2nd" }, { "III", "3rd" }, { "IV", "4th" }, { "Jr.", "Jr" }, { "Sr.", "Sr" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    if (strcmp (numbers[i][0], suffix) == 0)
      return numbers[i][1];
  return suffix;
}

static void
append_name (GString *out, const CwSnapshot *name)
{
  const char *family = get (name, "family-name");
  const char *given = get (name, "given-names");
  const char *suffix = get (name, "suffix");

  g_string_append (out, family ? family : "");
  if (given)
    {
      g_autofree char *initials = cw_contributors_dup_initials (given);

      g_string_append_printf (out, "%s%s", family && *initials ? " " : "", initials);
    }
  if (suffix)
    g_string_append_printf (out, " %s", get_suffix (suffix));
}

/* Persons are parted by commas; an organisation stands behind a semicolon. */
static guint
append_names (GString *out, const CwSnapshot *publication, const char *role)
{
  GPtrArray *names = cw_contributors_get (publication);
  guint n = 0;

  for (guint i = 0; i < names->len; i++)
    {
      const CwSnapshot *name = names->pdata[i];
      gboolean others = g_strcmp0 (get (name, "family-name"), "et al.") == 0;

      if (strcmp (cw_contributors_get_role (name), role) != 0)
        continue;
      if (n == AUTHORS_MAX || others)
        {
          g_string_append (out, n ? ", et al" : "et al");
          return n + 1;
        }
      if (n++ > 0)
        g_string_append (out, is_organisation (name) ? "; " : ", ");
      append_name (out, name);
    }
  return n;
}

static guint
append_editors (GString *out, const CwSnapshot *publication)
{
  guint n = append_names (out, publication, "editor");

  if (n > 0)
    g_string_append (out, n > 1 ? ", editors" : ", editor");
  return n;
}

/* ---- punctuation ---- */

/* Ends a sentence, unless it ends itself. */
static void
end_sentence (GString *out)
{
  if (out->len == 0)
    return;
  if (out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  if (out->len && strchr (".?!", out->str[out->len - 1]) == NULL)
    g_string_append_c (out, '.');
  g_string_append_c (out, ' ');
}

static void
append_sentence (GString *out, const char *text)
{
  if (text == NULL)
    return;
  g_string_append (out, text);
  end_sentence (out);
}

/* ---- dates and pages ---- */

static void
append_date (GString *out, const char *canonical, gboolean year_only)
{
  guint year = 0, month = 0, day = 0;

  if (canonical == NULL)
    return;
  if (sscanf (canonical, "%4u-%2u-%2u", &year, &month, &day) < 1)
    {
      g_string_append (out, canonical + (*canonical == '!'));
      return;
    }
  g_string_append_printf (out, "%s%u", g_str_has_suffix (canonical, "~") ? "ca. " : "", year);
  if (month >= 1 && month <= 12 && !year_only)
    g_string_append_printf (out, " %.3s", cw_date_get_month_name (month));
  if (day && !year_only)
    g_string_append_printf (out, " %u", day);
}

static gsize
measure_digits (const char *text)
{
  gsize length = strlen (text), digits = 0;

  while (digits < length && g_ascii_isdigit (text[length - 1 - digits]))
    digits++;
  return digits;
}

/* "284-287" is "284-7", "S93-S99" is "S93-9"; pages with a letter behind stay whole. */
static void
append_range (GString *out, const char *first, const char *last)
{
  gsize length = strlen (first), same = 0;

  if (strcmp (first, last) == 0)
    {
      g_string_append (out, first);
      return;
    }
  if (length == strlen (last) && measure_digits (first) == measure_digits (last) &&
      measure_digits (last) > 0)
    while (same < length - 1 && first[same] == last[same])
      same++;
  /* The letters before the number must agree, or the whole second page is needed. */
  if (same < length - measure_digits (last))
    same = 0;
  g_string_append_printf (out, "%s-%s", first, last + same);
}

/**
 * cw_vancouver_dup_pages:
 * @pages: pages as they are recorded: "284–287", "S93-S99", "e123"
 *
 * Returns: (transfer full): pages as they are printed: "284-7", "S93-9", "e123"
 */
char *
cw_vancouver_dup_pages (const char *pages)
{
  g_auto (GStrv) ranges = g_strsplit (pages, ",", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; ranges[i]; i++)
    {
      g_autofree char *plain = g_strstrip (g_strdup (ranges[i]));
      g_auto (GStrv) ends = NULL;

      for (char *dash = plain; (dash = strstr (dash, "–"));)
        {
          *dash = '-';
          memmove (dash + 1, dash + strlen ("–"), strlen (dash + strlen ("–")) + 1);
        }
      ends = g_strsplit (plain, "-", -1);
      if (i)
        g_string_append (out, ", ");
      if (g_strv_length (ends) == 2)
        append_range (out, g_strstrip (ends[0]), g_strstrip (ends[1]));
      else
        g_string_append (out, plain);
    }
  return g_string_free (out, FALSE);
}

/* ---- the kinds of works ---- */

static void
append_numbers (GString *out, const CwSnapshot *publication)
{
  const char *doi = get (publication, "doi");

  end_sentence (out);
  if (doi)
    g_string_append_printf (out, "doi: %s", doi);
  else if (get (publication, "pmid"))
    g_string_append_printf (out, "PMID: %s", get (publication, "pmid"));
  end_sentence (out);
}

static void
append_article (GString *out, const CwSnapshot *publication)
{
  const char *journal = get (publication, "journal-abbreviation");
  const char *volume = get (publication, "volume");
  const char *issue = get (publication, "issue");
  const char *number = get (publication, "article-number");
  g_autofree char *pages =
    get (publication, "pages") ? cw_vancouver_dup_pages (get (publication, "pages")) : NULL;
  gboolean supplement = issue && g_ascii_strncasecmp (issue, "Suppl", 5) == 0;
  gboolean has_date = get (publication, "issued") != NULL;

  append_sentence (out, journal ? journal : get (publication, "container-title"));
  append_date (out, get (publication, "issued"), volume || issue);
  if (volume || issue)
    g_string_append_printf (out, "%s%s", has_date ? ";" : "", volume ? volume : "");
  if (issue)
    g_string_append_printf (out, supplement ? " %s" : "(%s)", issue);
  if (pages || number)
    g_string_append_printf (out, ":%s", pages ? pages : number);
}

/* "St. Louis: Mosby; 2002" */
static void
append_imprint (GString *out, const CwSnapshot *publication)
{
  const char *place = get (publication, "place");
  const char *publisher = get (publication, "publisher");

  if (place)
    g_string_append (out, place);
  if (publisher)
    g_string_append_printf (out, "%s%s", place ? ": " : "", publisher);
  if ((place || publisher) && get (publication, "issued"))
    g_string_append (out, "; ");
  append_date (out, get (publication, "issued"), TRUE);
}

/* "4th ed.", also for "4" and "4th edition" */
static void
append_edition (GString *out, const char *edition)
{
  static const char *const endings[] = { "th", "st", "nd", "rd" };
  guint number = edition ? (guint)g_ascii_strtoull (edition, NULL, 10) : 0;
  guint ending = number % 10 < 4 && (number / 10) % 10 != 1 ? number % 10 : 0;

  if (edition == NULL)
    return;
  if (strspn (edition, "0123456789") == strlen (edition))
    g_string_append_printf (out, "%u%s ed. ", number, endings[ending]);
  else
    g_string_append_printf (out, strstr (edition, "ed") ? "%s" : "%s ed", edition);
  end_sentence (out);
}

static void
append_in (GString *out, const CwSnapshot *publication)
{
  g_string_append (out, "In: ");
  if (append_editors (out, publication))
    end_sentence (out);
  append_sentence (out, get (publication, "container-title"));
}

static void
append_book (GString *out, const CwSnapshot *publication, gboolean is_part)
{
  g_autofree char *pages =
    get (publication, "pages") ? cw_vancouver_dup_pages (get (publication, "pages")) : NULL;

  if (is_part && get (publication, "container-title"))
    append_in (out, publication);
  append_edition (out, get (publication, "edition"));
  append_imprint (out, publication);
  if (is_part && pages)
    {
      end_sentence (out);
      g_string_append_printf (out, "p. %s", pages);
    }
}

static void
append_internet (GString *out, const CwSnapshot *publication)
{
  append_imprint (out, publication);
  if (get (publication, "accessed"))
    {
      g_string_append (out, g_str_has_suffix (out->str, " ") ? "[cited " : " [cited ");
      append_date (out, get (publication, "accessed"), FALSE);
      g_string_append_c (out, ']');
    }
  if (get (publication, "url"))
    {
      end_sentence (out);
      g_string_append_printf (out, "Available from: %s", get (publication, "url"));
    }
}

static void
append_preprint (GString *out, const CwSnapshot *publication)
{
  const char *server = get (publication, "container-title");

  append_sentence (out, server ? server : get (publication, "publisher"));
  append_date (out, get (publication, "issued"), FALSE);
}

/* What stands in brackets behind the title, and who writes the rest. */
static const struct
{
  const char *type;
  const char *mark;
  gboolean is_part;
  void (*append) (GString *out, const CwSnapshot *publication);
} forms[] = {
  { "article", NULL, FALSE, append_article },
  { "preprint", "[Preprint]", FALSE, append_preprint },
  { "webpage", "[Internet]", FALSE, append_internet },
  { "dataset", "[dataset]", FALSE, append_internet },
  { "software", "[software]", FALSE, append_internet },
  { "thesis", "[dissertation]", FALSE, NULL },
  { "book", NULL, FALSE, NULL },
  { "chapter", NULL, TRUE, NULL },
  { "conference", NULL, TRUE, NULL },
  { "report", NULL, FALSE, NULL },
};

static void
append_work (GString *out, const CwSnapshot *publication, guint form)
{
  const char *title = get (publication, "title");
  g_autofree char *marked = NULL;

  if (title && forms[form].mark)
    marked = g_strjoin (" ", title, forms[form].mark, NULL);
  append_sentence (out, marked ? marked : title);
  if (forms[form].append)
    forms[form].append (out, publication);
  else
    append_book (out, publication, forms[form].is_part);
}

/* What has a journal is printed as an article, what has none as a book. */
static guint
choose_form (const CwSnapshot *publication)
{
  const char *type = get (publication, "type");

  for (guint i = 0; type && i < G_N_ELEMENTS (forms); i++)
    if (strcmp (forms[i].type, type) == 0)
      return i;
  return get (publication, "container-title") || get (publication, "journal-abbreviation") ? 0 : 6;
}

/**
 * cw_vancouver_format:
 * @publication: a publication
 *
 * Formats a reference as medical journals print it: up to six authors by their initials, the
 * journal's abbreviation, year;volume(issue):pages with the last page shortened, and the DOI.
 *
 * Returns: (transfer full): one line of plain text, "" when nothing is recorded
 */
char *
cw_vancouver_format (const CwSnapshot *publication)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint form = choose_form (publication);

  if (append_names (out, publication, "author") == 0 && !forms[form].is_part)
    append_editors (out, publication);
  end_sentence (out);
  append_work (out, publication, form);
  append_numbers (out, publication);
  return g_strchomp (g_strdup (out->str));
}
