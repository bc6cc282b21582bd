/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen.h"

#include <string.h>

#include "vocab/cw-unit.h"

/* A regimen back to a line, in the safe wordings. */

static void
append (GString *line, const char *before, const char *text, const char *after)
{
  if (text == NULL)
    return;
  if (line->len && line->str[line->len - 1] != ' ')
    g_string_append_c (line, ' ');
  g_string_append_printf (line, "%s%s%s", before, text, after);
}

/* "14 d" as "14 days". */
static char *
dup_time (const char *quantity)
{
  static const char *const units[][2] = {
    { "d", "days" }, { "wk", "weeks" }, { "mo", "months" }, { "h", "h" }, { "min", "min" }
  };
  const char *unit = quantity ? strrchr (quantity, ' ') : NULL;

  for (guint i = 0; unit && i < G_N_ELEMENTS (units); i++)
    if (g_str_equal (unit + 1, units[i][0]))
      {
        g_autofree char *number = g_strndup (quantity, unit - quantity);

        return g_strconcat (number, " ", units[i][1], NULL);
      }
  return g_strdup (quantity);
}

static char *
dup_dose (const char *dose, gboolean per_day)
{
  const char *unit = dose ? strrchr (dose, ' ') : NULL;
  g_autofree char *number = unit ? g_strndup (dose, unit - dose) : NULL;
  const char *print;

  if (number == NULL)
    return g_strdup (dose);
  unit++;
  if (g_str_equal (unit, "{AUC}"))
    return g_strconcat ("AUC ", number, NULL);
  print = g_str_equal (unit, "ug") ? "mcg" : cw_unit_get_print (unit);
  return g_strconcat (number, " ", print ? print : unit, per_day ? "/day" : "", NULL);
}

static const char *
get_route (const char *nick)
{
  static const char *const routes[][2] = { { "oral", "orally" },
                                           { "intravenous", "IV" },
                                           { "subcutaneous", "SC" },
                                           { "intramuscular", "IM" },
                                           { "intraperitoneal", "intraperitoneally" },
                                           { "intrathecal", "intrathecally" } };

  for (guint i = 0; nick && i < G_N_ELEMENTS (routes); i++)
    if (g_str_equal (nick, routes[i][0]))
      return routes[i][1];
  return g_strcmp0 (nick, "other") == 0 ? NULL : nick;
}

static void
append_notes (GString *line, const char *note)
{
  g_auto (GStrv) parts = note ? g_strsplit (note, "; ", -1) : NULL;

  for (guint i = 0; parts && parts[i]; i++)
    {
      if (g_str_equal (parts[i], "then") || g_str_equal (parts[i], "dose per day"))
        continue;
      if (g_str_has_prefix (parts[i], "maximum "))
        {
          g_autofree char *dose = dup_dose (parts[i] + strlen ("maximum "), FALSE);

          append (line, "(maximum ", dose, ")");
        }
      else
        append (line, "", parts[i], "");
    }
}

static gboolean
has_note (const char *notes, const char *note)
{
  g_auto (GStrv) parts = notes ? g_strsplit (notes, "; ", -1) : NULL;

  return parts && g_strv_contains ((const char *const *)parts, note);
}

static void
append_on_off (GString *line, const CwSnapshot *drug)
{
  g_autofree char *on = dup_time (cw_snapshot_get_text (drug, "on-days"));
  g_autofree char *off = dup_time (cw_snapshot_get_text (drug, "off-days"));

  if (on == NULL || off == NULL)
    return;
  g_string_append_c (line, ',');
  append (line, "", on, " on");
  g_string_append_printf (line, "/%s off", off);
}

static void
append_drug (GString *line, const CwSnapshot *drug, gboolean first)
{
  const char *note = cw_snapshot_get_text (drug, "note");
  gboolean then = has_note (note, "then");
  g_autofree char *infusion = dup_time (cw_snapshot_get_text (drug, "infusion-time"));
  g_autofree char *dose =
    dup_dose (cw_snapshot_get_text (drug, "dose"), has_note (note, "dose per day"));

  if (!first)
    g_string_append (line, then ? " then" : ",");
  append (line, "", cw_snapshot_get_text (drug, "name"), "");
  append (line, "", dose, "");
  append_notes (line, note);
  append (line, "", get_route (cw_snapshot_get_text (drug, "route")), "");
  append (line, "over ", infusion, "");
  append (line, "", cw_snapshot_get_text (drug, "frequency"), "");
  append (line, "d", cw_snapshot_get_text (drug, "days"), "");
  append (line, "in cycles ", cw_snapshot_get_text (drug, "cycles"), "");
  append_on_off (line, drug);
}

static void
append_part (GString *line, const char *before, const char *text)
{
  if (text == NULL)
    return;
  if (line->len)
    g_string_append_c (line, ',');
  append (line, before, text, "");
}

static void
append_count (GString *line, const char *count, const char *after)
{
  gboolean most = count && g_str_has_prefix (count, "<=");

  if (count == NULL)
    return;
  append (line, most ? "up to " : "", most ? count + 2 : count, after);
}

static void
append_head (GString *line, const CwSnapshot *regimen, gboolean lists)
{
  static const char *const orders[][2] = { { "1", "first-line" },
                                           { "2", "second-line" },
                                           { "3", "third-line" } };
  const char *order = cw_snapshot_get_text (regimen, "line");

  append (line, "", cw_snapshot_get_text (regimen, "note"), "");
  for (guint i = 0; order && i < G_N_ELEMENTS (orders); i++)
    if (g_str_equal (order, orders[i][0]))
      append (line, "", orders[i][1], "");
  append (line, "", cw_snapshot_get_text (regimen, "phase"), "");
  append (line, "", cw_snapshot_get_text (regimen, "name"), lists ? ":" : "");
}

/**
 * cw_regimen_format:
 * @regimen: a regimen with its drugs
 *
 * Writes a regimen as one line, with frequencies and units in the wording that cannot be misread.
 * What cw_regimen_parse() read from a line comes back from this one as the same facts; fields that
 * a line has no form for, such as dates, are left out.
 *
 * Returns: (transfer full): the line, "" when nothing is recorded
 */
char *
cw_regimen_format (const CwSnapshot *regimen)
{
  const GPtrArray *drugs = regimen->items[cw_entity_info_find (regimen->info, "drugs")->index];
  g_autofree char *cycle = dup_time (cw_snapshot_get_text (regimen, "cycle-length"));
  GString *line = g_string_new (NULL);

  append_head (line, regimen, drugs->len > 0);
  for (guint i = 0; i < drugs->len; i++)
    append_drug (line, drugs->pdata[i], i == 0);
  if (drugs->len)
    append_part (line, "every ", cycle);
  else
    append (line, "every ", cycle, "");
  append_count (line, cw_snapshot_get_text (regimen, "cycles-planned"), " cycles");
  append_count (line, cw_snapshot_get_text (regimen, "cycles-given"), " cycles given");
  append_part (line, "", cw_snapshot_get_text (regimen, "end-text"));
  return g_string_free (line, FALSE);
}
