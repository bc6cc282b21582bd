/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "rules/cw-check-private.h"
#include "vocab/cw-care-items.h"

/* What a journal would send back: authors, key words, sections, reasons. */

#define KEYWORDS_MIN 2
#define KEYWORDS_MAX 5

static char *
dup_author_name (CwAuthor *author)
{
  if (author->given_names && author->family_name)
    return g_strdup_printf ("%s %s", author->given_names, author->family_name);
  return cw_entity_dup_title (CW_ENTITY (author));
}

static void
append_name (GString *names, CwAuthor *author)
{
  g_autofree char *name = dup_author_name (author);

  g_string_append_printf (names, "%s%s", names->len ? ", " : "", name);
}

static gboolean
has_affiliation (CwAuthor *author)
{
  GListModel *list = G_LIST_MODEL (author->affiliations);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CwAuthorAffiliation) link = g_list_model_get_item (list, i);

      if (link->affiliation)
        return TRUE;
    }
  return FALSE;
}

/* One finding for all authors: it is one thing to do. */
static void
check_affiliations (GPtrArray *findings, CwCase *root)
{
  GListModel *authors = G_LIST_MODEL (root->authors);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (CwFinding) finding =
    cw_finding_new ("author-without-affiliation", CW_SEVERITY_WARNING, NULL);

  for (guint i = 0; i < g_list_model_get_n_items (authors); i++)
    {
      g_autoptr (CwAuthor) author = g_list_model_get_item (authors, i);

      if (has_affiliation (author))
        continue;
      append_name (names, author);
      cw_finding_add_place (finding, CW_ENTITY (author), "affiliations");
    }
  if (names->len == 0)
    return;
  finding->message = g_strdup_printf (_ ("No affiliation is recorded for %s."), names->str);
  g_ptr_array_add (findings, g_steal_pointer (&finding));
}

static void
check_corresponding (GPtrArray *findings, CwCase *root)
{
  GListModel *authors = G_LIST_MODEL (root->authors);
  guint n = g_list_model_get_n_items (authors);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autoptr (CwFinding) several = cw_finding_new ("corresponding-authors", CW_SEVERITY_NOTE, NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CwAuthor) author = g_list_model_get_item (authors, i);

      if (author->corresponding != CW_TRISTATE_YES)
        continue;
      append_name (names, author);
      cw_finding_add_place (several, CW_ENTITY (author), "corresponding");
    }
  if (n > 0 && several->places->len == 0)
    cw_finding_add_to (findings, "corresponding-author-missing", CW_SEVERITY_WARNING,
                       CW_ENTITY (root), "authors",
                       g_strdup (_ ("None of the authors is the corresponding author.")));
  if (several->places->len < 2)
    return;
  several->message = g_strdup_printf (
    _ ("Several corresponding authors: %s. Many journals accept one only."), names->str);
  g_ptr_array_add (findings, g_steal_pointer (&several));
}

static void
check_keywords (GPtrArray *findings, CwCase *root)
{
  GListModel *keywords = G_LIST_MODEL (root->keywords);
  guint count = 0;

  for (guint i = 0; i < g_list_model_get_n_items (keywords); i++)
    {
      g_autoptr (CwEntity) keyword = g_list_model_get_item (keywords, i);

      count += !cw_entity_is_empty (keyword);
    }
  if (count > 0 && (count < KEYWORDS_MIN || count > KEYWORDS_MAX))
    cw_finding_add_to (
      findings, "keyword-count", CW_SEVERITY_WARNING, CW_ENTITY (root), "keywords",
      g_strdup_printf (ngettext ("There is %u key word; CARE asks for %d to %d.",
                                 "There are %u key words; CARE asks for %d to %d.", count),
                       count, KEYWORDS_MIN, KEYWORDS_MAX));
}

static void
check_sections (GPtrArray *findings, CwCase *root)
{
  GListModel *sections = G_LIST_MODEL (root->sections);
  CwSection *seen[CW_SECTION_KIND_OTHER] = { NULL };

  for (guint i = 0; i < g_list_model_get_n_items (sections); i++)
    {
      g_autoptr (CwSection) section = g_list_model_get_item (sections, i);
      g_autofree char *kind = NULL;

      if (section->kind <= 0 || section->kind >= CW_SECTION_KIND_OTHER)
        continue;
      if (seen[section->kind] == NULL)
        {
          seen[section->kind] = section;
          continue;
        }
      kind = cw_check_dup_value (CW_ENTITY (section), "kind");
      cw_finding_add_place (
        cw_finding_add_to (findings, "section-twice", CW_SEVERITY_WARNING, CW_ENTITY (section),
                           "kind", g_strdup_printf (_ ("The section “%s” is there twice."), kind)),
        CW_ENTITY (seen[section->kind]), "kind");
    }
}

static void
check_reasons (GPtrArray *findings, CwCase *root)
{
  GListModel *reasons = G_LIST_MODEL (root->care_reasons);

  for (guint i = 0; i < g_list_model_get_n_items (reasons); i++)
    {
      g_autoptr (CwCareReason) reason = g_list_model_get_item (reasons, i);
      g_autofree char *item = g_strstrip (g_strdup (reason->item ? reason->item : ""));

      if (*item && cw_care_find_item (item) == NULL && cw_care_find_aspect (item, NULL) == NULL)
        cw_finding_add_to (
          findings, "unknown-care-item", CW_SEVERITY_WARNING, CW_ENTITY (reason), "item",
          g_strdup_printf (_ ("CARE has no item “%s”: the reason given for it has no effect."),
                           item));
    }
}

void
cw_check_article (GPtrArray *findings, CwCase *root)
{
  check_affiliations (findings, root);
  check_corresponding (findings, root);
  check_keywords (findings, root);
  check_sections (findings, root);
  check_reasons (findings, root);
}
