/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *cw_number_word_get (guint number);
guint cw_number_word_read (const char *word);

G_END_DECLS
