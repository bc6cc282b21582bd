/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "cli/cw-cli-output.h"
#include "cli/cw-cli-parse-private.h"
#include "document/cw-draft-doubt.h"

/* Adverse events and responses as they were read. */

typedef struct
{
  const char *key;
  const char *field;
} Member;

static const Member event_members[] = {
  { "term", "term" },
  { "as_written", "as-written" },
  { "grade", NULL },
  { "attribution", "attribution" },
  { "action", "action" },
  { "outcome", "outcome" },
  { "grading_system", "grading-system" },
  { "onset", "onset" },
  { "onset_text", "onset-text" },
  { "end", "end" },
  { "duration", "duration" },
  { "management", "management" },
  { "serious", "serious" },
  { "dechallenge", "dechallenge" },
  { "rechallenge", "rechallenge" },
  { "note", "note" },
};

static const Member response_members[] = {
  { "criteria", "criteria" }, { "category", "overall" },    { "date", "date" },
  { "after_cycle", NULL },    { "label", "label" },         { "modality", "modality" },
  { "note", "note" },         { "confirmed", "confirmed" },
};

static gboolean
is_event (const CwSnapshot *item)
{
  return g_str_equal (item->info->name, "adverse-event");
}

static void
write_item (CwJsonWriter *writer, const CwSnapshot *item, const Member *members, guint n)
{
  cw_json_writer_begin_object (writer);
  for (guint i = 0; i < n; i++)
    if (members[i].field)
      cw_cli_write_text (writer, members[i].key, cw_snapshot_get_text (item, members[i].field));
    else if (is_event (item))
      cw_cli_write_number (writer, "grade", cw_snapshot_get_text (item, "grade"));
    else
      cw_cli_write_quantity (writer, "after_cycle", cw_snapshot_get_text (item, "after-cycle"));
  cw_json_writer_end_object (writer);
}

static void
write_list (CwJsonWriter *writer, const CwNotation *notation, gboolean events)
{
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < notation->items->len; i++)
    if (is_event (notation->items->pdata[i]) == events)
      write_item (writer, notation->items->pdata[i], events ? event_members : response_members,
                  events ? G_N_ELEMENTS (event_members) : G_N_ELEMENTS (response_members));
  cw_json_writer_end_array (writer);
}

/* Both lists, each in the order of the text. */
void
cw_cli_write_events (CwJsonWriter *writer, const CwNotation *notation)
{
  cw_json_writer_begin_object (writer);
  cw_json_writer_key (writer, "adverse_events");
  write_list (writer, notation, TRUE);
  cw_json_writer_key (writer, "responses");
  write_list (writer, notation, FALSE);
  cw_json_writer_end_object (writer);
}

/* What only the author knows to be an event: its words, and where they stand. */
void
cw_cli_write_candidates (CwJsonWriter *writer, const CwNotation *notation)
{
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < notation->candidates->len; i++)
    {
      const CwSnapshot *item = notation->candidates->pdata[i];

      cw_json_writer_begin_object (writer);
      cw_cli_write_text (writer, "term", cw_snapshot_get_text (item, "term"));
      cw_cli_write_text (writer, "as_written", cw_snapshot_get_text (item, "as-written"));
      cw_cli_write_integer (writer, "offset",
                            g_array_index (notation->candidate_spans, CwNotationSpan, i).offset);
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
}

/* What a row has besides its title, each with its label. */
static char *
dup_details (const CwSnapshot *item, const char *title)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  CW_FOREACH_FIELD (item->info, field)
    {
      const char *text = cw_field_is_scalar (field) ? item->texts[field->index] : NULL;
      g_autofree char *words = text ? cw_field_describe (field, text) : NULL;

      if (words && !g_str_equal (field->name, title))
        g_ptr_array_add (parts, g_strdup_printf ("%s: %s", _ (field->label), words));
    }
  g_ptr_array_add (parts, NULL);
  return g_strjoinv ("; ", (char **)parts->pdata);
}

static void
append_candidates (GString *out, const CwNotation *notation)
{
  for (guint i = 0; i < notation->candidates->len; i++)
    {
      const CwSnapshot *item = notation->candidates->pdata[i];
      g_autofree char *line = cw_cli_dup_line (cw_snapshot_get_text (item, "as-written"));

      if (i == 0)
        g_string_append_printf (out, "%s%s\n", out->len ? "\n" : "",
                                _ (cw_draft_doubt_get (item->info)->heading));
      g_string_append_printf (out, "  %s\n", line);
    }
}

/* The same for people, a line each. */
void
cw_cli_append_events (GString *out, const CwNotation *notation)
{
  for (guint i = 0; i < notation->items->len; i++)
    {
      const CwSnapshot *item = notation->items->pdata[i];
      const char *title = is_event (item) ? "as-written" : "overall";
      g_autofree char *details = dup_details (item, title);

      cw_cli_append_cell (out, cw_cli_get_label (item, title), 30);
      cw_cli_append_cell (out, details, 0);
      cw_cli_end_line (out);
    }
  append_candidates (out, notation);
}
