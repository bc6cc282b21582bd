/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <adwaita.h>

#include "document/cw-document.h"

G_BEGIN_DECLS

#define CW_TYPE_PREVIEW_WINDOW (cw_preview_window_get_type ())
G_DECLARE_FINAL_TYPE (CwPreviewWindow, cw_preview_window, CW, PREVIEW_WINDOW, AdwWindow)

GtkWidget *cw_preview_window_new (GtkWindow *parent, CwDocument *document, CwRecord *record);

G_END_DECLS
