/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gdk/gdk.h>

G_BEGIN_DECLS

void cw_appearance_init (GdkDisplay *display);

G_END_DECLS
