/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-article-state.h"

#include "document/cw-export-manuscript.h"

/* The article while it is written: put together in a thread from a copy of the case. */

typedef struct
{
  CwDocument *document;
  CwSnapshot *record;
} Work;

static void
work_free (Work *work)
{
  g_object_unref (work->document);
  cw_snapshot_free (work->record);
  g_free (work);
}

/**
 * cw_article_state_free:
 * @self: (nullable) (transfer full): a state
 */
void
cw_article_state_free (CwArticleState *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->manuscript, cw_manuscript_free);
  g_clear_pointer (&self->profile, cw_journal_profile_free);
  g_clear_pointer (&self->works, g_ptr_array_unref);
  g_clear_pointer (&self->chips, g_hash_table_unref);
  g_free (self);
}

/* ---- chips ---- */

static void
note_chips (CwArticleState *self, CwEntity *root, const CwManuscriptBlock *block)
{
  CwEntity *entity = block->entity_id ? cw_entity_lookup (root, block->entity_id) : NULL;
  g_autofree char *source =
    entity
      ? cw_entity_dup_text (entity, cw_entity_info_find (cw_entity_get_info (entity), block->field))
      : NULL;

  for (guint i = 0; source && i < block->runs->len; i++)
    {
      const CwManuscriptRun *run = block->runs->pdata[i];

      if ((run->kind == CW_PROSE_CITATION || run->kind == CW_PROSE_CROSS_REFERENCE) &&
          !run->is_unresolved)
        g_hash_table_replace (self->chips, g_strndup (source + run->start, run->end - run->start),
                              g_strdup (run->text));
    }
}

static void
note_all_chips (CwArticleState *self, const CwSnapshot *record)
{
  g_autoptr (CwEntity) root = cw_snapshot_to_entity (record);

  for (guint i = 0; i < self->manuscript->parts->len; i++)
    {
      const CwManuscriptPart *part = self->manuscript->parts->pdata[i];

      for (guint j = 0; j < part->blocks->len; j++)
        note_chips (self, root, part->blocks->pdata[j]);
    }
}

/* ---- the thread ---- */

static void
run (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  g_autoptr (CwArticleState) self = g_new0 (CwArticleState, 1);
  GError *error = NULL;

  self->chips = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->profile = cw_export_find_profile (work->record, NULL, &error);
  if (self->profile)
    self->works = cw_export_list_works (work->document, &error);
  if (self->works)
    self->manuscript =
      cw_export_new_manuscript (work->document, work->record, self->profile, &error);
  if (self->manuscript == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  note_all_chips (self, work->record);
  g_task_return_pointer (task, g_steal_pointer (&self), (GDestroyNotify)cw_article_state_free);
}

/**
 * cw_article_state_new_async:
 * @document: the library
 * @record: an open case of it
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Puts the article together in a thread, from the case as it is now.
 */
void
cw_article_state_new_async (CwDocument *document,
                            CwRecord *record,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (record, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->document = g_object_ref (document);
  work->record = cw_record_snapshot (record);
  g_task_set_source_tag (task, cw_article_state_new_async);
  g_task_set_task_data (task, work, (GDestroyNotify)work_free);
  g_task_run_in_thread (task, run);
}

/**
 * cw_article_state_new_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the state
 */
CwArticleState *
cw_article_state_new_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
