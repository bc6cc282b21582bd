/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-english.h"
#include "manuscript/cw-prose.h"
#include "manuscript/cw-section-draft-private.h"
#include "rules/cw-contributors.h"

/* Drafts that are lists of authors: who did what, competing interests. */

/* "conceptualization and writing – original draft" */
static char *
dup_roles (CwAuthor *author)
{
  g_autoptr (GPtrArray) roles = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (author->contributions)); i++)
    {
      g_autoptr (CwEntity) contribution =
        g_list_model_get_item (G_LIST_MODEL (author->contributions), i);
      char *role = cw_english_dup_choice (contribution, "role");

      if (role)
        g_ptr_array_add (roles, role);
    }
  return cw_english_join (roles);
}

static char *
dup_interests (CwAuthor *author)
{
  return g_strdup (author->competing_interests);
}

/* A sentence for each author who has something to say, "KC: investigation." */
static char *
list_authors (CwCase *root, char *(*dup_words) (CwAuthor *))
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (root->authors)); i++)
    {
      g_autoptr (CwAuthor) author = g_list_model_get_item (G_LIST_MODEL (root->authors), i);
      g_autofree char *initials =
        cw_contributors_dup_all_initials (author->given_names, author->family_name);
      g_autofree char *words = dup_words (author);
      g_autofree char *source = words ? cw_prose_escape (words) : NULL;

      if (source && *source)
        g_string_append_printf (out, "%s%s: %s%s", out->len ? " " : "", initials, source,
                                g_str_has_suffix (source, ".") ? "" : ".");
    }
  return out->len ? g_strdup (out->str) : NULL;
}

char *
cw_section_draft_contributions (CwCase *root)
{
  return list_authors (root, dup_roles);
}

char *
cw_section_draft_interests (CwCase *root)
{
  return list_authors (root, dup_interests);
}
