/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-snapshot.h"

G_BEGIN_DECLS

/**
 * CwMaskKind:
 * @CW_MASK_DATE: a date became an interval since presentation, or was left out.
 * @CW_MASK_AGE: an age became a band.
 * @CW_MASK_IDENTIFYING: what identifies was left out.
 * @CW_MASK_NOTE: what only the author is to see was left out.
 * @CW_MASK_SOURCE: quotes from the record, or what this version does not know, were left out.
 * @CW_MASK_PICTURE: a picture that shows who it is, or at which nobody has looked, was left out.
 *
 * What was done to a field.
 */
typedef enum
{
  CW_MASK_DATE,
  CW_MASK_AGE,
  CW_MASK_IDENTIFYING,
  CW_MASK_NOTE,
  CW_MASK_SOURCE,
  CW_MASK_PICTURE,
} CwMaskKind;

#define CW_MASK_N_KINDS (CW_MASK_PICTURE + 1)

/**
 * CwMasking:
 * @kind: what was done.
 * @entity_id: the entity.
 * @entity_name: its type.
 * @field: (nullable): the field; %NULL for members that this version does not know.
 * @text: (nullable): what stands there now; %NULL when it was left out.
 *
 * A field, or a word in it, that was masked. What stood there before is not told.
 */
typedef struct
{
  CwMaskKind kind;
  char *entity_id;
  const char *entity_name;
  const char *field;
  char *text;
} CwMasking;

/**
 * CwDeidentified:
 * @record: the case without dates, exact ages, identifying fields and pictures that nobody signed
 *   off: what may leave the program.
 *   An interval stands as unreadable text in its date, so that it never counts as a day.
 * @facts: the same with the dates still in their fields, so that lengths of time can be computed;
 *   it must not be written as data.
 * @maskings: (element-type CwMasking): what was masked.
 * @findings: (element-type CwFinding): what wants a look; filled in by cw_deidentify_case().
 *
 * A case that is to point to nobody.
 */
typedef struct
{
  CwSnapshot *record;
  CwSnapshot *facts;
  GPtrArray *maskings;
  GPtrArray *findings;
} CwDeidentified;

CwDeidentified *cw_deidentify (const CwSnapshot *record);
void cw_deidentified_free (CwDeidentified *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwDeidentified, cw_deidentified_free)

void cw_deidentified_note (CwDeidentified *self,
                           CwMaskKind kind,
                           const CwSnapshot *entity,
                           const char *field,
                           char *text);
guint cw_deidentified_count (const CwDeidentified *self, CwMaskKind kind);
const char *cw_mask_kind_to_string (CwMaskKind kind);
const char *cw_mask_kind_get_label (CwMaskKind kind);

G_END_DECLS
