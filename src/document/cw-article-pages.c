/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-article-pages.h"

#include "document/cw-export-profile.h"
#include "io/cw-manuscript-writer.h"
#include "document/cw-export-private.h"
#include "io/cw-safe-file.h"

/* The pages of an article for whoever looks at them: laid out in a thread from a copy of the case.
 */

typedef struct
{
  CwDocument *document;
  CwSnapshot *record;
  CwArticlePagesChoice choice;
  char *path; /* where to save, or NULL */
} Work;

static void
work_free (Work *work)
{
  g_object_unref (work->document);
  cw_snapshot_free (work->record);
  g_free (work->path);
  g_free (work);
}

static void
pages_clear (gpointer data)
{
  CwArticlePages *self = data;

  cw_page_layout_free (self->layout);
  g_free (self->journal);
}

/**
 * cw_article_pages_ref:
 * @self: pages
 *
 * Returns: (transfer full): the pages
 */
CwArticlePages *
cw_article_pages_ref (CwArticlePages *self)
{
  return g_atomic_rc_box_acquire (self);
}

/**
 * cw_article_pages_unref:
 * @self: (transfer full): pages
 *
 * Gives a reference back.
 */
void
cw_article_pages_unref (CwArticlePages *self)
{
  g_atomic_rc_box_release_full (self, pages_clear);
}

/* ---- laying out ---- */

static CwPageLayout *
lay_out (CwExportPictures *pictures,
         const CwManuscript *manuscript,
         const CwJournalProfile *profile,
         const CwArticlePagesChoice *choice,
         GCancellable *cancellable,
         GError **error)
{
  CwPageOptions options;
  CwPageLayout *layout;

  cw_page_options_init (&options, profile);
  options.paper = choice->paper;
  options.has_inline_floats = choice->has_inline_floats;
  options.is_blind = choice->is_blind;
  options.cancellable = cancellable;
  options.get_scene = cw_export_get_scene;
  options.scene_data = pictures;
  layout = cw_page_layout_new (manuscript, &options);
  if (layout == NULL)
    g_cancellable_set_error_if_cancelled (cancellable, error);
  return layout;
}

/**
 * cw_article_pages_new:
 * @document: the library
 * @record: a case
 * @choice: how the pages are wanted
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Lays the article of a case out for its journal. Safe in any thread.
 *
 * Returns: (transfer full) (nullable): the pages; errors are those of cw_export_find_profile() and
 *   cw_export_new_manuscript(), or %G_IO_ERROR_CANCELLED
 */
CwArticlePages *
cw_article_pages_new (CwDocument *document,
                      const CwSnapshot *record,
                      const CwArticlePagesChoice *choice,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (CwJournalProfile) profile = cw_export_find_profile (record, NULL, error);
  g_autoptr (CwManuscript) manuscript =
    profile ? cw_export_new_manuscript (document, record, profile, cancellable, error) : NULL;
  g_auto (CwExportPictures) pictures = { 0 };
  g_autoptr (GPtrArray) unresolved = NULL;
  CwPageLayout *layout;
  CwArticlePages *self;

  if (manuscript == NULL)
    return NULL;
  unresolved = cw_manuscript_list_unresolved (manuscript);
  cw_export_pictures_init (&pictures, document, record, profile);
  pictures.cancellable = cancellable;
  layout = lay_out (&pictures, manuscript, profile, choice, cancellable, error);
  if (layout == NULL)
    return NULL;
  self = g_atomic_rc_box_new0 (CwArticlePages);
  self->layout = layout;
  self->journal = g_strdup (profile->name);
  self->n_unresolved = unresolved->len;
  return self;
}

/* ---- the threads ---- */

static GTask *
make_task (CwDocument *document,
           CwRecord *record,
           const CwArticlePagesChoice *choice,
           const char *path,
           GCancellable *cancellable,
           GAsyncReadyCallback callback,
           gpointer user_data)
{
  GTask *task = g_task_new (record, cancellable, callback, user_data);
  Work *work = g_new0 (Work, 1);

  work->document = g_object_ref (document);
  work->record = cw_record_snapshot (record);
  work->choice = *choice;
  work->path = g_strdup (path);
  g_task_set_task_data (task, work, (GDestroyNotify)work_free);
  return task;
}

static void
lay_out_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;
  CwArticlePages *self =
    cw_article_pages_new (work->document, work->record, &work->choice, cancellable, &error);

  if (self)
    g_task_return_pointer (task, self, (GDestroyNotify)cw_article_pages_unref);
  else
    g_task_return_error (task, error);
}

/**
 * cw_article_pages_new_async:
 * @document: the library
 * @record: an open case of it
 * @choice: how the pages are wanted
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Lays the article out in a thread, from the case as it is now.
 */
void
cw_article_pages_new_async (CwDocument *document,
                            CwRecord *record,
                            const CwArticlePagesChoice *choice,
                            GCancellable *cancellable,
                            GAsyncReadyCallback callback,
                            gpointer user_data)
{
  g_autoptr (GTask) task =
    make_task (document, record, choice, NULL, cancellable, callback, user_data);

  g_task_run_in_thread (task, lay_out_thread);
}

/**
 * cw_article_pages_new_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full) (nullable): the pages
 */
CwArticlePages *
cw_article_pages_new_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* Pages are used in one thread at a time: those that are looked at stay where they are. */
static void
save_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Work *work = task_data;
  GError *error = NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_autoptr (CwArticlePages) self =
    cw_article_pages_new (work->document, work->record, &work->choice, cancellable, &error);
  g_autoptr (GBytes) bytes = self ? cw_page_layout_write_pdf (self->layout, now, &error) : NULL;

  if (bytes && cw_safe_file_write (work->path, bytes, CW_SAFE_FILE_FORCE, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

/**
 * cw_article_pages_save_async:
 * @document: the library
 * @record: an open case of it
 * @choice: how the pages are wanted
 * @path: (type filename): where to write; an existing file is replaced
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * Writes the article as PDF in a thread, from the case as it is now.
 */
void
cw_article_pages_save_async (CwDocument *document,
                             CwRecord *record,
                             const CwArticlePagesChoice *choice,
                             const char *path,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task =
    make_task (document, record, choice, path, cancellable, callback, user_data);

  g_task_run_in_thread (task, save_thread);
}

/**
 * cw_article_pages_save_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: whether it was written
 */
gboolean
cw_article_pages_save_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}
