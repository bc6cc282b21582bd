/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "model/cw-panel-marks.h"

G_BEGIN_DECLS

#define CW_TYPE_CROP_VIEW (cw_crop_view_get_type ())
G_DECLARE_FINAL_TYPE (CwCropView, cw_crop_view, CW, CROP_VIEW, GtkWidget)

GtkWidget *cw_crop_view_new (void);
void cw_crop_view_set_image (CwCropView *self, GdkTexture *image, const CwPanelCrop *crop);
void cw_crop_view_get_crop (CwCropView *self, CwPanelCrop *crop);
void cw_crop_view_set_crop (CwCropView *self, const CwPanelCrop *crop);

G_END_DECLS
