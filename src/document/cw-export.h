/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "document/cw-document.h"
#include "plot/cw-scene.h"
#include "rules/cw-deidentify.h"

G_BEGIN_DECLS

/**
 * CwExportFormat:
 * @CW_EXPORT_JSON: the case as documented JSON.
 * @CW_EXPORT_CARE_HTML: the CARE checklist as a page.
 * @CW_EXPORT_CARE_PDF: the CARE checklist for printing.
 * @CW_EXPORT_CARE_DOCX: the CARE checklist for word processors.
 */
typedef enum
{
  CW_EXPORT_JSON,
  CW_EXPORT_CARE_HTML,
  CW_EXPORT_CARE_PDF,
  CW_EXPORT_CARE_DOCX,
} CwExportFormat;

#define CW_EXPORT_N_FORMATS (CW_EXPORT_CARE_DOCX + 1)

/**
 * CwExportLayout:
 * @CW_EXPORT_LAYOUT_FORM: the official form, 30 items.
 * @CW_EXPORT_LAYOUT_2013: the statement of 2013, 28 items.
 * @CW_EXPORT_LAYOUT_EQUATOR: EQUATOR, 13 rows.
 */
typedef enum
{
  CW_EXPORT_LAYOUT_FORM,
  CW_EXPORT_LAYOUT_2013,
  CW_EXPORT_LAYOUT_EQUATOR,
} CwExportLayout;

#define CW_EXPORT_N_LAYOUTS (CW_EXPORT_LAYOUT_EQUATOR + 1)

const char *cw_export_format_get_nick (CwExportFormat format);
const char *cw_export_format_get_label (CwExportFormat format);
gboolean cw_export_format_from_nick (const char *nick, CwExportFormat *format);
gboolean cw_export_format_has_layout (CwExportFormat format);
const char *cw_export_layout_get_nick (CwExportLayout layout);
const char *cw_export_layout_get_label (CwExportLayout layout);
gboolean cw_export_layout_from_nick (const char *nick, CwExportLayout *layout);

char *
cw_export_dup_file_name (const CwSnapshot *record, CwExportFormat format, CwExportLayout layout);
GBytes *cw_export_record (CwDocument *document,
                          const CwSnapshot *record,
                          CwExportFormat format,
                          CwExportLayout layout,
                          GError **error);
GBytes *cw_export_masked (CwDocument *document,
                          const CwSnapshot *record,
                          const CwDeidentified *masked,
                          CwExportFormat format,
                          CwExportLayout layout,
                          GError **error);

typedef void (*CwProgress) (guint done, guint total, gpointer user_data);

gboolean cw_export_library (CwDocument *document,
                            const char *path,
                            gboolean force,
                            CwProgress progress,
                            gpointer user_data,
                            GCancellable *cancellable,
                            GError **error);

G_END_DECLS
