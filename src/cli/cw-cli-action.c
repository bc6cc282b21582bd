/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "cli/cw-cli-action.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/cw-cli.h"

/* Commands that can do several things, told by their first argument. */

/**
 * cw_cli_fail_usage:
 * @error: return location
 * @sentence: what is wrong with the call
 *
 * Returns: %CW_CLI_USAGE, with @error set
 */
CwCliStatus
cw_cli_fail_usage (GError **error, const char *sentence)
{
  g_set_error_literal (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL, sentence);
  return CW_CLI_USAGE;
}

static const CwCliAction *
find_action (const CwCliAction *actions, guint n, const char *name)
{
  for (guint i = 0; name && i < n; i++)
    if (strcmp (actions[i].name, name) == 0)
      return &actions[i];
  return NULL;
}

static CwCliStatus
fail_unknown (CwCli *cli, const CwCliAction *actions, guint n, GError **error)
{
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *sentence = NULL;

  for (guint i = 0; i < n; i++)
    g_string_append_printf (names, "%s%s", i ? ", " : "", actions[i].name);
  /* Translators: the name of a command, and the words that can follow it. */
  sentence =
    g_strdup_printf (_ ("“%s” needs one of: %s."), cw_cli_get_command (cli)->name, names->str);
  return cw_cli_fail_usage (error, sentence);
}

/* An option of another action would be passed over in silence. */
static const char *
find_foreign_option (CwCli *cli, const CwCliAction *action)
{
  const CwCliCommand *command = cw_cli_get_command (cli);

  for (guint i = 0; i < command->n_options; i++)
    {
      g_autofree char *word = g_strdup_printf (" %s ", command->options[i].name);

      if (cw_cli_has (cli, command->options[i].name) && strstr (action->options, word) == NULL)
        return command->options[i].name;
    }
  return NULL;
}

/**
 * cw_cli_run_action:
 * @cli: the call
 * @actions: (array length=n): what the command can do
 * @n: how many
 * @error: return location
 *
 * Does what the first argument names, after the options and the other arguments were looked at.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_action (CwCli *cli, const CwCliAction *actions, guint n, GError **error)
{
  const CwCliAction *action = find_action (actions, n, cw_cli_get_argument (cli, 0));
  const char *foreign = action ? find_foreign_option (cli, action) : NULL;
  guint n_arguments = cw_cli_get_n_arguments (cli);
  g_autofree char *sentence = NULL;

  if (action == NULL)
    return fail_unknown (cli, actions, n, error);
  if (foreign)
    {
      sentence = g_strdup_printf (_ ("“%s %s” takes no --%s."), cw_cli_get_command (cli)->name,
                                  action->name, foreign);
      return cw_cli_fail_usage (error, sentence);
    }
  if (n_arguments - 1 < action->min_arguments)
    return cw_cli_fail_usage (error, _ ("Name the files that are to come in."));
  if (n_arguments - 1 > action->max_arguments)
    return cw_cli_fail_usage (error, _ ("There is an argument too many."));
  return action->run (cli, error);
}
