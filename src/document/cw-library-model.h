/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"

G_BEGIN_DECLS

/**
 * CwLibrarySort:
 * @CW_LIBRARY_SORT_MODIFIED: last edited.
 * @CW_LIBRARY_SORT_TITLE: title.
 * @CW_LIBRARY_SORT_PATIENT: patient in short.
 * @CW_LIBRARY_SORT_DIAGNOSIS: diagnosis.
 * @CW_LIBRARY_SORT_STATUS: status of the article.
 * @CW_LIBRARY_SORT_CARE: CARE items reported.
 * @CW_LIBRARY_SORT_CREATED: made.
 */
typedef enum
{
  CW_LIBRARY_SORT_MODIFIED,
  CW_LIBRARY_SORT_TITLE,
  CW_LIBRARY_SORT_PATIENT,
  CW_LIBRARY_SORT_DIAGNOSIS,
  CW_LIBRARY_SORT_STATUS,
  CW_LIBRARY_SORT_CARE,
  CW_LIBRARY_SORT_CREATED,
} CwLibrarySort;

#define CW_TYPE_LIBRARY_ROW (cw_library_row_get_type ())
G_DECLARE_FINAL_TYPE (CwLibraryRow, cw_library_row, CW, LIBRARY_ROW, GObject)

const CwSummary *cw_library_row_get_summary (CwLibraryRow *self);

#define CW_TYPE_LIBRARY_MODEL (cw_library_model_get_type ())
G_DECLARE_FINAL_TYPE (CwLibraryModel, cw_library_model, CW, LIBRARY_MODEL, GObject)

CwLibraryModel *cw_library_model_new (CwDocument *document);
void cw_library_model_set_search (CwLibraryModel *self, const char *search);
void cw_library_model_set_sort (CwLibraryModel *self, CwLibrarySort sort, gboolean descending);
gboolean cw_library_model_is_loaded (CwLibraryModel *self);

G_END_DECLS
