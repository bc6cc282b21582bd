/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-figure-pointer.h"
#include "manuscript/cw-mention-private.h"

/* Panels of a figure with the time they show: where the text cites them, in the legend of the
 * figure, and in the caption of a panel. */

#define LETTERS "(?<letters>[A-L](?: ?(?:-|,|and|&|to) ?[A-L])*)"
#define IN_LEGEND                                                                                  \
  "(?-i:\\A\\(?" LETTERS "\\)?[.:,]? (?=[A-Z(a-z])(?!case|total|CT\\b)|\\(" LETTERS "\\))"

/* The one time between the panels before and these. */
static const CwToldTime *
find_time_before (const GArray *times, gsize from, gsize at)
{
  const CwToldTime *found = NULL;

  for (guint i = 0; i < times->len; i++)
    {
      const CwToldTime *time = &g_array_index (times, CwToldTime, i);

      if (time->range.first < from || time->range.past > at)
        continue;
      if (found)
        return NULL;
      found = time;
    }
  return found;
}

static void
add_panels (CwMentionReader *self,
            CwWordRange range,
            guint figure,
            guint letters,
            const CwToldTime *time)
{
  CwMention *mention;

  /* Without a time there is nothing to compare, but the panels are cited all the same. */
  mention = cw_mention_add (self, CW_MENTION_PANELS, range);
  if (mention == NULL)
    return;
  mention->number = (CwRange){ figure, figure };
  mention->is_number = TRUE;
  mention->letters = letters;
  if (time)
    mention->when = cw_time_point_copy (&time->when);
}

static void
read_cited (CwMentionReader *self, const GArray *times)
{
  g_autoptr (GArray) pointers = cw_figure_pointer_list (self->words);
  gsize from = 0;

  for (guint i = 0; i < pointers->len; i++)
    {
      const CwFigurePointer *pointer = &g_array_index (pointers, CwFigurePointer, i);

      if (pointer->letters == 0)
        continue;
      add_panels (self, (CwWordRange){ pointer->first, pointer->past }, pointer->number,
                  pointer->letters, find_time_before (times, from, pointer->first));
      from = pointer->past;
    }
}

/* The time stands behind letters that begin the sentence, before letters in parentheses. */
static void
read_legend (CwMentionReader *self, const GArray *times)
{
  g_autoptr (GMatchInfo) match = NULL;
  gsize from = 0;

  cw_mention_find (self, IN_LEGEND, 0, &match);
  for (; match && g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *letters = cw_mention_fetch (match, "letters");
      CwWordRange range;

      if (letters == NULL || !cw_mention_get_range (match, "letters", &range))
        continue;
      add_panels (self, range, self->statement->passage->figure, cw_figure_letters_read (letters),
                  range.first <= 1 ? find_time_before (times, range.past, self->length)
                                   : find_time_before (times, from, range.first));
      if (range.first <= 1)
        return;
      from = range.past;
    }
}

/* What the caption of a panel says is said of that panel; the time itself is the passage. */
static void
read_caption (CwMentionReader *self, const GArray *times)
{
  const CwToldTime *time = find_time_before (times, 0, self->length);

  if (time)
    add_panels (self, time->range, self->statement->passage->figure,
                cw_figure_letters_read (self->statement->passage->letter), time);
}

void
cw_mention_read_panels (CwMentionReader *self, const GArray *times)
{
  const CwPassage *passage = self->statement->passage;

  if (passage->kind != CW_PASSAGE_CAPTION)
    read_cited (self, times);
  else if (passage->letter)
    read_caption (self, times);
  else
    read_legend (self, times);
}
