/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "cli/cw-cli-commands.h"
#include "document/cw-document.h"

G_BEGIN_DECLS

/**
 * CwCliUsageError:
 * @CW_CLI_USAGE_ERROR_CALL: the words do not fit the command table; its help explains.
 * @CW_CLI_USAGE_ERROR_CHOICE: the words fit, but they do not say which record is meant.
 *
 * What is wrong when the command is called wrongly.
 */
typedef enum
{
  CW_CLI_USAGE_ERROR_CALL,
  CW_CLI_USAGE_ERROR_CHOICE,
} CwCliUsageError;

#define CW_CLI_USAGE_ERROR (cw_cli_usage_error_quark ())
GQuark cw_cli_usage_error_quark (void);

/* The shortest beginning of an id that stands for the whole. */
#define CW_CLI_ID_PREFIX 4

CwCli *cw_cli_new (void);
gboolean cw_cli_parse (CwCli *self, char **argv, GError **error);
void cw_cli_free (CwCli *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CwCli, cw_cli_free)

const CwCliCommand *cw_cli_get_command (CwCli *self);
gboolean cw_cli_has (CwCli *self, const char *option);
const char *cw_cli_get (CwCli *self, const char *option);
guint cw_cli_get_n_arguments (CwCli *self);
const char *cw_cli_get_argument (CwCli *self, guint index);
GCancellable *cw_cli_get_cancellable (CwCli *self);
gboolean cw_cli_check_usage (CwCli *self, GError **error);

char *cw_cli_dup_library_path (CwCli *self);
CwDocument *cw_cli_open (CwCli *self, CwDocumentFlags flags, GError **error);
CwDocument *cw_cli_open_path (CwCli *self, const char *path, CwDocumentFlags flags, GError **error);
gboolean cw_cli_close (CwCli *self, GError **error);
char *cw_cli_resolve (CwCli *self, const char *id, GError **error);
CwRecord *cw_cli_open_record (CwCli *self, const char *id, GError **error);
gboolean cw_cli_is_library (CwCli *self, const char *path);

G_END_DECLS
