/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-registry.h"

#include "model/cw-article.h"
#include "model/cw-publication.h"
#include "model/cw-review.h"

/* Which entities there are follows from the tables: whatever can be reached from a root. */

/* What a record of a library can be. */
static GType (*const roots[]) (void) = {
  cw_case_get_type,
  cw_bibliography_get_type,
  cw_review_get_type,
};

static void
collect (GPtrArray *infos, GType type)
{
  const CwEntityInfo *info = cw_entity_type_get_info (type);

  if (g_ptr_array_find (infos, info, NULL))
    return;
  g_ptr_array_add (infos, (gpointer)info);
  CW_FOREACH_FIELD (info, field)
    if (field->entity_type)
      collect (infos, field->entity_type ());
}

/**
 * cw_registry_list_entities:
 * @root: type of a root entity, such as CW_TYPE_CASE
 *
 * Returns: (transfer full) (element-type CwEntityInfo): the tables of the root and of every
 *   entity below it, each once, in the order of the tables
 */
GPtrArray *
cw_registry_list_entities (GType root)
{
  GPtrArray *infos = g_ptr_array_new ();

  collect (infos, root);
  return infos;
}

/**
 * cw_registry_list_all:
 *
 * Returns: (transfer full) (element-type CwEntityInfo): the tables of every root and of every
 *   entity below, each once
 */
GPtrArray *
cw_registry_list_all (void)
{
  GPtrArray *infos = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (roots); i++)
    collect (infos, roots[i]());
  return infos;
}

/**
 * cw_registry_find:
 * @name: (nullable): an entity's name
 *
 * Returns: (nullable): the table of that entity, below whichever root
 */
const CwEntityInfo *
cw_registry_find (const char *name)
{
  g_autoptr (GPtrArray) infos = cw_registry_list_all ();

  for (guint i = 0; i < infos->len; i++)
    if (g_strcmp0 (((const CwEntityInfo *)infos->pdata[i])->name, name) == 0)
      return infos->pdata[i];
  return NULL;
}
