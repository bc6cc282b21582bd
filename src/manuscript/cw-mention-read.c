/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "manuscript/cw-mention-private.h"

/* A sentence goes past all readers of what can be mentioned. */

/* Nobody says anything of a patient in fewer bytes than "PR seen". */
#define SHORTEST_SENTENCE 7

static void
clear_told_time (gpointer data)
{
  cw_time_point_clear (&((CwToldTime *)data)->when);
}

/**
 * cw_mention_read:
 * @patterns: patterns, shared by all sentences
 * @statement: a sentence
 *
 * Finds the numbers and values in a sentence, with their meaning. Of a sentence about other people
 * only what it says of the article's own review counts. What a chip says cannot be wrong and is no
 * mention.
 */
void
cw_mention_read (CwPatterns *patterns, CwStatement *statement)
{
  CwMentionReader self = { patterns, statement, statement->words, strlen (statement->words) };
  g_autoptr (GArray) times = NULL;

  if (self.length < SHORTEST_SENTENCE)
    return;
  cw_mention_read_review (&self);
  if (!statement->is_patient)
    return;
  times = cw_mention_list_times (&self);
  g_array_set_clear_func (times, clear_told_time);
  cw_mention_read_patient (&self);
  cw_mention_read_vital (&self, times);
  cw_mention_read_dates (&self);
  cw_mention_read_durations (&self);
  cw_mention_read_responses (&self, times);
  cw_mention_read_panels (&self, times);
  cw_mention_read_doses (&self);
  cw_mention_read_cycles (&self);
  cw_mention_read_regimen (&self);
  cw_mention_read_stage (&self);
  cw_mention_read_laboratory (&self, times);
  cw_mention_read_amounts (&self);
  cw_mention_read_grades (&self);
  cw_mention_read_markers (&self);
  cw_mention_read_lesions (&self, times);
}
