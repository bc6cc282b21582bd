/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-text.h"
#include "document/cw-shorthand-private.h"
#include "model/cw-pathology.h"
#include "model/cw-snapshot.h"
#include "model/cw-treatment.h"
#include "notation/event/cw-event.h"
#include "notation/ihc/cw-ihc.h"
#include "notation/regimen/cw-regimen.h"

/* Which kind of row is written in which notation. */

/* The stains as a panel of their own, with the words they were read from. */
static CwNotation *
parse_panel (const char *text)
{
  g_autoptr (CwNotation) stains = cw_ihc_parse (text);
  CwNotation *notation = cw_notation_new ();
  CwSnapshot *panel;
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_PANEL);
  guint list = cw_entity_info_find (info, "stains")->index;

  if (stains->items->len > 0)
    {
      panel = cw_snapshot_new (info, NULL);
      g_ptr_array_extend_and_steal (panel->items[list], g_ptr_array_ref (stains->items));
      if (cw_text_check (text, NULL))
        panel->texts[cw_entity_info_find (info, "as-written")->index] = g_strdup (text);
      cw_notation_take_item (notation, panel, 0, strlen (text));
    }
  g_ptr_array_extend_and_steal (notation->unparsed, g_ptr_array_ref (stains->unparsed));
  return notation;
}

static int
compare_rests (gconstpointer a, gconstpointer b)
{
  const CwNotationRest *first = *(CwNotationRest *const *)a, *second = *(CwNotationRest *const *)b;

  return first->offset < second->offset ? -1 : first->offset > second->offset;
}

/* An item of the same words stays: they were understood. */
static gboolean
has_item_beside (const CwNotation *notation, guint at, const char *entity)
{
  CwNotationSpan span = g_array_index (notation->spans, CwNotationSpan, at);

  for (guint i = 0; i < notation->items->len; i++)
    {
      const CwSnapshot *item = notation->items->pdata[i];
      CwNotationSpan other = g_array_index (notation->spans, CwNotationSpan, i);

      if (g_str_equal (item->info->name, entity) && other.offset == span.offset &&
          other.length == span.length)
        return TRUE;
    }
  return FALSE;
}

/* A text may tell of several kinds of rows; the words of those that are not of @entity stay unread.
 */
static CwNotation *
keep_only (CwNotation *notation, const char *text, const char *entity)
{
  for (guint i = notation->items->len; i > 0; i--)
    {
      const CwSnapshot *item = notation->items->pdata[i - 1];
      CwNotationSpan span = g_array_index (notation->spans, CwNotationSpan, i - 1);

      if (g_str_equal (item->info->name, entity))
        continue;
      if (!has_item_beside (notation, i - 1, entity))
        cw_notation_add_rest (notation, text, span.offset, span.length);
      g_ptr_array_remove_index (notation->items, i - 1);
      g_array_remove_index (notation->spans, i - 1);
    }
  g_ptr_array_sort (notation->unparsed, compare_rests);
  if (notation->candidates->len > 0 &&
      !g_str_equal (((const CwSnapshot *)notation->candidates->pdata[0])->info->name, entity))
    {
      g_ptr_array_set_size (notation->candidates, 0);
      g_array_set_size (notation->candidate_spans, 0);
    }
  return notation;
}

/* "Cisplatin weekly with radiotherapy 50.4 Gy" is a row of two lists. */
static CwNotation *
parse_regimen (const char *text)
{
  CwNotation *notation = cw_regimen_read_course (text);

  cw_shorthand_name_drugs (notation);
  return notation;
}

/* Only the drugs: the regimen they go into is there already. */
static CwNotation *
parse_drugs (const char *text)
{
  g_autoptr (CwNotation) regimens = keep_only (parse_regimen (text), text, "regimen");
  CwNotation *notation = cw_notation_new ();

  for (guint i = 0; i < regimens->items->len; i++)
    {
      const CwSnapshot *regimen = regimens->items->pdata[i];
      GPtrArray *drugs = regimen->items[cw_entity_info_find (regimen->info, "drugs")->index];

      while (drugs->len > 0)
        cw_notation_take_item (notation, g_ptr_array_steal_index (drugs, 0), 0, strlen (text));
    }
  g_ptr_array_extend_and_steal (notation->unparsed, g_ptr_array_ref (regimens->unparsed));
  return notation;
}

static CwNotation *
parse_adverse_events (const char *text)
{
  return keep_only (cw_event_parse (text), text, "adverse-event");
}

static CwNotation *
parse_assessments (const char *text)
{
  return keep_only (cw_event_parse (text), text, "assessment");
}

/* A drug is written as a regimen of its own. */
static char *
format_drug (const CwSnapshot *drug)
{
  g_autoptr (CwSnapshot) regimen =
    cw_snapshot_new (cw_entity_type_get_info (CW_TYPE_REGIMEN), NULL);
  GPtrArray *drugs = regimen->items[cw_entity_info_find (regimen->info, "drugs")->index];
  char *line;

  g_ptr_array_add (drugs, (gpointer)drug);
  line = cw_regimen_format (regimen);
  g_ptr_array_steal_index (drugs, 0);
  return line;
}

/* One kind of row each; further kinds are further rows. */
static const CwShorthandNotation notations[] = {
  { "panel", N_ ("Read a panel of stains"), parse_panel,
    N_ ("Type or paste the line of a pathology report for a new panel…"), cw_ihc_format },
  { "stain", N_ ("Read a panel of stains"), cw_ihc_parse,
    N_ ("Type or paste the line of the pathology report…"), cw_ihc_format },
  { "regimen", N_ ("Read a regimen"), parse_regimen,
    N_ ("Type or paste a regimen as it stands in the chart…"), cw_regimen_format },
  { "drug", N_ ("Read drugs"), parse_drugs, N_ ("Type or paste drugs with dose and days…"),
    format_drug },
  { "radiotherapy-course", N_ ("Read radiotherapy"), parse_regimen,
    N_ ("Type or paste radiotherapy, such as 50.4 Gy in 28 fractions…"), NULL },
  { "adverse-event", N_ ("Read adverse events"), parse_adverse_events,
    N_ ("Type or paste what the chart says of adverse events…"), cw_event_format },
  { "assessment", N_ ("Read responses"), parse_assessments,
    N_ ("Type or paste what the chart says of the response…"), cw_event_format },
};

/* The notation of a kind of entity, or NULL. */
const CwShorthandNotation *
cw_shorthand_find (const CwEntityInfo *info)
{
  for (guint i = 0; i < G_N_ELEMENTS (notations); i++)
    if (g_str_equal (notations[i].entity, info->name))
      return &notations[i];
  return NULL;
}
