/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwFigurePointer:
 * @number: the figure.
 * @letters: its panels, bit 0 for A; 0 when the whole figure is meant.
 * @first: byte in the text.
 * @past: the byte behind the last one.
 *
 * Words that point to a figure: "Fig. 2A–C".
 */
typedef struct
{
  guint number;
  guint letters;
  gsize first;
  gsize past;
} CwFigurePointer;

GArray *cw_figure_pointer_list (const char *text);
guint cw_figure_letters_read (const char *text);
const char *cw_figure_letters_take (const char *at, guint *letters);

G_END_DECLS
