/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-dose-pattern.h"
#include "rules/cw-course.h"

G_BEGIN_DECLS

/**
 * CwDoseSegment:
 * @entity: (unowned): the drug, or the regimen when its drugs are not recorded.
 * @others: (element-type CwEntity): more rows of the same drug for which nobody says when they
 * were.
 * @start: when it began.
 * @end: when it ended.
 * @end_is_boundary: whether @end is the moment it ended, not the last day it may have been given.
 * @is_open: whether nobody says when it ended.
 * @limit: for one that is open, the death before which it ended.
 * @known_until: in the calendar; its first day is the first one of which nobody says that it was
 * still given in this dose; unknown when there is none before its end.
 * @is_ongoing: whether it is said to go on.
 * @is_computed: whether a moment was counted in cycles.
 * @is_approximate: whether the source says “about”.
 * @has_dose: whether @dose is known.
 * @dose: a day, in the unit of the drug.
 * @pattern: on which days.
 * @cycles: (element-type guint): the numbers of the cycles it was given in; empty for all.
 * @cycle_length: how many days each has by the plan, 0 when not recorded.
 * @n_cycles: how many cycles there are from the first to the last of them, 0 when nobody says.
 * @is_delayed: whether cycles were delayed, nobody says which.
 * @fact: index of its fact in the scene; those of @others follow.
 *
 * A drug in one dose.
 */
typedef struct
{
  CwEntity *entity;
  GPtrArray *others;
  CwMoment start;
  CwMoment end;
  gboolean end_is_boundary;
  gboolean is_open;
  CwMoment limit;
  CwMoment known_until;
  gboolean is_ongoing;
  gboolean is_computed;
  gboolean is_approximate;
  gboolean has_dose;
  double dose;
  CwDosePattern pattern;
  GArray *cycles;
  double cycle_length;
  guint n_cycles;
  gboolean is_delayed;
  int fact;
} CwDoseSegment;

/**
 * CwDoseLane:
 * @name: the drug.
 * @label: the drug with its doses in words.
 * @unit: (nullable): of the doses that can be compared.
 * @highest: the highest dose, 0 when none is known.
 * @segments: (element-type CwDoseSegment): its doses in the order of the regimens.
 * @pauses: (element-type CwMoment): when it was surely not given.
 *
 * One drug through the whole course.
 */
typedef struct
{
  char *name;
  char *label;
  char *unit;
  double highest;
  GPtrArray *segments;
  GArray *pauses;
} CwDoseLane;

GPtrArray *cw_dose_lane_list (const CwCourse *course);
gboolean cw_dose_lane_has_drug (const CwDoseLane *lane, const char *id);
void cw_dose_lane_bound (CwDoseLane *lane, const CwCourse *course);
char *cw_dose_describe (CwDrug *drug);

G_END_DECLS
