/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "io/cw-manuscript-writer.h"
#include "manuscript/cw-matter.h"

G_BEGIN_DECLS

/* What the author still has to mend, beside the flags of CwProseStyle. */
#define CW_PIECE_UNRESOLVED (1u << 8)

/* What a paragraph is. */
typedef enum
{
  CW_LINE_TITLE,
  CW_LINE_AUTHORS,
  CW_LINE_AFFILIATION,
  CW_LINE_NOTE, /* correspondence, key words, counts */
  CW_LINE_TEXT,
  CW_LINE_ITEM,
  CW_LINE_LEGEND, /* what a legend says beyond its first paragraph */
  CW_LINE_TABLE_NOTE,
} CwLine;

/* What a piece leads to. */
typedef enum
{
  CW_LINK_NONE,
  CW_LINK_REFERENCE,
  CW_LINK_FIGURE,
  CW_LINK_TABLE,
} CwLink;

/* A stretch of text of one style. A citation of a range leads from @number to @last, everything
 * else to @number. */
typedef struct
{
  const char *text;
  guint style;
  CwLink link;
  guint number;
  guint last;
} CwPiece;

/* A table in running text without a caption has no float. The first row is the head. */
typedef struct
{
  const CwManuscriptFloat *table;
  gboolean heads_rows; /* whether the first cell of a row is its heading */
  guint n_columns;
  guint n_rows;
  double *shares; /* of the width, that make 1 together */
} CwPrintTable;

/* The picture of a figure: a PNG or JPEG of a known size. */
typedef struct
{
  GBytes *file;
  const char *media_type;
  const char *suffix;
  guint n_columns; /* pixels in a row */
  guint n_rows;
} CwPrintPicture;

typedef struct _CwManuscriptSink CwManuscriptSink;

/* What a format does with each piece of an article, in the order in which it is met. Whatever is
 * NULL is nothing to it. Sections are nested; a level is that of the heading, from 1. */
typedef struct
{
  void (*write_front) (CwManuscriptSink *self); /* instead of the lines of the title page */
  void (*begin_matter) (CwManuscriptSink *self, CwMatter matter, const char *heading);
  void (*end_matter) (CwManuscriptSink *self, CwMatter matter);
  void (*begin_section) (CwManuscriptSink *self,
                         guint level,
                         const char *heading,
                         const char *nick);
  void (*end_section) (CwManuscriptSink *self);
  void (*begin_line) (CwManuscriptSink *self, CwLine line);
  void (*end_line) (CwManuscriptSink *self, CwLine line);
  void (*write_piece) (CwManuscriptSink *self, const CwPiece *piece);
  void (*write_citation) (CwManuscriptSink *self, const CwManuscriptRun *run);
  void (*begin_list) (CwManuscriptSink *self, guint start); /* 0 for bullets */
  void (*end_list) (CwManuscriptSink *self, guint start);
  void (*begin_table) (CwManuscriptSink *self, const CwPrintTable *table);
  void (*end_table) (CwManuscriptSink *self, const CwPrintTable *table);
  void (*begin_row) (CwManuscriptSink *self, const CwPrintTable *table, guint row);
  void (*end_row) (CwManuscriptSink *self, const CwPrintTable *table, guint row);
  void (*begin_cell) (CwManuscriptSink *self, const CwPrintTable *table, guint row, guint column);
  void (*end_cell) (CwManuscriptSink *self, const CwPrintTable *table, guint row, guint column);
  void (*begin_float) (CwManuscriptSink *self, const CwManuscriptFloat *item, CwLink kind);
  void (*begin_caption) (CwManuscriptSink *self, const CwManuscriptFloat *item, CwLink kind);
  void (*end_caption) (CwManuscriptSink *self, const CwManuscriptFloat *item, CwLink kind);
  void (*write_picture) (CwManuscriptSink *self,
                         const CwManuscriptFloat *figure,
                         const CwPrintPicture *picture);
  void (*end_float) (CwManuscriptSink *self, const CwManuscriptFloat *item, CwLink kind);
  void (*write_reference) (CwManuscriptSink *self, const CwManuscriptReference *reference);
} CwManuscriptSinkClass;

struct _CwManuscriptSink
{
  const CwManuscriptSinkClass *class;
  const CwManuscript *manuscript;
  const CwManuscriptOptions *options;
  gboolean is_rtl; /* whether the line, caption or row that begins is read from right to left */
  guint added_style; /* that all pieces get, as those of a caption in bold type */
  guint last_numbers[2]; /* of the last figure and the last table that were labelled */
};

/* cw-manuscript-walk.c */
void cw_manuscript_walk (CwManuscriptSink *sink);

/* cw-manuscript-walk-front.c */
void cw_manuscript_walk_front (CwManuscriptSink *sink);
void cw_manuscript_walk_byline (CwManuscriptSink *sink);
void cw_manuscript_put (CwManuscriptSink *sink, guint style, const char *text);

/* cw-manuscript-walk-block.c */
void cw_manuscript_walk_blocks (CwManuscriptSink *sink, GPtrArray *blocks);
void cw_manuscript_walk_runs (CwManuscriptSink *sink, const CwManuscriptBlock *block);
void cw_manuscript_walk_line (CwManuscriptSink *sink, const CwManuscriptBlock *block, CwLine line);
void cw_manuscript_walk_table (CwManuscriptSink *sink,
                               GPtrArray *rows,
                               guint first,
                               guint n_rows,
                               const CwManuscriptFloat *table);
gboolean cw_manuscript_is_right_to_left (const char *text);

/* cw-manuscript-walk-float.c */
void cw_manuscript_walk_figure (CwManuscriptSink *sink, const CwManuscriptFloat *figure);
void cw_manuscript_walk_float_table (CwManuscriptSink *sink, const CwManuscriptFloat *table);
gboolean cw_manuscript_float_has_words (const CwManuscriptFloat *self, CwLink kind);
gboolean
cw_manuscript_sink_follows (CwManuscriptSink *sink, const CwManuscriptFloat *item, CwLink kind);
char *cw_manuscript_figure_dup_words (const CwManuscriptFloat *figure);
char *cw_manuscript_figure_dup_name (const CwManuscriptFloat *figure,
                                     const CwPrintPicture *picture);
void cw_print_picture_fit (const CwPrintPicture *self,
                           double per_pixel,
                           double max_width,
                           double max_height,
                           double *width,
                           double *height);
char *cw_manuscript_float_dup_word (const CwManuscriptFloat *self);
const char *cw_link_get_word (CwLink link);

/* The formats; each returns a whole file. */
GBytes *cw_manuscript_write_text (const CwManuscript *self, const CwManuscriptOptions *options);
GBytes *cw_manuscript_write_markdown (const CwManuscript *self, const CwManuscriptOptions *options);
GBytes *cw_manuscript_write_html (const CwManuscript *self, const CwManuscriptOptions *options);
GBytes *cw_manuscript_write_latex (const CwManuscript *self, const CwManuscriptOptions *options);
GBytes *cw_manuscript_write_docx (const CwManuscript *self,
                                  const CwManuscriptOptions *options,
                                  GError **error);
GBytes *cw_manuscript_write_odt (const CwManuscript *self,
                                 const CwManuscriptOptions *options,
                                 GError **error);
GBytes *cw_manuscript_write_jats (const CwManuscript *self,
                                  const CwManuscriptOptions *options,
                                  GError **error);

/* Calls what the format has for it, if anything; @arguments stand in parentheses. */
#define CW_EMIT(sink, method, arguments)                                                           \
  G_STMT_START                                                                                     \
  {                                                                                                \
    if ((sink)->class->method)                                                                     \
      (sink)->class->method arguments;                                                             \
  }                                                                                                \
  G_STMT_END

G_END_DECLS
