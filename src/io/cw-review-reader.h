/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "io/cw-raw-table.h"

G_BEGIN_DECLS

/* A larger file is refused: no table of reported cases measures as much. */
#define CW_REVIEW_READER_MAX_BYTES (64 * 1024 * 1024)

GPtrArray *cw_review_reader_read (GBytes *bytes, GCancellable *cancellable, GError **error);

G_END_DECLS
