/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "model/cw-publication.h"

G_BEGIN_DECLS

void cw_references_columns_add (GtkColumnView *view);
char *cw_references_dup_authors (CwPublication *publication);
gboolean cw_references_matches (CwPublication *publication, char **words);

G_END_DECLS
