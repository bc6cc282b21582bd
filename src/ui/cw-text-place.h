/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "model/cw-entity.h"

G_BEGIN_DECLS

/**
 * CwTextPlace:
 * @entity: (unowned): the entity that the text is typed in.
 * @field: its field.
 * @at: byte in the text.
 *
 * A place in a text of a record.
 */
typedef struct
{
  CwEntity *entity;
  const char *field;
  gsize at;
} CwTextPlace;

void
cw_text_place_get_iter (GtkTextBuffer *buffer, const char *source, gsize at, GtkTextIter *place);
gsize cw_text_place_get_byte (GtkTextBuffer *buffer, const char *source, const GtkTextIter *place);
gboolean cw_text_place_find (GtkWidget *control, CwTextPlace *place);
gboolean cw_text_place_select (GtkWidget *control,
                               CwEntity *entity,
                               const char *field,
                               gsize start,
                               gsize end);
GdkRectangle cw_text_place_find_cursor (GtkTextView *view, GtkWidget *page);

G_END_DECLS
