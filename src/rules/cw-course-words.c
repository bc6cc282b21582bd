/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-course-cycle.h"

#include <string.h>

/* Times that are counted in cycles, as authors write them: “After 2 cycles”, “Cycle 3”. */

/* A number of cycles as a sentence has it. */
#define MAX_CYCLES 999

/* Moves @text behind @word, whatever its case. */
static gboolean
skip_word (const char **text, const char *word)
{
  gsize length = strlen (word);

  while (g_ascii_isspace (**text))
    (*text)++;
  if (g_ascii_strncasecmp (*text, word, length) != 0 || g_ascii_isalpha ((*text)[length]))
    return FALSE;
  *text += length;
  return TRUE;
}

static gboolean
skip_number (const char **text, guint *number)
{
  char *end = NULL;
  guint64 read;

  while (g_ascii_isspace (**text))
    (*text)++;
  if (!g_ascii_isdigit (**text))
    return FALSE;
  read = g_ascii_strtoull (*text, &end, 10);
  *number = (guint)MIN (read, MAX_CYCLES + 1);
  *text = end;
  return read <= MAX_CYCLES && *end != '.';
}

static gboolean
skip_cycle (const char **text)
{
  return skip_word (text, "cycles") || skip_word (text, "cycle");
}

/* “2 cycles”, “cycle 2”. */
static gboolean
skip_count (const char **text, guint *number)
{
  const char *start = *text;

  if (skip_number (text, number) && skip_cycle (text))
    return TRUE;
  *text = start;
  return skip_cycle (text) && skip_number (text, number);
}

/* Counts by the cycles of @regimen, or of whichever the words can only mean. */
static gboolean
read_words (const CwCourse *self, CwRegimen *regimen, const char *words, CwMoment *moment)
{
  const char *text = words ? words : "";
  gboolean after = skip_word (&text, "after");
  gboolean before = !after && skip_word (&text, "before");
  guint number;
  CwRegimen *counted;
  CwRange range;
  CwMoment begin;

  if (!skip_count (&text, &number) || (number == 0 && !after))
    return FALSE;
  counted = cw_course_cycle_choose (self, regimen, words, number);
  range.low = range.high = after ? number : number - 1.0;
  begin = *moment = cw_course_get_end_of_cycle (self, counted, &range);
  if (!after && !before)
    {
      range.low = range.high = number;
      *moment = cw_course_get_end_of_cycle (self, counted, &range);
      moment->low = begin.low;
    }
  return moment->known;
}

/**
 * cw_course_read_words:
 * @self: a course
 * @words: (nullable): a time in words
 * @moment: (out caller-allocates): when it was
 *
 * Reads a time that begins with “After 2 cycles”, “After cycle 2”, “Before cycle 3” or “Cycle 3”.
 * After and before a cycle are its end and its beginning, in a cycle is all of it.
 *
 * Returns: %FALSE when the words say something else, the length of a cycle is not recorded, or it
 *   is not clear of which regimen it is
 */
gboolean
cw_course_read_words (const CwCourse *self, const char *words, CwMoment *moment)
{
  return read_words (self, NULL, words, moment);
}

/**
 * cw_course_read_words_of:
 * @self: a course
 * @entity: an entity of its case
 * @field: the field with a time in words
 * @moment: (out caller-allocates): when it was
 *
 * As cw_course_read_words(), for words whose place says which regimen they speak of.
 *
 * Returns: as cw_course_read_words()
 */
gboolean
cw_course_read_words_of (const CwCourse *self,
                         CwEntity *entity,
                         const char *field,
                         CwMoment *moment)
{
  g_autofree char *words = cw_entity_dup_by_name (entity, field);

  return read_words (self, cw_course_cycle_find_context (self, entity, field), words, moment);
}
