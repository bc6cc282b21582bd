/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "cli/cw-cli-choices.h"

#include "document/cw-export.h"
#include "document/cw-review-import.h"
#include "io/cw-manuscript-writer.h"
#include "io/cw-reference.h"
#include "io/cw-review-writer.h"
#include "plot/cw-scene-file.h"
#include "rules/cw-review-survival.h"
#include "vocab/cw-journal-profile.h"

/* The words that an option can have, as the command table lists them. */

/**
 * cw_cli_choices_get_format:
 * @index: a number
 *
 * The formats of “export”.
 *
 * Returns: (nullable): the one of that number; %NULL behind the last
 */
const char *
cw_cli_choices_get_format (guint index)
{
  return index < CW_EXPORT_N_FORMATS ? cw_export_format_get_nick (index) : NULL;
}

/**
 * cw_cli_choices_get_layout:
 * @index: a number
 *
 * The layouts of a CARE checklist.
 *
 * Returns: (nullable): the one of that number; %NULL behind the last
 */
const char *
cw_cli_choices_get_layout (guint index)
{
  return index < CW_EXPORT_N_LAYOUTS ? cw_export_layout_get_nick (index) : NULL;
}

/**
 * cw_cli_choices_get_import_format:
 * @index: a number
 *
 * The formats of “import”.
 *
 * Returns: (nullable): the one of that number; %NULL behind the last
 */
const char *
cw_cli_choices_get_import_format (guint index)
{
  static const char *const formats[] = { "json", "report" };

  return index < G_N_ELEMENTS (formats) ? formats[index] : NULL;
}

/**
 * cw_cli_choices_get_dictionary_format:
 * @index: a number
 *
 * The formats of “fields”.
 *
 * Returns: (nullable): the one of that number; %NULL behind the last
 */
const char *
cw_cli_choices_get_dictionary_format (guint index)
{
  static const char *const formats[] = { "text", "json", "md" };

  return index < G_N_ELEMENTS (formats) ? formats[index] : NULL;
}

/**
 * cw_cli_choices_get_reference_format:
 * @index: a number
 *
 * The formats of references.
 *
 * Returns: (nullable): the one of that number; %NULL behind the last
 */
const char *
cw_cli_choices_get_reference_format (guint index)
{
  return index + 1 < CW_REFERENCE_N_FORMATS ? cw_reference_format_get_nick (index + 1) : NULL;
}

/**
 * cw_cli_choices_get_review_format:
 * @index: a number
 *
 * The formats of “review”: of a table, then of a figure.
 *
 * Returns: (nullable): the one of that number; %NULL behind the last
 */
const char *
cw_cli_choices_get_review_format (guint index)
{
  if (index < CW_REVIEW_N_FORMATS)
    return cw_review_format_get_nick ((CwReviewFormat)index);
  return cw_cli_choices_get_figure_format (index - CW_REVIEW_N_FORMATS + CW_SCENE_SVG);
}

/**
 * cw_cli_choices_get_ambiguous:
 * @index: a number
 *
 * The meanings of an ambiguous mark.
 *
 * Returns: (nullable): the one of that number; %NULL behind the last
 */
const char *
cw_cli_choices_get_ambiguous (guint index)
{
  return index < CW_IMPORT_N_AMBIGUOUS ? cw_import_ambiguous_get_nick ((CwImportAmbiguous)index)
                                       : NULL;
}

/**
 * cw_cli_choices_get_kind:
 * @index: a number
 *
 * The kinds of records.
 *
 * Returns: (nullable): the one of that number; %NULL behind the last
 */
const char *
cw_cli_choices_get_kind (guint index)
{
  static const char *const kinds[] = { "case", "review" };

  return index < G_N_ELEMENTS (kinds) ? kinds[index] : NULL;
}

/**
 * cw_cli_choices_get_figure_format:
 * @index: a number
 *
 * The formats of “figure”.
 *
 * Returns: (nullable): the one of that number; %NULL behind the last
 */
const char *
cw_cli_choices_get_figure_format (guint index)
{
  return index < CW_SCENE_N_FORMATS ? cw_scene_format_get_nick ((CwSceneFormat)index) : NULL;
}

/**
 * cw_cli_choices_get_manuscript_format:
 * @index: a number
 *
 * The formats of “manuscript”.
 *
 * Returns: (nullable): the one of that number; %NULL behind the last
 */
const char *
cw_cli_choices_get_manuscript_format (guint index)
{
  if (index == CW_MANUSCRIPT_N_FORMATS)
    return "pdf";
  return index < CW_MANUSCRIPT_N_FORMATS ? cw_manuscript_format_get_nick (index) : NULL;
}

/**
 * cw_cli_choices_get_figure_width:
 * @index: a number
 *
 * The widths of a figure in millimetres.
 *
 * Returns: (nullable): the one of that number; %NULL behind the last
 */
const char *
cw_cli_choices_get_figure_width (guint index)
{
  static const char *const widths[] = { "85", "176" };

  return index < G_N_ELEMENTS (widths) ? widths[index] : NULL;
}

/**
 * cw_cli_choices_get_outcome:
 * @index: a number
 *
 * The times of a Kaplan-Meier curve.
 *
 * Returns: (nullable): the one of that number; %NULL behind the last
 */
const char *
cw_cli_choices_get_outcome (guint index)
{
  return index < CW_REVIEW_N_ENDPOINTS ? cw_review_endpoint_get_nick (index) : NULL;
}

/**
 * cw_cli_choices_get_profile:
 * @index: a number
 *
 * The ids of the bundled journal profiles.
 *
 * Returns: (nullable): the one of that number; %NULL behind the last
 */
const char *
cw_cli_choices_get_profile (guint index)
{
  const char *const *ids = cw_journal_profile_list_bundled ();

  return index < g_strv_length ((char **)ids) ? ids[index] : NULL;
}
