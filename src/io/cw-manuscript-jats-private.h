/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-manuscript-sink-private.h"
#include "io/cw-xml-out.h"

G_BEGIN_DECLS

/* cw-manuscript-jats-front.c */
void cw_manuscript_jats_begin_front (CwXmlOut *xml,
                                     const CwManuscript *manuscript,
                                     const CwManuscriptOptions *options);
void cw_manuscript_jats_end_front (CwXmlOut *xml, const CwManuscript *manuscript);

/* cw-manuscript-jats-reference.c */
void cw_manuscript_jats_write_reference (CwXmlOut *xml, const CwManuscriptReference *reference);

G_END_DECLS
