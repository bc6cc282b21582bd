/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/cw-error.h"
#include "model/cw-check.h"
#include "model/cw-treatment.h"

static CwRegimenPiece *
new_piece (const CwScan *scan, guint first, guint last, const char *reason)
{
  CwRegimenPiece *piece = g_new0 (CwRegimenPiece, 1);

  piece->text = cw_scan_dup (scan, first, last);
  piece->offset = cw_scan_get (scan, first)->start;
  piece->length = cw_scan_get (scan, MAX (last, first + 1) - 1)->end - piece->offset;
  piece->reason = reason ? g_strdup (_ (reason)) : NULL;
  return piece;
}

/**
 * cw_regimen_piece_free:
 * @self: (nullable) (transfer full): a piece
 *
 * Frees the piece.
 */
void
cw_regimen_piece_free (CwRegimenPiece *self)
{
  if (self == NULL)
    return;
  g_free (self->text);
  g_free (self->reason);
  g_free (self);
}

/* Structure says nothing by itself and is never left over. */
static gboolean
is_structure (const CwRegimenElement *element)
{
  return element->kind >= CW_REGIMEN_FILLER && element->kind <= CW_REGIMEN_ALL;
}

static gboolean
joins_words (const CwRegimenElement *element)
{
  return element->kind == CW_REGIMEN_FILLER || element->kind == CW_REGIMEN_AND ||
         element->kind == CW_REGIMEN_ALL;
}

/* A stretch of elements without a use, with the small words between them. */
static guint
take_unparsed (const CwRegimenDraft *draft, guint at, GPtrArray *unparsed)
{
  const char *reason = cw_regimen_draft_get (draft, at)->reason;
  gboolean alone = reason && cw_regimen_draft_get (draft, at)->kind == CW_REGIMEN_JUNK;
  guint last = at + 1;

  for (guint i = at + 1; !alone && i < draft->elements->len; i++)
    {
      const CwRegimenElement *element = cw_regimen_draft_get (draft, i);

      if (element->used || (is_structure (element) && !joins_words (element)) || element->reason)
        break;
      if (!is_structure (element))
        last = i + 1;
    }
  g_ptr_array_add (unparsed,
                   new_piece (draft->scan, cw_regimen_draft_get (draft, at)->first,
                              cw_regimen_draft_get (draft, last - 1)->last, alone ? reason : NULL));
  return last;
}

static void
list_pieces (const CwRegimenDraft *draft, CwRegimenReading *reading)
{
  for (guint i = 0; i < draft->elements->len;)
    {
      const CwRegimenElement *element = cw_regimen_draft_get (draft, i);

      if (element->used && element->reason)
        g_ptr_array_add (reading->remarks,
                         new_piece (draft->scan, element->first, element->last, element->reason));
      if (element->used || is_structure (element))
        i++;
      else
        i = take_unparsed (draft, i, reading->unparsed);
    }
}

/* A line without drug, name or cycle is no regimen, whatever else it says. */
static gboolean
is_regimen (CwRegimenDraft *draft)
{
  if (draft->drugs->len || cw_snapshot_get_text (draft->regimen, "name") ||
      cw_snapshot_get_text (draft->regimen, "cycle-length") ||
      cw_snapshot_get_text (draft->regimen, "cycles-planned"))
    return TRUE;
  for (guint i = 0; i < draft->elements->len; i++)
    {
      CwRegimenElement *element = cw_regimen_draft_get (draft, i);

      if (element->kind < CW_REGIMEN_RADIATION && element->kind > CW_REGIMEN_ALL)
        element->used = FALSE;
    }
  return FALSE;
}

static void
set_line (CwRegimenDraft *draft)
{
  g_autofree char *line = cw_scan_dup (draft->scan, 0, draft->scan->tokens->len - 1);

  cw_notation_set (draft->regimen, "as-written", line);
}

static void
init_draft (CwRegimenDraft *draft, const CwScan *scan)
{
  const CwEntityInfo *info = cw_entity_type_get_info (CW_TYPE_REGIMEN);

  draft->scan = scan;
  draft->elements = cw_regimen_read_elements (scan);
  draft->regimen = cw_snapshot_new (info, NULL);
  draft->drugs = draft->regimen->items[cw_entity_info_find (info, "drugs")->index];
  draft->courses = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_snapshot_free);
  draft->course_spans = g_array_new (FALSE, TRUE, sizeof (CwNotationSpan));
  draft->cadences = g_array_new (FALSE, FALSE, sizeof (CwRegimenCadence));
  draft->firsts = g_array_new (FALSE, FALSE, sizeof (guint));
  draft->per_day = g_ptr_array_new ();
  draft->counts = g_array_new (FALSE, FALSE, sizeof (CwRegimenCount));
}

static void
clear_draft (CwRegimenDraft *draft)
{
  g_array_unref (draft->elements);
  g_clear_pointer (&draft->regimen, cw_snapshot_free);
  g_array_unref (draft->cadences);
  g_array_unref (draft->counts);
  g_array_unref (draft->firsts);
  g_ptr_array_unref (draft->per_day);
  g_free (draft->next_route);
  g_free (draft->next_frequency);
  g_free (draft->next_infusion);
  g_free (draft->route_inside);
  g_free (draft->next_days);
  g_free (draft->heading_days);
}

/**
 * cw_regimen_parse:
 * @text: a regimen line as clinicians write it; any bytes up to the zero
 *
 * Reads drugs with dose, route and schedule from a line such as "vincristine 2 mg D1, ifosfamide
 * 2000 mg D1-5, q3w". A value is taken only where it can mean one thing; all else is listed in
 * `unparsed`. Doses carry UCUM units; on and off days and the cycle are in days ("d") or months
 * ("mo"). Takes time in proportion to the length of the line.
 *
 * Forms that are known to be misread (list of error-prone abbreviations, Institute for Safe
 * Medication Practices) are refused where the value is in doubt ("10U") and remarked on where it is
 * not ("5.0 mg").
 *
 * Returns: (transfer full): what was understood and what was not
 */
CwRegimenReading *
cw_regimen_parse (const char *text)
{
  CwRegimenReading *self = g_new0 (CwRegimenReading, 1);
  g_autoptr (CwScan) scan = cw_scan_new (text);
  CwRegimenDraft draft = { 0 };

  cw_scan_join_decimals (scan, CW_REGIMEN_DECIMAL_UNITS);
  init_draft (&draft, scan);
  cw_regimen_draft_walk (&draft);
  if (is_regimen (&draft))
    {
      set_line (&draft);
      self->regimen = g_steal_pointer (&draft.regimen);
    }
  self->radiotherapy = draft.courses;
  self->radiotherapy_spans = draft.course_spans;
  self->unparsed = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_regimen_piece_free);
  self->remarks = g_ptr_array_new_with_free_func ((GDestroyNotify)cw_regimen_piece_free);
  list_pieces (&draft, self);
  clear_draft (&draft);
  return self;
}

/**
 * cw_regimen_reading_free:
 * @self: (nullable) (transfer full): a reading
 *
 * Frees the reading and all that it holds.
 */
void
cw_regimen_reading_free (CwRegimenReading *self)
{
  if (self == NULL)
    return;
  cw_snapshot_free (self->regimen);
  g_ptr_array_unref (self->radiotherapy);
  g_array_unref (self->radiotherapy_spans);
  g_ptr_array_unref (self->unparsed);
  g_ptr_array_unref (self->remarks);
  g_free (self);
}

/* What was written begins behind the name that was put before it. */
static void
strip_name (CwSnapshot *item, const char *name)
{
  char **text = &item->texts[cw_entity_info_find (item->info, "as-written")->index];
  gsize length = strlen (name) + 1;
  char *written = *text && strlen (*text) > length ? g_strdup (*text + length) : NULL;

  if (written == NULL)
    return;
  g_free (*text);
  *text = written;
}

static void
strip_names (CwSnapshot *regimen, const char *name)
{
  const GPtrArray *drugs = regimen->items[cw_entity_info_find (regimen->info, "drugs")->index];

  strip_name (regimen, name);
  if (drugs->len > 0)
    strip_name (drugs->pdata[0], name);
}

/* Reads the stretch of @text into @notation. Where the drug that it is about is named only before
 * it, @name is that drug. */
void
cw_regimen_take_stretch (CwNotation *notation,
                         const char *text,
                         CwNotationSpan stretch,
                         const char *name)
{
  g_autofree char *part = g_strndup (text + stretch.offset, stretch.length);
  g_autofree char *line = name ? g_strconcat (name, " ", part, NULL) : NULL;
  g_autoptr (CwRegimenReading) reading = cw_regimen_parse (line ? line : part);
  gsize lead = name ? strlen (name) + 1 : 0;

  if (reading->regimen && name)
    strip_names (reading->regimen, name);
  if (reading->regimen)
    cw_notation_take_item (notation, g_steal_pointer (&reading->regimen), stretch.offset,
                           stretch.length);
  for (guint i = 0; i < reading->radiotherapy_spans->len; i++)
    {
      CwNotationSpan span = g_array_index (reading->radiotherapy_spans, CwNotationSpan, i);

      cw_notation_take_item (notation, g_ptr_array_steal_index (reading->radiotherapy, 0),
                             stretch.offset + MAX (span.offset, lead) - lead,
                             span.offset + span.length - MAX (span.offset, lead));
    }
  for (guint i = 0; i < reading->unparsed->len; i++)
    {
      const CwRegimenPiece *piece = reading->unparsed->pdata[i];
      gsize first = MAX (piece->offset, lead), past = piece->offset + piece->length;

      if (past > first)
        cw_notation_add_rest (notation, text, stretch.offset + first - lead, past - first);
    }
}

/**
 * cw_regimen_read:
 * @text: a regimen line, as for cw_regimen_parse()
 *
 * The reading in the form that all readers share: a "regimen" with its drugs, if there is one, in
 * the whole of the line, and then the "radiotherapy-course"s, each in its own words.
 *
 * Returns: (transfer full): what was understood and what was not
 */
CwNotation *
cw_regimen_read (const char *text)
{
  CwNotation *notation = cw_notation_new ();

  cw_regimen_take_stretch (notation, text, (CwNotationSpan){ 0, strlen (text) }, NULL);
  return notation;
}

/**
 * cw_regimen_days:
 * @days: (nullable): days or cycles such as "1-5, 8"; %NULL means not recorded
 * @error: return location
 *
 * Returns: (transfer full) (nullable) (element-type guint): the numbers in order, each once; empty
 *   for not recorded; %NULL with %CW_ERROR_INVALID_VALUE when @days is no such list
 */
GArray *
cw_regimen_days (const char *days, GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree guint8 *seen = g_new0 (guint8, 10000);

  if (days && !cw_check_days (days, error))
    return NULL;
  for (const char *at = days; at && *at;)
    {
      char *end;
      guint low, high;

      at += strcspn (at, "0123456789");
      low = high = (guint)g_ascii_strtoull (at, &end, 10);
      if (*end == '-')
        high = (guint)g_ascii_strtoull (end + 1, &end, 10);
      for (guint i = low; i > 0 && i <= high; i++)
        seen[i] = 1;
      at = end;
    }
  for (guint i = 1; i < 10000; i++)
    if (seen[i])
      g_array_append_val (numbers, i);
  return g_steal_pointer (&numbers);
}

/* Days in a span in d or wk; 0 when it is not recorded or no single number. */
static double
read_days (const char *text)
{
  g_autoptr (CwQuantity) span = text ? cw_quantity_parse (text, NULL) : NULL;

  if (span == NULL || span->high || span->comparator != CW_COMPARATOR_NONE)
    return 0;
  return cw_quantity_get_low (span) * (g_strcmp0 (span->unit, "wk") == 0 ? 7 : 1);
}

/**
 * cw_regimen_mean_daily_dose:
 * @drug: a drug with dose, times a day and days on and off
 * @mean: (out): dose of one day averaged over days on and off: 12 mg for 14 of 21 days is 8
 * @unit: (out) (optional) (nullable): UCUM unit of @mean, owned by @drug's dose
 *
 * The mean daily dose of an on-off schedule: dose × times a day × on / (on + off).
 *
 * Returns: %FALSE when one of the facts is missing or no single number; @mean is then untouched
 */
gboolean
cw_regimen_mean_daily_dose (const CwSnapshot *drug, double *mean, const char **unit)
{
  const char *text = cw_snapshot_get_text (drug, "dose");
  const char *times = cw_snapshot_get_text (drug, "times-per-day");
  g_autoptr (CwQuantity) dose = text ? cw_quantity_parse (text, NULL) : NULL;
  double on = read_days (cw_snapshot_get_text (drug, "on-days"));
  double off = read_days (cw_snapshot_get_text (drug, "off-days"));
  double a_day = read_days (times);

  if (dose == NULL || dose->high || dose->comparator != CW_COMPARATOR_NONE || on <= 0 || off <= 0 ||
      a_day <= 0)
    return FALSE;
  *mean = cw_quantity_get_low (dose) * a_day * on / (on + off);
  if (unit)
    *unit = strrchr (text, ' ') ? strrchr (text, ' ') + 1 : NULL;
  return TRUE;
}
