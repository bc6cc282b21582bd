/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <adwaita.h>

#include "document/cw-profile-shelf.h"

G_BEGIN_DECLS

#define CW_TYPE_PROFILE_WINDOW (cw_profile_window_get_type ())
G_DECLARE_FINAL_TYPE (CwProfileWindow, cw_profile_window, CW, PROFILE_WINDOW, AdwWindow)

CwProfileWindow *cw_profile_window_present (GtkWindow *parent,
                                            CwProfileShelf *shelf,
                                            const char *id,
                                            gboolean is_new);

G_END_DECLS
