/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "cli/cw-cli-generated.h"

#include <glib/gi18n.h>

#include "cli/cw-cli-commands.h"

/* The manual page, in the man macros of roff. */

/* Letters beyond ASCII by their code, so that the page reads the same in every encoding. */
static void
append_text (GString *out, const char *text)
{
  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '\\')
        g_string_append (out, "\\e");
      else if (c == '-')
        g_string_append (out, "\\-");
      else if (c == 0x2019)
        g_string_append (out, "\\(cq");
      else if (c == 0x201c)
        g_string_append (out, "\\(lq");
      else if (c == 0x201d)
        g_string_append (out, "\\(rq");
      else if (c == 0x2026)
        g_string_append (out, "\\&...");
      else if (c >= 0x80)
        g_string_append_printf (out, "\\[u%04X]", c);
      else
        g_string_append_c (out, c);
    }
}

/* A line of text: one that begins with a dot or quote would be a command. */
static void
append_line (GString *out, const char *text)
{
  g_string_append (out, "\\&");
  append_text (out, text);
  g_string_append_c (out, '\n');
}

static void
append_heading (GString *out, const char *macro, const char *title)
{
  g_string_append_printf (out, ".%s \"", macro);
  append_text (out, title);
  g_string_append (out, "\"\n");
}

static void
append_option (GString *out, const CwCliOption *option)
{
  g_autofree char *choices = cw_cli_option_dup_choices (option, ", ");

  g_string_append (out, ".TP\n");
  if (option->letter)
    g_string_append_printf (out, "\\fB\\-%c\\fR, ", option->letter);
  g_string_append (out, "\\fB\\-\\-");
  append_text (out, option->name);
  g_string_append (out, "\\fR");
  if (option->argument)
    {
      g_string_append (out, " \\fI");
      append_text (out, option->argument);
      g_string_append (out, "\\fR");
    }
  g_string_append_c (out, '\n');
  g_string_append (out, "\\&");
  append_text (out, option->help);
  if (*choices)
    {
      g_string_append (out, ": ");
      append_text (out, choices);
    }
  g_string_append_c (out, '\n');
}

static void
append_options (GString *out, const CwCliOption *options, guint n)
{
  for (guint i = 0; i < n; i++)
    append_option (out, &options[i]);
}

static void
append_command (GString *out, const CwCliCommand *command)
{
  append_heading (out, "SS", command->name);
  g_string_append_printf (out, "\\fB%s %s\\fR ", "casewright\\-cli", command->name);
  append_text (out, command->synopsis);
  g_string_append (out, "\n.PP\n");
  append_line (out, command->summary);
  g_string_append (out, ".PP\n");
  append_line (out, command->description);
  append_options (out, command->options, command->n_options);
}

static void
append_exit_status (GString *out)
{
  static const struct
  {
    CwCliStatus status;
    const char *text;
  } rows[] = {
    { CW_CLI_DONE, "done" },
    { CW_CLI_FINDINGS, "done, but with findings, or some input was rejected" },
    { CW_CLI_USAGE, "wrong usage; nothing was done" },
    { CW_CLI_FAILED, "a file, the library or the disk did not allow it, or it was interrupted" },
  };

  append_heading (out, "SH", "EXIT STATUS");
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_string_append_printf (out, ".TP\n%d\n%s\n", rows[i].status, rows[i].text);
}

static void
append_rest (GString *out)
{
  append_exit_status (out);
  append_heading (out, "SH", "FILES");
  g_string_append (out, ".TP\n\\fI$XDG_DATA_HOME/casewright/library.casewright\\fR\n");
  append_line (out, "The user’s own library; a library is one file, and one program at a time "
                    "holds it.");
  append_heading (out, "SH", "EXAMPLES");
  g_string_append (out, ".EX\ncasewright\\-cli new \\-\\-sample\n"
                        "casewright\\-cli list\n"
                        "casewright\\-cli export \\-\\-format care\\-pdf \\-\\-output care.pdf\n"
                        "casewright\\-cli export \\-\\-all \\-\\-format json \\-\\-output \\- "
                        "> library.json\n.EE\n");
}

/**
 * cw_cli_man_dup_page:
 *
 * Returns: (transfer full): the manual page of the program, in English
 */
char *
cw_cli_man_dup_page (void)
{
  GString *out = g_string_new (".\\\" SPDX-License-Identifier: GPL-3.0-or-later\n");
  guint n, n_common;
  const CwCliCommand *commands = cw_cli_commands_list (&n);
  const CwCliOption *common = cw_cli_commands_list_common_options (&n_common);

  g_string_append (out,
                   ".TH CASEWRIGHT\\-CLI 1 \"\" \"Casewright " CW_VERSION "\" \"User Commands\"\n");
  append_heading (out, "SH", "NAME");
  g_string_append (out, "casewright\\-cli \\- keep and export medical case reports\n");
  append_heading (out, "SH", "SYNOPSIS");
  g_string_append (out, "\\fBcasewright\\-cli\\fR \\fICOMMAND\\fR [\\fIOPTION\\fR...] "
                        "[\\fIARGUMENT\\fR...]\n");
  append_heading (out, "SH", "DESCRIPTION");
  append_line (out, "Works on a library of case reports without a display. Data goes to the "
                    "standard output, messages and progress to the standard error. A record is "
                    "named by its id, or by at least four of its first characters when they stand "
                    "for one record only. Files are written whole or not at all.");
  append_heading (out, "SH", "COMMANDS");
  for (guint i = 0; i < n; i++)
    append_command (out, &commands[i]);
  append_heading (out, "SH", "OPTIONS");
  append_line (out, "Every command takes:");
  append_options (out, common, n_common);
  append_rest (out);
  return g_string_free (out, FALSE);
}
