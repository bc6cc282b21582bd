/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-export-manuscript.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "document/cw-document-private.h"
#include "document/cw-export-private.h"
#include "document/cw-profile-shelf.h"
#include "model/cw-article.h"
#include "model/cw-publication.h"

/* The article of a case as a file: its journal, the works it cites, the review it belongs to and
 * its images come from the library, as they are saved. Safe in any thread. */

/* The words of an article are English. */
#define LANGUAGE "en"

/* ---- the journal ---- */

/**
 * cw_export_find_profile:
 * @record: a case
 * @id: (nullable): id of a journal profile; %NULL finds it by the target journal of the case
 * @error: return location
 *
 * Looks among the user's own profiles and those that come with the program.
 *
 * Returns: (transfer full) (nullable): the profile, that of CARE when the case has no journal or
 *   one that is not known; %NULL with %CW_ERROR_NOT_FOUND when there is no profile @id
 */
CwJournalProfile *
cw_export_find_profile (const CwSnapshot *record, const char *id, GError **error)
{
  g_autofree char *folder = cw_profile_shelf_dup_default_folder ();
  g_autoptr (CwProfileShelf) shelf = cw_profile_shelf_new (folder);
  const char *target = cw_snapshot_get_text (record, "target-journal");
  const CwJournalProfile *profile =
    id ? cw_profile_shelf_lookup (shelf, id) : cw_profile_shelf_find (shelf, target);

  if (profile)
    return cw_journal_profile_copy (profile, profile->id);
  g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("There is no journal profile “%s”."),
               id ? id : CW_JOURNAL_PROFILE_DEFAULT);
  return NULL;
}

/* ---- what the library adds ---- */

/**
 * cw_export_list_works:
 * @document: the library
 * @error: return location
 *
 * Returns: (transfer full) (element-type CwPublication) (nullable): copies of the works of the
 * library, possibly none
 */
GPtrArray *
cw_export_list_works (CwDocument *document, GError **error)
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

/**
 * cw_export_load_review:
 * @document: the library
 * @case_id: a case of it
 *
 * Returns: (transfer full) (nullable): the review whose own case it is, as it was saved; of several
 *   the one edited last
 */
CwReview *
cw_export_load_review (CwDocument *document, const char *case_id)
{
  g_autoptr (GPtrArray) summaries = cw_document_list_summaries (document, NULL, NULL);

  for (guint i = 0; summaries && i < summaries->len; i++)
    {
      const CwSummary *summary = summaries->pdata[i];
      g_autoptr (CwStoredRecord) stored = NULL;

      if (!g_str_equal (summary->kind, "review"))
        continue;
      stored = cw_store_load (cw_document_get_store (document), summary->id, NULL);
      if (stored && g_strcmp0 (cw_snapshot_get_text (stored->root, "our-case"), case_id) == 0)
        return CW_REVIEW (cw_snapshot_to_entity (stored->root));
    }
  return NULL;
}

static void
load_review (GTask *task, gpointer document, gpointer case_id, GCancellable *cancellable)
{
  g_task_return_pointer (task, cw_export_load_review (document, case_id), g_object_unref);
}

/**
 * cw_export_load_review_async:
 * @document: the library
 * @case_id: a case of it
 * @cancellable: (nullable): to give up
 * @callback: called when it is done
 * @user_data: for @callback
 *
 * cw_export_load_review() in a thread.
 */
void
cw_export_load_review_async (CwDocument *document,
                             const char *case_id,
                             GCancellable *cancellable,
                             GAsyncReadyCallback callback,
                             gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (document, cancellable, callback, user_data);

  g_task_set_source_tag (task, cw_export_load_review_async);
  g_task_set_task_data (task, g_strdup (case_id), g_free);
  g_task_run_in_thread (task, load_review);
}

/**
 * cw_export_load_review_finish:
 * @result: what the callback got
 *
 * Returns: (transfer full) (nullable): the review; %NULL when there is none or it was given up
 */
CwReview *
cw_export_load_review_finish (GAsyncResult *result)
{
  return g_task_propagate_pointer (G_TASK (result), NULL);
}

static gboolean
check_case (const CwSnapshot *record, GError **error)
{
  if (record->info->type == CW_TYPE_CASE)
    return TRUE;
  g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                       _ ("This record is a review; a manuscript is made from a case."));
  return FALSE;
}

/**
 * cw_export_new_manuscript:
 * @document: the library
 * @record: a case
 * @profile: (nullable): a journal
 * @error: return location
 *
 * Puts the article of the case together with what the library holds of references, and with the
 * table of the review whose own case it is.
 *
 * Returns: (transfer full) (nullable): the article; %NULL with %CW_ERROR_INVALID_VALUE when the
 *   record is a review
 */
CwManuscript *
cw_export_new_manuscript (CwDocument *document,
                          const CwSnapshot *record,
                          const CwJournalProfile *profile,
                          GError **error)
{
  g_autoptr (GPtrArray) publications = NULL;
  g_autoptr (CwReview) review = NULL;
  g_autoptr (CwEntity) root = NULL;

  if (!check_case (record, error))
    return NULL;
  publications = cw_export_list_works (document, error);
  if (publications == NULL)
    return NULL;
  review = cw_export_load_review (document, record->id);
  root = cw_snapshot_to_entity (record);
  return cw_manuscript_new (CW_CASE (root), publications, review, profile);
}

/**
 * cw_export_new_pages:
 * @document: the library
 * @manuscript: an article
 * @options: how it is laid out; pictures come from @document
 *
 * Lays an article out on pages.
 *
 * Returns: (transfer full) (nullable): the pages; %NULL when it was cancelled
 */
CwPageLayout *
cw_export_new_pages (CwDocument *document,
                     const CwManuscript *manuscript,
                     const CwPageOptions *options)
{
  CwPageOptions all = *options;

  all.get_image = cw_export_get_shown_image;
  all.image_data = document;
  return cw_page_layout_new (manuscript, &all);
}

/* ---- writing ---- */

/**
 * cw_export_dup_manuscript_name:
 * @record: a case
 * @export: what is written
 *
 * Returns: (transfer full) (type filename): a name that says what is inside and never comes from
 *   typed text: "manuscript-bmc-018f….docx", "manuscript-bmc-anonymous-018f….docx"
 */
char *
cw_export_dup_manuscript_name (const CwSnapshot *record, const CwManuscriptExport *export)
{
  return g_strdup_printf (
    "manuscript%s%s%s-%s.%s", export->profile_id ? "-" : "",
    export->profile_id ? export->profile_id : "", export->is_blind ? "-anonymous" : "", record->id,
    export->is_pdf ? "pdf" : cw_manuscript_format_get_suffix (export->format));
}

static GBytes *
write_pages (CwDocument *document,
             const CwManuscript *manuscript,
             const CwManuscriptOptions *options,
             GError **error)
{
  CwPageOptions pages;
  g_autoptr (CwPageLayout) layout = NULL;

  if (options->section)
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                           _ ("Only plain text is written section by section."));
      return NULL;
    }
  cw_page_options_init (&pages, options->profile);
  pages.is_blind = options->is_blind;
  layout = cw_export_new_pages (document, manuscript, &pages);
  return cw_page_layout_write_pdf (layout, options->date, error);
}

/**
 * cw_export_manuscript:
 * @document: the library
 * @record: a case
 * @export: what to write
 * @n_unresolved: (out): how many facts, references and figures the text asks for in vain
 * @error: return location
 *
 * Writes the article of a case. The file carries the date of now.
 *
 * Returns: (transfer full) (nullable): the file; errors are those of cw_export_find_profile(),
 *   cw_export_new_manuscript() and cw_manuscript_write()
 */
GBytes *
cw_export_manuscript (CwDocument *document,
                      const CwSnapshot *record,
                      const CwManuscriptExport *export,
                      guint *n_unresolved,
                      GError **error)
{
  g_autoptr (CwJournalProfile) profile =
    check_case (record, error) ? cw_export_find_profile (record, export->profile_id, error) : NULL;
  g_autoptr (CwManuscript) manuscript =
    profile ? cw_export_new_manuscript (document, record, profile, error) : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  const CwManuscriptOptions options = {
    .profile = profile,
    .language = LANGUAGE,
    .date = now,
    .is_blind = export->is_blind,
    .section = export->section,
    .get_image = cw_export_get_shown_image,
    .image_data = document,
  };

  if (manuscript == NULL)
    return NULL;
  *n_unresolved = cw_manuscript_count_unresolved (manuscript);
  if (export->is_pdf)
    return write_pages (document, manuscript, &options, error);
  return cw_manuscript_write (manuscript, export->format, &options, error);
}
