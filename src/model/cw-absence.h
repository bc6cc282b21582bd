/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwAbsence:
 * @CW_ABSENCE_NOT_RECORDED: nobody has looked yet: the cell is empty.
 * @CW_ABSENCE_NOT_MENTIONED: somebody looked, and the source does not say.
 * @CW_ABSENCE_NOT_APPLICABLE: the question does not arise: no response without a treatment.
 * @CW_ABSENCE_NONE: the source says that there was none: "No".
 *
 * Why a cell of a table holds no value. The first three are what HL7 FHIR R4 (value set
 * data-absent-reason) calls no answer at all, "unknown" and "not-applicable"; the last is an
 * answer.
 */
typedef enum
{
  CW_ABSENCE_NOT_RECORDED,
  CW_ABSENCE_NOT_MENTIONED,
  CW_ABSENCE_NOT_APPLICABLE,
  CW_ABSENCE_NONE,
} CwAbsence;

const char *cw_absence_get_canonical (CwAbsence self);
const char *cw_absence_get_nick (CwAbsence self);
const char *cw_absence_get_label (CwAbsence self);
CwAbsence cw_absence_read (const char *canonical);
CwAbsence cw_absence_parse (const char *text);
gboolean cw_absence_is_ambiguous (const char *text);

G_END_DECLS
