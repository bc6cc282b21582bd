/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-scene.h"

G_BEGIN_DECLS

/**
 * CwSceneFormat:
 * @CW_SCENE_PDF: vector, with embedded fonts.
 * @CW_SCENE_SVG: vector.
 * @CW_SCENE_PNG: pixels.
 * @CW_SCENE_TIFF: pixels.
 * @CW_SCENE_JPEG: pixels, with a loss that the eye does not see.
 * @CW_SCENE_TABLE: the table twin as text.
 * @CW_SCENE_N_FORMATS: how many.
 *
 * What a figure is written as.
 */
typedef enum
{
  CW_SCENE_PDF,
  CW_SCENE_SVG,
  CW_SCENE_PNG,
  CW_SCENE_TIFF,
  CW_SCENE_JPEG,
  CW_SCENE_TABLE,
  CW_SCENE_N_FORMATS,
} CwSceneFormat;

const char *cw_scene_format_get_nick (CwSceneFormat self);
const char *cw_scene_format_get_label (CwSceneFormat self);
gboolean cw_scene_format_from_nick (const char *nick, CwSceneFormat *format);
gboolean cw_scene_format_from_path (const char *path, CwSceneFormat *format);
gboolean cw_scene_format_has_pixels (CwSceneFormat self);
GBytes *cw_scene_to_bytes (const CwScene *self, CwSceneFormat format, guint dpi, GError **error);

G_END_DECLS
