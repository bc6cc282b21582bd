/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

#define CW_TYPE_EVIDENCE (cw_evidence_get_type ())
G_DECLARE_FINAL_TYPE (CwEvidence, cw_evidence, CW, EVIDENCE, CwEntity)

/* The words of a source on which a value or a row stands. Members are read-only: write with
 * cw_entity_set(). */
struct _CwEvidence
{
  CwEntity parent_instance;

  char *subject;
  char *field;
  char *quote;
  char *source;
  CwQuantity *page;
  char *note;
};

GPtrArray *cw_evidence_list_for (CwEntity *root, const char *subject, const char *field);

G_END_DECLS
