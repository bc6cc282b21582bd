/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-source-private.h"

#include <string.h>

/* The raw text as lines of print. */

/**
 * cw_source_is_space:
 * @c: a character
 *
 * Returns: whether it is white space of any width, the kinds that do not break included
 */
gboolean
cw_source_is_space (gunichar c)
{
  return c == ' ' || c == '\t' || c == 0xa0 || (c > 0x7f && g_unichar_isspace (c));
}

static const char *
skip_spaces (const char *p, const char *end)
{
  while (p < end && cw_source_is_space (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

static const char *
trim_end (const char *start, const char *end)
{
  while (end > start)
    {
      const char *previous = g_utf8_prev_char (end);

      if (!cw_source_is_space (g_utf8_get_char (previous)))
        break;
      end = previous;
    }
  return end;
}

static const char *
find_line_end (const char *p)
{
  return p + strcspn (p, "\n\r\f\v");
}

static void
add_line (GArray *lines, const char *start, const char *end, guint32 page, gboolean *parted)
{
  const char *ink = skip_spaces (start, end);
  CwSourceLine line = { .start = ink, .page = page };

  end = trim_end (ink, end);
  if (ink == end)
    {
      *parted = TRUE;
      return;
    }
  line.length = (guint32)(end - ink);
  line.characters = (guint32)g_utf8_strlen (ink, end - ink);
  line.indented = ink > start;
  line.parted = *parted;
  g_array_append_val (lines, line);
  *parted = FALSE;
}

/**
 * cw_source_split:
 * @raw: valid UTF-8; a form feed ends a page
 *
 * Returns: (transfer full) (element-type CwSourceLine): the lines with ink on them
 */
GArray *
cw_source_split (const char *raw)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (CwSourceLine));
  guint32 page = strchr (raw, '\f') ? 1 : 0;
  gboolean parted = TRUE;

  for (const char *p = raw;;)
    {
      const char *end = find_line_end (p);

      /* "\r\n" is one line end: a second, empty line would part the paragraph. */
      if (end > p || *end != '\n' || p == raw || p[-1] != '\r')
        add_line (lines, p, end, page, &parted);
      if (*end == '\0')
        return lines;
      if (*end == '\f')
        {
          page++;
          parted = TRUE;
        }
      p = end + 1;
    }
}

/**
 * cw_source_get_first:
 * @line: a line
 *
 * Returns: its first character
 */
gunichar
cw_source_get_first (const CwSourceLine *line)
{
  return g_utf8_get_char (line->start);
}

/**
 * cw_source_get_last:
 * @line: a line
 *
 * Returns: its last character
 */
gunichar
cw_source_get_last (const CwSourceLine *line)
{
  return g_utf8_get_char (g_utf8_prev_char (line->start + line->length));
}
