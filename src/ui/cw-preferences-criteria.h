/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "document/cw-criteria-shelf.h"

G_BEGIN_DECLS

GtkWidget *cw_preferences_criteria_new (CwCriteriaShelf *shelf);

G_END_DECLS
