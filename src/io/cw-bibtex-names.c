/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <string.h>

#include "io/cw-bibtex-private.h"
#include "io/cw-latex.h"
#include "rules/cw-contributors.h"

/* Names of BibTeX: joined by "and", as "First von Last", "von Last, First" or "von Last, Jr,
 * First"; what stands in braces as a whole is an organisation. */

/* What "and others" becomes, so that it is seen and written back. */
#define OTHERS "et al."

static gsize
measure_and (const char *at, const char *start)
{
  if (at == start || !g_ascii_isspace (*at))
    return 0;
  if (g_ascii_strncasecmp (at + 1, "and", 3) == 0 && (g_ascii_isspace (at[4]) || at[4] == '\0'))
    return 4;
  return 0;
}

static gboolean
is_blank (char c)
{
  return g_ascii_isspace (c) || c == '~';
}

static gsize
measure_separator (const char *at, const char *start, char separator)
{
  if (separator == '&')
    return measure_and (at, start);
  return separator == ' ' ? is_blank (*at) : *at == separator;
}

/* Parts between separators that stand outside braces: "and", comma or blank. */
static GPtrArray *
split (const char *text, char separator)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (g_free);
  const char *start = text;
  guint depth = 0;
  const char *at;

  for (at = text; *at; at++)
    {
      gsize length = 0;

      if (*at == '\\' && at[1])
        at++;
      else if (*at == '{')
        depth++;
      else if (*at == '}' && depth > 0)
        depth--;
      else if (depth == 0)
        length = measure_separator (at, text, separator);
      if (length == 0)
        continue;
      g_ptr_array_add (parts, g_strstrip (g_strndup (start, (gsize)(at - start))));
      start = at + length;
      at = start - 1;
    }
  g_ptr_array_add (parts, g_strstrip (g_strndup (start, (gsize)(at - start))));
  return parts;
}

static char *
join_words (GPtrArray *words, guint from, guint to)
{
  GString *out = g_string_new (NULL);

  for (guint i = from; i < to; i++)
    if (*(char *)words->pdata[i])
      g_string_append_printf (out, "%s%s", out->len ? " " : "", (char *)words->pdata[i]);
  return g_string_free (out, FALSE);
}

static void
add_decoded (CwReferenceDraft *draft,
             const char *role,
             const char *family,
             const char *given,
             const char *suffix)
{
  g_autofree char *plain_family = cw_latex_decode (family);
  g_autofree char *plain_given = given ? cw_latex_decode (given) : NULL;
  g_autofree char *plain_suffix = suffix ? cw_latex_decode (suffix) : NULL;

  cw_reference_draft_add_contributor (draft, role, plain_family, plain_given, plain_suffix);
}

static void
add_in_order (CwReferenceDraft *draft, const char *role, const char *name)
{
  g_autoptr (GPtrArray) words = split (name, ' ');
  guint last = words->len - 1;
  g_autofree char *given = NULL, *family = NULL;

  /* "von" begins with the first small letter; the last word is a family name in any case. */
  for (guint i = 0; i < words->len - 1; i++)
    if (g_ascii_islower (*(char *)words->pdata[i]))
      {
        last = i;
        break;
      }
  given = join_words (words, 0, last);
  family = join_words (words, last, words->len);
  add_decoded (draft, role, family, *given ? given : NULL, NULL);
}

static void
add_name (CwReferenceDraft *draft, const char *role, const char *name)
{
  g_autoptr (GPtrArray) parts = NULL;

  if (strcmp (name, "others") == 0)
    {
      cw_reference_draft_add_contributor (draft, role, OTHERS, NULL, NULL);
      return;
    }
  parts = split (name, ',');
  if (parts->len == 1)
    add_in_order (draft, role, name);
  else if (parts->len == 2)
    add_decoded (draft, role, parts->pdata[0], parts->pdata[1], NULL);
  else
    add_decoded (draft, role, parts->pdata[0], parts->pdata[2], parts->pdata[1]);
}

/**
 * cw_bibtex_add_names:
 * @draft: a draft with an open reference
 * @role: nick of a role: "author"
 * @value: names as they stand in an entry
 *
 * Adds everybody.
 */
void
cw_bibtex_add_names (CwReferenceDraft *draft, const char *role, const char *value)
{
  g_autoptr (GPtrArray) names = split (value, '&');

  for (guint i = 0; i < names->len; i++)
    if (*(char *)names->pdata[i])
      add_name (draft, role, names->pdata[i]);
}

static gboolean
needs_braces (const char *text)
{
  g_autofree char *folded = g_ascii_strdown (text, -1);

  return strchr (text, ',') || strstr (folded, " and ") || g_str_has_prefix (folded, "and ") ||
         g_str_has_suffix (folded, " and");
}

static void
append_part (GString *out, const char *text, gboolean braces)
{
  g_autofree char *latex = cw_latex_encode (text ? text : "");

  if (braces || (text && needs_braces (text)))
    g_string_append_printf (out, "{%s}", latex);
  else
    g_string_append (out, latex);
}

static void
append_name (GString *out, const CwSnapshot *contributor)
{
  const char *family = cw_snapshot_get_text (contributor, "family-name");
  const char *given = cw_snapshot_get_text (contributor, "given-names");
  const char *suffix = cw_snapshot_get_text (contributor, "suffix");

  if (given == NULL && suffix == NULL && g_strcmp0 (family, OTHERS) == 0)
    {
      g_string_append (out, "others");
      return;
    }
  append_part (out, family, given == NULL && suffix == NULL);
  if (suffix)
    g_string_append (out, ", ");
  if (suffix)
    append_part (out, suffix, FALSE);
  if (given || suffix)
    g_string_append (out, ", ");
  if (given)
    append_part (out, given, FALSE);
}

/**
 * cw_bibtex_dup_names:
 * @publication: a publication
 * @role: nick of a role
 *
 * Returns: (transfer full) (nullable): everybody in that role, as an entry has it
 */
char *
cw_bibtex_dup_names (const CwSnapshot *publication, const char *role)
{
  GPtrArray *names = cw_contributors_get (publication);
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      if (strcmp (cw_contributors_get_role (names->pdata[i]), role) != 0)
        continue;
      if (out->len)
        g_string_append (out, " and ");
      append_name (out, names->pdata[i]);
    }
  return out->len ? g_strdup (out->str) : NULL;
}
