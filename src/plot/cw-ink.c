/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "plot/cw-ink.h"

/* The colours of all figures. The hues are those of Okabe M, Ito K, "Color Universal Design"
 * (2008), which readers with any kind of colour vision tell apart; the lightness of each is chosen
 * so that they stay apart in grey as well. Nothing is said by colour alone. */

static const struct
{
  const char *nick;
  guint32 rgb[2]; /* on white, on dark */
} inks[CW_INK_N_INKS] = {
  [CW_INK_NONE] = { "none", { 0, 0 } },
  [CW_INK_PAPER] = { "paper", { 0xFFFFFF, 0x1E1E1E } },
  [CW_INK_TEXT] = { "text", { 0x000000, 0xF2F2F2 } },
  [CW_INK_DIM] = { "dim", { 0x595959, 0xB4B4B4 } },
  [CW_INK_GRID] = { "grid", { 0xE0E0E0, 0x3A3A3A } },
  [CW_INK_TREATMENT] = { "treatment", { 0x0072B2, 0x56B4E9 } },
  [CW_INK_TREATMENT_SOFT] = { "treatment-soft", { 0xC6DFEF, 0x23455C } },
  [CW_INK_RESPONSE] = { "response", { 0x009E73, 0x3CC79C } },
  [CW_INK_RESPONSE_SOFT] = { "response-soft", { 0xBFE6DA, 0x1D4A3C } },
  [CW_INK_PROGRESSION] = { "progression", { 0xB34700, 0xE88A4A } },
  [CW_INK_PROGRESSION_SOFT] = { "progression-soft", { 0xEDB98F, 0x5C3113 } },
  [CW_INK_EVENT] = { "event", { 0x4D4D4D, 0xC8C8C8 } },
  [CW_INK_EVENT_SOFT] = { "event-soft", { 0xDADADA, 0x4A4A4A } },
  [CW_INK_GRADE_1] = { "grade-1", { 0xFBE3C0, 0x3F311D } },
  [CW_INK_GRADE_2] = { "grade-2", { 0xF0B65C, 0x664818 } },
  [CW_INK_GRADE_3] = { "grade-3", { 0xD55E00, 0x9A5A1C } },
  [CW_INK_GRADE_4] = { "grade-4", { 0x8A3200, 0xD9923F } },
  [CW_INK_GRADE_5] = { "grade-5", { 0x2B0F00, 0xFFE6C4 } },
  [CW_INK_FOCUS] = { "focus", { 0x1C71D8, 0x78AEED } },
  [CW_INK_WHITE] = { "white", { 0xFFFFFF, 0xFFFFFF } },
  [CW_INK_BLACK] = { "black", { 0x000000, 0x000000 } },
};

/**
 * cw_ink_get_rgb:
 * @self: an ink
 * @mode: what it is on
 *
 * Returns: its colour as 0xRRGGBB
 */
guint32
cw_ink_get_rgb (CwInk self, CwInkMode mode)
{
  g_return_val_if_fail (self < CW_INK_N_INKS, 0);

  return inks[self].rgb[mode == CW_INK_ON_DARK];
}

/**
 * cw_ink_get_nick:
 * @self: an ink
 *
 * Returns: its name in the text form of a scene
 */
const char *
cw_ink_get_nick (CwInk self)
{
  g_return_val_if_fail (self < CW_INK_N_INKS, NULL);

  return inks[self].nick;
}

/**
 * cw_ink_for_grade:
 * @grade: 1 to 5; anything else is a grade that is not recorded
 *
 * Returns: the ink for it: the higher the grade, the further from the ground in lightness
 */
CwInk
cw_ink_for_grade (int grade)
{
  return grade >= 1 && grade <= 5 ? (CwInk)(CW_INK_GRADE_1 + grade - 1) : CW_INK_PAPER;
}

/**
 * cw_ink_for_text_on:
 * @ground: what the words stand on
 *
 * Returns: %CW_INK_TEXT or %CW_INK_PAPER, whichever can be read there in both modes
 */
CwInk
cw_ink_for_text_on (CwInk ground)
{
  switch (ground)
    {
    case CW_INK_GRADE_4:
    case CW_INK_GRADE_5:
    case CW_INK_TREATMENT:
    case CW_INK_EVENT:
      return CW_INK_PAPER;
    default:
      return CW_INK_TEXT;
    }
}
