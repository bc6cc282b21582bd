/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n.h>

#include "base/cw-quantity.h"
#include "cli/cw-cli-output.h"
#include "cli/cw-cli-parse-private.h"
#include "notation/regimen/cw-regimen.h"

/* A regimen line as it was read. */

static const GPtrArray *
get_drugs (const CwSnapshot *regimen)
{
  return regimen->items[cw_entity_info_find (regimen->info, "drugs")->index];
}

static gboolean
is_regimen (const CwSnapshot *item)
{
  return g_str_equal (item->info->name, "regimen");
}

/* Whole days of "21 d"; null when it is told in months, whose days nobody knows. */
static void
write_days (CwJsonWriter *writer, const char *key, const char *text)
{
  cw_cli_write_quantity (writer, key, text && g_str_has_suffix (text, " d") ? text : NULL);
}

static void
write_day_list (CwJsonWriter *writer, const char *days)
{
  g_autoptr (GArray) numbers = cw_regimen_days (days, NULL);

  cw_json_writer_key (writer, "days");
  if (days == NULL || numbers == NULL)
    {
      cw_json_writer_null (writer);
      return;
    }
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < numbers->len; i++)
    {
      g_autofree char *number = g_strdup_printf ("%u", g_array_index (numbers, guint, i));

      cw_json_writer_number_text (writer, number);
    }
  cw_json_writer_end_array (writer);
}

static void
write_drug (CwJsonWriter *writer, const CwSnapshot *drug)
{
  const char *text = cw_snapshot_get_text (drug, "dose");
  g_autoptr (CwQuantity) dose = text ? cw_quantity_parse (text, NULL) : NULL;

  cw_json_writer_begin_object (writer);
  cw_cli_write_text (writer, "name", cw_snapshot_get_text (drug, "name"));
  cw_cli_write_quantity (writer, "dose", text);
  cw_cli_write_text (writer, "unit", dose ? dose->unit : NULL);
  cw_cli_write_text (writer, "basis", cw_snapshot_get_text (drug, "basis"));
  cw_cli_write_text (writer, "route", cw_snapshot_get_text (drug, "route"));
  cw_cli_write_text (writer, "frequency", cw_snapshot_get_text (drug, "frequency"));
  write_day_list (writer, cw_snapshot_get_text (drug, "days"));
  write_days (writer, "on_days", cw_snapshot_get_text (drug, "on-days"));
  write_days (writer, "off_days", cw_snapshot_get_text (drug, "off-days"));
  cw_cli_write_text (writer, "infusion_time", cw_snapshot_get_text (drug, "infusion-time"));
  cw_cli_write_text (writer, "cycles", cw_snapshot_get_text (drug, "cycles"));
  cw_cli_write_text (writer, "dose_text", text);
  cw_cli_write_text (writer, "as_written", cw_snapshot_get_text (drug, "as-written"));
  cw_cli_write_text (writer, "note", cw_snapshot_get_text (drug, "note"));
  cw_json_writer_end_object (writer);
}

static void
write_drugs (CwJsonWriter *writer, const CwSnapshot *regimen)
{
  cw_json_writer_key (writer, "drugs");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; regimen && i < get_drugs (regimen)->len; i++)
    write_drug (writer, get_drugs (regimen)->pdata[i]);
  cw_json_writer_end_array (writer);
}

static void
write_courses (CwJsonWriter *writer, const CwNotation *notation)
{
  cw_json_writer_key (writer, "radiotherapy");
  cw_json_writer_begin_array (writer);
  for (guint i = 0; i < notation->items->len; i++)
    {
      const CwSnapshot *course = notation->items->pdata[i];

      if (is_regimen (course))
        continue;
      cw_json_writer_begin_object (writer);
      cw_cli_write_text (writer, "dose", cw_snapshot_get_text (course, "dose"));
      cw_cli_write_quantity (writer, "fractions", cw_snapshot_get_text (course, "fractions"));
      cw_cli_write_text (writer, "site", cw_snapshot_get_text (course, "site"));
      cw_cli_write_text (writer, "technique", cw_snapshot_get_text (course, "technique"));
      cw_cli_write_text (writer, "note", cw_snapshot_get_text (course, "note"));
      cw_json_writer_end_object (writer);
    }
  cw_json_writer_end_array (writer);
}

static const CwSnapshot *
find_regimen (const CwNotation *notation)
{
  return notation->items->len && is_regimen (notation->items->pdata[0]) ? notation->items->pdata[0]
                                                                        : NULL;
}

static void
write_regimen_members (CwJsonWriter *writer, const CwSnapshot *regimen)
{
#define GET(name) (regimen ? cw_snapshot_get_text (regimen, name) : NULL)
  write_drugs (writer, regimen);
  write_days (writer, "cycle_length_days", GET ("cycle-length"));
  cw_cli_write_quantity (writer, "cycles", GET ("cycles-planned"));
  cw_cli_write_text (writer, "name", GET ("name"));
  cw_cli_write_quantity (writer, "cycles_given", GET ("cycles-given"));
  /* What the numbers above cannot hold: months, ranges, "at most". */
  cw_cli_write_text (writer, "cycle_length_text", GET ("cycle-length"));
  cw_cli_write_text (writer, "cycles_text", GET ("cycles-planned"));
  cw_cli_write_text (writer, "end", GET ("end-text"));
  cw_cli_write_text (writer, "phase", GET ("phase"));
  cw_cli_write_text (writer, "line", GET ("line"));
  cw_cli_write_text (writer, "note", GET ("note"));
#undef GET
}

/* The regimens behind the first: "AC x4, then weekly paclitaxel x12". */
static void
write_followers (CwJsonWriter *writer, const CwNotation *notation)
{
  const CwSnapshot *first = find_regimen (notation);
  gboolean open = FALSE;

  for (guint i = 0; first && i < notation->items->len; i++)
    {
      const CwSnapshot *regimen = notation->items->pdata[i];

      if (regimen == first || !is_regimen (regimen))
        continue;
      if (!open)
        {
          cw_json_writer_key (writer, "followed_by");
          cw_json_writer_begin_array (writer);
        }
      open = TRUE;
      cw_json_writer_begin_object (writer);
      write_regimen_members (writer, regimen);
      cw_json_writer_end_object (writer);
    }
  if (open)
    cw_json_writer_end_array (writer);
}

/* The regimen of the line, with an empty list of drugs when it has none. */
void
cw_cli_write_regimen (CwJsonWriter *writer, const CwNotation *notation)
{
  cw_json_writer_begin_object (writer);
  write_regimen_members (writer, find_regimen (notation));
  write_courses (writer, notation);
  write_followers (writer, notation);
  cw_json_writer_end_object (writer);
}

static void
append_regimen (GString *out, const CwSnapshot *regimen)
{
  g_autofree char *line = cw_regimen_format (regimen);

  if (line)
    {
      cw_cli_append_cell (out, line, 0);
      cw_cli_end_line (out);
    }
  for (guint i = 0; i < get_drugs (regimen)->len; i++)
    {
      const CwSnapshot *drug = get_drugs (regimen)->pdata[i];
      const char *days = cw_snapshot_get_text (drug, "days");
      g_autofree char *on_days = days ? g_strdup_printf (_ ("days %s"), days) : NULL;

      g_string_append (out, "  ");
      cw_cli_append_cell (out, cw_snapshot_get_text (drug, "name"), 24);
      cw_cli_append_cell (out, cw_snapshot_get_text (drug, "dose"), 16);
      cw_cli_append_cell (out, cw_cli_get_label (drug, "route"), 16);
      cw_cli_append_cell (out, cw_snapshot_get_text (drug, "frequency"), 18);
      cw_cli_append_cell (out, on_days, 0);
      cw_cli_end_line (out);
    }
}

/* The same for people: a line in the form of a manuscript, and a line for each drug. */
void
cw_cli_append_regimen (GString *out, const CwNotation *notation)
{
  for (guint i = 0; i < notation->items->len; i++)
    if (is_regimen (notation->items->pdata[i]))
      append_regimen (out, notation->items->pdata[i]);
  for (guint i = 0; i < notation->items->len; i++)
    if (!is_regimen (notation->items->pdata[i]))
      {
        g_string_append (out, "  ");
        cw_cli_append_cell (out, _ ("radiotherapy"), 24);
        cw_cli_append_cell (out, cw_snapshot_get_text (notation->items->pdata[i], "dose"), 16);
        cw_cli_end_line (out);
      }
}
