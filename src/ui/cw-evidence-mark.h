/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <gtk/gtk.h>

#include "model/cw-entity.h"

G_BEGIN_DECLS

GtkWidget *cw_evidence_mark_new (CwEntity *entity, const CwField *field);

G_END_DECLS
