/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "manuscript/cw-mention.h"
#include "notation/report/text/cw-report-phrases.h"

G_BEGIN_DECLS

/* One sentence while it is read. */
typedef struct
{
  CwPatterns *patterns;
  CwStatement *statement;
  const char *words;
  gsize length;
} CwMentionReader;

/* A stretch of the sentence. */
typedef struct
{
  gsize first;
  gsize past;
} CwWordRange;

/* Cycles, or courses of chemotherapy and of what is not named. */
#define CW_MENTION_COURSES "(?:cycles?|courses?(?! of (?!(?:[\\w-]+ )?chemotherapy)))\\b"

/* A time and where it is told. */
typedef struct
{
  CwTimePoint when;
  CwWordRange range;
} CwToldTime;

gboolean
cw_mention_find (CwMentionReader *self, const char *pattern, gsize first, GMatchInfo **match);
gboolean cw_mention_has (CwMentionReader *self, const char *pattern);
gboolean cw_mention_has_before (CwMentionReader *self, const char *pattern, gsize at);
gboolean cw_mention_has_behind (CwMentionReader *self, const char *pattern, gsize at);
gboolean cw_mention_get_range (const GMatchInfo *match, const char *group, CwWordRange *range);
char *cw_mention_fetch (const GMatchInfo *match, const char *group);
double cw_mention_fetch_number (const GMatchInfo *match, const char *group);
gboolean cw_mention_is_denied (CwMentionReader *self, gsize at);
CwMention *cw_mention_add (CwMentionReader *self, CwMentionKind kind, CwWordRange range);

void cw_mention_read_patient (CwMentionReader *self);
void cw_mention_read_vital (CwMentionReader *self, const GArray *times);
void cw_mention_read_dates (CwMentionReader *self);
void cw_mention_read_durations (CwMentionReader *self);
void cw_mention_read_responses (CwMentionReader *self, const GArray *times);
void cw_mention_read_panels (CwMentionReader *self, const GArray *times);
void cw_mention_read_doses (CwMentionReader *self);
void cw_mention_read_cycles (CwMentionReader *self);
void cw_mention_read_regimen (CwMentionReader *self);
void cw_mention_read_stage (CwMentionReader *self);
void cw_mention_read_amounts (CwMentionReader *self);
void cw_mention_read_laboratory (CwMentionReader *self, const GArray *times);
void cw_mention_read_grades (CwMentionReader *self);
void cw_mention_read_markers (CwMentionReader *self);
void cw_mention_read_lesions (CwMentionReader *self, const GArray *times);
void cw_mention_read_review (CwMentionReader *self);

GArray *cw_mention_list_times (CwMentionReader *self);
CwTimePoint cw_time_point_copy (const CwTimePoint *self);
void cw_time_point_clear (CwTimePoint *self);
gboolean cw_time_point_join (CwTimePoint *self, CwTimePoint *other);

G_END_DECLS
