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

/**
 * cw_reference_name_get_role:
 * @contributor: a contributor
 *
 * Returns: the nick of the role; "author" when it is not recorded
 */
const char *
cw_reference_name_get_role (const CwSnapshot *contributor)
{
  const char *role = cw_snapshot_get_text (contributor, "role");

  return role ? role : "author";
}

/**
 * cw_reference_name_list:
 * @publication: a publication
 *
 * Returns: (transfer none) (element-type CwSnapshot): its contributors
 */
GPtrArray *
cw_reference_name_list (const CwSnapshot *publication)
{
  return publication->items[cw_entity_info_find (publication->info, "contributors")->index];
}

/**
 * cw_reference_name_dup_initials:
 * @given: given names: "Martin Luther", "Jean-Pierre", "M. L."
 *
 * Returns: (transfer full): their first letters: "ML", "JP"
 */
char *
cw_reference_name_dup_initials (const char *given)
{
  GString *out = g_string_new (NULL);
  gboolean at_start = TRUE;

  /* Capitals that stand together are initials already. */
  if (strlen (given) <= 4 && strpbrk (given, " .-") == NULL && g_ascii_isupper (*given) &&
      (given[1] == '\0' || g_ascii_isupper (given[1])))
    return g_string_free (g_string_append (out, given), FALSE);
  for (const char *p = given; *p; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      if (at_start && g_unichar_isalpha (letter))
        g_string_append_unichar (out, g_unichar_toupper (letter));
      at_start = letter == ' ' || letter == '-' || letter == '.' || letter == 0x2010;
    }
  return g_string_free (out, FALSE);
}
