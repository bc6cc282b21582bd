/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/regimen/cw-regimen-private.h"

#include <string.h>

/* One regimen after another in a line: "AC q3w x4, followed by weekly paclitaxel". What follows
 * within a cycle ("leucovorin, then 5-FU") is of the same regimen. */

/* A line that says "then" more often is read as one. */
#define PARTS_MAX 8

/* A stretch of the line; @listed when but a comma parts it from the number of cycles before it.
 * @name: the drug it is about, where only what stands before it names it. */
typedef struct
{
  gsize first;
  gsize past;
  gboolean listed;
  char *name;
} Stretch;

static void
clear_stretch (gpointer data)
{
  g_free (((Stretch *)data)->name);
}

static GPtrArray *
get_drugs (const CwSnapshot *regimen)
{
  return regimen->items[cw_entity_info_find (regimen->info, "drugs")->index];
}

static gboolean
has_drug (const CwSnapshot *regimen, const char *name)
{
  const GPtrArray *drugs = get_drugs (regimen);

  for (guint i = 0; i < drugs->len; i++)
    {
      const char *other = cw_snapshot_get_text (drugs->pdata[i], "name");

      if (other && name && g_ascii_strcasecmp (other, name) == 0)
        return TRUE;
    }
  return FALSE;
}

/* It is told how long the regimen went on. */
static gboolean
is_counted (const CwSnapshot *regimen)
{
  return cw_snapshot_get_text (regimen, "cycles-planned") ||
         cw_snapshot_get_text (regimen, "cycles-given") ||
         cw_snapshot_get_text (regimen, "end-text");
}

static gboolean
has_another_cycle (const CwSnapshot *before, const CwSnapshot *behind)
{
  const char *first = cw_snapshot_get_text (before, "cycle-length");
  const char *second = cw_snapshot_get_text (behind, "cycle-length");

  return first && second && !g_str_equal (first, second);
}

/* "AC x4, paclitaxel x4" but not "gemcitabine 1000 mg/m2 x6, cisplatin 70 mg/m2 x6": one of the two
 * is a regimen by its name, or they are counted otherwise. */
static gboolean
is_another (const CwSnapshot *before, const CwSnapshot *behind)
{
  const char *first = cw_snapshot_get_text (before, "cycles-planned");
  const char *second = cw_snapshot_get_text (behind, "cycles-planned");

  if (cw_snapshot_get_text (behind, "name") ||
      (cw_snapshot_get_text (before, "name") && get_drugs (before)->len == 0))
    return second || cw_snapshot_get_text (behind, "cycle-length");
  return (first && second && !g_str_equal (first, second)) || has_another_cycle (before, behind);
}

/* Whether what stands before "then" was over, and what stands behind it is something else. */
static gboolean
is_followed_by (const CwSnapshot *before, const CwSnapshot *behind, gboolean listed)
{
  const GPtrArray *drugs = behind ? get_drugs (behind) : NULL;

  if (before == NULL || behind == NULL ||
      (drugs->len == 0 && cw_snapshot_get_text (behind, "name") == NULL))
    return FALSE;
  if (drugs->len > 0 && has_drug (before, cw_snapshot_get_text (drugs->pdata[0], "name")) &&
      !(is_counted (before) && has_another_cycle (before, behind)))
    return FALSE;
  if (listed)
    return is_another (before, behind);
  return is_counted (before) || has_another_cycle (before, behind);
}

static CwRegimenReading *
read_stretch (const char *text, Stretch stretch, const char *name)
{
  g_autofree char *part = g_strndup (text + stretch.first, stretch.past - stretch.first);
  g_autofree char *line = name ? g_strconcat (name, " ", part, NULL) : NULL;

  return cw_regimen_parse (line ? line : part);
}

/* The only drug, where it is taken every day. */
static const char *
get_daily_drug (const CwSnapshot *regimen)
{
  const CwSnapshot *drug =
    regimen && get_drugs (regimen)->len == 1 ? get_drugs (regimen)->pdata[0] : NULL;

  return drug && cw_snapshot_get_text (drug, "times-per-day") &&
             cw_snapshot_get_text (drug, "days") == NULL &&
             cw_snapshot_get_text (regimen, "cycle-length") == NULL
           ? cw_snapshot_get_text (drug, "name")
           : NULL;
}

/* "temozolomide 75 mg/m2 daily with RT, then 150 mg/m2 d1-5 q28d x6": the same drug, first every
 * day and then in cycles. */
static char *
dup_drug_of_cycles (const CwSnapshot *before,
                    const CwSnapshot *behind,
                    const char *text,
                    Stretch next)
{
  const char *name = get_daily_drug (before);
  g_autoptr (CwRegimenReading) named = NULL;
  const CwSnapshot *drug;

  if (name == NULL ||
      (behind && (get_drugs (behind)->len > 0 || cw_snapshot_get_text (behind, "name"))))
    return NULL;
  named = read_stretch (text, next, name);
  drug = named->regimen && get_drugs (named->regimen)->len == 1
           ? get_drugs (named->regimen)->pdata[0]
           : NULL;
  return drug && cw_snapshot_get_text (drug, "dose") && cw_snapshot_get_text (drug, "days") &&
             cw_snapshot_get_text (named->regimen, "cycle-length")
           ? g_strdup (name)
           : NULL;
}

static Stretch
trim (const char *text, Stretch stretch)
{
  while (stretch.first < stretch.past && strchr (" \t\n,;", text[stretch.first]))
    stretch.first++;
  while (stretch.past > stretch.first && strchr (" \t\n,;", text[stretch.past - 1]))
    stretch.past--;
  return stretch;
}

/* The comma of "AC x4, weekly paclitaxel x12". */
static gboolean
is_behind_count (const GArray *elements, guint at)
{
  CwRegimenElementKind kind =
    at ? g_array_index (elements, CwRegimenElement, at - 1).kind : CW_REGIMEN_SEPARATOR;

  return g_array_index (elements, CwRegimenElement, at).kind == CW_REGIMEN_SEPARATOR &&
         (kind == CW_REGIMEN_TIMES || kind == CW_REGIMEN_COUNT || kind == CW_REGIMEN_COUNT_GIVEN);
}

/* A comma may stand before the "then". */
static gboolean
is_then_next (const GArray *elements, guint at)
{
  return at + 1 < elements->len &&
         g_array_index (elements, CwRegimenElement, at + 1).kind == CW_REGIMEN_THEN;
}

/* The stretches between words such as "then" that stand in no parenthesis. */
static GArray *
list_stretches (const char *text)
{
  GArray *stretches = g_array_new (FALSE, FALSE, sizeof (Stretch));
  g_autoptr (CwScan) scan = cw_scan_new (text);
  g_autoptr (GArray) elements = NULL;
  const gsize length = strlen (text);
  Stretch stretch = { 0, length, FALSE, NULL };
  int depth = 0;

  cw_scan_join_decimals (scan, CW_REGIMEN_DECIMAL_UNITS);
  elements = cw_regimen_read_elements (scan);
  for (guint i = 0; i < elements->len; i++)
    {
      const CwRegimenElement *element = &g_array_index (elements, CwRegimenElement, i);

      depth += element->kind == CW_REGIMEN_OPEN ? 1 : element->kind == CW_REGIMEN_CLOSE ? -1 : 0;
      if (depth > 0 || (element->kind != CW_REGIMEN_THEN &&
                        (!is_behind_count (elements, i) || is_then_next (elements, i))))
        continue;
      stretch.past = cw_scan_get (scan, element->first)->start;
      g_array_append_val (stretches, stretch);
      stretch = (Stretch){ cw_scan_get (scan, element->last - 1)->end, length,
                           element->kind == CW_REGIMEN_SEPARATOR, NULL };
    }
  g_array_append_val (stretches, stretch);
  return stretches;
}

/* "R-CHOP q21d x6, then R x2: rituximab 375 mg/m2, …": what stands behind the colon is of the
 * regimen that was named, and whose drugs were not told yet. */
static gboolean
is_head (const CwSnapshot *before, const char *text, Stretch next)
{
  const char *colon = memchr (text + next.first, ':', next.past - next.first);
  g_autoptr (CwRegimenReading) head = NULL;

  if (colon == NULL || next.listed || before == NULL || get_drugs (before)->len > 0 ||
      cw_snapshot_get_text (before, "name") == NULL)
    return FALSE;
  head = read_stretch (text, (Stretch){ next.first, colon - text, FALSE, NULL }, NULL);
  return head->regimen == NULL || get_drugs (head->regimen)->len == 0;
}

/* Joins the stretches that are of the same regimen. */
static GArray *
list_regimens (const char *text)
{
  g_autoptr (GArray) stretches = list_stretches (text);
  GArray *regimens = g_array_new (FALSE, FALSE, sizeof (Stretch));
  Stretch current = g_array_index (stretches, Stretch, 0);

  g_array_set_clear_func (regimens, clear_stretch);
  if (stretches->len > PARTS_MAX)
    current.past = strlen (text);
  for (guint i = 1; i < stretches->len && stretches->len <= PARTS_MAX; i++)
    {
      Stretch next = g_array_index (stretches, Stretch, i);
      g_autoptr (CwRegimenReading) before = read_stretch (text, trim (text, current), current.name);
      g_autoptr (CwRegimenReading) behind = read_stretch (text, trim (text, next), NULL);

      if (!next.listed)
        next.name = dup_drug_of_cycles (before->regimen, behind->regimen, text, trim (text, next));
      if (!is_head (before->regimen, text, next) &&
          (next.name || is_followed_by (before->regimen, behind->regimen, next.listed)))
        {
          g_array_append_val (regimens, current);
          current = next;
        }
      else
        current.past = next.past;
    }
  g_array_append_val (regimens, current);
  return regimens;
}

/**
 * cw_regimen_read_course:
 * @text: a line as for cw_regimen_parse(), which may tell of regimens one after the other
 *
 * As cw_regimen_read(), with a "regimen" for each that is followed by another: its number of cycles
 * is told before the "then", or the cycle behind it is another one, and another drug begins it.
 * Each regimen stands in its part of the line.
 *
 * Returns: (transfer full): what was understood and what was not
 */
CwNotation *
cw_regimen_read_course (const char *text)
{
  g_autoptr (GArray) regimens = list_regimens (text);
  CwNotation *notation;

  if (regimens->len == 1)
    return cw_regimen_read (text);
  notation = cw_notation_new ();
  for (guint i = 0; i < regimens->len; i++)
    {
      Stretch stretch = trim (text, g_array_index (regimens, Stretch, i));

      cw_regimen_take_stretch (notation, text,
                               (CwNotationSpan){ stretch.first, stretch.past - stretch.first },
                               stretch.name);
    }
  return notation;
}
