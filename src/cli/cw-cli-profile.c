/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "cli/cw-cli-profile.h"

#include <glib/gi18n.h>

#include "cli/cw-cli.h"
#include "document/cw-profile-shelf.h"

/* The journal that a call names. */

static char *
list_known (CwProfileShelf *shelf)
{
  GPtrArray *profiles = cw_profile_shelf_get_profiles (shelf);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < profiles->len; i++)
    g_string_append_printf (names, "%s%s", i ? ", " : "",
                            ((const CwJournalProfile *)profiles->pdata[i])->id);
  return g_string_free (names, FALSE);
}

/**
 * cw_cli_check_profile:
 * @id: what was typed for the id of a journal profile
 * @error: return location
 *
 * Returns: %FALSE with a usage error that names the known profiles, when @id is none of them
 */
gboolean
cw_cli_check_profile (const char *id, GError **error)
{
  g_autoptr (CwProfileShelf) shelf = cw_profile_shelf_new (NULL);
  g_autofree char *known = NULL;

  if (cw_profile_shelf_lookup (shelf, id))
    return TRUE;
  known = list_known (shelf);
  g_set_error (error, CW_CLI_USAGE_ERROR, CW_CLI_USAGE_ERROR_CALL,
               _ ("There is no journal profile “%s”: choose from %s."), id, known);
  return FALSE;
}
