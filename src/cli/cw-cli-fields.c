/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/cw-cli-output.h"
#include "cli/cw-cli-work.h"
#include "cli/cw-cli.h"
#include "io/cw-data-dictionary.h"

static CwDataDictionaryFormat
get_format (const char *nick)
{
  if (strcmp (nick, "json") == 0)
    return CW_DATA_DICTIONARY_JSON;
  return strcmp (nick, "md") == 0 ? CW_DATA_DICTIONARY_MARKDOWN : CW_DATA_DICTIONARY_TEXT;
}

/**
 * cw_cli_run_fields:
 * @cli: the call
 * @error: return location
 *
 * The command “fields”: the data dictionary.
 *
 * Returns: how it went
 */
CwCliStatus
cw_cli_run_fields (CwCli *cli, GError **error)
{
  gboolean json = cw_cli_has (cli, "json");
  const char *named = cw_cli_get (cli, "format");
  const char *nick = named ? named : json ? "json" : "text";
  g_autofree char *dictionary = NULL;

  if (json && strcmp (nick, "json") != 0)
    {
      g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
                   _ ("--json and --format %s contradict each other."), nick);
      return CW_CLI_USAGE;
    }
  dictionary = cw_data_dictionary_write (get_format (nick));
  return cw_cli_print (dictionary, error) ? CW_CLI_DONE : CW_CLI_FAILED;
}
