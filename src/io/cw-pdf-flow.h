/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <pango/pango.h>

G_BEGIN_DECLS

/**
 * CwPdfBlock:
 * @texts: the pieces of text that stand side by side
 * @padding: free space above and below the text, in points
 * @reserve: height that must be left below on the same page, in points
 * @rule: thickness of the line below, in points; 0 for none
 * @filled: whether a light band lies behind the block
 * @may_split: whether a page may end inside the block even if it would fit on one page
 * @outline: (nullable): entry in the reader's outline
 *
 * What is placed on the pages as one: a paragraph or a row of a table.
 */
typedef struct
{
  GArray *texts;
  double padding;
  double reserve;
  double rule;
  gboolean filled;
  gboolean may_split;
  char *outline;
} CwPdfBlock;

typedef struct _CwPdfFlow CwPdfFlow;

/**
 * CwPdfFlowFunc:
 * @flow: the pages
 * @data: the caller's data
 *
 * Places all blocks of a document; called twice and must do the same both times.
 */
typedef void (*CwPdfFlowFunc) (CwPdfFlow *flow, gpointer data);

CwPdfBlock *cw_pdf_block_new (double padding);
void cw_pdf_block_free (CwPdfBlock *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwPdfBlock, cw_pdf_block_free)
double cw_pdf_block_get_height (CwPdfBlock *self);

CwPdfFlow *cw_pdf_flow_new (double width, double height, const char *title, const char *language);
void cw_pdf_flow_free (CwPdfFlow *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwPdfFlow, cw_pdf_flow_free)
void cw_pdf_flow_set_origin (CwPdfFlow *self, const char *author, GDateTime *date);
double cw_pdf_flow_get_text_width (CwPdfFlow *self);
void cw_pdf_flow_add_text (CwPdfFlow *self,
                           CwPdfBlock *block,
                           double x,
                           double width,
                           double size,
                           const char *text,
                           PangoAttrList *attributes);
void cw_pdf_flow_place (CwPdfFlow *self, CwPdfBlock *block);
void cw_pdf_flow_skip (CwPdfFlow *self, double space);
void cw_pdf_flow_repeat (CwPdfFlow *self, CwPdfBlock *block);
GBytes *cw_pdf_flow_run (CwPdfFlow *self, CwPdfFlowFunc place_all, gpointer data, GError **error);

G_END_DECLS
