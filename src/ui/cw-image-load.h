/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-document.h"

G_BEGIN_DECLS

void cw_image_load_start (GtkWidget *widget,
                          CwDocument *document,
                          const char *checksum,
                          int width,
                          int height,
                          GCancellable *cancellable,
                          GAsyncReadyCallback callback);
GdkTexture *cw_image_load_finish (GAsyncResult *result, GError **error);

G_END_DECLS
