/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-scene.h"
#include "rules/cw-course.h"

G_BEGIN_DECLS

/**
 * CwTrack:
 * @CW_TRACK_COURSE: presentation, diagnosis, outcome.
 * @CW_TRACK_TREATMENT: drugs against the disease.
 * @CW_TRACK_DOSE_CHANGES: what was changed.
 * @CW_TRACK_SUPPORT: drugs against symptoms.
 * @CW_TRACK_PROCEDURES: operations and radiation.
 * @CW_TRACK_ADVERSE_EVENTS: by grade.
 * @CW_TRACK_RESPONSE: imaging and how the disease answered.
 * @CW_TRACK_DECISIONS: what was decided.
 * @CW_TRACK_TESTS: findings, laboratory, pathology, scores.
 * @CW_TRACK_N_TRACKS: how many.
 *
 * A group of events in a timeline, from top to bottom.
 */
typedef enum
{
  CW_TRACK_COURSE,
  CW_TRACK_TREATMENT,
  CW_TRACK_DOSE_CHANGES,
  CW_TRACK_SUPPORT,
  CW_TRACK_PROCEDURES,
  CW_TRACK_ADVERSE_EVENTS,
  CW_TRACK_RESPONSE,
  CW_TRACK_DECISIONS,
  CW_TRACK_TESTS,
  CW_TRACK_N_TRACKS,
} CwTrack;

/**
 * CwGlyph:
 * @CW_GLYPH_DIAMOND: a state of the disease.
 * @CW_GLYPH_SQUARE: something done.
 * @CW_GLYPH_DISC: something seen.
 * @CW_GLYPH_TRIANGLE: something decided.
 * @CW_GLYPH_DOWN: the disease grew, or a dose fell.
 * @CW_GLYPH_ARROW: it goes on.
 * @CW_GLYPH_CROSS: death.
 * @CW_GLYPH_GRADE: a box with the grade in it.
 *
 * The mark of an event whose day is known.
 */
typedef enum
{
  CW_GLYPH_DIAMOND,
  CW_GLYPH_SQUARE,
  CW_GLYPH_DISC,
  CW_GLYPH_TRIANGLE,
  CW_GLYPH_DOWN,
  CW_GLYPH_ARROW,
  CW_GLYPH_CROSS,
  CW_GLYPH_GRADE,
} CwGlyph;

/**
 * CwPlotEvent:
 * @entity: (unowned): what it is about.
 * @related: (nullable) (unowned): what is told of by the same mark.
 * @field: (nullable): the field that says when.
 * @track: its group.
 * @glyph: its mark.
 * @is_open: whether it did not take place.
 * @is_response: whether the disease got smaller.
 * @grade: of an adverse event, 1 to 5; 0 when not recorded.
 * @start: when it was or began; unknown when nobody says, perhaps for one that has an end.
 * @end: when it ended; unknown when it has no end or nobody says.
 * @is_ongoing: whether it had not ended.
 * @is_computed: whether a moment was counted in cycles.
 * @is_approximate: whether the source says “about”.
 * @date: when, in words.
 * @label: what, in words.
 * @detail: the rest, in words.
 * @fact: index of its fact in the scene.
 *
 * Something that happened, with its time as exactly as the facts say.
 */
typedef struct
{
  CwEntity *entity;
  CwEntity *related;
  const char *field;
  CwTrack track;
  CwGlyph glyph;
  gboolean is_open;
  gboolean is_response;
  int grade;
  CwMoment start;
  CwMoment end;
  gboolean is_ongoing;
  gboolean is_computed;
  gboolean is_approximate;
  char *date;
  char *label;
  char *detail;
  int fact;
} CwPlotEvent;

void cw_plot_event_free (CwPlotEvent *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwPlotEvent, cw_plot_event_free)

gboolean cw_plot_event_is_placed (const CwPlotEvent *self);
GPtrArray *cw_plot_event_list (const CwCourse *course);
const char *cw_track_get_label (CwTrack self);
CwMoment cw_plot_read_date (CwEntity *entity, const char *field, gboolean *is_approximate);

G_END_DECLS
