/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CW_TYPE_PROSE_TEXT (cw_prose_text_get_type ())
G_DECLARE_FINAL_TYPE (CwProseText, cw_prose_text, CW, PROSE_TEXT, GtkTextView)

GtkWidget *cw_prose_text_new (void);

G_END_DECLS
