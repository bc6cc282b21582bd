/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

GBytes *cw_dicom_read_picture (GBytes *file, GCancellable *cancellable, GError **error);

G_END_DECLS
