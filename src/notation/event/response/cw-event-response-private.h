/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "notation/event/telling/cw-event-telling-private.h"

G_BEGIN_DECLS

/* What is said of how the disease answered. */

void cw_event_reader_read_responses (CwEventReader *self);
gboolean cw_event_reader_is_response_told (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_response_noted (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_other_response (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_told_by_loss (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_past_cause (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_stated (const CwEventReader *self, guint at);
gboolean cw_event_reader_is_circumstance (const CwEventReader *self, guint at);
void cw_event_reader_set_cycles_given (const CwEventReader *self, CwSnapshot *item, guint at);

G_END_DECLS
