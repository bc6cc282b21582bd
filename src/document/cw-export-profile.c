/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-export-profile.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "document/cw-article-sources.h"
#include "document/cw-profile-shelf.h"

/* For which journal an article is exported, and the article as that journal has it. Safe in any
 * thread. */

/**
 * cw_export_find_profile:
 * @record: a case
 * @id: (nullable): id of a journal profile; %NULL finds it by the target journal of the case
 * @error: return location
 *
 * Looks among the user's own profiles and those that come with the program.
 *
 * Returns: (transfer full) (nullable): the profile, that of CARE when the case has no journal or
 *   one that is not known; %NULL with %CW_ERROR_NOT_FOUND when there is no profile @id, and
 *   with %CW_ERROR_INVALID_VALUE when the record is a review
 */
CwJournalProfile *
cw_export_find_profile (const CwSnapshot *record, const char *id, GError **error)
{
  g_autoptr (CwProfileShelf) shelf = cw_profile_shelf_new (NULL);
  const CwJournalProfile *profile;

  if (!cw_article_sources_check_case (record, error))
    return NULL;
  profile = id ? cw_profile_shelf_lookup (shelf, id)
               : cw_profile_shelf_find (shelf, cw_snapshot_get_text (record, "target-journal"));
  if (profile)
    return cw_journal_profile_copy (profile, profile->id);
  g_set_error (error, CW_ERROR, CW_ERROR_NOT_FOUND, _ ("There is no journal profile “%s”."),
               id ? id : CW_JOURNAL_PROFILE_DEFAULT);
  return NULL;
}

/**
 * cw_export_new_manuscript:
 * @document: the library
 * @record: a case
 * @profile: (nullable): a journal
 * @cancellable: (nullable): to give up
 * @error: return location
 *
 * Puts the article of the case together with what the library holds of references, and with the
 * table of the review whose own case it is.
 *
 * Returns: (transfer full) (nullable): the article; errors are those of cw_article_sources_new()
 *   and cw_article_sources_new_manuscript()
 */
CwManuscript *
cw_export_new_manuscript (CwDocument *document,
                          const CwSnapshot *record,
                          const CwJournalProfile *profile,
                          GCancellable *cancellable,
                          GError **error)
{
  g_autoptr (CwArticleSources) sources = cw_article_sources_new (document, record, error);
  g_autoptr (CwEntity) root = sources ? cw_snapshot_to_entity (record) : NULL;

  return root ? cw_article_sources_new_manuscript (sources, document, CW_CASE (root), profile,
                                                   cancellable, error)
              : NULL;
}
