/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-reference-draft.h"
#include "io/cw-reference.h"

G_BEGIN_DECLS

/* The readers and writers of the formats, one file each. A reader gets decoded text. */

gboolean cw_ris_read (CwReferenceDraft *draft, const char *text, gsize length);
gboolean cw_nbib_read (CwReferenceDraft *draft, const char *text, gsize length);
gboolean cw_bibtex_read (CwReferenceDraft *draft, const char *text, gsize length);
gboolean cw_csl_json_read (CwReferenceDraft *draft, const char *text, gsize length);
gboolean cw_endnote_xml_read (CwReferenceDraft *draft, const char *text, gsize length);

GBytes *cw_ris_write (GPtrArray *publications);
GBytes *cw_nbib_write (GPtrArray *publications);
GBytes *cw_bibtex_write (GPtrArray *publications);
GBytes *cw_csl_json_write (GPtrArray *publications);

G_END_DECLS
