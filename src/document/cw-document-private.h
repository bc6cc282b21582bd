/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"
#include "store/cw-store.h"

G_BEGIN_DECLS

/* Kinds of records, as their roots are called; a query takes them. */
#define CW_DOCUMENT_CASES ((char *)"case")
#define CW_DOCUMENT_BIBLIOGRAPHY ((char *)"bibliography")

CwStore *cw_document_get_store (CwDocument *self);
gboolean cw_document_is_open (CwDocument *self);

G_END_DECLS
