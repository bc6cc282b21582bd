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
 * @CW_CARE_UNTOLD: something is recorded, and the article tells none of it.
 *
 * How far an item is reported.
 */
typedef enum
{
  CW_CARE_MISSING,
  CW_CARE_PARTLY,
  CW_CARE_MET,
  CW_CARE_NOT_APPLICABLE,
  CW_CARE_UNTOLD,
} CwCareStatus;

#define CW_CARE_N_STATUSES (CW_CARE_UNTOLD + 1)

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
 * CwCareTelling:
 * @CW_CARE_TOLD_BOUND: a chip says it, which follows the fact.
 * @CW_CARE_TOLD_WORDS: words say it that agree with the fact.
 * @CW_CARE_TOLD_WHOLE: it is what is typed in the article itself: a section, the title.
 * @CW_CARE_TOLD_SECTION: a section has some of its words, but no sentence says it.
 *
 * How the article tells a fact.
 */
typedef enum
{
  CW_CARE_TOLD_BOUND,
  CW_CARE_TOLD_WORDS,
  CW_CARE_TOLD_WHOLE,
  CW_CARE_TOLD_SECTION,
} CwCareTelling;

/**
 * CwCareTold:
 * @evidence: (unowned): the fact, one of the same item.
 * @telling: how it is told.
 * @entity_id: the entity that the text is typed in.
 * @field: its field.
 * @start: first byte in the text.
 * @end: the byte behind the last one; %G_MAXSIZE for all.
 *
 * A stretch of the article that tells a fact.
 */
typedef struct
{
  const CwCareEvidence *evidence;
  CwCareTelling telling;
  char *entity_id;
  const char *field;
  gsize start;
  gsize end;
} CwCareTold;

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
 * @told: (element-type CwCareTold): where the article tells it, once that was looked for.
 * @conflicts: (element-type utf8): translated sentences about facts of the item that cannot stand
 *   together, or that the article tells otherwise: an item can be present and wrong.
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
  GPtrArray *told;
  GPtrArray *conflicts;
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
CwCareTold *cw_care_leaf_add_told (CwCareLeaf *self,
                                   const CwCareEvidence *evidence,
                                   CwCareTelling telling,
                                   const char *entity_id,
                                   const char *field);
CwCareStatus cw_care_report_combine (const CwCareReport *self, const CwCareRow *row);
const char *cw_care_status_to_string (CwCareStatus status);
const char *cw_care_status_get_label (CwCareStatus status);

G_END_DECLS
