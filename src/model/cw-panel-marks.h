/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwPanelCrop:
 * @left: left edge.
 * @top: top edge.
 * @right: right edge, beyond @left.
 * @bottom: bottom edge, below @top.
 *
 * The part of an image that is shown; each edge is a part of its width or height, 0 to 1.
 */
typedef struct
{
  double left;
  double top;
  double right;
  double bottom;
} CwPanelCrop;

#define CW_PANEL_CROP_WHOLE ((CwPanelCrop){ 0, 0, 1, 1 })
/* The narrowest part that can be shown. */
#define CW_PANEL_CROP_LEAST 0.01

/**
 * CwPanelCropState:
 * @CW_PANEL_CROP_ABSENT: nothing is cropped away; the whole is shown.
 * @CW_PANEL_CROP_PART: a part is shown.
 * @CW_PANEL_CROP_UNREADABLE: something was to be cropped away, and nobody knows what; the image may
 *   not be shown to anybody but its author.
 *
 * What a text says of the part that is shown.
 */
typedef enum
{
  CW_PANEL_CROP_ABSENT,
  CW_PANEL_CROP_PART,
  CW_PANEL_CROP_UNREADABLE,
} CwPanelCropState;

/**
 * CwPanelMarkKind:
 * @CW_PANEL_MARK_ARROW: from its first point to its second.
 * @CW_PANEL_MARK_ARROWHEAD: its tip is the second point; the first says where it comes from.
 * @CW_PANEL_MARK_CIRCLE: an ellipse between two corners.
 * @CW_PANEL_MARK_STAR: an asterisk at its first point.
 * @CW_PANEL_MARK_N_KINDS: how many.
 *
 * What is drawn on an image.
 */
typedef enum
{
  CW_PANEL_MARK_ARROW,
  CW_PANEL_MARK_ARROWHEAD,
  CW_PANEL_MARK_CIRCLE,
  CW_PANEL_MARK_STAR,
  CW_PANEL_MARK_N_KINDS,
} CwPanelMarkKind;

/**
 * CwPanelMark:
 * @kind: what it is.
 * @x0: first point, as parts of the width and height of the whole image, so that a crop moves
 *   nothing.
 * @y0: the same.
 * @x1: second point; of a star the first one again.
 * @y1: the same.
 *
 * A mark on an image.
 */
typedef struct
{
  CwPanelMarkKind kind;
  double x0;
  double y0;
  double x1;
  double y1;
} CwPanelMark;

/* More are a picture of their own. */
#define CW_PANEL_MARKS_MOST 50

const char *cw_panel_mark_kind_get_label (CwPanelMarkKind self);
CwPanelCropState cw_panel_crop_read (const char *text, CwPanelCrop *crop);
char *cw_panel_crop_to_string (const CwPanelCrop *self);
gboolean cw_panel_crop_check (const char *text, GError **error);
GArray *cw_panel_marks_parse (const char *text);
char *cw_panel_marks_to_string (const GArray *marks);
gboolean cw_panel_marks_check (const char *text, GError **error);

G_END_DECLS
