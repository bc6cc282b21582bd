/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cli/cw-cli-private.h"

/* The words of the command line, read against the command table. */

/* A walk over the words of the command line. */
typedef struct
{
  char **next;
  gboolean only_arguments; /* after "--" */
} Words;

/* Text comes in the encoding of the terminal; file names stay as they are. */
static char *
dup_value (const CwCliOption *option, const char *word, GError **error)
{
  g_autofree char *text = NULL;

  if (option->value == CW_CLI_VALUE_FILE || g_utf8_validate (word, -1, NULL))
    return g_strdup (word);
  text = g_locale_to_utf8 (word, -1, NULL, NULL, NULL);
  if (text == NULL)
    g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
                 _ ("The value of --%s is not valid UTF-8."), option->name);
  return g_steal_pointer (&text);
}

static void
add_value (CwCli *self, const CwCliOption *option, const char *value)
{
  const char *before = g_hash_table_lookup (self->values, option);

  g_hash_table_insert (self->values, (gpointer)option,
                       before && option->repeatable ? g_strconcat (before, "\n", value, NULL)
                                                    : g_strdup (value));
}

static gboolean
set_value (CwCli *self, const CwCliOption *option, const char *word, GError **error)
{
  g_autofree char *value = dup_value (option, word, error);

  if (value == NULL)
    return FALSE;
  if (option->argument && !option->repeatable && g_hash_table_contains (self->values, option))
    {
      g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL, _ ("--%s is given twice."),
                   option->name);
      return FALSE;
    }
  if (option->argument && !cw_cli_option_allows (option, value))
    {
      g_autofree char *choices = cw_cli_option_dup_choices (option, ", ");

      g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
                   _ ("“%s” is no value of --%s: choose from %s."), value, option->name, choices);
      return FALSE;
    }
  if (option->check && !option->check (value, error))
    return FALSE;
  add_value (self, option, value);
  return TRUE;
}

static gboolean
take_value (CwCli *self, const CwCliOption *option, Words *words, GError **error)
{
  if (*words->next)
    return set_value (self, option, *words->next++, error);
  g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL, _ ("--%s needs a value: %s."),
               option->name, option->argument);
  return FALSE;
}

static gboolean
read_long (CwCli *self, const char *word, Words *words, GError **error)
{
  const char *equals = strchr (word, '=');
  g_autofree char *name = equals ? g_strndup (word, equals - word) : g_strdup (word);
  const CwCliOption *option = cw_cli_commands_find_option (self->command, name);

  if (option == NULL)
    g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
                 _ ("There is no option “--%s”."), name);
  else if (equals && option->argument == NULL)
    g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL, _ ("--%s takes no value."),
                 name);
  else if (equals)
    return set_value (self, option, equals + 1, error);
  else if (option->argument)
    return take_value (self, option, words, error);
  else
    return set_value (self, option, "", error);
  return FALSE;
}

/* "-qf json", "-qfjson" */
static gboolean
read_letters (CwCli *self, const char *letters, Words *words, GError **error)
{
  for (const char *p = letters; *p; p++)
    {
      const CwCliOption *option = cw_cli_commands_find_letter (self->command, *p);

      if (option == NULL)
        {
          g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
                       _ ("There is no option “-%.*s”."), (int)(g_utf8_next_char (p) - p), p);
          return FALSE;
        }
      if (option->argument)
        return p[1] ? set_value (self, option, p + 1, error)
                    : take_value (self, option, words, error);
      if (!set_value (self, option, "", error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
read_argument (CwCli *self, const char *word, GError **error)
{
  if (self->command)
    {
      g_ptr_array_add (self->arguments, g_strdup (word));
      return TRUE;
    }
  self->command = cw_cli_commands_find (word);
  if (self->command == NULL)
    g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
                 _ ("There is no command “%s”."), word);
  return self->command != NULL;
}

static gboolean
read_word (CwCli *self, const char *word, Words *words, GError **error)
{
  if (words->only_arguments || *word != '-' || strcmp (word, "-") == 0)
    return read_argument (self, word, error);
  if (strcmp (word, "--") == 0)
    {
      words->only_arguments = TRUE;
      return TRUE;
    }
  if (g_str_has_prefix (word, "--"))
    return read_long (self, word + 2, words, error);
  return read_letters (self, word + 1, words, error);
}

/**
 * cw_cli_parse:
 * @self: a new call
 * @argv: (array zero-terminated=1): the words of the command line, the program first
 * @error: return location
 *
 * Reads the command line against the command table. Whether all that the command needs is there is
 * looked at by cw_cli_check_usage().
 *
 * Returns: %FALSE with a usage error; the command is then known if it was named before
 */
gboolean
cw_cli_parse (CwCli *self, char **argv, GError **error)
{
  Words words = { .next = argv + (*argv ? 1 : 0) };

  while (*words.next)
    {
      const char *word = *words.next++;

      if (!read_word (self, word, &words, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_options (CwCli *self, GError **error)
{
  for (guint i = 0; i < self->command->n_options; i++)
    {
      const CwCliOption *option = &self->command->options[i];

      if (option->required && !g_hash_table_contains (self->values, option))
        {
          g_autofree char *choices = cw_cli_option_dup_choices (option, "|");

          g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL, _ ("%s needs --%s %s."),
                       self->command->name, option->name, *choices ? choices : option->argument);
          return FALSE;
        }
    }
  return TRUE;
}

/* What the first argument is: one of a few words, or a name. */
static void
fail_for_want (const CwCliCommand *command, GError **error)
{
  g_autoptr (GString) wanted = g_string_new (NULL);

  for (guint i = 0; command->get_first && command->get_first (i); i++)
    g_string_append_printf (wanted, "%s%s", i ? "|" : "", command->get_first (i));
  if (wanted->len == 0)
    g_string_append (wanted, command->value == CW_CLI_VALUE_RECORD ? "ID" : "FILE");
  g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL, _ ("%s needs an argument: %s."),
               command->name, wanted->str);
}

/**
 * cw_cli_check_usage:
 * @self: a call
 * @error: return location
 *
 * Looks whether there is a command and whether it has what it needs.
 *
 * Returns: %FALSE with a usage error otherwise
 */
gboolean
cw_cli_check_usage (CwCli *self, GError **error)
{
  const CwCliCommand *command = self->command;

  if (command == NULL)
    g_set_error_literal (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL, _ ("Name a command."));
  else if (self->arguments->len < command->min_arguments)
    fail_for_want (command, error);
  else if (self->arguments->len > command->max_arguments)
    g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
                 _ ("%s: “%s” is one argument too many."), command->name,
                 cw_cli_get_argument (self, command->max_arguments));
  else
    return check_options (self, error);
  return FALSE;
}
