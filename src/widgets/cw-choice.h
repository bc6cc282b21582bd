/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CwChoice:
 * @value: canonical text that is stored.
 * @label: translated text that is shown.
 *
 * One of the values a control offers.
 */
typedef struct
{
  const char *value;
  const char *label;
} CwChoice;

CwChoice *cw_choices_copy (const CwChoice *choices, guint n_choices);
void cw_choices_free (CwChoice *choices, guint n_choices);
const char *cw_choices_get_label (const CwChoice *choices, guint n_choices, const char *value);
const char *cw_choices_get_value (const CwChoice *choices, guint n_choices, const char *text);
gboolean cw_choice_matches (const CwChoice *choice, const char *typed);

G_END_DECLS
