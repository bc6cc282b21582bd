/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwProseStyle:
 * @CW_PROSE_EMPHASIS: `*emphasis*`, set in italics.
 * @CW_PROSE_STRONG: `**strong**`, set in bold type.
 * @CW_PROSE_SUPERSCRIPT: `^{2}`, raised.
 * @CW_PROSE_SUBSCRIPT: `_{2}`, lowered.
 *
 * How text is set apart.
 */
typedef enum
{
  CW_PROSE_PLAIN = 0,
  CW_PROSE_EMPHASIS = 1 << 0,
  CW_PROSE_STRONG = 1 << 1,
  CW_PROSE_SUPERSCRIPT = 1 << 2,
  CW_PROSE_SUBSCRIPT = 1 << 3,
} CwProseStyle;

/**
 * CwProseRunKind:
 * @CW_PROSE_TEXT: words.
 * @CW_PROSE_FACT: `{age|adjective}`, `{drug.dose:ID}`: a fact of the case in a wording.
 * @CW_PROSE_CITATION: `[@ID]`, `[@ID; @ID]`: works of the library that are cited.
 * @CW_PROSE_CROSS_REFERENCE: `{figure:ID}`, `{figure:ID|PANEL,PANEL}`, `{table:ID}`: something
 * numbered that is pointed to; `{table:ID|caption}`: what numbers a table, see %CW_PROSE_CAPTION.
 *
 * What a run is.
 */
typedef enum
{
  CW_PROSE_TEXT,
  CW_PROSE_FACT,
  CW_PROSE_CITATION,
  CW_PROSE_CROSS_REFERENCE,
} CwProseRunKind;

/**
 * CwProseRun:
 * @kind: what it is.
 * @style: #CwProseStyle flags.
 * @text: of words the words without marks, of a citation the keys separated by a blank, of a fact
 * or cross reference its name: "age", "drug.dose", "figure".
 * @target: (nullable): id of the entity that is meant, of a fact or cross reference.
 * @wording: (nullable): how a fact is worded, or which panels of a figure are meant: their ids, or
 * letters as in "A-C".
 * @start: first byte in the source, marks included.
 * @end: the byte behind its last one.
 * @cell: column of the table it stands in, from 0.
 *
 * A stretch of one kind and one style.
 */
typedef struct
{
  CwProseRunKind kind;
  CwProseStyle style;
  char *text;
  char *target;
  char *wording;
  gsize start;
  gsize end;
  guint cell;
} CwProseRun;

/**
 * CwProseBlockKind:
 * @CW_PROSE_PARAGRAPH: a line of its own.
 * @CW_PROSE_HEADING: a line behind `## `: a heading inside a section.
 * @CW_PROSE_BULLET: an item behind `- `.
 * @CW_PROSE_NUMBER: an item behind `1. `.
 * @CW_PROSE_TABLE_ROW: `| cell | cell |`; the first row of a table is its head.
 * @CW_PROSE_CAPTION: `{table:ID|caption} words` right above a table: what it is called, and the id
 * by which the text points to it.
 *
 * What a block is. Each line of the source is one, as in a word processor; empty lines are none.
 */
typedef enum
{
  CW_PROSE_PARAGRAPH,
  CW_PROSE_HEADING,
  CW_PROSE_BULLET,
  CW_PROSE_NUMBER,
  CW_PROSE_TABLE_ROW,
  CW_PROSE_CAPTION,
} CwProseBlockKind;

/**
 * CwProseBlock:
 * @kind: what it is.
 * @runs: (element-type CwProseRun): its text in order.
 * @n_cells: how many cells a row of a table has, else 0.
 * @number: what an item is numbered with, else 0.
 * @start: first byte in the source.
 * @words: the byte behind the mark that makes it what it is.
 * @end: the byte behind its last one.
 *
 * A paragraph, an item of a list or a row of a table.
 */
typedef struct
{
  CwProseBlockKind kind;
  GPtrArray *runs;
  guint n_cells;
  guint number;
  gsize start;
  gsize words;
  gsize end;
} CwProseBlock;

/* The wording of the cross reference that a caption begins with. */
#define CW_PROSE_CAPTION_WORDING "caption"

GPtrArray *cw_prose_parse (const char *source);
gboolean cw_prose_run_is_caption (const CwProseRun *run);
guint cw_prose_count_tables (GPtrArray *blocks);
gboolean cw_prose_is_table_rule (const char *line, gsize length, gboolean is_below_head);
char *cw_prose_escape (const char *text);
char *cw_prose_format_fact (const char *name, const char *target, const char *wording);
char *cw_prose_format_citation (const char *const *keys);
const char *cw_prose_style_get_mark (CwProseStyle style, gboolean is_closing);

G_END_DECLS
