/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

const char *cw_cli_choices_get_format (guint index);
const char *cw_cli_choices_get_layout (guint index);
const char *cw_cli_choices_get_import_format (guint index);
const char *cw_cli_choices_get_dictionary_format (guint index);
const char *cw_cli_choices_get_reference_format (guint index);
const char *cw_cli_choices_get_review_format (guint index);
const char *cw_cli_choices_get_ambiguous (guint index);
const char *cw_cli_choices_get_kind (guint index);
const char *cw_cli_choices_get_figure_format (guint index);
const char *cw_cli_choices_get_manuscript_format (guint index);
const char *cw_cli_choices_get_figure_width (guint index);
const char *cw_cli_choices_get_outcome (guint index);
const char *cw_cli_choices_get_profile (guint index);

G_END_DECLS
