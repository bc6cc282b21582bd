/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "vocab/cw-care-items.h"

G_BEGIN_DECLS

/**
 * CwCareStatus:
 * @CW_CARE_MISSING: nothing of it is recorded.
 * @CW_CARE_PARTLY: something is recorded, something required is not.
 * @CW_CARE_MET: everything required is recorded.
 * @CW_CARE_NOT_APPLICABLE: nothing is recorded and the author says why.
 *
 * How far an item is reported.
 */
typedef enum
{
  CW_CARE_MISSING,
  CW_CARE_PARTLY,
  CW_CARE_MET,
  CW_CARE_NOT_APPLICABLE,
} CwCareStatus;

/**
 * CwCareEvidence:
 * @aspect: what it is evidence for.
 * @entity_id: the entity that holds the fact.
 * @entity_name: its type, such as "drug".
 * @field: the field that holds the fact.
 * @title: what the entity is called.
 * @text: the fact as a reader sees it; long text is cut.
 *
 * A recorded fact that an item rests on.
 */
typedef struct
{
  const CwCareAspect *aspect;
  char *entity_id;
  const char *entity_name;
  const char *field;
  char *title;
  char *text;
} CwCareEvidence;

/**
 * CwCareGap:
 * @aspect: what is missing.
 * @message: a translated sentence that says what to do.
 * @entity_id: the entity in which one does it.
 * @entity_name: its type.
 * @field: the field to fill in, or the list to add a row to.
 * @choice: (nullable): nick of the kind of row to add, such as "introduction".
 *
 * Something missing, and where it belongs.
 */
typedef struct
{
  const CwCareAspect *aspect;
  char *message;
  char *entity_id;
  const char *entity_name;
  const char *field;
  const char *choice;
} CwCareGap;

/**
 * CwCareLeaf:
 * @item: the item.
 * @status: how far it is reported.
 * @reason: (nullable): why it is not, as the author says.
 * @evidence: (element-type CwCareEvidence): what it rests on, in the order of the case.
 * @gaps: (element-type CwCareGap): what is missing; welcome but not required things are not here.
 *
 * An item of CARE in one case.
 */
typedef struct
{
  const CwCareItem *item;
  CwCareStatus status;
  char *reason;
  GPtrArray *evidence;
  GPtrArray *gaps;
} CwCareLeaf;

/**
 * CwCareReport:
 * @leaves: every item, in order.
 *
 * What a case reports and what it does not. Holds copies only: it stays valid when the case
 * changes or goes, and then tells of the case as it was.
 */
typedef struct
{
  CwCareLeaf leaves[CW_CARE_N_ITEMS];
} CwCareReport;

CwCareReport *cw_care_report_new (void);
void cw_care_report_free (CwCareReport *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwCareReport, cw_care_report_free)

const CwCareLeaf *cw_care_report_get_leaf (const CwCareReport *self, const char *id);
void cw_care_report_count (const CwCareReport *self, guint *met, guint *total);
CwCareStatus cw_care_report_combine (const CwCareReport *self, const CwCareRow *row);
const char *cw_care_status_to_string (CwCareStatus status);
const char *cw_care_status_get_label (CwCareStatus status);

G_END_DECLS
