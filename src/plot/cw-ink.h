/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwInk:
 * @CW_INK_NONE: nothing is drawn.
 * @CW_INK_PAPER: the ground.
 * @CW_INK_TEXT: words and outlines.
 * @CW_INK_DIM: words and lines of less weight.
 * @CW_INK_GRID: lines behind everything.
 * @CW_INK_TREATMENT: the days on which a drug is given.
 * @CW_INK_TREATMENT_SOFT: a treatment whose days are not known exactly, or the days between doses.
 * @CW_INK_RESPONSE: the disease gets smaller.
 * @CW_INK_RESPONSE_SOFT: the same, as a surface behind words.
 * @CW_INK_PROGRESSION: the disease grows.
 * @CW_INK_PROGRESSION_SOFT: the same, as a surface behind marks.
 * @CW_INK_EVENT: everything else that happens.
 * @CW_INK_EVENT_SOFT: the same, as a surface behind words.
 * @CW_INK_GRADE_1: an adverse event of grade 1; the next four follow, each darker on paper.
 * @CW_INK_GRADE_5: an adverse event of grade 5.
 * @CW_INK_FOCUS: what the keyboard is at, on the screen only.
 * @CW_INK_WHITE: white on any ground, for what is drawn on a picture.
 * @CW_INK_BLACK: black on any ground, for the same.
 * @CW_INK_N_INKS: how many.
 *
 * What a colour is for. Each has a colour on white paper and one on a dark screen.
 */
typedef enum
{
  CW_INK_NONE,
  CW_INK_PAPER,
  CW_INK_TEXT,
  CW_INK_DIM,
  CW_INK_GRID,
  CW_INK_TREATMENT,
  CW_INK_TREATMENT_SOFT,
  CW_INK_RESPONSE,
  CW_INK_RESPONSE_SOFT,
  CW_INK_PROGRESSION,
  CW_INK_PROGRESSION_SOFT,
  CW_INK_EVENT,
  CW_INK_EVENT_SOFT,
  CW_INK_GRADE_1,
  CW_INK_GRADE_2,
  CW_INK_GRADE_3,
  CW_INK_GRADE_4,
  CW_INK_GRADE_5,
  CW_INK_FOCUS,
  CW_INK_WHITE,
  CW_INK_BLACK,
  CW_INK_N_INKS,
} CwInk;

/**
 * CwInkMode:
 * @CW_INK_ON_WHITE: paper, files and the light window.
 * @CW_INK_ON_DARK: the dark window.
 *
 * The ground that is drawn on.
 */
typedef enum
{
  CW_INK_ON_WHITE,
  CW_INK_ON_DARK,
} CwInkMode;

guint32 cw_ink_get_rgb (CwInk self, CwInkMode mode);
const char *cw_ink_get_nick (CwInk self);
CwInk cw_ink_for_grade (int grade);
CwInk cw_ink_for_text_on (CwInk ground);

G_END_DECLS
