/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/cw-notation.h"

G_BEGIN_DECLS

/* What a stretch of the text is for. */
typedef enum
{
  CW_REPORT_FRONT, /* title, authors */
  CW_REPORT_KEYWORDS,
  CW_REPORT_BACKGROUND,
  CW_REPORT_CASE,
  CW_REPORT_PERSPECTIVE,
  CW_REPORT_DISCUSSION,
  CW_REPORT_CAPTION,
  CW_REPORT_BACK, /* references, declarations, further cases */
} CwReportSection;

/* A stretch of the plain text under one heading. */
typedef struct
{
  gsize first;
  CwReportSection section;
  gboolean in_abstract;
} CwReportPart;

/* The text with white space, line breaks, hyphenation and typography undone; a line break is left
 * where a heading or a paragraph ends. @map leads from each of its bytes to the text that was
 * given. */
typedef struct
{
  const char *raw;
  gsize raw_length;
  GString *plain;
  GArray *map; /* guint32, one more than bytes */
  GArray *parts; /* CwReportPart */
  GArray *line_breaks; /* gsize: breaks of lines before the first heading */
  gboolean in_legend; /* the caption is "Abbreviations: ..." under a table */
} CwReportText;

/* A sentence; offsets count in the plain text. */
typedef struct
{
  gsize first;
  gsize past;
  CwReportSection section;
  gboolean in_abstract;
  gboolean is_patient; /* about the patient of the report */
  gboolean is_beyond; /* what can be read of a text that is too long */
  gboolean is_understood; /* it says more of what another one told */
} CwReportSentence;

/* A stretch of a sentence or of the plain text. */
typedef struct
{
  gsize first;
  gsize past;
} CwReportRange;

/* cw-report-text.c */
CwReportText *cw_report_text_new (const char *raw);
void cw_report_text_free (CwReportText *self);
void
cw_report_text_get_span (const CwReportText *self, gsize first, gsize past, CwNotationSpan *span);
char *cw_report_text_dup (const CwReportText *self, gsize first, gsize past);

/* cw-report-section.c */
gboolean
cw_report_heading_match (const char *line, gsize length, CwReportSection *section, gsize *used);
gboolean cw_report_heading_is_topic (const char *line, gsize length);
void cw_report_text_mend_parts (CwReportText *self);

/* cw-report-sentence.c */
GArray *cw_report_split (const CwReportText *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwReportText, cw_report_text_free)

G_END_DECLS
