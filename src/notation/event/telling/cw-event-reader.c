/* SPDX-License-Identifier: GPL-3.0-or-later
 * SPDX-FileCopyrightText: 2026 The Casewright authors
 */
#include "config.h"

#include "notation/event/telling/cw-event-telling-private.h"

/* What stands where in the sentence that is read, and how it was written. */

CwEventElement *
cw_event_reader_get (const CwEventReader *self, guint at)
{
  return &g_array_index (self->elements, CwEventElement, at);
}

gboolean
cw_event_reader_is (const CwEventReader *self, guint at, CwEventKind kind)
{
  return at < self->elements->len && cw_event_reader_get (self, at)->kind == kind;
}

/* Whether the first word of the element at @at is one of @words, which blanks separate. */
gboolean
cw_event_reader_starts_with (const CwEventReader *self, guint at, const char *words)
{
  return at < self->elements->len &&
         cw_scan_is (self->lexicon.scan, cw_event_reader_get (self, at)->first, words);
}

/* Whether the element at @at is a name of a list of events, or what parts and qualifies them. */
gboolean
cw_event_reader_is_list_part (const CwEventReader *self, guint at)
{
  switch (cw_event_reader_get (self, at)->kind)
    {
    case CW_EVENT_TERM:
    case CW_EVENT_COMMA:
    case CW_EVENT_AND:
    case CW_EVENT_SEVERITY:
    case CW_EVENT_GRADE:
    case CW_EVENT_SIGN:
      return TRUE;
    default:
      return FALSE;
    }
}

/* "one month after the start of leflunomide": a time that holds the name of a medicine. */
gboolean
cw_event_reader_is_time_on_medicine (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);

  for (guint i = element->first; i < element->last && element->kind == CW_EVENT_ONSET; i++)
    if (cw_event_is_medicine (self->lexicon.scan, i))
      return TRUE;
  return FALSE;
}

/* What stands at @at or, behind glue, up to three elements further. */
guint
cw_event_reader_skip_glue (const CwEventReader *self, guint at)
{
  guint end = at + 3;

  while (at < end && cw_event_reader_is (self, at, CW_EVENT_GLUE))
    at++;
  return at;
}

#define BRACKET_ELEMENTS_MAX 40

/* What stands behind the bracket that opens at @at; @at itself where none does. */
guint
cw_event_reader_skip_bracket (const CwEventReader *self, guint at)
{
  guint end = MIN (at + BRACKET_ELEMENTS_MAX, self->elements->len);

  for (guint i = at; cw_event_reader_is (self, at, CW_EVENT_OPEN) && i < end; i++)
    if (cw_event_reader_is (self, i, CW_EVENT_CLOSE))
      return i + 1;
  return at;
}

CwEventSentence *
cw_event_reader_get_sentence (const CwEventReader *self, guint at)
{
  return &g_array_index (self->sentences, CwEventSentence, at);
}

CwEventRow *
cw_event_reader_get_row (const CwEventReader *self, guint row)
{
  return &g_array_index (self->rows, CwEventRow, row);
}

/* The words of elements @first up to before @last as they were written, on one line. */
char *
cw_event_reader_dup (const CwEventReader *self, guint first, guint last)
{
  return cw_event_reader_dup_tokens (self, cw_event_reader_get (self, first)->first,
                                     cw_event_reader_get (self, last - 1)->last);
}

/* The same for tokens @first up to before @last. */
char *
cw_event_reader_dup_tokens (const CwEventReader *self, guint first, guint last)
{
  char *text = cw_scan_dup (self->lexicon.scan, first, last);
  char *to = text;

  for (const char *from = text; *from; from++)
    {
      gboolean is_space = g_ascii_isspace (*from);

      /* A field of one line takes no other control characters. */
      if (g_ascii_iscntrl (*from) && !is_space)
        continue;
      if (!is_space || (to > text && to[-1] != ' '))
        *to++ = is_space ? ' ' : *from;
    }
  *to = '\0';
  return text;
}

/* More rows than any case has are no case. */
#define ROWS_MAX 5000

/* Adds a row that stands in elements @first up to before @last; %CW_EVENT_NONE when there are too
 * many. Takes @item in either case. */
guint
cw_event_reader_add_row (CwEventReader *self, CwSnapshot *item, guint first, guint last)
{
  CwEventRow row = { item, cw_event_reader_get (self, first)->first,
                     cw_event_reader_get (self, last - 1)->last };

  if (self->rows->len >= ROWS_MAX)
    {
      cw_snapshot_free (item);
      return CW_EVENT_NONE;
    }
  g_array_append_val (self->rows, row);
  return self->rows->len - 1;
}

/* Notes that the words around the event at @at were understood as part of its name. */
static void
use_words (const CwEventReader *self, guint at, guint first, guint last)
{
  for (guint i = at; i > 0 && cw_event_reader_get (self, i - 1)->first >= first; i--)
    if (cw_event_reader_is (self, i - 1, CW_EVENT_WORD))
      cw_event_reader_get (self, i - 1)->used = TRUE;
  for (guint i = at + 1; i < self->elements->len && cw_event_reader_get (self, i)->last <= last;
       i++)
    if (cw_event_reader_is (self, i, CW_EVENT_WORD))
      cw_event_reader_get (self, i)->used = TRUE;
}

/* The tokens of the event at @at as somebody would mark it: "acute myocardial infarction". */
CwEventStretch
cw_event_reader_get_written (const CwEventReader *self, guint at)
{
  const CwEventElement *element = cw_event_reader_get (self, at);
  CwEventStretch written = { element->first, element->last };

  cw_event_find_written (self->lexicon.scan, &written.first, &written.last);
  return written;
}

/* The words of it. */
char *
cw_event_reader_dup_written (const CwEventReader *self, guint at)
{
  CwEventStretch written = cw_event_reader_get_written (self, at);

  use_words (self, at, written.first, written.last);
  return cw_event_reader_dup_tokens (self, written.first, written.last);
}

/* The name of the event of @row in small letters; (nullable). */
char *
cw_event_reader_dup_name (const CwEventReader *self, guint row)
{
  const CwSnapshot *item = cw_event_reader_get_row (self, row)->item;
  const char *written = cw_entity_info_find (item->info, "as-written")
                          ? cw_snapshot_get_text (item, "as-written")
                          : NULL;

  return written ? g_ascii_strdown (written, -1) : NULL;
}

/* Whether @name has one of @parts in it. */
gboolean
cw_event_has_part (const char *name, const char *parts)
{
  g_auto (GStrv) all = g_strsplit (parts, " ", -1);

  for (guint i = 0; all[i]; i++)
    if (strstr (name, all[i]))
      return TRUE;
  return FALSE;
}
