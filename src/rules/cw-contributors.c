/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "rules/cw-contributors.h"

#include <string.h>

/* Those who made a work. */

/**
 * cw_contributors_get_role:
 * @contributor: a contributor
 *
 * Returns: the nick of the role; "author" when it is not recorded
 */
const char *
cw_contributors_get_role (const CwSnapshot *contributor)
{
  const char *role = cw_snapshot_get_text (contributor, "role");

  return role ? role : "author";
}

/**
 * cw_contributors_get:
 * @publication: a publication
 *
 * Returns: (transfer none) (element-type CwSnapshot): its contributors
 */
GPtrArray *
cw_contributors_get (const CwSnapshot *publication)
{
  return publication->items[cw_entity_info_find (publication->info, "contributors")->index];
}

/**
 * cw_contributors_dup_initials:
 * @given: given names: "Martin Luther", "Jean-Pierre", "M. L."
 *
 * Returns: (transfer full): their first letters: "ML", "JP"
 */
char *
cw_contributors_dup_initials (const char *given)
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

/**
 * cw_contributors_dup_all_initials:
 * @given: (nullable): given names, or their initials
 * @family: (nullable): family name
 *
 * Returns: (transfer full): the first letters of both: "KC" of Ke Cheng, "KLC" of KL Cheng
 */
char *
cw_contributors_dup_all_initials (const char *given, const char *family)
{
  g_autofree char *first = cw_contributors_dup_initials (given ? given : "");
  g_autofree char *last = cw_contributors_dup_initials (family ? family : "");

  return g_strconcat (first, last, NULL);
}
