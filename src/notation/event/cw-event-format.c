/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/cw-event.h"
#include "notation/event/words/cw-event-words-private.h"

#include <string.h>

/* Back to a line as it stands in manuscripts. Its words are those of the reader, not of the
 * interface, and are not translated. */

typedef struct
{
  const char *value;
  const char *words;
} Wording;

static const Wording attributions[] = {
  { "unrelated", "unrelated" },
  { "unlikely", "unlikely related" },
  { "possible", "possibly related" },
  { "probable", "probably related" },
  { "definite", "definitely related" },
  { "related", "treatment-related" },
  { NULL, NULL },
};

static const Wording actions[] = {
  { "none", "no dose modification" },
  { "interrupted", "temporarily withheld" },
  { "reduced", "dose reduced" },
  { "rescheduled", "rescheduled" },
  { "stopped", "discontinued" },
  { NULL, NULL },
};

static const Wording outcomes[] = {
  { "resolved", "resolved" },
  { "resolving", "resolving" },
  { "sequelae", "resolved with sequelae" },
  { "ongoing", "not resolved" },
  { "fatal", "fatal" },
  { NULL, NULL },
};

static const Wording systems[] = {
  { "ctcae-5", "CTCAE v5.0" },
  { "ctcae-4", "CTCAE v4.03" },
  { "ctcae-3", "CTCAE v3.0" },
  { "who", "WHO" },
  { "rtog", "RTOG/EORTC" },
  { "astct", "ASTCT" },
  { NULL, NULL },
};

static const Wording seriousness[] = {
  { "yes", "serious adverse event" },
  { "no", "non-serious" },
  { NULL, NULL },
};

static const Wording dechallenges[] = {
  { "positive", "positive dechallenge" },
  { "negative", "negative dechallenge" },
  { "not-done", "dechallenge not done" },
  { "not-evaluable", "dechallenge not evaluable" },
  { NULL, NULL },
};

static const Wording rechallenges[] = {
  { "positive", "positive rechallenge" },
  { "negative", "negative rechallenge" },
  { "not-done", "rechallenge not done" },
  { "not-evaluable", "rechallenge not evaluable" },
  { NULL, NULL },
};

static const Wording categories[] = {
  { "cr", "complete response (CR)" },
  { "pr", "partial response (PR)" },
  { "sd", "stable disease (SD)" },
  { "non-cr-non-pd", "non-CR/non-PD" },
  { "pd", "progressive disease (PD)" },
  { "ne", "not evaluable (NE)" },
  { "baseline", "baseline" },
  { "iupd", "iUPD" },
  { "icpd", "iCPD" },
  { NULL, NULL },
};

static const Wording criteria[] = {
  { "recist-1-1", "RECIST 1.1" },
  { "recist-1-0", "RECIST 1.0" },
  { "irecist", "iRECIST" },
  { "who", "WHO criteria" },
  { "mrecist", "mRECIST" },
  { "choi", "Choi criteria" },
  { "rano", "RANO" },
  { "lugano", "Lugano" },
  { "pcwg3", "PCWG3" },
  { "clinical", "clinical judgement" },
  { NULL, NULL },
};

static const char *
find_words (const CwSnapshot *item, const char *name, const Wording *table)
{
  const char *value = cw_snapshot_get_text (item, name);

  for (; value && table->value; table++)
    if (g_str_equal (table->value, value))
      return table->words;
  return NULL;
}

static void
append (GString *line, const char *separator, const char *words)
{
  if (words == NULL || *words == '\0')
    return;
  if (line->len)
    g_string_append (line, separator);
  g_string_append (line, words);
}

/* "2020-03" as "March 2020". */
static char *
dup_date (const char *text)
{
  g_autoptr (CwDate) date = cw_date_parse (text, NULL);
  const char *about = date && date->approximate ? "about " : "";

  if (date == NULL)
    return g_strdup (text);
  if (date->month == 0)
    return g_strdup_printf ("in %s%04u", about, date->year);
  if (date->day == 0)
    return g_strdup_printf ("in %s%s %04u", about, cw_date_get_month_name (date->month),
                            date->year);
  return g_strdup_printf ("on %s%u %s %04u", about, date->day, cw_date_get_month_name (date->month),
                          date->year);
}

/* The parts of the note that say how severe it was stand before the event, the others behind. */
static void
append_note (GString *line, const CwSnapshot *item, gboolean scale, const char *separator)
{
  const char *note = cw_snapshot_get_text (item, "note");
  g_auto (GStrv) parts = note ? g_strsplit (note, "; ", -1) : NULL;

  for (guint i = 0; parts && parts[i]; i++)
    if (cw_event_is_scale (parts[i]) == scale)
      append (line, separator, parts[i]);
}

static const char *
get_unit_name (const char *unit, gboolean one)
{
  static const char *const names[][3] = {
    { "d", "day", "days" },
    { "wk", "week", "weeks" },
    { "mo", "month", "months" },
    { "h", "hour", "hours" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (names[i][0], unit) == 0)
      return names[i][one ? 1 : 2];
  return NULL;
}

/* "3 days later", "within 5 days". */
static char *
dup_span (const char *text)
{
  g_autoptr (CwQuantity) span = cw_quantity_parse (text, NULL);
  const char *unit = NULL;

  if (span)
    unit = get_unit_name (span->unit, span->high == NULL && g_str_equal (span->number, "1"));
  if (unit == NULL)
    return g_strdup (text);
  if (span->high)
    return g_strdup_printf ("%s-%s %s later", span->number, span->high, unit);
  if (span->comparator == CW_COMPARATOR_AT_MOST)
    return g_strdup_printf ("within %s %s", span->number, unit);
  return g_strdup_printf ("%s%s %s later", cw_comparator_get_sign (span->comparator), span->number,
                          unit);
}

/* "lasting 3 days": how long, where nothing tells how it ended. */
static char *
dup_length (const char *text)
{
  g_autoptr (CwQuantity) span = cw_quantity_parse (text, NULL);
  const char *unit = span ? get_unit_name (span->unit, g_str_equal (span->number, "1")) : NULL;
  const char *words = "";

  if (unit == NULL || span->high)
    return dup_span (text);
  if (span->comparator == CW_COMPARATOR_AT_MOST)
    words = "at most ";
  else if (span->comparator == CW_COMPARATOR_AT_LEAST)
    words = "at least ";
  else if (span->comparator != CW_COMPARATOR_NONE)
    return dup_span (text);
  return g_strdup_printf ("lasting %s%s %s", words, span->number, unit);
}

/* Whether nothing but the context told that such words name an event: alone, or behind their grade,
 * they say nothing. */
static gboolean
needs_heading (const char *words, const char *grade)
{
  g_autofree char *line = grade ? g_strdup_printf ("grade %s %s", grade, words) : g_strdup (words);
  g_autoptr (CwNotation) notation = cw_event_parse (line);

  return notation->items->len != 1 ||
         g_strcmp0 (cw_snapshot_get_text (notation->items->pdata[0], "as-written"), words) != 0;
}

static void
append_event (GString *line, const CwSnapshot *event)
{
  const char *grade = cw_snapshot_get_text (event, "grade");
  const char *words = cw_snapshot_get_text (event, "as-written");
  const char *onset = cw_snapshot_get_text (event, "onset");
  const char *system = find_words (event, "grading-system", systems);
  g_autofree char *date = onset ? dup_date (onset) : NULL;
  g_autofree char *time = cw_event_dup_inside (cw_snapshot_get_text (event, "onset-text"));

  /* Without a grade a medicine beside it could as well be one for an old illness. */
  if ((grade == NULL && cw_snapshot_get_text (event, "management")) ||
      (words && needs_heading (words, grade)))
    append (line, " ", "adverse event:");
  append_note (line, event, TRUE, " ");
  append (line, " ", grade ? "grade" : NULL);
  append (line, " ", grade);
  append (line, " ", words ? words : cw_snapshot_get_text (event, "term"));
  if (system)
    g_string_append_printf (line, " (%s)", system);
  append (line, " ", time);
  append (line, " ", date);
  append (line, ", ", find_words (event, "attribution", attributions));
  append (line, ", ", find_words (event, "serious", seriousness));
}

/* An event that came to an end did so after a span; any other one lasts. */
static void
append_end (GString *line, const CwSnapshot *event)
{
  const char *value = cw_snapshot_get_text (event, "outcome");
  const char *outcome = find_words (event, "outcome", outcomes);
  const char *duration = cw_snapshot_get_text (event, "duration");
  const char *end = cw_snapshot_get_text (event, "end");
  gboolean is_over = value && (g_str_equal (value, "resolved") || g_str_equal (value, "sequelae"));
  g_autofree char *length = duration && !is_over ? dup_length (duration) : NULL;
  g_autofree char *span = duration && is_over ? dup_span (duration) : NULL;
  g_autofree char *date = end ? dup_date (end) : NULL;

  append (line, "; ", length);
  append (line, "; ", outcome);
  append (line, " ", span);
  append (line, outcome ? " " : "; ended ", date);
}

static char *
format_event (const CwSnapshot *event)
{
  GString *line = g_string_new (NULL);
  const char *management = cw_snapshot_get_text (event, "management");

  append_event (line, event);
  append (line, ", treated with ", management);
  append (line, "; ", find_words (event, "action", actions));
  append_end (line, event);
  append (line, "; ", find_words (event, "dechallenge", dechallenges));
  append (line, "; ", find_words (event, "rechallenge", rechallenges));
  append_note (line, event, FALSE, "; ");
  return g_string_free (line, FALSE);
}

/* "unconfirmed PD": the long form would be a category of iRECIST. */
static const char *
get_category (const CwSnapshot *item)
{
  const char *confirmed = cw_snapshot_get_text (item, "confirmed");

  if (g_strcmp0 (confirmed, "no") == 0 &&
      g_strcmp0 (cw_snapshot_get_text (item, "overall"), "pd") == 0)
    return "PD";
  return find_words (item, "overall", categories);
}

/* A metabolic response keeps its own words; the category is read from them. */
static gboolean
tells_category (const char *note)
{
  g_autoptr (CwScan) scan = note ? cw_scan_new (note) : NULL;
  CwEventElement element = { 0 };

  return scan && cw_event_take_response (scan, 0, &element) > 0 && element.number;
}

static char *
format_response (const CwSnapshot *item)
{
  GString *line = g_string_new (NULL);
  const char *confirmed = cw_snapshot_get_text (item, "confirmed");
  const char *date = cw_snapshot_get_text (item, "date");
  const char *cycles = cw_snapshot_get_text (item, "after-cycle");
  g_autofree char *when = date ? dup_date (date) : NULL;
  g_autofree char *label = cw_event_dup_inside (cw_snapshot_get_text (item, "label"));

  if (cycles == NULL)
    append (line, " ", label);
  if (confirmed)
    append (line, " ", g_str_equal (confirmed, "yes") ? "confirmed" : "unconfirmed");
  if (tells_category (cw_snapshot_get_text (item, "note")))
    append (line, " ", cw_snapshot_get_text (item, "note"));
  else
    append (line, " ", get_category (item));
  append (line, " on ", cw_snapshot_get_text (item, "modality"));
  append (line, " according to ", find_words (item, "criteria", criteria));
  if (cycles && label == NULL)
    g_string_append_printf (line, " after %s cycles", cycles);
  else if (cycles)
    append (line, " ", label);
  append (line, " ", when);
  if (!tells_category (cw_snapshot_get_text (item, "note")))
    append (line, "; ", cw_snapshot_get_text (item, "note"));
  return g_string_free (line, FALSE);
}

/**
 * cw_event_format:
 * @event: a snapshot of an "adverse-event" or an "assessment"
 *
 * Writes a row as one line in the style of manuscripts: "grade 3 hematochezia after two cycles,
 * possibly related; temporarily withheld; resolved 3 days later". What cw_event_parse() has read is
 * read back from the line as it was. The CTCAE term is written only where no words are recorded.
 *
 * Returns: (transfer full): the line, empty when nothing is recorded
 */
char *
cw_event_format (const CwSnapshot *event)
{
  g_return_val_if_fail (event != NULL, g_strdup (""));

  return g_str_equal (event->info->name, "assessment") ? format_response (event)
                                                       : format_event (event);
}
