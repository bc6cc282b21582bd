/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-export-manuscript.h"

#include <glib/gi18n-lib.h>

#include "base/cw-error.h"
#include "document/cw-article-sources.h"
#include "document/cw-export-private.h"

/* The article of a case as a file. What the case does not hold comes from the library, as it is
 * saved. Safe in any thread. */

/* The words of an article are English. */
#define LANGUAGE "en"

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
write_pages (const CwManuscript *manuscript, const CwManuscriptOptions *options, GError **error)
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
  pages.get_scene = cw_export_get_scene;
  pages.scene_data = options->picture_data;
  layout = cw_page_layout_new (manuscript, &pages);
  return cw_page_layout_write_pdf (layout, options->date, error);
}

/* Pictures whose crop cannot be read are not even asked for. */
static guint
count_withheld (const CwManuscript *manuscript)
{
  guint n = 0;

  for (guint i = 0; i < manuscript->figures->len; i++)
    {
      const CwManuscriptFloat *figure = manuscript->figures->pdata[i];

      for (guint j = 0; j < figure->panels->len; j++)
        n += ((const CwManuscriptPanel *)figure->panels->pdata[j])->is_withheld;
    }
  return n;
}

static GBytes *
write_article (const CwManuscript *manuscript,
               const CwManuscriptExport *export,
               const CwManuscriptOptions *options,
               GError **error)
{
  return export->is_pdf ? write_pages (manuscript, options, error)
                        : cw_manuscript_write (manuscript, export->format, options, error);
}

/**
 * cw_manuscript_report_clear:
 * @self: a report
 *
 * Frees what it holds.
 */
void
cw_manuscript_report_clear (CwManuscriptReport *self)
{
  g_clear_pointer (&self->unresolved, g_ptr_array_unref);
  g_clear_pointer (&self->reference_note, g_free);
}

/**
 * cw_export_manuscript:
 * @document: the library
 * @record: a case
 * @export: what to write
 * @report: (out caller-allocates): what is to be said of it; to be cleared in any case
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
                      CwManuscriptReport *report,
                      GError **error)
{
  const CwSnapshot *facts = export->masked ? export->masked->facts : record;
  g_autoptr (CwJournalProfile) profile = cw_export_find_profile (facts, export->profile_id, error);
  g_autoptr (CwManuscript) manuscript =
    profile ? cw_export_new_manuscript (document, facts, profile, NULL, error) : NULL;
  g_autoptr (GDateTime) now = g_date_time_new_now_utc ();
  g_auto (CwExportPictures) pictures = { 0 };
  GBytes *file;
  const CwManuscriptOptions options = {
    .profile = profile,
    .language = LANGUAGE,
    .date = now,
    .is_blind = export->is_blind,
    .section = export->section,
    .get_picture = cw_export_get_picture,
    .picture_data = &pictures,
  };

  *report = (CwManuscriptReport){ 0 };
  if (manuscript == NULL)
    return NULL;
  cw_export_pictures_init (&pictures, document, facts, profile);
  pictures.masked = export->masked;
  report->unresolved = cw_manuscript_list_unresolved (manuscript);
  report->reference_note = g_strdup (manuscript->reference_note);
  file = write_article (manuscript, export, &options, error);
  report->n_lost_pictures = pictures.n_lost + count_withheld (manuscript);
  return file;
}
