/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-citation-style.h"
#include "document/cw-document.h"
#include "store/cw-store.h"

G_BEGIN_DECLS

/* Kinds of records, as their roots are called, for a query: what the list of the library shows, and
 * its one bibliography. */
#define CW_DOCUMENT_LISTED ((char *[]){ (char *)"case", (char *)"review", NULL })
#define CW_DOCUMENT_BIBLIOGRAPHY ((char *[]){ (char *)"bibliography", NULL })

CwStore *cw_document_get_store (CwDocument *self);
CwCitationStyle *cw_document_get_citation_style (CwDocument *self);
CwRecord *cw_document_adopt_new (CwDocument *self, CwEntity *root);
gboolean cw_document_is_open (CwDocument *self);

G_END_DECLS
