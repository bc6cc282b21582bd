/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "widgets/cw-grid-private.h"

/* What was typed and could not be stored. It stays in its cell, marked, until it is corrected,
 * cleared, or the stored value changes from elsewhere: nothing typed is lost. */
typedef struct
{
  GObject *row;
  guint column;
  char *text;
  char *problem;
  char *stored;
} Draft;

static guint
draft_hash (gconstpointer key)
{
  const Draft *draft = key;

  return g_direct_hash (draft->row) ^ (draft->column * 2654435761u);
}

static gboolean
draft_equal (gconstpointer one, gconstpointer other)
{
  const Draft *draft = one, *other_draft = other;

  return draft->row == other_draft->row && draft->column == other_draft->column;
}

static void
draft_free (gpointer data)
{
  Draft *draft = data;

  g_object_unref (draft->row);
  g_free (draft->text);
  g_free (draft->problem);
  g_free (draft->stored);
  g_free (draft);
}

/**
 * cw_grid_drafts_new:
 *
 * Makes the table of refused texts of a grid.
 *
 * Returns: (transfer full): an empty table
 */
GHashTable *
cw_grid_drafts_new (void)
{
  return g_hash_table_new_full (draft_hash, draft_equal, draft_free, NULL);
}

/**
 * cw_grid_keep_draft:
 * @self: a grid
 * @row: the row
 * @column: index of the column
 * @text: what was refused
 * @problem: why, as a sentence
 *
 * Keeps a refused text to be shown in its cell.
 */
void
cw_grid_keep_draft (CwGrid *self, GObject *row, guint column, const char *text, const char *problem)
{
  Draft *draft = g_new0 (Draft, 1);

  draft->row = g_object_ref (row);
  draft->column = column;
  draft->text = g_strdup (text);
  draft->problem = g_strdup (problem);
  draft->stored = self->delegate.dup_text (row, column, self->user_data);
  g_hash_table_replace (self->drafts, draft, draft);
}

/**
 * cw_grid_drop_draft:
 * @self: a grid
 * @row: the row
 * @column: index of the column
 *
 * Forgets the refused text of a cell.
 */
void
cw_grid_drop_draft (CwGrid *self, GObject *row, guint column)
{
  const Draft key = { .row = row, .column = column };

  g_hash_table_remove (self->drafts, &key);
}

/**
 * cw_grid_prune_drafts:
 * @self: a grid
 *
 * Forgets refused texts of rows that are gone.
 */
void
cw_grid_prune_drafts (CwGrid *self)
{
  g_autoptr (GHashTable) present = NULL;
  GHashTableIter iter;
  gpointer key;

  if (g_hash_table_size (self->drafts) == 0)
    return;
  present = g_hash_table_new (NULL, NULL);
  for (guint i = 0; i < cw_grid_get_n_rows (self); i++)
    {
      g_autoptr (GObject) row = g_list_model_get_item (self->model, i);
      g_hash_table_add (present, row);
    }
  g_hash_table_iter_init (&iter, self->drafts);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (!g_hash_table_contains (present, ((Draft *)key)->row))
      g_hash_table_iter_remove (&iter);
}

/**
 * cw_grid_get_draft:
 * @self: a grid
 * @row: the row
 * @column: index of the column
 * @text: (out) (transfer none): the refused text
 * @problem: (out) (transfer none): why it was refused
 *
 * Looks up the refused text of a cell. A draft is void once the stored value has changed.
 *
 * Returns: %TRUE when there is one
 */
gboolean
cw_grid_get_draft (CwGrid *self,
                   GObject *row,
                   guint column,
                   const char **text,
                   const char **problem)
{
  const Draft key = { .row = row, .column = column };
  Draft *draft = g_hash_table_lookup (self->drafts, &key);
  g_autofree char *stored = NULL;

  if (draft == NULL)
    return FALSE;
  stored = self->delegate.dup_text (row, column, self->user_data);
  if (g_strcmp0 (stored, draft->stored) != 0)
    {
      g_hash_table_remove (self->drafts, &key);
      return FALSE;
    }
  *text = draft->text;
  *problem = draft->problem;
  return TRUE;
}
