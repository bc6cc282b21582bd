/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "cli/cw-cli-generated.h"

#include <glib/gi18n.h>

#include "cli/cw-cli-commands.h"

/* The completion for bash. It needs nothing but bash itself. */

/* What is the same whatever the table holds. */
static const char head[] =
  "# SPDX-License-Identifier: GPL-3.0-or-later\n"
  "# bash completion for casewright-cli\n"
  "\n"
  "# Candidates, one a line, that begin with the word at the cursor.\n"
  "_casewright_cli_offer ()\n"
  "{\n"
  "  local line\n"
  "  while IFS= read -r line; do\n"
  "    [[ $line == \"$cur\"* ]] && COMPREPLY+=(\"$line\")\n"
  "  done\n"
  "}\n"
  "\n"
  "_casewright_cli_files ()\n"
  "{\n"
  "  compopt -o filenames 2>/dev/null\n"
  "  _casewright_cli_offer < <(compgen -f -- \"$cur\")\n"
  "}\n"
  "\n"
  "# The ids of the library that the line names.\n"
  "_casewright_cli_records ()\n"
  "{\n"
  "  local arguments=(list --ids --quiet)\n"
  "  [[ -n $library ]] && arguments+=(--library \"$library\")\n"
  "  _casewright_cli_offer < <(\"${words[0]/#\\~/$HOME}\" \"${arguments[@]}\" 2>/dev/null)\n"
  "}\n"
  "\n";

static const char tail[] =
  "_casewright_cli ()\n"
  "{\n"
  "  local cur prev command='' library='' skip='' index word words=() arguments=0\n"
  "  COMPREPLY=()\n"
  "  # Bash splits \"--format=json\" at the sign; put the name and the value side by side.\n"
  "  for ((index = 0; index <= COMP_CWORD; index++)); do\n"
  "    word=${COMP_WORDS[index]}\n"
  "    if [[ $word == '=' ]]; then\n"
  "      ((index == COMP_CWORD)) && words+=('')\n"
  "      continue\n"
  "    fi\n"
  "    words+=(\"$word\")\n"
  "  done\n"
  "  cur=${words[-1]}\n"
  "  prev=${words[-2]}\n"
  "  for ((index = 1; index < ${#words[@]} - 1; index++)); do\n"
  "    word=${words[index]}\n"
  "    if [[ -n $skip ]]; then\n"
  "      [[ $skip == --library || $skip == -l ]] && library=${word/#\\~/$HOME}\n"
  "      skip=''\n"
  "    elif [[ $word == -* ]]; then\n"
  "      _casewright_cli_takes_value \"$command\" \"$word\" && skip=$word\n"
  "    elif [[ -z $command ]]; then\n"
  "      command=$word\n"
  "    else\n"
  "      ((arguments++))\n"
  "    fi\n"
  "  done\n"
  "  if [[ -n $skip ]]; then\n"
  "    _casewright_cli_value \"$command\" \"$prev\"\n"
  "  elif [[ $cur == -* ]]; then\n"
  "    _casewright_cli_options \"$command\"\n"
  "  else\n"
  "    _casewright_cli_argument \"$command\"\n"
  "  fi\n"
  "}\n"
  "complete -F _casewright_cli casewright-cli\n";

typedef void (*AppendOption) (GString *out, const char *command, const CwCliOption *option);

static void
append_pattern (GString *out, const char *command, const CwCliOption *option)
{
  g_autofree char *quoted = command ? g_strconcat ("'", command, " '", NULL) : g_strdup ("*' '");

  g_string_append_printf (out, "    %s--%s", quoted, option->name);
  if (option->letter)
    g_string_append_printf (out, " | %s-%c", quoted, option->letter);
  g_string_append (out, ") ");
}

static void
append_takes_value (GString *out, const char *command, const CwCliOption *option)
{
  if (option->argument == NULL)
    return;
  append_pattern (out, command, option);
  g_string_append (out, "return 0 ;;\n");
}

static void
append_value (GString *out, const char *command, const CwCliOption *option)
{
  g_autofree char *choices = cw_cli_option_dup_choices (option, "\\n");

  if (option->argument == NULL)
    return;
  append_pattern (out, command, option);
  if (*choices)
    g_string_append_printf (out, "_casewright_cli_offer < <(printf '%s\\n') ;;\n", choices);
  else if (option->value == CW_CLI_VALUE_FILE)
    g_string_append (out, "_casewright_cli_files ;;\n");
  else
    g_string_append (out, ": ;;\n");
}

/* Options of each command and those of all, as the patterns of one case statement. The common ones
 * match whatever the command. */
static void
append_patterns (GString *out, AppendOption append)
{
  guint n, n_common;
  const CwCliCommand *commands = cw_cli_commands_list (&n);
  const CwCliOption *common = cw_cli_commands_list_common_options (&n_common);

  g_string_append (out, "  case \"$1 $2\" in\n");
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < commands[i].n_options; j++)
      append (out, commands[i].name, &commands[i].options[j]);
  for (guint j = 0; j < n_common; j++)
    append (out, NULL, &common[j]);
  g_string_append (out, "  esac\n");
}

static void
append_names (GString *out, const CwCliOption *options, guint n)
{
  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "\\n--%s", options[i].name);
}

static void
append_options_function (GString *out)
{
  guint n, n_common;
  const CwCliCommand *commands = cw_cli_commands_list (&n);
  const CwCliOption *common = cw_cli_commands_list_common_options (&n_common);

  g_string_append (out, "_casewright_cli_options ()\n{\n  local names='");
  append_names (out, common, n_common);
  g_string_append (out, "\\n'\n  case \"$1\" in\n");
  for (guint i = 0; i < n; i++)
    {
      g_string_append_printf (out, "    %s) names+='", commands[i].name);
      append_names (out, commands[i].options, commands[i].n_options);
      g_string_append (out, "\\n' ;;\n");
    }
  g_string_append (out, "  esac\n"
                        "  _casewright_cli_offer < <(printf '%b' \"$names\")\n}\n\n");
}

/* The first argument is one of a few words where the table names them. */
static void
append_argument (GString *out, const CwCliCommand *command)
{
  const char *others =
    command->value == CW_CLI_VALUE_FILE ? "_casewright_cli_files" : "_casewright_cli_records";

  if (command->max_arguments == 0)
    return;
  g_string_append_printf (out, "    %s) ", command->name);
  if (command->get_first)
    {
      g_string_append (out, "if ((arguments == 0)); then _casewright_cli_offer < <(printf '");
      for (guint i = 0; command->get_first (i); i++)
        g_string_append_printf (out, "%s\\n", command->get_first (i));
      g_string_append_printf (out, "'); else %s; fi ;;\n", others);
    }
  else
    g_string_append_printf (out, "%s ;;\n", others);
}

static void
append_argument_function (GString *out)
{
  guint n;
  const CwCliCommand *commands = cw_cli_commands_list (&n);

  g_string_append (out, "_casewright_cli_argument ()\n{\n  case \"$1\" in\n"
                        "    '') _casewright_cli_offer < <(printf '");
  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s\\n", commands[i].name);
  g_string_append (out, "') ;;\n");
  for (guint i = 0; i < n; i++)
    append_argument (out, &commands[i]);
  g_string_append (out, "  esac\n}\n\n");
}

/**
 * cw_cli_completion_dup_bash:
 *
 * Returns: (transfer full): the completion script for bash
 */
char *
cw_cli_completion_dup_bash (void)
{
  GString *out = g_string_new (head);

  g_string_append (out, "_casewright_cli_takes_value ()\n{\n");
  append_patterns (out, append_takes_value);
  g_string_append (out, "  return 1\n}\n\n_casewright_cli_value ()\n{\n");
  append_patterns (out, append_value);
  g_string_append (out, "}\n\n");
  append_options_function (out);
  append_argument_function (out);
  g_string_append (out, tail);
  return g_string_free (out, FALSE);
}
