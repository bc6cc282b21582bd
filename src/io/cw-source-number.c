/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-source-private.h"

#include <string.h>

/* Numbers of lines, as a journal wants them in a manuscript that is read by others: they stand in
 * the margin of the paper, and in the text of its file before the words of each line. */

/* Fewer lines in a row may be a list, and so may those that are few among all. */
#define LEAST_LINES 10
#define LEAST_SHARE 0.45
#define MAX_DIGITS 5
#define MAX_STEP 3

/* Where the number ends with which the line begins, and the number. %NULL when there is none: "2.5"
 * and "1." are no numbers of lines. */
static const char *
read_number (const CwSourceLine *line, guint *number)
{
  const char *end = line->start + line->length, *p = line->start;

  *number = 0;
  for (; p < end && g_ascii_isdigit (*p) && p - line->start <= MAX_DIGITS; p++)
    *number = *number * 10 + (guint)(*p - '0');
  if (p == line->start || p - line->start > MAX_DIGITS)
    return NULL;
  return p < end && (*p == '.' || *p == ',' || *p == ')' || *p == '-') ? NULL : p;
}

/* The number follows that of the line before, where one or two may have gone with a picture, or
 * begins anew on a page. */
static gboolean
is_next (const GArray *lines, guint i, guint number, guint last)
{
  const CwSourceLine *line = &g_array_index (lines, CwSourceLine, i);

  if (number > last && number <= last + MAX_STEP)
    return TRUE;
  return number == 1 && (i == 0 || line->page > g_array_index (lines, CwSourceLine, i - 1).page);
}

/* "1A man of", then "260 years": where numbers have no space behind them, the words may go on with
 * figures. */
static const char *
find_glued (const CwSourceLine *line, guint last)
{
  char number[16];
  gsize length = (gsize)g_snprintf (number, sizeof number, "%u", last + 1);

  return line->length > length && strncmp (line->start, number, length) == 0 ? line->start + length
                                                                             : NULL;
}

static void
drop_number (CwSourceLine *line, const char *past)
{
  const char *end = line->start + line->length;

  while (past < end && cw_source_is_space (g_utf8_get_char (past)))
    past = g_utf8_next_char (past);
  line->furniture = past == end;
  if (line->furniture)
    return;
  line->start = past;
  line->length = (guint32)(end - past);
  line->characters = (guint32)g_utf8_strlen (past, end - past);
}

/* Where the number of a line ends, or %NULL; @last is the one before, and becomes this one. */
static const char *
find_number (const GArray *lines, guint i, gboolean is_glued, guint *last)
{
  const CwSourceLine *line = &g_array_index (lines, CwSourceLine, i);
  guint number;
  const char *past = read_number (line, &number);

  if (past && is_next (lines, i, number, *last))
    *last = number;
  else if (is_glued && (past = find_glued (line, *last)) != NULL)
    ++*last;
  else
    return NULL;
  return past;
}

/* Counts the numbers of lines, and takes them away when asked to. */
static guint
walk (GArray *lines, gboolean drop)
{
  gboolean is_glued = FALSE;
  guint n = 0, last = 0;

  for (guint i = 0; i < lines->len; i++)
    {
      CwSourceLine *line = &g_array_index (lines, CwSourceLine, i);
      const char *past = find_number (lines, i, is_glued, &last);

      if (past == NULL)
        continue;
      n++;
      is_glued = past < line->start + line->length && !cw_source_is_space (g_utf8_get_char (past));
      if (drop)
        drop_number (line, past);
    }
  return n;
}

/**
 * cw_source_drop_numbers:
 * @lines: (element-type CwSourceLine): the lines of a text
 *
 * Takes the numbers of lines away, if the lines are numbered. A line that is nothing but its number
 * becomes furniture.
 */
void
cw_source_drop_numbers (GArray *lines)
{
  guint n = walk (lines, FALSE);

  if (n >= LEAST_LINES && n >= lines->len * LEAST_SHARE)
    walk (lines, TRUE);
}
