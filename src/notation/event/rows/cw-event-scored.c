/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/rows/cw-event-rows-private.h"

/* How probable a scale found it that a medicine was the cause: "Naranjo score of 7 (probable)",
 * "certain by the WHO-UMC criteria". */

#define SCORE_MAX 13

typedef struct
{
  const char *words; /* that stand for it */
  const char *naranjo;
  const char *who_umc;
  const char *attribution;
} Category;

static const Category categories[] = {
  { "definite definitely", "definite", NULL, "definite" },
  { "certain", NULL, "certain", "definite" },
  { "probable probably", "probable", "probable", "probable" },
  { "possible possibly", "possible", "possible", "possible" },
  { "doubtful", "doubtful", NULL, "unlikely" },
  { "unlikely", NULL, "unlikely", "unlikely" },
};

static guint
find_word (const CwScan *scan, guint first, guint last, const char *words)
{
  for (guint token = first; token < last; token++)
    if (cw_scan_is (scan, token, words))
      return token;
  return last;
}

/* The only category that is named; %NULL when there are two, or none. */
static const Category *
find_category (const CwScan *scan, guint first, guint last)
{
  const Category *found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (categories); i++)
    {
      if (find_word (scan, first, last, categories[i].words) == last)
        continue;
      if (found)
        return NULL;
      found = &categories[i];
    }
  return found;
}

/* "a score of 7", "scored 7 points", "Naranjo score: 7", but not "the 10-item scale". */
static gboolean
find_score (const CwScan *scan, guint first, guint last, guint *score)
{
  for (guint token = first; token < last; token++)
    {
      guint next = token + 1;
      gboolean is_score = cw_scan_is (scan, token, "score scored scores scoring");

      if (!is_score && !cw_scan_is (scan, token, "points"))
        continue;
      /* "9 points". */
      if (!is_score)
        next = token > first ? token - 1 : token;
      while (is_score && next < token + 4 &&
             (cw_scan_is (scan, next, "of was is at a") || cw_scan_is_sign (scan, next, ':') ||
              cw_scan_is_sign (scan, next, '=') || cw_scan_is_sign (scan, next, '+')))
        next++;
      if (cw_scan_take_integer (scan, next, score) && *score <= SCORE_MAX)
        return TRUE;
    }
  return FALSE;
}

/* The events that the sentence names, or those that were named just before in one breath. */
static GArray *
list_rows (const CwEventReader *self)
{
  GArray *rows = g_array_new (FALSE, FALSE, sizeof (guint));
  const GArray *mentions = self->mentions->len ? self->mentions : self->recent;

  if (mentions->len == 0 || (mentions == self->recent && !cw_event_reader_is_open (self)))
    return rows;
  for (guint i = 1; i < mentions->len; i++)
    if (g_array_index (mentions, CwEventMention, i).list !=
        g_array_index (mentions, CwEventMention, 0).list)
      return rows;
  cw_event_list_breath (mentions, g_array_index (mentions, CwEventMention, 0).list, rows);
  return rows;
}

static void
set_attribution (CwEventReader *self, const GArray *rows, const char *value)
{
  for (guint i = 0; i < rows->len; i++)
    {
      CwSnapshot *item = cw_event_reader_get_row (self, g_array_index (rows, guint, i))->item;
      const char *before = cw_snapshot_get_text (item, "attribution");

      if (before == NULL || g_str_equal (before, "related"))
        cw_event_replace (item, "attribution", value);
    }
}

/* The element that holds @token. */
static guint
find_element (const CwEventReader *self, guint token)
{
  guint at = 0;

  while (at + 1 < self->elements->len && cw_event_reader_get (self, at)->last <= token)
    at++;
  return at;
}

/* What a scale of causality says of the events of the sentence, or of those told before it. */
void
cw_event_reader_read_scored (CwEventReader *self)
{
  const CwScan *scan = self->lexicon.scan;
  guint first = cw_event_reader_get (self, 0)->first, score;
  guint last = cw_event_reader_get (self, self->elements->len - 1)->last;
  guint naranjo = find_word (scan, first, last, "naranjo");
  guint umc = naranjo < last ? last : find_word (scan, first, last, "umc");
  guint at = find_element (self, MIN (naranjo, umc));
  g_autoptr (GArray) rows = NULL;
  g_autofree char *text = NULL;
  const Category *category;

  if (MIN (naranjo, umc) == last || find_word (scan, first, last, "not cannot without no") < last)
    return;
  rows = list_rows (self);
  category = find_category (scan, first, last);
  if (category)
    {
      cw_event_reader_set_all (self, rows, "naranjo", naranjo < last ? category->naranjo : NULL,
                               at);
      cw_event_reader_set_all (self, rows, "who-umc", umc < last ? category->who_umc : NULL, at);
      set_attribution (self, rows, category->attribution);
    }
  if (naranjo == last || !find_score (scan, first, last, &score))
    return;
  text = g_strdup_printf ("%u", score);
  cw_event_reader_set_all (self, rows, "naranjo-score", text, at);
}
