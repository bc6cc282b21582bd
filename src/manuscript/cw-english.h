/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include "model/cw-entity.h"

G_BEGIN_DECLS

char *cw_english_dup_count (const CwQuantity *quantity, const char *noun);
char *
cw_english_dup_timed_count (const CwQuantity *quantity, const CwQuantity *length, const char *noun);
char *cw_english_dup_quantity (const CwQuantity *quantity, gboolean in_words);
char *cw_english_dup_date (const CwDate *date);
char *cw_english_dup_days (double low, double high);
char *cw_english_dup_when (const CwDate *date, const char *words);
const char *cw_english_get_article (const char *words);
char *cw_english_dup_with_article (const char *words);
char *cw_english_dup_modality (const char *modality);
char *cw_english_join_with (GPtrArray *items, const char *comma, const char *last);
char *cw_english_join (GPtrArray *items);
char *cw_english_lower (const char *label);
char *cw_english_dup_name (const char *name);
char *cw_english_dup_choice (CwEntity *entity, const char *field);
char *cw_english_capitalize (char *sentence);
const char *cw_english_get_time_noun (const char *unit);

G_END_DECLS
