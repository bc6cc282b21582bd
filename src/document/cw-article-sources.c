/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-article-sources.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "document/cw-document-private.h"
#include "model/cw-article.h"
#include "model/cw-publication.h"

/* What the article of a case needs beside the case: read once, as it is saved. */

/**
 * cw_article_sources_load_works:
 * @document: the library
 * @error: return location
 *
 * Reads the references of a library as they are saved. Safe in any thread.
 *
 * Returns: (transfer full) (element-type CwPublication) (nullable): the works that can be cited,
 *   possibly none; %NULL with the error of the store
 */
GPtrArray *
cw_article_sources_load_works (CwDocument *document, GError **error)
{
  g_autofree char *id = cw_document_find_bibliography (document, error);
  g_autoptr (CwStoredRecord) stored =
    id && *id ? cw_store_load (cw_document_get_store (document), id, error) : NULL;
  g_autoptr (CwEntity) root = stored ? cw_snapshot_to_entity (stored->root) : NULL;
  GListModel *list = root ? G_LIST_MODEL (CW_BIBLIOGRAPHY (root)->publications) : NULL;
  GPtrArray *works;

  if (id == NULL || (*id && stored == NULL))
    return NULL;
  works = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; list && i < g_list_model_get_n_items (list); i++)
    g_ptr_array_add (works, g_list_model_get_item (list, i));
  return works;
}

/* ---- the review ---- */

/* Looks for the review of a case. */
typedef struct
{
  CwDocument *document;
  const char *case_id;
  const CwSummary *found;
  const CwSummary *unread; /* nobody knows whose review it is */
  GError *cause; /* why */
} Search;

static void
search_clear (Search *self)
{
  g_clear_error (&self->cause);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static const char *
get_name (const CwSummary *summary)
{
  return summary->title && *summary->title ? summary->title : summary->id;
}

/* Only what names the case is read, so that damage to the review of another case, which this
 * article does not need, stays out of the way. One that was deleted meanwhile is none. */
static void
look_at (Search *self, const CwSummary *summary)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (CwSnapshot) root =
    cw_store_load_root (cw_document_get_store (self->document), summary->id, &cause);

  if (root && g_strcmp0 (cw_snapshot_get_text (root, "our-case"), self->case_id) == 0)
    self->found = summary;
  else if (root == NULL && self->unread == NULL &&
           !g_error_matches (cause, CW_ERROR, CW_ERROR_NOT_FOUND))
    {
      self->unread = summary;
      self->cause = g_steal_pointer (&cause);
    }
}

static gboolean
fail_review (const CwSummary *summary, GError *cause, GError **error)
{
  g_propagate_prefixed_error (error, cause,
                              _ ("The review “%s” cannot be read, so its table would be missing: "),
                              get_name (summary));
  return FALSE;
}

static gboolean
load_found (CwArticleSources *self, Search *search, GError **error)
{
  GError *cause = NULL;
  g_autoptr (CwStoredRecord) stored =
    cw_store_load (cw_document_get_store (search->document), search->found->id, &cause);

  if (stored == NULL)
    return fail_review (search->found, cause, error);
  self->review = CW_REVIEW (cw_snapshot_to_entity (stored->root));
  if (search->unread)
    self->note =
      g_strdup_printf (_ ("The review “%s” cannot be read: %s If it tells of this case "
                          "too, its table is not printed; that of “%s” is."),
                       get_name (search->unread), search->cause->message, get_name (search->found));
  return TRUE;
}

/* Of several reviews that tell of the case the one edited last. When none is found and one does not
 * say whose it is, it may be the one: the article would lack its table without a word. */
static gboolean
load_review (CwArticleSources *self, CwDocument *document, const char *case_id, GError **error)
{
  g_autoptr (GPtrArray) summaries = cw_document_list_summaries (document, NULL, error);
  g_auto (Search) search = { .document = document, .case_id = case_id };

  for (guint i = 0; summaries && search.found == NULL && i < summaries->len; i++)
    if (g_str_equal (((const CwSummary *)summaries->pdata[i])->kind, "review"))
      look_at (&search, summaries->pdata[i]);
  if (search.found)
    return load_found (self, &search, error);
  if (search.unread)
    return fail_review (search.unread, g_steal_pointer (&search.cause), error);
  return summaries != NULL;
}

/**
 * cw_article_sources_check_case:
 * @record: a record
 * @error: return location
 *
 * Returns: whether it is a case; else %FALSE with %CW_ERROR_INVALID_VALUE
 */
gboolean
cw_article_sources_check_case (const CwSnapshot *record, GError **error)
{
  if (record->info->type == CW_TYPE_CASE)
    return TRUE;
  g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                       _ ("This record is a review; a manuscript is made from a case."));
  return FALSE;
}

/**
 * cw_article_sources_new:
 * @document: the library
 * @record: a case
 * @error: return location
 *
 * Reads what the library holds of references, and the review whose own case it is. Safe in any
 * thread.
 *
 * Returns: (transfer full) (nullable): the sources; %NULL with %CW_ERROR_INVALID_VALUE when the
 *   record is a review, and with the error of the store when something cannot be read
 */
CwArticleSources *
cw_article_sources_new (CwDocument *document, const CwSnapshot *record, GError **error)
{
  g_autoptr (CwArticleSources) self = NULL;

  if (!cw_article_sources_check_case (record, error))
    return NULL;
  self = g_new0 (CwArticleSources, 1);
  self->works = cw_article_sources_load_works (document, error);
  if (self->works == NULL || !load_review (self, document, record->id, error))
    return NULL;
  return g_steal_pointer (&self);
}

static void
run (GTask *task, gpointer document, gpointer record, GCancellable *cancellable)
{
  GError *error = NULL;
  CwArticleSources *self = cw_article_sources_new (document, record, &error);

  if (self)
    g_task_return_pointer (task, self, (GDestroyNotify)cw_article_sources_free);
  else
    g_task_return_error (task, error);
}

/**
 * cw_article_sources_new_async:
 * @document: the library
 * @record: (transfer full): a case
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * cw_article_sources_new() in a thread.
 */
void
cw_article_sources_new_async (CwDocument *document,
                              CwSnapshot *record,
                              GCancellable *cancellable,
                              GAsyncReadyCallback callback,
                              gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (document, cancellable, callback, user_data);

  g_task_set_source_tag (task, cw_article_sources_new_async);
  g_task_set_task_data (task, record, (GDestroyNotify)cw_snapshot_free);
  g_task_run_in_thread (task, run);
}

/**
 * cw_article_sources_new_finish:
 * @result: what the callback got
 * @error: return location
 *
 * Returns: (transfer full) (nullable): as for cw_article_sources_new()
 */
CwArticleSources *
cw_article_sources_new_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

/* ---- the article ---- */

static void
take_entries (CwManuscript *manuscript, GPtrArray *entries)
{
  for (guint i = 0; i < entries->len; i++)
    {
      CwManuscriptReference *reference = manuscript->references->pdata[i];

      g_free (reference->text);
      reference->text = g_strdup (entries->pdata[i]);
    }
}

/* In the journal's style, or as they are with a note of the reason. Returns FALSE when it was
 * cancelled. */
static gboolean
style_references (CwManuscript *manuscript,
                  CwDocument *document,
                  const char *style,
                  GCancellable *cancellable,
                  GError **error)
{
  g_autoptr (GPtrArray) publications = cw_manuscript_list_publications (manuscript);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  if (publications->len == 0 || cw_citation_style_is_built_in (style))
    return TRUE;
  entries = cw_citation_style_list (cw_document_get_citation_style (document), publications, style,
                                    cancellable, &cause);
  if (entries)
    take_entries (manuscript, entries);
  else if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  else
    manuscript->reference_note = g_strdup_printf (
      _ ("The references are listed in Vancouver style, not in “%s” as the journal has them. %s"),
      style, cause->message);
  return TRUE;
}

/**
 * cw_article_sources_new_manuscript:
 * @self: sources
 * @document: the library they come from
 * @root: the case
 * @profile: (nullable): the journal
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Puts the article together, its references in the style of the journal where this computer can
 * make it; else they are in Vancouver style, and the article says why. Safe in any thread.
 *
 * Returns: (transfer full) (nullable): the article; %NULL with %G_IO_ERROR_CANCELLED
 */
CwManuscript *
cw_article_sources_new_manuscript (const CwArticleSources *self,
                                   CwDocument *document,
                                   CwCase *root,
                                   const CwJournalProfile *profile,
                                   GCancellable *cancellable,
                                   GError **error)
{
  g_autoptr (CwManuscript) manuscript =
    cw_manuscript_new (root, self->works, self->review, profile);
  const char *style = profile ? profile->csl_style : NULL;

  manuscript->review_note = g_strdup (self->note);
  return style_references (manuscript, document, style, cancellable, error)
           ? g_steal_pointer (&manuscript)
           : NULL;
}

/**
 * cw_article_sources_free:
 * @self: (nullable) (transfer full): sources
 *
 * Frees them.
 */
void
cw_article_sources_free (CwArticleSources *self)
{
  if (self == NULL)
    return;
  g_clear_pointer (&self->works, g_ptr_array_unref);
  g_clear_object (&self->review);
  g_free (self->note);
  g_free (self);
}
