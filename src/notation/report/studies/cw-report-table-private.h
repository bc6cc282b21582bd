/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/report/studies/cw-report-laboratory-private.h"

G_BEGIN_DECLS

#define CW_REPORT_MOST_COLUMNS 32

/* Units as they stand in cells, where the small digits of a power are lost: "103/µL". */
#define CW_REPORT_CELL_UNIT                                                                        \
  "(?:" CW_REPORT_LAB_UNIT "|10(?:3|4|6|9|12)" CW_REPORT_PER "(?:" CW_REPORT_VOLUME "))"

/* What a column of a table holds. */
typedef enum
{
  CW_REPORT_COLUMN_UNKNOWN,
  CW_REPORT_COLUMN_NAMES,
  CW_REPORT_COLUMN_RESULTS,
  CW_REPORT_COLUMN_RANGES, /* of the laboratory */
  CW_REPORT_COLUMN_UNITS,
  CW_REPORT_COLUMN_REMARKS, /* "elevated", a method */
} CwReportColumn;

/* A line of a table: what its cells say, and where they stand in the plain text; those that are
 * read in the sentence. */
typedef struct
{
  char *cells[CW_REPORT_MOST_COLUMNS];
  CwReportRange places[CW_REPORT_MOST_COLUMNS];
  guint n;
} CwReportRow;

/* What the head of a table says of its columns. */
typedef struct _CwReportTable
{
  CwReportColumn columns[CW_REPORT_MOST_COLUMNS];
  char *times[CW_REPORT_MOST_COLUMNS]; /* "Day 3", "On admission" */
  char *names[CW_REPORT_MOST_COLUMNS]; /* where analytes stand in the head, and times below */
  char *counted; /* "day", where a bare number in the place of a time counts days */
  guint n;
  gsize past; /* where it ends, in the text that was given */
  gsize reached; /* the end of the line that was read last */
  gboolean is_known; /* each column has its meaning */
  gboolean is_turned; /* analytes stand in the head */
  gboolean is_of_others; /* of several patients, or of the literature */
  gboolean is_announced; /* the line above it speaks of values of the laboratory */
  gboolean has_ranges;
  const char *fluid; /* that is named above it; "" where one is named somewhere in it */
} CwReportTable;

/* What the name of a row means. */
typedef struct
{
  char *analyte;
  char *unit; /* in brackets behind the name, or NULL */
  char *low;
  char *high;
  const CwVocabularyTerm *term; /* NULL for one that the vocabulary has not */
} CwReportRowName;

/* cw-report-table-head.c */
void cw_report_judge_table (CwReportReader *self, CwReportTable *table, const char *above);
void cw_report_read_table_head (CwReportReader *self,
                                CwReportTable *table,
                                const CwReportRow *first,
                                const CwReportRow *second,
                                guint n_columns);
gboolean cw_report_is_second_head (CwReportReader *self,
                                   const CwReportRow *first,
                                   const CwReportRow *second,
                                   guint n_columns);
gboolean cw_report_is_number_head (CwReportReader *self, const CwReportRow *row);
void cw_report_set_counted (CwReportReader *self, CwReportTable *table, const char *words);
gboolean cw_report_is_time_head (CwReportReader *self, const char *cell);
gboolean cw_report_is_table_head (CwReportReader *self, const CwReportRow *row);
char *cw_report_dup_table_time (CwReportReader *self, const CwReportTable *table, const char *cell);

/* cw-report-table-row.c */
gboolean cw_report_read_row_name (CwReportReader *self, const char *cell, CwReportRowName *name);
void cw_report_clear_row_name (CwReportRowName *name);
gboolean cw_report_is_result_cell (CwReportReader *self, const char *cell);
gboolean
cw_report_read_table_row (CwReportReader *self, const CwReportTable *table, const CwReportRow *row);

G_END_DECLS
