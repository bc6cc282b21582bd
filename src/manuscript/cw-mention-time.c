/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "manuscript/cw-mention-private.h"

/* When something was: dates, cycles, phases of treatment, lengths of time. */

#define MOST_TIMES 24

/* ---- points in time ---- */

CwTimePoint
cw_time_point_copy (const CwTimePoint *self)
{
  CwTimePoint copy = *self;

  copy.date = cw_date_copy (self->date);
  return copy;
}

void
cw_time_point_clear (CwTimePoint *self)
{
  g_clear_pointer (&self->date, cw_date_free);
  self->is_known = FALSE;
}

static gboolean
dates_meet (const CwDate *a, const CwDate *b)
{
  GDate a_first, a_last, b_first, b_last;

  cw_date_get_earliest (a, &a_first);
  cw_date_get_latest (a, &a_last);
  cw_date_get_earliest (b, &b_first);
  cw_date_get_latest (b, &b_last);
  return g_date_compare (&a_first, &b_last) <= 0 && g_date_compare (&b_first, &a_last) <= 0;
}

/**
 * cw_time_point_differs:
 * @self: a point in time
 * @other: another one
 *
 * Returns: whether they cannot be the same; what may be the same does not differ
 */
gboolean
cw_time_point_differs (const CwTimePoint *self, const CwTimePoint *other)
{
  gboolean is_treated = self->cycle || self->is_maintenance;
  gboolean other_is_treated = other->cycle || other->is_maintenance;

  if (!self->is_known || !other->is_known)
    return FALSE;
  if (self->date && other->date)
    return !dates_meet (self->date, other->date);
  if (self->cycle && other->cycle && self->is_maintenance == other->is_maintenance)
    return self->cycle != other->cycle;
  if ((self->is_baseline && other_is_treated) || (other->is_baseline && is_treated))
    return TRUE;
  return is_treated && other_is_treated && self->is_maintenance != other->is_maintenance;
}

/**
 * cw_time_point_is_same:
 * @self: a point in time
 * @other: another one
 *
 * Returns: whether they are the same for sure
 */
gboolean
cw_time_point_is_same (const CwTimePoint *self, const CwTimePoint *other)
{
  if (!self->is_known || !other->is_known)
    return FALSE;
  if (self->date && other->date && self->date->month && other->date->month)
    return dates_meet (self->date, other->date);
  if (self->cycle && other->cycle)
    return self->cycle == other->cycle && self->is_maintenance == other->is_maintenance;
  return self->is_last && other->is_last;
}

/* "the latest CT in June 2021" is one point in time told twice. */
gboolean
cw_time_point_join (CwTimePoint *self, CwTimePoint *other)
{
  if (cw_time_point_differs (self, other) || (self->date && other->date) ||
      (self->cycle && other->cycle))
    return FALSE;
  self->is_baseline |= other->is_baseline;
  self->is_maintenance |= other->is_maintenance;
  self->is_last |= other->is_last;
  self->cycle = MAX (self->cycle, other->cycle);
  if (self->date == NULL)
    self->date = g_steal_pointer (&other->date);
  return TRUE;
}

#define TIMES                                                                                      \
  "(?<date>\\b" CW_REPORT_DATE ")|"                                                                \
  "\\b(?:after|following) (?:the )?(?:a total of |receiving |completing |completion of |only "     \
  ")?(?<cycle>" CW_REPORT_NUMBER ") (?!weeks|months|days)(?:[\\w-]+ ){0,2}?" CW_MENTION_COURSES    \
  "(?<of> of (?:[\\w-]+ )?"                                                                        \
  "maintenance)?|"                                                                                 \
  "\\b(?:after|following) (?:the "                                                                 \
  ")?(?<cycle>first|second|third|fourth|fifth|sixth|\\d{1,2}(?=st|nd|rd|th))(?:st|"                \
  "nd|rd|th)? cycle\\b(?<of> of (?:[\\w-]+ )?maintenance)?|\\bafter cycle (?<cycle>\\d{1,2})\\b|"  \
  "\\btotal of (?<cycle>" CW_REPORT_NUMBER ") (?:[\\w-]+ ){0,2}?cycles (?:were|was|had been) "     \
  "(?:administ\\w+|given|completed|delivered|received)|"                                           \
  "(?<maintenance>\\b(?:during|under|on|in) (?:the )?(?:[\\w-]+ )?maintenance\\b)|"                \
  "(?<baseline>\\bat (?:the )?(?:time of )?(?:the )?(?:initial |first |primary )?(?:diagnosis|"    \
  "presentation|baseline)\\b|\\bbefore (?:the )?(?:start of "                                      \
  ")?(?:treatment|therapy|chemotherapy)\\b|"                                                       \
  "\\bpre-?treatment\\b|\\A(?:the )?initial (?:CT|MRI|PET|scan)\\b)|"                              \
  "(?<last>\\b(?:at|until|up to) (?:the )?(?:time of (?:the |this |our )?(?:reporting|writing|"    \
  "report|publication|submission|last follow-up)|(?:last|latest|most recent|final) follow-up|"     \
  "present)\\b|\\bto date\\b|\\b(?:last|latest|most recent|final) (?:[\\w-]+ "                     \
  "){0,2}?(?:CT|MRI|PET|"                                                                          \
  "scan|imaging|assessment|evaluation|follow-up)\\b)"

static gboolean
read_time (const GMatchInfo *match, CwToldTime *time)
{
  g_autofree char *date = cw_mention_fetch (match, "date");
  g_autofree char *canonical = date ? cw_report_read_date (date) : NULL;
  CwWordRange part;

  if (!cw_mention_get_range (match, NULL, &time->range))
    return FALSE;
  if (canonical)
    time->when.date = cw_date_parse (canonical, NULL);
  time->when.cycle = (guint)CLAMP (cw_mention_fetch_number (match, "cycle"), 0, 1000);
  time->when.is_maintenance =
    cw_mention_get_range (match, "maintenance", &part) || cw_mention_get_range (match, "of", &part);
  time->when.is_baseline = cw_mention_get_range (match, "baseline", &part);
  time->when.is_last = cw_mention_get_range (match, "last", &part);
  time->when.is_known = time->when.date || time->when.cycle || time->when.is_maintenance ||
                        time->when.is_baseline || time->when.is_last;
  return time->when.is_known;
}

/* Only small words stand between two tellings of one time. */
static gboolean
is_close (CwMentionReader *self, const CwToldTime *before, const CwToldTime *time)
{
  g_autofree char *between =
    g_strndup (self->words + before->range.past, time->range.first - before->range.past);

  return cw_patterns_has (self->patterns, "\\A,? ?(?:\\(?in|on|of|the|performed|done| )*\\Z",
                          between);
}

/* (element-type CwToldTime): the points in time that a sentence names, in order. */
GArray *
cw_mention_list_times (CwMentionReader *self)
{
  GArray *times = g_array_new (FALSE, TRUE, sizeof (CwToldTime));
  g_autoptr (GMatchInfo) match = NULL;

  cw_mention_find (self, TIMES, 0, &match);
  for (; match && g_match_info_matches (match) && times->len < MOST_TIMES;
       g_match_info_next (match, NULL))
    {
      CwToldTime time = { 0 };
      CwToldTime *before = times->len ? &g_array_index (times, CwToldTime, times->len - 1) : NULL;

      if (!read_time (match, &time))
        continue;
      if (before && is_close (self, before, &time) &&
          cw_time_point_join (&before->when, &time.when))
        {
          before->range.past = time.range.past;
          cw_time_point_clear (&time.when);
          continue;
        }
      g_array_append_val (times, time);
    }
  return times;
}

/* ---- dates of something ---- */

static const struct
{
  const char *subject;
  const char *pattern;
} dated[] = {
  /* In May 2019, a 27-year-old man visited our hospital */
  { "presentation",
    "\\A(?:In|On) (?<date>" CW_REPORT_DATE "),? (?:an?|the|our|this) (?:[\\w-]+,? ){0,6}?"
    "(?:man|woman|boy|girl|male|female|lady|gentleman)\\b[^.;]{0,60}?\\b"
    "(?:visited|presented|came|was (?:first |initially )?(?:admitted|referred|seen))\\b" },
  /* In May 2019 she presented: the first visit if nothing was told before */
  { "visit",
    "\\A(?!.*\\b(?:again|recurr\\w*|relaps\\w*|re-?admi\\w*|return\\w*|follow-up|progress\\w*|"
    "worsen\\w*|cycles?|second|third|another|surgery|\\w+ectomy)\\b)"
    "(?:In|On) (?<date>" CW_REPORT_DATE
    "),? (?:he|she|(?:the|our|this) patient) (?:first |initially "
    ")?(?:visited|presented|came|attended|consulted|was (?:admitted|referred|seen))\\b" },
  { "presentation",
    "\\b(?:he|she|patient) (?:had )?(?:first|initially) (?:visited|presented|came|consulted|was "
    "(?:seen|admitted|referred))\\b[^.;,]{0,60}? (?:in|on) (?<date>" CW_REPORT_DATE ")" },
  { "presentation",
    "-old (?:[\\w-]+ ){0,4}?(?:man|woman|boy|girl|patient|male|female)\\b[^.;]{0,60}?\\b"
    "(?:visited|presented|came|was (?:admitted|referred))\\b[^.;,]{0,60}? (?:in|on) "
    "(?<date>" CW_REPORT_DATE ")" },
  { "treatment",
    "\\b(?:chemotherapy|regimen|\\w+mide|\\w+tinib|\\w+rubicin|\\w+platin|\\w+mab|q3w)\\b"
    "[^.;]{0,60}?\\b(?:was|were) (?:started|initiated|commenced|begun)\\b (?:in|on) "
    "(?<date>" CW_REPORT_DATE ")" },
};

/* The one date of a sentence that names a procedure, a response or the diagnosis: which of them,
 * the facts say. */
#define EVENT                                                                                      \
  "\\b(?:\\w+ectomy|resection|surgery|biopsy|transplant\\w*|debulking|amputation|diagnos\\w+|"     \
  "respon\\w+|remission|disease|progress\\w+)\\b"

static void
read_event_date (CwMentionReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;
  g_autoptr (GMatchInfo) next = NULL;
  g_autofree char *words = NULL;
  g_autofree char *canonical = NULL;
  CwWordRange range;
  CwMention *mention;

  if (!cw_mention_has (self, EVENT) ||
      !cw_mention_find (self, "\\b(?:in|on) (?<date>" CW_REPORT_DATE ")", 0, &match) ||
      !cw_mention_get_range (match, "date", &range) ||
      cw_mention_find (self, "\\b" CW_REPORT_DATE, range.past, &next))
    return;
  words = cw_mention_fetch (match, "date");
  canonical = cw_report_read_date (words);
  mention = canonical ? cw_mention_add (self, CW_MENTION_DATE, range) : NULL;
  if (mention == NULL)
    return;
  mention->date = cw_date_parse (canonical, NULL);
  mention->subject = g_strdup ("event");
}

void
cw_mention_read_dates (CwMentionReader *self)
{
  guint before = self->statement->mentions->len;

  if (self->statement->passage->kind > CW_PASSAGE_CASE)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (dated); i++)
    {
      g_autoptr (GMatchInfo) match = NULL;
      g_autofree char *words = NULL;
      g_autofree char *canonical = NULL;
      CwWordRange range;
      CwMention *mention;

      if (!cw_mention_find (self, dated[i].pattern, 0, &match) ||
          !cw_mention_get_range (match, "date", &range))
        continue;
      words = cw_mention_fetch (match, "date");
      canonical = cw_report_read_date (words);
      mention = canonical ? cw_mention_add (self, CW_MENTION_DATE, range) : NULL;
      if (mention == NULL)
        continue;
      mention->date = cw_date_parse (canonical, NULL);
      mention->subject = g_strdup (dated[i].subject);
    }
  if (self->statement->mentions->len == before)
    read_event_date (self);
}

/* ---- lengths of time ---- */

/* What the length is of; the word stands before it in the same clause. */
static const struct
{
  const char *subject;
  const char *pattern;
} lasting[] = {
  { "response",
    "\\b(?:duration of (?:the )?response|DOR|response (?:lasted|persisted|was maintained|"
    "was sustained))\\b[^.;]{0,60}\\Z" },
  { "progression-free", "\\b(?:progression-free survival|PFS)\\b[^.;]{0,60}\\Z|"
                        "\\b(?:progression-free|without progression) for \\Z" },
  { "survival", "\\b(?:overall survival|OS)\\b[^.;]{0,60}\\Z" },
  { "follow-up", "\\b(?:followed(?: up)?|follow-up)(?: \\w+){0,2}? (?:of|for|was|lasted) \\Z" },
  { "complaint",
    "\\b(?:complain\\w*|present\\w*|admitted|visited|came|history|felt|had|experienc\\w*|"
    "suffer\\w*|notic\\w*)\\b[^.;]{0,160}?\\b"
    "(?<!age )(?:(?<!monitored )(?<!observed )(?<!monitoring )(?<!observation )(?<!surveillance )"
    "for|of|lasting|since)(?: the (?:past|last))? \\Z" },
};

/* A number over many patients, and one of a line of treatment among others. */
#define OF_MANY "\\b(?:median|mean|average|respectively)\\b"

static const char *
find_lasting (CwMentionReader *self, gsize at, gsize past)
{
  for (guint i = 0; i < G_N_ELEMENTS (lasting); i++)
    if (cw_mention_has_before (self, lasting[i].pattern, at))
      return lasting[i].subject;
  return cw_mention_has_behind (self, "\\G(?: |-)(?:long )?history of\\b", past) ? "complaint"
                                                                                 : NULL;
}

static void
add_duration (CwMentionReader *self, const GMatchInfo *match)
{
  g_autofree char *text = cw_report_read_time (match, "t");
  g_autoptr (CwQuantity) quantity = text ? cw_quantity_parse (text, NULL) : NULL;
  g_autoptr (CwQuantity) number = NULL;
  const char *subject;
  CwWordRange range;
  CwMention *mention;

  if (quantity == NULL || !cw_mention_get_range (match, NULL, &range) ||
      cw_mention_has (self, OF_MANY))
    return;
  subject = find_lasting (self, range.first, range.past);
  if (subject == NULL ||
      cw_mention_has_behind (self, "\\G(?:-| )(?:old|ago|later|follow-up)\\b", range.past))
    return;
  mention = cw_mention_add (self, CW_MENTION_DURATION, range);
  if (mention == NULL)
    return;
  mention->subject = g_strdup (subject);
  /* "More than 4 months" is compared by its number. */
  number = cw_quantity_new (CW_COMPARATOR_NONE, quantity->number, quantity->high, quantity->unit);
  mention->is_number = cw_range_read (number, "d", &mention->number);
  mention->quantity = g_steal_pointer (&quantity);
}

void
cw_mention_read_durations (CwMentionReader *self)
{
  g_autoptr (GMatchInfo) match = NULL;

  cw_mention_find (self, "\\b" CW_REPORT_SPAN ("t"), 0, &match);
  for (; match && g_match_info_matches (match); g_match_info_next (match, NULL))
    add_duration (self, match);
}
