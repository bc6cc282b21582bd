/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-reference.h"

G_BEGIN_DECLS

#define CW_REFERENCE_DRAFT_FIELDS 64

/* What a reader fills: the references read so far, and the one that is being read. */
typedef struct
{
  CwReferenceReading *reading;
  GCancellable *cancellable;
  const char *prefix; /* of what is kept as further fields: "ris" */
  CwSnapshot *item; /* or NULL between two references */
  GString *growing[CW_REFERENCE_DRAFT_FIELDS]; /* by index of the field */
  GString *further;
  gsize line; /* where the reference begins */
} CwReferenceDraft;

void cw_reference_draft_clear (CwReferenceDraft *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwReferenceDraft, cw_reference_draft_clear)

void cw_reference_draft_begin (CwReferenceDraft *self, gsize line);
gboolean cw_reference_draft_end (CwReferenceDraft *self);
void cw_reference_draft_complain (CwReferenceDraft *self, gsize line, const char *reason);

const char *cw_reference_draft_get (CwReferenceDraft *self, const char *field);
void cw_reference_draft_set (CwReferenceDraft *self,
                             const char *field,
                             const char *tag,
                             const char *value);
void cw_reference_draft_append (CwReferenceDraft *self,
                                const char *field,
                                const char *separator,
                                const char *value);
void cw_reference_draft_replace (CwReferenceDraft *self, const char *field, const char *value);
void cw_reference_draft_add_contributor (CwReferenceDraft *self,
                                         const char *role,
                                         const char *family,
                                         const char *given,
                                         const char *suffix);
void cw_reference_draft_keep (CwReferenceDraft *self, const char *tag, const char *value);

G_END_DECLS
