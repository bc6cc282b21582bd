/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>
#include <zip.h>

G_BEGIN_DECLS

zip_t *cw_zip_open (GBytes *bytes, char **reason);

G_END_DECLS
