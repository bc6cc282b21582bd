/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CwImageInfo:
 * @width: width in pixels, as the image is looked at
 * @height: height in pixels, as the image is looked at
 * @media_type: "image/png" or "image/jpeg"
 *
 * What is known about an image that came through the gate.
 */
typedef struct
{
  guint width;
  guint height;
  const char *media_type;
} CwImageInfo;

GBytes *
cw_image_import (GBytes *file, CwImageInfo *info, GCancellable *cancellable, GError **error);

G_END_DECLS
