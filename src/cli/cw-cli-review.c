/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "cli/cw-cli-review.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/cw-cli-work.h"

/* What can be done with a review of published cases. */

static const struct
{
  const char *name;
  CwCliStatus (*run) (CwCli *cli, GError **error);
  const char *options; /* that make sense for it */
  guint min_arguments, max_arguments; /* behind its name */
} actions[] = {
  { "stats", cw_cli_review_stats, " by without-our-case ", 1, 1 },
  { "figure", cw_cli_review_figure,
    " by without-our-case outcome output format width-mm dpi force ", 1, 2 },
  { "check", cw_cli_review_check, " ", 1, 1 },
};

/**
 * cw_cli_review_get_action:
 * @index: 0 and up
 *
 * Returns: (nullable): what can be done, by name; %NULL behind the last
 */
const char *
cw_cli_review_get_action (guint index)
{
  return index < G_N_ELEMENTS (actions) ? actions[index].name : NULL;
}

static CwCliStatus
fail_usage (GError **error, const char *sentence)
{
  g_set_error_literal (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL, sentence);
  return CW_CLI_USAGE;
}

static int
find_action (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    if (strcmp (actions[i].name, name) == 0)
      return (int)i;
  return -1;
}

/* An option of another action would be passed over in silence. */
static const char *
find_foreign_option (CwCli *cli, int action)
{
  const CwCliCommand *command = cw_cli_get_command (cli);

  for (guint i = 0; i < command->n_options; i++)
    {
      g_autofree char *word = g_strdup_printf (" %s ", command->options[i].name);

      if (cw_cli_has (cli, command->options[i].name) &&
          strstr (actions[action].options, word) == NULL)
        return command->options[i].name;
    }
  return NULL;
}

/**
 * cw_cli_run_review:
 * @cli: the call
 * @error: return location
 *
 * The command “review”: a review of published cases.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_review (CwCli *cli, GError **error)
{
  int action = find_action (cw_cli_get_argument (cli, 0));
  const char *foreign = action >= 0 ? find_foreign_option (cli, action) : NULL;
  guint n = cw_cli_get_n_arguments (cli) - 1;
  g_autofree char *sentence = NULL;

  if (action < 0)
    return fail_usage (error, _ ("There is nothing of that name to do with a review."));
  if (foreign)
    {
      sentence = g_strdup_printf (_ ("“review %s” takes no --%s."), actions[action].name, foreign);
      return fail_usage (error, sentence);
    }
  if (n < actions[action].min_arguments)
    return fail_usage (error, _ ("An argument is missing."));
  if (n > actions[action].max_arguments)
    return fail_usage (error, _ ("There is an argument too many."));
  return actions[action].run (cli, error);
}
