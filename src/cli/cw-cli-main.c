/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <locale.h>
#include <string.h>
#include <sys/stat.h>

#include "cli/cw-cli-generated.h"
#include "cli/cw-cli-help.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-signals.h"
#include "cli/cw-cli.h"

/* A failure of the command itself and one of closing the library are told the same way. */
static CwCliStatus
fail (CwCli *cli, const GError *error)
{
  g_autofree char *hint = NULL;

  /* Whoever stopped reading ("list | head") has seen enough. */
  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_BROKEN_PIPE))
    return CW_CLI_FAILED;
  cw_cli_complain (cli, error->message);
  if (error->domain != CW_CLI_USAGE_ERROR)
    return CW_CLI_FAILED;
  if (error->code == CW_CLI_USAGE_ERROR_CALL)
    {
      hint = cw_cli_help_dup_hint (cw_cli_get_command (cli));
      g_printerr ("%s\n", hint);
    }
  return CW_CLI_USAGE;
}

static CwCliStatus
print_all (char *text)
{
  g_autofree char *owned = text;
  g_autoptr (GError) error = NULL;

  return cw_cli_print (owned, &error) ? CW_CLI_DONE : fail (NULL, error);
}

static CwCliStatus
run_command (CwCli *cli)
{
  g_autoptr (GError) error = NULL;
  CwCliStatus status = CW_CLI_DONE;

  if (cw_cli_check_usage (cli, &error))
    status = cw_cli_get_command (cli)->run (cli, &error);
  if (error)
    status = fail (cli, error);
  g_clear_error (&error);
  if (!cw_cli_close (cli, &error))
    status = fail (cli, error);
  return status;
}

static CwCliStatus
run (CwCli *cli)
{
  const CwCliCommand *command = cw_cli_get_command (cli);
  CwCliStatus status;

  if (cw_cli_has (cli, "help"))
    return print_all (command ? cw_cli_help_dup_command (command) : cw_cli_help_dup_program ());
  if (cw_cli_has (cli, "version"))
    return print_all (g_strdup (CW_CLI_PROGRAM " " CW_VERSION "\n"));
  cw_cli_signals_watch (cw_cli_get_cancellable (cli));
  status = run_command (cli);
  cw_cli_end_progress (cli);
  return status;
}

static void
set_up (void)
{
  cw_cli_signals_prepare ();
  umask (077);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, CW_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_set_prgname (CW_CLI_PROGRAM);
}

int
main (int argc, char **argv)
{
  g_autoptr (CwCli) cli = NULL;
  g_autoptr (GError) error = NULL;

  set_up ();
  /* The build makes the manual and the completion with these two. */
  if (argc == 2 && strcmp (argv[1], "--print-man-page") == 0)
    return print_all (cw_cli_man_dup_page ());
  if (argc == 2 && strcmp (argv[1], "--print-bash-completion") == 0)
    return print_all (cw_cli_completion_dup_bash ());
  cli = cw_cli_new ();
  return cw_cli_parse (cli, argv, &error) ? run (cli) : fail (cli, error);
}
