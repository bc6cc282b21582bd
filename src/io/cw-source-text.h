/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* No report is longer, and what is cannot make the program use more. */
#define CW_SOURCE_TEXT_MAX_BYTES (64 * 1024 * 1024)

/**
 * CwSourceText:
 * @text: the clean text: each paragraph and each heading is one line, an empty one between them.
 * @length: its bytes.
 * @pages: (element-type CwSourceMark): where each page begins in @text; empty without pages.
 * @paragraphs: (element-type CwSourceMark): where each paragraph or heading begins in @text,
 * from 1.
 * @origins: (element-type CwSourceMark): where each stretch of @text came from.
 *
 * The text of a source as it reads: without running heads, hyphens of line ends and ligatures. It
 * does not change once it is made, so any thread may read it.
 */
typedef struct
{
  char *text;
  gsize length;
  GArray *pages;
  GArray *paragraphs;
  GArray *origins;
} CwSourceText;

/**
 * CwSourceMark:
 * @offset: byte in the clean text.
 * @value: number of the page or the paragraph from 1, or byte in the raw text.
 *
 * What holds from a place in the clean text on.
 */
typedef struct
{
  guint32 offset;
  guint32 value;
} CwSourceMark;

CwSourceText *cw_source_text_new (const char *raw);
guint cw_source_text_get_page (const CwSourceText *self, gsize offset);
guint cw_source_text_get_paragraph (const CwSourceText *self, gsize offset);
gsize cw_source_text_get_origin (const CwSourceText *self, gsize offset);
void cw_source_text_free (CwSourceText *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwSourceText, cw_source_text_free)

G_END_DECLS
