/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "document/cw-export.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "document/cw-care-places.h"
#include "document/cw-document-private.h"
#include "document/cw-export-private.h"
#include "io/cw-care-sheet.h"
#include "io/cw-case-json.h"
#include "io/cw-safe-file.h"
#include "io/cw-sheet-docx.h"
#include "io/cw-sheet-html.h"
#include "io/cw-sheet-pdf.h"
#include "model/cw-article.h"
#include "rules/cw-care.h"

/* What a case can become outside the library. Everything is made from a snapshot, so it can run
 * in a thread of its own. */

static const struct
{
  const char *nick;
  const char *label;
  const char *extension;
  gboolean has_layout;
} formats[CW_EXPORT_N_FORMATS] = {
  { "json", N_ ("Case data (JSON)"), "json", FALSE },
  { "care-html", N_ ("CARE checklist (web page)"), "html", TRUE },
  { "care-pdf", N_ ("CARE checklist (PDF)"), "pdf", TRUE },
  { "care-docx", N_ ("CARE checklist (word processor)"), "docx", TRUE },
};

static const struct
{
  const char *nick;
  const char *label;
  CwCareLayout care;
} layouts[CW_EXPORT_N_LAYOUTS] = {
  { "form", N_ ("Official form, 30 items"), CW_CARE_LAYOUT_FORM },
  { "2013", N_ ("Statement of 2013, 28 items"), CW_CARE_LAYOUT_PAPER },
  { "equator", N_ ("EQUATOR, 13 rows"), CW_CARE_LAYOUT_EQUATOR },
};

/**
 * cw_export_format_get_nick:
 * @format: a format
 *
 * Returns: its name on the command line
 */
const char *
cw_export_format_get_nick (CwExportFormat format)
{
  return formats[format].nick;
}

/**
 * cw_export_format_get_label:
 * @format: a format
 *
 * Returns: what a dialog calls it, translated
 */
const char *
cw_export_format_get_label (CwExportFormat format)
{
  return _ (formats[format].label);
}

/**
 * cw_export_format_from_nick:
 * @nick: (nullable): name on the command line
 * @format: (out): the format
 *
 * Returns: %FALSE when there is no such format
 */
gboolean
cw_export_format_from_nick (const char *nick, CwExportFormat *format)
{
  for (guint i = 0; i < CW_EXPORT_N_FORMATS; i++)
    if (g_strcmp0 (nick, formats[i].nick) == 0)
      {
        *format = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cw_export_format_has_layout:
 * @format: a format
 *
 * Returns: whether the format comes in the layouts of the CARE checklist
 */
gboolean
cw_export_format_has_layout (CwExportFormat format)
{
  return formats[format].has_layout;
}

/**
 * cw_export_layout_get_nick:
 * @layout: a layout
 *
 * Returns: its name on the command line
 */
const char *
cw_export_layout_get_nick (CwExportLayout layout)
{
  return layouts[layout].nick;
}

/**
 * cw_export_layout_get_label:
 * @layout: a layout
 *
 * Returns: what a dialog calls it, translated
 */
const char *
cw_export_layout_get_label (CwExportLayout layout)
{
  return _ (layouts[layout].label);
}

/**
 * cw_export_layout_from_nick:
 * @nick: (nullable): name on the command line
 * @layout: (out): the layout
 *
 * Returns: %FALSE when there is no such layout
 */
gboolean
cw_export_layout_from_nick (const char *nick, CwExportLayout *layout)
{
  for (guint i = 0; i < CW_EXPORT_N_LAYOUTS; i++)
    if (g_strcmp0 (nick, layouts[i].nick) == 0)
      {
        *layout = i;
        return TRUE;
      }
  return FALSE;
}

/**
 * cw_export_dup_file_name:
 * @record: a case
 * @format: a format
 * @layout: a layout; ignored where the format has none
 *
 * A name that says what is inside and never comes from typed text: "case-018f….json",
 * "care-form-018f….pdf".
 *
 * Returns: (transfer full) (type filename): the name, without a folder
 */
char *
cw_export_dup_file_name (const CwSnapshot *record, CwExportFormat format, CwExportLayout layout)
{
  if (!formats[format].has_layout)
    return g_strdup_printf ("case-%s.%s", record->id, formats[format].extension);
  return g_strdup_printf ("care-%s-%s.%s", layouts[layout].nick, record->id,
                          formats[format].extension);
}

/* ---- JSON ---- */

static GBytes *
export_json (CwDocument *document, const CwSnapshot *record, GError **error)
{
  g_autoptr (GHashTable) images = cw_export_collect_images (document, record);

  return cw_case_json_write (record, images, error);
}

/* ---- CARE checklist ---- */

/* One of the formats of the checklist. @places tells of each item where the article reports it. */
GBytes *
cw_export_write_care (CwEntity *root,
                      CwExportFormat format,
                      CwExportLayout layout,
                      const CwCarePlaces *places,
                      GDateTime *date,
                      GError **error)
{
  g_autoptr (GPtrArray) words = cw_care_places_list (places);
  const CwCareSheetPlaces told = { (char *const *)words->pdata, NULL };
  g_autoptr (CwSheet) sheet =
    cw_care_sheet_new (root, places->report, layouts[layout].care, &told, date);

  switch (format)
    {
    case CW_EXPORT_CARE_HTML:
      return cw_sheet_to_html (sheet, error);
    case CW_EXPORT_CARE_PDF:
      return cw_sheet_to_pdf (sheet, error);
    case CW_EXPORT_CARE_DOCX:
      return cw_sheet_to_docx (sheet, error);
    case CW_EXPORT_JSON:
    default:
      g_return_val_if_reached (NULL);
    }
}

static GBytes *
export_care (CwDocument *document,
             const CwSnapshot *record,
             CwExportFormat format,
             CwExportLayout layout,
             GError **error)
{
  g_autoptr (CwEntity) root = cw_snapshot_to_entity (record);
  g_autoptr (GDateTime) today = g_date_time_new_now_local ();
  g_autoptr (CwCarePlaces) places = cw_care_places_new_from_record (document, record, NULL, error);

  return places ? cw_export_write_care (root, format, layout, places, today, error) : NULL;
}

/**
 * cw_export_record:
 * @document: the library that holds the images
 * @record: a case, or a review as JSON
 * @format: a format
 * @layout: a layout; ignored where the format has none
 * @error: return location
 *
 * Makes the bytes of one export. Safe in any thread.
 *
 * Returns: (transfer full) (nullable): the file's content; %NULL with %CW_ERROR_INVALID_VALUE when
 *   the record is a review, which has no checklist
 */
GBytes *
cw_export_record (CwDocument *document,
                  const CwSnapshot *record,
                  CwExportFormat format,
                  CwExportLayout layout,
                  GError **error)
{
  if (format == CW_EXPORT_JSON)
    return export_json (document, record, error);
  if (record->info->type != CW_TYPE_CASE)
    {
      g_set_error_literal (error, CW_ERROR, CW_ERROR_INVALID_VALUE,
                           _ ("CARE asks what a case reports: a review has no checklist."));
      return NULL;
    }
  return export_care (document, record, format, layout, error);
}
