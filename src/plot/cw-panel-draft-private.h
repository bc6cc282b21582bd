/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "plot/cw-panel-composer.h"
#include "plot/cw-panel-layout.h"
#include "plot/cw-panel-picture.h"
#include "plot/cw-scene-private.h"
#include "plot/cw-typesetter.h"

G_BEGIN_DECLS

/* A panel while it is drawn. */
typedef struct
{
  CwScene *scene;
  CwTypesetter *types;
  const CwPanelSpec *spec;
  const CwPanelPlace *place;
  const CwPanelPicture *picture;
  CwPanelMeasure *measure;
  int fact;
} CwPanelDraft;

/* The thinnest line that is drawn on a picture, in points. */
#define CW_PANEL_LINE 1.5

void cw_panel_draft_add_marks (CwPanelDraft *self);
void cw_panel_draft_add_scale_bar (CwPanelDraft *self);
void cw_panel_draft_add_letter (CwPanelDraft *self);
void cw_panel_draft_add_details (CwPanelDraft *self);

G_END_DECLS
