/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/event/telling/cw-event-telling-private.h"

G_BEGIN_DECLS

/* The rows that events become: of which of them something is said, and what. */

guint cw_event_reader_find_known (const CwEventReader *self,
                                  guint at,
                                  const char *words,
                                  const char *grade);
guint cw_event_reader_find_kin (const CwEventReader *self, const char *words);
void cw_event_reader_note_kin (CwEventReader *self, guint at, const char *words, guint row);
void cw_event_reader_know (CwEventReader *self, guint at, const char *words, guint row);
gboolean cw_event_reader_is_lesion_told (const CwEventReader *self, guint at);
void cw_event_reader_read_facts (CwEventReader *self);
void cw_event_reader_read_system (CwEventReader *self);
gboolean
cw_event_reader_points_ahead (const CwEventReader *self, guint at, const CwEventMention *after);
GArray *cw_event_reader_list_subjects (const CwEventReader *self, guint at);
void cw_event_reader_list_story (const CwEventReader *self, GArray *rows);
gboolean cw_event_reader_is_all_that_was (const CwEventReader *self, guint at);
gboolean cw_event_reader_begins_with_symptoms (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_about_recent (const CwEventReader *self, guint at);
void cw_event_list_breath (const GArray *mentions, guint list, GArray *rows);
void cw_event_list_group (const GArray *mentions, guint group, GArray *rows);
gboolean cw_event_reader_set_all (CwEventReader *self,
                                  GArray *rows,
                                  const char *name,
                                  const char *value,
                                  guint at);
void cw_event_reader_read_onsets (CwEventReader *self);
void cw_event_reader_extend (CwEventReader *self, guint row, guint at);
gboolean cw_event_reader_is_outcome (const CwEventReader *self, guint at);
void cw_event_reader_forget_earlier (CwEventReader *self, const GArray *rows, const char *outcome);
void
cw_event_reader_take_outcome (CwEventReader *self, guint at, GArray *rows, const char *outcome);
void
cw_event_reader_take_dechallenge (CwEventReader *self, guint at, GArray *rows, const char *outcome);
void cw_event_reader_take_rechallenge (CwEventReader *self, guint at, GArray *rows);
void cw_event_reader_read_rechallenge (CwEventReader *self);
gboolean cw_event_reader_is_reproduced (const CwEventReader *self);
const char *cw_event_reader_get_named_outcome (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_measure_of_event (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_aspect (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_aspect_of (const CwEventReader *self, guint at, guint row);
guint cw_event_reader_get_story (const CwEventReader *self);
void cw_event_reader_list_known (const CwEventReader *self, guint at, GArray *rows);
void cw_event_reader_list_by_aspect (const CwEventReader *self, guint at, GArray *rows);
gboolean cw_event_reader_is_ending_noun (const CwEventReader *self, guint at);
void cw_event_reader_read_scored (CwEventReader *self);
void cw_event_reader_take_continued (CwEventReader *self, guint at, GArray *rows);
void cw_event_reader_take_fate (CwEventReader *self, guint at);
void cw_event_reader_read_absences (CwEventReader *self);
void cw_event_reader_take_absence (CwEventReader *self, guint at, GArray *rows);
void cw_event_reader_take_death (CwEventReader *self, guint at);
void cw_event_reader_take_cause (CwEventReader *self, guint at, GArray *rows);
void cw_event_reader_take_origin (CwEventReader *self, guint at, GArray *rows);
void cw_event_reader_take_action (CwEventReader *self, guint at, GArray *rows);
void cw_event_reader_take_restart (CwEventReader *self, guint at, GArray *rows);
void cw_event_replace (CwSnapshot *item, const char *name, const char *value);
gboolean cw_event_reader_is_treated_and (const CwEventReader *self, guint verb);
gboolean cw_event_reader_is_troubled_recovery (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_of_later_medicine (const CwEventReader *self, guint at);
void cw_event_reader_add_rows_of_medicine (const CwEventReader *self, guint at, GArray *rows);
gboolean cw_event_reader_is_mention (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_amount (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_awaited (const CwEventReader *self);
void cw_event_reader_list_awaited (const CwEventReader *self, GArray *rows);
void cw_event_reader_take_awaited (CwEventReader *self, guint at);
void cw_event_reader_list_concluded (const CwEventReader *self, guint at, GArray *rows);
gboolean cw_event_reader_is_shown (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_made_recovery (const CwEventReader *self, guint at);
void cw_event_reader_read_events (CwEventReader *self);
void cw_event_reader_end_heading (CwEventReader *self);

gboolean cw_event_reader_meet (CwEventReader *self, const char *words);
void cw_event_reader_read_candidates (CwEventReader *self);
void cw_event_reader_take_candidates (CwEventReader *self, CwNotation *result);

G_END_DECLS
