/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-mention-private.h"
#include "notation/event/cw-event.h"
#include "notation/ihc/cw-ihc.h"

/* What the readers of clinical shorthand know: graded events and stains. They are asked only where
 * a sentence can hold one. */

static CwWordRange
get_span (const CwNotation *notation, guint i)
{
  const CwNotationSpan *span = &g_array_index (notation->spans, CwNotationSpan, i);

  return (CwWordRange){ span->offset, span->offset + span->length };
}

/* ---- grades ---- */

#define GRADE                                                                                      \
  "\\b(?:grade |(?-i:G)(?=[1-5]))(?<n>[1-5]|I{1,3}|IV|V)\\b"                                       \
  "(?! ?(?:-|to|or|and|/) ?(?:[1-5]|[IV]+)\\b)"

/* How many grades a stretch of the sentence names; @range is the last one, in its own words. */
static guint
find_grades (CwMentionReader *self, CwWordRange stretch, CwWordRange *range)
{
  g_autoptr (GMatchInfo) match = NULL;
  guint count = 0;

  cw_mention_find (self, GRADE, stretch.first, &match);
  for (; match && g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      CwWordRange grade;

      if (!cw_mention_get_range (match, "n", &grade) || grade.past > stretch.past)
        break;
      *range = grade;
      count++;
    }
  return count;
}

static void
add_grade (CwMentionReader *self, const CwSnapshot *event, CwWordRange range)
{
  const char *grade = cw_snapshot_get_text (event, "grade");
  const char *name = cw_snapshot_get_text (event, "as-written");
  CwMention *mention;

  if (name == NULL)
    name = cw_snapshot_get_text (event, "term");
  if (grade == NULL || name == NULL)
    return;
  mention = cw_mention_add (self, CW_MENTION_GRADE, range);
  if (mention == NULL)
    return;
  mention->number.low = mention->number.high = g_ascii_strtod (grade, NULL);
  mention->is_number = TRUE;
  mention->subject = g_strdup (name);
}

void
cw_mention_read_grades (CwMentionReader *self)
{
  g_autoptr (CwNotation) notation = NULL;
  CwWordRange whole = { 0, self->length };
  CwWordRange only, range;
  guint count = find_grades (self, whole, &only);

  if (count == 0)
    return;
  notation = cw_event_parse (self->words);
  for (guint i = 0; i < notation->items->len; i++)
    if (g_str_equal (((CwSnapshot *)notation->items->pdata[i])->info->name, "adverse-event"))
      {
        if (count == 1)
          add_grade (self, notation->items->pdata[i], only);
        else if (find_grades (self, get_span (notation, i), &range) == 1)
          add_grade (self, notation->items->pdata[i], range);
      }
}

/* ---- stains ---- */

#define STAINED                                                                                    \
  "\\b(?:immuno\\w*|IHC|stain\\w*|express\\w*|tumou?r cells|neoplastic "                           \
  "cells|Ki-?67|MIB-1)\\b|\\bCD\\d{1,3}[a-z]? (?:was|were) (?:\\w+ly )?(?:posi|nega)tive\\b|"      \
  "\\((?:\\+|-)"
/* Other cells than those of the tumour stain otherwise. */
#define OTHER_CELLS                                                                                \
  "\\b(?:(?:myoepithelial|stromal|basal|luminal|endothelial|inflammatory|sustentacular|normal|"    \
  "reactive|surrounding|adjacent|inner|outer|ductal|acinar|epithelial|mesenchymal) "               \
  "(?:cells?|component|elements?|layer|tissue)|lymphocytes|histiocytes|macrophages|respectively)"  \
  "\\b"
#define POSITIVE "positive"
#define NEGATIVE "negative"

static void
add_marker (CwMentionReader *self, const CwSnapshot *stain, CwWordRange range)
{
  const char *marker = cw_snapshot_get_text (stain, "marker");
  const char *result = cw_snapshot_get_text (stain, "result");
  const char *percent = cw_snapshot_get_text (stain, "percent");
  CwMention *mention;

  if (marker == NULL || (result == NULL && percent == NULL))
    return;
  mention = cw_mention_add (self, CW_MENTION_MARKER, range);
  if (mention == NULL)
    return;
  mention->subject = g_strdup (marker);
  mention->value = g_strcmp0 (result, POSITIVE) == 0   ? POSITIVE
                   : g_strcmp0 (result, NEGATIVE) == 0 ? NEGATIVE
                                                       : NULL;
  mention->quantity = percent ? cw_quantity_parse (percent, NULL) : NULL;
  mention->is_number = cw_range_read (mention->quantity, "%", &mention->number);
}

void
cw_mention_read_markers (CwMentionReader *self)
{
  g_autoptr (CwNotation) notation = NULL;

  if (!cw_mention_has (self, STAINED) || cw_mention_has (self, OTHER_CELLS))
    return;
  notation = cw_ihc_parse (self->words);
  for (guint i = 0; i < notation->items->len; i++)
    if (g_str_equal (((CwSnapshot *)notation->items->pdata[i])->info->name, "stain"))
      add_marker (self, notation->items->pdata[i], get_span (notation, i));
}
