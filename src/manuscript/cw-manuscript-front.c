/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-manuscript-private.h"

/* What stands before the text: title, byline, key words. */

static char *
dup_affiliation (const CwAffiliation *self)
{
  const char *const parts[] = { self->department, self->institution, self->city, self->country };
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i])
      g_string_append_printf (out, "%s%s", out->len ? ", " : "", parts[i]);
  return g_string_free (out, FALSE);
}

static void
add_affiliations (CwManuscriptDraft *draft)
{
  GListModel *list = G_LIST_MODEL (draft->root->affiliations);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAffiliation) affiliation = g_list_model_get_item (list, i);

      g_ptr_array_add (draft->manuscript->affiliations, dup_affiliation (affiliation));
    }
}

/* The numbers of an author's affiliations; those that are gone are left out. */
static GArray *
list_numbers (CwManuscriptDraft *draft, CwAuthor *author)
{
  GArray *numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  GListModel *list = G_LIST_MODEL (author->affiliations);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAuthorAffiliation) link = g_list_model_get_item (list, i);
      CwEntity *affiliation =
        link->affiliation ? cw_entity_lookup (CW_ENTITY (draft->root), link->affiliation) : NULL;
      guint number = affiliation ? cw_entity_get_position (affiliation) + 1 : 0;

      if (number)
        g_array_append_val (numbers, number);
    }
  return numbers;
}

static void
add_authors (CwManuscriptDraft *draft)
{
  GListModel *list = G_LIST_MODEL (draft->root->authors);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAuthor) source = g_list_model_get_item (list, i);
      CwManuscriptAuthor *author = g_new0 (CwManuscriptAuthor, 1);

      author->given_names = g_strdup (source->given_names);
      author->family_name = g_strdup (source->family_name ? source->family_name : "");
      author->degrees = g_strdup (source->degrees);
      author->orcid = g_strdup (source->orcid);
      author->email = g_strdup (source->email);
      author->is_corresponding = source->corresponding == CW_TRISTATE_YES;
      author->is_equal = source->equal_contribution == CW_TRISTATE_YES;
      author->affiliations = list_numbers (draft, source);
      g_ptr_array_add (draft->manuscript->authors, author);
    }
}

/**
 * cw_manuscript_author_dup_name:
 * @self: an author
 *
 * Returns: (transfer full): "Ke Cheng"
 */
char *
cw_manuscript_author_dup_name (const CwManuscriptAuthor *self)
{
  if (self->given_names == NULL)
    return g_strdup (self->family_name);
  return g_strjoin (" ", self->given_names, self->family_name, NULL);
}

/**
 * cw_manuscript_join_authors:
 * @self: an article
 * @separator: what stands between two names
 *
 * Returns: (transfer full) (nullable): the names of all authors in order; %NULL when there is none
 */
char *
cw_manuscript_join_authors (const CwManuscript *self, const char *separator)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < self->authors->len; i++)
    {
      g_autofree char *name = cw_manuscript_author_dup_name (self->authors->pdata[i]);

      g_string_append_printf (names, "%s%s", i ? separator : "", name);
    }
  return g_string_free (names, names->len == 0);
}

/* Fills in title, byline and key words. */
void
cw_manuscript_add_front (CwManuscriptDraft *draft)
{
  GListModel *keywords = G_LIST_MODEL (draft->root->keywords);

  draft->manuscript->title = g_strdup (draft->root->title);
  draft->manuscript->running_title = g_strdup (draft->root->running_title);
  add_affiliations (draft);
  add_authors (draft);
  for (guint i = 0; i < g_list_model_get_n_items (keywords); i++)
    {
      g_autoptr (CwKeyword) keyword = g_list_model_get_item (keywords, i);

      if (keyword->term)
        g_ptr_array_add (draft->manuscript->keywords, g_strdup (keyword->term));
    }
}
