/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "io/cw-raw-table.h"
#include "io/cw-zip-part-private.h"

G_BEGIN_DECLS

/* Around what is set above the line; no text that is read holds either. */
#define CW_RAW_SUP_OPEN '\1'
#define CW_RAW_SUP_CLOSE '\2'

typedef enum
{
  CW_RAW_BODY,
  CW_RAW_HEADER,
  CW_RAW_FOOT,
} CwRawPart;

typedef struct
{
  guint line;
  CwRawPart part;
  gboolean after_blank; /* an empty row stands before it */
  guint n_given; /* cells, empty ones too; 0 when the format does not count them */
  GPtrArray *cells; /* texts or NULL; no empty ones at the end */
} CwRawGridRow;

/* A table as rows of cells, before anybody says which of them is the header. */
typedef struct
{
  char *name;
  char *caption;
  GPtrArray *rows; /* CwRawGridRow, no empty ones */
  GPtrArray *after; /* paragraphs below it */
} CwRawGrid;

/* Takes tables from any reader: cells by their place, or elements as they come by. */
typedef struct
{
  GPtrArray *grids;
  CwRawGrid *grid; /* that is open */
  CwRawGridRow *row; /* that is open */
  guint depth; /* tables in tables: their text belongs to the cell */
  guint line;
  guint column;
  gboolean blank;
  GString *text; /* of the cell or paragraph that is open */
  gboolean in_cell;
  guint column_span;
  guint row_span;
  GArray *spans; /* cells that reach down into the next rows */
  guint sups;
  char *caption; /* paragraph before a table that may be its caption */
  gsize n_bytes;
  GError *error;
} CwRawBuilder;

void cw_raw_builder_init (CwRawBuilder *self);
void cw_raw_builder_clear (CwRawBuilder *self);
gboolean cw_raw_builder_goes_on (const CwRawBuilder *self);
GPtrArray *cw_raw_builder_finish (CwRawBuilder *self, GError **error);

void cw_raw_builder_begin_table (CwRawBuilder *self, const char *name);
void cw_raw_builder_end_table (CwRawBuilder *self);
void cw_raw_builder_begin_row (CwRawBuilder *self, guint line, CwRawPart part);
void cw_raw_builder_end_row (CwRawBuilder *self);
void cw_raw_builder_put (CwRawBuilder *self, guint column, char *text);
void cw_raw_builder_merge_down (CwRawBuilder *self, guint first, guint last, guint column);

void cw_raw_builder_begin_cell (CwRawBuilder *self, guint column_span, guint row_span);
void cw_raw_builder_end_cell (CwRawBuilder *self);
void cw_raw_builder_skip_cells (CwRawBuilder *self, guint n);
void cw_raw_builder_end_paragraph (CwRawBuilder *self);
void cw_raw_builder_begin_caption (CwRawBuilder *self);
void cw_raw_builder_take_caption (CwRawBuilder *self);
void cw_raw_builder_append (CwRawBuilder *self, const char *text, gsize length);
void cw_raw_builder_break (CwRawBuilder *self);
void cw_raw_builder_set_sup (CwRawBuilder *self, gboolean open);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwRawBuilder, cw_raw_builder_clear)

/* cw-raw-table.c */
CwRawCell *cw_raw_cell_new (char *text, char **marks);
CwRawTable *cw_raw_table_new (const char *name);
CwRawRow *cw_raw_table_add_row (CwRawTable *self, guint line);
void cw_raw_table_add_problem (CwRawTable *self,
                               guint line,
                               guint column,
                               const char *text,
                               const char *reason);

/* cw-raw-note.c */
gboolean cw_raw_note_is_sure (const char *text);
void cw_raw_note_add (CwRawTable *table, const char *text);
char *cw_raw_note_dup_plain (const char *text);
CwRawCell *cw_raw_note_read_cell (const CwRawTable *table, const char *text);

gboolean cw_raw_legend_read (CwRawTable *table, const char *text);

/* cw-raw-header.c */
CwRawTable *cw_raw_grid_read (const CwRawGrid *grid);

/* One reader each. */
gboolean cw_raw_read_text (CwRawBuilder *self, GBytes *bytes);
gboolean cw_raw_read_html (CwRawBuilder *self, GBytes *bytes, GCancellable *cancellable);
gboolean cw_raw_read_workbook (CwRawBuilder *self, CwZip *zip);
gboolean cw_raw_read_open_document (CwRawBuilder *self, CwZip *zip);
gboolean cw_raw_read_word (CwRawBuilder *self, CwZip *zip);

G_END_DECLS
