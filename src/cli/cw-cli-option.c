/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "cli/cw-cli-commands.h"

#include <glib/gi18n.h>
#include <string.h>

/* The options of a command, and those that every command has. */

static const CwCliOption common_options[] = {
  { "library", 'l', "FILE", N_ ("the library file, instead of the user’s own"), CW_CLI_VALUE_FILE },
  { "json", 0, NULL, N_ ("write the result to the standard output as JSON") },
  { "quiet", 'q', NULL, N_ ("no messages and no progress, only errors") },
  { "help", 'h', NULL, N_ ("show help and do nothing else") },
  { "version", 0, NULL, N_ ("show the version and do nothing else") },
};

/**
 * cw_cli_commands_list_common_options:
 * @n: (out): how many
 *
 * Returns: (array length=n) (transfer none): the options that every command takes
 */
const CwCliOption *
cw_cli_commands_list_common_options (guint *n)
{
  *n = G_N_ELEMENTS (common_options);
  return common_options;
}

/**
 * cw_cli_commands_find_option:
 * @command: (nullable): a command, or %NULL before one is named
 * @name: a long name
 *
 * Returns: (nullable): the option that @command takes under that name
 */
const CwCliOption *
cw_cli_commands_find_option (const CwCliCommand *command, const char *name)
{
  for (guint i = 0; command && i < command->n_options; i++)
    if (strcmp (command->options[i].name, name) == 0)
      return &command->options[i];
  for (guint i = 0; i < G_N_ELEMENTS (common_options); i++)
    if (strcmp (common_options[i].name, name) == 0)
      return &common_options[i];
  return NULL;
}

/**
 * cw_cli_commands_find_letter:
 * @command: (nullable): a command, or %NULL before one is named
 * @letter: a short name
 *
 * Returns: (nullable): the option that @command takes under that letter
 */
const CwCliOption *
cw_cli_commands_find_letter (const CwCliCommand *command, char letter)
{
  for (guint i = 0; command && i < command->n_options; i++)
    if (command->options[i].letter == letter)
      return &command->options[i];
  for (guint i = 0; i < G_N_ELEMENTS (common_options); i++)
    if (common_options[i].letter == letter)
      return &common_options[i];
  return NULL;
}

/**
 * cw_cli_option_allows:
 * @self: an option with a value
 * @value: the value
 *
 * Returns: whether @value is one of the choices, or any value will do
 */
gboolean
cw_cli_option_allows (const CwCliOption *self, const char *value)
{
  const char *choice;

  if (self->get_choice == NULL)
    return TRUE;
  for (guint i = 0; (choice = self->get_choice (i)); i++)
    if (strcmp (choice, value) == 0)
      return TRUE;
  return FALSE;
}

/**
 * cw_cli_option_dup_choices:
 * @self: an option
 * @separator: what stands between two choices
 *
 * Returns: (transfer full): its choices in one line, "" when any value will do
 */
char *
cw_cli_option_dup_choices (const CwCliOption *self, const char *separator)
{
  GString *line = g_string_new (NULL);
  const char *choice;

  for (guint i = 0; self->get_choice && (choice = self->get_choice (i)); i++)
    g_string_append_printf (line, "%s%s", i ? separator : "", choice);
  return g_string_free (line, FALSE);
}
