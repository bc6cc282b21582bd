/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CwCli CwCli;

/**
 * CwCliStatus:
 * @CW_CLI_DONE: everything was done.
 * @CW_CLI_FINDINGS: done, but with findings, or some input was rejected.
 * @CW_CLI_USAGE: the command was called wrongly; nothing was done.
 * @CW_CLI_FAILED: a file, the library or the disk did not allow it.
 *
 * How the program ends. The numbers are its exit status.
 */
typedef enum
{
  CW_CLI_DONE = 0,
  CW_CLI_FINDINGS = 1,
  CW_CLI_USAGE = 2,
  CW_CLI_FAILED = 3,
} CwCliStatus;

/**
 * CwCliValue:
 * @CW_CLI_VALUE_TEXT: any text.
 * @CW_CLI_VALUE_FILE: a file or folder, or "-".
 * @CW_CLI_VALUE_RECORD: the id of a record.
 *
 * What an argument names, so that a shell can complete it.
 */
typedef enum
{
  CW_CLI_VALUE_TEXT,
  CW_CLI_VALUE_FILE,
  CW_CLI_VALUE_RECORD,
} CwCliValue;

/**
 * CwCliOption:
 * @name: long name, without dashes.
 * @letter: short name, or 0.
 * @argument: what the help calls its value, or %NULL for a switch.
 * @help: one line (`N_()`).
 * @value: what the value names.
 * @get_choice: the allowed values by index, %NULL after the last; or %NULL for any.
 * @check: says with a usage error why a value cannot be; or %NULL.
 * @required: whether the command needs it.
 * @repeatable: whether it may be given more than once; its values are then lines of one text.
 *
 * One option of a command, or of every command.
 */
typedef struct
{
  const char *name;
  char letter;
  const char *argument;
  const char *help;
  CwCliValue value;
  const char *(*get_choice) (guint index);
  gboolean (*check) (const char *value, GError **error);
  gboolean required;
  gboolean repeatable;
} CwCliOption;

/**
 * CwCliRun:
 * @cli: the call
 * @error: return location
 *
 * Does the work of a command.
 *
 * Returns: how it went; with an error set, the error decides instead
 */
typedef CwCliStatus (*CwCliRun) (CwCli *cli, GError **error);

/**
 * CwCliCommand:
 * @name: its name.
 * @synopsis: its arguments and options in short.
 * @summary: one line (`N_()`).
 * @description: what a reader of the manual needs beyond it (`N_()`).
 * @options: (array length=n_options): its own options.
 * @n_options: how many.
 * @min_arguments: fewest arguments.
 * @max_arguments: most arguments.
 * @value: what the arguments name.
 * @get_first: the words that the first argument can be, by index, %NULL after the last; or %NULL
 *   when it is no different from the others.
 * @run: does it.
 *
 * One row of the command table: parsing, help, usage errors, manual and completion follow from it.
 */
typedef struct
{
  const char *name;
  const char *synopsis;
  const char *summary;
  const char *description;
  const CwCliOption *options;
  guint n_options;
  guint min_arguments;
  guint max_arguments;
  CwCliValue value;
  const char *(*get_first) (guint index);
  CwCliRun run;
} CwCliCommand;

#define CW_CLI_PROGRAM "casewright-cli"

const CwCliCommand *cw_cli_commands_list (guint *n);
const CwCliCommand *cw_cli_commands_find (const char *name);
const CwCliOption *cw_cli_commands_list_common_options (guint *n);
const CwCliOption *cw_cli_commands_find_option (const CwCliCommand *command, const char *name);
const CwCliOption *cw_cli_commands_find_letter (const CwCliCommand *command, char letter);
gboolean cw_cli_option_allows (const CwCliOption *self, const char *value);
char *cw_cli_option_dup_choices (const CwCliOption *self, const char *separator);

G_END_DECLS
