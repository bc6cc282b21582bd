/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <math.h>
#include <string.h>

#include "manuscript/cw-mention-private.h"

/* What is doubtful is no mention: silence is better than a wrong alarm. */

#define MOST_MENTIONS 200

/**
 * cw_mention_free:
 * @self: (nullable) (transfer full): a mention
 *
 * Frees it.
 */
void
cw_mention_free (CwMention *self)
{
  if (self == NULL)
    return;
  cw_quantity_free (self->quantity);
  g_free (self->subject);
  cw_date_free (self->date);
  cw_time_point_clear (&self->when);
  g_free (self);
}

/**
 * cw_mention_dup_words:
 * @self: a mention
 *
 * Returns: (transfer full): the words themselves, as they were typed
 */
char *
cw_mention_dup_words (const CwMention *self)
{
  return g_strndup (self->statement->passage->source + self->offset, self->length);
}

/**
 * cw_mention_get_step:
 * @quantity: a readable quantity
 *
 * Returns: what one in the last digit of the number stands for: 1 of "8", 0.1 of "8.4"
 */
double
cw_mention_get_step (const CwQuantity *quantity)
{
  const char *point = strchr (quantity->number, '.');

  return point ? pow (10, -(double)strlen (point + 1)) : 1;
}

/* ---- what the readers of the kinds share ---- */

/* The next place where the pattern stands from @first on. */
gboolean
cw_mention_find (CwMentionReader *self, const char *pattern, gsize first, GMatchInfo **match)
{
  return first <= self->length &&
         cw_patterns_match (self->patterns, pattern, self->words, first, -1, match);
}

gboolean
cw_mention_has (CwMentionReader *self, const char *pattern)
{
  return cw_patterns_has (self->patterns, pattern, self->words);
}

/* A pattern that ends in \\Z, in the words before @at. */
gboolean
cw_mention_has_before (CwMentionReader *self, const char *pattern, gsize at)
{
  return cw_patterns_match (self->patterns, pattern, self->words, 0, (gssize)at, NULL);
}

/* A pattern that begins with \\G, in the words from @at on. */
gboolean
cw_mention_has_behind (CwMentionReader *self, const char *pattern, gsize at)
{
  return cw_patterns_match (self->patterns, pattern, self->words, at, -1, NULL);
}

gboolean
cw_mention_get_range (const GMatchInfo *match, const char *group, CwWordRange *range)
{
  int first = -1, past = -1;

  if (group ? !g_match_info_fetch_named_pos (match, group, &first, &past)
            : !g_match_info_fetch_pos (match, 0, &first, &past))
    return FALSE;
  if (first < 0 || past <= first)
    return FALSE;
  *range = (CwWordRange){ (gsize)first, (gsize)past };
  return TRUE;
}

/* NULL when the group took no part. */
char *
cw_mention_fetch (const GMatchInfo *match, const char *group)
{
  char *words = g_match_info_fetch_named (match, group);

  if (words && *words == '\0')
    g_clear_pointer (&words, g_free);
  return words;
}

/* 0 when the group is no number. */
double
cw_mention_fetch_number (const GMatchInfo *match, const char *group)
{
  g_autofree char *word = cw_mention_fetch (match, group);
  g_autofree char *digits = cw_report_read_number (word);

  return digits ? g_ascii_strtod (digits, NULL) : 0;
}

#define DENIED                                                                                     \
  "\\b(?:no|not|without|never|neither|nor|absence of|lack of|rather than|instead of|unless|if|"    \
  "risk of|may|might|could|would|should|to (?:achieve|obtain|reach|"                               \
  "maintain|prevent|avoid|assess|evaluate)|in case of|in order to|fail\\w* to|hop\\w+|expect\\w*|" \
  "goal|aim\\w*|chance|probability|rates?|duration|time|loss|definition|criteria|previous\\w*|"    \
  "prior|history|initial\\w*)\\b(?: (?!and\\b|but\\b|show|indicat|reveal|suggest)[\\w-]+){0,5} "   \
  "\\Z|"                                                                                           \
  "\\b(?:until|before|after|since)\\b(?: (?!and\\b|but\\b|show|indicat|reveal|suggest|demonstrat|" \
  "document|confirm|disclos|had\\b|has\\b|achieved|attained|obtained|reached)[\\w-]+){0,5} \\Z"

/* Whether what stands at @at is denied, only thought of, or said of another time. */
gboolean
cw_mention_is_denied (CwMentionReader *self, gsize at)
{
  return cw_mention_has_before (self, DENIED, at);
}

static void
trim (CwMentionReader *self, CwWordRange *range)
{
  while (range->past > range->first && self->words[range->past - 1] == ' ')
    range->past--;
}

/* NULL when a chip says it, or there are more than any sentence has. */
CwMention *
cw_mention_add (CwMentionReader *self, CwMentionKind kind, CwWordRange range)
{
  CwMention *mention;
  gsize start, end;

  trim (self, &range);
  if (range.past <= range.first || self->statement->mentions->len >= MOST_MENTIONS ||
      !cw_statement_get_source (self->statement, range.first, range.past, &start, &end))
    return NULL;
  mention = g_new0 (CwMention, 1);
  mention->kind = kind;
  mention->statement = self->statement;
  mention->first = range.first;
  mention->past = range.past;
  mention->offset = start;
  mention->length = end - start;
  g_ptr_array_add (self->statement->mentions, mention);
  return mention;
}
