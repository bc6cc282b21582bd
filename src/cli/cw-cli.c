/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "cli/cw-cli.h"

#include "cli/cw-cli-private.h"

/* One call of the program: what was asked for, and what lasts while it runs. */

G_DEFINE_QUARK (cw - cli - usage - error - quark, cw_cli_usage_error)

/**
 * cw_cli_new:
 *
 * Returns: (transfer full): a call in which nothing is asked for yet
 */
CwCli *
cw_cli_new (void)
{
  CwCli *self = g_new0 (CwCli, 1);

  self->values = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->arguments = g_ptr_array_new_with_free_func (g_free);
  self->cancellable = g_cancellable_new ();
  return self;
}

/**
 * cw_cli_free:
 * @self: (nullable) (transfer full): a call
 *
 * Frees it and lets go of the library.
 */
void
cw_cli_free (CwCli *self)
{
  if (self == NULL)
    return;
  g_clear_object (&self->document);
  g_clear_object (&self->cancellable);
  g_ptr_array_unref (self->arguments);
  g_hash_table_unref (self->values);
  g_free (self);
}

/* ---- what was asked for ---- */

/**
 * cw_cli_get_command:
 * @self: a call
 *
 * Returns: (nullable): the command, %NULL when none is named
 */
const CwCliCommand *
cw_cli_get_command (CwCli *self)
{
  return self->command;
}

/**
 * cw_cli_get:
 * @self: a call
 * @option: long name of an option
 *
 * Returns: (nullable): its value, "" for a switch, %NULL when it is not given
 */
const char *
cw_cli_get (CwCli *self, const char *option)
{
  const CwCliOption *row = cw_cli_commands_find_option (self->command, option);

  return row ? g_hash_table_lookup (self->values, row) : NULL;
}

/**
 * cw_cli_has:
 * @self: a call
 * @option: long name of an option
 *
 * Returns: whether it is given
 */
gboolean
cw_cli_has (CwCli *self, const char *option)
{
  return cw_cli_get (self, option) != NULL;
}

/**
 * cw_cli_get_n_arguments:
 * @self: a call
 *
 * Returns: how many arguments follow the command
 */
guint
cw_cli_get_n_arguments (CwCli *self)
{
  return self->arguments->len;
}

/**
 * cw_cli_get_argument:
 * @self: a call
 * @index: which one
 *
 * Returns: (nullable): the argument as typed, %NULL when there are fewer
 */
const char *
cw_cli_get_argument (CwCli *self, guint index)
{
  return index < self->arguments->len ? self->arguments->pdata[index] : NULL;
}

/**
 * cw_cli_get_cancellable:
 * @self: a call
 *
 * Returns: (transfer none): cancelled when the user interrupts the program
 */
GCancellable *
cw_cli_get_cancellable (CwCli *self)
{
  return self->cancellable;
}
