/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-draft-private.h"

/* A dose change names its drug, an adverse event its suspects: facts refer to each other by the ids
 * of their drafts. The case knows neither until both are accepted, in whatever order. */

static void
link_free (gpointer data)
{
  CwDraftLink *self = data;

  g_free (self->row);
  g_free (self->target);
  g_free (self);
}

/**
 * cw_draft_links_new:
 *
 * Returns: (transfer full) (element-type CwDraftLink): no links
 */
GPtrArray *
cw_draft_links_new (void)
{
  return g_ptr_array_new_with_free_func (link_free);
}

static void
take (GPtrArray *links, CwSnapshot *item, const CwField *field)
{
  char **text = &item->texts[field->index];
  CwDraftLink *link;

  if (field->kind != &cw_kind_reference || *text == NULL)
    return;
  link = g_new0 (CwDraftLink, 1);
  link->row = g_strdup (item->id);
  link->field = field;
  link->target = g_steal_pointer (text);
  g_ptr_array_add (links, link);
}

/**
 * cw_draft_links_take:
 * @links: (element-type CwDraftLink): links so far
 * @item: the draft of a row
 *
 * Takes the references out of the row and what is below it: it can then go into the case without
 * pointing nowhere.
 */
void
cw_draft_links_take (GPtrArray *links, CwSnapshot *item)
{
  CW_FOREACH_FIELD (item->info, field)
    {
      GPtrArray *items = item->items[field->index];

      take (links, item, field);
      for (guint i = 0; items && i < items->len; i++)
        cw_draft_links_take (links, items->pdata[i]);
    }
}

/**
 * cw_draft_collect_rows:
 * @rows: draft id -> CwSnapshot, both lent
 * @item: the draft of a row
 *
 * Adds the row and what is below it.
 */
void
cw_draft_collect_rows (GHashTable *rows, CwSnapshot *item)
{
  g_hash_table_insert (rows, item->id, item);
  for (guint i = 0; i < item->info->n_fields; i++)
    for (guint j = 0; item->items[i] && j < item->items[i]->len; j++)
      cw_draft_collect_rows (rows, item->items[i]->pdata[j]);
}

static CwEntity *
find (CwEntity *root, GHashTable *ids, const char *draft_id)
{
  return cw_entity_lookup (root, g_hash_table_lookup (ids, draft_id));
}

static gboolean
is_touched (const CwDraftLink *link, GHashTable *written)
{
  return g_hash_table_contains (written, link->row) ||
         g_hash_table_contains (written, link->target);
}

/**
 * cw_draft_links_resolve:
 * @links: (element-type CwDraftLink): the links
 * @root: the case
 * @ids: draft id -> id in the case
 * @written: set of the draft ids of rows that this step has put into the case
 *
 * Sets the references that have become possible: one end was written in this step, and both are in
 * the case. A reference that is recorded stays, and so does one that the author has cleared.
 */
void
cw_draft_links_resolve (const GPtrArray *links,
                        CwEntity *root,
                        GHashTable *ids,
                        GHashTable *written)
{
  for (guint i = 0; i < links->len; i++)
    {
      const CwDraftLink *link = links->pdata[i];
      CwEntity *row = is_touched (link, written) ? find (root, ids, link->row) : NULL;
      CwEntity *target = row ? find (root, ids, link->target) : NULL;

      if (target == NULL || cw_entity_is_recorded (row, link->field) ||
          !cw_field_can_refer_to (link->field, cw_entity_get_info (target)->name))
        continue;
      /* A draft that refers in a circle is refused there, and nothing is lost but the circle. */
      cw_entity_set (row, link->field, cw_entity_get_id (target), NULL);
    }
}
