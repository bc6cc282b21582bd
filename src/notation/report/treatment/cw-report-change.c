/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/report/treatment/cw-report-treatment-private.h"

#include <string.h>

#include "base/cw-quantity.h"

/* Changes of dose. */

typedef struct
{
  const char *kind;
  const char *pattern;
} Change;

#define WHAT "(?<what>[^.;]{2,60}?)"
#define WAS                                                                                        \
  " (?:was|were|has been|had to be|had been) (?:then |subsequently |therefore |temporarily "       \
  "|immediately |permanently |gradually |further |also |again )*"
#define BY "(?: by (?<by>\\d{1,2}) ?(?:%|percent|per cent))"
#define TO                                                                                         \
  "(?: from (?<from>[^.;]{1,24}?))?(?:" BY "| to (?<to>\\d[^;]{0,60}?(?=\\.(?: |$)|;| and | in | " \
  "because| due| owing| for | as |\\)|, (?:and|with|which|resulting)|\\.?$)))"

static const Change changes[] = {
  { "reduce", WHAT WAS "(?:reduced|decreased|lowered|tapered|de-escalated|halved)" TO },
  { "increase", WHAT WAS "(?:increased|escalated|raised|up-?titrated|doubled)" TO },
  { "adjust", WHAT WAS "(?:adjusted|changed|modified|titrated|weaned)" TO },
  { "restart", WHAT WAS
    "(?:re-?started|resumed|re-?introduced|re-?initiated|re-?commenced|re-?instituted)\\b" },
  { "stop",
    WHAT WAS "(?:discontinued|stopped|withdrawn|ceased|terminated|tapered off|weaned off)\\b" },
  { "interrupt", WHAT WAS "(?:withheld|interrupted|suspended|held|paused)\\b" },
};

/* The drug the words name, as it was given last, and where its name begins. */
static CwSnapshot *
find_drug (CwReportReader *self, gsize first, gsize past, gsize *start)
{
  g_autoptr (GArray) names = cw_report_list_drugs (self, first, past);

  for (guint i = names->len; i > 0; i--)
    {
      CwReportRange range = g_array_index (names, CwReportRange, i - 1);
      g_autofree char *name =
        g_ascii_strdown (self->words + range.first, (gssize)(range.past - range.first));
      CwSnapshot *drug = g_hash_table_lookup (self->drugs, name);

      *start = range.first;
      if (drug)
        return drug;
    }
  return NULL;
}

/* Whether an adjusted dose is lower or higher than the one before. */
static const char *
get_direction (const char *from, const char *to)
{
  g_autoptr (CwQuantity) old = from ? cw_quantity_parse (from, NULL) : NULL;
  g_autofree char *head = to ? g_strndup (to, strcspn (to, ",")) : NULL;
  g_autoptr (CwQuantity) new = head ? cw_quantity_parse (head, NULL) : NULL;

  if (old == NULL || new == NULL || g_strcmp0 (old->unit, new->unit) != 0)
    return NULL;
  if (cw_quantity_get_low (new) < cw_quantity_get_low (old))
    return "reduce";
  return cw_quantity_get_low (new) > cw_quantity_get_low (old) ? "increase" : NULL;
}

static void
set_reason (CwReportReader *self, CwSnapshot *item)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *reason = NULL;

  if (!cw_report_match (
        self,
        "\\b(?:because of|due to|owing to|on account of|as a result of) (?:the |an? "
        ")?(?<why>[^.;]{3,200}?)(?=,|;|\\.(?: |$)|$| and "
        "(?:was|re-?started|resumed))|\\A(?:Considering|Because of|Due to|Given|In view "
        "of|As|Since) (?<lead>[^;]{5,260}?)(?=, (?:the |\\w+ )(?:dose|was|\\w+ was|dosage))",
        &match))
    return;
  reason = cw_report_fetch (match, "why");
  if (reason == NULL)
    reason = cw_report_fetch (match, "lead");
  cw_report_set (item, "reason", reason);
}

static void
set_cycle (CwReportReader *self, CwSnapshot *item)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *cycle = NULL;

  if (cw_report_match (self,
                       "\\b(?:in|at|from|during|on|after|before|for) (?:the "
                       ")?(?<cycle>(?:(?:first|second|third|fourth|fifth|sixth|\\d+(?:st|nd|rd|th))"
                       " cycle|cycle \\d+))\\b",
                       &match))
    {
      cycle = cw_report_fetch (match, "cycle");
      cw_report_set (item, "cycle", cycle);
    }
}

static void
set_duration (CwReportReader *self, CwSnapshot *item, gsize from)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *duration = NULL;

  if (!cw_report_match_in (self, "\\G for " CW_REPORT_SPAN (""), from, strlen (self->words),
                           &match))
    return;
  duration = cw_report_read_time (match, "");
  cw_report_set (item, "duration", duration);
}

/* The event that is spoken of: in the reason, or as the last thing that happened. */
static void
set_event (CwReportReader *self, CwSnapshot *item)
{
  const char *written = self->event ? cw_snapshot_get_text (self->event->item, "as-written") : NULL;
  const char *reason = cw_snapshot_get_text (item, "reason");
  g_autofree char *folded = reason ? g_utf8_casefold (reason, -1) : NULL;
  g_autofree char *event = written ? g_utf8_casefold (written, -1) : NULL;

  if (event == NULL)
    return;
  if ((folded && strstr (folded, event)) || self->event_sentence + 2 > self->n_sentence)
    cw_report_set (item, "adverse-event", self->event->item->id);
}

/* A pause is known as one when the drug comes back. */
static void
turn_stop (CwReportReader *self, const CwSnapshot *drug)
{
  for (guint i = self->facts->len; i > 0 && i + 60 > self->facts->len; i--)
    {
      CwReportFact *fact = self->facts->pdata[i - 1];

      if (g_str_equal (fact->target, "dose-changes") &&
          g_strcmp0 (cw_snapshot_get_text (fact->item, "drug"), drug->id) == 0 &&
          g_strcmp0 (cw_snapshot_get_text (fact->item, "kind"), "stop") == 0)
        cw_report_set (fact->item, "kind", "interrupt");
    }
}

/* "by 20%" is what is left, or more, of the dose before; NULL when it is not told so. */
static char *
dup_share (const GMatchInfo *match, const char *kind)
{
  g_autofree char *by = cw_report_fetch (match, "by");
  guint part = by ? (guint)g_ascii_strtoull (by, NULL, 10) : 0;

  if (part == 0 || !(g_str_equal (kind, "reduce") || g_str_equal (kind, "increase")))
    return NULL;
  return g_strdup_printf ("%u%% of the dose",
                          g_str_equal (kind, "reduce") ? 100 - part : 100 + part);
}

static void
set_doses (CwSnapshot *item, const GMatchInfo *match, CwSnapshot *drug, const char *kind)
{
  g_autofree char *from = cw_report_fetch (match, "from");
  g_autofree char *to = cw_report_fetch (match, "to");
  const char *dose = cw_snapshot_get_text (drug, "dose");

  if (to == NULL)
    to = dup_share (match, kind);
  if (from == NULL && to)
    from = g_strdup (dose);
  cw_report_set (item, "from", from);
  cw_report_set (item, "to", to);
  if (g_str_equal (kind, "adjust"))
    kind = get_direction (from, to);
  cw_report_set (item, "kind", kind);
}

/* "The dose was reduced" is about the only drug of the regimen told last. */
static CwSnapshot *
get_only_drug (CwReportReader *self, gsize first, gsize past)
{
  const GPtrArray *drugs;

  if (self->regimen == NULL ||
      !cw_report_has_in (self, "\\b(?:dose|dosage|drug|treatment|therapy|medication)\\Z", first,
                         past))
    return NULL;
  drugs =
    self->regimen->item->items[cw_entity_info_find (self->regimen->item->info, "drugs")->index];
  return drugs->len == 1 ? drugs->pdata[0] : NULL;
}

static gboolean
is_said (CwReportReader *self, gsize first)
{
  return !cw_report_is_negated (self, first) && !cw_report_is_hypothetical (self, first) &&
         !cw_report_is_other (self, first) &&
         !cw_report_has_in (self, "\\b(?:without|recommended|if|planned)\\b[^,;]*\\Z", 0, first);
}

/* "penicillin and amikacin were stopped": what holds for the last of a list holds for those before
 * it. */
static void
add_joined (CwReportReader *self, const CwSnapshot *last, gsize first, gsize start, gsize past)
{
  g_autoptr (GArray) names = cw_report_list_drugs (self, first, start);

  for (guint i = names->len; i > 0; i--)
    {
      CwReportRange name = g_array_index (names, CwReportRange, i - 1);
      g_autofree char *words =
        g_ascii_strdown (self->words + name.first, (gssize)(name.past - name.first));
      CwSnapshot *drug = g_hash_table_lookup (self->drugs, words);
      CwSnapshot *item;

      if (drug == NULL ||
          !cw_report_has_in (self, "\\G(?:,|,? and|,? as well as)(?: both)? \\Z", name.past, start))
        return;
      item = cw_report_row_new ("dose-changes");
      cw_report_set (item, "drug", drug->id);
      cw_report_set (item, "kind", cw_snapshot_get_text (last, "kind"));
      cw_report_set (item, "reason", cw_snapshot_get_text (last, "reason"));
      cw_report_set (item, "adverse-event", cw_snapshot_get_text (last, "adverse-event"));
      cw_report_take_row (self, "dose-changes", item, name.first, past);
      start = name.first;
    }
}

/* "tobramycin was begun, but was stopped on day 3": only what was told in this very sentence, by
 * the name that stands nearest. */
static CwSnapshot *
find_nearest (CwReportReader *self, gsize past, gsize *start)
{
  g_autoptr (GArray) names = cw_report_list_drugs (self, 0, past);
  CwReportRange nearest;
  g_autofree char *name = NULL;

  if (names->len == 0)
    return NULL;
  nearest = g_array_index (names, CwReportRange, names->len - 1);
  if (!cw_report_has_in (
        self,
        "(?:\\G(?: (?:therapy|treatment|infusion))?|,|\\bbut|\\band|\\bwhich|\\bit|"
        "\\bthis)(?: \\w+ly| then| later)* ?\\Z",
        nearest.past, past))
    return NULL;
  *start = nearest.first;
  name = g_ascii_strdown (self->words + nearest.first, (gssize)(nearest.past - nearest.first));
  return g_hash_table_lookup (self->drugs, name);
}

static gboolean
read_change (CwReportReader *self, const Change *change, gboolean is_new)
{
  g_autoptr (GMatchInfo) match = NULL;
  CwSnapshot *drug;
  CwSnapshot *item;
  gsize first, past, what, what_past, start;

  if (!cw_report_match (self, change->pattern, &match) ||
      !cw_report_get_range (match, NULL, &first, &past) ||
      !cw_report_get_range (match, "what", &what, &what_past) || !is_said (self, what_past))
    return FALSE;
  drug = is_new ? find_nearest (self, what_past, &start)
                : find_drug (self, first > 40 ? 0 : first, what_past, &start);
  if (drug == NULL && !is_new)
    {
      drug = get_only_drug (self, first, what_past);
      start = first;
    }
  if (drug == NULL)
    return FALSE;
  item = cw_report_row_new ("dose-changes");
  cw_report_set (item, "drug", drug->id);
  set_doses (item, match, drug, change->kind);
  set_reason (self, item);
  set_cycle (self, item);
  set_duration (self, item, past);
  if (cw_snapshot_get_text (item, "duration") && g_str_equal (change->kind, "stop"))
    cw_report_set (item, "kind", "interrupt");
  set_event (self, item);
  if (self->change && self->change_sentence + 2 > self->n_sentence)
    cw_report_set_missing (item, "adverse-event",
                           cw_snapshot_get_text (self->change->item, "adverse-event"));
  if (cw_report_has (self, "\\bre-?started|\\bresumed"))
    turn_stop (self, drug);
  {
    CwReportRange range = cw_report_trim (self, start, past);

    self->change = cw_report_take_row (self, "dose-changes", item, range.first, range.past);
    self->change_sentence = self->n_sentence;
  }
  if (self->change && cw_snapshot_get_text (self->change->item, "to") == NULL)
    add_joined (self, self->change->item, first > 40 ? 0 : first, start, past);
  return TRUE;
}

/* "a 1-week on/1-week off regimen was adopted" is about the drug that was changed before. */
static void
read_schedule (CwReportReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autofree char *schedule = NULL;
  CwSnapshot *item;
  gsize first, past;

  if (self->change == NULL || self->change_sentence + 3 < self->n_sentence ||
      !cw_report_match (self,
                        "\\b(?<to>\\d+[- ](?:weeks?|days?)[- ]on ?[/,-]? ?(?:and )?\\d+[- "
                        "](?:weeks?|days?)[- ]off) (?:regimen|schedule|dosing)(?: schedule)? was "
                        "(?:adopted|used|started|initiated|introduced|chosen)",
                        &match) ||
      !cw_report_get_range (match, NULL, &first, &past))
    return;
  schedule = cw_report_fetch (match, "to");
  item = cw_report_row_new ("dose-changes");
  cw_report_set (item, "drug", cw_snapshot_get_text (self->change->item, "drug"));
  cw_report_set (item, "kind", "reschedule");
  cw_report_set (item, "to", schedule);
  cw_report_take_row (self, "dose-changes", item, first, past);
}

void
cw_report_read_change (CwReportReader *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if (read_change (self, &changes[i], FALSE))
      return;
  read_schedule (self);
}

/* The end of a drug that began in the same sentence; comes after the drugs. */
void
cw_report_read_end (CwReportReader *self)
{
  if (self->change_sentence == self->n_sentence)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (changes); i++)
    if (g_str_equal (changes[i].kind, "stop") && read_change (self, &changes[i], TRUE))
      return;
}
