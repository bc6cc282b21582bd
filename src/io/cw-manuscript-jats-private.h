/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-manuscript-sink-private.h"
#include "io/cw-xml-out.h"

G_BEGIN_DECLS

/* What a section of the article became. */
typedef enum
{
  CW_JATS_SECTION,
  CW_JATS_NOTE, /* two elements, in which no section may stand */
  CW_JATS_NONE,
} CwJatsElement;

/* What is open behind the body. */
typedef enum
{
  CW_JATS_TAIL_NONE,
  CW_JATS_TAIL_BACK,
  CW_JATS_TAIL_FLOATS,
} CwJatsTail;

typedef struct
{
  CwManuscriptSink base;
  CwXmlOut *xml;
  GArray *elements; /* CwJatsElement, of the sections that are open */
  char *graphic; /* name of the picture of the figure, or NULL */
  CwJatsTail tail;
  CwMatter matter;
  guint start; /* number of the next item, when the list does not begin with 1 */
  const CwManuscriptFloat *table; /* that is open */
  guint n_notes; /* of the table */
  gboolean is_note_open; /* its paragraph */
  gboolean needs_paragraph; /* the note of a declaration has none yet */
} CwJats;

/* cw-manuscript-jats-piece.c */
void cw_manuscript_jats_write_piece (CwManuscriptSink *sink, const CwPiece *piece);
char *cw_manuscript_jats_dup_note_id (const CwManuscriptFloat *table, guint note);

/* cw-manuscript-jats-front.c */
void cw_manuscript_jats_begin_front (CwXmlOut *xml,
                                     const CwManuscript *manuscript,
                                     const CwManuscriptOptions *options);
void cw_manuscript_jats_end_front (CwXmlOut *xml, const CwManuscript *manuscript);

/* cw-manuscript-jats-reference.c */
void cw_manuscript_jats_write_reference (CwXmlOut *xml, const CwManuscriptReference *reference);

G_END_DECLS
