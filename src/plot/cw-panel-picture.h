/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gio/gio.h>

#include "model/cw-panel-marks.h"

G_BEGIN_DECLS

/**
 * CwPanelPicture:
 * @pixels: 32 bits each, 0x00RRGGBB, row by row without gaps.
 * @n_columns: how many a row has.
 * @n_rows: how many rows there are.
 *
 * The part of an image that is printed, and not a pixel beyond it.
 */
typedef struct
{
  GBytes *pixels;
  guint n_columns;
  guint n_rows;
} CwPanelPicture;

gboolean cw_panel_picture_read_size (GBytes *file, guint *n_columns, guint *n_rows, GError **error);
void cw_panel_picture_crop_size (const CwPanelCrop *crop, guint *n_columns, guint *n_rows);
gboolean cw_panel_picture_load (CwPanelPicture *self,
                                GBytes *file,
                                const CwPanelCrop *crop,
                                double max_columns,
                                GError **error);
void cw_panel_picture_clear (CwPanelPicture *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CwPanelPicture, cw_panel_picture_clear)
gboolean cw_panel_picture_is_dark (const CwPanelPicture *self,
                                   double left,
                                   double top,
                                   double right,
                                   double bottom);

G_END_DECLS
