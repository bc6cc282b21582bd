/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "base/cw-date.h"
#include "rules/cw-range.h"

G_BEGIN_DECLS

/* The 12th part of a Julian year of 365.25 days. */
#define CW_INTERVAL_DAYS_PER_MONTH 30.4375

/**
 * CwMoment:
 * @known: whether anything is known about it; the rest counts only then.
 * @from_start: whether the days count from the start of treatment, not from a calendar day.
 * @low: the first day it may have been: a Julian day, or days after the start.
 * @high: the last day it may have been.
 *
 * When something happened, as exactly as the facts say.
 */
typedef struct
{
  gboolean known;
  gboolean from_start;
  double low;
  double high;
} CwMoment;

CwMoment cw_moment_from_date (const CwDate *date);
CwMoment cw_moment_to_calendar (const CwMoment *self, const CwMoment *start);
char *cw_moment_format (const CwMoment *self);
gboolean cw_interval_between (const CwMoment *from,
                              const CwMoment *to,
                              const CwMoment *start,
                              CwRange *days);
gboolean cw_interval_since_start (const CwMoment *self, const CwMoment *start, CwRange *days);

G_END_DECLS
