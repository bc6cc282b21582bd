/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <cairo.h>
#include <glib.h>

G_BEGIN_DECLS

cairo_status_t
cw_surface_take_bytes_cb (void *array, const unsigned char *data, unsigned int length);
cairo_surface_t *cw_pdf_surface_new (GByteArray *bytes, double width, double height);
void cw_pdf_surface_set_origin (cairo_surface_t *self,
                                const char *title,
                                const char *author,
                                GDateTime *date);

G_END_DECLS
