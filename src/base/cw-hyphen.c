/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "base/cw-hyphen.h"

#include <string.h>

/* The words by which a hyphen at the end of a line is known to be the author's. Who has the whole
 * text asks both sides, after what the text itself says of the word; who has but two lines is
 * content with one side. */

#define BEFORE CW_HYPHEN_BEFORE
#define BEHIND CW_HYPHEN_BEHIND
#define BEFORE_ALONE CW_HYPHEN_BEFORE_ALONE
#define BEHIND_ALONE CW_HYPHEN_BEHIND_ALONE

static const struct
{
  const char *word;
  guint flags;
} words[] = {
  { "anti", BEFORE_ALONE },
  { "associated", BEHIND_ALONE },
  { "based", BEHIND | BEHIND_ALONE },
  { "blind", BEHIND },
  { "case", BEFORE },
  { "cell", BEHIND },
  { "center", BEHIND },
  { "control", BEHIND },
  { "cross", BEFORE },
  { "cut", BEFORE },
  { "cycle", BEHIND },
  { "day", BEFORE | BEHIND | BEFORE_ALONE | BEHIND_ALONE },
  { "defined", BEHIND },
  { "dependent", BEHIND_ALONE },
  { "differentiated", BEHIND },
  { "dose", BEFORE | BEHIND | BEFORE_ALONE | BEHIND_ALONE },
  { "double", BEFORE },
  { "drug", BEHIND },
  { "early", BEFORE },
  { "end", BEFORE },
  { "enhanced", BEHIND_ALONE },
  { "first", BEFORE | BEFORE_ALONE },
  { "five", BEFORE },
  { "fold", BEHIND },
  { "follow", BEFORE | BEFORE_ALONE },
  { "four", BEFORE },
  { "free", BEHIND | BEHIND_ALONE },
  { "full", BEFORE | BEFORE_ALONE },
  { "generation", BEHIND_ALONE },
  { "grade", BEHIND | BEHIND_ALONE },
  { "guided", BEHIND | BEFORE_ALONE | BEHIND_ALONE },
  { "half", BEFORE },
  { "high", BEFORE | BEFORE_ALONE },
  { "house", BEHIND },
  { "induced", BEHIND_ALONE },
  { "known", BEHIND },
  { "large", BEFORE },
  { "late", BEFORE },
  { "left", BEFORE_ALONE },
  { "life", BEFORE },
  { "like", BEHIND_ALONE },
  { "limiting", BEHIND },
  { "line", BEHIND | BEHIND_ALONE },
  { "long", BEFORE | BEFORE_ALONE },
  { "low", BEFORE | BEFORE_ALONE },
  { "mid", BEFORE },
  { "month", BEFORE | BEHIND | BEFORE_ALONE | BEHIND_ALONE },
  { "negative", BEHIND_ALONE },
  { "non", BEFORE | BEFORE_ALONE },
  { "off", BEHIND },
  { "old", BEHIND | BEHIND_ALONE },
  { "on", BEHIND },
  { "one", BEFORE },
  { "onset", BEHIND },
  { "phase", BEHIND },
  { "positive", BEHIND_ALONE },
  { "post", BEFORE_ALONE },
  { "pre", BEFORE_ALONE },
  { "rate", BEHIND },
  { "related", BEHIND | BEHIND_ALONE },
  { "resistant", BEHIND_ALONE },
  { "right", BEFORE_ALONE },
  { "risk", BEHIND },
  { "second", BEFORE | BEFORE_ALONE },
  { "section", BEHIND },
  { "self", BEFORE | BEFORE_ALONE },
  { "sensitive", BEHIND_ALONE },
  { "short", BEFORE | BEFORE_ALONE },
  { "sided", BEHIND },
  { "single", BEFORE },
  { "six", BEFORE },
  { "small", BEFORE },
  { "smoker", BEHIND_ALONE },
  { "soft", BEFORE },
  { "specific", BEHIND | BEHIND_ALONE },
  { "stage", BEHIND },
  { "standing", BEHIND_ALONE },
  { "term", BEHIND | BEHIND_ALONE },
  { "third", BEFORE | BEFORE_ALONE },
  { "threatening", BEHIND | BEHIND_ALONE },
  { "three", BEFORE },
  { "time", BEFORE | BEHIND },
  { "tissue", BEHIND },
  { "tolerated", BEHIND },
  { "two", BEFORE },
  { "up", BEHIND | BEHIND_ALONE },
  { "week", BEFORE | BEHIND | BEFORE_ALONE | BEHIND_ALONE },
  { "weighted", BEHIND_ALONE },
  { "well", BEFORE | BEFORE_ALONE },
  { "year", BEFORE | BEHIND | BEFORE_ALONE | BEHIND_ALONE },
};

/**
 * cw_hyphen_look_up:
 * @word: a word, which need not end in zero
 * @length: its length in bytes
 *
 * Returns: how the word stands in compounds, whatever its case
 */
CwHyphenFlags
cw_hyphen_look_up (const char *word, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strlen (words[i].word) == length && g_ascii_strncasecmp (word, words[i].word, length) == 0)
      return (CwHyphenFlags)words[i].flags;
  return CW_HYPHEN_NONE;
}
