/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Of a pattern: the words that cw_number_word_read() knows. */
#define CW_NUMBER_WORDS "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"

const char *cw_number_word_get (guint number);
guint cw_number_word_read (const char *word);

G_END_DECLS
