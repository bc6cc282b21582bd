/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "document/cw-record.h"
#include "model/cw-summary.h"

G_BEGIN_DECLS

/**
 * CwDocumentFlags:
 * @CW_DOCUMENT_CREATE: make the library when the file is not there.
 * @CW_DOCUMENT_READ_ONLY: write nothing.
 */
typedef enum
{
  CW_DOCUMENT_NONE = 0,
  CW_DOCUMENT_CREATE = 1 << 0,
  CW_DOCUMENT_READ_ONLY = 1 << 1,
} CwDocumentFlags;

#define CW_TYPE_DOCUMENT (cw_document_get_type ())
G_DECLARE_FINAL_TYPE (CwDocument, cw_document, CW, DOCUMENT, GObject)

char *cw_document_dup_default_path (void);
CwDocument *cw_document_open (const char *path, CwDocumentFlags flags, GError **error);
gboolean cw_document_close (CwDocument *self, GError **error);
const char *cw_document_get_path (CwDocument *self);
gboolean cw_document_check_foreign (CwDocument *self, const char *path, GError **error);
gboolean cw_document_is_read_only (CwDocument *self);
void cw_document_set_author (CwDocument *self, const char *author);

CwRecord *cw_document_new_case (CwDocument *self, const char *title, GError **error);
CwRecord *cw_document_new_review (CwDocument *self, const char *title, GError **error);
char *cw_document_find_bibliography (CwDocument *self, GError **error);
CwRecord *cw_document_open_bibliography (CwDocument *self, GError **error);
CwRecord *cw_document_new_sample (CwDocument *self, GError **error);
CwRecord *cw_document_new_sample_review (CwDocument *self, const char *our_case, GError **error);
CwRecord *cw_document_open_record (CwDocument *self, const char *id, GError **error);
void cw_document_open_record_async (CwDocument *self,
                                    const char *id,
                                    GCancellable *cancellable,
                                    GAsyncReadyCallback callback,
                                    gpointer user_data);
CwRecord *cw_document_open_record_finish (CwDocument *self, GAsyncResult *result, GError **error);
void cw_document_refresh (CwDocument *self);
GPtrArray *cw_document_list_summaries (CwDocument *self, const char *search, GError **error);

char *
cw_document_put_image (CwDocument *self, GBytes *image, const char *media_type, GError **error);
GBytes *
cw_document_load_image (CwDocument *self, const char *checksum, char **media_type, GError **error);

G_END_DECLS
