/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/cw-event-private.h"

/* What became of an event without the medicine, and when it was given again. */

/* ---- without it ---- */

/* How far from an outcome what brought it about is sought. */
#define ACTION_REACH 18
#define LEAD_MAX 7

#define LEADS "after following upon on with once when within since by"

/* "cleared after withdrawal of the antibiotic": what goes away without it was no infection. */
static gboolean
is_without_antibiotic (const CwEventReader *self, guint at)
{
  return cw_event_reader_is (self, at, CW_EVENT_ACTION) && !cw_event_reader_is_denied (self, at) &&
         cw_event_reader_starts_with (self, cw_event_reader_skip_glue (self, at + 1),
                                      "antibiotic antibiotics");
}

static gboolean
is_done_with_medicine (const CwEventReader *self, guint at)
{
  return (cw_event_reader_is_action (self, at) || is_without_antibiotic (self, at)) &&
         g_strcmp0 (cw_event_reader_get (self, at)->value, "none") != 0;
}

/* "resolved after discontinuation", "disappeared once interferon was stopped". */
static guint
find_action_behind (const CwEventReader *self, guint at, gboolean *despite)
{
  guint end = MIN (at + ACTION_REACH, self->elements->len);
  gboolean is_led = cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1,
                                "with by after on upon");

  for (guint i = at + 1; i < end; i++)
    {
      if (cw_event_reader_is (self, i, CW_EVENT_STOP) ||
          cw_event_reader_is (self, i, CW_EVENT_COMMA) ||
          cw_event_reader_is (self, i, CW_EVENT_BUT) ||
          cw_event_reader_is (self, i, CW_EVENT_RESTART) ||
          cw_event_reader_is (self, i, CW_EVENT_OUTCOME))
        return CW_EVENT_NONE;
      *despite = *despite || cw_event_reader_is (self, i, CW_EVENT_DESPITE);
      is_led = is_led || *despite || cw_event_reader_starts_with (self, i, LEADS) ||
               cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i)->last - 1, LEADS);
      if (is_led && is_done_with_medicine (self, i))
        return i;
    }
  return CW_EVENT_NONE;
}

/* "Within six months of the withdrawal", "After the drug was stopped": what was done at @at is when
 * something else came about. */
static gboolean
is_time (const CwEventReader *self, guint at, gboolean *despite)
{
  for (guint i = at; i > 0 && at - i < LEAD_MAX; i--)
    {
      const CwEventElement *before = cw_event_reader_get (self, i - 1);

      *despite = before->kind == CW_EVENT_DESPITE;
      if (*despite || cw_scan_is (self->lexicon.scan, before->first, LEADS) ||
          cw_scan_is (self->lexicon.scan, before->last - 1, LEADS))
        return TRUE;
      if (before->kind == CW_EVENT_COMMA || before->kind == CW_EVENT_STOP ||
          before->kind == CW_EVENT_TERM || before->kind == CW_EVENT_CUE ||
          before->kind == CW_EVENT_AND)
        return FALSE;
    }
  return FALSE;
}

/* "Discontinuation of the drug led to resolution of the rash". */
static gboolean
leads_to (const CwEventReader *self, guint action, guint at)
{
  for (guint i = action + 1; i < at; i++)
    {
      if (cw_event_reader_starts_with (self, i,
                                       "caused led leading resulted resulting produced brought "
                                       "allowed reversed normalized normalised relieved") ||
          (cw_event_reader_starts_with (self, i, "followed") &&
           cw_event_reader_starts_with (self, i + 1, "by")))
        return !cw_event_reader_is_denied (self, i);
      if (cw_event_reader_is (self, i, CW_EVENT_COMMA) ||
          cw_event_reader_is (self, i, CW_EVENT_TERM) ||
          cw_event_reader_is (self, i, CW_EVENT_ANAPHOR))
        return FALSE;
    }
  return cw_event_reader_starts_with (self, at, "reversed normalized normalised relieved improved");
}

/* "After discontinuation of the drug, the rash resolved". */
static guint
find_action_before (const CwEventReader *self, guint at, gboolean *despite)
{
  guint start = cw_event_reader_find_clause_start (self, at);

  for (guint i = at; i > start && at - i < 2 * ACTION_REACH; i--)
    {
      if (is_done_with_medicine (self, i - 1))
        return is_time (self, i - 1, despite) || leads_to (self, i - 1, at) ? i - 1 : CW_EVENT_NONE;
      if (cw_event_reader_is (self, i - 1, CW_EVENT_OUTCOME) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_RESTART))
        return CW_EVENT_NONE;
    }
  return CW_EVENT_NONE;
}

/* "persisted for three days after withdrawal" says that it went away then. */
static gboolean
is_for_days (const CwEventReader *self, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_SPAN) ||
        cw_event_reader_is (self, i, CW_EVENT_LENGTH) ||
        cw_event_reader_is (self, i, CW_EVENT_ONSET))
      return TRUE;
  return FALSE;
}

/* What the outcome at @at, known to come behind the action at @action, says of the medicine. */
static const char *
get_dechallenge (const CwEventReader *self,
                 guint at,
                 guint action,
                 const char *outcome,
                 gboolean despite)
{
  if (g_str_equal (outcome, "resolved") || g_str_equal (outcome, "resolving"))
    return despite ? NULL : "positive";
  if (!g_str_equal (outcome, "ongoing"))
    return NULL;
  if (despite)
    return "negative";
  /* What gets worse without a medicine may do so for want of it. */
  return cw_event_reader_starts_with (self, at, "worsened worsening deteriorated aggravated") ||
             is_for_days (self, MIN (at, action), MAX (at, action))
           ? NULL
           : "negative";
}

/* "after discontinuation", "despite dose reduction": what was done with the medicine before the
 * outcome at @at. */
void
cw_event_reader_take_dechallenge (CwEventReader *self, guint at, GArray *rows, const char *outcome)
{
  gboolean despite = FALSE;
  guint action = find_action_behind (self, at, &despite);

  if (action == CW_EVENT_NONE)
    {
      despite = FALSE;
      action = find_action_before (self, at, &despite);
    }
  if (action == CW_EVENT_NONE)
    return;
  cw_event_reader_take_action (self, action, rows);
  cw_event_reader_set_all (self, rows, "dechallenge",
                           get_dechallenge (self, at, action, outcome, despite), action);
}

/* Whether an event that got better behind the action at @at is what stands at @event: "hepatic
 * failure, which resolved after cessation of the drug". */
gboolean
cw_event_reader_is_settled_without (const CwEventReader *self, guint event)
{
  guint at = event + 1;
  gboolean despite = FALSE;

  at += cw_event_reader_is (self, at, CW_EVENT_COMMA);
  at += cw_event_reader_is (self, at, CW_EVENT_AND);
  at += cw_event_reader_starts_with (self, at, "which that");
  while (cw_event_reader_starts_with (self, at,
                                      "subsequently completely rapidly spontaneously "
                                      "gradually fully promptly"))
    at++;
  if (!(cw_event_reader_is (self, at, CW_EVENT_OUTCOME) && at > event + 1 &&
        g_str_has_prefix (cw_event_reader_get (self, at)->value, "resol")) &&
      !(cw_event_reader_is (self, at, CW_EVENT_ENDED) && !cw_event_reader_is_action (self, at)))
    return FALSE;
  if (cw_event_reader_is_denied (self, at))
    return FALSE;
  at = find_action_behind (self, at, &despite);
  if (at == CW_EVENT_NONE || despite)
    return FALSE;
  for (guint i = at > 4 ? at - 4 : 0; i < self->elements->len && i < at + 5; i++)
    if (cw_event_reader_get (self, i)->is_medicine &&
        !cw_event_reader_is (self, i, CW_EVENT_OTHER_THING))
      return TRUE;
  return FALSE;
}

/* What may stand between an event and the time at which it came. */
static gboolean
is_before_time (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_WORD:
    case CW_EVENT_SPAN:
    case CW_EVENT_DATE:
    case CW_EVENT_CUE:
    case CW_EVENT_SHOWED:
    case CW_EVENT_AUXILIARY:
    case CW_EVENT_OPEN:
    case CW_EVENT_CLOSE:
      return TRUE;
    case CW_EVENT_GLUE:
      return !cw_event_reader_starts_with (self, at, "had has for with");
    default:
      return FALSE;
    }
}

static gboolean
is_introduced (const CwEventReader *self, guint first, guint last)
{
  for (guint i = first; i < last; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_CUE) ||
        cw_event_reader_is (self, i, CW_EVENT_SHOWED) ||
        cw_event_reader_starts_with (self, i, "had displayed"))
      return TRUE;
  return FALSE;
}

/* "developed edema after switching to bimatoprost": what was done at @at was not done because of
 * what came after it. */
gboolean
cw_event_reader_is_done_before (const CwEventReader *self, guint at)
{
  guint i = at, lead = CW_EVENT_NONE;

  for (; i > 0 && at - i < LEAD_MAX && lead == CW_EVENT_NONE; i--)
    {
      if (cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, i - 1)->last - 1,
                      "after following upon since"))
        lead = i - 1;
      else if (cw_event_reader_is (self, i - 1, CW_EVENT_COMMA) ||
               cw_event_reader_is (self, i - 1, CW_EVENT_AND) ||
               cw_event_reader_is (self, i - 1, CW_EVENT_TERM))
        return FALSE;
    }
  if (lead == CW_EVENT_NONE)
    return FALSE;
  for (i = lead; i > 0 && lead - i < LEAD_MAX && is_before_time (self, i - 1); i--)
    ;
  if (i == 0 || !cw_event_reader_is (self, i - 1, CW_EVENT_TERM))
    return FALSE;
  return is_introduced (self, cw_event_reader_find_clause_start (self, at), lead);
}

/* ---- with it again ---- */

/* What says by itself that it was done to see what happens, or what happened. */
#define CHALLENGES                                                                                 \
  "rechallenge rechallenged rechallenging reexposure reexposed reexposing readministration "       \
  "readministered"
#define REPEATS                                                                                    \
  "reintroduction reintroduced reintroducing reinstitution reinstituted reinstituting restart "    \
  "restarting restarted resumption resumed resuming reinitiation reinitiated reinitiating "        \
  "retreatment"

#define BACK                                                                                       \
  "recurred recurrence recurrences recurring reappeared reappearance returned relapsed relapse "   \
  "redeveloped reproduced reproduction flared repeated"

/* "re-exposure", "a second challenge". */
static gboolean
is_in_parts (const CwScan *scan, guint token, gboolean strict)
{
  guint next = token + 1;

  if (cw_scan_is (scan, token, "second repeat repeated another"))
    return cw_scan_is (scan, next, "challenge exposure");
  if (!cw_scan_is (scan, token, "re"))
    return FALSE;
  next += cw_scan_is_sign (scan, next, '-');
  return cw_scan_is (scan, next,
                     "challenge challenged exposure exposed administration administered") ||
         (!strict && cw_scan_is (scan, next,
                                 "introduction introduced institution instituted initiation "
                                 "initiated start started starting treatment"));
}

/* Whether the element at @at says that a medicine was given again; @strict: and leaves no doubt
 * that this was to be seen as a test. */
static gboolean
is_given_again (const CwEventReader *self, guint at, gboolean strict)
{
  const CwScan *scan = self->lexicon.scan;
  const CwEventElement *element = cw_event_reader_get (self, at);

  if (cw_event_reader_is_denied (self, at))
    return FALSE;
  /* "given again". */
  if (!strict && at > 0 && cw_event_reader_starts_with (self, at, "again") &&
      cw_event_reader_starts_with (self, at - 1,
                                   "given administered taken tried used started begun prescribed"))
    return TRUE;
  for (guint token = element->first; token < element->last; token++)
    if (cw_scan_is (scan, token, CHALLENGES) || is_in_parts (scan, token, strict) ||
        (!strict && cw_scan_is (scan, token, REPEATS)))
      return TRUE;
  return FALSE;
}

static guint
find_given_again (const CwEventReader *self, gboolean strict)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (is_given_again (self, i, strict))
      return i;
  return CW_EVENT_NONE;
}

/* "recurred", not "the cancer recurred", "recurrence of the lymphoma", "returned to normal". */
static gboolean
is_back (const CwEventReader *self, guint at)
{
  guint next = cw_event_reader_skip_glue (self, at + 1);

  if (!cw_event_reader_starts_with (self, at, BACK) || cw_event_reader_is_denied (self, at) ||
      cw_event_reader_is (self, at, CW_EVENT_OUTCOME) ||
      (at > 0 && cw_event_reader_is (self, at - 1, CW_EVENT_OTHER_THING)) ||
      (cw_event_reader_starts_with (self, at, "returned") &&
       cw_event_reader_starts_with (self, at + 1, "to home")))
    return FALSE;
  return !cw_event_reader_starts_with (self, at + 1, "of") ||
         cw_event_reader_is (self, next, CW_EVENT_TERM) ||
         cw_event_reader_is (self, next, CW_EVENT_ANAPHOR) ||
         cw_event_reader_is (self, next, CW_EVENT_HEAD);
}

/* "when D was given again, the rash recurred", or in the other order with a word that joins them.
 */
static gboolean
is_joined (const CwEventReader *self, guint back, guint again)
{
  if (again <= back)
    return TRUE;
  for (guint i = back; i < again; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_STOP))
      return FALSE;
    else if (cw_event_reader_starts_with (self, i + 1, LEADS) ||
             cw_event_reader_is (self, i + 1, CW_EVENT_MEANWHILE))
      return TRUE;
  return cw_event_reader_is (self, back, CW_EVENT_RECHALLENGE);
}

static guint
find_back (const CwEventReader *self, guint again)
{
  for (guint i = 0; i < self->elements->len; i++)
    if (is_back (self, i) && is_joined (self, i, again))
      return i;
  return CW_EVENT_NONE;
}

/* The rows of what came back: "recurrence of fever", or what was told before. */
static GArray *
list_back (const CwEventReader *self, guint back)
{
  const CwEventMention *after = cw_event_reader_find_mention_after (self, back);
  GArray *rows;

  if (after == NULL || !cw_event_reader_points_ahead (self, back, after))
    {
      rows = cw_event_reader_list_subjects (self, back);
      if (rows->len > 0 || after == NULL || cw_event_reader_find_mention_before (self, back))
        return rows;
      /* "caused a recurrence, which proved that the rash was caused by it". */
      g_array_append_val (rows, after->row);
      return rows;
    }
  rows = g_array_new (FALSE, FALSE, sizeof (guint));
  cw_event_list_breath (self->mentions, after->list, rows);
  return rows;
}

/* "developed a rash upon rechallenge". */
static const CwEventMention *
find_reproduced_before (const CwEventReader *self, guint again)
{
  const CwEventMention *before = cw_event_reader_find_mention_before (self, again);
  guint from = again > 3 ? again - 3 : 0;
  gboolean is_led = cw_event_reader_is (self, again, CW_EVENT_MEANWHILE);

  for (guint i = from; i < again; i++)
    is_led = is_led || cw_event_reader_starts_with (self, i, "after following upon on with");
  if (!is_led || before == NULL)
    return NULL;
  for (guint i = again; i > 0 && !cw_event_reader_is (self, i, CW_EVENT_STOP); i--)
    {
      if (cw_event_reader_is (self, i - 1, CW_EVENT_OUTCOME) ||
          cw_event_reader_is (self, i - 1, CW_EVENT_ACTION) ||
          cw_event_reader_is_denied (self, i - 1))
        return NULL;
      if (cw_event_reader_is (self, i - 1, CW_EVENT_CUE))
        return before;
    }
  return NULL;
}

/* "rechallenge produced fever", "rechallenge confirmed the diagnosis of". */
static const CwEventMention *
find_reproduced_behind (const CwEventReader *self, guint again)
{
  const CwEventMention *after = cw_event_reader_find_mention_after (self, again);

  for (guint i = again + 1; after && i < after->element; i++)
    {
      if (cw_event_reader_is_denied (self, i) || cw_event_reader_is (self, i, CW_EVENT_OUTCOME))
        return NULL;
      if (cw_event_reader_starts_with (self, i,
                                       "caused produced resulted led induced provoked triggered "
                                       "precipitated elicited confirmed reproduced"))
        return after;
    }
  return NULL;
}

/* "rechallenge was well tolerated", "without incident": nothing came back. */
static gboolean
is_tolerated (const CwEventReader *self, guint again)
{
  guint from = again > 4 ? again - 4 : 0, end = MIN (again + 12, self->elements->len);

  for (guint i = from; i < end; i++)
    {
      guint last = cw_event_reader_get (self, i)->last - 1;

      if (cw_scan_is (self->lexicon.scan, last, "tolerated") &&
          !cw_event_reader_is_denied (self, i) &&
          !cw_event_reader_starts_with (self, i, "poorly not"))
        return TRUE;
      if (i > again && cw_event_reader_starts_with (self, i, "without") &&
          (cw_scan_is (self->lexicon.scan, last, "incident problems difficulty") ||
           cw_event_reader_starts_with (self, i + 1,
                                        "incident problems problem difficulty adverse side "
                                        "further any symptoms reaction toxicity ill recurrence")))
        return TRUE;
    }
  return FALSE;
}

/* Whether the sentence says that the event came back with the medicine. */
gboolean
cw_event_reader_is_reproduced (const CwEventReader *self)
{
  guint again = find_given_again (self, FALSE);

  return again != CW_EVENT_NONE && find_back (self, again) != CW_EVENT_NONE;
}

static void
set_rechallenge (CwEventReader *self, GArray *rows, const char *value, guint at)
{
  gboolean was_used = cw_event_reader_get (self, at)->used;

  cw_event_reader_set_all (self, rows, "rechallenge", value, at);
  cw_event_reader_get (self, at)->used = was_used || rows->len > 0;
}

/* "fever recurred on re-exposure", "was given again without incident". */
void
cw_event_reader_read_rechallenge (CwEventReader *self)
{
  guint again = find_given_again (self, FALSE), strict = find_given_again (self, TRUE);
  guint back = again == CW_EVENT_NONE ? CW_EVENT_NONE : find_back (self, again);
  const CwEventMention *reproduced = NULL;
  g_autoptr (GArray) rows = NULL;

  if (back != CW_EVENT_NONE)
    {
      rows = list_back (self, back);
      set_rechallenge (self, rows, "positive", back);
      return;
    }
  if (strict == CW_EVENT_NONE)
    return;
  reproduced = find_reproduced_behind (self, strict);
  if (reproduced == NULL)
    reproduced = find_reproduced_before (self, strict);
  rows = reproduced ? g_array_new (FALSE, FALSE, sizeof (guint))
                    : cw_event_reader_list_subjects (self, strict);
  if (reproduced)
    cw_event_list_breath (self->mentions, reproduced->list, rows);
  if (reproduced || is_tolerated (self, strict))
    set_rechallenge (self, rows, reproduced ? "positive" : "negative", strict);
}

/* "did not recur": says so of a medicine only where it was given again. */
void
cw_event_reader_take_rechallenge (CwEventReader *self, guint at, GArray *rows)
{
  const char *value = cw_event_reader_get (self, at)->value;
  gboolean is_repeated = find_given_again (self, FALSE) != CW_EVENT_NONE;

  for (guint i = 0; i < rows->len && !is_repeated; i++)
    is_repeated =
      g_strcmp0 (cw_snapshot_get_text (
                   cw_event_reader_get_row (self, g_array_index (rows, guint, i))->item, "action"),
                 "interrupted") == 0;
  if (is_repeated || !g_str_equal (value, "negative") ||
      cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->last - 1, "rechallenge"))
    cw_event_reader_set_all (self, rows, "rechallenge", value, at);
}
