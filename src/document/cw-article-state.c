/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-article-state.h"

#include "document/cw-article-sources.h"
#include "document/cw-case-findings.h"
#include "document/cw-export-profile.h"
#include "manuscript/cw-retarget.h"
#include "rules/cw-finding.h"

/* The article while it is written: put together in a thread from a copy of the case. */

typedef struct
{
  CwDocument *document;
  CwSnapshot *record;
  char *profile_id; /* to change to, or NULL */
} Work;

static void
work_free (Work *work)
{
  g_object_unref (work->document);
  cw_snapshot_free (work->record);
  g_free (work->profile_id);
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
  g_clear_pointer (&self->findings, g_ptr_array_unref);
  g_free (self);
}

/* ---- chips ---- */

/* The prose that is being read: most blocks of a part are typed in the same field. */
typedef struct
{
  CwArticleState *state;
  CwEntity *root;
  const char *entity_id;
  const char *field;
  char *text;
} Source;

static const char *
read_source (Source *self, const CwManuscriptBlock *block)
{
  CwEntity *entity;

  if (self->entity_id && g_strcmp0 (self->entity_id, block->entity_id) == 0 &&
      g_strcmp0 (self->field, block->field) == 0)
    return self->text;
  entity = block->entity_id ? cw_entity_lookup (self->root, block->entity_id) : NULL;
  g_free (self->text);
  self->entity_id = block->entity_id;
  self->field = block->field;
  self->text = entity ? cw_entity_dup_by_name (entity, block->field) : NULL;
  return self->text;
}

/* What stands in the source at @run, with what is printed for it. Neighbouring citations are
 * printed as one; each is noted for itself, too, for as long as it stands elsewhere. */
static void
note_chip (CwArticleState *state, const CwManuscriptRun *run, const char *text)
{
  char *source = g_strndup (text + run->start, run->end - run->start);
  g_autoptr (GPtrArray) blocks = cw_prose_parse (source);
  const CwProseBlock *block = blocks->len ? blocks->pdata[0] : NULL;

  for (guint i = 0; block && block->runs->len > 1 && i < block->runs->len; i++)
    {
      const CwProseRun *single = block->runs->pdata[i];
      const char *printed = g_hash_table_lookup (state->manuscript->citations, single->text);

      if (single->kind == CW_PROSE_CITATION && printed)
        g_hash_table_replace (state->chips,
                              g_strndup (source + single->start, single->end - single->start),
                              g_strdup (printed));
    }
  g_hash_table_replace (state->chips, source, g_strdup (run->text));
}

static void
note_chips (Source *self, const CwManuscriptBlock *block)
{
  const char *text = read_source (self, block);

  for (guint i = 0; text && i < block->runs->len; i++)
    {
      const CwManuscriptRun *run = block->runs->pdata[i];

      if ((run->kind == CW_PROSE_CITATION || run->kind == CW_PROSE_CROSS_REFERENCE) &&
          !run->is_unresolved)
        note_chip (self->state, run, text);
    }
}

static void
note_all_chips (CwArticleState *state, CwEntity *root)
{
  Source source = { state, root, NULL, NULL, NULL };

  for (guint i = 0; i < state->manuscript->parts->len; i++)
    {
      const CwManuscriptPart *part = state->manuscript->parts->pdata[i];

      for (guint j = 0; j < part->blocks->len; j++)
        note_chips (&source, part->blocks->pdata[j]);
    }
  g_free (source.text);
}

/* ---- the thread ---- */

/* What is found in pictures takes time: the figure and the submission tell it. */
static void
find (CwArticleState *self, const CwArticleSources *sources, CwCase *root)
{
  const CwCaseArticle article = { root, root, sources, self->manuscript, self->profile };

  cw_case_findings_add_article (self->findings, &article);
}

static CwArticleState *
make_state (CwDocument *document,
            const CwSnapshot *record,
            GCancellable *cancellable,
            GError **error)
{
  g_autoptr (CwArticleState) self = g_new0 (CwArticleState, 1);
  g_autoptr (CwArticleSources) sources = NULL;
  g_autoptr (CwEntity) root = NULL;

  self->chips = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->profile = cw_export_find_profile (record, NULL, error);
  sources = self->profile ? cw_article_sources_new (document, record, error) : NULL;
  if (sources == NULL)
    return NULL;
  root = cw_snapshot_to_entity (record);
  self->works = g_ptr_array_ref (sources->works);
  self->manuscript = cw_article_sources_new_manuscript (sources, document, CW_CASE (root),
                                                        self->profile, cancellable, error);
  if (self->manuscript == NULL)
    return NULL;
  note_all_chips (self, root);
  self->findings = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_finding_free);
  find (self, sources, CW_CASE (root));
  return g_steal_pointer (&self);
}

static void
run (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;
  CwArticleState *self = make_state (work->document, work->record, cancellable, &error);

  if (self)
    g_task_return_pointer (task, self, (GDestroyNotify)cw_article_state_free);
  else
    g_task_return_error (task, error);
}

static void
start (GTask *task,
       CwDocument *document,
       CwRecord *record,
       const char *profile_id,
       GTaskThreadFunc func)
{
  Work *work = g_new0 (Work, 1);

  work->document = g_object_ref (document);
  work->record = cw_record_snapshot (record);
  work->profile_id = g_strdup (profile_id);
  g_task_set_task_data (task, work, (GDestroyNotify)work_free);
  g_task_run_in_thread (task, func);
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

  g_task_set_source_tag (task, cw_article_state_new_async);
  start (task, document, record, NULL, run);
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

/* ---- another journal ---- */

static GPtrArray *
compare (const Work *work,
         const CwArticleSources *sources,
         const CwJournalProfile *from,
         const CwJournalProfile *to)
{
  g_autoptr (CwEntity) root = cw_snapshot_to_entity (work->record);
  g_autoptr (CwManuscript) before =
    cw_manuscript_new (CW_CASE (root), sources->works, sources->review, from);
  g_autoptr (CwManuscript) after =
    cw_manuscript_new (CW_CASE (root), sources->works, sources->review, to);

  return cw_retarget_compare (before, after, from, to);
}

static void
retarget (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;
  g_autoptr (CwJournalProfile) from = cw_export_find_profile (work->record, NULL, &error);
  g_autoptr (CwJournalProfile) to =
    from ? cw_export_find_profile (work->record, work->profile_id, &error) : NULL;
  g_autoptr (CwArticleSources) sources =
    to ? cw_article_sources_new (work->document, work->record, &error) : NULL;

  if (sources)
    g_task_return_pointer (task, compare (work, sources, from, to),
                           (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/**
 * cw_article_retarget_async:
 * @document: the library
 * @record: an open case of it
 * @profile_id: the journal to change to
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Finds out in a thread what another journal would change. Nothing is changed yet.
 */
void
cw_article_retarget_async (CwDocument *document,
                           CwRecord *record,
                           const char *profile_id,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (record, cancellable, callback, user_data);

  g_task_set_source_tag (task, cw_article_retarget_async);
  start (task, document, record, profile_id, retarget);
}

/**
 * cw_article_retarget_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full) (element-type CwRetargetChange) (nullable): what would change
 */
GPtrArray *
cw_article_retarget_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
