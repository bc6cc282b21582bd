/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "model/cw-snapshot.h"

G_BEGIN_DECLS

/**
 * CwReferenceFormat:
 * @CW_REFERENCE_FORMAT_UNKNOWN: none of them.
 * @CW_REFERENCE_FORMAT_RIS: RIS, the tagged lines of EndNote, Zotero, Mendeley, RefWorks.
 * @CW_REFERENCE_FORMAT_BIBTEX: BibTeX and BibLaTeX.
 * @CW_REFERENCE_FORMAT_CSL_JSON: CSL-JSON, the input data of citation processors.
 * @CW_REFERENCE_FORMAT_NBIB: NBIB, the MEDLINE lines of PubMed.
 * @CW_REFERENCE_FORMAT_ENDNOTE_XML: EndNote's XML; it can only be read.
 *
 * What reference managers write.
 */
typedef enum
{
  CW_REFERENCE_FORMAT_UNKNOWN,
  CW_REFERENCE_FORMAT_RIS,
  CW_REFERENCE_FORMAT_BIBTEX,
  CW_REFERENCE_FORMAT_CSL_JSON,
  CW_REFERENCE_FORMAT_NBIB,
  CW_REFERENCE_FORMAT_ENDNOTE_XML,
} CwReferenceFormat;

#define CW_REFERENCE_N_FORMATS (CW_REFERENCE_FORMAT_ENDNOTE_XML + 1)

/**
 * CwReferenceProblem:
 * @line: where, from 1.
 * @reason: a translated sentence.
 *
 * Something in a file that could not be read.
 */
typedef struct
{
  gsize line;
  char *reason;
} CwReferenceProblem;

/**
 * CwReferenceReading:
 * @format: what the file was read as.
 * @items: (element-type CwSnapshot): the publications in the order of the file.
 * @problems: (element-type CwReferenceProblem): what was not read, at most a hundred.
 * @n_problems: how many there were.
 *
 * What a file of references says.
 */
typedef struct
{
  CwReferenceFormat format;
  GPtrArray *items;
  GPtrArray *problems;
  guint n_problems;
} CwReferenceReading;

const char *cw_reference_format_get_nick (CwReferenceFormat format);
const char *cw_reference_format_get_label (CwReferenceFormat format);
const char *cw_reference_format_get_suffix (CwReferenceFormat format);
gboolean cw_reference_format_can_write (CwReferenceFormat format);
CwReferenceFormat cw_reference_format_from_nick (const char *nick);
CwReferenceFormat cw_reference_format_detect (GBytes *bytes);

CwReferenceReading *cw_reference_read (GBytes *bytes,
                                       CwReferenceFormat format,
                                       GCancellable *cancellable,
                                       GError **error);
void cw_reference_reading_free (CwReferenceReading *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwReferenceReading, cw_reference_reading_free)

GBytes *cw_reference_write (GPtrArray *publications, CwReferenceFormat format, GError **error);

G_END_DECLS
