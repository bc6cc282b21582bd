/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "io/cw-source-text.h"

G_BEGIN_DECLS

/**
 * CwSourceKind:
 * @CW_SOURCE_EMPTY: nothing.
 * @CW_SOURCE_TEXT: plain text in any encoding.
 * @CW_SOURCE_JSON: text that begins like JSON.
 * @CW_SOURCE_PDF: a PDF file.
 * @CW_SOURCE_WORD: a ZIP archive, as word processors write.
 * @CW_SOURCE_HTML: a web page.
 * @CW_SOURCE_OTHER: bytes that are no text.
 *
 * What a file looks like from its first bytes; its name does not count.
 */
typedef enum
{
  CW_SOURCE_EMPTY,
  CW_SOURCE_TEXT,
  CW_SOURCE_JSON,
  CW_SOURCE_PDF,
  CW_SOURCE_WORD,
  CW_SOURCE_HTML,
  CW_SOURCE_OTHER,
} CwSourceKind;

CwSourceKind cw_source_kind_guess (GBytes *bytes);
char *cw_source_decode (GBytes *bytes, GError **error);
CwSourceText *cw_source_read_bytes (GBytes *bytes, GCancellable *cancellable, GError **error);
CwSourceText *cw_source_read (GFile *file, GCancellable *cancellable, GError **error);
void cw_source_read_async (GFile *file,
                           GCancellable *cancellable,
                           GAsyncReadyCallback callback,
                           gpointer user_data);
CwSourceText *cw_source_read_finish (GAsyncResult *result, GError **error);

G_END_DECLS
