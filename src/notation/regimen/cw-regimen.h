/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/cw-notation.h"

G_BEGIN_DECLS

/**
 * CwRegimenPiece:
 * @text: (owned): a stretch of the line as it was written, valid UTF-8.
 * @offset: byte offset of its start in the line.
 * @length: how many bytes of the line; @text is longer where the bytes were no UTF-8.
 * @reason: (nullable) (owned): why it is pointed at, a translated sentence; %NULL when it was just
 *   not understood.
 *
 * A stretch of a regimen line that somebody has to look at.
 */
typedef struct
{
  char *text;
  gsize offset;
  gsize length;
  char *reason;
} CwRegimenPiece;

/**
 * CwRegimenReading:
 * @regimen: (nullable): the regimen with its drugs, %NULL when none was found.
 * @radiotherapy: (element-type CwSnapshot): courses of radiation beside it.
 * @radiotherapy_spans: (element-type CwNotationSpan): where each of them stands in the line.
 * @unparsed: (element-type CwRegimenPiece): what was not understood, in order.
 * @remarks: (element-type CwRegimenPiece): what was understood but is written in a form that is
 *   known to be misread, such as "5.0 mg"; the value is kept.
 *
 * What was understood of a regimen line, and what was not.
 */
typedef struct
{
  CwSnapshot *regimen;
  GPtrArray *radiotherapy;
  GArray *radiotherapy_spans;
  GPtrArray *unparsed;
  GPtrArray *remarks;
} CwRegimenReading;

CwRegimenReading *cw_regimen_parse (const char *text);
CwNotation *cw_regimen_read (const char *text);
CwNotation *cw_regimen_read_course (const char *text);
void cw_regimen_reading_free (CwRegimenReading *self);
void cw_regimen_piece_free (CwRegimenPiece *self);
char *cw_regimen_format (const CwSnapshot *regimen);
GArray *cw_regimen_days (const char *days, GError **error);
gboolean cw_regimen_mean_daily_dose (const CwSnapshot *drug, double *mean, const char **unit);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwRegimenReading, cw_regimen_reading_free)

G_END_DECLS
