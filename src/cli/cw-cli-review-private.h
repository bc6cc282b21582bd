/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "cli/cw-cli.h"
#include "document/cw-review-import.h"
#include "io/cw-json-writer.h"

G_BEGIN_DECLS

/* How one file fared. */
typedef struct
{
  char *name;
  GPtrArray *tables; /* CwRawTable; NULL when nothing could be read */
  GPtrArray *names; /* of all tables of the file */
  char *table; /* name of the one that was taken */
  GPtrArray *columns; /* heading, key, heading, … */
  GPtrArray *ambiguous; /* marks that nobody explains */
  CwImportPreview *preview; /* NULL when nothing came in */
  GError *error;
} CwCliReviewFile;

CwReview *cw_cli_review_read (CwCli *cli, const char *path, GError **error);
CwRecord *cw_cli_review_open_target (CwCli *cli, GError **error);
CwCliStatus cw_cli_review_add (CwCli *cli, GError **error);
CwCliStatus cw_cli_review_import (CwCli *cli, GError **error);
char *cw_cli_review_join (const GPtrArray *texts);
void cw_cli_review_tell (CwCli *cli, const CwCliReviewFile *file);

/* Writes the object of a file. */
typedef void (*CwCliReviewWrite) (CwJsonWriter *writer, gconstpointer file);

gboolean cw_cli_review_print (CwCli *cli,
                              const char *id,
                              GPtrArray *files,
                              CwCliReviewWrite write,
                              GError **error);
void cw_cli_review_write (CwJsonWriter *writer, gconstpointer file);

G_END_DECLS
