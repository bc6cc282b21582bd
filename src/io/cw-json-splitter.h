/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwJsonFileKind:
 * @CW_JSON_FILE_UNREADABLE: the file was refused, or the work was stopped.
 * @CW_JSON_FILE_RECORDS: the file has a member "records".
 * @CW_JSON_FILE_SINGLE: the file is itself one record.
 *
 * What a file of records turned out to be.
 */
typedef enum
{
  CW_JSON_FILE_UNREADABLE,
  CW_JSON_FILE_RECORDS,
  CW_JSON_FILE_SINGLE,
} CwJsonFileKind;

/**
 * CwJsonRecord:
 * @index: which record it is, counted from 0.
 * @offset: its first byte, counted from the start of the file.
 * @length: how many bytes it has.
 * @line: the line it begins on, counted from 1.
 * @header: (nullable): the members that stand before "records", as one JSON
 *   object; %NULL when the whole file is the record.
 *
 * One record of a file, found valid as JSON but not yet parsed.
 */
typedef struct
{
  gsize index;
  gsize offset;
  gsize length;
  gsize line;
  const char *header;
} CwJsonRecord;

/**
 * CwJsonRecordFunc:
 * @record: the record, valid during the call.
 * @user_data: what was passed along.
 * @error: return location for an error.
 *
 * Receives one record.
 *
 * Returns: %TRUE to go on, %FALSE with @error set to stop.
 */
typedef gboolean (*CwJsonRecordFunc) (const CwJsonRecord *record,
                                      gpointer user_data,
                                      GError **error);

CwJsonFileKind cw_json_splitter_run (GBytes *bytes,
                                     gsize size_cap,
                                     CwJsonRecordFunc func,
                                     gpointer user_data,
                                     char **header,
                                     GError **error);

G_END_DECLS
