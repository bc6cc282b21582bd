/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "io/cw-reference-name.h"

#include <string.h>

/* Names as tagged formats write them: "Family, Given, Suffix"; an organisation has no comma. */

static gboolean
is_suffix (const char *word)
{
  static const char *const suffixes[] = { "Jr", "Jr.", "Sr",  "Sr.", "II", "III",
                                          "IV", "2nd", "3rd", "4th", NULL };

  return g_strv_contains (suffixes, word);
}

/* MEDLINE puts the suffix behind the given names: "King, Martin Luther Jr". */
static char *
split_suffix (char *given)
{
  char *gap = strrchr (given, ' ');

  if (gap == NULL || !is_suffix (gap + 1))
    return NULL;
  *gap = '\0';
  return gap + 1;
}

/**
 * cw_reference_name_add:
 * @draft: a draft with an open reference
 * @role: nick of a role: "author"
 * @text: "Family, Given, Suffix" or the name of an organisation
 *
 * Adds somebody.
 */
void
cw_reference_name_add (CwReferenceDraft *draft, const char *role, const char *text)
{
  g_auto (GStrv) parts = g_strsplit (text, ",", 3);
  char *given = parts[0] && parts[1] ? g_strstrip (parts[1]) : NULL;
  char *suffix = given && parts[2] ? g_strstrip (parts[2]) : NULL;

  if (parts[0] == NULL)
    return;
  if (given && suffix == NULL)
    suffix = split_suffix (given);
  cw_reference_draft_add_contributor (draft, role, g_strstrip (parts[0]), given, suffix);
}

/**
 * cw_reference_name_dup:
 * @contributor: a contributor
 *
 * Returns: (transfer full): what cw_reference_name_add() reads back
 */
char *
cw_reference_name_dup (const CwSnapshot *contributor)
{
  const char *family = cw_snapshot_get_text (contributor, "family-name");
  const char *given = cw_snapshot_get_text (contributor, "given-names");
  const char *suffix = cw_snapshot_get_text (contributor, "suffix");
  GString *name = g_string_new (family ? family : "");

  if (given || suffix)
    g_string_append_printf (name, ", %s", given ? given : "");
  if (suffix)
    g_string_append_printf (name, ", %s", suffix);
  return g_string_free (name, FALSE);
}
