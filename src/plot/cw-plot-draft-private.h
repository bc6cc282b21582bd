/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-dose-lane.h"
#include "plot/cw-plot-label.h"
#include "plot/cw-plot-words.h"
#include "plot/cw-scene-private.h"
#include "plot/cw-time-axis.h"

G_BEGIN_DECLS

/* What the marks of a figure mean; only those that were used are explained. */
typedef enum
{
  CW_NOTE_BAND = 1 << 0,
  CW_NOTE_COMPUTED = 1 << 1,
  CW_NOTE_ABOUT = 1 << 2,
  CW_NOTE_DOSE = 1 << 3,
  CW_NOTE_SLOPE = 1 << 4,
  CW_NOTE_RHYTHM = 1 << 5,
  CW_NOTE_NO_DOSE = 1 << 6,
  CW_NOTE_OPEN_END = 1 << 7,
  CW_NOTE_GRADE = 1 << 8,
  CW_NOTE_OPEN_MARK = 1 << 9,
  CW_NOTE_COUNTED = 1 << 10,
  CW_NOTE_RESPONSE_LINE = 1 << 11,
  CW_NOTE_PROGRESSION_LINE = 1 << 12,
  CW_NOTE_OPEN_START = 1 << 13,
  CW_NOTE_BASELINE = 1 << 14,
  CW_NOTE_DELAY = 1 << 15,
} CwPlotNotes;

/* A figure while it is made. */
typedef struct
{
  CwScene *scene;
  CwTypesetter *types;
  CwTimeAxis axis;
  double width;
  gboolean is_dense; /* so narrow that its height is what a page has no room for */
  double in_sight; /* of the width, where it is stretched: sentences are not wider */
  double y; /* how far it is made */
  guint notes;
  GPtrArray *events; /* CwPlotEvent, of a timeline */
  GPtrArray *lanes; /* CwDoseLane, of a timeline */
  GHashTable *elapsed; /* CwMoment -> how long it has been, in words; of a masked timeline */
} CwPlotDraft;

/* Behind a label whose time was counted in cycles. */
#define CW_PLOT_COMPUTED " †"

void cw_plot_draft_init (CwPlotDraft *self, double width);
void cw_plot_draft_clear (CwPlotDraft *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwPlotDraft, cw_plot_draft_clear)
void cw_plot_draft_set_in_sight (CwPlotDraft *self, double in_sight);
double cw_plot_draft_write_sentence (CwPlotDraft *self, const CwPlotWords *words, double x);
void cw_plot_draft_add_sentence (CwPlotDraft *self, const char *text);
CwScene *cw_plot_draft_finish (CwPlotDraft *self, char *title, char *description);

void cw_timeline_add_marks (CwPlotDraft *self, CwTrack track);
void cw_timeline_add_doses (CwPlotDraft *self);
void cw_plot_draft_add_undated (CwPlotDraft *self);
void cw_plot_draft_add_notes (CwPlotDraft *self);
double
cw_plot_draft_get_right (const CwPlotDraft *self, const CwMoment *moment, gboolean is_boundary);

G_END_DECLS
