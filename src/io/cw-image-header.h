/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CW_IMAGE_MAX_BYTES (100 * 1024 * 1024)
#define CW_IMAGE_MAX_PIXELS G_GUINT64_CONSTANT (64000000)
#define CW_IMAGE_MAX_SIDE 32767

/**
 * CwImageKind:
 * @CW_IMAGE_KIND_OTHER: none of those below.
 * @CW_IMAGE_KIND_PNG: Portable Network Graphics.
 * @CW_IMAGE_KIND_JPEG: JPEG.
 * @CW_IMAGE_KIND_TIFF: Tagged Image File Format with 32-bit offsets.
 * @CW_IMAGE_KIND_SVG: a drawing, possibly with scripts and references.
 * @CW_IMAGE_KIND_DICOM: a medical image with its patient's data.
 *
 * What a file is by its content.
 */
typedef enum
{
  CW_IMAGE_KIND_OTHER,
  CW_IMAGE_KIND_PNG,
  CW_IMAGE_KIND_JPEG,
  CW_IMAGE_KIND_TIFF,
  CW_IMAGE_KIND_SVG,
  CW_IMAGE_KIND_DICOM,
} CwImageKind;

/**
 * CwImageHeader:
 * @kind: what the file is
 * @width: width in pixels, 0 when the file does not say
 * @height: height in pixels, 0 when the file does not say
 * @complete: whether the file reaches its own end mark
 * @clean: whether it holds pixels and nothing else
 *
 * What a file says about itself before any pixel is decoded.
 */
typedef struct
{
  CwImageKind kind;
  guint32 width;
  guint32 height;
  gboolean complete;
  gboolean clean;
} CwImageHeader;

void cw_image_header_read (CwImageHeader *self, GBytes *file);
const char *cw_image_kind_get_media_type (CwImageKind self);
gboolean cw_image_header_is_small (const CwImageHeader *self);

G_END_DECLS
