/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * CwRowLines:
 * @port: what the views stand in.
 * @top: where the rows begin, below the headers.
 * @height: how far down there are rows in sight.
 * @page: height of the room for rows.
 * @row_height: height of a row.
 * @offset: what is hidden of the first row.
 *
 * Where lines between rows and columns are drawn, in pixels of @port.
 */
typedef struct
{
  GtkWidget *port;
  float top;
  float height;
  int page;
  int row_height;
  int offset;
} CwRowLines;

GtkWidget *cw_row_lines_find_list (GtkWidget *view);
void cw_row_lines_snapshot (const CwRowLines *self,
                            GtkWidget *frozen,
                            GtkWidget *view,
                            GtkSnapshot *snapshot);

G_END_DECLS
