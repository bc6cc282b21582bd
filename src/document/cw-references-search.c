/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "document/cw-references.h"

/* Which references of a library are there twice, and what is done about it. */

/**
 * cw_references_group_free:
 * @self: (nullable) (transfer full): a group
 *
 * Frees the group.
 */
void
cw_references_group_free (CwReferencesGroup *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->members);
  g_free (self);
}

static CwReferencesGroup *
group_new (const GPtrArray *publications, const CwPublicationGroup *found)
{
  CwReferencesGroup *self = g_new0 (CwReferencesGroup, 1);

  self->match = found->match;
  self->members = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < found->indexes->len; i++)
    g_ptr_array_add (self->members,
                     g_object_ref (publications->pdata[g_array_index (found->indexes, guint, i)]));
  return self;
}

/* The same groups, of publications instead of their places: merging moves the places. */
static GPtrArray *
make_groups (const GPtrArray *publications, const GPtrArray *found)
{
  GPtrArray *groups = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_references_group_free);

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (groups, group_new (publications, found->pdata[i]));
  return groups;
}

/**
 * cw_references_find_duplicates:
 * @bibliography: the references of a library
 *
 * Finds what seems to be there twice, see cw_publication_find_duplicates().
 *
 * Returns: (transfer full) (element-type CwReferencesGroup): the groups, sure ones first
 */
GPtrArray *
cw_references_find_duplicates (CwRecord *bibliography)
{
  g_autoptr (GPtrArray) publications = cw_references_list_all (bibliography);
  g_autoptr (GPtrArray) snapshots = cw_references_snapshot_some (publications);
  g_autoptr (GPtrArray) found = cw_publication_find_duplicates (snapshots);

  return make_groups (publications, found);
}

/**
 * cw_references_merge_all:
 * @bibliography: the references of a library
 *
 * Merges everything that is surely one work, as one step of undo. What only may be one work, such
 * as a preprint and its article, stays.
 *
 * Returns: how many references went
 */
guint
cw_references_merge_all (CwRecord *bibliography)
{
  g_autoptr (GPtrArray) groups = cw_references_find_duplicates (bibliography);
  guint n_gone = 0;

  cw_history_begin (cw_record_get_history (bibliography), _ ("Merge references"));
  for (guint i = 0; i < groups->len; i++)
    {
      const CwReferencesGroup *group = groups->pdata[i];

      if (group->match == CW_PUBLICATION_MATCH_POSSIBLE)
        continue;
      cw_references_merge (bibliography, group->members, NULL);
      n_gone += group->members->len - 1;
    }
  cw_history_end (cw_record_get_history (bibliography));
  return n_gone;
}

/**
 * cw_references_count_known:
 * @bibliography: the references of a library
 * @publications: (element-type CwSnapshot): what a reader made
 *
 * Returns: how many of them seem to be in the library already, or twice among themselves
 */
guint
cw_references_count_known (CwRecord *bibliography, GPtrArray *publications)
{
  g_autoptr (GPtrArray) present = cw_references_snapshot (bibliography);
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autoptr (GPtrArray) groups = NULL;
  guint n = 0;

  for (guint i = 0; i < present->len; i++)
    g_ptr_array_add (all, present->pdata[i]);
  for (guint i = 0; i < publications->len; i++)
    g_ptr_array_add (all, publications->pdata[i]);
  groups = cw_publication_find_duplicates (all);
  for (guint i = 0; i < groups->len; i++)
    {
      const CwPublicationGroup *group = groups->pdata[i];

      for (guint j = 1; group->match != CW_PUBLICATION_MATCH_POSSIBLE && j < group->indexes->len;
           j++)
        n += g_array_index (group->indexes, guint, j) >= present->len;
    }
  return n;
}
