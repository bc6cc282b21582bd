/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "document/cw-document.h"

G_BEGIN_DECLS

GBytes *cw_export_load_clean_image (const char *checksum, gpointer document, GError **error);

G_END_DECLS
