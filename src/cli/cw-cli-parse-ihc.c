/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/cw-quantity.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-parse-private.h"
#include "notation/ihc/cw-ihc.h"

/* A panel of immunohistochemistry as it was read. */

/* "<1 %" has an upper end and no lower one. */
static void
write_percent (CwJsonWriter *writer, const char *text)
{
  g_autoptr (CwQuantity) percent = text ? cw_quantity_parse (text, NULL) : NULL;
  gboolean is_below = percent && (percent->comparator == CW_COMPARATOR_LESS ||
                                  percent->comparator == CW_COMPARATOR_AT_MOST);

  cw_cli_write_number (writer, "percent", percent && !is_below ? percent->number : NULL);
  cw_cli_write_number (writer, "percent_max",
                       percent == NULL ? NULL
                       : is_below      ? percent->number
                                       : percent->high);
}

/* What has no member of its own: score, clone, and the sign of a percentage. */
static char *
dup_note (const CwSnapshot *stain)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  const char *percent = cw_snapshot_get_text (stain, "percent");
  const char *scoring = cw_snapshot_get_text (stain, "scoring");
  const char *score = cw_snapshot_get_text (stain, "score");
  const char *clone = cw_snapshot_get_text (stain, "clone");
  const CwField *field = cw_entity_info_find (stain->info, "scoring");
  const CwFieldChoice *choice = scoring ? cw_field_get_choice (field, scoring) : NULL;

  if (choice)
    g_ptr_array_add (parts, g_strjoin (" ", choice->label, score, NULL));
  if (percent && !g_ascii_isdigit (*percent))
    cw_cli_add_part (parts, percent);
  if (clone)
    g_ptr_array_add (parts, g_strconcat ("clone ", clone, NULL));
  cw_cli_add_part (parts, cw_snapshot_get_text (stain, "note"));
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("; ", (char **)parts->pdata);
}

static void
write_stain (CwJsonWriter *writer, const CwSnapshot *stain)
{
  const char *intensity = cw_snapshot_get_text (stain, "intensity");
  g_autofree char *extent = cw_ihc_dup_extent (stain);
  g_autofree char *pattern = cw_ihc_dup_pattern (stain);
  g_autofree char *note = dup_note (stain);

  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "marker", cw_snapshot_get_text (stain, "marker"));
  cw_cli_write_text (writer, "as_written", cw_snapshot_get_text (stain, "as-written"));
  cw_cli_write_text (writer, "result", cw_snapshot_get_text (stain, "result"));
  cw_cli_write_text (writer, "intensity", intensity);
  cw_cli_write_text (writer, "extent", extent);
  write_percent (writer, cw_snapshot_get_text (stain, "percent"));
  cw_cli_write_text (writer, "pattern", pattern);
  cw_cli_write_text (writer, "note", note);
  cw_json_writer_end_object (writer);
}

/* The panel, one object a stain. */
void
cw_cli_write_stains (CwJsonWriter *writer, const CwNotation *notation)
{
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < notation->items->len; i++)
    write_stain (writer, notation->items->pdata[i]);
  cw_json_writer_end_array (writer);
}

/* The same for people. */
void
cw_cli_append_stains (GString *out, const CwNotation *notation)
{
  if (notation->items->len == 0)
    return;
  cw_cli_append_cell (out, _ ("Marker"), 20);
  cw_cli_append_cell (out, _ ("As written"), 20);
  cw_cli_append_cell (out, _ ("Result"), 20);
  g_string_append_printf (out, "%s\n", _ ("Details"));
  for (guint i = 0; i < notation->items->len; i++)
    {
      const CwSnapshot *stain = notation->items->pdata[i];
      const CwField *field = cw_entity_info_find (stain->info, "result");
      const char *result = cw_snapshot_get_text (stain, "result");
      const CwFieldChoice *choice = result ? cw_field_get_choice (field, result) : NULL;
      const char *intensity = cw_snapshot_get_text (stain, "intensity");
      const char *percent = cw_snapshot_get_text (stain, "percent");
      g_autofree char *note = dup_note (stain);
      g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
      g_autofree char *details = NULL;

      cw_cli_append_cell (out, cw_snapshot_get_text (stain, "marker"), 20);
      cw_cli_append_cell (out, cw_snapshot_get_text (stain, "as-written"), 20);
      cw_cli_append_cell (out, choice ? _ (choice->label) : NULL, 20);
      if (intensity)
        g_ptr_array_add (parts, g_strdup_printf (_ ("intensity %s"), intensity));
      cw_cli_add_part (parts, percent && g_ascii_isdigit (*percent) ? percent : NULL);
      cw_cli_add_part (parts, cw_snapshot_get_text (stain, "pattern"));
      cw_cli_add_part (parts, note);
      g_ptr_array_add (parts, NULL);
      details = g_strjoinv (", ", (char **)parts->pdata);
      cw_cli_append_cell (out, details, 0);
      g_string_truncate (out, out->len - 1);
      g_string_append_c (out, '\n');
    }
}
