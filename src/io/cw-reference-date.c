/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-reference-date.h"

#include <stdio.h>
#include <string.h>

#include "base/cw-date.h"

/* Dates as the formats write them: "2022/03/14/", "2022 Mar 14", "2022-03~". What is no date stays
 * as it was typed; what says more than a date is kept beside it. */

/**
 * cw_reference_month_parse:
 * @text: "3", "03", "mar", "March", "Sept."
 *
 * Returns: 1 to 12, or 0
 */
guint
cw_reference_month_parse (const char *text)
{
  guint number = 0;
  int used = 0;

  if (sscanf (text, "%2u%n", &number, &used) == 1)
    return text[used] == '\0' && number <= 12 ? number : 0;
  for (guint i = 1; i <= 12; i++)
    if (g_ascii_strncasecmp (text, cw_date_get_month_name (i), 3) == 0 &&
        strspn (text + 3, "abcdefghijklmnopqrstuvwxyz.") == strlen (text + 3))
      return i;
  return 0;
}

static char *
join (guint year, guint month, guint day, gboolean approximate)
{
  g_autoptr (CwDate) date = cw_date_new (year, month, day, approximate);

  return date ? cw_date_to_string (date) : NULL;
}

static char *
parse_slashes (const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, "/", 4);
  guint numbers[3] = { 0 };
  guint n = g_strv_length (parts);
  gboolean approximate = n == 4 && strcmp (parts[3], "~") == 0;

  if (n < 2 || (n == 4 && *parts[3] && !approximate))
    return NULL;
  for (guint i = 0; i < MIN (n, 3); i++)
    {
      gsize length = strlen (parts[i]);

      if (length != strspn (parts[i], "0123456789") || length > 4 || (i == 0 && length != 4))
        return NULL;
      numbers[i] = (guint)g_ascii_strtoull (parts[i], NULL, 10);
    }
  return join (numbers[0], numbers[1], numbers[2], approximate);
}

/* "2022 Mar 14" of MEDLINE and "2022 March". */
static char *
parse_words (const char *text)
{
  char name[16] = "";
  guint year = 0, day = 0, month;
  int used = 0, n = sscanf (text, "%4u %15[A-Za-z.]%n %2u%n", &year, name, &used, &day, &used);

  month = n >= 2 ? cw_reference_month_parse (name) : 0;
  return month && text[used] == '\0' ? join (year, month, day, FALSE) : NULL;
}

/**
 * cw_reference_date_parse:
 * @text: a date as a format writes it
 *
 * Returns: (transfer full) (nullable): its canonical text, or %NULL when it is not a date and
 *   nothing but a date
 */
char *
cw_reference_date_parse (const char *text)
{
  g_autofree char *plain = g_strstrip (g_strdup (text));
  g_autoptr (CwDate) date = NULL;
  char *canonical = parse_slashes (plain);

  if (canonical == NULL)
    canonical = parse_words (plain);
  if (canonical == NULL && (date = cw_date_parse (plain, NULL)))
    canonical = cw_date_to_string (date);
  return canonical;
}

/* The year that a longer text begins with. */
static char *
parse_year (const char *text)
{
  char year[5] = "";

  if (strspn (text, "0123456789") != 4)
    return NULL;
  memcpy (year, text, 4);
  return join ((guint)g_ascii_strtoull (year, NULL, 10), 0, 0, FALSE);
}

static gboolean
is_more_precise (const char *date, const char *old)
{
  return strlen (date) > strlen (old) && strncmp (date, old, strlen (old)) == 0;
}

/**
 * cw_reference_date_set:
 * @draft: a draft with an open reference
 * @field: name of a date field
 * @tag: what the format calls it
 * @text: what stands there
 *
 * Sets a date unless a more precise one of the same year is there. A text that says more, such as
 * a season, leaves the year and is kept; one that is no date is kept as it was typed.
 */
void
cw_reference_date_set (CwReferenceDraft *draft,
                       const char *field,
                       const char *tag,
                       const char *text)
{
  const char *old = cw_reference_draft_get (draft, field);
  g_autofree char *date = cw_reference_date_parse (text);
  g_autofree char *plain = g_strstrip (g_strdup (text));

  if (*plain == '\0')
    return;
  if (date == NULL && (date = parse_year (plain)))
    cw_reference_draft_keep (draft, tag, plain);
  if (date == NULL)
    date = g_strconcat ("!", plain, NULL);
  if (old == NULL || is_more_precise (date, old) || (*old == '!' && *date != '!'))
    cw_reference_draft_replace (draft, field, date);
  else if (!is_more_precise (old, date) && strcmp (old, date) != 0)
    cw_reference_draft_keep (draft, tag, plain);
}

static gboolean
split (const char *canonical, guint *year, guint *month, guint *day, gboolean *approximate)
{
  *month = *day = 0;
  *approximate = g_str_has_suffix (canonical, "~");
  return sscanf (canonical, "%4u-%2u-%2u", year, month, day) >= 1;
}

/**
 * cw_reference_date_dup_slashes:
 * @canonical: text of a date field
 *
 * Returns: (transfer full): as RIS has it: "2022/03/14/"; what is no date as it was typed
 */
char *
cw_reference_date_dup_slashes (const char *canonical)
{
  GString *out;
  guint year, month, day;
  gboolean approximate;

  if (*canonical == '!' || !split (canonical, &year, &month, &day, &approximate))
    return g_strdup (*canonical == '!' ? canonical + 1 : canonical);
  out = g_string_new (NULL);
  g_string_append_printf (out, "%04u/", year);
  if (month)
    g_string_append_printf (out, "%02u", month);
  g_string_append_c (out, '/');
  if (day)
    g_string_append_printf (out, "%02u", day);
  g_string_append (out, approximate ? "/~" : "/");
  return g_string_free (out, FALSE);
}

/**
 * cw_reference_date_dup_words:
 * @canonical: text of a date field
 *
 * Returns: (transfer full): as MEDLINE has it: "2022 Mar 14"; what is no date as it was typed
 */
char *
cw_reference_date_dup_words (const char *canonical)
{
  guint year, month, day;
  gboolean approximate;

  if (*canonical == '!' || !split (canonical, &year, &month, &day, &approximate) || approximate)
    return g_strdup (*canonical == '!' ? canonical + 1 : canonical);
  if (month == 0)
    return g_strdup_printf ("%04u", year);
  return day ? g_strdup_printf ("%04u %.3s %u", year, cw_date_get_month_name (month), day)
             : g_strdup_printf ("%04u %.3s", year, cw_date_get_month_name (month));
}
