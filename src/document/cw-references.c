/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-references.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "rules/cw-publication-merge.h"

/* What is done to the references of a library; each of it is one step of undo. */

static const CwField *
get_list_field (CwRecord *bibliography)
{
  return cw_entity_info_find (cw_entity_get_info (cw_record_get_root (bibliography)),
                              "publications");
}

/**
 * cw_references_get_list:
 * @bibliography: the references of a library
 *
 * Returns: (transfer none): the publications in their order
 */
GListModel *
cw_references_get_list (CwRecord *bibliography)
{
  return cw_entity_get_list (cw_record_get_root (bibliography), get_list_field (bibliography));
}

/**
 * cw_references_list_all:
 * @bibliography: the references of a library
 *
 * Returns: (transfer full) (element-type CwEntity): the publications in their order, which the
 *   list may lose meanwhile
 */
GPtrArray *
cw_references_list_all (CwRecord *bibliography)
{
  GListModel *list = cw_references_get_list (bibliography);
  guint n = g_list_model_get_n_items (list);
  GPtrArray *all = g_ptr_array_new_full (n, g_object_unref);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (all, g_list_model_get_item (list, i));
  return all;
}

/**
 * cw_references_snapshot_some:
 * @publications: (element-type CwEntity): publications
 *
 * Returns: (transfer full) (element-type CwSnapshot): each of them as plain values, which may go to
 *   another thread
 */
GPtrArray *
cw_references_snapshot_some (GPtrArray *publications)
{
  GPtrArray *snapshots = g_ptr_array_new_full (publications->len, (GDestroyNotify)cw_snapshot_free);

  for (guint i = 0; i < publications->len; i++)
    g_ptr_array_add (snapshots, cw_snapshot_new_from_entity (publications->pdata[i]));
  return snapshots;
}

/**
 * cw_references_snapshot:
 * @bibliography: the references of a library
 *
 * Returns: (transfer full) (element-type CwSnapshot): all publications as plain values
 */
GPtrArray *
cw_references_snapshot (CwRecord *bibliography)
{
  g_autoptr (GPtrArray) all = cw_references_list_all (bibliography);

  return cw_references_snapshot_some (all);
}

/**
 * cw_references_add:
 * @bibliography: the references of a library
 * @publication: what a reader made; its ids must be new
 *
 * Adds one reference at the end.
 *
 * Returns: (transfer none): the new publication
 */
CwEntity *
cw_references_add (CwRecord *bibliography, const CwSnapshot *publication)
{
  return cw_entity_insert_filled (cw_record_get_root (bibliography), get_list_field (bibliography),
                                  G_MAXUINT, cw_snapshot_to_entity (publication));
}

/**
 * cw_references_add_all:
 * @bibliography: the references of a library
 * @publications: (element-type CwSnapshot): what a reader made
 *
 * Adds references at the end, as one step of undo.
 */
void
cw_references_add_all (CwRecord *bibliography, GPtrArray *publications)
{
  cw_history_begin (cw_record_get_history (bibliography), _ ("Import references"));
  for (guint i = 0; i < publications->len; i++)
    cw_references_add (bibliography, publications->pdata[i]);
  cw_history_end (cw_record_get_history (bibliography));
}

/**
 * cw_references_remove:
 * @bibliography: the references of a library
 * @publications: (element-type CwEntity): some of its publications
 *
 * Removes references, as one step of undo. In the order of the list it is quickest.
 */
void
cw_references_remove (CwRecord *bibliography, GPtrArray *publications)
{
  cw_history_begin (cw_record_get_history (bibliography), _ ("Remove references"));
  for (guint i = 0; i < publications->len; i++)
    cw_entity_remove (publications->pdata[i]);
  cw_history_end (cw_record_get_history (bibliography));
}

static void
set_values (CwEntity *entity, const CwSnapshot *values)
{
  CW_FOREACH_FIELD (values->info, field)
    if (cw_field_is_scalar (field))
      {
        g_autofree char *old = cw_entity_dup_text (entity, field);

        if (g_strcmp0 (old, values->texts[field->index]) != 0)
          cw_entity_set_typed (entity, field, values->texts[field->index], NULL);
      }
}

static gboolean
has_same_names (const GPtrArray *one, const GPtrArray *other)
{
  if (one->len != other->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++)
    {
      const CwSnapshot *a = one->pdata[i], *b = other->pdata[i];

      for (guint j = 0; j < a->info->n_fields; j++)
        if (g_strcmp0 (a->texts[j], b->texts[j]) != 0)
          return FALSE;
    }
  return TRUE;
}

static void
replace_names (CwEntity *entity, const CwSnapshot *old, const CwSnapshot *merged)
{
  const CwField *field = cw_entity_info_find (merged->info, "contributors");
  GListModel *list = cw_entity_get_list (entity, field);
  const GPtrArray *names = merged->items[field->index];

  if (has_same_names (old->items[field->index], names))
    return;
  while (g_list_model_get_n_items (list) > 0)
    {
      g_autoptr (CwEntity) name = g_list_model_get_item (list, 0);

      cw_entity_remove (name);
    }
  for (guint i = 0; i < names->len; i++)
    cw_snapshot_insert (names->pdata[i], entity, field, G_MAXUINT);
}

/**
 * cw_references_merge:
 * @bibliography: the references of a library
 * @publications: (element-type CwEntity): at least two of its publications, which are one work
 * @choices: (nullable): as for cw_publication_merge()
 *
 * Makes one reference of them, in the place of the first; one step of undo.
 *
 * Returns: (transfer none): the one that stays
 */
CwEntity *
cw_references_merge (CwRecord *bibliography, GPtrArray *publications, const guint *choices)
{
  g_autoptr (GPtrArray) sources = cw_references_snapshot_some (publications);
  g_autoptr (CwSnapshot) merged = cw_publication_merge (sources, choices);
  CwEntity *kept = publications->pdata[0];

  cw_history_begin (cw_record_get_history (bibliography), _ ("Merge references"));
  set_values (kept, merged);
  replace_names (kept, sources->pdata[0], merged);
  for (guint i = 1; i < publications->len; i++)
    cw_entity_remove (publications->pdata[i]);
  cw_history_end (cw_record_get_history (bibliography));
  return kept;
}
