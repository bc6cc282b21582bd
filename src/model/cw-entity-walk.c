/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-entity-walk.h"

#include <string.h>

static void
collect (GPtrArray *found, CwEntity *entity, const char *name)
{
  if (name == NULL || g_str_equal (cw_entity_get_info (entity)->name, name))
    g_ptr_array_add (found, g_object_ref (entity));
  CW_FOREACH_FIELD (cw_entity_get_info (entity), field)
    {
      if (field->kind == &cw_kind_child)
        collect (found, cw_entity_get_child (entity, field), name);
      else if (field->kind == &cw_kind_list)
        {
          GListModel *list = cw_entity_get_list (entity, field);

          for (guint i = 0; i < g_list_model_get_n_items (list); i++)
            {
              g_autoptr (CwEntity) item = g_list_model_get_item (list, i);

              collect (found, item, name);
            }
        }
    }
}

/**
 * cw_entity_collect:
 * @root: an entity
 * @name: (nullable): an entity's name, such as "drug"; %NULL for every entity
 *
 * Returns: (transfer full) (element-type CwEntity): all of that name at or below @root, in order
 */
GPtrArray *
cw_entity_collect (CwEntity *root, const char *name)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  collect (found, root, name);
  return found;
}

/**
 * cw_entity_find_titled:
 * @root: an entity
 * @name: an entity's name
 * @title: what it is called
 *
 * What a reference means that was typed as words.
 *
 * Returns: (transfer none) (nullable): the first of that name and title, whatever the case
 */
CwEntity *
cw_entity_find_titled (CwEntity *root, const char *name, const char *title)
{
  g_autoptr (GPtrArray) candidates = cw_entity_collect (root, name);
  g_autofree char *wanted = g_utf8_casefold (title, -1);

  for (guint i = 0; i < candidates->len; i++)
    {
      g_autofree char *own = cw_entity_dup_title (candidates->pdata[i]);
      g_autofree char *folded = g_utf8_casefold (own, -1);

      if (strcmp (folded, wanted) == 0)
        return candidates->pdata[i];
    }
  return NULL;
}

/**
 * cw_entity_get_top_field:
 * @self: an entity below a root
 *
 * Returns: (nullable): the root's own list or child that @self lies in; %NULL for the root
 */
const CwField *
cw_entity_get_top_field (CwEntity *self)
{
  const CwField *field = NULL;

  for (; cw_entity_get_parent (self); self = cw_entity_get_parent (self))
    field = cw_entity_get_parent_field (self);
  return field;
}
