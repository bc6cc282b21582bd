/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-mention-private.h"

/* Responses by name, each with its time; a sentence that does not say clearly which time belongs
 * to which response gives none. */

#define MOST_NAMED 12
#define RESPONSES                                                                                  \
  "(?<cr>\\bcomplete (?:response|remission)\\b|(?<![-/\\w])(?-i:CR)(?![-/\\w]))|"                  \
  "(?<pr>\\bpartial (?:response|remission)\\b|(?<![-/\\w])(?-i:PR)(?![-/\\w]))|"                   \
  "(?<sd>\\bstable disease\\b|\\bdisease (?:was|is|remained|remains) stable\\b|"                   \
  "(?<![-/\\w])(?-i:SD)(?![-/\\w]))|"                                                              \
  "(?<pd>\\bprogressive disease\\b|\\bdisease (?:has |had )?progress(?:ion|ed)\\b|"                \
  "\\b(?<=showed |showing |indicated |suggested |revealed )progression\\b|"                        \
  "(?<![-/\\w])(?-i:PD)(?![-/\\w]))"
/* A category stands beside a word that tells it from a receptor or a ligand. */
#define ABOUT_RESPONSE                                                                             \
  "\\b(?:respon\\w*|RECIST|CT|MRI|PET|scans?|imaging|achiev\\w*|remission|disease|evaluat\\w*|"    \
  "restag\\w*)\\b"

static const char *const nicks[] = { "cr", "pr", "sd", "pd" };

typedef struct
{
  const char *nick;
  CwWordRange range;
} Named;

static const char *
get_nick (const GMatchInfo *match)
{
  CwWordRange range;

  for (guint i = 0; i < G_N_ELEMENTS (nicks); i++)
    if (cw_mention_get_range (match, nicks[i], &range))
      return nicks[i];
  return NULL;
}

/* "progressive disease (PD)" is named once. */
static gboolean
is_repeated (CwMentionReader *self, const GArray *named, const Named *next)
{
  const Named *before = named->len ? &g_array_index (named, Named, named->len - 1) : NULL;

  return before && before->nick == next->nick && next->range.first - before->range.past <= 2;
}

static GArray *
list_named (CwMentionReader *self)
{
  GArray *named = g_array_new (FALSE, FALSE, sizeof (Named));
  g_autoptr (GMatchInfo) match = NULL;

  if (!cw_mention_has (self, ABOUT_RESPONSE))
    return named;
  cw_mention_find (self, RESPONSES, 0, &match);
  for (; match && g_match_info_matches (match) && named->len < MOST_NAMED;
       g_match_info_next (match, NULL))
    {
      Named next = { get_nick (match), { 0 } };

      cw_mention_get_range (match, NULL, &next.range);
      if (!is_repeated (self, named, &next))
        g_array_append_val (named, next);
    }
  return named;
}

/* What follows makes it a rate, a length of time, or somebody's free survival. */
static gboolean
is_told (CwMentionReader *self, const Named *named)
{
  return !cw_mention_is_denied (self, named->range.first) &&
         !cw_mention_has_behind (self, "\\G(?:-| )(?:rates?|free|was not|could not|cannot)\\b",
                                 named->range.past);
}

/* Where the clause begins or ends that holds the byte at @at. */
static CwWordRange
get_clause (CwMentionReader *self, gsize at)
{
  CwWordRange clause = { 0, self->length };
  g_autoptr (GMatchInfo) match = NULL;

  cw_mention_find (self, ";|, (?:and|but|while|whereas) ", 0, &match);
  for (; match && g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      CwWordRange mark;

      if (!cw_mention_get_range (match, NULL, &mark))
        continue;
      if (mark.first <= at)
        clause.first = mark.past;
      else if (clause.past == self->length)
        clause.past = mark.first;
    }
  return clause;
}

static gboolean
is_inside (CwWordRange range, CwWordRange clause)
{
  return range.first >= clause.first && range.past <= clause.past;
}

/* A clause with one response and one time says it all. */
static const CwToldTime *
find_time_in_clause (CwMentionReader *self, const GArray *named, guint at, const GArray *times)
{
  CwWordRange clause = get_clause (self, g_array_index (named, Named, at).range.first);
  const CwToldTime *found = NULL;

  for (guint i = 0; i < named->len; i++)
    if (i != at && is_inside (g_array_index (named, Named, i).range, clause))
      return NULL;
  for (guint i = 0; i < times->len; i++)
    {
      const CwToldTime *time = &g_array_index (times, CwToldTime, i);

      if (!is_inside (time->range, clause))
        continue;
      if (found)
        return NULL;
      found = time;
    }
  return found;
}

/* "A partial response, but progression in June": the time behind is told of something else. */
static gboolean
is_time_of_other (CwMentionReader *self, const GArray *named, const GArray *times)
{
  CwWordRange clause = get_clause (self, g_array_index (named, Named, 0).range.first);

  return g_array_index (times, CwToldTime, 0).range.first >= clause.past;
}

/* Each response has its time on the same side; one alone has it in its own clause. */
static const CwToldTime *
find_time_in_order (CwMentionReader *self, const GArray *named, guint at, const GArray *times)
{
  guint n = named->len;
  gboolean behind = TRUE, before = TRUE;

  if (times->len != n || (n == 1 && is_time_of_other (self, named, times)))
    return NULL;
  for (guint i = 0; i < n; i++)
    {
      const Named *response = &g_array_index (named, Named, i);
      const CwToldTime *time = &g_array_index (times, CwToldTime, i);
      gsize next = i + 1 < n ? g_array_index (named, Named, i + 1).range.first : G_MAXSIZE;
      gsize last = i > 0 ? g_array_index (named, Named, i - 1).range.past : 0;

      behind &= time->range.first >= response->range.past && time->range.past <= next;
      before &= time->range.past <= response->range.first && time->range.first >= last;
    }
  return behind || before ? &g_array_index (times, CwToldTime, at) : NULL;
}

void
cw_mention_read_responses (CwMentionReader *self, const GArray *times)
{
  g_autoptr (GArray) named = list_named (self);

  for (guint i = 0; i < named->len; i++)
    {
      const Named *response = &g_array_index (named, Named, i);
      const CwToldTime *time = find_time_in_clause (self, named, i, times);
      CwMention *mention;

      if (time == NULL)
        time = find_time_in_order (self, named, i, times);
      if (!is_told (self, response))
        continue;
      mention = cw_mention_add (self, CW_MENTION_RESPONSE, response->range);
      if (mention == NULL)
        continue;
      mention->value = response->nick;
      if (time)
        mention->when = cw_time_point_copy (&time->when);
    }
}
