/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "model/cw-figure.h"

#include <glib/gi18n-lib.h>

#include "model/cw-panel-marks.h"

/* Pictures and their panels. */

static const CwFieldChoice figure_kind_choices[] = {
  { "radiology", N_ ("Radiology"), NULL },
  { "histology", N_ ("Histology"), NULL },
  { "clinical-photograph", N_ ("Clinical photograph"), NULL },
  { "endoscopy", N_ ("Endoscopy"), NULL },
  { "chart", N_ ("Chart"), NULL },
  { "timeline", N_ ("Timeline"), "7.timeline" },
  { "other", N_ ("Other"), NULL },
};

static const CwFieldChoice permission_choices[] = {
  { "own", N_ ("Own work"), NULL },
  { "obtained", N_ ("Permission obtained"), NULL },
  { "requested", N_ ("Permission requested"), NULL },
  { "licensed", N_ ("Open licence"), NULL },
  { "not-needed", N_ ("Not needed"), NULL },
};

static const CwFieldChoice deidentification_choices[] = {
  { "not-checked", N_ ("Not checked"), NULL },
  { "checked", N_ ("Checked, nothing identifying"), NULL },
  { "masked", N_ ("Masked"), NULL },
  { "identifiable-consented", N_ ("Identifiable, consent given"), NULL },
};

static const CwField figure_panel_fields[] = {
  CW_TEXT (CwFigurePanel, letter, N_ ("Letter"), .flags = CW_FIELD_TITLE),
  CW_IMAGE (CwFigurePanel, image, N_ ("Image")),
  CW_TEXT (CwFigurePanel, caption, N_ ("Caption"), .flags = CW_FIELD_LONG),
  CW_TEXT (CwFigurePanel, stain, N_ ("Stain")),
  CW_TEXT (CwFigurePanel, magnification, N_ ("Magnification"), .hint = N_ ("×200")),
  CW_TEXT (CwFigurePanel, scale_bar, N_ ("Scale bar"), .hint = N_ ("50 µm")),
  CW_TEXT (CwFigurePanel, annotations, N_ ("Arrows and marks")),
  CW_TEXT (CwFigurePanel,
           alternative_text,
           N_ ("Description for readers who cannot see it"),
           .flags = CW_FIELD_LONG),
  CW_CODE (CwFigurePanel, deidentification, N_ ("De-identification"), deidentification_choices),
  CW_QUANTITY (CwFigurePanel,
               real_width,
               N_ ("Width in reality"),
               .units = "um mm cm",
               .range = { 0, 1e7 },
               .since = 4,
               .hint = N_ ("What the whole image is wide; needed to draw a scale bar")),
  CW_TEXT (CwFigurePanel,
           crop,
           N_ ("Part shown"),
           .check = cw_panel_crop_check,
           .since = 4,
           .flags = CW_FIELD_ADVANCED,
           .hint = N_ ("Left, top, right and bottom edge as parts of the image: 0 0.1 1 0.9")),
  CW_TEXT (CwFigurePanel,
           marks,
           N_ ("Drawn marks"),
           .check = cw_panel_marks_check,
           .since = 4,
           .flags = CW_FIELD_ADVANCED | CW_FIELD_LONG,
           .hint = N_ ("arrow 0.2 0.2 0.5 0.5; circle 0.6 0.6 0.8 0.8")),
};

CW_DEFINE_ENTITY (CwFigurePanel, cw_figure_panel, "figure-panel", N_ ("Panel"), figure_panel_fields)

static const CwField figure_fields[] = {
  CW_TEXT (CwFigure, label, N_ ("Label"), .flags = CW_FIELD_TITLE, .hint = N_ ("Fig. 1")),
  CW_CODE (CwFigure, kind, N_ ("Kind"), figure_kind_choices),
  CW_TEXT (CwFigure, title, N_ ("Title"), .flags = CW_FIELD_LONG),
  CW_PROSE (CwFigure, caption, N_ ("Caption"), .care = "@kind"),
  CW_CODE (CwFigure, permission, N_ ("Permission"), permission_choices),
  CW_TEXT (CwFigure, source, N_ ("Source"), .flags = CW_FIELD_DOCUMENT),
  CW_LIST (CwFigure,
           panels,
           N_ ("Panels"),
           cw_figure_panel_get_type,
           .hint = N_ ("Add one row for each lettered panel")),
  CW_QUANTITY (CwFigure,
               columns,
               N_ ("Panels side by side"),
               .range = { 1, 9 },
               .since = 4,
               .hint = N_ ("Chosen by their number and shape unless given")),
  CW_QUANTITY (CwFigure,
               printed_width,
               N_ ("Printed width"),
               .units = "mm",
               .range = { 30, 400 },
               .since = 4,
               .hint = N_ ("85 mm for one column, 176 mm for two")),
  CW_TRISTATE (CwFigure, shows_details, N_ ("Stain and magnification in the picture"), .since = 4),
};

CW_DEFINE_ENTITY (CwFigure, cw_figure, "figure", N_ ("Figure"), figure_fields)
