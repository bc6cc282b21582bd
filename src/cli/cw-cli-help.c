/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "cli/cw-cli-help.h"

#include <glib/gi18n.h>

#define WIDTH 79
#define COLUMN 29

/* ---- layout ---- */

/* How many columns of a terminal a text takes. */
static guint
measure (const char *text)
{
  guint columns = 0;

  for (const char *p = text; *p; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      columns += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }
  return columns;
}

/* Words of a paragraph in lines that begin after @indent blanks; the first line stands already at
 * @column. */
static void
append_wrapped (GString *out, const char *text, guint column, guint indent)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i]; i++)
    {
      guint length = measure (words[i]);

      if (i > 0 && column + 1 + length > WIDTH)
        {
          g_string_append_printf (out, "\n%*s", (int)indent, "");
          column = indent;
        }
      else if (i > 0)
        {
          g_string_append_c (out, ' ');
          column++;
        }
      g_string_append (out, words[i]);
      column += length;
    }
  g_string_append_c (out, '\n');
}

/* A name at the left, its explanation at the right. */
static void
append_row (GString *out, const char *name, const char *text)
{
  guint length = measure (name);

  g_string_append (out, name);
  if (length + 2 > COLUMN)
    g_string_append_printf (out, "\n%*s", COLUMN, "");
  else
    g_string_append_printf (out, "%*s", (int)(COLUMN - length), "");
  append_wrapped (out, text, COLUMN, COLUMN);
}

static void
append_option (GString *out, const CwCliOption *option)
{
  g_autoptr (GString) name = g_string_new ("  ");
  g_autoptr (GString) text = g_string_new (_ (option->help));
  g_autofree char *choices = cw_cli_option_dup_choices (option, ", ");

  if (option->letter)
    g_string_append_printf (name, "-%c, ", option->letter);
  else
    g_string_append (name, "    ");
  g_string_append_printf (name, "--%s", option->name);
  if (option->argument)
    g_string_append_printf (name, " %s", option->argument);
  if (*choices)
    g_string_append_printf (text, ": %s", choices);
  append_row (out, name->str, text->str);
}

static void
append_common_options (GString *out)
{
  guint n;
  const CwCliOption *options = cw_cli_commands_list_common_options (&n);

  g_string_append_printf (out, "\n%s\n", _ ("Options of every command:"));
  for (guint i = 0; i < n; i++)
    append_option (out, &options[i]);
}

/* ---- pages ---- */

/**
 * cw_cli_help_dup_program:
 *
 * Returns: (transfer full): the help of the program, with all its commands
 */
char *
cw_cli_help_dup_program (void)
{
  GString *out = g_string_new (NULL);
  guint n;
  const CwCliCommand *commands = cw_cli_commands_list (&n);

  g_string_append_printf (out, _ ("Usage: %s COMMAND [OPTION…] [ARGUMENT…]"), CW_CLI_PROGRAM);
  g_string_append_printf (out, "\n\n%s\n\n%s\n", _ ("Keeps and exports medical case reports."),
                          _ ("Commands:"));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strconcat ("  ", commands[i].name, NULL);

      append_row (out, name, _ (commands[i].summary));
    }
  append_common_options (out);
  g_string_append_printf (out, "\n%s\n%s\n",
                          _ ("Exit status: 0 done, 1 findings or rejected input, 2 wrong usage, "
                             "3 could not."),
                          _ ("Each command has a --help of its own."));
  return g_string_free (out, FALSE);
}

/**
 * cw_cli_help_dup_command:
 * @command: a command
 *
 * Returns: (transfer full): its help, with all its options
 */
char *
cw_cli_help_dup_command (const CwCliCommand *command)
{
  GString *out = g_string_new (NULL);
  g_autofree char *usage =
    g_strdup_printf ("%s %s %s", CW_CLI_PROGRAM, command->name, command->synopsis);

  /* Translators: %s is a command with its arguments. */
  g_string_append_printf (out, _ ("Usage: %s"), usage);
  g_string_append_printf (out, "\n\n%s: %s\n\n", command->name, _ (command->summary));
  append_wrapped (out, _ (command->description), 0, 0);
  if (command->n_options)
    g_string_append_printf (out, "\n%s\n", _ ("Options:"));
  for (guint i = 0; i < command->n_options; i++)
    append_option (out, &command->options[i]);
  append_common_options (out);
  return g_string_free (out, FALSE);
}

/**
 * cw_cli_help_dup_hint:
 * @command: (nullable): a command that was called wrongly
 *
 * Returns: (transfer full): two lines that say how it is called and where to read more
 */
char *
cw_cli_help_dup_hint (const CwCliCommand *command)
{
  g_autofree char *call =
    command ? g_strconcat (CW_CLI_PROGRAM, " ", command->name, NULL) : g_strdup (CW_CLI_PROGRAM);
  g_autofree char *more = g_strdup_printf (_ ("“%s --help” says more."), call);
  g_autofree char *line = g_strdup_printf ("%s %s", call, command ? command->synopsis : "COMMAND");
  g_autofree char *usage = g_strdup_printf (_ ("Usage: %s"), line);

  return g_strconcat (usage, "\n", more, NULL);
}
