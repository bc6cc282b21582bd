/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>

#include "document/cw-references-private.h"

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
GPtrArray *
cw_references_make_groups (const GPtrArray *publications, const GPtrArray *found)
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

  return cw_references_make_groups (publications, found);
}

static gboolean
is_there (CwRecord *bibliography, const CwReferencesGroup *group)
{
  for (guint i = 0; i < group->members->len; i++)
    if (cw_entity_get_root (group->members->pdata[i]) != cw_record_get_root (bibliography))
      return FALSE;
  return TRUE;
}

/* Returns how many references went: none of a group that is not sure, or no longer all there. */
guint
cw_references_merge_group (CwRecord *bibliography, const CwReferencesGroup *group)
{
  if (group->match == CW_PUBLICATION_MATCH_POSSIBLE || !is_there (bibliography, group))
    return 0;
  cw_references_merge (bibliography, group->members, NULL);
  return group->members->len - 1;
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
    n_gone += cw_references_merge_group (bibliography, groups->pdata[i]);
  cw_history_end (cw_record_get_history (bibliography));
  return n_gone;
}

/* What the library holds with what is to come in, which may be nothing. */
GPtrArray *
cw_references_compare (GPtrArray *present, GPtrArray *publications)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < present->len; i++)
    g_ptr_array_add (all, present->pdata[i]);
  for (guint i = 0; publications && i < publications->len; i++)
    g_ptr_array_add (all, publications->pdata[i]);
  return cw_publication_find_duplicates (all);
}

/* Of what cw_references_compare() found, those that are to come in and surely not new. */
guint
cw_references_count_found (const GPtrArray *found, guint n_present)
{
  guint n = 0;

  for (guint i = 0; i < found->len; i++)
    {
      const CwPublicationGroup *group = found->pdata[i];

      for (guint j = 1; group->match != CW_PUBLICATION_MATCH_POSSIBLE && j < group->indexes->len;
           j++)
        n += g_array_index (group->indexes, guint, j) >= n_present;
    }
  return n;
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
  g_autoptr (GPtrArray) found = cw_references_compare (present, publications);

  return cw_references_count_found (found, present->len);
}
